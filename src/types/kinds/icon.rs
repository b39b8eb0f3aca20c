//! Kind `icon`: an icon of the theme, by its name.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::Value;

#[derive(Debug)]
struct Icon;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Icon))
}

impl Kind for Icon {
    fn name(&self) -> &'static str {
        "icon"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        reading.reference(node, Target::Icon)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::text_schema()
    }
}
