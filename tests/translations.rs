//! The commissions' work: what is to be done, what has changed, translations made by hand, from a skeleton, and by an outside translator.
//!
//! `UPDATE_CASES=1 cargo test --test translations` writes what comes out now into the files of `tests/translations/`, for a person to review.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use std::process::{Command, Output};

use destination_maroc::translations::{Desk, export, import};
use destination_maroc::{program, source::Source};
use proptest::prelude::*;
use serde_json::Value;
use support::{Site, folder, program as command};

/// Runs `translations` on a site.
fn translations(site: &Site, arguments: &[&str]) -> Output {
    let mut command = command();
    command.current_dir(site.path()).args(["translations", "--as-of", "2026-11-01"]).args(arguments);
    command.output().expect("the program can be started")
}

/// What it says when all is well.
fn said(site: &Site, arguments: &[&str]) -> String {
    let output = translations(site, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it speaks UTF-8")
}

fn json(site: &Site, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(site, &[arguments, &["--format", "json"]].concat())).expect("it's JSON")
}

/// What it says when something is wrong, and that nothing has been written then.
fn refused(site: &Site, arguments: &[&str]) -> String {
    let before = support::files(site.path());
    let output = translations(site, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    assert!(before == support::files(site.path()), "{arguments:?} has written something");
    String::from_utf8(output.stderr).expect("it speaks UTF-8")
}

fn git(site: &Site, arguments: &[&str]) {
    let identity = ["-c", "user.name=Commission", "-c", "user.email=commission@site.example", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").arg("-C").arg(site.path()).args(identity).args(arguments).output().expect("git is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn file(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file of `tests/translations/` as it should be.
fn snapshot(name: &str, actual: &str) {
    let path = folder("translations").join(name);
    let actual = format!("{}\n", actual.trim_end());
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, &actual).expect("the repository can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{}\n--- expected\n{expected}--- actual\n{actual}", path.display());
}

/// Three texts in two languages, and a message that only French has.
fn three() -> Site {
    let site = Site::base();
    site.write(
        "content/contact.fr.md",
        "---\ntitle: Contact\ndescription: \"Pour écrire : à l’association\"\nslug: nous-ecrire\n---\n\n## Adresse {#adresse}\n\nÉcrivez-nous en **français** ou en espagnol.\n",
    );
    site.write("content/_index.es.md", "---\ntitle: Inicio\n---\n");
    site.write("content/contact.es.md", "---\ntitle: Contacto\ndescription: Para escribir a la asociación\n---\n\n## Dirección {#adresse}\n\nEscríbanos en **francés** o en español.\n");
    site.write("content/members/atlas.es.md", "---\n# Revisado por la comisión\ntitle: Atlas\n---\n\nAtlas en Fez.\n");
    site.write(
        "content/members/rif.fr.md",
        "---\ntitle: Rif Relation\ndescription: Un centre à Fès\nheadcount: 12\nsites: [{ city: fes, seats: 12 }]\nlanguages: [fr, es]\nservices: [back-office]\n---\n\nRif Relation répond depuis [Fès](@/cities/fes), avec [](@/members/atlas).\n\n```{quotation}\nauthor: La commission\n---\nUne alternative **crédible**.\n```\n",
    );
    site.write("locales/fr/site.ftl", "site-title = Le site\nsite-tagline = Un site\nsite-description = Un site.\nassociation-name = L’association\n\n# Le nombre de membres.\nmembers-count = { $count ->\n    [one] { $count } membre\n    [many] { $count } de membres\n   *[other] { NUMBER($count) } membres\n}\n    .label = Compter les { $count } membres\n");
    site.write(
        "locales/es/site.ftl",
        "# El sitio.\nsite-title = El sitio\nsite-tagline = Un sitio\nsite-description = Un sitio.\nassociation-name = La asociación\n",
    );
    site.write("locales/es/taxonomies.ftl", file(&site, "locales/fr/taxonomies.ftl"));
    site.write("themes/plain/locales/es/theme.ftl", file(&site, "themes/plain/locales/fr/theme.ftl"));
    site
}

/// What a translator does: each unit gets a translation, by what it's translated from.
fn translate(xml: &str, by: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = xml;
    while let Some(start) = rest.find("<source>") {
        let end = rest.find("</source>\n").expect("what opens is closed");
        let source = &rest[start + "<source>".len()..end];
        let after = end + "</source>\n".len();
        out.push_str(&rest[..after]);
        rest = &rest[after..];
        if let Some(target) = by(source) {
            if rest.trim_start().starts_with("<target>") {
                rest = &rest[rest.find("</target>\n").expect("what opens is closed") + "</target>\n".len()..];
            }
            out.push_str(&format!("        <target>{target}</target>\n"));
        }
    }
    out + rest
}

#[test]
fn a_commission_brings_its_language_up_to_date() {
    let site = three();
    git(&site, &["init", "--quiet"]);
    said(&site, &["accept", "contact", "members/atlas", "members", "/", "--lang", "es"]);
    git(&site, &["add", "--all"]);
    git(&site, &["commit", "--quiet", "--message", "as translated"]);

    // The source of three pages changes: two of them had a translation.
    site.write(
        "content/members/atlas.fr.md",
        file(&site, "content/members/atlas.fr.md").replace("Atlas à Fès.", "Atlas, à Fès et à Tanger."),
    );
    site.write("content/contact.fr.md", file(&site, "content/contact.fr.md").replace("ou en espagnol", "ou en espagnol, par courriel"));
    git(&site, &["commit", "--quiet", "--all", "--message", "news from the members"]);

    // What is there to do?
    snapshot("table.txt", &said(&site, &[]));
    snapshot("list.txt", &said(&site, &["--lang", "es"]));
    snapshot("list-english.txt", &said(&site, &["--lang", "es", "--ui-lang", "en"]));
    let work = json(&site, &["--lang", "es"]);
    let states: Vec<(&str, &str)> =
        work["entries"].as_array().unwrap().iter().map(|entry| (entry["id"].as_str().unwrap(), entry["state"].as_str().unwrap())).collect();
    assert_eq!(states, [("contact", "stale"), ("members/atlas", "stale"), ("members/rif", "inherited")]);
    assert_eq!(work["messages"][0]["id"], "members-count");

    // What has changed? One is done by hand.
    snapshot("diff.txt", &said(&site, &["diff", "members/atlas", "--lang", "es"]));
    site.write("content/members/atlas.es.md", file(&site, "content/members/atlas.es.md").replace("en Fez", "en Fez y en Tánger"));
    said(&site, &["accept", "members/atlas", "--lang", "es"]);
    let atlas = file(&site, "content/members/atlas.es.md");
    assert!(atlas.contains("# Revisado por la comisión\ntitle: Atlas\n"), "{atlas}");
    assert_eq!(json(&site, &["diff", "members/atlas", "--lang", "es"])["state"], "up-to-date");

    // One goes to an outside translator, with the message that is missing: the unchanged parts come translated.
    said(&site, &["export", "--lang", "es", "--output", "es.xlf"]);
    let xml = file(&site, "es.xlf");
    snapshot("es.xlf", &xml);
    let spanish = translate(&xml, &|source| {
        let known = [
            ("Écrivez-nous en ", "Escríbanos en <pc id=\"1\">francés</pc> o en español, por correo."),
            ("Rif Relation répond", "Rif Relation responde desde <pc id=\"1\">Fez</pc>, con <ph id=\"2\"/>."),
            ("Rif Relation", "Rif Relation"),
            ("Un centre à Fès", "Un centro en Fez: el de Rif"),
            ("La commission", "La comisión"),
            ("Une alternative", "Una alternativa <pc id=\"1\">creíble</pc>."),
            ("<ph id=\"1\" dataRef=\"d1\" disp=\"{ $count }\" canCopy=\"no\"/> membre", "un miembro"),
            ("<ph id=\"1\" dataRef=\"d1\" disp=\"{ $count }\" canCopy=\"no\"/> de membres", "<ph id=\"1\"/> de miembros"),
            ("<ph id=\"1\" dataRef=\"d1\" disp=\"{ NUMBER($count) }\" canCopy=\"no\"/> membres", "<ph id=\"1\"/> miembros"),
            ("Compter les ", "Contar los <ph id=\"1\"/> miembros"),
        ];
        known.iter().find(|(from, _)| source.starts_with(from)).map(|(_, to)| (*to).to_owned())
    });
    site.write("es.xlf", &spanish);
    // Meanwhile the source of one moves on again: it's stale though it has just come back.
    site.write("content/contact.fr.md", file(&site, "content/contact.fr.md").replace("par courriel", "par courriel ou par téléphone"));
    let done = json(&site, &["import", "es.xlf"]);
    assert_eq!(done["skipped"], Value::Array(Vec::new()), "{done:#}");
    snapshot("contact.es.md", &file(&site, "content/contact.es.md"));
    snapshot("rif.es.md", &file(&site, "content/members/rif.es.md"));
    snapshot("site.es.ftl", &file(&site, "locales/es/site.ftl"));
    let work = json(&site, &["--lang", "es"]);
    assert_eq!(work["entries"].as_array().unwrap().len(), 1, "{work:#}");
    assert_eq!((work["entries"][0]["id"].as_str(), work["entries"][0]["state"].as_str()), (Some("contact"), Some("stale")));
    assert_eq!(work["messages"], Value::Array(Vec::new()));

    // A new text is translated from a skeleton: it doesn't count before it's filled, and the site can be built all the time.
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    site.write("content/news/first.fr.md", "---\ntitle: Première nouvelle\nslug: premiere\ndate: 2026-10-01\n---\n\nUne nouvelle.\n");
    said(&site, &["new", "news", "news/first", "--lang", "es"]);
    snapshot("first.es.md", &file(&site, "content/news/first.es.md"));
    let work = json(&site, &["--lang", "es"]);
    let drafts: Vec<bool> = work["entries"].as_array().unwrap().iter().map(|entry| entry["draft"].as_bool().unwrap()).collect();
    assert_eq!(drafts, [true, false, true], "{work:#}");
    let site = site.built(&[]);
    let pages = || support::files(&site.output().join("es")).into_iter().filter(|(path, _)| path.contains("premiere")).count();
    // Its collection leaves out what isn't translated.
    assert_eq!(pages(), 0);
    for (path, title, text) in
        [("content/news/_index.es.md", "Noticias", ""), ("content/news/first.es.md", "Primera noticia", "Una noticia.")]
    {
        let filled = file(&site, path)
            .replace("draft: true\n", "")
            .replace("Actualités", title)
            .replace("Première nouvelle", title)
            .replace("premiere", "primera")
            .replace("Une nouvelle.", text);
        site.write(path, filled);
    }
    said(&site, &["accept", "contact", "--lang", "es"]);

    // All is well, and published.
    let work = json(&site, &["--lang", "es"]);
    assert_eq!(work["entries"], Value::Array(Vec::new()));
    let table = json(&site, &[]);
    assert_eq!((&table["languages"][2]["percent"], &table["languages"][2]["messages"]["percent"]), (&Value::from(100), &Value::from(100)));
    let site = site.built(&[]);
    assert!(site.read("es/miembros/rif-relation/index.html").contains("Una alternativa <strong>creíble</strong>."));
    assert!(site.output().join("es/noticias/primera/index.html").exists());
}

#[test]
fn without_history_that_is_said() {
    let site = three();
    site.write("content/members/atlas.es.md", "---\ntitle: Atlas\ntranslated_from: 0badc0de\n---\n\nAtlas en Fez.\n");
    let text = said(&site, &["diff", "members/atlas", "--lang", "es", "--ui-lang", "en"]);
    assert!(text.contains("is not in the git history"), "{text}");
    assert!(said(&site, &["diff", "contact", "--lang", "es", "--ui-lang=en"]).contains("doesn’t say which state"));
}

#[test]
fn accepting_changes_a_line_and_nothing_else() {
    let state = |text: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix("translated_from: "))
            .expect("it's there")
            .split_whitespace()
            .next()
            .expect("it's said")
            .to_owned()
    };
    let cases = [
        (
            "---\ntitle: Atlas # un nombre\n# fin\n---\n\nAtlas en Fez.\n",
            "---\ntitle: Atlas # un nombre\n# fin\ntranslated_from: STATE\n---\n\nAtlas en Fez.\n",
        ),
        (
            "---\ntranslated_from: \"00000000\" # la orden\ntitle: Atlas\n---\nAtlas.",
            "---\ntranslated_from: STATE # la orden\ntitle: Atlas\n---\nAtlas.",
        ),
        ("\u{feff}---\r\ntitle: Atlas\r\n---\r\nAtlas.\r\n", "\u{feff}---\r\ntitle: Atlas\r\ntranslated_from: STATE\r\n---\r\nAtlas.\r\n"),
        ("---\ntitle: >-\n  Atlas\n\ntranslated_from:\n---\n", "---\ntitle: >-\n  Atlas\n\ntranslated_from: STATE\n---\n"),
    ];
    for (before, after) in cases {
        let site = three();
        site.write("content/members/atlas.es.md", before);
        said(&site, &["accept", "members/atlas", "--lang", "es"]);
        let text = file(&site, "content/members/atlas.es.md");
        assert_eq!(text, after.replace("STATE", &state(&text)));
        // What is recorded is so the second time.
        said(&site, &["accept", "@/members/atlas", "--lang", "es"]);
        assert_eq!(text, file(&site, "content/members/atlas.es.md"));
    }
}

#[test]
fn a_state_is_what_a_source_says() {
    let state = |text: &str| {
        let site = three();
        site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
        site.write("content/offers/one.fr.md", text);
        site.write("content/offers/one.es.md", "---\ntitle: Una\n---\n");
        json(&site, &["diff", "offers/one", "--lang", "es"])["current"].as_str().expect("it has one").to_owned()
    };
    let front = "title: Une offre\nmarket: spain\nservices: [back-office]\nlanguages: [fr]\nmembers: [atlas]\nincludes: [Un, Deux]\n";
    let body = "Un *mot*, [un lien](@/contact).\n\n- Un\n- Deux\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```{quotation}\nauthor: Qui\n---\nQuoi.\n```\n";
    let file = |front: &str, body: &str| format!("---\n{front}---\n\n{body}");
    let original = state(&file(front, body));
    let same = [
        file(&front.replace("title: Une offre", "title: \"Une offre\" # le titre"), body),
        file(&front.replace("[Un, Deux]", "\n  - Un\n  # le second\n  - 'Deux'"), body),
        file(&front.replace("languages: [fr]", "languages: [fr, es]"), body),
        file(&format!("slug: une\nupdated_on: 2026-01-01\n{front}"), body),
        file(front, &body.replace("*mot*", "**mot**")),
        file(front, &body.replace("Un *mot*, [un", "Un _mot_,\n[un")),
        file(front, &body.replace("\n- ", "\n* ").replace("| --- |", "|-----|")),
        file(front, &body.replace("author: Qui", "author: 'Qui' # lui").replace("```", "~~~~")),
    ];
    for text in same {
        assert_eq!(state(&text), original, "{text}");
    }
    let other = [
        file(&front.replace("Une offre", "Une autre"), body),
        file(&front.replace("Deux]", "Trois]"), body),
        file(front, &body.replace("*mot*", "*nom*")),
        file(front, &body.replace("@/contact", "@/members")),
        file(front, &body.replace("author: Qui", "author: Elle")),
        file(front, &body.replace("Quoi.", "Quoi ?")),
        file(front, &body.replace("| 2 |", "| 3 |")),
    ];
    for text in other {
        assert_ne!(state(&text), original, "{text}");
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let site = three();
    site.write("content/members/_index.es.md", "---\n{ title: Miembros }\n---\n");
    let cases: [(&[&str], &str); 9] = [
        (&["accept", "members/atlsa", "--lang", "es"], "[translation-no-entry]"),
        (&["accept", "members/rif", "--lang", "es"], "[translation-none]"),
        (&["accept", "members/atlas", "--lang", "fr"], "[translation-is-source]"),
        (&["new", "members/atlas", "--lang", "es"], "[translation-exists]"),
        (&["accept", "members", "--lang", "es"], "[translation-front-matter]"),
        (&["diff", "members/atlas", "--lang", "eo"], "[unknown-language]"),
        (&["import", "nowhere.xlf"], "[unreadable]"),
        // Nothing is written for one when the other can't be.
        (&["accept", "members/atlas", "members/rif", "--lang", "es"], "[translation-none]"),
        (&["new", "members/rif", "contact", "--lang", "es"], "[translation-exists]"),
    ];
    for (arguments, code) in cases {
        let text = refused(&site, arguments);
        assert!(text.contains(code), "{arguments:?}: {text}");
    }
    assert!(refused(&site, &["accept", "members/atlsa", "--lang", "es"]).contains("members/atlas"), "the nearest one is named");
    assert_eq!(translations(&site, &["diff", "members/atlas"]).status.code(), Some(2), "a language has to be said");

    said(&site, &["export", "--lang", "es"]);
    assert!(refused(&site, &["export", "--lang", "es"]).contains("[xliff-exists]"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_outside_of_the_site() {
    let (site, elsewhere) = (three(), tempfile::TempDir::new().expect("the system has room for a folder"));
    said(&site, &["export", "--lang", "es", "--output", "es.xlf"]);
    let xml = translate(&file(&site, "es.xlf"), &|source| Some(source.to_owned()));
    site.write("es.xlf", xml);
    fs::remove_dir_all(site.path().join("locales/es")).expect("the folder is ours");
    std::os::unix::fs::symlink(elsewhere.path(), site.path().join("locales/es")).expect("the folder is ours");
    let text = refused(&site, &["import", "es.xlf"]);
    assert!(text.contains("[translation-io]"), "{text}");
    assert_eq!(fs::read_dir(elsewhere.path()).expect("it's there").count(), 0);
}

#[test]
fn what_is_required_is_checked() {
    use destination_maroc::translations::{Requirement, unmet};
    let site = three();
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let check = |texts: &[&str]| -> Vec<String> {
        let requirements: Result<Vec<Requirement>, _> = texts.iter().map(|text| text.parse()).collect();
        let problems = match requirements {
            Ok(requirements) => unmet(&desk.site, &desk.messages, &requirements),
            Err(problem) => vec![problem],
        };
        let words = program::words("en");
        problems.iter().map(|problem| format!("[{}] {}", problem.code, words.message(problem))).collect()
    };
    assert_eq!(check(&["fr=100", "es/members=60", "es=70", "es/messages=90", "en=0"]), Vec::<String>::new());
    assert_eq!(check(&["es/members=90%"]), ["[require-unmet] The language ‘es’ is at 66% of the collection ‘members’: 90% are required."]);
    assert_eq!(
        check(&["es=100"]),
        [
            "[require-unmet] The language ‘es’ is at 80% of the texts: 100% are required.",
            "[require-unmet] The language ‘es’ is at 96% of the messages: 100% are required."
        ]
    );
    assert_eq!(check(&["es/memebrs=1"]), ["[require-collection] No collection ‘memebrs’ has texts to translate."]);
    assert_eq!(check(&["eo=1"]), ["[unknown-language] ‘eo’ is not a language of the site."]);
    for wrong in ["es", "=1", "es=", "es=101", "es=many"] {
        assert_eq!(check(&[wrong]), [format!("[require-syntax] ‘{wrong}’ is not a requirement.")]);
    }
}

#[test]
fn a_stale_translation_is_a_warning() {
    let site = three();
    site.write("content/members/atlas.es.md", "---\ntitle: Atlas\ntranslated_from: 0badc0de\n---\n\nAtlas en Fez.\n");
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let text =
        destination_maroc::diagnostics::to_terminal(&destination_maroc::translations::stale(&desk.site), program::words("es"), false);
    assert!(text.contains("aviso[translation-stale]") && text.contains("content/members/atlas.es.md:3:18"), "{text}");
}

/// Each form that words can have in a file, translated: as it should be read, and as it comes to stand there.
#[test]
fn words_are_put_where_they_stood() {
    let site = three();
    site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
    let original = fs::read_to_string(folder("translations").join("forms.fr.md")).expect("the tests have it");
    site.write("content/offers/one.fr.md", original);
    site.write("content/offers/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
    said(&site, &["export", "--lang", "es", "--output", "es.xlf"]);
    // Every text gets a colon, quotation marks and a hash: what YAML minds, and Markdown doesn't.
    let translated = translate(&file(&site, "es.xlf"), &|source| Some(format!("{source}: «es» #1")));
    site.write("es.xlf", translated);
    said(&site, &["import", "es.xlf"]);
    snapshot("forms.es.md", &file(&site, "content/offers/one.es.md"));
    let site = site.built(&[]);
    let pages = support::files(&site.output().join("es"));
    let page = pages.iter().find(|(path, _)| path.ends_with("une-offre-es-1/index.html")).expect("the page has an address in its language");
    let page = String::from_utf8_lossy(&page.1).into_owned();
    assert!(page.contains("Le début: «es» #1") && page.contains("<cite>Elle: «es» #1</cite>"), "{page}");
}

/// Each way to damage a translator's file, and what is said then: the code and the text at the place.
#[test]
fn what_comes_back_damaged_is_refused_with_its_place() {
    let site = three();
    said(&site, &["export", "--lang", "es", "--output", "es.xlf"]);
    let exported = file(&site, "es.xlf");
    let good = translate(&exported, &|source| Some(source.to_owned()));
    let link = "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1e\" type=\"link\" canCopy=\"no\" canDelete=\"no\">Fès</pc>";
    // In the translation, not in what it's translated from.
    let in_target = |from: &str, to: &str| {
        let at = good
            .find(&format!("<target>{from}"))
            .or_else(|| good.match_indices(from).nth(1).map(|(at, _)| at))
            .unwrap_or_else(|| panic!("{from}"));
        format!("{}{}", &good[..at], good[at..].replacen(from, to, 1))
    };
    let anywhere = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    let cases = [
        ("not XML", anywhere("</unit>", ""), "[xliff-xml]", "</file>"),
        ("cut off", good[..good.len() / 2].to_owned(), "[xliff-xml]", ""),
        ("entities", anywhere("<xliff", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><xliff"), "[xliff-xml]", ""),
        ("another version", anywhere("version=\"2.1\"", "version=\"1.2\""), "[xliff-version]", "<xliff"),
        (
            "another format",
            anywhere("urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:1.2"),
            "[xliff-version]",
            "<xliff",
        ),
        ("another language", anywhere("trgLang=\"es\"", "trgLang=\"de\""), "[xliff-language]", "trgLang=\"de\""),
        ("into the source's", anywhere("trgLang=\"es\"", "trgLang=\"fr\""), "[xliff-language]", "trgLang=\"fr\""),
        ("from another", anywhere("srcLang=\"fr\"", "srcLang=\"en-GB\""), "[xliff-entry]", "<file"),
        ("a text that isn't there", anywhere("content/members/rif.fr.md", "content/members/roc.fr.md"), "[xliff-entry]", "roc"),
        ("out of the site", anywhere("content/members/rif.fr.md", "../../etc/passwd.ftl"), "[xliff-entry]", "passwd"),
        (
            "no skeleton",
            anywhere("<skeleton>", "<skeleton href=\"a\"/><notes><note>").replacen("</skeleton>", "</note></notes>", 1),
            "[xliff-file]",
            "<file",
        ),
        ("a unit too many", anywhere("<unit id=\"b1\"", "<unit id=\"b77\""), "[xliff-unit]", "b77"),
        ("a unit too few", anywhere("<unit id=\"b1\"", "<unit id=\"b77\""), "[xliff-unit-missing]", "<file"),
        ("a unit twice", anywhere("<unit id=\"f2\"", "<unit id=\"f1\""), "[xliff-unit-twice]", "f1"),
        ("a unit without id", anywhere("<unit id=\"f2\"", "<unit"), "[xliff-empty]", "<unit name"),
        ("the source changed", anywhere("<source>Rif", "<source>Raf"), "[xliff-source]", "<unit id=\"f1\""),
        ("the skeleton changed", anywhere("title: Rif", "title: Raf"), "[xliff-source]", "<unit id=\"f1\""),
        ("a link lost", in_target(link, "Fez"), "[xliff-code-missing]", "<target>"),
        ("a link doubled", in_target(link, &format!("{link} {link}")), "[xliff-code-twice]", link),
        ("a link made up", in_target(link, &link.replace("id=\"1\"", "id=\"9\"")), "[xliff-code-unknown]", "id=\"9\""),
        ("a link open", in_target(link, "<sc id=\"1\"/>Fez"), "[xliff-code-missing]", "<target>"),
        ("a link the wrong way round", in_target(link, "<ec startRef=\"1\"/>Fez<sc id=\"1\"/>"), "[xliff-nesting]", "<ec"),
        ("another element", in_target(link, &format!("<b>{link}</b>")), "[xliff-element]", "<b>"),
        ("markup made up", in_target("Une alternative", "Una *alternativa*"), "[xliff-markup]", "<target>Una *"),
        ("another block", in_target("Une alternative", "- Una alternativa"), "[xliff-markup]", "<target>- Una"),
        ("a component ended", in_target("Une alternative", "Una\n```\nalternativa"), "[xliff-markup]", "<target>Una"),
        ("what no XML can hold", in_target("Un centre à Fès", "Un centro\u{7}"), "[xliff-xml]", ""),
        ("front matter broken", in_target("Un centre à Fès", "Un centro<cp hex=\"FFFE\"/>"), "[xliff-value]", "<target>Un centro"),
        ("a message broken", in_target("Compter les", "Contar { los"), "[xliff-message]", "<target>Contar {"),
        (
            "a variable lost",
            in_target("{ $count }\" canCopy=\"no\" canDelete=\"no\"/>", "{ $count }\" canCopy=\"no\" canDelete=\"no\"/> { $other }"),
            "[xliff-variables]",
            "<target>Compter",
        ),
        (
            "a variable's code lost",
            in_target("Compter les <ph id=\"1\" dataRef=\"d1\" disp=\"{ $count }\" canCopy=\"no\" canDelete=\"no\"/>", "Contar los"),
            "[xliff-code-missing]",
            "<target>Contar",
        ),
    ];
    for (what, xml, code, place) in cases {
        site.write("damaged.xlf", &xml);
        let text = refused(&site, &["import", "damaged.xlf"]);
        assert!(text.contains(code), "{what}: {text}");
        assert!(text.contains("damaged.xlf:") && text.contains(place), "{what}: {text}");
    }
    // The same file undamaged is taken, and as it was exported there's nothing in it yet.
    site.write("empty.xlf", &exported);
    let nothing = json(&site, &["import", "empty.xlf"]);
    assert_eq!(nothing["written"], Value::Array(Vec::new()));
    assert_eq!(nothing["skipped"].as_array().unwrap().len(), 2, "{nothing:#}");
    // As a tool may send it: cut into segments, with pairs as two ends, and marks of its own.
    let cut = in_target(link, "<mrk id=\"m1\" type=\"term\"><sc id=\"1\"/>Fez<ec startRef=\"1\"/></mrk>");
    let cut = cut.replacen("</target>\n      </segment>", "</target>\n      </segment><ignorable><source></source></ignorable>", 1);
    site.write("good.xlf", &cut);
    said(&site, &["import", "good.xlf"]);
    assert!(file(&site, "content/members/rif.es.md").contains("[Fez](@/cities/fes)"));
}

/// What the plural categories of a language ask for is asked for, and what it hasn't isn't: Arabic has six, Japanese one.
#[test]
fn plural_categories_are_those_of_the_language() {
    let site = three();
    let settings = file(&site, "content/site.yaml");
    let more = "  ar: { name: العربية, locale: ar, fallback: [fr] }\n  ja: { name: 日本語, locale: ja, fallback: [fr] }\n";
    site.write("content/site.yaml", settings.replace("theme: plain\n", &format!("{more}theme: plain\n")));
    for (lang, categories) in [("ar", "zero one two few many other"), ("ja", "other")] {
        said(&site, &["export", "--lang", lang, "--output", &format!("{lang}.xlf")]);
        let xml = translate(&file(&site, &format!("{lang}.xlf")), &|source| Some(source.replace("membre", lang)));
        site.write(&format!("{lang}.xlf"), xml);
        said(&site, &["import", &format!("{lang}.xlf")]);
        let text = file(&site, &format!("locales/{lang}/site.ftl"));
        let message = &text[text.find("members-count").expect("it's there")..];
        let keys: Vec<&str> =
            message.lines().filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('[')?.split(']').next()).collect();
        let mut keys: Vec<&str> = keys;
        let order = |key: &&str| categories.split(' ').position(|known| known == *key);
        keys.sort_by_key(order);
        assert_eq!(keys.join(" "), categories, "{text}");
        let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
        assert_eq!(desk.vocabulary.missing(desk.lang(lang).unwrap()).count(), 0);
    }
}

/// A document is what OASIS says it is, as far as a schema of the core would: ids unique where they have to be, names of codes that there are.
#[test]
fn a_document_keeps_the_rules_of_xliff() {
    let site = Site::own();
    let settings = file(&site, "content/site.yaml");
    site.write(
        "content/site.yaml",
        settings.replace("theme: destination\n", "  de: { name: Deutsch, locale: de, fallback: [fr] }\ntheme: destination\n"),
    );
    said(&site, &["export", "--lang", "de", "--output", "de.xlf"]);
    let xml = file(&site, "de.xlf");
    let document = roxmltree::Document::parse(&xml).expect("it's XML");
    let is_token = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-._:".contains(c));
    let mut units = 0;
    for file in document.root_element().children().filter(roxmltree::Node::is_element) {
        let names: Vec<&str> = file.children().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name()).collect();
        assert!(names[0] == "skeleton" && names[1..].iter().all(|name| *name == "unit"), "{names:?}");
        let mut ids = std::collections::HashSet::new();
        for unit in file.children().filter(|node| node.has_tag_name(("urn:oasis:names:tc:xliff:document:2.0", "unit"))) {
            units += 1;
            let id = unit.attribute("id").expect("a unit has an id");
            assert!(is_token(id) && ids.insert(id), "{id}");
            let data: Vec<&str> =
                unit.descendants().filter(|node| node.tag_name().name() == "data").filter_map(|node| node.attribute("id")).collect();
            let mut codes = std::collections::HashSet::new();
            for code in unit.descendants().filter(|node| ["ph", "pc"].contains(&node.tag_name().name())) {
                assert!(codes.insert(code.attribute("id")), "{id}");
                for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
                    assert!(code.attribute(name).is_none_or(|name| data.contains(&name)), "{id}");
                }
            }
        }
    }
    assert!(units > 1000, "all of the site: {units}");

    // And all of it comes back as it is.
    site.write("de.xlf", translate(&xml, &|source| Some(source.to_owned())));
    said(&site, &["import", "de.xlf"]);
    for path in support::files(&site.path().join("content")).iter().map(|(path, _)| path).filter(|path| path.ends_with(".de.md")) {
        let translation = file(&site, &format!("content/{path}"));
        let source = file(&site, &format!("content/{}", path.replace(".de.md", ".fr.md")));
        if json_is_french(&site, path) {
            assert_eq!(translation.split_once("\n---\n").unwrap().1, source.split_once("\n---\n").unwrap().1, "{path}");
        }
    }
    let table = json(&site, &[]);
    let german = &table["languages"][3];
    assert_eq!(german["messages"]["percent"], 100, "{german:#}");
}

/// Whether a text is written in French first.
fn json_is_french(site: &Site, path: &str) -> bool {
    let others = ["en", "es"]
        .iter()
        .filter_map(|code| fs::read_to_string(site.path().join("content").join(path.replace(".de.md", &format!(".{code}.md")))).ok());
    !others.into_iter().any(|text| text.contains("\nsource_language:"))
}

/// Exports everything into Spanish, has it translated by repeating it, and says what files come of it.
fn echo(site: &Site) -> Vec<(String, String)> {
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let lang = desk.lang("es").expect("it's one of the site");
    let mut files = Vec::new();
    for document in export(&desk, lang, program::words("fr")) {
        let text = translate(&document.xml, &|source| Some(source.to_owned()));
        let source = Source { path: "es.xlf".into(), text };
        let done = import(&desk, &source).unwrap_or_else(|problems| panic!("{problems:#?}\n{}", source.text));
        assert_eq!(done.skipped, Vec::<String>::new(), "{}", source.text);
        files.extend(done.files.into_iter().map(|file| (file.path, file.text)));
    }
    files
}

/// Pieces that Markdown is made of, as they shouldn't be put together.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "mot",
        "é",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](@/contact)",
        "](b \"c\")",
        "![",
        "](a.svg)",
        "[](@/members)",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "# ",
        "\n===\n",
        "\n---\n",
        "| a | b |\n| --- | --- |\n| c | d |\n",
        "\\*",
        "\\",
        "&nbsp;",
        "&",
        "<b>",
        "<https://a.example>",
        "[^1]",
        "\n[^1]: note\n",
        "~~",
        "{#id}",
        "```{quotation}\nauthor: Qui\n---\n",
        "```\n",
        "\n- ```{quotation}\n  author: Qui\n  ---\n  Quoi\n  ```\n",
        "  \n",
        "\r\n",
        "\u{1}",
        "\u{fffe}",
        "\u{a0}",
        "%",
        "]]>",
        "<!-- -->",
        "- [ ] a\n",
        "terme\n: sens\n",
        "[x]\n\n[x]: y\n",
        "> [!NOTE]\n> a\n",
        ":",
        "{",
        "}",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

/// Messages as fluent-syntax reads them, and what isn't one between them.
fn ftl() -> impl Strategy<Value = String> {
    let inline = prop::sample::select(vec![
        "mot",
        " ",
        "é « »",
        "{ $n }",
        "{$a}",
        "{ NUMBER($n, minimumFractionDigits: 1) }",
        "{ -marque }",
        "{ \"{\" }",
        "{ \"\\\"}\" }",
        "\n    suite",
        "\n\n     loin",
        "\"",
        "'",
        "[x]",
        "%",
        "]]>",
        "&amp;",
        "\u{fffe}",
        "{ $n ->\n        [one] l\"eau\n        [many] de\n       *[other] x (\n    }",
        "{ m0.label }",
        "{ -marque(cas: \"a\") }",
        "{ $n ->\n    [one] un { $n }\n    [many] de\n   *[other] { NUMBER($n) } des\n    }",
        "{ $g ->\n        [a] { $n ->\n            [0] rien\n            [one] un\n            [many] de\n           *[other] x\n        } fin\n       *[b] y\n    }",
    ]);
    let pattern = prop::collection::vec(inline, 1..5).prop_map(|pieces| format!("a{}", pieces.concat()));
    let message = (
        pattern.clone(),
        prop::option::of(pattern),
        prop::sample::select(vec!["", "# une note\n", "\n### tout\n\n", "## un groupe\n", "junk\n", "\n"]),
    );
    prop::collection::vec(message, 0..6).prop_map(|messages| {
        let one = |(index, (value, attribute, before)): (usize, (String, Option<String>, &str))| {
            let attribute = attribute.map(|attribute| format!("\n    .label = {attribute}")).unwrap_or_default();
            format!("{before}m{index} = {value}{attribute}\n")
        };
        let messages: String = messages.into_iter().enumerate().map(one).collect();
        format!("-marque = Marque\n    .genre = m\n{messages}")
    })
}

/// The messages of a file, with what they say: without comments, and without what isn't one.
fn messages(text: &str) -> Vec<String> {
    use fluent_syntax::ast::Entry;
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let said = |entry: Entry<&str>| match entry {
        Entry::Message(message) => Some(format!("{} {:?} {:?}", message.id.name, message.value, message.attributes)),
        Entry::Term(term) => Some(format!("{} {:?} {:?}", term.id.name, term.value, term.attributes)),
        _ => None,
    };
    resource.body.into_iter().filter_map(said).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Export, then import, is the identity: a text.
    #[test]
    fn a_text_comes_back_as_it_was(body in markdown(), title in "[ -~é’«»\n\u{1}\u{a0}]{1,20}", line in "[a-zé:#,'\" ]{0,12}") {
        let site = Site::base();
        let title = Value::from(format!("t{title}")).to_string();
        let front = format!("title: {title}\ndescription: {}\nincludes:\n  - Un # premier\n  - \"{}\"\n", Value::from(line), "a: b, c");
        site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
        site.write("content/offers/one.fr.md", format!("---\n{front}market: spain\n---\n{body}"));
        let files = echo(&site);
        let (_, text) = files.iter().find(|(path, _)| path == "content/offers/one.es.md").expect("it has come back");
        let state = text.lines().find_map(|line| line.strip_prefix("translated_from: ")).expect("it says what it's from").to_owned();
        prop_assert_eq!(text.as_str(), format!("---\n{front}translated_from: {state}\n---\n{body}"));
    }

    /// Export, then import, is the identity: messages.
    #[test]
    fn messages_come_back_as_they_were(text in ftl()) {
        let site = Site::base();
        site.write("locales/fr/more.ftl", &text);
        let files = echo(&site);
        let (_, back) = files.iter().find(|(path, _)| path == "locales/es/more.ftl").expect("it has come back");
        prop_assert_eq!(messages(back), messages(&text), "{}\n---\n{}", text, back);
    }

    /// Whatever a translator's file says, it's taken or refused.
    #[test]
    fn no_file_makes_an_import_panic(cut in 0..5000_usize, with in "[<>/a-z\"= &;]{0,12}", xml in any::<bool>()) {
        let site = three();
        let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
        let exported = export(&desk, desk.lang("es").unwrap(), program::words("en")).remove(0).xml;
        let exported = translate(&exported, &|source| Some(source.to_owned()));
        let at = exported.floor_char_boundary(cut % exported.len());
        let text = if xml { format!("{}{with}{}", &exported[..at], &exported[at..]) } else { with };
        let _ = import(&desk, &Source { path: "es.xlf".into(), text });
    }
}
