//! A theme's settings, `theme.yaml`, and what a site's theme is put together from: the theme, those that it extends,
//! and the site's own files in their place. Touches nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lightningcss::traits::Parse;
use lightningcss::values::color::CssColor;
use serde::Deserialize;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::text::Source;
use crate::text::yaml::{self, Node, Spanned};
use crate::types::{Fields, Reading};

/// The name of a theme's settings, in its folder.
pub const FILE: &str = "theme.yaml";

/// The layer with which a site replaces files of its theme, one by one: `themes/overrides/`.
pub const OVERRIDES: &str = "overrides";

/// The settings of a theme. All of them can be left out; what a theme doesn't say is as the theme that it extends says
/// it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ThemeSettings {
    /// The theme that this one builds on: its templates, assets and messages are used where this one has none.
    pub extends: Option<Spanned<String>>,
    /// The oldest browsers that stylesheets are made for. Without any, stylesheets say what they say, only shorter.
    pub browsers: Option<Browsers>,
    /// Whether pages are written without the white space and the comments that no reader sees: `true` if nothing is
    /// said.
    pub minify: Option<bool>,
    /// The colour that systems give the frame of the site, as CSS writes it: `"#2338B0"`.
    pub color: Option<Spanned<String>>,
    /// What readers search with.
    pub search: WrittenSearch,
    /// The settings of its own that a site can make, declared as fields of a type are.
    pub settings: Option<Node>,
    /// The messages that a site has to write.
    pub requires: Vec<Spanned<String>>,
    /// The menus that templates show: each is there, empty where a site has none of that name.
    pub menus: BTreeSet<String>,
    /// The messages whose ids templates put together, by template: `components/ui.html: [day-*]`. `*` stands for any
    /// end of an id.
    pub messages: BTreeMap<String, Vec<Spanned<String>>>,
}

/// What readers search with, as it's written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WrittenSearch {
    /// The id of the entry whose page searches.
    pub page: Option<Spanned<String>>,
    /// The taxonomies that what is found can be narrowed down by, beside the collection.
    pub filters: Vec<Spanned<String>>,
}

/// What readers search with.
#[derive(Debug, Default, PartialEq)]
pub struct SearchSettings {
    /// The id of the entry whose page searches.
    pub page: Option<Declared>,
    /// The taxonomies that what is found can be narrowed down by, beside the collection.
    pub filters: Vec<Declared>,
}

/// Browsers, each with its oldest version, such as `111` or `16.4`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Browsers {
    /// Chrome on Android.
    pub android: Option<Version>,
    /// Chrome.
    pub chrome: Option<Version>,
    /// Edge.
    pub edge: Option<Version>,
    /// Firefox.
    pub firefox: Option<Version>,
    /// Safari on iOS.
    pub ios: Option<Version>,
    /// Opera.
    pub opera: Option<Version>,
    /// Safari.
    pub safari: Option<Version>,
    /// Samsung Internet.
    pub samsung: Option<Version>,
}

/// The version of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// The number before the point.
    pub major: u16,
    /// The number after it.
    pub minor: u8,
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (major, minor) = text.split_once('.').unwrap_or((&text, "0"));
        match (major.parse(), minor.parse()) {
            (Ok(major), Ok(minor)) => Ok(Self { major, minor }),
            _ => Err(yaml::custom(crate::diagnostics::rules::INVALID_VERSION, &text)),
        }
    }
}

impl ThemeSettings {
    /// Reads a theme's settings.
    ///
    /// # Errors
    /// The first thing that is wrong with them.
    pub fn parse(source: &Source) -> Result<Self, Diagnostic> {
        // A file without a word in it says nothing, and isn't wrong.
        let settings: Option<Self> = yaml::parse(source, 0..source.text.len())?;
        Ok(settings.unwrap_or_default())
    }
}

/// What a site's theme is put together from.
#[derive(Debug, PartialEq)]
pub struct Layers {
    /// The names of the folders under `themes/`, the one that wins first: the site's overrides, its theme, the one that
    /// this extends, and so on.
    pub names: Vec<String>,
    /// The oldest browsers that stylesheets are made for.
    pub browsers: Browsers,
    /// Whether pages are written without what no reader sees.
    pub minify: bool,
    /// The colour that systems give the frame of the site, if the theme has one.
    pub color: Option<String>,
    /// What readers search with: what the first layer says that says something.
    pub search: SearchSettings,
    /// The settings of their own that layers declare, the theme's that is built on first, each with its file.
    pub settings: Vec<(Arc<Source>, Node)>,
    /// The messages that a site has to write, as all layers declare them.
    pub requires: BTreeSet<String>,
    /// The menus that templates show, as all layers declare them.
    pub menus: BTreeSet<String>,
    /// The messages whose ids templates put together, by template, as all layers declare them.
    pub messages: BTreeMap<String, Vec<Declared>>,
}

/// What a theme names of its site: a message, a page, a taxonomy.
#[derive(Debug, PartialEq)]
pub struct Declared {
    /// As it's written; of messages, with `*` for any end of an id.
    pub value: String,
    /// Where.
    pub place: Place,
}

impl Layers {
    /// The layers of a theme. `read` gives a theme's settings with their file, nothing where there's no such theme.
    ///
    /// # Errors
    /// A theme isn't there, its settings are wrong, or it extends itself.
    pub fn of(theme: &str, read: &dyn Fn(&str) -> Result<Option<Source>, Diagnostic>) -> Result<Self, Diagnostic> {
        let mut layers = Self {
            names: vec![OVERRIDES.to_owned()],
            browsers: Browsers::default(),
            minify: true,
            color: None,
            search: SearchSettings::default(),
            settings: Vec::new(),
            requires: BTreeSet::new(),
            menus: BTreeSet::new(),
            messages: BTreeMap::new(),
        };
        let (mut browsers, mut minify) = (None, None);
        let mut next = Some((theme.to_owned(), Place::file(&crate::settings::PATH.into())));
        while let Some((name, place)) = next.take() {
            if name == OVERRIDES {
                return Err(Diagnostic::of(rules::THEME_RESERVED).arg("theme", name).at(place));
            }
            if layers.names.contains(&name) {
                let chain = layers.names[1..].join(" → ");
                return Err(Diagnostic::of(rules::THEME_CYCLE).arg("theme", name).arg("chain", chain).at(place));
            }
            let source = if crate::settings::is_theme_name(&name) { read(&name)? } else { None };
            let source = source.ok_or_else(|| Diagnostic::of(rules::THEME_NOT_FOUND).arg("theme", &name).at(place))?;
            let settings = ThemeSettings::parse(&source)?;
            let place = |text: &Spanned<String>| source.place(yaml::span(text.at, &(0..source.text.len())));
            let declared = |text: Spanned<String>| Declared { place: place(&text), value: text.value };
            if let Some(color) = settings.color.as_ref().filter(|color| !is_color(&color.value)) {
                let problem = Diagnostic::of(rules::UNKNOWN_VALUE).arg("value", &color.value).arg("hint", "none");
                return Err(problem.arg("expected", "\"#2338B0\", \"rgb(35 56 176)\", \"navy\"").at(place(color)));
            }
            browsers = browsers.or(settings.browsers);
            minify = minify.or(settings.minify);
            layers.color = layers.color.or(settings.color.map(|color| color.value));
            if layers.search == SearchSettings::default() {
                let WrittenSearch { page, filters } = settings.search;
                layers.search =
                    SearchSettings { page: page.map(declared), filters: filters.into_iter().map(declared).collect() };
            }
            if let Some(declared) = settings.settings {
                layers.settings.insert(0, (Arc::new(source.clone()), declared));
            }
            layers.menus.extend(settings.menus);
            layers.requires.extend(settings.requires.into_iter().map(|message| message.value));
            for (template, patterns) in settings.messages {
                layers.messages.entry(template).or_default().extend(patterns.into_iter().map(declared));
            }
            next = settings.extends.map(|parent| (place(&parent), parent.value)).map(|(place, name)| (name, place));
            layers.names.push(name);
        }
        layers.browsers = browsers.unwrap_or_default();
        layers.minify = minify.unwrap_or(true);
        Ok(layers)
    }
}

/// Whether it's a colour that means the same wherever it stands (CSS Color 4, section 4).
fn is_color(text: &str) -> bool {
    CssColor::parse_string(text).is_ok_and(|color| !matches!(color, CssColor::CurrentColor | CssColor::System(_)))
}

impl Layers {
    /// The settings of its own that the theme has, and what is wrong with their declarations.
    pub fn fields(&self) -> (Arc<Fields>, Vec<Diagnostic>) {
        let (mut fields, mut problems) = (Fields::default(), Vec::new());
        for (source, node) in &self.settings {
            let mut reading = Reading::new(source, 0..source.text.len(), &[]);
            fields.extend(node, &mut reading);
            problems.extend(reading.finish());
        }
        (Arc::new(fields), problems)
    }
}
