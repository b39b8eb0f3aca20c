//! What is written twice. Of two messages in one file `l10n` tells when it loads them.

use std::collections::BTreeMap;

use fluent_syntax::ast::VariantKey;

use super::catalogue::{Catalogue, Language, Part};
use super::walk::{Found, each};
use crate::diagnostics::Diagnostic;

pub(super) fn check(catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for language in &catalogue.languages {
        messages(language, diagnostics);
        for message in language.messages() {
            for (index, attribute) in message.attributes.iter().enumerate() {
                if message.attributes[..index].iter().any(|before| before.id.name == attribute.id.name) {
                    let id = format!("{}.{}", message.key(), attribute.id.name);
                    diagnostics.push(Diagnostic::warning("message-duplicate").arg("id", id).at(message.file.place(attribute.id.name)));
                }
            }
        }
        language.parts().for_each(|part| variants(&part, diagnostics));
    }
}

/// Messages of one id in two files of a folder, and terms wherever. A site's message in the place of its theme's is what layers are for.
fn messages(language: &Language<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for message in language.messages() {
        let key = (message.file.folder(), message.key());
        let Some(first) = seen.get(&key).copied() else {
            seen.insert(key, message);
            continue;
        };
        let (first, id): (super::catalogue::Message<'_>, _) = (first, key.1);
        if first.file.source.path != message.file.source.path {
            let problem = Diagnostic::warning("message-duplicate-elsewhere").arg("id", id).arg("file", &first.file.source.path);
            diagnostics.push(problem.at(message.place()).related(first.place()));
        } else if message.is_term {
            diagnostics.push(Diagnostic::warning("message-duplicate").arg("id", id).at(message.place()));
        }
    }
}

fn variants(part: &Part<'_>, diagnostics: &mut Vec<Diagnostic>) {
    each(part.pattern, &mut |found| {
        let Found::Select(_, variants) = found else { return };
        for (index, variant) in variants.iter().enumerate() {
            if variants[..index].iter().any(|before| before.key == variant.key) {
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
                let problem = Diagnostic::warning("message-variant-duplicate").arg("key", key).arg("id", part.key());
                diagnostics.push(problem.at(part.message.file.place(key)));
            }
        }
    });
}
