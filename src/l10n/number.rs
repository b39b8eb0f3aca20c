//! Numbers as the options of `Intl.NumberFormat` ask for them: rounded, then written in digits, then put in the pattern
//! of a percentage, a currency or a unit.

use fixed_decimal::{CompactDecimal, Decimal, SignDisplay as IcuSignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu::decimal::options::{CompactDecimalFormatterOptions, DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralOperands, PluralRuleType, PluralRules};

use super::affixes::{Affixes, currency_digits};
use super::options::{Grouping, NumberOptions, NumberStyle, SignDisplay, Width};

/// How numbers of some options are written in a locale.
#[derive(Debug)]
pub(super) struct NumberFormat {
    options: NumberOptions,
    digits: Digits,
    writer: Writer,
    /// What stands around the digits; nothing around a number alone.
    affixes: Option<Affixes>,
    rules: PluralRules,
}

/// How many digits are kept.
#[derive(Debug, Clone, Copy)]
enum Digits {
    Fraction(i16, i16),
    Significant(i16, i16),
    /// Of a number in short: whole, but at least two digits.
    Compact,
}

#[derive(Debug)]
enum Writer {
    Plain(DecimalFormatter),
    Compact(CompactDecimalFormatter),
}

/// A number as it's shown: what plurals are chosen by.
struct ShownNumber {
    digits: Decimal,
    /// The power of ten that stands as a word or a letter behind it.
    exponent: u8,
}

impl NumberFormat {
    /// None where the locale has no data for it.
    pub(super) fn new(locale: &Locale, options: NumberOptions) -> Option<Self> {
        let writer = match options.compact {
            None => {
                let mut own = DecimalFormatterOptions::default();
                own.grouping_strategy = Some(grouping(options.grouping.unwrap_or(Grouping::Auto)));
                Writer::Plain(DecimalFormatter::try_new(locale.into(), own).ok()?)
            }
            Some(width) => {
                let mut own = CompactDecimalFormatterOptions::default();
                own.grouping_strategy = Some(grouping(options.grouping.unwrap_or(Grouping::Min2)));
                let make = if width == Width::Long {
                    CompactDecimalFormatter::try_new_long
                } else {
                    CompactDecimalFormatter::try_new_short
                };
                Writer::Compact(make(locale.into(), own).ok()?)
            }
        };
        let kind = if options.is_ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
        Some(Self {
            digits: Digits::of(&options),
            writer,
            affixes: Affixes::new(locale, options.style)?,
            rules: PluralRules::try_new(locale.into(), kind.into()).ok()?,
            options,
        })
    }

    /// A number; infinities and what is none as Rust writes them.
    pub(super) fn format(&self, value: f64) -> String {
        let Some(shown) = self.shown(value) else { return value.to_string() };
        let Some(affixes) = &self.affixes else { return self.write(&shown) };
        let sign = shown.digits.sign;
        let operands = shown.operands();
        let unsigned =
            ShownNumber { digits: shown.digits.with_sign(fixed_decimal::Sign::None), exponent: shown.exponent };
        affixes.around(&self.write(&unsigned), operands, sign)
    }

    /// The plural category of the number as it's shown.
    pub(super) fn category(&self, value: f64) -> PluralCategory {
        self.shown(value).map_or(PluralCategory::Other, |shown| self.rules.category_for(shown.operands()))
    }

    fn write(&self, shown: &ShownNumber) -> String {
        match &self.writer {
            Writer::Plain(formatter) => formatter.format_to_string(&shown.digits),
            Writer::Compact(formatter) => match formatter.format_with_exponent(&shown.digits, shown.exponent) {
                Ok(formatted) => formatted.to_string(),
                // The exponent is the formatter's own.
                Err(_) => shown.digits.to_string(),
            },
        }
    }

    fn shown(&self, value: f64) -> Option<ShownNumber> {
        let mut digits = decimal(value)?;
        if self.options.style == NumberStyle::Percent {
            digits.multiply_pow10(2);
        }
        let mut exponent = 0;
        if let Writer::Compact(formatter) = &self.writer {
            // Rounding may make it a digit longer, and then it's of another exponent: 999 999 is a million.
            loop {
                let mut scaled = digits.clone();
                scaled.multiply_pow10(-i16::from(exponent));
                let rounded = self.digits.round(scaled);
                let needed = formatter
                    .compact_exponent_for_magnitude(rounded.absolute.nonzero_magnitude_start() + i16::from(exponent));
                if needed <= exponent {
                    digits = rounded;
                    break;
                }
                exponent = needed;
            }
        } else {
            digits = self.digits.round(digits);
        }
        digits.absolute.pad_start(i16::from(self.options.minimum_integer_digits));
        digits.apply_sign_display(match self.options.sign {
            SignDisplay::Auto => IcuSignDisplay::Auto,
            SignDisplay::Always => IcuSignDisplay::Always,
            SignDisplay::ExceptZero => IcuSignDisplay::ExceptZero,
            SignDisplay::Negative => IcuSignDisplay::Negative,
            SignDisplay::Never => IcuSignDisplay::Never,
        });
        Some(ShownNumber { digits, exponent })
    }
}

impl ShownNumber {
    fn operands(&self) -> PluralOperands {
        if self.exponent == 0 {
            return (&self.digits).into();
        }
        (&CompactDecimal::from_significand_and_exponent(self.digits.clone(), self.exponent)).into()
    }
}

impl Digits {
    /// As ECMA-402 settles them (SetNumberFormatDigitOptions).
    fn of(options: &NumberOptions) -> Self {
        let digits = |count: Option<u8>, default: i16| count.map_or(default, i16::from);
        if let (least, most) = options.significant
            && (least.is_some() || most.is_some())
        {
            return Self::Significant(digits(least, 1), digits(most, 21));
        }
        if options.compact.is_some() && options.fraction == (None, None) {
            return Self::Compact;
        }
        let (least, most) = match options.style {
            NumberStyle::Currency(code, _) if options.compact.is_none() => {
                let own = currency_digits(code);
                (own, own)
            }
            NumberStyle::Percent => (0, 0),
            _ => (0, 3),
        };
        match options.fraction {
            (Some(least), Some(most)) => Self::Fraction(least.into(), most.into()),
            (Some(least), None) => Self::Fraction(least.into(), most.max(least.into())),
            (None, Some(most)) => Self::Fraction(least.min(most.into()), most.into()),
            (None, None) => Self::Fraction(least, most),
        }
    }

    fn round(self, mut number: Decimal) -> Decimal {
        let (last, padded) = match self {
            Self::Fraction(least, most) => (-most, -least),
            Self::Significant(least, most) => {
                let first = number.absolute.nonzero_magnitude_start();
                (first - most + 1, first - least + 1)
            }
            Self::Compact => ((number.absolute.nonzero_magnitude_start() - 1).min(0), 0),
        };
        // Half away from zero, as ECMAScript's Intl does.
        number.round_with_mode(last, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
        number.absolute.trim_start();
        number.absolute.trim_end();
        number.absolute.pad_end(padded.min(0));
        number
    }
}

fn grouping(grouping: Grouping) -> GroupingStrategy {
    match grouping {
        Grouping::Auto => GroupingStrategy::Auto,
        Grouping::Min2 => GroupingStrategy::Min2,
        Grouping::Never => GroupingStrategy::Never,
    }
}

/// A number in decimal; none where it's infinite or none. Rust writes the shortest digits that mean the same number.
pub(super) fn decimal(value: f64) -> Option<Decimal> {
    let whole = value as i32;
    if f64::from(whole).to_bits() == value.to_bits() {
        return Some(whole.into());
    }
    value.is_finite().then(|| value.to_string()).and_then(|digits| digits.parse().ok())
}

/// A number for what has no digits of its own to set: at most three behind the mark.
pub(super) fn rounded(value: f64) -> Option<Decimal> {
    decimal(value).map(|number| Digits::Fraction(0, 3).round(number))
}
