//! The places of the open agreement in the plane, made beside the frames, so that the map can show them.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui;
use geo_types::Coord;

use super::{Shown, open};
use crate::agreed::exchange::{speaks_of, width_m};
use crate::agreed::{Agreement, Clause, Difference, Drawn as Shape, Place, Position, differences};
use crate::app::made::Made;
use crate::app::sheet::Line;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::measure::{LonLat, Plane};
use crate::scenario::Scenario;

/// A place as it is drawn.
pub struct OnMap {
    /// Its id in the agreement.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Ways.
    pub lines: Vec<Line>,
    /// The outlines of areas.
    pub outlines: Vec<Line>,
    /// Points.
    pub points: Vec<Coord<f64>>,
    /// How wide a way is, in plane metres; nothing where the text does not say.
    pub width_m: Option<f64>,
    /// Whether a clause that speaks of it is another than in the text that it is compared with.
    pub is_changed: bool,
}

/// The places of an agreement in the plane.
#[derive(Default)]
pub struct Places {
    /// All of them.
    pub all: Vec<OnMap>,
}

/// What they are made for: an agreement, and the text that it is compared with.
type For = (Arc<Agreement>, Option<Arc<Agreement>>);

/// The places of the agreement that is open, as far as they are made.
#[derive(Default)]
pub(in crate::app) struct Making(Made<For, Arc<Places>>);

impl Making {
    /// Takes over what is made, and begins anew where another agreement is open or the plan is another.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(in crate::app) fn keep_up(
        &mut self,
        ctx: &egui::Context,
        (drawn, scenario): (&Arc<Drawn>, &Scenario),
        view: &mut View,
    ) -> Result<(), String> {
        let told = self.0.take();
        let Some(agreement) = open(scenario, view) else {
            *self = Self::default();
            view.agreed.on_map = None;
            return told;
        };
        let earlier = (view.agreed.shown == Shown::Changed).then(|| super::earlier(scenario, view)).flatten();
        if told.is_ok() {
            let of = (Arc::clone(agreement), earlier.cloned());
            let make = |drawn: &Drawn, (agreement, earlier): &For| Arc::new(Places::of(drawn, agreement, earlier.as_deref()));
            self.0.begin(ctx, "places of an agreement", (drawn, of), make);
        }
        let is_of_it = self.0.of().is_some_and(|(_, (of, _))| of.id == agreement.id);
        view.agreed.on_map = is_of_it.then(|| Arc::clone(&self.0.value));
        told
    }

    /// Whether they are being made.
    pub(in crate::app) const fn is_busy(&self) -> bool {
        self.0.is_busy()
    }
}

impl Places {
    fn of(drawn: &Drawn, agreement: &Agreement, earlier: Option<&Agreement>) -> Self {
        let scenario = &drawn.scenario;
        let whole = scenario.agreement_drawn(agreement);
        let earlier = earlier.map(|earlier| scenario.agreement_drawn(earlier));
        let changed = earlier.as_ref().map_or_else(BTreeSet::new, |earlier| changed_places(earlier, &whole));
        let mut all: Vec<OnMap> = whole.places.iter().filter_map(|place| OnMap::of(drawn, (&whole, place), &changed)).collect();
        // Places of clauses that fell are shown too.
        if let Some(earlier) = &earlier {
            let gone = earlier.places.iter().filter(|place| changed.contains(&place.id) && whole.place(&place.id).is_none());
            all.extend(gone.filter_map(|place| OnMap::of(drawn, (earlier, place), &changed)));
        }
        Self { all }
    }
}

/// The places of which clauses speak that are others than before.
fn changed_places(earlier: &Agreement, later: &Agreement) -> BTreeSet<String> {
    let of = |text: &Agreement, id: &str| -> Vec<String> {
        let named =
            |clause: &Clause| text.places.iter().filter(|place| speaks_of(clause, &place.id)).map(|place| place.id.clone()).collect();
        text.clauses.iter().find(|clause| clause.id == id).map_or_else(Vec::new, named)
    };
    let places = differences(earlier, later).into_iter().flat_map(|one| match one {
        Difference::Added { clause } => of(later, &clause),
        Difference::Dropped { clause } => of(earlier, &clause),
        Difference::Changed { earlier: old, later: new, .. } => [of(earlier, &old), of(later, &new)].concat(),
    });
    places.collect()
}

impl OnMap {
    /// A place; nothing where nobody drew it.
    fn of(drawn: &Drawn, (text, place): (&Agreement, &Place), changed: &BTreeSet<String>) -> Option<Self> {
        let shape = place.drawn.as_ref()?;
        let mut one = Self {
            is_changed: changed.contains(&place.id),
            width_m: width_m(text, place).map(|width| f64::from(width) * drawn.sheet.scale),
            name: place.name.clone().unwrap_or_else(|| place.id.clone()),
            id: place.id.clone(),
            lines: Vec::new(),
            outlines: Vec::new(),
            points: Vec::new(),
        };
        one.draw(&drawn.plan.findings.ground.plane, shape);
        Some(one)
    }

    fn draw(&mut self, plane: &Plane, drawn: &Shape) {
        let line = |line: &[Position]| {
            let places: Vec<LonLat> = line.iter().map(|at| at.lonlat()).collect();
            Line::new(plane.plane_from_lonlats(&places))
        };
        let point = |at: &Position| plane.plane_from_lonlat(at.lonlat());
        match drawn {
            Shape::Point(at) => self.points.push(point(at)),
            Shape::MultiPoint(all) => self.points.extend(all.iter().map(point)),
            Shape::LineString(one) => self.lines.push(line(one)),
            Shape::MultiLineString(all) => self.lines.extend(all.iter().map(|one| line(one))),
            Shape::Polygon(rings) => self.outlines.extend(rings.iter().map(|ring| line(ring))),
            Shape::MultiPolygon(all) => self.outlines.extend(all.iter().flatten().map(|ring| line(ring))),
        }
        // What no plane can hold is not drawn.
        let is_finite = |line: &Line| line.bounds.is_finite();
        self.lines.retain(is_finite);
        self.outlines.retain(is_finite);
        self.points.retain(|at| at.x.is_finite() && at.y.is_finite());
    }
}
