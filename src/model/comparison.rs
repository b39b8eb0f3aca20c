//! A comparison: destinations beside each other, with a source for each cell.

use indexmap::IndexMap;

use super::fields::Url;
use super::references::{Languages, To};
use crate::l10n::PartialDate;
use crate::{fields, record};

fields! {
    /// Destinations beside each other, row by row. Every cell has its source.
    pub struct Comparison {
        /// The destinations, by ids of your own, in the order of the columns.
        required destinations: Vec<String>,
        /// The sources, by ids of your own.
        required sources: IndexMap<String, Source>,
        /// What is compared, row by row.
        required rows: Vec<Row>,
        /// The rows' names, by their ids.
        text labels: IndexMap<String, String>,
        /// The destinations' names, by their ids.
        text names: IndexMap<String, String>,
    }
}

record! {
    /// Where a figure comes from.
    pub struct Source {
        /// The title of the work.
        pub title: String,
        /// Who published it.
        #[serde(default)]
        pub publisher: Option<String>,
        /// When: a year, a month or a day.
        #[serde(default)]
        pub date: Option<PartialDate>,
        /// Where it can be read.
        #[serde(default)]
        pub url: Option<Url>,
    }
}

record! {
    /// One thing that is compared.
    pub struct Row {
        /// An id of your own, to give it a name in each language.
        pub id: String,
        /// The unit of its values: the message `unit-…` says it.
        #[serde(default)]
        pub unit: Option<String>,
        /// A cell for each destination, by its id.
        pub cells: IndexMap<String, Cell>,
    }
}

record! {
    /// What is known of one destination: a value, a range or languages, and its source.
    pub struct Cell {
        /// The value, in the row's unit.
        #[serde(default)]
        pub value: Option<f64>,
        /// The least of a range.
        #[serde(default)]
        pub from: Option<f64>,
        /// The most of a range.
        #[serde(default)]
        pub to: Option<f64>,
        /// Languages.
        #[serde(default)]
        pub languages: Vec<To<Languages>>,
        /// The id of its source.
        pub source: String,
    }
}

impl Comparison {
    /// What doesn't fit together: a cell or a name that is missing, a source that isn't declared. Each as a
    /// diagnostic's code and its argument.
    pub fn problems(&self) -> Vec<(&'static str, String)> {
        let (Some(destinations), Some(sources), Some(rows)) = (&*self.destinations, &*self.sources, &*self.rows) else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        for row in rows {
            if !self.labels.as_ref().is_some_and(|labels| labels.contains_key(&row.id)) {
                problems.push(("comparison-label", row.id.clone()));
            }
            for destination in destinations {
                match row.cells.get(destination) {
                    None => problems.push(("comparison-cell", format!("{}/{destination}", row.id))),
                    Some(cell) if !sources.contains_key(&cell.source) => {
                        problems.push(("comparison-source", cell.source.clone()));
                    }
                    Some(_) => {}
                }
            }
            for unknown in row.cells.keys().filter(|id| !destinations.contains(id)) {
                problems.push(("comparison-destination", unknown.clone()));
            }
        }
        for destination in destinations {
            if !self.names.as_ref().is_some_and(|names| names.contains_key(destination)) {
                problems.push(("comparison-name", destination.clone()));
            }
        }
        problems
    }
}
