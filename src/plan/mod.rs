//! Stage **route**: [`Site`] in, [`Plan`] out: every address that the site has and what stands there. Touches nothing.

mod aliases;
mod collisions;
mod pictures;
pub mod redirects;
pub mod social;
mod statics;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::pictures::Variant;
use crate::settings::Lang;

pub use redirects::{Destination, Redirect};

/// Addresses in one sitemap (<https://www.sitemaps.org/protocol.html>).
pub const SITEMAP_URLS: usize = 50_000;

/// Everything that the site consists of.
#[derive(Debug)]
pub struct Plan {
    /// Every file: those that take long first, so that none is left to be waited for at the end; then by path.
    pub outputs: Vec<Output>,
    /// The redirects from earlier addresses, those of the aliases first.
    pub redirects: Vec<Redirect>,
    /// How many sitemaps there are.
    pub sitemaps: usize,
    by_path: FxHashMap<Arc<str>, usize>,
}

/// A file of the site.
#[derive(Debug, Clone)]
pub struct Output {
    /// Relative to the output folder, with `/` between its parts.
    pub path: Arc<str>,
    /// What stands there.
    pub kind: Kind,
}

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A page in a language.
    Page(Page, Lang),
    /// The Atom feed of a collection.
    Feed(usize, Lang),
    /// The calendar file of an event, or of a collection of them.
    Calendar(Dataset, Lang),
    /// The data of a collection, or of one figure of it.
    Data(Dataset, Format, Lang),
    /// The cards of a collection, all of them, with the terms of each: what its page narrows down.
    Facets(usize, Lang),
    /// The web manifest.
    Manifest(Lang),
    /// A sitemap, by its number from 0; without a number, the list of them.
    Sitemap(Option<usize>),
    /// `robots.txt`.
    Robots,
    /// A page that leads from an earlier address to the one of today, by the redirect's number.
    Redirect(usize),
    /// The redirects as servers read them.
    Redirects,
    /// The headers that servers send along.
    Headers,
    /// A file of the theme, by its path.
    Asset(Arc<str>),
    /// A file beside an entry, by its path.
    Media(Arc<str>),
    /// The picture of a page for social networks.
    Social(Page, Lang),
    /// A picture beside an entry, by its path, in a size and a format.
    Picture(Arc<str>, Variant),
    /// A file that the site has for the output's root, by its path.
    Static(Arc<str>),
}

impl Kind {
    fn is_page(&self) -> bool {
        matches!(self, Self::Page(..))
    }
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The home page, or the page of an entry.
    Entry(usize),
    /// A page of a collection's list, from 1.
    Collection(usize, usize),
    /// The terms of a taxonomy.
    Taxonomy(usize),
    /// A page of the list of a term's entries, from 1.
    Term(usize, usize, usize),
    /// What is shown where nothing is.
    NotFound,
    /// The choice of a language.
    Chooser,
}

/// What a data file or a calendar holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dataset {
    /// A collection's entries.
    Collection(usize),
    /// One entry.
    Entry(usize),
}

/// The form of a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JSON
    Json,
    /// CSV (RFC 4180), UTF-8
    Csv,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }
}

/// Plans a site. Two things at one address are reported.
pub fn plan(site: &Site) -> (Plan, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut outputs = Vec::new();
    for lang in site.settings.langs() {
        pages(site, lang, &mut outputs);
        files(site, lang, &mut outputs);
    }
    let mut add = |path: &str, kind| outputs.push(Output { path: path.into(), kind });
    add("index.html", Kind::Page(Page::Chooser, site.settings.default_language));
    add("404.html", Kind::Page(Page::NotFound, site.settings.default_language));
    add("robots.txt", Kind::Robots);
    add("sitemap.xml", Kind::Sitemap(None));
    add("_headers", Kind::Headers);
    for (path, asset) in site.theme.assets() {
        add(&asset.path, Kind::Asset(path.into()));
    }
    pictures::add(site, &mut outputs);
    social::add(site, &mut outputs);
    let pages = outputs.iter().filter(|output| output.kind.is_page()).count();
    let sitemaps = pages.div_ceil(SITEMAP_URLS);
    if sitemaps > 1 {
        for number in 0..sitemaps {
            let path = format!("sitemap-{}.xml", number + 1).into();
            outputs.push(Output { path, kind: Kind::Sitemap(Some(number)) });
        }
    }
    let (redirects, gone) = add_redirects(site, &mut outputs, &mut diagnostics);
    statics::add(site, &mut outputs, &mut diagnostics);
    // Of two pages at one address the last is shown: not a draft, where the other isn't one.
    let is_public = |output: &Output| !is_draft(site, output);
    let order = |a: &Output, b: &Output| (a.kind.is_page(), &a.path).cmp(&(b.kind.is_page(), &b.path));
    outputs.par_sort_by(|a, b| order(a, b).then_with(|| is_public(a).cmp(&is_public(b))));
    let index = || outputs.iter().enumerate().map(|(index, output)| (output.path.clone(), index)).collect();
    let check = || {
        collisions::check(site, &redirects, &outputs, &gone, &mut diagnostics);
        collisions::too_long(site, &redirects, &outputs, &mut diagnostics);
    };
    let (by_path, ()) = rayon::join(index, check);
    (Plan { outputs, redirects, sitemaps, by_path }, diagnostics)
}

/// Adds the redirects to the outputs, and returns them with those of the addresses that are gone: nothing stands there,
/// and nothing else may.
fn add_redirects(
    site: &Site,
    outputs: &mut Vec<Output>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Redirect>, Vec<Output>) {
    let mut redirects = aliases::redirects(site, diagnostics);
    let (own, lost) = redirects::of_settings(site, diagnostics);
    redirects.extend(own);
    let redirects = redirects::follow(site, redirects, &lost, outputs, diagnostics);
    if !redirects.is_empty() || site.settings.languages.len() > 1 {
        outputs.push(Output { path: "_redirects".into(), kind: Kind::Redirects });
    }
    let mut gone = Vec::new();
    for (number, redirect) in redirects.iter().enumerate() {
        let list = if redirect.is_gone() { &mut gone } else { &mut *outputs };
        list.push(Output { path: redirect.file().into(), kind: Kind::Redirect(number) });
    }
    (redirects, gone)
}

/// Whether it's a page that is only shown because drafts are.
fn is_draft(site: &Site, output: &Output) -> bool {
    match output.kind {
        Kind::Page(Page::Entry(index), lang) => {
            site.entries[index].text(lang).is_some_and(|text| text.translation.is_draft)
        }
        _ => false,
    }
}

impl Plan {
    /// The output at a path relative to the output folder.
    pub fn at(&self, path: &str) -> Option<&Output> {
        self.by_path.get(path).map(|index| &self.outputs[*index])
    }

    /// Whether the settings say that what was at an address is gone.
    pub fn is_gone(&self, address: &str) -> bool {
        let files = [file_of(address), file_of(&format!("{address}/"))];
        self.redirects.iter().any(|redirect| redirect.is_gone() && files.contains(&redirect.file()))
    }
}

/// The file that a server answers an address with.
pub fn file_of(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// How many pages a list of so many entries has: at least one.
pub fn pages_of(entries: usize, per_page: usize) -> usize {
    entries.div_ceil(per_page).max(1)
}

/// The address of a page of a list, by the address of its first. The word in it is the attribute `.slug` of the message
/// `pagination-title`, and `page` where there's none.
pub fn page_url(site: &Site, lang: Lang, first: &str, number: usize) -> String {
    if number == 1 {
        return first.to_owned();
    }
    let own = site.l10n.text(lang, "pagination-title.slug");
    let own = own.map(|word| crate::markdown::slug(&word, &site.settings.language(lang).locale));
    let word = own.filter(|word| !word.is_empty()).unwrap_or_else(|| "page".to_owned());
    format!("{first}{word}/{number}/")
}

/// The address of the data of a collection or a figure.
pub fn data_url(site: &Site, dataset: Dataset, format: Format, lang: Lang) -> String {
    let code = &site.settings.language(lang).code;
    let name = match dataset {
        Dataset::Collection(collection) => site.collections[collection].id.to_string(),
        Dataset::Entry(entry) => site.entries[entry].id.to_string(),
    };
    format!("/{code}/data/{name}.{}", format.ending())
}

/// The address of a collection's cards. None where the theme has no `card.html`, or there's nothing to tell apart.
pub fn facets_url(site: &Site, collection: usize, lang: Lang) -> Option<String> {
    let collection = &site.collections[collection];
    let has_terms = collection.content_type.does.facets.as_ref().is_some_and(|facets| !facets.taxonomies.is_empty());
    let has_facets = has_terms && !collection.entries[lang.0].is_empty() && site.theme.has_template("card.html");
    has_facets.then(|| format!("/{}/facets/{}.json", site.settings.language(lang).code, collection.id))
}

/// The address of a collection's feed; none without a list to stand beside.
pub fn feed_url(site: &Site, collection: usize, lang: Lang) -> Option<String> {
    let collection = &site.collections[collection];
    let is_wanted = collection.settings.feed.unwrap_or(collection.content_type.does.feed.is_some());
    let index = collection.index.filter(|_| is_wanted)?;
    site.entries[index].urls[lang.0].as_ref().map(|url| format!("{url}feed.xml"))
}

/// The address of the calendar file of an event or of a collection of them, by the address of its page.
pub fn calendar_url(url: &str) -> String {
    let slug = url.trim_end_matches('/').rsplit('/').next().unwrap_or("event");
    format!("{url}{slug}.ics")
}

/// The address of the page of a collection of events, which has a calendar to subscribe to.
pub fn calendar_of(site: &Site, collection: usize, lang: Lang) -> Option<&str> {
    let collection = &site.collections[collection];
    let index = collection.index.filter(|_| collection.content_type.does.calendar.is_some())?;
    site.entries[index].urls[lang.0].as_deref()
}

/// Whether data can be downloaded in a format, as its type says.
pub fn has_format(site: &Site, dataset: Dataset, format: Format) -> bool {
    let content_type = match dataset {
        Dataset::Collection(index) => &site.collections[index].content_type,
        Dataset::Entry(index) => &site.entries[index].content_type,
    };
    let downloads = content_type.does.downloads.as_ref();
    downloads.is_some_and(|downloads| downloads.formats.iter().any(|known| known == format.ending()))
}

fn pages(site: &Site, lang: Lang, outputs: &mut Vec<Output>) {
    let mut add = |url: &str, page| outputs.push(Output { path: file_of(url).into(), kind: Kind::Page(page, lang) });
    for (index, entry) in site.entries.iter().enumerate() {
        let Some(url) = &entry.urls[lang.0] else { continue };
        if !entry.is_index || entry.id.is_empty() {
            add(url, Page::Entry(index));
            continue;
        }
        let collection = &site.collections[entry.section];
        for number in 1..=pages_of(collection.entries[lang.0].len(), collection.per_page()) {
            add(&page_url(site, lang, url, number), Page::Collection(entry.section, number));
        }
    }
    for (index, taxonomy) in site.taxonomies.iter().enumerate() {
        add(&site.term_url(taxonomy, None, lang), Page::Taxonomy(index));
        for (number_of_term, term) in taxonomy.terms.iter().enumerate() {
            let url = site.term_url(taxonomy, Some(term), lang);
            for number in 1..=pages_of(term.shown[lang.0].len(), crate::settings::PER_PAGE) {
                add(&page_url(site, lang, &url, number), Page::Term(index, number_of_term, number));
            }
        }
    }
    add(&format!("/{}/404.html", site.settings.language(lang).code), Page::NotFound);
}

fn files(site: &Site, lang: Lang, outputs: &mut Vec<Output>) {
    let mut add = |url: &str, kind| outputs.push(Output { path: file_of(url).into(), kind });
    for (index, collection) in site.collections.iter().enumerate() {
        if let Some(url) = feed_url(site, index, lang) {
            add(&url, Kind::Feed(index, lang));
        }
        if let Some(url) = calendar_of(site, index, lang) {
            add(&calendar_url(url), Kind::Calendar(Dataset::Collection(index), lang));
        }
        if let Some(url) = facets_url(site, index, lang) {
            add(&url, Kind::Facets(index, lang));
        }
        if collection.entries[lang.0].is_empty() || collection.is_section() {
            continue;
        }
        let dataset = Dataset::Collection(index);
        for format in [Format::Json, Format::Csv].into_iter().filter(|format| has_format(site, dataset, *format)) {
            add(&data_url(site, dataset, format, lang), Kind::Data(dataset, format, lang));
        }
    }
    for (index, entry) in site.entries.iter().enumerate() {
        let Some(url) = &entry.urls[lang.0] else { continue };
        if entry.content_type.does.calendar.is_some() {
            add(&calendar_url(url), Kind::Calendar(Dataset::Entry(index), lang));
        }
        if entry.content_type.does.series.is_some() {
            let dataset = Dataset::Entry(index);
            for format in [Format::Json, Format::Csv].into_iter().filter(|format| has_format(site, dataset, *format)) {
                add(&data_url(site, dataset, format, lang), Kind::Data(dataset, format, lang));
            }
        }
    }
    let code = &site.settings.language(lang).code;
    add(&format!("/{code}/manifest.webmanifest"), Kind::Manifest(lang));
}
