//! Kind `year`: a year of four digits, between `min` and `max` where the field says them.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind, integer};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Year {
    min: i64,
    max: i64,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let bound = |bound: Option<f64>, usual| bound.map_or(usual, |bound| bound as i64);
    let (min, max) = (keys.number("min", reading), keys.number("max", reading));
    Some(Arc::new(Year { min: bound(min, 1000), max: bound(max, 9999) }))
}

impl Kind for Year {
    fn name(&self) -> &'static str {
        "year"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        integer::between(self.min, self.max, node, reading)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "integer", "minimum": self.min, "maximum": self.max })
    }
}
