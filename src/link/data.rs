//! Data files: the terms of taxonomies, and the entries of types that stand in data files, whose names are messages.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::localisation::Localisation;
use crate::model::{CollectionId, Entry, FrontMatter, Taxonomy, TaxonomyId, Term, Translation};
use crate::settings::{ByLang, Settings};
use crate::table::{Id, Table};
use crate::text::Source;
use crate::text::yaml::{self, Data, Node};
use crate::types::{Reading, Values};

/// Where taxonomies are declared.
const TAXONOMIES: &str = "content/taxonomies/";

/// The taxonomies that the settings name, with the terms that their files declare.
pub(super) fn taxonomies(
    settings: &Settings,
    data: &[Arc<Source>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Table<TaxonomyId, Taxonomy> {
    for source in data {
        let Some(name) = source.path.strip_prefix(TAXONOMIES).and_then(|name| name.rsplit_once('.')) else { continue };
        if !settings.taxonomies.iter().any(|id| id == name.0) {
            let problem = Diagnostic::of(rules::TAXONOMY_NOT_LISTED).arg("taxonomy", name.0);
            let names = settings.taxonomies.iter().map(String::as_str);
            diagnostics.push(problem.suggest(name.0, names).at(Place::file(&source.path)));
        }
    }
    let mut taxonomies = Table::default();
    for id in &settings.taxonomies {
        let of = |source: &&Arc<Source>| {
            let inner = source.path.strip_prefix(TAXONOMIES);
            inner.and_then(|name| name.rsplit_once('.')).is_some_and(|(name, _)| name == id)
        };
        let mut terms = Table::default();
        if let Some(source) = data.iter().find(of) {
            let part = 0..source.text.len();
            match yaml::parse::<Node>(source, part.clone()) {
                Ok(node) => {
                    let mut reading = Reading::new(source, part, settings.types.choices());
                    if !matches!(node.data, Data::Map(_) | Data::Null) {
                        reading.wrong::<()>("fields", &node);
                    }
                    for (key, node) in node.pairs() {
                        let none = || Values::none(settings.types.term.clone());
                        let facts = match &node.data {
                            Data::Null => none(),
                            Data::Map(pairs) => settings.types.term.read(pairs, &mut reading).unwrap_or_else(none),
                            _ => reading.wrong("fields", node).unwrap_or_else(none),
                        };
                        let (id, place) = (key.value.as_str().into(), reading.place(key.at));
                        terms.push(Term { id, facts, place, entries: Vec::new(), shown: ByLang::default() });
                    }
                    let problems = reading.finish();
                    if problems.iter().any(|problem| problem.code == "yaml-space") {
                        // The keys aren't what they look like.
                        terms = Table::default();
                    }
                    diagnostics.extend(problems);
                }
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        taxonomies.push(Taxonomy { id: id.as_str().into(), terms });
    }
    taxonomies
}

/// The entries in data files of collections whose type says so.
pub(super) fn entries(
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
        let content_type = settings.content_type(collection);
        if !content_type.is_data {
            diagnostics.push(Diagnostic::of(rules::DATA_UNUSED).at(Place::file(&source.path)));
            continue;
        }
        for (key, place, front) in FrontMatter::parse_map(content_type, settings.types.choices(), source, diagnostics) {
            let id: Arc<str> = format!("{collection}/{key}").into();
            collection_of.insert(id.clone(), collection.into());
            entries.push(entry(settings, l10n, id, &key, &place, &front, diagnostics));
        }
    }
    check_formulas(&entries[first..], diagnostics);
}

/// One entry, with its names from the messages.
fn entry(
    settings: &Settings,
    l10n: &Localisation,
    id: Arc<str>,
    key: &str,
    place: &Place,
    front: &FrontMatter,
    diagnostics: &mut Vec<Diagnostic>,
) -> Entry {
    let missing = front.values.missing().filter(|field| *field != "title");
    diagnostics.extend(missing.map(|field| Diagnostic::of(rules::MISSING_FIELD).arg("field", field).at(place.clone())));
    let problems = front.content_type.does.check(front).into_iter();
    diagnostics
        .extend(problems.map(|(problem, at)| problem.at(at.map_or_else(|| place.clone(), |at| front.place(Some(at))))));
    let source_lang = settings.default_language;
    if l10n.text(source_lang, key).is_none() {
        diagnostics.push(Diagnostic::of(rules::DATA_WITHOUT_NAME).arg("id", key).at(place.clone()));
    }
    let translation = |lang| {
        let text = |id: &str| if l10n.has(lang, id) { l10n.text(lang, id) } else { None };
        let mut front = front.clone();
        front.set("title", text(key).or_else(|| (lang == source_lang).then(|| key.to_owned()))?);
        if let Some(note) = text(&format!("{key}.note")) {
            front.set("description", note);
        }
        if let Some(slug) = text(&format!("{key}.slug")).filter(|slug| crate::types::kinds::is_slug(slug)) {
            front.set("slug", slug);
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
    let translations: ByLang<_> = settings.langs().map(translation).collect();
    Entry {
        id,
        collection: CollectionId::new(0),
        section: CollectionId::new(0),
        is_index: false,
        content_type: front.content_type.clone(),
        source_lang,
        urls: translations.iter().map(|_| None).collect(),
        translations,
        texts: ByLang::of_each(&settings.languages, |_| source_lang),
        referrers: Vec::new(),
        pictures: Vec::new(),
    }
}

/// A formula names figures of its collection that have values of their own: one that leads back to itself has none.
fn check_formulas(entries: &[Entry], diagnostics: &mut Vec<Diagnostic>) {
    for entry in entries {
        let Some((series, front)) = entry.content_type.does.series.as_ref().zip(entry.source().map(|text| &text.front))
        else {
            continue;
        };
        let Some(formula) = series.formula(front) else { continue };
        let collection = entry.id.rsplit_once('/').map_or("", |(collection, _)| collection);
        let beside = entries.iter().filter_map(|other| {
            let name = other.id.strip_prefix(collection)?.strip_prefix('/')?;
            let series = other.content_type.does.series.as_ref()?;
            series.values.get(&other.source()?.front).map(|_| name)
        });
        let known: Vec<&str> = beside.collect();
        for id in [&formula.left, &formula.right].into_iter().filter(|id| !known.contains(&id.as_str())) {
            let problem = Diagnostic::of(rules::FORMULA_UNKNOWN).arg("id", id).suggest(id, known.iter().copied());
            diagnostics.push(problem.at(front.place(series.formula_at(front))));
        }
    }
}
