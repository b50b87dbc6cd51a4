//! Marks of flashpoints.

use eframe::egui::{Align2, FontId, Pos2, Rect, Stroke, Vec2};

use super::Pen;
use crate::app::narrowing::Narrowing;
use crate::app::theme;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;
use crate::index::PlaneBox;

/// The radius of a mark without a number.
pub(in crate::app) const DOT: f32 = 4.5;

/// How large the mark of a flashpoint is.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
pub(super) fn radius(severity: f64) -> f32 {
    8.0 + 0.12 * severity as f32
}

/// A flashpoint with its rank, on the screen. All others are dots in the picture.
pub(super) struct Mark {
    /// Its number in the plan.
    pub(super) number: usize,
    /// Where it is.
    pub(super) at: Pos2,
    /// How large it is.
    pub(super) radius: f32,
    /// Whether it is among what the desk is narrowed to.
    pub(super) is_meant: bool,
}

/// The marks in sight, the gravest first. Where marks would cover each other, the lesser one has none.
pub(super) fn marks<'a>(pen: &'a Pen<'_>, drawn: &Drawn, view: &View) -> &'a [Mark] {
    pen.marks.get_or_init(|| if view.shows(Layer::Flashpoints) { placed(pen, drawn, view) } else { Vec::new() })
}

fn placed(pen: &Pen<'_>, drawn: &Drawn, view: &View) -> Vec<Mark> {
    /// Below this severity a mark seen from afar is a dot.
    const WORTH_A_NUMBER_AFAR: f64 = 30.0;
    let is_afar = pen.projector.camera.metres_per_point > 500.0;
    let selected = if let Some(Thing::Flashpoint(id)) = &view.selected { Some(id) } else { None };
    let narrowing = Narrowing::of(view);
    let mut crowd = Crowd::new(pen.projector.rect);
    let mut marks: Vec<Mark> = Vec::new();
    for (number, flashpoint) in drawn.plan.findings.flashpoints.iter().enumerate().filter(|(_, flashpoint)| pen.sees(flashpoint.place)) {
        let is_selected = selected == Some(&flashpoint.id);
        if !is_selected && is_afar && flashpoint.severity < WORTH_A_NUMBER_AFAR {
            continue;
        }
        let (at, radius) = (pen.projector.screen(flashpoint.place), radius(flashpoint.severity));
        let is_meant = narrowing.means(flashpoint);
        if is_selected || (is_meant && crowd.has_room(at, radius)) {
            crowd.add(at, radius);
            marks.push(Mark { number, at, radius, is_meant });
        }
    }
    marks
}

/// The discs that are placed already, by the square of the screen in which they lie: thousands of flashpoints must
/// not each be asked of all others.
struct Crowd {
    corner: Pos2,
    columns: usize,
    squares: Vec<Vec<(Pos2, f32)>>,
}

impl Crowd {
    /// Twice the greatest radius of a mark, and a little.
    const SQUARE: f32 = 44.0;

    fn new(rect: Rect) -> Self {
        let corner = rect.min - Vec2::splat(2.0 * Self::SQUARE);
        let [columns, rows] = Self::square(corner, rect.max + Vec2::splat(3.0 * Self::SQUARE));
        Self { corner, columns, squares: vec![Vec::new(); columns * rows] }
    }

    fn add(&mut self, at: Pos2, radius: f32) {
        let [column, row] = Self::square(self.corner, at);
        if let Some(square) = self.squares.get_mut(row * self.columns + column) {
            square.push((at, radius));
        }
    }

    fn has_room(&self, at: Pos2, radius: f32) -> bool {
        let [column, row] = Self::square(self.corner, at);
        let near =
            (row.saturating_sub(1)..=row + 1).flat_map(|row| (column.saturating_sub(1)..=column + 1).map(move |column| (column, row)));
        let squares = near.filter_map(|(column, row)| self.squares.get(row * self.columns + column));
        squares.flatten().all(|(other, room)| other.distance(at) >= room + radius + 1.0)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points of a screen, from its corner on")]
    fn square(corner: Pos2, at: Pos2) -> [usize; 2] {
        let off = (at - corner) / Self::SQUARE;
        [off.x.max(0.0) as usize, off.y.max(0.0) as usize]
    }
}

/// The flashpoint at a point of the screen, numbered or a dot.
pub(super) fn at(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2) -> Option<usize> {
    if !view.shows(Layer::Flashpoints) {
        return None;
    }
    let numbered = marks(pen, drawn, view).iter().find(|mark| mark.is_meant && mark.at.distance(at) <= mark.radius + 2.0);
    numbered.map(|mark| mark.number).or_else(|| {
        let place = pen.projector.plane(at);
        let near = PlaneBox::of([place]).widened(f64::from(DOT + 2.0) * pen.projector.camera.metres_per_point);
        let narrowing = Narrowing::of(view);
        drawn.plan.findings.flashpoints.iter().position(|one| near.contains(one.place) && narrowing.means(one))
    })
}

/// Flashpoints, the gravest on top, with their rank.
pub(super) fn flashpoints(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    let marks = marks(pen, drawn, view);
    for mark in marks.iter().rev() {
        flashpoint(pen, drawn, view, mark);
    }
    let taken: Vec<Rect> = marks.iter().map(|mark| Rect::from_center_size(mark.at, Vec2::splat(mark.radius * 2.0))).collect();
    for rect in taken {
        pen.labels.take(rect);
    }
}

/// How strongly a mark is coloured: the graver, the stronger; faint where it does not concern the office on show.
#[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
fn strength(mark: &Mark, severity: f64) -> f32 {
    if mark.is_meant { 0.82 + 0.18 * (severity / 60.0).min(1.0) as f32 } else { 0.25 }
}

fn flashpoint(pen: &Pen<'_>, drawn: &Drawn, view: &View, mark: &Mark) {
    let palette = pen.palette;
    let flashpoint = &drawn.plan.findings.flashpoints[mark.number];
    let is_selected = view.is_selected(&Thing::Flashpoint(flashpoint.id.clone()));
    let strength = strength(mark, flashpoint.severity);
    if is_selected {
        pen.painter.circle(mark.at, mark.radius + 4.5, palette.halo, Stroke::new(2.5, palette.selected));
    }
    let stands_today = flashpoint.days.contains(view.day);
    let fill = theme::faded(palette.flashpoint, strength);
    pen.painter.circle(mark.at, mark.radius, palette.land, Stroke::new(if stands_today { 2.2 } else { 1.2 }, palette.halo));
    // Hollow on days that are not its own.
    let disc = if stands_today { fill } else { palette.land };
    pen.painter.circle(mark.at, mark.radius - 1.0, disc, Stroke::new(1.6, fill));
    let ink = if stands_today { palette.on_flashpoint } else { fill };
    let text = (mark.number + 1).to_string();
    let size = if text.len() > 2 { 9.5 } else { 12.5 };
    pen.painter.text(mark.at, Align2::CENTER_CENTER, text, FontId::proportional(size), ink);
}
