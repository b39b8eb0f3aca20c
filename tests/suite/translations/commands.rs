//! The commands that a commission works with.

use std::fs;

use destination_maroc::program;
use destination_maroc::translations::{Desk, Status, Written, write};
use serde_json::Value;

use super::{file, git, json, refused, said, snapshot, three, translate, translations};
use crate::support::{self, Site};

tests! {
    what_is_shown_from_another_language_than_the_source_is_counted_apart,
    a_file_in_conflict_is_left_alone,
    how_a_source_is_typed_makes_no_translation_stale,
    a_commission_brings_its_language_up_to_date,
    without_history_that_is_said,
    accepting_changes_a_line_and_nothing_else,
    a_state_is_what_a_source_says,
    what_cannot_be_done_is_said,
    #[cfg(unix)] nothing_is_written_outside_of_the_site,
    what_is_required_is_checked,
    a_stale_translation_is_a_warning,
    the_old_name_of_the_language_is_understood,
}

/// A text that readers see in a language that theirs falls back on isn't the source's text: it's counted apart.
fn what_is_shown_from_another_language_than_the_source_is_counted_apart() {
    let site = three();
    let mexico = "  mx: { name: México, locale: es-MX, fallback: [es, fr] }\ntheme: plain";
    site.write("content/site.yaml", file(&site, "content/site.yaml").replace("theme: plain", mexico));
    let table = json(&site, &[]);
    let mexico = table["languages"].as_array().unwrap().iter().find(|language| language["code"] == "mx").unwrap();
    // The home page, the contact page, the members and Atlas are in Spanish; Rif is in French alone.
    assert_eq!(
        (mexico["total"].as_u64(), mexico["fallback"].as_u64(), mexico["inherited"].as_u64()),
        (Some(5), Some(4), Some(1))
    );
    let work = json(&site, &["--to", "mx"]);
    let states: Vec<(&str, &str)> = work["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["id"].as_str().unwrap(), entry["state"].as_str().unwrap()))
        .collect();
    assert!(
        states.contains(&("members/atlas", "fallback")) && states.contains(&("members/rif", "inherited")),
        "{states:?}"
    );
}

/// What git has left in a file is worth more than what a command would write there.
fn a_file_in_conflict_is_left_alone() {
    let site = three();
    said(&site, &["accept", "contact", "--to", "es"]);
    site.write(
        "content/contact.fr.md",
        file(&site, "content/contact.fr.md").replace("ou en espagnol", "ou en espagnol, par courriel"),
    );
    let text = file(&site, "content/contact.es.md") + "\n<<<<<<< HEAD\nUno\n=======\nDos\n>>>>>>> otra\n";
    site.write("content/contact.es.md", &text);
    let said = refused(&site, &["accept", "contact", "--to", "es"]);
    assert!(said.contains("conflict-marker"), "{said}");
    assert_eq!(file(&site, "content/contact.es.md"), text);
}

/// Typing otherwise what typography sets alike is no change of a source; states that were recorded when it was are
/// recognised until they're accepted again.
fn how_a_source_is_typed_makes_no_translation_stale() {
    let site = three();
    site.write(
        "content/contact.fr.md",
        "---\ntitle: L'essai\ndescription: \"L'essai : \\\"un\\\" -- deux...\"\n---\n\nIl dit : \"Voir 8h30\" -- et l'autre aussi...\n",
    );
    said(&site, &["accept", "contact", "--to", "es"]);
    let state = |site: &Site| {
        let work = json(site, &["--to", "es"]);
        work["entries"].as_array().unwrap().iter().any(|entry| entry["id"] == "contact")
    };
    assert!(!state(&site));
    site.write(
        "content/contact.fr.md",
        "---\ntitle: L’essai\ndescription: \"L’essai : « un » – deux…\"\n---\n\nIl dit : « Voir 8 h 30 » – et l’autre aussi…\n",
    );
    assert!(!state(&site), "only quotes, dashes, dots and spaces are others");
    site.write(
        "content/contact.fr.md",
        "---\ntitle: L’essai\ndescription: \"L’essai : « un » – trois…\"\n---\n\nIl dit : « Voir 8 h 30 » – et l’autre aussi…\n",
    );
    assert!(state(&site), "a word is another");

    // The portal's own translations recorded what they were made from before.
    let (desk, _) = Desk::open(Site::own().path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let langs: Vec<_> = desk.site.settings.langs().collect();
    let texts = || desk.site.entries.iter().flat_map(|entry| langs.iter().map(move |lang| (entry, *lang)));
    let recorded = |(entry, lang): &(&destination_maroc::model::Entry, destination_maroc::settings::Lang)| {
        entry.translations[*lang].as_ref().is_some_and(|own| own.front.text("translated_from").is_some())
    };
    assert!(texts().filter(recorded).count() > 100, "translations that say what they were made from");
    let stale: Vec<_> = texts()
        .filter(|(entry, lang)| desk.status(entry, *lang) == Status::Stale)
        .map(|(entry, _)| entry.id.clone())
        .collect();
    assert!(stale.is_empty(), "{stale:?}");
}

fn a_commission_brings_its_language_up_to_date() {
    let site = three();
    git(&site, &["init", "--quiet"]);
    said(&site, &["accept", "contact", "members/atlas", "members", "/", "--to", "es"]);
    git(&site, &["add", "--all"]);
    git(&site, &["commit", "--quiet", "--message", "as translated"]);

    // The source of three pages changes: two of them had a translation.
    site.write(
        "content/members/atlas.fr.md",
        file(&site, "content/members/atlas.fr.md").replace("Atlas à Fès.", "Atlas, à Fès et à Tanger."),
    );
    site.write(
        "content/contact.fr.md",
        file(&site, "content/contact.fr.md").replace("ou en espagnol", "ou en espagnol, par courriel"),
    );
    git(&site, &["commit", "--quiet", "--all", "--message", "news from the members"]);

    // What is there to do?
    snapshot("table.txt", &said(&site, &[]));
    snapshot("list.txt", &said(&site, &["--to", "es"]));
    snapshot("list-english.txt", &said(&site, &["--to", "es", "--ui-lang", "en"]));
    let work = json(&site, &["--to", "es"]);
    let states: Vec<(&str, &str)> = work["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["id"].as_str().unwrap(), entry["state"].as_str().unwrap()))
        .collect();
    assert_eq!(states, [("contact", "stale"), ("members/atlas", "stale"), ("members/rif", "inherited")]);
    assert_eq!(work["messages"][0]["id"], "members-count");

    // What has changed? One is done by hand.
    snapshot("diff.txt", &said(&site, &["diff", "members/atlas", "--to", "es"]));
    site.write(
        "content/members/atlas.es.md",
        file(&site, "content/members/atlas.es.md").replace("en Fez", "en Fez y en Tánger"),
    );
    said(&site, &["accept", "members/atlas", "--to", "es"]);
    let atlas = file(&site, "content/members/atlas.es.md");
    assert!(atlas.contains("# Revisado por la comisión\ntitle: Atlas\n"), "{atlas}");
    assert_eq!(json(&site, &["diff", "members/atlas", "--to", "es"])["state"], "up-to-date");

    // One goes to an outside translator, with the message that is missing: the unchanged parts come translated.
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
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
            (
                "<ph id=\"1\" dataRef=\"d1\" disp=\"{ $count }\" canCopy=\"no\"/> de membres",
                "<ph id=\"1\"/> de miembros",
            ),
            (
                "<ph id=\"1\" dataRef=\"d1\" disp=\"{ NUMBER($count) }\" canCopy=\"no\"/> membres",
                "<ph id=\"1\"/> miembros",
            ),
            ("Compter les ", "Contar los <ph id=\"1\"/> miembros"),
        ];
        known.iter().find(|(from, _)| source.starts_with(from)).map(|(_, to)| (*to).to_owned())
    });
    site.write("es.xlf", &spanish);
    // Meanwhile the source of one moves on again: it's stale though it has just come back.
    site.write(
        "content/contact.fr.md",
        file(&site, "content/contact.fr.md").replace("par courriel", "par courriel ou par téléphone"),
    );
    let done = json(&site, &["import", "es.xlf"]);
    assert_eq!(done["skipped"], Value::Array(Vec::new()), "{done:#}");
    snapshot("contact.es.md", &file(&site, "content/contact.es.md"));
    snapshot("rif.es.md", &file(&site, "content/members/rif.es.md"));
    snapshot("site.es.ftl", &file(&site, "locales/es/site.ftl"));
    let work = json(&site, &["--to", "es"]);
    assert_eq!(work["entries"].as_array().unwrap().len(), 1, "{work:#}");
    assert_eq!(
        (work["entries"][0]["id"].as_str(), work["entries"][0]["state"].as_str()),
        (Some("contact"), Some("stale"))
    );
    assert_eq!(work["messages"], Value::Array(Vec::new()));

    // A new text is translated from a skeleton: it doesn't count before it's filled, and the site can be built all the
    // time.
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    site.write(
        "content/news/first.fr.md",
        "---\ntitle: Première nouvelle\nslug: premiere\ndate: 2026-10-01\n---\n\nUne nouvelle.\n",
    );
    said(&site, &["new", "news", "news/first", "--to", "es"]);
    snapshot("first.es.md", &file(&site, "content/news/first.es.md"));
    let work = json(&site, &["--to", "es"]);
    let drafts: Vec<bool> =
        work["entries"].as_array().unwrap().iter().map(|entry| entry["draft"].as_bool().unwrap()).collect();
    assert_eq!(drafts, [true, false, true], "{work:#}");
    let site = site.built(&[]);
    let pages =
        || support::files(&site.output().join("es")).into_iter().filter(|(path, _)| path.contains("premiere")).count();
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
    said(&site, &["accept", "contact", "--to", "es"]);

    // All is well, and published.
    let work = json(&site, &["--to", "es"]);
    assert_eq!(work["entries"], Value::Array(Vec::new()));
    let table = json(&site, &[]);
    assert_eq!(
        (&table["languages"][2]["percent"], &table["languages"][2]["messages"]["percent"]),
        (&Value::from(100), &Value::from(100))
    );
    let site = site.built(&[]);
    assert!(site.read("es/miembros/rif-relation/index.html").contains("Una alternativa <strong>creíble</strong>."));
    assert!(site.output().join("es/noticias/primera/index.html").exists());
}

fn without_history_that_is_said() {
    let site = three();
    site.write("content/members/atlas.es.md", "---\ntitle: Atlas\ntranslated_from: 0badc0de\n---\n\nAtlas en Fez.\n");
    let text = said(&site, &["diff", "members/atlas", "--to", "es", "--ui-lang", "en"]);
    assert!(text.contains("is not in the git history"), "{text}");
    assert!(said(&site, &["diff", "contact", "--to", "es", "--ui-lang=en"]).contains("doesn’t say which state"));
}

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
        (
            "\u{feff}---\r\ntitle: Atlas\r\n---\r\nAtlas.\r\n",
            "\u{feff}---\r\ntitle: Atlas\r\ntranslated_from: STATE\r\n---\r\nAtlas.\r\n",
        ),
        (
            "---\ntitle: >-\n  Atlas\n\ntranslated_from:\n---\n",
            "---\ntitle: >-\n  Atlas\n\ntranslated_from: STATE\n---\n",
        ),
    ];
    for (before, after) in cases {
        let site = three();
        site.write("content/members/atlas.es.md", before);
        said(&site, &["accept", "members/atlas", "--to", "es"]);
        let text = file(&site, "content/members/atlas.es.md");
        assert_eq!(text, after.replace("STATE", &state(&text)));
        // What is recorded is so the second time.
        said(&site, &["accept", "@/members/atlas", "--to", "es"]);
        assert_eq!(text, file(&site, "content/members/atlas.es.md"));
    }
}

fn a_state_is_what_a_source_says() {
    let state = |text: &str| {
        let site = three();
        site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
        site.write("content/offers/one.fr.md", text);
        site.write("content/offers/one.es.md", "---\ntitle: Una\n---\n");
        json(&site, &["diff", "offers/one", "--to", "es"])["current"].as_str().expect("it has one").to_owned()
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

fn what_cannot_be_done_is_said() {
    let site = three();
    site.write("content/members/_index.es.md", "---\n{ title: Miembros }\n---\n");
    let cases: [(&[&str], &str); 8] = [
        (&["accept", "members/atlsa", "--to", "es"], "[translation-no-entry]"),
        (&["accept", "members/rif", "--to", "es"], "[translation-none]"),
        (&["accept", "members/atlas", "--to", "fr"], "[translation-is-source]"),
        (&["new", "members/atlas", "--to", "es"], "[translation-exists]"),
        (&["accept", "members", "--to", "es"], "[translation-front-matter]"),
        (&["import", "nowhere.xlf"], "[unreadable]"),
        // Nothing is written for one when the other can't be.
        (&["accept", "members/atlas", "members/rif", "--to", "es"], "[translation-none]"),
        (&["new", "members/rif", "contact", "--to", "es"], "[translation-exists]"),
    ];
    for (arguments, code) in cases {
        let text = refused(&site, arguments);
        assert!(text.contains(code), "{arguments:?}: {text}");
    }
    assert!(
        refused(&site, &["accept", "members/atlsa", "--to", "es"]).contains("members/atlas"),
        "the nearest one is named"
    );
    for arguments in [
        &["diff", "members/atlas"][..],
        &["new", "members/atlas"],
        &["accept", "members/atlas"],
        &["export"],
        &["accept", "--to", "es"],
        &["import"],
    ] {
        assert_eq!(
            translations(&site, arguments).status.code(),
            Some(2),
            "{arguments:?}: what it's about has to be said"
        );
    }
    assert!(
        said(&site, &["--to", "es", "diff", "members/atlas"]).contains("accept members/atlas"),
        "wherever it's said"
    );

    said(&site, &["export", "--to", "es"]);
    assert!(refused(&site, &["export", "--to", "es"]).contains("[xliff-exists]"));
}

#[cfg(unix)]
fn nothing_is_written_outside_of_the_site() {
    let (site, elsewhere) = (three(), tempfile::TempDir::new().expect("the system has room for a folder"));
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let xml = translate(&file(&site, "es.xlf"), &|source| Some(source.to_owned()));
    site.write("es.xlf", xml);
    fs::remove_dir_all(site.path().join("locales/es")).expect("the folder is ours");
    std::os::unix::fs::symlink(elsewhere.path(), site.path().join("locales/es")).expect("the folder is ours");
    let text = refused(&site, &["import", "es.xlf"]);
    assert!(text.contains("[translation-io]"), "{text}");
    // No folder either, on the other side of the link.
    let deep = Written { path: "locales/es/deep/a.ftl".to_owned(), text: String::new() };
    assert!(write(site.path(), &[deep]).is_err());
    assert_eq!(fs::read_dir(elsewhere.path()).expect("it's there").count(), 0);
}

fn what_is_required_is_checked() {
    use destination_maroc::translations::{Requirement, unmet};
    let site = three();
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let check = |texts: &[&str]| -> Vec<String> {
        let requirements: Vec<Requirement> = texts.iter().filter_map(|text| Requirement::parse(text)).collect();
        let problems = unmet(&desk.site, &desk.messages, &requirements);
        let words = program::words("en");
        problems.iter().map(|problem| format!("[{}] {}", problem.code, words.message(problem))).collect()
    };
    assert_eq!(check(&["fr=100", "es/members=60", "es=70", "es/messages=90", "en=0"]), Vec::<String>::new());
    assert_eq!(
        check(&["es/members=90%"]),
        ["[require-unmet] The language ‘es’ is at 66% of the collection ‘members’: 90% are required."]
    );
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
        assert!(Requirement::parse(wrong).is_none(), "{wrong}");
    }
}

fn a_stale_translation_is_a_warning() {
    let site = three();
    site.write("content/members/atlas.es.md", "---\ntitle: Atlas\ntranslated_from: 0badc0de\n---\n\nAtlas en Fez.\n");
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let text = destination_maroc::program::to_terminal(
        &destination_maroc::translations::stale(&desk.site),
        program::words("es"),
        false,
    );
    assert!(text.contains("aviso[translation-stale]") && text.contains("content/members/atlas.es.md:3:18"), "{text}");
}

/// The language of the translations was called `--lang`: it's still understood, as the language of the messages too.
fn the_old_name_of_the_language_is_understood() {
    let site = three();
    for arguments in [["--lang", "es"].as_slice(), &["--lang=es"]] {
        let output = support::program().arg("translations").args(arguments).arg("--root").arg(site.path()).output();
        let output = output.expect("the program can be started");
        let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert!(out.contains("pendiente") && err.contains("--to"), "{out}{err}");
        assert_eq!(err.trim().lines().count(), 1, "{err}");
    }
    let said = said(&site, &["--to", "es", "--lang", "en"]);
    assert!(said.contains("text to do"), "{said}");
}
