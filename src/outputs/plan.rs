//! Everything that a site consists of, by path.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::kind::{Output, file_of};
use super::redirects::Redirect;

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
