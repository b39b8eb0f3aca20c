//! Maps: `{kind}`, values of one kind by ids of the author's own.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::{Value as Json, json};

use super::{Docs, Kind, Parts};
use crate::text::yaml::{Data, Node};
use crate::types::reading::Reading;
use crate::types::references::Scope;
use crate::types::value::{Map, Value, key_of};

#[derive(Debug)]
pub(super) struct MapOf(pub(super) Arc<dyn Kind>);

impl Kind for MapOf {
    fn name(&self) -> &'static str {
        "map"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::Map(pairs) = &node.data else { return reading.wrong("fields", node) };
        let mut map = IndexMap::with_capacity(pairs.len());
        let mut is_whole = true;
        for (key, value) in pairs {
            match self.0.read(value, reading) {
                Some(value) => {
                    map.insert(key.value.as_str().into(), value);
                }
                None => is_whole = false,
            }
        }
        is_whole.then(|| Value::Map(Box::new(map)))
    }

    fn schema(&self, docs: &Docs<'_>) -> Json {
        json!({ "type": "object", "additionalProperties": self.0.schema(docs) })
    }

    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        let pairs = value.pairs().map(|(key, value)| (key_of(key), self.0.show(value, scope)));
        pairs.filter(|(_, value)| !value.is_none()).collect::<Map>().into()
    }

    fn absent(&self) -> tera::Value {
        Map::default().into()
    }

    fn has_words(&self) -> bool {
        self.0.has_words()
    }

    fn each_words(&self, value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
        if let Value::Map(map) = value {
            map.values_mut().for_each(|value| self.0.each_words(value, visit));
        }
    }

    fn parts(&self) -> Parts<'_> {
        Parts::Each(&self.0)
    }
}
