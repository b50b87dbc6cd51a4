//! Other ways round: where else a herd could go, what each way would change, and for whom.
//!
//! A herd, its ends (those of its way where none are given), and the days of its passage give a cost surface, in metres of
//! easy walking ([`Terrain`]). Over it lies the corridor band, all ways that cost little more than the cheapest; in it, and
//! beyond, ways that are truly different. Each is a season of its own: what it changes is found as after an edit of the
//! route. Nothing here says which is best.

mod when;
mod parts;
mod cells;
mod terrain;
mod crops;
mod past;
mod rivers;
mod borders;
mod water;
mod ends;
mod blocked;
mod rerouted;
mod measured;
mod shares;

use std::sync::Arc;

use geo_types::{Coord, MultiPolygon};
use rayon::prelude::*;

use crate::atlas::Atlas;
use crate::encounters::GroundError;
use crate::findings::Findings;
use crate::flashpoints::Flashpoint;
use crate::layers::{Feature, Route};
use crate::measure::{DayRange, LonLat, Plane};
use crate::progress::Progress;
use crate::scenario::{Change, Lever, Scenario};
use crate::ways::{self, Cell, Different, Wanted, different, straightened};

pub use blocked::{Blocked, Blocks};
pub use ends::Asked;
use ends::Ends;
use measured::Season;
pub use parts::Part;
pub use shares::Burden;
pub use terrain::{Barrier, Terrain};
use when::When;

/// What other ways there are.
pub enum Answer {
    /// There are some.
    Ways(Box<Around>),
    /// There is none.
    Blocked(Blocked),
}

/// The corridor band and the ways that differ.
pub struct Around {
    /// The route, by number.
    pub route: usize,
    /// The surface that they were found on.
    pub terrain: Terrain,
    /// The days of the passage that costs were reckoned for.
    pub days: DayRange,
    /// All ways that cost at most so many percent more than the cheapest.
    pub within_percent: f64,
    /// The outlines of that band, in degrees.
    pub band: MultiPolygon<f64>,
    /// The cheapest way, with what is kept of the present one before and after it.
    pub cheapest: Vec<LonLat>,
    /// What the cheapest way costs, in metres of easy walking.
    pub cheapest_m: f64,
    /// The way of the route as it is.
    pub present: Way,
    /// Ways that differ from it and from each other, the cheapest first.
    pub ways: Vec<Way>,
    /// From how large a share of its length apart a way counts as different, in percent.
    pub least_apart_percent: f64,
    /// Beyond how many metres two ways are apart.
    pub apart_m: f64,
}

/// One way, and what the season would be with it.
#[derive(Clone, Debug)]
pub struct Way {
    /// The route on this way: its whole line, with what is kept of the present one.
    pub route: Route,
    /// What the way between the ends costs, in metres of easy walking; nothing where it crosses a barrier or leaves the land that
    /// was weighed.
    pub cost_m: Option<f64>,
    /// What each part adds to that, in metres of easy walking.
    pub parts: Vec<(Part, f64)>,
    /// The share of its length that is apart from the present way, 0 to 1.
    pub apart_from_present: f64,
    /// The share of the length that is apart from the nearest way of all, the present one too, 0 to 1: of its own length or of the
    /// other's, whichever is less.
    pub apart: f64,
    /// How long the whole way is.
    pub length_km: f64,
    /// Days on the way out, from the fewest to the most.
    pub days: (f64, f64),
    /// Water points on the way out that have water on some of the herd's days.
    pub water_stops: usize,
    /// The longest piece of the way out between two of these, in kilometres.
    pub dry_km: f64,
    /// Farming zones in whose standing crop the herd may come.
    pub farms: usize,
    /// Standing crop inside its corridor, in hectares.
    pub farm_ha: f64,
    /// How long it may be in standing crop, in weeks.
    pub farm_weeks: f64,
    /// Farming zones that it touches of which nobody says what grows there.
    pub farms_unknown: usize,
    /// State borders that it crosses, those between countries included.
    pub borders: usize,
    /// Borders between countries that it crosses.
    pub international: usize,
    /// The severities of all flashpoints of the season, summed.
    pub severity: f64,
    /// Flashpoints that are not there with the present way.
    pub new: Vec<Arc<Flashpoint>>,
    /// Flashpoints of the present way that are gone.
    pub gone: Vec<Arc<Flashpoint>>,
    /// What becomes of the flashpoints of each community, those who gain the most first.
    pub communities: Vec<Burden>,
}

impl Way {
    /// The edit that has the herd go this way.
    #[must_use]
    pub fn change(&self) -> Change {
        Change::Put(Box::new(Feature::Route(self.route.clone())))
    }

    /// The lever that has the herd go this way.
    #[must_use]
    pub fn lever(&self) -> Lever {
        Lever::Way { route: self.route.id.clone(), to: Box::new(self.route.clone()) }
    }
}

/// The other ways of a herd.
///
/// # Errors
/// Where the work was cancelled, or a way leaves the plane and there is none for its extent.
pub fn around(atlas: &Atlas, scenario: &Scenario, findings: &Findings, asked: &Asked, progress: &Progress) -> Result<Answer, GroundError> {
    let Some(ends) = Ends::of(scenario, findings, asked) else { return Ok(Answer::Blocked(Blocked::nowhere())) };
    let when = When::of(findings, asked.route, asked.on);
    progress.begin("what land costs", 1)?;
    let terrain = Terrain::new((atlas, scenario, &findings.ground), &scenario.routes[asked.route], &ends, &when, progress)?;
    let cells = match ends.cells(&terrain) {
        Ok(cells) => cells,
        Err(blocked) => return Ok(Answer::Blocked(blocked)),
    };
    progress.begin("the corridor band", 1)?;
    let share = asked.within_percent / 100.0;
    let Some(band) = ways::band(&terrain.raster, &cells.starts, &cells.goals, share, progress)? else {
        return Ok(Answer::Blocked(Blocked::between(&terrain, &cells)));
    };
    progress.begin("ways that differ", 1)?;
    let present: Vec<Cell> = terrain.cells_of(&ends.replaced);
    let wanted = wanted(scenario);
    let found = different(&terrain.raster, (&cells.starts, &cells.goals), std::slice::from_ref(&present), wanted, progress)?;
    let plane = &findings.ground.plane;
    let outlines = in_degrees(plane, &band.outlines(&terrain.grid));
    let line = |line: &ways::Line| ends.whole(plane, &terrain.line_of(&straightened(&terrain.raster, line)));
    let season = Season { atlas, scenario, findings, route: asked.route };
    progress.begin("what each way would change", found.len() + 1)?;
    let measured = found.par_iter().map(|Different { line: way, apart }| {
        let apart_from_present = ways::share_apart(&terrain.raster, way, &present, wanted.apart_m);
        let way = season.measured(&terrain, &ends, line(way), (apart_from_present, *apart), progress);
        progress.step()?;
        way
    });
    let ways: Vec<Way> = measured.collect::<Result<_, GroundError>>()?;
    let cheapest = line(&band.line);
    Ok(Answer::Ways(Box::new(Around {
        route: asked.route,
        days: when.days(),
        within_percent: asked.within_percent,
        band: outlines,
        cheapest,
        cheapest_m: band.line.cost_m,
        present: season.present(&terrain, &ends),
        ways,
        least_apart_percent: wanted.least_apart * 100.0,
        apart_m: wanted.apart_m,
        terrain,
    })))
}

/// What is asked of ways that differ, by the settings.
fn wanted(scenario: &Scenario) -> Wanted {
    let settings = &scenario.settings.ways;
    Wanted {
        most: settings.most,
        apart_m: settings.apart_m,
        least_apart: settings.least_apart_percent / 100.0,
        most_times: settings.most_times,
    }
}

fn in_degrees(plane: &Plane, outlines: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    use geo::MapCoords as _;
    outlines.map_coords(|at| {
        let LonLat { lon, lat } = plane.lonlat_from_plane(at);
        Coord { x: lon, y: lat }
    })
}
