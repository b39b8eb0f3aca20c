//! Checks of what one text says of another: references, links, images, components.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde_json::Value;
use tera::ComponentArgType;

use super::files::Files;
use super::targets::{Pointed, entry_of, file, link_target, linked_file, picture, reference_to};
use crate::diagnostics::{Diagnostic, Place};
use crate::markdown::{ComponentCall, Document, Hole, LinkTarget};
use crate::model::references::Reference;
use crate::model::{Entry, FrontMatter, Site, Translation};
use crate::settings::Lang;
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
    /// Checks the references, links, images and components of every entry, and notes references at what they point at.
    /// What hasn't changed is taken over, as long as what it can point at hasn't changed either.
    pub(super) fn check(&mut self, site: &mut Site, diagnostics: &mut Vec<Diagnostic>) {
        let environment = targets(site);
        let is_known = |(known, theme): &(_, Arc<Theme>)| {
            *known == environment
                && theme.has_templates_of(&site.theme)
                && theme.assets.icon_names().eq(site.theme.assets.icon_names())
        };
        if !self.environment.as_ref().is_some_and(is_known) {
            self.entries.clear();
            self.environment = Some((environment, site.theme.clone()));
        }
        let is_same = |known: &[Arc<FrontMatter>], entry: &Entry| {
            let mut texts = entry.translations.iter().flatten();
            known.iter().all(|known| texts.next().is_some_and(|text| Arc::ptr_eq(known, &text.front)))
                && texts.next().is_none()
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
pub(super) fn reference(site: &Site, dir: &str, lang: Lang, reference: &Reference) -> Option<Diagnostic> {
    reference_to(site, dir, lang, reference).err()
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
        let (lang, is_source) = (Lang(lang), lang == entry.source_lang.0);
        let front = &translation.front;
        front.references(&mut |reference| {
            let found = reference_to(site, entry.dir(), lang, reference);
            match &found {
                Ok(Pointed::Entry(target)) if is_source => checked.targets.push(*target),
                Ok(Pointed::Term(taxonomy, term)) if is_source => checked.terms.push((*taxonomy, *term)),
                _ => {}
            }
            let said = found.map_or_else(Some, |found| found.remark(site));
            // One taxonomy that there isn't is one mistake, of however many terms.
            let said = said.filter(|said| said.code != "unknown-taxonomy" || !has_said(&checked.problems, said));
            let is_news = || is_source || !is_inherited(entry.source().map(|source| &*source.front), reference);
            checked.problems.extend(said.filter(|_| is_news()).map(|said| said.at(front.place(Some(reference.at)))));
        });
        checked.problems.extend(document(site, entry, lang, translation));
        checked.problems.extend(other_headings(entry, translation).filter(|_| !is_source));
        checked.files.add(site, entry.dir(), front, &translation.document);
    }
    checked.files.sort();
    checked
}

/// Whether the same has been said of another place.
fn has_said(problems: &[Diagnostic], said: &Diagnostic) -> bool {
    problems.iter().any(|problem| (problem.code, &problem.args) == (said.code, &said.args))
}

/// Everything that an entry can point at, in short: what it is, and where it stands among the others.
fn targets(site: &Site) -> blake3::Hash {
    let of_entry = |entry: &Entry| {
        let mut own = String::new();
        add(&entry.id, &mut own);
        add(entry.dir(), &mut own);
        add(
            entry.source().and_then(|source| source.front.common.expires_on.as_ref()).map_or("", |day| day.as_str()),
            &mut own,
        );
        for translation in &entry.translations {
            add(if translation.is_some() { "+" } else { "-" }, &mut own);
            let headings = translation.iter().flat_map(|translation| &translation.document.headings);
            headings.for_each(|heading| add(&heading.id, &mut own));
        }
        blake3::hash(own.as_bytes())
    };
    let entries: Vec<blake3::Hash> = site.entries.par_iter().map(of_entry).collect();
    let mut all = blake3::Hasher::new();
    entries.iter().for_each(|entry| {
        all.update(entry.as_bytes());
    });
    let mut rest = String::new();
    site.hidden.iter().for_each(|(id, why)| add(&format!("{id} {why:?}"), &mut rest));
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

/// A warning where the ids that a translation gives its headings aren't those of its source: links to one don't work in
/// the other.
fn other_headings(entry: &Entry, translation: &Translation) -> Option<Diagnostic> {
    let given = |document: &Document| -> Vec<(String, Range<usize>)> {
        document.headings.iter().filter_map(|heading| Some((heading.id.clone(), heading.given.clone()?))).collect()
    };
    let source = entry.source()?;
    let (theirs, own) = (given(&source.document), given(&translation.document));
    let lacks = |ids: &[(String, Range<usize>)], id: &str| !ids.iter().any(|(known, _)| known == id);
    let missing: Vec<&str> = theirs.iter().map(|(id, _)| id.as_str()).filter(|id| lacks(&own, id)).collect();
    let other = own.iter().find(|(id, _)| lacks(&theirs, id));
    if missing.is_empty() && other.is_none() {
        return None;
    }
    let file = &translation.front.source;
    let place = other.map_or_else(|| Place::file(&file.path), |(_, span)| file.place(span.clone()));
    Some(
        Diagnostic::warning("heading-ids-differ")
            .arg("source", &source.front.source.path)
            .arg(
                "hint",
                match (missing.is_empty(), other) {
                    (true, _) => "other",
                    (false, None) => "missing",
                    (false, Some(_)) => "both",
                },
            )
            .arg("missing", missing.iter().map(|id| format!("#{id}")).collect::<Vec<_>>().join(", "))
            .arg("id", other.map_or("", |(id, _)| id.as_str()))
            .at(place),
    )
}

fn document(site: &Site, entry: &Entry, lang: Lang, translation: &Translation) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let source = &*translation.front.source;
    translation.document.each_hole(&mut |hole| match hole {
        Hole::LinkOpen(link) => {
            let problem = match &link.target {
                LinkTarget::Id { id, heading } => link_target(site, lang, id, heading.as_deref()),
                LinkTarget::File(path) => linked_file(site, entry.dir(), path),
            };
            diagnostics.extend(problem.map(|problem| problem.at(source.place(link.span.clone()))));
        }
        Hole::Image(image) => {
            let problem = picture(site, entry.dir(), &image.path);
            diagnostics.extend(problem.map(|problem| problem.at(source.place(image.span.clone()))));
        }
        Hole::Component(call) => component(&Context { site, source, dir: entry.dir(), lang }, call, &mut diagnostics),
        Hole::LinkClose | Hole::Message(_) | Hole::Anchor(_) => {}
    });
    diagnostics
}

/// Where a component is called: in a text of a file in `dir`, for readers of `lang`.
struct Context<'a> {
    site: &'a Site,
    source: &'a Source,
    dir: &'a str,
    lang: Lang,
}

fn component(context: &Context<'_>, call: &ComponentCall, diagnostics: &mut Vec<Diagnostic>) {
    let Context { site, source, .. } = context;
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
        let place = |problem: Diagnostic| problem.at(source.place(argument.span.clone()));
        let problem = match (&declared.reference, argument.value.as_str()) {
            (Some(kind), _) if is_list => {
                diagnostics.extend(list_argument(context, kind, &argument.value).into_iter().map(place));
                None
            }
            (Some(kind), Some(text)) => reference_argument(context, kind, text),
            (None, Some(text)) if !declared.choices.is_empty() => {
                unknown_choice(declared.choices.iter().map(String::as_str), text)
            }
            (_, None) if declared.reference.is_some() || !declared.choices.is_empty() => Some(wrong_type("text")),
            (_, _) => {
                declared.kind.filter(|kind| !fits(*kind, &argument.value)).map(|kind| wrong_type(kind_name(kind)))
            }
        };
        diagnostics.extend(problem.map(place));
    }
    if call.is_read {
        missing_arguments(component, source, call, diagnostics);
    }
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

/// What is to be said of each text of a list.
fn list_argument(context: &Context<'_>, kind: &RefKind, value: &Value) -> Vec<Diagnostic> {
    let Some(items) = value.as_array() else { return vec![wrong_type("list")] };
    let of = |item: &Value| {
        item.as_str().map_or_else(|| Some(wrong_type("text")), |text| reference_argument(context, kind, text))
    };
    items.iter().filter_map(of).collect()
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

fn reference_argument(context: &Context<'_>, kind: &RefKind, text: &str) -> Option<Diagnostic> {
    let Context { site, dir, lang, .. } = *context;
    match kind {
        RefKind::File => file(site, dir, text),
        RefKind::Term(taxonomy) => unknown_term(site, taxonomy, text),
        RefKind::Picture => picture(site, dir, text),
        RefKind::Icon => unknown_choice(site.theme.assets.icon_names(), text),
        RefKind::Link => match crate::markdown::target_of(text) {
            LinkTarget::Id { id, heading } => link_target(site, lang, &id, heading.as_deref()),
            LinkTarget::File(_) => {
                let is_url = crate::model::fields::Url::parse(text).is_some()
                    || text.starts_with("mailto:")
                    || text.starts_with("tel:");
                (!is_url).then(|| Diagnostic::error("invalid-url").arg("value", text))
            }
        },
        RefKind::Entry(collection) => entry_of(site, collection, text).map_or_else(Some, |found| found.remark(site)),
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
