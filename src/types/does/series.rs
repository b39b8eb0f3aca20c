//! `series: { values: series, formula: formula, unit: unit, qualifier: qualifier }`: entries are figures over time,
//! given or computed from two others of their collection. A unit is a message, `unit-…`, and so is what a qualifier
//! makes of a value, `qualified-…`.

use super::slots::Slots;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::At;
use crate::types::kinds::Formula;
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::values::Values;

/// The fields of a figure.
#[derive(Debug)]
pub struct Series {
    /// Its values by date.
    pub values: Path,
    formula: Option<Path>,
    unit: Path,
    qualifier: Option<Path>,
}

/// How a value of a figure is said.
#[derive(Debug, Clone, Copy, Default)]
pub struct ValueUnit<'a> {
    /// The end of its message's id, `unit-…`.
    pub name: &'a str,
    /// What its source says of how exact it is: the end of a message's id, `qualified-…`.
    pub qualifier: Option<&'a str>,
}

impl Series {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let (values, _) = slots.required("values", &["series"], reading)?;
        let formula = slots.path("formula", &["formula"], reading);
        let (unit, _) = slots.required("unit", &["text"], reading)?;
        let qualifier = slots.path("qualifier", &["choice"], reading);
        Some(Self { values, formula, unit, qualifier })
    }

    /// How a figure is computed, if it is.
    pub fn formula(&self, values: &Values) -> Option<Formula> {
        Formula::parse(self.formula.as_ref()?.text(values)?)
    }

    /// Where that is said.
    pub fn formula_at(&self, values: &Values) -> Option<At> {
        values.at(self.formula.as_ref()?.field())
    }

    /// How its values are said.
    pub fn unit<'a>(&self, values: &'a Values) -> ValueUnit<'a> {
        let qualifier = self.qualifier.as_ref().and_then(|path| path.text(values));
        ValueUnit { name: self.unit.text(values).unwrap_or_default(), qualifier }
    }

    /// Where its unit is said.
    pub fn unit_at(&self, values: &Values) -> Option<At> {
        values.at(self.unit.field())
    }

    /// It has values, or how they're computed: one of both.
    pub(super) fn check(&self, values: &Values, problems: &mut Vec<(Diagnostic, Option<At>)>) {
        let has_values =
            self.values.get(values).and_then(|value| value.as_series()).is_some_and(|series| !series.is_empty());
        if has_values == self.formula(values).is_some() {
            problems.push((Diagnostic::of(rules::SERIES_VALUES), None));
        }
    }
}
