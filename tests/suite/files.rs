//! Files beside entries: whatever their names are, they're found, published, and reached at their address.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::support::{self, Site};
use percent_encoding::percent_decode_str;
use proptest::collection::vec;
use proptest::prelude::*;

tests! {
    a_file_of_any_name_is_found_and_reached_at_its_address,
    addresses_are_encoded_in_pages_feeds_calendars_data_and_structured_data,
    #[cfg(target_os = "linux")] a_name_that_is_no_text_is_left_out_and_said,
}

/// Names that people, programs and languages give to files; no path, and nothing that starts as a hidden file does.
fn names() -> impl Strategy<Value = Vec<String>> {
    let sign = prop::sample::select(" #?%&'\"+;,()[]{}^$!@=~_-.:*|<>`\\".chars().collect::<Vec<_>>());
    let letter = prop::sample::select("aZ9éÉœñçßığ漢字かع🙂\u{301}\u{a0}\u{200d}".chars().collect::<Vec<_>>());
    let decoy = prop::sample::select(vec!["%20", "%C3%A9", "&amp;", "e\u{301}", "..", ".md", "@/", "#page=2"]);
    let part = prop_oneof![3 => letter.prop_map(String::from), 2 => sign.prop_map(String::from), 1 => decoy.prop_map(String::from)];
    let ending = prop::sample::select(vec!["pdf", "PDF", "svgz", "é", "\u{e9}a", "docx", "汉"]);
    let name =
        (vec(part, 1..20), ending).prop_map(|(parts, ending)| format!("n{}.{ending}", parts.concat().replace('/', "")));
    vec(name, 40)
}

/// Every address of an attribute in a page.
fn addresses<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
}

/// A path as Markdown writes it between angle brackets: each sign as itself.
fn escaped(path: &str) -> String {
    path.chars().flat_map(|char| char.is_ascii_punctuation().then_some('\\').into_iter().chain([char])).collect()
}

/// The form of a name that is published.
fn composed(name: &str) -> String {
    icu::normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(name).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    fn a_file_of_any_name_is_found_and_reached_at_its_address(names in names()) {
        // Names that look the same, and those that differ in their case alone, are told: not here.
        let by_case: BTreeMap<String, String> =
            names.into_iter().map(|name| (composed(&name).to_lowercase(), name)).collect();
        let names: BTreeMap<String, String> = by_case.into_values().map(|name| (composed(&name), name)).collect();
        let site = Site::base();
        let mut links = String::new();
        for (number, (composed, name)) in names.iter().enumerate() {
            site.write(&format!("content/press/{name}"), format!("file {number}"));
            // As it's written, in the other form, or as an address has it.
            let written = match number % 3 {
                0 => escaped(name),
                1 => escaped(composed),
                _ => percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC).to_string(),
            };
            let _ = writeln!(links, "- [{number}](<./{written}>)");
        }
        site.write("content/press/_index.fr.md", "---\ntitle: Presse\n---\n");
        site.write("content/press/kit.fr.md", format!("---\ntitle: Kit\n---\n\n{links}"));
        let site = site.built(&[]);

        let page = site.read("fr/presse/kit/index.html");
        let addresses: Vec<&str> = addresses(&page, "href=\"").filter(|address| address.starts_with("/media/")).collect();
        prop_assert_eq!(addresses.len(), names.len());
        for (number, address) in addresses.into_iter().enumerate() {
            prop_assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~/%".contains(&byte)), "{}", address);
            let path = percent_decode_str(address).decode_utf8().expect("an address means a text");
            prop_assert_eq!(site.read(path.trim_start_matches('/')), format!("file {number}"));
        }
    }
}

fn addresses_are_encoded_in_pages_feeds_calendars_data_and_structured_data() {
    let site = Site::base();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 20\"/>";
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    let text = "title: À lire\ndate: 2026-10-01\nimage: \"é #1?.svg\"\nimage_alt: Un dessin\n";
    site.write(
        "content/news/essai.fr.md",
        format!("---\n{text}---\n\n![Un dessin](<é #1?.svg>) [Rapport](<r %.pdf>)\n"),
    );
    site.write("content/news/é #1?.svg", svg);
    site.write("content/news/r %.pdf", "%PDF");
    site.write("content/members/logo été.svg", svg);
    let member = "title: Atlas\nheadcount: 420\nsites: [{ city: fes, seats: 120 }]\nlanguages: [fr]\nservices: [customer-care]\nlogo: logo été.svg\n";
    site.write("content/members/atlas.fr.md", format!("---\n{member}---\n"));
    site.write(
        "themes/plain/templates/base.html",
        "{{ page.json_ld | default(value=\"\") | safe }}{{ page.content | safe }}",
    );
    let site = site.built(&[]);
    let mut seen = 0;
    for (path, bytes) in support::files(&site.output()) {
        let text = String::from_utf8_lossy(&bytes);
        for address in text.split("/media/").skip(1).filter(|_| !path.starts_with("media/")) {
            let address: String = address.chars().take_while(|char| !"\"<,)".contains(*char)).collect();
            if path.ends_with("_headers") {
                continue;
            }
            seen += 1;
            assert!(
                address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~/%&;".contains(&byte)),
                "{path}: {address}"
            );
            let name = percent_decode_str(&address).decode_utf8().expect("an address means a text");
            assert!(site.output().join("media").join(&*name).is_file(), "{path}: {address}");
        }
    }
    assert!(seen >= 4, "only {seen} addresses");
}

#[cfg(target_os = "linux")]
fn a_name_that_is_no_text_is_left_out_and_said() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::base();
    std::fs::write(site.path().join(std::ffi::OsStr::from_bytes(b"content/caf\xe9.pdf")), "%PDF")
        .expect("the folder is ours");
    let output = site.build(&[]);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("[name-not-text]"), "{said}");
}
