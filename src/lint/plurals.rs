//! Plural categories: those that the language has and a message leaves out, and those that it has and the language doesn't.
//!
//! A choice is one of plurals when all its variants are categories of CLDR or numbers, and one of them is a category other than `other`, which is used for all
//! kinds of things. Then each category of the language is wanted: `many` in French and Spanish too, which is the form of whole millions ("1 000 000 de
//! personnes"). The categories are ICU4X's.

use std::collections::BTreeSet;

use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use super::catalogue::{Catalogue, Part};
use super::walk::{Found, each};
use crate::diagnostics::Diagnostic;

/// As CLDR orders them.
pub(crate) const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

pub(super) fn check(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &catalogue.languages {
        let [Some(cardinal), Some(ordinal)] =
            [PluralRuleType::Cardinal, PluralRuleType::Ordinal].map(|kind| categories(language.speech.locale, kind))
        else {
            continue;
        };
        for part in language.parts() {
            each(part.pattern, &mut |found| {
                if let Found::Select(selector, variants) = found {
                    let own = if is_ordinal(selector) { &ordinal } else { &cardinal };
                    choice(&part, variants, own, language.speech.code, diagnostics);
                }
            });
        }
    }
}

/// The categories of a locale; none where it isn't one.
pub(crate) fn categories(locale: &str, kind: PluralRuleType) -> Option<Vec<&'static str>> {
    let locale: Locale = locale.parse().ok()?;
    let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::from(kind)).ok()?;
    let own: Vec<PluralCategory> = rules.categories().collect();
    Some(CATEGORIES.iter().filter(|(category, _)| own.contains(category)).map(|(_, name)| *name).collect())
}

/// `NUMBER($n, type: "ordinal")`
fn is_ordinal(selector: &InlineExpression<&str>) -> bool {
    let InlineExpression::FunctionReference { arguments, .. } = selector else { return false };
    arguments.named.iter().any(|argument| {
        argument.name.name == "type" && matches!(&argument.value, InlineExpression::StringLiteral { value } if *value == "ordinal")
    })
}

fn choice(part: &Part<'_>, variants: &[Variant<&str>], own: &[&str], code: &str, diagnostics: &mut Vec<Diagnostic>) {
    let names = variants.iter().filter_map(|variant| match &variant.key {
        VariantKey::Identifier { name } => Some(*name),
        VariantKey::NumberLiteral { .. } => None,
    });
    let given: BTreeSet<&str> = names.clone().collect();
    let is_category = |name: &str| CATEGORIES.iter().any(|(_, known)| *known == name);
    if !given.iter().all(|name| is_category(name)) || given.iter().all(|name| *name == "other") {
        return;
    }
    let file = part.message.file;
    let report = |code: &'static str| Diagnostic::warning(code).arg("id", part.key()).arg("known", own.join(", "));
    let missing: Vec<&str> = own.iter().copied().filter(|category| !given.contains(category)).collect();
    if let Some(VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
        variants.first().map(|variant| &variant.key)
        && !missing.is_empty()
        && !part.message.allows("message-plural-missing")
    {
        // Those who have never met the form of whole millions wonder what it's for.
        let hint = if missing == ["many"] && own == ["one", "many", "other"] { "millions" } else { "none" };
        let problem = report("message-plural-missing").arg("missing", missing.join(", ")).arg("language", code).arg("hint", hint);
        diagnostics.push(problem.at(file.place(key)));
    }
    for unknown in names.filter(|name| !own.contains(name)) {
        diagnostics.push(report("message-plural-unknown").arg("category", unknown).arg("language", code).at(file.place(unknown)));
    }
}
