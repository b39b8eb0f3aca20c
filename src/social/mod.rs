//! Social images: what a network shows of a page, drawn from an SVG of the theme's.
//!
//! Two templates make one: `social-background.svg`, which all pages share, is drawn once, and `social.svg` over a copy
//! of it for each page. Letters come from the theme's own fonts ([`Fonts`]) and from nowhere else, so that every
//! machine draws the same; lines are broken by their widths ([`wrap()`]). Pure functions; touches nothing.

mod fonts;
mod wrap;

pub use fonts::Fonts;
pub use wrap::{Wrapped, wrap};

use std::sync::Arc;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// The version of what is made here, in the keys of what is kept and in addresses.
pub const VERSION: &str = "social-1";

/// The size that the networks ask for.
pub const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 630;

/// The template of what differs from page to page.
pub const TEMPLATE: &str = "social.svg";
/// The template of what all pages share.
pub const BACKGROUND: &str = "social-background.svg";

/// Draws an SVG over a picture; over nothing, white.
///
/// # Errors
/// When it isn't SVG: what the parser says.
pub fn draw(svg: &str, fonts: &Fonts, under: Option<&Pixmap>) -> Result<Pixmap, String> {
    let options = Options {
        fontdb: fonts.database(),
        // A picture within the picture can be a data URL, but no file.
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let blank = || {
        let mut pixmap = Pixmap::new(WIDTH, HEIGHT)?;
        pixmap.fill(resvg::tiny_skia::Color::WHITE);
        Some(pixmap)
    };
    let Some(mut pixmap) = under.cloned().or_else(blank) else { return Err(String::new()) };
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// A drawn picture as PNG.
///
/// # Errors
/// When there's something wrong with its size.
pub fn to_png(pixmap: &Pixmap) -> Result<Vec<u8>, String> {
    // Nothing shows through: colours need no dividing by it.
    let image = RgbaImage::from_raw(pixmap.width(), pixmap.height(), pixmap.data().to_vec()).ok_or_else(String::new)?;
    let mut png = Vec::with_capacity(64 * 1024);
    // Plane colours: filters, made for photographs, would cost bytes and time.
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Level(3), FilterType::NoFilter);
    DynamicImage::ImageRgba8(image).to_rgb8().write_with_encoder(encoder).map_err(|error| error.to_string())?;
    Ok(png)
}

/// The hash of texts, each of which counts for itself.
pub fn hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for text in texts {
        hasher.update(&text.len().to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize()
}

/// The address of a picture, from the site's root.
pub fn address(hash: &blake3::Hash) -> Arc<str> {
    format!("/social/{}.png", &hash.to_hex()[..16]).into()
}
