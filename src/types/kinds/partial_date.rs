//! Kind `partial-date`: a year, a month or a day, as exact as it is known: `2025`, `2025-12`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::l10n::PartialDate;
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Scope;
use crate::types::value::Value;

#[derive(Debug)]
struct PartialDateKind;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(PartialDateKind))
}

impl Kind for PartialDateKind {
    fn name(&self) -> &'static str {
        "partial-date"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, crate::diagnostics::rules::INVALID_PARTIAL_DATE, |text| {
            text.parse::<PartialDate>().is_ok()
        })
    }

    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        let date = value.as_text().and_then(|text| text.parse().ok());
        date.map_or_else(tera::Value::none, |date| scope.date(&date).into())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        serde_json::json!({ "type": ["string", "integer"], "pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$" })
    }
}
