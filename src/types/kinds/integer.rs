//! Kind `integer`: a whole number, between `min` and `max` where the field says them. Without `min` it isn't negative.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

/// What a number of a declaration can be at most, so that sums of a few are numbers too.
const GREATEST: i64 = u32::MAX as i64;

#[derive(Debug)]
struct Integer {
    min: i64,
    max: i64,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let bound = |bound: Option<f64>| bound.map(|bound| bound as i64);
    let (min, max) = (bound(keys.number("min", reading)), bound(keys.number("max", reading)));
    Some(Arc::new(Integer { min: min.unwrap_or(0), max: max.unwrap_or(GREATEST) }))
}

/// A whole number between two others.
pub(super) fn between(min: i64, max: i64, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
    let Data::Integer(number) = node.data else { return reading.wrong("integer", node) };
    if (min..=max).contains(&number) {
        return Some(Value::Integer(number));
    }
    let problem = Diagnostic::of(rules::OUT_OF_BOUNDS).arg("value", number);
    reading.problem(problem.arg("min", min).arg("max", max), node.at);
    None
}

impl Kind for Integer {
    fn name(&self) -> &'static str {
        "integer"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        between(self.min, self.max, node, reading)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "integer", "minimum": self.min, "maximum": self.max })
    }
}
