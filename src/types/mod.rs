//! Content types: what an entry may say and what it does, as data. A theme declares its types in
//! `themes/<theme>/types/<type>.yaml`; a site adds fields and types under `themes/overrides/types/`. Touches nothing.
//!
//! - [`kinds`]: the kinds of fields, a closed set.
//! - [`fields`]: fields, with how they're described as JSON Schema; [`values`]: what is given of them; [`value`]: one
//!   value; [`references`]: what values name of the site.
//! - [`does`]: what entries of a type do, a closed set of capabilities; [`schema_org`]: what they are to machines.
//! - [`labels`]: the messages that name types, fields and choices.

pub mod does;
pub mod fields;
pub mod kinds;
pub mod labels;
pub mod path;
pub mod reading;
pub mod references;
pub mod schema_org;
pub mod value;
pub mod values;

pub use does::Does;
pub use fields::{Field, Fields, Role};
pub use path::Path;
pub use reading::Reading;
pub use references::{Reference, Scope, Target, whole_id};
pub use value::{Map, Params, Value};
pub use values::Values;

use std::sync::Arc;

use indexmap::IndexMap;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::Source;
use crate::text::yaml::{self, Data, Node, Spanned};
use reading::Keys;
use schema_org::Mapping;

/// The folder of a theme that its types stand in.
pub const FOLDER: &str = "types";

/// The type of entries that say nothing of their own: what every site has.
pub const PAGE: &str = "page";

/// The fields that entries of every type have.
const COMMON: &str = include_str!("common.yaml");

/// The fields that terms have.
const TERM: &str = include_str!("term.yaml");

/// What kind of thing an entry is.
#[derive(Debug)]
pub struct Type {
    /// Its name: that of its file, of its template, and of `type` in the settings.
    pub name: String,
    /// The collection whose entries are of this type when the settings say nothing.
    pub collection: Option<String>,
    /// Whether its entries stand in data files, several in one, and get their names from messages.
    pub is_data: bool,
    /// The fields of its entries: those of every type, and its own.
    pub fields: Arc<Fields>,
    /// What its entries do.
    pub does: Does,
    /// What its entries are to machines (<https://schema.org>).
    pub schema: Mapping,
    /// The files that declare it, the theme's first.
    pub sources: Vec<Arc<Source>>,
}

/// The types that a site has.
#[derive(Debug)]
pub struct Types {
    types: IndexMap<String, Arc<Type>>,
    /// The fields of terms.
    pub term: Arc<Fields>,
    /// The choices by their labels in each language.
    choices: Vec<(String, String)>,
    /// What they were made from.
    sources: Vec<Arc<Source>>,
    /// What was wrong with them.
    pub problems: Vec<Diagnostic>,
}

impl PartialEq for Types {
    fn eq(&self, other: &Self) -> bool {
        self.is_of(&other.sources, &other.choices)
    }
}

impl Default for Types {
    fn default() -> Self {
        Self::new(Vec::new(), Vec::new())
    }
}

/// What the files of one name say together.
#[derive(Default)]
struct Draft {
    collection: Option<Spanned<String>>,
    entries: Option<String>,
    fields: Fields,
    /// What entries do and what they are to machines, key by key, each from the last file that says it.
    does: Vec<(Arc<Source>, Spanned<String>, Node)>,
    schema: Vec<(Arc<Source>, Spanned<String>, Node)>,
    sources: Vec<Arc<Source>>,
}

impl Types {
    /// The types that files declare, those of the layer that wins last. `choices` are the labels of choices, each with
    /// the id that it's written by.
    pub fn new(sources: Vec<Arc<Source>>, choices: Vec<(String, String)>) -> Self {
        let mut problems = Vec::new();
        let common = built_in("src/types/common.yaml", COMMON).common();
        let term = Arc::new(built_in("src/types/term.yaml", TERM));
        let mut drafts: IndexMap<String, Draft> = IndexMap::new();
        let draft = || Draft { fields: common.clone(), ..Draft::default() };
        drafts.insert(PAGE.to_owned(), draft());
        for source in &sources {
            let name =
                source.path.rsplit('/').next().and_then(|file| file.rsplit_once('.')).map_or("", |(name, _)| name);
            let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if name.is_empty() || !name.bytes().all(fits) {
                let problem = Diagnostic::of(rules::INVALID_ID).arg("id", name);
                let problem = problem.arg("suggestion", crate::markdown::slug(name, "und"));
                problems.push(problem.at(Place::file(&source.path)));
                continue;
            }
            drafts.entry(name.to_owned()).or_insert_with(draft).add(source, &mut problems);
        }
        let types = drafts.into_iter().map(|(name, draft)| (name.clone(), Arc::new(draft.finish(name, &mut problems))));
        let types: IndexMap<String, Arc<Type>> = types.collect();
        Self { types, term, choices, sources, problems }
    }

    /// Whether they were made from the very files.
    pub fn is_of(&self, sources: &[Arc<Source>], choices: &[(String, String)]) -> bool {
        self.choices == choices
            && self.sources.len() == sources.len()
            && self.sources.iter().zip(sources).all(|(a, b)| Arc::ptr_eq(a, b))
    }

    /// The type of a name.
    pub fn get(&self, name: &str) -> Option<&Arc<Type>> {
        self.types.get(name)
    }

    /// The type of what has none of its own.
    pub fn page(&self) -> &Arc<Type> {
        // It's there from the beginning.
        &self.types[PAGE]
    }

    /// The type of a collection's entries when the settings say nothing.
    pub fn of_collection(&self, collection: &str) -> &Arc<Type> {
        let found = self.types.values().find(|kind| kind.collection.as_deref() == Some(collection));
        found.unwrap_or_else(|| self.page())
    }

    /// What is wrong where two types want one collection, and nobody has said which of them counts: `is_said` tells
    /// that.
    pub fn rivals(&self, is_said: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (index, kind) in self.types.values().enumerate() {
            let Some(collection) = kind.collection.as_ref().filter(|collection| !is_said(collection)) else { continue };
            let mut before = self.types.values().take(index);
            if let Some(first) = before.find(|first| first.collection.as_ref() == Some(collection)) {
                let place = |kind: &Type| kind.sources.last().map(|source| Box::new(Place::file(&source.path)));
                let problem = Diagnostic::of(rules::TYPE_COLLECTION_TWICE).arg("collection", collection);
                let problem = problem.arg("type", &kind.name).arg("other", &first.name);
                problems.push(Diagnostic { place: place(kind), related: place(first), ..problem });
            }
        }
        problems
    }

    /// The choices by their labels: what reads values recognises them by.
    pub fn choices(&self) -> &[(String, String)] {
        &self.choices
    }

    /// Every type.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Type>> {
        self.types.values()
    }
}

/// Fields of the program's own, declared as a theme's are.
fn built_in(path: &str, text: &str) -> Fields {
    let source = Source { path: path.into(), text: text.to_owned() };
    let mut reading = Reading::new(&source, 0..text.len(), &[]);
    let node: Result<Node, _> = yaml::parse(&source, 0..text.len());
    let fields = node.map(|node| Fields::declare(&node, &mut reading)).unwrap_or_default();
    debug_assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    fields
}

impl Draft {
    /// Takes over what a file says.
    fn add(&mut self, source: &Arc<Source>, problems: &mut Vec<Diagnostic>) {
        self.sources.push(source.clone());
        let part = 0..source.text.len();
        let node: Node = match yaml::parse(source, part.clone()) {
            Ok(node) => node,
            Err(problem) => {
                problems.push(problem);
                return;
            }
        };
        let mut reading = Reading::new(source, part, &[]);
        match node.data {
            Data::Map(_) => {}
            Data::Null => return,
            _ => {
                reading.wrong::<()>("fields", &node);
                problems.append(&mut reading.problems);
                return;
            }
        }
        let mut keys = Keys::new(&node);
        self.collection = keys.spanned_text("collection", &mut reading).or(self.collection.take());
        if let Some(entries) = keys.spanned_text("entries", &mut reading) {
            if !["pages", "data"].contains(&entries.value.as_str()) {
                let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", &entries.value);
                let problem = problem.arg("expected", "pages, data").suggest(&entries.value, ["pages", "data"]);
                reading.problem(problem, entries.at);
            }
            self.entries = Some(entries.value);
        }
        if let Some(fields) = keys.node("fields") {
            self.fields.extend(fields, &mut reading);
        }
        if let Some(does) = keys.node("does") {
            for (name, node) in pairs(does, &mut reading) {
                self.does.retain(|(_, known, _)| known.value != name.value);
                self.does.push((source.clone(), name.clone(), node.clone()));
            }
        }
        if let Some(schema) = keys.node("schema") {
            for (name, node) in pairs(schema, &mut reading) {
                self.schema.retain(|(_, known, _)| known.value != name.value);
                self.schema.push((source.clone(), name.clone(), node.clone()));
            }
        }
        keys.finish(&mut reading);
        // What entries do is looked at when all fields are known; what they are to machines too.
        problems.append(&mut reading.problems);
    }

    fn finish(self, name: String, problems: &mut Vec<Diagnostic>) -> Type {
        let fields = Arc::new(self.fields);
        let mut does = Does::default();
        for (source, name, node) in &self.does {
            let mut reading = Reading::new(source, 0..source.text.len(), &[]);
            does.add(name, node, &fields, &mut reading);
            problems.append(&mut reading.problems);
        }
        let mut schema = Mapping::default();
        for (source, name, node) in &self.schema {
            let mut reading = Reading::new(source, 0..source.text.len(), &[]);
            schema.add(name, node, &fields, &mut reading);
            problems.append(&mut reading.problems);
        }
        Type {
            name,
            collection: self.collection.map(|collection| collection.value),
            is_data: self.entries.as_deref() == Some("data"),
            fields,
            does,
            schema,
            sources: self.sources,
        }
    }
}

/// The pairs of what has to be a map.
fn pairs<'a>(node: &'a Node, reading: &mut Reading<'_>) -> &'a [(Spanned<String>, Node)] {
    if !matches!(node.data, Data::Map(_)) {
        reading.wrong::<()>("fields", node);
    }
    node.pairs()
}
