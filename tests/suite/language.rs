//! What a language does with numbers, dates, lists and order: tables, from CLDR by way of ICU4X. And the program's own
//! words, in each language alike.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::sync::Arc;

use crate::support;
use destination_maroc::diagnostics::Severity;
use destination_maroc::diagnostics::rules::{self, Takes};
use destination_maroc::fluent::{self, Catalogue, Speech};
use destination_maroc::l10n::{Formats, ListOptions, ListType, PartialDate, negotiate};
use destination_maroc::markdown::slug;
use destination_maroc::program::to_terminal;
use destination_maroc::program::words;
use destination_maroc::text::{Ftl, Source};
use destination_maroc::types::Types;

tests! {
    numbers,
    percentages,
    dates,
    lists,
    names_in_order,
    the_program_says_the_same_in_each_language,
    each_rule_has_words,
    words_in_addresses,
    languages_are_negotiated,
    help_is_in_the_language_of_whoever_asks,
    a_misuse_is_explained,
    an_argument_that_is_not_unicode_is_refused,
    the_environment_chooses_the_language_of_messages,
    completions_and_manuals_are_made_from_the_definition,
}

fn formats(locale: &str) -> Formats {
    Formats::new(locale).expect("a locale of ours")
}

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

fn percentages() {
    for (locale, ratio, expected) in
        [("fr", 0.8, "80\u{a0}%"), ("en-GB", 0.8, "80%"), ("es", 0.8, "80\u{a0}%"), ("fr", 0.126, "13\u{a0}%")]
    {
        assert_eq!(formats(locale).percent(ratio), expected, "{locale} {ratio}");
    }
}

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
        ("fr", "2012-01-01", "1er janvier 2012"),
        ("fr", "--05-01", "1er mai"),
        ("fr", "2012-01-11", "11 janvier 2012"),
        ("es", "2012-01-01", "1 de enero de 2012"),
    ] {
        let date: PartialDate = text.parse().expect("a date of ours");
        assert_eq!(formats(locale).partial_date(&date), expected, "{locale} {text}");
    }
}

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

/// The program's own words are held to the lints that a site's are.
fn the_program_says_the_same_in_each_language() {
    let languages = [("fr", "fr"), ("en", "en-GB"), ("es", "es")].map(|(code, locale)| Speech { code, locale });
    let texts = [
        include_str!("../../src/messages/fr.ftl"),
        include_str!("../../src/messages/en.ftl"),
        include_str!("../../src/messages/es.ftl"),
    ];
    let mut problems = Vec::new();
    let parse = |(language, text): (&Speech<'_>, &str)| {
        let path = format!("src/messages/{}/program.ftl", language.code).into();
        Ftl::parse(Arc::new(Source { path, text: text.to_owned() }))
    };
    let parsed: Vec<Ftl> = languages.iter().zip(texts).map(parse).collect();
    problems.extend(parsed.iter().flat_map(Ftl::problems).cloned());
    let files = languages.iter().map(|language| language.code).zip(&parsed);
    problems.extend(fluent::messages(&Catalogue::new(languages[0], &languages[1..], files)));
    assert!(problems.is_empty(), "{}", to_terminal(&problems, words("en"), false));
    let words = words("en");
    for field in Types::default().page().fields.iter() {
        let id = field.label("page");
        assert!(words.find(&id, &[]).is_some(), "{id}");
    }
}

/// A rule has words in each language, which take what the rule gives and nothing else.
fn each_rule_has_words() {
    for rule in rules::ALL {
        let choices: &[&str] = if rule.takes.iter().any(|(_, takes)| *takes == Takes::Choice) {
            &["near", "none", "both"]
        } else {
            &["near"]
        };
        for (lang, choice) in
            ["fr", "en", "es"].into_iter().flat_map(|lang| choices.iter().map(move |choice| (lang, *choice)))
        {
            let args: Vec<(&str, String)> = rule
                .takes
                .iter()
                .map(|(name, takes)| match takes {
                    Takes::Text => (*name, format!("«{name}»")),
                    Takes::Count => (*name, "2".to_owned()),
                    Takes::Choice => (*name, choice.to_owned()),
                })
                .collect();
            let text =
                words(lang).find(rule.code, &args).unwrap_or_else(|| panic!("{} has no words in {lang}", rule.code));
            let help = words(lang).find(&format!("{}.help", rule.code), &args).unwrap_or_default();
            for said in [text, help] {
                assert!(!said.contains("{$"), "{} in {lang} takes what its rule doesn't give: {said}", rule.code);
            }
        }
    }
    let codes: std::collections::BTreeSet<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), rules::ALL.len(), "each code is one rule");
    assert!(rules::ALL.iter().any(|rule| rule.severity == Severity::Note));
}

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
fn languages_are_negotiated() {
    let table: Vec<serde_json::Value> = serde_json::from_str(include_str!("../negotiation.json")).expect("a table");
    let strings =
        |value: &serde_json::Value| -> Vec<String> { serde_json::from_value(value.clone()).expect("a list of tags") };
    for case in table {
        let (requested, available) = (strings(&case["requested"]), strings(&case["available"]));
        let requested: Vec<&str> = requested.iter().map(String::as_str).collect();
        let available: Vec<&str> = available.iter().map(String::as_str).collect();
        assert_eq!(negotiate(&requested, &available), case["chosen"].as_str(), "{case}");
    }
}

fn help_is_in_the_language_of_whoever_asks() {
    let commands: [&[&str]; 6] = [&[], &["build"], &["check"], &["serve"], &["translations"], &["translations", "new"]];
    for (lang, usage, english) in [("fr", "Usage: ", "Show"), ("es", "Uso: ", "Show"), ("en", "Usage: ", "Montre")] {
        for command in commands {
            let output = support::program()
                .args(command)
                .args(["--help", "--ui-lang", lang])
                .output()
                .expect("the program can be started");
            let text = String::from_utf8(output.stdout).expect("it speaks UTF-8");
            assert!(output.status.success() && text.contains(usage), "{lang} {command:?}: {text}");
            let is_foreign = |word: &&str| text.contains(*word);
            let foreign = if lang == "en" {
                vec!["ORDEN", "COMMANDE", english]
            } else {
                vec!["COMMAND]", "COMMAND>", "Print", "Options:\n      --help", english]
            };
            assert_eq!(foreign.iter().find(|word| is_foreign(word)), None, "{lang} {command:?}: {text}");
        }
    }
}

/// Each kind of misuse says what it is, in each language, and ends with 2.
fn a_misuse_is_explained() {
    let own = support::folder("..");
    let root = own.to_str().expect("the repository's path is Unicode");
    let table: [(&[&str], &str); 19] = [
        (&[], "[misuse-no-command]"),
        (&["biuld"], "[misuse-command]"),
        (&["build", "--ouptut", "x"], "[misuse-option]"),
        (&["build", "public"], "[misuse-extra]"),
        (&["build", "--output"], "[misuse-no-value]"),
        (&["build", "--as-of", "2026-13-01"], "[misuse-value]"),
        (&["build", "--base-url", "site.example"], "[misuse-value]"),
        (&["serve", "--port", "65536"], "[misuse-value]"),
        (&["check", "--lang", "de"], "[misuse-value]"),
        (&["translations", "--to", "es", "--lang", "de"], "[misuse-value]"),
        (&["check", "--require", "es"], "[misuse-value]"),
        (&["check", "--format", "xml"], "[misuse-value]"),
        (&["build", "--quiet", "--verbose"], "[misuse-conflict]"),
        (&["translations", "--json", "--format", "json"], "[misuse-conflict]"),
        (&["build", "--output", "a", "--output", "b"], "[misuse-twice]"),
        (&["translations", "diff", "--to", "es"], "[misuse-missing]"),
        (&["translations", "accept", "contact"], "[misuse-no-language]"),
        (&["check", "--root", root, "--only", "eo"], "[unknown-language]"),
        (&["translations", "--root", root, "--to", "eo"], "[unknown-language]"),
    ];
    for (environment, no_help) in
        [("fr_FR.UTF-8", "que faire"), ("es_MX.UTF-8", "qué hacer"), ("C.UTF-8", "what to do")]
    {
        for (arguments, code) in table {
            let output = support::program().env("LANG", environment).args(arguments).output();
            let output = output.expect("the program can be started");
            let said = String::from_utf8(output.stderr).expect("it speaks UTF-8");
            assert!(said.contains(code) && said.contains(no_help), "{environment} {arguments:?}: {said}");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        }
    }
}

/// An argument that isn't Unicode is refused, and nothing else happens.
fn an_argument_that_is_not_unicode_is_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let argument = std::ffi::OsStr::from_bytes(b"--only=\xff");
    let output = support::program().arg("check").arg(argument).output().expect("the program can be started");
    assert!(String::from_utf8_lossy(&output.stderr).contains("[misuse-unclear]") && output.status.code() == Some(2));
}

/// Who asks in no language of the program's is answered in English.
fn the_environment_chooses_the_language_of_messages() {
    let help = |environment: &str| {
        let output = support::program().env("LANG", environment).arg("--help").output();
        String::from_utf8(output.expect("the program can be started").stdout).expect("it speaks UTF-8")
    };
    for (environment, word) in [
        ("fr_MA.UTF-8", "Commandes"),
        ("es", "Órdenes"),
        ("de_DE.UTF-8", "Commands"),
        ("C", "Commands"),
        ("", "Commands"),
    ] {
        assert!(help(environment).contains(word), "{environment}");
    }
}

/// Shells and manuals know the program's own commands and options.
fn completions_and_manuals_are_made_from_the_definition() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = support::program().args(["completions", shell]).output().expect("the program can be started");
        let script = String::from_utf8(output.stdout).expect("it speaks UTF-8");
        assert!(output.status.success() && script.contains("translations") && script.contains("as-publish"), "{shell}");
    }
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let status = support::program().args(["man", "--output"]).arg(folder.path()).status();
    assert!(status.expect("the program can be started").success());
    let page = std::fs::read_to_string(folder.path().join("destination-maroc-build.1")).expect("it's written");
    assert!(page.contains("in\\-place"), "{page}");
}
