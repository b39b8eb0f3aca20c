//! The files of pictures: for each that an entry shows, its sizes and formats, and those of the shapes that the theme
//! cuts its own picture in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Kind, Output};
use crate::model::Site;
use crate::pictures::{Crop, variants};

/// Adds every variant, and the files that are published as they are.
pub(super) fn add(site: &Site, outputs: &mut Vec<Output>) {
    // By path: the same picture under the same name beside several entries is one.
    let mut found: BTreeMap<String, Kind> = BTreeMap::new();
    for shown in site.entries.iter().flat_map(|entry| &entry.pictures) {
        let Some(raster) = site.media.get(&shown.path).and_then(|media| media.raster.as_ref()) else { continue };
        let mut add = |crop| {
            for variant in variants::all(raster, crop) {
                found
                    .entry(variant.address(&shown.path, raster))
                    .or_insert_with(|| Kind::Picture(shown.path.clone(), variant));
            }
        };
        match shown.focus {
            None => add(None),
            Some(focus) => site.theme.crops().iter().for_each(|ratio| add(Some(Crop { ratio: *ratio, focus }))),
        }
    }
    outputs.extend(found.into_iter().map(|(url, kind)| Output { path: url.trim_start_matches('/').into(), kind }));
    let file = |path: &Arc<str>| Output { path: format!("media/{path}").into(), kind: Kind::Media(path.clone()) };
    outputs.extend(site.files.iter().map(file));
}
