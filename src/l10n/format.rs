//! Numbers, dates, lists and order as a language has them (CLDR, by ICU4X). Each format is made when it's first asked
//! for, once for each set of options.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::options::TimePrecision;
use icu::experimental::relativetime::options::Numeric;
use icu::experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::{Locale, LocaleDirectionality};
use icu::plurals::PluralCategory;

use super::PartialDate;
use super::cache::FormatterCache;
use super::datetime::{DateFormats, Moment};
use super::number::{NumberFormat, rounded};
use super::options::{DateOptions, ListOptions, ListType, NumberOptions, RangePart, RelativeOptions, Width};

/// The formats of a locale, shared.
pub struct Formats {
    locale: Locale,
    direction: &'static str,
    numbers: FormatterCache<NumberOptions, Option<NumberFormat>>,
    dates: DateFormats,
    lists: FormatterCache<ListOptions, Option<ListFormatter>>,
    relative: FormatterCache<RelativeOptions, Option<RelativeTimeFormatter>>,
    collator: CollatorBorrowed<'static>,
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Formats({})", self.locale)
    }
}

impl Formats {
    /// The formats of a locale such as `en-GB` (BCP 47); none where it isn't one, or has no data.
    pub fn new(locale: &str) -> Option<Self> {
        let locale: Locale = locale.parse().ok()?;
        let rtl = LocaleDirectionality::new_extended().is_right_to_left(&locale.id);
        let collator = Collator::try_new((&locale).into(), CollatorOptions::default()).ok()?;
        let formats = Self {
            locale,
            direction: if rtl { "rtl" } else { "ltr" },
            numbers: FormatterCache::default(),
            dates: DateFormats::default(),
            lists: FormatterCache::default(),
            relative: FormatterCache::default(),
            collator,
        };
        formats.number_format(NumberOptions::default()).is_some().then_some(formats)
    }

    /// The formats of a locale, the same for all who ask: they're made once and kept for good, so that values can carry
    /// them without being counted. Those of no language in particular where a locale is refused.
    pub fn of(locale: &str) -> &'static Self {
        static KNOWN: Mutex<BTreeMap<String, &'static Formats>> = Mutex::new(BTreeMap::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(formats) = known.get(locale) {
            return formats;
        }
        let Some(formats) = Self::new(locale) else {
            drop(known);
            return Self::root();
        };
        known.entry(locale.to_owned()).or_insert(Box::leak(Box::new(formats)))
    }

    /// The formats of no language in particular.
    #[expect(clippy::expect_used, reason = "the root locale's data is compiled in")]
    pub fn root() -> &'static Self {
        static ROOT: LazyLock<Formats> =
            LazyLock::new(|| Formats::new("und").expect("the root locale's data is compiled in"));
        &ROOT
    }

    /// `ltr` or `rtl`: the direction of the script that the language is written in.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    fn number_format(&self, options: NumberOptions) -> Option<&NumberFormat> {
        self.numbers.get(options, || NumberFormat::new(&self.locale, options)).as_ref()
    }

    /// A number: 20 000 in French, 20,000 in English, 20.000 in Spanish. At most three digits behind the mark.
    pub fn number(&self, value: f64) -> String {
        self.number_with(value, NumberOptions::default())
    }

    /// A number, written as the options say; in plain digits where the language has no data for them.
    pub fn number_with(&self, value: f64, options: NumberOptions) -> String {
        self.number_format(options).map_or_else(|| value.to_string(), |format| format.format(value))
    }

    /// The plural category (CLDR) of a number as the options show it: `one`, `few`, `many`…
    pub fn category(&self, value: f64, options: NumberOptions) -> &'static str {
        match self.number_format(options).map_or(PluralCategory::Other, |format| format.category(value)) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// A great number in short: 130 M. Rounded to two digits, and it may lose the third.
    pub fn compact(&self, value: f64) -> String {
        self.number_with(value, NumberOptions { compact: Some(Width::Short), ..NumberOptions::default() })
    }

    /// A ratio as a percentage: 0.8 is 80 % in French, 80% in English, 80 % in Spanish, each with its own space.
    pub fn percent(&self, ratio: f64) -> String {
        self.number_with(ratio, NumberOptions::default().percent())
    }

    /// A day, in words: 19 janvier 2012.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.partial_date(&PartialDate::Date(date))
    }

    /// A day in words, as far as it's known.
    pub fn partial_date(&self, date: &PartialDate) -> String {
        self.datetime((*date).into(), DateOptions::default()).unwrap_or_else(|| date.to_string())
    }

    /// A date, a time, or both, as far as they're known; none where what is asked for isn't.
    pub fn datetime(&self, moment: Moment, options: DateOptions) -> Option<String> {
        self.dates.format(&self.locale, moment, options)
    }

    /// From the one to the other, what they have in common written once; none where what is asked for isn't known of
    /// both alike, or the last comes first.
    pub fn date_range(
        &self,
        from: Moment,
        to: Moment,
        options: DateOptions,
        part: Option<RangePart>,
    ) -> Option<String> {
        self.dates.range(&self.locale, from, to, options, part)
    }

    /// A time of day, to the minute.
    pub fn time(&self, time: jiff::civil::Time) -> String {
        let options = DateOptions { date: None, time: Some(TimePrecision::Minute), ..DateOptions::default() };
        self.datetime(jiff::civil::Date::ZERO.to_datetime(time).into(), options).unwrap_or_else(|| time.to_string())
    }

    /// A list: a, b et c.
    pub fn list(&self, items: &[String], options: ListOptions) -> String {
        let make = || {
            let own = ListFormatterOptions::default().with_length(match options.width {
                Width::Long => ListLength::Wide,
                Width::Short => ListLength::Short,
                Width::Narrow => ListLength::Narrow,
            });
            let make = match options.kind {
                ListType::Conjunction => ListFormatter::try_new_and,
                ListType::Disjunction => ListFormatter::try_new_or,
                ListType::Unit => ListFormatter::try_new_unit,
            };
            make((&self.locale).into(), own).ok()
        };
        let formatter = self.lists.get(options, make).as_ref();
        formatter.map_or_else(|| items.join(", "), |formatter| formatter.format_to_string(items.iter()))
    }

    /// A time from now: dans 3 jours, hier.
    pub fn relative_time(&self, value: f64, options: RelativeOptions) -> String {
        let formatter = self.relative.get(options, || relative_formatter(&self.locale, options)).as_ref();
        let formatted = formatter.zip(rounded(value)).map(|(formatter, value)| formatter.format(value).to_string());
        formatted.unwrap_or_else(|| value.to_string())
    }

    /// Bytes that sort as the language sorts the text (CLDR collation).
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        // Writing to memory can't fail.
        let _ = self.collator.write_sort_key_to(text, &mut key);
        key
    }
}

fn relative_formatter(locale: &Locale, options: RelativeOptions) -> Option<RelativeTimeFormatter> {
    macro_rules! by_width {
        ($long:ident, $short:ident, $narrow:ident) => {
            match options.width {
                Width::Long => RelativeTimeFormatter::$long,
                Width::Short => RelativeTimeFormatter::$short,
                Width::Narrow => RelativeTimeFormatter::$narrow,
            }
        };
    }
    let make = match options.unit {
        "second" => by_width!(try_new_long_second, try_new_short_second, try_new_narrow_second),
        "minute" => by_width!(try_new_long_minute, try_new_short_minute, try_new_narrow_minute),
        "hour" => by_width!(try_new_long_hour, try_new_short_hour, try_new_narrow_hour),
        "day" => by_width!(try_new_long_day, try_new_short_day, try_new_narrow_day),
        "week" => by_width!(try_new_long_week, try_new_short_week, try_new_narrow_week),
        "month" => by_width!(try_new_long_month, try_new_short_month, try_new_narrow_month),
        "quarter" => by_width!(try_new_long_quarter, try_new_short_quarter, try_new_narrow_quarter),
        _ => by_width!(try_new_long_year, try_new_short_year, try_new_narrow_year),
    };
    let numeric = if options.is_auto { Numeric::Auto } else { Numeric::Always };
    make(locale.into(), RelativeTimeFormatterOptions::default().with_numeric(numeric)).ok()
}
