//! What a page needs to narrow a collection's list down: the terms that its entries carry, and the cards of all of them
//! for the browser. A card is HTML as the list itself shows it, so that no word and no element is written twice.

use serde_json::{Value as Json, json};
use tera::{Context, Value};

use super::output::{OutputKind, Page, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::{CollectionId, EntryId, Site, Taxonomy, TaxonomyId};
use crate::render::{View, map};
use crate::settings::Lang;
use crate::types::Map;

/// The template of a card.
const CARD: &str = "card.html";

/// The cards of a collection, all of them.
#[derive(Debug)]
struct FacetsFile {
    collection: CollectionId,
    lang: Lang,
}

/// Plans those of each collection whose list can be narrowed.
pub(super) fn plan(planning: &mut Planning<'_>) {
    for lang in planning.site.settings.langs() {
        for collection in planning.site.collections.ids() {
            if let Some(url) = url(planning.site, collection, lang) {
                planning.add(&url, FacetsFile { collection, lang });
            }
        }
    }
}

/// The address of a collection's cards. None where the theme has no template for them, or there's nothing to tell
/// apart.
fn url(site: &Site, collection: CollectionId, lang: Lang) -> Option<String> {
    let collection = &site.collections[collection];
    let has_terms = collection.content_type.does.facets.as_ref().is_some_and(|facets| !facets.taxonomies.is_empty());
    let has_facets = has_terms && !collection.entries[lang].is_empty() && site.theme.has_template(CARD);
    has_facets.then(|| format!("/{}/facets/{}.json", site.settings.language(lang).code, collection.id))
}

impl OutputKind for FacetsFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let bound = renderer.views.bound(self.lang);
        file(&bound.view, self.collection, |entry| {
            let mut context = Context::new();
            context.insert_value("entry", entry);
            renderer.views.template(bound, CARD, &context)
        })
    }
}

/// Of a collection's page: where its cards are, and by taxonomy the terms that its entries carry, as the language sorts
/// them, each with how many do. None of other pages.
pub(super) fn value(view: &View, page: Page) -> Value {
    let Page::Collection(collection, _) = page else { return Value::none() };
    let Some(url) = url(&view.site, collection, view.lang) else { return Value::none() };
    let taxonomies = view.site.taxonomies.pairs();
    let taxonomies = taxonomies.filter(|(_, taxonomy)| is_facet(view, collection, taxonomy));
    let facets: Map = taxonomies
        .map(|(index, taxonomy)| (taxonomy.id.to_string().into(), terms(view, collection, index).into()))
        .collect();
    map! { "url" => view.href(&url), "terms" => facets }.into()
}

/// Whether a collection's list is narrowed by the terms of a taxonomy.
fn is_facet(view: &View, collection: CollectionId, taxonomy: &Taxonomy) -> bool {
    let facets = view.site.collections[collection].content_type.does.facets.as_ref();
    facets.is_some_and(|facets| facets.taxonomies.iter().any(|id| **id == *taxonomy.id))
}

fn terms(view: &View, collection: CollectionId, taxonomy: TaxonomyId) -> Vec<Value> {
    let entries = &view.site.entries;
    let terms = view.sorted_terms(&view.site.taxonomies[taxonomy], false).into_iter().filter_map(|term| {
        let shown = view.site.taxonomies[taxonomy].terms[term].shown[view.lang].iter();
        let count = shown.filter(|entry| entries[**entry].collection == collection).count();
        (count > 0).then(|| map! { "term" => view.term(taxonomy, term), "count" => count }.into())
    });
    terms.collect()
}

/// A collection's cards in the order of its list, each with the ids of its terms by taxonomy:
/// `[{"terms": {"cities": ["fes"]}, "card": "<article>…"}]`.
///
/// # Errors
/// When the card's template fails.
fn file(
    view: &View,
    collection: CollectionId,
    card: impl Fn(Value) -> Result<Vec<u8>, Diagnostic>,
) -> Result<Vec<u8>, Diagnostic> {
    let entries = &view.site.collections[collection].entries[view.lang];
    let cards = entries.iter().map(|index| {
        let html = card(view.entry(*index))?;
        Ok(json!({ "terms": carried(view, collection, *index), "card": String::from_utf8_lossy(html.trim_ascii()) }))
    });
    let cards: Vec<Json> = cards.collect::<Result<_, _>>()?;
    let mut text = Json::from(cards).to_string();
    text.push('\n');
    Ok(text.into_bytes())
}

/// The terms that an entry carries, by taxonomy.
fn carried(view: &View, collection: CollectionId, entry: EntryId) -> serde_json::Map<String, Json> {
    let of = |taxonomy: &Taxonomy| {
        let carried = taxonomy.terms.iter().filter(|term| term.entries.binary_search(&entry).is_ok());
        let ids: Vec<Json> = carried.map(|term| (&*term.id).into()).collect();
        (!ids.is_empty()).then(|| (taxonomy.id.to_string(), ids.into()))
    };
    let facets = view.site.taxonomies.iter().filter(|taxonomy| is_facet(view, collection, taxonomy));
    facets.filter_map(of).collect()
}
