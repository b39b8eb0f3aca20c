//! Files beside entries: what kind each is, and whether it can be used.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Media;
use crate::pictures::{self, Fault, svg};
use crate::text::File;

/// The files of the last time, by path, each with the bytes that it was known by.
#[derive(Debug, Default)]
pub(super) struct Known {
    files: FxHashMap<Arc<str>, Looked>,
}

/// A file that has been looked at.
#[derive(Debug, Clone)]
struct Looked {
    bytes: Arc<[u8]>,
    media: Arc<Media>,
    fault: Option<Fault>,
}

impl Known {
    /// The files by path. Those that haven't changed aren't looked at again.
    pub(super) fn inspect(
        &mut self,
        files: &[File],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> FxHashMap<Arc<str>, Arc<Media>> {
        let look = |file: &File| {
            let known = self.files.get(&file.path).filter(|known| Arc::ptr_eq(&known.bytes, &file.bytes));
            (file.path.clone(), known.cloned().unwrap_or_else(|| looked(file)))
        };
        self.files = files.par_iter().map(look).collect();
        let mut seen: FxHashMap<&str, &File> = FxHashMap::default();
        for file in files {
            if let Some(first) = seen.insert(&file.path, file) {
                diagnostics.push(twice(file, first));
            }
            let fault = self.files.get(&file.path).and_then(|known| known.fault);
            diagnostics.extend(fault.map(|fault| fault.diagnostic(&file.source)));
        }
        self.files.iter().map(|(path, known)| (path.clone(), known.media.clone())).collect()
    }
}

/// The files for the output's root, by path.
pub(super) fn statics(files: &[File], diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Arc<str>, File> {
    let mut statics = BTreeMap::new();
    for file in files {
        if let Some(first) = statics.insert(file.path.clone(), file.clone()) {
            diagnostics.push(twice(file, &first));
        }
    }
    statics
}

/// What looks the same to a person, and is written in two ways (Unicode's composed form and another), would be one
/// address.
fn twice(file: &File, first: &File) -> Diagnostic {
    let problem = Diagnostic::of(rules::FILE_TWICE).arg("other", &first.source);
    problem.at(Place::file(&file.source)).related(Place::file(&first.source))
}

fn looked(file: &File) -> Looked {
    let mut media = Media { file: file.clone(), size: None, raster: None };
    let fault = understand(&mut media).err();
    Looked { bytes: file.bytes.clone(), media: Arc::new(media), fault }
}

fn understand(media: &mut Media) -> Result<(), Fault> {
    let bytes = &media.file.bytes;
    let ending = media.file.path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "svg" => {
            let safe = svg::sanitised(bytes)?;
            media.size = svg::size(&safe)?;
            media.file.bytes = safe.into();
        }
        // What moves is shown as it is.
        "gif" | "avif" => media.size = Some(size(bytes)?),
        "webp" if is_animated(bytes) => media.size = Some(size(bytes)?),
        "png" | "jpg" | "jpeg" | "webp" => {
            let raster = pictures::inspect(bytes)?;
            media.size = Some(raster.size);
            media.raster = Some(raster);
        }
        _ => {}
    }
    Ok(())
}

fn size(bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let size = imagesize::blob_size(bytes).map_err(|_| Fault::Broken)?;
    u32::try_from(size.width).ok().zip(u32::try_from(size.height).ok()).ok_or(Fault::Broken)
}

/// Whether a WebP says in its header that it moves (RFC 9649, section 2.7).
fn is_animated(bytes: &[u8]) -> bool {
    bytes.get(12..16) == Some(&b"VP8X"[..]) && bytes.get(20).is_some_and(|flags| flags & 2 != 0)
}
