//! Characters that no text has: control characters, which come along when something is pasted, and what Unicode keeps
//! for no character. XML can't have most of them, not even escaped (XML 1.0, section 2.2), and HTML none of them
//! (section 3.2.5, "Text"). Each is told where it stands, and read as a space, so that none reaches an output.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::Value;

use super::{Source, yaml};
use crate::diagnostics::{Diagnostic, Place, rules};

/// What a file is written in: that decides how such a character can be spelt in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// As itself alone.
    Plain,
    /// In quotes as `\v`, `\x0B`, `\u000B` or `\U0000000B` too.
    Yaml,
    /// In the quotes of a placeable as `\u000B` or `\U00000B` too.
    Fluent,
}

/// How many spellings in one file are looked at one by one.
const MANY: usize = 100;

/// Whether a character is none that a text can have.
pub(crate) fn is_unwanted(char: char) -> bool {
    let code = u32::from(char);
    (char.is_control() && !matches!(char, '\t' | '\n' | '\r'))
        || code & 0xFFFE == 0xFFFE
        || (0xFDD0..=0xFDEF).contains(&code)
}

/// The first of them in a text.
pub(crate) fn first_in(text: &str) -> Option<char> {
    if may_have(text) { text.chars().find(|char| is_unwanted(*char)) } else { None }
}

/// Whether a closer look is worth it: this one is taken at every file, and costs next to nothing.
fn may_have(text: &str) -> bool {
    let bytes = text.as_bytes();
    let control = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) | (byte == 0x7F);
    let pair = |(first, second): (&u8, &u8)| {
        (*first == 0xC2 && *second < 0xA0) | (*first == 0xEF && matches!(*second, 0xB7 | 0xBF)) | (*first >= 0xF0)
    };
    // Without a way out: so it's done for many bytes at once.
    bytes.iter().fold(false, |found, byte| found | control(*byte))
        || bytes.iter().zip(bytes.iter().skip(1)).fold(false, |found, two| found | pair(two))
}

/// The same text with spaces instead.
pub(crate) fn without(text: &str) -> String {
    text.chars().map(|char| if is_unwanted(char) { ' ' } else { char }).collect()
}

/// What is said of one.
pub(crate) fn problem(char: char, place: Place) -> Diagnostic {
    Diagnostic::of(rules::CONTROL_CHARACTER).arg("character", format!("U+{:04X}", u32::from(char))).at(place)
}

/// Has the lines of a file end as they do everywhere: a carriage return alone ends one too (CommonMark, section 2.1;
/// YAML, section 5.4), but not to all who read it.
pub(crate) fn end_lines(source: &mut Source) {
    let bytes = source.text.as_bytes();
    let is_alone = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !bytes.contains(&b'\r') || !(0..bytes.len()).any(is_alone) {
        return;
    }
    let mut chars = source.text.chars().peekable();
    let mut text = String::with_capacity(source.text.len());
    while let Some(char) = chars.next() {
        text.push(if char == '\r' && chars.peek() != Some(&'\n') { '\n' } else { char });
    }
    source.text = text;
}

/// Takes those out of a file that stand in it as themselves. Of those in one line the first is told.
pub(crate) fn take_out(source: &mut Source) -> Vec<Diagnostic> {
    if !may_have(&source.text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut clean = String::with_capacity(source.text.len());
    for char in source.text.chars() {
        if is_unwanted(char) {
            found.push((clean.len()..clean.len() + 1, char));
        }
        clean.push(if is_unwanted(char) { ' ' } else { char });
    }
    source.text = clean;
    problems(source, found)
}

/// Takes those out of a part of a file that are spelt in it with a backslash.
pub(crate) fn take_out_escapes(source: &mut Source, format: Format, part: Range<usize>) -> Vec<Diagnostic> {
    let (clean, found) = without_escapes(&source.text[part.clone()], format);
    let Cow::Owned(clean) = clean else { return Vec::new() };
    let found = found.into_iter().map(|(span, char)| (part.start + span.start..part.start + span.end, char)).collect();
    // Shown as they're written.
    let problems = problems(source, found);
    source.text.replace_range(part, &clean);
    problems
}

/// A text without the escapes of such characters, and what they were. Nothing moves: the escape of a space, which
/// stands there instead, is as long.
pub(crate) fn without_escapes(text: &str, format: Format) -> (Cow<'_, str>, Escapes) {
    let found = match format {
        Format::Plain => Vec::new(),
        Format::Yaml => in_yaml(text),
        Format::Fluent => in_messages(text),
    };
    if found.is_empty() { (text.into(), found) } else { (replaced(text, &found).into(), found) }
}

fn problems(source: &Source, found: Vec<(Range<usize>, char)>) -> Vec<Diagnostic> {
    let mut problems: Vec<Diagnostic> =
        found.into_iter().map(|(span, char)| problem(char, source.place(span))).collect();
    problems.dedup_by_key(|problem| problem.place.as_ref().map(|place| place.line));
    problems
}

/// Escapes, each with the character that it stands for.
pub(crate) type Escapes = Vec<(Range<usize>, char)>;

/// The text with the escape of a space instead of each of those.
fn replaced(text: &str, escapes: &[(Range<usize>, char)]) -> String {
    let mut clean = text.to_owned();
    for (span, _) in escapes.iter().rev() {
        let space = match text[span.clone()].as_bytes() {
            [b'\\', kind @ (b'x' | b'u' | b'U'), digits @ ..] => {
                format!("\\{}{:0>width$}", char::from(*kind), "20", width = digits.len())
            }
            _ => "\\ ".to_owned(),
        };
        clean.replace_range(span.clone(), &space);
    }
    clean
}

/// The spellings in a text of YAML that are read as escapes (YAML 1.2, section 5.7): those between double quotation
/// marks. Where such marks stand only YAML's parser knows: a spelling is an escape if without it there's one character
/// less.
fn in_yaml(text: &str) -> Escapes {
    let mut spelt = spellings(text, Format::Yaml);
    if spelt.is_empty() || spelt.len() > MANY {
        return spelt;
    }
    let count = |text: &str| -> Option<usize> {
        let place = |_| Place::file(&"".into());
        yaml::parse_text(std::marker::PhantomData::<Value>, text, &place).ok().map(|value| unwanted_in(&value))
    };
    let Some(all) = count(text) else { return spelt };
    spelt.retain(|one| count(&replaced(text, std::slice::from_ref(one))).is_none_or(|left| left < all));
    spelt
}

fn unwanted_in(value: &Value) -> usize {
    let of = |text: &str| text.chars().filter(|char| is_unwanted(*char)).count();
    match value {
        Value::String(text) => of(text),
        Value::Array(items) => items.iter().map(unwanted_in).sum(),
        Value::Object(fields) => fields.iter().map(|(key, value)| of(key) + unwanted_in(value)).sum(),
        _ => 0,
    }
}

/// The spellings in a file of messages that are read as escapes: those between quotation marks in a placeable (Fluent's
/// grammar, `StringLiteral`).
fn in_messages(text: &str) -> Escapes {
    let mut spelt = spellings(text, Format::Fluent);
    if spelt.is_empty() {
        return spelt;
    }
    let mut literals: Vec<Range<usize>> = Vec::new();
    let (mut depth, mut open, mut is_escaped, mut is_comment, mut line_start) = (0_usize, None, false, false, true);
    for (at, char) in text.char_indices() {
        if line_start {
            is_comment = char == '#';
            // A message begins at the beginning of a line: whatever was open is given up.
            depth = if char.is_ascii_alphabetic() || char == '-' { 0 } else { depth };
        }
        line_start = char == '\n';
        match (char, open) {
            _ if is_comment => {}
            ('\n', _) => (open, is_escaped) = (None, false),
            (_, Some(_)) if is_escaped => is_escaped = false,
            ('\\', Some(_)) => is_escaped = true,
            ('"', Some(start)) => {
                literals.push(start..at);
                open = None;
            }
            ('"', None) if depth > 0 => open = Some(at),
            ('{', None) => depth += 1,
            ('}', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    spelt.retain(|(span, _)| literals.iter().any(|literal| literal.contains(&span.start)));
    spelt
}

/// What looks like an escape of such a character, wherever it stands.
fn spellings(text: &str, format: Format) -> Escapes {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('\\').map(|found| at + found) {
        let Some(kind) = text[start + 1..].chars().next() else { break };
        at = start + 1 + kind.len_utf8();
        let digits = match (kind, format) {
            ('x', Format::Yaml) => 2,
            ('u', _) => 4,
            ('U', Format::Yaml) => 8,
            ('U', _) => 6,
            _ => 0,
        };
        let spelt = || text.get(at..at + digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let char = match kind {
            _ if digits > 0 => spelt().and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?)),
            _ if format != Format::Yaml => None,
            '0' => Some('\0'),
            'a' => Some('\u{7}'),
            'b' => Some('\u{8}'),
            'e' => Some('\u{1B}'),
            'v' => Some('\u{B}'),
            'f' => Some('\u{C}'),
            'N' => Some('\u{85}'),
            _ => None,
        };
        if let Some(char) = char.filter(|char| is_unwanted(*char)) {
            found.push((start..at + digits, char));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_out(text: &str, format: Format) -> (Vec<(usize, usize)>, String) {
        let mut source = Source { path: "any".into(), text: text.to_owned() };
        let mut found = take_out(&mut source);
        let part = 0..source.text.len();
        found.extend(take_out_escapes(&mut source, format, part));
        let places = found.iter().filter_map(|problem| problem.place.as_ref().map(|place| (place.line, place.column)));
        (places.collect(), source.text)
    }

    #[test]
    fn a_line_ends_however_it_does() {
        let mut source = Source { path: "any".into(), text: "a\rb\r\nc\nd\r\r\n\r".to_owned() };
        end_lines(&mut source);
        assert_eq!(source.text, "a\nb\r\nc\nd\n\r\n\n");
    }

    #[test]
    fn each_is_a_space_where_it_is_meant() {
        let text = "é\u{B}a\u{FFFE}b\n\u{85}\u{1F}\n« à\u{A0}» 🦀\t\r\n\u{1FFFF}\u{FDD0}";
        assert_eq!(
            taken_out(text, Format::Plain),
            (vec![(1, 2), (2, 1), (4, 1)], "é a b\n  \n« à\u{A0}» 🦀\t\r\n  ".to_owned())
        );
        let yaml =
            "a: \"x\\x0B\\v\\uFFFE\\U0000000Bé\\\\x0B\"\nb: C:\\x0B\nc: '\\v'\nd: |\n  \"\\v\"\n\"\\0\": 1\n2004: 1";
        let clean =
            "a: \"x\\x20\\ \\u0020\\U00000020é\\\\x0B\"\nb: C:\\x0B\nc: '\\v'\nd: |\n  \"\\v\"\n\"\\ \": 1\n2004: 1";
        assert_eq!(taken_out(yaml, Format::Yaml), (vec![(1, 6), (6, 2)], clean.to_owned()));
        let messages = "# { \"\\u000B\" }\na = \\u000B \"\\u000B\" { \"é\\\\u000B\\\"\\u000B\" } {\nb = { $x ->\n  *[a] { \"\\U00FFFF\" }\n }";
        let clean = "# { \"\\u000B\" }\na = \\u000B \"\\u000B\" { \"é\\\\u000B\\\"\\u0020\" } {\nb = { $x ->\n  *[a] { \"\\U000020\" }\n }";
        assert_eq!(taken_out(messages, Format::Fluent), (vec![(2, 34), (4, 11)], clean.to_owned()));
    }
}
