//! What there is to do, in the order in which readers meet it.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::entries;
use crate::markdown::{Hole, LinkTarget};
use crate::model::{Entry, EntryId, Site};
use crate::settings::{Lang, MenuTarget};
use crate::table::Table;

/// The entries that have files to be translated, the most visible first: the home page and those of collections, what
/// the menus lead to, what most entries refer or link to; then in the order of the language's lists.
pub fn by_visibility(site: &Site, lang: Lang) -> Vec<&Entry> {
    let menus: FxHashSet<&str> = site
        .settings
        .menu_items()
        .filter_map(|item| match &item.target {
            Some(MenuTarget::Id { id, .. }) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let mut referrers: Table<EntryId, FxHashSet<EntryId>> =
        site.entries.iter().map(|entry| entry.referrers.iter().copied().collect()).collect();
    for (id, entry) in site.entries.pairs() {
        let Some(source) = entry.source() else { continue };
        source.document.each_hole(&mut |hole| {
            if let Hole::LinkOpen(link) = hole
                && let LinkTarget::Id { id: target, .. } = &link.target
                && let Some(target) = site.by_id.get(target.as_str())
            {
                referrers[*target].insert(id);
            }
        });
    }
    let ranks = site.ranks(lang);
    let mut found: Vec<&Entry> = entries(site).collect();
    found.sort_by_cached_key(|entry| {
        let id = site.by_id.get(&entry.id).copied();
        let place = if entry.id.is_empty() {
            0
        } else if entry.is_index {
            1
        } else if menus.contains(&*entry.id) {
            2
        } else {
            3
        };
        (place, Reverse(id.map_or(0, |id| referrers[id].len())), id.map(|id| ranks[id]), entry.id.clone())
    });
    found
}
