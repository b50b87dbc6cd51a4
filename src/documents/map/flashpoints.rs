//! Flashpoints: numbered marks on the map, and the table that says what they are.

use geo_types::Coord;
use svg::node::element::Group;

use super::drawing::{Drawing, may_show as may_show_feature};
use super::ink;
use super::labels::{Board, Spot};
use super::lettering::{Anchor, Hand, write, write_centred};
use super::space::Space;
use super::{Shows, legend};
use crate::encounters::With;
use crate::layers::{Placed as _, Sensitivity};
use crate::plan::Plan;
use crate::scenario::Scenario;

/// Whether readers may see a flashpoint: it must not rest on a feature, nor be named after a place, that
/// they may not see.
pub(super) fn may_show(scenario: &Scenario, plan: &Plan, readers: Sensitivity, number: usize) -> bool {
    let flashpoint = &plan.flashpoints[number];
    let routes = flashpoint.routes.iter().all(|route| may_show_feature(readers, &scenario.routes[*route]));
    let hidden_name = |name: &str| !name.is_empty() && flashpoint.name.contains(name);
    let named = scenario.settlements.iter().any(|place| !may_show_feature(readers, place) && hidden_name(place.name()));
    routes && !named && flashpoint.parts.iter().all(|part| may_show_thing(scenario, plan, readers, plan.encounters[part.encounter].with))
}

fn may_show_thing(scenario: &Scenario, plan: &Plan, readers: Sensitivity, with: With) -> bool {
    match with {
        With::Zone(zone) => may_show_feature(readers, &scenario.farming_zones[zone]),
        With::Water(point) => may_show_feature(readers, &scenario.water_points[point]),
        With::Herd(passage) => may_show_feature(readers, &scenario.routes[plan.passages[passage].route]),
        With::Border { .. } => true,
        With::Settlement(place) => may_show_feature(readers, &scenario.settlements[place]),
        With::Incident(incident) => may_show_feature(readers, &scenario.incidents[incident]),
        With::NoGo(zone) => may_show_feature(readers, &scenario.no_go[zone]),
    }
}

/// The flashpoints that are numbered on the map and told of in the table.
pub(super) struct Table {
    /// Numbers in the plan, the gravest first.
    pub(super) listed: Vec<usize>,
    /// Shown on the map without a number.
    pub(super) others: Vec<usize>,
    /// How many the readers may not see.
    hidden: usize,
    top: f64,
}

const ROW: f64 = 39.0;
const HEADING: f64 = 30.0;
/// Room for what is said below the table.
const BELOW: f64 = 40.0;

impl Table {
    /// The table from the panel's top down to `bottom`.
    pub(super) fn of(drawing: &Drawing<'_>, bottom: f64) -> Self {
        let Drawing { plan, scenario, sheet, view, layout, .. } = drawing;
        let all: Vec<usize> = (0..plan.flashpoints.len()).collect();
        let (open, hidden): (Vec<usize>, Vec<usize>) = all.into_iter().partition(|number| may_show(scenario, plan, sheet.readers, *number));
        let in_view: Vec<usize> =
            open.into_iter().filter(|number| view.frame.widened(-16.0).contains(view.px(plan.flashpoints[*number].place))).collect();
        let conference = if let Shows::Conference(number) = sheet.shows { plan.conferences.get(number) } else { None };
        let is_asked_for = |number: &usize| conference.is_none_or(|conference| conference.flashpoints.contains(number));
        let (mut listed, mut others): (Vec<usize>, Vec<usize>) = in_view.into_iter().partition(is_asked_for);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
        let rows = ((bottom - layout.panel.top - HEADING - BELOW) / ROW).floor().max(1.0) as usize;
        others.extend(listed.split_off(rows.min(listed.len())));
        Self { listed, others, hidden: hidden.len(), top: layout.panel.top }
    }

    pub(super) fn draw(&self, drawing: &Drawing<'_>) -> Group {
        let panel = drawing.layout.panel;
        let group = Group::new().set("id", "table");
        let missing = drawing.scenario.to_add_first();
        if !missing.is_empty() {
            return to_add_first(drawing, group, &missing);
        }
        let mut group = group.add(legend::heading("Flashpoints, the gravest first", Coord { x: panel.left, y: self.top + 17.0 }));
        let severity = Coord { x: panel.right(), y: self.top + 17.0 };
        group = group.add(write("severity (0–100)", severity, Anchor::End, Hand::plain(12.5).colored(ink::FAINT)));
        group = group.add(legend::rule(panel, self.top + 24.0));
        let mut top = self.top + HEADING;
        for number in &self.listed {
            group = group.add(row(drawing, *number, top));
            top += ROW;
        }
        self.draw_below(drawing, group, top)
    }

    fn draw_below(&self, drawing: &Drawing<'_>, mut group: Group, mut top: f64) -> Group {
        let panel = drawing.layout.panel;
        for sentence in self.below() {
            top += 16.0;
            let hand = Hand::plain(12.5).italic().colored(ink::FAINT);
            group =
                group.add(write(&drawing.ruler.fit(&sentence, panel.width, hand), Coord { x: panel.left, y: top }, Anchor::Start, hand));
        }
        group
    }

    fn below(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        if self.listed.is_empty() {
            sentences.push("No flashpoint lies in this part of the map.".to_owned());
        } else if !self.others.is_empty() {
            sentences.push(format!("{} more in view are marked without a number.", self.others.len()));
        }
        if self.hidden > 0 {
            sentences.push(format!("{} not shown: they rest on features not meant for these readers.", self.hidden));
        }
        sentences
    }
}

fn to_add_first(drawing: &Drawing<'_>, mut group: Group, missing: &[&str]) -> Group {
    let panel = drawing.layout.panel;
    let hand = Hand::plain(15.0);
    group = group.add(legend::heading("Not enough to plan with yet: add first", Coord { x: panel.left, y: panel.top + 17.0 }));
    group = group.add(legend::rule(panel, panel.top + 24.0));
    let mut y = panel.top + 52.0;
    for item in missing {
        group = group.add(ink::disc(Coord { x: panel.left + 6.0, y: y - 5.0 }, 3.2).set("fill", ink::GRAVE));
        for line in drawing.ruler.wrap(item, panel.width - 22.0, hand) {
            group = group.add(write(&line, Coord { x: panel.left + 20.0, y }, Anchor::Start, hand));
            y += 20.0;
        }
        y += 8.0;
    }
    group
}

fn row(drawing: &Drawing<'_>, number: usize, top: f64) -> Group {
    let flashpoint = &drawing.plan.flashpoints[number];
    let panel = drawing.layout.panel;
    let (name, small) = (Hand::plain(15.0).bold(), Hand::plain(12.8).colored("#4a463f"));
    let text = panel.left + 34.0;
    let severity = format!("{:.1}", flashpoint.severity);
    let reasons = format!("{} · peak {}", flashpoint.reasons_line(), flashpoint.peak.words());
    let fitted = drawing.ruler.fit(&flashpoint.name, panel.width - 34.0 - 58.0, name);
    Group::new()
        .set("id", format!("row-{}", number + 1))
        .add(badge(number, Coord { x: panel.left + 13.0, y: top + 17.0 }, 12.5, is_on(drawing, number)))
        .add(write(&fitted, Coord { x: text, y: top + 14.0 }, Anchor::Start, name))
        .add(write(&severity, Coord { x: panel.right(), y: top + 14.0 }, Anchor::End, name))
        .add(write(&drawing.ruler.fit(&reasons, panel.right() - text, small), Coord { x: text, y: top + 31.0 }, Anchor::Start, small))
}

/// Whether the sheet's day is one of the flashpoint's; true where no day is asked for.
fn is_on(drawing: &Drawing<'_>, number: usize) -> bool {
    drawing.sheet.day.is_none_or(|day| drawing.plan.flashpoints[number].days.contains(day))
}

/// The mark with the rank: full on the flashpoint's days, else an open ring.
pub(super) fn badge(number: usize, middle: Coord<f64>, radius: f64, is_on: bool) -> Group {
    let (fill, text) = if is_on { (ink::GRAVE, "#ffffff") } else { ("#ffffff", ink::GRAVE) };
    let disc = ink::disc(middle, radius).set("fill", fill).set("stroke", ink::GRAVE).set("stroke-width", 2.0);
    let rim = ink::disc(middle, radius + 2.0).set("fill", "#ffffff");
    let size = if number + 1 < 100 { 13.5 } else { 11.0 };
    let rank = write_centred(&(number + 1).to_string(), middle, 0.0, Hand::plain(size).bold().colored(text));
    Group::new().add(rim).add(disc).add(rank)
}

/// How large the mark of a severity is.
fn radius(severity: f64) -> f64 {
    9.5 + severity.clamp(0.0, 100.0) * 0.1
}

/// The marks on the map. Where two would cover each other, the lesser one stands aside, tied to its place.
pub(super) fn marks(drawing: &Drawing<'_>, table: &Table, board: &mut Board) -> Group {
    let mut group = Group::new().set("id", "flashpoints");
    for number in table.others.iter().rev() {
        let at = drawing.view.px(drawing.plan.flashpoints[*number].place);
        let fill = if is_on(drawing, *number) { ink::GRAVE } else { "#ffffff" };
        group = group.add(ink::disc(at, 5.2).set("fill", fill).set("stroke", ink::GRAVE).set("stroke-width", 1.8));
        board.take(Space::round(at, 12.0, 12.0));
    }
    let mut numbered = Vec::new();
    for number in &table.listed {
        let flashpoint = &drawing.plan.flashpoints[*number];
        let at = drawing.view.px(flashpoint.place);
        let radius = radius(flashpoint.severity);
        let middle = board.place(around(at, radius + 3.0)).map_or(at, |spot| spot.middle);
        numbered.push((*number, at, middle, radius));
    }
    for (_, at, middle, _) in numbered.iter().filter(|(_, at, middle, _)| at != middle) {
        let tie = [vec![*at, *middle]];
        group = group.add(ink::stroked(ink::lines(&tie), "#ffffff", 3.6)).add(ink::stroked(ink::lines(&tie), ink::GRAVE, 1.6));
        group = group.add(ink::disc(*at, 3.2).set("fill", ink::GRAVE).set("stroke", "#ffffff").set("stroke-width", 1.0));
    }
    for (number, _, middle, radius) in numbered.into_iter().rev() {
        group = group.add(badge(number, middle, radius, is_on(drawing, number)).set("id", format!("flashpoint-{}", number + 1)));
    }
    group
}

/// The place itself, then places farther and farther round it.
fn around(at: Coord<f64>, radius: f64) -> Vec<Spot> {
    let side = radius * 2.0;
    let mut spots = vec![Spot::level(at, side, side, 0.0)];
    for ring in 1..=5 {
        let away = radius * (0.6 + f64::from(ring) * 0.7);
        let turned = (0..16).map(|n| (f64::from(n) * 22.5).to_radians());
        spots.extend(turned.map(|turn| Spot::level(at + Coord { x: turn.cos(), y: turn.sin() } * away, side, side, 4.0 * f64::from(ring))));
    }
    spots
}
