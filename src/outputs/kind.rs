//! What an output is: a file of the site, at its path, with what it takes to make it.

use std::fmt::Debug;
use std::sync::Arc;

use super::renderer::Renderer;
use crate::diagnostics::{Diagnostic, Place};
use crate::model::{Entry, Site};
use crate::names::media_type;
use crate::settings::Lang;

/// A file of the site.
#[derive(Debug, Clone)]
pub struct Output {
    /// Relative to the output folder, with `/` between its parts.
    pub path: Arc<str>,
    /// What stands there.
    pub kind: Arc<dyn Kind>,
}

impl Output {
    /// What stands at an address.
    pub(super) fn new(url: &str, kind: impl Kind + 'static) -> Self {
        Self { path: file_of(url).into(), kind: Arc::new(kind) }
    }

    /// The page that it is, and its language.
    pub fn page(&self) -> Option<(Page, Lang)> {
        self.kind.page()
    }

    /// What it's served as, as `Content-Type` has it (RFC 9110, section 8.3).
    pub fn media_type(&self) -> &'static str {
        self.kind.media_type().unwrap_or_else(|| media_type(&self.path))
    }
}

/// A kind of output: each is a file here, with what is planned of it.
pub trait Kind: Debug + Send + Sync {
    /// Its bytes: a pure function of the site.
    ///
    /// # Errors
    /// When a template fails, with the place in it, or a picture can't be read.
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic>;

    /// What it's served as; none where the ending of its name says it.
    fn media_type(&self) -> Option<&'static str> {
        None
    }

    /// What of the site it comes from; none where the build makes it by itself.
    fn origin(&self, _site: &Site) -> Option<Origin> {
        None
    }

    /// The page that it is, and its language.
    fn page(&self) -> Option<(Page, Lang)> {
        None
    }

    /// The page that somebody knows it by: of a page, the page itself.
    fn about(&self) -> Option<(Page, Lang)> {
        self.page()
    }
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The home page, or the page of an entry.
    Entry(usize),
    /// A page of a collection's list, from 1.
    Collection(usize, usize),
    /// The terms of a taxonomy.
    Taxonomy(usize),
    /// A page of the list of a term's entries, from 1.
    Term(usize, usize, usize),
    /// What is shown where nothing is.
    NotFound,
    /// The choice of a language.
    Chooser,
}

impl Page {
    /// The entry whose text it shows.
    pub fn entry(self, site: &Site) -> Option<usize> {
        match self {
            Self::Entry(index) => Some(index),
            Self::Collection(collection, _) => site.collections[collection].index,
            Self::Taxonomy(_) | Self::Term(..) | Self::NotFound | Self::Chooser => None,
        }
    }
}

/// What of the site an output comes from, for people.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The file that they look for, with what in it.
    pub name: String,
    /// Where in it.
    pub place: Option<Place>,
    /// What of the site it is.
    pub what: What,
}

/// What of the site an output comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A text, a term, a file beside an entry, a file of the theme.
    Content,
    /// A file for the output's root.
    Static,
    /// A redirect of the settings, from an address.
    Redirect(String),
}

impl Origin {
    /// From an entry: its slug or its title decide on the address.
    pub(super) fn of_entry(entry: &Entry, lang: Lang) -> Self {
        let front = entry.text(lang).map(|text| &text.translation.front);
        let place = front.map(|front| front.place(front.at("slug").or_else(|| front.at("title"))));
        Self { name: file(entry), place, what: What::Content }
    }

    /// From a file of the site that has nothing to point at.
    pub(super) fn of_file(name: String) -> Self {
        Self { name, place: None, what: What::Content }
    }
}

/// The file that an entry is written in first.
pub(super) fn file(entry: &Entry) -> String {
    entry.source().map_or_else(|| entry.id.to_string(), |source| source.front.source.path.to_string())
}

/// The file that a server answers an address with.
pub fn file_of(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
