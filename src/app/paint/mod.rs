//! Painting the map, layer upon layer. Painters read the sheet and draw what is in sight; nothing is
//! computed here but where on the screen it is.

mod base;
mod season;
mod range;
mod marks;
mod labels;
mod furniture;
pub(super) mod hits;

use eframe::egui::epaint::{Mesh, PathStroke, Vertex};
use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};
use geo_types::Coord;

use super::sheet::{Area, Line};
use super::theme::Palette;
use super::view::{Layer, Projector, View};
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::index::PlaneBox;
use labels::Labels;

pub(super) use season::water_state;

/// What painters draw with.
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    pub(super) projector: Projector,
    sight: PlaneBox,
    pub(super) palette: Palette,
    labels: Labels,
}

impl<'a> Pen<'a> {
    pub(super) fn new(painter: &'a Painter, projector: Projector, palette: Palette) -> Self {
        Self { painter, projector, sight: projector.sight(), palette, labels: Labels::new(projector.rect) }
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

    /// Fills an area; where it is too small to see its shape, a speck shows that it is there.
    fn fill(&self, area: &Area, colour: Color32) {
        const SPECK: f32 = 2.5;
        if !area.bounds.meets(self.sight) {
            return;
        }
        let (low, high) = (area.bounds.low, area.bounds.high);
        let across = self.projector.points((high.x - low.x).max(high.y - low.y));
        if across < SPECK {
            let middle = self.projector.screen(area.bounds.middle());
            self.painter.rect_filled(Rect::from_center_size(middle, Vec2::splat(SPECK)), 0.0, colour);
            return;
        }
        let vertices = area.corners.iter().map(|at| Vertex::untextured(self.projector.screen(*at), colour)).collect();
        self.painter.add(Shape::mesh(Mesh { indices: area.triangles.clone(), vertices, ..Default::default() }));
    }

    fn outline(&self, area: &Area, stroke: Stroke) {
        if area.bounds.meets(self.sight) {
            area.outlines.iter().for_each(|line| self.line(line, stroke));
        }
    }

    fn line(&self, line: &Line, stroke: Stroke) {
        for run in self.runs(line, stroke.width) {
            self.painter.add(Shape::line(run, PathStroke::from(stroke)));
        }
    }

    fn dashed(&self, line: &Line, stroke: Stroke, dash: f32) {
        for run in self.runs(line, stroke.width) {
            self.painter.extend(Shape::dashed_line(&run, stroke, dash, dash));
        }
    }

    /// The pieces of a line that are in sight, on the screen.
    fn runs(&self, line: &Line, width: f32) -> Vec<Vec<Pos2>> {
        let camera = self.projector.camera;
        let sight = self.sight.widened(f64::from(width + 4.0) * camera.metres_per_point);
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

/// The whole map, from the ground up.
pub(super) fn map(pen: &mut Pen<'_>, atlas: &Atlas, drawn: &Drawn, view: &View) {
    base::ground(pen, &drawn.sheet, view);
    season::zones(pen, drawn, view);
    season::routes(pen, drawn, view);
    if view.shows(Layer::Herds) {
        range::herds(pen, drawn, view);
        season::herds(pen, drawn, view);
    }
    marks::places(pen, drawn, view);
    season::water(pen, drawn, view);
    furniture::reserve(pen);
    marks::flashpoints(pen, drawn, view);
    season::herd_names(pen, drawn, view);
    marks::names(pen, drawn, view);
    base::names(pen, atlas, &drawn.sheet, view);
    furniture::furniture(pen, drawn, view);
}
