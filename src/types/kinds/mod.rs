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

use std::sync::Arc;

use super::fields::{Docs, Field, Fields, Kind, Parts, Role};
use super::reading::{Keys, Reading};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node, Spanned};

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
    ("record", record),
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

fn record(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let fields = keys.required_node("fields", reading)?;
    Some(Arc::new(record::RecordKind(Fields::declare(&fields, reading))))
}

impl Fields {
    /// Reads the declarations of fields: a map of names to kinds, or to what else is said of them.
    pub fn declare(node: &Node, reading: &mut Reading<'_>) -> Self {
        let mut fields = Self::default();
        fields.extend(node, reading);
        fields
    }

    /// Adds fields that are declared elsewhere. One that is there already may only become required.
    pub fn extend(&mut self, node: &Node, reading: &mut Reading<'_>) {
        let Data::Map(pairs) = &node.data else {
            reading.wrong::<()>("fields", node);
            return;
        };
        for (name, node) in pairs {
            if let Some(index) = self.number(&name.value) {
                self.require(index, name, node, reading);
            } else if let Some(field) = declared(name, node, reading) {
                self.add(field);
            }
        }
    }

    /// Makes a field required that is declared already.
    fn require(&mut self, index: usize, name: &Spanned<String>, node: &Node, reading: &mut Reading<'_>) {
        let mut keys = Keys::new(node);
        let is_required = keys.flag("required", reading);
        let says_more = node.pairs().iter().any(|(key, _)| key.value != "required");
        if says_more || is_required != Some(true) || self.list[index].is_common {
            reading.problem(Diagnostic::of(rules::TYPE_FIELD_TAKEN).arg("field", &name.value), name.at);
            return;
        }
        self.list[index].is_required = true;
    }
}

/// The keys that every declaration can have beside its kind's own.
fn declared(name: &Spanned<String>, node: &Node, reading: &mut Reading<'_>) -> Option<Field> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if !name.value.starts_with(|char: char| char.is_ascii_lowercase()) || !name.value.bytes().all(fits) {
        reading.problem(Diagnostic::of(rules::INVALID_FIELD_NAME).arg("field", &name.value), name.at);
        return None;
    }
    // A bare word is its kind.
    let short = Keys::new(node);
    let (kind, mut keys) = match &node.data {
        Data::Map(_) => {
            let mut keys = short;
            let kind = keys.required_node("kind", reading)?;
            (kind, keys)
        }
        _ => (node.clone(), short),
    };
    let read = declare(&kind, &mut keys, reading);
    let is_required = keys.flag("required", reading).unwrap_or_default();
    let is_text = keys.flag("translate", reading).unwrap_or_default();
    let is_own = keys.flag("own", reading).unwrap_or_default();
    // What a value is counted in is the theme's to say.
    keys.text("unit", reading);
    let kind = read?;
    keys.finish(reading);
    let role = match (is_text, is_own) {
        (_, true) => Role::Own,
        (true, false) => Role::Text,
        (false, false) => Role::Fact,
    };
    let is_words = is_text && kind.has_words();
    Some(Field {
        name: name.value.as_str().into(),
        kind,
        role,
        is_words,
        is_required,
        is_common: false,
        place: reading.place(name.at),
    })
}
