//! Pictures: what an author puts beside a text, and what browsers get of it.
//!
//! A raster picture ([`Raster`]) is known by its header when the site is linked; only when an output is rendered is it
//! decoded, upright and in sRGB ([`decode()`]), and encoded in a size and a format ([`encode()`]). Which sizes and
//! formats there are follows from the header alone ([`variants`]), so that addresses are known before any pixel is.
//! Nothing that isn't a pixel gets through: no EXIF, no profile. An original that is offered for download keeps its
//! pixels and loses the rest ([`without_metadata`]); an SVG keeps what can't do harm ([`svg`]).
//!
//! Pure functions from bytes to bytes; keeping what they make is the caller's part. Touches nothing.

mod color;
mod decode;
mod encode;
mod jpeg;
mod originals;
pub mod svg;
pub mod variants;

pub use color::mean_color;
pub use decode::{Raster, decode, inspect};
pub use encode::encode;
pub use originals::without_metadata;
pub use variants::{Crop, Focus, PictureFormat, Ratio, Variant};

use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Place, rules};

/// The version of what is made here, in the keys of what is kept and in addresses: to be raised with every change of
/// the bytes that come out.
pub const VERSION: &str = "pictures-1";

/// The most pixels that a picture may have: twice what a good camera gives.
const PIXELS: u64 = 50_000_000;

/// The most bytes that its file may have.
const BYTES: usize = 30 * 1024 * 1024;

/// Why a picture can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It can't be read.
    Broken,
    /// It has more bytes, or more pixels, than any page needs.
    TooLarge,
}

impl Fault {
    /// What to say about it, of a file by its path from the site's root.
    pub fn diagnostic(self, file: &Arc<str>) -> Diagnostic {
        let problem = match self {
            Self::Broken => Diagnostic::of(rules::BROKEN_IMAGE),
            Self::TooLarge => {
                let megabytes = BYTES / (1024 * 1024);
                Diagnostic::of(rules::IMAGE_TOO_LARGE).arg("megapixels", PIXELS / 1_000_000).arg("megabytes", megabytes)
            }
        };
        problem.at(Place::file(file))
    }
}
