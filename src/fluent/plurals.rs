//! Plural categories: those that the language has and a message leaves out, those that it has and the language doesn't,
//! and words that are the same with 1 as with more.
//!
//! A choice is one of plurals when all its variants are categories of CLDR or numbers, and one of them is a category
//! other than `other`, which is used for all kinds of things. Then each category of the language is wanted: `many` in
//! French and Spanish too, which is the form of whole millions ("1 000 000 de personnes"). The categories are ICU4X's.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use super::catalogue::Catalogue;
use crate::diagnostics::{Diagnostic, Rule, rules};
use crate::text::ftl::{FoundPattern, Part, each};

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
                if let FoundPattern::Select(selector, variants) = found {
                    let own = if is_ordinal(selector) { &ordinal } else { &cardinal };
                    choice(&part, variants, own, language.speech.code, diagnostics);
                }
            });
        }
    }
}

/// Reports messages that show a number with words that have one form for every number, in a language that has another
/// one for 1: where the source chooses a form by that number, and where a choice by numbers leaves 1 to the rest.
pub(super) fn check_one(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut chosen: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for part in catalogue.source().parts() {
        for select in selects(part.pattern) {
            if select.names.contains("one") {
                chosen.entry(part.key()).or_default().insert(select.variable);
            }
        }
    }
    for language in &catalogue.languages {
        if categories(language.speech.locale, PluralRuleType::Cardinal)
            .is_none_or(|own| !own.contains(&"one") || own.len() == 1)
        {
            continue;
        }
        for part in language.parts() {
            let own = selects(part.pattern);
            let shown = shown_numbers(part.pattern, language.speech.locale);
            let by_source = chosen.get(&part.key()).into_iter().flatten().copied();
            let by_numbers =
                own.iter().filter(|select| select.has_numbers && select.names.iter().all(|name| *name == "other"));
            let wanted: BTreeSet<&str> = by_source.chain(by_numbers.map(|select| select.variable)).collect();
            let lacks = |variable: &&str| {
                let mut of = own.iter().filter(|select| select.variable == *variable);
                // Where categories are chosen by, one that is missing is told by the other rule.
                shown.contains(variable)
                    && of.all(|select| !select.has_one && select.names.iter().all(|name| *name == "other"))
            };
            if let Some(variable) = wanted.into_iter().find(lacks) {
                let problem =
                    Diagnostic::of(rules::MESSAGE_ONE_MISSING).arg("id", part.key()).arg("variable", variable);
                diagnostics.push(problem.arg("language", language.speech.code).at(part.place()));
            }
        }
    }
}

/// A choice by a number.
struct Select<'a> {
    variable: &'a str,
    /// The names among its keys.
    names: BTreeSet<&'a str>,
    has_numbers: bool,
    /// Whether something is said of 1.
    has_one: bool,
}

/// The choices of a pattern that are made by variables.
fn selects<'a>(pattern: &'a Pattern<&'a str>) -> Vec<Select<'a>> {
    let mut found = Vec::new();
    each(pattern, &mut |part| {
        if let FoundPattern::Select(selector, variants) = part
            && let Some(variable) = variable(selector)
        {
            let mut select = Select { variable, names: BTreeSet::new(), has_numbers: false, has_one: false };
            for variant in variants {
                match &variant.key {
                    VariantKey::Identifier { name } => {
                        select.has_one |= *name == "one";
                        select.names.insert(name);
                    }
                    VariantKey::NumberLiteral { value } => {
                        select.has_numbers = true;
                        select.has_one |= *value == "1";
                    }
                }
            }
            found.push(select);
        }
    });
    found
}

/// The variable that a choice is made by, as a number.
fn variable<'a>(selector: &'a InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            variable(arguments.positional.first()?)
        }
        _ => None,
    }
}

/// The languages whose plurals end in one of two letters: what has none of them, `{ $count } missing`, is right with 1
/// too.
const PLURALS_IN_S: [&str; 6] = ["ca", "en", "es", "fr", "gl", "pt"];

/// Whether a text may have words that are only right with more than one, in the language of a locale.
fn may_be_plural(text: &str, locale: &str) -> bool {
    let language = locale.split('-').next().unwrap_or_default();
    let mut words = text.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    if PLURALS_IN_S.contains(&language) {
        words.any(|word| word.chars().count() > 2 && word.ends_with(['s', 'x']))
    } else {
        words.next().is_some()
    }
}

/// The variables that a pattern shows beside words that may be plural, not only chooses by.
fn shown_numbers<'a>(pattern: &'a Pattern<&'a str>, locale: &str) -> BTreeSet<&'a str> {
    let mut shown = BTreeSet::new();
    add_shown(pattern, locale, &mut shown);
    shown
}

fn add_shown<'a>(pattern: &'a Pattern<&'a str>, locale: &str, shown: &mut BTreeSet<&'a str>) {
    let has_words = pattern
        .elements
        .iter()
        .any(|element| matches!(element, PatternElement::TextElement { value } if may_be_plural(value, locale)));
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } if has_words => {
                shown.extend(variable(inline));
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| add_shown(&variant.value, locale, shown));
            }
            _ => {}
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
        argument.name.name == "type"
            && matches!(&argument.value, InlineExpression::StringLiteral { value } if *value == "ordinal")
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
    let report = |rule: &'static Rule| Diagnostic::of(rule).arg("id", part.key()).arg("known", own.join(", "));
    let missing: Vec<&str> = own.iter().copied().filter(|category| !given.contains(category)).collect();
    if let Some(VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
        variants.first().map(|variant| &variant.key)
        && !missing.is_empty()
    {
        // Those who have never met the form of whole millions wonder what it's for.
        let hint = if missing == ["many"] && own == ["one", "many", "other"] { "millions" } else { "none" };
        let problem = report(rules::MESSAGE_PLURAL_MISSING)
            .arg("missing", missing.join(", "))
            .arg("language", code)
            .arg("hint", hint);
        diagnostics.push(problem.at(file.place(key)));
    }
    for unknown in names.filter(|name| !own.contains(name)) {
        diagnostics.push(
            report(rules::MESSAGE_PLURAL_UNKNOWN)
                .arg("category", unknown)
                .arg("language", code)
                .at(file.place(unknown)),
        );
    }
}
