//! Pictures as templates see them, and their bytes: made once, and kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use image::DynamicImage;
use rustc_hash::FxHashMap;
use tera::Value;

use super::view::{View, map, optional};
use crate::diagnostics::Diagnostic;
use crate::model::{Entry, Media, Site};
use crate::pictures::variants::{self, Region};
use crate::pictures::{self, Crop, Fault, Focus, Format, Raster, VERSION, Variant};
use crate::store::{Key, Store, kept};
use crate::types::Map;

/// Decoded pictures that are held on to: variants of one come in a row, and there may be as many rows as processors.
const RECENT: usize = 4;

/// Pixels, or why there are none, for whoever asks first and for those who wait.
type Decoded = Arc<OnceLock<Result<DynamicImage, Fault>>>;

/// The colour of a picture, if it's to be seen.
type Color = Result<Option<Arc<str>>, Fault>;

/// What is made of pictures.
#[derive(Debug)]
pub(super) struct Pictures {
    store: Arc<dyn Store>,
    recent: Mutex<VecDeque<(blake3::Hash, Decoded)>>,
    colors: Mutex<FxHashMap<blake3::Hash, Color>>,
}

impl Pictures {
    pub(super) fn new(store: Arc<dyn Store>) -> Self {
        Self { store, recent: Mutex::default(), colors: Mutex::default() }
    }

    /// The bytes of a variant.
    pub(super) fn variant(&self, site: &Site, path: &str, variant: &Variant) -> Result<Vec<u8>, Diagnostic> {
        let Some((media, raster)) = site.media.get(path).and_then(|media| Some((media, media.raster.as_ref()?))) else {
            return Ok(Vec::new());
        };
        let key = Key { kind: VERSION, hash: variant.hash(raster) };
        let make = || self.with_pixels(media, raster, |image| pictures::encode(image, variant));
        kept(&*self.store, &key, make).map_err(|fault| fault.diagnostic(&media.file.source))
    }

    /// The colour to be seen before a picture is; none where something may show through.
    fn color(&self, media: &Media, raster: &Raster) -> Color {
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
    pub(super) fn check(&self, site: &Site, entry: &Entry) -> Result<(), Diagnostic> {
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

impl View {
    /// A picture to be shown: the one that every browser reads, and in `sources` the better ones. With a focal point,
    /// the same of each shape that the theme cuts, in `crops`.
    pub(super) fn picture(&self, media: &Media, focus: Option<Focus>) -> Map {
        let mut picture = self.shape(media, None);
        let color = media.raster.as_ref().and_then(|raster| self.pictures.color(media, raster).ok().flatten());
        let crops = self.site.theme.crops().iter().filter_map(|ratio| {
            let crop = Crop { ratio: *ratio, focus: focus? };
            let mut cut = self.shape(media, Some(crop));
            cut.insert("color".into(), optional(color.as_deref()));
            Some((ratio.to_string().into(), cut.into()))
        });
        let crops: Map = crops.collect();
        picture.insert("color".into(), optional(color.as_deref()));
        picture.insert("crops".into(), crops.into());
        picture
    }

    fn shape(&self, media: &Media, crop: Option<Crop>) -> Map {
        let Some(raster) = &media.raster else { return self.file(media) };
        let path = &*media.file.path;
        let fallback = variants::fallback(raster, crop);
        let url = fallback.address(path, raster);
        let source = |format: Format| {
            let candidates = variants::in_format(raster, crop, format);
            let candidates =
                candidates.map(|variant| format!("{} {}w", self.href(&variant.address(path, raster)), variant.width));
            Value::from(map! { "type" => format.media_type(), "srcset" => candidates.collect::<Vec<_>>().join(", ") })
        };
        map! {
            "url" => self.href(&url),
            "permalink" => self.permalink(&url),
            "width" => fallback.width,
            "height" => Region::of(raster.size, crop).height_at(fallback.width),
            "sources" => [Format::Avif, Format::WebP].map(source).to_vec(),
        }
    }

    /// A file beside an entry, as it is.
    pub(super) fn file(&self, media: &Media) -> Map {
        let (width, height) = media.size.unzip();
        let url = media.url();
        map! {
            "url" => self.href(&url),
            "permalink" => self.permalink(&url),
            "width" => optional(width),
            "height" => optional(height),
            "sources" => Vec::<Value>::new(),
        }
    }
}
