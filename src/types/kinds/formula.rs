//! Kind `formula`: a figure computed from two others: `members-headcount / sector-headcount`.

use super::form::form;

form!(
    FormulaKind,
    "formula",
    crate::diagnostics::rules::INVALID_FORMULA,
    |text| Formula::parse(text).is_some(),
    super::form::schema(r"^\s*\S+\s+[-+*/]\s+\S+\s*$")
);

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
