//! What a page needs to narrow a collection's list down: the terms that its entries carry, and the cards of all of them
//! for the browser. A card is HTML as the list itself shows it, so that no word and no element is written twice.

use serde_json::{Value as Json, json};
use tera::Value;

use super::view::{View, map};
use crate::diagnostics::Diagnostic;
use crate::model::Taxonomy;
use crate::plan::{self, Page};
use crate::types::Map;

/// Of a collection's page: where its cards are, and by taxonomy the terms that its entries carry, as the language sorts
/// them, each with how many do. None of other pages.
pub(super) fn value(view: &View, page: Page) -> Value {
    let Page::Collection(collection, _) = page else { return Value::none() };
    let Some(url) = plan::facets_url(&view.site, collection, view.lang) else { return Value::none() };
    let taxonomies = view.site.taxonomies.iter().enumerate();
    let taxonomies = taxonomies.filter(|(_, taxonomy)| is_facet(view, collection, taxonomy));
    let facets: Map = taxonomies
        .map(|(index, taxonomy)| (taxonomy.id.to_string().into(), terms(view, collection, index).into()))
        .collect();
    map! { "url" => view.href(&url), "terms" => facets }.into()
}

/// Whether a collection's list is narrowed by the terms of a taxonomy.
fn is_facet(view: &View, collection: usize, taxonomy: &Taxonomy) -> bool {
    let facets = view.site.collections[collection].content_type.does.facets.as_ref();
    facets.is_some_and(|facets| facets.taxonomies.iter().any(|id| **id == *taxonomy.id))
}

fn terms(view: &View, collection: usize, taxonomy: usize) -> Vec<Value> {
    let entries = &view.site.entries;
    let terms = view.sorted_terms(&view.site.taxonomies[taxonomy], false).into_iter().filter_map(|term| {
        let shown = view.site.taxonomies[taxonomy].terms[term].shown[view.lang.0].iter();
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
pub(super) fn file(
    view: &View,
    collection: usize,
    card: impl Fn(Value) -> Result<Vec<u8>, Diagnostic>,
) -> Result<Vec<u8>, Diagnostic> {
    let entries = &view.site.collections[collection].entries[view.lang.0];
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
fn carried(view: &View, collection: usize, entry: usize) -> serde_json::Map<String, Json> {
    let of = |taxonomy: &Taxonomy| {
        let carried = taxonomy.terms.iter().filter(|term| term.entries.binary_search(&entry).is_ok());
        let ids: Vec<Json> = carried.map(|term| (&*term.id).into()).collect();
        (!ids.is_empty()).then(|| (taxonomy.id.to_string(), ids.into()))
    };
    let facets = view.site.taxonomies.iter().filter(|taxonomy| is_facet(view, collection, taxonomy));
    facets.filter_map(of).collect()
}
