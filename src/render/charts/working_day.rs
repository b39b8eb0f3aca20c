//! `office_hours`: the working day of a hub beside those of other places, as what the theme draws and says.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use tera::{Kwargs, TeraResult, Value};

use super::hours::{DAY, Period, Span, ahead, common, periods, shifted, time};
use super::{maps, number, place_name, sorted, text};
use crate::l10n::time_zone;
use crate::model::Term;
use crate::render::unknown::unknown;
use crate::render::view::{View, map, optional};
use crate::types::Map;

/// When an office opens and closes where nothing else is said.
const OFFICE: (Time, Time) = (Time::constant(9, 0, 0, 0), Time::constant(18, 0, 0, 0));

/// One of the places that are compared with the hub.
struct Office {
    id: String,
    label: String,
    zone_name: String,
    zone: TimeZone,
    hours: (Time, Time),
}

/// `office_hours(hubs="cities", offices="markets", office="spain", hub="casablanca", label="capital")`: the office
/// hours that a term of one taxonomy shares with those of another, in the period that the site's day is in and those
/// that follow. Without an office, with all; without a hub, of the first that has a time zone. `zone`, `from` and `to`
/// are other hours than an office's, such as an offer's; `label` is the attribute of a term's message that names the
/// place.
pub(in crate::render) fn office_hours(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let taxonomy: &str = arguments.must_get("hubs")?;
    let hub = hub(view, taxonomy, text(arguments, "hub")?)?;
    let Some((home, zone)) = hub.time_zone() else { return Err(unknown("time zone of", &hub.id)) };
    let offices = offices(view, arguments)?;
    let zones: Vec<TimeZone> = offices.iter().map(|office| office.zone.clone()).collect();
    let periods = periods(&zone, &zones, view.site.as_of);
    let day = shifted(OFFICE.0, OFFICE.1, 0);
    let axis = axis(&day, &periods, &offices);
    Ok(map! {
        "hub" => view.message(&hub.message(taxonomy)),
        "zone" => home,
        "zones" => offices.iter().map(|office| office.zone_name.as_str()).collect::<Vec<_>>(),
        "version" => crate::l10n::time_zones_version(),
        "from" => clock(OFFICE.0),
        "to" => clock(OFFICE.1),
        "hours" => maps(hours(axis).map(|at| map! { "x" => number(percent(at, axis)), "time" => clock(time(at)) })),
        "day" => pieces(&day, axis),
        "periods" => maps(periods.iter().map(|period| map! {
            "from" => optional(period.from.map(|day: Date| day.to_string())),
            "to" => optional(period.to.map(|day: Date| day.to_string())),
            "rows" => maps(offices.iter().zip(&period.ahead).map(|(office, ahead)| row(office, *ahead, &day, axis))),
        })),
    }
    .into())
}

fn hub<'a>(view: &'a View, taxonomy: &str, id: Option<&str>) -> TeraResult<&'a Term> {
    let terms = view.site.taxonomy(taxonomy).map(|hubs| hubs.terms.as_slice()).unwrap_or_default();
    let found = match id {
        Some(id) => terms.iter().find(|term| &*term.id == id),
        None => terms.iter().find(|term| term.time_zone().is_some()),
    };
    found.ok_or_else(|| unknown("term", id.unwrap_or_default()))
}

fn offices(view: &View, arguments: &Kwargs) -> TeraResult<Vec<Office>> {
    let taxonomy: &str = arguments.must_get("offices")?;
    let (wanted, attribute) = (text(arguments, "office")?, text(arguments, "label")?);
    let given = |name| -> TeraResult<Option<Time>> {
        let Some(text) = text(arguments, name)? else { return Ok(None) };
        Time::strptime("%H:%M", text).map(Some).map_err(|_| unknown("time", text))
    };
    let hours = (given("from")?.unwrap_or(OFFICE.0), given("to")?.unwrap_or(OFFICE.1));
    let office = |term: &Term| {
        let (zone_name, zone) = term.time_zone()?;
        Some(Office {
            id: term.id.to_string(),
            label: place_name(view, taxonomy, term, attribute),
            zone_name: zone_name.to_owned(),
            zone,
            hours,
        })
    };
    let chosen = sorted(view, taxonomy).into_iter().filter(|term| wanted.is_none_or(|id| &*term.id == id));
    let mut offices: Vec<Office> = chosen.filter_map(office).collect();
    if let Some(name) = text(arguments, "zone")? {
        offices.retain(|office| office.zone_name == name);
        offices.truncate(1);
        if offices.is_empty() {
            let zone = time_zone(name).ok_or_else(|| unknown("time zone", name))?;
            let label = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
            offices.push(Office { id: String::new(), label, zone_name: name.to_owned(), zone, hours });
        }
    }
    Ok(offices)
}

fn row(office: &Office, minutes: i32, day: &[Span], axis: Span) -> Map {
    let there = shifted(office.hours.0, office.hours.1, minutes);
    let shared = common(day, &there);
    let total: i32 = shared.iter().map(|(from, to)| to - from).sum();
    map! {
        "id" => office.id.as_str(),
        "label" => office.label.as_str(),
        "zone" => office.zone_name.as_str(),
        "ahead" => number(f64::from(minutes) / 60.0),
        "from" => clock(office.hours.0),
        "to" => clock(office.hours.1),
        // How long, and when: by the office's own clock, and by the hub's.
        "shared" => number(f64::from(total) / 60.0),
        "spans" => spans(&ahead(&shared, minutes)),
        "at_hub" => spans(&ahead(&there, 0)),
        "pieces" => pieces(&there, axis),
        "overlaps" => pieces(&shared, axis),
    }
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

fn spans(spans: &[Span]) -> Vec<Value> {
    maps(spans.iter().map(|(from, to)| map! { "from" => clock(time(*from)), "to" => clock(time(*to)) }))
}

/// The part of the hub's day that is drawn, from hour to hour: all of it where midnight parts somebody's hours.
fn axis(day: &[Span], periods: &[Period], offices: &[Office]) -> Span {
    let rows = periods.iter().flat_map(|period| offices.iter().zip(&period.ahead));
    let mut all: Vec<Vec<Span>> = rows.map(|(office, ahead)| shifted(office.hours.0, office.hours.1, *ahead)).collect();
    all.push(day.to_vec());
    if all.iter().any(|spans| spans.len() > 1) {
        return (0, DAY);
    }
    let spans = || all.iter().flatten();
    let from = spans().map(|span| span.0).min().unwrap_or_default();
    let to = spans().map(|span| span.1).max().unwrap_or(DAY);
    (((from - 30).max(0) / 60) * 60, ((to + 89) / 60 * 60).min(DAY))
}

/// The hours that the axis names: every third, or fewer of a whole day.
fn hours(axis: Span) -> impl Iterator<Item = i32> {
    let step = if axis.1 - axis.0 > 15 * 60 { 6 * 60 } else { 3 * 60 };
    // One at an end would leave the drawing.
    (axis.0 + 30..=axis.1 - 30).filter(move |at| at % step == 0)
}

fn percent(at: i32, (from, to): Span) -> f64 {
    f64::from(at - from) * 100.0 / f64::from((to - from).max(1))
}

fn pieces(spans: &[Span], axis: Span) -> Vec<Value> {
    maps(spans.iter().map(|(from, to)| {
        let start = percent(*from, axis);
        map! { "x" => number(start), "width" => number(percent(*to, axis) - start) }
    }))
}
