//! Kind `terms`: terms of any taxonomies of the site, by taxonomy: `{ grapes: [touriga, baga] }`.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::{Map, Value};

#[derive(Debug)]
struct Terms;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Terms))
}

impl Kind for Terms {
    fn name(&self) -> &'static str {
        "terms"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::Map(pairs) = &node.data else { return reading.wrong("fields", node) };
        let mut terms = IndexMap::new();
        for (taxonomy, list) in pairs {
            let Data::List(items) = &list.data else { return reading.wrong("list", list) };
            let target = Target::Term(taxonomy.value.as_str().into());
            let of: Option<Vec<Value>> = items.iter().map(|item| reading.reference(item, target.clone())).collect();
            terms.insert(taxonomy.value.as_str().into(), Value::List(of?));
        }
        Some(Value::Map(Box::new(terms)))
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } })
    }

    fn absent(&self) -> tera::Value {
        Map::default().into()
    }
}
