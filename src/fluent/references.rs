//! References between messages: those that lead nowhere, and those that come back to where they began. A page that
//! shows such a message can't be rendered.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{Catalogue, CatalogueLanguage};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::ftl::{FoundPattern, Message, each};

/// Of so many references that lead nowhere it's told what may have been meant.
const SUGGESTED: usize = 100;

/// Of so many messages of a ring it's told which they are.
const SHOWN: usize = 8;

pub(crate) fn check(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &catalogue.languages {
        let messages = language.effective();
        let known: Vec<String> = messages.values().flat_map(|message| message.parts().map(|part| part.key())).collect();
        let mut lost = 0;
        for part in language.parts() {
            each(part.pattern, &mut |found| {
                let Some((id, attribute, at)) = reference(&found) else { return };
                let target = messages.get(&id);
                let is_there = target.is_some_and(|target| target.parts().any(|part| part.attribute == attribute));
                if !is_there {
                    let whole = attribute.map_or_else(|| id.clone(), |attribute| format!("{id}.{attribute}"));
                    // To look for what was meant takes its time: nobody mends so many by hand.
                    let near = if lost < SUGGESTED { known.as_slice() } else { &[] };
                    lost += 1;
                    let problem = Diagnostic::of(rules::MESSAGE_REFERENCE).arg("target", &whole).arg("id", part.key());
                    let problem = problem.arg("language", language.speech.code);
                    diagnostics.push(
                        problem
                            .suggest(&whole, near.iter().map(String::as_str))
                            .at(part.message.file.name_place(at, id.starts_with('-'))),
                    );
                }
            });
        }
        cycles(language, &messages, diagnostics);
    }
}

/// The id that is referred to, the attribute, and where that is written.
pub(crate) fn reference<'a>(found: &FoundPattern<'a>) -> Option<(String, Option<&'a str>, &'a str)> {
    match found {
        FoundPattern::Message(name, attribute) => Some(((*name).to_owned(), *attribute, name)),
        FoundPattern::Term(name, attribute) => Some((format!("-{name}"), *attribute, name)),
        _ => None,
    }
}

/// The ids that each id refers to: those of values and of attributes are told apart, as they are when messages are
/// formatted.
fn targets(messages: &BTreeMap<String, Message<'_>>) -> BTreeMap<String, Vec<String>> {
    let mut targets = BTreeMap::new();
    for part in messages.values().flat_map(|message| message.parts()) {
        let mut own = Vec::new();
        each(part.pattern, &mut |found| {
            own.extend(reference(&found).map(|(id, attribute, _)| {
                attribute.map_or_else(|| id.clone(), |attribute| format!("{id}.{attribute}"))
            }));
        });
        targets.insert(part.key(), own);
    }
    targets
}

/// Each ring of references, told once, at the message of it that comes first. Depth first, without recursion: chains
/// may be long.
fn cycles(
    language: &CatalogueLanguage<'_>,
    messages: &BTreeMap<String, Message<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let targets = targets(messages);
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in targets.keys() {
        if done.contains(start.as_str()) {
            continue;
        }
        // The ids on the way, each with the number of its targets that have been followed; and where each stands there.
        let mut path: Vec<(&str, usize)> = vec![(start, 0)];
        let mut positions: BTreeMap<&str, usize> = BTreeMap::from([(start.as_str(), 0)]);
        while let Some((id, followed)) = path.last_mut() {
            let next = targets.get(*id).and_then(|targets| targets.get(*followed));
            *followed += 1;
            let Some(next) = next else {
                done.insert(id);
                positions.remove(id);
                path.pop();
                continue;
            };
            if let Some(at) = positions.get(next.as_str()) {
                let mut ring: Vec<&str> = path[*at..].iter().map(|(id, _)| *id).collect();
                let first = ring.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(index, _)| index);
                ring.rotate_left(first);
                let message = messages.get(ring[0].split('.').next().unwrap_or_default());
                let dots = if ring.len() > SHOWN { "…" } else { ring[0] };
                let chain = ring.iter().take(SHOWN).copied().chain([dots]).collect::<Vec<_>>().join(" → ");
                let problem =
                    Diagnostic::of(rules::MESSAGE_CYCLE).arg("chain", chain).arg("language", language.speech.code);
                diagnostics.extend(message.map(|message| problem.at(message.place())));
            } else if !done.contains(next.as_str()) && targets.contains_key(next) {
                positions.insert(next, path.len());
                path.push((next, 0));
            }
        }
    }
}
