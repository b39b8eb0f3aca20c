//! What a reader may go on to from an entry: the entries before and after it in the list of its collection, and those
//! that have the most in common with it.

use rustc_hash::FxHashMap;
use tera::{Kwargs, TeraResult, Value};

use super::unknown::unknown;
use super::view::{View, map};
use crate::model::{Entry, EntryId};

/// `beside(id=page.id)`: the entries before and after one in the list of its collection, as `previous` and `next`; none
/// where there's no such, and for what isn't listed.
pub(super) fn beside(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let index = entry(view, arguments)?;
    let ranks = view.ranks();
    let list = &view.site.collections[view.site.entries[index].collection].entries[view.lang];
    // Of what is listed, ranks count on from the first of the list.
    let at = list.first().and_then(|first| ranks[index].checked_sub(ranks[*first])).filter(|at| *at < list.len());
    let reference = |at: Option<usize>| {
        let found = at.and_then(|at| list.get(at));
        found.map_or_else(Value::none, |entry| view.reference(*entry))
    };
    let (previous, next) = (at.and_then(|at| at.checked_sub(1)), at.and_then(|at| at.checked_add(1)));
    Ok(map! { "previous" => reference(previous), "next" => reference(next) }.into())
}

fn entry(view: &View, arguments: &Kwargs) -> TeraResult<EntryId> {
    let id: &str = arguments.must_get("id")?;
    view.site.by_id.get(id).copied().ok_or_else(|| unknown("entry", id))
}

/// `related(id=page.id, collection="news", limit=3)`: the entries that share terms with one, of any collection unless
/// one is said; first those that share the most, where a term counts the more the fewer entries carry it.
pub(super) fn related(view: &View, arguments: &Kwargs) -> TeraResult<Value> {
    let index = entry(view, arguments)?;
    let limit = arguments.get::<usize>("limit")?.unwrap_or(3);
    let of_collection = match arguments.get::<&str>("collection")? {
        Some(id) => Some(view.site.collection(id).ok_or_else(|| unknown("collection", id))?),
        None => None,
    };
    let is_wanted =
        |entry: &Entry| of_collection.is_none_or(|wanted| view.site.collections[entry.collection].id == wanted.id);
    let mut shared: FxHashMap<EntryId, f64> = FxHashMap::default();
    for term in view.site.taxonomies.iter().flat_map(|taxonomy| &taxonomy.terms) {
        if term.entries.binary_search(&index).is_err() {
            continue;
        }
        let others = term.shown[view.lang].iter().filter(|other| **other != index);
        for other in others.filter(|other| is_wanted(&view.site.entries[**other])) {
            *shared.entry(*other).or_default() += 1.0 / term.entries.len() as f64;
        }
    }
    let ranks = view.ranks();
    let mut found: Vec<(EntryId, f64)> = shared.into_iter().collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| ranks[a.0].cmp(&ranks[b.0])));
    Ok(found.into_iter().take(limit).map(|(entry, _)| view.entry(entry)).collect::<Vec<_>>().into())
}
