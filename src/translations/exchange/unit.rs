//! What a translator is given: a piece of a text, in words and codes.

use std::ops::Range;

use crate::text::edits::{Edit, apply};
use crate::translations::front::scalar;

/// A piece of a text that is translated at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    /// Unique in its file, and an `NMTOKEN` (XLIFF 2.1, section 4.3.1.26).
    pub id: String,
    /// What a person knows it by, if it has a name: a field, a message.
    pub name: String,
    /// Where it stands in its file.
    pub span: Range<usize>,
    /// How it's written there.
    pub form: Form,
    /// Its words and codes.
    pub tokens: Vec<Token>,
    /// What is said of it to the translator.
    pub note: Note,
}

/// How a unit is written in its file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// As its tokens are.
    AsIs,
    /// A value in YAML.
    Scalar,
    /// Part of a Fluent pattern: lines after the first are indented.
    Pattern,
    /// A variant that the source lacks, to be put in before its default one.
    Category(String),
}

/// What is said of a unit to the translator.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Note {
    /// Nothing.
    None,
    /// Of a variant, by its key.
    Variant(String),
    /// Of a plural form that the source lacks.
    Category(String),
}

/// Words, or what isn't to be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Words.
    Text(String),
    /// A code.
    Code(Code),
}

/// What isn't to be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// Its number in the unit, from 1; what opens and what closes share one.
    pub number: usize,
    /// Which part of a pair it is.
    pub side: Side,
    /// As it stands in the text.
    pub data: String,
    /// Whether a translation may do without it: the end of a line, the number in a form for one.
    pub is_optional: bool,
}

/// Which part of a pair a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// None.
    Alone,
    /// The start of something that has words in it.
    Open,
    /// Its end.
    Close,
}

/// Tokens as they're written.
pub(super) fn written(tokens: &[Token]) -> String {
    tokens
        .iter()
        .map(|token| match token {
            Token::Text(text) => text.as_str(),
            Token::Code(code) => code.data.as_str(),
        })
        .collect()
}

/// The codes among tokens.
pub(super) fn codes(tokens: &[Token]) -> impl Iterator<Item = &Code> {
    tokens.iter().filter_map(|token| match token {
        Token::Text(_) => None,
        Token::Code(code) => Some(code),
    })
}

/// Whether there's something to translate in them.
pub(super) fn has_words(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Text(text) if text.contains(char::is_alphanumeric)))
}

/// Adds words to tokens.
pub(super) fn push_text(tokens: &mut Vec<Token>, text: &str) {
    match tokens.last_mut() {
        _ if text.is_empty() => {}
        Some(Token::Text(last)) => last.push_str(text),
        _ => tokens.push(Token::Text(text.to_owned())),
    }
}

impl Unit {
    /// What changes where the unit stands when it's translated, if anything does.
    pub(super) fn edit(&self, source: &str, target: &[Token]) -> Option<Edit> {
        let text = written(target);
        let old = &source[self.span.clone()];
        let text = match &self.form {
            Form::AsIs => text,
            Form::Scalar if text == written(&self.tokens) => return None,
            Form::Scalar => scalar_like(&text, old),
            Form::Pattern => indented(&text),
            Form::Category(key) => {
                let indent = " ".repeat(self.span.start - source[..self.span.start].rfind('\n').map_or(0, |at| at + 1));
                format!("[{key}] {}\n{indent}", indented(&text))
            }
        };
        (text != old).then(|| Edit { span: self.span.clone(), text })
    }
}

/// A text with units translated, and where each of them stands in it.
pub(super) fn assemble(source: &str, units: &[Unit], targets: &[Option<&[Token]>]) -> (String, Vec<Range<usize>>) {
    let edits: Vec<Option<Edit>> =
        units.iter().zip(targets).map(|(unit, target)| target.and_then(|target| unit.edit(source, target))).collect();
    let (mut read, mut written) = (0, 0);
    let mut spans = Vec::with_capacity(units.len());
    // Units stand one after the other.
    for (unit, edit) in units.iter().zip(&edits) {
        let start = written + unit.span.start - read;
        let end = start + edit.as_ref().map_or(unit.span.len(), |edit| edit.text.len());
        spans.push(start..end);
        (read, written) = (unit.span.end, end);
    }
    (apply(source, edits.into_iter().flatten().collect()), spans)
}

/// Lines after the first begin with a space, as Fluent wants it.
fn indented(text: &str) -> String {
    let line = |(index, line): (usize, &str)| {
        let needs = index > 0 && !line.starts_with(' ') && !line.trim_end().is_empty();
        format!("{}{line}", if needs { "    " } else { "" })
    };
    text.split_inclusive('\n').enumerate().map(line).collect()
}

/// A scalar in the style of the one that it takes the place of, where that can be.
fn scalar_like(value: &str, old: &str) -> String {
    let is_plain = !old.starts_with(['"', '\'', '|', '>']);
    // A plain one with a comma shows that it isn't inside brackets, where a comma would end it.
    if is_plain && (old.contains(',') || !value.contains(',')) {
        scalar(value)
    } else {
        serde_json::Value::from(value).to_string()
    }
}
