//! The theme's templates, compiled, and the components that authors can call. Touches nothing.
//!
//! A template's name is its layer's and its path there, `destination/base.html`. Named without a layer, `base.html`,
//! it's the one of the layer that wins; so a template can extend or include the very one whose place it takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ErrorKind, Kwargs, State, Tera, Value};

use super::api::{FILTERS, FUNCTIONS};
use super::components::{Component, Components};
use super::turns::{self, Added};
use super::{Layers, faults, scan};
use crate::diagnostics::{Diagnostic, rules};
use crate::pictures::Ratio;
use crate::text::Source;

/// The templates of a theme, compiled.
#[derive(Debug)]
pub struct Templates {
    /// No function does anything yet.
    tera: TeraBox,
    /// Whether they compile.
    is_whole: bool,
    /// Their names and texts.
    sources: Vec<(String, Arc<Source>)>,
    /// What was added to each of those to count their turns.
    added: Vec<Vec<Added>>,
    components: Components,
}

/// Tera has no `Debug`.
struct TeraBox(Tera);

impl std::fmt::Debug for TeraBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tera")
    }
}

impl Templates {
    /// Compiles the templates of a site. One that doesn't compile is reported, and leaves none.
    pub(crate) fn compile(
        sources: &[(String, Arc<Source>)],
        layers: &Layers,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let sources = &with_inherited(sources, layers);
        let prefixes = || layers.names.iter().map(|layer| format!("{layer}/"));
        let compile = |templates: &mut dyn Iterator<Item = (&str, &str)>| {
            let mut tera = empty();
            let result = tera.set_fallback_prefixes(prefixes()).and_then(|()| tera.add_raw_templates(templates));
            (tera, result)
        };
        let (counting, mut added): (Vec<String>, Vec<_>) =
            sources.iter().map(|(_, source)| turns::counting(&source.text)).unzip();
        let counted = sources.iter().zip(&counting).map(|((name, _), text)| (name.as_str(), text.as_str()));
        let (tera, result) = compile(&mut { counted });
        if result.is_err() {
            // What is wrong is told as it's written.
            added.clear();
        }
        let is_whole = result.is_ok();
        let layer_of =
            |name: &str| layers.names.iter().position(|layer| name.split('/').next() == Some(layer.as_str()));
        let mut by_layer: Vec<&(String, Arc<Source>)> = sources.iter().collect();
        by_layer.sort_by_key(|(name, _)| layer_of(name));
        let templates = Self {
            components: Components::of(&tera, &by_layer, diagnostics),
            tera: TeraBox(tera),
            is_whole,
            sources: sources.to_vec(),
            added,
        };
        if !is_whole {
            let of_some = |some: &[&(String, Arc<Source>)]| {
                compile(&mut some.iter().map(|(name, source)| (name.as_str(), source.text.as_str()))).1
            };
            let other = |error: &tera::Error| templates.failure(error, "");
            diagnostics.extend(faults::faults(sources, &of_some, &other));
        }
        templates
    }

    /// A copy, to bind functions in.
    pub(crate) fn tera(&self) -> Tera {
        self.tera.0.clone()
    }

    /// A template's error, with its place where tera tells it. `detail` says what was behind it, if anything was.
    pub(crate) fn failure(&self, error: &tera::Error, detail: &str) -> Diagnostic {
        let with = |message: &str| {
            // The program's sentence has a full stop of its own.
            let message = message.lines().next().unwrap_or_default().trim_end_matches('.');
            let whole = if detail.is_empty() { message.to_owned() } else { format!("{message} ({detail})") };
            Diagnostic::of(rules::TEMPLATE).arg("detail", whole)
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let problem = match report.message() {
                    turns::ENDLESS => Diagnostic::of(rules::TEMPLATE_ENDLESS).arg("millions", turns::LIMIT / 1_000_000),
                    message => with(message),
                };
                match self.sources.iter().position(|(name, _)| name == report.filename()) {
                    Some(at) => {
                        let added = self.added.get(at).map(Vec::as_slice).unwrap_or_default();
                        problem.at(self.sources[at].1.place(turns::original(&report.span().range, added)))
                    }
                    None => problem,
                }
            }
            other => with(&other.to_string()),
        }
    }

    /// Whether they compile. Without them nothing can be said of components.
    pub(crate) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether there's a template of a name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.tera.0.contains_template(name)
    }

    /// Whether there's a component, the theme's own ones included.
    pub(crate) fn has_component(&self, name: &str) -> bool {
        self.tera.0.get_component_definition(name).is_some()
    }

    /// The file of a template, by its whole name.
    pub(crate) fn source(&self, name: &str) -> Option<&Arc<Source>> {
        self.sources.iter().find(|(known, _)| known == name).map(|(_, source)| source)
    }

    /// The shapes that components cut pictures in.
    pub(crate) fn crops(&self) -> &[Ratio] {
        &self.components.crops
    }

    /// The components that authors can call, by the names that they call them.
    pub(crate) fn components(&self) -> &BTreeMap<String, Component> {
        &self.components.by_name
    }
}

/// The templates, and those that are named by a layer which hasn't them itself: each is that of the next layer below
/// that has it, so that `themes/mine` may say `{% extends "mine/base.html" %}` of what it inherits.
fn with_inherited(sources: &[(String, Arc<Source>)], layers: &Layers) -> Vec<(String, Arc<Source>)> {
    let mut all = sources.to_vec();
    let find = |all: &[(String, Arc<Source>)], name: &str| {
        all.iter().find(|(known, _)| known == name).map(|(_, source)| source.clone())
    };
    let mut at = 0;
    while let Some((_, source)) = all.get(at).cloned() {
        at += 1;
        for name in scan::named(&source.text) {
            let Some((layer, path)) = name.split_once('/') else { continue };
            let Some(place) = layers.names.iter().position(|known| known == layer) else { continue };
            if find(&all, name).is_none() {
                let below = layers.names[place + 1..].iter();
                let inherited = below.filter_map(|layer| find(&all, &format!("{layer}/{path}"))).next();
                all.extend(inherited.map(|source| (name.to_owned(), source)));
            }
        }
    }
    all
}

/// Tera with the names of everything that templates can ask for.
fn empty() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg", ".xml"]);
    for name in FUNCTIONS.map(|item| item.name) {
        tera.register_function(name, |_: Kwargs, _: &State<'_>| Value::none());
    }
    for name in FILTERS.map(|item| item.name) {
        tera.register_filter(name, |value: &Value, _: Kwargs, _: &State<'_>| value.clone());
    }
    turns::register(&mut tera);
    tera
}
