//! `distances`: hubs and the places around them, as what the theme draws and says.

use fluent::FluentValue;
use tera::{Kwargs, TeraResult, Value};

use super::distances::{PlaceOnMap, RADIUS, Star, constellation, kilometres};
use super::{maps, number, place_name, sorted, text};
use crate::l10n::arguments;
use crate::model::Term;
use crate::model::taxonomy::Coordinates;
use crate::render::view::{View, map, optional};
use crate::types::Map;

/// A drawing says distances in tens of kilometres.
const ROUND: f64 = 10.0;

/// `distances(hubs="cities", places="markets", label="capital")`: the terms of a taxonomy that have coordinates, each
/// with its distance from each term of another that has some, and the picture of all of them. `label` is the attribute
/// of a term's message that names the place itself. The theme's message `distance-range` says how far a place is from
/// the nearest hub and from the farthest.
pub(in crate::render) fn distances(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let (from, to): (&str, &str) = (arguments.must_get("hubs")?, arguments.must_get("places")?);
    let hubs = located(view, from);
    let places = located(view, to);
    let attribute = text(arguments, "label")?;
    let names: Vec<String> = places.iter().map(|(term, _)| place_name(view, to, term, attribute)).collect();
    let round = |kilometres: f64| (kilometres / ROUND).round() * ROUND;
    let ranges: Vec<Option<(f64, f64)>> = places
        .iter()
        .map(|(_, at)| {
            let all = || hubs.iter().map(|(_, hub)| round(kilometres(hub, at)));
            (!hubs.is_empty()).then(|| (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max)))
        })
        .collect();
    let said: Vec<String> =
        ranges.iter().map(|range| range.map(|range| range_text(view, range)).unwrap_or_default()).collect();
    let place = |at: &Coordinates, lines: Vec<String>| PlaceOnMap { coordinates: *at, lines };
    let hub_places: Vec<PlaceOnMap> =
        hubs.iter().map(|(term, at)| place(at, vec![view.message(&term.message(from))])).collect();
    let lines =
        |name: &String, range: &String| [name, range].into_iter().filter(|line| !line.is_empty()).cloned().collect();
    let far_places: Vec<PlaceOnMap> = places
        .iter()
        .zip(names.iter().zip(&said))
        .map(|((_, at), (name, range))| place(at, lines(name, range)))
        .collect();
    let picture = constellation(&hub_places, &far_places);
    let rows = hubs.iter().zip(&picture.hubs).map(|((term, at), star)| {
        let to = places.iter().map(|(_, place)| {
            let distance = kilometres(at, place).round();
            map! { "kilometres" => number(distance), "text" => view.site.l10n.formats(view.lang).number(distance) }
        });
        let mut hub = drawn(star);
        hub.extend(map! {
            "id" => &*term.id,
            "label" => view.message(&term.message(from)),
            "distances" => maps(to),
        });
        if let Some(link) = view.link(&format!("{from}/{}", term.id), None) {
            hub.insert("url".into(), link.url.into());
        }
        hub
    });
    let rows: Vec<Value> = maps(rows);
    let heads = places.iter().zip(&picture.destinations).zip(names.iter().zip(&said)).zip(&ranges).map(
        |((((term, _), star), (name, said)), range)| {
            let mut head = drawn(star);
            head.extend(map! {
                "id" => &*term.id,
                "label" => name.as_str(),
                "range" => said.as_str(),
                "nearest" => optional(range.map(|range| number(range.0))),
                "farthest" => optional(range.map(|range| number(range.1))),
            });
            head
        },
    );
    let heads: Vec<Value> = maps(heads);
    // The shortest to each place stand out.
    let all = || hubs.iter().enumerate().flat_map(|(hub, _)| (0..places.len()).map(move |place| (hub, place)));
    let nearest = |place: usize| {
        let far = |hub: &usize| kilometres(&hubs[*hub].1, &places[place].1);
        (0..hubs.len()).min_by(|a, b| far(a).total_cmp(&far(b)))
    };
    let lines = all().zip(&picture.lines).map(|((hub, place), [from, bend, to])| {
        let point = |(x, y): &(f64, f64)| format!("{} {}", number(*x), number(*y));
        let path = format!("M{}Q{} {}", point(from), point(bend), point(to));
        map! { "path" => path, "nearest" => nearest(place) == Some(hub) }
    });
    Ok(map! {
        "hubs" => rows,
        "places" => heads,
        "lines" => maps(lines),
        "parallels" => picture.parallels.iter().map(|y| number(*y)).collect::<Vec<_>>(),
        "meridians" => picture.meridians.iter().map(|x| number(*x)).collect::<Vec<_>>(),
        "width" => number(picture.width),
        "height" => number(picture.height),
        "font" => number(super::distances::FONT),
        "radius" => RADIUS,
    }
    .into())
}

fn located<'a>(view: &'a View, taxonomy: &str) -> Vec<(&'a Term, Coordinates)> {
    sorted(view, taxonomy).into_iter().filter_map(|term| Some((term, term.coordinates()?))).collect()
}

/// Both ends, or the one where they're the same.
fn range_text(view: &View, (nearest, farthest): (f64, f64)) -> String {
    let known: [(_, FluentValue<'_>); 2] = [("from", nearest.into()), ("to", farthest.into())];
    let said = if nearest < farthest { view.message_with("distance-range", &arguments(known)) } else { None };
    said.unwrap_or_else(|| view.unit("kilometres", nearest))
}

/// A star and its name's place.
fn drawn(((x, y), spot): &Star) -> Map {
    let name = spot.map(|spot| map! { "x" => number(spot.x), "y" => number(spot.y), "anchor" => spot.anchor.as_str() });
    map! { "x" => number(*x), "y" => number(*y), "name" => optional(name) }
}
