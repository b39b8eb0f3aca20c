//! The site's settings: `content/site.yaml`. Touches nothing.

mod language;
mod menus;
mod redirects;

use std::sync::Arc;

use indexmap::IndexMap;
use serde::Deserialize;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::markdown::{RawHtml, Surroundings};
use crate::text::Source;
use crate::text::yaml::{self, Node, Spanned};
use crate::types::{Params, Type, Types};
use crate::typography::Style;
pub use language::{ByLang, Lang, Language};
pub(crate) use menus::is_elsewhere;
pub use menus::{Menu, MenuItem, MenuTarget};
pub use redirects::{RedirectRule, RedirectTarget};

/// Where the settings stand, relative to the site's root.
pub const PATH: &str = "content/site.yaml";

/// The folder of the files that are copied to the output's root as they are, relative to the site's root.
pub const STATIC: &str = "content/static/";

/// The site's settings, checked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address of the site, without a slash at its end.
    pub base_url: String,
    /// The language of the site's sources and of what has no translation: an index of `languages`.
    pub default_language: Lang,
    /// The languages, in the order that readers see.
    pub languages: ByLang<Language>,
    /// The name of the folder under `themes/`.
    pub theme: String,
    /// What is said of collections, by id.
    pub collections: IndexMap<String, CollectionSettings>,
    /// The ids of the taxonomies.
    pub taxonomies: Vec<String>,
    /// Menus by name.
    pub navigation: IndexMap<String, Menu>,
    /// Where earlier addresses lead that no entry has as an alias, in the order that they're written in.
    pub redirects: Vec<RedirectRule>,
    /// How Markdown is read.
    pub markdown: MarkdownSettings,
    /// Which files beside entries are published.
    pub media: PublishedMedia,
    /// Whether texts are set by the rules of their language's typography.
    pub typography: bool,
    /// How readers write to whose site it is.
    pub contact: ContactSettings,
    /// Whether there's a search index.
    pub search: bool,
    /// Whether each page has a picture for social networks.
    pub social_images: bool,
    /// What the theme has around texts; the reader adds it.
    pub surroundings: Surroundings,
    /// The types of entries; the reader adds them.
    pub types: Arc<Types>,
    /// Whether words are the pseudo-locale's: what the preview shows on demand, and no site says of itself.
    pub pseudo: bool,
    /// Whether readers of a translation are told that its source has changed since.
    pub stale_note: bool,
    /// Values that only templates need, by name.
    pub params: Params,
    /// What the site sets of the settings that its theme declares.
    pub theme_settings: Option<Node>,
    /// The file that they were read from.
    pub source: Source,
}

/// What a collection does with entries that have no translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Untranslated {
    /// A page all the same: the interface in the reader's language, the text in the source's.
    #[default]
    Fallback,
    /// No page.
    Omit,
}

/// What the settings say of a collection.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionSettings {
    /// What happens to entries without a translation.
    #[serde(default)]
    pub untranslated: Untranslated,
    /// Whether it has an Atom feed, where that isn't as its type says.
    #[serde(default)]
    pub feed: Option<bool>,
    /// Entries on a page of its list, [`PER_PAGE`] where nothing is said.
    #[serde(default)]
    pub per_page: Option<usize>,
    /// The type of its entries, where it isn't known from its name.
    #[serde(default, rename = "type")]
    pub content_type: Option<Spanned<String>>,
    /// The collection that it belongs under, in addresses and breadcrumbs.
    #[serde(default)]
    pub parent: Option<String>,
    /// Values that only templates need, by name, for its own pages and those of its entries.
    #[serde(default)]
    pub params: Params,
}

/// Entries on a page of a list.
pub const PER_PAGE: usize = 24;

/// How Markdown is read.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MarkdownSettings {
    /// What happens to HTML in it.
    pub raw_html: RawHtml,
}

/// Which files beside entries are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PublishedMedia {
    /// The files that something published uses.
    #[default]
    Used,
    /// All of them, but the pictures that are published in other sizes, and what belongs to drafts, scheduled and
    /// expired entries alone.
    All,
}

/// How readers write to whose site it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContactSettings {
    /// The address that the contact form is sent to; without one the page shows an e-mail address.
    pub endpoint: Option<Spanned<String>>,
}

impl ContactSettings {
    /// The origin of the endpoint, as a policy can name it; nothing where it isn't an `https` address.
    pub fn origin(&self) -> Option<&str> {
        let url = self.endpoint.as_ref()?.value.as_str();
        let rest = url.strip_prefix("https://")?;
        let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
        let (name, port) = host.split_once(':').unwrap_or((host, "443"));
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
        let is_whole = port.parse::<u16>().is_ok() && !url.contains(char::is_whitespace);
        (is_name && is_whole).then(|| &url[.."https://".len() + host.len()])
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    base_url: Spanned<String>,
    default_language: Spanned<String>,
    #[serde(deserialize_with = "pairs")]
    languages: language::WrittenLanguages,
    #[serde(default = "default_theme")]
    theme: String,
    #[serde(default)]
    collections: IndexMap<String, Spanned<CollectionSettings>>,
    #[serde(default)]
    taxonomies: Vec<String>,
    #[serde(default, deserialize_with = "pairs")]
    navigation: menus::WrittenMenus,
    #[serde(default, deserialize_with = "pairs")]
    redirects: redirects::WrittenRedirects,
    #[serde(default)]
    markdown: MarkdownSettings,
    #[serde(default)]
    media: PublishedMedia,
    #[serde(default = "yes")]
    typography: bool,
    #[serde(default)]
    contact: ContactSettings,
    #[serde(default = "yes")]
    search: bool,
    #[serde(default = "yes")]
    social_images: bool,
    #[serde(default = "yes")]
    stale_note: bool,
    #[serde(default)]
    params: Params,
    #[serde(default)]
    theme_settings: Option<Node>,
}

/// Whether addresses of a site can begin so: a scheme, a host and maybe a path; no query and no fragment, which would
/// end up in the middle of them, and nobody's name.
pub fn is_base_url(url: &str) -> bool {
    let authority = url.split_once("://").map_or("", |(_, rest)| rest).split('/').next().unwrap_or_default();
    crate::types::kinds::is_web(url) && !url.contains(['?', '#']) && !authority.is_empty() && !authority.contains('@')
}

/// A map whose keys are told with their places.
fn pairs<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(Spanned<String>, T)>, D::Error> {
    serde::de::DeserializeSeed::deserialize(yaml::Pairs(std::marker::PhantomData), deserializer)
}

fn yes() -> bool {
    true
}

/// Whether it can be the name of a theme: that of a folder, and of no other.
pub fn is_theme_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\']) && !name.starts_with('.')
}

fn default_theme() -> String {
    "default".to_owned()
}

impl Settings {
    /// Reads and checks the settings.
    ///
    /// # Errors
    /// Everything that is wrong with them: without settings there's no site.
    pub fn parse(source: &Source) -> Result<Self, Vec<Diagnostic>> {
        let part = 0..source.text.len();
        let raw: Raw = yaml::parse(source, part.clone()).map_err(|diagnostic| vec![diagnostic])?;
        let mut problems = Vec::new();
        let at = |at| source.place(yaml::span(at, &part));

        let base_url = raw.base_url.value.trim_end_matches('/').to_owned();
        if !is_base_url(&base_url) {
            let problem = Diagnostic::of(rules::INVALID_BASE_URL).arg("value", &raw.base_url.value);
            problems.push(problem.at(at(raw.base_url.at)));
        }

        let (languages, default_language) =
            language::languages(&raw.languages, &raw.default_language, &at, &mut problems);
        for (id, collection) in &raw.collections {
            let place = || at(collection.at);
            let settings = &collection.value;
            if settings.per_page == Some(0) {
                problems.push(Diagnostic::of(rules::WRONG_TYPE).arg("expected", "integer").at(place()));
            }
            if STATIC == format!("content/{id}/") {
                problems.push(Diagnostic::of(rules::COLLECTION_IS_STATIC).at(place()));
            }
            if raw.taxonomies.contains(id) {
                problems.push(Diagnostic::of(rules::COLLECTION_IS_TAXONOMY).arg("id", id).at(place()));
            }
        }
        if !is_theme_name(&raw.theme) {
            problems.push(Diagnostic::of(rules::THEME_NOT_FOUND).arg("theme", &raw.theme).at(source.place(0..0)));
        }
        if let Some(endpoint) = &raw.contact.endpoint
            && raw.contact.origin().is_none()
        {
            problems.push(Diagnostic::of(rules::INVALID_ENDPOINT).arg("value", &endpoint.value).at(at(endpoint.at)));
        }
        let navigation = menus::menus(raw.navigation, &at, &mut problems);
        let redirects = redirects::redirects(raw.redirects, &at, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            base_url,
            default_language,
            languages,
            theme: raw.theme,
            collections: raw.collections.into_iter().map(|(id, collection)| (id, collection.value)).collect(),
            taxonomies: raw.taxonomies,
            navigation,
            redirects,
            markdown: raw.markdown,
            media: raw.media,
            typography: raw.typography,
            contact: raw.contact,
            search: raw.search,
            social_images: raw.social_images,
            surroundings: Surroundings::default(),
            types: Arc::default(),
            pseudo: false,
            stale_note: raw.stale_note,
            source: source.clone(),
            params: raw.params,
            theme_settings: raw.theme_settings,
        })
    }

    /// The place of what stands somewhere in the settings.
    pub fn place(&self, at: yaml::At) -> Place {
        self.source.place(yaml::span(at, &(0..self.source.text.len())))
    }

    /// The items of all menus, each before its children.
    pub fn menu_items(&self) -> impl Iterator<Item = &MenuItem> {
        let items = self.navigation.values().flat_map(|menu| &menu.items);
        items.flat_map(|item| std::iter::once(item).chain(&item.children))
    }

    /// What is said of a collection; the defaults where nothing is. A section has what its collection has, but no feed
    /// and no parent of its own choice.
    pub fn collection(&self, id: &str) -> CollectionSettings {
        let (root, section) = id.split_once('/').map_or((id, None), |(root, section)| (root, Some(section)));
        let mut settings = self.collections.get(root).cloned().unwrap_or_default();
        if section.is_some() {
            (settings.feed, settings.parent) = (Some(false), None);
        }
        settings
    }

    /// The type of a collection's entries. The root's are pages.
    pub fn content_type(&self, collection: &str) -> &Arc<Type> {
        let collection = collection.split('/').next().unwrap_or_default();
        let named = self.collections.get(collection).and_then(|settings| settings.content_type.as_ref());
        named.and_then(|name| self.types.get(&name.value)).unwrap_or_else(|| self.types.of_collection(collection))
    }

    /// What is wrong with the types that the settings give to collections.
    pub fn check_types(&self) -> Vec<Diagnostic> {
        let names = || self.types.iter().map(|known| known.name.as_str());
        let given = self.collections.values().filter_map(|settings| settings.content_type.as_ref());
        let unknown = given.filter(|name| self.types.get(&name.value).is_none()).map(|name| {
            let problem = Diagnostic::of(rules::UNKNOWN_TYPE).arg("type", &name.value).suggest(&name.value, names());
            problem.at(self.place(name.at))
        });
        let is_said =
            |collection: &str| self.collections.get(collection).is_some_and(|settings| settings.content_type.is_some());
        unknown.chain(self.types.rivals(&is_said)).collect()
    }

    /// The language of a code.
    pub fn lang(&self, code: &str) -> Option<Lang> {
        self.languages.find(|language| language.code == code)
    }

    /// The language that an address of the site begins with, or else the site's own.
    pub fn lang_of(&self, address: &str) -> Lang {
        let code = address.trim_start_matches('/').split('/').next().unwrap_or_default();
        self.lang(code).unwrap_or(self.default_language)
    }

    /// The language.
    pub fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang]
    }

    /// The language of a page as `hreflang` says it: without its region, which would leave out readers elsewhere, where
    /// the site has it in one variant only
    /// (<https://developers.google.com/search/docs/specialty/international/localized-versions>).
    pub fn hreflang(&self, lang: Lang) -> String {
        let id = |language: &Language| language.locale.parse::<unic_langid::LanguageIdentifier>().ok();
        let language = self.language(lang);
        let Some(mut own) = id(language) else { return language.locale.clone() };
        let is_variant = |other: &Language| {
            id(other).is_some_and(|other| (other.language, other.script) == (own.language, own.script))
        };
        if self.languages.iter().filter(|other| is_variant(other)).count() == 1 {
            own.region = None;
            own.clear_variants();
        }
        own.to_string()
    }

    /// How the texts of a language are set, unless they stay as they are written.
    pub fn style(&self, lang: Lang) -> Option<Style> {
        if self.pseudo {
            return Some(Style::pseudo());
        }
        let language = self.language(lang);
        self.typography.then(|| Style::new(&language.locale, language.quotes))
    }

    /// Every language, in the settings' order.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        self.languages.ids()
    }

    /// The path of the base URL, such as `/portail`, empty at the root of a host: every path on the site begins with
    /// it.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base_url.find("://").map_or(0, |at| at + 3);
        self.base_url[after_scheme..].find('/').map_or("", |at| &self.base_url[after_scheme + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_can_say_nothing_else() {
        let origin = |url: &str| {
            let contact =
                ContactSettings { endpoint: Some(Spanned { value: url.to_owned(), at: yaml::At::default() }) };
            contact.origin().map(str::to_owned)
        };
        assert_eq!(origin("https://forms.example:8443/f/1?x=1").as_deref(), Some("https://forms.example:8443"));
        for wrong in [
            "http://a.example",
            "https://",
            "https://a.example;x",
            "https://a,b/",
            "https://a b/",
            "https://u@a/",
            "https://a:b/",
            "a",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }
}
