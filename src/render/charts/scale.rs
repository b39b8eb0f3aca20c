//! Scales: from values to places in a drawing. Pure.

use crate::l10n::PartialDate;

/// Places numbers on a line, in proportion.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// From the values `from`–`to` to the places `start`–`end`. Where there's only one value, its place is the middle.
    pub(super) fn new((from, to): (f64, f64), (start, end): (f64, f64)) -> Self {
        Self { from, to, start, end }
    }

    /// The place of a value; never outside of the line.
    pub(super) fn place(&self, value: f64) -> f64 {
        // Halved first: the whole span of what a double can hold is none.
        let span = self.to / 2.0 - self.from / 2.0;
        let share = if span > 0.0 { ((value / 2.0 - self.from / 2.0) / span).clamp(0.0, 1.0) } else { 0.5 };
        self.start + share * (self.end - self.start)
    }
}

/// Round values, at equal steps of 1, 2 or 5 times a power of ten, from at most the least to at least the greatest:
/// about `count` steps.
pub(super) fn ticks(least: f64, greatest: f64, count: f64) -> Vec<f64> {
    let rough = (greatest / count) - (least / count);
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|step| *step >= rough);
    let Some(step) = step.filter(|step| step.is_normal()) else { return vec![least, greatest] };
    let (first, last) = ((least / step).floor(), (greatest / step).ceil());
    // A step that's lost in the digits of the numbers would count for ever.
    if !(first.abs() < 1e9 && last.abs() < 1e9) {
        return vec![least, greatest];
    }
    // A division instead of the product with a fraction: 0.3, and not 0.30000000000000004.
    let tick = |number: i64| if step < 1.0 { number as f64 / (1.0 / step).round() } else { number as f64 * step };
    (first as i64..=last as i64).map(tick).collect()
}

/// What a chart of some values runs from and to: zero is a part of it, unless a line of values far from it would be
/// flat.
pub(super) fn domain(values: impl Iterator<Item = f64> + Clone, needs_zero: bool) -> (f64, f64) {
    let least = values.clone().fold(f64::INFINITY, f64::min);
    let greatest = values.fold(f64::NEG_INFINITY, f64::max);
    if !least.is_finite() || !greatest.is_finite() {
        return (0.0, 1.0);
    }
    let is_far = least > 0.75 * greatest && least > 0.0 || greatest < 0.75 * least && greatest < 0.0;
    match (least.min(0.0), greatest.max(0.0)) {
        (0.0, 0.0) => (0.0, 1.0),
        _ if is_far && !needs_zero && least < greatest => (least, greatest),
        with_zero => with_zero,
    }
}

/// When a date is, in years; the middle of what isn't known. A day of an unnamed year has none.
pub(super) fn years(date: &PartialDate) -> Option<f64> {
    let of = |year: i16, month: i8, day: i8| {
        let date = jiff::civil::Date::new(year, month, day).ok()?;
        Some(f64::from(year) + (f64::from(date.day_of_year()) - 0.5) / f64::from(date.days_in_year()))
    };
    match *date {
        PartialDate::MonthDay { .. } => None,
        PartialDate::Year(year) => Some(f64::from(year) + 0.5),
        PartialDate::YearMonth { year, month } => of(year, month, 15),
        PartialDate::Date(date) => of(date.year(), date.month(), date.day()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(0.0, 46_000.0, 4.0), [0.0, 20_000.0, 40_000.0, 60_000.0]);
        assert_eq!(ticks(0.0, 7.0, 4.0), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(ticks(0.0, 0.8, 4.0), [0.0, 0.2, 0.4, 0.6, 0.8]);
        assert_eq!(ticks(-3.0, 5.0, 4.0), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(ticks(0.0, 3e-7, 4.0), [0.0, 1e-7, 2e-7, 3e-7]);
        assert_eq!(ticks(-f64::MAX, f64::MAX, 4.0).len(), 5);
    }

    #[test]
    fn zero_is_shown_unless_a_line_would_be_flat() {
        let of = |values: &[f64], needs_zero| domain(values.iter().copied(), needs_zero);
        assert_eq!(of(&[5.0, 20.0], false), (0.0, 20.0));
        assert_eq!(of(&[95.0, 100.0], false), (95.0, 100.0));
        assert_eq!(of(&[95.0, 100.0], true), (0.0, 100.0));
        assert_eq!(of(&[-3.0, -1.0], true), (-3.0, 0.0));
        assert_eq!(of(&[0.0, 0.0], true), (0.0, 1.0));
        assert_eq!(of(&[], true), (0.0, 1.0));
    }

    #[test]
    fn years_are_as_long_as_they_are() {
        let place = |text: &str| text.parse().ok().and_then(|date| years(&date));
        assert_eq!(place("2004"), Some(2004.5));
        assert_eq!(place("2025-12-31"), Some(2025.0 + 364.5 / 365.0));
        assert_eq!(place("--01-19"), None);
    }

    proptest! {
        #[test]
        fn ticks_hold_every_value(a in any::<f64>(), b in any::<f64>()) {
            prop_assume!(a.is_finite() && b.is_finite() && a != b);
            let (least, greatest) = (a.min(b), a.max(b));
            let ticks = ticks(least, greatest, 4.0);
            prop_assert!((2..=12).contains(&ticks.len()), "{ticks:?}");
            let slack = (greatest / 1e9 - least / 1e9).abs();
            prop_assert!(ticks[0] <= least + slack && ticks[ticks.len() - 1] >= greatest - slack, "{ticks:?}");
        }

        #[test]
        fn a_scale_stays_on_its_line(a in any::<f64>(), b in any::<f64>(), value in any::<f64>()) {
            prop_assume!(a.is_finite() && b.is_finite() && value.is_finite());
            let place = Scale::new((a.min(b), a.max(b)), (10.0, 90.0)).place(value);
            prop_assert!((10.0..=90.0).contains(&place), "{place}");
        }
    }
}
