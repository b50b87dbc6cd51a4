//! What changes with the day: crops, water, herds.

use std::collections::BTreeSet;

use eframe::egui::{Pos2, Shape, Stroke, pos2, vec2};

use super::Pen;
use super::labels::Lettering;
use crate::app::theme;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::calendar::{Passage, Stretch};
use crate::layers::Supply;
use crate::measure::Day;

/// Farming zones, strongly where a crop stands on the day, and no-go zones.
pub(super) fn zones(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    let palette = pen.palette;
    if view.shows(Layer::Zones) {
        for (number, (area, standing)) in drawn.sheet.zones.iter().zip(&drawn.sheet.standing).enumerate() {
            if !area.bounds.meets(pen.sight) {
                continue;
            }
            let stands = standing.iter().any(|days| days.contains(view.day));
            pen.fill(area, if stands { palette.zone_crop } else { palette.zone_bare });
            let width = if view.is_selected(&Thing::Zone(number)) { 3.0 } else { 1.0 };
            pen.outline(area, Stroke::new(width, palette.zone_line));
        }
    }
    if view.shows(Layer::NoGo) {
        for (number, area) in drawn.sheet.no_go.iter().enumerate().filter(|(_, area)| area.bounds.meets(pen.sight)) {
            pen.fill(area, theme::faded(palette.no_go, 0.16));
            let width = if view.is_selected(&Thing::NoGo(number)) { 3.5 } else { 1.8 };
            area.outlines.iter().for_each(|line| pen.dashed(line, Stroke::new(width, palette.no_go), 6.0));
        }
    }
}

/// Routes, with their corridor once it is wide enough to see.
pub(super) fn routes(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    if !view.shows(Layer::Routes) {
        return;
    }
    let palette = pen.palette;
    for (number, (line, route)) in drawn.sheet.routes.iter().zip(&drawn.scenario.routes).enumerate() {
        let is_selected = view.is_selected(&Thing::Route(number));
        let across = pen.projector.points(2.0 * route.half_width_m * drawn.sheet.scale);
        if across > 6.0 {
            pen.line(line, Stroke::new(across, palette.corridor));
        }
        if is_selected {
            pen.line(line, Stroke::new(6.0, palette.halo));
        }
        pen.line(line, Stroke::new(if is_selected { 3.2 } else { 1.5 }, palette.route));
    }
}

/// Where each herd may be on the day: a thick stretch of its way, or the circle of its camp.
pub(super) fn herds(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    for passage in &drawn.plan.findings.passages {
        let colour = pen.palette.herd;
        for stretch in passage.on(view.day).filter(|stretch| is_camp(stretch)) {
            let at = pen.projector.screen(stretch.a);
            let radius = pen.projector.points(stretch.half_width_m * stretch.scale).max(5.0);
            pen.painter.circle(at, radius, theme::faded(colour, 0.16), Stroke::new(1.5, colour));
        }
        for run in runs(pen, passage, view.day) {
            pen.painter.add(Shape::line(run.clone(), Stroke::new(8.0, pen.palette.halo)));
            pen.painter.add(Shape::line(run, Stroke::new(5.0, colour)));
        }
    }
}

/// Whose herd it is, at its stretch.
pub(super) fn herd_names(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    const CLOSE_ENOUGH: f64 = 900.0;
    if !view.shows(Layer::Herds) || pen.projector.camera.metres_per_point > CLOSE_ENOUGH {
        return;
    }
    let lettering = Lettering { size: 12.0, ink: pen.palette.ink, halo: pen.palette.halo };
    let mut named = BTreeSet::new();
    for passage in &drawn.plan.findings.passages {
        let route = &drawn.scenario.routes[passage.route];
        let Some(at) = middle(pen, passage, view.day) else { continue };
        // A herd may be on two legs on one day; one name is enough.
        if named.insert(passage.route) {
            pen.labels.beside(pen.painter, at, 9.0, drawn.scenario.community_name(&route.community), lettering);
        }
    }
}

fn middle(pen: &Pen<'_>, passage: &Passage, day: Day) -> Option<Pos2> {
    let run = runs(pen, passage, day).into_iter().max_by_key(Vec::len);
    run.map(|run| run[run.len() / 2]).or_else(|| {
        let camp = passage.on(day).find(|stretch| is_camp(stretch))?;
        Some(pen.projector.screen(camp.a))
    })
}

fn is_camp(stretch: &Stretch) -> bool {
    stretch.a == stretch.b
}

/// The stretches of a day joined into lines on the screen.
fn runs(pen: &Pen<'_>, passage: &Passage, day: Day) -> Vec<Vec<Pos2>> {
    let mut runs: Vec<(geo_types::Coord<f64>, Vec<Pos2>)> = Vec::new();
    for stretch in passage.on(day).filter(|stretch| !is_camp(stretch) && stretch.bounds().meets(pen.sight)) {
        let end = pen.projector.screen(stretch.b);
        match runs.last_mut().filter(|(last, _)| *last == stretch.a) {
            Some((last, run)) => {
                run.push(end);
                *last = stretch.b;
            }
            None => runs.push((stretch.b, vec![pen.projector.screen(stretch.a), end])),
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}

/// What a water point is like on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum WaterState {
    /// Closed or dry.
    Dry,
    /// It serves whoever may be there.
    Open,
    /// More may come than it serves.
    Crowded,
}

impl WaterState {
    /// In words.
    pub(in crate::app) const fn words(self) -> &'static str {
        match self {
            Self::Dry => "closed or dry",
            Self::Open => "open",
            Self::Crowded => "open, more herds than it serves",
        }
    }
}

/// The state of a water point on a day, from the visits that the plan found.
pub(in crate::app) fn water_state(drawn: &Drawn, number: usize, day: Day) -> WaterState {
    let scenario = &drawn.scenario;
    let point = &scenario.water_points[number];
    if !drawn.sheet.open[number].iter().any(|open| open.contains(day)) {
        return WaterState::Dry;
    }
    let litres_per_head = scenario.settings.litres_per_head_day;
    let supply = match point.supply {
        Supply::LitresPerDay(litres) => litres,
        Supply::HeadPerDay(head) => head * litres_per_head,
        Supply::Unknown => return WaterState::Open,
    };
    let visits = drawn.sheet.visits.get(&number).map_or(&[][..], Vec::as_slice);
    let mut there: Vec<usize> = visits.iter().filter(|visit| visit.days.contains(day)).map(|visit| visit.route).collect();
    there.sort_unstable();
    there.dedup();
    let head: f64 = there.iter().filter_map(|route| scenario.routes[*route].herd_head).map(f64::from).sum();
    let is_crowded = head * litres_per_head > supply * scenario.settings.water_alert_ratio;
    if is_crowded { WaterState::Crowded } else { WaterState::Open }
}

/// Water points: a drop where there is water, a warning sign where herds crowd, a crossed ring where dry.
pub(super) fn water(pen: &Pen<'_>, drawn: &Drawn, view: &View) {
    if !view.shows(Layer::Water) {
        return;
    }
    for (number, place) in drawn.sheet.water.iter().enumerate().filter(|(_, at)| pen.sees(**at)) {
        let at = pen.projector.screen(*place);
        if view.is_selected(&Thing::Water(number)) {
            pen.painter.circle_stroke(at, 10.0, Stroke::new(2.0, pen.palette.selected));
        }
        drop_mark(pen, at, water_state(drawn, number, view.day));
    }
}

fn drop_mark(pen: &Pen<'_>, at: Pos2, state: WaterState) {
    let palette = pen.palette;
    let rim = Stroke::new(1.2, palette.halo);
    match state {
        WaterState::Open => {
            let radius = if pen.projector.camera.metres_per_point > 500.0 { 3.2 } else { 4.5 };
            pen.painter.circle(at, radius, palette.water, rim);
        }
        WaterState::Crowded => {
            let corners = vec![at + vec2(0.0, -6.5), at + vec2(6.0, 4.5), at + vec2(-6.0, 4.5)];
            pen.painter.add(Shape::convex_polygon(corners, palette.water_crowded, Stroke::new(1.2, palette.ink)));
        }
        WaterState::Dry => {
            pen.painter.circle(at, 3.6, palette.halo, Stroke::new(1.3, palette.water_dry));
            let ends = [pos2(at.x - 3.6, at.y + 3.6), pos2(at.x + 3.6, at.y - 3.6)];
            pen.painter.line_segment(ends, Stroke::new(1.3, palette.water_dry));
        }
    }
}
