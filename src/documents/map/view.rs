//! What part of the plane the sheet shows: plane metres to sheet pixels, and geometry cut to the frame.

use geo::Simplify as _;
use geo_types::{Coord, LineString};

use super::space::Space;
use crate::index::PlaneBox;
use crate::layers::Rings;
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane};

/// Geometry is cut this far outside the frame, so that no cut edge is seen.
const MARGIN: f64 = 12.0;
/// Bends smaller than this are left out: a third of a pixel at 150 dots per inch is not seen in print.
const BEND: f64 = 0.35;

/// The part of the plane that is shown, and where.
pub(super) struct View<'a> {
    pub(super) plane: &'a Plane,
    pub(super) frame: Space,
    /// Plane metres per sheet pixel.
    pub(super) metres_per_px: f64,
    middle: Coord<f64>,
    /// The degrees that are seen, with a margin.
    pub(super) seen: Extent,
}

impl<'a> View<'a> {
    /// The view in which a box just fits the frame.
    pub(super) fn fitting(plane: &'a Plane, frame: Space, content: PlaneBox) -> Self {
        let (wide, high) = (content.high.x - content.low.x, content.high.y - content.low.y);
        let metres_per_px = (wide / frame.width).max(high / frame.height).max(0.1);
        Self::looking(plane, frame, content.middle(), metres_per_px)
    }

    /// The view that shows a point of the plane in the middle of the frame, at so many plane metres per pixel.
    pub(super) fn looking(plane: &'a Plane, frame: Space, middle: Coord<f64>, metres_per_px: f64) -> Self {
        let nowhere = LonLat { lon: 0.0, lat: 0.0 };
        let mut view = Self { plane, frame, metres_per_px, middle, seen: Extent { low: nowhere, high: nowhere } };
        view.seen = view.degrees_seen();
        view
    }

    fn degrees_seen(&self) -> Extent {
        let [a, b, c, d] = self.frame.widened(MARGIN).corners();
        let edges = [[a, b], [b, c], [c, d], [d, a]];
        let points = edges.iter().flat_map(|[from, to]| (0..16).map(move |n| *from + (*to - *from) * (f64::from(n) / 16.0)));
        let middle = self.lonlat(self.frame.middle());
        Extent::of(points.map(|at| self.lonlat(at))).unwrap_or(Extent { low: middle, high: middle })
    }

    /// Where a point of the plane is on the sheet.
    pub(super) fn px(&self, at: Coord<f64>) -> Coord<f64> {
        let middle = self.frame.middle();
        Coord { x: middle.x + (at.x - self.middle.x) / self.metres_per_px, y: middle.y - (at.y - self.middle.y) / self.metres_per_px }
    }

    /// Where a place is on the sheet.
    pub(super) fn px_of(&self, at: LonLat) -> Coord<f64> {
        self.px(self.plane.plane_from_lonlat(at))
    }

    /// The place at a point of the sheet.
    pub(super) fn lonlat(&self, px: Coord<f64>) -> LonLat {
        let middle = self.frame.middle();
        let x = self.middle.x + (px.x - middle.x) * self.metres_per_px;
        let y = self.middle.y - (px.y - middle.y) * self.metres_per_px;
        self.plane.lonlat_from_plane(Coord { x, y })
    }

    /// Ground metres per sheet pixel at the middle of the map.
    pub(super) fn ground_metres_per_px(&self) -> f64 {
        self.metres_per_px / self.plane.scale_at(self.lonlat(self.frame.middle()).lat)
    }

    /// A line on the sheet as a whole, also where it leaves the frame.
    pub(super) fn whole_line(&self, places: &[LonLat]) -> Vec<Coord<f64>> {
        simple(self.plane.plane_from_lonlats(places).into_iter().map(|at| self.px(at)).collect())
    }

    /// A ring of the sheet, cut to the frame with its margin.
    pub(super) fn cut(&self, ring: &[Coord<f64>]) -> Vec<Coord<f64>> {
        cut_ring(ring, self.frame.widened(MARGIN))
    }

    /// Whether any part of some rings lies within the frame itself.
    pub(super) fn holds_area(&self, rings: &[Vec<Coord<f64>>]) -> bool {
        rings.iter().any(|ring| cut_ring(ring, self.frame).len() > 2)
    }

    /// Whether any part of some lines lies within the frame itself.
    pub(super) fn holds_line(&self, lines: &[Vec<Coord<f64>>]) -> bool {
        lines.iter().any(|line| line.windows(2).any(|pair| !cut_ring(pair, self.frame).is_empty()))
    }

    /// Whether the map shows a point of the sheet.
    pub(super) fn shows(&self, px: Coord<f64>) -> bool {
        self.frame.contains(px)
    }

    /// Whether any of the places may be in view.
    fn sees(&self, places: &[LonLat]) -> bool {
        let seen = self.seen;
        Extent::of(places.iter().copied()).is_some_and(|of| {
            of.low.lon <= seen.high.lon && seen.low.lon <= of.high.lon && of.low.lat <= seen.high.lat && seen.low.lat <= of.high.lat
        })
    }

    /// The rings of an area on the sheet, cut to the frame.
    pub(super) fn rings(&self, rings: &Rings) -> Vec<Vec<Coord<f64>>> {
        let seen = rings.iter().flatten().filter(|ring| self.sees(ring));
        let projected = seen.map(|ring| self.plane.plane_from_lonlats(ring).into_iter().map(|at| self.px(at)).collect::<Vec<_>>());
        projected.map(|ring| cut_ring(&simple(ring), self.frame.widened(MARGIN))).filter(|ring| ring.len() > 2).collect()
    }

    /// The parts of a line that are in view, on the sheet.
    pub(super) fn line(&self, places: &[LonLat]) -> Vec<Vec<Coord<f64>>> {
        if !self.sees(places) {
            return Vec::new();
        }
        self.plane_line(&self.plane.plane_from_lonlats(places))
    }

    /// The same for a line in the plane.
    pub(super) fn plane_line(&self, line: &[Coord<f64>]) -> Vec<Vec<Coord<f64>>> {
        let line: Vec<_> = line.iter().map(|at| self.px(*at)).collect();
        cut_line(&simple(line), self.frame.widened(MARGIN))
    }
}

fn simple(line: Vec<Coord<f64>>) -> Vec<Coord<f64>> {
    LineString::new(line).simplify(BEND).0
}

/// A ring cut at the four edges of a box, one after the other (Sutherland and Hodgman, CACM 17, 1974).
fn cut_ring(ring: &[Coord<f64>], space: Space) -> Vec<Coord<f64>> {
    /// How far inside an edge a point lies.
    type Inside = fn(Coord<f64>, Space) -> f64;
    let edges: [Inside; 4] =
        [|at, space| at.x - space.left, |at, space| space.right() - at.x, |at, space| at.y - space.top, |at, space| space.bottom() - at.y];
    let mut kept = ring.to_vec();
    for inside in edges {
        let before = std::mem::take(&mut kept);
        let Some(mut from) = before.last().copied() else { return Vec::new() };
        for to in before {
            let (a, b) = (inside(from, space), inside(to, space));
            if (a < 0.0) != (b < 0.0) {
                kept.push(from + (to - from) * (a / (a - b)));
            }
            if b >= 0.0 {
                kept.push(to);
            }
            from = to;
        }
    }
    kept
}

/// The runs of a line whose pieces may touch a box.
fn cut_line(line: &[Coord<f64>], space: Space) -> Vec<Vec<Coord<f64>>> {
    let mut runs: Vec<Vec<Coord<f64>>> = Vec::new();
    let mut is_in = false;
    for pair in line.windows(2) {
        let [a, b] = [pair[0], pair[1]];
        let apart = a.x.max(b.x) < space.left || a.x.min(b.x) > space.right() || a.y.max(b.y) < space.top || a.y.min(b.y) > space.bottom();
        match runs.last_mut().filter(|_| is_in && !apart) {
            Some(run) => run.push(b),
            None if !apart => runs.push(vec![a, b]),
            None => {}
        }
        is_in = !apart;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Space = Space { left: 0.0, top: 0.0, width: 10.0, height: 10.0 };

    #[test]
    fn a_ring_is_cut_at_the_frame() {
        let corner = |x: f64, y: f64| Coord { x, y };
        let cut = cut_ring(&[corner(-5.0, 2.0), corner(5.0, 2.0), corner(5.0, 4.0), corner(-5.0, 4.0), corner(-5.0, 2.0)], SPACE);
        assert!(cut.iter().all(|at| SPACE.contains(*at)));
        assert!(cut.contains(&corner(0.0, 2.0)) && cut.contains(&corner(5.0, 4.0)));
        assert!(cut_ring(&[corner(20.0, 20.0), corner(30.0, 20.0), corner(30.0, 30.0)], SPACE).is_empty());
    }

    #[test]
    fn a_line_that_leaves_the_frame_and_comes_back_is_two_lines() {
        let xs = [-30.0, 5.0, 30.0, 40.0, 30.0, 5.0];
        let line: Vec<_> = xs.iter().zip([5.0, 5.0, 5.0, 6.0, 7.0, 7.0]).map(|(x, y)| Coord { x: *x, y }).collect();
        assert_eq!(cut_line(&line, SPACE).len(), 2);
    }

    #[test]
    fn a_place_goes_to_the_sheet_and_back() {
        let at = LonLat { lon: 28.0, lat: 7.7 };
        let plane = Plane::for_extent(Extent { low: at, high: LonLat { lon: 30.0, lat: 10.0 } }).unwrap();
        let middle = plane.plane_from_lonlat(at);
        let content = PlaneBox { low: middle, high: middle }.widened(50_000.0);
        let view = View::fitting(&plane, Space { left: 50.0, top: 50.0, width: 400.0, height: 300.0 }, content);
        let back = view.lonlat(view.px_of(LonLat { lon: 28.2, lat: 7.5 }));
        assert!((back.lon - 28.2).abs() < 1e-9 && (back.lat - 7.5).abs() < 1e-9);
        assert!((view.metres_per_px - 100_000.0 / 300.0).abs() < 1e-9);
    }
}
