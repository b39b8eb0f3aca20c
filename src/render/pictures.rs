//! Pictures as templates see them.

use tera::Value;

use super::view::{View, map, optional};
use crate::model::Media;
use crate::pictures::variants::{self, Region};
use crate::pictures::{Crop, Focus, PictureFormat};
use crate::types::Map;

impl View {
    /// A picture to be shown: the one that every browser reads, and in `sources` the better ones. With a focal point,
    /// the same of each shape that the theme cuts, in `crops`.
    pub(crate) fn picture(&self, media: &Media, focus: Option<Focus>) -> Map {
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
        let source = |format: PictureFormat| {
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
            "sources" => [PictureFormat::Avif, PictureFormat::WebP].map(source).to_vec(),
        }
    }

    /// A file beside an entry, as it is.
    pub(crate) fn file(&self, media: &Media) -> Map {
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
