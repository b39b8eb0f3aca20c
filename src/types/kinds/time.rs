//! Kind `time`: a time of day, as `09:00`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Time;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Time))
}

impl Kind for Time {
    fn name(&self) -> &'static str {
        "time"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-time", |text| parse(text).is_some())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema(r"^\d{2}:\d{2}$")
    }
}

/// The time that a text is.
pub(in crate::types) fn parse(text: &str) -> Option<jiff::civil::Time> {
    if text.len() == 5 && text.is_ascii() { jiff::civil::Time::strptime("%H:%M", text).ok() } else { None }
}
