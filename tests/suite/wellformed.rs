//! What machines read stays readable, whatever authors write: a site full of hostile text, whose outputs are read by
//! parsers that aren't ours.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use crate::support::{Site, files};

tests! {
    what_machines_read_is_well_formed_whatever_is_written,
}

/// What means something in XML, HTML, JSON, JavaScript and calendars, or in no text, as YAML's and Fluent's quotes have
/// it.
const HOSTILE: &str = r#"]]> & <b> </script> <![CDATA[ --> ]]&gt; \" ' ; , \\ \u2028\u202E\u2066 🦀 {{ x }}"#;
/// What no text has.
const YAML: &str = r#"\x0B\x08\0\x1F\x7F\x85\uFFFE\uFFFF\U0001FFFE\v\f\e\r\n"#;
const FLUENT: &str = r#"\u000B\u0008\u0000\u001F\uFFFE\uD800\U00FFFF"#;
const RAW: &str = "\0\u{B}\u{8}\u{1F}\u{7F}\u{92}\u{FFFE}\u{FFFF}\u{FDD0}&#11;&#x1F;&#xFFFE;&#xD800;";

/// Whether a character is none that a text can have.
fn is_unwanted(char: char) -> bool {
    let code = u32::from(char);
    (char.is_control() && !matches!(char, '\t' | '\n' | '\r'))
        || code & 0xFFFE == 0xFFFE
        || (0xFDD0..=0xFDEF).contains(&code)
}

fn hostile_site() -> Site {
    let site = Site::own();
    let text = format!("{HOSTILE}{YAML}");
    let markdown = format!("Texte {RAW} ]]> &amp; `]]>` \u{2028}\u{202E}");
    let message = format!("{{ \"{}{FLUENT}\" }}\u{B}\u{FFFE} ]]> &", HOSTILE.replace(r"\u202E", "").replace("🦀", ""));
    let write = |path: &str, text: String| site.write(path, text);
    write(
        "content/news/hostile.fr.md",
        format!(
            "---\ntitle: \"Actualité {text}\"\ndescription: \"{text}\"\nnavigation: \"{text}\"\nslug: hostile\ndate: 2026-10-20\n---\n\n## Titre {RAW}\n\n{markdown}\n\n\
             ```{{quotation}}\nauthor: \"{text}\"\nsource: \"{text}\"\n---\n{markdown}\n```\n\n\
             ```{{chart}}\nindicator: offshoring-jobs\ncaption: \"{text}\"\n```\n\n[un lien](<https://a.example/{RAW}> \"{RAW}\") ![{RAW}](hostile.svg \"{RAW}\")\n\n\
             ```js\n{RAW} ]]>\n```\n"
        ),
    );
    write(
        "content/news/hostile.svg",
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>{}</title></svg>",
            RAW.split('&').next().expect("it has one").trim_start_matches('\0')
        ),
    );
    write(
        "content/events/hostile.fr.md",
        format!(
            "---\ntitle: \"{text}\"\ndescription: \"{text}\"\nslug: hostile\nplace: \"{text}\"\nstart: \"2027-05-18T09:00\"\nend: \"2027-05-19T17:00\"\ntime_zone: Africa/Casablanca\n---\n\n{markdown}\n"
        ),
    );
    write(
        "content/members/hostile.fr.md",
        format!(
            "---\ntitle: \"{text}\"\ndescription: \"{text}\"\nslug: hostile\nheadcount: 3\nsites: [{{ city: fes, seats: 3 }}]\nlanguages: [fr]\nservices: [customer-care]\n---\n\n{markdown}\n"
        ),
    );
    for lang in ["fr", "en", "es"] {
        write(
            &format!("locales/{lang}/zz-hostile.ftl"),
            [
                "site-title",
                "site-tagline",
                "site-description",
                "site-publisher",
                "services-customer-care",
                "cities-fes",
                "offshoring-jobs",
                "feed-title",
            ]
            .map(|id| format!("{id} = {message}\n"))
            .concat(),
        );
    }
    let settings = std::fs::read_to_string(site.path().join("content/site.yaml")).expect("the site has settings");
    write(
        "content/site.yaml",
        format!("{}search: false\n", settings.replace("name: English", &format!("name: \"{text}\""))),
    );
    site.built(&["--quiet"])
}

fn what_machines_read_is_well_formed_whatever_is_written() {
    let site = hostile_site();
    let mut read = [0; 4];
    for (path, bytes) in files(&site.output()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if let Some(char) = text.chars().find(|char| is_unwanted(*char)) {
            assert!(path.ends_with(".css") || path.ends_with(".js"), "{path}: {char:?}");
        }
        match path.rsplit('.').next().unwrap_or_default() {
            "xml" | "svg" => {
                let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
                read[0] += document.descendants().count();
                if path == "fr/actualites/feed.xml" {
                    let titles = document
                        .descendants()
                        .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "title")));
                    assert!(
                        titles
                            .filter_map(|title| title.text())
                            .any(|title| title.starts_with("Actualité ]]> & <b> </script> <![CDATA[ -->")),
                        "{text}"
                    );
                }
            }
            "json" | "webmanifest" => {
                let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
                check_json(&path, &value);
                read[1] += 1;
            }
            "ics" => {
                check_calendar(&path, &text);
                read[2] += 1;
            }
            "html" => {
                for script in text.split("<script type=\"application/ld+json\">").skip(1) {
                    let json = script.split("</script>").next().expect("a script ends");
                    check_json(
                        &path,
                        &serde_json::from_str(json).unwrap_or_else(|error| panic!("{path}: {error}: {json}")),
                    );
                    read[3] += 1;
                }
            }
            _ => {}
        }
    }
    assert!(read.iter().all(|count| *count > 0), "{read:?}");
}

fn check_json(path: &str, value: &serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) => assert!(!text.contains(is_unwanted), "{path}: {text:?}"),
        Value::Array(items) => items.iter().for_each(|item| check_json(path, item)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| {
            assert!(!key.contains(is_unwanted), "{path}: {key:?}");
            check_json(path, field);
        }),
        _ => {}
    }
}

/// RFC 5545, section 3.1: lines of at most 75 octets, each a property once they're unfolded.
fn check_calendar(path: &str, text: &str) {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{path}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{path}");
    let mut open = Vec::new();
    let unfolded = text.replace("\r\n ", "");
    for line in unfolded.split_terminator("\r\n") {
        let (property, value) = line.split_once(':').unwrap_or_else(|| panic!("{path}: {line}"));
        let name = property.split(';').next().expect("a text has a first part");
        assert!(
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-'),
            "{path}: {line}"
        );
        match name {
            "BEGIN" => open.push(value),
            "END" => assert_eq!(open.pop(), Some(value), "{path}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{path}");
}
