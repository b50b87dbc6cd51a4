//! The net of degrees: which meridians and parallels are worth a line at a zoom, and what is written on them.

use eframe::egui::Pos2;
use geo_types::Coord;

use super::Pen;
use super::labels::Lettering;
use crate::app::tools::bar;
use crate::index::PlaneBox;
use crate::measure::{LonLat, Plane};

/// From one line of the net to the next, in minutes of arc.
const STEPS_MIN: [i32; 11] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200];
/// Two lines of the net are at least this many points of the screen apart.
const APART: f64 = 110.0;
/// Metres a minute of latitude: a nautical mile.
const MINUTE_M: f64 = 1_852.0;

/// A meridian or a parallel.
pub(in crate::app) struct NetLine {
    /// Minutes of arc, east or north.
    minutes: i32,
    /// Whether it is a meridian.
    is_meridian: bool,
    /// Its course through the box, in the plane.
    pub(in crate::app) points: Vec<Coord<f64>>,
}

/// The lines of the net that pass through a box, at a zoom.
pub(in crate::app) fn net(plane: &Plane, sight: PlaneBox, metres_per_point: f64) -> Vec<NetLine> {
    let step = STEPS_MIN.into_iter().find(|step| f64::from(*step) * MINUTE_M / metres_per_point >= APART).unwrap_or(1_200);
    let (low, high) = degrees(plane, sight);
    if !(low.lon.is_finite() && low.lat.is_finite() && high.lon - low.lon < 180.0) {
        return Vec::new();
    }
    let course = |place: &dyn Fn(f64) -> LonLat| (0..=16).map(|part| plane.plane_from_lonlat(place(f64::from(part) / 16.0))).collect();
    let meridians = multiples(low.lon, high.lon, step).map(|minutes| NetLine {
        minutes,
        is_meridian: true,
        points: course(&|share| LonLat { lon: f64::from(minutes) / 60.0, lat: low.lat + (high.lat - low.lat) * share }),
    });
    let parallels = multiples(low.lat, high.lat, step).map(|minutes| NetLine {
        minutes,
        is_meridian: false,
        points: course(&|share| LonLat { lon: low.lon + (high.lon - low.lon) * share, lat: f64::from(minutes) / 60.0 }),
    });
    meridians.chain(parallels).collect()
}

/// The degrees that hold a box: its sides are curves, so more than its corners are asked.
fn degrees(plane: &Plane, of: PlaneBox) -> (LonLat, LonLat) {
    let share = |low: f64, high: f64, part: i32| low + (high - low) * f64::from(part) / 4.0;
    let places = (0..=4).flat_map(|x| (0..=4).map(move |y| (x, y)));
    let places = places.map(|(x, y)| Coord { x: share(of.low.x, of.high.x, x), y: share(of.low.y, of.high.y, y) });
    let empty = (LonLat { lon: f64::INFINITY, lat: f64::INFINITY }, LonLat { lon: f64::NEG_INFINITY, lat: f64::NEG_INFINITY });
    places.map(|at| plane.lonlat_from_plane(at)).fold(empty, |(low, high), at| {
        let low = LonLat { lon: low.lon.min(at.lon), lat: low.lat.min(at.lat) };
        (low, LonLat { lon: high.lon.max(at.lon), lat: high.lat.max(at.lat) })
    })
}

fn multiples(low: f64, high: f64, step: i32) -> impl Iterator<Item = i32> {
    #[expect(clippy::cast_possible_truncation, reason = "degrees of the earth")]
    let (first, last) = ((low * 60.0 / f64::from(step)).ceil() as i32, (high * 60.0 / f64::from(step)).floor() as i32);
    (first..=last).map(move |number| number * step)
}

/// The degrees, at the upper edge of the map below the tools, and at its left.
pub(super) fn labels(pen: &mut Pen<'_>, plane: &Plane) {
    let how = Lettering { size: 10.5, ink: pen.palette.faint, halo: pen.palette.halo };
    let rect = pen.projector.rect;
    // The tools stand a little off the edge.
    let top = rect.top() + 8.0 + bar::height(pen.painter.ctx()) + 11.0;
    for line in net(plane, pen.sight, pen.projector.camera.metres_per_point) {
        let points: Vec<Pos2> = line.points.iter().map(|at| pen.projector.screen(*at)).collect();
        let at = if line.is_meridian {
            crossing(&points, top, |at| at.y, |at| at.x).map(|x| Pos2 { x, y: top })
        } else {
            let x = rect.left() + 20.0;
            crossing(&points, x, |at| at.x, |at| at.y).map(|y| Pos2 { x, y })
        };
        if let Some(at) = at {
            pen.labels.over(pen.painter, at, &line.words(), how);
        }
    }
}

/// Where a line crosses a level of one axis, on the other.
fn crossing(points: &[Pos2], level: f32, along: impl Fn(&Pos2) -> f32, across: impl Fn(&Pos2) -> f32) -> Option<f32> {
    points.windows(2).find_map(|ends| {
        let (from, to) = (along(&ends[0]) - level, along(&ends[1]) - level);
        let meets = from == 0.0 || (from < 0.0) != (to < 0.0);
        meets.then(|| across(&ends[0]) + (across(&ends[1]) - across(&ends[0])) * from / (from - to))
    })
}

impl NetLine {
    fn words(&self) -> String {
        let letter = match (self.is_meridian, self.minutes < 0) {
            (true, false) => 'E',
            (true, true) => 'W',
            (false, false) => 'N',
            (false, true) => 'S',
        };
        let (degrees, minutes) = (self.minutes.abs() / 60, self.minutes.abs() % 60);
        if minutes == 0 { format!("{degrees}°{letter}") } else { format!("{degrees}°{minutes:02}'{letter}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::plane::Extent;

    #[test]
    fn the_net_has_lines_of_round_degrees_through_the_map_and_says_which() {
        let extent = Extent { low: LonLat { lon: 27.0, lat: 6.0 }, high: LonLat { lon: 29.0, lat: 8.0 } };
        let plane = Plane::for_extent(extent).unwrap();
        let corner = |lon, lat| plane.plane_from_lonlat(LonLat { lon, lat });
        let sight = PlaneBox::of([corner(27.1, 6.1), corner(28.9, 7.9)]);
        let words: Vec<String> = net(&plane, sight, 500.0).iter().map(NetLine::words).collect();
        assert!(words.contains(&"28°E".to_owned()) && words.contains(&"7°N".to_owned()), "{words:?}");
        assert!(words.contains(&"27°30'E".to_owned()) && words.contains(&"6°30'N".to_owned()), "{words:?}");
        assert!(words.len() < 12, "{words:?}");
    }
}
