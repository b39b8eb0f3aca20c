//! Which messages are used: by templates, by the program for every site, and by what the site's content consists of.

use std::collections::BTreeSet;

use super::catalogue::{Catalogue, File, Language};
use super::compare::Given;
use super::references::reference;
use super::templates::{self, Asked};
use super::walk::each;
use crate::diagnostics::Diagnostic;
use crate::model::{Content, Site};
use crate::source::Sources;

/// The messages that the program itself asks a site for, whatever its content.
pub const ASKED: [&str; 20] = [
    "alert-caution",
    "alert-important",
    "alert-note",
    "alert-tip",
    "alert-warning",
    "association-name",
    "chooser-title",
    "distance-range",
    "feed-title",
    "footnote-back",
    "footnotes-title",
    "heading-anchor",
    "not-found-description",
    "not-found-title",
    "pagination-title",
    "site-description",
    "site-tagline",
    "site-title",
    "taxonomy-description",
    "term-description",
];

/// What of a catalogue is used.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// Ids of messages and of their attributes.
    ids: BTreeSet<String>,
    /// How ids begin that themes declare: `day-*` is `day-`.
    prefixes: BTreeSet<String>,
    /// The ids of which templates take HTML.
    pub html: BTreeSet<String>,
    /// What templates give to each message.
    pub given: Given,
}

impl Uses {
    /// Everything that a site uses, as far as its templates and its content tell it.
    pub(super) fn of(sources: &Sources, site: &Site, catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut uses = Self::default();
        uses.ids.extend(ASKED.map(str::to_owned));
        uses.content(site);
        uses.templates(sources, catalogue, diagnostics);
        uses
    }

    /// Whether something asks for a message or an attribute.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id) || self.prefixes.iter().any(|prefix| id.strip_prefix(prefix.as_str()).is_some_and(|rest| !rest.contains('.')))
    }

    /// Names of taxonomies, terms and indicators, units, and what the studio says of components.
    fn content(&mut self, site: &Site) {
        let mut add = |id: String| {
            self.ids.insert(id);
        };
        for taxonomy in &site.taxonomies {
            let terms = taxonomy.terms.iter().map(|term| term.message(&taxonomy.id));
            for id in terms.chain([taxonomy.id.to_string()]) {
                add(format!("{id}.slug"));
                add(format!("{id}.description"));
                if &*taxonomy.id == "markets" {
                    add(format!("{id}.capital"));
                }
                add(id);
            }
        }
        // Charts say distances in it.
        add("unit-kilometres".to_owned());
        for entry in &site.entries {
            match entry.source().map(|source| &source.front.content) {
                Some(Content::Indicator(fields)) => {
                    let key = entry.id.rsplit('/').next().unwrap_or_default();
                    ["", ".note", ".slug"].iter().for_each(|end| add(format!("{key}{end}")));
                    fields.unit.iter().for_each(|unit| add(format!("unit-{unit}")));
                    fields.qualifier.iter().for_each(|qualifier| add(format!("qualified-{}", qualifier.as_str())));
                }
                Some(Content::Comparison(fields)) => {
                    let units = fields.rows.iter().flatten().filter_map(|row| row.unit.as_ref());
                    units.for_each(|unit| add(format!("unit-{unit}")));
                }
                _ => {}
            }
        }
        for name in site.theme.component_names() {
            let arguments = site.theme.component(name).map(|component| component.arguments.as_slice()).unwrap_or_default();
            arguments.iter().for_each(|argument| add(format!("component-{name}.{}", argument.name)));
            add(format!("component-{name}"));
        }
    }

    /// What templates ask for. An id that they put together has to be declared in `theme.yaml`.
    fn templates(&mut self, sources: &Sources, catalogue: &Catalogue<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let messages = catalogue.source().effective();
        let has = |id: &str| {
            let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
            messages.get(name).is_some_and(|message| message.parts().any(|part| part.attribute == attribute))
        };
        let mut wanted = Vec::new();
        let mut optional = BTreeSet::new();
        let mut needed: BTreeSet<&str> = BTreeSet::new();
        for (name, source) in &sources.templates {
            let template = name.split_once('/').map_or(name.as_str(), |(_, inner)| inner);
            let declared = sources.layers.messages.get(template).map(Vec::as_slice).unwrap_or_default();
            for found in templates::uses(&source.text) {
                for asked in &found.ids {
                    let at = || source.place(found.span.clone());
                    match (found.function, asked) {
                        ("unit", Asked::Id(unit)) => {
                            self.ids.insert(format!("unit-{unit}"));
                        }
                        // Units are the content's.
                        ("unit", Asked::Prefix(_)) => {}
                        (function, Asked::Id(id)) => {
                            if function == "t" {
                                self.given.entry((*id).to_owned()).or_default().extend(found.given.iter().map(|name| (*name).to_owned()));
                                wanted.push((*id, at()));
                            } else {
                                optional.insert(*id);
                            }
                            if found.is_safe {
                                self.html.insert((*id).to_owned());
                            }
                            self.ids.insert((*id).to_owned());
                        }
                        (_, Asked::Prefix(prefix)) => {
                            needed.insert(template);
                            if !declared.iter().any(|pattern| pattern.value.starts_with(prefix)) {
                                let problem = Diagnostic::warning("message-undeclared").arg("template", template);
                                diagnostics.push(problem.arg("prefix", prefix).arg("file", theme_file(name)).at(at()));
                            }
                        }
                    }
                }
            }
        }
        for (template, patterns) in &sources.layers.messages {
            for pattern in patterns {
                let prefix = pattern.value.strip_suffix('*');
                let is_known = match prefix {
                    Some(prefix) => messages.keys().any(|id| id.starts_with(prefix)),
                    None => has(&pattern.value),
                };
                if !is_known || !needed.contains(template.as_str()) {
                    let problem = Diagnostic::warning("message-declared-unused").arg("pattern", &pattern.value).arg("template", template);
                    diagnostics.push(problem.at(pattern.place.clone()));
                }
                match prefix {
                    Some(prefix) => self.prefixes.insert(prefix.to_owned()),
                    None => self.ids.insert(pattern.value.clone()),
                };
            }
        }
        for (id, place) in wanted {
            if !has(id) && !optional.contains(id) {
                diagnostics
                    .push(Diagnostic::error("message-unknown").arg("id", id).suggest(id, messages.keys().map(String::as_str)).at(place));
            }
        }
    }
}

/// The settings of the theme that a template is of.
fn theme_file(template: &str) -> String {
    let layer = template.split('/').next().unwrap_or_default();
    format!("themes/{layer}/{}", crate::theme::FILE)
}

/// Messages, attributes and terms of the source language that nothing asks for and no other refers to.
pub(super) fn unused(catalogue: &Catalogue<'_>, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    let mut referred = BTreeSet::new();
    // A term may be there for one language only.
    for part in catalogue.languages.iter().flat_map(Language::parts) {
        each(part.pattern, &mut |found| {
            if let Some((id, attribute, _)) = reference(&found) {
                referred.extend(attribute.map(|attribute| format!("{id}.{attribute}")));
                referred.insert(id);
            }
        });
    }
    let is_used = |id: &str| uses.has(id) || referred.contains(id);
    for message in catalogue.source().files.iter().flat_map(File::messages).filter(|message| !message.allows("message-unused")) {
        let report = |id: String, place| Diagnostic::warning("message-unused").arg("id", id).at(place);
        let parts: Vec<_> = message.parts().collect();
        if !is_used(&message.key()) && !parts.iter().any(|part| is_used(&part.key())) {
            diagnostics.push(report(message.key(), message.place()));
            continue;
        }
        for part in parts.iter().filter(|part| part.attribute.is_some() && !is_used(&part.key())) {
            diagnostics.push(report(part.key(), part.place()));
        }
    }
}
