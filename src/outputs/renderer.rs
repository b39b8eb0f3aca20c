//! The bytes of outputs: `(&Site, &Output)` in, bytes out. A pure function, so that all outputs are rendered in parallel
//! and one can be rendered alone.

use std::sync::Arc;

use super::kind::Output;
use super::plan::Plan;
use crate::diagnostics::Diagnostic;
use crate::markdown::Document;
use crate::model::Site;
use crate::render::{Social, View, Views};
use crate::settings::Lang;
use crate::store::Store;
use crate::text::Source;
use crate::theme::turns::ENDLESS;

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
