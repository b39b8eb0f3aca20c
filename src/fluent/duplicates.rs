//! What is written twice. Two messages in one file are among the problems of the file itself.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::VariantKey;

use super::catalogue::{Catalogue, CatalogueLanguage};
use crate::diagnostics::{Diagnostic, rules};
use crate::text::ftl::{FoundPattern, Message, Part, each};

pub(super) fn check(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &catalogue.languages {
        messages(language, diagnostics);
        for message in language.messages() {
            let mut seen = BTreeSet::new();
            for name in message.attributes.iter().map(|attribute| attribute.id.name).filter(|name| !seen.insert(*name))
            {
                let id = format!("{}.{name}", message.key());
                diagnostics.push(Diagnostic::of(rules::MESSAGE_DUPLICATE).arg("id", id).at(message.file.place(name)));
            }
        }
        language.parts().for_each(|part| variants(&part, diagnostics));
    }
}

/// Messages and terms of one id in two files of a folder. A site's message in the place of its theme's is what layers
/// are for.
fn messages(language: &CatalogueLanguage<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<(&str, String), Message<'_>> = BTreeMap::new();
    for message in language.messages() {
        let id = message.key();
        let key = (message.file.folder(), id.clone());
        let Some(first) = seen.get(&key) else {
            seen.insert(key, message);
            continue;
        };
        if !std::ptr::eq(first.file, message.file) {
            let problem =
                Diagnostic::of(rules::MESSAGE_DUPLICATE_ELSEWHERE).arg("id", id).arg("file", &first.file.source().path);
            diagnostics.push(problem.at(message.place()).related(first.place()));
        }
    }
}

fn variants(part: &Part<'_>, diagnostics: &mut Vec<Diagnostic>) {
    each(part.pattern, &mut |found| {
        let FoundPattern::Select(_, variants) = found else { return };
        let mut seen = BTreeSet::new();
        for variant in variants {
            let (is_number, key) = match &variant.key {
                VariantKey::Identifier { name } => (false, *name),
                VariantKey::NumberLiteral { value } => (true, *value),
            };
            if !seen.insert((is_number, key)) {
                let problem = Diagnostic::of(rules::MESSAGE_VARIANT_DUPLICATE).arg("key", key).arg("id", part.key());
                diagnostics.push(problem.at(part.message.file.place(key)));
            }
        }
    });
}
