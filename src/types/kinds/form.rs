//! What the kinds have in common whose values are texts of a form, such as dates.

use serde_json::{Value as Json, json};

use crate::diagnostics::Diagnostic;
use crate::text::yaml::Node;
use crate::types::reading::Reading;
use crate::types::value::Value;

/// Reads a text that has to have a form; the code is told of one that hasn't.
pub(super) fn read(
    node: &Node,
    reading: &mut Reading<'_>,
    code: &'static str,
    fits: impl Fn(&str) -> bool,
) -> Option<Value> {
    let text = reading.text(node)?;
    if fits(&text) {
        return Some(text.into());
    }
    reading.problem(Diagnostic::error(code).arg("value", text), node.at);
    None
}

/// A text that a pattern describes (ECMA 262, as JSON Schema has it).
pub(super) fn schema(pattern: &str) -> Json {
    json!({ "type": "string", "pattern": pattern })
}

/// A text of any form.
pub(super) fn text_schema() -> Json {
    json!({ "type": "string", "minLength": 1 })
}
