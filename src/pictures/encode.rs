//! From pixels to a file of a size and a format: the same bytes on every machine, whatever its number of processors.

use image::codecs::avif::AvifEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as LineFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageEncoder};

use super::variants::Region;
use super::{Fault, PictureFormat, Variant};

/// Qualities that look alike, by the encoders' own scales. One step less of AVIF's speed takes three times as long, and
/// saves a tenth of the bytes.
const AVIF_QUALITY: u8 = 62;
const AVIF_SPEED: u8 = 9;
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 80;

/// A variant of a picture, from its pixels.
///
/// # Errors
/// When an encoder refuses: none is known to.
pub fn encode(image: &DynamicImage, variant: &Variant) -> Result<Vec<u8>, Fault> {
    let region = Region::of((image.width(), image.height()), variant.crop);
    let (width, height) = (variant.width, region.height_at(variant.width));
    let resized = |image: &DynamicImage| image.resize_exact(width, height, FilterType::Lanczos3);
    let image = match variant.crop {
        Some(_) => resized(&image.crop_imm(region.x, region.y, region.width, region.height)),
        None => resized(image),
    };
    let mut bytes = Vec::new();
    let (pixels, color) = (image.as_bytes(), image.color().into());
    let written = match variant.format {
        PictureFormat::Avif => {
            // One thread: the picture is cut into as many tiles as there are, and so would depend on the machine.
            let encoder =
                AvifEncoder::new_with_speed_quality(&mut bytes, AVIF_SPEED, AVIF_QUALITY).with_num_threads(Some(1));
            encoder.write_image(pixels, width, height, color)
        }
        PictureFormat::WebP => return webp(&image),
        PictureFormat::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
            encoder.write_image(image.to_rgb8().as_raw(), width, height, ExtendedColorType::Rgb8)
        }
        PictureFormat::Png => PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, LineFilter::Adaptive)
            .write_image(pixels, width, height, color),
    };
    written.map_err(|_| Fault::Broken)?;
    Ok(bytes)
}

fn webp(image: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let (width, height) = (image.width(), image.height());
    let encoder = if image.color().has_alpha() {
        webp::Encoder::from_rgba(image.as_bytes(), width, height)
    } else {
        webp::Encoder::from_rgb(image.as_bytes(), width, height)
    };
    encoder.encode_simple(false, WEBP_QUALITY).map(|bytes| bytes.to_vec()).map_err(|_| Fault::Broken)
}
