//! What the kinds of outputs are planned with.

use super::output::{Output, OutputKind, Page};
use super::redirects::Redirect;
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::settings::Lang;

/// A plan that is being made.
pub(super) struct Planning<'a> {
    /// The site that it's of.
    pub site: &'a Site,
    /// The outputs of the kinds that have been planned.
    pub outputs: Vec<Output>,
    /// The redirects from earlier addresses.
    pub redirects: Vec<Redirect>,
    /// Outputs whose paths nothing may have, because what was there is gone.
    pub gone: Vec<Output>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Planning<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        Self { site, outputs: Vec::new(), redirects: Vec::new(), gone: Vec::new(), diagnostics: Vec::new() }
    }

    /// Adds what stands at an address: a path from the site's root. One that ends with a slash is a page in a folder.
    pub(super) fn add(&mut self, url: &str, kind: impl OutputKind + 'static) {
        self.outputs.push(Output::new(url, kind));
    }

    /// The pages that have been planned.
    pub(super) fn pages(&self) -> impl Iterator<Item = (Page, Lang)> {
        self.outputs.iter().filter_map(Output::page)
    }
}
