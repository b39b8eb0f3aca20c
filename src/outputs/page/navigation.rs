//! Where a page stands: its other languages, what is above it, before it and after it, and its own headings.

use tera::Value;

use super::facts::Facts;
use crate::markdown::Heading;
use crate::model::{EntryId, Site};
use crate::outputs::lists::{page_url, pages_of};
use crate::outputs::output::Page;
use crate::render::{View, heading_text, map, og_locale, optional};
use crate::settings::{Lang, PER_PAGE};
use crate::types::Map;

/// Headings of these levels are in a table of contents.
const TOC_LEVELS: std::ops::RangeInclusive<u8> = 2..=3;

/// The address that counts: that of the page in the language of the text, where it isn't the reader's.
pub(super) fn canonical(view: &View, page: Page, facts: &Facts) -> String {
    match (page, facts.entry) {
        (Page::NotFound, _) => String::new(),
        (Page::Entry(_), Some(index)) => {
            let entry = &view.site.entries[index];
            let of_text = entry.shown(view.lang).and_then(|shown| entry.urls[shown.lang].as_deref());
            view.permalink(of_text.unwrap_or(&facts.url))
        }
        _ => view.permalink(&facts.url),
    }
}

/// The languages in which the page has a text of its own, with its address there.
pub(in crate::outputs) fn own_languages(site: &Site, page: Page) -> Vec<(Lang, String)> {
    let of_entry = |entry_id: EntryId, lang: Lang| {
        let entry = &site.entries[entry_id];
        let url = entry.urls[lang].as_ref().filter(|_| entry.translations[lang].is_some())?;
        Some(url.to_string())
    };
    let langs = site.settings.langs();
    let found = langs.filter_map(|lang| {
        let url = match page {
            Page::Entry(index) => of_entry(index, lang)?,
            Page::Collection(index, number) => {
                let collection = &site.collections[index];
                let pages = pages_of(collection.entries[lang].len(), collection.per_page());
                page_url(site, lang, &of_entry(collection.index?, lang).filter(|_| number <= pages)?, number)
            }
            Page::Taxonomy(index) => site.term_url(&site.taxonomies[index], None, lang),
            Page::Term(index, term, number) => {
                let term = &site.taxonomies[index].terms[term];
                let url = site.term_url(&site.taxonomies[index], Some(term), lang);
                Some(page_url(site, lang, &url, number))
                    .filter(|_| number <= pages_of(term.shown[lang].len(), PER_PAGE))?
            }
            Page::NotFound | Page::Chooser => return None,
        };
        Some((lang, url))
    });
    found.collect()
}

/// A page of a set that is one page in several languages.
pub(in crate::outputs) struct Alternate {
    /// Its language; none of the one for readers of any other, `x-default`.
    pub lang: Option<Lang>,
    /// Its language as `hreflang` says it.
    pub hreflang: String,
    /// Its address, from the site's root.
    pub url: String,
}

/// The `hreflang` set of a page, with itself and `x-default`: reciprocal, because each of its pages has the same one.
/// Empty where the page isn't in it.
pub(in crate::outputs) fn hreflangs(site: &Site, page: Page, lang: Lang) -> Vec<Alternate> {
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
    let of = |(lang, url): &(Lang, String)| Alternate {
        lang: Some(*lang),
        hreflang: site.settings.hreflang(*lang),
        url: url.clone(),
    };
    own.iter()
        .map(of)
        .chain(default.map(|url| Alternate { lang: None, hreflang: "x-default".to_owned(), url }))
        .collect()
}

pub(super) fn alternates(view: &View, page: Page) -> Vec<Value> {
    let alternates = hreflangs(&view.site, page, view.lang).into_iter();
    let value = |alternate: Alternate| {
        let other = alternate
            .lang
            .filter(|lang| *lang != view.lang)
            .map(|lang| og_locale(&view.site.settings.language(lang).locale));
        map! { "hreflang" => alternate.hreflang, "permalink" => view.permalink(&alternate.url), "og_locale" => optional(other) }.into()
    };
    alternates.map(value).collect()
}

/// The same page in each language, or the nearest above it that there is.
pub(super) fn switcher(view: &View, page: Page, facts: &Facts) -> Vec<Value> {
    let site = &view.site;
    let own = own_languages(site, page);
    let item = |lang: Lang| {
        let exact = if lang == view.lang {
            Some(facts.url.to_string())
        } else if let Page::Entry(index) = page {
            site.entries[index].urls[lang].as_ref().map(ToString::to_string)
        } else {
            own.iter().find(|(known, _)| *known == lang).map(|(_, url)| url.clone())
        };
        let language = site.settings.language(lang);
        let is_exact = exact.is_some();
        let url = exact.unwrap_or_else(|| nearest_parent(site, page, facts, lang));
        Value::from(map! {
            "code" => language.code.as_str(),
            "locale" => language.locale.as_str(),
            "hreflang" => site.settings.hreflang(lang),
            "name" => language.name.as_str(),
            "url" => view.href(&url),
            "current" => lang == view.lang,
            "exact" => is_exact,
        })
    };
    site.settings.langs().map(item).collect()
}

/// The address of the collection that a page belongs to, or of what that belongs to, or home: the first that is there
/// in `lang`.
fn nearest_parent(site: &Site, page: Page, facts: &Facts, lang: Lang) -> String {
    if let Page::Term(taxonomy, term, _) = page {
        let taxonomy = &site.taxonomies[taxonomy];
        return site.term_url(taxonomy, Some(&taxonomy.terms[term]), lang);
    }
    let mut collection = facts.entry.map(|index| site.entries[index].collection);
    while let Some(index) = collection {
        let url = site.collections[index].index.and_then(|entry| site.entries[entry].urls[lang].as_ref());
        if let Some(url) = url {
            return url.to_string();
        }
        collection = site.collections[index].parent;
    }
    format!("/{}/", site.settings.language(lang).code)
}

/// From home to the page itself.
pub(super) fn breadcrumbs(view: &View, page: Page, facts: &Facts) -> Vec<Value> {
    let site = &view.site;
    let crumb = |title: &str, url: &str| {
        Value::from(map! { "title" => title, "url" => view.href(url), "permalink" => view.permalink(url) })
    };
    let of_entry = |entry_id: EntryId| {
        let entry = &site.entries[entry_id];
        let front = &entry.text(view.lang)?.translation.front;
        let title = front.text("navigation").or_else(|| front.text("title"))?;
        Some(crumb(title, entry.urls[view.lang].as_deref()?))
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
        let collection = &site.collections[entry.section];
        if entry.is_index { collection.parent } else { Some(entry.section) }
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
pub(super) fn toc(view: &View, headings: &[Heading]) -> Vec<Value> {
    let mut items: Vec<(u8, Map, Vec<Value>)> = Vec::new();
    for heading in headings.iter().filter(|heading| TOC_LEVELS.contains(&heading.level)) {
        let item =
            map! { "level" => heading.level, "id" => heading.id.as_str(), "title" => heading_text(view, heading) };
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

pub(super) fn pagination(view: &View, page: Page, facts: &Facts) -> Value {
    if !matches!(page, Page::Collection(..) | Page::Term(..)) {
        return Value::none();
    }
    let url = |number: usize| Value::from(view.href(&page_url(&view.site, view.lang, &facts.first_url, number)));
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
