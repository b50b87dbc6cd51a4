//! The map as a picture of pixels, rendered from its SVG.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;

use super::lettering;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing could not be read.
    #[error("the drawing cannot be read as SVG: {0}")]
    Unreadable(#[from] resvg::usvg::Error),
    /// The picture would have no pixels, or too many.
    #[error("a picture of {width} x {height} pixels cannot be made; choose a smaller sheet")]
    Size {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The pixels could not be written as PNG.
    #[error("the picture cannot be written as PNG: {0}")]
    Unwritable(String),
}

/// Renders a drawing of [`svg`](fn@super::svg) as PNG, at 150 dots per inch.
///
/// # Errors
/// Where the text is no SVG, or the picture is too large.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    rendered(svg, 1.0)?.encode_png().map_err(|why| PictureError::Unwritable(why.to_string()))
}

/// Renders a drawing as PNG that says its own size, so that it is printed at its scale.
///
/// # Units
/// Pixels to the inch.
///
/// # Errors
/// As [`png`].
pub(in crate::documents) fn png_at(svg: &str, dots_per_inch: u16) -> Result<Vec<u8>, PictureError> {
    let picture = rendered(svg, f32::from(dots_per_inch) / super::DOTS_PER_INCH)?;
    let unwritable = |why: png::EncodingError| PictureError::Unwritable(why.to_string());
    // Everything lies on white: there is nothing to see through.
    let opaque: Vec<u8> = picture.data().chunks_exact(4).flat_map(|pixel| pixel.iter().take(3)).copied().collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let per_metre = (u32::from(dots_per_inch) * 10_000 + 127) / 254;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header().map_err(unwritable)?;
    writer.write_image_data(&opaque).map_err(unwritable)?;
    writer.finish().map_err(unwritable)?;
    Ok(bytes)
}

/// The pixels of a drawing, so many times as large as it is laid out.
fn rendered(svg: &str, times: f32) -> Result<Pixmap, PictureError> {
    let tree = Tree::from_str(svg, &lettering::reading())?;
    let size = tree.size();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are positive, and as casts saturate")]
    let (width, height) = ((size.width() * times).round() as u32, (size.height() * times).round() as u32);
    let mut picture = Pixmap::new(width, height).ok_or(PictureError::Size { width, height })?;
    picture.fill(Color::WHITE);
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let fitting = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(&tree, fitting, &mut picture.as_mut());
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_drawing_is_reported_as_such() {
        assert!(matches!(png("no svg"), Err(PictureError::Unreadable(_))));
    }

    #[test]
    fn a_drawing_in_millimetres_has_150_pixels_to_the_inch() {
        let drawn = png(r#"<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="50.8mm"/>"#).unwrap();
        let picture = Pixmap::decode_png(&drawn).unwrap();
        assert_eq!((picture.width(), picture.height()), (150, 300));
    }
}
