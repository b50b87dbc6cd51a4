//! Farms in season: the share of the herd's corridor that lies under standing crop when it would pass.

use super::cells::{Cells, narrow};
use super::terrain::Land;
use crate::index::PlaneShape;
use crate::progress::{Cancelled, Progress};

/// Cells more on each side than the corridor has, so that a way past a field is past it for certain.
const MARGIN: usize = 1;
/// A field that the corridor touches at all counts as so large a share of it: to touch it is an encounter already.
const LEAST_SHARE: f32 = 0.05;

/// What standing crops add, and fields of unknown crop.
pub(super) fn costs(land: Land<'_>, progress: &Progress) -> Result<(Cells, Cells), Cancelled> {
    let Land { scenario, ground, grid, when, .. } = land;
    let reach_m = land.route.half_width_m;
    let reach = reach_m / land.cell_m * grid.cell;
    let (mut standing, mut unknown) = (Cells::of(grid), Cells::of(grid));
    let mut zones: Vec<u32> = ground.zones.meeting(land.bounds().widened(reach)).collect();
    zones.sort_unstable();
    for number in zones {
        progress.check()?;
        let PlaneShape::Area(area) = ground.zones.shape(number as usize) else { continue };
        let windows = ground.crops.windows(number);
        let share = when.mean(area.bounds.middle(), |window| f64::from(u8::from(windows.iter().any(|stands| stands.meets(window)))));
        if share <= 0.0 {
            continue;
        }
        let is_known = !scenario.farming_zones[number as usize].crops.is_empty();
        let cells = if is_known { &mut standing } else { &mut unknown };
        grid.covered(area.rings(), |cell, covered| cells.add(cell, covered * share));
    }
    let weight = |cells: Cells, per_m: f64| {
        let shares = cells.map(|share| share.min(1.0)).spread(land.cells(reach_m) + MARGIN);
        shares.map(|share| if share > 0.0 { share.max(LEAST_SHARE) * narrow(per_m) } else { 0.0 })
    };
    let settings = &scenario.settings.ways;
    Ok((weight(standing, settings.standing_crop), weight(unknown, settings.unknown_crop)))
}
