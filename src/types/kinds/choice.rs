//! Kind `choice`: one of some ids: `{ kind: choice, of: [mon, tue] }`. Readers see a choice by its label, the message
//! `choice-mon`.

use std::sync::Arc;

use serde_json::{Value as Json, json};

use super::{Docs, Kind};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct Choice {
    of: Vec<String>,
}

pub(super) fn declare(keys: &mut Keys<'_>, reading: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    let of = keys.required_texts("of", reading)?;
    Some(Arc::new(Choice { of }))
}

impl Kind for Choice {
    fn name(&self) -> &'static str {
        "choice"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        let text = reading.text(node)?;
        if self.of.contains(&text) {
            return Some(text.into());
        }
        let known = self.of.iter().map(String::as_str);
        let problem = match reading.labelled(&text, &self.of) {
            Some(id) => Diagnostic::of(rules::CHOICE_LABEL).arg("value", text).arg("id", id),
            None => Diagnostic::of(rules::UNKNOWN_VALUE)
                .arg("value", &text)
                .arg("expected", self.of.join(", "))
                .suggest(&text, known),
        };
        reading.problem(problem, node.at);
        None
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        json!({ "enum": self.of })
    }

    fn of(&self) -> &[String] {
        &self.of
    }
}
