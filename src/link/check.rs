//! Checks of what one text says of another: references, links, images, components.

use std::convert::Infallible;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Value;
use tera::ComponentArgType;

use super::files::Files;
use super::mentions::{self, Mention};
use super::targets::{of_page, said, unknown_choice, unknown_file};
use crate::cache::{Cache, Fresh};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::markdown::{ComponentCall, Document, Hole, LinkTarget};
use crate::model::{Entry, EntryId, Found, FrontMatter, Site, TaxonomyId, TermId, Translation};
use crate::text::Source;
use crate::theme::{Component, Theme};
use crate::types::{Reference, Target};

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
pub(super) struct KnownReferences {
    /// What an entry can point at, and the theme with its components.
    environment: Option<(blake3::Hash, Arc<Theme>)>,
    entries: Cache<Arc<str>, Texts, Checked>,
}

/// The front matter of an entry's files, which hold its texts too.
type Texts = Vec<Arc<FrontMatter>>;

/// What an entry says of others.
#[derive(Debug, Default)]
struct Checked {
    /// The entries that it refers to.
    targets: Vec<EntryId>,
    /// The terms that it carries, with their taxonomies.
    terms: Vec<(TaxonomyId, TermId)>,
    /// The files beside it that it shows or offers.
    files: Files,
    /// What is wrong.
    problems: Vec<Diagnostic>,
}

impl KnownReferences {
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
        let look = |entry: &Entry, known: Option<(&Texts, &Checked)>| match known {
            Some((known, _)) if is_same(known, entry) => Fresh::Same,
            _ => {
                let texts = entry.translations.iter().flatten().map(|text| text.front.clone());
                Fresh::<_, _, Infallible>::Made(texts.collect(), checked(site, entry))
            }
        };
        self.entries.refresh(site.entries.as_slice(), |entry| &entry.id, look);
        if self.entries.len() > site.entries.len() {
            self.entries.retain(|id, _| site.by_id.contains_key(id));
        }
        for index in site.entries.ids() {
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
fn note(entry: EntryId, list: &mut Vec<EntryId>) {
    if list.last() != Some(&entry) {
        list.push(entry);
    }
}

/// What is wrong with what an entry says of others.
pub(super) fn problems(site: &Site, entry: &Entry) -> Vec<Diagnostic> {
    checked(site, entry).problems
}

fn checked(site: &Site, entry: &Entry) -> Checked {
    let mut checked = Checked::default();
    for (lang, translation) in entry.translations.pairs() {
        let Some(translation) = translation else { continue };
        // Facts are the source's: a translation's references are its own words, such as a link of its call to action.
        let is_source = lang == entry.source_lang;
        let front = &translation.front;
        mentions::each(&site.theme, front, &translation.document, &mut |mention, span| {
            let problem = match mention {
                Mention::Field(reference) => {
                    let found = site.resolve(entry.dir(), lang, &reference.target, &reference.id);
                    match found {
                        Ok(Found::Entry(target)) if is_source => checked.targets.push(target),
                        Ok(Found::Terms(taxonomy, Some(term))) if is_source => checked.terms.push((taxonomy, term)),
                        _ => {}
                    }
                    let is_old = !is_source && is_inherited(entry.source().map(|source| &*source.front), reference);
                    let said = said(site, entry.dir(), &reference.target, &reference.id, &found);
                    // One taxonomy that there isn't is one mistake, of however many terms.
                    said.filter(|said| {
                        !is_old && (said.code != "unknown-taxonomy" || !has_said(&checked.problems, said))
                    })
                }
                Mention::Link(LinkTarget::Id { id, heading }) => of_page(site, lang, id, heading.as_deref()),
                Mention::Link(LinkTarget::File(path)) => {
                    let is_there = site.linked_file(entry.dir(), path).is_some();
                    (!is_there).then(|| unknown_file(site, entry.dir(), path))
                }
                Mention::Picture(path) => super::targets::of(site, entry.dir(), lang, &Target::Picture, path),
                Mention::Argument(target, text) => super::targets::of(site, entry.dir(), lang, target, text),
            };
            checked.problems.extend(problem.map(|problem| problem.at(front.source.place(span))));
        });
        translation.document.each_hole(&mut |hole| {
            if let Hole::Component(call) = hole {
                component(site, &front.source, call, &mut checked.problems);
            }
        });
        // What is wrong with the Markdown of a field, where it stands.
        front.each_markdown(&mut |text, at| {
            let problems = mentions::compiled(text).diagnostics.into_iter();
            checked.problems.extend(problems.filter(|_| at.is_some()).map(|problem| problem.at(front.place(at))));
        });
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
            &entry.source().and_then(|source| source.front.gone()).map(|day| day.to_string()).unwrap_or_default(),
            &mut own,
        );
        for translation in &entry.translations {
            add(if translation.is_some() { "+" } else { "-" }, &mut own);
            let headings = translation.iter().flat_map(|translation| &translation.document.headings);
            headings.for_each(|heading| add(&heading.id, &mut own));
        }
        blake3::hash(own.as_bytes())
    };
    let entries: Vec<blake3::Hash> = site.entries.as_slice().par_iter().map(of_entry).collect();
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
        Diagnostic::of(rules::HEADING_IDS_DIFFER)
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

/// What is wrong with a call of a component, beside what its arguments mention.
fn component(site: &Site, source: &Source, call: &ComponentCall, diagnostics: &mut Vec<Diagnostic>) {
    if !site.theme.is_whole() {
        return;
    }
    let Some(component) = site.theme.component(&call.name) else {
        let names = site.theme.component_names();
        let problem = Diagnostic::of(rules::UNKNOWN_COMPONENT).arg("component", &call.name);
        diagnostics.push(problem.suggest(&call.name, names).at(source.place(call.span.clone())));
        return;
    };
    for argument in &call.arguments {
        let Some(declared) = component.argument(&argument.name) else {
            let names: Vec<&str> = component.arguments.iter().map(|argument| argument.name.as_str()).collect();
            diagnostics.push(
                Diagnostic::of(rules::UNKNOWN_ARGUMENT)
                    .arg("argument", &argument.name)
                    .arg("component", &call.name)
                    .arg("known", names.join(", "))
                    .suggest(&argument.name, names.iter().copied())
                    .at(source.place(argument.span.clone())),
            );
            continue;
        };
        let is_list = declared.kind == Some(ComponentArgType::Array);
        let problem = match (declared.reference.is_some(), argument.value.as_str()) {
            (true, _) if is_list => match argument.value.as_array() {
                Some(items) => items.iter().find(|item| !item.is_string()).map(|_| wrong_type("text")),
                None => Some(wrong_type("list")),
            },
            (true, None) => Some(wrong_type("text")),
            (true, Some(_)) => None,
            (false, Some(text)) if !declared.choices.is_empty() => {
                let choices: Vec<&str> = declared.choices.iter().map(String::as_str).collect();
                (!choices.contains(&text)).then(|| unknown_choice(&choices, text))
            }
            (false, None) if !declared.choices.is_empty() => Some(wrong_type("text")),
            (false, _) => {
                declared.kind.filter(|kind| !fits(*kind, &argument.value)).map(|kind| wrong_type(kind_name(kind)))
            }
        };
        diagnostics.extend(problem.map(|problem| problem.at(source.place(argument.span.clone()))));
    }
    if call.is_read {
        missing_arguments(component, source, call, diagnostics);
    }
}

fn missing_arguments(component: &Component, source: &Source, call: &ComponentCall, diagnostics: &mut Vec<Diagnostic>) {
    for declared in component.arguments.iter().filter(|declared| declared.required) {
        if !call.arguments.iter().any(|argument| argument.name == declared.name) {
            let problem = Diagnostic::of(rules::MISSING_ARGUMENT).arg("argument", &declared.name);
            diagnostics.push(problem.arg("component", &call.name).at(source.place(call.span.clone())));
        }
    }
    let given = call.arguments.iter().filter(|argument| component.one_of.contains(&argument.name)).count();
    if !component.one_of.is_empty() && given != 1 {
        let problem = Diagnostic::of(rules::ARGUMENTS_ONE_OF).arg("arguments", component.one_of.join(", "));
        diagnostics.push(problem.arg("component", &call.name).at(source.place(call.span.clone())));
    }
}

fn wrong_type(expected: &str) -> Diagnostic {
    Diagnostic::of(rules::WRONG_TYPE).arg("expected", expected)
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
