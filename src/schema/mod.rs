//! JSON Schemas (draft 2020-12) of what people write: the front matter of each type, data files, taxonomies, and the
//! settings of the site, of themes and of types. Editors complete and check by them. Touches nothing.

use serde_json::{Map, Value, json};

use crate::localisation::Localisation;
use crate::program::Words;
use crate::settings::{Lang, Settings};
use crate::theme::Layers;
use crate::types::fields::{Docs, nullable};
use crate::types::{Fields, Type, kinds};

/// The folder that schemas stand in, relative to the site's root.
pub const FOLDER: &str = ".vscode/schemas/";

/// The file that ties schemas to files, relative to the site's root.
pub const SETTINGS: &str = ".vscode/settings.json";

/// What is the same in every schema.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What schemas are made from.
#[derive(Debug)]
pub struct Task<'a> {
    /// The settings, with the types.
    pub settings: &'a Settings,
    /// What the theme is put together from.
    pub layers: &'a Layers,
    /// The messages, with the labels of types.
    pub l10n: &'a Localisation,
    /// The language that fields are described in.
    pub lang: Lang,
    /// The program's own words, in that language where it speaks it.
    pub words: &'a Words,
}

/// Every schema, by the name of its file, and the settings that tie them to files.
pub fn files(task: &Task<'_>) -> Vec<(String, Value)> {
    let mut files = Vec::new();
    for kind in task.settings.types.iter() {
        if kind.is_data {
            let entry = fields(task, &kind.name, &kind.fields, &|name| name != "title");
            files.push((data_name(kind), json!({ "type": ["object", "null"], "additionalProperties": entry })));
            continue;
        }
        // A translation inherits what its source says: only a source has to say it.
        files.push((format!("{}.translation.json", kind.name), fields(task, &kind.name, &kind.fields, &|_| false)));
        files.push((format!("{}.json", kind.name), fields(task, &kind.name, &kind.fields, &|_| true)));
    }
    let term = nullable(fields(task, "term", &task.settings.types.term, &|_| true));
    files.push(("taxonomy.json".to_owned(), json!({ "type": ["object", "null"], "additionalProperties": term })));
    let mut site = own(include_str!("site.json"), "site", task.words);
    site["properties"]["theme_settings"] = nullable(fields(task, "theme", &task.layers.fields().0, &|_| true));
    site["properties"]["collections"]["additionalProperties"]["properties"]["type"]["enum"] =
        task.settings.types.iter().map(|kind| kind.name.as_str()).collect();
    files.push(("site.json".to_owned(), site));
    files.push(("theme.json".to_owned(), own(include_str!("theme.json"), "theme", task.words)));
    let mut kind = own(include_str!("type.json"), "type", task.words);
    kind["$defs"]["kind"]["anyOf"][0]["enum"] = kinds::names().collect();
    files.push(("type.json".to_owned(), kind));
    for (name, schema) in &mut files {
        let mut whole = Map::new();
        whole.insert("$schema".to_owned(), DRAFT.into());
        whole.insert("$id".to_owned(), name.as_str().into());
        whole.extend(std::mem::take(schema).as_object().cloned().unwrap_or_default());
        *schema = whole.into();
    }
    files
}

/// The settings of an editor: which schema each YAML file has.
pub fn editor(settings: &Settings, files: &[(String, Value)]) -> Value {
    let mut of = Map::new();
    let schema = |name: &str| format!("./{FOLDER}{name}");
    of.insert(schema("site.json"), "content/site.yaml".into());
    of.insert(schema("taxonomy.json"), "content/taxonomies/*.yaml".into());
    of.insert(schema("theme.json"), "themes/*/theme.yaml".into());
    of.insert(schema("type.json"), "themes/*/types/*.yaml".into());
    for kind in settings.types.iter().filter(|kind| kind.is_data) {
        let named = settings.collections.keys().chain(&kind.collection);
        let folders = named.filter(|id| settings.content_type(id).name == kind.name);
        let mut globs: Vec<String> = folders.map(|id| format!("content/{id}/*.yaml")).collect();
        globs.sort();
        globs.dedup();
        let name = data_name(kind);
        if files.iter().any(|(known, _)| *known == name) {
            of.insert(schema(&name), globs.into());
        }
    }
    json!({ "yaml.schemas": of })
}

fn data_name(kind: &Type) -> String {
    format!("{}.data.json", kind.name)
}

/// The schema of some fields, with what they're called and for; `is_asked` says which of the required ones are.
fn fields(task: &Task<'_>, scope: &str, fields: &Fields, is_asked: &dyn Fn(&str) -> bool) -> Value {
    let say = |id: &str| {
        if id.starts_with("field-common-") { task.words.find(id, &[]) } else { task.l10n.text(task.lang, id) }
    };
    let docs = Docs { scope: scope.to_owned(), say: &say };
    let mut schema = docs.fields(fields);
    if let Some(required) = schema["required"].as_array_mut() {
        required.retain(|name| name.as_str().is_some_and(is_asked));
    }
    schema
}

/// What is described in a file of this folder, each key by a message, `schema-FILE-KEY`.
fn own(text: &str, file: &str, words: &Words) -> Value {
    // The file is a part of the program: a test reads it.
    let mut schema: Value = serde_json::from_str(text).unwrap_or_default();
    describe(&mut schema, &format!("schema-{file}"), words);
    schema
}

fn describe(schema: &mut Value, id: &str, words: &Words) {
    let Some(object) = schema.as_object_mut() else { return };
    for key in ["additionalProperties", "items"] {
        if let Some(inner) = object.get_mut(key) {
            describe(inner, id, words);
        }
    }
    for inner in object.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten() {
        describe(inner, id, words);
    }
    for inner in object.get_mut("$defs").and_then(Value::as_object_mut).into_iter().flat_map(|defs| defs.values_mut()) {
        describe(inner, id, words);
    }
    let properties = object.get_mut("properties").and_then(Value::as_object_mut);
    for (name, property) in properties.into_iter().flatten() {
        let id = format!("{id}-{}", name.replace('_', "-"));
        describe(property, &id, words);
        if let (Some(text), Some(property)) = (words.find(&id, &[]), property.as_object_mut()) {
            property.insert("description".to_owned(), text.into());
        }
    }
}
