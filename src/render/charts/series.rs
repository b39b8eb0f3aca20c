//! `chart` and `row_bars`: figures over time and rows of tables as what the theme draws.

use std::collections::BTreeMap;

use tera::{Kwargs, TeraResult, Value};

use super::plot::{Drawn, PlotKind, PlotMark, WIDTH, plot};
use super::scale::{Scale, years};
use super::{label, maps, number, raise};
use crate::l10n::{NumberOptions, PartialDate};
use crate::model::Entry;
use crate::render::figures::{self, Point};
use crate::render::view::{View, map, optional, text as text_of};
use crate::types::Map;
use crate::types::does::ValueUnit;

/// The unit whose values are ratios.
const PERCENT: &str = "percent";

/// A figure to draw.
struct Drawable<'a> {
    entry: &'a Entry,
    unit: ValueUnit<'a>,
    title: &'a str,
    url: String,
    points: Vec<Point>,
    /// Each value in words.
    texts: Vec<String>,
}

/// `chart(figures=[figure], kind="bar")`: figures of one unit as `bar` or `line` over time, or as `share`: the
/// latest value of each, a part of a whole.
pub(in crate::render) fn chart(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let given: &Value = arguments.must_get("figures")?;
    let kind = arguments.get::<&str>("kind")?.unwrap_or("bar");
    let drawables: Vec<Drawable<'_>> =
        given.as_array().unwrap_or_default().iter().filter_map(|one| drawable(view, one)).collect();
    let unit = drawables.first().map(|first| first.unit.name).unwrap_or_default();
    if let Some(other) = drawables.iter().find(|other| other.unit.name != unit) {
        let units = format!("{unit}, {}", other.unit.name);
        return Err(raise(crate::diagnostics::rules::CHART_UNITS, &units));
    }
    let mut chart = match kind {
        "share" => shares(view, &drawables)?,
        "line" => over_time(view, &drawables, PlotKind::Line),
        _ => over_time(view, &drawables, PlotKind::Bar),
    };
    chart.extend(map! { "kind" => kind, "rows" => rows(view, &drawables) });
    Ok(chart.into())
}

fn drawable<'a>(view: &'a View, value: &Value) -> Option<Drawable<'a>> {
    let entry = view.site.entry(text_of(value, "id"))?;
    figures::series(entry)?;
    let unit = figures::unit(entry);
    let title = entry.text(view.lang)?.translation.front.title();
    let mut points = figures::points(&view.site, entry);
    points.retain(|point| point.value.is_finite());
    let texts = texts(view, unit, &points);
    Some(Drawable { entry, unit, title, url: text_of(value, "url").to_owned(), points, texts })
}

/// The values as their unit says them; where it rounds different ones to the same, or something to nothing, with all
/// their digits.
fn texts(view: &View, unit: ValueUnit<'_>, points: &[Point]) -> Vec<String> {
    let mut said: Vec<(String, f64)> =
        points.iter().map(|point| (view.in_unit(unit, point.value), point.value)).collect();
    let texts = said.iter().map(|(text, _)| text.clone()).collect();
    said.push((view.in_unit(unit, 0.0), 0.0));
    said.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    if said.windows(2).any(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1) {
        return points.iter().map(|point| bare(view, unit.name, point.value, None)).collect();
    }
    texts
}

/// The values of all of them, one row a date.
fn rows(view: &View, drawables: &[Drawable<'_>]) -> Vec<Value> {
    let formats = view.site.l10n.formats(view.lang);
    let mut rows: BTreeMap<PartialDate, Vec<String>> = BTreeMap::new();
    for (column, one) in drawables.iter().enumerate() {
        for (point, text) in one.points.iter().zip(&one.texts) {
            let row = rows.entry(point.date).or_insert_with(|| vec![String::new(); drawables.len()]);
            row[column].clone_from(text);
        }
    }
    maps(rows.into_iter().map(|(date, values)| map! { "label" => formats.partial_date(&date), "values" => values }))
}

/// What every series has: its number from 1, its name, and its first and last values in words.
fn named(view: &View, index: usize, one: &Drawable<'_>) -> Map {
    let formats = view.site.l10n.formats(view.lang);
    let said = |point: Option<(&Point, &String)>| {
        optional(
            point.map(|(point, text)| map! { "label" => formats.partial_date(&point.date), "text" => text.as_str() }),
        )
    };
    map! {
        "number" => index + 1,
        "title" => one.title,
        "url" => one.url.as_str(),
        "count" => one.points.len(),
        "first" => said(one.points.first().zip(one.texts.first())),
        "last" => said(one.points.last().zip(one.texts.last())),
    }
}

fn over_time(view: &View, drawables: &[Drawable<'_>], kind: PlotKind) -> Map {
    let formats = view.site.l10n.formats(view.lang);
    let unit = drawables.first().map(|first| first.unit.name).unwrap_or_default();
    // Days of an unnamed year have places among themselves, but none among others.
    let all = || drawables.iter().flat_map(|one| &one.points);
    let is_timeless = all().all(|point| years(&point.date).is_none());
    let time = |date: &PartialDate| match *date {
        PartialDate::MonthDay { month, day } if is_timeless => {
            jiff::civil::Date::new(2000, month, day).ok().and_then(|day| years(&PartialDate::Date(day)))
        }
        ref other => years(other),
    };
    let series: Vec<Vec<PlotMark>> = drawables
        .iter()
        .map(|one| {
            let mark = |(point, text): (&Point, &String)| {
                Some(PlotMark {
                    time: time(&point.date)?,
                    date: formats.partial_date(&point.date),
                    value: point.value,
                    text: text.clone(),
                    short: bare(view, unit, point.value, None),
                })
            };
            one.points.iter().zip(&one.texts).filter_map(mark).collect()
        })
        .collect();
    let plot = plot(kind, &series, |value, step| bare(view, unit, value, Some(step)));
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

fn marks(drawn: &Drawn, x: impl Fn(f64) -> f64) -> Map {
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

/// A value without its unit, with the digits that tell it from the next: of an axis at equal steps, the step away.
fn bare(view: &View, unit: &str, value: f64, step: Option<f64>) -> String {
    let formats = view.site.l10n.formats(view.lang);
    let size = step.unwrap_or(value).abs();
    let digits = |size: f64| if size > 0.0 { (2.0 - size.log10()).ceil().clamp(0.0, 15.0) as u8 } else { 0 };
    // Of its digits, the short form has two for sure.
    let is_great = step.map_or(value.abs() >= 1e6, |step| step >= 1e5 && value.abs() < 20.0 * step);
    match unit {
        PERCENT => formats.number_with(value, NumberOptions::rounded(digits(size * 100.0)).percent()),
        _ if is_great => formats.compact(value),
        _ => formats.number_with(value, NumberOptions::rounded(digits(size))),
    }
}

fn shares(view: &View, drawables: &[Drawable<'_>]) -> TeraResult<Map> {
    let formats = view.site.l10n.formats(view.lang);
    let mut series = Vec::new();
    for (index, one) in drawables.iter().enumerate() {
        let Some((point, text)) = one.points.last().zip(one.texts.last()) else { continue };
        if one.unit.name != PERCENT || !(0.0..=1.0).contains(&point.value) {
            let name = one.entry.id.rsplit('/').next().unwrap_or_default();
            return Err(raise(crate::diagnostics::rules::CHART_SHARE, name));
        }
        let (part, whole) = parts(view, one, point).unzip();
        let mut share = named(view, index, one);
        share.extend(map! {
            "share" => number(point.value * 100.0),
            "text" => text.as_str(),
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
    let (series, front) = figures::series(one.entry)?;
    let formula = series.formula(front).filter(|formula| formula.operator == '/')?;
    let collection = &view.site.collections[one.entry.collection].id;
    let said = |id: &str| {
        let entry = view.site.entry(&format!("{collection}/{id}"))?;
        let points = figures::points(&view.site, entry);
        points
            .into_iter()
            .find(|other| other.date == point.date)
            .map(|other| view.in_unit(figures::unit(entry), other.value))
    };
    said(&formula.left).zip(said(&formula.right))
}

/// `row_bars(cells=row.cells)`: by the id of each cell with a number or a range, where its bar begins and how long it
/// is, in percent of the room. All bars of a row are to one scale, with zero in it.
pub(in crate::render) fn row_bars(_: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let cells: &Value = arguments.must_get("cells")?;
    let cells = cells.as_map();
    let field = |cell: &Value, name: &'static str| {
        cell.get_from_path(name).and_then(Value::as_f64).filter(|value| value.is_finite())
    };
    let spans = cells.into_iter().flatten().filter_map(|(id, cell)| {
        let span = field(cell, "from")
            .zip(field(cell, "to"))
            .or_else(|| field(cell, "value").map(|value| (value.min(0.0), value.max(0.0))))?;
        Some((id.clone(), span))
    });
    let spans: Vec<_> = spans.collect();
    let least = spans.iter().map(|(_, span)| span.0).fold(0.0, f64::min);
    let greatest = spans.iter().map(|(_, span)| span.1).fold(0.0, f64::max);
    if least == greatest {
        return Ok(Map::default().into());
    }
    let scale = Scale::new((least, greatest), (0.0, 100.0));
    let bars = spans.into_iter().map(|(id, (from, to))| {
        let (start, end) = (scale.place(from), scale.place(to));
        // What isn't zero is seen.
        let length = if from == to { 0.0 } else { (end - start).max(0.5) };
        (id, map! { "start" => number(start.min(100.0 - length)), "length" => number(length) }.into())
    });
    Ok(bars.collect::<Map>().into())
}
