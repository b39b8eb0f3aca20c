//! Kind `file`: a file beside the entry, to be opened as it is.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::Value;

#[derive(Debug)]
struct File;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(File))
}

impl Kind for File {
    fn name(&self) -> &'static str {
        "file"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        reading.reference(node, Target::File)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::text_schema()
    }
}
