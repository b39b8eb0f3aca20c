//! Kind `term`: a term of a taxonomy, by its id: `{ kind: term, of: markets }`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Target;
use crate::types::value::Value;

#[derive(Debug)]
struct Term {
    /// The taxonomy, alone.
    of: [String; 1],
    target: Target,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let of = keys.required_text("of", reading)?;
    let target = Target::Term(of.as_str().into());
    Some(Arc::new(Term { of: [of], target }))
}

impl Kind for Term {
    fn name(&self) -> &'static str {
        "term"
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
