//! Painting upon the picture of the map: what was clicked, flashpoints, lettering, furniture. Painters draw what is
//! in sight; nothing is computed here but where on the screen it is.

pub(super) mod agreed;
mod base;
mod season;
pub(super) mod marks;
mod names;
mod range;
mod labels;
mod furniture;
pub(super) mod graticule;
mod round;
mod selected;
pub(super) mod hits;

use std::cell::OnceCell;

use eframe::egui::epaint::PathStroke;
use eframe::egui::{Painter, Pos2, Shape, Stroke};
use geo_types::Coord;

use super::sheet::Line;
use super::theme::Palette;
use super::view::{Layer, Projector, View};
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::index::PlaneBox;
use labels::Labels;

pub(super) use season::{WaterState, water_state};

/// What painters draw with.
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    pub(super) projector: Projector,
    sight: PlaneBox,
    pub(super) palette: Palette,
    labels: Labels,
    /// The marks of this frame: they are asked for by painters and by the cursor.
    marks: OnceCell<Vec<marks::Mark>>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(painter: &'a Painter, projector: Projector, palette: Palette) -> Self {
        Self { painter, projector, sight: projector.sight(), palette, labels: Labels::new(projector.rect), marks: OnceCell::new() }
    }

    /// What draws on the screen.
    pub(super) const fn painter(&self) -> &Painter {
        self.painter
    }

    /// Whether a place is on the map, or just beside it.
    fn sees(&self, at: Coord<f64>) -> bool {
        let near = self.sight.widened(20.0 * self.projector.camera.metres_per_point);
        near.meets(PlaneBox { low: at, high: at })
    }

    fn line(&self, line: &Line, stroke: Stroke) {
        let sight = self.sight.widened(f64::from(stroke.width + 4.0) * self.projector.camera.metres_per_point);
        for run in self.runs(line, sight) {
            self.painter.add(Shape::line(run, PathStroke::from(stroke)));
        }
    }

    /// The pieces of a line that meet a box, on the screen.
    fn runs(&self, line: &Line, sight: PlaneBox) -> Vec<Vec<Pos2>> {
        let camera = self.projector.camera;
        if !line.bounds.meets(sight) {
            return Vec::new();
        }
        let mut runs: Vec<Vec<Pos2>> = Vec::new();
        let mut is_open = false;
        for ends in line.points(camera.metres_per_point).windows(2) {
            if !PlaneBox::of([ends[0], ends[1]]).meets(sight) {
                is_open = false;
                continue;
            }
            let end = self.projector.screen(ends[1]);
            match runs.last_mut().filter(|_| is_open) {
                Some(run) => run.push(end),
                None => runs.push(vec![self.projector.screen(ends[0]), end]),
            }
            is_open = true;
        }
        runs
    }
}

/// What lies upon the picture of the map.
pub(super) fn map(pen: &mut Pen<'_>, atlas: &Atlas, drawn: &Drawn, view: &View) {
    if view.shows(Layer::Herds) {
        range::herds(pen, drawn, view);
    }
    round::ways(pen, view);
    agreed::places(pen, view);
    selected::selected(pen, drawn, view);
    selected::waiting(pen, drawn, view);
    furniture::reserve(pen);
    if view.shows(Layer::Degrees) {
        graticule::labels(pen, &drawn.plan.findings.ground.plane);
    }
    marks::flashpoints(pen, drawn, view);
    season::herd_names(pen, drawn, view);
    names::names(pen, drawn, view);
    base::names(pen, atlas, &drawn.sheet, view);
    furniture::furniture(pen, drawn, view);
}
