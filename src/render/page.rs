//! Pages: the template of each, and the value that it sees as `page`.

use std::sync::Arc;

use tera::{Tera, Value};

use super::view::{View, is_example, map, optional};
use super::{document, json_ld};
use crate::diagnostics::Diagnostic;
use crate::markdown::{Document, Heading};
use crate::model::fields::Map;
use crate::model::{ContentType, Entry, Site};
use crate::plan::{self, Dataset, Format, Page, Redirect};
use crate::settings::{Lang, PER_PAGE};

/// Headings of these levels are in a table of contents.
const TOC_LEVELS: std::ops::RangeInclusive<u8> = 2..=3;

/// The template of a page and its `page`.
///
/// # Errors
/// When the template of a component in its text fails.
pub(super) fn values(view: &View, tera: &Tera, page: Page) -> Result<(String, Value), Diagnostic> {
    let facts = Facts::of(view, page);
    let site = &view.site;
    let settings = &site.settings;
    let shown = facts.entry.and_then(|index| site.entries[index].shown(view.lang));
    let entry = facts.entry.map(|index| &site.entries[index]);
    let common = shown.map(|shown| &shown.translation.front.common);
    let text_lang = shown.map_or(view.lang, |shown| shown.lang);
    let is_fallback = shown.is_some_and(|shown| shown.is_fallback);
    let empty = Document::default();
    let text = shown.map_or(&empty, |shown| &*shown.translation.document);
    // A list's text stands on its first page only.
    let content = match facts.entry {
        Some(index) if facts.number == 1 => document::entry(view, tera, &site.entries[index])?,
        _ => String::new(),
    };
    let is_draft = shown.is_some_and(|shown| shown.translation.is_draft);
    let example = entry.is_some_and(is_example);
    let asked = common.is_some_and(|common| *common.noindex == Some(true));
    let noindex = page == Page::NotFound || example || asked || is_draft;
    let base = facts.entry.map(|index| view.entry(index)).and_then(Value::into_map).unwrap_or_default();

    let mut values = base;
    let description = match (common.and_then(|common| common.description.to_option()), &facts.description) {
        (Some(description), _) => description,
        (None, Some(description)) => description.clone(),
        (None, None) => text.excerpt.clone(),
    };
    let breadcrumbs = breadcrumbs(view, page, &facts);
    values.extend(map! {
        "kind" => facts.kind,
        "type" => entry.map_or("page", |entry| entry.content_type.name()),
        "id" => facts.id.as_str(),
        "section" => section(site, page, entry),
        "title" => facts.title.as_str(),
        "head_title" => head_title(view, page, &facts),
        "description" => description.as_str(),
        "url" => view.href(&facts.url),
        "permalink" => view.permalink(&facts.url),
        "canonical" => canonical(view, page, &facts, is_fallback),
        "content_lang" => settings.language(text_lang).code.as_str(),
        "content_dir" => site.l10n.formats(text_lang).direction(),
        "source_lang" => entry.map_or("", |entry| settings.language(entry.source_lang).code.as_str()),
        "is_fallback" => is_fallback,
        "noindex" => noindex,
        "example" => example,
        "stale" => shown.is_some_and(|shown| shown.translation.is_stale && !is_fallback),
        "draft" => is_draft,
        "alternates" => alternates(view, page, &facts),
        "switcher" => switcher(view, page, &facts),
        "content" => Value::safe_string(&content),
        "toc" => if common.is_some_and(|common| *common.toc == Some(true)) { toc(&text.headings) } else { Vec::new() },
        "backlinks" => entry.map(|entry| backlinks(view, entry)).unwrap_or_default(),
        "feeds" => view.feeds(),
        "pagination" => pagination(view, page, &facts),
        "items" => facts.items.iter().map(|index| view.entry(*index)).collect::<Vec<_>>(),
        "terms" => terms(view, page),
        "term" => if let Page::Term(taxonomy, term, _) = page { view.term(taxonomy, term) } else { Value::none() },
        "children" => children(view, page),
        "data" => data(view, page),
        "calendar_url" => optional(
            entry.filter(|entry| entry.content_type == ContentType::Event).map(|_| view.href(&plan::calendar_url(&facts.url))),
        ),
    });
    for (key, default) in [
        ("collection", Value::from("")),
        ("excerpt", "".into()),
        ("image", Value::none()),
        ("published", Value::none()),
        ("updated", Value::none()),
        ("fields", Map::default().into()),
        ("word_count", 0_u64.into()),
        ("reading_time", 1_u64.into()),
    ] {
        values.entry(key.into()).or_insert(default);
    }
    let ld = json_ld::page(view, page, facts.entry, &values, &breadcrumbs);
    values.insert("json_ld".into(), Value::safe_string(&ld));
    values.insert("breadcrumbs".into(), breadcrumbs.into());
    Ok((template(site, page, entry), values.into()))
}

/// What a redirect's template sees.
pub(super) fn redirect(view: &View, redirect: &Redirect) -> Value {
    let shown = view.site.entries[redirect.entry].text(redirect.lang);
    map! {
        "title" => shown.map_or("", |shown| shown.translation.front.title()),
        "url" => view.href(&redirect.to),
        "permalink" => view.permalink(&redirect.to),
    }
    .into()
}

/// What the kinds of pages differ in.
struct Facts {
    kind: &'static str,
    id: String,
    title: String,
    description: Option<String>,
    url: Arc<str>,
    /// The entry whose text it shows.
    entry: Option<usize>,
    /// The page of its list, and how many there are.
    number: usize,
    total_pages: usize,
    /// How many entries the whole list has.
    total: usize,
    /// The entries on this page of it.
    items: Vec<usize>,
    /// The address of the list's first page.
    first_url: Arc<str>,
}

impl Facts {
    fn of(view: &View, page: Page) -> Self {
        let site = &view.site;
        let code = &site.settings.language(view.lang).code;
        let plain = |kind, id: &str, title: String, url: Arc<str>| Self {
            kind,
            id: id.to_owned(),
            title,
            description: None,
            first_url: url.clone(),
            url,
            entry: None,
            number: 1,
            total_pages: 1,
            total: 0,
            items: Vec::new(),
        };
        match page {
            Page::Entry(index) => {
                let entry = &site.entries[index];
                let kind = if entry.id.is_empty() { "home" } else { "entry" };
                let url = entry.urls[view.lang.0].clone().unwrap_or_default();
                Self { entry: Some(index), ..plain(kind, &entry.id, title(entry, view.lang), url) }
            }
            Page::Collection(collection, number) => {
                let collection = &site.collections[collection];
                let index = collection.index.unwrap_or_default();
                let entry = &site.entries[index];
                let url = entry.urls[view.lang.0].clone().unwrap_or_default();
                let facts = plain("collection", &entry.id, title(entry, view.lang), url);
                let list = &collection.entries[view.lang.0];
                Self { entry: Some(index), ..facts.list(list, number, collection.per_page()) }
            }
            Page::Taxonomy(taxonomy) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let url = site.term_url(taxonomy, None, view.lang).into();
                let facts = plain("taxonomy", &taxonomy.id, view.message(&taxonomy.id), url);
                Self { description: description(view, &taxonomy.id), ..facts }
            }
            Page::Term(taxonomy, term, number) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let term = &taxonomy.terms[term];
                let message = term.message(&taxonomy.id);
                let url = site.term_url(taxonomy, Some(term), view.lang).into();
                let facts = plain("term", &format!("{}/{}", taxonomy.id, term.id), view.message(&message), url);
                let facts = facts.list(&term.shown[view.lang.0], number, PER_PAGE);
                Self { description: description(view, &message), ..facts }
            }
            Page::NotFound => {
                let facts = plain("not-found", "", view.message("not-found-title"), format!("/{code}/404.html").into());
                Self { description: Some(view.message("not-found-description")), ..facts }
            }
            Page::Chooser => plain("chooser", "", view.message("chooser-title"), "/".into()),
        }
    }

    /// As a page of a list.
    fn list(self, list: &[usize], number: usize, per_page: usize) -> Self {
        let items = list.iter().skip((number - 1) * per_page).take(per_page).copied().collect();
        Self {
            number,
            items,
            total: list.len(),
            total_pages: plan::pages_of(list.len(), per_page),
            url: plan::page_url(&self.first_url, number).into(),
            ..self
        }
    }
}

fn title(entry: &Entry, lang: Lang) -> String {
    entry.text(lang).map(|shown| shown.translation.front.title().to_owned()).unwrap_or_default()
}

fn description(view: &View, message: &str) -> Option<String> {
    view.site.l10n.text(view.lang, &format!("{message}.description"))
}

/// The template: one of its own for a page of the root or a collection, if the theme has it, or that of its kind.
fn template(site: &Site, page: Page, entry: Option<&Entry>) -> String {
    let id = entry.map_or("", |entry| &*entry.id);
    let (own, general) = match page {
        Page::Entry(_) if id.is_empty() => return "home.html".to_owned(),
        Page::Entry(_) => (format!("pages/{id}.html"), format!("{}.html", entry.map_or("page", |entry| entry.content_type.name()))),
        Page::Collection(..) => (format!("collections/{id}.html"), "collection.html".to_owned()),
        Page::Taxonomy(index) => (format!("taxonomies/{}.html", site.taxonomies[index].id), "taxonomy.html".to_owned()),
        Page::Term(index, ..) => (format!("terms/{}.html", site.taxonomies[index].id), "term.html".to_owned()),
        Page::NotFound => return "not-found.html".to_owned(),
        Page::Chooser => return "chooser.html".to_owned(),
    };
    if site.theme.has_template(&own) { own } else { general }
}

/// The id of the menu's item that the page stands under.
fn section(site: &Site, page: Page, entry: Option<&Entry>) -> String {
    match (page, entry) {
        (Page::Taxonomy(index) | Page::Term(index, ..), _) => site.taxonomies[index].id.to_string(),
        (_, Some(entry)) if site.collections[entry.collection].id.is_empty() => entry.id.to_string(),
        (_, Some(entry)) => {
            let mut collection = &site.collections[entry.collection];
            while let Some(parent) = collection.parent {
                collection = &site.collections[parent];
            }
            collection.id.to_string()
        }
        _ => String::new(),
    }
}

fn head_title(view: &View, page: Page, facts: &Facts) -> String {
    let site = view.message("site-title");
    match page {
        Page::Entry(index) if view.site.entries[index].id.is_empty() => format!("{site} – {}", view.message("site-tagline")),
        _ if facts.number > 1 => {
            let mut args = fluent::FluentArgs::new();
            args.set("title", facts.title.as_str());
            args.set("page", facts.number);
            let title = view.site.l10n.message(view.lang, "pagination-title", Some(&args));
            format!("{} – {site}", title.map_or_else(|| facts.title.clone(), |title| title.text))
        }
        _ => format!("{} – {site}", facts.title),
    }
}

/// The address that counts: the source's where the text is in its language.
fn canonical(view: &View, page: Page, facts: &Facts, is_fallback: bool) -> String {
    match (page, facts.entry) {
        (Page::NotFound, _) => String::new(),
        (Page::Entry(_), Some(index)) if is_fallback => {
            let entry = &view.site.entries[index];
            view.permalink(entry.urls[entry.source_lang.0].as_deref().unwrap_or(&facts.url))
        }
        _ => view.permalink(&facts.url),
    }
}

/// The languages in which the page has a text of its own, with its address there.
pub(super) fn own_languages(site: &Site, page: Page) -> Vec<(Lang, String)> {
    let of_entry = |index: usize, lang: Lang| {
        let entry = &site.entries[index];
        let url = entry.urls[lang.0].as_ref().filter(|_| entry.translations[lang.0].is_some())?;
        Some(url.to_string())
    };
    let langs = site.settings.langs();
    let found = langs.filter_map(|lang| {
        let url = match page {
            Page::Entry(index) => of_entry(index, lang)?,
            Page::Collection(index, number) => {
                let collection = &site.collections[index];
                let pages = plan::pages_of(collection.entries[lang.0].len(), collection.per_page());
                plan::page_url(&of_entry(collection.index?, lang).filter(|_| number <= pages)?, number)
            }
            Page::Taxonomy(index) => site.term_url(&site.taxonomies[index], None, lang),
            Page::Term(index, term, number) => {
                let term = &site.taxonomies[index].terms[term];
                let url = site.term_url(&site.taxonomies[index], Some(term), lang);
                Some(plan::page_url(&url, number)).filter(|_| number <= plan::pages_of(term.shown[lang.0].len(), PER_PAGE))?
            }
            Page::NotFound | Page::Chooser => return None,
        };
        Some((lang, url))
    });
    found.collect()
}

/// The `hreflang` set of a page, with itself and `x-default`: reciprocal, because each of its pages has the same one. Empty where the page isn't in it.
pub(super) fn hreflangs(site: &Site, page: Page, lang: Lang) -> Vec<(String, String)> {
    let own = if page == Page::Chooser {
        let home = site.by_id.get("").map(|index| own_languages(site, Page::Entry(*index)));
        home.unwrap_or_default()
    } else {
        own_languages(site, page)
    };
    if page != Page::Chooser && !own.iter().any(|(known, _)| *known == lang) {
        return Vec::new();
    }
    let is_home = page == Page::Chooser || matches!(page, Page::Entry(index) if site.entries[index].id.is_empty());
    let default = own.iter().find(|(lang, _)| *lang == site.settings.default_language).or(own.first());
    let default = if is_home { Some("/".to_owned()) } else { default.map(|(_, url)| url.clone()) };
    let languages = own.iter().map(|(lang, url)| (site.settings.language(*lang).locale.clone(), url.clone()));
    languages.chain(default.map(|url| ("x-default".to_owned(), url))).collect()
}

fn alternates(view: &View, page: Page, _: &Facts) -> Vec<Value> {
    let alternates = hreflangs(&view.site, page, view.lang).into_iter();
    alternates.map(|(hreflang, url)| map! { "hreflang" => hreflang, "permalink" => view.permalink(&url) }.into()).collect()
}

/// The same page in each language, or the nearest above it that there is.
fn switcher(view: &View, page: Page, facts: &Facts) -> Vec<Value> {
    let site = &view.site;
    let own = own_languages(site, page);
    let item = |lang: Lang| {
        let exact = if lang == view.lang {
            Some(facts.url.to_string())
        } else if let Page::Entry(index) = page {
            site.entries[index].urls[lang.0].as_ref().map(ToString::to_string)
        } else {
            own.iter().find(|(known, _)| *known == lang).map(|(_, url)| url.clone())
        };
        let language = site.settings.language(lang);
        let is_exact = exact.is_some();
        let url = exact.unwrap_or_else(|| nearest_parent(site, page, facts, lang));
        Value::from(map! {
            "code" => language.code.as_str(),
            "locale" => language.locale.as_str(),
            "name" => language.name.as_str(),
            "url" => view.href(&url),
            "current" => lang == view.lang,
            "exact" => is_exact,
        })
    };
    site.settings.langs().map(item).collect()
}

/// The address of the collection that a page belongs to, or of what that belongs to, or home: the first that is there in `lang`.
fn nearest_parent(site: &Site, page: Page, facts: &Facts, lang: Lang) -> String {
    if let Page::Term(taxonomy, term, _) = page {
        let taxonomy = &site.taxonomies[taxonomy];
        return site.term_url(taxonomy, Some(&taxonomy.terms[term]), lang);
    }
    let mut collection = facts.entry.map(|index| site.entries[index].collection);
    while let Some(index) = collection {
        let url = site.collections[index].index.and_then(|entry| site.entries[entry].urls[lang.0].as_ref());
        if let Some(url) = url {
            return url.to_string();
        }
        collection = site.collections[index].parent;
    }
    format!("/{}/", site.settings.language(lang).code)
}

/// From home to the page itself.
fn breadcrumbs(view: &View, page: Page, facts: &Facts) -> Vec<Value> {
    let site = &view.site;
    let crumb =
        |title: &str, url: &str| Value::from(map! { "title" => title, "url" => view.href(url), "permalink" => view.permalink(url) });
    let of_entry = |index: usize| {
        let entry = &site.entries[index];
        let common = &entry.text(view.lang)?.translation.front.common;
        let title = common.navigation.as_deref().or(common.title.as_deref())?;
        Some(crumb(title, entry.urls[view.lang.0].as_deref()?))
    };
    if matches!(facts.kind, "home" | "not-found" | "chooser") {
        return Vec::new();
    }
    let mut crumbs = Vec::new();
    let own = facts.entry.and_then(of_entry).unwrap_or_else(|| crumb(&facts.title, &facts.first_url));
    crumbs.push(own);
    if let Page::Term(taxonomy, ..) = page {
        let taxonomy = &site.taxonomies[taxonomy];
        crumbs.push(crumb(&view.message(&taxonomy.id), &site.term_url(taxonomy, None, view.lang)));
    }
    let mut collection = facts.entry.map(|index| {
        let entry = &site.entries[index];
        let collection = &site.collections[entry.collection];
        if entry.is_index { collection.parent } else { Some(entry.collection) }
    });
    while let Some(Some(index)) = collection {
        let own = &site.collections[index];
        if !own.id.is_empty() {
            crumbs.extend(own.index.and_then(of_entry));
        }
        collection = Some(own.parent);
    }
    crumbs.extend(site.by_id.get("").and_then(|home| of_entry(*home)));
    crumbs.reverse();
    crumbs
}

/// The headings, nested.
fn toc(headings: &[Heading]) -> Vec<Value> {
    let mut items: Vec<(u8, Map, Vec<Value>)> = Vec::new();
    for heading in headings.iter().filter(|heading| TOC_LEVELS.contains(&heading.level)) {
        let item = map! { "level" => heading.level, "id" => heading.id.as_str(), "title" => heading.text.as_str() };
        match items.last_mut() {
            Some((level, _, children)) if heading.level > *level => {
                let mut item = item;
                item.insert("children".into(), Vec::<Value>::new().into());
                children.push(item.into());
            }
            _ => items.push((heading.level, item, Vec::new())),
        }
    }
    let close = |(_, mut item, children): (u8, Map, Vec<Value>)| {
        item.insert("children".into(), children.into());
        Value::from(item)
    };
    items.into_iter().map(close).collect()
}

/// The entries that refer to one, by their collection, in the order of its list.
fn backlinks(view: &View, entry: &Entry) -> Map {
    let ranks = view.ranks();
    let mut referrers: Vec<usize> =
        entry.referrers.iter().copied().filter(|index| view.site.entries[*index].urls[view.lang.0].is_some()).collect();
    referrers.sort_by_key(|index| ranks[*index]);
    let mut by_collection: Vec<(Arc<str>, Vec<Value>)> = Vec::new();
    for index in referrers {
        let id = &view.site.collections[view.site.entries[index].collection].id;
        let value = view.entry(index);
        match by_collection.iter_mut().find(|(known, _)| known == id) {
            Some((_, entries)) => entries.push(value),
            None => by_collection.push((id.clone(), vec![value])),
        }
    }
    by_collection.into_iter().map(|(id, entries)| (id.to_string().into(), entries.into())).collect()
}

fn pagination(view: &View, page: Page, facts: &Facts) -> Value {
    if !matches!(page, Page::Collection(..) | Page::Term(..)) {
        return Value::none();
    }
    let url = |number: usize| Value::from(view.href(&plan::page_url(&facts.first_url, number)));
    let (number, last) = (facts.number, facts.total_pages);
    let pages: Vec<Value> = near(number, last)
        .into_iter()
        .map(|page| map! { "number" => page, "url" => url(page), "current" => page == number }.into())
        .collect();
    map! {
        "current" => number,
        "total_pages" => last,
        "total" => facts.total,
        "previous" => if number > 1 { url(number - 1) } else { Value::none() },
        "next" => if number < last { url(number + 1) } else { Value::none() },
        "pages" => pages,
    }
    .into()
}

/// The pages that are worth a link: the first, the last, and those around.
fn near(number: usize, last: usize) -> Vec<usize> {
    (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(number) <= 2).collect()
}

fn terms(view: &View, page: Page) -> Vec<Value> {
    let Page::Taxonomy(taxonomy) = page else { return Vec::new() };
    let sorted = view.sorted_terms(&view.site.taxonomies[taxonomy], true);
    sorted.into_iter().map(|term| view.term(taxonomy, term)).collect()
}

/// The collections under this one, as the entries of their own pages.
fn children(view: &View, page: Page) -> Vec<Value> {
    let Page::Collection(parent, _) = page else { return Vec::new() };
    let collections = view.site.collections.iter().filter(|collection| collection.parent == Some(parent));
    collections.filter_map(|collection| collection.index).map(|index| view.entry(index)).collect()
}

/// The data files that belong to a page.
fn data(view: &View, page: Page) -> Vec<Value> {
    let site = &view.site;
    let dataset = match page {
        Page::Collection(index, _)
            if plan::has_data(site.collections[index].content_type) && !site.collections[index].entries[view.lang.0].is_empty() =>
        {
            Dataset::Collection(index)
        }
        Page::Entry(index) if site.entries[index].content_type == ContentType::Indicator => Dataset::Entry(index),
        _ => return Vec::new(),
    };
    let file = |format: Format| {
        let url = view.href(&plan::data_url(site, dataset, format, view.lang));
        Value::from(map! { "format" => format.ending(), "url" => url })
    };
    [Format::Csv, Format::Json].map(file).to_vec()
}
