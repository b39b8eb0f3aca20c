//! Kind `formula`: a figure computed from two others: `members-headcount / sector-headcount`.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Docs, Kind, form};
use crate::text::yaml::Node;
use crate::types::reading::{Keys, Reading};
use crate::types::value::Value;

#[derive(Debug)]
struct FormulaKind;

pub(super) fn declare(_: &mut Keys<'_>, _: &mut Reading<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(FormulaKind))
}

impl Kind for FormulaKind {
    fn name(&self) -> &'static str {
        "formula"
    }

    fn read(&self, node: &Node, reading: &mut Reading<'_>) -> Option<Value> {
        form::read(node, reading, "invalid-formula", |text| Formula::parse(text).is_some())
    }

    fn schema(&self, _: &Docs<'_>) -> Json {
        form::schema(r"^\s*\S+\s+[-+*/]\s+\S+\s*$")
    }
}

/// How a figure is computed: two others and what to do with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// The id of the first.
    pub left: String,
    /// `+`, `-`, `*` or `/`.
    pub operator: char,
    /// The id of the second.
    pub right: String,
}

impl Formula {
    /// Reads `a / b`: two ids and an operator between blanks.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split_whitespace();
        let (left, operator, right) = (parts.next()?, parts.next()?, parts.next()?);
        let operator = operator.parse().ok().filter(|operator| "+-*/".contains(*operator))?;
        parts.next().is_none().then(|| Self { left: left.to_owned(), operator, right: right.to_owned() })
    }

    /// The result; `None` where it isn't a number.
    pub fn compute(&self, left: f64, right: f64) -> Option<f64> {
        let value = match self.operator {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => left / right,
        };
        value.is_finite().then_some(value)
    }
}
