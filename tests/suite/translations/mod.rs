//! The commissions' work: what is to be done, what has changed, translations made by hand, from a skeleton
//! ([`commands`]), and by an outside translator ([`exchange`]).
//!
//! `UPDATE_CASES=1 cargo test --release --test suite translations` writes what comes out now into the files of
//! `tests/translations/`, for a person to review.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that panics has failed")]

mod commands;
mod exchange;
use std::fs;
use std::process::{Command, Output};

use crate::support::{self, Site, folder, program as command};
use libtest_mimic::Trial;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    [commands::tests(), exchange::tests()].into_iter().flatten().collect()
}

/// Runs `translations` on a site.
pub(crate) fn translations(site: &Site, arguments: &[&str]) -> Output {
    let mut command = command();
    command.current_dir(site.path()).args(["translations", "--as-of", "2026-11-01"]).args(arguments);
    command.output().expect("the program can be started")
}

/// What it says when all is well.
pub(crate) fn said(site: &Site, arguments: &[&str]) -> String {
    let output = translations(site, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it speaks UTF-8")
}

pub(crate) fn json(site: &Site, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(site, &[arguments, &["--format", "json"]].concat())).expect("it's JSON")
}

/// What it says when something is wrong, and that nothing has been written then.
pub(crate) fn refused(site: &Site, arguments: &[&str]) -> String {
    let before = support::files(site.path());
    let output = translations(site, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    assert!(before == support::files(site.path()), "{arguments:?} has written something");
    String::from_utf8(output.stderr).expect("it speaks UTF-8")
}

pub(crate) fn git(site: &Site, arguments: &[&str]) {
    let identity =
        ["-c", "user.name=Commission", "-c", "user.email=commission@site.example", "-c", "commit.gpgsign=false"];
    let output =
        Command::new("git").arg("-C").arg(site.path()).args(identity).args(arguments).output().expect("git is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

pub(crate) fn file(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file of `tests/translations/` as it should be.
pub(crate) fn snapshot(name: &str, actual: &str) {
    let path = folder("translations").join(name);
    let actual = format!("{}\n", actual.trim_end());
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, &actual).expect("the repository can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{}\n--- expected\n{expected}--- actual\n{actual}", path.display());
}

/// Three texts in two languages, and a message that only French has.
pub(crate) fn three() -> Site {
    let site = Site::base();
    // What fields are called is many messages, and nobody's here.
    site.lay(&[("themes/plain/locales/fr/types.ftl".to_owned(), String::new())]);
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
    site.write("locales/fr/site.ftl", "site-title = Le site\nsite-tagline = Un site\nsite-description = Un site.\nsite-publisher = L’association\n\n# Le nombre de membres.\nmembers-count = { $count ->\n    [one] { $count } membre\n    [many] { $count } de membres\n   *[other] { NUMBER($count) } membres\n}\n    .label = Compter les { $count } membres\n");
    site.write(
        "locales/es/site.ftl",
        "# El sitio.\nsite-title = El sitio\nsite-tagline = Un sitio\nsite-description = Un sitio.\nsite-publisher = La asociación\n",
    );
    site.write("locales/es/taxonomies.ftl", file(&site, "locales/fr/taxonomies.ftl"));
    site.write("themes/plain/locales/es/theme.ftl", file(&site, "themes/plain/locales/fr/theme.ftl"));
    site
}

/// What a translator does: each unit gets a translation, by what it's translated from, and is marked as read again:
/// that a name stays as it is, is meant.
pub(crate) fn translate(xml: &str, by: &dyn Fn(&str) -> Option<String>) -> String {
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
    (out + rest)
        .replace("state=\"initial\"", "state=\"reviewed\"")
        .replace("state=\"translated\"", "state=\"reviewed\"")
}
