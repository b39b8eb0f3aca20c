//! Addresses that an entry had before, as its `aliases` name them.

use super::redirects::{AskedBy, Destination, Redirect, normal};
use crate::diagnostics::{Diagnostic, rules};
use crate::model::Site;
use crate::types::Value;

pub(super) fn redirects(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    for (index, entry) in site.entries.pairs() {
        for lang in site.settings.langs() {
            let (Some(translation), Some(to)) = (&entry.translations[lang], &entry.urls[lang]) else { continue };
            let aliases = translation.front.get("aliases").map(Value::items).unwrap_or_default();
            for alias in aliases.iter().filter_map(Value::as_text) {
                match normal(alias) {
                    Some(from) if from != **to => {
                        let to = Destination::Here { path: to.to_string(), rest: String::new() };
                        redirects.push(Redirect { from, to, asked_by: AskedBy::Alias(index), lang });
                    }
                    Some(_) => {}
                    None => {
                        let place = translation.front.place(translation.front.at("aliases"));
                        diagnostics.push(Diagnostic::of(rules::INVALID_ALIAS).arg("alias", alias).at(place));
                    }
                }
            }
        }
    }
    redirects
}
