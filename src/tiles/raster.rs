//! Raster tiles: PNG, JPEG and WebP.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use super::Fault;
use super::picture::Picture;

/// The most pixels each way. Tiles have 256 or 512, seldom 1024.
pub(super) const MOST_SIDE: u32 = 2_048;
/// The most memory for decoding one, in bytes: four times what the largest takes when it is decoded.
const MOST_MEMORY: u64 = 64 << 20;

/// Of which kind a raster tile is; nothing where it is none.
pub(super) fn format_of(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP).then_some(format)
}

/// How many pixels a tile has each way, by its head.
pub(super) fn side_of(bytes: &[u8]) -> Result<u32, Fault> {
    let (width, height) = reader(bytes)?.into_dimensions().map_err(|why| Fault::Broken(why.to_string()))?;
    if width > MOST_SIDE || height > MOST_SIDE {
        return Err(Fault::TooManyPixels { width, height });
    }
    if width != height || width == 0 {
        return Err(Fault::Broken(format!("it is no square: {width} by {height} pixels")));
    }
    Ok(width)
}

/// A tile as a picture.
pub(super) fn decoded(bytes: &[u8]) -> Result<Picture, Fault> {
    let side = side_of(bytes)?;
    let mut reader = reader(bytes)?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height, limits.max_alloc) = (Some(MOST_SIDE), Some(MOST_SIDE), Some(MOST_MEMORY));
    reader.limits(limits);
    let image = reader.decode().map_err(|why| Fault::Broken(why.to_string()))?;
    Picture::of(side, multiplied(image))
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, Fault> {
    let format = format_of(bytes).ok_or_else(|| Fault::Broken("it is neither PNG nor JPEG nor WebP".to_owned()))?;
    Ok(ImageReader::with_format(Cursor::new(bytes), format))
}

/// The pixels, their colours multiplied by how much they cover.
fn multiplied(image: DynamicImage) -> Vec<[u8; 4]> {
    let part = |colour: u8, cover: u8| {
        let product = u32::from(colour) * u32::from(cover) + 128;
        u8::try_from((product + (product >> 8)) >> 8).unwrap_or(u8::MAX)
    };
    let whole = image.into_rgba8();
    whole
        .pixels()
        .map(|pixel| pixel.0)
        .map(|[red, green, blue, cover]| [part(red, cover), part(green, cover), part(blue, cover), cover])
        .collect()
}
