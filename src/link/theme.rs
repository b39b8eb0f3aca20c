//! Checks of what a theme and its site have to say to each other: the theme's own settings, the messages that it asks
//! for, what its components and its search point at.

use std::collections::BTreeSet;

use super::targets;
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Site;
use crate::settings::Settings;
use crate::text::yaml::Data;
use crate::theme::{REFERENCES, Theme};
use crate::types::fields::{Fields, Parts};
use crate::types::path::innermost;
use crate::types::{Reading, Target, Values};

/// What the site sets of the settings that its theme declares; what is wrong with it is reported.
pub(super) fn settings(settings: &Settings, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> Values {
    let (fields, problems) = theme.layers.fields();
    diagnostics.extend(problems);
    let source = &settings.source;
    let mut reading = Reading::new(source, 0..source.text.len(), settings.types.choices());
    let none = || Values::none(fields.clone());
    let values = match &settings.theme_settings {
        Some(node) => match &node.data {
            Data::Map(pairs) => fields.read_some(pairs, &mut reading).0,
            Data::Null => none(),
            _ => reading.wrong("fields", node).unwrap_or_else(none),
        },
        None => none(),
    };
    let has_wrong = !reading.problems.is_empty();
    diagnostics.extend(reading.finish());
    if !has_wrong {
        let missing = values.missing().map(|field| {
            let problem = Diagnostic::of(rules::THEME_SETTING_MISSING).arg("field", field);
            problem.arg("theme", &settings.theme).at(Place::file(&crate::settings::PATH.into()))
        });
        diagnostics.extend(missing.collect::<Vec<_>>());
    }
    values
}

/// Checks that the site writes the messages that its theme asks for: told once, with the lines to add.
fn required_messages(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let lang = site.settings.default_language;
    let missing = site.theme.layers.requires.iter().filter(|id| site.l10n.text(lang, id).is_none());
    let lines: Vec<String> = missing.map(|id| format!("{id} = …")).collect();
    if !lines.is_empty() {
        let problem = Diagnostic::of(rules::THEME_REQUIRES).arg("theme", &site.settings.theme);
        let problem = problem.arg("language", &site.settings.language(lang).code).arg("lines", lines.join("\n"));
        diagnostics.push(problem.at(Place::file(&crate::settings::PATH.into())));
    }
}

/// Checks what the settings of the theme name.
fn theme_settings(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let lang = site.settings.default_language;
    site.theme_settings.references(&mut |reference| {
        let said = targets::of(site, "", lang, &reference.target, &reference.id);
        diagnostics.extend(said.map(|said| said.at(site.settings.place(reference.at))));
    });
}

/// The taxonomies that there can be something of: those of the site, and those that a type names.
fn taxonomies(site: &Site) -> BTreeSet<&str> {
    let mut taxonomies: BTreeSet<&str> = site.taxonomies.iter().map(|taxonomy| &*taxonomy.id).collect();
    site.settings.types.iter().for_each(|kind| named(&kind.fields, &mut taxonomies));
    taxonomies
}

/// Checks that there's something that the components of the theme can point at: a collection of the site or of one of
/// the theme's types, a taxonomy that the settings or a type name. A site needn't have what a component is for.
fn components(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let taxonomies = taxonomies(site);
    let mut targets: BTreeSet<&str> = REFERENCES.iter().map(|(name, _)| *name).collect();
    targets.extend(site.collections.iter().map(|collection| &*collection.id).filter(|id| !id.is_empty()));
    targets.extend(site.settings.types.iter().filter_map(|kind| kind.collection.as_deref()));
    let arguments = site.theme.templates.components().values().flat_map(|component| &component.arguments);
    for argument in arguments {
        let (name, known) = match &argument.reference {
            Some(Target::Entry(collection)) => (&**collection, &targets),
            Some(Target::Term(taxonomy)) => (&**taxonomy, &taxonomies),
            _ => continue,
        };
        diagnostics.extend(unknown(name, known, argument.place.as_ref()));
    }
}

/// Checks what the theme says that readers search with. A site needn't have a page that searches: one that there isn't
/// is told where it may well be another's name, misspelt.
fn search(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let taxonomies = taxonomies(site);
    let search = &site.theme.layers.search;
    for filter in &search.filters {
        diagnostics.extend(unknown(&filter.value, &taxonomies, Some(&filter.place)));
    }
    let ids: BTreeSet<&str> =
        site.entries.iter().map(|entry| &*entry.id).filter(|id| !id.is_empty() && !id.contains('/')).collect();
    if let Some(page) = search.page.as_ref().filter(|page| !site.hidden.contains_key(page.value.as_str())) {
        let problem = unknown(&page.value, &ids, Some(&page.place));
        diagnostics.extend(problem.filter(|problem| problem.args.contains(&("hint", "near".to_owned()))));
    }
}

/// That a theme names what there isn't. The site may do without it: whoever makes the theme has to mend it.
fn unknown(name: &str, known: &BTreeSet<&str>, place: Option<&Place>) -> Option<Diagnostic> {
    if known.contains(name) {
        return None;
    }
    let list = known.iter().copied().collect::<Vec<_>>().join(", ");
    let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", name).arg("expected", list);
    let problem = problem.suggest(name, known.iter().copied()).lowered();
    Some(Diagnostic { place: place.cloned().map(Box::new), ..problem })
}

/// Adds the taxonomies that some fields name.
fn named<'a>(fields: &'a Fields, taxonomies: &mut BTreeSet<&'a str>) {
    for field in fields.iter() {
        let kind = innermost(&*field.kind);
        if kind.name() == "term" {
            taxonomies.extend(kind.of().iter().map(String::as_str));
        }
        if let Parts::Fields(inner) = kind.parts() {
            named(inner, taxonomies);
        }
    }
}

/// Checks what the theme asks of the site, and the site of the theme.
pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    theme_settings(site, diagnostics);
    required_messages(site, diagnostics);
    components(site, diagnostics);
    search(site, diagnostics);
}
