//! Texts in YAML: the values that are words, each with its place, and how another is written there.

use std::marker::PhantomData;
use std::ops::Range;

use super::unit::{Form, Note, Token, Unit};
use crate::diagnostics::Place;
use crate::text::yaml::{self, Data, Node};
use crate::types::fields::{Kind, Parts};

/// The fields of a YAML text; none where it can't be read, or isn't fields.
pub(super) fn fields(text: &str) -> Option<Vec<(String, Node)>> {
    match yaml::parse_text(PhantomData::<Node>, text, &|_| Place::file(&"".into())) {
        Ok(Node { data: Data::Map(pairs), .. }) => {
            Some(pairs.into_iter().map(|(key, value)| (key.value, value)).collect())
        }
        _ => None,
    }
}

/// Adds the texts in a value as units: those that are words by the kind of its field, and all of them where there's no
/// such. `head` is what `value` has been read from, in `text`.
pub(super) fn units(
    text: &str,
    head: &Range<usize>,
    name: &str,
    value: &Node,
    kind: Option<&dyn Kind>,
    out: &mut Vec<Unit>,
) {
    if kind.is_some_and(|kind| !kind.has_words()) {
        return;
    }
    let each = match kind.map(Kind::parts) {
        Some(Parts::Each(inner)) => Some(&**inner),
        _ => None,
    };
    match &value.data {
        Data::Text(words) => {
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
        Data::List(items) => {
            for (index, item) in items.iter().enumerate() {
                units(text, head, &format!("{name}.{}", index + 1), item, each, out);
            }
        }
        Data::Map(pairs) => {
            for (key, value) in pairs {
                let own = match kind.map(Kind::parts) {
                    Some(Parts::Fields(fields)) => match fields.get(&key.value) {
                        Some(field) => Some(&*field.kind),
                        None => continue,
                    },
                    _ => each,
                };
                units(text, head, &format!("{name}.{}", key.value), value, own, out);
            }
        }
        Data::Null | Data::Bool(_) | Data::Integer(_) | Data::Number(_) => {}
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
