//! Kind `percent`: a whole number from 0 to 100.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Percent;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Percent))
}

impl Kind for Percent {
    fn name(&self) -> &'static str {
        "percent"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        match node.data {
            Data::Integer(number) if (0..=100).contains(&number) => Some(Value::Integer(number)),
            Data::Integer(number) => {
                reading.problem(Diagnostic::of(rules::INVALID_PERCENT).arg("value", number), node.at);
                None
            }
            _ => reading.wrong("integer", node),
        }
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "integer", "minimum": 0, "maximum": 100 })
    }
}
