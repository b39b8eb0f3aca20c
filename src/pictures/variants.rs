//! Which sizes and formats there are of a picture, and where: known from its header, its focal point and the shapes
//! that the theme cuts.

use super::{Raster, VERSION};

/// The widths that are made, as far as a picture is wide enough: from a phone's to a large screen's.
const WIDTHS: [u32; 5] = [480, 768, 1024, 1440, 1920];

/// The greatest width of the one that every browser can read. It's also what feeds and machines are told of.
const FALLBACK: u32 = 1440;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// The smallest; browsers from 2021 on.
    Avif,
    /// Browsers from 2020 on.
    WebP,
    /// What every browser reads.
    Jpeg,
    /// The same, for pictures with transparent parts.
    Png,
}

impl PictureFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// What it's called on the web.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// The shape of a picture that is cut, such as `3:2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio {
    /// Parts of width.
    pub width: u16,
    /// Parts of height.
    pub height: u16,
}

impl Ratio {
    /// Reads `3:2`.
    pub fn parse(text: &str) -> Option<Self> {
        let (width, height) = text.split_once(':')?;
        let part = |text: &str| text.parse().ok().filter(|part| (1..=100).contains(part));
        Some(Self { width: part(width)?, height: part(height)? })
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.width, self.height)
    }
}

/// The point of a picture that is never cut away, in percent from its left and its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Focus {
    /// From the left.
    pub x: u8,
    /// From the top.
    pub y: u8,
}

impl Default for Focus {
    fn default() -> Self {
        Self { x: 50, y: 50 }
    }
}

/// What is cut out of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Crop {
    /// Its shape.
    pub ratio: Ratio,
    /// What it's cut around.
    pub focus: Focus,
}

/// A rectangle of pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Region {
    /// What a crop leaves of a picture; all of it without one.
    pub fn of((width, height): (u32, u32), crop: Option<Crop>) -> Self {
        let Some(Crop { ratio, focus }) = crop else { return Self { x: 0, y: 0, width, height } };
        let (parts_wide, parts_high) = (u64::from(ratio.width), u64::from(ratio.height));
        let is_wider = u64::from(width) * parts_high > u64::from(height) * parts_wide;
        let (cut_width, cut_height) = if is_wider {
            (scaled(height, parts_wide, parts_high), height)
        } else {
            (width, scaled(width, parts_high, parts_wide))
        };
        // The point in the middle, unless an edge is nearer.
        let start = |whole: u32, cut: u32, percent: u8| {
            scaled(whole, percent.into(), 100).saturating_sub(cut / 2).min(whole - cut)
        };
        Self {
            x: start(width, cut_width, focus.x),
            y: start(height, cut_height, focus.y),
            width: cut_width,
            height: cut_height,
        }
    }

    /// The height at a width.
    pub fn height_at(&self, width: u32) -> u32 {
        scaled(width, self.height.into(), self.width.into())
    }
}

/// A length times a fraction, rounded, never nothing.
fn scaled(length: u32, parts: u64, of: u64) -> u32 {
    let whole = (u64::from(length) * parts + of / 2) / of.max(1);
    u32::try_from(whole).unwrap_or(u32::MAX).max(1)
}

/// A picture in one shape, size and format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Variant {
    /// What is cut out.
    pub crop: Option<Crop>,
    /// Its width; the height follows.
    pub width: u32,
    /// Its format.
    pub format: PictureFormat,
}

/// How much of the name of an original the names of its variants keep, in bytes.
const STEM: usize = 120;

impl Variant {
    /// The hash of what it's made from.
    pub fn hash(&self, raster: &Raster) -> blake3::Hash {
        shape_hash(raster, self.crop, &format!("{} {}", self.width, self.format.ending()))
    }

    /// Its address, from the site's root, by the path of the original: a new one for every change of what it shows.
    pub fn address(&self, path: &str, raster: &Raster) -> String {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = crate::markdown::slug(name.rsplit_once('.').map_or(name, |(stem, _)| stem), "und");
        // Letters of other scripts are longer in ASCII, and file systems take 255 bytes. A slug is ASCII, so that any
        // length is the end of a character.
        let stem = stem.get(..STEM).unwrap_or(&stem);
        let stem = if stem.is_empty() { "picture" } else { stem };
        let hash = shape_hash(raster, self.crop, "").to_hex();
        format!("/pictures/{stem}-{}-{}.{}", &hash[..8], self.width, self.format.ending())
    }
}

fn shape_hash(raster: &Raster, crop: Option<Crop>, rest: &str) -> blake3::Hash {
    let crop = crop.map(|Crop { ratio, focus }| format!("{ratio} {} {}", focus.x, focus.y)).unwrap_or_default();
    blake3::hash(format!("{VERSION} {} {crop} {rest}", raster.hash).as_bytes())
}

/// The widths of a picture that is so wide: none is larger than the picture, and the last is all of it, up to the
/// largest that is made.
fn widths(full: u32) -> impl Iterator<Item = u32> + Clone {
    let last = full.min(WIDTHS[WIDTHS.len() - 1]);
    // One that is hardly smaller than the next isn't worth its bytes.
    WIDTHS.into_iter().filter(move |width| width + width / 8 < last).chain([last])
}

/// The variants of one format, narrowest first.
pub fn in_format(raster: &Raster, crop: Option<Crop>, format: PictureFormat) -> impl Iterator<Item = Variant> {
    widths(Region::of(raster.size, crop).width).map(move |width| Variant { crop, width, format })
}

/// The variant that every browser reads.
pub fn fallback(raster: &Raster, crop: Option<Crop>) -> Variant {
    let widths = widths(Region::of(raster.size, crop).width);
    let width = widths.clone().filter(|width| *width <= FALLBACK).last().or_else(|| widths.clone().next());
    let format = if raster.transparent { PictureFormat::Png } else { PictureFormat::Jpeg };
    Variant { crop, width: width.unwrap_or(1), format }
}

/// Every variant of a shape.
pub fn all(raster: &Raster, crop: Option<Crop>) -> impl Iterator<Item = Variant> {
    let modern =
        [PictureFormat::Avif, PictureFormat::WebP].into_iter().flat_map(move |format| in_format(raster, crop, format));
    modern.chain([fallback(raster, crop)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_never_exceed_the_picture() {
        let list = |full| widths(full).collect::<Vec<_>>();
        assert_eq!(list(4000), [480, 768, 1024, 1440, 1920]);
        assert_eq!(list(1200), [480, 768, 1024, 1200]);
        assert_eq!(list(800), [480, 800]);
        assert_eq!(list(500), [500]);
        assert_eq!(list(1), [1]);
    }

    #[test]
    fn a_crop_keeps_the_focal_point() {
        let crop = |ratio, x, y| Ratio::parse(ratio).map(|ratio| Crop { ratio, focus: Focus { x, y } });
        let region = |size, crop| {
            let Region { x, y, width, height } = Region::of(size, crop);
            (x, y, width, height)
        };
        assert_eq!(region((300, 200), None), (0, 0, 300, 200));
        assert_eq!(region((3000, 1000), crop("3:2", 50, 50)), (750, 0, 1500, 1000));
        assert_eq!(region((3000, 1000), crop("3:2", 90, 10)), (1500, 0, 1500, 1000));
        assert_eq!(region((1000, 3000), crop("1:1", 0, 30)), (0, 400, 1000, 1000));
        assert_eq!(region((1, 1), crop("100:1", 100, 100)), (0, 0, 1, 1));
        for text in ["3", "0:2", "3:101", "a:b", "3:2:1", "-1:2"] {
            assert_eq!(Ratio::parse(text), None, "{text}");
        }
    }
}
