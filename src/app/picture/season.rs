//! Farming zones, no-go zones, routes and herds, as they are on the day.

use geo_types::Coord;

use super::Scene;
use super::easel::{Easel, Ink};
use crate::app::theme;
use crate::calendar::{Passage, Stretch};
use crate::index::{Field, PlaneShape};
use crate::measure::{Day, DayRange, Window};
use crate::progress::{Cancelled, Progress};

/// Farming zones, strongly where a crop stands on the day.
pub(super) fn zones(easel: &mut Easel, scene: &Scene<'_>, progress: &Progress) -> Result<(), Cancelled> {
    /// A millisecond or so of work.
    const BETWEEN_CHECKS: usize = 256;
    let (palette, ground) = (&scene.palette, &scene.drawn.plan.findings.ground);
    let today = Window::of_days(DayRange { first: scene.day, last: scene.day });
    for (index, number) in in_sight(easel, &ground.zones).into_iter().enumerate() {
        if index % BETWEEN_CHECKS == 0 {
            progress.check()?;
        }
        let PlaneShape::Area(area) = ground.zones.shape(number as usize) else { continue };
        if scene.filter.as_ref().is_some_and(|filter| !filter.passes(&scene.drawn.scenario, number as usize)) {
            continue;
        }
        let stands = ground.crops.windows(number).iter().any(|window| window.meets(today));
        let fill = if stands { palette.zone_crop } else { palette.zone_bare };
        easel.area(area.bounds, area.rings(), fill, Some(Ink::new(1.0, palette.zone_line)));
    }
    Ok(())
}

/// What is closed to herds.
pub(super) fn no_go(easel: &mut Easel, scene: &Scene<'_>) {
    let (colour, field) = (scene.palette.no_go, &scene.drawn.plan.findings.ground.no_go);
    for number in in_sight(easel, field) {
        let PlaneShape::Area(area) = field.shape(number as usize) else { continue };
        if scene.filter.as_ref().is_none_or(|filter| filter.passes(&scene.drawn.scenario, number as usize)) {
            easel.area(area.bounds, area.rings(), theme::faded(colour, 0.16), Some(Ink::new(1.8, colour).dashed(6.0)));
        }
    }
}

/// The numbers of what is in sight, in order: what lies upon what must not change from picture to picture.
fn in_sight(easel: &Easel, field: &Field) -> Vec<u32> {
    let mut numbers: Vec<u32> = field.meeting(easel.sight).collect();
    numbers.sort_unstable();
    numbers
}

/// Routes, and their corridors at their true width as soon as that is wider than the line.
pub(super) fn routes(easel: &mut Easel, scene: &Scene<'_>, progress: &Progress) -> Result<(), Cancelled> {
    /// Points of the screen from which a corridor is wider than the line in its middle.
    const SEEN: f32 = 2.5;
    /// With more routes in sight than this, thin lines are told apart better.
    const MANY: usize = 200;
    let (sheet, palette, metres_per_point) = (&scene.drawn.sheet, &scene.palette, easel.metres_per_point());
    let all = sheet.routes.iter().zip(&scene.drawn.scenario.routes).enumerate();
    let passes = |number| scene.filter.as_ref().is_none_or(|filter| filter.passes(&scene.drawn.scenario, number));
    let shown: Vec<_> = all.filter(|(number, (line, _))| line.bounds.meets(easel.sight) && passes(*number)).collect();
    for (number, (line, route)) in &shown {
        progress.check()?;
        let across = easel.pixels(2.0 * route.half_width_m * sheet.scale) / easel.density;
        if across > SEEN {
            easel.line(line.points(metres_per_point), Ink::new(across, theme::faded(palette.corridor, scene.strength(*number))));
        }
    }
    let width = if shown.len() > MANY { 1.0 } else { 1.5 };
    for (number, (line, _)) in &shown {
        progress.check()?;
        easel.line(line.points(metres_per_point), Ink::new(width, theme::faded(palette.route, scene.strength(*number))));
    }
    Ok(())
}

/// Where each herd may be on the day: a thick stretch of its way, or the circle of its camp.
pub(super) fn herds(easel: &mut Easel, scene: &Scene<'_>) {
    let palette = &scene.palette;
    let sight = easel.sight_with(8.0);
    let seen = scene.drawn.plan.findings.passages.iter().filter(|passage| passage.hull.is_some_and(|(bounds, _)| bounds.meets(sight)));
    for passage in seen {
        let strength = scene.strength(passage.route);
        let colour = theme::faded(palette.herd, strength);
        for camp in passage.on(scene.day).filter(|stretch| is_camp(stretch) && stretch.bounds().meets(sight)) {
            let radius = easel.pixels(camp.half_width_m * camp.scale).max(5.0 * easel.density);
            easel.disc(camp.a, radius, theme::faded(colour, 0.16), Ink::new(1.5, colour));
        }
        for run in runs(passage, scene.day) {
            easel.line(&run, Ink::new(8.0, theme::faded(palette.halo, strength)));
            easel.line(&run, Ink::new(5.0, colour));
        }
    }
}

fn is_camp(stretch: &Stretch) -> bool {
    stretch.a == stretch.b
}

/// The stretches of a day joined into lines.
fn runs(passage: &Passage, day: Day) -> Vec<Vec<Coord<f64>>> {
    let mut runs: Vec<Vec<Coord<f64>>> = Vec::new();
    for stretch in passage.on(day).filter(|stretch| !is_camp(stretch)) {
        match runs.last_mut().filter(|run| run.last() == Some(&stretch.a)) {
            Some(run) => run.push(stretch.b),
            None => runs.push(vec![stretch.a, stretch.b]),
        }
    }
    runs
}
