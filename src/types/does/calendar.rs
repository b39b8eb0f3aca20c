//! `calendar: { start: start, end: end, place: [place, city] }`: entries are events. Each has a calendar file, and so
//! has their collection. The time zone is the one that the kind of `start` names.

use jiff::ZonedDateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::slots::Slots;
use crate::diagnostics::{Diagnostic, rules};
use crate::text::yaml::At;
use crate::types::kinds::date_time;
use crate::types::path::Path;
use crate::types::reading::Reading;
use crate::types::values::Values;

/// The fields of an event.
#[derive(Debug)]
pub struct Calendar {
    start: Path,
    end: Path,
    zone: Option<String>,
    /// Where it is: the first that is given, in words or as a term.
    pub place: Vec<Path>,
}

impl Calendar {
    pub(super) fn declare(slots: &mut Slots<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let (start, kind) = slots.required("start", &["date-time"], reading)?;
        let (end, _) = slots.required("end", &["date-time"], reading)?;
        let place = slots.paths("place", &["text", "term"], reading);
        Some(Self { start, end, zone: kind.of().first().cloned(), place })
    }

    /// When it starts and when it ends, each by the clocks of its place. Nothing of what isn't given.
    pub fn times(&self, values: &Values) -> [Option<ZonedDateTime>; 2] {
        let zone = self.zone(values).map_or(TimeZone::UTC, |(_, zone)| zone);
        [&self.start, &self.end].map(|path| date_time::parse(path.text(values)?)?.to_zoned_datetime(zone.clone()).ok())
    }

    fn zone<'a>(&self, values: &'a Values) -> Option<(&'a str, TimeZone)> {
        let name = values.text(self.zone.as_ref()?)?;
        Some((name, crate::l10n::time_zone(name)?))
    }

    pub(super) fn check(&self, values: &Values, problems: &mut Vec<(Diagnostic, Option<At>)>) {
        let time = |path: &Path| path.text(values).and_then(|text| Some((text.to_owned(), date_time::parse(text)?)));
        let (start, end) = (time(&self.start), time(&self.end));
        if let (Some((_, start)), Some((text, end))) = (&start, &end)
            && end < start
        {
            problems.push((Diagnostic::of(rules::ENDS_EARLY).arg("value", text), None));
        }
        let Some((name, zone)) = self.zone(values) else { return };
        for (path, time) in [(&self.start, start), (&self.end, end)] {
            let Some((text, time)) = time else { continue };
            // A time at which clocks are changed is left out, or comes twice.
            let problem = match zone.to_ambiguous_timestamp(time).offset() {
                AmbiguousOffset::Unambiguous { .. } => continue,
                AmbiguousOffset::Gap { .. } => Diagnostic::of(rules::TIME_LEFT_OUT),
                AmbiguousOffset::Fold { .. } => Diagnostic::of(rules::TIME_TWICE),
            };
            if let Some(at) = values.at(path.field()) {
                problems.push((problem.arg("value", text).arg("zone", name), Some(at)));
            }
        }
    }
}
