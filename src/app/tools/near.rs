//! What a drawn place snaps to: corners and lines of the layers, rivers and borders that are shown.

use eframe::egui::Pos2;
use geo_types::Coord;

use crate::app::paint::Pen;
use crate::app::view::{Layer, View};
use crate::app::work::Drawn;
use crate::editing::{self, kept};
use crate::index::{PlaneBox, PlaneShape};
use crate::measure::LonLat;

/// How near snaps, in points of the screen.
const REACH: f32 = 9.0;

/// The place that a hand at a point of the screen means, and whether it snapped. `left_out` is what moves itself.
pub(super) fn place(pen: &Pen<'_>, drawn: &Drawn, view: &View, at: Pos2, left_out: &[Coord<f64>]) -> (LonLat, bool) {
    let plane = &drawn.plan.findings.ground.plane;
    let to = pen.projector.plane(at);
    let reach_m = f64::from(REACH) * pen.projector.camera.metres_per_point;
    let lines = candidates(drawn, view, PlaneBox::of([to]).widened(reach_m));
    let others = lines.iter().map(Vec::as_slice).filter(|line| !line.iter().any(|at| left_out.contains(at)));
    let snapped = editing::snap(to, reach_m, others);
    (kept(plane.lonlat_from_plane(snapped.map_or(to, |snap| snap.at))), snapped.is_some())
}

/// The lines, outlines and points that come near, with all their corners.
fn candidates(drawn: &Drawn, view: &View, within: PlaneBox) -> Vec<Vec<Coord<f64>>> {
    let (sheet, ground) = (&drawn.sheet, &drawn.plan.findings.ground);
    let mut found: Vec<Vec<Coord<f64>>> = Vec::new();
    let mut lines = |shown: Layer, lines: &mut dyn Iterator<Item = &crate::app::sheet::Line>| {
        if view.shows(shown) {
            found.extend(lines.filter(|line| line.bounds.meets(within)).flat_map(|line| cut(line.points(0.0), within)));
        }
    };
    lines(Layer::Routes, &mut sheet.routes.iter().map(AsRef::as_ref));
    lines(Layer::Rivers, &mut sheet.land.rivers.iter().map(|river| &river.line));
    lines(Layer::Rivers, &mut sheet.land.lakes.iter().flat_map(|lake| &lake.outlines));
    lines(Layer::States, &mut sheet.land.states.iter().flat_map(|state| &state.outlines));
    for (shown, field) in [
        (Layer::Zones, &ground.zones),
        (Layer::NoGo, &ground.no_go),
        (Layer::Water, &ground.water),
        (Layer::Settlements, &ground.settlements),
        (Layer::Incidents, &ground.incidents),
    ] {
        if !view.shows(shown) {
            continue;
        }
        for number in field.meeting(within) {
            match field.shape(number as usize) {
                PlaneShape::Point(at) => found.push(vec![at]),
                PlaneShape::Area(area) => found.extend(area.rings().flat_map(|ring| cut(ring, within))),
            }
        }
    }
    found
}

/// The parts of a line that come near; a river has thousands that do not.
fn cut(line: &[Coord<f64>], within: PlaneBox) -> Vec<Vec<Coord<f64>>> {
    line.windows(2).filter(|ends| PlaneBox::of([ends[0], ends[1]]).meets(within)).map(<[_]>::to_vec).collect()
}
