//! Data files: the terms of taxonomies, and the observatory's indicators, whose names are messages.

use std::marker::PhantomData;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::diagnostics::{Diagnostic, Place};
use crate::l10n::Localisation;
use crate::model::taxonomy::Facts;
use crate::model::{Content, ContentType, Entry, FrontMatter, Taxonomy, Term, Translation};
use crate::settings::Settings;
use crate::source::Source;
use crate::source::yaml;

/// Where taxonomies are declared.
const TAXONOMIES: &str = "content/taxonomies/";

/// The taxonomies that the settings name, with the terms that their files declare.
pub(super) fn taxonomies(
    settings: &Settings,
    data: &[Arc<Source>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Taxonomy> {
    for source in data {
        let Some(name) = source.path.strip_prefix(TAXONOMIES).and_then(|name| name.rsplit_once('.')) else { continue };
        if !settings.taxonomies.iter().any(|id| id == name.0) {
            let problem = Diagnostic::warning("taxonomy-not-listed").arg("taxonomy", name.0);
            let names = settings.taxonomies.iter().map(String::as_str);
            diagnostics.push(problem.suggest(name.0, names).at(Place::file(&source.path)));
        }
    }
    let mut taxonomies = Vec::new();
    for id in &settings.taxonomies {
        let of = |source: &&Arc<Source>| {
            let inner = source.path.strip_prefix(TAXONOMIES);
            inner.and_then(|name| name.rsplit_once('.')).is_some_and(|(name, _)| name == id)
        };
        let mut terms = Vec::new();
        if let Some(source) = data.iter().find(of) {
            let part = 0..source.text.len();
            match yaml::parse_seed(yaml::Pairs(PhantomData::<Facts>), source, part.clone()) {
                Ok(pairs) => terms.extend(pairs.into_iter().map(|(key, facts)| {
                    let place = source.place(yaml::span(key.at, &part));
                    if facts.coordinates.as_ref().is_some_and(|coordinates| !coordinates.is_on_earth()) {
                        diagnostics
                            .push(Diagnostic::error("invalid-coordinates").arg("term", &key.value).at(place.clone()));
                    }
                    Term { id: key.value.into(), facts, place, entries: Vec::new(), shown: Vec::new() }
                })),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        taxonomies.push(Taxonomy { id: id.as_str().into(), terms });
    }
    taxonomies
}

/// The indicators in data files of collections of that type, as entries.
pub(super) fn indicators(
    settings: &Settings,
    l10n: &Localisation,
    data: &[Arc<Source>],
    entries: &mut Vec<Entry>,
    diagnostics: &mut Vec<Diagnostic>,
    collection_of: &mut FxHashMap<Arc<str>, Arc<str>>,
) {
    let first = entries.len();
    for source in data {
        let Some(inner) = source.path.strip_prefix("content/").filter(|_| !source.path.starts_with(TAXONOMIES)) else {
            continue;
        };
        let collection = inner.split_once('/').map_or("", |(collection, _)| collection);
        if settings.content_type(collection) != ContentType::Indicator {
            diagnostics.push(Diagnostic::warning("data-unused").at(Place::file(&source.path)));
            continue;
        }
        match FrontMatter::parse_map(ContentType::Indicator, source, diagnostics) {
            Ok(records) => {
                for (key, place, front) in records {
                    let id: Arc<str> = format!("{collection}/{key}").into();
                    collection_of.insert(id.clone(), collection.into());
                    entries.push(indicator(settings, l10n, id, &key, &place, &front, diagnostics));
                }
            }
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    check_formulas(&entries[first..], diagnostics);
}

/// One indicator, with its names from the messages.
fn indicator(
    settings: &Settings,
    l10n: &Localisation,
    id: Arc<str>,
    key: &str,
    place: &Place,
    front: &FrontMatter,
    diagnostics: &mut Vec<Diagnostic>,
) -> Entry {
    check_indicator(front, key, place, diagnostics);
    let source_lang = settings.default_language;
    if l10n.text(source_lang, key).is_none() {
        diagnostics.push(Diagnostic::error("indicator-without-name").arg("indicator", key).at(place.clone()));
    }
    let translation = |lang| {
        let text = |id: &str| if l10n.has(lang, id) { l10n.text(lang, id) } else { None };
        let mut front = front.clone();
        let title = text(key).or_else(|| (lang == source_lang).then(|| key.to_owned()))?;
        front.common.title = title.into();
        if let Some(note) = text(&format!("{key}.note")) {
            front.common.description = note.into();
        }
        let slug = text(&format!("{key}.slug")).and_then(|slug| crate::model::fields::Slug::parse(&slug));
        if let Some(slug) = slug {
            front.common.slug = slug.into();
        }
        let sort_key = l10n.formats(lang).sort_key(front.title()).into();
        Some(Translation {
            front: Arc::new(front),
            document: Arc::default(),
            is_stale: false,
            is_draft: false,
            sort_key,
        })
    };
    let translations: Vec<_> = settings.langs().map(translation).collect();
    Entry {
        id,
        collection: 0,
        is_index: false,
        content_type: ContentType::Indicator,
        source_lang,
        urls: translations.iter().map(|_| None).collect(),
        translations,
        texts: Vec::new(),
        referrers: Vec::new(),
        pictures: Vec::new(),
    }
}

fn check_indicator(front: &FrontMatter, key: &str, place: &Place, diagnostics: &mut Vec<Diagnostic>) {
    let Content::Indicator(fields) = &front.content else { return };
    let mut report = |code, name, value| diagnostics.push(Diagnostic::error(code).arg(name, value).at(place.clone()));
    if fields.source.is_none() {
        report("indicator-without-source", "indicator", key);
    }
    if fields.unit.is_none() {
        report("missing-field", "field", "unit");
    }
    let has_series = fields.series.as_ref().is_some_and(|series| !series.is_empty());
    if has_series == fields.formula.is_some() {
        report("indicator-values", "indicator", key);
    }
}

/// A formula names indicators that have values of their own: one that leads back to itself has none.
fn check_formulas(indicators: &[Entry], diagnostics: &mut Vec<Diagnostic>) {
    let series: Vec<&str> = indicators.iter().filter(|entry| has_series(entry)).map(name).collect();
    for entry in indicators {
        let Some(Content::Indicator(fields)) = entry.source().map(|source| &source.front.content) else { continue };
        let Some(formula) = fields.formula.as_ref() else { continue };
        let front = &entry.translations[entry.source_lang.0].as_ref().map(|source| &source.front);
        for id in [&formula.left, &formula.right] {
            if !series.contains(&id.as_str()) {
                let problem =
                    Diagnostic::error("formula-indicator").arg("indicator", id).suggest(id, series.iter().copied());
                diagnostics.extend(front.map(|front| problem.at(front.place(fields.formula.at()))));
            }
        }
    }
}

fn has_series(entry: &Entry) -> bool {
    match entry.source().map(|source| &source.front.content) {
        Some(Content::Indicator(fields)) => fields.series.is_some(),
        _ => false,
    }
}

fn name(entry: &Entry) -> &str {
    entry.id.rsplit_once('/').map_or(&*entry.id, |(_, name)| name)
}
