//! Kind `number`: a number, between `min` and `max` where the field says them.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Number {
    min: Option<f64>,
    max: Option<f64>,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Number { min: keys.number("min", reading), max: keys.number("max", reading) }))
}

impl Kind for Number {
    fn name(&self) -> &'static str {
        "number"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let number = reading.number(node)?;
        if self.min.is_some_and(|min| number < min) || self.max.is_some_and(|max| number > max) {
            let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
            let problem = Diagnostic::of(rules::OUT_OF_BOUNDS).arg("value", number);
            reading.problem(problem.arg("min", bound(self.min)).arg("max", bound(self.max)), node.at);
            return None;
        }
        Some(Value::Number(number))
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        let mut schema = json!({ "type": "number" });
        for (key, bound) in [("minimum", self.min), ("maximum", self.max)] {
            if let Some(bound) = bound {
                schema[key] = bound.into();
            }
        }
        schema
    }
}
