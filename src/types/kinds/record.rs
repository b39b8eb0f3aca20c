//! Kind `record`: several fields under one name: `{ kind: record, fields: { from: time, to: time } }`.

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::{Docs, Kind, Parts};
use crate::text::yaml::{Data, Node};
use crate::types::fields::Fields;
use crate::types::reading::Reading;
use crate::types::references::Scope;
use crate::types::value::{Map, Value, key_of};

#[derive(Debug)]
pub(super) struct RecordKind(pub(super) Fields);

impl Kind for RecordKind {
    fn name(&self) -> &'static str {
        "record"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::Map(pairs) = &node.data else { return reading.wrong("fields", node) };
        let mut record = IndexMap::with_capacity(pairs.len());
        let mut is_whole = true;
        for (key, value) in pairs {
            let Some(field) = self.0.get(&key.value) else {
                reading.unknown_field(key, self.0.names());
                is_whole = false;
                continue;
            };
            if matches!(value.data, Data::Null) {
                continue;
            }
            match field.kind.read(value, reading) {
                Some(value) => {
                    record.insert(field.name.clone(), value);
                }
                None => is_whole = false,
            }
        }
        for field in self.0.iter().filter(|field| field.is_required) {
            if is_whole && !record.contains_key(&field.name) {
                reading.missing_field(&field.name, node.at);
                is_whole = false;
            }
        }
        is_whole.then(|| Value::Map(Box::new(record)))
    }

    fn schema(&self, docs: &Docs<'_>) -> Json {
        docs.fields(&self.0)
    }

    /// One whose required reference leads nowhere isn't there.
    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        let mut map = Map::default();
        for field in self.0.iter() {
            let shown =
                value.get(&field.name).map_or_else(|| field.kind.absent(), |value| field.kind.show(value, scope));
            if field.is_required && shown.is_none() {
                return shown;
            }
            map.insert(key_of(&field.name), shown);
        }
        map.into()
    }

    fn has_words(&self) -> bool {
        self.0.iter().any(|field| field.kind.has_words())
    }

    fn each_words(&self, value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
        let Value::Map(map) = value else { return };
        for field in self.0.iter() {
            if let Some(value) = map.get_mut(&field.name) {
                field.kind.each_words(value, visit);
            }
        }
    }

    fn parts(&self) -> Parts<'_> {
        Parts::Fields(&self.0)
    }
}
