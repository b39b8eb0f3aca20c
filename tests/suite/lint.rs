//! The linter: whatever a file says it answers; the portal has nothing that it warns of; languages are told apart; and
//! what `check` promises. What each rule finds is in `tests/cases/lint-*`.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use crate::support::{Site, files, folder};
use destination_maroc::fluent::{self, Catalogue, Speech};
use destination_maroc::l10n::MessagesBuilder;
use destination_maroc::lint::{ASKED, Languages};
use destination_maroc::text::{Ftl, Source};
use proptest::prelude::*;

tests! {
    any_text_is_linted,
    any_mutation_is_linted,
    what_is_endless_is_linted,
    the_portal_has_nothing_to_mend,
    what_the_program_asks_for_is_listed,
    languages_are_told_apart,
    check_keeps_its_promises,
}

/// What means something in a file of messages.
const FLUENT: &[&str] = &[
    "\n",
    "\n    ",
    "a",
    "b",
    "-c",
    ".d",
    " = ",
    "{ ",
    " }",
    "{",
    "}",
    "$x",
    "{ $x ->\n    [one] un\n   *[other] des\n}",
    " ->\n",
    "    [",
    "]",
    "   *[other] ",
    "[one]",
    "[many] ",
    "[1] ",
    "NUMBER(",
    "DATETIME($x, dateStyle: \"long\")",
    ")",
    ", ",
    "style: \"percent\"",
    "\"",
    "\\u00",
    "\\",
    "# ",
    "# allow: message-same, ",
    "### ",
    "<b>",
    "&amp;",
    "</",
    "é",
    "\r\n",
    "\t",
    "🦀",
];

fn lints_of(texts: &[String]) -> Vec<destination_maroc::diagnostics::Diagnostic> {
    let speech = |(code, locale)| Speech { code, locale };
    let languages = [("fr", "fr"), ("es", "es-MX"), ("ar", "ar")].map(speech);
    let source = |(index, text): (usize, &String)| {
        let code = languages[index % 3].code;
        let source = Source { path: format!("locales/{code}/{}.ftl", index / 3).into(), text: text.clone() };
        (code, Ftl::parse(Arc::new(source)))
    };
    let sources: Vec<_> = texts.iter().enumerate().map(source).collect();
    let catalogue = Catalogue::new(languages[0], &languages[1..], sources.iter().map(|(code, source)| (*code, source)));
    let found = fluent::messages(&catalogue);
    for place in found.iter().flat_map(|problem| problem.place.iter().chain(&problem.related)) {
        // A file that is missing has no text.
        let Some(source) = sources.iter().map(|(_, file)| file.source()).find(|source| source.path == place.file)
        else {
            continue;
        };
        assert!(source.text.get(place.span.clone()).is_some(), "{place:?}");
        assert!(place.line_text.get(place.line_span.clone()).is_some(), "{place:?}");
    }
    found
}

/// The portal's own messages.
fn real() -> Vec<String> {
    let paths = ["locales/fr", "locales/es", "themes/destination/locales/fr"].map(|path| folder("..").join(path));
    paths
        .iter()
        .flat_map(|path| files(path))
        .map(|(_, bytes)| String::from_utf8(bytes).expect("messages are text"))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    fn any_text_is_linted(
        texts in prop::collection::vec(
            prop::collection::vec(prop_oneof![5 => prop::sample::select(FLUENT).prop_map(str::to_owned), 1 => any::<String>()], 0..60).prop_map(|words| words.concat()),
            1..5,
        )
    ) {
        lints_of(&texts);
    }

    /// Real files with a piece cut out, doubled, or moved into another.
    fn any_mutation_is_linted(which in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(), from in any::<prop::sample::Index>(), length in 0_usize..80, word in prop::sample::select(FLUENT), copies in 0_usize..3) {
        let mut texts = real();
        let (which, other) = (which.index(texts.len()), other.index(texts.len()));
        let text = &texts[which];
        let start = text.floor_char_boundary(from.index(text.len()));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        let piece = text[start..end].to_owned();
        texts[which].replace_range(start..end, word);
        let at = texts[other].floor_char_boundary(from.index(texts[other].len().max(1)));
        texts[other].insert_str(at, &piece.repeat(copies));
        lints_of(&texts);
    }
}

/// What would end a program that follows everything by calling itself, or never end one that goes in circles.
fn what_is_endless_is_linted() {
    let chain: String = (0..20_000).map(|number| format!("m{number} = {{ m{} }}\n", number + 1)).collect();
    let ring: String = (0..2_000).map(|number| format!("r{number} = {{ r{} }}\n", (number + 1) % 2_000)).collect();
    let nested =
        |open: &str, close: &str, times: usize| format!("a = {}x{}\n", open.repeat(times), close.repeat(times));
    for text in [
        chain,
        ring,
        nested("{", "}", 100_000),
        nested("{ NUMBER(", ") }", 50_000),
        nested("{ $x ->\n *[a] ", "\n}", 20_000),
        format!("a = {{ {}$x }}", "F(".repeat(100_000)),
        "a = ".repeat(50_000),
        "a = a\n".repeat(50_000),
        format!("a = {}", "<a &b".repeat(100_000)),
        format!("a = {{ $x ->\n{}*[x] x\n}}", (0..20_000).map(|number| format!("[v{number}] v\n")).collect::<String>()),
        (0..5_000).map(|number| format!("a{number} = {{ b{number} }}\n")).collect(),
        format!("a = a\n{}", (0..5_000).map(|number| format!(" .b{number} = b\n")).collect::<String>()),
    ] {
        MessagesBuilder::default().add("fr", &Ftl::of(text.as_str()));
        lints_of(&[text.clone(), text]);
    }
}

fn the_portal_has_nothing_to_mend() {
    let site = Site::own();
    let output = site.run("check", &["--json"]);
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it's JSON");
    // One translation is out of date on purpose: its page shows what readers are told then.
    let others: Vec<_> =
        said.as_array().into_iter().flatten().filter(|said| said["code"] != "translation-stale").collect();
    assert!(output.status.success() && others.is_empty(), "{others:#?}");
    assert!(!site.output().exists(), "nothing is written");
}

/// The ids that the program's own code asks a site's messages for are listed: otherwise the linter would call them
/// unused.
fn what_the_program_asks_for_is_listed() {
    let mut asked = BTreeSet::new();
    for (path, bytes) in files(&folder("../src")) {
        // What these ask for are the program's own words.
        if !path.ends_with(".rs") || path.starts_with("cli/") || path.starts_with("lint/") {
            continue;
        }
        let code = String::from_utf8(bytes).expect("code is text");
        for call in ["message(", "message_with(", "Message(", "l10n.text("] {
            for (at, _) in code.match_indices(call) {
                let Some((before, rest)) = code[at + call.len()..].split_once('"') else { continue };
                let is_argument = before.chars().all(|char| char.is_alphanumeric() || "_., &".contains(char));
                let id = rest.split('"').next().unwrap_or_default();
                if is_argument
                    && !id.is_empty()
                    && id.bytes().all(|byte| byte.is_ascii_lowercase() || b"-.".contains(&byte))
                {
                    asked.insert(id.to_owned());
                }
            }
        }
        // Chosen by a match, then asked for.
        asked.extend(
            code.split('"').filter(|text| text.starts_with("alert-") && !text.contains([' ', '\\'])).map(str::to_owned),
        );
    }
    assert_eq!(asked, BTreeSet::from(ASKED.map(str::to_owned)));
}

fn languages_are_told_apart() {
    const FRENCH: &str = "L’association rassemble les centres d’appel du pays. Ses membres répondent à leurs clients en plusieurs langues, tous les jours de la semaine, aux heures des marchés pour lesquels ils travaillent.";
    const ENGLISH: &str = "The association gathers the call centres of the country. Its members answer their customers in several languages, every day of the week, at the hours of the markets that they work for.";
    const SPANISH: &str = "La asociación reúne a los centros de llamadas del país. Sus miembros atienden a sus clientes en varios idiomas, todos los días de la semana, en el horario de los mercados para los que trabajan.";
    const PORTUGUESE: &str = "A associação reúne os centros de atendimento do país. Os seus membros respondem aos clientes em várias línguas, todos os dias da semana, no horário dos mercados para os quais trabalham.";
    const ARABIC: &str = "تجمع الجمعية مراكز الاتصال في المغرب ويعمل أعضاؤها في خدمة الزبناء بعدة لغات كل يوم من أيام الأسبوع وفق توقيت الأسواق التي يشتغلون من أجلها ويلتزمون بميثاق للجودة والسلوك المسؤول تجاه الأجراء والزبناء";
    const NAMES: &str = "Casablanca, Rabat, Tanger, Fès, Marrakech, Agadir, Oujda, Madrid, Paris, Londres; ANAPEC, AMDIE, AMRC, BPO, CRM, SaaS; Atlas Contact, Rif Relations, Soporte Hispano, Atlantic Desk, Sahara Services, Medina Voice.";
    let languages = Languages::of(["fr", "en-GB", "es-MX"]);
    for (locale, text, expected) in [
        ("fr", FRENCH, None),
        ("en-GB", ENGLISH, None),
        ("es-MX", SPANISH, None),
        ("ar", ARABIC, None),
        ("fr", ENGLISH, Some("en")),
        ("fr", SPANISH, Some("es")),
        ("en-GB", FRENCH, Some("fr")),
        ("en-GB", SPANISH, Some("es")),
        ("es", FRENCH, Some("fr")),
        ("es", ENGLISH, Some("en")),
        ("es", PORTUGUESE, Some("pt")),
        ("es", ARABIC, Some("ar")),
        ("ar", FRENCH, Some("fr")),
        // Too short to be sure of.
        ("fr", "Its members answer their customers in several languages.", None),
        // In no language in particular.
        ("fr", NAMES, None),
        ("es", NAMES, None),
        ("en-GB", NAMES, None),
        // A language that the detector doesn't know.
        ("zgh", FRENCH, None),
        ("no locale", FRENCH, None),
    ] {
        assert_eq!(languages.other_than(locale, text), expected, "{locale}: {text}");
    }
    // A quarter in another language is no other language.
    let mixed = format!("{FRENCH} {FRENCH} {FRENCH} {ENGLISH}");
    assert_eq!(languages.other_than("fr", &mixed), None);
}

fn check_keeps_its_promises() {
    let site = Site::base();
    let run = |arguments: &[&str]| site.run("check", arguments);
    // Two of the three languages have no messages at all.
    assert_eq!(run(&[]).status.code(), Some(0), "warnings alone don't fail");
    assert_eq!(run(&["--strict"]).status.code(), Some(1));
    assert_eq!(run(&["--strict", "--only", "fr"]).status.code(), Some(0), "nothing is said of French");
    let stdout = |arguments: &[&str]| String::from_utf8(run(arguments).stdout).expect("the program speaks UTF-8");
    assert_eq!(stdout(&["--quiet"]), "");
    assert_eq!(stdout(&["--lang", "en"]), "no errors\n8 warnings\n");
    assert_eq!(stdout(&["--lang", "en", "--only", "es"]), "no errors\n4 warnings\n");
    let json: serde_json::Value = serde_json::from_str(&stdout(&["--json"])).expect("it's JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(8));
    assert_eq!(json[0]["code"], "message-file-missing");
    let wrong = run(&["--only", "de"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("[unknown-language]"));
    // What only rendering finds.
    site.write("themes/plain/templates/contact.html", "");
    site.write("themes/plain/templates/page.html", "{{ page.nothing.at.all }}");
    let failing = run(&["--lang", "en"]);
    assert_eq!(failing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&failing.stderr).contains("error[template]"));
    assert!(!site.output().exists(), "nothing is written");
    fs::remove_file(site.path().join("content/site.yaml")).expect("it was there");
    assert_eq!(run(&[]).status.code(), Some(1));
}
