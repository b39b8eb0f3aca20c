//! Kind `any`: values of any form by names of the author's own, which only templates know what to do with.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Any;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Any))
}

impl Kind for Any {
    fn name(&self) -> &'static str {
        "any"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        if matches!(node.data, Data::Map(_)) {
            Some(Value::Any(Box::new(json_of(node))))
        } else {
            reading.wrong("fields", node)
        }
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "object" })
    }
}

/// A value as JSON has it.
fn json_of(node: &Node) -> Json {
    match &node.data {
        Data::Null => Json::Null,
        Data::Bool(value) => (*value).into(),
        Data::Integer(number) => (*number).into(),
        Data::Number(number) => (*number).into(),
        Data::Text(text) => text.as_str().into(),
        Data::List(items) => items.iter().map(json_of).collect(),
        Data::Map(pairs) => {
            Json::Object(pairs.iter().map(|(key, value)| (key.value.clone(), json_of(value))).collect())
        }
    }
}
