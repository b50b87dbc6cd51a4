//! Marks of flashpoints.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::epaint::Mesh;
use eframe::egui::{Align2, Color32, FontId, Pos2, Rect, Shape, Stroke, Vec2};

use super::Pen;
use crate::app::theme;
use crate::app::view::{Layer, Thing, View};
use crate::app::work::Drawn;

/// The radius of a mark without a number.
const DOT: f32 = 4.5;

/// How large the mark of a flashpoint is.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
pub(super) fn radius(severity: f64) -> f32 {
    8.0 + 0.12 * severity as f32
}

/// A flashpoint on the screen.
pub(super) struct Mark {
    /// Its number in the plan.
    pub(super) number: usize,
    /// Where it is.
    pub(super) at: Pos2,
    /// How large it is.
    pub(super) radius: f32,
    /// Whether its rank has room in it.
    pub(super) is_numbered: bool,
    /// Whether it concerns the office on show.
    pub(super) is_meant: bool,
}

/// The marks in sight, the gravest first. Where marks would cover each other, the lesser one is a dot.
pub(super) fn marks<'a>(pen: &'a Pen<'_>, drawn: &Drawn, view: &View) -> &'a [Mark] {
    pen.marks.get_or_init(|| if view.shows(Layer::Flashpoints) { placed(pen, drawn, view) } else { Vec::new() })
}

fn placed(pen: &Pen<'_>, drawn: &Drawn, view: &View) -> Vec<Mark> {
    /// Below this severity a mark seen from afar is a dot.
    const WORTH_A_NUMBER_AFAR: f64 = 30.0;
    let is_afar = pen.projector.camera.metres_per_point > 500.0;
    let selected = if let Some(Thing::Flashpoint(id)) = &view.selected { Some(id) } else { None };
    let mut numbered = Crowd::default();
    let mut marks: Vec<Mark> = Vec::new();
    for (number, flashpoint) in drawn.plan.findings.flashpoints.iter().enumerate().filter(|(_, flashpoint)| pen.sees(flashpoint.place)) {
        let (at, full) = (pen.projector.screen(flashpoint.place), radius(flashpoint.severity));
        let is_meant = view.office.as_ref().is_none_or(|office| flashpoint.concerns(office));
        let is_worth = !is_afar || flashpoint.severity >= WORTH_A_NUMBER_AFAR;
        let is_numbered = selected == Some(&flashpoint.id) || (is_meant && is_worth && numbered.has_room(at, full));
        if is_numbered {
            numbered.add(at, full);
        }
        marks.push(Mark { number, at, radius: if is_numbered { full } else { DOT }, is_numbered, is_meant });
    }
    marks
}

/// The discs that are placed already, by the square of the screen in which they lie: thousands of flashpoints must
/// not each be asked of all others.
#[derive(Default)]
struct Crowd(BTreeMap<[i32; 2], Vec<(Pos2, f32)>>);

impl Crowd {
    /// Twice the greatest radius of a mark, and a little.
    const SQUARE: f32 = 44.0;

    fn add(&mut self, at: Pos2, radius: f32) {
        self.0.entry(Self::square(at)).or_default().push((at, radius));
    }

    fn has_room(&self, at: Pos2, radius: f32) -> bool {
        let [column, row] = Self::square(at);
        let near = (column - 1..=column + 1).flat_map(|column| (row - 1..=row + 1).map(move |row| [column, row]));
        near.filter_map(|square| self.0.get(&square)).flatten().all(|(other, room)| other.distance(at) >= room + radius + 1.0)
    }

    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    fn square(at: Pos2) -> [i32; 2] {
        [(at.x / Self::SQUARE).floor() as i32, (at.y / Self::SQUARE).floor() as i32]
    }
}

/// Flashpoints, the gravest on top, with their rank.
pub(super) fn flashpoints(pen: &mut Pen<'_>, drawn: &Drawn, view: &View) {
    let marks = marks(pen, drawn, view);
    dots(pen, drawn, view, marks);
    for mark in marks.iter().rev().filter(|mark| mark.is_numbered) {
        flashpoint(pen, drawn, view, mark);
    }
    let taken: Vec<Rect> =
        marks.iter().filter(|mark| mark.is_numbered).map(|mark| Rect::from_center_size(mark.at, Vec2::splat(mark.radius * 2.0))).collect();
    for rect in taken {
        pen.labels.take(rect);
    }
}

/// The marks without a number, in one mesh, and one where several share their pixels.
fn dots(pen: &Pen<'_>, drawn: &Drawn, view: &View, marks: &[Mark]) {
    let palette = pen.palette;
    let mut mesh = Mesh::default();
    let mut taken = BTreeSet::new();
    for mark in marks.iter().filter(|mark| !mark.is_numbered) {
        #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
        let cell = [(mark.at.x / 3.0) as i32, (mark.at.y / 3.0) as i32];
        if !taken.insert(cell) {
            continue;
        }
        let flashpoint = &drawn.plan.findings.flashpoints[mark.number];
        let fill = theme::faded(palette.flashpoint, strength(mark, flashpoint.severity));
        let inside = if flashpoint.days.contains(view.day) { fill } else { palette.land };
        for (radius, colour) in [(DOT + 1.0, palette.halo), (DOT, fill), (DOT - 1.6, inside)] {
            disc(&mut mesh, mark.at, radius, colour);
        }
    }
    pen.painter.add(Shape::mesh(mesh));
}

/// A disc of twelve corners: on a dot nobody sees more.
fn disc(mesh: &mut Mesh, at: Pos2, radius: f32, colour: Color32) {
    const CORNERS: u8 = 12;
    let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX - u32::from(CORNERS));
    for corner in 0..CORNERS {
        let turn = f32::from(corner) / f32::from(CORNERS) * std::f32::consts::TAU;
        mesh.colored_vertex(at + Vec2::angled(turn) * radius, colour);
    }
    (1..u32::from(CORNERS) - 1).for_each(|corner| mesh.add_triangle(first, first + corner, first + corner + 1));
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
    if mark.is_numbered {
        let ink = if stands_today { palette.on_flashpoint } else { fill };
        let text = (mark.number + 1).to_string();
        let size = if text.len() > 2 { 9.5 } else { 12.5 };
        pen.painter.text(mark.at, Align2::CENTER_CENTER, text, FontId::proportional(size), ink);
    }
}
