//! Kind `coordinates`: a point on Earth, in degrees (WGS 84): `{ latitude: 34.03, longitude: -5 }`.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

/// The parts of a point, each with the greatest number of degrees that it can have.
const PARTS: [(&str, f64); 2] = [("latitude", 90.0), ("longitude", 180.0)];

#[derive(Debug)]
struct CoordinatesKind;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(CoordinatesKind))
}

impl Kind for CoordinatesKind {
    fn name(&self) -> &'static str {
        "coordinates"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::Map(pairs) = &node.data else { return reading.wrong("fields", node) };
        for (key, _) in pairs.iter().filter(|(key, _)| PARTS.iter().all(|(name, _)| key.value != *name)) {
            reading.unknown_field(key, PARTS.iter().map(|(name, _)| *name));
        }
        let mut point = IndexMap::new();
        for (name, greatest) in PARTS {
            let Some(part) = node.get(name) else {
                reading.missing_field(name, node.at);
                continue;
            };
            let degrees = reading.number(part)?;
            if degrees.abs() > greatest || !degrees.is_finite() {
                reading.problem(Diagnostic::of(rules::INVALID_COORDINATES), part.at);
                return None;
            }
            point.insert(name.into(), Value::Number(degrees));
        }
        (point.len() == PARTS.len()).then(|| Value::Map(Box::new(point)))
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        let part = |greatest: f64| json!({ "type": "number", "minimum": -greatest, "maximum": greatest });
        json!({
            "type": "object",
            "properties": PARTS.iter().map(|(name, greatest)| ((*name).to_owned(), part(*greatest))).collect::<serde_json::Map<_, _>>(),
            "required": PARTS.map(|(name, _)| name),
            "additionalProperties": false,
        })
    }
}
