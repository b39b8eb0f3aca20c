//! The pictures for social networks: which page has which, known from its words before any is drawn.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Kind, Output, Page};
use crate::model::{Entry, Site};
use crate::settings::Lang;
use crate::social;

/// The words on a picture: all that its template sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The page's title.
    pub title: String,
    /// The name of the section that it's in; empty where it's in none.
    pub section: String,
    /// The site's name.
    pub site: String,
    /// The site's tagline.
    pub tagline: String,
    /// The language of the page (BCP 47).
    pub locale: String,
}

/// Adds the pictures of all pages. Pages that say the same share one.
pub(super) fn add(site: &Site, outputs: &mut Vec<Output>) {
    let mut known = FxHashSet::default();
    let mut found = Vec::new();
    for output in &*outputs {
        let Kind::Page(page, lang) = output.kind else { continue };
        let Some(url) = url(site, page, lang) else { continue };
        if known.insert(url.clone()) {
            found.push(Output { path: url.trim_start_matches('/').into(), kind: Kind::Social(page, lang) });
        }
    }
    outputs.append(&mut found);
}

/// The address of a page's picture; none where it has none.
pub fn url(site: &Site, page: Page, lang: Lang) -> Option<Arc<str>> {
    let is_drawn = site.settings.social_images && site.theme.has_template(social::TEMPLATE);
    let words = is_drawn.then(|| words(site, page, lang))??;
    Some(social::address(&hash(site, &words)))
}

/// The hash of everything that a picture depends on.
pub fn hash(site: &Site, words: &Words) -> blake3::Hash {
    let template = |name| site.theme.template(name).map_or("", |source| &*source.text);
    let fonts = site.theme.fonts().hash();
    let Words { title, section, site, tagline, locale } = words;
    let texts = [
        social::VERSION,
        template(social::TEMPLATE),
        template(social::BACKGROUND),
        fonts,
        title,
        section,
        site,
        tagline,
        locale,
    ];
    social::hash(texts)
}

/// What a page's picture says; none for what nobody shares.
pub fn words(site: &Site, page: Page, lang: Lang) -> Option<Words> {
    let message = |id: &str| site.l10n.text(lang, id).unwrap_or_else(|| id.to_owned());
    let title = |entry: &Entry| entry.text(lang).map(|shown| shown.translation.front.title().to_owned());
    let list = |collection: usize| site.collections[collection].index.and_then(|index| title(&site.entries[index]));
    let (title, section) = match page {
        Page::Entry(index) => {
            let entry = &site.entries[index];
            let is_root = site.collections[entry.collection].id.is_empty();
            (title(entry)?, if is_root { None } else { list(entry.collection) })
        }
        Page::Collection(collection, _) => (list(collection)?, site.collections[collection].parent.and_then(list)),
        Page::Taxonomy(taxonomy) => (message(&site.taxonomies[taxonomy].id), None),
        Page::Term(taxonomy, term, _) => {
            let taxonomy = &site.taxonomies[taxonomy];
            (message(&taxonomy.terms[term].message(&taxonomy.id)), Some(message(&taxonomy.id)))
        }
        Page::Chooser => (message("site-title"), None),
        Page::NotFound => return None,
    };
    Some(Words {
        title,
        section: section.unwrap_or_default(),
        site: message("site-title"),
        tagline: message("site-tagline"),
        locale: site.settings.language(lang).locale.clone(),
    })
}
