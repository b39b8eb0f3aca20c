//! Kind `entry`: an entry of a collection, by its id there or by its whole one: `{ kind: entry, of: members }`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::Value;

#[derive(Debug)]
struct Entry {
    /// The collection, alone.
    of: [String; 1],
    target: Target,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let of = keys.required_text("of", reading)?;
    let target = Target::Entry(of.as_str().into());
    Some(Arc::new(Entry { of: [of], target }))
}

impl Kind for Entry {
    fn name(&self) -> &'static str {
        "entry"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        reading.reference(node, self.target.clone())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::text_schema()
    }

    fn of(&self) -> &[String] {
        &self.of
    }
}
