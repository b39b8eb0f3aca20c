//! How deep placeables stand in each other. Parsers of Fluent follow them by calling themselves: a file of nothing but
//! `{` would end the program.

use std::ops::Range;

/// More than anybody writes, and far less than a stack holds.
const DEEPEST: usize = 40;

/// What a byte stands in.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    /// `{ … }`, up to an arrow.
    Expression,
    /// `( … )` of a function or a term.
    Call,
    /// `{ … -> … }`: text, where quotation marks and parentheses are themselves.
    Variants,
}

/// The first brace or parenthesis of a file of messages that stands too deep in others.
pub fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut open: Vec<Inside> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with('#') || begins(line) {
            open.clear();
        }
        let bytes = if line.starts_with('#') { &[] } else { line.as_bytes() };
        let (mut in_string, mut is_escaped) = (false, false);
        for (at, byte) in bytes.iter().enumerate() {
            let inside = open.last().copied();
            let is_code = matches!(inside, Some(Inside::Expression | Inside::Call));
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' if in_string => is_escaped = true,
                b'"' if is_code => in_string = !in_string,
                _ if in_string => {}
                b'{' => open.push(Inside::Expression),
                b'(' if is_code => open.push(Inside::Call),
                b')' if is_code => _ = open.pop(),
                b'}' => _ = open.pop(),
                b'>' if inside == Some(Inside::Expression) && bytes[..at].ends_with(b"-") => {
                    open.pop();
                    open.push(Inside::Variants);
                }
                _ => {}
            }
            if open.len() > DEEPEST {
                return Some(start + at..start + at + 1);
            }
        }
        start += line.len();
    }
    None
}

/// Whether a line begins a message or a term: `name =`. After a mistake, a parser goes on there; inside a placeable
/// there's no such line.
fn begins(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let name = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(line.len());
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && line[name..].trim_start_matches(' ').starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn what_a_parser_follows_is_counted() {
        let deep = |piece: &str| format!("a = {}\n", piece.repeat(100));
        let too_deep = |text: &str| too_deep(text).is_some();
        for piece in ["{", "{A(", "{\nA(", "{\n-a(", "{A(\"}}))\", ", "{ $a ->\n *[b] \""] {
            assert!(too_deep(&deep(piece)), "{piece}");
        }
        // After a mistake, and where quotation marks are text.
        assert!(too_deep(&format!("a = {{ $a -> \"\nb = \"{}", "{".repeat(100))));
        for piece in [
            "{ $a }",
            "{ \"{\" }",
            "{ A(\"(\") }",
            "# {\n",
            "\nb = { $a ->\n    [c] (\n   *[d] \"\n}\n",
            "(",
            "\nb = {",
            "\"{ $a }\"",
        ] {
            assert!(!too_deep(&deep(piece)), "{piece}");
        }
    }
}
