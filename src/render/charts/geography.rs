//! `distances`: the hubs and the markets' capitals, as what the theme draws and says.

use fluent::FluentValue;
use tera::{Kwargs, TeraResult, Value};

use super::distances::{Place, RADIUS, Star, constellation, kilometres};
use super::{capital, maps, number, sorted};
use crate::l10n::arguments;
use crate::model::Term;
use crate::model::fields::Map;
use crate::model::taxonomy::Coordinates;
use crate::render::view::{View, map, optional};

/// A drawing says distances in tens of kilometres.
const ROUND: f64 = 10.0;

/// `distances()`: the cities with coordinates, each with its distance from the capital of each market that has
/// coordinates, and the picture of all of them. The theme's message `distance-range` says how far a capital is from the
/// nearest hub and from the farthest.
pub(in crate::render) fn distances(view: &View, _: &Kwargs) -> TeraResult<Value> {
    let hubs = located(view, "cities");
    let capitals = located(view, "markets");
    let names: Vec<String> = capitals.iter().map(|(term, _)| capital(view, term)).collect();
    let round = |kilometres: f64| (kilometres / ROUND).round() * ROUND;
    let ranges: Vec<Option<(f64, f64)>> = capitals
        .iter()
        .map(|(_, at)| {
            let all = || hubs.iter().map(|(_, hub)| round(kilometres(hub, at)));
            (!hubs.is_empty()).then(|| (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max)))
        })
        .collect();
    let said: Vec<String> =
        ranges.iter().map(|range| range.map(|range| range_text(view, range)).unwrap_or_default()).collect();
    let place = |at: &Coordinates, lines: Vec<String>| Place { coordinates: at.clone(), lines };
    let hub_places: Vec<Place> =
        hubs.iter().map(|(term, at)| place(at, vec![view.message(&term.message("cities"))])).collect();
    let lines =
        |name: &String, range: &String| [name, range].into_iter().filter(|line| !line.is_empty()).cloned().collect();
    let capital_places: Vec<Place> = capitals
        .iter()
        .zip(names.iter().zip(&said))
        .map(|((_, at), (name, range))| place(at, lines(name, range)))
        .collect();
    let picture = constellation(&hub_places, &capital_places);
    let rows = hubs.iter().zip(&picture.hubs).map(|((term, at), star)| {
        let to = capitals.iter().map(|(_, capital)| {
            let distance = kilometres(at, capital).round();
            map! { "kilometres" => number(distance), "text" => view.site.l10n.formats(view.lang).number(distance) }
        });
        let mut hub = drawn(star);
        hub.extend(map! {
            "id" => &*term.id,
            "label" => view.message(&term.message("cities")),
            "distances" => maps(to),
        });
        if let Some(link) = view.link(&format!("cities/{}", term.id), None) {
            hub.insert("url".into(), link.url.into());
        }
        hub
    });
    let rows: Vec<Value> = maps(rows);
    let heads = capitals.iter().zip(&picture.destinations).zip(names.iter().zip(&said)).zip(&ranges).map(
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
    // The shortest to each capital stand out.
    let all = || hubs.iter().enumerate().flat_map(|(hub, _)| (0..capitals.len()).map(move |capital| (hub, capital)));
    let nearest = |capital: usize| {
        let far = |hub: &usize| kilometres(hubs[*hub].1, capitals[capital].1);
        (0..hubs.len()).min_by(|a, b| far(a).total_cmp(&far(b)))
    };
    let lines = all().zip(&picture.lines).map(|((hub, capital), [from, bend, to])| {
        let point = |(x, y): &(f64, f64)| format!("{} {}", number(*x), number(*y));
        let path = format!("M{}Q{} {}", point(from), point(bend), point(to));
        map! { "path" => path, "nearest" => nearest(capital) == Some(hub) }
    });
    Ok(map! {
        "hubs" => rows,
        "capitals" => heads,
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

fn located<'a>(view: &'a View, taxonomy: &str) -> Vec<(&'a Term, &'a Coordinates)> {
    sorted(view, taxonomy).into_iter().filter_map(|term| Some((term, term.facts.coordinates.as_ref()?))).collect()
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
