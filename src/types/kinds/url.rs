//! Kind `url`: an address on the web, with `https://` or `http://`.

use super::form::form;

form!(Url, "url", crate::diagnostics::rules::INVALID_URL, is_web, super::form::schema(r#"^https?://[^\s<>"]+$"#));

/// Whether a text is an address on the web.
pub fn is_web(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    let is_written = is_web && !text.contains(|char: char| char.is_whitespace() || matches!(char, '<' | '>' | '"'));
    is_written && ::url::Url::parse(text).is_ok_and(|url| url.has_host())
}
