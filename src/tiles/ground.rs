//! Tiles laid into a picture of the plane: each pixel of the picture is looked up in the tile that it lies in.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo_types::Coord;
use rayon::iter::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};
use rayon::slice::ParallelSliceMut as _;

use super::file::{Sort, TileFile, VECTOR_SIDE};
use super::kept::Key;
use super::mesh::{Corners, Mesh, STEP, tile};
use super::picture::Picture;
use super::style::Look;
use super::{Fault, TileAt};
use crate::measure::Plane;
use crate::progress::{Cancelled, Progress, all};

/// The most tiles in one picture: the largest picture, of 4096 pixels each way, takes five hundred of 256.
const MOST_TILES: usize = 700;
/// Vector tiles are drawn no larger than this, in pixels each way; nearer by they are stretched.
const MOST_SIDE: u32 = 2_048;
/// How bright raster tiles are on dark ground, of 1: a white map would blind who works at night.
const DIMMED: f32 = 0.68;

/// A picture of the plane, and where it is of.
pub struct Canvas<'a> {
    /// Row by row; red, green, blue and how much covers, the colours multiplied by it.
    pub pixels: &'a mut [u8],
    /// Pixels across and down.
    pub size: [u32; 2],
    /// The place in its middle, in plane metres.
    pub middle: Coord<f64>,
    /// Plane metres a pixel.
    pub metres_per_pixel: f64,
    /// Pixels a point of the screen.
    pub density: f32,
}

/// How tiles are laid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manner {
    /// How much they cover of what lies under them, of 1.
    pub strength: f32,
    /// On light ground or dark.
    pub look: Look,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// How many tiles are in the picture.
    pub tiles: usize,
    /// Whether so much is in sight that none are shown.
    pub is_too_far: bool,
    /// How many tiles cannot be shown.
    pub faulty: usize,
    /// What is wrong with the first of them.
    pub fault: Option<Fault>,
}

/// Lays the tiles in sight over a picture of the plane.
///
/// # Errors
/// Where it was cancelled; tiles that were drawn are kept for the next time.
pub fn lay(file: &TileFile, plane: &Plane, canvas: &mut Canvas<'_>, manner: Manner, progress: &Progress) -> Result<Seen, Cancelled> {
    let mesh = Mesh::new(plane, canvas);
    let Some((zoom, side)) = mesh.pixel().map(|pixel| chosen(file, pixel, canvas.density)) else { return Ok(Seen::default()) };
    let Some(tiles) = mesh.tiles(zoom, MOST_TILES) else { return Ok(Seen { is_too_far: true, ..Seen::default() }) };
    let tiles: Vec<TileAt> = tiles.into_iter().map(|[column, row]| TileAt { zoom, column, row }).collect();
    // On light ground and dark, raster tiles are the same pictures.
    let look = if matches!(file.about().sort, Sort::Vector) { manner.look } else { Look::Light };
    let find = |at: TileAt| nearest(file, Key { at, side, look }, canvas.density, progress);
    let found = all(tiles.into_par_iter().map(find))?;
    let mut seen = Seen::default();
    let mut placed = BTreeMap::new();
    for (at, found) in found {
        match found {
            Ok(Some(tile)) => drop(placed.insert((at.row, at.column), tile)),
            Ok(None) => {}
            Err(fault) => {
                seen.faulty += 1;
                seen.fault.get_or_insert(fault);
            }
        }
    }
    seen.tiles = placed.len();
    let is_dimmed = manner.look == Look::Dark && !matches!(file.about().sort, Sort::Vector);
    let ink = Ink { strength: manner.strength.clamp(0.0, 1.0), brightness: if is_dimmed { DIMMED } else { 1.0 } };
    painted((&mut *canvas.pixels, canvas.size[0]), &mesh, zoom, &placed, ink, progress)?;
    Ok(seen)
}

/// The zoom whose pixels are as large as those of the picture, and how large its tiles are to be.
///
/// # Units
/// A pixel's share of the square in; pixels each way out.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "zooms and sides are small")]
fn chosen(file: &TileFile, pixel: f64, density: f32) -> (u8, u32) {
    let [least, greatest] = file.about().zooms;
    let nearest = |side: f64| (-(pixel * side).log2()).round().clamp(f64::from(least), f64::from(greatest)) as u8;
    let wanted = |zoom: u8| 1.0 / (pixel * f64::from(1_u32 << zoom.min(31)));
    match file.about().sort {
        Sort::Raster { side } => {
            let zoom = nearest(f64::from(side));
            let mut shown = side;
            // Farther off than the least zoom, its tiles are made smaller, or they would flicker.
            while f64::from(shown) > wanted(zoom) * 2.0 && shown > 16 {
                shown /= 2;
            }
            (zoom, shown)
        }
        Sort::Vector => {
            let usual = (VECTOR_SIDE as f32 * density).round() as u32;
            let zoom = nearest(f64::from(usual));
            let mut shown = usual.clamp(16, MOST_SIDE);
            while f64::from(shown) < wanted(zoom) * 0.7 && shown * 2 <= MOST_SIDE {
                shown *= 2;
            }
            while f64::from(shown) > wanted(zoom) * 2.0 && shown > 64 {
                shown /= 2;
            }
            (zoom, shown)
        }
    }
}

/// A tile's picture, and where in the square it lies.
struct Placed {
    picture: Arc<Picture>,
    /// Pixels of the picture a whole square.
    scale: f64,
    left: f64,
    top: f64,
}

/// The tile, or the nearest that holds it: many files hold all of a country and more of its towns.
fn nearest(file: &TileFile, wanted: Key, density: f32, progress: &Progress) -> Result<(TileAt, Result<Option<Placed>, Fault>), Cancelled> {
    let mut key = wanted;
    loop {
        match file.picture(key, density, progress)? {
            Ok(Some(picture)) => return Ok((wanted.at, Ok(Some(Placed::new(picture, key.at))))),
            Ok(None) if key.at.zoom > file.about().zooms[0] => key.at = key.at.parent(),
            Ok(None) => return Ok((wanted.at, Ok(None))),
            Err(fault) => return Ok((wanted.at, Err(fault))),
        }
    }
}

impl Placed {
    fn new(picture: Arc<Picture>, at: TileAt) -> Self {
        let side = f64::from(picture.side());
        let scale = f64::from(1_u32 << at.zoom.min(31)) * side;
        Self { picture, scale, left: f64::from(at.column) * side, top: f64::from(at.row) * side }
    }

    fn sample(&self, [x, y]: [f64; 2]) -> [u8; 4] {
        self.picture.sample(x * self.scale - self.left, y * self.scale - self.top)
    }
}

/// How a tile's colours are laid on.
#[derive(Clone, Copy)]
struct Ink {
    strength: f32,
    brightness: f32,
}

fn painted(
    (pixels, width): (&mut [u8], u32),
    mesh: &Mesh,
    zoom: u8,
    tiles: &BTreeMap<(u32, u32), Placed>,
    ink: Ink,
    progress: &Progress,
) -> Result<(), Cancelled> {
    let row_bytes = width as usize * 4;
    if row_bytes == 0 || tiles.is_empty() {
        return Ok(());
    }
    let bands = pixels.par_chunks_mut(row_bytes * STEP as usize).enumerate();
    let painted = bands.map(|(number, band)| {
        progress.check()?;
        for (down, row) in band.chunks_exact_mut(row_bytes).enumerate() {
            for (column, pixels) in row.chunks_mut(STEP as usize * 4).enumerate() {
                if let Some(corners) = mesh.cell(column, number) {
                    run(pixels, &corners, down, zoom, tiles, ink);
                }
            }
        }
        Ok(())
    });
    painted.collect()
}

/// The pixels of one row of one cell.
fn run(pixels: &mut [u8], corners: &Corners, down: usize, zoom: u8, tiles: &BTreeMap<(u32, u32), Placed>, ink: Ink) {
    let mut last: Option<((u32, u32), Option<&Placed>)> = None;
    for (across, under) in pixels.chunks_exact_mut(4).enumerate() {
        let at = within(corners, middle_of(across), middle_of(down));
        let number = (tile(at[1], zoom), tile(at[0], zoom));
        let placed = match last {
            Some((known, placed)) if known == number => placed,
            _ => tiles.get(&number),
        };
        last = Some((number, placed));
        if let Some(placed) = placed {
            over(under, placed.sample(at), ink);
        }
    }
}

/// The middle of a pixel, as a share of its cell.
#[expect(clippy::cast_precision_loss, reason = "at most sixteen")]
fn middle_of(pixel: usize) -> f64 {
    (pixel as f64 + 0.5) / f64::from(STEP)
}

fn within(corners: &Corners, right: f64, down: f64) -> [f64; 2] {
    let [north_west, north_east, south_west, south_east] = *corners;
    let mix = |near: f64, far: f64, share: f64| near + (far - near) * share;
    let along = |near: [f64; 2], far: [f64; 2], share: f64| [mix(near[0], far[0], share), mix(near[1], far[1], share)];
    along(along(north_west, north_east, right), along(south_west, south_east, right), down)
}

/// Where a place of the picture lies in the square, by the mesh.
#[cfg(test)]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture")]
pub(super) fn between(mesh: &Mesh, across: f64, down: f64) -> Option<[f64; 2]> {
    let step = f64::from(STEP);
    let corners = mesh.cell((across / step) as usize, (down / step) as usize)?;
    Some(within(&corners, across / step % 1.0, down / step % 1.0))
}

/// Lays a colour over a pixel.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "parts of a colour")]
fn over(under: &mut [u8], colour: [u8; 4], ink: Ink) {
    let rest = 1.0 - f32::from(colour[3]) / 255.0 * ink.strength;
    let shares = [ink.brightness, ink.brightness, ink.brightness, 1.0];
    for ((under, part), share) in under.iter_mut().zip(colour).zip(shares) {
        *under = (f32::from(part) * share * ink.strength + f32::from(*under) * rest + 0.5).min(255.0) as u8;
    }
}
