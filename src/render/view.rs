//! The site as one language sees it, as values for templates. Each value is made once, when it's first asked for, and
//! shared by all pages.

use std::sync::{Arc, OnceLock};

use fluent::FluentArgs;
use icu::locale::{LanguageIdentifier, LocaleExpander};
use rustc_hash::FxHashMap;
use tera::Value;
use tera::value::Key;

use super::pictures::Pictures;
use crate::l10n::PartialDate;
use crate::markdown::LinkTarget;
use crate::model::fields::{FieldValue, Map, Params};
use crate::model::references::{Reference, Scope, Target};
use crate::model::{Entry, Named, Site, Taxonomy};
use crate::settings::{Lang, MenuItem, MenuTarget};

/// A map for templates.
macro_rules! map {
    ($($key:literal => $value:expr),* $(,)?) => {{
        let mut map = $crate::model::fields::Map::with_capacity([$($key),*].len());
        $( map.insert($key.into(), tera::Value::from($value)); )*
        map
    }};
}
pub(super) use map;

/// Words in a minute, for reading times: silent reading of prose in French, English and Spanish.
const WORDS_A_MINUTE: usize = 230;

/// One language's view of the site.
pub(super) struct View {
    pub site: Arc<Site>,
    pub lang: Lang,
    entries: Vec<OnceLock<Value>>,
    references: Vec<OnceLock<Value>>,
    /// By taxonomy and term.
    terms: Vec<Vec<OnceLock<Value>>>,
    /// The place of each entry among all, in the order of the lists.
    ranks: OnceLock<Vec<usize>>,
    feeds: OnceLock<Value>,
    pub(super) pictures: Arc<Pictures>,
    /// The messages that are always the same text.
    constants: FxHashMap<String, Value>,
}

impl View {
    pub(super) fn new(site: Arc<Site>, lang: Lang, pictures: Arc<Pictures>) -> Self {
        let empty = |length: usize| (0..length).map(|_| OnceLock::new()).collect::<Vec<_>>();
        Self {
            lang,
            entries: empty(site.entries.len()),
            references: empty(site.entries.len()),
            terms: site.taxonomies.iter().map(|taxonomy| empty(taxonomy.terms.len())).collect(),
            ranks: OnceLock::new(),
            feeds: OnceLock::new(),
            constants: site.l10n.constants(lang).map(|(id, text)| (id.to_owned(), text.into())).collect(),
            pictures,
            site,
        }
    }

    /// A path from the site's root, as pages link to it.
    pub(super) fn href(&self, url: &str) -> String {
        format!("{}{url}", self.site.settings.base_path())
    }

    /// A path from the site's root, as the rest of the world links to it.
    pub(super) fn permalink(&self, url: &str) -> String {
        format!("{}{url}", self.site.settings.base_url)
    }

    /// A message of the site or the theme; its id where there's none, so that the gap is seen.
    pub(super) fn message(&self, id: &str) -> String {
        self.site.l10n.text(self.lang, id).unwrap_or_else(|| id.to_owned())
    }

    /// A message with arguments, if there is one.
    pub(super) fn message_with(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.site.l10n.message(self.lang, id, Some(args)).map(|message| message.text)
    }

    /// The text of [`View::message`], of the messages that are always the same text: shared, because every page has
    /// dozens of them.
    pub(super) fn constant(&self, id: &str) -> Option<&Value> {
        self.constants.get(id)
    }

    pub(super) fn language(&self, lang: Lang) -> Value {
        let language = self.site.settings.language(lang);
        map! {
            "code" => language.code.as_str(),
            "locale" => language.locale.as_str(),
            "hreflang" => self.site.settings.hreflang(lang),
            "name" => language.name.as_str(),
            "og_locale" => og_locale(&language.locale),
            "dir" => self.site.l10n.formats(lang).direction(),
            "home_url" => self.href(&format!("/{}/", language.code)),
        }
        .into()
    }

    /// Where the page that searches is, the index that it searches, and the collections that are in it; none where
    /// there's no such page, or no index.
    fn search(&self) -> Option<Value> {
        let entry = self.site.entry("search").filter(|_| self.site.settings.search)?;
        let url = self.href(entry.urls[self.lang.0].as_deref()?);
        let collections = self.site.collections.iter().filter(|collection| !collection.id.is_empty());
        let collections = collections.filter_map(|collection| {
            let link = self.link(&collection.id, None)?;
            Some(map! { "id" => &*collection.id, "title" => link.short_title }.into())
        });
        let index = self.href(&crate::search::url(&self.site, self.lang));
        Some(map! { "url" => url, "index" => index, "collections" => collections.collect::<Vec<Value>>() }.into())
    }

    pub(super) fn site_value(&self) -> Value {
        let languages: Vec<Value> = self.site.settings.langs().map(|lang| self.language(lang)).collect();
        map! {
            "base_url" => self.site.settings.base_url.as_str(),
            "title" => self.message("site-title"),
            "tagline" => self.message("site-tagline"),
            "language" => self.language(self.lang),
            "languages" => languages,
            "contact_endpoint" => optional(self.site.settings.contact.endpoint.as_ref().map(|endpoint| endpoint.value.clone())),
            // It has nothing in it that HTML would have to be told apart from.
            "content_security_policy" => Value::safe_string(&super::headers::csp(&self.site.settings)),
            "search" => optional(self.search()),
            "params" => params(&self.site.settings.params, None),
            "default_language" => self.site.settings.language(self.site.settings.default_language).code.as_str(),
        }
        .into()
    }

    /// The menus by name: those of the site, and, empty, those that the theme shows besides.
    pub(super) fn menus(&self) -> Value {
        let declared = self.site.theme.layers.menus.iter().map(|name| (name, [].as_slice()));
        let own = self.site.settings.navigation.iter().map(|(name, menu)| (name, menu.items.as_slice()));
        let menus = declared.chain(own);
        menus.map(|(name, items)| (name.clone().into(), self.menu_items(items).into())).collect::<Map>().into()
    }

    /// Items of a menu. One whose page isn't shown gives its place to its children; a heading without any isn't there.
    fn menu_items(&self, items: &[MenuItem]) -> Vec<Value> {
        let mut values = Vec::new();
        for item in items {
            let children = self.menu_items(&item.children);
            let label = item.label.as_ref().map(|(message, _)| self.message(message));
            let mut value = Map::default();
            match &item.target {
                Some(MenuTarget::Id { id, heading }) => {
                    let Some(link) = self.link(id, heading.as_deref()) else {
                        values.extend(children);
                        continue;
                    };
                    let title = label.unwrap_or(link.short_title);
                    let hreflang = optional(link.hreflang);
                    value.extend(map! { "id" => &**id, "url" => link.url, "title" => title, "hreflang" => hreflang });
                }
                Some(MenuTarget::Url(url)) => {
                    value.extend(map! { "url" => &**url, "title" => label.unwrap_or_else(|| url.clone()) });
                }
                None if children.is_empty() => continue,
                None => value.extend(map! { "title" => label.unwrap_or_default() }),
            }
            for key in ["id", "url", "hreflang"] {
                value.entry(key.into()).or_insert_with(Value::none);
            }
            value.insert("children".into(), children.into());
            values.push(value.into());
        }
        values
    }

    /// What a link by id leads to; none where it leads nowhere, or to what this build doesn't show.
    pub(super) fn link(&self, id: &str, heading: Option<&str>) -> Option<LinkValue> {
        let fragment = heading.map(|heading| format!("#{heading}")).unwrap_or_default();
        let (taxonomy, term) = match self.site.named(id)? {
            Named::Entry(index) => {
                let entry = &self.site.entries[index];
                let lang = self.site.nearest(entry, self.lang)?;
                let url = entry.urls[lang.0].as_ref()?;
                let shown = entry.text(lang)?;
                let common = &shown.translation.front.common;
                let title = common.title.to_option().unwrap_or_default();
                return Some(LinkValue {
                    url: self.href(url) + &fragment,
                    short_title: common.navigation.to_option().unwrap_or_else(|| title.clone()),
                    title: self.latest_text(index).unwrap_or(title),
                    hreflang: (lang != self.lang).then(|| self.site.settings.hreflang(lang)),
                });
            }
            Named::Terms(taxonomy, term) => (taxonomy, term),
        };
        let message = term.map_or_else(|| taxonomy.id.to_string(), |term| term.message(&taxonomy.id));
        let title = self.message(&message);
        let url = self.href(&self.site.term_url(taxonomy, term, self.lang)) + &fragment;
        Some(LinkValue { url, short_title: title.clone(), title, hreflang: None })
    }

    /// An entry with its fields.
    pub(super) fn entry(&self, index: usize) -> Value {
        self.entries[index].get_or_init(|| self.make_entry(index)).clone()
    }

    /// An entry as another refers to it: without its fields.
    pub(super) fn reference(&self, index: usize) -> Value {
        self.references[index].get_or_init(|| self.summary(index).into()).clone()
    }

    fn summary(&self, index: usize) -> Map {
        let entry = &self.site.entries[index];
        // Where it has no page here, the nearest language's: a list doesn't show it, but a reference may.
        let lang = self.site.nearest(entry, self.lang).unwrap_or(self.lang);
        let url = entry.urls[lang.0].as_deref().unwrap_or_default();
        let shown = entry.text(lang);
        let common = shown.map(|shown| &shown.translation.front.common);
        let text_lang = shown.map_or(lang, |shown| shown.lang);
        let foreign = lang != self.lang;
        let title = shown.map_or("", |shown| shown.translation.front.title());
        let navigation = common.and_then(|common| common.navigation.as_deref()).unwrap_or(title);
        map! {
            "id" => &*entry.id,
            "collection" => &*self.site.collections[entry.collection].id,
            "type" => entry.content_type.name(),
            "title" => title,
            "navigation" => navigation,
            "url" => self.href(url),
            "permalink" => self.permalink(url),
            "lang" => self.site.settings.language(text_lang).locale.as_str(),
            "is_foreign" => text_lang != self.lang,
            "hreflang" => optional(foreign.then(|| self.site.settings.hreflang(lang))),
            "example" => is_example(entry),
        }
    }

    fn make_entry(&self, index: usize) -> Value {
        let entry = &self.site.entries[index];
        let mut map = self.summary(index);
        let lang = self.site.nearest(entry, self.lang).unwrap_or(self.lang);
        let Some(shown) = entry.text(lang) else { return map.into() };
        let (front, document) = (&shown.translation.front, &shown.translation.document);
        let common = &front.common;
        let scope = EntryScope { view: self, dir: entry.dir() };
        let mut fields = Map::default();
        front.content.values(&scope, &mut fields);
        self.computed_fields(index, &mut fields);
        fields.insert("terms".into(), common.terms.value(&scope));
        let image = common.image.as_ref().map_or_else(Value::none, |image| {
            let media = self.site.media_beside(entry.dir(), &image.reference.id);
            let mut value = media.map(|media| self.picture(media, Some(common.focus()))).unwrap_or_default();
            value.insert("alt".into(), common.image_alt.as_deref().unwrap_or_default().into());
            value.into()
        });
        let description = common.description.as_deref().unwrap_or(&document.excerpt);
        map.extend(map! {
            "description" => description,
            "excerpt" => document.excerpt.as_str(),
            "word_count" => document.words,
            "reading_time" => document.words.div_ceil(WORDS_A_MINUTE).max(1),
            "date" => optional(entry.date().map(|date| date.to_string())),
            "published" => optional(published(entry)),
            "updated" => optional(common.updated_on.as_ref().map(|day| day.as_str().to_owned())),
            "image" => image,
            "fields" => fields,
            "params" => params(&self.site.collections[entry.collection].settings.params, common.params.as_ref()),
        });
        map.into()
    }

    /// A term by the taxonomy's id and its own, if there is one.
    pub(super) fn term_of(&self, taxonomy: &str, id: &str) -> Option<Value> {
        let taxonomy = self.site.taxonomies.iter().position(|known| &*known.id == taxonomy)?;
        let term = self.site.taxonomies[taxonomy].terms.iter().position(|term| &*term.id == id)?;
        Some(self.term(taxonomy, term))
    }

    /// A term, with how many entries carry it here.
    pub(super) fn term(&self, taxonomy: usize, term: usize) -> Value {
        self.terms[taxonomy][term].get_or_init(|| self.make_term(taxonomy, term)).clone()
    }

    fn make_term(&self, taxonomy: usize, term: usize) -> Value {
        let taxonomy = &self.site.taxonomies[taxonomy];
        let term = &taxonomy.terms[term];
        let message = term.message(&taxonomy.id);
        map! {
            "id" => &*term.id,
            "taxonomy" => &*taxonomy.id,
            "label" => self.message(&message),
            "description" => optional(self.site.l10n.text(self.lang, &format!("{message}.description"))),
            "url" => self.href(&self.site.term_url(taxonomy, Some(term), self.lang)),
            "count" => term.shown[self.lang.0].len(),
            "facts" => term.facts.value(&EntryScope { view: self, dir: "" }),
        }
        .into()
    }

    /// The place of each entry among all.
    pub(super) fn ranks(&self) -> &[usize] {
        self.ranks.get_or_init(|| self.site.ranks(self.lang))
    }

    /// The feeds of the language.
    pub(super) fn feeds(&self) -> Value {
        let make = || {
            let urls = (0..self.site.collections.len())
                .filter_map(|index| Some((index, crate::plan::feed_url(&self.site, index, self.lang)?)));
            let feeds = urls.map(|(index, url)| {
                map! { "url" => self.href(&url), "title" => super::feed::title(self, index) }.into()
            });
            feeds.collect::<Vec<Value>>().into()
        };
        self.feeds.get_or_init(make).clone()
    }

    /// The terms of a taxonomy as the language sorts them; `all` keeps those that no entry carries.
    pub(super) fn sorted_terms(&self, taxonomy: &Taxonomy, all: bool) -> Vec<usize> {
        let formats = self.site.l10n.formats(self.lang);
        let mut terms: Vec<_> = taxonomy
            .terms
            .iter()
            .enumerate()
            .filter(|(_, term)| all || !term.shown[self.lang.0].is_empty())
            .map(|(index, term)| {
                let label = self.message(&term.message(&taxonomy.id));
                (term.facts.order.unwrap_or(i32::MAX), formats.sort_key(&label), index)
            })
            .collect();
        terms.sort();
        terms.into_iter().map(|(_, _, index)| index).collect()
    }
}

/// What an entry's page has of values that only templates need: its collection's, and its own in their place.
fn params(of_collection: &Params, own: Option<&Params>) -> Map {
    let own = own.into_iter().flatten();
    of_collection
        .iter()
        .chain(own)
        .map(|(name, value)| (name.clone().into(), Value::from_serializable(value)))
        .collect()
}

/// What a link leads to.
pub(super) struct LinkValue {
    pub url: String,
    pub title: String,
    pub short_title: String,
    /// The language of the page, if it isn't the reader's.
    pub hreflang: Option<String>,
}

impl LinkValue {
    pub(super) fn value(self) -> Value {
        map! { "url" => self.url, "title" => self.title, "hreflang" => optional(self.hreflang) }.into()
    }
}

/// The text in a map of values, or nothing.
pub(super) fn text<'a>(value: &'a Value, key: &'static str) -> &'a str {
    value.as_map().and_then(|map| map.get(&Key::Str(key))?.as_str()).unwrap_or_default()
}

/// A locale as Open Graph has it, with the territory that it most likely means (<https://ogp.me>): `fr` is `fr_FR`.
pub(super) fn og_locale(locale: &str) -> String {
    let Ok(mut id) = locale.parse::<LanguageIdentifier>() else { return locale.replace('-', "_") };
    LocaleExpander::new_extended().maximize(&mut id);
    id.region.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
}

pub(super) fn optional<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or_else(Value::none, Into::into)
}

pub(super) fn is_example(entry: &Entry) -> bool {
    entry.source().is_some_and(|source| *source.front.common.example == Some(true))
}

/// The day of its publication: its own date, or the day from which it's shown.
pub(super) fn published(entry: &Entry) -> Option<String> {
    let source = entry.source()?;
    let own = match &source.front.content {
        crate::model::Content::Article(article) => article.date.as_ref(),
        _ => None,
    };
    own.or(source.front.common.publish_on.as_ref()).map(|day| day.as_str().to_owned())
}

/// References of an entry, whose files stand in a folder.
pub(super) struct EntryScope<'a> {
    pub view: &'a View,
    pub dir: &'a str,
}

impl Scope for EntryScope<'_> {
    fn resolve(&self, reference: &Reference) -> Value {
        let site = &self.view.site;
        let id = reference.id.as_str();
        let value = match &reference.target {
            Target::Term(name) => self.view.term_of(name, id),
            Target::Entry(collection) => {
                let index = site.by_id.get(reference.entry_id(collection).as_str());
                index.map(|index| self.view.reference(*index))
            }
            Target::Link => match crate::markdown::target_of(id) {
                LinkTarget::Id { id, heading } => self.view.link(&id, heading.as_deref()).map(LinkValue::value),
                LinkTarget::File(url) => {
                    Some(LinkValue { title: url.clone(), short_title: String::new(), url, hreflang: None }.value())
                }
            },
            Target::File => site.media_beside(self.dir, id).map(|media| self.view.file(media).into()),
            Target::Picture => site.media_beside(self.dir, id).map(|media| self.view.picture(media, None).into()),
        };
        value.unwrap_or_else(Value::none)
    }

    fn date(&self, date: &PartialDate) -> String {
        self.view.site.l10n.formats(self.view.lang).partial_date(date)
    }
}
