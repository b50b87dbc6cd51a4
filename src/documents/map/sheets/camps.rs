//! Camps on the way: lettered on a sheet that is about one route, with the grazing round them at true size.

use geo_types::Coord;
use svg::node::element::{Circle, Group};

use super::super::drawing::Drawing;
use super::super::flashpoints::around;
use super::super::labels::Board;
use super::super::lettering::{Hand, write_centred};
use super::super::{ink, routes};
use super::About;
use super::dates::in_short;
use crate::calendar::{Leg, Passage};
use crate::layers::{Placed as _, Route, StopoverPlace};
use crate::measure::DayRange;
use crate::words::{Language, say};

/// A camp of the route that the sheet is about.
pub(super) struct Camp {
    letter: char,
    at: Coord<f64>,
    /// How far the herd grazes from it, on paper.
    grazing_px: f64,
    place: String,
    km: f64,
    /// On which legs, and when.
    days: Vec<(Leg, DayRange)>,
}

/// The camps of the route, in the order of the way out; none where the sheet is not about one route.
pub(super) fn of(drawing: &Drawing<'_>, about: About) -> Vec<Camp> {
    let About::Route(number) = about else { return Vec::new() };
    let Some(route) = drawing.scenario.routes.get(number) else { return Vec::new() };
    let mut camps: Vec<Camp> = Vec::new();
    for leg in Leg::ALL {
        let Some(passage) = drawing.plan.findings.passages.get(Passage::number(number, leg)) else { continue };
        for stretch in passage.stretches.iter().filter(|stretch| stretch.a == stretch.b) {
            let (at, days) = (drawing.view.px(stretch.a), stretch.window.days());
            if let Some(known) = camps.iter_mut().find(|camp| camp.at == at) {
                known.days.push((leg, days));
                continue;
            }
            let grazing_px = stretch.half_width_m * stretch.scale / drawing.view.metres_per_px;
            let place = name_of(drawing, route, stretch.a).unwrap_or_default();
            camps.push(Camp { letter: 'A', at, grazing_px, place, km: stretch.from_km, days: vec![(leg, days)] });
        }
    }
    camps.sort_by(|a, b| a.km.total_cmp(&b.km));
    for (letter, camp) in ('A'..='Z').cycle().zip(&mut camps) {
        camp.letter = letter;
    }
    camps
}

/// The settlement or water point that a stopover names, where this is its place on the way.
fn name_of(drawing: &Drawing<'_>, route: &Route, camp: Coord<f64>) -> Option<String> {
    /// Farther from the way than this, nobody would say that the herd camps there.
    const FARTHEST_M: f64 = 15_000.0;
    let named = route.stopovers.iter().filter_map(|stop| if let StopoverPlace::Named(id) = &stop.place { Some(id) } else { None });
    let placed = named.filter_map(|id| Some((id, drawing.view.plane.plane_from_lonlat(drawing.scenario.place(id)?))));
    let apart = |at: Coord<f64>| (at.x - camp.x).hypot(at.y - camp.y);
    let (id, _) = placed.filter(|(_, at)| apart(*at) < FARTHEST_M).min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))?;
    let settlement = drawing.scenario.settlements.iter().filter(|place| drawing.may_show(*place)).find(|place| place.id() == id);
    let water = || drawing.scenario.water_points.iter().filter(|point| drawing.may_show(*point)).find(|point| point.id() == id);
    settlement.map(|place| place.name().to_owned()).or_else(|| water().map(|point| point.name().to_owned()))
}

impl Camp {
    /// `A Kuajena, km 45: 10 Jan–2 Feb, back 5–20 Apr`.
    pub(super) fn words(&self, language: Language) -> String {
        let place = if self.place.is_empty() { format!("km {:.0}", self.km) } else { format!("{}, km {:.0}", self.place, self.km) };
        let days = self.days.iter().map(|(leg, days)| match leg {
            Leg::Out => in_short(language, *days),
            Leg::Stay => say!(language, "sheet-dry-season", days = in_short(language, *days)),
            Leg::Return => say!(language, "sheet-back", days = in_short(language, *days)),
        });
        say!(language, "sheet-camp", camp = format!("{} {place}", self.letter), days = days.collect::<Vec<_>>().join(", "))
    }
}

/// The grazing round the camps, below the ways.
pub(super) fn grazing(drawing: &Drawing<'_>, camps: &[Camp], color: &str) -> Group {
    let mut group = Group::new().set("id", "grazing");
    for camp in camps {
        let reach = camp.grazing_px;
        if reach > 12.0 && drawing.view.frame.widened(reach).contains(camp.at) {
            group = group.add(grazed(ink::disc(camp.at, reach), color));
        }
    }
    group
}

pub(super) fn grazed(disc: Circle, color: &str) -> Circle {
    let edge = if routes::is_pale(color) { ink::DARK } else { color };
    disc.set("fill", color).set("fill-opacity", "0.08").set("stroke", edge).set("stroke-width", 1).set("stroke-dasharray", "1.5 3.5")
}

/// The letters; where one would cover something else, it stands aside, tied to its place.
pub(super) fn letters(drawing: &Drawing<'_>, camps: &[Camp], board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "camps");
    for camp in camps.iter().filter(|camp| drawing.view.shows(camp.at)) {
        let middle = board.place(around(camp.at, 11.5)).map_or(camp.at, |spot| spot.middle);
        if middle != camp.at {
            let tie = [vec![camp.at, middle]];
            group = group.add(ink::stroked(ink::lines(&tie), "#ffffff", 3.4)).add(ink::stroked(ink::lines(&tie), ink::DARK, 1.2));
        }
        group = group.add(letter(camp.letter, middle));
    }
    group
}

pub(super) fn letter(letter: char, middle: Coord<f64>) -> Group {
    let corners = [(-9.5, 8.0), (0.0, -11.5), (9.5, 8.0)].map(|(x, y)| middle + Coord { x, y });
    let tent = ink::stroked(ink::area(&[corners.to_vec()]).set("fill", "#ffffff"), ink::DARK, 1.6);
    let tent = tent.set("stroke-linejoin", "round");
    Group::new().add(tent).add(write_centred(&letter.to_string(), middle + Coord { x: 0.0, y: 2.2 }, 0.0, Hand::plain(12.5).bold()))
}
