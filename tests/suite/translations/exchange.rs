//! XLIFF: what goes to an outside translator, and what comes back.

use std::fs;

use destination_maroc::program;
use destination_maroc::text::Source;
use destination_maroc::translations::{Desk, export, import};
use proptest::prelude::*;
use serde_json::Value;

use super::{file, git, json, refused, said, snapshot, three, translate, translations};
use crate::support::{self, Site, folder};

tests! {
    words_are_put_where_they_stood,
    what_comes_back_damaged_is_refused_with_its_place,
    plural_categories_are_those_of_the_language,
    a_document_keeps_the_rules_of_xliff,
    a_text_comes_back_as_it_was,
    messages_come_back_as_they_were,
    no_file_makes_an_import_panic,
    what_is_not_done_is_left_out_and_named,
    what_has_been_written_since_the_export_is_not_overwritten,
    spaces_at_the_edge_of_a_part_of_a_message_come_back,
    a_region_is_no_other_language_and_notes_come_back_as_comments,
    the_old_translation_of_what_has_changed_comes_along_and_drafts_are_said,
    titles_of_links_and_pictures_are_words,
}

/// Each form that words can have in a file, translated: as it should be read, and as it comes to stand there.
fn words_are_put_where_they_stood() {
    let site = three();
    site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
    let original = fs::read_to_string(folder("translations").join("forms.fr.md")).expect("the tests have it");
    site.write("content/offers/one.fr.md", original);
    site.write("content/offers/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    // Every text gets a colon, quotation marks and a hash: what YAML minds, and Markdown doesn't.
    let translated = translate(&file(&site, "es.xlf"), &|source| Some(format!("{source}: «es» #1")));
    site.write("es.xlf", translated);
    said(&site, &["import", "es.xlf"]);
    snapshot("forms.es.md", &file(&site, "content/offers/one.es.md"));
    let site = site.built(&[]);
    let pages = support::files(&site.output().join("es"));
    let page = pages
        .iter()
        .find(|(path, _)| path.ends_with("une-offre-es-1/index.html"))
        .expect("the page has an address in its language");
    let page = String::from_utf8_lossy(&page.1).into_owned();
    assert!(page.contains("Le début: «es» #1") && page.contains("<cite>Elle: «es» #1</cite>"), "{page}");
}

/// Each way to damage a translator's file, and what is said then: the code and the text at the place.
fn what_comes_back_damaged_is_refused_with_its_place() {
    let site = three();
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let exported = file(&site, "es.xlf");
    let good = translate(&exported, &|source| Some(source.to_owned()));
    let link =
        "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1e\" type=\"link\" canCopy=\"no\" canDelete=\"no\">Fès</pc>";
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
        (
            "a text that isn't there",
            anywhere("content/members/rif.fr.md", "content/members/roc.fr.md"),
            "[xliff-entry]",
            "roc",
        ),
        ("out of the site", anywhere("content/members/rif.fr.md", "../../etc/passwd.ftl"), "[xliff-entry]", "passwd"),
        (
            "no skeleton",
            anywhere("<skeleton>", "<skeleton href=\"a\"/><notes><note>").replacen("</skeleton>", "</note></notes>", 1),
            "[xliff-file]",
            "<file",
        ),
        ("a unit too many", anywhere("<unit id=\"1-b1\"", "<unit id=\"b77\""), "[xliff-unit]", "b77"),
        ("a unit too few", anywhere("<unit id=\"1-b1\"", "<unit id=\"b77\""), "[xliff-unit-missing]", "<file"),
        ("a unit twice", anywhere("<unit id=\"1-f2\"", "<unit id=\"1-f1\""), "[xliff-unit-twice]", "f1"),
        ("a unit without id", anywhere("<unit id=\"1-f2\"", "<unit"), "[xliff-empty]", "<unit name"),
        ("the source changed", anywhere("<source>Rif", "<source>Raf"), "[xliff-source]", "<unit id=\"1-f1\""),
        ("the skeleton changed", anywhere("title: Rif", "title: Raf"), "[xliff-source]", "<unit id=\"1-f1\""),
        ("a link lost", in_target(link, "Fez"), "[xliff-code-missing]", "<target>"),
        ("a link doubled", in_target(link, &format!("{link} {link}")), "[xliff-code-twice]", link),
        ("a link made up", in_target(link, &link.replace("id=\"1\"", "id=\"9\"")), "[xliff-code-unknown]", "id=\"9\""),
        ("a link open", in_target(link, "<sc id=\"1\"/>Fez"), "[xliff-code-missing]", "<target>"),
        (
            "a link the wrong way round",
            in_target(link, "<ec startRef=\"1\"/>Fez<sc id=\"1\"/>"),
            "[xliff-nesting]",
            "<ec",
        ),
        ("another element", in_target(link, &format!("<b>{link}</b>")), "[xliff-element]", "<b>"),
        ("markup made up", in_target("Une alternative", "Una *alternativa*"), "[xliff-markup]", "<target>Una *"),
        ("another block", in_target("Une alternative", "- Una alternativa"), "[xliff-markup]", "<target>- Una"),
        ("a component ended", in_target("Une alternative", "Una\n```\nalternativa"), "[xliff-markup]", "<target>Una"),
        ("what no XML can hold", in_target("Un centre à Fès", "Un centro\u{7}"), "[xliff-xml]", ""),
        (
            "front matter broken",
            in_target("Un centre à Fès", "Un centro<cp hex=\"FFFE\"/>"),
            "[xliff-value]",
            "<target>Un centro",
        ),
        ("a message broken", in_target("Compter les", "Contar { los"), "[xliff-message]", "<target>Contar {"),
        (
            "a variable lost",
            in_target(
                "{ $count }\" canCopy=\"no\" canDelete=\"no\"/>",
                "{ $count }\" canCopy=\"no\" canDelete=\"no\"/> { $other }",
            ),
            "[xliff-variables]",
            "<target>Compter",
        ),
        (
            "a variable's code lost",
            in_target(
                "Compter les <ph id=\"1\" dataRef=\"d1\" disp=\"{ $count }\" canCopy=\"no\" canDelete=\"no\"/>",
                "Contar los",
            ),
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
    site.write("good.xlf", &good);
    assert!(refused(&site, &["import", "good.xlf", "--to", "en"]).contains("[xliff-language]"));
    // The same file undamaged is taken, and as it was exported there's nothing in it yet.
    site.write("empty.xlf", &exported);
    let nothing = json(&site, &["import", "empty.xlf"]);
    assert_eq!(nothing["written"], Value::Array(Vec::new()));
    assert_eq!(nothing["skipped"].as_array().unwrap().len(), 2, "{nothing:#}");
    // As a tool may send it: cut into segments, with pairs as two ends, and marks of its own.
    let cut = in_target(link, "<mrk id=\"m1\" type=\"term\"><sc id=\"1\"/>Fez<ec startRef=\"1\"/></mrk>");
    let cut = cut.replacen(
        "</target>\n      </segment>",
        "</target>\n      </segment><ignorable><source></source></ignorable>",
        1,
    );
    site.write("good.xlf", &cut);
    said(&site, &["import", "good.xlf"]);
    assert!(file(&site, "content/members/rif.es.md").contains("[Fez](@/cities/fes)"));
}

/// What the plural categories of a language ask for is asked for, and what it hasn't isn't: Arabic has six, Japanese
/// one.
fn plural_categories_are_those_of_the_language() {
    let site = three();
    let settings = file(&site, "content/site.yaml");
    let more =
        "  ar: { name: العربية, locale: ar, fallback: [fr] }\n  ja: { name: 日本語, locale: ja, fallback: [fr] }\n";
    site.write("content/site.yaml", settings.replace("theme: plain\n", &format!("{more}theme: plain\n")));
    for (lang, categories) in [("ar", "zero one two few many other"), ("ja", "other")] {
        said(&site, &["export", "--to", lang, "--output", &format!("{lang}.xlf")]);
        let xml = translate(&file(&site, &format!("{lang}.xlf")), &|source| Some(source.replace("membre", lang)));
        site.write(&format!("{lang}.xlf"), xml);
        said(&site, &["import", &format!("{lang}.xlf")]);
        let text = file(&site, &format!("locales/{lang}/site.ftl"));
        let message = &text[text.find("members-count").expect("it's there")..];
        let keys: Vec<&str> = message
            .lines()
            .filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('[')?.split(']').next())
            .collect();
        let mut keys: Vec<&str> = keys;
        let order = |key: &&str| categories.split(' ').position(|known| known == *key);
        keys.sort_by_key(order);
        assert_eq!(keys.join(" "), categories, "{text}");
        let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
        assert_eq!(desk.vocabulary.missing(desk.lang(lang).unwrap()).count(), 0);
    }
}

/// A document is what OASIS says it is, as far as a schema of the core would: ids unique where they have to be, names
/// of codes that there are.
fn a_document_keeps_the_rules_of_xliff() {
    let site = Site::own();
    let settings = file(&site, "content/site.yaml");
    site.write(
        "content/site.yaml",
        settings.replace(
            "theme: destination\n",
            "  de: { name: Deutsch, locale: de, fallback: [fr] }\ntheme: destination\n",
        ),
    );
    said(&site, &["export", "--to", "de", "--output", "de.xlf"]);
    let xml = file(&site, "de.xlf");
    let document = roxmltree::Document::parse(&xml).expect("it's XML");
    let is_token = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "-._:".contains(c));
    let mut units = 0;
    for file in document.root_element().children().filter(roxmltree::Node::is_element) {
        let names: Vec<&str> =
            file.children().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name()).collect();
        assert!(names[0] == "skeleton" && names[1..].iter().all(|name| *name == "unit"), "{names:?}");
        let mut ids = std::collections::HashSet::new();
        for unit in file.children().filter(|node| node.has_tag_name(("urn:oasis:names:tc:xliff:document:2.0", "unit")))
        {
            units += 1;
            let id = unit.attribute("id").expect("a unit has an id");
            assert!(is_token(id) && ids.insert(id), "{id}");
            let data: Vec<&str> = unit
                .descendants()
                .filter(|node| node.tag_name().name() == "data")
                .filter_map(|node| node.attribute("id"))
                .collect();
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
    for path in support::files(&site.path().join("content"))
        .iter()
        .map(|(path, _)| path)
        .filter(|path| path.ends_with(".de.md"))
    {
        let translation = file(&site, &format!("content/{path}"));
        let source = file(&site, &format!("content/{}", path.replace(".de.md", ".fr.md")));
        if is_french_first(&site, path) {
            assert_eq!(translation.split_once("\n---\n").unwrap().1, source.split_once("\n---\n").unwrap().1, "{path}");
        }
    }
    let table = json(&site, &[]);
    let german = &table["languages"][3];
    assert_eq!(german["messages"]["percent"], 100, "{german:#}");
}

/// Whether a text is written in French first.
fn is_french_first(site: &Site, path: &str) -> bool {
    let others = ["en", "es"].iter().filter_map(|code| {
        fs::read_to_string(site.path().join("content").join(path.replace(".de.md", &format!(".{code}.md")))).ok()
    });
    !others.into_iter().any(|text| text.contains("\nsource_language:"))
}

/// Exports everything into Spanish, has it translated by repeating it, and says what files come of it.
fn echo(site: &Site) -> Vec<(String, String)> {
    let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
    let lang = desk.lang("es").expect("it's one of the site");
    let mut files = Vec::new();
    for document in export(&desk, lang, program::words("fr")).documents {
        let text = translate(&document.xml, &|source| Some(source.to_owned()));
        let source = Source { path: "es.xlf".into(), text };
        let done =
            import(&desk, &source, Some(lang)).unwrap_or_else(|problems| panic!("{problems:#?}\n{}", source.text));
        assert!(done.skipped.is_empty() && done.refused.is_empty(), "{done:#?}\n{}", source.text);
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
    fn a_text_comes_back_as_it_was(body in markdown(), title in "[ -~é’«»\n\u{1}\u{a0}]{1,20}", line in "[a-zé:#,'\" ]{0,12}") {
        let site = Site::base();
        let title = Value::from(format!("t{title}")).to_string();
        let front = format!("title: {title}\ndescription: {}\nincludes:\n  - Un # premier\n  - \"{}\"\n", Value::from(line), "a: b, c");
        site.write("content/offers/_index.fr.md", "---\ntitle: Offres\n---\n");
        site.write("content/offers/one.fr.md", format!("---\n{front}market: spain\n---\n{body}"));
        let files = echo(&site);
        let (_, text) = files.iter().find(|(path, _)| path == "content/offers/one.es.md").expect("it has come back");
        let state = text.lines().find_map(|line| line.strip_prefix("translated_from: ")).expect("it says what it's from").to_owned();
        // What is in no text is read as a space.
        let (front, body) = (front.replace("\\u0001", "\\u0020"), body.replace(['\u{1}', '\u{fffe}'], " "));
        prop_assert_eq!(text.as_str(), format!("---\n{front}translated_from: {state}\n---\n{body}"));
    }

    /// Export, then import, is the identity: messages.
    fn messages_come_back_as_they_were(text in ftl()) {
        let site = Site::base();
        site.write("locales/fr/more.ftl", &text);
        let files = echo(&site);
        let (_, back) = files.iter().find(|(path, _)| path == "locales/es/more.ftl").expect("it has come back");
        // What is in no text is read as a space.
        prop_assert_eq!(messages(back), messages(&text.replace('\u{fffe}', " ")), "{}\n---\n{}", text, back);
    }

    /// Whatever a translator's file says, it's taken or refused.
    fn no_file_makes_an_import_panic(cut in 0..5000_usize, with in "[<>/a-z\"= &;]{0,12}", xml in any::<bool>()) {
        let site = three();
        let (desk, _) = Desk::open(site.path(), "2026-11-01".parse().unwrap()).expect("it's a site");
        let exported = export(&desk, desk.lang("es").unwrap(), program::words("en")).documents.remove(0).xml;
        let exported = translate(&exported, &|source| Some(source.to_owned()));
        let at = exported.floor_char_boundary(cut % exported.len());
        let text = if xml { format!("{}{with}{}", &exported[..at], &exported[at..]) } else { with };
        let _ = import(&desk, &Source { path: "es.xlf".into(), text }, None);
    }
}

/// A document with the first target that a translator gives, in a state.
fn with_state(xml: &str, state: &str) -> String {
    xml.replace("state=\"reviewed\"", &format!("state=\"{state}\""))
}

fn what_is_not_done_is_left_out_and_named() {
    let site = three();
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let exported = file(&site, "es.xlf");
    let spanish = translate(&exported, &|source| Some(format!("{source} (es)")));
    let copied = with_state(&translate(&exported, &|source| Some(source.to_owned())), "translated");
    let empty = with_state(&translate(&exported, &|_| Some(String::new())), "translated");
    for (why, xml) in [("unfinished", with_state(&spanish, "initial")), ("copy", copied), ("untranslated", empty)] {
        site.write("back.xlf", xml);
        let done = json(&site, &["import", "back.xlf"]);
        assert_eq!(done["written"], Value::Array(Vec::new()), "{why}");
        assert_eq!(done["skipped"].as_array().map(Vec::len), Some(2), "{done:#}");
        assert!(done["why"].as_array().unwrap().iter().all(|known| known == why), "{done:#}");
        assert!(said(&site, &["import", "back.xlf"]).contains("content/members/rif.fr.md"));
        let rif = json(&site, &["--to", "es"])["entries"]
            .as_array()
            .unwrap()
            .iter()
            .any(|entry| entry["id"] == "members/rif");
        assert!(rif, "what isn't done stays to be done");
    }
    // A sentence that is copied among others that are translated is one too; a name isn't.
    let some = translate(&exported, &|source| {
        Some(if source.contains("répond") { source.to_owned() } else { format!("{source} (es)") })
    });
    site.write("back.xlf", with_state(&some, "translated"));
    assert_eq!(json(&site, &["import", "back.xlf"])["why"][0], "copy");
    let named = translate(&exported, &|source| {
        Some(if source == "Rif Relation" { source.to_owned() } else { format!("{source} (es)") })
    });
    site.write("back.xlf", with_state(&named, "translated"));
    assert_eq!(json(&site, &["import", "back.xlf"])["skipped"], Value::Array(Vec::new()));
}

fn what_has_been_written_since_the_export_is_not_overwritten() {
    let site = three();
    // One translation is stale, one isn't there, one message neither.
    site.write(
        "content/contact.es.md",
        "---\ntitle: Contacto\ntranslated_from: 00000000\n---\n\n## Dirección {#adresse}\n\nEscríbanos.\n",
    );
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    site.write("es.xlf", translate(&file(&site, "es.xlf"), &|source| Some(format!("{source} (es)"))));
    // Meanwhile somebody edits the first and writes the other two.
    let contact = file(&site, "content/contact.es.md").replace("Escríbanos.", "Escríbanos hoy.");
    site.write("content/contact.es.md", &contact);
    let rif = "---\ntitle: Rif Relation\n---\n\nHecho a mano.\n";
    site.write("content/members/rif.es.md", rif);
    let messages = format!("{}members-count = {{ $count }} miembros\n", file(&site, "locales/es/site.ftl"));
    site.write("locales/es/site.ftl", &messages);
    let output = translations(&site, &["import", "es.xlf"]);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.matches("[xliff-changed]").count() == 2 && text.contains("[xliff-message-changed]"), "{text}");
    assert!(
        text.contains("content/contact.es.md")
            && text.contains("content/members/rif.es.md")
            && text.contains("members-count"),
        "{text}"
    );
    assert_eq!(file(&site, "content/contact.es.md"), contact);
    assert_eq!(file(&site, "content/members/rif.es.md"), rif);
    assert_eq!(file(&site, "locales/es/site.ftl"), messages);
    // What nobody has touched is taken all the same, and a second time nothing is lost.
    std::fs::remove_file(site.path().join("content/members/rif.es.md")).unwrap();
    let output = translations(&site, &["import", "es.xlf"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(file(&site, "content/members/rif.es.md").contains("(es)"));
    // A file of an earlier version says nothing of the state: it's taken where there's nothing to be lost.
    let old = file(&site, "es.xlf").replace("maroc:target", "maroc:other");
    site.write("old.xlf", old);
    assert!(
        String::from_utf8_lossy(&translations(&site, &["import", "old.xlf"]).stderr).contains("content/contact.es.md")
    );
    assert_eq!(file(&site, "content/contact.es.md"), contact);
}

fn spaces_at_the_edge_of_a_part_of_a_message_come_back() {
    let site = three();
    let french = file(&site, "locales/fr/site.ftl");
    let found = "offers-found = Nous avons trouvé { $count ->\n    [one] une offre\n   *[other] { $count } offres\n} pour vous.\n";
    site.write("locales/fr/site.ftl", french + found);
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let back = translate(&file(&site, "es.xlf"), &|source| {
        Some(source.trim().replace("Nous avons trouvé", "Hay").replace("pour vous.", "para usted."))
    });
    site.write("es.xlf", back);
    said(&site, &["import", "es.xlf"]);
    let spanish = file(&site, "locales/es/site.ftl");
    assert!(spanish.contains("offers-found = Hay { $count ->") && spanish.contains("} para usted."), "{spanish}");
}

fn a_region_is_no_other_language_and_notes_come_back_as_comments() {
    let site = three();
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let exported = file(&site, "es.xlf");
    let mut ids: Vec<&str> = exported.split("<unit id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "ids are unique in the document");
    let back =
        translate(&exported, &|source| Some(format!("{source} (es)"))).replace("trgLang=\"es\"", "trgLang=\"es-ES\"");
    let noted = back.replacen(
        "<segment id=\"s1\"",
        "<notes><note category=\"translator\">¿Es una marca?</note></notes><segment id=\"s1\"",
        1,
    );
    site.write("es.xlf", noted);
    said(&site, &["import", "es.xlf"]);
    let rif = file(&site, "content/members/rif.es.md");
    assert!(rif.contains("\n# title: ¿Es una marca?\ntranslated_from: "), "{rif}");
    assert!(!file(&site, "locales/es/site.ftl").contains("Variante"), "our own notes stay where they are");
    site.write("de.xlf", back.replace("trgLang=\"es-ES\"", "trgLang=\"de-DE\""));
    assert!(refused(&site, &["import", "de.xlf"]).contains("[xliff-language]"));
}

fn the_old_translation_of_what_has_changed_comes_along_and_drafts_are_said() {
    let site = three();
    git(&site, &["init", "--quiet"]);
    said(&site, &["accept", "contact", "--to", "es"]);
    git(&site, &["add", "--all"]);
    git(&site, &["commit", "--quiet", "--message", "as translated"]);
    site.write(
        "content/contact.fr.md",
        file(&site, "content/contact.fr.md").replace("ou en espagnol", "ou en espagnol, par courriel"),
    );
    let rif =
        file(&site, "content/members/rif.fr.md").replace("title: Rif Relation", "title: Rif Relation\ndraft: true");
    site.write("content/members/rif.fr.md", rif);
    let exported = json(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    assert_eq!(exported["drafts"], serde_json::json!(["members/rif"]));
    let xml = file(&site, "es.xlf");
    let note = xml
        .split("<note category=\"previous\">")
        .nth(1)
        .and_then(|rest| rest.split("</note>").next())
        .unwrap_or_default();
    assert!(note.contains("ou en espagnol.") && note.contains("Escríbanos en **francés** o en español."), "{xml}");
    assert_eq!(xml.matches("<note category=\"previous\">").count(), 1, "only of what has changed: {xml}");
    std::fs::remove_file(site.path().join("es.xlf")).unwrap();
    assert!(said(&site, &["export", "--to", "es", "--output", "es.xlf"]).contains("members/rif"));
}

fn titles_of_links_and_pictures_are_words() {
    let site = three();
    let text =
        "---\ntitle: Liens\n---\n\nVoir [Fès](@/cities/fes \"La ville de Fès\") et ![Un logo](a.svg 'Le logo').\n";
    site.write("content/liens.fr.md", text);
    site.write("content/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
    said(&site, &["export", "--to", "es", "--output", "es.xlf"]);
    let back = translate(&file(&site, "es.xlf"), &|source| {
        Some(
            source
                .replace("La ville de Fès", "La ciudad de Fez")
                .replace("Le logo", "El logotipo")
                .replace("Liens", "Enlaces"),
        )
    });
    site.write("es.xlf", back);
    said(&site, &["import", "es.xlf"]);
    let spanish = file(&site, "content/liens.es.md");
    assert!(
        spanish.contains("[Fès](@/cities/fes \"La ciudad de Fez\")") && spanish.contains("(a.svg 'El logotipo')"),
        "{spanish}"
    );
}
