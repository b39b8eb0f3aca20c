//! Dates that are known in part, as sources give them: a year, a month, a day, or a day of an unnamed year.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A date as far as it's known. They sort by what is known; a day without a year comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// `--01-19`: a day whose year the source doesn't give (`xsd:gMonthDay`, XML Schema part 2, section 3.3.12).
    MonthDay {
        /// 1 to 12
        month: i8,
        /// 1 to 31
        day: i8,
    },
    /// `2004`
    Year(i16),
    /// `2025-12`
    YearMonth {
        /// The year.
        year: i16,
        /// 1 to 12
        month: i8,
    },
    /// `2012-03-15`
    Date(jiff::civil::Date),
}

impl FromStr for PartialDate {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
                .ok_or(())
        };
        let month_of = |part: &str| {
            digits(part, 2)
                .and_then(|month| i8::try_from(month).map_err(|_| ()))
                .and_then(|month| if (1..=12).contains(&month) { Ok(month) } else { Err(()) })
        };
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-').ok_or(())?;
            // A leap year has every day that there can be.
            let date = jiff::civil::Date::new(2000, month_of(month)?, i8::try_from(digits(day, 2)?).map_err(|_| ())?)
                .map_err(|_| ())?;
            return Ok(Self::MonthDay { month: date.month(), day: date.day() });
        }
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [year] => Ok(Self::Year(digits(year, 4)?)),
            [year, month] => Ok(Self::YearMonth { year: digits(year, 4)?, month: month_of(month)? }),
            [year, month, day] => {
                digits(year, 4)?;
                digits(month, 2)?;
                digits(day, 2)?;
                text.parse().map(Self::Date).map_err(|_| ())
            }
            _ => Err(()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MonthDay { month, day } => write!(f, "--{month:02}-{day:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::YearMonth { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Date(date) => write!(f, "{date}"),
        }
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| crate::text::yaml::custom(crate::diagnostics::rules::INVALID_PARTIAL_DATE, &text))
    }
}
