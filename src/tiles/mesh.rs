//! Where the pixels of a picture of the plane lie in Web Mercator's square.
//!
//! Both are conformal and bend against each other slowly, so the exact way, through PROJ, is gone only for every
//! sixteenth pixel each way; between, straight lines are drawn. They stray by the square of the distance over eight radii
//! of the earth: a thirtieth of a pixel where the whole of both Sudans is in sight, less on any nearer look.

use std::collections::BTreeSet;

use geo_types::Coord;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::ground::Canvas;
use crate::measure::{LonLat, Plane};

/// Pixels between two nodes.
pub(super) const STEP: u32 = 16;
/// Beyond this latitude there are no tiles (the square ends there).
const LAST_LAT: f64 = 85.051_128_78;

/// The nodes, each with its place in the square: from 0 to 1 eastward and southward.
pub(super) struct Mesh {
    columns: usize,
    nodes: Vec<[f64; 2]>,
}

/// The four nodes round a cell of the mesh.
pub(super) type Corners = [[f64; 2]; 4];

impl Mesh {
    pub(super) fn new(plane: &Plane, canvas: &Canvas<'_>) -> Self {
        let [columns, rows] = canvas.size.map(|side| side.div_ceil(STEP) + 1);
        let node = |column: u32, row: u32| {
            let [across, down] = [column, row].map(|number| f64::from(number * STEP));
            in_the_square(plane.lonlat_from_plane(canvas.plane(across, down)))
        };
        // In the pool's own threads, where PROJ is open already.
        let nodes: Vec<Vec<[f64; 2]>> =
            (0..rows).into_par_iter().map(|row| (0..columns).map(|column| node(column, row)).collect()).collect();
        Self { columns: columns as usize, nodes: nodes.concat() }
    }

    /// The nodes round a cell; nothing where it is beyond the square.
    pub(super) fn cell(&self, column: usize, row: usize) -> Option<Corners> {
        let node = |right: usize, down: usize| self.nodes.get((row + down) * self.columns + column + right).copied();
        let corners = [node(0, 0)?, node(1, 0)?, node(0, 1)?, node(1, 1)?];
        // Where the world's seam goes through it, east is on the other side.
        let is_whole = corners.iter().all(|[x, y]| x.is_finite() && y.is_finite() && (x - corners[0][0]).abs() < 0.5);
        is_whole.then_some(corners)
    }

    /// The cells, by column and row.
    fn cells(&self) -> impl Iterator<Item = Corners> {
        let rows = self.nodes.len() / self.columns;
        let places = (0..rows.saturating_sub(1)).flat_map(|row| (0..self.columns - 1).map(move |column| (column, row)));
        places.filter_map(|(column, row)| self.cell(column, row))
    }

    /// How much of the square a pixel takes each way, in the middle of the picture; nothing where that is beyond it.
    pub(super) fn pixel(&self) -> Option<f64> {
        let rows = self.nodes.len() / self.columns;
        let [from, to, ..] = self.cell((self.columns - 1) / 2, rows.saturating_sub(1) / 2)?;
        Some((to[0] - from[0]).hypot(to[1] - from[1]) / f64::from(STEP)).filter(|pixel| *pixel > 0.0)
    }

    /// The columns and rows of the tiles in sight at a zoom; nothing where they are more than `most`.
    pub(super) fn tiles(&self, zoom: u8, most: usize) -> Option<BTreeSet<[u32; 2]>> {
        let mut tiles = BTreeSet::new();
        for corners in self.cells() {
            let [columns, rows] = [0, 1].map(|way| {
                let along = corners.map(|corner| tile(corner[way], zoom));
                along.iter().min().copied().unwrap_or_default()..=along.iter().max().copied().unwrap_or_default()
            });
            if columns.size_hint().0 * rows.size_hint().0 > most {
                return None;
            }
            tiles.extend(columns.flat_map(|column| rows.clone().map(move |row| [column, row])));
            if tiles.len() > most {
                return None;
            }
        }
        Some(tiles)
    }
}

/// The number of the tile in which a place of the square lies, one way.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within the square")]
pub(super) fn tile(along: f64, zoom: u8) -> u32 {
    let count = f64::from(1_u32 << zoom.min(31));
    (along * count).clamp(0.0, count - 1.0) as u32
}

/// A place in Web Mercator's square, which takes latitudes of the ellipsoid for those of a ball (EPSG:3857).
pub(super) fn in_the_square(at: LonLat) -> [f64; 2] {
    if at.lat.is_nan() || at.lat.abs() > LAST_LAT {
        return [f64::NAN; 2];
    }
    let down = at.lat.to_radians().tan().asinh() / std::f64::consts::PI;
    [at.lon / 360.0 + 0.5, 0.5 - down / 2.0]
}

/// Where a pixel of a canvas is in the plane.
impl Canvas<'_> {
    pub(super) fn plane(&self, across: f64, down: f64) -> Coord<f64> {
        let [width, height] = self.size.map(f64::from);
        let Coord { x, y } = self.middle;
        Coord { x: x + (across - width / 2.0) * self.metres_per_pixel, y: y - (down - height / 2.0) * self.metres_per_pixel }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::plane::Extent;

    #[test]
    fn places_of_the_square_are_those_of_epsg_3857() {
        let half_m = std::f64::consts::PI * 6_378_137.0;
        for at in [LonLat { lon: 27.98972, lat: 7.70111 }, LonLat { lon: 32.5, lat: 15.6 }, LonLat { lon: 31.6, lat: -4.85 }] {
            let (east_m, north_m) = crate::measure::plane::project_to_system("EPSG:3857", at).unwrap();
            let [x, y] = in_the_square(at);
            let ours = [(x - 0.5) * 2.0 * half_m, (0.5 - y) * 2.0 * half_m];
            assert!((ours[0] - east_m).hypot(ours[1] - north_m) < 1e-3, "{at:?}: {ours:?} against {east_m} {north_m}");
        }
    }

    #[test]
    fn between_the_nodes_a_pixel_strays_by_less_than_a_tenth_of_itself_from_near_and_far() {
        let (low, high) = (LonLat { lon: 24.0, lat: 3.0 }, LonLat { lon: 36.0, lat: 15.0 });
        let plane = Plane::for_extent(Extent { low, high }).unwrap();
        for (place, metres_per_pixel) in [
            (LonLat { lon: 27.98972, lat: 7.70111 }, 5.0),
            (LonLat { lon: 24.5, lat: 14.2 }, 400.0),
            (LonLat { lon: 35.0, lat: 3.3 }, 1_500.0),
            (LonLat { lon: 30.0, lat: 9.0 }, 4_000.0),
        ] {
            let middle = plane.plane_from_lonlat(place);
            let canvas = Canvas { pixels: &mut [], size: [600, 400], middle, metres_per_pixel, density: 1.0 };
            let mesh = Mesh::new(&plane, &canvas);
            let pixel = mesh.pixel().unwrap();
            for (across, down) in [(8.0, 8.0), (300.5, 200.5), (599.5, 8.5), (8.5, 391.5), (591.5, 391.0)] {
                let exact = in_the_square(plane.lonlat_from_plane(canvas.plane(across, down)));
                let ours = super::super::ground::between(&mesh, across, down).unwrap();
                let strays = (ours[0] - exact[0]).hypot(ours[1] - exact[1]) / pixel;
                assert!(strays < 0.1, "{strays} pixels at {metres_per_pixel} m a pixel");
            }
        }
    }

    #[test]
    fn tiles_in_sight_are_those_that_the_corners_lie_in_and_no_more_than_are_wanted() {
        let (low, high) = (LonLat { lon: 24.0, lat: 3.0 }, LonLat { lon: 36.0, lat: 15.0 });
        let plane = Plane::for_extent(Extent { low, high }).unwrap();
        let middle = plane.plane_from_lonlat(LonLat { lon: 27.98972, lat: 7.70111 });
        let canvas = Canvas { pixels: &mut [], size: [640, 480], middle, metres_per_pixel: 150.0, density: 1.0 };
        let mesh = Mesh::new(&plane, &canvas);
        let tiles = mesh.tiles(10, 100).unwrap();
        // 96 km are a little more than two tiles of 39 km.
        assert!((6..=16).contains(&tiles.len()), "{tiles:?}");
        assert!(tiles.contains(&[tile(0.5 + 27.98972 / 360.0, 10), 490]), "{tiles:?}");
        assert!(mesh.tiles(24, 100).is_none());
    }
}
