//! The colour that stands where a picture will be.

use std::collections::BTreeMap;

use image::DynamicImage;

/// The side of the small picture that is looked at.
const SIDE: u32 = 48;

/// The colour that a picture has most of, as `#rrggbb`.
pub fn dominant(image: &DynamicImage) -> String {
    // Sixteen steps a channel: near colours count as one, and their mean is what is shown.
    let mut buckets: BTreeMap<[u8; 3], (u32, [u32; 3])> = BTreeMap::new();
    for pixel in image.thumbnail_exact(SIDE, SIDE).to_rgb8().pixels() {
        let (count, sum) = buckets.entry(pixel.0.map(|channel| channel >> 4)).or_default();
        *count += 1;
        for (sum, channel) in sum.iter_mut().zip(pixel.0) {
            *sum += u32::from(channel);
        }
    }
    let (count, sum) = buckets.into_values().max_by_key(|(count, _)| *count).unwrap_or((1, [0; 3]));
    let [red, green, blue] = sum.map(|sum| sum / count);
    format!("#{red:02x}{green:02x}{blue:02x}")
}
