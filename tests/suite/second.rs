//! A site of somebody else's: other languages, other taxonomies, a theme and types of its own. It builds without a
//! warning, and nothing in it is of the portal's.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::fs;

use crate::support::{Site, files, folder};

tests! {
    another_association_has_its_own_site,
    a_type_is_a_file_and_its_labels,
}

fn mills() -> Site {
    let site = Site::empty();
    for (path, bytes) in files(&folder("mills")) {
        site.write(&path, bytes);
    }
    site
}

fn another_association_has_its_own_site() {
    let site = mills();
    let checked = site.run("check", &["--strict"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let site = site.built(&[]);
    assert_eq!(String::from_utf8_lossy(&site.build(&[]).stderr), "", "and nothing is to be said of it");

    let mill = site.read("de/muehlen/norden/muehle-am-wasserfall/index.html");
    for expected in [
        "<p>Homem · 2 · Samstag</p>",
        "<p>Langsam gemahlen, wie <strong>immer</strong>.</p>",
        "\"@type\":\"TouristAttraction\"",
        "\"foundingDate\":\"1780\"",
        "\"containedInPlace\":{\"@type\":\"BodyOfWater\",\"name\":\"Homem\",\"address\":{\"@type\":\"PostalAddress\",\"addressCountry\":\"PT\"}}",
        "\"slogan\":\"2 + 1780\"",
    ] {
        assert!(mill.contains(expected), "{expected} in {mill}");
    }
    let notice = site.read("pt/noticias/portas-abertas/index.html");
    assert!(notice.contains("<dt>Moinho</dt><dd>Moinho da Cascata</dd>"), "the general page: {notice}");
    assert!(notice.contains("\"startDate\":\"2026-06-06T10:00:00+01:00\""), "{notice}");
    let calendar = site.read("pt/noticias/noticias.ics");
    assert!(calendar.contains("DTSTART:20260606T090000Z"), "{calendar}");
    let list = site.read("de/muehlen/index.html");
    assert!(list.contains("href=\"/de/muehlen/seite/2/\""), "a list's word is the language's: {list}");
    assert!(site.read("pt/noticias/feed.xml").contains("<name>Associação dos Moleiros</name>"));
    let data = site.read("de/data/mills.csv");
    assert!(
        data.starts_with("id,title,description,url,language,example,river,grains,stones,built,opening,mail,story\n"),
        "{data}"
    );

    for (path, bytes) in files(&site.output()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        for foreign in ["maroc", "marruecos", "morocc", "marrocos", "marokk", "call cent", "centre d’appel", "bpo"] {
            // A calendar, and the list of what was written, say which program made them.
            let is_program = (path.ends_with(".ics") || path.starts_with(".")) && foreign == "maroc";
            assert!(is_program || !text.to_lowercase().contains(foreign), "{path} says {foreign}");
        }
    }
}

/// What an author does who isn't a programmer: a file for a type, a few labels, an entry. Nothing is compiled.
fn a_type_is_a_file_and_its_labels() {
    let site = Site::own();
    let write = |path: &str, text: &str| site.write(path, text);
    write(
        "themes/overrides/types/voice.yaml",
        "collection: voices\nfields:\n  person: { kind: text, required: true }\n  company: { kind: entry, of: members, required: true }\n  portrait: picture\n  quotation: { kind: text, translate: true, required: true }\n",
    );
    for (lang, labels) in [
        ("fr", ["Témoignage", "Personne", "Entreprise", "Portrait", "Citation"]),
        ("en", ["Testimonial", "Person", "Company", "Portrait", "Quotation"]),
        ("es", ["Testimonio", "Persona", "Empresa", "Retrato", "Cita"]),
    ] {
        let [kind, person, company, portrait, quotation] = labels;
        write(
            &format!("locales/{lang}/types.ftl"),
            &format!(
                "type-voice = {kind}\nfield-voice-person = {person}\nfield-voice-company = {company}\nfield-voice-portrait = {portrait}\nfield-voice-quotation = {quotation}\n"
            ),
        );
    }
    for (lang, title) in [("fr", "Témoignages"), ("en", "Testimonials"), ("es", "Testimonios")] {
        write(&format!("content/voices/_index.{lang}.md"), &format!("---\ntitle: {title}\n---\n"));
    }
    write(
        "content/voices/samira/index.fr.md",
        "---\ntitle: Samira, de Fès\ndescription: Ce que dit Samira de son travail, en une phrase et avec son portrait.\nexample: true\nperson: Samira\ncompany: atlas-contact\nportrait: portrait.png\nquotation: Un travail sérieux.\n---\n",
    );
    let picture = fs::read(folder("../content/press-kit/logo.png")).expect("the portal has a picture");
    site.write("content/voices/samira/portrait.png", picture);
    write(
        "content/voices/samira/index.es.md",
        "---\ntitle: Samira, de Fez\ndescription: Lo que dice Samira de su trabajo, en una frase y con su retrato.\nquotation: Un trabajo serio.\n---\n",
    );

    let site = site.built(&[]);
    assert_eq!(String::from_utf8_lossy(&site.build(&[]).stderr), "", "nothing is to be said of it");
    let page = site.read("es/testimonios/samira-de-fez/index.html");
    for expected in [
        "<dt>Persona</dt><dd>Samira</dd>",
        "<dt>Cita</dt><dd>Un trabajo serio.</dd>",
        ">Atlas Contact</a>",
        "<dt>Retrato</dt><dd><span class=\"picture\">",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    let member = site.read("es/miembros/atlas-contact/index.html");
    assert!(member.contains("<h2 id=\"related-voices\">Testimonio</h2>"), "the member's page names who refers to it");

    // A slip is told like any other mistake.
    site.write(
        "content/voices/samira/index.fr.md",
        "---\ntitle: Samira\nperson: Samira\ncompany: atlas-contakt\nquotation: Bien.\n---\n",
    );
    let output = String::from_utf8_lossy(&site.build(&[]).stderr).into_owned();
    assert!(output.contains("[unknown-entry]") && output.contains("Vouliez-vous dire"), "{output}");
}
