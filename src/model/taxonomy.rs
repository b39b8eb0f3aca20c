//! Taxonomies: terms declared once with their facts, named in messages, carried by entries.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::ids::{EntryId, TermId};
use crate::diagnostics::Place;
use crate::settings::ByLang;
use crate::table::Table;
use crate::types::{Value, Values};

/// A taxonomy, such as the cities.
#[derive(Debug)]
pub struct Taxonomy {
    /// Its id: the name of its file and of its message.
    pub id: Arc<str>,
    /// Its terms, in the order of their declaration.
    pub terms: Table<TermId, Term>,
}

/// A term of a taxonomy.
#[derive(Debug)]
pub struct Term {
    /// Its id in the taxonomy.
    pub id: Arc<str>,
    /// What its declaration says.
    pub facts: Values,
    /// Where it's declared.
    pub place: Place,
    /// The entries that carry it.
    pub entries: Vec<EntryId>,
    /// Of these, the ones that have a page in each language, in the order of their lists.
    pub shown: ByLang<Vec<EntryId>>,
}

impl Term {
    /// The id of the message that names it.
    pub fn message(&self, taxonomy: &str) -> String {
        format!("{taxonomy}-{}", self.id)
    }

    /// Its place among the others, lowest first, if it says one.
    pub fn order(&self) -> Option<i64> {
        self.facts.get("order")?.as_integer()
    }

    /// Where it is: of a country, its capital.
    pub fn coordinates(&self) -> Option<Coordinates> {
        let point = self.facts.get("coordinates")?;
        let part = |name| point.get(name).and_then(Value::as_number);
        Some(Coordinates { latitude: part("latitude")?, longitude: part("longitude")? })
    }

    /// The time that it keeps: the name of its time zone, and the zone.
    pub fn time_zone(&self) -> Option<(&str, TimeZone)> {
        let name = self.facts.text("time_zone")?;
        Some((name, crate::l10n::time_zone(name)?))
    }
}

/// A point on Earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// North of the equator.
    pub latitude: f64,
    /// East of Greenwich.
    pub longitude: f64,
}
