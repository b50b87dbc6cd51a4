//! How large the map is, and where north is: true at its middle.

use geo_types::Coord;
use svg::node::element::{Group, Path, Rectangle};

use super::drawing::Drawing;
use super::lettering::{Anchor, Hand, write};
use super::view::View;
use super::{ink, legend};
use crate::measure::LonLat;
use crate::words::say;

/// Room for the scale bar and the arrow at the foot of the panel.
pub(super) const HEIGHT: f64 = 92.0;

/// A bar of round kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ScaleBar {
    km: f64,
    px: f64,
}

impl ScaleBar {
    /// The longest bar of 1, 2 or 5 times a power of ten that is no longer than this. It is true at the
    /// middle of the map, where the plane's own scale is taken out.
    pub(super) fn within(view: &View<'_>, longest_px: f64) -> Self {
        let px_per_km = 1_000.0 / view.ground_metres_per_px();
        let longest_km = longest_px / px_per_km;
        let power = 10.0_f64.powf(longest_km.log10().floor());
        let km = [5.0, 2.0, 1.0].into_iter().map(|times| times * power).find(|km| *km <= longest_km).unwrap_or(power);
        Self { km, px: km * px_per_km }
    }
}

/// Which way north is at the middle of the map.
///
/// # Units
/// Degrees clockwise from straight up.
pub(super) fn north_degrees(view: &View<'_>) -> f64 {
    let middle = view.frame.middle();
    let LonLat { lon, lat } = view.lonlat(middle);
    let north = view.px_of(LonLat { lon, lat: lat + 0.01 });
    (north.x - middle.x).atan2(middle.y - north.y).to_degrees()
}

/// Scale bar and north arrow, at the foot of the panel.
pub(super) fn draw(drawing: &Drawing<'_>) -> Group {
    let Drawing { view, layout, .. } = drawing;
    let panel = layout.panel;
    let top = panel.bottom() - HEIGHT + 14.0;
    let bar = ScaleBar::within(view, panel.width - 170.0);
    let one_to = view.ground_metres_per_px() / 0.0254 * f64::from(super::DOTS_PER_INCH);
    let ratio = say!(drawing, "sheet-ratio", ratio = thousands(one_to));
    Group::new()
        .set("id", "scale-and-north")
        .add(legend::rule(panel, top))
        .add(scale_bar(bar, Coord { x: panel.left + 2.0, y: top + 34.0 }))
        .add(write(&ratio, Coord { x: panel.left, y: top + 72.0 }, Anchor::Start, Hand::plain(12.5).colored(ink::FAINT)))
        .add(north_arrow(Coord { x: panel.right() - 40.0, y: top + 48.0 }, north_degrees(view)))
}

/// A number to three figures, with thin gaps: `1 920 000`.
fn thousands(number: f64) -> String {
    let power = 10.0_f64.powf(number.max(1.0).log10().floor() - 2.0);
    #[expect(clippy::cast_possible_truncation, reason = "a map's scale")]
    let digits = ((number / power).round() * power) as i64;
    grouped(&digits.to_string())
}

/// Digits with thin gaps: `250 000`.
pub(super) fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (number, digit) in digits.chars().enumerate() {
        if number > 0 && (digits.len() - number).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

pub(super) fn scale_bar(bar: ScaleBar, at: Coord<f64>) -> Group {
    let hand = Hand::plain(13.0);
    let mut group = Group::new().set("id", "scale-bar").set("stroke", ink::DARK).set("stroke-width", 1.1);
    let quarter = bar.px / 4.0;
    for (number, fill) in (0_u32..).zip([ink::DARK, "#ffffff", ink::DARK, "#ffffff"]) {
        let piece = Rectangle::new().set("x", ink::num(at.x + quarter * f64::from(number))).set("y", ink::num(at.y));
        group = group.add(piece.set("width", ink::num(quarter)).set("height", 8).set("fill", fill));
    }
    let mut figures = Group::new();
    for (share, unit) in [(0.0, ""), (0.25, ""), (0.5, ""), (1.0, " km")] {
        let place = Coord { x: at.x + bar.px * share, y: at.y - 6.0 };
        let anchor = if share == 0.0 { Anchor::Start } else { Anchor::Middle };
        figures = figures.add(write(&format!("{}{unit}", bar.km * share), place, anchor, hand));
    }
    Group::new().add(group).add(figures)
}

pub(super) fn north_arrow(middle: Coord<f64>, degrees: f64) -> Group {
    let point = |x: f64, y: f64| middle + Coord { x, y };
    let half = |side: f64| -> Path { ink::area(&[vec![point(0.0, -26.0), point(side * 10.0, 18.0), point(0.0, 11.0)]]) };
    let turned = format!("rotate({} {} {})", ink::num(degrees), ink::num(middle.x), ink::num(middle.y));
    let needle = Group::new()
        .set("id", "north-arrow")
        .set("stroke", ink::DARK)
        .set("stroke-width", 1.2)
        .set("transform", turned)
        .add(half(-1.0).set("fill", ink::DARK))
        .add(half(1.0).set("fill", "#ffffff"));
    Group::new().add(needle).add(write("N", point(22.0, -12.0), Anchor::Middle, Hand::plain(17.0).bold()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::map::space::Space;
    use crate::index::PlaneBox;
    use crate::measure::Plane;
    use crate::measure::ground::distance_m;
    use crate::measure::plane::Extent;

    const FRAME: Space = Space { left: 60.0, top: 120.0, width: 1_100.0, height: 950.0 };

    fn plane() -> Plane {
        Plane::for_extent(Extent { low: LonLat { lon: 24.0, lat: 4.0 }, high: LonLat { lon: 36.0, lat: 13.0 } }).unwrap()
    }

    fn view(plane: &Plane, lon: f64, lat: f64, half_m: f64) -> View<'_> {
        let middle = plane.plane_from_lonlat(LonLat { lon, lat });
        View::fitting(plane, FRAME, PlaneBox { low: middle, high: middle }.widened(half_m))
    }

    #[test]
    fn the_scale_bar_agrees_with_the_geodesic() {
        let plane = plane();
        for (lon, lat, half_m) in [(28.0, 7.7, 300_000.0), (34.0, 12.0, 40_000.0), (25.0, 4.5, 3_000.0)] {
            let view = view(&plane, lon, lat, half_m);
            let bar = ScaleBar::within(&view, 300.0);
            let middle = view.frame.middle();
            let ends = [-0.5, 0.5].map(|side| view.lonlat(middle + Coord { x: side * bar.px, y: 0.0 }));
            let geodesic_m = distance_m(ends[0], ends[1]);
            assert!((geodesic_m / (bar.km * 1_000.0) - 1.0).abs() < 1e-3, "{} km is {geodesic_m} m", bar.km);
            assert!((100.0..=300.0).contains(&bar.px));
        }
    }

    #[test]
    fn the_arrow_shows_true_north_which_leans_where_meridians_lean() {
        let plane = plane();
        let [west, middle, east] = [25.0, 30.0, 35.0].map(|lon| north_degrees(&view(&plane, lon, 8.0, 50_000.0)));
        assert!(middle.abs() < 0.01, "{middle}");
        assert!(west > 0.5 && east < -0.5, "meridians meet in the north: {west}, {east}");
    }

    #[test]
    fn a_scale_is_written_with_three_figures() {
        assert_eq!(thousands(1_923_456.0), "1\u{a0}920\u{a0}000");
        assert_eq!(thousands(950.0), "950");
    }
}
