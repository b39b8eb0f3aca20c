//! Kind `time-zone`: a time zone of the IANA database, as `Europe/Madrid`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct TimeZone;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(TimeZone))
}

impl Kind for TimeZone {
    fn name(&self) -> &'static str {
        "time-zone"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-time-zone", |text| crate::l10n::time_zone(text).is_some())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$")
    }
}
