//! How deep placeables stand in each other. Parsers of Fluent follow them by calling themselves: a file of nothing but `{` would end the program.

use std::ops::Range;

/// More than anybody writes, and far less than a stack holds.
const DEEPEST: usize = 40;

/// The first brace or parenthesis of a file of messages that stands too deep in others.
pub fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    let mut at_start = true;
    for (at, byte) in text.bytes().enumerate() {
        // A line that isn't indented and doesn't close anything begins another message.
        if at_start && (byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'#')) {
            depth = 0;
        }
        match byte {
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at..at + 1);
        }
        at_start = byte == b'\n';
    }
    None
}
