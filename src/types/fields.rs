//! Fields: what can be said of something, declared; and what is said of it. Touches nothing.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::kinds::{self, Kind, Parts, date};
use super::reading::{Keys, Reading};
use super::references::{Reference, Scope};
use super::value::{Map, Value, key_of};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::yaml::{At, Data, Node, Spanned};

/// How a field travels from the source language to its translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A fact: written once, in the source; repeated with another value it is an error.
    Fact,
    /// Words: each language may have its own, and otherwise shows the source's.
    Text,
    /// About one file, such as its being a draft: never inherited.
    Own,
}

/// A field, as it's declared.
#[derive(Debug, Clone)]
pub struct Field {
    /// As authors write it.
    pub name: Arc<str>,
    /// What it holds.
    pub kind: Arc<dyn Kind>,
    /// How it travels between languages.
    pub role: Role,
    /// Whether it's words for people, set by the rules of their language.
    pub is_words: bool,
    /// Whether an entry's source has to give it.
    pub is_required: bool,
    /// Whether entries of every type have it.
    pub is_common: bool,
    /// Where it's declared.
    pub place: Place,
}

impl Field {
    /// Whether a translator has to translate it.
    pub fn is_prose(&self) -> bool {
        self.role == Role::Text && self.is_words
    }
}

/// Fields, in the order of their declaration.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    list: Vec<Field>,
    by_name: FxHashMap<Arc<str>, usize>,
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
            if let Some(index) = self.by_name.get(name.value.as_str()) {
                self.require(*index, name, node, reading);
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

    fn add(&mut self, field: Field) {
        self.by_name.insert(field.name.clone(), self.list.len());
        self.list.push(field);
    }

    /// The same, as fields of every type.
    #[must_use]
    pub fn common(mut self) -> Self {
        self.list.iter_mut().for_each(|field| field.is_common = true);
        self
    }

    /// Each of them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Field> {
        self.list.iter()
    }

    /// Those of one type only.
    pub fn own(&self) -> impl Iterator<Item = &Field> {
        self.list.iter().filter(|field| !field.is_common)
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|field| &*field.name)
    }

    /// The field of a name.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.by_name.get(name).map(|index| &self.list[*index])
    }

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
            let name = key.value.trim_matches(crate::text::slips::is_foreign);
            let found = self.by_name.get(name);
            if let Some(index) = found
                && !matches!(node.data, Data::Null)
            {
                match self.list[*index].kind.read(node, reading) {
                    Some(value) => given.push(Given { field: *index as u32, at: Some(node.at), value }),
                    None => is_whole = false,
                }
            }
            if name.len() < key.value.len() {
                let space = key.value.chars().find(|char| crate::text::slips::is_foreign(*char));
                let problem = space.map(crate::text::yaml::foreign_space);
                problem.into_iter().for_each(|problem| reading.problem(problem, key.at));
            } else if found.is_none() {
                reading.unknown_field(key, self.names());
            }
        }
        given.sort_by_key(|given| given.field);
        (Values { fields: self.clone(), given }, is_whole)
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
    let read = kinds::declare(&kind, &mut keys, reading);
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

/// Values of some fields.
#[derive(Debug, Clone, Default)]
pub struct Values {
    fields: Arc<Fields>,
    /// In the fields' order.
    given: Vec<Given>,
}

/// A value, and where.
#[derive(Debug, Clone)]
struct Given {
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

    fn find(&self, name: &str) -> Option<&Given> {
        let index = *self.fields.by_name.get(name)? as u32;
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
        let Some(index) = self.fields.by_name.get(name) else { return };
        let given = Given { field: *index as u32, at: None, value: value.into() };
        match self.given.binary_search_by_key(&given.field, |known| known.field) {
            Ok(at) => self.given[at] = given,
            Err(at) => self.given.insert(at, given),
        }
    }

    fn field(&self, given: &Given) -> &Field {
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
                own.insert(at, Given { at: None, ..given.clone() });
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
