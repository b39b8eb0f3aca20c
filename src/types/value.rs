//! What an author has given: values, each as its kind of field has read it. Touches nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use indexmap::IndexMap;
use tera::value::Key;

use super::references::{Reference, Scope};
use crate::l10n::PartialDate;

/// A map of template values.
pub type Map = tera::Map;

/// Values of any form that only templates know what to do with, by name.
pub type Params = IndexMap<String, serde_json::Value>;

/// A value of a field. Dates, times, addresses and the like are texts of a form that their kind has checked.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// What the author names of the site.
    Reference(Box<Reference>),
    /// Several values of one kind.
    List(Vec<Value>),
    /// Values by name: a record, or a map by ids of the author's own.
    Map(Box<IndexMap<Arc<str>, Value>>),
    /// Numbers by date.
    Series(Box<BTreeMap<PartialDate, f64>>),
    /// A value of any form.
    Any(Box<serde_json::Value>),
}

impl Value {
    /// The text that it is.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number that it is.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Integer(number) => Some(*number as f64),
            _ => None,
        }
    }

    /// The whole number that it is.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The reference that it is.
    pub fn as_reference(&self) -> Option<&Reference> {
        match self {
            Self::Reference(reference) => Some(reference),
            _ => None,
        }
    }

    /// The values of the list that it is; none of what is no list.
    pub fn items(&self) -> &[Value] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The pairs of the map or the record that it is; none of others.
    pub fn pairs(&self) -> impl Iterator<Item = (&Arc<str>, &Value)> {
        let map = if let Self::Map(map) = self { Some(map) } else { None };
        map.into_iter().flat_map(|map| map.iter())
    }

    /// The value of a name in the map or the record that it is.
    pub fn get(&self, name: &str) -> Option<&Value> {
        if let Self::Map(map) = self { map.get(name) } else { None }
    }

    /// The numbers by date that it is.
    pub fn as_series(&self) -> Option<&BTreeMap<PartialDate, f64>> {
        if let Self::Series(series) = self { Some(series) } else { None }
    }

    /// Visits every reference in it.
    pub fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        match self {
            Self::Reference(reference) => visit(reference),
            Self::List(items) => items.iter().for_each(|item| item.references(visit)),
            Self::Map(map) => map.values().for_each(|value| value.references(visit)),
            _ => {}
        }
    }

    /// What templates see of a value whose kind has nothing else to say. What a reference doesn't lead to is left out
    /// of lists.
    pub fn show(&self, scope: &dyn Scope) -> tera::Value {
        match self {
            Self::Bool(value) => (*value).into(),
            Self::Integer(number) => (*number).into(),
            Self::Number(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Reference(reference) => scope.resolve(reference),
            Self::List(items) => {
                let items = items.iter().map(|item| item.show(scope)).filter(|item| !item.is_none());
                items.collect::<Vec<_>>().into()
            }
            Self::Map(map) => map.iter().map(|(key, value)| (key_of(key), value.show(scope))).collect::<Map>().into(),
            Self::Series(series) => series
                .iter()
                .map(|(date, number)| (Key::from(date.to_string()), (*number).into()))
                .collect::<Map>()
                .into(),
            Self::Any(value) => tera::Value::from_serializable(value),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A name as templates have it.
pub(super) fn key_of(name: &str) -> Key<'static> {
    Key::from(name.to_owned())
}
