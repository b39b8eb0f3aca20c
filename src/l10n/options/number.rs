//! The options of numbers.

use super::{CallError, GivenOptions, Literal, Width};
use crate::l10n::functions::UNITS;

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
        let given = GivenOptions::read("NUMBER", options)?;
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
            minimum_integer_digits: given.whole("minimumIntegerDigits").unwrap_or_default(),
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
