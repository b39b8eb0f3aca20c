//! The theme: its templates compiled, the components that authors can call, its assets under names that change with
//! their content.
//!
//! A theme is put together from [`Layers`]: the site's `themes/overrides/`, the theme that the settings name, and those
//! that it extends. Of each file the one of the first layer that has it counts. [`settings`] reads `theme.yaml`,
//! [`templates`] compiles, [`components`] reads what components say of themselves, [`assets`] makes what browsers load:
//! [`styles`], [`scripts`], [`icons`].
//!
//! Templates are compiled once, against the names of the functions and filters that rendering brings; each language
//! then gets a copy with the functions bound to it (`render::functions`). Touches nothing.

pub mod api;
mod asset;
mod assets;
pub(crate) mod components;
mod faults;
mod icons;
pub(crate) mod scan;
mod scripts;
mod settings;
mod styles;
mod templates;
pub(crate) mod turns;

pub use asset::Asset;
pub use assets::Assets;
pub use components::{Component, ComponentArgument, REFERENCES};
pub use settings::{Browsers, Declared, FILE, Layers, OVERRIDES, ThemeSettings, Version};
pub use templates::Templates;

use std::sync::Arc;

use tera::Tera;

use crate::diagnostics::Diagnostic;
use crate::pictures::Ratio;
use crate::social::Fonts;
use crate::text::Source;

/// A theme. Its parts are made again only when their own files change.
#[derive(Debug)]
pub struct Theme {
    /// What it's put together from.
    pub layers: Arc<Layers>,
    /// Its templates, compiled.
    pub templates: Arc<Templates>,
    /// What browsers load.
    pub assets: Arc<Assets>,
    /// What it draws pictures with.
    pub fonts: Arc<Fonts>,
}

impl Theme {
    /// A copy of the templates, to bind functions in.
    pub(crate) fn tera(&self) -> Tera {
        self.templates.tera()
    }

    /// A template's error, with its place where tera tells it. `detail` says what was behind it, if anything was.
    pub(crate) fn failure(&self, error: &tera::Error, detail: &str) -> Diagnostic {
        self.templates.failure(error, detail)
    }

    /// Whether it has the very templates of another.
    pub fn has_templates_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.templates, &other.templates)
    }

    /// Whether its templates compile. Without them nothing can be said of components.
    pub fn is_whole(&self) -> bool {
        self.templates.is_whole()
    }

    /// Whether it has a template.
    pub fn has_template(&self, name: &str) -> bool {
        self.templates.has(name)
    }

    /// Whether it has a component, its own ones included.
    pub fn has_component(&self, name: &str) -> bool {
        self.templates.has_component(name)
    }

    /// What it draws pictures with.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The file of a template.
    pub fn template(&self, name: &str) -> Option<&Arc<Source>> {
        self.layers.names.iter().find_map(|layer| self.templates.source(&format!("{layer}/{name}")))
    }

    /// The shapes that it cuts pictures in.
    pub fn crops(&self) -> &[Ratio] {
        self.templates.crops()
    }

    /// The component that an author calls by this name.
    pub fn component(&self, name: &str) -> Option<&Component> {
        self.templates.components().get(name)
    }

    /// The names of the components, as authors write them.
    pub fn component_names(&self) -> impl Iterator<Item = &str> {
        self.templates.components().keys().map(String::as_str)
    }

    /// The asset of a path such as `css/main.css`.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.get(&crate::names::composed(path))
    }

    /// Every asset, by path.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter()
    }
}
