//! The options of the functions that format, read from what a message or a template says against the table in [`super::functions`]. Nothing is passed over: an
//! option that there isn't, a value that it hasn't, and what doesn't go together are errors.

use std::fmt;

use icu::datetime::fieldsets::builder::DateFields;
use icu::datetime::options::{Length, TimePrecision, YearStyle};

use super::functions::{FunctionInfo, UNITS, function};

/// The value of an option, or of a variable, as it's written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Literal<'a> {
    /// `"long"`
    Text(&'a str),
    /// `2`
    Number(f64),
    /// Something else, which no option can be.
    Other,
}

impl fmt::Display for Literal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Number(number) => number.fmt(f),
            Self::Other => f.write_str("…"),
        }
    }
}

/// Why a function can't do what it's asked. It says where, in the words of who has written it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallError {
    /// There's no such function.
    Function(String),
    /// It has no such option, or the option hasn't this value.
    Option(&'static str, String),
    /// An option needs another one, or rules it out.
    Together(&'static str, String),
    /// It can't take this.
    Argument(&'static str, String),
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Function(name) => write!(f, "{name}()?"),
            Self::Option(function, option) => write!(f, "{function}({option})?"),
            Self::Together(function, options) => write!(f, "{function}({options})?"),
            Self::Argument(function, argument) => write!(f, "{function}({argument})?"),
        }
    }
}

/// The options of a call, checked against the table, in the order of the table.
struct Given<'a> {
    function: &'static FunctionInfo,
    options: Vec<(&'static str, Literal<'a>)>,
}

impl<'a> Given<'a> {
    fn read(name: &'static str, options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, CallError> {
        let function = function(name).ok_or_else(|| CallError::Function(name.to_owned()))?;
        let mut given = Vec::new();
        for (option, value) in options {
            let known = function.option(option).ok_or_else(|| CallError::Option(name, option.to_owned()))?;
            let fits = match value {
                Literal::Text(text) => known.values.allow_text(text),
                Literal::Number(number) => known.values.allow_number(number),
                Literal::Other => false,
            };
            if !fits {
                return Err(CallError::Option(name, format!("{option}: {value}")));
            }
            given.push((known.name, value));
        }
        Ok(Self { function, options: given })
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        self.options.iter().find_map(|(option, value)| match value {
            Literal::Text(text) if *option == name => Some(*text),
            _ => None,
        })
    }

    fn whole(&self, name: &str) -> Option<u8> {
        self.options.iter().find_map(|(option, value)| match value {
            // The table has seen that it fits.
            Literal::Number(number) if *option == name => Some(*number as u8),
            _ => None,
        })
    }

    fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(option, _)| *option == name)
    }

    /// That options are only there where another one asks for them.
    fn only_with(&self, needs: bool, names: &[&str], with: &str) -> Result<(), CallError> {
        match names.iter().find(|name| !needs && self.has(name)) {
            Some(name) => Err(CallError::Together(self.function.name, format!("{name}, {with}"))),
            None => Ok(()),
        }
    }
}

/// How wide a name is written, of a unit or in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// 5 kilomètres
    Long,
    /// 5 km
    #[default]
    Short,
    /// 5km
    Narrow,
}

impl Width {
    fn read(text: Option<&str>, default: Self) -> Self {
        match text {
            Some("long") => Self::Long,
            Some("short") => Self::Short,
            Some("narrow") => Self::Narrow,
            _ => default,
        }
    }
}

/// How a currency is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CurrencyDisplay {
    /// $US
    #[default]
    Symbol,
    /// $
    NarrowSymbol,
    /// USD
    Code,
    /// dollars des États-Unis
    Name,
}

/// What a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberStyle {
    /// A number.
    #[default]
    Decimal,
    /// A ratio: 0.8 is 80 %.
    Percent,
    /// An amount of money.
    Currency([u8; 3], CurrencyDisplay),
    /// A quantity of one of [`UNITS`].
    Unit(&'static str, Width),
}

/// When thousands are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// As the language does.
    Auto,
    /// From five digits.
    Min2,
    /// Never.
    Never,
}

/// When a sign is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SignDisplay {
    /// For negative numbers, and negative zero.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Always but for zero.
    ExceptZero,
    /// For negative numbers.
    Negative,
    /// Never.
    Never,
}

/// How a number is written: the options of ECMAScript's `Intl.NumberFormat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberOptions {
    /// What it's of.
    pub style: NumberStyle,
    /// Whether a great number is written in short, and how: 130 M, 130 millions.
    pub compact: Option<Width>,
    /// Zeros are put before it up to so many digits.
    pub minimum_integer_digits: u8,
    /// The least and the most digits behind the decimal mark; what isn't said follows from the style.
    pub fraction: (Option<u8>, Option<u8>),
    /// The least and the most digits that count; where one of them is said, `fraction` doesn't matter.
    pub significant: (Option<u8>, Option<u8>),
    /// When thousands are set apart; what isn't said follows from `compact`.
    pub grouping: Option<Grouping>,
    /// When it has a sign.
    pub sign: SignDisplay,
    /// Whether variants are chosen by the categories of ordinal numbers.
    pub is_ordinal: bool,
}

impl NumberOptions {
    /// A number rounded to so many digits behind the decimal mark, at most.
    pub fn rounded(maximum: u8) -> Self {
        Self { fraction: (None, Some(maximum)), ..Self::default() }
    }

    /// The same of a ratio, as a percentage.
    #[must_use]
    pub fn percent(self) -> Self {
        Self { style: NumberStyle::Percent, ..self }
    }

    /// The options of `NUMBER`.
    ///
    /// # Errors
    /// There's no such option or value, or they don't go together.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, CallError> {
        let given = Given::read("NUMBER", options)?;
        let together = |options: &str| Err(CallError::Together("NUMBER", options.to_owned()));
        let style = given.text("style");
        given.only_with(style == Some("currency"), &["currency", "currencyDisplay"], "style: \"currency\"")?;
        given.only_with(style == Some("unit"), &["unit", "unitDisplay"], "style: \"unit\"")?;
        let style = match (style, given.text("currency"), given.text("unit")) {
            (Some("percent"), ..) => NumberStyle::Percent,
            (Some("currency"), Some(code), _) => {
                let display = match given.text("currencyDisplay") {
                    Some("narrowSymbol") => CurrencyDisplay::NarrowSymbol,
                    Some("code") => CurrencyDisplay::Code,
                    Some("name") => CurrencyDisplay::Name,
                    _ => CurrencyDisplay::Symbol,
                };
                let mut letters = [0; 3];
                letters.copy_from_slice(code.to_ascii_uppercase().as_bytes());
                NumberStyle::Currency(letters, display)
            }
            (Some("currency"), ..) => return together("style: \"currency\", currency"),
            (Some("unit"), _, Some(unit)) => {
                let unit = UNITS.iter().find(|known| **known == unit).copied().unwrap_or_default();
                NumberStyle::Unit(unit, Width::read(given.text("unitDisplay"), Width::Short))
            }
            (Some("unit"), ..) => return together("style: \"unit\", unit"),
            _ => NumberStyle::Decimal,
        };
        let compact = given.text("notation") == Some("compact");
        given.only_with(compact, &["compactDisplay"], "notation: \"compact\"")?;
        let fraction = (given.whole("minimumFractionDigits"), given.whole("maximumFractionDigits"));
        let significant = (given.whole("minimumSignificantDigits"), given.whole("maximumSignificantDigits"));
        for (range, names) in [
            (fraction, "minimumFractionDigits, maximumFractionDigits"),
            (significant, "minimumSignificantDigits, maximumSignificantDigits"),
        ] {
            if matches!(range, (Some(least), Some(most)) if least > most) {
                return together(names);
            }
        }
        Ok(Self {
            style,
            compact: compact.then(|| Width::read(given.text("compactDisplay"), Width::Short)),
            minimum_integer_digits: given.whole("minimumIntegerDigits").unwrap_or(1),
            fraction,
            significant,
            grouping: given.text("useGrouping").map(|grouping| match grouping {
                "false" => Grouping::Never,
                "min2" => Grouping::Min2,
                _ => Grouping::Auto,
            }),
            sign: match given.text("signDisplay") {
                Some("always") => SignDisplay::Always,
                Some("exceptZero") => SignDisplay::ExceptZero,
                Some("negative") => SignDisplay::Negative,
                Some("never") => SignDisplay::Never,
                _ => SignDisplay::Auto,
            },
            is_ordinal: given.text("type") == Some("ordinal"),
        })
    }
}

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

/// Dates are written out where nothing is said: 19 janvier 2012. `Intl` writes numbers then, which British and American readers take differently.
impl Default for DateOptions {
    fn default() -> Self {
        Self { length: Length::Long, date: Some(DateFields::YMD), time: None, year: YearStyle::Auto }
    }
}

/// Which side of a range is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
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
        Self::from_given(&Given::read("DATETIME", options)?)
    }

    /// The options of `DATERANGE`.
    ///
    /// # Errors
    /// There's no such option or value, or they don't go together.
    pub fn read_range<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<(Self, Option<Part>), CallError> {
        let given = Given::read("DATERANGE", options)?;
        let part = given.text("part").map(|part| if part == "start" { Part::Start } else { Part::End });
        Ok((Self::from_given(&given)?, part))
    }

    fn from_given(given: &Given<'_>) -> Result<Self, CallError> {
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
            let time = time_style.map(|style| if style == "short" { TimePrecision::Minute } else { TimePrecision::Second });
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
        // ICU4X has a time beside a day, not beside a month, a year or a weekday; and an hour alone without its word ("09" of "09 h").
        if time.is_some() && date.is_some_and(|date| date.is_calendar_period() || date == DateFields::E) {
            return Err(together(&COMPONENTS));
        }
        Ok(Self { length, date, time, year: YearStyle::Full })
    }
}

/// How a list is joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListType {
    /// a, b et c
    #[default]
    Conjunction,
    /// a, b ou c
    Disjunction,
    /// a, b, c
    Unit,
}

/// How a list is written: the options of ECMAScript's `Intl.ListFormat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListOptions {
    /// How it's joined.
    pub kind: ListType,
    /// How wide.
    pub width: Width,
}

impl Default for ListOptions {
    fn default() -> Self {
        Self { kind: ListType::Conjunction, width: Width::Long }
    }
}

impl ListOptions {
    /// The options of `LIST`.
    ///
    /// # Errors
    /// There's no such option or value.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, CallError> {
        let given = Given::read("LIST", options)?;
        let kind = match given.text("type") {
            Some("disjunction") => ListType::Disjunction,
            Some("unit") => ListType::Unit,
            _ => ListType::Conjunction,
        };
        Ok(Self { kind, width: Width::read(given.text("style"), Width::Long) })
    }
}

/// How a time is told from now: the options of ECMAScript's `Intl.RelativeTimeFormat`, and the unit, which is an argument there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelativeOptions {
    /// `day` and its like.
    pub unit: &'static str,
    /// Whether "hier" may stand for "il y a 1 jour".
    pub is_auto: bool,
    /// How wide.
    pub width: Width,
}

impl RelativeOptions {
    /// The options of `RELATIVETIME`.
    ///
    /// # Errors
    /// There's no such option or value, or no unit.
    pub fn read<'a>(options: impl Iterator<Item = (&'a str, Literal<'a>)>) -> Result<Self, CallError> {
        let given = Given::read("RELATIVETIME", options)?;
        let unit = given.text("unit").ok_or_else(|| CallError::Together("RELATIVETIME", "unit".to_owned()))?;
        let units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
        let unit = units.into_iter().find(|known| *known == unit).unwrap_or_default();
        Ok(Self { unit, is_auto: given.text("numeric") == Some("auto"), width: Width::read(given.text("style"), Width::Long) })
    }
}
