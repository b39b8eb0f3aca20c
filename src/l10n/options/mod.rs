//! The options of the functions that format, read from what a message or a template says against the table in
//! [`super::functions`]. Nothing is passed over: an option that there isn't, a value that it hasn't, and what doesn't
//! go together are errors.

mod date;
mod number;

pub use date::{DateOptions, RangePart};
pub use number::{CurrencyDisplay, Grouping, NumberOptions, NumberStyle, SignDisplay};

use std::fmt;

use super::functions::{FunctionInfo, function};

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

/// The options of a call, checked against the table.
struct GivenOptions<'a> {
    function: &'static FunctionInfo,
    options: Vec<(&'static str, Literal<'a>)>,
}

impl<'a> GivenOptions<'a> {
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
        let given = GivenOptions::read("LIST", options)?;
        let kind = match given.text("type") {
            Some("disjunction") => ListType::Disjunction,
            Some("unit") => ListType::Unit,
            _ => ListType::Conjunction,
        };
        Ok(Self { kind, width: Width::read(given.text("style"), Width::Long) })
    }
}

/// How a time is told from now: the options of ECMAScript's `Intl.RelativeTimeFormat`, and the unit, which is an
/// argument there.
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
        let given = GivenOptions::read("RELATIVETIME", options)?;
        let unit = given.text("unit").ok_or_else(|| CallError::Together("RELATIVETIME", "unit".to_owned()))?;
        let units = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];
        let unit = units.into_iter().find(|known| *known == unit).unwrap_or_default();
        Ok(Self {
            unit,
            is_auto: given.text("numeric") == Some("auto"),
            width: Width::read(given.text("style"), Width::Long),
        })
    }
}
