//! Kind `boolean`: `true` or `false`.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Boolean;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Boolean))
}

impl Kind for Boolean {
    fn name(&self) -> &'static str {
        "boolean"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        match node.data {
            Data::Bool(value) => Some(Value::Bool(value)),
            _ => reading.wrong("boolean", node),
        }
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "boolean" })
    }
}
