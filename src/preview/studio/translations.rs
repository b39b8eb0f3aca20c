//! Translations: entries and languages, and what each language has of each entry.

use serde_json::{Value, json};

use super::scene::Scene;
use crate::model::Entry;
use crate::settings::Lang;
use crate::translations::{Status, by_visibility, entries, status};

/// With a language, only that one is shown, and what is to be done in it comes first.
pub(super) fn values(scene: &Scene<'_>, language: Option<&str>, collection: Option<&str>) -> Value {
    let site = scene.site();
    let chosen = language.and_then(|code| site.settings.lang(code));
    let langs: Vec<Lang> = site.settings.langs().filter(|lang| chosen.is_none_or(|chosen| chosen == *lang)).collect();
    let collection_of = |entry: &Entry| site.collections[entry.collection].id.clone();
    let mut shown: Vec<&Entry> = by_visibility(site, chosen.unwrap_or(site.settings.default_language));
    shown.retain(|entry| collection.is_none_or(|id| *collection_of(entry) == *id));
    let work = |entry: &Entry| langs.iter().filter(|lang| status(site, entry, **lang).is_work()).count();
    shown.sort_by_key(|entry| work(entry) == 0);
    let rows: Vec<Value> = shown
        .iter()
        .map(|entry| {
            json!({
                "title": scene.title(entry), "url": scene.url(entry, chosen.unwrap_or(entry.source_lang)),
                "file": entry.source().map(|source| &*source.front.source.path),
                "cells": langs.iter().map(|lang| scene.cell(entry, *lang)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let count = |wanted: Status| {
        shown
            .iter()
            .flat_map(|entry| langs.iter().map(|lang| status(site, entry, *lang)))
            .filter(|status| *status == wanted)
            .count()
    };
    let counts = Status::ALL
        .map(|wanted| json!({ "status": wanted.name(), "label": scene.say(&format!("status-{}", wanted.name())), "count": count(wanted) }));
    let language = |lang: &Lang| {
        let language = site.settings.language(*lang);
        json!({ "code": language.code, "name": language.name, "locale": language.locale })
    };
    let named = |id: &str| {
        site.collection(id).and_then(|found| found.index).map(|index| scene.title(&site.entries[index]).to_owned())
    };
    let collections: Vec<Value> = site
        .collections
        .iter()
        .filter(|known| entries(site).any(|entry| *collection_of(entry) == *known.id) && !known.id.is_empty())
        .map(|known| json!({ "id": &*known.id, "name": named(&known.id).unwrap_or_else(|| known.id.to_string()) }))
        .collect();
    json!({
        "rows": rows,
        "counts": counts,
        "work": shown.iter().map(|entry| work(entry)).sum::<usize>(),
        "shown": langs.iter().map(language).collect::<Vec<_>>(),
        "languages": site.settings.langs().map(|lang| language(&lang)).collect::<Vec<_>>(),
        "collections": collections,
        "language": chosen.map(|lang| site.settings.language(lang).code.clone()),
        "collection": collection,
    })
}
