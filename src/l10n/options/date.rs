//! The options of dates, times and their ranges.

use icu::datetime::fieldsets::builder::DateFields;
use icu::datetime::options::{Length, TimePrecision, YearStyle};

use super::{CallError, GivenOptions, Literal};

/// How a date is written: the options of ECMAScript's `Intl.DateTimeFormat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateOptions {
    /// How long.
    pub length: Length,
    /// What of its day; none where only the time is asked for.
    pub date: Option<DateFields>,
    /// What of its time.
    pub time: Option<TimePrecision>,
    /// Whether a short year may be cut to two digits, as the language does.
    pub year: YearStyle,
}

/// Dates are written out where nothing is said: 19 janvier 2012. `Intl` writes numbers then, which British and American
/// readers take differently.
impl Default for DateOptions {
    fn default() -> Self {
        Self { length: Length::Long, date: Some(DateFields::YMD), time: None, year: YearStyle::Auto }
    }
}

/// Which side of a range is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangePart {
    /// The first date, as far as it's written: "3" of "3–5 mars".
    Start,
    /// The last: "5 mars".
    End,
}

impl DateOptions {
    /// The options of `DATETIME`.
    ///
    /// # Errors
    /// There's no such option or value, or they don't go together.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, CallError> {
        Self::from_given(&GivenOptions::read("DATETIME", options)?)
    }

    /// The options of `DATERANGE`.
    ///
    /// # Errors
    /// There's no such option or value, or they don't go together.
    pub fn read_range<'a>(
        options: impl Iterator<Item = (&'a str, Literal<'a>)>,
    ) -> Result<(Self, Option<RangePart>), CallError> {
        let given = GivenOptions::read("DATERANGE", options)?;
        let part = given.text("part").map(|part| if part == "start" { RangePart::Start } else { RangePart::End });
        Ok((Self::from_given(&given)?, part))
    }

    fn from_given(given: &GivenOptions<'_>) -> Result<Self, CallError> {
        const COMPONENTS: [&str; 7] = ["weekday", "year", "month", "day", "hour", "minute", "second"];
        let together = |names: &[&str]| {
            let names: Vec<&str> = names.iter().copied().filter(|name| given.has(name)).collect();
            CallError::Together(given.function.name, names.join(", "))
        };
        let (date_style, time_style) = (given.text("dateStyle"), given.text("timeStyle"));
        if date_style.is_some() || time_style.is_some() {
            if COMPONENTS.iter().any(|name| given.has(name)) {
                return Err(together(&[&["dateStyle", "timeStyle"], &COMPONENTS[..]].concat()));
            }
            let date = date_style.map(|style| if style == "full" { DateFields::YMDE } else { DateFields::YMD });
            let length = match date_style {
                Some("short") => Length::Short,
                Some("medium") => Length::Medium,
                _ => Length::Long,
            };
            let time =
                time_style.map(|style| if style == "short" { TimePrecision::Minute } else { TimePrecision::Second });
            return Ok(Self { length, date, time, year: YearStyle::Auto });
        }
        let date = match COMPONENTS.map(|name| given.has(name))[..4] {
            [false, false, false, false] => None,
            [false, false, false, true] => Some(DateFields::D),
            [false, false, true, false] => Some(DateFields::M),
            [false, false, true, true] => Some(DateFields::MD),
            [false, true, false, false] => Some(DateFields::Y),
            [false, true, true, false] => Some(DateFields::YM),
            [false, true, true, true] => Some(DateFields::YMD),
            [true, false, false, false] => Some(DateFields::E),
            [true, false, false, true] => Some(DateFields::DE),
            [true, false, true, true] => Some(DateFields::MDE),
            [true, true, true, true] => Some(DateFields::YMDE),
            _ => return Err(together(&COMPONENTS[..4])),
        };
        let time = match COMPONENTS.map(|name| given.has(name))[4..] {
            [false, false, false] => None,
            [true, true, false] => Some(TimePrecision::Minute),
            [true, true, true] => Some(TimePrecision::Second),
            _ => return Err(together(&COMPONENTS[4..])),
        };
        let length = match (given.text("weekday"), given.text("month")) {
            (None | Some("long"), Some("long")) | (Some("long"), None) => Length::Long,
            (None | Some("short"), Some("short")) | (Some("short"), None) => Length::Medium,
            (None | Some("short"), Some("numeric")) => Length::Short,
            (None, None) => Length::Long,
            _ => return Err(together(&COMPONENTS[..4])),
        };
        if date.is_none() && time.is_none() {
            return Ok(Self::default());
        }
        // ICU4X has a time beside a day, not beside a month, a year or a weekday; and an hour alone without its word
        // ("09" of "09 h").
        if time.is_some() && date.is_some_and(|date| date.is_calendar_period() || date == DateFields::E) {
            return Err(together(&COMPONENTS));
        }
        Ok(Self { length, date, time, year: YearStyle::Full })
    }
}
