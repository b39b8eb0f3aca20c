//! Kind `email`: an e-mail address.

use super::form::form;

form!(
    Email,
    "email",
    crate::diagnostics::rules::INVALID_EMAIL,
    fits,
    super::form::schema(r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$")
);

/// Whether a text has the form that addresses of mail have in practice: a name and a host with a point.
fn fits(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let is_free =
        |part: &str| !part.is_empty() && !part.contains(|char: char| char.is_whitespace() || "@<>,;".contains(char));
    is_free(name) && is_free(host) && host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty())
}
