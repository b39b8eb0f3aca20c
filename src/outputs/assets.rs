//! The files of the theme: stylesheets, scripts, icons, fonts.

use std::sync::Arc;

use super::output::{Origin, OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::Site;

/// A file of the theme.
#[derive(Debug)]
struct AssetFile {
    /// Where the theme has it.
    path: String,
    bytes: Arc<[u8]>,
}

/// Plans all of them.
pub(super) fn plan(planning: &mut Planning<'_>) {
    for (path, asset) in planning.site.theme.assets() {
        planning.add(&asset.path, AssetFile { path: path.to_owned(), bytes: asset.bytes.clone() });
    }
}

impl OutputKind for AssetFile {
    fn bytes(&self, _: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        Ok(self.bytes.to_vec())
    }

    fn origin(&self, _: &Site) -> Option<Origin> {
        Some(Origin::of_file(format!("assets/{}", self.path)))
    }
}
