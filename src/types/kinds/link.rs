//! Kind `link`: anything with a page, as in Markdown: `@/members/atlas-contact`, or an address on the web.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::Value;

#[derive(Debug)]
struct Link;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Link))
}

impl Kind for Link {
    fn name(&self) -> &'static str {
        "link"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        reading.reference(node, Target::Link)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::text_schema()
    }
}
