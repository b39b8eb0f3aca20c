//! Distances between places, and their picture as a constellation. Pure.
//!
//! Great circles by the haversine formula (R. W. Sinnott, “Virtues of the Haversine”, Sky and Telescope 68, 1984, p.
//! 159) on a sphere of the Earth's mean radius (IUGG, R₁ of the GRS 80: H. Moritz, “Geodetic Reference System 1980”,
//! Journal of Geodesy 74, 2000).

use super::labels::{Anchor, Canvas, Rect, Spot};
use crate::model::taxonomy::Coordinates;

/// The Earth's mean radius, in kilometres.
pub(super) const RADIUS: f64 = 6371.0088;

/// Kilometres from one point to another, along the great circle.
pub(super) fn kilometres(a: &Coordinates, b: &Coordinates) -> f64 {
    let half_sine = |angle: f64| (angle / 2.0).sin().powi(2);
    let (from, to) = (a.latitude.to_radians(), b.latitude.to_radians());
    let haversine = half_sine(to - from) + from.cos() * to.cos() * half_sine((b.longitude - a.longitude).to_radians());
    // Rounding may leave the opposite point a little beyond 1.
    2.0 * RADIUS * haversine.min(1.0).sqrt().asin()
}

/// The middle of the great circle between two points.
fn middle(a: &Coordinates, b: &Coordinates) -> Coordinates {
    let vector = |point: &Coordinates| {
        let (latitude, longitude) = (point.latitude.to_radians(), point.longitude.to_radians());
        [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
    };
    let (a, b) = (vector(a), vector(b));
    let [x, y, z] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
    Coordinates { latitude: z.atan2(x.hypot(y)).to_degrees(), longitude: y.atan2(x).to_degrees() }
}

/// A place of the picture.
#[derive(Debug, Clone)]
pub(super) struct PlaceOnMap {
    pub coordinates: Coordinates,
    /// What stands beside it, line by line.
    pub lines: Vec<String>,
}

/// The picture: stars, their names, and the lines between them. In pixels of a drawing that scales as a whole.
#[derive(Debug, Clone)]
pub(super) struct Constellation {
    pub width: f64,
    pub height: f64,
    /// Where each hub is, and where its name stands, if it has room.
    pub hubs: Vec<Star>,
    /// The same of each destination.
    pub destinations: Vec<Star>,
    /// From each hub to each destination: the two ends, and the point that the curve between them bends to (a quadratic
    /// Bézier curve).
    pub lines: Vec<[(f64, f64); 3]>,
    /// How far down each round parallel is.
    pub parallels: Vec<f64>,
    /// How far across each round meridian is.
    pub meridians: Vec<f64>,
}

/// A star and the place of its name.
pub(super) type Star = ((f64, f64), Option<Spot>);

/// The longer side of the picture.
const LONG: f64 = 600.0;
/// The shorter side, at least: names need room.
const SHORT: f64 = 400.0;
/// Free on each side.
const MARGIN: f64 = 40.0;
/// From one parallel or meridian to the next, in degrees.
const GRATICULE: i32 = 5;
/// The size of names.
pub(super) const FONT: f64 = 16.0;
/// How far a star reaches.
const STAR: f64 = 9.0;

/// Puts places where they are: an equirectangular projection, true to scale along the hubs' parallel, north above.
pub(super) fn constellation(hubs: &[PlaceOnMap], destinations: &[PlaceOnMap]) -> Constellation {
    let all = || hubs.iter().chain(destinations).map(|place| &place.coordinates);
    let parallel = hubs.iter().map(|hub| hub.coordinates.latitude).sum::<f64>() / (hubs.len().max(1) as f64);
    let flat = |point: &Coordinates| (point.longitude * parallel.to_radians().cos(), -point.latitude);
    let bound = |pick: fn(f64, f64) -> f64, start: f64| {
        all().map(flat).fold((start, start), |known, point| (pick(known.0, point.0), pick(known.1, point.1)))
    };
    let (least, greatest) = (bound(f64::min, f64::INFINITY), bound(f64::max, f64::NEG_INFINITY));
    let (across, down) = (greatest.0 - least.0, greatest.1 - least.1);
    let longest = across.max(down);
    let unit = if longest.is_finite() && longest > 0.0 { (LONG - 2.0 * MARGIN) / longest } else { 0.0 };
    let side = |extent: f64| if unit > 0.0 { (extent * unit + 2.0 * MARGIN).clamp(SHORT, LONG) } else { SHORT };
    let (width, height) = (side(across), side(down));
    let place = |point: &Coordinates| {
        let (x, y) = flat(point);
        let centred = |at: f64, least: f64, extent: f64, side: f64| {
            side / 2.0 + if unit > 0.0 { (at - least - extent / 2.0) * unit } else { 0.0 }
        };
        (centred(x, least.0, across, width), centred(y, least.1, down, height))
    };
    let lines = hubs.iter().flat_map(|hub| {
        destinations.iter().map(move |destination| {
            let (from, to) = (place(&hub.coordinates), place(&destination.coordinates));
            let through = place(&middle(&hub.coordinates, &destination.coordinates));
            // The curve is at its middle halfway between the middle of its ends and the point that it bends to.
            let bend = |from: f64, through: f64, to: f64| 2.0 * through - (from + to) / 2.0;
            [from, (bend(from.0, through.0, to.0), bend(from.1, through.1, to.1)), to]
        })
    });
    let lines = lines.collect();
    let mut canvas = Canvas::new(width, height);
    for point in all() {
        canvas.take(Rect::around(place(point), STAR));
    }
    let mut star = |one: &PlaceOnMap, is_hub: bool| {
        let lines: Vec<&str> = one.lines.iter().map(String::as_str).collect();
        let at = place(&one.coordinates);
        (at, canvas.place(&lines, FONT, spots(at, one.lines.len(), width, is_hub)))
    };
    let mut named: Vec<Star> = hubs.iter().map(|hub| (place(&hub.coordinates), None)).collect();
    for index in crowded_first(&named) {
        named[index] = star(&hubs[index], true);
    }
    let destinations = destinations.iter().map(|destination| star(destination, false)).collect();
    // Where the picture is of the whole world, its graticule would be a veil.
    let degrees = |most: i32| {
        (-most..=most).step_by(GRATICULE as usize).map(f64::from).filter(|_| unit * f64::from(GRATICULE) > 2.0 * MARGIN)
    };
    let parallels = degrees(90)
        .map(|latitude| place(&Coordinates { latitude, longitude: 0.0 }).1)
        .filter(|y| (0.0..=height).contains(y));
    let meridians = degrees(180)
        .map(|longitude| place(&Coordinates { latitude: 0.0, longitude }).0)
        .filter(|x| (0.0..=width).contains(x));
    Constellation {
        width,
        height,
        hubs: named,
        destinations,
        lines,
        parallels: parallels.collect(),
        meridians: meridians.collect(),
    }
}

/// The stars in the order in which their names choose a spot: first those with the nearest neighbours, which have the
/// least choice.
fn crowded_first(stars: &[Star]) -> Vec<usize> {
    let nearest = |index: usize| {
        let ((x, y), _) = stars[index];
        let others = stars.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, ((a, b), _))| (x - a).hypot(y - b)).fold(f64::INFINITY, f64::min)
    };
    let mut order: Vec<usize> = (0..stars.len()).collect();
    order.sort_by(|a, b| nearest(*a).total_cmp(&nearest(*b)));
    order
}

/// Where a name may stand, best first: beside its star, on the side with more room; a hub's below rather than above,
/// where the lines leave it.
fn spots((x, y): (f64, f64), lines: usize, width: f64, is_hub: bool) -> Vec<Spot> {
    let spot = |x, y, anchor| Spot { x, y, anchor };
    // The baseline of the first of several lines that have their middle beside the star.
    let level = y + 0.3 * FONT - (lines.saturating_sub(1)) as f64 * super::labels::LINE * FONT / 2.0;
    let above = y - STAR - 5.0 - (lines.saturating_sub(1)) as f64 * super::labels::LINE * FONT;
    let below = y + STAR + FONT;
    let side = |is_right: bool, level: f64| {
        if is_right { spot(x + STAR + 5.0, level, Anchor::Start) } else { spot(x - STAR - 5.0, level, Anchor::End) }
    };
    let outward = x > width / 2.0;
    let mut spots = Vec::new();
    for is_right in [outward, !outward] {
        for shift in [0.0, 8.0, -8.0] {
            spots.push(side(is_right, level + shift));
        }
    }
    let (near, far) = if is_hub { (below, above) } else { (above, below) };
    for y in [near, far] {
        spots.extend([spot(x, y, Anchor::Middle), spot(x - STAR, y, Anchor::Start), spot(x + STAR, y, Anchor::End)]);
    }
    spots
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::labels::room;
    use super::*;

    const fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates { latitude, longitude }
    }

    const MADRID: Coordinates = at(40.4165, -3.70256);

    #[test]
    fn distances_are_those_of_the_comparison() {
        // content/comparisons/south-america, from the same coordinates.
        let known = [
            (at(33.58831, -7.61138), 835.0),
            (at(4.60971, -74.08175), 8020.0),
            (at(-34.61315, -58.37723), 10046.0),
            (at(19.42847, -99.12766), 9063.0),
            (at(-12.04318, -77.02824), 9508.0),
        ];
        for (place, distance) in known {
            assert_eq!(kilometres(&MADRID, &place).round(), distance, "{place:?}");
        }
        assert_eq!(kilometres(&MADRID, &MADRID), 0.0);
        assert!(
            (kilometres(&at(0.0, 0.0), &at(0.0, 180.0)) - std::f64::consts::PI * RADIUS).abs() < 1e-6,
            "the other side of the world"
        );
    }

    fn hubs() -> Vec<PlaceOnMap> {
        let places = [
            ("Agadir", 30.42018, -9.59815),
            ("Casablanca", 33.58831, -7.61138),
            ("Fès", 34.03313, -5.00028),
            ("Marrakech", 31.63416, -7.99994),
            ("Oujda", 34.68139, -1.90858),
            ("Rabat", 34.01325, -6.83255),
            ("Tanger", 35.76727, -5.79975),
        ];
        places
            .map(|(name, latitude, longitude)| PlaceOnMap {
                coordinates: at(latitude, longitude),
                lines: vec![name.to_owned()],
            })
            .to_vec()
    }

    fn capitals() -> Vec<PlaceOnMap> {
        let places = [("Paris", 48.85341, 2.3488), ("Madrid", 40.4165, -3.70256), ("Londres", 51.50853, -0.12574)];
        let lines = |name: &str| vec![name.to_owned(), "de 1 600 à 2 280 km".to_owned()];
        places
            .map(|(name, latitude, longitude)| PlaceOnMap { coordinates: at(latitude, longitude), lines: lines(name) })
            .to_vec()
    }

    #[test]
    fn every_hub_and_capital_has_its_name() {
        let picture = constellation(&hubs(), &capitals());
        assert!(picture.hubs.iter().chain(&picture.destinations).all(|star| star.1.is_some()), "{picture:?}");
        let [(_, agadir), (_, tangier)] = [picture.hubs[0].0, picture.hubs[6].0];
        assert!(tangier < agadir, "north is above");
        assert_eq!(picture.lines.len(), 21);
        assert_eq!(
            (picture.parallels.len(), picture.meridians.len()),
            (5, 4),
            "30 to 50 degrees north, 10 degrees west to 5 degrees east"
        );
    }

    #[test]
    fn one_place_or_none_is_a_picture_too() {
        for hubs in [&[] as &[PlaceOnMap], &hubs()[..1]] {
            let picture = constellation(hubs, &[]);
            assert!(picture.width.is_finite() && picture.height.is_finite());
            assert!(picture.hubs.iter().all(|star| star.0.0.is_finite() && star.0.1.is_finite()));
        }
    }

    proptest! {
        #[test]
        fn no_name_leaves_the_picture_or_overlaps(points in prop::collection::vec((-90.0..90.0_f64, -180.0..180.0_f64, ".{0,20}"), 0..20), hubs in 0_usize..20) {
            let places: Vec<PlaceOnMap> = points.into_iter().map(|(latitude, longitude, name)| PlaceOnMap { coordinates: at(latitude, longitude), lines: vec![name] }).collect();
            let (hubs, destinations) = places.split_at(hubs.min(places.len()));
            let picture = constellation(hubs, destinations);
            let named = picture.hubs.iter().zip(hubs).chain(picture.destinations.iter().zip(destinations));
            let mut rects: Vec<Rect> = Vec::new();
            for (star, place) in named {
                prop_assert!((0.0..=picture.width).contains(&star.0.0) && (0.0..=picture.height).contains(&star.0.1), "{star:?}");
                let Some(spot) = star.1 else { continue };
                let rect = room(&[&place.lines[0]], FONT, spot);
                prop_assert!(rect.left >= 0.0 && rect.right <= picture.width && rect.top >= 0.0 && rect.bottom <= picture.height);
                prop_assert!(!rects.iter().any(|other| other.meets(&rect)));
                rects.push(rect);
            }
        }
    }
}
