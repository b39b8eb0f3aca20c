//! Names of files, as authors write them and as addresses have them. Touches nothing.
//!
//! One name can be written in several ways that look the same: a Mac may write `é` as two characters where a keyboard
//! gives one, and editors write a space in a link as `%20`. Names are compared in Unicode's composed form (NFC, UAX
//! #15), and addresses are percent-encoded.

use std::borrow::Cow;

use icu::normalizer::ComposingNormalizerBorrowed;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What an address keeps as it is of the name of a file: what RFC 3986, section 2.3, calls unreserved, and the `/`
/// between names.
const IN_ADDRESS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// A path in the one form that names are compared and published in (NFC).
pub fn composed(path: &str) -> Cow<'_, str> {
    if path.is_ascii() { path.into() } else { ComposingNormalizerBorrowed::new_nfc().normalize(path) }
}

/// A path as an address has it, percent-encoded: `mon logo #1.svg` is `mon%20logo%20%231.svg`.
pub fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, IN_ADDRESS).into()
}

/// The path that an address means; the address itself where it's no encoding of a text.
pub fn decoded(address: &str) -> Cow<'_, str> {
    percent_decode_str(address).decode_utf8().unwrap_or(Cow::Borrowed(address))
}

/// The file that a server answers an address with.
pub fn file_of(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// What a file is served as, by its ending in any case (RFC 9110, section 8.3).
pub fn media_type(path: &str) -> &'static str {
    match mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream") {
        "text/html" => "text/html; charset=utf-8",
        "text/css" => "text/css; charset=utf-8",
        "text/javascript" | "application/javascript" => "text/javascript; charset=utf-8",
        "text/csv" => "text/csv; charset=utf-8",
        "text/calendar" => "text/calendar; charset=utf-8",
        "text/plain" => "text/plain; charset=utf-8",
        "text/markdown" => "text/markdown; charset=utf-8",
        "text/xml" => "application/xml",
        "image/x-icon" => "image/vnd.microsoft.icon",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_address_is_plain_and_means_the_name_that_it_was_made_from(name in "\\PC{0,40}") {
            let address = encoded(&name);
            prop_assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~/%".contains(&byte)));
            prop_assert_eq!(decoded(&address), name.as_str());
        }
    }

    #[test]
    fn a_name_of_two_forms_is_one() {
        assert_eq!(composed("rapport-e\u{301}te\u{301}.pdf"), "rapport-été.pdf");
        assert_eq!(decoded("100%.pdf"), "100%.pdf");
        assert_eq!(decoded("%FF.pdf"), "%FF.pdf");
    }
}
