//! Bars and lines over time, as geometry. Pure.
//!
//! Across, a drawing is as wide as the page gives it: places are computed for the narrowest ([`WIDTH`]) and stretch
//! from there, while words keep their size. Words that have room in the narrow drawing have it in every wider one,
//! because what is between them only grows. Downwards, everything is in pixels.

use super::labels::{Anchor, Canvas, Rect, Spot, room, width};
use super::scale::{Scale, domain, ticks};

/// The narrowest drawing: a screen of 320 pixels without its margins.
pub(super) const WIDTH: f64 = 272.0;
/// The size of words.
const FONT: f64 = 13.0;
/// Room above for the label of the highest mark.
const TOP: f64 = 24.0;
/// Where the lowest values are.
const BOTTOM: f64 = 190.0;
/// Room below for the dates.
const FOOT: f64 = 26.0;
/// The greatest width of a bar, or of those of one date together.
const WIDEST: f64 = 44.0;
/// As many marks can each say their value.
const FEW: usize = 6;
/// How far a marker reaches.
const MARKER: f64 = 5.0;

/// Whether values are bars or points of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlotKind {
    Bar,
    Line,
}

/// A value to draw.
#[derive(Debug, Clone)]
pub(super) struct PlotMark {
    /// When, in years.
    pub time: f64,
    /// When, in words.
    pub date: String,
    pub value: f64,
    /// The value with its unit, and without.
    pub text: String,
    pub short: String,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) struct Plot {
    pub height: f64,
    /// The height of zero, or of the least value where zero isn't shown.
    pub base: f64,
    /// Round values and their heights; none where the marks say theirs.
    pub ticks: Vec<(f64, String)>,
    pub dates: Vec<Label>,
    pub series: Vec<Drawn>,
}

/// Words and their place.
pub(super) type Label = (Spot, String);

/// The marks of a series.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    pub bars: Vec<Rect>,
    pub points: Vec<(f64, f64)>,
    pub labels: Vec<Label>,
}

/// Lays out some series, each in the order of time; `round` says a round value, given the step to the next.
pub(super) fn plot(kind: PlotKind, series: &[Vec<PlotMark>], round: impl Fn(f64, f64) -> String) -> Plot {
    let marks: usize = series.iter().map(Vec::len).sum();
    let without = (marks <= FEW).then(|| layout(kind, series, &[])).filter(|plot| {
        let labels: usize = plot.series.iter().map(|drawn| drawn.labels.len()).sum();
        labels == marks
    });
    without.unwrap_or_else(|| {
        let (least, greatest) = domain(series.iter().flatten().map(|mark| mark.value), kind == PlotKind::Bar);
        let ticks = ticks(least, greatest, 4.0);
        let step = (ticks[1] - ticks[0]).abs();
        layout(kind, series, &ticks.iter().map(|tick| (*tick, round(*tick, step))).collect::<Vec<_>>())
    })
}

fn layout(kind: PlotKind, series: &[Vec<PlotMark>], ticks: &[(f64, String)]) -> Plot {
    let marks = || series.iter().flatten();
    let gutter = ticks.iter().map(|(_, text)| width(text, FONT) + 6.0).fold(0.0, f64::max).min(WIDTH / 2.0);
    let range = match ticks {
        [] => domain(marks().map(|mark| mark.value), kind == PlotKind::Bar),
        [(first, _), .., (last, _)] => (*first, *last),
        [(only, _)] => (*only, *only),
    };
    // The labels of negative bars stand below them.
    let bottom = if range.0 < 0.0 { BOTTOM - 20.0 } else { BOTTOM };
    let up = Scale::new(range, (bottom, TOP));
    let slot = slot(kind, series, WIDTH - gutter);
    let times = || marks().map(|mark| mark.time);
    let span = (times().fold(f64::INFINITY, f64::min), times().fold(f64::NEG_INFINITY, f64::max));
    let across = Scale::new(span, (gutter + slot / 2.0, WIDTH - slot / 2.0));
    let base = up.place(0.0_f64.clamp(range.0, range.1));

    let mut canvas = Canvas::new(WIDTH, BOTTOM + 2.0);
    for (value, text) in ticks {
        canvas.take(room(&[text], FONT, Spot { x: 0.0, y: up.place(*value) - 3.0, anchor: Anchor::Start }));
    }
    let mut drawn: Vec<Drawn> = Vec::new();
    for (number, marks) in series.iter().enumerate() {
        let one = match kind {
            PlotKind::Bar => bars(marks, number, series.len(), slot, &across, &up, base),
            PlotKind::Line => Drawn {
                points: marks.iter().map(|mark| (across.place(mark.time), up.place(mark.value))).collect(),
                ..Drawn::default()
            },
        };
        block(&one, &mut canvas);
        drawn.push(one);
    }
    for (one, marks) in drawn.iter_mut().zip(series) {
        for index in told(marks, ticks.is_empty()) {
            let mark = &marks[index];
            let spots = spots(one, index, mark.value < 0.0);
            let mut place =
                |text: &String| canvas.place(&[text], FONT, spots.iter().copied()).map(|spot| (spot, text.clone()));
            let label = place(&mark.text).or_else(|| place(&mark.short));
            one.labels.extend(label);
        }
    }
    let ticks = ticks.iter().map(|(value, text)| (up.place(*value), text.clone())).collect();
    Plot { height: BOTTOM + FOOT, base, ticks, dates: dates(series, slot, &across), series: drawn }
}

/// The room of one date: for bars, what is between the nearest two.
fn slot(kind: PlotKind, series: &[Vec<PlotMark>], room: f64) -> f64 {
    if kind == PlotKind::Line {
        return 2.0 * MARKER + 4.0;
    }
    let mut times: Vec<f64> = series.iter().flatten().map(|mark| mark.time).collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    let gap = times.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min);
    match (times.first(), times.last()) {
        (Some(first), Some(last)) if first < last => {
            let share = gap / (last - first);
            (share / (1.0 + share) * room).clamp(3.0, WIDEST / 0.8)
        }
        _ => WIDEST / 0.8,
    }
}

fn bars(marks: &[PlotMark], number: usize, of: usize, slot: f64, across: &Scale, up: &Scale, base: f64) -> Drawn {
    let width = slot * 0.8 / of as f64;
    let bar = |mark: &PlotMark| {
        let left = across.place(mark.time) - slot * 0.4 + width * number as f64;
        let end = up.place(mark.value);
        // What isn't zero is seen.
        let end = if mark.value > 0.0 {
            end.min(base - 1.0)
        } else if mark.value < 0.0 {
            end.max(base + 1.0)
        } else {
            end
        };
        Rect { left, right: left + width, top: end.min(base), bottom: end.max(base) }
    };
    Drawn { bars: marks.iter().map(bar).collect(), ..Drawn::default() }
}

/// Keeps labels off the marks and the lines between them.
fn block(drawn: &Drawn, canvas: &mut Canvas) {
    drawn.bars.iter().for_each(|bar| canvas.take(*bar));
    drawn.points.iter().for_each(|point| canvas.take(Rect::around(*point, MARKER - 1.0)));
    for pair in drawn.points.windows(2) {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let steps = (dx.hypot(dy) / 4.0).ceil().max(1.0) as usize;
        for step in 0..=steps {
            let share = step as f64 / steps as f64;
            canvas.take(Rect::around((pair[0].0 + share * dx, pair[0].1 + share * dy), 1.0));
        }
    }
}

/// The marks that say their value: all, or the last, the first, the greatest and the least.
fn told(marks: &[PlotMark], all: bool) -> Vec<usize> {
    if all {
        return (0..marks.len()).collect();
    }
    let by_value = |a: &usize, b: &usize| marks[*a].value.total_cmp(&marks[*b].value);
    let ends = [marks.len().checked_sub(1), (!marks.is_empty()).then_some(0)];
    let extremes = [(0..marks.len()).max_by(by_value), (0..marks.len()).min_by(by_value)];
    let mut told: Vec<usize> = Vec::new();
    for index in ends.into_iter().chain(extremes).flatten() {
        if !told.contains(&index) {
            told.push(index);
        }
    }
    told
}

/// Where a mark's label may stand, best first.
fn spots(drawn: &Drawn, index: usize, is_negative: bool) -> Vec<Spot> {
    let around = |left: f64, right: f64, y: f64| {
        let spot = |x, anchor| Spot { x, y, anchor };
        [spot((left + right) / 2.0, Anchor::Middle), spot(left, Anchor::Start), spot(right, Anchor::End)]
    };
    match (drawn.bars.get(index), drawn.points.get(index)) {
        (Some(bar), _) if is_negative => around(bar.left, bar.right, bar.bottom + 14.0).to_vec(),
        (Some(bar), _) => around(bar.left, bar.right, bar.top - 6.0).to_vec(),
        (None, Some((x, y))) => {
            let (left, right) = (x - MARKER, x + MARKER);
            [around(left, right, y - 9.0), around(left, right, y + 18.0)].concat()
        }
        (None, None) => Vec::new(),
    }
}

/// The dates that have room: the first and the last, and what fits between them.
fn dates(series: &[Vec<PlotMark>], slot: f64, across: &Scale) -> Vec<Label> {
    let mut marks: Vec<&PlotMark> = series.iter().flatten().collect();
    marks.sort_by(|a, b| a.time.total_cmp(&b.time));
    marks.dedup_by(|a, b| a.time == b.time);
    let mut canvas = Canvas::new(WIDTH, BOTTOM + FOOT);
    let order = marks
        .first()
        .into_iter()
        .chain(marks.get(1..).and_then(<[_]>::last))
        .chain(marks.iter().skip(1).rev().skip(1).rev());
    let mut labels: Vec<Label> = Vec::new();
    for mark in order {
        let middle = across.place(mark.time);
        let spot = |x, anchor| Spot { x, y: BOTTOM + 19.0, anchor };
        let half = slot * 0.4;
        // Only the first and the last may lean: a date between them stands under its mark.
        let leaning = [spot(middle - half, Anchor::Start), spot(middle + half, Anchor::End)];
        let leaning = if labels.len() < 2 { &leaning[..] } else { &[] };
        let spots = std::iter::once(spot(middle, Anchor::Middle)).chain(leaning.iter().copied());
        // With some room between two.
        if let Some(spot) = canvas.place(&[&format!("{} ", mark.date)], FONT, spots) {
            labels.push((spot, mark.date.clone()));
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marks(values: &[(f64, f64)]) -> Vec<PlotMark> {
        let mark = |(time, value): &(f64, f64)| PlotMark {
            time: *time,
            date: format!("{}", time.floor()),
            value: *value,
            text: format!("{value} emplois"),
            short: format!("{value}"),
        };
        values.iter().map(mark).collect()
    }

    fn round(value: f64, _: f64) -> String {
        value.to_string()
    }

    #[test]
    fn time_is_in_proportion() {
        let plot = plot(PlotKind::Line, &[marks(&[(2000.0, 1.0), (2001.0, 2.0), (2010.0, 3.0)])], round);
        let x: Vec<f64> = plot.series[0].points.iter().map(|point| point.0).collect();
        assert!(x[0] < x[1], "{x:?}");
        assert!(((x[1] - x[0]) * 10.0 - (x[2] - x[0])).abs() < 1e-9, "{x:?}");
    }

    #[test]
    fn few_marks_say_their_values_and_many_have_an_axis() {
        let few = plot(PlotKind::Bar, &[marks(&[(2004.5, 5500.0), (2010.5, 46000.0)])], round);
        assert!(few.ticks.is_empty());
        assert_eq!(few.series[0].labels.len(), 2);
        let many: Vec<(f64, f64)> = (0..30).map(|year| (f64::from(year) + 1990.5, f64::from(year * year))).collect();
        let many = plot(PlotKind::Bar, &[marks(&many)], round);
        assert_eq!(many.ticks.iter().map(|tick| tick.1.as_str()).collect::<Vec<_>>(), ["0", "500", "1000"]);
        assert!(
            many.dates.iter().any(|date| date.1 == "1990") && many.dates.iter().any(|date| date.1 == "2019"),
            "{:?}",
            many.dates
        );
    }

    #[test]
    fn negative_bars_hang_from_zero() {
        let plot = plot(PlotKind::Bar, &[marks(&[(2001.5, -2.0), (2002.5, 0.0), (2003.5, 4.0)])], round);
        let bars = &plot.series[0].bars;
        assert!(bars[0].top == plot.base && bars[0].bottom > plot.base);
        assert!(bars[1].top == bars[1].bottom, "zero has no height");
        assert!(bars[2].bottom == plot.base && bars[2].top < plot.base);
    }

    #[test]
    fn nothing_is_nothing() {
        for series in [&[] as &[Vec<PlotMark>], &[Vec::new()]] {
            let plot = plot(PlotKind::Line, series, round);
            assert!(plot.dates.is_empty());
        }
    }

    proptest! {
        #[test]
        fn no_label_leaves_the_box_or_overlaps(
            series in prop::collection::vec(prop::collection::vec((1900.0..2100.0_f64, -1e12..1e12_f64), 0..30), 1..4),
            is_bar in any::<bool>(),
        ) {
            let kind = if is_bar { PlotKind::Bar } else { PlotKind::Line };
            let series: Vec<Vec<PlotMark>> = series.into_iter().map(|mut values| {
                values.sort_by(|a, b| a.0.total_cmp(&b.0));
                marks(&values)
            }).collect();
            let plot = plot(kind, &series, round);
            let labels = plot.series.iter().flat_map(|drawn| &drawn.labels).chain(&plot.dates);
            // In every width, from the narrowest on.
            for stretch in [1.0, 1.7, 4.0] {
                let rects: Vec<Rect> = labels.clone().map(|(spot, text)| {
                    room(&[text], FONT, Spot { x: spot.x * stretch, ..*spot })
                }).collect();
                for (index, rect) in rects.iter().enumerate() {
                    prop_assert!(rect.left >= -1e-6 && rect.right <= WIDTH * stretch + 1e-6 && rect.top >= 0.0 && rect.bottom <= plot.height, "{rect:?}");
                    prop_assert!(!rects[..index].iter().any(|other| other.meets(rect)));
                }
            }
            for drawn in &plot.series {
                prop_assert!(drawn.bars.iter().all(|bar| bar.left >= -1.0 && bar.right <= WIDTH + 1.0 && bar.top >= 0.0 && bar.bottom <= BOTTOM + 1.0));
                prop_assert!(drawn.points.iter().all(|(x, y)| (0.0..=WIDTH).contains(x) && (0.0..=BOTTOM).contains(y)));
            }
        }
    }
}
