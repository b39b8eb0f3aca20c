//! Where each entry stands in each language: its address, and its place in its collection's list.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

use rayon::prelude::*;

use crate::markdown::slug;
use crate::model::{CollectionId, Entry, EntryId, Site};
use crate::settings::{ByLang, Lang};
use crate::table::{Id, Table};

/// Sets the address of every entry, in every language in which it has a page.
pub(super) fn set(site: &mut Site) {
    for lang in site.settings.langs() {
        let bases: Table<CollectionId, String> = Table::of_each(&site.collections, |id| base(site, id, lang));
        let urls: Vec<Option<Arc<str>>> = site
            .entries
            .as_slice()
            .par_iter()
            .map(|entry| {
                let collection = &site.collections[entry.section];
                let has_page = entry.translations[lang].is_some() || collection.falls_back(entry);
                has_page.then(|| {
                    let base = &bases[entry.section];
                    if entry.is_index {
                        base.as_str().into()
                    } else {
                        format!("{base}{}/", segment(site, entry, lang)).into()
                    }
                })
            })
            .collect();
        for (entry, url) in site.entries.iter_mut().zip(urls) {
            entry.urls[lang] = url;
        }
    }
}

/// The address of a collection's list, which its entries' begin with.
fn base(site: &Site, collection: CollectionId, lang: Lang) -> String {
    let collection = &site.collections[collection];
    let parent = match collection.parent {
        Some(parent) => base(site, parent, lang),
        None => format!("/{}/", site.settings.language(lang).code),
    };
    match (collection.index, &*collection.id) {
        (_, "") => parent,
        (Some(index), _) => format!("{parent}{}/", segment(site, &site.entries[index], lang)),
        (None, id) => format!("{parent}{}/", id.rsplit('/').next().unwrap_or(id)),
    }
}

/// The last part of an entry's address: its slug, or one made from its title, or its id.
fn segment(site: &Site, entry: &Entry, lang: Lang) -> String {
    let id = entry.id.rsplit_once('/').map_or(&*entry.id, |(_, name)| name);
    let Some(shown) = entry.text(lang) else { return id.to_owned() };
    let front = &shown.translation.front;
    match (front.text("slug"), front.text("title")) {
        (Some(slug), _) => slug.to_owned(),
        (None, Some(title)) => Some(slug(title, &site.settings.language(shown.lang).locale))
            .filter(|slug| !slug.is_empty())
            .unwrap_or_else(|| id.to_owned()),
        (None, None) => id.to_owned(),
    }
}

/// Puts each collection's entries into the order of its list: news newest first, events soonest first, the rest by
/// `order` and by title as the language sorts. Terms list their entries in the same order.
pub(super) fn order(site: &mut Site) {
    let mut lists: Table<CollectionId, ByLang<Vec<EntryId>>> =
        Table::of_each(&site.collections, |_| ByLang::of_each(&site.settings.languages, |_| Vec::new()));
    let in_order = |lang: Lang| {
        let is_listed = |entry: &Entry| entry.urls[lang].is_some() && !entry.is_index;
        let listed = site.entries.as_slice().par_iter().enumerate().filter(|(_, entry)| is_listed(entry));
        let mut keyed: Vec<_> = listed.map(|(index, entry)| (key(site, entry, lang), EntryId::new(index))).collect();
        keyed.par_sort_unstable();
        keyed.into_iter().map(|(_, index)| index).collect::<Vec<EntryId>>()
    };
    let langs: Vec<Lang> = site.settings.langs().collect();
    let ordered: Vec<(Lang, Vec<EntryId>)> = langs.par_iter().map(|lang| (*lang, in_order(*lang))).collect();
    for (lang, ordered) in ordered {
        for index in ordered {
            // A section's entries are in the lists of all that it's in, up to the collection's.
            let mut at = site.entries[index].section;
            lists[at][lang].push(index);
            while let Some(parent) = site.collections[at].parent.filter(|_| site.collections[at].is_section()) {
                lists[parent][lang].push(index);
                at = parent;
            }
        }
    }
    for (collection, list) in site.collections.iter_mut().zip(lists) {
        collection.entries = list;
    }
    let ranks: ByLang<Table<EntryId, usize>> = site.settings.langs().map(|lang| site.ranks(lang)).collect();
    for term in site.taxonomies.iter_mut().flat_map(|taxonomy| &mut taxonomy.terms) {
        term.shown = ByLang::of_each(&ranks, |lang| {
            let ranks = &ranks[lang];
            let mut shown: Vec<EntryId> =
                term.entries.iter().copied().filter(|entry| ranks[*entry] < usize::MAX).collect();
            shown.sort_by_key(|entry| ranks[*entry]);
            shown
        });
    }
}

type SortKey<'a> = (Reverse<Option<jiff::civil::Date>>, Option<jiff::civil::Date>, i64, Cow<'a, [u8]>, &'a str);

fn key<'a>(site: &'a Site, entry: &'a Entry, lang: Lang) -> SortKey<'a> {
    let date = entry.date();
    let (newest, soonest) = if entry.content_type.does.dated.is_some() { (date, None) } else { (None, date) };
    let shown = entry.text(lang);
    let order = shown.and_then(|shown| shown.translation.front.get("order")?.as_integer()).unwrap_or(i64::MAX);
    let title = match shown {
        Some(shown) if !shown.is_fallback => Cow::Borrowed(&*shown.translation.sort_key),
        // The reader's language sorts what is written in another.
        Some(shown) => site.l10n.formats(lang).sort_key(shown.translation.front.title()).into(),
        None => Cow::default(),
    };
    (Reverse(newest), soonest, order, title, &entry.id)
}
