//! A translation beside its source: messages, attributes, variables and references that one has and the other hasn't.
//!
//! What a page would miss, or couldn't be rendered with, is told; how bad it is follows Mozilla's `compare-locales`
//! where that has a notion of it, except that a message which falls back on another language stops nothing here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::catalogue::{Catalogue, CatalogueLanguage};
use super::references::reference;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::ftl::{FoundPattern, Message, Part, each};

/// What templates give to a message, by its id.
pub(crate) type GivenArguments = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn check(catalogue: &Catalogue<'_>, given: &GivenArguments, diagnostics: &mut Vec<Diagnostic>) {
    let source = catalogue.source().effective();
    for language in catalogue.translations() {
        let own = language.effective();
        missing(language, &source, &own, diagnostics);
        for message in language.messages() {
            match source.get(&message.key()) {
                None => diagnostics.push(obsolete(message.key(), message.place())),
                Some(known) => compare(known, &message, given, diagnostics),
            }
        }
    }
}

fn obsolete(id: String, place: Place) -> Diagnostic {
    Diagnostic::of(rules::MESSAGE_OBSOLETE).arg("id", id).at(place)
}

/// What the source says and the language doesn't: of a file that isn't there, the file.
fn missing(
    language: &CatalogueLanguage<'_>,
    source: &BTreeMap<String, Message<'_>>,
    own: &BTreeMap<String, Message<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let code = language.speech.code;
    let mut files: BTreeMap<String, (bool, Vec<&Message<'_>>)> = BTreeMap::new();
    for (key, message) in source {
        let path = format!("{}/{code}/{}", message.file.layer(), message.file.name());
        let (has_some, missing) = files.entry(path).or_default();
        match own.contains_key(key) {
            true => *has_some = true,
            false => missing.push(message),
        }
    }
    for (path, (has_some, missing)) in files {
        let Some(first) = missing.first() else { continue };
        let place = Place::file(&Arc::from(path.as_str()));
        if !has_some && !language.files.iter().any(|file| *file.source().path == *path) {
            let problem =
                Diagnostic::of(rules::MESSAGE_FILE_MISSING).arg("file", &path).arg("source", &first.file.source().path);
            diagnostics.push(problem.arg("language", code).arg("count", missing.len()).at(place));
            continue;
        }
        for message in missing {
            let problem = Diagnostic::of(rules::MESSAGE_MISSING)
                .arg("id", message.key())
                .arg("source", &message.file.source().path);
            diagnostics.push(problem.arg("language", code).at(place.clone()).related(message.place()));
        }
    }
}

/// One message in both languages.
fn compare(source: &Message<'_>, own: &Message<'_>, given: &GivenArguments, diagnostics: &mut Vec<Diagnostic>) {
    let find = |message: &Message<'_>, attribute: Option<&str>| {
        message.parts().find(|part| part.attribute == attribute).map(|part| part.key())
    };
    for part in source.parts() {
        if find(own, part.attribute).is_none() {
            let problem = Diagnostic::of(rules::MESSAGE_PART_MISSING)
                .arg("id", part.key())
                .arg("source", &part.message.file.source().path);
            diagnostics.push(problem.at(own.place()).related(part.place()));
        }
    }
    for part in own.parts() {
        match source.parts().find(|known| known.attribute == part.attribute) {
            None => diagnostics.push(obsolete(part.key(), part.place())),
            Some(known) => {
                variables(&known, &part, given, diagnostics);
                references(&known, &part, diagnostics);
            }
        }
    }
}

/// The variables of a part, with where each is first.
fn variables_of<'a>(part: &Part<'a>) -> BTreeMap<&'a str, &'a str> {
    let mut variables = BTreeMap::new();
    each(part.pattern, &mut |found| {
        if let FoundPattern::Variable(name) = found {
            variables.entry(name).or_insert(name);
        }
    });
    variables
}

fn variables(source: &Part<'_>, own: &Part<'_>, given: &GivenArguments, diagnostics: &mut Vec<Diagnostic>) {
    let (known, used) = (variables_of(source), variables_of(own));
    // A term gets its variables from whoever refers to it, in the same language.
    if own.message.is_term {
        return;
    }
    let key = own.key();
    for name in known.keys().filter(|name| !used.contains_key(*name)) {
        let problem = Diagnostic::of(rules::MESSAGE_VARIABLE_MISSING).arg("variable", name).arg("id", &key);
        diagnostics.push(problem.at(own.place()).related(source.place()));
    }
    for (name, at) in used.iter().filter(|(name, _)| !known.contains_key(*name)) {
        let is_given = given.get(&key).is_some_and(|given| given.contains(*name));
        let problem = Diagnostic::of(rules::MESSAGE_VARIABLE_UNKNOWN);
        // No page can be rendered with a variable that nobody gives.
        let problem = if is_given { problem.lowered() } else { problem };
        let problem = problem.arg("variable", name).arg("id", &key).suggest(name, known.keys().copied());
        diagnostics.push(problem.at(own.message.file.place(at)).related(source.place()));
    }
}

/// The messages and terms that a part refers to, with where each is first. Attributes of terms are the language's own
/// affair: they say how it declines.
fn references_of<'a>(part: &Part<'a>) -> BTreeMap<String, &'a str> {
    let mut references = BTreeMap::new();
    each(part.pattern, &mut |found| {
        if let Some((id, attribute, at)) = reference(&found)
            && !(matches!(found, FoundPattern::Term(..)) && attribute.is_some())
        {
            references
                .entry(attribute.map_or_else(|| id.clone(), |attribute| format!("{id}.{attribute}")))
                .or_insert(at);
        }
    });
    references
}

fn references(source: &Part<'_>, own: &Part<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if own.message.is_term {
        return;
    }
    let (known, used) = (references_of(source), references_of(own));
    for target in known.keys().filter(|target| !used.contains_key(*target)) {
        let problem = Diagnostic::of(rules::MESSAGE_REFERENCE_MISSING).arg("target", target).arg("id", own.key());
        diagnostics.push(problem.at(own.place()).related(source.place()));
    }
    for (target, at) in used.iter().filter(|(target, _)| !known.contains_key(*target)) {
        let problem = Diagnostic::of(rules::MESSAGE_REFERENCE_EXTRA).arg("target", target).arg("id", own.key());
        diagnostics.push(problem.at(own.message.file.name_place(at, target.starts_with('-'))).related(source.place()));
    }
}
