//! Kind `telephone`: a telephone number, with its country code: `+212 522 00 00 00`.

use super::form::form;

form!(
    Telephone,
    "telephone",
    crate::diagnostics::rules::INVALID_TELEPHONE,
    fits,
    super::form::schema(r"^\+[0-9][0-9 ().\u2010-\u2015\u00a0\u202f-]{5,}$")
);

/// Whether a text is a `+` and at least six digits, with what people part them by (ITU-T E.123).
fn fits(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let is_sign = |char: char| {
        char.is_ascii_digit() || " ().-\u{a0}\u{202f}".contains(char) || ('\u{2010}'..='\u{2015}').contains(&char)
    };
    rest.starts_with(|char: char| char.is_ascii_digit())
        && rest.chars().all(is_sign)
        && rest.bytes().filter(u8::is_ascii_digit).count() >= 6
}
