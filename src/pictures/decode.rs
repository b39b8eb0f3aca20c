//! From a file to pixels: upright, in sRGB, eight bits a channel.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{BYTES, Fault, PIXELS, jpeg};

/// A picture that is made into others, as its header tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// The hash of the file.
    pub hash: blake3::Hash,
    /// Width and height as it's seen: upright.
    pub size: (u32, u32),
    /// Whether it may have transparent parts.
    pub transparent: bool,
}

/// What the header of a picture says.
///
/// # Errors
/// When there's no header, or it promises too much.
pub fn inspect(bytes: &[u8]) -> Result<Raster, Fault> {
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 || (jpeg::is_jpeg(bytes) && jpeg::whole(bytes).is_none()) {
        return Err(Fault::Broken);
    }
    let size = if is_turned(orientation(&mut decoder)) { (height, width) } else { (width, height) };
    Ok(Raster { hash: blake3::hash(bytes), size, transparent: decoder.color_type().has_alpha() })
}

/// The pixels of a picture: RGB, or RGBA where some are transparent.
///
/// # Errors
/// When it can't be read to its end.
pub fn decode(bytes: &[u8]) -> Result<DynamicImage, Fault> {
    let mut decoder = decoder(bytes)?;
    let orientation = orientation(&mut decoder);
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Broken)?;
    image.apply_orientation(orientation);
    let is_opaque = |image: &DynamicImage| image.to_rgba8().pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let mut image = if image.color().has_alpha() && !is_opaque(&image) {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    };
    if let Some(profile) = profile {
        to_srgb(&mut image, &profile);
    }
    Ok(image)
}

fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder, Fault> {
    if bytes.len() > BYTES {
        return Err(Fault::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::Broken)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Fault::Broken);
    }
    let mut limits = Limits::default();
    // Sixteen bits in four channels, and room for the decoder itself.
    limits.max_alloc = Some(PIXELS * 8 + 64 * 1024 * 1024);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| Fault::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS { Err(Fault::TooLarge) } else { Ok(decoder) }
}

/// How the camera was held; upright where nothing usable is said.
fn orientation(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// The same, as EXIF writes it: 1 is upright.
pub(super) fn exif_orientation(bytes: &[u8]) -> Result<u8, Fault> {
    Ok(orientation(&mut decoder(bytes)?).to_exif())
}

/// Whether width and height change places.
fn is_turned(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

/// Pixels of an embedded profile as sRGB, which is what browsers take those of a file without one for. Grey pictures,
/// CMYK ones (which the decoder has made into RGB) and profiles that make no sense are left as they are.
fn to_srgb(image: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, pixels): (_, &mut [u8]) = match image {
        DynamicImage::ImageRgb8(image) => (Layout::Rgb, image),
        DynamicImage::ImageRgba8(image) => (Layout::Rgba, image),
        _ => return,
    };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return;
    };
    let source = pixels.to_vec();
    // It fails on sizes that don't fit, which these do.
    let _ = transform.transform(&source, pixels);
}
