//! Other ways round for the tab: found beside the frames, and in the plane, so that the map can show band and ways.

use geo_types::LineString;

use crate::app::sheet::Line;
use crate::app::work::Drawn;
use crate::around::{Answer, Around, Asked, around};
use crate::atlas::Atlas;
use crate::measure::{LonLat, Plane};
use crate::progress::Progress;

/// Other ways of a herd, or why there is none.
pub struct Round {
    /// What was found.
    pub answer: Answer,
    /// The outlines of the corridor band in the plane.
    pub(in crate::app) band: Vec<Line>,
    /// The lines of the ways in the plane, in their order.
    pub(in crate::app) lines: Vec<Line>,
}

impl Round {
    /// Other ways for the herd of a route; nothing where the work was stopped.
    pub(in crate::app) fn of(atlas: &Atlas, drawn: &Drawn, route: usize, progress: &Progress) -> Option<Self> {
        let findings = &drawn.plan.findings;
        let answer = around(atlas, &drawn.scenario, findings, &Asked::of(&drawn.scenario, route), progress).ok()?;
        let (band, lines) = match &answer {
            Answer::Ways(ways) => in_the_plane(&findings.ground.plane, ways),
            Answer::Blocked(_) => Default::default(),
        };
        Some(Self { answer, band, lines })
    }
}

fn in_the_plane(plane: &Plane, ways: &Around) -> (Vec<Line>, Vec<Line>) {
    let ring = |ring: &LineString<f64>| {
        let places: Vec<LonLat> = ring.coords().map(|at| LonLat { lon: at.x, lat: at.y }).collect();
        Line::new(plane.plane_from_lonlats(&places))
    };
    let rings = ways.band.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
    let lines = ways.ways.iter().map(|way| Line::new(plane.plane_from_lonlats(&way.route.line)));
    (rings.map(ring).collect(), lines.collect())
}
