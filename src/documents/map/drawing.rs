//! The drawing as a whole: what is shown, and in which order it is laid down.

use std::collections::BTreeSet;

use geo_types::Coord;
use svg::Document;
use svg::node::element::{ClipPath, Definitions, Group, Rectangle};

use super::labels::{self, Board};
use super::layers::Pen;
use super::layout::{Layout, foot_width};
use super::lettering::Ruler;
use super::space::Space;
use super::told::Told;
use super::view::View;
use super::{Sheet, Shows, base, flashpoints, furniture, graticule, ink, layers, legend, names, routes, scale};
use crate::atlas::Atlas;
use crate::conferences::Conference;
use crate::index::PlaneBox;
use crate::layers::{Placed, Sensitivity, Settlement};
use crate::measure::LonLat;
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::{Language, Speaks};

/// What is drawn, and where.
pub(super) struct Drawing<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) scenario: &'a Scenario,
    pub(super) plan: &'a Plan,
    pub(super) sheet: &'a Sheet,
    pub(super) layout: Layout,
    pub(super) view: View<'a>,
    pub(super) ruler: Ruler,
    pub(super) foot: Vec<String>,
    pub(super) pen: Pen,
    /// The routes that the sheet is about, by number; all where nothing is said.
    pub(super) own: Option<BTreeSet<usize>>,
}

impl Speaks for Drawing<'_> {
    fn language(&self) -> Language {
        self.sheet.language
    }
}

impl<'a> Drawing<'a> {
    pub(super) fn new(atlas: &'a Atlas, scenario: &'a Scenario, plan: &'a Plan, sheet: &'a Sheet) -> Self {
        let ruler = Ruler::new();
        let foot = furniture::foot_lines((atlas, scenario), sheet, &ruler, foot_width(sheet));
        let layout = Layout::of(sheet, u32::try_from(foot.len()).unwrap_or(1));
        let view = View::fitting(&plan.findings.ground.plane, layout.frame, content(atlas, scenario, plan, sheet));
        Self { atlas, scenario, plan, sheet, layout, view, ruler, foot, pen: Pen::Usual, own: None }
    }

    /// Whether the readers may see a feature.
    pub(super) fn may_show(&self, feature: &impl Placed) -> bool {
        may_show(self.sheet.readers, feature)
    }

    /// Whether the sheet is about a route.
    pub(super) fn is_own(&self, route: usize) -> bool {
        self.own.as_ref().is_none_or(|own| own.contains(&route))
    }

    pub(super) fn draw(&self) -> Document {
        let legend = legend::Legend::of(self);
        let table = flashpoints::Table::of(self, legend.top(self));
        let mut board = Board::new(self.layout.frame);
        board.avoid(routes::lines_px(self).iter().flat_map(|line| labels::every(line, 4.0)));
        let towns = names::write_towns(self, &mut board);
        let marks = flashpoints::marks(self, (&table.listed, &table.others), &mut board);
        let written = names::write(self, &mut board);
        let Space { width, height, .. } = self.layout.sheet;
        let map = Group::new()
            .set("id", "map")
            .set("clip-path", "url(#frame)")
            .add(base::draw(self))
            .add(layers::areas(self))
            .add(base::draw_lines(self))
            .add(graticule::lines(self))
            .add(routes::draw(self))
            .add(layers::points(self))
            .add(written)
            .add(towns)
            .add(marks);
        Document::new()
            .set("width", format!("{}mm", ink::num(width / f64::from(super::DOTS_PER_INCH) * 25.4)))
            .set("height", format!("{}mm", ink::num(height / f64::from(super::DOTS_PER_INCH) * 25.4)))
            .set("viewBox", (0.0, 0.0, width, height))
            .add(self.definitions())
            .add(Rectangle::new().set("width", width).set("height", height).set("fill", "#ffffff"))
            .add(map)
            .add(graticule::frame(self))
            .add(furniture::title(self))
            .add(table.draw(self))
            .add(legend.draw(self))
            .add(scale::draw(self))
            .add(furniture::foot(self))
    }

    pub(super) fn definitions(&self) -> Definitions {
        let Space { left, top, width, height } = self.layout.frame;
        let frame = Rectangle::new().set("x", ink::num(left)).set("y", ink::num(top));
        let frame = frame.set("width", ink::num(width)).set("height", ink::num(height));
        layers::patterns(Definitions::new().add(ClipPath::new().set("id", "frame").add(frame)), self.pen)
    }
}

/// The settlement where a conference is held, where the readers may see it.
pub(super) fn venue<'a>(scenario: &'a Scenario, conference: &Conference, readers: Sensitivity) -> Option<&'a Settlement> {
    scenario.settlements.get(conference.venue()?.settlement).filter(|settlement| may_show(readers, *settlement))
}

pub(super) fn may_show(readers: Sensitivity, feature: &impl Placed) -> bool {
    feature.origin().sensitivity <= readers
}

/// Round a single place this much is shown.
pub(super) const SURROUNDINGS_M: f64 = 30_000.0;

/// The part of the plane that the sheet is about.
pub(super) fn content(atlas: &Atlas, scenario: &Scenario, plan: &Plan, sheet: &Sheet) -> PlaneBox {
    let of_places = |places: Vec<Coord<f64>>| Some(PlaneBox::of(places)).filter(|of| of.low.x.is_finite() && of.high.y.is_finite());
    let asked = match sheet.shows {
        Shows::Scenario => None,
        Shows::Conference(number) => plan.conferences.get(number).and_then(|conference| {
            let told = |number: &&usize| Told::of(scenario, plan, sheet.readers, **number).is_some();
            let shown = conference.flashpoints.iter().filter(told).map(|number| plan.findings.flashpoints[*number].place);
            let venue = venue(scenario, conference, sheet.readers).map(|venue| plan.findings.ground.plane.plane_from_lonlat(venue.at));
            of_places(shown.chain(venue).collect())
        }),
        Shows::Flashpoint(number) => Told::of(scenario, plan, sheet.readers, number).map(|told| {
            let place = plan.findings.flashpoints[told.number].place;
            PlaneBox { low: place, high: place }
        }),
    };
    let whole = || of_places(plan.findings.ground.plane.plane_from_lonlats(&places(atlas, scenario, sheet.readers)));
    asked
        .map(|of| of.widened(SURROUNDINGS_M))
        .or_else(|| whole().map(|of| of.widened((of.high.x - of.low.x).max(20_000.0) * 0.03)))
        .unwrap_or_else(|| {
            let middle = plan.findings.ground.plane.plane_from_lonlat(LonLat { lon: 30.0, lat: 8.0 });
            PlaneBox { low: middle, high: middle }.widened(500_000.0)
        })
}

/// Every place that the whole map must hold: the layers; the states of the offices where there are none;
/// else what the rivers of the atlas span, which are cut to its region as its countries are not; else its
/// states.
fn places(atlas: &Atlas, scenario: &Scenario, readers: Sensitivity) -> Vec<LonLat> {
    fn of<T: Placed>(layer: &[T], readers: Sensitivity) -> impl Iterator<Item = LonLat> {
        layer.iter().filter(move |feature| may_show(readers, *feature)).flat_map(Placed::positions)
    }
    let layers = of(&scenario.routes, readers)
        .chain(of(&scenario.water_points, readers))
        .chain(of(&scenario.farming_zones, readers))
        .chain(of(&scenario.settlements, readers))
        .chain(of(&scenario.incidents, readers))
        .chain(of(&scenario.no_go, readers));
    let of_layers: Vec<LonLat> = layers.collect();
    if !of_layers.is_empty() {
        return of_layers;
    }
    let in_charge = atlas.states.iter().filter(|state| scenario.office_of_state(&state.id).is_some());
    let of_offices: Vec<LonLat> = in_charge.flat_map(|state| state.rings.iter().flatten().flatten().copied()).collect();
    if !of_offices.is_empty() {
        return of_offices;
    }
    let rivers: Vec<LonLat> = atlas.rivers.iter().flat_map(|river| river.lines.iter().flatten().copied()).collect();
    if !rivers.is_empty() {
        return rivers;
    }
    atlas.states.iter().flat_map(|state| state.rings.iter().flatten().flatten().copied()).collect()
}
