//! The files of pictures: for each that an entry shows, its sizes and formats, and those of the shapes that the theme
//! cuts its own picture in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::output::{Origin, OutputKind, Renderer};
use super::planning::Planning;
use crate::diagnostics::Diagnostic;
use crate::model::Site;
use crate::pictures::{Crop, Variant, variants};

/// A picture beside an entry, by its path, in a size and a format.
#[derive(Debug)]
struct PictureFile {
    path: Arc<str>,
    variant: Variant,
}

/// Plans every variant.
pub(super) fn plan(planning: &mut Planning<'_>) {
    let site = planning.site;
    // By address: the same picture under the same name beside several entries is one.
    let mut found: BTreeMap<String, PictureFile> = BTreeMap::new();
    for shown in site.entries.iter().flat_map(|entry| &entry.pictures) {
        let Some(raster) = site.media.get(&shown.path).and_then(|media| media.raster.as_ref()) else { continue };
        let mut add = |crop| {
            for variant in variants::all(raster, crop) {
                let address = variant.address(&shown.path, raster);
                found.entry(address).or_insert_with(|| PictureFile { path: shown.path.clone(), variant });
            }
        };
        match shown.focus {
            None => add(None),
            Some(focus) => site.theme.crops().iter().for_each(|ratio| add(Some(Crop { ratio: *ratio, focus }))),
        }
    }
    found.into_iter().for_each(|(url, picture)| planning.add(&url, picture));
}

impl OutputKind for PictureFile {
    fn bytes(&self, renderer: &Renderer) -> Result<Vec<u8>, Diagnostic> {
        renderer.views.pictures.variant(&renderer.site, &self.path, &self.variant)
    }

    fn origin(&self, _: &Site) -> Option<Origin> {
        Some(Origin::of_file(format!("content/{}", self.path)))
    }
}
