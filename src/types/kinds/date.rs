//! Kind `date`: a day, as `2012-03-15` (ISO 8601).

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Date;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Date))
}

impl Kind for Date {
    fn name(&self) -> &'static str {
        "date"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-date", |text| parse(text).is_some())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        serde_json::json!({ "type": "string", "format": "date" })
    }
}

/// The day that a text is.
pub(in crate::types) fn parse(text: &str) -> Option<jiff::civil::Date> {
    if text.len() == 10 { text.parse().ok() } else { None }
}
