//! What is indexed of an entry: its title, its text with the ids of its headings, and the names of its terms, as a page
//! of HTML with pagefind's attributes (<https://pagefind.app/docs/metadata/>). It's made from the site, not from the
//! theme's pages: those say the same menu a thousand times.

use std::fmt::Write;

use pulldown_cmark_escape::{escape_html, escape_html_body_text};
use rayon::prelude::*;

use crate::markdown::{Document, Hole, LinkTarget, Piece};
use crate::model::{EntryId, Site};
use crate::settings::Lang;

/// The name in the index of what is in no collection.
const ROOT: &str = "pages";

/// A page as the index knows it.
pub(super) struct SearchRecord {
    /// Its address, as pages link to it.
    pub(super) url: String,
    /// Its text.
    pub(super) html: String,
}

/// The records of a language, in the site's order: one for each entry with a page, of the text that the page shows,
/// unless it asks not to be listed.
pub(super) fn all(site: &Site, lang: Lang) -> Vec<SearchRecord> {
    let ids: Vec<EntryId> = site.entries.ids().collect();
    ids.par_iter().filter_map(|id| record(site, lang, *id)).collect()
}

fn record(site: &Site, lang: Lang, id: EntryId) -> Option<SearchRecord> {
    let entry = &site.entries[id];
    let url = entry.urls[lang].as_ref()?;
    let shown = entry.shown(lang)?;
    let translation = shown.translation;
    let (front, document) = (&translation.front, &translation.document);
    if front.flag("noindex") {
        return None;
    }
    let mut html = String::with_capacity(document.len() + 1024);
    html.push_str("<html><body>");
    meta(&mut html, "meta", "title", front.title());
    if shown.is_fallback {
        meta(&mut html, "meta", "lang", &site.settings.language(shown.lang).locale);
    }
    let collection = &site.collections[entry.collection].id;
    meta(&mut html, "filter", "collection", if collection.is_empty() { ROOT } else { collection });
    if front.flag("example") {
        meta(&mut html, "filter", "example", "true");
    }
    let mut labels = Vec::new();
    let filters = &site.theme.layers.search.filters;
    for taxonomy in &site.taxonomies {
        for term in taxonomy.terms.iter().filter(|term| term.entries.binary_search(&id).is_ok()) {
            labels.extend(site.l10n.text(lang, &term.message(&taxonomy.id)));
            if filters.iter().any(|filter| *filter.value == *taxonomy.id) {
                meta(&mut html, "filter", &taxonomy.id, &term.id);
            }
        }
    }
    let description = front.text("description").unwrap_or_default();
    // A page that has nothing else is found by its title only if that's its text.
    paragraph(&mut html, if description.is_empty() && document.is_empty() { front.title() } else { description });
    text(site, lang, document, &mut html);
    if let Some(search) = &entry.content_type.does.search {
        search.words(front).into_iter().for_each(|words| paragraph(&mut html, words));
    }
    paragraph(&mut html, &labels.join(", "));
    html.push_str("</body></html>");
    Some(SearchRecord { url: format!("{}{url}", site.settings.base_path()), html })
}

/// A value that pagefind notes, without reading it as text.
fn meta(html: &mut String, kind: &str, name: &str, value: &str) {
    let _ = write!(html, "<meta data-pagefind-{kind}=\"{name}[content]\" content=\"");
    let _ = escape_html(&mut *html, value);
    html.push_str("\">");
}

fn paragraph(html: &mut String, text: &str) {
    html.push_str("<p>");
    let _ = escape_html_body_text(&mut *html, text);
    html.push_str("</p>");
}

/// A document's HTML. Of its holes only what is read as prose is filled: titles of what is linked to, and the bodies of
/// components.
fn text(site: &Site, lang: Lang, document: &Document, html: &mut String) {
    for piece in document.pieces() {
        match piece {
            // To pagefind only a cell of the body ends what came before.
            Piece::Html(piece) => html.push_str(&piece.replace("</th>", "</th> ")),
            Piece::Hole(Hole::LinkOpen(link)) if link.takes_title => {
                let title = if let LinkTarget::Id { id, .. } = &link.target { title(site, lang, id) } else { None };
                let _ = escape_html_body_text(&mut *html, &title.unwrap_or_default());
            }
            Piece::Hole(Hole::Component(call)) => {
                if let Some(body) = &call.body {
                    html.push_str("<div>");
                    text(site, lang, body, html);
                    html.push_str("</div>");
                }
            }
            Piece::Hole(_) => {}
        }
    }
}

/// What a link that has no words of its own shows.
fn title(site: &Site, lang: Lang, id: &str) -> Option<String> {
    if let Some(entry) = site.entry(id) {
        let shown = entry.text(site.nearest(entry, lang)?)?;
        return Some(shown.translation.front.title().to_owned());
    }
    let message = match id.split_once('/') {
        Some((taxonomy, term)) => site.term(taxonomy, term)?.message(taxonomy),
        None => id.to_owned(),
    };
    site.l10n.text(lang, &message)
}
