//! Files beside entries: what kind each is, and whether it can be used.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::cache::{Cache, Fresh};
use crate::diagnostics::{Diagnostic, Place, rules};
use crate::model::Media;
use crate::pictures::{self, Fault, svg};
use crate::text::File;

/// Files that have been looked at, by path: each as the site has it, and what is wrong with it.
pub(super) type Looked = Cache<Arc<str>, Arc<[u8]>, (Arc<Media>, Option<Fault>)>;

/// The files by path. Those that haven't changed aren't looked at again. Of two of one path, the last counts.
pub(super) fn inspect(
    looked: &mut Looked,
    files: &[File],
    diagnostics: &mut Vec<Diagnostic>,
) -> FxHashMap<Arc<str>, Arc<Media>> {
    let mut by_path: FxHashMap<&Arc<str>, &File> = FxHashMap::default();
    for file in files {
        if let Some(first) = by_path.insert(&file.path, file) {
            diagnostics.push(twice(file, first));
        }
    }
    let wanted: Vec<&File> = by_path.values().copied().collect();
    looked.refresh(
        &wanted,
        |file| &file.path,
        |file, known| match known {
            Some((bytes, _)) if Arc::ptr_eq(bytes, &file.bytes) => Fresh::Same,
            _ => Fresh::<_, _, Infallible>::Made(file.bytes.clone(), look(file)),
        },
    );
    looked.retain(|path, _| by_path.contains_key(path));
    for file in files {
        let fault = looked.get(&file.path).and_then(|(_, fault)| *fault);
        diagnostics.extend(fault.map(|fault| fault.diagnostic(&file.source)));
    }
    let media = |file: &&File| Some((file.path.clone(), looked.get(&file.path)?.0.clone()));
    wanted.iter().filter_map(media).collect()
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

fn look(file: &File) -> (Arc<Media>, Option<Fault>) {
    let mut media = Media { file: file.clone(), size: None, raster: None };
    let fault = understand(&mut media).err();
    (Arc::new(media), fault)
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
