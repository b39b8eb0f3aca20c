//! The functions that messages can call, as data: what they take and which options they know. Messages are read against
//! it, and linted against it.
//!
//! Names, values and defaults are those of the ECMAScript Internationalization API (ECMA-402), so that what translators
//! read about `Intl` holds here. What of it ICU4X can't do isn't in the table: it's refused, not overlooked. Beyond it
//! go `part` of `DATERANGE`, which is what `formatRangeToParts` is for there, and square metres and kilometres among
//! the units.

/// A function that messages can call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionInfo {
    /// Its name, in capitals as Fluent has it.
    pub name: &'static str,
    /// What stands in its parentheses without a name.
    pub takes: TakenArgument,
    /// What can stand there with a name.
    pub options: &'static [OptionInfo],
}

/// What a function is called with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenArgument {
    /// One number.
    Number,
    /// One date, as far as it's known, or a date and a time of it.
    Date,
    /// Two of them: the first and the last.
    TwoDates,
    /// Texts, numbers or lists: at least one.
    Items,
}

impl TakenArgument {
    /// How many there may be, at least and at most.
    pub const fn count(self) -> (usize, usize) {
        match self {
            Self::Number | Self::Date => (1, 1),
            Self::TwoDates => (2, 2),
            Self::Items => (1, usize::MAX),
        }
    }
}

/// An option of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionInfo {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub values: OptionValues,
}

/// The values that an option has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionValues {
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A whole number, from the one to the other.
    Whole(u8, u8),
    /// The code of a currency: three letters (ISO 4217).
    Currency,
}

impl OptionValues {
    /// Whether a text is one of the values.
    pub fn allow_text(self, text: &str) -> bool {
        match self {
            Self::OneOf(texts) => texts.contains(&text),
            Self::Currency => text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic()),
            Self::Whole(..) => false,
        }
    }

    /// Whether a number is one of the values.
    pub fn allow_number(self, number: f64) -> bool {
        matches!(self, Self::Whole(least, most) if number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(&number))
    }
}

const fn one_of(name: &'static str, values: &'static [&'static str]) -> OptionInfo {
    OptionInfo { name, values: OptionValues::OneOf(values) }
}

const fn whole(name: &'static str, least: u8, most: u8) -> OptionInfo {
    OptionInfo { name, values: OptionValues::Whole(least, most) }
}

const LENGTHS: &[&str] = &["long", "short", "narrow"];
const STYLES: &[&str] = &["full", "long", "medium", "short"];
// Intl's `long` and `full` end in a time zone, which dates here don't have.
const TIME_STYLES: &[&str] = &["medium", "short"];
const NUMERIC: &[&str] = &["numeric"];

/// The units that numbers can have: those that ECMA-402 sanctions and ICU4X has names for, in all languages; and square
/// metres and kilometres.
pub const UNITS: &[&str] = &[
    "acre",
    "centimeter",
    "day",
    "fluid-ounce",
    "foot",
    "gallon",
    "gram",
    "hectare",
    "hour",
    "inch",
    "kilogram",
    "kilometer",
    "liter",
    "meter",
    "microsecond",
    "mile",
    "milliliter",
    "millimeter",
    "millisecond",
    "minute",
    "month",
    "nanosecond",
    "ounce",
    "pound",
    "second",
    "square-kilometer",
    "square-meter",
    "stone",
    "week",
    "yard",
    "year",
];

const DATE_STYLE: OptionInfo = one_of("dateStyle", STYLES);
const TIME_STYLE: OptionInfo = one_of("timeStyle", TIME_STYLES);
const WEEKDAY: OptionInfo = one_of("weekday", &["long", "short"]);
const YEAR: OptionInfo = one_of("year", NUMERIC);
const MONTH: OptionInfo = one_of("month", &["long", "short", "numeric"]);
const DAY: OptionInfo = one_of("day", NUMERIC);
const HOUR: OptionInfo = one_of("hour", NUMERIC);
const MINUTE: OptionInfo = one_of("minute", NUMERIC);
const SECOND: OptionInfo = one_of("second", NUMERIC);

/// Every function that messages can call.
pub const FUNCTIONS: &[FunctionInfo] = &[
    FunctionInfo {
        name: "NUMBER",
        takes: TakenArgument::Number,
        options: &[
            one_of("style", &["decimal", "percent", "currency", "unit"]),
            OptionInfo { name: "currency", values: OptionValues::Currency },
            one_of("currencyDisplay", &["symbol", "narrowSymbol", "code", "name"]),
            one_of("unit", UNITS),
            one_of("unitDisplay", LENGTHS),
            one_of("notation", &["standard", "compact"]),
            one_of("compactDisplay", &["short", "long"]),
            whole("minimumIntegerDigits", 1, 21),
            whole("minimumFractionDigits", 0, 100),
            whole("maximumFractionDigits", 0, 100),
            whole("minimumSignificantDigits", 1, 21),
            whole("maximumSignificantDigits", 1, 21),
            one_of("useGrouping", &["auto", "min2", "false"]),
            one_of("signDisplay", &["auto", "always", "exceptZero", "negative", "never"]),
            one_of("type", &["cardinal", "ordinal"]),
        ],
    },
    FunctionInfo {
        name: "DATETIME",
        takes: TakenArgument::Date,
        options: &[DATE_STYLE, TIME_STYLE, WEEKDAY, YEAR, MONTH, DAY, HOUR, MINUTE, SECOND],
    },
    FunctionInfo {
        name: "DATERANGE",
        takes: TakenArgument::TwoDates,
        options: &[
            DATE_STYLE,
            TIME_STYLE,
            WEEKDAY,
            YEAR,
            MONTH,
            DAY,
            HOUR,
            MINUTE,
            SECOND,
            // "du 3" and "5 mars": for words around them.
            one_of("part", &["start", "end"]),
        ],
    },
    FunctionInfo {
        name: "LIST",
        takes: TakenArgument::Items,
        options: &[one_of("type", &["conjunction", "disjunction", "unit"]), one_of("style", LENGTHS)],
    },
    FunctionInfo {
        name: "RELATIVETIME",
        takes: TakenArgument::Number,
        options: &[
            one_of("unit", &["second", "minute", "hour", "day", "week", "month", "quarter", "year"]),
            one_of("numeric", &["always", "auto"]),
            one_of("style", LENGTHS),
        ],
    },
];

/// The function of a name.
pub fn function(name: &str) -> Option<&'static FunctionInfo> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

impl FunctionInfo {
    /// What it knows of an option.
    pub fn option(&self, name: &str) -> Option<&'static OptionInfo> {
        self.options.iter().find(|option| option.name == name)
    }
}
