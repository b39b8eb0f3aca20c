//! Kind `text`: words, or anything else that is written. `min` and `max` bound how many characters it has, `pattern` is
//! a regular expression that it has to match.

use std::sync::Arc;

use regex::Regex;
use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Text {
    min: Option<f64>,
    max: Option<f64>,
    pattern: Option<Regex>,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let (min, max) = (keys.number("min", reading), keys.number("max", reading));
    let pattern = keys.spanned_text("pattern", reading).and_then(|pattern| {
        let compiled = Regex::new(&pattern.value);
        if compiled.is_err() {
            reading.problem(Diagnostic::of(rules::INVALID_PATTERN).arg("value", &pattern.value), pattern.at);
        }
        compiled.ok()
    });
    Some(Arc::new(Text { min, max, pattern }))
}

impl Kind for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let text = reading.text(node)?;
        let length = text.chars().count() as f64;
        if self.min.is_some_and(|min| length < min) || self.max.is_some_and(|max| length > max) {
            let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
            let problem = Diagnostic::of(rules::TEXT_LENGTH).arg("length", length);
            reading.problem(problem.arg("min", bound(self.min)).arg("max", bound(self.max)), node.at);
            return None;
        }
        if let Some(pattern) = self.pattern.as_ref().filter(|pattern| !pattern.is_match(&text)) {
            let problem = Diagnostic::of(rules::TEXT_PATTERN).arg("value", &text);
            reading.problem(problem.arg("pattern", pattern.as_str()), node.at);
            return None;
        }
        Some(text.into())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        // A number or a word that YAML takes for a boolean is as good as the text that it's written as.
        let mut schema = json!({ "type": ["string", "number", "boolean"] });
        for (key, bound) in [("minLength", self.min), ("maxLength", self.max)] {
            if let Some(bound) = bound {
                schema[key] = (bound as u64).into();
            }
        }
        if let Some(pattern) = &self.pattern {
            schema["pattern"] = pattern.as_str().into();
        }
        schema
    }

    fn has_words(&self) -> bool {
        true
    }

    fn each_words(&self, value: &mut Value, visit: &mut dyn FnMut(&mut String)) {
        if let Value::Text(text) = value {
            visit(text);
        }
    }
}
