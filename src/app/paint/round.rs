//! Other ways round upon the map, while their view of the tab of options is on show: the corridor band and the ways in it.

use eframe::egui::Stroke;

use super::Pen;
use super::labels::Lettering;
use crate::app::options::Shown;
use crate::app::theme::faded;
use crate::app::view::{Tab, View};

pub(super) fn ways(pen: &mut Pen<'_>, view: &View) {
    let is_shown = view.tab == Tab::Options && view.options.shown == Shown::Ways;
    let Some((_, round)) = view.options.answers.round.as_ref().filter(|_| is_shown) else { return };
    for outline in &round.band {
        pen.line(outline, Stroke::new(3.0, faded(pen.palette.halo, 0.8)));
        pen.line(outline, Stroke::new(1.5, faded(pen.palette.ink, 0.7)));
    }
    for (number, line) in round.lines.iter().enumerate() {
        let is_open = view.options.unfolded == Some(number);
        let (width, colour) = if is_open { (4.0, pen.palette.selected) } else { (2.5, pen.palette.ink) };
        pen.line(line, Stroke::new(width + 3.0, faded(pen.palette.halo, 0.8)));
        pen.line(line, Stroke::new(width, colour));
        let points = line.points(0.0);
        if let Some(at) = points.get(points.len() / 2).copied().filter(|at| pen.sees(*at)) {
            let lettering = Lettering { size: 13.0, ink: pen.palette.ink, halo: pen.palette.halo };
            pen.labels.beside(pen.painter, pen.projector.screen(at), 6.0, &(number + 1).to_string(), lettering);
        }
    }
}
