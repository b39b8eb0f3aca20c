//! What an author names of the site, and what that is: the one rule for references in fields, links in texts, arguments
//! of components, menus and redirects. Touches nothing.

use super::ids::{EntryId, TaxonomyId, TermId};
use super::site::{Hidden, Media, Site};
use crate::markdown::{LinkTarget, target_of};
use crate::settings::{Lang, is_elsewhere};
use crate::types::{PAGE, Target, whole_id};

/// What a name means.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// An entry, the page of a collection among them.
    Entry(EntryId),
    /// A taxonomy, or a term of it.
    Terms(TaxonomyId, Option<TermId>),
    /// A file beside the entry.
    File(&'a Media),
    /// An address on the web, or an icon: what is outside the site's content.
    Elsewhere,
}

/// Why a name means nothing.
#[derive(Debug, Clone)]
pub enum Missing {
    /// There's none of that name.
    Unknown,
    /// There's no taxonomy of the field's.
    Taxonomy,
    /// The entry is in a collection that isn't meant: its whole id.
    Collection(String),
    /// The page has no heading of that id: those that it has.
    Heading(String, Vec<String>),
    /// There's such an entry, and it isn't published: its whole id, and why.
    Unpublished(String, Hidden),
    /// It's a file, and no picture.
    NotAPicture,
}

impl Site {
    /// What somebody names who may name a target, in a text for readers of `lang` whose files are in `dir`.
    ///
    /// # Errors
    /// Why it's nothing.
    pub fn resolve(&self, dir: &str, lang: Lang, target: &Target, text: &str) -> Result<Found<'_>, Missing> {
        match target {
            Target::Term(id) => {
                let taxonomy = self.taxonomies.find(|known| known.id == *id).ok_or(Missing::Taxonomy)?;
                let term = self.taxonomies[taxonomy].terms.find(|term| &*term.id == text);
                term.map(|term| Found::Terms(taxonomy, Some(term))).ok_or(Missing::Unknown)
            }
            Target::Entry(collection) => self.entry_of(collection, text),
            Target::Link => match target_of(text) {
                LinkTarget::Id { id, heading } => self.page(lang, &id, heading.as_deref()),
                LinkTarget::File(url) if is_elsewhere(&url) => Ok(Found::Elsewhere),
                LinkTarget::File(_) => Err(Missing::Unknown),
            },
            Target::File => self.media_beside(dir, text).map(Found::File).ok_or(Missing::Unknown),
            Target::Picture => match self.media_beside(dir, text) {
                Some(media) if Media::is_picture(text) => Ok(Found::File(media)),
                Some(_) => Err(Missing::NotAPicture),
                None => Err(Missing::Unknown),
            },
            Target::Icon if self.theme.assets.icon_names().any(|name| name == text) => Ok(Found::Elsewhere),
            Target::Icon => Err(Missing::Unknown),
        }
    }

    /// The entry that a reference into a collection means: one of that collection, or of another of the same type.
    fn entry_of(&self, collection: &str, id: &str) -> Result<Found<'_>, Missing> {
        let whole = whole_id(collection, id);
        let found = match (self.by_id.get(whole.as_str()), self.hidden.get(whole.as_str())) {
            (Some(index), _) => Ok(Found::Entry(*index)),
            (None, Some(hidden)) => Err(Missing::Unpublished(whole.clone(), *hidden)),
            // In a section of the collection, where there's only one of that name.
            (None, None) => return self.in_section(collection, id).map(Found::Entry).ok_or(Missing::Unknown),
        };
        let own = whole.split_once('/').map_or("", |(own, _)| own);
        let (wanted, given) = (self.settings.content_type(collection), self.settings.content_type(own));
        // A page is what has no type of its own: two collections of pages have nothing in common.
        if own == collection || (wanted.name == given.name && wanted.name != PAGE) {
            return found;
        }
        Err(Missing::Collection(whole))
    }

    fn in_section(&self, collection: &str, id: &str) -> Option<EntryId> {
        let is_it = |entry: &super::Entry| {
            let inner = entry.id.strip_prefix(collection).and_then(|rest| rest.strip_prefix('/'));
            inner.is_some_and(|inner| inner.rsplit_once('/').is_some_and(|(_, name)| name == id))
        };
        let mut found = self.entries.pairs().filter(|(_, entry)| is_it(entry)).map(|(id, _)| id);
        found.next().filter(|_| found.next().is_none())
    }

    /// What has a page under an id. A heading is looked for in the text that the page shows to readers of `lang`.
    ///
    /// # Errors
    /// Why it's nothing.
    pub fn page(&self, lang: Lang, id: &str, heading: Option<&str>) -> Result<Found<'_>, Missing> {
        if let Some(index) = self.by_id.get(id) {
            let entry = &self.entries[*index];
            let Some(heading) = heading else { return Ok(Found::Entry(*index)) };
            let shown = self.nearest(entry, lang).and_then(|lang| entry.text(lang));
            let headings = shown.iter().flat_map(|shown| &shown.translation.document.headings);
            let known: Vec<String> = headings.map(|heading| heading.id.clone()).collect();
            let is_known = known.iter().any(|id| id == heading);
            return if is_known { Ok(Found::Entry(*index)) } else { Err(Missing::Heading(heading.to_owned(), known)) };
        }
        let (taxonomy, term) = id.split_once('/').map_or((id, None), |(taxonomy, term)| (taxonomy, Some(term)));
        if let Some(index) = self.taxonomies.find(|known| &*known.id == taxonomy) {
            let Some(term) = term else { return Ok(Found::Terms(index, None)) };
            let term = self.taxonomies[index].terms.find(|known| &*known.id == term);
            return term.map(|term| Found::Terms(index, Some(term))).ok_or(Missing::Unknown);
        }
        match self.hidden.get(id) {
            Some(hidden) => Err(Missing::Unpublished(id.to_owned(), *hidden)),
            None => Err(Missing::Unknown),
        }
    }
}
