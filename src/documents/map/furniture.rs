//! What every map owes its reader: title, date, scale, north, sources, and whether it is to be believed.

use geo_types::Coord;
use svg::node::element::{Group, Path, Rectangle};

use super::drawing::{Drawing, venue};
use super::flashpoints::Told;
use super::layout::{FOOT_HAND, FOOT_LINE};
use super::lettering::{Anchor, Hand, Ruler, write};
use super::view::View;
use super::{Sheet, Shows, ink, legend};
use crate::atlas::Atlas;
use crate::layers::{Placed, Sensitivity};
use crate::measure::{Day, LonLat};
use crate::scenario::Scenario;

/// Room for the scale bar and the arrow at the foot of the panel.
pub(super) const SCALE_HEIGHT: f64 = 92.0;
/// The foot has no more lines than this.
const FOOT_LINES: usize = 6;

/// `20 January 2027`.
fn day_words(day: Day) -> String {
    day.date().strftime("%-d %B %Y").to_string()
}

/// Whether anything on the map was made up.
fn is_illustrative(scenario: &Scenario) -> bool {
    fn any<T: Placed>(layer: &[T]) -> bool {
        layer.iter().any(|feature| feature.origin().is_illustrative())
    }
    scenario.is_illustrative()
        || any(&scenario.routes)
        || any(&scenario.water_points)
        || any(&scenario.farming_zones)
        || any(&scenario.settlements)
        || any(&scenario.incidents)
        || any(&scenario.no_go)
}

/// Title, season, date, and the warning.
pub(super) fn title(drawing: &Drawing<'_>) -> Group {
    let Drawing { scenario, sheet, layout, ruler, .. } = drawing;
    let (space, panel) = (layout.title, layout.panel);
    let (large, medium) = (Hand::plain(33.0).bold(), Hand::plain(18.0).colored("#4a463f"));
    let width = panel.left - space.left - 20.0;
    let name = if scenario.name.is_empty() { "Cattle migration" } else { &scenario.name };
    let at = |x: f64, y: f64| Coord { x, y: space.top + y };
    let mut group = Group::new().set("id", "title");
    group = group.add(write(&ruler.fit(name, width, large), at(space.left, 32.0), Anchor::Start, large));
    group = group.add(write(&ruler.fit(&subtitle(drawing), width, medium), at(space.left, 63.0), Anchor::Start, medium));
    let date = sheet.day.map_or_else(|| "The season as a whole".to_owned(), |day| format!("{}, {}", day.weekday(), day_words(day)));
    let hand = Hand::plain(23.0).bold();
    group = group.add(write(&ruler.fit(&date, panel.width, hand), at(panel.right(), 26.0), Anchor::End, hand));
    if is_illustrative(scenario) { warning(drawing, group, at(panel.right(), 62.0)) } else { group }
}

fn warning(drawing: &Drawing<'_>, group: Group, end: Coord<f64>) -> Group {
    let (text, hand) = ("ILLUSTRATIVE — not surveyed", Hand::plain(18.0).bold().colored(ink::GRAVE));
    let width = drawing.ruler.width(text, hand) + 24.0;
    let rim = Rectangle::new().set("x", ink::num(end.x - width)).set("y", ink::num(end.y - 20.0)).set("width", ink::num(width));
    let rim = rim.set("height", 29).set("rx", 3).set("fill", "#fff4f2").set("stroke", ink::GRAVE).set("stroke-width", 2);
    group.add(rim).add(write(text, Coord { x: end.x - 12.0, y: end.y + 1.0 }, Anchor::End, hand))
}

fn subtitle(drawing: &Drawing<'_>) -> String {
    let Drawing { scenario, plan, sheet, .. } = drawing;
    let season = format!("Migration season {} to {}", day_words(scenario.season.first_day), day_words(scenario.season.last_day));
    match sheet.shows {
        Shows::Conference(number) if number < plan.conferences.len() => {
            let conference = &plan.conferences[number];
            let place = venue(scenario, conference, sheet.readers).map(|venue| format!(", at {}", venue.name));
            let days = conference.timing.as_ref().map(|timing| format!(", {}", timing.days.words()));
            format!("{}{}{} · {season}", conference.name, place.unwrap_or_default(), days.unwrap_or_default())
        }
        Shows::Flashpoint(number) if Told::of(scenario, plan, sheet.readers, number).is_some() => {
            format!("Flashpoint {}: {} · {season}", number + 1, plan.flashpoints[number].name)
        }
        _ => season,
    }
}

/// Sources and notes, in lines of a width.
pub(super) fn foot_lines(scenario: &Scenario, sheet: &Sheet, ruler: &Ruler, width: f64) -> Vec<String> {
    let readers = match sheet.readers {
        Sensitivity::Public => "Public sheet: features for partners or marked internal are left out.",
        Sensitivity::Partners => "Sheet for partners: features marked internal are left out.",
        Sensitivity::Internal => "INTERNAL sheet: it may show features that are not meant for partners or the public.",
    };
    let position = "Boundaries and names are indicative and state no position on the status of any territory.";
    let mut lines = ruler.wrap(&format!("Sources. {} {position} {readers}", Atlas::credits()), width, FOOT_HAND);
    if let Some(note) = &scenario.note {
        lines.extend(ruler.wrap(&format!("Note. {note}"), width, FOOT_HAND));
    }
    if lines.len() > FOOT_LINES {
        lines.truncate(FOOT_LINES);
        if let Some(last) = lines.last_mut() {
            *last = ruler.fit(&format!("{last} … (the rest of the note stands in the scenario)"), width, FOOT_HAND);
        }
    }
    lines
}

pub(super) fn foot(drawing: &Drawing<'_>) -> Group {
    let space = drawing.layout.foot;
    let mut group = Group::new().set("id", "foot");
    let mut y = space.top + 12.0;
    for line in &drawing.foot {
        group = group.add(write(line, Coord { x: space.left, y }, Anchor::Start, FOOT_HAND));
        y += FOOT_LINE;
    }
    group
}

/// A bar of round kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ScaleBar {
    km: f64,
    px: f64,
}

impl ScaleBar {
    /// The longest bar of 1, 2 or 5 times a power of ten that is no longer than this. It is true at the
    /// middle of the map, where the plane's own scale is taken out.
    fn within(view: &View<'_>, longest_px: f64) -> Self {
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
fn north_degrees(view: &View<'_>) -> f64 {
    let middle = view.frame.middle();
    let LonLat { lon, lat } = view.lonlat(middle);
    let north = view.px_of(LonLat { lon, lat: lat + 0.01 });
    (north.x - middle.x).atan2(middle.y - north.y).to_degrees()
}

/// Scale bar and north arrow, at the foot of the panel.
pub(super) fn scale_and_north(drawing: &Drawing<'_>) -> Group {
    let Drawing { view, layout, .. } = drawing;
    let panel = layout.panel;
    let top = panel.bottom() - SCALE_HEIGHT + 14.0;
    let bar = ScaleBar::within(view, panel.width - 170.0);
    let one_to = view.ground_metres_per_px() / 0.0254 * f64::from(super::DOTS_PER_INCH);
    let ratio = format!("1 : {} on this paper · true at the middle of the map", thousands(one_to));
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
    let digits = digits.to_string();
    let mut grouped = String::new();
    for (number, digit) in digits.chars().enumerate() {
        if number > 0 && (digits.len() - number) % 3 == 0 {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

fn scale_bar(bar: ScaleBar, at: Coord<f64>) -> Group {
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

fn north_arrow(middle: Coord<f64>, degrees: f64) -> Group {
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
