//! Kind `date-time`: a day and a time of it, as `2027-03-03T09:00` (ISO 8601), by the clocks of a time zone: that of
//! the field beside it that `zone` names, or the site's.

use std::sync::Arc;

use jiff::civil::DateTime;
use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct DateTimeKind {
    /// The field of the same entry that has its time zone, if one has.
    zone: Vec<String>,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(DateTimeKind { zone: keys.text("zone", reading).into_iter().collect() }))
}

impl Kind for DateTimeKind {
    fn name(&self) -> &'static str {
        "date-time"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, crate::diagnostics::rules::INVALID_DATETIME, |text| parse(text).is_some())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$")
    }

    fn of(&self) -> &[String] {
        &self.zone
    }
}

/// The day and time that a text is.
pub(in crate::types) fn parse(text: &str) -> Option<DateTime> {
    if text.contains('T') && matches!(text.len(), 16 | 19) { text.parse().ok() } else { None }
}
