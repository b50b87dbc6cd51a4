//! Places: settlements, past incidents, water points. Each kind of mark is drawn once and laid down wherever it is.

use std::collections::{BTreeMap, HashSet};

use geo_types::Coord;
use resvg::tiny_skia::{PathBuilder, Pixmap, Rect};

use super::Scene;
use super::easel::{Easel, Ink, path};
use crate::app::paint::marks::DOT;
use crate::app::paint::{WaterState, water_state};
use crate::app::theme;
use crate::index::{Field, PlaneShape};

/// With more points than this in sight their marks are small.
const MANY: usize = 1_500;

/// Squares.
pub(super) fn settlements(easel: &mut Easel, scene: &Scene<'_>) {
    let palette = scene.palette;
    let mark = easel.new_stamp(9.0, |stamp| {
        let square = Rect::from_xywh(-3.0, -3.0, 6.0, 6.0).map(PathBuilder::from_rect);
        stamp.stroke(square.as_ref(), Ink::new(2.0, palette.halo));
        stamp.fill(square.as_ref(), palette.settlement);
    });
    let places = in_sight(easel, scene, &scene.drawn.plan.findings.ground.settlements);
    let places: Vec<_> = places.into_iter().map(|(_, at)| at).collect();
    lay(easel, &places, mark.as_ref());
}

/// Crosses.
pub(super) fn incidents(easel: &mut Easel, scene: &Scene<'_>) {
    let palette = scene.palette;
    let places = in_sight(easel, scene, &scene.drawn.plan.findings.ground.incidents);
    let arm = if places.len() > MANY { 2.0 } else { 4.5 };
    let mark = easel.new_stamp(2.0 * arm + 4.0, |stamp| {
        let arms = [path(&[[-arm, -arm], [arm, arm]]), path(&[[-arm, arm], [arm, -arm]])];
        if arm > 3.0 {
            for line in &arms {
                stamp.stroke(line.as_ref(), Ink::new(4.0, palette.halo));
            }
        }
        for line in &arms {
            stamp.stroke(line.as_ref(), Ink::new(arm.min(4.0) / 2.0, palette.incident));
        }
    });
    let places: Vec<_> = places.into_iter().map(|(_, at)| at).collect();
    lay(easel, &places, mark.as_ref());
}

/// A drop where there is water, a crossed ring where it is dry; on top of them a sign where more herds may come
/// than it serves.
pub(super) fn water(easel: &mut Easel, scene: &Scene<'_>) {
    let places = in_sight(easel, scene, &scene.drawn.plan.findings.ground.water);
    let is_far = places.len() > MANY || easel.metres_per_point() > 500.0;
    let states: Vec<_> = places.into_iter().map(|(number, at)| (water_state(scene.drawn, number, scene.day), at)).collect();
    for state in [WaterState::Dry, WaterState::Open, WaterState::Crowded] {
        let mark = water_mark(easel, scene, state, if is_far { 0.7 } else { 1.0 });
        let places: Vec<_> = states.iter().filter(|(one, _)| *one == state).map(|(_, at)| *at).collect();
        lay(easel, &places, mark.as_ref());
    }
}

fn water_mark(easel: &Easel, scene: &Scene<'_>, state: WaterState, size: f32) -> Option<Pixmap> {
    let palette = scene.palette;
    easel.new_stamp(if state == WaterState::Crowded { 15.0 } else { 11.0 * size }, |stamp| match state {
        WaterState::Open => {
            let disc = PathBuilder::from_circle(0.0, 0.0, 4.5 * size);
            stamp.fill(disc.as_ref(), palette.water);
            stamp.stroke(disc.as_ref(), Ink::new(1.2, palette.halo));
        }
        WaterState::Crowded => {
            let sign = path(&[[0.0, -6.5], [6.0, 4.5], [-6.0, 4.5]].map(|corner| corner.map(|side| side * size.max(0.8))));
            stamp.fill(sign.as_ref(), palette.water_crowded);
            stamp.stroke(sign.as_ref(), Ink::new(1.2, palette.ink));
        }
        WaterState::Dry => {
            let (ring, arm) = (PathBuilder::from_circle(0.0, 0.0, 3.6 * size), 3.6 * size);
            stamp.fill(ring.as_ref(), palette.halo);
            stamp.stroke(ring.as_ref(), Ink::new(1.3, palette.water_dry));
            stamp.stroke(path(&[[-arm, arm], [arm, -arm]]).as_ref(), Ink::new(1.3, palette.water_dry));
        }
    })
}

/// A dot for each flashpoint, filled on its days; those with a number have their mark laid upon it.
pub(super) fn flashpoints(easel: &mut Easel, scene: &Scene<'_>) {
    let palette = scene.palette;
    let sight = easel.sight_with(DOT);
    let seen = scene.drawn.plan.findings.flashpoints.iter().filter(|flashpoint| sight.contains(flashpoint.place));
    let mut sorts: BTreeMap<(bool, bool), Vec<Coord<f64>>> = BTreeMap::new();
    for flashpoint in seen {
        let is_meant = scene.narrowing.means(flashpoint);
        sorts.entry((is_meant, flashpoint.days.contains(scene.day))).or_default().push(flashpoint.place);
    }
    let radius = if sorts.values().map(Vec::len).sum::<usize>() > MANY { DOT * 0.6 } else { DOT };
    for ((is_meant, stands_today), places) in sorts {
        let fill = theme::faded(palette.flashpoint, if is_meant { 0.9 } else { 0.25 });
        let mark = easel.new_stamp(2.0 * radius + 3.0, |stamp| {
            let disc = |radius| PathBuilder::from_circle(0.0, 0.0, radius);
            stamp.fill(disc(radius + 1.0).as_ref(), palette.halo);
            stamp.fill(disc(radius).as_ref(), palette.land);
            stamp.fill(disc(radius).as_ref(), if stands_today { fill } else { palette.land });
            stamp.stroke(disc(radius * 0.82).as_ref(), Ink::new(radius * 0.36, fill));
        });
        lay(easel, &places, mark.as_ref());
    }
}

/// The points in sight that pass the filter, in order.
fn in_sight(easel: &Easel, scene: &Scene<'_>, field: &Field) -> Vec<(usize, Coord<f64>)> {
    let mut numbers: Vec<u32> = field.meeting(easel.sight_with(10.0)).collect();
    numbers.sort_unstable();
    let passes = |number: &usize| scene.filter.as_ref().is_none_or(|filter| filter.passes(&scene.drawn.scenario, *number));
    let place = |number| match field.shape(number) {
        PlaneShape::Point(at) => Some((number, at)),
        PlaneShape::Area(_) => None,
    };
    numbers.into_iter().map(|number| number as usize).filter(passes).filter_map(place).collect()
}

/// Lays the mark on each place, once where several share their pixels.
fn lay(easel: &mut Easel, places: &[Coord<f64>], mark: Option<&Pixmap>) {
    let Some(mark) = mark else { return };
    let side = if places.len() > MANY { 3.0 } else { 2.0 } * easel.density;
    let mut taken = HashSet::with_capacity(places.len());
    for at in places {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
        let cell = easel.pixel(*at).map(|across| (across / side) as i32);
        if taken.insert(cell) {
            easel.stamp(*at, mark);
        }
    }
}
