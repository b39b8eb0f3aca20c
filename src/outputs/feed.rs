//! Atom feeds (RFC 4287): a collection's newest entries, whole.

use tera::Value;

use super::output::{Origin, OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::l10n::arguments;
use crate::model::{CollectionId, EntryId, Site};
use crate::render::{View, attribute, escape, map};
use crate::settings::Lang;

/// Entries in a feed.
const ENTRIES: usize = 20;

/// The feed of a collection.
#[derive(Debug)]
struct FeedFile {
    collection: CollectionId,
    lang: Lang,
}

/// Plans the feed of each collection that has one.
pub(super) fn plan(planning: &mut Planning<'_>) {
    for lang in planning.site.settings.langs() {
        for collection in planning.site.collections.ids() {
            if let Some(url) = url(planning.site, collection, lang) {
                planning.add(&url, FeedFile { collection, lang });
            }
        }
    }
}

/// The address of a collection's feed; none without a list to stand beside.
fn url(site: &Site, collection: CollectionId, lang: Lang) -> Option<String> {
    let collection = &site.collections[collection];
    let is_wanted = collection.settings.feed.unwrap_or(collection.content_type.does.feed.is_some());
    let index = collection.index.filter(|_| is_wanted)?;
    site.entries[index].urls[lang].as_ref().map(|url| format!("{url}feed.xml"))
}

/// The feeds of a language, for templates.
pub(super) fn all(view: &View) -> Value {
    let feed = |collection: CollectionId| {
        let url = url(&view.site, collection, view.lang)?;
        Some(map! { "url" => view.href(&url), "title" => title(view, collection) }.into())
    };
    let make = || view.site.collections.ids().filter_map(feed).collect::<Vec<Value>>().into();
    view.feeds.get_or_init(make).clone()
}

impl OutputKind for FeedFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        atom(renderer.view(self.lang), self.collection, renderer)
    }

    fn origin(&self, site: &Site) -> Option<Origin> {
        let entry = Page::Collection(self.collection, 1).entry(site)?;
        Some(Origin::of_entry(&site.entries[entry], self.lang))
    }
}

/// The title of a collection's feed.
fn title(view: &View, collection: CollectionId) -> String {
    let index = view.site.collections[collection].index;
    let section = index
        .and_then(|index| view.site.entries[index].text(view.lang))
        .map_or("", |shown| shown.translation.front.title());
    view.message_with("feed-title", &arguments([("section", section)])).unwrap_or_else(|| section.to_owned())
}

/// The feed of a collection.
///
/// # Errors
/// When the template of a component in an entry's text fails.
fn atom(view: &View, collection: CollectionId, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
    let site = &view.site;
    let entries: Vec<EntryId> = site.collections[collection].entries[view.lang].iter().take(ENTRIES).copied().collect();
    let own = url(site, collection, view.lang).map(|url| view.permalink(&url)).unwrap_or_default();
    let list = site.collections[collection].index.and_then(|index| site.entries[index].urls[view.lang].clone());
    let changed = |entry_id: EntryId| {
        let entry = &site.entries[entry_id];
        let updated = entry.updated(view.lang).map(|day| day.to_string());
        // A feed needs a day (RFC 4287, section 4.2.15), and the clock isn't asked: without one, the oldest that there
        // can be.
        updated.or_else(|| entry.published().map(|day| day.to_string())).unwrap_or_else(|| "1970-01-01".to_owned())
    };
    let newest = entries.iter().map(|index| changed(*index)).max().unwrap_or_else(|| "1970-01-01".to_owned());
    let language = &site.settings.language(view.lang).locale;

    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"
    );
    element(&mut xml, "  ", "title", &title(view, collection));
    element(&mut xml, "  ", "subtitle", &view.message("site-tagline"));
    element(&mut xml, "  ", "id", &own);
    link(&mut xml, "  ", "self", "application/atom+xml", &own);
    link(&mut xml, "  ", "alternate", "text/html", &view.permalink(list.as_deref().unwrap_or("/")));
    element(&mut xml, "  ", "updated", &moment(&newest));
    xml.push_str("  <author>\n");
    element(&mut xml, "    ", "name", &view.publisher());
    xml.push_str("  </author>\n");
    for index in entries {
        let entry = &site.entries[index];
        let Some(shown) = entry.shown(view.lang) else { continue };
        let front = &shown.translation.front;
        let permalink = view.permalink(entry.urls[view.lang].as_deref().unwrap_or_default());
        xml.push_str(&format!("  <entry xml:lang=\"{}\">\n", site.settings.language(shown.lang).locale));
        element(&mut xml, "    ", "title", front.title());
        element(&mut xml, "    ", "id", &permalink);
        link(&mut xml, "    ", "alternate", "text/html", &permalink);
        if let Some(day) = entry.published() {
            element(&mut xml, "    ", "published", &moment(&day.to_string()));
        }
        element(&mut xml, "    ", "updated", &moment(&changed(index)));
        element(&mut xml, "    ", "summary", front.text("description").unwrap_or(&shown.translation.document.excerpt));
        let html = renderer.views.document(index, view.lang)?;
        // What an author's own HTML leaves relative is relative to the page (RFC 4287, section 2).
        xml.push_str("    <content type=\"html\" xml:base=\"");
        attribute(&permalink, &mut xml);
        xml.push_str("\">");
        escape(&html, &mut xml);
        xml.push_str("</content>\n  </entry>\n");
    }
    xml.push_str("</feed>\n");
    Ok(xml.into_bytes())
}

fn element(xml: &mut String, indent: &str, name: &str, text: &str) {
    xml.push_str(&format!("{indent}<{name}>"));
    escape(text, xml);
    xml.push_str(&format!("</{name}>\n"));
}

fn link(xml: &mut String, indent: &str, rel: &str, media_type: &str, href: &str) {
    xml.push_str(&format!("{indent}<link rel=\"{rel}\" type=\"{media_type}\" href=\""));
    attribute(href, xml);
    xml.push_str("\"/>\n");
}

fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
