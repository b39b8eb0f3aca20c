//! Numbers, dates, lists and order as a language has them (CLDR, by ICU4X).

use fixed_decimal::{SignedRoundingMode, UnsignedRoundingMode};
use icu::calendar::Date as IcuDate;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu::decimal::input::Decimal;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::{Locale, LocaleDirectionality};
use icu::time::{DateTime as IcuDateTime, Time as IcuTime};

use super::PartialDate;

/// How long a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateStyle {
    /// jeudi 19 janvier 2012
    Full,
    /// 19 janvier 2012
    #[default]
    Long,
    /// 19 janv. 2012
    Medium,
    /// 19/01/2012
    Short,
}

/// How a list is joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListType {
    /// a, b et c
    #[default]
    And,
    /// a, b ou c
    Or,
}

/// How a number is written; the names are those of ECMAScript's Intl.NumberFormat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberOptions {
    /// Zeros are added up to so many digits behind the decimal mark.
    pub minimum_fraction_digits: i16,
    /// More digits behind the decimal mark are rounded.
    pub maximum_fraction_digits: i16,
    /// Whether thousands are set apart.
    pub use_grouping: bool,
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self { minimum_fraction_digits: 0, maximum_fraction_digits: 3, use_grouping: true }
    }
}

/// The formats of a locale, made once and shared.
pub struct Formats {
    direction: &'static str,
    decimal: DecimalFormatter,
    ungrouped: DecimalFormatter,
    compact: CompactDecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    full: DateTimeFormatter<fieldsets::YMDE>,
    long: DateTimeFormatter<fieldsets::YMD>,
    medium: DateTimeFormatter<fieldsets::YMD>,
    short: DateTimeFormatter<fieldsets::YMD>,
    full_time: DateTimeFormatter<fieldsets::YMDET>,
    long_time: DateTimeFormatter<fieldsets::YMDT>,
    medium_time: DateTimeFormatter<fieldsets::YMDT>,
    short_time: DateTimeFormatter<fieldsets::YMDT>,
    year: DateTimeFormatter<fieldsets::Y>,
    year_month: DateTimeFormatter<fieldsets::YM>,
    month_day: DateTimeFormatter<fieldsets::MD>,
    time: NoCalendarFormatter<fieldsets::T>,
    and: ListFormatter,
    or: ListFormatter,
    collator: CollatorBorrowed<'static>,
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Formats")
    }
}

impl Formats {
    /// The formats of a locale such as `en-GB` (BCP 47); none where it isn't one, or has no data.
    pub fn new(locale: &str) -> Option<Self> {
        let locale: Locale = locale.parse().ok()?;
        let numbers = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new((&locale).into(), options).ok()
        };
        let date = |fields| DateTimeFormatter::try_new((&locale).into(), fields).ok();
        let moment = |fields| DateTimeFormatter::try_new((&locale).into(), fields).ok();
        let rtl = LocaleDirectionality::new_extended().is_right_to_left(&locale.id);
        Some(Self {
            direction: if rtl { "rtl" } else { "ltr" },
            decimal: numbers(GroupingStrategy::Auto)?,
            ungrouped: numbers(GroupingStrategy::Never)?,
            compact: CompactDecimalFormatter::try_new_short((&locale).into(), Default::default()).ok()?,
            percent: PercentFormatter::try_new((&locale).into(), Default::default()).ok()?,
            full: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMDE::long()).ok()?,
            long: date(fieldsets::YMD::long())?,
            medium: date(fieldsets::YMD::medium())?,
            short: date(fieldsets::YMD::short())?,
            full_time: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMDE::long().with_time_hm()).ok()?,
            long_time: moment(fieldsets::YMD::long().with_time_hm())?,
            medium_time: moment(fieldsets::YMD::medium().with_time_hm())?,
            short_time: moment(fieldsets::YMD::short().with_time_hm())?,
            year: DateTimeFormatter::try_new((&locale).into(), fieldsets::Y::long()).ok()?,
            year_month: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long()).ok()?,
            month_day: DateTimeFormatter::try_new((&locale).into(), fieldsets::MD::long()).ok()?,
            time: NoCalendarFormatter::try_new((&locale).into(), fieldsets::T::hm()).ok()?,
            and: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok()?,
            or: ListFormatter::try_new_or((&locale).into(), ListFormatterOptions::default()).ok()?,
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).ok()?,
        })
    }

    /// The formats of no language in particular, when a locale is refused.
    #[expect(clippy::expect_used, reason = "the root locale's data is compiled in")]
    pub fn root() -> Self {
        Self::new("und").expect("the root locale's data is compiled in")
    }

    /// `ltr` or `rtl`: the direction of the script that the language is written in.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    /// A number: 20 000 in French, 20,000 in English, 20.000 in Spanish. At most three digits behind the mark.
    pub fn number(&self, value: f64) -> String {
        self.number_with(value, NumberOptions::default())
    }

    /// A number, written as the options say.
    pub fn number_with(&self, value: f64, options: NumberOptions) -> String {
        let Some(decimal) = decimal(value, options.minimum_fraction_digits, options.maximum_fraction_digits) else {
            return value.to_string();
        };
        let formatter = if options.use_grouping { &self.decimal } else { &self.ungrouped };
        formatter.format(&decimal).to_string()
    }

    /// A great number in short: 130 M. Rounded to two digits, and it may lose the third.
    pub fn compact(&self, value: f64) -> String {
        decimal(value, 0, i16::MAX).map_or_else(|| value.to_string(), |decimal| self.compact.format(&decimal).to_string())
    }

    /// A ratio as a percentage: 0.8 is 80 % in French, 80% in English, 80 % in Spanish, each with its own space.
    pub fn percent(&self, ratio: f64) -> String {
        self.percent_with(ratio, NumberOptions { maximum_fraction_digits: 0, ..NumberOptions::default() })
    }

    /// A ratio as a percentage, written as the options say.
    pub fn percent_with(&self, ratio: f64, options: NumberOptions) -> String {
        let Some(mut decimal) = decimal(ratio, 0, i16::MAX) else { return ratio.to_string() };
        decimal.multiply_pow10(2);
        round(&mut decimal, options.minimum_fraction_digits, options.maximum_fraction_digits);
        self.percent.format(&decimal).to_string()
    }

    /// A day.
    pub fn date(&self, date: jiff::civil::Date, style: DateStyle) -> String {
        let Some(date) = icu_date(date) else { return String::new() };
        match style {
            DateStyle::Full => self.full.format(&date).to_string(),
            DateStyle::Long => self.long.format(&date).to_string(),
            DateStyle::Medium => self.medium.format(&date).to_string(),
            DateStyle::Short => self.short.format(&date).to_string(),
        }
    }

    /// A day, as far as it's known.
    pub fn partial_date(&self, date: &PartialDate) -> String {
        let text = match *date {
            PartialDate::Date(date) => Some(self.date(date, DateStyle::Long)),
            PartialDate::Year(year) => icu_ymd(year, 1, 1).map(|date| self.year.format(&date).to_string()),
            PartialDate::YearMonth { year, month } => icu_ymd(year, month, 1).map(|date| self.year_month.format(&date).to_string()),
            // Any leap year: the year isn't shown.
            PartialDate::MonthDay { month, day } => icu_ymd(2000, month, day).map(|date| self.month_day.format(&date).to_string()),
        };
        text.unwrap_or_else(|| date.to_string())
    }

    /// A day and a time of it.
    pub fn datetime(&self, moment: jiff::civil::DateTime, style: DateStyle) -> String {
        let (Some(date), Some(time)) = (icu_date(moment.date()), icu_time(moment.time())) else { return String::new() };
        let moment = IcuDateTime { date, time };
        match style {
            DateStyle::Full => self.full_time.format(&moment).to_string(),
            DateStyle::Long => self.long_time.format(&moment).to_string(),
            DateStyle::Medium => self.medium_time.format(&moment).to_string(),
            DateStyle::Short => self.short_time.format(&moment).to_string(),
        }
    }

    /// A time of day, to the minute.
    pub fn time(&self, time: jiff::civil::Time) -> String {
        icu_time(time).map(|time| self.time.format(&time).to_string()).unwrap_or_default()
    }

    /// A list: a, b et c.
    pub fn list(&self, items: &[&str], kind: ListType) -> String {
        let formatter = match kind {
            ListType::And => &self.and,
            ListType::Or => &self.or,
        };
        formatter.format_to_string(items.iter())
    }

    /// Bytes that sort as the language sorts the text (CLDR collation).
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        // Writing to memory can't fail.
        let _ = self.collator.write_sort_key_to(text, &mut key);
        key
    }
}

fn icu_ymd(year: i16, month: i8, day: i8) -> Option<IcuDate<icu::calendar::Iso>> {
    IcuDate::try_new_iso(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

fn icu_date(date: jiff::civil::Date) -> Option<IcuDate<icu::calendar::Iso>> {
    icu_ymd(date.year(), date.month(), date.day())
}

fn icu_time(time: jiff::civil::Time) -> Option<IcuTime> {
    let part = |value: i8| u8::try_from(value).ok();
    IcuTime::try_new(part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()
}

/// A number in decimal; none where it's infinite or none. Rust writes the shortest digits that mean the same number.
fn decimal(value: f64, minimum: i16, maximum: i16) -> Option<Decimal> {
    let mut decimal: Decimal = value.is_finite().then(|| value.to_string()).and_then(|digits| digits.parse().ok())?;
    round(&mut decimal, minimum, maximum);
    Some(decimal)
}

/// Half away from zero, as ECMAScript's Intl does.
fn round(decimal: &mut Decimal, minimum: i16, maximum: i16) {
    if maximum < i16::MAX {
        decimal.round_with_mode(-maximum, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    }
    decimal.absolute.trim_start();
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-minimum);
}
