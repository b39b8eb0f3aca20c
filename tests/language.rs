//! What a language does with numbers, dates, lists and order: tables, from CLDR by way of ICU4X. And the program's own words, in each language alike.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::collections::{BTreeMap, BTreeSet};

use destination_maroc::l10n::{Formats, ListOptions, ListType, PartialDate, negotiate};
use destination_maroc::markdown::slug;
use destination_maroc::model::ContentType;
use destination_maroc::model::common::Common;
use destination_maroc::model::fields::Fields as _;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn formats(locale: &str) -> Formats {
    Formats::new(locale).expect("a locale of ours")
}

#[test]
fn numbers() {
    for (locale, value, expected) in [
        ("fr", 20_000.0, "20\u{202f}000"),
        ("en-GB", 20_000.0, "20,000"),
        ("es", 20_000.0, "20.000"),
        // Spanish groups from five digits (CLDR, minimumGroupingDigits).
        ("es", 5_500.0, "5500"),
        ("fr", 5_500.0, "5\u{202f}500"),
        ("en-GB", 5_500.0, "5,500"),
        ("fr", 0.5, "0,5"),
        ("en-GB", 0.5, "0.5"),
        ("es", -1.25, "-1,25"),
        ("en-GB", 0.0, "0"),
    ] {
        assert_eq!(formats(locale).number(value), expected, "{locale} {value}");
    }
}

#[test]
fn percentages() {
    for (locale, ratio, expected) in [("fr", 0.8, "80\u{a0}%"), ("en-GB", 0.8, "80%"), ("es", 0.8, "80\u{a0}%"), ("fr", 0.126, "13\u{a0}%")]
    {
        assert_eq!(formats(locale).percent(ratio), expected, "{locale} {ratio}");
    }
}

#[test]
fn dates() {
    let day = jiff::civil::date(2012, 1, 19);
    for (locale, expected) in [("fr", "19 janvier 2012"), ("en-GB", "19 January 2012"), ("es", "19 de enero de 2012")] {
        assert_eq!(formats(locale).date(day), expected, "{locale}");
    }
    for (locale, text, expected) in [
        ("fr", "2004", "2004"),
        ("fr", "2025-12", "décembre 2025"),
        ("en-GB", "2025-12", "December 2025"),
        ("es", "2025-12", "diciembre de 2025"),
        ("fr", "--01-19", "19 janvier"),
        ("en-GB", "--01-19", "19 January"),
        ("es", "--01-19", "19 de enero"),
        ("fr", "2012-01-19", "19 janvier 2012"),
    ] {
        let date: PartialDate = text.parse().expect("a date of ours");
        assert_eq!(formats(locale).partial_date(&date), expected, "{locale} {text}");
    }
}

#[test]
fn lists() {
    let list = |locale, items: &[&str], kind| {
        let items: Vec<String> = items.iter().map(ToString::to_string).collect();
        formats(locale).list(&items, ListOptions { kind, ..ListOptions::default() })
    };
    for (locale, kind, expected) in [
        ("fr", ListType::Conjunction, "français, anglais et espagnol"),
        ("en-GB", ListType::Conjunction, "français, anglais and espagnol"),
        ("es", ListType::Disjunction, "français, anglais o espagnol"),
    ] {
        assert_eq!(list(locale, &["français", "anglais", "espagnol"], kind), expected, "{locale}");
    }
    // Before the sound of i, y becomes e (CLDR has the rule).
    assert_eq!(list("es", &["francés", "inglés"], ListType::Conjunction), "francés e inglés");
}

#[test]
fn names_in_order() {
    for (locale, sorted) in [
        ("fr", ["Agadir", "Écija", "Fès", "fez", "Zürich"]),
        ("es", ["Cádiz", "Ciudad", "Nador", "Ñora", "Oujda"]),
        ("en-GB", ["agadir", "Agadir", "Ángel", "Zebra", "Zürich"]),
    ] {
        let formats = formats(locale);
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by_cached_key(|name| formats.sort_key(name));
        assert_eq!(shuffled, sorted, "{locale}");
    }
}

/// Every message and attribute of a file with the variables that its text uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text.to_owned()).map_err(|(_, errors)| errors).expect("the file parses");
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |id: String, pattern: &Pattern<String>| {
            let mut variables = BTreeSet::new();
            in_pattern(pattern, &mut variables);
            assert!(found.insert(id.clone(), variables).is_none(), "{id} is written twice");
        };
        if let Some(value) = &message.value {
            add(message.id.name.clone(), value);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    found
}

fn in_pattern(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, variables),
            Expression::Select { selector, variants } => {
                in_inline(selector, variables);
                variants.iter().for_each(|variant| in_pattern(&variant.value, variables));
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                in_inline(inline, variables);
            }
        }
        _ => {}
    }
}

#[test]
fn the_program_says_the_same_in_each_language() {
    let french = messages(include_str!("../src/messages/fr.ftl"));
    assert!(french.len() > 150);
    assert_eq!(french, messages(include_str!("../src/messages/es.ftl")), "French and Spanish");
    // What each field is for is said in English by the types' own docs.
    let (docs, rest): (BTreeMap<_, _>, BTreeMap<_, _>) = french.into_iter().partition(|(id, _)| id.starts_with("field-"));
    assert_eq!(rest, messages(include_str!("../src/messages/en.ftl")), "French and English");
    let common = Common::describe().iter().map(|field| ("common", field.name));
    let own = ContentType::ALL.iter().flat_map(|kind| kind.fields().iter().map(|field| (kind.name(), field.name)));
    let fields: BTreeSet<String> = common.chain(own).map(|(scope, name)| format!("field-{scope}-{}", name.replace('_', "-"))).collect();
    assert_eq!(docs.into_keys().collect::<BTreeSet<_>>(), fields, "each field of each type is explained");
}

/// What the theme and the site say, beyond what a language may leave to its fallback.
#[test]
fn the_theme_says_the_same_in_each_language() {
    let read = |lang: &str| {
        let path = format!("{}/themes/destination/locales/{lang}/theme.ftl", env!("CARGO_MANIFEST_DIR"));
        messages(&std::fs::read_to_string(path).expect("the theme speaks it"))
    };
    let french = read("fr");
    assert_eq!(french, read("en"));
    assert_eq!(french, read("es"));
}

#[test]
fn words_in_addresses() {
    for (locale, text, expected) in [
        ("fr", "Œuvre à Fès", "oeuvre-a-fes"),
        ("fr", "L’équipe d'été", "l-equipe-d-ete"),
        // Letters with their marks apart, as some keyboards write them.
        ("fr", "e\u{301}te\u{301}", "ete"),
        ("es", "Señales del año", "senales-del-ano"),
        ("es", "¿Por qué Marruecos?", "por-que-marruecos"),
        ("en-GB", "Straße", "strasse"),
        ("fr", "Übergröße", "ubergrosse"),
        ("de", "Übergröße", "uebergroesse"),
        ("de-AT", "Ärger", "aerger"),
        ("pl", "Łódź", "lodz"),
        ("ar", "مراكز الاتصال", "mrakz-alatsal"),
        // ʿayn and hamza part no words, and vowel signs are vowels.
        ("ar", "عمل", "ml"),
        ("ar", "سُوق العمل 2027", "suq-alml-2027"),
        ("ar", "العلاقات مع الزبائن", "allaqat-m-alzbayn"),
        ("fr", "Москва", "moskva"),
        ("el", "Αθήνα", "athena"),
        ("zgh", "ⴰⵎⴰⵣⵉⵖ", "amazigh"),
        ("ja", "東京 2027", "dongjing-2027"),
        ("fr", "a — b", "a-b"),
        ("fr", "%&?", ""),
        ("fr", "", ""),
        ("not a locale", "Fès", "fes"),
    ] {
        assert_eq!(slug(text, locale), expected, "{locale} {text}");
    }
}

/// The same table is what the chooser's script is held to.
#[test]
fn languages_are_negotiated() {
    let table: Vec<serde_json::Value> = serde_json::from_str(include_str!("negotiation.json")).expect("a table");
    let strings = |value: &serde_json::Value| -> Vec<String> { serde_json::from_value(value.clone()).expect("a list of tags") };
    for case in table {
        let (requested, available) = (strings(&case["requested"]), strings(&case["available"]));
        let requested: Vec<&str> = requested.iter().map(String::as_str).collect();
        let available: Vec<&str> = available.iter().map(String::as_str).collect();
        assert_eq!(negotiate(&requested, &available), case["chosen"].as_str(), "{case}");
    }
}
