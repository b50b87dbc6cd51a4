//! What herds can meet: fields, closed land, water, settlements, past incidents.

use geo_types::Coord;
use svg::Node;
use svg::node::element::{Definitions, Group, Path, Pattern, Rectangle};

use super::drawing::Drawing;
use super::ink;
use crate::layers::{FarmingZone, Opening, Settlement, WaterPoint};
use crate::measure::{Day, DayRange};

/// How strongly areas are laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pen {
    /// To be read.
    Usual,
    /// Pale, so that what is drawn on it by hand is seen.
    Light,
}

/// The hatchings, which tell fields and closed land apart in grey print too.
pub(super) fn patterns(definitions: Definitions, pen: Pen) -> Definitions {
    if pen == Pen::Light {
        return light_patterns(definitions);
    }
    let tile =
        |id: &str, size: f64| Pattern::new().set("id", id).set("width", size).set("height", size).set("patternUnits", "userSpaceOnUse");
    let ground = |color: &str, size: f64| Rectangle::new().set("width", size).set("height", size).set("fill", color);
    let rows = Path::new().set("d", "M0 2.5H5").set("stroke", ink::STANDING_LINE).set("stroke-width", 1.2);
    let standing = tile("standing", 5.0).add(ground(ink::STANDING, 5.0)).add(rows);
    let stubble = ink::disc(Coord { x: 3.0, y: 3.0 }, 0.9).set("fill", ink::HARVESTED_LINE);
    let harvested = tile("harvested", 6.0).add(ground(ink::HARVESTED, 6.0)).add(stubble);
    let hatch = Path::new().set("d", "M0 0V7").set("stroke", ink::NO_GO).set("stroke-width", 2.6);
    let closed = tile("closed", 7.0).set("patternTransform", "rotate(45)").add(hatch);
    definitions.add(standing).add(harvested).add(closed)
}

fn light_patterns(definitions: Definitions) -> Definitions {
    let tile =
        |id: &str, size: f64| Pattern::new().set("id", id).set("width", size).set("height", size).set("patternUnits", "userSpaceOnUse");
    let ground = |color: &str, size: f64| Rectangle::new().set("width", size).set("height", size).set("fill", color);
    let rows = Path::new().set("d", "M0 3.5H7").set("stroke", "#9cbb7c").set("stroke-width", 0.9);
    let standing = tile("standing", 7.0).add(ground("#f1f6e9", 7.0)).add(rows);
    let stubble = ink::disc(Coord { x: 4.0, y: 4.0 }, 0.8).set("fill", "#c9b777");
    let harvested = tile("harvested", 8.0).add(ground("#fcf9ec", 8.0)).add(stubble);
    let hatch = Path::new().set("d", "M0 0V9").set("stroke", ink::NO_GO).set("stroke-width", 1.5).set("stroke-opacity", "0.7");
    let closed = tile("closed", 9.0).set("patternTransform", "rotate(45)").add(hatch);
    definitions.add(standing).add(harvested).add(closed)
}

/// What is known of a field on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Standing,
    Harvested,
    /// No crop is known, or no day was asked for.
    Farmland,
}

impl Field {
    pub(super) fn on(zone: &FarmingZone, day: Option<Day>) -> Self {
        match day {
            Some(day) if !zone.crops.is_empty() => {
                let stands = !zone.standing(DayRange { first: day, last: day }).is_empty();
                if stands { Self::Standing } else { Self::Harvested }
            }
            _ => Self::Farmland,
        }
    }

    pub(super) fn fill(self, area: Path, pen: Pen) -> Path {
        match self {
            Self::Farmland if pen == Pen::Light => ink::stroked(area.set("fill", "#f0f3e2"), "#9aa671", 0.9),
            Self::Standing => ink::stroked(area.set("fill", "url(#standing)"), ink::STANDING_LINE, 1.2),
            Self::Harvested => ink::stroked(area.set("fill", "url(#harvested)"), ink::HARVESTED_LINE, 1.0),
            Self::Farmland => ink::stroked(area.set("fill", "#dfe5c8"), "#8e9b62", 1.0),
        }
    }
}

pub(super) fn closed(area: Path) -> Path {
    ink::stroked(area.set("fill", "url(#closed)"), ink::NO_GO, 1.6)
}

/// Fields and closed land.
pub(super) fn areas(drawing: &Drawing<'_>) -> Group {
    let Drawing { scenario, view, sheet, .. } = drawing;
    let mut zones = Group::new().set("id", "farming-zones");
    for zone in scenario.farming_zones.iter().filter(|zone| drawing.may_show(*zone)) {
        let rings = view.rings(&zone.rings);
        if !rings.is_empty() {
            zones = zones.add(Field::on(zone, sheet.day).fill(ink::area(&rings), drawing.pen));
        }
    }
    let mut no_go = Group::new().set("id", "no-go");
    for zone in scenario.no_go.iter().filter(|zone| drawing.may_show(*zone)) {
        let rings = view.rings(&zone.rings);
        if !rings.is_empty() {
            no_go = no_go.add(closed(ink::area(&rings)));
        }
    }
    Group::new().set("id", "areas").add(zones).add(no_go)
}

/// Water, settlements, past incidents.
pub(super) fn points(drawing: &Drawing<'_>) -> Group {
    let Drawing { scenario, view, .. } = drawing;
    let mut group = Group::new().set("id", "points");
    for incident in scenario.incidents.iter().filter(|incident| drawing.may_show(*incident)) {
        group = add_seen(group, drawing, view.px_of(incident.at), incident_mark);
    }
    for point in scenario.water_points.iter().filter(|point| drawing.may_show(*point)) {
        let state = Water::on(point, drawing.sheet.day);
        group = add_seen(group, drawing, view.px_of(point.at), |at| water_mark(&point.kind, state, at));
    }
    for settlement in scenario.settlements.iter().filter(|settlement| drawing.may_show(*settlement)) {
        group = add_seen(group, drawing, view.px_of(settlement.at), |at| settlement_mark(settlement, at));
    }
    group
}

fn add_seen<T: Into<Box<dyn Node>>>(group: Group, drawing: &Drawing<'_>, at: Coord<f64>, mark: impl FnOnce(Coord<f64>) -> T) -> Group {
    if drawing.view.shows(at) { group.add(mark(at)) } else { group }
}

/// A past incident: a cross.
pub(super) fn incident_mark(at: Coord<f64>) -> Group {
    let arm = |x: f64, y: f64| vec![at - Coord { x, y }, at + Coord { x, y }];
    let cross = [arm(4.0, 4.0), arm(4.0, -4.0)];
    let halo = ink::stroked(ink::lines(&cross), "#ffffff", 4.6);
    Group::new().add(halo).add(ink::stroked(ink::lines(&cross), ink::NO_GO, 2.2))
}

/// Whether a water point has water on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Water {
    Open,
    Dry,
    /// Nobody says.
    Unknown,
}

impl Water {
    pub(super) fn on(point: &WaterPoint, day: Option<Day>) -> Self {
        match (&point.opening, day) {
            (Opening::Unknown, _) => Self::Unknown,
            (_, None) => Self::Open,
            (opening, Some(day)) => {
                let today = DayRange { first: day, last: day.plus(1) };
                let has_water = opening.days(today).iter().any(|days| days.contains(day));
                if has_water { Self::Open } else { Self::Dry }
            }
        }
    }
}

/// The radius of a water point's mark.
const WATER_RADIUS: f64 = 5.0;

/// A water point: the shape says the kind, the fill whether there is water.
pub(super) fn water_mark(kind: &str, state: Water, at: Coord<f64>) -> Path {
    let r = WATER_RADIUS;
    let corners: Vec<(f64, f64)> = match kind {
        "borehole" => vec![(-r * 0.9, -r * 0.9), (r * 0.9, -r * 0.9), (r * 0.9, r * 0.9), (-r * 0.9, r * 0.9)],
        "hafir" => vec![(-r * 1.2, -r * 0.8), (r * 1.2, -r * 0.8), (0.0, r * 1.2)],
        "spring" => vec![(0.0, -r * 1.2), (r * 1.2, r * 0.8), (-r * 1.2, r * 0.8)],
        "river" => vec![(0.0, -r * 1.25), (r * 1.25, 0.0), (0.0, r * 1.25), (-r * 1.25, 0.0)],
        "pool" => (0..12).map(|n| (f64::from(n) * 30.0).to_radians()).map(|turn| (r * turn.cos(), r * turn.sin())).collect(),
        _ => (0..5).map(|n| (f64::from(n) * 72.0 - 90.0).to_radians()).map(|turn| (r * 1.15 * turn.cos(), r * 1.15 * turn.sin())).collect(),
    };
    let ring = corners.into_iter().map(|(x, y)| at + Coord { x, y }).collect();
    let (fill, line, width) = match state {
        Water::Open => (ink::OPEN_WATER, "#ffffff", 1.1),
        Water::Unknown => ("#9cc3e0", ink::OPEN_WATER, 1.2),
        Water::Dry => ("#ffffff", "#5d7488", 1.5),
    };
    ink::stroked(ink::area(&[ring]).set("fill", fill), line, width)
}

/// How large a settlement's mark is.
pub(super) fn settlement_radius(kind: &str) -> f64 {
    match kind {
        "state capital" => 5.6,
        "town" => 4.4,
        _ => 3.2,
    }
}

fn settlement_mark(settlement: &Settlement, at: Coord<f64>) -> Group {
    place_mark(&settlement.kind, at)
}

/// A settlement: a capital has a square, a cattle camp a tent, others a disc.
pub(super) fn place_mark(kind: &str, at: Coord<f64>) -> Group {
    let r = settlement_radius(kind);
    let corners = |corners: &[(f64, f64)]| ink::area(&[corners.iter().map(|(x, y)| at + Coord { x: x * r, y: y * r }).collect()]);
    let dark = |path: Path| ink::stroked(path.set("fill", ink::DARK), "#ffffff", 1.4);
    match kind {
        "state capital" => {
            let inner = ink::disc(at, 1.7).set("fill", "#ffffff");
            Group::new().add(dark(corners(&[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]))).add(inner)
        }
        "cattle camp" => Group::new().add(dark(corners(&[(0.0, -1.5), (1.5, 1.1), (-1.5, 1.1)]))),
        _ => Group::new().add(ink::disc(at, r).set("fill", ink::DARK).set("stroke", "#ffffff").set("stroke-width", 1.4)),
    }
}
