//! What changes with the day: the state of water, and whose herd is where.

use std::collections::BTreeSet;

use eframe::egui::Pos2;

use super::Pen;
use super::labels::Lettering;
use crate::app::narrowing::Narrowing;
use crate::app::view::{Layer, View};
use crate::app::work::Drawn;
use crate::calendar::{Passage, Stretch};
use crate::layers::Supply;
use crate::measure::Day;
use crate::words::Phrase;

/// Whose herd it is, at its stretch.
pub(super) fn herd_names(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    const CLOSE_ENOUGH: f64 = 900.0;
    if !view.shows(Layer::Herds) || pen.projector.camera.metres_per_point > CLOSE_ENOUGH {
        return;
    }
    let lettering = Lettering { size: 12.0, ink: pen.palette.ink, halo: pen.palette.halo };
    let mut named = BTreeSet::new();
    let seen = drawn.plan.findings.passages.iter().filter(|passage| passage.hull.is_some_and(|(bounds, _)| bounds.meets(pen.sight)));
    let meant = Narrowing::of(view).routes(drawn);
    for passage in seen.filter(|passage| meant.get(passage.route).copied().unwrap_or(true)) {
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
    pub(in crate::app) const fn phrase(self) -> Phrase {
        match self {
            Self::Dry => Phrase("water-dry"),
            Self::Open => Phrase("water-open"),
            Self::Crowded => Phrase("water-crowded"),
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
