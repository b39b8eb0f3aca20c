//! Kind `series`: numbers by year, month or day: `{ 2024: 120, 2025: 131 }`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::{Data, Node};
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct SeriesKind;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(SeriesKind))
}

impl Kind for SeriesKind {
    fn name(&self) -> &'static str {
        "series"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let Data::Map(pairs) = &node.data else { return reading.wrong("fields", node) };
        let mut series = BTreeMap::new();
        let mut is_whole = true;
        for (key, value) in pairs {
            let date = key.value.parse().ok();
            if date.is_none() {
                reading.problem(Diagnostic::of(rules::INVALID_PARTIAL_DATE).arg("value", &key.value), key.at);
            }
            match date.zip(reading.number(value)) {
                Some((date, number)) => {
                    series.insert(date, number);
                }
                None => is_whole = false,
            }
        }
        is_whole.then(|| Value::Series(Box::new(series)))
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        let dates = r"^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$";
        json!({ "type": "object", "patternProperties": { dates: { "type": "number" } }, "additionalProperties": false })
    }
}
