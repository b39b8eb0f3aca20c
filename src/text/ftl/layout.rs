//! Where each message of a file, each of its patterns, each placeable and each variant begins and ends. fluent-syntax
//! says what is a message; it doesn't keep where patterns begin and end, which is what putting a translation into their
//! place takes.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry, Pattern};

use super::{FoundPattern, Ftl, each};
use crate::text::edits::span_of;

/// A message, or a term with the hyphen before its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenMessage {
    /// Its id.
    pub id: String,
    /// What is said of it to translators.
    pub comment: Option<String>,
    /// From its id to the end of its last pattern.
    pub span: Range<usize>,
    /// Where its value stands, if it has one.
    pub value: Option<Range<usize>>,
    /// Where the values of its attributes stand, by name.
    pub attributes: Vec<(String, Range<usize>)>,
}

impl WrittenMessage {
    /// The patterns, by the names that they're asked for by: `id`, `id.attribute`.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = (String, Range<usize>)> {
        let value = self.value.iter().map(|span| (self.id.clone(), span.clone()));
        value.chain(self.attributes.iter().map(|(name, span)| (format!("{}.{name}", self.id), span.clone())))
    }
}

/// The messages and terms of a file, in order.
pub(crate) fn messages(file: &Ftl) -> Vec<WrittenMessage> {
    let (text, entries) = (file.text(), file.entries());
    let start = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(span_of(text, message.id.name).start),
        Entry::Term(term) => Some(span_of(text, term.id.name).start - 1),
        Entry::Junk { content } => Some(span_of(text, content).start),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
    };
    let starts: Vec<Option<usize>> = entries.iter().map(start).collect();
    let mut found = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(start) = starts[index] else { continue };
        let next = starts[index + 1..].iter().flatten().next().copied().unwrap_or(text.len());
        // No line of a message begins with the mark of a comment.
        let end = text[start..next].find("\n#").map_or(next, |at| start + at);
        let end = start + trim_end(&text[start..end]);
        let (id, comment, has_value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), &message.comment, message.value.is_some(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), &term.comment, true, &term.attributes),
            _ => continue,
        };
        let comment = comment.as_ref().map(|comment| comment.content.join("\n"));
        let (value, attributes) = patterns(text, start + id.len()..end, has_value, attributes);
        found.push(WrittenMessage { id, comment, span: start..end, value, attributes });
    }
    found
}

type Patterns = (Option<Range<usize>>, Vec<(String, Range<usize>)>);

/// The patterns of a message whose bytes after its id are `span`. Where what is found isn't what the parser has found,
/// all of it is one.
fn patterns(text: &str, span: Range<usize>, has_value: bool, expected: &[Attribute<&str>]) -> Patterns {
    let Some(equals) = text[span.clone()].find('=').map(|at| span.start + at + 1) else { return (None, Vec::new()) };
    let starts: Vec<usize> =
        open_lines(text, equals..span.end).into_iter().filter(|at| text.as_bytes()[*at] == b'.').collect();
    let value = trim(text, equals..starts.first().copied().unwrap_or(span.end));
    let attributes: Vec<(String, Range<usize>)> = starts
        .iter()
        .enumerate()
        .filter_map(|(index, start)| {
            let end = starts.get(index + 1).copied().unwrap_or(span.end);
            let (name, _) = text[start + 1..end].split_once('=')?;
            Some((name.trim().to_owned(), trim(text, start + 1 + name.len() + 1..end)))
        })
        .collect();
    let is_same = attributes.len() == expected.len()
        && attributes.iter().zip(expected).all(|((name, _), known)| name == known.id.name);
    if is_same && value.is_empty() != has_value {
        (Some(value).filter(|value| !value.is_empty()), attributes)
    } else {
        (Some(trim(text, equals..span.end)), Vec::new())
    }
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LayoutPiece {
    /// Words.
    Text(Range<usize>),
    /// `{ $count }`
    Placeable(Range<usize>),
    /// `{ $count -> … }`
    Select {
        /// All of it.
        span: Range<usize>,
        /// What is chosen by.
        selector: Range<usize>,
        /// What is chosen from.
        variants: Vec<LayoutVariant>,
    },
}

/// A variant of a selector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LayoutVariant {
    /// Between its brackets.
    pub key: String,
    /// Whether it's taken where no other fits.
    pub is_default: bool,
    /// Where it begins, with its star or its bracket.
    pub start: usize,
    /// Its pattern.
    pub value: Range<usize>,
}

/// The parts of a pattern; none where it can't be told apart.
pub(crate) fn pieces(text: &str, span: Range<usize>) -> Option<Vec<LayoutPiece>> {
    let mut pieces = Vec::new();
    let mut at = span.start;
    while at < span.end {
        let Some(open) = text[at..span.end].find('{').map(|found| at + found) else {
            pieces.push(LayoutPiece::Text(at..span.end));
            break;
        };
        if open > at {
            pieces.push(LayoutPiece::Text(at..open));
        }
        let (close, arrow) = placeable(text, open..span.end)?;
        let whole = open..close + 1;
        pieces.push(match arrow {
            None => LayoutPiece::Placeable(whole),
            Some(arrow) => {
                let variants = variants(text, arrow + 2..close)?;
                LayoutPiece::Select { span: whole, selector: trim(text, open + 1..arrow), variants }
            }
        });
        at = close + 1;
    }
    Some(pieces)
}

/// Where the placeable that begins a text is closed, and where the arrow of its selector is, if it has one.
fn placeable(text: &str, span: Range<usize>) -> Option<(usize, Option<usize>)> {
    let mut arrow = None;
    let mut scan = Scan::default();
    for (at, byte) in text.bytes().enumerate().take(span.end).skip(span.start) {
        scan.step(byte);
        if scan.open.is_empty() {
            return Some((at, arrow));
        }
        if scan.open.len() == 1
            && !scan.in_string
            && text.as_bytes()[at..span.end].starts_with(b"->")
            && arrow.is_none()
        {
            arrow = Some(at);
        }
    }
    None
}

fn variants(text: &str, span: Range<usize>) -> Option<Vec<LayoutVariant>> {
    let starts = open_lines(text, span.clone());
    let starts: Vec<usize> =
        starts.into_iter().filter(|at| text[*at..].starts_with('[') || text[*at..].starts_with("*[")).collect();
    let variant = |(index, start): (usize, &usize)| {
        let end = starts.get(index + 1).copied().unwrap_or(span.end);
        let is_default = text[*start..].starts_with('*');
        let open = start + usize::from(is_default) + 1;
        let close = open + text[open..end].find(']')?;
        Some(LayoutVariant {
            key: text[open..close].trim().to_owned(),
            is_default,
            start: *start,
            value: trim(text, close + 1..end),
        })
    };
    let found: Option<Vec<LayoutVariant>> = starts.iter().enumerate().map(variant).collect();
    found.filter(|found| found.iter().filter(|variant| variant.is_default).count() == 1)
}

/// Which placeables a byte stands in.
#[derive(Default)]
struct Scan {
    /// The open ones, each with whether its arrow is behind: what follows is text, where quotation marks are
    /// themselves.
    open: Vec<bool>,
    in_string: bool,
    is_escaped: bool,
    last: u8,
}

impl Scan {
    fn step(&mut self, byte: u8) {
        let in_code = self.open.last() == Some(&false);
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if self.in_string => self.is_escaped = true,
            b'"' if in_code => self.in_string = !self.in_string,
            b'\n' => self.in_string = false,
            _ if self.in_string => {}
            b'{' => self.open.push(false),
            b'}' => _ = self.open.pop(),
            b'>' if in_code && self.last == b'-' => {
                self.open.pop();
                self.open.push(true);
            }
            _ => {}
        }
        self.last = byte;
    }
}

/// Where the first character of each further line is that begins outside of placeables.
fn open_lines(text: &str, span: Range<usize>) -> Vec<usize> {
    let mut scan = Scan::default();
    let mut lines = Vec::new();
    for (at, byte) in text.bytes().enumerate().take(span.end).skip(span.start) {
        scan.step(byte);
        if byte == b'\n' && scan.open.is_empty() {
            let blank = text[at + 1..span.end].bytes().take_while(|byte| *byte == b' ').count();
            if at + 1 + blank < span.end {
                lines.push(at + 1 + blank);
            }
        }
    }
    lines
}

const BLANK: [char; 3] = [' ', '\n', '\r'];

fn trim(text: &str, span: Range<usize>) -> Range<usize> {
    let inner = &text[span.clone()];
    let end = span.start + trim_end(inner);
    let start = span.start + (inner.len() - inner.trim_start_matches(BLANK).len());
    start.min(end)..end
}

fn trim_end(text: &str) -> usize {
    text.trim_end_matches(BLANK).len()
}

/// The names of what a pattern takes in: `$count`, `-brand`, `other-message.attribute`, `NUMBER`.
pub(crate) fn references(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let with = |name: &str, attribute: Option<&str>| match attribute {
        Some(attribute) => format!("{name}.{attribute}"),
        None => name.to_owned(),
    };
    each(pattern, &mut |found| {
        names.extend(match found {
            FoundPattern::Variable(name) => Some(format!("${name}")),
            FoundPattern::Message(name, attribute) => Some(with(name, attribute)),
            FoundPattern::Term(name, attribute) => Some(format!("-{}", with(name, attribute))),
            FoundPattern::Function(name, _) => Some(name.to_owned()),
            FoundPattern::Text(_) | FoundPattern::Literal(_) | FoundPattern::Select(..) => None,
        });
    });
    names
}
