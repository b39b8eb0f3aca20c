//! The pictures that networks show of pages: which page has which is known from its words before any is drawn.

use std::sync::Arc;

use rustc_hash::FxHashSet;
use tera::Value;

use super::output::{OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::{CollectionId, Entry, Site};
use crate::render::{SocialWords, View, map, social_hash};
use crate::settings::Lang;
use crate::social;

/// The picture of a page.
#[derive(Debug)]
struct SocialPicture {
    page: Page,
    lang: Lang,
}

/// Plans those of all pages. Pages that say the same share one.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let mut known = FxHashSet::default();
    let pages: Vec<(Page, Lang)> = planning.pages().collect();
    for (page, lang) in pages {
        if let Some(url) = url(planning.site, page, lang).filter(|url| known.insert(url.clone())) {
            planning.add(&url, SocialPicture { page, lang });
        }
    }
}

impl OutputKind for SocialPicture {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        match words(&renderer.site, self.page, self.lang) {
            Some(words) => renderer.social.image(words),
            None => Ok(Vec::new()),
        }
    }

    fn about(&self) -> Option<(Page, Lang)> {
        Some((self.page, self.lang))
    }
}

/// What templates of pages see of a page's picture.
pub(super) fn value(view: &View, page: Page) -> Value {
    url(&view.site, page, view.lang).map_or_else(Value::none, |url| {
        let (width, height) = (social::WIDTH, social::HEIGHT);
        map! { "url" => view.href(&url), "permalink" => view.permalink(&url), "width" => width, "height" => height }
            .into()
    })
}

/// The address of a page's picture; none where it has none.
fn url(site: &Site, page: Page, lang: Lang) -> Option<Arc<str>> {
    let is_drawn = site.settings.social_images && site.theme.has_template(social::TEMPLATE);
    let words = is_drawn.then(|| words(site, page, lang))??;
    Some(social::address(&social_hash(site, &words)))
}

/// What a page's picture says; none for what nobody shares.
fn words(site: &Site, page: Page, lang: Lang) -> Option<SocialWords> {
    let message = |id: &str| site.l10n.text(lang, id).unwrap_or_else(|| id.to_owned());
    let title = |entry: &Entry| entry.text(lang).map(|shown| shown.translation.front.title().to_owned());
    let list =
        |collection: CollectionId| site.collections[collection].index.and_then(|index| title(&site.entries[index]));
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
    Some(SocialWords {
        title,
        section: section.unwrap_or_default(),
        site: message("site-title"),
        tagline: message("site-tagline"),
        locale: site.settings.language(lang).locale.clone(),
    })
}
