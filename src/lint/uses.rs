//! Which messages are used: by templates, by the program for every site, and by what the site's content consists of.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostic, rules};
use crate::fluent::{Catalogue, CatalogueLanguage, GivenArguments, Speech, reference};
use crate::model::Site;
use crate::source::Sources;
use crate::text::ftl::{Message, each};
use crate::theme::scan::{self, Asked};
use crate::types::labels;

/// The messages that the program itself asks a site for, whatever its content.
pub const ASKED: [&str; 21] = [
    "alert-caution",
    "alert-important",
    "alert-note",
    "alert-tip",
    "alert-warning",
    "chooser-title",
    "distance-range",
    "feed-title",
    "footnote-back",
    "footnotes-title",
    "heading-anchor",
    "not-found-description",
    "not-found-title",
    "pagination-title",
    "pagination-title.slug",
    "site-description",
    "site-publisher",
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
    /// How ids begin and end that themes declare: `day-*` is `day-` and nothing.
    patterns: BTreeSet<(String, String)>,
    /// The ids of which templates take HTML.
    pub html: BTreeSet<String>,
    /// What templates give to each message.
    pub given: GivenArguments,
}

impl Uses {
    /// Everything that a site uses, as far as its templates and its content tell it.
    pub(super) fn of(
        sources: &Sources,
        site: &Site,
        catalogue: &Catalogue<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut uses = Self::default();
        uses.ids.extend(ASKED.map(str::to_owned));
        let lent = crate::localisation::lent(&sources.settings, &sources.messages);
        let lent = lent.map(|code| {
            let files = sources.messages.iter().map(|file| (file.lang.as_str(), &*file.ftl));
            Catalogue::new(Speech { code, locale: code }, &[], files)
        });
        let known = KnownMessages::of(catalogue, lent.as_ref(), site);
        uses.content(site, &known, diagnostics);
        uses.templates(sources, &known, diagnostics);
        uses
    }

    /// Whether something asks for a message or an attribute.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id) || self.patterns.iter().any(|(start, end)| is_like(id, start, end))
    }

    /// Names of taxonomies, terms and entries in data files, units, and what the studio says of components. A unit
    /// without a message leaves a number alone.
    fn content(&mut self, site: &Site, known: &KnownMessages<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let mut add = |id: String| {
            self.ids.insert(id);
        };
        for taxonomy in &site.taxonomies {
            let terms = taxonomy.terms.iter().map(|term| term.message(&taxonomy.id));
            for id in terms.chain([taxonomy.id.to_string()]) {
                add(format!("{id}.slug"));
                add(format!("{id}.description"));
                add(id);
            }
        }
        site.settings.menu_items().filter_map(|item| item.label.as_ref()).for_each(|(id, _)| add(id.clone()));
        for kind in site.settings.types.iter() {
            labels::each(kind, &mut |id, _, _| {
                add(format!("{id}.help"));
                add(id);
            });
        }
        // Charts say distances in it.
        add("unit-kilometres".to_owned());
        for (entry, source) in site.entries.iter().filter_map(|entry| Some((entry, entry.source()?))) {
            let mut unit = |unit: &str, at| {
                let id = format!("unit-{unit}");
                if !known.has(&id) {
                    let problem =
                        Diagnostic::of(rules::MESSAGE_UNKNOWN).lowered().arg("id", &id).suggest(&id, known.ids());
                    diagnostics.push(problem.at(source.front.place(at)));
                }
                id
            };
            if entry.content_type.is_data {
                let key = entry.id.rsplit('/').next().unwrap_or_default();
                ["", ".note", ".slug"].iter().for_each(|end| add(format!("{key}{end}")));
            }
            let (front, does) = (&source.front, &entry.content_type.does);
            if let Some(series) = &does.series {
                let said = series.unit(front);
                add(unit(said.name, series.unit_at(front)));
                said.qualifier.iter().for_each(|qualifier| add(format!("qualified-{qualifier}")));
            }
            if let Some(table) = &does.table {
                table.units(front).into_iter().for_each(|name| add(unit(name, table.rows_at(front))));
            }
        }
        for name in site.theme.component_names() {
            let arguments =
                site.theme.component(name).map(|component| component.arguments.as_slice()).unwrap_or_default();
            arguments.iter().for_each(|argument| add(format!("component-{name}.{}", argument.name)));
            add(format!("component-{name}"));
        }
    }

    /// What templates ask for. An id that they put together has to be declared in `theme.yaml`.
    fn templates(&mut self, sources: &Sources, known: &KnownMessages<'_>, diagnostics: &mut Vec<Diagnostic>) {
        let mut wanted = Vec::new();
        let mut optional = BTreeSet::new();
        let mut composing = BTreeSet::new();
        for (name, source) in &sources.templates {
            let template = name.split_once('/').map_or(name.as_str(), |(_, inner)| inner);
            let declared = sources.layers.messages.get(template).map(Vec::as_slice).unwrap_or_default();
            for found in scan::uses(&source.text) {
                let at = || source.place(found.span.clone());
                for asked in &found.ids {
                    match (found.function, asked) {
                        ("unit", Asked::Id(unit)) => {
                            self.ids.insert(format!("unit-{unit}"));
                        }
                        // Units are the content's.
                        ("unit", Asked::Prefix(_)) => {}
                        (_, Asked::Prefix(prefix)) => {
                            composing.insert(template);
                            if !declared.iter().any(|pattern| pattern.value.starts_with(prefix)) {
                                let problem = Diagnostic::of(rules::MESSAGE_UNDECLARED)
                                    .arg("template", template)
                                    .arg("prefix", prefix);
                                diagnostics
                                    .push(problem.arg("file", theme_file(name, &sources.settings.theme)).at(at()));
                            }
                        }
                        (function, Asked::Id(id)) => {
                            self.ids.insert((*id).to_owned());
                            if found.is_safe {
                                self.html.insert((*id).to_owned());
                            }
                            if function == "t" {
                                self.given
                                    .entry((*id).to_owned())
                                    .or_default()
                                    .extend(found.given.iter().map(|name| (*name).to_owned()));
                                wanted.push((*id, at()));
                            } else {
                                optional.insert(*id);
                            }
                        }
                    }
                }
            }
        }
        self.declarations(sources, known, &composing, diagnostics);
        for (id, place) in wanted.into_iter().filter(|(id, _)| !known.has(id) && !optional.contains(id)) {
            diagnostics.push(Diagnostic::of(rules::MESSAGE_UNKNOWN).arg("id", id).suggest(id, known.ids()).at(place));
        }
    }

    /// What themes declare of the templates that put ids together.
    fn declarations(
        &mut self,
        sources: &Sources,
        known: &KnownMessages<'_>,
        composing: &BTreeSet<&str>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for (template, patterns) in &sources.layers.messages {
            for pattern in patterns {
                let is_known = match pattern.value.split_once('*') {
                    Some((start, end)) => {
                        self.patterns.insert((start.to_owned(), end.to_owned()));
                        // An attribute is looked for where its message is.
                        let end = end.split('.').next().unwrap_or_default();
                        known.ids().any(|id| is_like(id, start, end))
                    }
                    None => {
                        self.ids.insert(pattern.value.clone());
                        known.has(&pattern.value)
                    }
                };
                // Attributes are put together by functions, such as the name of a place.
                let is_composed = composing.contains(template.as_str()) || pattern.value.contains("*.");
                if !is_known || !is_composed {
                    let problem = Diagnostic::of(rules::MESSAGE_DECLARED_UNUSED)
                        .arg("pattern", &pattern.value)
                        .arg("template", template);
                    diagnostics.push(problem.at(pattern.place.clone()));
                }
            }
        }
    }
}

/// Whether an id begins and ends as a pattern does, with no attribute in between.
fn is_like(id: &str, start: &str, end: &str) -> bool {
    let between = id.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
    between.is_some_and(|between| !between.contains('.'))
}

/// The messages that a page in the source language can show: its own, those of the languages that it falls back on, and
/// those that the theme lends.
struct KnownMessages<'a>(Vec<BTreeMap<String, Message<'a>>>);

impl<'a> KnownMessages<'a> {
    fn of(catalogue: &'a Catalogue<'_>, lent: Option<&'a Catalogue<'_>>, site: &Site) -> Self {
        let source = site.settings.default_language;
        let chain = std::iter::once(source).chain(site.settings.language(source).fallback.iter().copied());
        let codes = chain.map(|lang| site.settings.language(lang).code.as_str());
        let own = codes.filter_map(|code| Some(catalogue.language(code)?.effective()));
        Self(own.chain(lent.map(|lent| lent.source().effective())).collect())
    }

    fn has(&self, id: &str) -> bool {
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let mut found = self.0.iter().filter_map(|messages| messages.get(name));
        found.any(|message| message.parts().any(|part| part.attribute == attribute))
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|messages| messages.keys().map(String::as_str))
    }
}

/// The settings in which the ids of a template are declared: those of its theme, for a template in the place of another
/// too.
fn theme_file(template: &str, theme: &str) -> String {
    let layer = template.split('/').next().filter(|layer| *layer != crate::theme::OVERRIDES).unwrap_or(theme);
    format!("themes/{layer}/{}", crate::theme::FILE)
}

/// Messages, attributes and terms of the source language that nothing asks for and no other refers to.
pub(super) fn unused(catalogue: &Catalogue<'_>, uses: &Uses, diagnostics: &mut Vec<Diagnostic>) {
    let mut referred = BTreeSet::new();
    // A term may be there for one language only.
    for part in catalogue.languages.iter().flat_map(CatalogueLanguage::parts) {
        each(part.pattern, &mut |found| {
            if let Some((id, attribute, _)) = reference(&found) {
                referred.extend(attribute.map(|attribute| format!("{id}.{attribute}")));
                referred.insert(id);
            }
        });
    }
    let is_used = |id: &str| uses.has(id) || referred.contains(id);
    for message in catalogue.source().files.iter().flat_map(|file| file.messages()) {
        let report = |id: String, place| Diagnostic::of(rules::MESSAGE_UNUSED).arg("id", id).at(place);
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
