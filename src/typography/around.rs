//! What stands around a place in a text, and whether that is an address or code.

use super::run::{MARK, VALUE, WORD};

/// The character before a place.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character at a place.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// How far around it the word of a place is looked at: addresses are shorter, and nothing takes long.
pub(super) const REACH: usize = 256;

/// Whether a quote of one byte belongs to an address or to code: it stands in such a word. One at the edge of it is the
/// text's own, `"Voir https://a.example"`, where the word has no quotes of its own, `a="b"`.
pub(super) fn is_protected_quote(text: &str, at: usize) -> bool {
    if !is_protected(text, at) {
        return false;
    }
    let is_around = |char: char| "\"'“”‘’«».,;:!?()[]…".contains(char);
    let (start, end) = word_around(text, at);
    let (before, after) = (text.get(start..at).unwrap_or_default(), text.get(at + 1..end).unwrap_or_default());
    let is_edge = before.chars().all(is_around) || after.chars().all(is_around);
    let has_own = text.get(start..end).unwrap_or_default().trim_matches(is_around).contains(['"', '\'']);
    let is_code = |char: char| matches!(char, '\\' | '`' | '=');
    !is_edge || has_own || before.ends_with(is_code) || after.starts_with(is_code)
}

/// Where the word around a place begins and ends, as far as it's looked at.
fn word_around(text: &str, at: usize) -> (usize, usize) {
    let from = text.ceil_char_boundary(at.saturating_sub(REACH));
    let to = text.floor_char_boundary(at + REACH);
    let is_border = |char: char| char.is_whitespace() || matches!(char, WORD | VALUE | MARK);
    let start = text[from..at].rfind(is_border).map_or(from, |border| text.ceil_char_boundary(from + border + 1));
    let end = text[at..to].find(is_border).map_or(to, |border| at + border);
    (start, end)
}

/// Whether the word around a place is an address, or code: nothing in it is touched.
pub(super) fn is_protected(text: &str, at: usize) -> bool {
    let (start, end) = word_around(text, at);
    let word = &text.as_bytes()[start..end];
    let is_code = |(at, byte): (usize, &u8)| match byte {
        b'\\' | b'`' | b'_' | b'{' | b'=' => true,
        b':' => word[at..].starts_with(b"://"),
        b'w' => word[at..].starts_with(b"www."),
        b'@' => {
            at > 0 && word[at - 1].is_ascii_alphanumeric() && word.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
        }
        _ => false,
    };
    word.iter().enumerate().any(is_code)
}
