//! Kind `markdown`: text with emphasis, links and lists, which templates get as HTML.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::references::Scope;
use crate::types::value::Value;

#[derive(Debug)]
struct Markdown;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Markdown))
}

impl Kind for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        reading.text(node).map(Value::Text)
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "type": "string" })
    }

    fn show(&self, value: &Value, scope: &dyn Scope) -> tera::Value {
        value.as_text().map_or_else(tera::Value::none, |text| scope.markdown(text))
    }

    fn has_words(&self) -> bool {
        true
    }
}
