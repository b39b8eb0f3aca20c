//! What entries of a type do: a closed set of capabilities, a file for each. A capability says which fields of a type
//! it works on, and what is wrong with their values together; what it makes of them is made where pages, feeds, files
//! and the index of the search are. Touches nothing.
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
mod slots;
mod table;

pub use calendar::Calendar;
pub use dated::{Dated, Order};
pub use downloads::{Column, Downloads};
pub use expires::Expires;
pub use facets::Facets;
pub use feed::Feed;
pub use search::Search;
pub use series::{Series, ValueUnit};
pub use table::FigureTable;

use slots::Slots;

use super::fields::Fields;
use super::reading::Reading;
use super::values::Values;
use crate::diagnostics::Diagnostic;
use crate::text::yaml::{At, Node, Spanned};

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
    table in "table": FigureTable,
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
