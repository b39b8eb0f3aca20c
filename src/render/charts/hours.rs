//! Office hours: when two places are at work at the same time, and in which part of the year. Pure: the day is an
//! input, and time zones are those of the program's own IANA database, with summer time and with what Morocco does in
//! Ramadan.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// A part of a day, in minutes from midnight; it ends after it begins.
pub(super) type Span = (i32, i32);

/// Minutes of a day.
pub(super) const DAY: i32 = 24 * 60;

/// How far ahead periods are told: what begins a year on is this year's first period again.
const MONTHS: i32 = 11;

/// How many changes of a clock lie before a day at most until the difference was another. More is a difference that
/// doesn't change.
const CHANGES: usize = 8;

/// Days in which the clocks of some places keep the same distance from the first one's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    /// The first day; none where it has always been so.
    pub from: Option<Date>,
    /// The last day; none where no change is foreseen.
    pub to: Option<Date>,
    /// How many minutes each place is ahead of the first.
    pub ahead: Vec<i32>,
}

/// The period that a day is in, and those that begin in the months after it.
pub(super) fn periods(base: &TimeZone, others: &[TimeZone], day: Date) -> Vec<Period> {
    let ahead = |day: Date| others.iter().map(|zone| (offset(zone, day) - offset(base, day)) / 60).collect::<Vec<_>>();
    let zones = || others.iter().chain([base]);
    let end = day.saturating_add(jiff::Span::new().months(MONTHS));
    let mut current = Period { from: None, to: None, ahead: ahead(day) };
    let mut before: Vec<Date> = zones()
        .flat_map(|zone| zone.preceding(noon(day)).take(CHANGES).map(|change| first_day(change.timestamp())))
        .collect();
    before.retain(|first| *first <= day);
    before.sort_unstable();
    current.from =
        before.into_iter().rev().find(|first| first.yesterday().is_ok_and(|eve| ahead(eve) != current.ahead));
    // Far enough to see the end of the last one.
    let mut after: Vec<Date> = zones()
        .flat_map(|zone| zone.following(noon(day)).take(CHANGES).map(|change| first_day(change.timestamp())))
        .collect();
    after.sort_unstable();
    after.dedup();
    let mut periods = Vec::new();
    for first in after.into_iter().filter(|first| *first > day) {
        let next = ahead(first);
        if next == current.ahead {
            continue;
        }
        current.to = first.yesterday().ok();
        periods.push(std::mem::replace(&mut current, Period { from: Some(first), to: None, ahead: next }));
        if first > end {
            return periods;
        }
    }
    periods.push(current);
    periods
}

/// Noon of a day, in UTC.
fn noon(day: Date) -> Timestamp {
    day.to_datetime(Time::midnight())
        .to_zoned_datetime(TimeZone::UTC)
        .map(|midnight| midnight.timestamp())
        .unwrap_or_default()
        + jiff::SignedDuration::from_hours(12)
}

/// The first day whose noon comes after a change.
fn first_day(change: Timestamp) -> Date {
    let moment = TimeZone::UTC.to_datetime(change);
    if moment.time() <= Time::constant(12, 0, 0, 0) {
        moment.date()
    } else {
        moment.date().tomorrow().unwrap_or(moment.date())
    }
}

/// Seconds ahead of UTC in the middle of a day.
fn offset(zone: &TimeZone, day: Date) -> i32 {
    zone.to_offset(noon(day)).seconds()
}

/// Minutes from midnight.
pub(super) fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// The time of so many minutes from some midnight.
pub(super) fn time(minutes: i32) -> Time {
    let part = |number: i32| i8::try_from(number).unwrap_or_default();
    let minutes = minutes.rem_euclid(DAY);
    Time::new(part(minutes / 60), part(minutes % 60), 0, 0).unwrap_or(Time::midnight())
}

/// Hours from one time to another, which may be on the next day, as a clock so many minutes behind shows them: one
/// span, or two on both sides of midnight.
pub(super) fn shifted(from: Time, to: Time, behind: i32) -> Vec<Span> {
    let (from, to) = (minutes(from), minutes(to));
    let length = if to > from { to - from } else { to + DAY - from };
    let start = (from - behind).rem_euclid(DAY);
    let end = start + length;
    if end <= DAY { vec![(start, end)] } else { vec![(0, end - DAY), (start, DAY)] }
}

/// What two days have in common.
pub(super) fn common(a: &[Span], b: &[Span]) -> Vec<Span> {
    let pairs = a.iter().flat_map(|one| b.iter().map(move |other| (one.0.max(other.0), one.1.min(other.1))));
    let mut common: Vec<Span> = pairs.filter(|(from, to)| from < to).collect();
    common.sort_unstable();
    common
}

/// Spans as a clock so many minutes ahead shows them. What midnight parts here is one again where it isn't midnight.
pub(super) fn ahead(spans: &[Span], ahead: i32) -> Vec<Span> {
    let mut spans = spans.to_vec();
    if let [(0, end), .., (start, DAY)] = spans[..] {
        spans.remove(0);
        spans.pop();
        spans.push((start, end + DAY));
    }
    spans.iter().map(|(from, to)| (from + ahead, to + ahead)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::l10n::time_zone;

    fn zone(name: &str) -> TimeZone {
        time_zone(name).unwrap_or(TimeZone::UTC)
    }

    fn hours(from: i8, to: i8, behind: i32) -> Vec<Span> {
        shifted(time(from, 0, 0, 0), time(to, 0, 0, 0), behind)
    }

    /// What `zdump -v` says of the release 2026f, the program's.
    #[test]
    fn the_differences_are_those_of_the_database() {
        assert_eq!(crate::l10n::time_zones_version(), "2026f", "look at these cases again");
        let morocco = zone("Africa/Casablanca");
        let cases = [
            // Winter, with Morocco in its summer time of then; Ramadan of 2026, 15 February to 22 March; summer; UTC+0
            // since 20 September 2026.
            (date(2026, 1, 15), 0, -60),
            (date(2026, 2, 14), 0, -60),
            (date(2026, 2, 15), 60, 0),
            (date(2026, 3, 21), 60, 0),
            (date(2026, 3, 22), 0, -60),
            (date(2026, 3, 28), 0, -60),
            (date(2026, 3, 29), 60, 0),
            (date(2026, 9, 19), 60, 0),
            (date(2026, 9, 20), 120, 60),
            (date(2026, 10, 24), 120, 60),
            (date(2026, 10, 25), 60, 0),
            // Ramadan of 2027 begins about 8 February: no change is foreseen.
            (date(2027, 2, 7), 60, 0),
            (date(2027, 2, 15), 60, 0),
            (date(2027, 3, 14), 60, 0),
            (date(2027, 3, 28), 120, 60),
            (date(2027, 7, 15), 120, 60),
            (date(2027, 10, 31), 60, 0),
        ];
        for (day, paris, london) in cases {
            let others = [zone("Europe/Paris"), zone("Europe/Madrid"), zone("Europe/London")];
            assert_eq!(periods(&morocco, &others, day)[0].ahead, [paris, paris, london], "{day}");
        }
    }

    #[test]
    fn periods_follow_each_other() {
        let madrid = [zone("Europe/Madrid")];
        let of = |from, to, ahead| Period { from: Some(from), to: Some(to), ahead: vec![ahead] };
        assert_eq!(
            periods(&zone("Africa/Casablanca"), &madrid, date(2026, 1, 1)),
            [
                of(date(2025, 10, 26), date(2026, 2, 14), 0),
                of(date(2026, 2, 15), date(2026, 3, 21), 60),
                of(date(2026, 3, 22), date(2026, 3, 28), 0),
                of(date(2026, 3, 29), date(2026, 9, 19), 60),
                of(date(2026, 9, 20), date(2026, 10, 24), 120),
                of(date(2026, 10, 25), date(2027, 3, 27), 60),
            ]
        );
        assert_eq!(
            periods(&zone("Africa/Casablanca"), &madrid, date(2026, 11, 25)),
            [of(date(2026, 10, 25), date(2027, 3, 27), 60), of(date(2027, 3, 28), date(2027, 10, 30), 120)]
        );
        let still = periods(&zone("Africa/Casablanca"), &[zone("UTC")], date(2030, 1, 1));
        assert_eq!(
            still,
            [Period { from: Some(date(2026, 9, 20)), to: None, ahead: vec![0] }],
            "no change is foreseen"
        );
    }

    #[test]
    fn days_meet() {
        let casablanca = hours(9, 18, 0);
        assert_eq!(common(&casablanca, &hours(9, 18, 60)), [(540, 1020)], "Madrid in winter");
        assert_eq!(ahead(&common(&casablanca, &hours(9, 18, 60)), 60), [(600, 1080)], "10 to 18 by Madrid's clock");
        assert_eq!(common(&casablanca, &hours(9, 18, -5 * 60)), [(840, 1080)], "Bogotá");
        assert_eq!(common(&casablanca, &hours(9, 18, 12 * 60)), [], "across the world");
        assert_eq!(hours(22, 6, 0), [(0, 360), (1320, 1440)], "a night");
        assert_eq!(ahead(&hours(22, 6, 0), 0), [(1320, 1800)], "is one again");
        assert_eq!(
            common(&casablanca, &hours(16, 12, 0)),
            [(540, 720), (960, 1080)],
            "a long day has two parts of a short one"
        );
        assert_eq!(shifted(time(9, 0, 0, 0), time(18, 0, 0, 0), 330), [(210, 750)], "India");
        assert_eq!(super::time(1800), time(6, 0, 0, 0));
    }
}
