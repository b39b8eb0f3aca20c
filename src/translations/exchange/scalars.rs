//! Texts in YAML: the values that are words, each with its place, and how another is written there.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{MapAccess, SeqAccess, Visitor};

use super::unit::{Form, Note, Token, Unit};
use crate::diagnostics::Place;
use crate::text::yaml::{self, Spanned};
use crate::translations::front::scalar;

/// Fields of records that say where something is, not what.
const ADDRESSES: [&str; 2] = ["link", "file"];

/// A value, as YAML reads it, with the places of its texts.
#[derive(Debug)]
pub(super) enum Node {
    Text(String),
    List(Vec<Spanned<Node>>),
    Fields(Vec<(String, Spanned<Node>)>),
    Other,
}

/// The fields of a YAML text; none where it can't be read, or isn't fields.
pub(super) fn fields(text: &str) -> Option<Vec<(String, Spanned<Node>)>> {
    match yaml::parse_text(PhantomData::<Node>, text, &|_| Place::file(&"".into())) {
        Ok(Node::Fields(fields)) => Some(fields),
        _ => None,
    }
}

/// Adds the texts in a value as units. `head` is what `value` has been read from, at `offset` in `text`.
pub(super) fn units(text: &str, head: &Range<usize>, name: &str, value: &Spanned<Node>, out: &mut Vec<Unit>) {
    match &value.value {
        Node::Text(words) => {
            if let Some(span) = place(text, yaml::span(value.at, head), words)
                && words.contains(char::is_alphanumeric)
            {
                let tokens = vec![Token::Text(words.clone())];
                out.push(Unit {
                    id: String::new(),
                    name: name.to_owned(),
                    span,
                    form: Form::Scalar,
                    tokens,
                    note: Note::None,
                });
            }
        }
        Node::List(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| units(text, head, &format!("{name}.{}", index + 1), item, out));
        }
        Node::Fields(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| !ADDRESSES.contains(&key.as_str())) {
                units(text, head, &format!("{name}.{key}"), value, out);
            }
        }
        Node::Other => {}
    }
}

/// Where a scalar stands, all of it: of one in lines of its own the parser tells only the lines. None where what stands
/// there can't be read as the same.
fn place(text: &str, span: Range<usize>, words: &str) -> Option<Range<usize>> {
    let reads = |span: &Range<usize>| {
        let alone = format!("{}\n", &text[span.clone()]);
        let read = yaml::parse_text(PhantomData::<String>, &alone, &|_| Place::file(&"".into()));
        read.is_ok_and(|read| read.trim_end() == words.trim_end())
    };
    let is_block = || {
        text[..span.start].trim_end_matches([' ', '\n', '\r']).ends_with(['|', '>', '-', '+'])
            && text[..span.start].ends_with(['\n', ' '])
    };
    if !text[span.clone()].contains('\n') && reads(&span) {
        return Some(span);
    }
    if !is_block() {
        return Some(span).filter(reads);
    }
    let mark = text[..span.start].rfind(['|', '>'])?;
    let end = span.start + text[span.clone()].trim_end().len();
    Some(mark..end).filter(reads)
}

/// A scalar in the style of the one that it takes the place of, where that can be.
pub(super) fn scalar_like(value: &str, old: &str) -> String {
    let is_plain = !old.starts_with(['"', '\'', '|', '>']);
    // A plain one with a comma shows that it isn't inside brackets, where a comma would end it.
    if is_plain && (old.contains(',') || !value.contains(',')) {
        scalar(value)
    } else {
        serde_json::Value::from(value).to_string()
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Node::Fields(fields))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Other)
    }
}
