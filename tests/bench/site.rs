//! The benchmark's site: members, news and pages in three languages, a third each, with what real texts have.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The same numbers in each run (a linear congruential generator, Knuth's constants).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

const LANGUAGES: [&str; 3] = ["fr", "en", "es"];
const TERMS: [(&str, &[&str]); 6] = [
    ("services", &["customer-care", "technical-support", "sales", "back-office"]),
    ("industries", &["telecom", "travel", "retail", "banking"]),
    ("languages", &["fr", "es", "en", "ar"]),
    ("cities", &["casablanca", "rabat", "tangier", "fes"]),
    ("markets", &["spain"]),
    ("tags", &["figures", "charter", "training", "association"]),
];
const WORDS: [&str; 48] = [
    "service",
    "client",
    "équipe",
    "réponse",
    "qualité",
    "appel",
    "message",
    "dossier",
    "contrôle",
    "formation",
    "langue",
    "heure",
    "site",
    "ville",
    "contrat",
    "mesure",
    "niveau",
    "suivi",
    "délai",
    "projet",
    "marché",
    "secteur",
    "offre",
    "donnée",
    "sécurité",
    "règle",
    "charte",
    "accueil",
    "conseil",
    "vente",
    "support",
    "outil",
    "méthode",
    "échange",
    "demande",
    "besoin",
    "the",
    "of",
    "and",
    "with",
    "los",
    "para",
    "con",
    "sobre",
    "entre",
    "chaque",
    "semaine",
    "mois",
];

/// Makes the site: settings, taxonomies and messages of its own, the theme of a checkout of the repository.
pub(crate) fn make(root: &Path, sources: &Path, entries: usize) {
    let write = |path: &str, text: &str| {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the benchmark's folder can be made");
        fs::write(file, text).expect("the benchmark's files can be written");
    };
    copy(&sources.join("themes"), &root.join("themes"));
    copy(&sources.join("locales"), &root.join("locales"));
    for (taxonomy, terms) in TERMS {
        let text: String = terms.iter().map(|term| format!("{term}: {{}}\n")).collect();
        write(&format!("content/taxonomies/{taxonomy}.yaml"), &text);
    }
    search(root, false);
    for lang in LANGUAGES {
        let mut messages = String::new();
        for (taxonomy, terms) in TERMS {
            let _ = writeln!(messages, "{taxonomy} = {taxonomy} {lang}\n    .slug = {taxonomy}");
            for term in terms {
                let _ = writeln!(messages, "{taxonomy}-{term} = {term} {lang}\n    .slug = {term}");
            }
        }
        write(&format!("locales/{lang}/taxonomies.ftl"), &messages);
        write(&format!("content/_index.{lang}.md"), "---\ntitle: Home\ndescription: Home.\n---\n\nHome.\n");
        for collection in COLLECTIONS {
            write(
                &format!("content/{collection}/_index.{lang}.md"),
                &format!("---\ntitle: {collection}\ndescription: {collection}.\n---\n"),
            );
        }
    }
    for number in 0..entries {
        for lang in LANGUAGES {
            write(&format!("content/{}.{lang}.md", id(number)), &entry(number, entries, lang));
        }
    }
}

/// The collections, by a number's remainder.
const COLLECTIONS: [&str; 3] = ["members", "news", "sector"];

fn id(number: usize) -> String {
    format!("{}/entry-{number}", COLLECTIONS[number % COLLECTIONS.len()])
}

/// Changes the text of one member.
pub(crate) fn touch(root: &Path, round: usize) {
    let file = root.join("content/members/entry-6.fr.md");
    let text = fs::read_to_string(&file).expect("the benchmark has made it");
    fs::write(&file, format!("{text}\nChange {round}.\n")).expect("the benchmark's files can be written");
}

/// Has the site's index for the search made, or not.
pub(crate) fn search(root: &Path, is_wanted: bool) {
    fs::write(root.join("content/site.yaml"), format!("{SETTINGS}search: {is_wanted}\n"))
        .expect("the benchmark's files can be written");
}

const SETTINGS: &str = "base_url: https://bench.example
default_language: fr
languages:
  fr: { name: Français, locale: fr }
  en: { name: English, locale: en-GB, fallback: [fr] }
  es: { name: Español, locale: es, fallback: [fr, en] }
theme: destination
social_images: false
collections:
  members: { per_page: 50 }
  news: { per_page: 50 }
  sector: { per_page: 50 }
taxonomies: [services, industries, languages, cities, markets, tags]
navigation:
  main: [members, news, sector]
  footer: [members]
";

fn entry(number: usize, entries: usize, lang: &str) -> String {
    let mut numbers = Numbers(number as u64 * 3 + lang.len() as u64 + u64::from(lang.as_bytes()[0]));
    let mut text = String::from("---\n");
    let _ = writeln!(
        text,
        "title: Entry {number} {lang}\ndescription: What entry {number} says, and for whom, in {lang}.\nslug: entry-{number}"
    );
    if lang == "fr" && number % COLLECTIONS.len() == 1 {
        let _ = writeln!(
            text,
            "date: 20{:02}-{:02}-{:02}\ntags: [{}]",
            10 + number % 16,
            1 + number % 12,
            1 + number % 28,
            TERMS[5].1[number % 4]
        );
    }
    if lang == "fr" && number.is_multiple_of(COLLECTIONS.len()) {
        let term = |taxonomy: usize, shift: usize| TERMS[taxonomy].1[(number + shift) % TERMS[taxonomy].1.len()];
        let _ = writeln!(
            text,
            "founded: {}\nheadcount: {}\nsites:\n  - {{ city: {}, seats: {} }}\nlanguages: [{}, {}]\nservices: [{}, {}]\nindustries: [{}]\ncontact: {{ email: contact@entry-{number}.example }}",
            1995 + number % 30,
            100 + number % 900,
            term(3, 0),
            50 + number % 50,
            term(2, 0),
            term(2, 1),
            term(0, 0),
            term(0, 1),
            term(1, 0),
        );
    }
    text.push_str("---\n\n");
    let sections = 4;
    let words = 300 + numbers.below(400);
    for section in 0..sections {
        let _ = writeln!(text, "## Section {section} {}\n", WORDS[numbers.below(WORDS.len())]);
        paragraph(&mut text, &mut numbers, words / sections / 2);
        let other = numbers.below(entries);
        let _ = writeln!(text, "See [entry {other}](@/{}) and [the site](https://example.org/{other}).\n", id(other));
        match section {
            0 => {
                text.push_str("| year | calls | share |\n| --- | ---: | :-: |\n");
                for row in 0..5 {
                    let _ = writeln!(text, "| {} | {} | {} % |", 2015 + row, numbers.below(90_000), numbers.below(100));
                }
                text.push('\n');
            }
            1 => {
                for item in 0..5 {
                    let _ = writeln!(
                        text,
                        "- **{}** {} {}",
                        WORDS[numbers.below(WORDS.len())],
                        WORDS[numbers.below(WORDS.len())],
                        item
                    );
                }
                text.push('\n');
            }
            2 if number.is_multiple_of(8) => {
                text.push_str(
                    "```json\n{\n  \"calls\": 1200,\n  \"languages\": [\"fr\", \"es\"],\n  \"open\": true\n}\n```\n\n",
                );
            }
            _ => {}
        }
        paragraph(&mut text, &mut numbers, words / sections / 2);
    }
    text
}

fn paragraph(text: &mut String, numbers: &mut Numbers, words: usize) {
    for word in 0..words {
        if word > 0 {
            text.push(' ');
        }
        let next = WORDS[numbers.below(WORDS.len())];
        match numbers.below(40) {
            0 => {
                let _ = write!(text, "*{next}*");
            }
            1 => {
                let _ = write!(text, "`{next}`");
            }
            2 => {
                let _ = write!(text, "{next},");
            }
            _ => text.push_str(next),
        }
    }
    text.push_str(".\n\n");
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = to.join(entry.path().strip_prefix(from).expect("found below it"));
        fs::create_dir_all(target.parent().expect("a file has a folder")).expect("the benchmark's folder can be made");
        fs::copy(entry.path(), target).expect("the repository's files can be read");
    }
}
