//! The kinds of fields: a closed set, a file for each. A kind reads what an author writes, says what is wrong with it,
//! shows it to templates, and describes itself as JSON Schema. Touches nothing.
//!
//! # Adding a kind
//! Write its file with a type that is a [`Kind`] and a function `declare`, and give it a line in [`KINDS`].

mod any;
mod boolean;
mod choice;
mod coordinates;
mod country;
pub(in crate::types) mod date;
pub(in crate::types) mod date_time;
mod email;
mod entry;
mod file;
mod form;
mod formula;
mod icon;
mod integer;
mod language;
mod link;
mod list;
mod map;
mod markdown;
mod number;
mod partial_date;
mod percent;
mod picture;
mod record;
mod series;
mod slug;
mod telephone;
mod term;
mod terms;
mod text;
mod time;
mod time_zone;
mod url;
mod year;

pub use formula::Formula;
pub use slug::fits as is_slug;
pub use url::is_web;

use std::fmt;
use std::sync::Arc;

use serde_json::Value as Json;

use super::docs::Docs;
use super::fields::Fields;
use super::reading::{Keys, Reading};
use super::references::Scope;
use super::value::Value;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node};

/// A kind of field, with what a field of that kind declares.
pub trait Kind: fmt::Debug + Send + Sync {
    /// Its name in type files.
    fn name(&self) -> &'static str;

    /// Reads a value that isn't empty. What is wrong is told to `reading`; then there's none.
    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value>;

    /// How it's described to editors: a JSON Schema (draft 2020-12) of the values that it reads.
    fn schema(&self, docs: &Docs<'_>) -> Json;

    /// What templates see of a value of it.
    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        value.show(scope)
    }

    /// What templates see where no value is given.
    fn absent(&self) -> tera::Value {
        tera::Value::none()
    }

    /// Whether its values have words that a translator translates, where its field is one of text.
    fn has_words(&self) -> bool {
        false
    }

    /// Visits the words of a value, to change them.
    fn each_words(&self, _value: &mut Value, _visit: &mut dyn FnMut(&mut String)) {}

    /// What its values are made of.
    fn parts(&self) -> Parts<'_> {
        Parts::None
    }

    /// What a field of it names in its declaration: the taxonomy of `term`, the collection of `entry`, the choices.
    fn of(&self) -> &[String] {
        &[]
    }
}

/// What the values of a kind are made of.
#[derive(Debug, Clone, Copy)]
pub enum Parts<'a> {
    /// Nothing else.
    None,
    /// Values of one kind, in a row or by ids.
    Each(&'a Arc<dyn Kind>),
    /// Fields.
    Fields(&'a Fields),
}

/// Makes a kind from the keys of a declaration.
type Declare = fn(&mut Keys<'_>, &mut Reading<'_>) -> Option<Arc<dyn Kind>>;

/// Every kind that a type file can name.
const KINDS: [(&str, Declare); 31] = [
    ("any", any::declare),
    ("boolean", boolean::declare),
    ("choice", choice::declare),
    ("coordinates", coordinates::declare),
    ("country", country::declare),
    ("date", date::declare),
    ("date-time", date_time::declare),
    ("email", email::declare),
    ("entry", entry::declare),
    ("file", file::declare),
    ("formula", formula::declare),
    ("icon", icon::declare),
    ("integer", integer::declare),
    ("language", language::declare),
    ("link", link::declare),
    ("markdown", markdown::declare),
    ("number", number::declare),
    ("partial-date", partial_date::declare),
    ("percent", percent::declare),
    ("picture", picture::declare),
    ("record", record::declare),
    ("series", series::declare),
    ("slug", slug::declare),
    ("telephone", telephone::declare),
    ("term", term::declare),
    ("terms", terms::declare),
    ("text", text::declare),
    ("time", time::declare),
    ("time-zone", time_zone::declare),
    ("url", url::declare),
    ("year", year::declare),
];

/// The names of the kinds.
pub fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name)
}

/// The kind that a declaration names: `text`, `[text]` for a list, `{text}` for a map by ids. `keys` are what else the
/// declaration says.
pub(super) fn declare(node: &Node, keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let named = |name: &str, at, keys: &mut Keys<'_>, reading: &mut Reading<'_>| {
        let Some((_, declare)) = KINDS.iter().find(|(known, _)| *known == name) else {
            reading.problem(Diagnostic::of(rules::UNKNOWN_KIND).arg("kind", name).suggest(name, names()), at);
            return None;
        };
        declare(keys, reading)
    };
    match &node.data {
        Data::Text(name) => named(name, node.at, keys, reading),
        Data::List(items) => match items.as_slice() {
            [one] => Some(Arc::new(list::List(declare(one, keys, reading)?))),
            _ => reading.wrong("kind", node),
        },
        Data::Map(pairs) => match pairs.as_slice() {
            [(one, Node { data: Data::Null, .. })] => {
                Some(Arc::new(map::MapOf(named(&one.value, one.at, keys, reading)?)))
            }
            _ => reading.wrong("kind", node),
        },
        _ => reading.wrong("kind", node),
    }
}
