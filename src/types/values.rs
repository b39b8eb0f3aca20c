//! What is said of something: the values of its fields. Touches nothing.

use std::sync::Arc;

use super::fields::{Field, Fields, Kind, Parts, Role};
use super::kinds::date;
use super::reading::Reading;
use super::references::{Reference, Scope};
use super::value::{Map, Value, key_of};
use crate::text::slips;
use crate::text::yaml::{self, At, Data, Node, Spanned};

impl Fields {
    /// Reads the values of a map. Keys that no field has are told, which spoils nothing; with a value that is wrong,
    /// there is nothing.
    pub fn read(self: &Arc<Self>, pairs: &[(Spanned<String>, Node)], reading: &mut Reading<'_>) -> Option<Values> {
        let (values, is_whole) = self.read_some(pairs, reading);
        is_whole.then_some(values)
    }

    /// The same, with the values that aren't wrong, and whether those are all.
    pub fn read_some(self: &Arc<Self>, pairs: &[(Spanned<String>, Node)], reading: &mut Reading<'_>) -> (Values, bool) {
        let mut given = Vec::with_capacity(pairs.len());
        let mut is_whole = true;
        for (key, node) in pairs {
            // A space that isn't YAML's belongs to the key: the field is read, and the space is told.
            let name = key.value.trim_matches(slips::is_foreign);
            let found = self.number(name);
            if let Some(number) = found
                && !matches!(node.data, Data::Null)
            {
                match self.list[number].kind.read(node, reading) {
                    Some(value) => given.push(GivenValue { field: number as u32, at: Some(node.at), value }),
                    None => is_whole = false,
                }
            }
            if name.len() < key.value.len() {
                let space = key.value.chars().find(|char| slips::is_foreign(*char));
                let problem = space.map(yaml::foreign_space);
                problem.into_iter().for_each(|problem| reading.problem(problem, key.at));
            } else if found.is_none() {
                reading.unknown_field(key, self.names());
            }
        }
        given.sort_by_key(|given| given.field);
        (Values { fields: self.clone(), given }, is_whole)
    }
}

/// Values of some fields.
#[derive(Debug, Clone, Default)]
pub struct Values {
    fields: Arc<Fields>,
    /// In the fields' order.
    given: Vec<GivenValue>,
}

/// A value, and where.
#[derive(Debug, Clone)]
struct GivenValue {
    field: u32,
    /// Where it stands in its own file; nothing where it's inherited.
    at: Option<At>,
    value: Value,
}

impl Values {
    /// Nothing given of some fields.
    pub fn none(fields: Arc<Fields>) -> Self {
        Self { fields, given: Vec::new() }
    }

    fn find(&self, name: &str) -> Option<&GivenValue> {
        let index = self.fields.number(name)? as u32;
        self.given.binary_search_by_key(&index, |given| given.field).ok().map(|at| &self.given[at])
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.find(name).map(|given| &given.value)
    }

    /// Where the value of a field stands in its own file, if it stands there.
    pub fn at(&self, name: &str) -> Option<At> {
        self.find(name)?.at
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_text()
    }

    /// The day of a field.
    pub fn day(&self, name: &str) -> Option<jiff::civil::Date> {
        date::parse(self.text(name)?)
    }

    /// Whether a field says `true`.
    pub fn flag(&self, name: &str) -> bool {
        self.get(name) == Some(&Value::Bool(true))
    }

    /// The reference of a field.
    pub fn reference(&self, name: &str) -> Option<&Reference> {
        self.get(name)?.as_reference()
    }

    /// Gives a field a value that stands in no file.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        let Some(number) = self.fields.number(name) else { return };
        let given = GivenValue { field: number as u32, at: None, value: value.into() };
        match self.given.binary_search_by_key(&given.field, |known| known.field) {
            Ok(at) => self.given[at] = given,
            Err(at) => self.given.insert(at, given),
        }
    }

    fn field(&self, given: &GivenValue) -> &Field {
        &self.fields.list[given.field as usize]
    }

    /// What is given, with where it stands.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &Value, Option<At>)> {
        self.given.iter().map(|given| (self.field(given), &given.value, given.at))
    }

    /// The names of the required fields that aren't given, or are empty.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        let is_empty = |value: &Value| value.as_text().is_some_and(|text| text.trim().is_empty());
        let required = self.fields.iter().filter(|field| field.is_required);
        let missing = required.filter(move |field| self.get(&field.name).is_none_or(is_empty));
        missing.map(|field| &*field.name)
    }

    /// Takes over what the source language says, as each field's role has it. Facts that differ are handed to `clash`.
    pub fn inherit(&mut self, source: &Self, clash: &mut dyn FnMut(&str, At)) {
        let mut own = std::mem::take(&mut self.given);
        own.retain_mut(|given| {
            let field = self.field(given);
            if field.role != Role::Fact {
                return true;
            }
            let fact = source.get(&field.name);
            if let Some(at) = given.at.filter(|_| fact != Some(&given.value)) {
                clash(&field.name, at);
            }
            // Equal values differ in where the references in them stand: that is the source.
            fact.is_some_and(|fact| {
                given.value.clone_from(fact);
                true
            })
        });
        for given in &source.given {
            let is_inherited = source.field(given).role != Role::Own;
            if is_inherited && own.binary_search_by_key(&given.field, |known| known.field).is_err() {
                let at = own.partition_point(|known| known.field < given.field);
                own.insert(at, GivenValue { at: None, ..given.clone() });
            }
        }
        self.given = own;
    }

    /// Visits the words for people, to change them.
    pub fn each_words(&mut self, visit: &mut dyn FnMut(&mut String)) {
        for given in &mut self.given {
            let field = &self.fields.list[given.field as usize];
            if field.is_words {
                field.kind.each_words(&mut given.value, visit);
            }
        }
    }

    /// Visits every text of Markdown, with where its field stands in its own file, if it stands there.
    pub fn each_markdown(&self, visit: &mut dyn FnMut(&str, Option<At>)) {
        fn each(kind: &dyn Kind, value: &Value, visit: &mut dyn FnMut(&str)) {
            match (kind.parts(), value) {
                (Parts::Each(inner), Value::List(items)) => items.iter().for_each(|item| each(&**inner, item, visit)),
                (Parts::Each(inner), Value::Map(map)) => map.values().for_each(|item| each(&**inner, item, visit)),
                (Parts::Fields(fields), Value::Map(map)) => {
                    let known = map.iter().filter_map(|(name, value)| Some((fields.get(name)?, value)));
                    known.for_each(|(field, value)| each(&*field.kind, value, visit));
                }
                (Parts::None, Value::Text(text)) if kind.name() == "markdown" => visit(text),
                _ => {}
            }
        }
        for (field, value, at) in self.iter() {
            each(&*field.kind, value, &mut |text| visit(text, at));
        }
    }

    /// Visits every reference.
    pub fn references(&self, visit: &mut dyn FnMut(&Reference)) {
        self.given.iter().for_each(|given| given.value.references(visit));
    }

    /// What templates see of the fields of one type only.
    pub fn show(&self, scope: &dyn Scope) -> Map {
        let of = |field: &Field| {
            let value = self.get(&field.name);
            let shown = value.map_or_else(|| field.kind.absent(), |value| field.kind.show(value, scope));
            (key_of(&field.name), shown)
        };
        self.fields.own().map(of).collect()
    }
}
