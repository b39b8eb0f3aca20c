//! What can be said of something: fields, each of a kind that a type's file names. A kind may be made of fields, so
//! that both are declared here; the closed set of kinds is [`super::kinds`]. Touches nothing.

use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde_json::{Value as Json, json};

use super::reading::Reading;
use super::references::Scope;
use super::value::Value;
use crate::diagnostics::Place;
use crate::text::yaml::Node;

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
    /// The message that names it, as a field of a type or of a record in it. Its attribute `.help` says what it's for.
    pub fn label(&self, scope: &str) -> String {
        let scope = if self.is_common { "common" } else { scope };
        format!("field-{scope}-{}", self.name.replace('_', "-"))
    }

    /// Whether a translator has to translate it.
    pub fn is_prose(&self) -> bool {
        self.role == Role::Text && self.is_words
    }
}

/// Fields, in the order of their declaration.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    pub(super) list: Vec<Field>,
    by_name: FxHashMap<Arc<str>, usize>,
}

impl Fields {
    /// The field of a name, by its number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    pub(super) fn add(&mut self, field: Field) {
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

    /// The fields that entries of one type only have.
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
}

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

/// What schemas say of fields beside their kinds: what they're called and for.
pub struct Docs<'a> {
    /// What the ids of the labels of fields begin with: the name of a type, and of the fields around them.
    pub scope: String,
    /// A label by its id, if there is one.
    pub say: &'a dyn Fn(&str) -> Option<String>,
}

impl fmt::Debug for Docs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Docs").field("scope", &self.scope).finish_non_exhaustive()
    }
}

/// The same, or nothing: what is left empty is as good as not there.
pub fn nullable(mut schema: Json) -> Json {
    match (schema.get("type").cloned(), schema.get("enum").cloned()) {
        (Some(Json::String(kind)), _) => schema["type"] = json!([kind, "null"]),
        (Some(Json::Array(mut kinds)), _) => {
            kinds.push("null".into());
            schema["type"] = kinds.into();
        }
        (_, Some(Json::Array(mut choices))) => {
            choices.push(Json::Null);
            schema["enum"] = choices.into();
        }
        _ => {}
    }
    schema
}

impl Docs<'_> {
    /// The schema of some fields, each with its label and its help.
    pub fn fields(&self, fields: &Fields) -> Json {
        let property = |field: &Field| {
            let id = field.label(&self.scope);
            let scope = if field.is_common { "common" } else { &self.scope };
            let inner = Docs { scope: format!("{scope}-{}", field.name.replace('_', "-")), say: self.say };
            let mut schema = nullable(field.kind.schema(&inner));
            let said: Vec<String> = [id.clone(), format!("{id}.help")].iter().filter_map(|id| (self.say)(id)).collect();
            if let (false, Some(object)) = (said.is_empty(), schema.as_object_mut()) {
                if let [label, ..] = said.as_slice() {
                    object.insert("title".to_owned(), label.as_str().into());
                }
                if let [_, help] = said.as_slice() {
                    object.insert("description".to_owned(), help.as_str().into());
                }
            }
            (field.name.to_string(), schema)
        };
        let required: Vec<&str> = fields.iter().filter(|field| field.is_required).map(|field| &*field.name).collect();
        json!({
            "type": "object",
            "properties": fields.iter().map(property).collect::<serde_json::Map<_, _>>(),
            "required": required,
            "additionalProperties": false,
        })
    }
}
