//! An indicator of the observatory: a figure over time, with its source. Its name is a message.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use tera::Value;

use super::comparison::Source;
use super::fields::FieldValue;
use super::references::Scope;
use crate::l10n::PartialDate;
use crate::{choice, fields};

fields! {
    /// A figure over time. Without a source it's no indicator.
    pub struct Indicator {
        /// The unit: the message `unit-…` says a value with it. `percent` takes ratios: 0.8 is 80 %.
        required unit: String,
        /// Where it comes from.
        required source: Source,
        /// The values, by year, month or day; `--01-19` is a day whose year the source doesn't give.
        fact series: BTreeMap<PartialDate, f64>,
        /// How it's computed from others, instead of a series: `members-headcount / sector-headcount`.
        fact formula: Formula,
        /// How the source bounds its figure, if it does.
        fact qualifier: Qualifier,
    }
}

choice! {
    /// What a source says of how exact its figure is.
    pub enum Qualifier {
        /// The figure is more than the value
        MoreThan = "more-than",
    }
}

/// How an indicator is computed: two others and what to do with them.
#[derive(Debug, Clone, PartialEq)]
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

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.left, self.operator, self.right)
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| crate::source::yaml::custom("invalid-formula", &text))
    }
}

impl FieldValue for Formula {
    fn value(&self, _: &dyn Scope) -> Value {
        Value::from(self.to_string())
    }
}

impl FieldValue for PartialDate {
    fn value(&self, scope: &dyn Scope) -> Value {
        Value::from(scope.date(self))
    }
}
