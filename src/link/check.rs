//! Checks of what one file says of another: references, links, images, components, menus.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde_json::Value;
use tera::ComponentArgType;

use super::files::Files;
use crate::diagnostics::{Diagnostic, Place};
use crate::markdown::{ComponentCall, Hole, LinkTarget};
use crate::model::references::{Reference, Target};
use crate::model::site::join;
use crate::model::{Entry, FrontMatter, Media, Site, Translation};
use crate::source::Source;
use crate::theme::{Component, RefKind, Theme};

/// Whether a translation has a reference from its source, where it has been reported already.
fn is_inherited(source: Option<&FrontMatter>, reference: &Reference) -> bool {
    let mut inherited = false;
    if let Some(source) = source {
        source.references(&mut |known| inherited |= known == reference && known.at == reference.at);
    }
    inherited
}

enum Pointed {
    Entry(usize),
    Term(usize, usize),
    Other,
}

fn reference_to(site: &Site, dir: &str, reference: &Reference) -> Result<Pointed, Diagnostic> {
    let id = reference.id.as_str();
    match reference.target {
        Target::Term(name) => {
            let taxonomy = site.taxonomies.iter().position(|taxonomy| &*taxonomy.id == name);
            let terms = || taxonomy.iter().flat_map(|at| &site.taxonomies[*at].terms).map(|term| &*term.id);
            let found = taxonomy.zip(terms().position(|term| term == id));
            found
                .map(|(taxonomy, term)| Pointed::Term(taxonomy, term))
                .ok_or_else(|| Diagnostic::error("unknown-term").arg("term", id).arg("taxonomy", name).suggest(id, terms()))
        }
        Target::Entry(collection) => {
            let whole = reference.entry_id(collection);
            site.by_id.get(whole.as_str()).map(|index| Pointed::Entry(*index)).ok_or_else(|| {
                if site.hidden.iter().any(|hidden| **hidden == *whole) {
                    return Diagnostic::error("unpublished-target").arg("id", whole);
                }
                let prefix = format!("{collection}/");
                let ids = site.entries.iter().filter_map(|entry| entry.id.strip_prefix(prefix.as_str()));
                Diagnostic::error("unknown-entry").arg("id", id).arg("collection", collection).suggest(id, ids)
            })
        }
        Target::Link => {
            if id.starts_with("@/") {
                let LinkTarget::Id { id, heading } = crate::markdown::target_of(id) else { return Ok(Pointed::Other) };
                return match link_target(site, &id, heading.as_deref()) {
                    Some(diagnostic) => Err(diagnostic),
                    None => Ok(site.by_id.get(id.as_str()).map_or(Pointed::Other, |index| Pointed::Entry(*index))),
                };
            }
            let is_url = crate::model::fields::Url::parse(id).is_some() || id.starts_with("mailto:") || id.starts_with("tel:");
            if is_url { Ok(Pointed::Other) } else { Err(Diagnostic::error("invalid-url").arg("value", id)) }
        }
        Target::File => file(site, dir, id).map_or(Ok(Pointed::Other), Err),
        Target::Picture => picture(site, dir, id).map_or(Ok(Pointed::Other), Err),
    }
}

/// What is wrong with a link by id, if anything is.
fn link_target(site: &Site, id: &str, heading: Option<&str>) -> Option<Diagnostic> {
    if let Some(entry) = site.entry(id) {
        let heading = heading?;
        let headings = |translation: &Translation| {
            let ids = translation.document.headings.iter().map(|heading| heading.id.clone());
            ids.collect::<Vec<_>>()
        };
        let known: Vec<String> = entry.translations.iter().flatten().flat_map(headings).collect();
        if known.iter().any(|id| id == heading) {
            return None;
        }
        let problem = Diagnostic::error("unknown-heading").arg("heading", heading);
        return Some(problem.suggest(heading, known.iter().map(String::as_str)));
    }
    if site.taxonomy(id).is_some() || id.split_once('/').is_some_and(|(taxonomy, term)| site.term(taxonomy, term).is_some()) {
        return None;
    }
    if site.hidden.iter().any(|hidden| **hidden == *id) {
        return Some(Diagnostic::warning("unpublished-target").arg("id", id));
    }
    let mut ids: Vec<String> = site.entries.iter().map(|entry| entry.id.to_string()).collect();
    for taxonomy in &site.taxonomies {
        ids.push(taxonomy.id.to_string());
        ids.extend(taxonomy.terms.iter().map(|term| format!("{}/{}", taxonomy.id, term.id)));
    }
    Some(Diagnostic::error("unknown-link").arg("id", id).suggest(id, ids.iter().map(String::as_str)))
}

/// What is wrong with a file that a link leads to, by its path and maybe a fragment of it.
fn linked_file(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    if site.linked_file(dir, path).is_some() { None } else { file(site, dir, path) }
}

fn file(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    if site.media_beside(dir, path).is_some() {
        return None;
    }
    let prefix = if dir.is_empty() { String::new() } else { format!("{dir}/") };
    let beside: Vec<&str> = site.media.keys().filter_map(|known| known.strip_prefix(prefix.as_str())).collect();
    let outside = join(dir, path).is_none();
    let code = if outside { "file-outside" } else { "unknown-file" };
    Some(Diagnostic::error(code).arg("file", path).suggest(path, beside))
}

/// What is wrong with a picture that is to be shown, by its path.
fn picture(site: &Site, dir: &str, path: &str) -> Option<Diagnostic> {
    file(site, dir, path).or_else(|| (!Media::is_picture(path)).then(|| Diagnostic::error("not-a-picture").arg("file", path)))
}

/// What the check of every entry has found the last time, by entry.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What an entry can point at, and the theme with its components.
    environment: Option<(blake3::Hash, Arc<Theme>)>,
    entries: FxHashMap<Arc<str>, Checked>,
}

/// What an entry says of others.
#[derive(Debug, Default)]
struct Checked {
    /// The front matter of its files, which hold its texts too.
    texts: Vec<Arc<FrontMatter>>,
    /// The entries that it refers to.
    targets: Vec<usize>,
    /// The terms that it carries, with their taxonomies.
    terms: Vec<(usize, usize)>,
    /// The files beside it that it shows or offers.
    files: Files,
    /// What is wrong.
    problems: Vec<Diagnostic>,
}

impl Known {
    /// Checks the references, links, images and components of every entry, and notes references at what they point at. What hasn't changed is taken over,
    /// as long as what it can point at hasn't changed either.
    pub(super) fn check(&mut self, site: &mut Site, diagnostics: &mut Vec<Diagnostic>) {
        let environment = targets(site);
        let is_known = |(known, theme): &(_, Arc<Theme>)| {
            *known == environment && theme.has_templates_of(&site.theme) && theme.assets.icon_names().eq(site.theme.assets.icon_names())
        };
        if !self.environment.as_ref().is_some_and(is_known) {
            self.entries.clear();
            self.environment = Some((environment, site.theme.clone()));
        }
        let is_same = |known: &[Arc<FrontMatter>], entry: &Entry| {
            let mut texts = entry.translations.iter().flatten();
            known.iter().all(|known| texts.next().is_some_and(|text| Arc::ptr_eq(known, &text.front))) && texts.next().is_none()
        };
        let again = |entry: &Entry| {
            let is_known = self.entries.get(&entry.id).is_some_and(|known| is_same(&known.texts, entry));
            (!is_known).then(|| (entry.id.clone(), checked(site, entry)))
        };
        let checked: Vec<_> = site.entries.par_iter().filter_map(again).collect();
        self.entries.extend(checked);
        if self.entries.len() > site.entries.len() {
            self.entries.retain(|id, _| site.by_id.contains_key(id));
        }
        for index in 0..site.entries.len() {
            let Some(checked) = self.entries.get(&site.entries[index].id) else { continue };
            for target in &checked.targets {
                note(index, &mut site.entries[*target].referrers);
            }
            for (taxonomy, term) in &checked.terms {
                note(index, &mut site.taxonomies[*taxonomy].terms[*term].entries);
            }
            site.entries[index].pictures.clone_from(&checked.files.pictures);
            let whole = checked.files.pictures.iter().map(|picture| &picture.path);
            let whole = whole.filter(|path| site.media.get(*path).is_some_and(|media| media.raster.is_none()));
            site.files.extend(whole.chain(&checked.files.downloads).cloned());
            diagnostics.extend(checked.problems.iter().cloned());
        }
    }
}

/// Adds an entry to a list that is made entry by entry, once.
fn note(entry: usize, list: &mut Vec<usize>) {
    if list.last() != Some(&entry) {
        list.push(entry);
    }
}

/// What is wrong with a reference of an entry whose files are in `dir`.
pub(super) fn reference(site: &Site, dir: &str, reference: &Reference) -> Option<Diagnostic> {
    reference_to(site, dir, reference).err()
}

/// What is wrong with what an entry says of others.
pub(super) fn problems(site: &Site, entry: &Entry) -> Vec<Diagnostic> {
    checked(site, entry).problems
}

fn checked(site: &Site, entry: &Entry) -> Checked {
    let mut checked = Checked::default();
    for (lang, translation) in entry.translations.iter().enumerate() {
        let Some(translation) = translation else { continue };
        checked.texts.push(translation.front.clone());
        // Facts are the source's: a translation's references are its own words, such as a link of its call to action.
        let is_source = lang == entry.source_lang.0;
        let front = &translation.front;
        front.references(&mut |reference| match (reference_to(site, entry.dir(), reference), is_source) {
            (Ok(Pointed::Entry(target)), true) => checked.targets.push(target),
            (Ok(Pointed::Term(taxonomy, term)), true) => checked.terms.push((taxonomy, term)),
            (Ok(_), _) => {}
            (Err(diagnostic), _) => {
                if is_source || !is_inherited(entry.source().map(|source| &*source.front), reference) {
                    checked.problems.push(diagnostic.at(front.place(Some(reference.at))));
                }
            }
        });
        checked.problems.extend(document(site, entry, translation));
        checked.files.add(site, entry.dir(), front, &translation.document);
    }
    checked.files.sort();
    checked
}

/// Everything that an entry can point at, in short: what it is, and where it stands among the others.
fn targets(site: &Site) -> blake3::Hash {
    let of_entry = |entry: &Entry| {
        let mut own = String::new();
        add(&entry.id, &mut own);
        add(entry.dir(), &mut own);
        for translation in entry.translations.iter().flatten() {
            translation.document.headings.iter().for_each(|heading| add(&heading.id, &mut own));
        }
        blake3::hash(own.as_bytes())
    };
    let entries: Vec<blake3::Hash> = site.entries.par_iter().map(of_entry).collect();
    let mut all = blake3::Hasher::new();
    entries.iter().for_each(|entry| {
        all.update(entry.as_bytes());
    });
    let mut rest = String::new();
    site.hidden.iter().for_each(|id| add(id, &mut rest));
    for taxonomy in &site.taxonomies {
        add(&taxonomy.id, &mut rest);
        taxonomy.terms.iter().for_each(|term| add(&term.id, &mut rest));
        add("", &mut rest);
    }
    let mut media: Vec<&Arc<str>> = site.media.keys().collect();
    media.sort();
    media.into_iter().for_each(|path| add(path, &mut rest));
    all.update(rest.as_bytes()).finalize()
}

/// Adds a text to others, with an end that no text has.
fn add(text: &str, all: &mut String) {
    all.push_str(text);
    all.push('\0');
}

fn document(site: &Site, entry: &Entry, translation: &Translation) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let source = &*translation.front.source;
    translation.document.each_hole(&mut |hole| match hole {
        Hole::LinkOpen(link) => {
            let problem = match &link.target {
                LinkTarget::Id { id, heading } => link_target(site, id, heading.as_deref()),
                LinkTarget::File(path) => linked_file(site, entry.dir(), path),
            };
            diagnostics.extend(problem.map(|problem| problem.at(source.place(link.span.clone()))));
        }
        Hole::Image(image) => {
            let problem = picture(site, entry.dir(), &image.path);
            diagnostics.extend(problem.map(|problem| problem.at(source.place(image.span.clone()))));
        }
        Hole::Component(call) => component(site, source, entry.dir(), call, &mut diagnostics),
        Hole::LinkClose | Hole::Message(_) | Hole::Anchor(_) => {}
    });
    diagnostics
}

fn component(site: &Site, source: &Source, dir: &str, call: &ComponentCall, diagnostics: &mut Vec<Diagnostic>) {
    if !site.theme.is_whole() {
        return;
    }
    let Some(component) = site.theme.component(&call.name) else {
        let names = site.theme.component_names();
        let problem = Diagnostic::error("unknown-component").arg("component", &call.name);
        diagnostics.push(problem.suggest(&call.name, names).at(source.place(call.span.clone())));
        return;
    };
    for argument in &call.arguments {
        let Some(declared) = component.argument(&argument.name) else {
            let names: Vec<&str> = component.arguments.iter().map(|argument| argument.name.as_str()).collect();
            diagnostics.push(
                Diagnostic::error("unknown-argument")
                    .arg("argument", &argument.name)
                    .arg("component", &call.name)
                    .arg("known", names.join(", "))
                    .suggest(&argument.name, names.iter().copied())
                    .at(source.place(argument.span.clone())),
            );
            continue;
        };
        let is_list = declared.kind == Some(ComponentArgType::Array);
        let problem = match (&declared.reference, argument.value.as_str()) {
            (Some(kind), _) if is_list => list_argument(site, dir, kind, &argument.value),
            (Some(kind), Some(text)) => reference_argument(site, dir, kind, text),
            (None, Some(text)) if !declared.choices.is_empty() => unknown_choice(declared.choices.iter().map(String::as_str), text),
            (_, None) if declared.reference.is_some() || !declared.choices.is_empty() => Some(wrong_type("text")),
            (_, _) => declared.kind.filter(|kind| !fits(*kind, &argument.value)).map(|kind| wrong_type(kind_name(kind))),
        };
        diagnostics.extend(problem.map(|problem| problem.at(source.place(argument.span.clone()))));
    }
    missing_arguments(component, source, call, diagnostics);
}

fn missing_arguments(component: &Component, source: &Source, call: &ComponentCall, diagnostics: &mut Vec<Diagnostic>) {
    for declared in component.arguments.iter().filter(|declared| declared.required) {
        if !call.arguments.iter().any(|argument| argument.name == declared.name) {
            let problem = Diagnostic::error("missing-argument").arg("argument", &declared.name);
            diagnostics.push(problem.arg("component", &call.name).at(source.place(call.span.clone())));
        }
    }
    let given = call.arguments.iter().filter(|argument| component.one_of.contains(&argument.name)).count();
    if !component.one_of.is_empty() && given != 1 {
        let problem = Diagnostic::error("arguments-one-of").arg("arguments", component.one_of.join(", "));
        diagnostics.push(problem.arg("component", &call.name).at(source.place(call.span.clone())));
    }
}

/// What is wrong with the first text of a list that points nowhere.
fn list_argument(site: &Site, dir: &str, kind: &RefKind, value: &Value) -> Option<Diagnostic> {
    let Some(items) = value.as_array() else { return Some(wrong_type("list")) };
    items.iter().find_map(|item| item.as_str().map_or_else(|| Some(wrong_type("text")), |text| reference_argument(site, dir, kind, text)))
}

fn unknown_choice<'a>(choices: impl Iterator<Item = &'a str>, text: &str) -> Option<Diagnostic> {
    let choices: Vec<&str> = choices.collect();
    let problem = || Diagnostic::error("unknown-choice").arg("value", text).arg("known", choices.join(", "));
    (!choices.contains(&text)).then(|| problem().suggest(text, choices.iter().copied()))
}

fn unknown_term(site: &Site, taxonomy: &str, term: &str) -> Option<Diagnostic> {
    let terms = site.taxonomy(taxonomy).map(|taxonomy| taxonomy.terms.as_slice()).unwrap_or_default();
    let problem = || Diagnostic::error("unknown-term").arg("term", term).arg("taxonomy", taxonomy);
    site.term(taxonomy, term).is_none().then(|| problem().suggest(term, terms.iter().map(|term| &*term.id)))
}

fn reference_argument(site: &Site, dir: &str, kind: &RefKind, text: &str) -> Option<Diagnostic> {
    match kind {
        RefKind::File => file(site, dir, text),
        RefKind::Term(taxonomy) => unknown_term(site, taxonomy, text),
        RefKind::Picture => picture(site, dir, text),
        RefKind::Icon => unknown_choice(site.theme.assets.icon_names(), text),
        RefKind::Link => match crate::markdown::target_of(text) {
            LinkTarget::Id { id, heading } => link_target(site, &id, heading.as_deref()),
            LinkTarget::File(_) => {
                let is_url = crate::model::fields::Url::parse(text).is_some() || text.starts_with("mailto:");
                (!is_url).then(|| Diagnostic::error("invalid-url").arg("value", text))
            }
        },
        RefKind::Entry(collection) => {
            let id = format!("{collection}/{text}");
            if site.entry(&id).or_else(|| site.entry(text)).is_some() {
                return None;
            }
            let prefix = format!("{collection}/");
            let ids = site.entries.iter().filter_map(|entry| entry.id.strip_prefix(prefix.as_str()));
            Some(Diagnostic::error("unknown-entry").arg("id", text).arg("collection", collection).suggest(text, ids))
        }
    }
}

fn wrong_type(expected: &str) -> Diagnostic {
    Diagnostic::error("wrong-type").arg("expected", expected)
}

fn fits(kind: ComponentArgType, value: &Value) -> bool {
    match kind {
        ComponentArgType::String => value.is_string(),
        ComponentArgType::Bool => value.is_boolean(),
        ComponentArgType::Integer => value.is_i64() || value.is_u64(),
        ComponentArgType::Float | ComponentArgType::Number => value.is_number(),
        ComponentArgType::Array => value.is_array(),
        ComponentArgType::Map => value.is_object(),
        _ => true,
    }
}

/// The name of an argument's type: also the end of its message's id.
pub(crate) fn kind_name(kind: ComponentArgType) -> &'static str {
    match kind {
        ComponentArgType::String => "text",
        ComponentArgType::Bool => "boolean",
        ComponentArgType::Integer => "integer",
        ComponentArgType::Float | ComponentArgType::Number => "number",
        ComponentArgType::Array => "list",
        ComponentArgType::Map => "fields",
        _ => "other",
    }
}

/// Checks what the settings and the taxonomies name: menus, collections, labels.
pub(super) fn settings(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for item in site.settings.navigation.values().flatten() {
        if let Some(problem) = link_target(site, &item.id, None) {
            diagnostics.push(problem.at(item.place.clone()));
        }
    }
    if site.entry("").is_none() {
        let place = Place::file(&crate::settings::PATH.into());
        let code = &site.settings.language(site.settings.default_language).code;
        diagnostics.push(Diagnostic::error("no-home").arg("language", code).at(place));
    }
    for collection in &site.collections {
        let has_entries = collection.entries.iter().any(|list| !list.is_empty());
        if collection.index.is_none() && has_entries && !collection.id.is_empty() {
            let code = &site.settings.language(site.settings.default_language).code;
            let problem = Diagnostic::warning("collection-without-page").arg("collection", &collection.id);
            diagnostics.push(problem.arg("language", code).at(Place::file(&crate::settings::PATH.into())));
        }
    }
    let mut missing = HashSet::new();
    for taxonomy in &site.taxonomies {
        let terms = taxonomy.terms.iter().map(|term| (term.message(&taxonomy.id), Some(&term.place)));
        for (message, place) in terms.chain([(taxonomy.id.to_string(), None)]) {
            let unnamed = site.settings.langs().find(|lang| site.l10n.text(*lang, &message).is_none());
            if let Some(lang) = unnamed
                && missing.insert(message.clone())
            {
                let code = &site.settings.language(lang).code;
                let problem = Diagnostic::error("term-without-label").arg("message", &message).arg("language", code);
                let settings = || Place::file(&crate::settings::PATH.into());
                diagnostics.push(problem.at(place.cloned().unwrap_or_else(settings)));
            }
        }
    }
}
