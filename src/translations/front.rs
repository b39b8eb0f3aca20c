//! Front matter as text: where each field stands, and how one is set without touching anything else.

use std::marker::PhantomData;
use std::ops::Range;

use serde_json::Value;

use crate::text::Source;
use crate::text::edits::{Edit, apply};
use crate::text::split_front_matter;
use crate::text::yaml::{self, At, Pairs, Spanned};

/// A field as it's written.
#[derive(Debug)]
pub(super) struct FieldText {
    /// Its name.
    pub name: String,
    /// Its lines, without the line break at their end.
    pub lines: Range<usize>,
    /// Its value, where that is a scalar on the line of the name.
    value: Option<Range<usize>>,
}

/// The fields of a file's front matter, in order. None where they aren't one below the other, or can't be read.
pub(super) fn fields(source: &Source) -> Option<Vec<FieldText>> {
    let text = source.text.as_str();
    let (head, _) = split_front_matter(text)?;
    let pairs: Vec<(Spanned<String>, Spanned<Value>)> =
        yaml::parse_seed(Pairs(PhantomData::<Spanned<Value>>), source, head.clone()).ok()?;
    let span = |at: At| yaml::span(at, &head);
    let starts: Vec<usize> = pairs.iter().map(|(key, _)| span(key.at).start).collect();
    if !starts.iter().all(|start| text[..*start].ends_with('\n')) {
        return None;
    }
    let field = |(index, (key, value)): (usize, (Spanned<String>, Spanned<Value>))| {
        let start = starts[index];
        let end = starts.get(index + 1).copied().unwrap_or(head.end);
        let mut lines = 0..0;
        for line in text[start..end].split_inclusive('\n') {
            // Empty lines and comments below a field are about the next one.
            if !line.trim().is_empty() && !line.starts_with('#') {
                lines.end = lines.start + line.trim_end_matches(['\n', '\r']).len();
            }
            lines.start += line.len();
        }
        let lines = start..start + lines.end;
        let at = span(value.at);
        let is_on_line =
            !text[start..at.start.max(start)].contains('\n') && at.end <= lines.end && !value.value.is_null();
        let is_scalar = value.value.is_string() || value.value.is_number() || value.value.is_boolean();
        FieldText { name: key.value, lines, value: (is_on_line && is_scalar).then_some(at) }
    };
    Some(pairs.into_iter().enumerate().map(field).collect())
}

/// The text of a file with fields set, each given as its name and its lines; everything else stays as it is. None where
/// that can't be done.
pub(super) fn set(text: &str, path: &str, wanted: &[(&str, &str)]) -> Option<String> {
    let source = Source { path: path.into(), text: text.to_owned() };
    let (head, _) = split_front_matter(text)?;
    let known = fields(&source)?;
    let line_break = if text[..head.start].ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut edits = Vec::new();
    let mut added = String::new();
    for (name, lines) in wanted {
        match known.iter().find(|field| field.name == *name) {
            Some(field) => {
                // A comment beside a value stays there.
                let value = lines
                    .strip_prefix(name)
                    .and_then(|rest| rest.strip_prefix(": "))
                    .filter(|value| !value.contains('\n'));
                edits.push(match (&field.value, value) {
                    (Some(span), Some(value)) => Edit { span: span.clone(), text: value.to_owned() },
                    _ => Edit { span: field.lines.clone(), text: (*lines).to_owned() },
                });
            }
            None => {
                added.push_str(lines);
                added.push_str(line_break);
            }
        }
    }
    edits.push(Edit { span: head.end..head.end, text: added });
    Some(apply(text, edits))
}

/// A scalar as it's written in YAML: as it is where that can't be taken for anything else.
pub(super) fn scalar(value: &str) -> String {
    let is_plain = value.starts_with(char::is_alphabetic)
        && !value.ends_with(char::is_whitespace)
        && value.chars().all(|c| c.is_alphanumeric() || " ,.;’'()/%+«»¿?¡!–—-\u{a0}\u{202f}".contains(c))
        && !["true", "false", "null", "yes", "no", "on", "off"].contains(&value.to_lowercase().as_str());
    // JSON is YAML.
    if is_plain { value.to_owned() } else { Value::from(value).to_string() }
}

/// The line that records the state that a translation was made from. Only digits would be a number.
pub(super) fn translated_from(state: &str) -> String {
    let is_word = state.bytes().any(|byte| byte.is_ascii_alphabetic() && byte != b'e');
    if is_word { format!("translated_from: {state}") } else { format!("translated_from: \"{state}\"") }
}
