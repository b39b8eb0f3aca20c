//! Originals that are offered for download: their pixels as they are, and nothing about who took them, when and where.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, DynImage, ImageEXIF};

use super::{Fault, jpeg};

/// The chunks of a PNG that say what it looks like (PNG, third edition, section 5.6, and APNG's). Text, times and EXIF
/// aren't among them.
const PNG_CHUNKS: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT", b"hIST",
];

/// A JPEG, PNG or WebP without its metadata: EXIF but for the orientation, XMP, IPTC, comments. Its pixels aren't
/// touched, and its colour profile stays.
///
/// # Errors
/// When it can't be read.
pub fn without_metadata(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let orientation = super::decode::exif_orientation(bytes)?;
    let bytes = if jpeg::is_jpeg(bytes) { jpeg::whole(bytes).ok_or(Fault::Broken)? } else { bytes };
    let image = DynImage::from_bytes(Bytes::copy_from_slice(bytes)).ok().flatten().ok_or(Fault::Broken)?;
    let mut stripped = match image {
        DynImage::Jpeg(jpeg) => DynImage::Jpeg(jpeg_without(jpeg)),
        DynImage::Png(png) => DynImage::Png(png_without(png)),
        DynImage::WebP(webp) => DynImage::WebP(webp_without(webp)),
    };
    stripped.set_exif((orientation != 1).then(|| Bytes::from(exif(orientation).to_vec())));
    Ok(stripped.encoder().bytes().to_vec())
}

fn jpeg_without(mut jpeg: Jpeg) -> Jpeg {
    // What is left of the application's segments: JFIF's, the colour profile and Adobe's colour transform.
    let stays = |marker: u8| match marker {
        markers::COM => false,
        markers::APP0 | markers::APP2 | markers::APP14 => true,
        marker => !(markers::APP0..=markers::APP15).contains(&marker),
    };
    jpeg.segments_mut().retain(|segment| stays(segment.marker()));
    jpeg
}

fn png_without(mut png: Png) -> Png {
    png.chunks_mut().retain(|chunk| PNG_CHUNKS.contains(&&chunk.kind()));
    png
}

fn webp_without(mut webp: WebP) -> WebP {
    webp.remove_chunks_by_id(*b"XMP ");
    webp
}

/// EXIF with an orientation and nothing else (a big-endian TIFF with one entry), as cameras write it.
fn exif(orientation: u8) -> [u8; 26] {
    let mut tiff = *b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    tiff[19] = orientation;
    tiff
}
