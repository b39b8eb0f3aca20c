//! SVG: a document that browsers would let do far more than show a picture, made into one that can't.

use std::io::Cursor;

use super::{BYTES, Fault};

/// An SVG document without scripts, event handlers, foreign elements and references to elsewhere.
///
/// # Errors
/// When it can't be read, or is larger than any picture.
pub fn sanitised(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    if bytes.len() > BYTES {
        return Err(Fault::TooLarge);
    }
    // Room for entities and indentation, but not for a document that is nested without end: its indentation would fill
    // any memory.
    let mut room = vec![0; (bytes.len() * 16 + 64 * 1024).min(BYTES * 2)];
    let mut safe = Cursor::new(&mut room[..]);
    let mut filter = svg_hush::Filter::new();
    filter.set_data_url_filter(svg_hush::data_url_filter::allow_standard_images);
    filter.filter(bytes, &mut safe).map_err(|_| Fault::Broken)?;
    let length = usize::try_from(safe.position()).unwrap_or_default();
    room.truncate(length);
    Ok(room)
}

/// The size that an SVG document gives itself, if it does.
///
/// # Errors
/// When it isn't one.
pub fn size(bytes: &[u8]) -> Result<Option<(u32, u32)>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Broken)?;
    let document = roxmltree::Document::parse(text).map_err(|_| Fault::Broken)?;
    let root = document.root_element();
    let length = |name| root.attribute(name).and_then(|value| value.trim_end_matches("px").parse::<f64>().ok());
    let view_box: Vec<f64> = root
        .attribute("viewBox")
        .map(|value| value.split([' ', ',']).filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let size = length("width").zip(length("height")).or_else(|| Some((*view_box.get(2)?, *view_box.get(3)?)));
    // Rounded: width and height of an element are whole numbers.
    Ok(size
        .filter(|(width, height)| *width >= 1.0 && *height >= 1.0)
        .map(|(width, height)| (width as u32, height as u32)))
}
