//! Kind `slug`: one part of a path, of lower-case ASCII letters, digits and hyphens.

use super::form::form;

form!(Slug, "slug", crate::diagnostics::rules::INVALID_SLUG, fits, super::form::schema("^[a-z0-9-]+$"));

/// Whether a text can be one part of a path.
pub fn fits(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(fits)
}
