//! The site, linked: every entry with its translations, its address in each language, and what refers to it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::front::FrontMatter;
use super::ids::{CollectionId, EntryId, TaxonomyId};
use super::taxonomy::{Taxonomy, Term};
use crate::localisation::Localisation;
use crate::markdown::Document;
use crate::names::{composed, decoded, encoded};
use crate::pictures::{Focus, Raster};
use crate::settings::{ByLang, CollectionSettings, Lang, Settings, Untranslated};
use crate::table::Table;
use crate::text::File;
use crate::theme::Theme;
use crate::types::{Type, Values};

/// The linked site: everything that a page can show.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The day that it is built for.
    pub as_of: jiff::civil::Date,
    /// Every entry, by id; the home page is the first, if there is one.
    pub entries: Table<EntryId, Entry>,
    /// The entries by id.
    pub by_id: FxHashMap<Arc<str>, EntryId>,
    /// Entries that there are, but that this build doesn't show, by id, and why.
    pub hidden: BTreeMap<Arc<str>, Hidden>,
    /// The files of drafts, relative to the site's root: of texts, and of what only they use. What is wrong in them
    /// stops nothing where they aren't shown.
    pub drafts: FxHashSet<Arc<str>>,
    /// Every collection, by id; the root is the first.
    pub collections: Table<CollectionId, Collection>,
    /// What the site sets of the settings that its theme declares.
    pub theme_settings: Values,
    /// Every taxonomy, in the settings' order.
    pub taxonomies: Table<TaxonomyId, Taxonomy>,
    /// Files beside entries, by their path below `content/`.
    pub media: FxHashMap<Arc<str>, Arc<Media>>,
    /// The files beside entries that are published as they are: what a published entry leads to, and what it shows that
    /// no other sizes are made of.
    pub files: BTreeSet<Arc<str>>,
    /// Files for the output's root, by their path below `content/static/`, which is the one there.
    pub statics: BTreeMap<Arc<str>, File>,
    /// Messages and formats of each language.
    pub l10n: Arc<Localisation>,
    /// Templates, components and assets.
    pub theme: Arc<Theme>,
}

/// Why an entry isn't shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It's a draft.
    Draft,
    /// It's shown from this day on.
    Until(jiff::civil::Date),
    /// It's shown no more from this day on.
    Since(jiff::civil::Date),
    /// Its front matter can't be read, which has been reported.
    Faulty,
}

/// A thing that has a page in each language, under one id.
#[derive(Debug, Clone)]
pub struct Entry {
    /// `members/atlas-contact`; a collection's own page has the collection's id, the home page none.
    pub id: Arc<str>,
    /// The collection.
    pub collection: CollectionId,
    /// The collection or the section of it that it stands in.
    pub section: CollectionId,
    /// Whether it's the collection's own page.
    pub is_index: bool,
    /// What kind of thing it is.
    pub content_type: Arc<Type>,
    /// The language that it's written in first.
    pub source_lang: Lang,
    /// Its texts.
    pub translations: ByLang<Option<Translation>>,
    /// The language whose text its readers see: their own, or the nearest that there is ([`Entry::set_texts`]).
    pub texts: ByLang<Lang>,
    /// Its address in each language, from the site's root; none where it has no page.
    pub urls: ByLang<Option<Arc<str>>>,
    /// The entries that refer to it in their front matter.
    pub referrers: Vec<EntryId>,
    /// The pictures that it shows.
    pub pictures: Vec<PictureUse>,
}

/// A picture that an entry shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PictureUse {
    /// Its path below `content/`.
    pub path: Arc<str>,
    /// What the theme cuts it around, where it does: the picture of the entry itself.
    pub focus: Option<Focus>,
}

/// An entry in one language.
#[derive(Debug, Clone)]
pub struct Translation {
    /// Its front matter, with what it inherits.
    pub front: Arc<FrontMatter>,
    /// Its text.
    pub document: Arc<Document>,
    /// Whether its source has changed since it was made, as far as it says which state it was made from.
    pub is_stale: bool,
    /// Its title as the language sorts it.
    pub sort_key: Arc<[u8]>,
    /// Whether this build shows it only because it was asked for drafts.
    pub is_draft: bool,
}

/// What a page shows of an entry: a translation, and the language that it's in.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The text and the fields.
    pub translation: &'a Translation,
    /// The language of the text.
    pub lang: Lang,
    /// Whether that isn't the reader's.
    pub is_fallback: bool,
}

/// Entries of one type in one folder: a collection, or a section of it, whose entries are the collection's too.
#[derive(Debug)]
pub struct Collection {
    /// The folder below `content/`, empty for the root.
    pub id: Arc<str>,
    /// What the settings say of it.
    pub settings: CollectionSettings,
    /// The type of its entries.
    pub content_type: Arc<Type>,
    /// Its own page.
    pub index: Option<EntryId>,
    /// Its entries in each language, in the order of its list; only those that have a page there.
    pub entries: ByLang<Vec<EntryId>>,
    /// The collection that it belongs under.
    pub parent: Option<CollectionId>,
}

/// A file beside an entry.
#[derive(Debug)]
pub struct Media {
    /// The file; an SVG without what could do harm.
    pub file: File,
    /// Width and height in pixels, of a picture as it's seen.
    pub size: Option<(u32, u32)>,
    /// Of a picture that is made into others.
    pub raster: Option<Raster>,
}

impl Media {
    /// Its address as it is, from the site's root.
    pub fn url(&self) -> String {
        format!("/media/{}", encoded(&self.file.path))
    }

    /// Whether pages can show a file of that path.
    pub fn is_picture(path: &str) -> bool {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        ending.is_some_and(|ending| ["jpg", "jpeg", "png", "webp", "gif", "svg"].contains(&ending.as_str()))
    }
}

impl Site {
    /// Notes where each entry stands. Nothing else may have done so yet.
    pub(crate) fn number_entries(&mut self) {
        self.by_id = self.entries.pairs().map(|(id, entry)| (entry.id.clone(), id)).collect();
    }

    /// Adds what the site's own file of that name for the output's root says to what the build makes there, which is
    /// text of lines.
    pub fn add_static(&self, path: &str, made: &mut Vec<u8>) {
        let Some(file) = self.statics.get(path) else { return };
        if !made.is_empty() {
            made.push(b'\n');
        }
        // A byte order mark is one only where a file begins.
        made.extend_from_slice(file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&file.bytes));
        if !made.ends_with(b"\n") {
            made.push(b'\n');
        }
    }

    /// The entry of an id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).map(|id| &self.entries[*id])
    }

    /// The collection of an id.
    pub fn collection(&self, id: &str) -> Option<&Collection> {
        self.collections.iter().find(|collection| &*collection.id == id)
    }

    /// The taxonomy of an id.
    pub fn taxonomy(&self, id: &str) -> Option<&Taxonomy> {
        self.taxonomies.iter().find(|taxonomy| &*taxonomy.id == id)
    }

    /// The place of each entry among all those that are listed in a language; the greatest number for the rest.
    pub fn ranks(&self, lang: Lang) -> Table<EntryId, usize> {
        let mut ranks = Table::of_each(&self.entries, |_| usize::MAX);
        let collections = self.collections.iter().filter(|collection| !collection.is_section());
        for (rank, entry) in collections.flat_map(|collection| &collection.entries[lang]).enumerate() {
            ranks[*entry] = rank;
        }
        ranks
    }

    /// A term by the id that links have: `cities/fes`.
    pub fn term(&self, taxonomy: &str, id: &str) -> Option<&Term> {
        self.taxonomy(taxonomy)?.terms.iter().find(|term| &*term.id == id)
    }

    /// A file by the path that is written in a file of `dir`, both below `content/`; none outside of it. The path may
    /// be written as an address has it, `rapport%20annuel.pdf`, unless a file is called just that.
    pub fn media_beside(&self, dir: &str, path: &str) -> Option<&Media> {
        let find = |path: &str| self.media.get(&*composed(&join(dir, path)?)).map(|media| &**media);
        find(path).or_else(|| Some(decoded(path)).filter(|decoded| decoded != path).and_then(|decoded| find(&decoded)))
    }

    /// A file that a link leads to, as [`Site::media_beside`] finds it, and the fragment that the link has behind its
    /// path: `rapport.pdf#page=3`.
    pub fn linked_file<'a>(&self, dir: &str, path: &'a str) -> Option<(&Media, Option<&'a str>)> {
        self.media_beside(dir, path).map(|media| (media, None)).or_else(|| {
            let (path, fragment) = path.rsplit_once('#')?;
            Some((self.media_beside(dir, path)?, Some(fragment)))
        })
    }

    /// The address of a term's or a taxonomy's page, from the site's root.
    pub fn term_url(&self, taxonomy: &Taxonomy, term: Option<&Term>, lang: Lang) -> String {
        let crate::settings::Language { code, locale, .. } = self.settings.language(lang);
        let slug = |message: &str| {
            let attribute = format!("{message}.slug");
            // A language that names it and says no more means its own name, not the slug of the language that it falls
            // back on.
            let is_own = self.l10n.has(lang, message) && !self.l10n.has(lang, &attribute);
            let words = Some(attribute).filter(|_| !is_own).and_then(|attribute| self.l10n.text(lang, &attribute));
            let slug =
                crate::markdown::slug(&words.or_else(|| self.l10n.text(lang, message)).unwrap_or_default(), locale);
            if slug.is_empty() { message.to_owned() } else { slug }
        };
        let base = format!("/{code}/{}/", slug(&taxonomy.id));
        term.map_or_else(|| base.clone(), |term| format!("{base}{}/", slug(&term.message(&taxonomy.id))))
    }

    /// The first language in which an entry has a text of its own for a reader of `lang`: their own, then those that it
    /// falls back on, then the source's.
    pub fn nearest(&self, entry: &Entry, lang: Lang) -> Option<Lang> {
        let fallback = self.settings.language(lang).fallback.iter().copied();
        let mut candidates =
            std::iter::once(lang).chain(fallback).chain([entry.source_lang]).chain(self.settings.langs());
        candidates.find(|lang| entry.urls[*lang].is_some())
    }
}

impl Entry {
    /// What a page in `lang` shows of it; none where it has no page.
    pub fn shown(&self, lang: Lang) -> Option<Shown<'_>> {
        self.urls[lang].as_ref()?;
        self.text(lang)
    }

    /// Its text for readers of `lang`: in their language, else in the first that theirs falls back on and that has one,
    /// else the source's. Messages do the same.
    pub fn text(&self, lang: Lang) -> Option<Shown<'_>> {
        let text = self.texts[lang];
        let translation = self.translations[text].as_ref()?;
        Some(Shown { translation, lang: text, is_fallback: text != lang })
    }

    /// Notes which text the readers of each language see. To be called when the translations are all there, and again
    /// where one goes.
    pub(crate) fn set_texts(&mut self, settings: &Settings) {
        let of = |lang: Lang| {
            let mut candidates = std::iter::once(lang).chain(settings.language(lang).fallback.iter().copied());
            candidates.find(|lang| self.translations[*lang].is_some()).unwrap_or(self.source_lang)
        };
        self.texts = settings.langs().map(of).collect();
    }

    /// Its source text.
    pub fn source(&self) -> Option<&Translation> {
        self.translations[self.source_lang].as_ref()
    }

    /// The folder of its files, below `content/`.
    pub fn dir(&self) -> &str {
        let path = self.source().map_or("", |source| &source.front.source.path);
        let inner = path.strip_prefix("content/").unwrap_or_default();
        inner.rsplit_once('/').map_or("", |(dir, _)| dir)
    }

    /// The day that orders it, if its type has one: that of its publication, or the one that it's listed by.
    pub fn date(&self) -> Option<jiff::civil::Date> {
        let front = &self.source()?.front;
        let dated = self.content_type.does.dated.as_ref().and_then(|dated| dated.day(front));
        dated.or_else(|| self.content_type.does.order.as_ref()?.day(front))
    }

    /// The day of its publication.
    pub fn published(&self) -> Option<jiff::civil::Date> {
        self.source()?.front.published()
    }

    /// The day of the last change that its text in `lang` admits to.
    pub fn updated(&self, lang: Lang) -> Option<jiff::civil::Date> {
        self.text(lang)?.translation.front.day("updated_on")
    }
}

impl Collection {
    /// Whether it's a section of a collection.
    pub fn is_section(&self) -> bool {
        self.id.contains('/')
    }

    /// The id of the collection that it is, or that it's a section of.
    pub fn root(&self) -> &str {
        self.id.split('/').next().unwrap_or_default()
    }

    /// Whether an entry without a translation has a page all the same. A collection's own page always has.
    pub fn falls_back(&self, entry: &Entry) -> bool {
        entry.is_index || self.settings.untranslated == Untranslated::Fallback
    }

    /// Entries on a page of its list.
    pub fn per_page(&self) -> usize {
        self.settings.per_page.unwrap_or(crate::settings::PER_PAGE)
    }
}

/// A path written in a file of `dir`, without `.` and `..`; none where it leads out.
pub fn join(dir: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = dir.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
