//! Charts, office hours and distances: geometry for the theme's components, which draw it, and the words beside it. All
//! of it is computed from the site: figures over time, time zones, coordinates, and the day that the site is
//! built for.
//!
//! | function | what it gives |
//! | --- | --- |
//! | `chart` | figures as bars or lines over time, or as shares ([`plot`]) |
//! | `row_bars` | a bar for each number in the row of a table |
//! | `office_hours` | what working days have in common, period by period ([`hours`]) |
//! | `distances` | the distances of hubs from other places, and their constellation ([`mod@distances`]) |
//!
//! Places across are percentages of a drawing's width and those down are pixels, so that a drawing stretches while its
//! words keep their size; the constellation, which is to scale, has pixels for both. Pure.

mod distances;
mod geography;
mod hours;
mod labels;
mod plot;
mod scale;
mod series;
mod working_day;

pub(super) use geography::distances;
pub(super) use series::{chart, row_bars};
pub(super) use working_day::office_hours;

use tera::{Error, Kwargs, TeraResult, Value};

use super::view::{View, map};
use crate::diagnostics::{Diagnostic, Rule, rules};
use crate::model::Term;
use crate::types::Map;

/// A number of a drawing: two digits behind the point are a fraction of what a screen shows.
fn number(value: f64) -> Value {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded.fract() == 0.0 { Value::from(rounded as i64) } else { Value::from(rounded) }
}

/// A text of a drawing at its place.
fn label((spot, text): &plot::Label, x: f64) -> Value {
    map! { "x" => number(x), "y" => number(spot.y), "anchor" => spot.anchor.as_str(), "text" => text.as_str() }.into()
}

/// A text argument that isn't empty.
fn text<'a>(arguments: &'a Kwargs, name: &'static str) -> TeraResult<Option<&'a str>> {
    Ok(arguments.get::<&str>(name)?.filter(|text| !text.is_empty()))
}

/// What there can be to say of the figures that an author chooses: codes, and the argument of each one's message.
const PROBLEMS: [(&Rule, &str); 2] = [(rules::CHART_UNITS, "units"), (rules::CHART_SHARE, "id")];

/// One of these as a template's error. Tera keeps the text of a function's error and nothing else, so the diagnostic
/// travels as text.
fn raise(rule: &Rule, value: &str) -> Error {
    Error::message(format!("{}: {value}", rule.code))
}

/// The diagnostic that travels in a template's error, if one does.
pub(super) fn raised(message: &str) -> Option<Diagnostic> {
    let (raised, value) = message.split_once(": ")?;
    let (rule, argument) = PROBLEMS.into_iter().find(|(rule, _)| rule.code == raised)?;
    Some(Diagnostic::of(rule).arg(argument, value))
}

/// The terms of a taxonomy as the language sorts them; none of one that the site hasn't.
fn sorted<'a>(view: &'a View, taxonomy: &str) -> Vec<&'a Term> {
    let taxonomy = view.site.taxonomy(taxonomy);
    taxonomy
        .map(|taxonomy| view.sorted_terms(taxonomy, true).into_iter().map(|term| &taxonomy.terms[term]).collect())
        .unwrap_or_default()
}

/// What the place of a term is called: an attribute of its message, such as a country's capital, or the term itself.
fn place_name(view: &View, taxonomy: &str, term: &Term, attribute: Option<&str>) -> String {
    let message = term.message(taxonomy);
    let own = attribute.and_then(|attribute| view.site.l10n.text(view.lang, &format!("{message}.{attribute}")));
    own.unwrap_or_else(|| view.message(&message))
}

fn maps(values: impl Iterator<Item = Map>) -> Vec<Value> {
    values.map(Value::from).collect()
}
