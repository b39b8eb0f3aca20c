//! Dates, times and ranges of them, as the options of `Intl.DateTimeFormat` ask for them. Patterns are CLDR's, by the
//! semantic skeletons of ICU4X.

use icu::calendar::{Date as IcuDate, Iso};
use icu::datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu::datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu::datetime::options::{Length, TimePrecision, YearStyle};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::locale::Locale;
use icu::time::{DateTime as IcuDateTime, Time as IcuTime};

use super::PartialDate;
use super::cache::FormatterCache;
use super::options::{DateOptions, RangePart};

/// A date as far as it's known, and perhaps a time of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The date.
    pub date: PartialDate,
    /// A time of the day, where the date is one.
    pub time: Option<jiff::civil::Time>,
}

impl From<PartialDate> for Moment {
    fn from(date: PartialDate) -> Self {
        Self { date, time: None }
    }
}

impl From<jiff::civil::DateTime> for Moment {
    fn from(moment: jiff::civil::DateTime) -> Self {
        Self { date: PartialDate::Date(moment.date()), time: Some(moment.time()) }
    }
}

impl std::str::FromStr for Moment {
    type Err = ();

    /// `2027-03-03T09:00`, `2027-03-03`, `2027-03`, `2027` or `--03-03`.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text.contains('T') {
            return text.parse::<jiff::civil::DateTime>().map(Self::from).map_err(|_| ());
        }
        text.parse::<PartialDate>().map(Self::from)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.date, self.time) {
            (PartialDate::Date(date), Some(time)) => date.to_datetime(time).fmt(f),
            (date, _) => date.fmt(f),
        }
    }
}

/// What of a date is written: what is asked for, as far as the date is known.
#[derive(Debug, Clone, Copy, PartialEq)]
struct DateTimeFields {
    length: Length,
    date: Option<DateFields>,
    time: Option<TimePrecision>,
    year: YearStyle,
}

/// How dates are written in a locale, made when they're asked for.
#[derive(Debug, Default)]
pub(super) struct DateFormats {
    /// A formatter for each choice of fields.
    formatters: FormatterCache<DateTimeFields, Option<DateTimeFormatter<CompositeDateTimeFieldSet>>>,
}

impl DateFormats {
    fn single(&self, locale: &Locale, moment: Moment, fields: DateTimeFields) -> Option<String> {
        let formatter = self
            .formatters
            .get(fields, || DateTimeFormatter::try_new(preferences(locale), fields.set()?).ok())
            .as_ref()?;
        Some(formatter.format(&icu_moment(moment)?).to_string())
    }

    /// A date or a time; none where it isn't known as far as that.
    pub(super) fn format(&self, locale: &Locale, moment: Moment, options: DateOptions) -> Option<String> {
        self.single(locale, moment, DateTimeFields::of(moment, options)?).map(|text| first_of_month(locale, text))
    }

    /// From the one to the other, what they have in common written once; the date alone where they are the same. None
    /// where they aren't known as far as that, or one better than the other, or the last comes first.
    pub(super) fn range(
        &self,
        locale: &Locale,
        from: Moment,
        to: Moment,
        options: DateOptions,
        part: Option<RangePart>,
    ) -> Option<String> {
        let fields = DateTimeFields::of(from, options)?;
        let is_yearless = matches!(from.date, PartialDate::MonthDay { .. });
        if DateTimeFields::of(to, options)? != fields || (from > to && !is_yearless) {
            return None;
        }
        let text = first_of_month(locale, self.composed_range(locale, from, to, fields)?);
        let Some(part) = part else { return Some(text) };
        // Where there's one date only, it's both.
        let space = |letter: char| letter.is_whitespace();
        match (text.split_once('–'), part) {
            (Some((start, _)), RangePart::Start) => Some(start.trim_end_matches(space).to_owned()),
            (Some((_, end)), RangePart::End) => Some(end.trim_start_matches(space).to_owned()),
            (None, RangePart::Start) => self.format(locale, from, options),
            (None, RangePart::End) => self.format(locale, to, options),
        }
    }

    /// Both dates in CLDR's pattern for any two (`{0} – {1}`), without what they have in common. Where that is the
    /// year, or the month too, and the language puts them last, the first one goes without: "3–5 mars 2027", as in
    /// CLDR's own patterns (intervalFormats) for French, English, Spanish and Arabic. Where it's the day, the last one
    /// is its time alone. The ranges of ICU4X 2.4 aren't of use yet: they lack names that the patterns of many
    /// languages ask for.
    fn composed_range(&self, locale: &Locale, from: Moment, to: Moment, fields: DateTimeFields) -> Option<String> {
        let (first, last) = (self.single(locale, from, fields)?, self.single(locale, to, fields)?);
        if first == last {
            return Some(first);
        }
        let (start, end) = match fields.time {
            Some(_) if from.date == to.date => {
                let time = |moment| self.single(locale, moment, DateTimeFields { date: None, ..fields });
                let (start, end) = (time(from)?, time(to)?);
                if let Some(glue) = self.glue(locale, from, fields) {
                    // French has spaces around the dash between hours too (CLDR, intervalFormats).
                    let is_close = locale.id.language.as_str() != "fr"
                        && start.chars().all(|letter| letter.is_numeric() || letter == ':');
                    let date = self.single(locale, from, DateTimeFields { time: None, ..fields })?;
                    return Some(format!("{date}{glue}{start}{}{end}", if is_close { "–" } else { " – " }));
                }
                let is_last = first.ends_with(&start);
                (first, if is_last { end } else { last })
            }
            Some(_) => (first, last),
            None => (self.shortened(locale, from, to, fields, &first).unwrap_or(first), last),
        };
        // Between numbers the dash stands close.
        let dash = if start.chars().all(|letter| letter.is_numeric() || letter == ':') { "–" } else { " – " };
        Some(format!("{start}{dash}{end}"))
    }

    /// What stands between a day and the hours of a range on it: a comma where one hour is "at" (CLDR, dateTimeFormat
    /// of type standard, which medium dates have).
    fn glue(&self, locale: &Locale, moment: Moment, fields: DateTimeFields) -> Option<String> {
        let medium = DateTimeFields { length: Length::Medium, ..fields };
        let whole = self.single(locale, moment, medium)?;
        let date = self.single(locale, moment, DateTimeFields { time: None, ..medium })?;
        let time = self.single(locale, moment, DateTimeFields { date: None, ..medium })?;
        let glue = whole.strip_prefix(date.as_str())?.strip_suffix(time.as_str())?;
        Some(glue.to_owned()).filter(|glue| !glue.is_empty() && fields.date.is_some())
    }

    /// The first date of a range, without the end of it that the last one has too.
    fn shortened(
        &self,
        locale: &Locale,
        from: Moment,
        to: Moment,
        fields: DateTimeFields,
        first: &str,
    ) -> Option<String> {
        let (start, end) = (icu_moment(from)?.date, icu_moment(to)?.date);
        let has_year = start.year() == end.year();
        let has_month = has_year && start.month() == end.month();
        let shorter = match fields.date? {
            DateFields::YMDE => &[(DateFields::DE, has_month), (DateFields::MDE, has_year)][..],
            DateFields::YMD => &[(DateFields::D, has_month), (DateFields::MD, has_year)],
            DateFields::MDE => &[(DateFields::DE, has_month)],
            DateFields::MD => &[(DateFields::D, has_month)],
            DateFields::YM => &[(DateFields::M, has_year)],
            _ => &[],
        };
        let shared = shorter
            .iter()
            .filter(|(_, is_shared)| *is_shared)
            .map(|(date, _)| DateTimeFields { date: Some(*date), ..fields });
        let mut texts = shared.filter_map(|fields| self.single(locale, from, fields));
        texts.find(|text| {
            first.strip_prefix(text.as_str()).is_some_and(|rest| rest.starts_with([' ', '\u{a0}', ',', '،']))
        })
    }
}

/// In French the first of a month is an ordinal beside the month's name: 1er mars (Imprimerie nationale; CLDR's
/// patterns don't say it).
fn first_of_month(locale: &Locale, text: String) -> String {
    let is_between = |letter: char| letter.is_whitespace() || letter == '–';
    if locale.id.language.as_str() != "fr" || !text.contains(char::is_alphabetic) {
        return text;
    }
    let mut written = String::with_capacity(text.len() + 2);
    for part in text.split_inclusive(is_between) {
        match part.strip_prefix('1').filter(|rest| rest.is_empty() || rest.starts_with(is_between)) {
            Some(rest) => written.extend(["1er", rest]),
            None => written.push_str(part),
        }
    }
    written
}

impl DateTimeFields {
    fn of(moment: Moment, options: DateOptions) -> Option<Self> {
        let time = options.time.filter(|_| moment.time.is_some());
        let date = match options.date {
            None => None,
            Some(asked) => Some(match moment.date {
                PartialDate::Date(_) => asked,
                PartialDate::Year(_) => known(asked, "Y")?,
                PartialDate::YearMonth { .. } => known(asked, "YM")?,
                PartialDate::MonthDay { .. } => known(asked, "MD")?,
            }),
        };
        if date.is_none() && time.is_none() {
            return None;
        }
        // A year alone is never cut to two digits.
        let length = if date == Some(DateFields::Y) { Length::Long } else { options.length };
        Some(Self { length, date, time, year: options.year })
    }

    fn set(self) -> Option<CompositeDateTimeFieldSet> {
        let mut builder = FieldSetBuilder::new();
        builder.length = Some(self.length);
        builder.date_fields = self.date;
        builder.time_precision = self.time;
        let has_year = self
            .date
            .is_some_and(|date| matches!(date, DateFields::Y | DateFields::YM | DateFields::YMD | DateFields::YMDE));
        builder.year_style = has_year.then_some(self.year);
        builder.build_composite_datetime().ok()
    }
}

/// Of the fields that are asked for those that a date has which is known in part.
fn known(asked: DateFields, has: &str) -> Option<DateFields> {
    let letters = match asked {
        DateFields::D => "D",
        DateFields::MD | DateFields::MDE => "MD",
        DateFields::YMD | DateFields::YMDE => "YMD",
        DateFields::DE => "D",
        DateFields::M => "M",
        DateFields::YM => "YM",
        DateFields::Y => "Y",
        _ => "",
    };
    match letters.chars().filter(|letter| has.contains(*letter)).collect::<String>().as_str() {
        "D" => Some(DateFields::D),
        "M" => Some(DateFields::M),
        "Y" => Some(DateFields::Y),
        "MD" => Some(DateFields::MD),
        "YM" => Some(DateFields::YM),
        _ => None,
    }
}

fn preferences(locale: &Locale) -> DateTimeFormatterPreferences {
    locale.into()
}

/// What isn't known of it isn't shown; any leap year has every day that there can be.
fn icu_moment(moment: Moment) -> Option<IcuDateTime<Iso>> {
    let date = match moment.date {
        PartialDate::Date(date) => icu_date(date.year(), date.month(), date.day()),
        PartialDate::Year(year) => icu_date(year, 1, 1),
        PartialDate::YearMonth { year, month } => icu_date(year, month, 1),
        PartialDate::MonthDay { month, day } => icu_date(2000, month, day),
    }?;
    let part = |value: i8| u8::try_from(value).ok();
    let time = moment.time.unwrap_or_default();
    Some(IcuDateTime {
        date,
        time: IcuTime::try_new(part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()?,
    })
}

fn icu_date(year: i16, month: i8, day: i8) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}
