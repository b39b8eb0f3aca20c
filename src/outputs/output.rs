//! What an output is: a file of the site, at its path, with what makes its bytes; and the plan of all of them. The
//! bytes are a pure function of the site, so that all outputs are rendered in parallel, and one can be rendered alone.

use std::fmt::Debug;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::redirects::Redirect;
use crate::diagnostics::{Diagnostic, Place};
use crate::markdown::Document;
use crate::model::{CollectionId, Entry, EntryId, Site, TaxonomyId, TermId};
use crate::names::{file_of, media_type};
use crate::render::{Social, View, Views};
use crate::settings::Lang;
use crate::store::Store;
use crate::text::Source;
use crate::theme::turns::ENDLESS;

/// A file of the site.
#[derive(Debug, Clone)]
pub struct Output {
    /// Relative to the output folder, with `/` between its parts.
    pub path: Arc<str>,
    /// What stands there.
    pub kind: Arc<dyn OutputKind>,
}

impl Output {
    /// What stands at an address.
    pub(super) fn new(url: &str, kind: impl OutputKind + 'static) -> Self {
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
pub trait OutputKind: Debug + Send + Sync {
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
    Entry(EntryId),
    /// A page of a collection's list, from 1.
    Collection(CollectionId, usize),
    /// The terms of a taxonomy.
    Taxonomy(TaxonomyId),
    /// A page of the list of a term's entries, from 1.
    Term(TaxonomyId, TermId, usize),
    /// What is shown where nothing is.
    NotFound,
    /// The choice of a language.
    Chooser,
}

impl Page {
    /// The entry whose text it shows.
    pub fn entry(self, site: &Site) -> Option<EntryId> {
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

/// Everything that the site consists of.
#[derive(Debug)]
pub struct Plan {
    /// Every file: those that take long first, so that none is left to be waited for at the end; then by path.
    pub outputs: Vec<Output>,
    /// The redirects from earlier addresses, those of the aliases first.
    pub redirects: Vec<Redirect>,
    by_path: FxHashMap<Arc<str>, usize>,
}

impl Plan {
    /// Of outputs in their order. Of two at one path, the last is shown.
    pub(super) fn new(outputs: Vec<Output>, redirects: Vec<Redirect>) -> Self {
        let by_path = outputs.iter().enumerate().map(|(index, output)| (output.path.clone(), index)).collect();
        Self { outputs, redirects, by_path }
    }

    /// The output at a path relative to the output folder.
    pub fn at(&self, path: &str) -> Option<&Output> {
        self.by_path.get(path).map(|index| &self.outputs[*index])
    }

    /// Whether the settings say that what was at an address is gone.
    pub fn is_gone(&self, address: &str) -> bool {
        let files = [file_of(address), file_of(&format!("{address}/"))];
        self.redirects.iter().any(|redirect| redirect.is_gone() && files.contains(&redirect.file()))
    }
}

/// Renders the outputs of a site.
pub struct Renderer {
    pub(super) site: Arc<Site>,
    pub(super) plan: Arc<Plan>,
    pub(super) views: Views,
    pub(super) social: Social,
}

impl Renderer {
    /// For a linked and planned site. What is costly to render is kept in the store.
    pub fn new(site: Arc<Site>, plan: Arc<Plan>, store: Arc<dyn Store>) -> Self {
        let views = Views::new(site.clone(), store.clone());
        let social = Social::new(site.clone(), store);
        Self { site, plan, views, social }
    }

    /// The bytes of an output.
    ///
    /// # Errors
    /// When a template fails, with the place in it.
    pub fn render(&self, output: &Output) -> Result<Vec<u8>, Diagnostic> {
        output.kind.bytes(self).map_err(|problem| {
            if problem.code == ENDLESS { problem.arg("page", self.page_of(output)) } else { problem }
        })
    }

    /// What an output is for, as people know it: a picture of a page has no name that says so.
    fn page_of<'a>(&'a self, output: &'a Output) -> &'a str {
        let about = output.kind.about();
        let shown = self.plan.outputs.iter().find(|other| about.is_some() && other.page() == about);
        shown.map_or(&output.path, |shown| &shown.path)
    }

    /// The site as a language sees it.
    pub(super) fn view(&self, lang: Lang) -> &View {
        &self.views.bound(lang).view
    }

    /// A text that is no entry's as HTML: a sample of what authors write.
    ///
    /// # Errors
    /// When the template of a component fails.
    pub fn fragment(&self, document: &Document, source: &Source, lang: Lang) -> Result<String, Diagnostic> {
        self.views.fragment(document, source, lang)
    }
}
