//! The colour that stands where a picture will be.

use image::DynamicImage;

/// The mean of a picture's colours, as `#rrggbb`: of all, the one from which the change to the picture is least.
pub fn mean_color(image: &DynamicImage) -> String {
    let [red, green, blue] = image.thumbnail_exact(1, 1).to_rgb8().get_pixel(0, 0).0;
    format!("#{red:02x}{green:02x}{blue:02x}")
}
