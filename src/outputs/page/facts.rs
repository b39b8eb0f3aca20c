//! What the kinds of pages differ in.

use std::sync::Arc;

use fluent::FluentValue;

use crate::l10n::arguments;
use crate::model::{Entry, EntryId};
use crate::outputs::lists::{page_url, pages_of};
use crate::outputs::output::Page;
use crate::render::View;
use crate::settings::{Lang, PER_PAGE};

/// What the kinds of pages differ in.
pub(super) struct Facts {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) url: Arc<str>,
    /// The entry whose text it shows.
    pub(super) entry: Option<EntryId>,
    /// The page of its list, and how many there are.
    pub(super) number: usize,
    pub(super) total_pages: usize,
    /// How many entries the whole list has.
    pub(super) total: usize,
    /// The entries on this page of it.
    pub(super) items: Vec<EntryId>,
    /// The address of the list's first page.
    pub(super) first_url: Arc<str>,
}

impl Facts {
    pub(super) fn of(view: &View, page: Page) -> Self {
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
                let url = entry.urls[view.lang].clone().unwrap_or_default();
                Self { entry: Some(index), ..plain(kind, &entry.id, title(entry, view.lang), url) }
            }
            Page::Collection(collection, number) => {
                let collection = &site.collections[collection];
                let Some(index) = collection.index else {
                    // A list is planned with its own page, and only then.
                    return plain("collection", &collection.id, collection.id.to_string(), "/".into());
                };
                let entry = &site.entries[index];
                let url = entry.urls[view.lang].clone().unwrap_or_default();
                let facts = plain("collection", &entry.id, title(entry, view.lang), url);
                let list = &collection.entries[view.lang];
                Self { entry: Some(index), ..facts.list(view, list, number, collection.per_page()) }
            }
            Page::Taxonomy(taxonomy) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let url = site.term_url(taxonomy, None, view.lang).into();
                let facts = plain("taxonomy", &taxonomy.id, view.message(&taxonomy.id), url);
                let general =
                    || view.message_with("taxonomy-description", &arguments([("title", facts.title.as_str())]));
                Self { description: description(view, &taxonomy.id).or_else(general), ..facts }
            }
            Page::Term(taxonomy, term, number) => {
                let taxonomy = &site.taxonomies[taxonomy];
                let term = &taxonomy.terms[term];
                let message = term.message(&taxonomy.id);
                let url = site.term_url(taxonomy, Some(term), view.lang).into();
                let facts = plain("term", &format!("{}/{}", taxonomy.id, term.id), view.message(&message), url);
                let facts = facts.list(view, &term.shown[view.lang], number, PER_PAGE);
                let general = || {
                    let known: [(_, FluentValue<'_>); 3] = [
                        ("title", facts.title.as_str().into()),
                        ("taxonomy", view.message(&taxonomy.id).into()),
                        ("count", facts.total.into()),
                    ];
                    view.message_with("term-description", &arguments(known))
                };
                Self { description: description(view, &message).or_else(general), ..facts }
            }
            Page::NotFound => {
                let facts = plain("not-found", "", view.message("not-found-title"), format!("/{code}/404.html").into());
                Self { description: Some(view.message("not-found-description")), ..facts }
            }
            Page::Chooser => {
                let facts = plain("chooser", "", view.message("chooser-title"), "/".into());
                Self { description: Some(view.message("site-tagline")), ..facts }
            }
        }
    }

    /// As a page of a list.
    fn list(self, view: &View, list: &[EntryId], number: usize, per_page: usize) -> Self {
        let items = list.iter().skip((number - 1) * per_page).take(per_page).copied().collect();
        Self {
            number,
            items,
            total: list.len(),
            total_pages: pages_of(list.len(), per_page),
            url: page_url(&view.site, view.lang, &self.first_url, number).into(),
            ..self
        }
    }
}

fn title(entry: &Entry, lang: Lang) -> String {
    entry.text(lang).map(|shown| shown.translation.front.title().to_owned()).unwrap_or_default()
}

/// What the messages say of a taxonomy or a term. Where that is nothing, a theme may have a sentence that fits all of
/// them.
fn description(view: &View, message: &str) -> Option<String> {
    view.site.l10n.text(view.lang, &format!("{message}.description"))
}
