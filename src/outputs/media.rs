//! Files beside entries, as they're offered: a picture without what its camera says of it.

use std::sync::Arc;

use super::output::{Origin, OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::{Media, Site};
use crate::pictures::without_metadata;

/// A file beside an entry.
#[derive(Debug)]
struct MediaFile(Arc<Media>);

/// Plans those that something published uses.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    for (path, media) in site.files.iter().filter_map(|path| Some((path, site.media.get(path)?))) {
        planning.add(&format!("/media/{path}"), MediaFile(media.clone()));
    }
}

impl OutputKind for MediaFile {
    fn bytes(&self, _: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        let file = &self.0.file;
        match self.0.raster {
            Some(_) => without_metadata(&file.bytes).map_err(|fault| fault.diagnostic(&file.source)),
            None => Ok(file.bytes.to_vec()),
        }
    }

    fn origin(&self, _: &Site) -> Option<Origin> {
        Some(Origin::of_file(format!("content/{}", self.0.file.path)))
    }
}
