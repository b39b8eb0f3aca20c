//! What one entry says of another: references to entries, terms, pages and files, always by id, checked when the site
//! is linked. Touches nothing.

use std::sync::Arc;

use crate::l10n::PartialDate;
use crate::text::yaml::At;

/// What a reference means to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A term of the taxonomy of this id.
    Term(Arc<str>),
    /// An entry, by its short id in the collection of this id, or by its whole id in any.
    Entry(Arc<str>),
    /// Anything with a page, as in Markdown: `@/members/atlas-contact`, or an address on the web.
    Link,
    /// A file beside the entry, to be opened as it is.
    File,
    /// A picture beside the entry, to be shown.
    Picture,
    /// An icon of the theme.
    Icon,
}

/// A reference as it was written.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What it means to point at.
    pub target: Target,
    /// What was written.
    pub id: String,
    /// Where, in the YAML that it stands in.
    pub at: At,
}

impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        (&self.target, &self.id) == (&other.target, &other.id)
    }
}

/// The whole id of an entry that a reference into a collection names: by its short id there, or by its whole one.
pub fn whole_id(collection: &str, id: &str) -> String {
    if id.contains('/') || collection.is_empty() { id.to_owned() } else { format!("{collection}/{id}") }
}

/// The site as one language sees it: what turns references into what templates get.
pub trait Scope {
    /// The value for a reference, or none where it leads nowhere (which has been reported).
    fn resolve(&self, reference: &Reference) -> tera::Value;
    /// Markdown as HTML.
    fn markdown(&self, text: &str) -> tera::Value;
    /// A date, localised.
    fn date(&self, date: &PartialDate) -> String;
}
