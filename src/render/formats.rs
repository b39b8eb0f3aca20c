//! Filters and functions that format, in the language of the page: the functions that messages have, with the same
//! options.

use tera::{Error, Kwargs, TeraResult, Value};

use super::unknown::unknown;
use super::view::View;
use crate::l10n::{CallArgument, Literal, call};

/// `{{ 12.5 | number(style="currency", currency="EUR") }}`: `NUMBER`.
pub(super) fn number(view: &View, value: &Value, options: &Kwargs) -> TeraResult<Value> {
    format(view, "NUMBER", &[value], options, &[])
}

/// `{{ "2027-03-03T09:00" | date(dateStyle="full", timeStyle="short") }}`: `DATETIME`.
pub(super) fn date(view: &View, value: &Value, options: &Kwargs) -> TeraResult<Value> {
    format(view, "DATETIME", &[value], options, &[])
}

/// `date_range(from="2027-03-03", to="2027-03-05")`: `DATERANGE`.
pub(super) fn date_range(view: &View, options: &Kwargs) -> TeraResult<Value> {
    let (from, to): (Value, Value) = (options.must_get("from")?, options.must_get("to")?);
    format(view, "DATERANGE", &[&from, &to], options, &["from", "to"])
}

/// `{{ ["a", "b"] | list(type="disjunction") }}`: `LIST`.
pub(super) fn list(view: &View, value: &Value, options: &Kwargs) -> TeraResult<Value> {
    format(view, "LIST", &[value], options, &[])
}

/// `{{ -1 | relative_time(unit="day", numeric="auto") }}`: `RELATIVETIME`.
pub(super) fn relative_time(view: &View, value: &Value, options: &Kwargs) -> TeraResult<Value> {
    format(view, "RELATIVETIME", &[value], options, &[])
}

/// A time of day such as `09:00`, or that of a day and a time.
pub(super) fn time(view: &View, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let text = value.as_str().unwrap_or_default();
    let clock = text.rsplit('T').next().unwrap_or(text);
    let time = jiff::civil::Time::strptime("%H:%M", clock).map_err(|_| unknown("time", text))?;
    Ok(view.site.l10n.formats(view.lang).time(time).into())
}

/// `own` are the arguments that aren't options.
fn format(view: &View, function: &'static str, values: &[&Value], options: &Kwargs, own: &[&str]) -> TeraResult<Value> {
    let formats = view.site.l10n.formats(view.lang);
    let options = options.iter().filter_map(|(name, value)| {
        name.as_str().filter(|name| !own.contains(name)).map(|name| (name, literal(value)))
    });
    let values: Vec<CallArgument<'_>> = values.iter().map(|value| argument(value)).collect();
    let formatted = call(formats, function, &values, options).map_err(|problem| Error::message(problem.to_string()))?;
    Ok(formatted.text(formats).into())
}

/// A value of a template, for a message too.
pub(super) fn argument(value: &Value) -> CallArgument<'static> {
    match (value.as_f64(), value.as_array()) {
        (Some(number), _) if value.is_number() => CallArgument::Number(number, Default::default()),
        (_, Some(items)) => CallArgument::List(items.iter().map(argument).collect()),
        _ => CallArgument::Text(value.to_string().into()),
    }
}

fn literal(value: &Value) -> Literal<'_> {
    match (value.as_str(), value.as_f64()) {
        (Some(text), _) => Literal::Text(text),
        (_, Some(number)) if value.is_number() => Literal::Number(number),
        _ => Literal::Other,
    }
}
