//! Checks of what the settings and the taxonomies name: where menus and redirects lead, collections, labels.

use std::collections::HashSet;

use super::targets::of_page;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Site;
use crate::settings::{MenuTarget, RedirectTarget};
use crate::types::labels;

/// Checks where menus lead and how they're named, and whether the theme shows them, as far as it says which ones.
fn menus(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let lang = site.settings.default_language;
    for item in site.settings.menu_items() {
        if let Some(MenuTarget::Id { id, heading }) = &item.target
            && let Some(problem) = of_page(site, lang, id, heading.as_deref())
        {
            diagnostics.push(problem.at(item.place.clone()));
        }
        if let Some((id, place)) = &item.label
            && site.l10n.text(lang, id).is_none()
        {
            let ids = site.l10n.constants(lang).map(|(id, _)| id);
            diagnostics.push(Diagnostic::of(rules::MESSAGE_UNKNOWN).arg("id", id).suggest(id, ids).at(place.clone()));
        }
    }
    let known = &site.theme.layers.menus;
    for (name, menu) in &site.settings.navigation {
        if !known.is_empty() && !known.contains(name) {
            let problem = Diagnostic::of(rules::MENU_UNKNOWN).arg("menu", name);
            let names = || known.iter().map(String::as_str);
            let list = names().collect::<Vec<_>>().join(", ");
            diagnostics.push(problem.arg("known", list).suggest(name, names()).at(menu.place.clone()));
        }
    }
}

/// Checks what redirects lead to by id.
fn redirects(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for rule in &site.settings.redirects {
        if let RedirectTarget::Id { id, heading } = &rule.to {
            let problem = of_page(site, site.settings.lang_of(&rule.from), id, heading.as_deref());
            diagnostics.extend(problem.map(|problem| problem.at(site.settings.place(rule.to_at))));
        }
    }
}

/// Checks what the settings and the taxonomies name: menus, redirects, collections, labels.
pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    menus(site, diagnostics);
    redirects(site, diagnostics);
    if site.entry("").is_none() {
        let place = Place::file(&crate::settings::PATH.into());
        let code = &site.settings.language(site.settings.default_language).code;
        diagnostics.push(Diagnostic::of(rules::NO_HOME).arg("language", code).at(place));
    }
    for collection in &site.collections {
        let has_entries = collection.entries.iter().any(|list| !list.is_empty());
        if collection.index.is_none() && has_entries && !collection.id.is_empty() && !collection.is_section() {
            let code = &site.settings.language(site.settings.default_language).code;
            let problem = Diagnostic::of(rules::COLLECTION_WITHOUT_PAGE).arg("collection", &collection.id);
            diagnostics.push(problem.arg("language", code).at(Place::file(&crate::settings::PATH.into())));
        }
    }
    let lang = site.settings.default_language;
    let code = &site.settings.language(lang).code;
    let mut named = HashSet::new();
    for kind in site.settings.types.iter() {
        labels::each(kind, &mut |message, name, place| {
            if site.l10n.text(lang, &message).is_none() && named.insert(message.clone()) {
                let problem = Diagnostic::of(rules::LABEL_MISSING).arg("name", name).arg("message", message);
                diagnostics.push(problem.arg("language", code).at(place.clone()));
            }
        });
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
                let problem = Diagnostic::of(rules::TERM_WITHOUT_LABEL).arg("message", &message).arg("language", code);
                let settings = || Place::file(&crate::settings::PATH.into());
                diagnostics.push(problem.at(place.cloned().unwrap_or_else(settings)));
            }
        }
    }
}
