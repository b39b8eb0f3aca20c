//! The pixels of pictures, decoded when they're needed, and what is made of them: made once, and kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use image::DynamicImage;
use rustc_hash::FxHashMap;

use crate::diagnostics::Diagnostic;
use crate::model::{Entry, Media, Site};
use crate::pictures::{self, Fault, Raster, VERSION, Variant};
use crate::store::{Key, Store, kept};

/// Decoded pictures that are held on to: variants of one come in a row, and there may be as many rows as processors.
const RECENT: usize = 4;

/// Pixels, or why there are none, for whoever asks first and for those who wait.
type Decoded = Arc<OnceLock<Result<DynamicImage, Fault>>>;

/// The colour of a picture, if it's to be seen.
type Color = Result<Option<Arc<str>>, Fault>;

/// What is made of pictures.
#[derive(Debug)]
pub(crate) struct Pictures {
    store: Arc<dyn Store>,
    recent: Mutex<VecDeque<(blake3::Hash, Decoded)>>,
    colors: Mutex<FxHashMap<blake3::Hash, Color>>,
}

impl Pictures {
    pub(crate) fn new(store: Arc<dyn Store>) -> Self {
        Self { store, recent: Mutex::default(), colors: Mutex::default() }
    }

    /// The bytes of a variant.
    pub(crate) fn variant(&self, site: &Site, path: &str, variant: &Variant) -> Result<Vec<u8>, Diagnostic> {
        let Some((media, raster)) = site.media.get(path).and_then(|media| Some((media, media.raster.as_ref()?))) else {
            return Ok(Vec::new());
        };
        let key = Key { kind: VERSION, hash: variant.hash(raster) };
        let make = || self.with_pixels(media, raster, |image| pictures::encode(image, variant));
        kept(&*self.store, &key, make).map_err(|fault| fault.diagnostic(&media.file.source))
    }

    /// The colour to be seen before a picture is; none where something may show through.
    pub(super) fn color(&self, media: &Media, raster: &Raster) -> Color {
        if let Some(known) = self.colors.lock().unwrap_or_else(PoisonError::into_inner).get(&raster.hash) {
            return known.clone();
        }
        let key = Key { kind: VERSION, hash: blake3::hash(format!("color {}", raster.hash).as_bytes()) };
        let make = || {
            let color = |image: &DynamicImage| {
                if image.color().has_alpha() { String::new() } else { pictures::mean_color(image) }
            };
            self.with_pixels(media, raster, |image| Ok(color(image).into_bytes()))
        };
        let made = kept(&*self.store, &key, make);
        let color = made.map(|bytes| String::from_utf8(bytes).ok().filter(|color| !color.is_empty()).map(Arc::from));
        self.colors.lock().unwrap_or_else(PoisonError::into_inner).insert(raster.hash, color.clone());
        color
    }

    /// Whether every picture of an entry can be read to its end: its header says nothing of that.
    pub(crate) fn check(&self, site: &Site, entry: &Entry) -> Result<(), Diagnostic> {
        for shown in &entry.pictures {
            let Some(media) = site.media.get(&shown.path) else { continue };
            if let Some(raster) = &media.raster {
                self.color(media, raster).map_err(|fault| fault.diagnostic(&media.file.source))?;
            }
        }
        Ok(())
    }

    /// Does something with the pixels of a picture. Decoding must not wait for other threads' work: one that waits here
    /// may hold it.
    fn with_pixels<T>(
        &self,
        media: &Media,
        raster: &Raster,
        make: impl FnOnce(&DynamicImage) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let cell = {
            let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
            match recent.iter().position(|(hash, _)| *hash == raster.hash) {
                Some(at) => recent[at].1.clone(),
                None => {
                    recent.truncate(RECENT - 1);
                    recent.push_front((raster.hash, Decoded::default()));
                    recent[0].1.clone()
                }
            }
        };
        let decoded = cell.get_or_init(|| pictures::decode(&media.file.bytes));
        decoded.as_ref().map_err(|fault| *fault).and_then(make)
    }
}
