//! `chart` and `row_bars`: indicators and comparisons as what the theme draws.

use std::collections::BTreeMap;

use tera::{Kwargs, TeraResult, Value};

use super::plot::{Drawn, Kind, Mark, WIDTH, plot};
use super::scale::{Scale, years};
use super::{label, maps, number, raise};
use crate::diagnostics::Diagnostic;
use crate::l10n::{NumberOptions, PartialDate};
use crate::model::indicator::Indicator;
use crate::model::{Content, Entry};
use crate::render::indicator::{self, Point};
use crate::render::view::{View, map, optional, text as text_of};

/// The unit whose values are ratios.
const PERCENT: &str = "percent";

/// An indicator to draw.
struct Drawable<'a> {
    entry: &'a Entry,
    fields: &'a Indicator,
    title: &'a str,
    url: String,
    points: Vec<Point>,
}

/// `chart(indicators=[indicator], kind="bar")`: indicators of one unit as `bar` or `line` over time, or as `share`: the latest value of each, a part of a whole.
pub(in crate::render) fn chart(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let given: &Value = arguments.must_get("indicators")?;
    let kind = arguments.get::<&str>("kind")?.unwrap_or("bar");
    let drawables: Vec<Drawable<'_>> = given.as_array().unwrap_or_default().iter().filter_map(|one| drawable(view, one)).collect();
    let unit = drawables.first().and_then(|first| first.fields.unit.as_deref()).unwrap_or_default();
    if let Some(other) = drawables.iter().find(|other| other.fields.unit.as_deref() != Some(unit)) {
        let units = format!("{unit}, {}", other.fields.unit.as_deref().unwrap_or_default());
        return Err(raise(Diagnostic::error("chart-units").arg("units", units)));
    }
    let drawn = match kind {
        "share" => shares(view, &drawables)?,
        "line" => over_time(view, &drawables, Kind::Line),
        _ => over_time(view, &drawables, Kind::Bar),
    };
    let mut chart = drawn;
    chart.extend(map! { "kind" => kind, "rows" => rows(view, &drawables) });
    Ok(chart.into())
}

fn drawable<'a>(view: &'a View, value: &Value) -> Option<Drawable<'a>> {
    let entry = view.site.entry(text_of(value, "id"))?;
    let Content::Indicator(fields) = &entry.source()?.front.content else { return None };
    let title = entry.text(view.lang)?.translation.front.title();
    let mut points = indicator::points(&view.site, entry);
    points.retain(|point| point.value.is_finite());
    Some(Drawable { entry, fields, title, url: text_of(value, "url").to_owned(), points })
}

/// The values of all of them, one row a date.
fn rows(view: &View, drawables: &[Drawable<'_>]) -> Vec<Value> {
    let formats = view.site.l10n.formats(view.lang);
    let mut rows: BTreeMap<PartialDate, Vec<String>> = BTreeMap::new();
    for (column, one) in drawables.iter().enumerate() {
        for point in &one.points {
            let row = rows.entry(point.date).or_insert_with(|| vec![String::new(); drawables.len()]);
            row[column] = view.in_unit(one.fields, point.value);
        }
    }
    maps(rows.into_iter().map(|(date, values)| map! { "label" => formats.partial_date(&date), "values" => values }))
}

/// What every series has: its number from 1, its name, and its first and last values in words.
fn named(view: &View, index: usize, one: &Drawable<'_>) -> crate::model::fields::Map {
    let formats = view.site.l10n.formats(view.lang);
    let said = |point: Option<&Point>| {
        let said = point.map(|point| map! { "label" => formats.partial_date(&point.date), "text" => view.in_unit(one.fields, point.value) });
        optional(said)
    };
    map! {
        "number" => index + 1,
        "title" => one.title,
        "url" => one.url.as_str(),
        "count" => one.points.len(),
        "first" => said(one.points.first()),
        "last" => said(one.points.last()),
    }
}

fn over_time(view: &View, drawables: &[Drawable<'_>], kind: Kind) -> crate::model::fields::Map {
    let formats = view.site.l10n.formats(view.lang);
    let unit = drawables.first().and_then(|first| first.fields.unit.as_deref()).unwrap_or_default();
    // Days of an unnamed year have places among themselves, but none among others.
    let all = || drawables.iter().flat_map(|one| &one.points);
    let is_timeless = all().all(|point| years(&point.date).is_none());
    let time = |date: &PartialDate| match *date {
        PartialDate::MonthDay { month, day } if is_timeless => jiff::civil::Date::new(2000, month, day).ok().and_then(|day| years(&PartialDate::Date(day))),
        ref other => years(other),
    };
    let series: Vec<Vec<Mark>> = drawables
        .iter()
        .map(|one| {
            let mark = |point: &Point| {
                Some(Mark {
                    time: time(&point.date)?,
                    date: formats.partial_date(&point.date),
                    value: point.value,
                    text: view.in_unit(one.fields, point.value),
                    short: bare(view, unit, point.value, point.value),
                })
            };
            one.points.iter().filter_map(mark).collect()
        })
        .collect();
    let plot = plot(kind, &series, |value, step| bare(view, unit, value, step));
    let x = |x: f64| x * 100.0 / WIDTH;
    let drawn = plot.series.iter().zip(drawables).enumerate().map(|(index, (drawn, one))| {
        let mut series = named(view, index, one);
        series.extend(marks(drawn, x));
        series
    });
    map! {
        "height" => number(plot.height),
        "base" => number(plot.base),
        "ticks" => maps(plot.ticks.iter().map(|(y, text)| map! { "y" => number(*y), "text" => text.as_str() })),
        "dates" => plot.dates.iter().map(|date| label(date, x(date.0.x))).collect::<Vec<_>>(),
        "series" => maps(drawn),
    }
}

fn marks(drawn: &Drawn, x: impl Fn(f64) -> f64) -> crate::model::fields::Map {
    let place = |value: f64| number(x(value));
    map! {
        "bars" => maps(drawn.bars.iter().map(|bar| map! {
            "x" => place(bar.left), "y" => number(bar.top), "width" => place(bar.right - bar.left), "height" => number(bar.bottom - bar.top),
        })),
        "points" => maps(drawn.points.iter().map(|point| map! { "x" => place(point.0), "y" => number(point.1) })),
        "segments" => maps(drawn.points.windows(2).map(|pair| map! {
            "x1" => place(pair[0].0), "y1" => number(pair[0].1), "x2" => place(pair[1].0), "y2" => number(pair[1].1),
        })),
        "labels" => drawn.labels.iter().map(|one| label(one, x(one.0.x))).collect::<Vec<_>>(),
    }
}

/// A value without its unit; one of many that are a step apart has as many digits as it takes to tell them apart.
fn bare(view: &View, unit: &str, value: f64, step: f64) -> String {
    let formats = view.site.l10n.formats(view.lang);
    let digits = |step: f64| if step == 0.0 { 0 } else { (2.0 - step.abs().log10()).ceil().clamp(0.0, 12.0) as i16 };
    let options = |digits| NumberOptions { maximum_fraction_digits: digits, ..NumberOptions::default() };
    if unit == PERCENT {
        return formats.percent_with(value, options(digits(step * 100.0).min(2)));
    }
    let long = formats.number_with(value, options(digits(step)));
    // Two digits are all that the short form has for sure.
    let is_round = step != 0.0 && (value / step).abs() < 20.0 && step.abs() >= 1e5 || value == step && value.abs() >= 1e6;
    if is_round { formats.compact(value) } else { long }
}

fn shares(view: &View, drawables: &[Drawable<'_>]) -> TeraResult<crate::model::fields::Map> {
    let formats = view.site.l10n.formats(view.lang);
    let mut series = Vec::new();
    for (index, one) in drawables.iter().enumerate() {
        let Some(point) = one.points.last() else { continue };
        if one.fields.unit.as_deref() != Some(PERCENT) || !(0.0..=1.0).contains(&point.value) {
            let name = one.entry.id.rsplit('/').next().unwrap_or_default();
            return Err(raise(Diagnostic::error("chart-share").arg("indicator", name)));
        }
        let (part, whole) = parts(view, one, point).unzip();
        let mut share = named(view, index, one);
        share.extend(map! {
            "share" => number(point.value * 100.0),
            "text" => view.in_unit(one.fields, point.value),
            "date" => formats.partial_date(&point.date),
            "part" => optional(part),
            "whole" => optional(whole),
        });
        series.push(share);
    }
    Ok(map! { "series" => maps(series.into_iter()) })
}

/// What a computed share is a share of: its part and its whole, in words.
fn parts(view: &View, one: &Drawable<'_>, point: &Point) -> Option<(String, String)> {
    let formula = one.fields.formula.as_ref().filter(|formula| formula.operator == '/')?;
    let collection = &view.site.collections[one.entry.collection].id;
    let said = |id: &str| {
        let entry = view.site.entry(&format!("{collection}/{id}"))?;
        let Content::Indicator(fields) = &entry.source()?.front.content else { return None };
        let points = indicator::points(&view.site, entry);
        points.into_iter().find(|other| other.date == point.date).map(|other| view.in_unit(fields, other.value))
    };
    said(&formula.left).zip(said(&formula.right))
}

/// `row_bars(cells=row.cells)`: by the id of each cell with a number or a range, where its bar begins and how long it is, in percent of the room. All bars of
/// a row are to one scale, with zero in it.
pub(in crate::render) fn row_bars(_: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let cells: &Value = arguments.must_get("cells")?;
    let cells = cells.as_map();
    let field = |cell: &Value, name: &'static str| cell.get_from_path(name).and_then(Value::as_f64).filter(|value| value.is_finite());
    let spans = cells.into_iter().flatten().filter_map(|(id, cell)| {
        let span = field(cell, "from").zip(field(cell, "to")).or_else(|| field(cell, "value").map(|value| (value.min(0.0), value.max(0.0))))?;
        Some((id.clone(), span))
    });
    let spans: Vec<_> = spans.collect();
    let least = spans.iter().map(|(_, span)| span.0).fold(0.0, f64::min);
    let greatest = spans.iter().map(|(_, span)| span.1).fold(0.0, f64::max);
    if least == greatest {
        return Ok(crate::model::fields::Map::default().into());
    }
    let scale = Scale::new((least, greatest), (0.0, 100.0));
    let bars = spans.into_iter().map(|(id, (from, to))| {
        let (start, end) = (scale.place(from), scale.place(to));
        // What isn't zero is seen.
        let length = if from == to { 0.0 } else { (end - start).max(0.5) };
        (id, map! { "start" => number(start.min(100.0 - length)), "length" => number(length) }.into())
    });
    Ok(bars.collect::<crate::model::fields::Map>().into())
}
