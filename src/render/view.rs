//! The site as one language sees it, as values for templates. Each value is made once, when it's first asked for, and
//! shared by all pages.

use std::sync::{Arc, OnceLock};

use fluent::FluentArgs;
use rustc_hash::FxHashMap;
use tera::Value;
use tera::value::Key;

use super::pixels::Pictures;
use crate::l10n::PartialDate;
use crate::markdown::LinkTarget;
use crate::model::{Entry, EntryId, Found, Missing, Site, Taxonomy, TaxonomyId, TermId};
use crate::settings::Lang;
use crate::table::Table;
use crate::types::{self, Map, Params, Reference, Scope, Target};

/// A map for templates.
macro_rules! map {
    ($($key:literal => $value:expr),* $(,)?) => {{
        let mut map = $crate::types::Map::with_capacity([$($key),*].len());
        $( map.insert($key.into(), tera::Value::from($value)); )*
        map
    }};
}
pub(crate) use map;

/// Words in a minute, for reading times: silent reading of prose in French, English and Spanish.
const WORDS_A_MINUTE: usize = 230;

/// One language's view of the site.
pub(crate) struct View {
    pub site: Arc<Site>,
    pub lang: Lang,
    /// Whether what is made of it is read on the site, where addresses begin at the host's root. Elsewhere they're
    /// whole.
    is_on_site: bool,
    entries: Table<EntryId, OnceLock<Value>>,
    references: Table<EntryId, OnceLock<Value>>,
    /// By taxonomy and term.
    terms: Table<TaxonomyId, Table<TermId, OnceLock<Value>>>,
    /// The place of each entry among all, in the order of the lists.
    ranks: OnceLock<Table<EntryId, usize>>,
    /// The feeds of the language, for whoever knows them.
    pub feeds: OnceLock<Value>,
    pub(crate) pictures: Arc<Pictures>,
    /// The messages that are always the same text.
    constants: FxHashMap<String, Value>,
}

impl View {
    pub(crate) fn new(site: Arc<Site>, lang: Lang, pictures: Arc<Pictures>, is_on_site: bool) -> Self {
        Self {
            lang,
            is_on_site,
            entries: Table::of_each(&site.entries, |_| OnceLock::new()),
            references: Table::of_each(&site.entries, |_| OnceLock::new()),
            terms: site
                .taxonomies
                .iter()
                .map(|taxonomy| Table::of_each(&taxonomy.terms, |_| OnceLock::new()))
                .collect(),
            ranks: OnceLock::new(),
            feeds: OnceLock::new(),
            constants: site.l10n.constants(lang).map(|(id, text)| (id.to_owned(), text.into())).collect(),
            pictures,
            site,
        }
    }

    /// A path from the site's root, as what is made of this view links to it.
    pub(crate) fn href(&self, url: &str) -> String {
        if !self.is_on_site {
            return self.permalink(url);
        }
        format!("{}{url}", self.site.settings.base_path())
    }

    /// A path from the site's root, as the rest of the world links to it.
    pub(crate) fn permalink(&self, url: &str) -> String {
        format!("{}{url}", self.site.settings.base_url)
    }

    /// A message of the site or the theme; its id where there's none, so that the gap is seen.
    pub(crate) fn message(&self, id: &str) -> String {
        self.site.l10n.text(self.lang, id).unwrap_or_else(|| id.to_owned())
    }

    /// What a field or a choice is called; its id where nobody says it.
    pub(crate) fn label(&self, message: &str, id: &str) -> String {
        self.site.l10n.text(self.lang, message).unwrap_or_else(|| id.to_owned())
    }

    /// Whose site it is: the message `site-publisher`, or the site's title.
    pub(crate) fn publisher(&self) -> String {
        let own = self.site.l10n.text(self.lang, "site-publisher");
        own.unwrap_or_else(|| self.message("site-title"))
    }

    /// A message with arguments, if there is one.
    pub(crate) fn message_with(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.site.l10n.message(self.lang, id, Some(args)).map(|message| message.text)
    }

    /// The text of [`View::message`], of the messages that are always the same text: shared, because every page has
    /// dozens of them.
    pub(crate) fn constant(&self, id: &str) -> Option<&Value> {
        self.constants.get(id)
    }

    /// What a link by id leads to; none where it leads nowhere, or to what this build doesn't show.
    pub(crate) fn link(&self, id: &str, heading: Option<&str>) -> Option<LinkValue> {
        let fragment = heading.map(|heading| format!("#{heading}")).unwrap_or_default();
        let (taxonomy, term) = match self.site.page(self.lang, id, None).ok()? {
            Found::Entry(index) => {
                let entry = &self.site.entries[index];
                let lang = self.site.nearest(entry, self.lang)?;
                let url = entry.urls[lang].as_ref()?;
                let shown = entry.text(lang)?;
                let front = &shown.translation.front;
                let title = front.text("title").unwrap_or_default().to_owned();
                return Some(LinkValue {
                    url: self.href(url) + &fragment,
                    short_title: front.text("navigation").map_or_else(|| title.clone(), str::to_owned),
                    title: self.latest_text(index).unwrap_or(title),
                    hreflang: (lang != self.lang).then(|| self.site.settings.hreflang(lang)),
                });
            }
            Found::Terms(taxonomy, term) => {
                let taxonomy = &self.site.taxonomies[taxonomy];
                (taxonomy, term.map(|term| &taxonomy.terms[term]))
            }
            Found::File(_) | Found::Elsewhere => return None,
        };
        let message = term.map_or_else(|| taxonomy.id.to_string(), |term| term.message(&taxonomy.id));
        let title = self.message(&message);
        let url = self.href(&self.site.term_url(taxonomy, term, self.lang)) + &fragment;
        Some(LinkValue { url, short_title: title.clone(), title, hreflang: None })
    }

    /// An entry with its fields.
    pub(crate) fn entry(&self, entry_id: EntryId) -> Value {
        self.entries[entry_id].get_or_init(|| self.make_entry(entry_id)).clone()
    }

    /// An entry as another refers to it: without its fields.
    pub(crate) fn reference(&self, entry_id: EntryId) -> Value {
        self.references[entry_id].get_or_init(|| self.summary(entry_id).into()).clone()
    }

    fn summary(&self, entry_id: EntryId) -> Map {
        let entry = &self.site.entries[entry_id];
        // Where it has no page here, the nearest language's: a list doesn't show it, but a reference may.
        let lang = self.site.nearest(entry, self.lang).unwrap_or(self.lang);
        let url = entry.urls[lang].as_deref().unwrap_or_default();
        let shown = entry.text(lang);
        let text_lang = shown.map_or(lang, |shown| shown.lang);
        let foreign = lang != self.lang;
        let title = shown.map_or("", |shown| shown.translation.front.title());
        let navigation = shown.and_then(|shown| shown.translation.front.text("navigation")).unwrap_or(title);
        map! {
            "id" => &*entry.id,
            "collection" => &*self.site.collections[entry.collection].id,
            "type" => entry.content_type.name.as_str(),
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

    fn make_entry(&self, entry_id: EntryId) -> Value {
        let entry = &self.site.entries[entry_id];
        let mut map = self.summary(entry_id);
        let lang = self.site.nearest(entry, self.lang).unwrap_or(self.lang);
        let Some(shown) = entry.text(lang) else { return map.into() };
        let (front, document) = (&shown.translation.front, &shown.translation.document);
        let scope = EntryScope { view: self, dir: entry.dir() };
        let mut fields = front.show(&scope);
        self.computed_fields(entry_id, &mut fields);
        fields.insert(
            "terms".into(),
            front.get("terms").map_or_else(|| Map::default().into(), |terms| terms.show(&scope)),
        );
        let image = front.reference("image").map_or_else(Value::none, |image| {
            let media = self.site.media_beside(entry.dir(), &image.id);
            let mut value = media.map(|media| self.picture(media, Some(front.focus()))).unwrap_or_default();
            value.insert("alt".into(), front.text("image_alt").unwrap_or_default().into());
            value.into()
        });
        let description = front.text("description").unwrap_or(&document.excerpt);
        map.extend(map! {
            "description" => description,
            "excerpt" => document.excerpt.as_str(),
            "word_count" => document.words,
            "reading_time" => document.words.div_ceil(WORDS_A_MINUTE).max(1),
            "date" => optional(entry.date().map(|date| date.to_string())),
            "published" => optional(entry.published().map(|day| day.to_string())),
            "updated" => optional(front.text("updated_on")),
            "image" => image,
            "fields" => fields,
            "params" => params(&self.site.collections[entry.collection].settings.params, front.get("params")),
        });
        map.into()
    }

    /// A term, with how many entries carry it here.
    pub(crate) fn term(&self, taxonomy: TaxonomyId, term: TermId) -> Value {
        self.terms[taxonomy][term].get_or_init(|| self.make_term(taxonomy, term)).clone()
    }

    fn make_term(&self, taxonomy: TaxonomyId, term: TermId) -> Value {
        let taxonomy = &self.site.taxonomies[taxonomy];
        let term = &taxonomy.terms[term];
        let message = term.message(&taxonomy.id);
        map! {
            "id" => &*term.id,
            "taxonomy" => &*taxonomy.id,
            "label" => self.message(&message),
            "description" => optional(self.site.l10n.text(self.lang, &format!("{message}.description"))),
            "url" => self.href(&self.site.term_url(taxonomy, Some(term), self.lang)),
            "count" => term.shown[self.lang].len(),
            "facts" => term.facts.show(&EntryScope { view: self, dir: "" }),
        }
        .into()
    }

    /// A value in words: a text as it is, a term by its label, an entry by its title.
    pub(crate) fn said(&self, value: &types::Value) -> Option<String> {
        match value {
            types::Value::Text(text) => Some(text.clone()),
            types::Value::Integer(number) => Some(number.to_string()),
            types::Value::Number(number) => Some(number.to_string()),
            types::Value::Reference(reference) => match &reference.target {
                Target::Term(taxonomy) => Some(self.message(&format!("{taxonomy}-{}", reference.id))),
                Target::Entry(collection) => {
                    let index = self.site.by_id.get(types::whole_id(collection, &reference.id).as_str())?;
                    Some(text(&self.reference(*index), "title").to_owned())
                }
                _ => Some(reference.id.clone()),
            },
            _ => None,
        }
    }

    /// The place of each entry among all.
    pub(crate) fn ranks(&self) -> &Table<EntryId, usize> {
        self.ranks.get_or_init(|| self.site.ranks(self.lang))
    }

    /// The terms of a taxonomy as the language sorts them; `all` keeps those that no entry carries.
    pub(crate) fn sorted_terms(&self, taxonomy: &Taxonomy, all: bool) -> Vec<TermId> {
        let formats = self.site.l10n.formats(self.lang);
        let mut terms: Vec<_> = taxonomy
            .terms
            .pairs()
            .filter(|(_, term)| all || !term.shown[self.lang].is_empty())
            .map(|(index, term)| {
                let label = self.message(&term.message(&taxonomy.id));
                (term.order().unwrap_or(i64::MAX), formats.sort_key(&label), index)
            })
            .collect();
        terms.sort();
        terms.into_iter().map(|(_, _, index)| index).collect()
    }
}

/// What an entry's page has of values that only templates need: its collection's, and its own in their place.
pub(super) fn params(of_collection: &Params, own: Option<&types::Value>) -> Map {
    let own = match own {
        Some(types::Value::Any(own)) => own.as_object(),
        _ => None,
    };
    of_collection
        .iter()
        .chain(own.into_iter().flatten())
        .map(|(name, value)| (name.clone().into(), Value::from_serializable(value)))
        .collect()
}

/// What a link leads to.
pub(crate) struct LinkValue {
    pub url: String,
    pub title: String,
    pub short_title: String,
    /// The language of the page, if it isn't the reader's.
    pub hreflang: Option<String>,
}

impl LinkValue {
    pub(crate) fn value(self) -> Value {
        map! { "url" => self.url, "title" => self.title, "hreflang" => optional(self.hreflang) }.into()
    }
}

/// The text in a map of values, or nothing.
pub(crate) fn text<'a>(value: &'a Value, key: &'static str) -> &'a str {
    value.as_map().and_then(|map| map.get(&Key::Str(key))?.as_str()).unwrap_or_default()
}

pub(crate) fn optional<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or_else(Value::none, Into::into)
}

pub(crate) fn is_example(entry: &Entry) -> bool {
    entry.source().is_some_and(|source| source.front.flag("example"))
}

/// References of an entry, whose files stand in a folder.
pub(crate) struct EntryScope<'a> {
    pub view: &'a View,
    pub dir: &'a str,
}

impl Scope for EntryScope<'_> {
    fn resolve(&self, reference: &Reference) -> Value {
        let site = &self.view.site;
        let text = reference.id.as_str();
        let found = site.resolve(self.dir, self.view.lang, &reference.target, text);
        match found {
            Ok(Found::Entry(index)) if reference.target != Target::Link => self.view.reference(index),
            Ok(Found::Terms(taxonomy, Some(term))) if reference.target != Target::Link => {
                self.view.term(taxonomy, term)
            }
            Ok(Found::File(media)) if reference.target == Target::Picture => self.view.picture(media, None).into(),
            Ok(Found::File(media)) => self.view.file(media).into(),
            Ok(Found::Elsewhere) if reference.target == Target::Icon => text.into(),
            Ok(Found::Elsewhere) => {
                let url = text.to_owned();
                LinkValue { title: url.clone(), short_title: String::new(), url, hreflang: None }.value()
            }
            // A heading that isn't there has been told, and the page is.
            Ok(_) | Err(Missing::Heading(..)) => match crate::markdown::target_of(text) {
                LinkTarget::Id { id, heading } => {
                    self.view.link(&id, heading.as_deref()).map_or_else(Value::none, LinkValue::value)
                }
                LinkTarget::File(_) => Value::none(),
            },
            Err(_) => Value::none(),
        }
    }

    fn markdown(&self, text: &str) -> Value {
        let options = crate::markdown::Options {
            typography: self.view.site.settings.style(self.view.lang),
            ..Default::default()
        };
        let source = Arc::new(crate::text::Source { path: "".into(), text: text.to_owned() });
        let document = crate::markdown::compile(&source, 0..text.len(), options);
        Value::safe_string(&self.view.words(&document))
    }

    fn date(&self, date: &PartialDate) -> String {
        self.view.site.l10n.formats(self.view.lang).partial_date(date)
    }
}
