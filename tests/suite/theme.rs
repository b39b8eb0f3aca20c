//! What a theme is made of is made again only when its own files change, and the site's own files count as soon as
//! they're there.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::fs;
use std::sync::Arc;

use crate::support::Site;
use destination_maroc::build::{Pipeline, Ready};
use destination_maroc::link::LinkOptions;
use destination_maroc::theme::api;

tests! {
    a_template_leaves_the_assets_alone_and_an_asset_the_templates,
    what_takes_a_files_place_counts_for_as_long_as_it_is_there,
    the_portals_own_assets_are_the_same_each_time,
    the_table_of_what_templates_have_is_whole,
}

fn options() -> LinkOptions {
    LinkOptions { as_of: jiff::civil::date(2026, 11, 1), drafts: false, base_url: None }
}

fn page(ready: &Ready) -> String {
    let output = ready.plan.at("fr/contact/index.html").expect("the base site has it");
    String::from_utf8(ready.renderer.render(output).expect("it renders")).expect("it is text")
}

fn a_template_leaves_the_assets_alone_and_an_asset_the_templates() {
    let site = Site::base();
    site.write("themes/plain/assets/main.css", "p { color: red }");
    let mut pipeline = Pipeline::new(site.path(), options());
    let mut prepare =
        |changed: &str| pipeline.prepare(Some(&[changed.to_owned()])).unwrap_or_else(|problems| panic!("{problems:?}"));
    let first = prepare("");

    site.write("themes/plain/templates/page.html", "Un");
    let second = prepare("themes/plain/templates/page.html");
    assert_eq!(page(&second), "Un");
    assert!(Arc::ptr_eq(&first.site.theme.assets, &second.site.theme.assets));

    site.write("themes/plain/assets/main.css", "p { color: blue }");
    let third = prepare("themes/plain/assets/main.css");
    assert!(Arc::ptr_eq(&second.site.theme.templates, &third.site.theme.templates));
    let url = |ready: &Ready| ready.site.theme.asset("main.css").map(|asset| asset.url.clone());
    assert_ne!(url(&second), url(&third));
}

fn what_takes_a_files_place_counts_for_as_long_as_it_is_there() {
    let site = Site::base();
    site.write("themes/plain/templates/page.html", "Le thème");
    let mut pipeline = Pipeline::new(site.path(), options());
    let mut now = |changed: &str| {
        page(&pipeline.prepare(Some(&[changed.to_owned()])).unwrap_or_else(|problems| panic!("{problems:?}")))
    };
    assert_eq!(now(""), "Le thème");
    let own = "themes/overrides/templates/page.html";
    site.write(own, "Le site");
    assert_eq!(now(own), "Le site");
    fs::remove_file(site.path().join(own)).expect("it is there");
    assert_eq!(now(own), "Le thème");

    site.write("themes/other/templates/page.html", "Un autre");
    site.write("themes/other/theme.yaml", "extends: plain\n");
    assert_eq!(now("themes/other/theme.yaml"), "Le thème");
    let settings = fs::read_to_string(site.path().join("content/site.yaml")).expect("it is there");
    site.write("content/site.yaml", settings.replace("theme: plain", "theme: other"));
    assert_eq!(now("content/site.yaml"), "Un autre");
    site.write("themes/other/theme.yaml", "{}\n");
    let ready = pipeline
        .prepare(Some(&["themes/other/theme.yaml".to_owned()]))
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let home = ready.plan.at("fr/index.html").expect("the base site has it");
    assert!(ready.renderer.render(home).is_err(), "its other templates were the other's");
}

/// The largest files of a theme make nothing wrong: everything in it is there once, and the same twice over.
fn the_portals_own_assets_are_the_same_each_time() {
    let site = Site::own();
    let assets = || {
        let ready =
            Pipeline::new(site.path(), options()).prepare(None).unwrap_or_else(|problems| panic!("{problems:?}"));
        let of = |(path, asset): (&str, &destination_maroc::theme::Asset)| {
            (path.to_owned(), asset.url.clone(), asset.integrity().to_owned())
        };
        ready.site.theme.assets().map(of).collect::<Vec<_>>()
    };
    let first = assets();
    assert!(first.iter().any(|(path, ..)| path == "icons.svg"), "{first:?}");
    assert_eq!(first, assets());
}

/// The table of what templates can ask for says what there is: nothing is in a page that it lacks.
fn the_table_of_what_templates_have_is_whole() {
    let site = Site::base();
    site.write("themes/plain/templates/base.html", "{{ page | json }}\n{{ site | json }}\n");
    let site = site.built(&[]);
    let mut seen = std::collections::BTreeSet::new();
    for path in ["fr/index.html", "fr/membres/index.html", "fr/membres/atlas/index.html", "fr/villes/fes/index.html"] {
        let text = site.read(path);
        let (page, rest) = text.split_once('\n').expect("two lines");
        for (value, items) in [(page, api::PAGE.as_slice()), (rest, api::SITE.as_slice())] {
            let value: serde_json::Value = serde_json::from_str(value.trim()).expect("it's JSON");
            for name in value.as_object().expect("a map").keys() {
                assert!(items.iter().any(|item| item.name == name), "{name} of {path} isn't in the table");
                seen.insert(name.clone());
            }
        }
    }
    for item in api::PAGE.iter().chain(&api::SITE) {
        assert!(seen.contains(item.name), "nothing has {}", item.name);
    }
}
