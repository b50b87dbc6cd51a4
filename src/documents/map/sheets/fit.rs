//! The scale of a map sheet: a round one, so that a centimetre of a ruler is a round number of kilometres.

use super::super::space::Space;
use super::super::view::View;
use super::Paper;
use crate::index::PlaneBox;
use crate::measure::Plane;

/// Map and scale that go together.
pub(super) struct Fit<'a> {
    pub(super) view: View<'a>,
    /// The scale is one to this.
    pub(super) one_to: f64,
}

/// Scales that a ruler serves, times any power of ten.
const ROUND: [f64; 9] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5];
/// No sheet is of a larger scale: data of this kind is not surveyed that finely.
const LARGEST_ONE_TO: f64 = 25_000.0;
/// Between what a sheet is about and its frame.
const WHITE_PX: f64 = 34.0;

/// The largest round scale at which a box fits the frame of a sheet; it holds at the middle of the map.
pub(super) fn fitted(plane: &Plane, (paper, frame): (Paper, Space), content: PlaneBox) -> Fit<'_> {
    let (wide, high) = (content.high.x - content.low.x, content.high.y - content.low.y);
    let room = frame.widened(-WHITE_PX);
    let needed = (wide / room.width).max(high / room.height);
    let middle = content.middle();
    let scale = plane.scale_at(plane.lonlat_from_plane(middle).lat);
    let one_to = round_up(needed / scale / metres_per_px_at(1.0, paper));
    Fit { view: View::looking(plane, frame, middle, metres_per_px_at(one_to, paper) * scale), one_to }
}

/// Ground metres per pixel of the sheet.
fn metres_per_px_at(one_to: f64, paper: Paper) -> f64 {
    one_to * 0.0254 / paper.px_per_inch()
}

fn round_up(one_to: f64) -> f64 {
    let least = if one_to.is_finite() { one_to.max(LARGEST_ONE_TO) } else { LARGEST_ONE_TO };
    let power = 10.0_f64.powf(least.log10().floor());
    let fits = ROUND.into_iter().map(|round| (round * power).round()).find(|round| *round >= least * (1.0 - 1e-9));
    fits.unwrap_or(power * 10.0)
}

/// How far the printed scale is off at most, anywhere on the map: a plane enlarges its edges and its middle
/// differently.
pub(super) fn greatest_error(view: &View<'_>) -> f64 {
    let at = |lat: f64| view.plane.scale_at(lat);
    let middle = at(view.lonlat(view.frame.middle()).lat);
    let (low, high) = (view.seen.low.lat, view.seen.high.lat);
    (0..=8).map(|step| (at(low + (high - low) * f64::from(step) / 8.0) / middle - 1.0).abs()).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::LonLat;
    use crate::measure::ground::distance_m;
    use crate::measure::plane::Extent;

    const FRAME: Space = Space { left: 80.0, top: 160.0, width: 1_080.0, height: 760.0 };

    fn plane() -> Plane {
        Plane::for_extent(Extent { low: LonLat { lon: 24.0, lat: 4.0 }, high: LonLat { lon: 36.0, lat: 13.0 } }).unwrap()
    }

    #[test]
    fn a_scale_is_rounded_to_the_next_that_a_ruler_serves() {
        let rounded = [26_000.0, 250_000.0, 250_001.0, 610_000.0, 780_000.0, 1_600_000.0].map(round_up);
        assert_eq!(rounded, [30_000.0, 250_000.0, 300_000.0, 750_000.0, 1_000_000.0, 2_000_000.0]);
        assert_eq!([0.0, f64::NAN, f64::INFINITY].map(round_up), [25_000.0; 3]);
    }

    #[test]
    fn two_places_are_as_far_apart_on_paper_as_the_printed_scale_says() {
        let plane = plane();
        for (lon, lat, half_m) in [(28.0, 7.7, 250_000.0), (34.0, 12.0, 40_000.0), (25.0, 4.5, 9_000.0)] {
            let middle = plane.plane_from_lonlat(LonLat { lon, lat });
            let Fit { view, one_to } = fitted(&plane, (Paper::A4, FRAME), PlaneBox { low: middle, high: middle }.widened(half_m));
            let reach = half_m / 111_320.0;
            let [one, other] = [-0.7, 0.7].map(|side| LonLat { lon: lon + side * reach, lat: lat - side * reach });
            let apart = view.px_of(one) - view.px_of(other);
            let on_paper_m = apart.x.hypot(apart.y) * 0.0254 / 150.0;
            let error = on_paper_m * one_to / distance_m(one, other) - 1.0;
            assert!(error.abs() <= greatest_error(&view) + 1e-4, "1 : {one_to}: {error}, said {}", greatest_error(&view));
            assert!(greatest_error(&view) < 0.01);
        }
    }

    #[test]
    fn what_a_sheet_is_about_lies_within_its_frame() {
        let plane = plane();
        let middle = plane.plane_from_lonlat(LonLat { lon: 29.0, lat: 8.0 });
        for half_m in [500.0, 33_000.0, 480_000.0] {
            let content = PlaneBox { low: middle, high: middle }.widened(half_m);
            let Fit { view, .. } = fitted(&plane, (Paper::A3, FRAME), content);
            assert!([content.low, content.high].iter().all(|corner| FRAME.widened(-WHITE_PX + 0.01).contains(view.px(*corner))));
        }
    }
}
