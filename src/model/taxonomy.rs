//! Taxonomies: terms declared once with their facts, named in messages, carried by entries.

use std::sync::Arc;

use super::fields::{Country, LanguageTag, TimeZone};
use crate::diagnostics::Place;
use crate::record;

/// A taxonomy, such as the cities.
#[derive(Debug)]
pub struct Taxonomy {
    /// Its id: the name of its file and of its message.
    pub id: Arc<str>,
    /// Its terms, in the order of their declaration.
    pub terms: Vec<Term>,
}

/// A term of a taxonomy.
#[derive(Debug)]
pub struct Term {
    /// Its id in the taxonomy.
    pub id: Arc<str>,
    /// What its declaration says.
    pub facts: Facts,
    /// Where it's declared.
    pub place: Place,
    /// The entries that carry it, as indexes of the site's.
    pub entries: Vec<usize>,
    /// Of these, the ones that have a page in each language, in the order of their lists.
    pub shown: Vec<Vec<usize>>,
}

impl Term {
    /// The id of the message that names it.
    pub fn message(&self, taxonomy: &str) -> String {
        format!("{taxonomy}-{}", self.id)
    }
}

record! {
    /// What is known of a term.
    pub struct Facts {
        /// Its place among the others, lowest first; without one it comes after, by name.
        #[serde(default)]
        pub order: Option<i32>,
        /// Where it is: of a country, its capital.
        #[serde(default)]
        pub coordinates: Option<Coordinates>,
        /// The time that it keeps.
        #[serde(default)]
        pub time_zone: Option<TimeZone>,
        /// The country that it's in, or is.
        #[serde(default)]
        pub country: Option<Country>,
        /// The language that it is.
        #[serde(default)]
        pub language: Option<LanguageTag>,
    }
}

record! {
    /// A point on Earth, in degrees (WGS 84).
    pub struct Coordinates {
        /// North of the equator.
        pub latitude: f64,
        /// East of Greenwich.
        pub longitude: f64,
    }
}

impl Coordinates {
    /// Whether there is such a point.
    pub fn is_on_earth(&self) -> bool {
        self.latitude.abs() <= 90.0 && self.longitude.abs() <= 180.0
    }
}
