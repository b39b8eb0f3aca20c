//! What entries of a type do: a closed set of capabilities, a file for each. A capability says which fields of a type it
//! works on, and what is wrong with their values together; what it makes of them is made where pages, feeds, files and
//! the index of the search are. Touches nothing.
//!
//! # Adding a capability
//! Write its file with what it's told by the type, and give it a line in [`capabilities!`](self).

mod calendar;
mod dated;
mod downloads;
mod expires;
mod facets;
mod feed;
mod search;
mod series;
mod table;

pub use calendar::Calendar;
pub use dated::{Dated, Order};
pub use downloads::{Column, Downloads};
pub use expires::Expires;
pub use facets::Facets;
pub use feed::Feed;
pub use search::Search;
pub use series::{Series, Unit};
pub use table::Table;

use super::fields::{Fields, Values};
use super::kinds::Kind;
use super::path::{Path, Reached, innermost};
use super::reading::{Keys, Reading};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{At, Data, Node, Spanned};

macro_rules! capabilities {
    ($($(#[$doc:meta])* $name:ident in $key:literal: $capability:ty,)*) => {
        /// What entries of a type do.
        #[derive(Debug, Default)]
        pub struct Does { $( $(#[$doc])* pub $name: Option<$capability>, )* }

        /// The names of the capabilities, as type files have them.
        pub const NAMES: &[&str] = &[$($key),*];

        impl Does {
            /// Takes over what a type says of a capability.
            pub(super) fn add(&mut self, name: &Spanned<String>, node: &Node, fields: &Fields, reading: &mut Reading<'_>) {
                match name.value.as_str() {
                    $( $key => {
                        let mut slots = Slots::new(node, name.at, fields);
                        self.$name = <$capability>::declare(&mut slots, reading);
                        // What is missing has been told; the rest hasn't been asked for.
                        if self.$name.is_some() {
                            slots.finish(reading);
                        }
                    } )*
                    _ => reading.unknown_field(name, NAMES.iter().copied()),
                }
            }
        }
    };
}

capabilities! {
    /// Entries have a day that orders them, the newest first.
    dated in "dated": Dated,
    /// Entries are listed by a field.
    order in "order": Order,
    /// Entries are gone after a day.
    expires in "expires": Expires,
    /// Entries are events, with calendar files.
    calendar in "calendar": Calendar,
    /// Entries are figures over time.
    series in "series": Series,
    /// Entries are tables of figures with their sources.
    table in "table": Table,
    /// Entries can be downloaded as data.
    downloads in "downloads": Downloads,
    /// Lists of entries can be narrowed by terms.
    facets in "facets": Facets,
    /// Collections have a feed unless the settings say otherwise.
    feed in "feed": Feed,
    /// What the search finds beside titles and texts.
    search in "search": Search,
}

impl Does {
    /// What is wrong with the values of an entry together, each with where it is, if that is known.
    pub fn check(&self, values: &Values) -> Vec<(Diagnostic, Option<At>)> {
        let mut problems = Vec::new();
        if let Some(calendar) = &self.calendar {
            calendar.check(values, &mut problems);
        }
        if let Some(table) = &self.table {
            table.check(values, &mut problems);
        }
        if let Some(series) = &self.series {
            series.check(values, &mut problems);
        }
        problems
    }
}

/// What a type says of a capability: the fields that it works on, by what they are to it.
#[derive(Debug)]
struct Slots<'a> {
    node: &'a Node,
    keys: Keys<'a>,
    at: At,
    fields: &'a Fields,
}

impl<'a> Slots<'a> {
    fn new(node: &'a Node, at: At, fields: &'a Fields) -> Self {
        Self { node, keys: Keys::new(node), at, fields }
    }

    /// The one field that a capability works on: `dated: date`.
    fn alone(&mut self, kinds: &[&str], reading: &mut Reading<'_>) -> Option<Path> {
        let text = Spanned { value: reading.text(self.node)?, at: self.node.at };
        path(&text, self.fields, kinds, reading).map(|(path, _)| path)
    }

    /// The field that is something to a capability, if there is one.
    fn path(&mut self, name: &'static str, kinds: &[&str], reading: &mut Reading<'_>) -> Option<Path> {
        let text = self.keys.spanned_text(name, reading)?;
        path(&text, self.fields, kinds, reading).map(|(path, _)| path)
    }

    /// The field that has to be something to a capability, with its kind.
    fn required(
        &mut self,
        name: &'static str,
        kinds: &[&str],
        reading: &mut Reading<'_>,
    ) -> Option<(Path, &'a dyn Kind)> {
        match self.keys.spanned_text(name, reading) {
            Some(text) => path(&text, self.fields, kinds, reading),
            None => {
                reading.missing_field(name, self.at);
                None
            }
        }
    }

    /// Several fields that are the same to a capability: a list of them, or one.
    fn paths(&mut self, name: &'static str, kinds: &[&str], reading: &mut Reading<'_>) -> Vec<Path> {
        let Some(node) = self.keys.node(name) else { return Vec::new() };
        let nodes = if let Data::List(items) = &node.data { items.as_slice() } else { std::slice::from_ref(node) };
        let found = nodes.iter().filter_map(|node| {
            let text = Spanned { value: reading.text(node)?, at: node.at };
            path(&text, self.fields, kinds, reading).map(|(path, _)| path)
        });
        found.collect()
    }

    fn finish(self, reading: &mut Reading<'_>) {
        self.keys.finish(reading);
    }
}

/// The way to a field whose values are of one of some kinds; of any without one.
fn path<'a>(
    text: &Spanned<String>,
    fields: &'a Fields,
    kinds: &[&str],
    reading: &mut Reading<'_>,
) -> Option<(Path, &'a dyn Kind)> {
    let Reached { path, kind, fact, .. } = Path::declare(text, fields, reading)?;
    let is_of = |kind: &dyn Kind| kinds.is_empty() || kinds.contains(&kind.name());
    if fact.is_some() || !(is_of(kind) || is_of(innermost(kind))) {
        let problem = Diagnostic::of(rules::TYPE_FIELD_KIND).arg("field", &text.value);
        reading.problem(problem.arg("kind", kind.name()).arg("expected", kinds.join(", ")), text.at);
        return None;
    }
    Some((path, kind))
}
