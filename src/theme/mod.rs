//! The theme: its templates compiled, the components that authors can call, its assets under names that change with their content.
//!
//! Templates are compiled once, against the names of the functions and filters that rendering brings; each language then gets a copy with the functions bound to
//! it (`render::functions`). Touches nothing.

mod assets;
mod crops;

pub use assets::Asset;

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ComponentArgType, ErrorKind, Kwargs, State, Tera, Value};

use crate::diagnostics::Diagnostic;
use crate::pictures::Ratio;
use crate::social::Fonts;
use crate::source::{Source, Sources};

/// The functions that templates can call; `wrap` those of social images only (`render::social`).
pub const FUNCTIONS: [&str; 10] = ["t", "asset", "url", "entry", "entries", "term", "terms", "has_message", "unit", "wrap"];

/// The filters that templates can use, beside tera's own.
pub const FILTERS: [&str; 8] = ["number", "percent", "date", "datetime", "time", "list", "sort_by_label", "json"];

/// A theme, compiled.
#[derive(Debug)]
pub struct Theme {
    /// Its templates, compiled; no function does anything yet.
    tera: TeraBox,
    /// Their names and texts.
    templates: Vec<(String, Arc<Source>)>,
    components: BTreeMap<String, Component>,
    /// Its files, by the path that templates name.
    assets: BTreeMap<String, Asset>,
    /// The shapes that it cuts pictures in.
    crops: Vec<Ratio>,
    /// What it draws pictures with.
    fonts: Fonts,
}

/// A component of the theme, as authors can call it.
#[derive(Debug)]
pub struct Component {
    /// How it's written, as Markdown: the `example` in its metadata.
    pub example: Option<String>,
    /// What can be said to it.
    pub arguments: Vec<ComponentArgument>,
}

/// An argument of a component.
#[derive(Debug)]
pub struct ComponentArgument {
    /// Its name.
    pub name: String,
    /// Its type, if it's declared.
    pub kind: Option<ComponentArgType>,
    /// Whether it has to be given.
    pub required: bool,
    /// What its text points at, if it does.
    pub reference: Option<RefKind>,
}

/// What an argument's text can point at: its `refs` in the component's metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefKind {
    /// A file beside the entry, to be opened as it is.
    File,
    /// A picture beside the entry, to be shown.
    Picture,
    /// Anything with a page, or an address on the web.
    Link,
    /// An entry of a collection.
    Entry(String),
}

impl Component {
    /// The argument of a name.
    pub fn argument(&self, name: &str) -> Option<&ComponentArgument> {
        self.arguments.iter().find(|argument| argument.name == name)
    }
}

/// Tera has no `Debug`.
struct TeraBox(Tera);

impl std::fmt::Debug for TeraBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tera")
    }
}

impl Theme {
    /// Compiles the theme of a site. A template that doesn't compile is reported, and leaves a theme without templates.
    pub fn load(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".svg", ".xml"]);
        for name in FUNCTIONS {
            tera.register_function(name, |_: Kwargs, _: &State<'_>| Value::none());
        }
        for name in FILTERS {
            tera.register_filter(name, |value: &Value, _: Kwargs, _: &State<'_>| value.clone());
        }
        let templates = sources.templates.iter().map(|(name, source)| (name.as_str(), source.text.as_str()));
        let result = tera.add_raw_templates(templates);
        let theme = Self {
            components: components(&tera),
            crops: crops::of(&tera, diagnostics),
            fonts: Fonts::read(&sources.fonts, diagnostics),
            tera: TeraBox(tera),
            templates: sources.templates.clone(),
            assets: assets::all(&sources.assets),
        };
        if let Err(error) = result {
            diagnostics.push(theme.failure(&error, ""));
        }
        theme
    }

    /// A copy of the templates, to bind functions in.
    pub(crate) fn tera(&self) -> Tera {
        self.tera.0.clone()
    }

    /// A template's error, with its place where tera tells it. `detail` says what was behind it, if anything was.
    pub(crate) fn failure(&self, error: &tera::Error, detail: &str) -> Diagnostic {
        let with = |message: &str| {
            let message = message.lines().next().unwrap_or_default();
            let whole = if detail.is_empty() { message.to_owned() } else { format!("{message} ({detail})") };
            Diagnostic::error("template").arg("detail", whole)
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                match self.templates.iter().find(|(name, _)| name == report.filename()) {
                    Some((_, source)) => with(report.message()).at(source.place(report.span().range.clone())),
                    None => with(report.message()),
                }
            }
            other => with(&other.to_string()),
        }
    }

    /// Whether it has the very templates of another, as the reader has read them.
    pub fn has_templates_of(&self, other: &Self) -> bool {
        let mut pairs = self.templates.iter().zip(&other.templates);
        let is_same = pairs.all(|(a, b)| a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1));
        is_same && self.templates.len() == other.templates.len()
    }

    /// Whether it has a template.
    pub fn has_template(&self, name: &str) -> bool {
        self.tera.0.contains_template(name)
    }

    /// Whether it has a component, its own ones included.
    pub fn has_component(&self, name: &str) -> bool {
        self.tera.0.get_component_definition(name).is_some()
    }

    /// What it draws pictures with.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The file of a template.
    pub fn template(&self, name: &str) -> Option<&Arc<Source>> {
        self.templates.iter().find(|(known, _)| known == name).map(|(_, source)| source)
    }

    /// The shapes that it cuts pictures in.
    pub fn crops(&self) -> &[Ratio] {
        &self.crops
    }

    /// The component that an author calls by this name.
    pub fn component(&self, name: &str) -> Option<&Component> {
        self.components.get(name)
    }

    /// The names of the components, as authors write them.
    pub fn component_names(&self) -> impl Iterator<Item = &str> {
        self.components.keys().map(String::as_str)
    }

    /// The asset of a path such as `css/main.css`.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.get(path)
    }

    /// Every asset, by path.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(path, asset)| (path.as_str(), asset))
    }
}

/// Those without a dot in their name: the others are the theme's own business.
fn components(tera: &Tera) -> BTreeMap<String, Component> {
    let names: Vec<String> = tera.get_component_names().filter(|name| !name.contains('.')).map(str::to_owned).collect();
    let definitions = names.iter().filter_map(|name| tera.get_component_definition(name).map(|info| (name, info)));
    definitions
        .map(|(name, info)| {
            let refs = info.metadata().get("refs").cloned().unwrap_or_else(Value::none);
            let reference = |argument: &str| {
                let kind = refs.get_from_path(argument)?.as_str()?;
                Some(match kind {
                    "file" => RefKind::File,
                    "picture" => RefKind::Picture,
                    "link" => RefKind::Link,
                    collection => RefKind::Entry(collection.to_owned()),
                })
            };
            let arguments = info.args().iter().filter(|argument| argument.name() != "body" && !argument.is_implicit());
            let arguments = arguments.map(|argument| ComponentArgument {
                name: argument.name().to_owned(),
                kind: argument.arg_type(),
                required: argument.is_required(),
                reference: reference(argument.name()),
            });
            let example = info.metadata().get("example").and_then(|example| example.as_str()).map(str::to_owned);
            (name.replace('_', "-"), Component { example, arguments: arguments.collect() })
        })
        .collect()
}
