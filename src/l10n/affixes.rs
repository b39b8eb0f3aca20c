//! What stands around the digits of a percentage, a currency or a unit.
//!
//! ICU4X puts a number in such a pattern only with digits, grouping and rounding of its own choice (a currency always
//! has its cents). So a sample of each plural category is formatted once, and what stands around its digits is kept for
//! numbers that are written as the options say.

use fixed_decimal::{Decimal, Sign};
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::locale::{Locale, locale};
use icu::plurals::{PluralCategory, PluralOperands, PluralRules};

use super::options::{CurrencyDisplay, NumberStyle};
use super::units;

/// Numbers that have every plural category that CLDR knows, in each language that has it.
const SAMPLES: [&str; 16] =
    ["1", "0", "2", "3", "4", "5", "6", "7", "8", "11", "20", "21", "100", "1000000", "0.1", "1.5"];

/// Patterns, for each plural category and sign.
#[derive(Debug)]
pub(super) struct Affixes {
    /// None where the pattern is the same for all numbers.
    rules: Option<PluralRules>,
    patterns: Vec<(PluralCategory, [AffixPattern; 3])>,
}

/// What stands around the digits.
#[derive(Debug, Clone)]
enum AffixPattern {
    Around(String, String),
    /// The whole text, where the language writes no digits: Arabic has a word for two kilometres.
    Whole(String),
}

impl Affixes {
    /// The affixes of a style; an empty option where the locale has no data for it.
    #[expect(clippy::option_option, reason = "the outer one is a failure, the inner one a number alone")]
    pub(super) fn new(locale: &Locale, style: NumberStyle) -> Option<Option<Self>> {
        let rules = || PluralRules::try_new_cardinal(locale.into()).ok();
        Some(Some(match style {
            NumberStyle::Decimal => return Some(None),
            NumberStyle::Percent => {
                let formatter = PercentFormatter::try_new(locale.into(), Default::default()).ok()?;
                Self::sampled(&plain(locale)?, None, &|number| formatter.format(number).to_string())?
            }
            NumberStyle::Currency(code, display) => {
                let code = CurrencyType::try_from_str(str::from_utf8(&code).ok()?).ok()?;
                // The compact formatter doesn't insist on cents.
                let digits = CompactDecimalFormatter::try_new_short(locale.into(), Default::default()).ok()?;
                let digits = |number: &Decimal| digits.format(number).to_string();
                let make = |formatter: CurrencyFormatter<CompactDecimalFormatter>, rules| {
                    Self::sampled(&digits, rules, &|number| formatter.format_fixed_decimal(number).to_string())
                };
                let options = Default::default();
                match display {
                    CurrencyDisplay::Symbol => {
                        make(CurrencyFormatter::try_new_compact_symbol(locale.into(), code, options).ok()?, None)?
                    }
                    CurrencyDisplay::NarrowSymbol => make(
                        CurrencyFormatter::try_new_compact_symbol_narrow(locale.into(), code, options).ok()?,
                        None,
                    )?,
                    CurrencyDisplay::Code => {
                        make(CurrencyFormatter::try_new_compact_code(locale.into(), code, options).ok()?, None)?
                    }
                    CurrencyDisplay::Name => {
                        make(CurrencyFormatter::try_new_compact_name(locale.into(), code).ok()?, rules())?
                    }
                }
            }
            NumberStyle::Unit(unit, width) => {
                let (names, digits, own) = (units::names(locale, unit, width)?, plain(locale)?, rules()?);
                let format =
                    |number: &Decimal| names.get().get(number.into(), &own).interpolate([digits(number)]).to_string();
                Self::sampled(&digits, rules(), &format)?
            }
        }))
    }

    /// From samples, and how their digits are written in them.
    fn sampled(
        digits: &dyn Fn(&Decimal) -> String,
        rules: Option<PluralRules>,
        format: &dyn Fn(&Decimal) -> String,
    ) -> Option<Self> {
        let mut patterns: Vec<(PluralCategory, [AffixPattern; 3])> = Vec::new();
        for sample in SAMPLES {
            let number: Decimal = sample.parse().ok()?;
            let category = rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(&number));
            if patterns.iter().any(|(known, _)| *known == category) {
                continue;
            }
            let written = digits(&number);
            let signs = [Sign::None, Sign::Negative, Sign::Positive].map(|sign| {
                let text = format(&number.clone().with_sign(sign));
                match text.split_once(&written) {
                    Some((before, after)) => Some(AffixPattern::Around(before.to_owned(), after.to_owned())),
                    None => (!text.contains(char::is_numeric)).then_some(AffixPattern::Whole(text)),
                }
            });
            if let [Some(none), Some(negative), Some(positive)] = signs {
                patterns.push((category, [none, negative, positive]));
            }
        }
        (!patterns.is_empty()).then_some(Self { rules, patterns })
    }

    /// A number in its pattern. `digits` are without a sign.
    pub(super) fn around(&self, digits: &str, operands: PluralOperands, sign: Sign) -> String {
        let category = self.rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(operands));
        let find = |category| self.patterns.iter().find(|(known, _)| *known == category);
        let Some((_, signs)) = find(category).or_else(|| find(PluralCategory::Other)).or(self.patterns.first()) else {
            return digits.to_owned();
        };
        let sign = match sign {
            Sign::None => 0,
            Sign::Negative => 1,
            Sign::Positive => 2,
        };
        match &signs[sign] {
            AffixPattern::Around(before, after) => format!("{before}{digits}{after}"),
            AffixPattern::Whole(text) => text.clone(),
        }
    }
}

fn plain(locale: &Locale) -> Option<impl Fn(&Decimal) -> String + use<>> {
    let formatter = DecimalFormatter::try_new(locale.into(), Default::default()).ok()?;
    Some(move |number: &Decimal| formatter.format_to_string(number))
}

/// How many digits an amount of a currency has behind the mark (CLDR, supplemental data).
pub(super) fn currency_digits(code: [u8; 3]) -> i16 {
    let code = str::from_utf8(&code).ok().and_then(|code| CurrencyType::try_from_str(code).ok());
    let formatter =
        code.and_then(|code| CurrencyFormatter::try_new_code(locale!("en").into(), code, Default::default()).ok());
    let written = formatter.map(|formatter| formatter.format_fixed_decimal(&Decimal::from(0)).to_string());
    // "EUR 0.00"
    written.and_then(|text| text.split_once('.').and_then(|(_, digits)| i16::try_from(digits.len()).ok())).unwrap_or(0)
}
