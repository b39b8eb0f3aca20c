//! The search index as a part of a build: what is in it, that it's always the same, and that it's made only when what
//! it indexes has changed. The browser's tests search it.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::support::{Site, files};

tests! {
    the_index_depends_on_nothing_but_the_texts,
    it_is_made_again_only_when_what_it_indexes_changes,
    it_goes_when_it_is_not_wanted,
    a_page_is_in_its_languages_index_unless_it_asks_not_to_be_listed,
    hostile_words_are_words,
}

/// The base site with a search.
fn base() -> Site {
    let site = Site::base();
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).expect("the base site has it");
    site.write("content/site.yaml", settings.replace("search: false", "search: true"));
    site
}

/// The files of a language's bundle.
fn bundle(site: &Site, language: &str) -> Vec<(String, Vec<u8>)> {
    files(&site.output().join(language).join("search-index"))
}

/// The file and the time of everything below a folder: what is written again has others.
fn identities(folder: &Path) -> Vec<(String, u64, i64, i64)> {
    let identity = |path: String| {
        let metadata = fs::metadata(folder.join(&path)).expect("it has just been found");
        (path, metadata.ino(), metadata.mtime(), metadata.mtime_nsec())
    };
    files(folder).into_iter().map(|(path, _)| identity(path)).collect()
}

/// The texts of a language's pages, in no order.
fn texts(site: &Site, language: &str) -> Vec<String> {
    let unpack = |bytes: &[u8]| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(bytes), &mut text)
            .expect("pagefind compresses text");
        text
    };
    bundle(site, language)
        .iter()
        .filter(|(path, _)| path.starts_with("fragment/"))
        .map(|(_, bytes)| unpack(bytes))
        .collect()
}

fn the_index_depends_on_nothing_but_the_texts() {
    let (first, second) = (base().built(&[]), base().built(&["--lang", "es"]));
    for language in ["fr", "en", "es"] {
        assert!(bundle(&first, language).len() > 5);
        assert!(bundle(&first, language) == bundle(&second, language), "{language}");
    }
    assert!(
        bundle(&first, "fr").iter().all(|(path, _)| !path.contains("ui") && !path.ends_with(".css")),
        "only what is needed"
    );
}

fn it_is_made_again_only_when_what_it_indexes_changes() {
    let site = base();
    // Their own texts: where there are none, the French one is in their indexes too.
    site.write("content/contact.en.md", "---\ntitle: Contact us\n---\n");
    site.write("content/contact.es.md", "---\ntitle: Contacto\n---\n");
    let site = site.built(&[]);
    let kept = site.path().join(".cache/search-1");
    let (made, published) = (identities(&kept), identities(&site.output().join("en/search-index")));
    assert_eq!(made.len(), 3, "one a language");
    // The theme isn't indexed; a text is, in its language.
    site.write("themes/plain/templates/page.html", "<h1>{{ page.title }}</h1>{{ page.content }}");
    let site = site.built(&[]);
    assert_eq!(identities(&kept), made);
    site.write("content/contact.fr.md", "---\ntitle: Contact\n---\n\n## Adresse {#adresse}\n\nTout près du phare.\n");
    let site = site.built(&[]);
    assert!(texts(&site, "fr").concat().contains("phare"));
    let now = identities(&kept);
    assert_eq!(now.iter().filter(|file| made.contains(file)).count(), 2, "the old one of French goes: {now:?}");
    assert_eq!(identities(&site.output().join("en/search-index")), published, "English is left alone");
    // What is damaged is made again, the same.
    let before = bundle(&site, "fr");
    for (path, _) in files(&kept) {
        fs::write(kept.join(path), "damaged").expect("the folder is ours");
    }
    assert!(bundle(&site.built(&[]), "fr") == before);
}

fn it_goes_when_it_is_not_wanted() {
    let site = base().built(&[]);
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).expect("the base site has it");
    site.write("content/site.yaml", settings.replace("search: true", "search: false"));
    let site = site.built(&[]);
    assert!(!site.output().join("fr/search-index").exists());
    assert!(site.output().join("fr/index.html").exists());
}

fn a_page_is_in_its_languages_index_unless_it_asks_not_to_be_listed() {
    let site = base();
    site.write(
        "content/shown.fr.md",
        "---\ntitle: Montrée\n---\n\nEn français [](@/contact).\n\n| Tête | Autre |\n| --- | --- |\n| a | b |\n",
    );
    site.write("content/news/_index.fr.md", "---\ntitle: Actualités\n---\n");
    site.write("content/news/breve.fr.md", "---\ntitle: Brève\ndate: 2026-10-01\n---\n\nUne brève.\n");
    site.write("content/hidden.fr.md", "---\ntitle: Cachée\nnoindex: true\n---\n\nRien.\n");
    let site = site.built(&[]);
    let french = texts(&site, "fr").concat();
    assert!(french.contains("En français Contact."), "links have the titles that they show: {french}");
    assert!(french.contains("Tête Autre"), "cells are parted: {french}");
    assert!(!french.contains("Cachée"));
    let english = texts(&site, "en").concat();
    assert!(
        english.contains("Montrée") && english.contains(r#""lang":"fr""#),
        "English readers have a page of it, in French: {english}"
    );
    assert!(
        !english.contains("Brève") && !french.contains(r#""lang""#),
        "what has no page in English is not in its index: {english}"
    );
}

fn hostile_words_are_words() {
    let site = base();
    let title = r#""></body><script>alert(1)</script> & ___PAGEFIND_ANCHOR___h2:0:x [content] a:b, c "#;
    let front =
        format!("---\ntitle: {}\ndescription: {}\n---\n", serde_json::json!(title), serde_json::json!(title.repeat(3)));
    site.write("content/hostile.fr.md", front);
    site.write("content/empty.fr.md", "---\ntitle: \"!!!\"\n---\n");
    let site = site.built(&[]);
    let found = texts(&site, "fr").into_iter().find(|text| text.contains("alert(1)")).expect("it's in the index");
    let found: serde_json::Value =
        serde_json::from_str(found.trim_start_matches("pagefind_dcd")).expect("a page's text is JSON");
    assert_eq!(found["meta"]["title"], r#""></body><script>alert(1)</script> & [content] a:b, c"#);
    assert!(found["content"].as_str().is_some_and(|text| text.starts_with(r#""></body><script>alert(1)"#)), "{found}");
}
