//! What a function of templates says of a name that there isn't. Tera keeps the text of it and nothing else.

use tera::Error;

/// A name that nothing has: `entry `contcat`?`.
pub(super) fn unknown(what: &str, id: &str) -> Error {
    Error::message(format!("{what} `{id}`?"))
}
