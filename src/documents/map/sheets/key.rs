//! The legend of a map sheet: what is on the sheet, and nothing else.

use std::collections::BTreeSet;

use geo_types::Coord;
use svg::node::element::{Group, Path};

use super::super::drawing::Drawing;
use super::super::flashpoints::{badge, dot};
use super::super::layers::{Field, Water};
use super::super::legend::{field_words, heading, rule, water_words};
use super::super::lettering::{Anchor, Hand, write};
use super::super::space::Space;
use super::super::told::Tone;
use super::super::{base, ink, layers, routes};
use super::seats::{Seat, ring};
use super::table::Chosen;
use super::{camps, dates, way};
use crate::layers::RouteKind;
use crate::measure::LonLat;
use crate::words::{self, Speaks as _, say};

/// What was drawn of the parts that only some sheets have.
pub(super) struct Parts<'a> {
    pub(super) neighbours: &'a Group,
    pub(super) corridors: &'a Group,
    pub(super) grazing: &'a Group,
    pub(super) camps: &'a Group,
    /// Camps without a letter.
    pub(super) stopovers: &'a Group,
    pub(super) dates: &'a Group,
    pub(super) seats: &'a Group,
    pub(super) herds: &'a Group,
    pub(super) chosen: &'a Chosen,
}

/// A sign and what it means.
struct Entry {
    sign: Group,
    meaning: String,
}

/// The legend.
pub(super) struct Key(Vec<Entry>);

const ROW: f64 = 20.0;
const HEADING: f64 = 28.0;
const SIGN: f64 = 34.0;
const HAND: Hand = Hand::plain(12.5);
const ORIGIN: Coord<f64> = Coord { x: 0.0, y: 0.0 };

impl Key {
    pub(super) fn of(drawing: &Drawing<'_>, parts: &Parts<'_>) -> Self {
        let mut entries = of_routes(drawing, parts);
        entries.extend(of_herds(drawing, parts));
        entries.extend(of_flashpoints(drawing, parts));
        entries.extend(of_areas(drawing));
        entries.extend(of_points(drawing));
        entries.extend(of_base(drawing));
        Self(entries)
    }

    fn rows(&self) -> usize {
        self.0.len().div_ceil(2)
    }

    /// How high it stands.
    pub(super) fn height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let rows = self.rows() as f64;
        if self.0.is_empty() { 0.0 } else { HEADING + rows * ROW }
    }

    pub(super) fn draw(self, drawing: &Drawing<'_>, top: f64) -> Group {
        let (panel, rows) = (drawing.layout.panel, self.rows());
        let mut group = Group::new().set("id", "legend");
        if self.0.is_empty() {
            return group;
        }
        group = group.add(heading(&say!(drawing, "sheet-legend"), Coord { x: panel.left, y: top + 15.0 })).add(rule(panel, top + 21.0));
        let column = panel.width / 2.0;
        for (number, entry) in self.0.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let (across, down) = ((number / rows) as f64, (number % rows) as f64);
            let at = Coord { x: panel.left + across * column, y: top + HEADING + (down + 0.5) * ROW };
            let middle = format!("translate({} {})", ink::num(at.x + SIGN / 2.0), ink::num(at.y));
            let meaning = drawing.ruler.fit(&entry.meaning, column - SIGN - 12.0, HAND);
            group = group.add(entry.sign.set("transform", middle));
            group = group.add(write(&meaning, Coord { x: at.x + SIGN + 7.0, y: at.y + 4.5 }, Anchor::Start, HAND));
        }
        group
    }
}

fn entry(sign: impl Into<Box<dyn svg::Node>>, meaning: impl Into<String>) -> Entry {
    Entry { sign: Group::new().add(sign), meaning: meaning.into() }
}

fn is_drawn(group: &Group) -> bool {
    !group.get_children().is_empty()
}

fn bar() -> [Vec<Coord<f64>>; 1] {
    [vec![Coord { x: -15.0, y: 0.0 }, Coord { x: 15.0, y: 0.0 }]]
}

fn tile(height: f64) -> Path {
    ink::area(&[Space::round(ORIGIN, 28.0, height).corners().to_vec()])
}

fn of_routes(drawing: &Drawing<'_>, parts: &Parts<'_>) -> Vec<Entry> {
    let in_view = |number: &usize| {
        let route = &drawing.scenario.routes[*number];
        drawing.is_own(*number) && drawing.may_show(route) && drawing.view.holds_line(&drawing.view.line(&route.line))
    };
    let own: Vec<_> = (0..drawing.scenario.routes.len()).filter(in_view).map(|number| &drawing.scenario.routes[number]).collect();
    let mut entries = Vec::new();
    for community in routes::communities(drawing) {
        if let Some(route) = own.iter().find(|route| route.community == community) {
            let line = routes::way(ink::lines(&bar()), route.kind, routes::color(drawing, community));
            entries.push(entry(line, drawing.scenario.community_name(community)));
        }
    }
    let kinds: BTreeSet<&str> = own.iter().map(|route| route.kind.word()).collect();
    if kinds.len() > 1 {
        let kind = |kind| routes::way(ink::lines(&bar()), kind, ink::FAINT);
        entries.push(entry(kind(RouteKind::Corridor), say!(drawing, "sheet-corridor")));
        entries.push(entry(kind(RouteKind::Axis), say!(drawing, "sheet-axis")));
    }
    if own.iter().any(|route| routes::has_arrows(&drawing.view.line(&route.line))) {
        entries.push(entry(routes::arrow(ORIGIN, Coord { x: 1.0, y: 0.0 }).set("fill", ink::FAINT), say!(drawing, "sheet-way-out")));
    }
    if is_drawn(parts.corridors) {
        entries.push(entry(way::band(tile(13.0), ink::DARK), say!(drawing, "sheet-width")));
    }
    if is_drawn(parts.neighbours) {
        entries.push(entry(way::faint(ink::lines(&bar())), say!(drawing, "sheet-way-of-others")));
    }
    entries
}

fn of_herds(drawing: &Drawing<'_>, parts: &Parts<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    if is_drawn(parts.herds) {
        let band = [vec![Coord { x: -8.0, y: 0.0 }, Coord { x: 8.0, y: 0.0 }]];
        entries
            .push(entry(routes::herd(ink::lines(&band), ink::FAINT).set("stroke-opacity", "0.5"), say!(drawing, "sheet-herds-that-day")));
    }
    if is_drawn(parts.dates) {
        entries.push(entry(dates::tick(ORIGIN, Coord { x: 1.0, y: 0.0 }, ink::DARK), say!(drawing, "sheet-passing")));
    }
    if is_drawn(parts.camps) {
        entries.push(entry(camps::letter('A', ORIGIN), say!(drawing, "sheet-camp-listed")));
    }
    if is_drawn(parts.stopovers) {
        entries.push(entry(routes::stopover(ORIGIN, ink::FAINT), say!(drawing, "sheet-stopover")));
    }
    if is_drawn(parts.grazing) {
        entries.push(entry(camps::grazed(ink::disc(ORIGIN, 9.0), ink::DARK), say!(drawing, "sheet-grazing")));
    }
    if is_drawn(parts.seats) {
        entries.push(entry(ring(ORIGIN, Seat::Proposed), say!(drawing, "sheet-seat")));
    }
    entries
}

fn of_flashpoints(drawing: &Drawing<'_>, parts: &Parts<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let day = drawing.sheet.day;
    let has = |tone: Tone| parts.chosen.numbered.iter().any(|told| told.tone(day) == tone);
    if has(Tone::Full) {
        entries.push(entry(badge(0, ORIGIN, 8.5, Tone::Full), say!(drawing, "sheet-flashpoint")));
    }
    if has(Tone::Faint) {
        entries.push(entry(badge(0, ORIGIN, 8.5, Tone::Faint), say!(drawing, "sheet-flashpoint-other-days")));
    }
    if !parts.chosen.dots.is_empty() {
        entries.push(entry(dot(ORIGIN, Tone::Full), say!(drawing, "sheet-flashpoint-dot")));
    }
    entries
}

fn of_areas(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { scenario, view, sheet, .. } = drawing;
    let zones = scenario.farming_zones.iter().filter(|zone| drawing.may_show(*zone) && view.holds_area(&view.rings(&zone.rings)));
    let fields: BTreeSet<Field> = zones.map(|zone| Field::on(zone, sheet.day)).collect();
    let mut entries: Vec<Entry> =
        fields.into_iter().map(|field| entry(field.fill(tile(13.0), drawing.pen), field_words(drawing, field))).collect();
    if scenario.no_go.iter().any(|zone| drawing.may_show(zone) && view.holds_area(&view.rings(&zone.rings))) {
        entries.push(entry(layers::closed(tile(13.0)), say!(drawing, "sheet-closed")));
    }
    entries
}

fn of_points(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { scenario, view, sheet, .. } = drawing;
    let seen = |at: LonLat| view.shows(view.px_of(at));
    let points: Vec<_> = scenario.water_points.iter().filter(|point| drawing.may_show(*point) && seen(point.at)).collect();
    let water: BTreeSet<(&str, Water)> = points.iter().map(|point| (point.kind.as_str(), Water::on(point, sheet.day))).collect();
    let kinds: BTreeSet<&str> = water.iter().map(|(kind, _)| *kind).collect();
    let sign = |kind: &str| {
        // Shown as the most of them are: open where one is.
        let state = water.iter().filter(|(of, _)| *of == kind).map(|(_, state)| *state).min().unwrap_or(Water::Open);
        layers::water_mark(kind, state, ORIGIN)
    };
    let mut entries: Vec<Entry> = kinds.iter().map(|kind| entry(sign(kind), water_words(drawing, kind))).collect();
    for (state, meaning) in [(Water::Dry, say!(drawing, "sheet-water-dry")), (Water::Unknown, say!(drawing, "sheet-water-unknown"))] {
        if let Some((kind, _)) = water.iter().find(|(_, of)| *of == state) {
            entries.push(entry(layers::water_mark(kind, state, ORIGIN), meaning));
        }
    }
    if scenario.incidents.iter().any(|incident| drawing.may_show(incident) && seen(incident.at)) {
        entries.push(entry(layers::incident_mark(ORIGIN), say!(drawing, "sheet-incident")));
    }
    let places = scenario.settlements.iter().filter(|place| drawing.may_show(*place) && seen(place.at));
    let kinds: BTreeSet<&str> =
        places.map(|place| place.kind.as_str()).filter(|kind| matches!(*kind, "state capital" | "cattle camp")).collect();
    entries.extend(kinds.into_iter().rev().map(|kind| entry(layers::place_mark(kind, ORIGIN), words::of_files(drawing.language(), kind))));
    entries
}

fn of_base(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { atlas, view, .. } = drawing;
    let line = |line: &Vec<LonLat>| view.holds_line(&view.line(line));
    let mut entries = Vec::new();
    let seasonal = atlas.rivers.iter().find(|river| river.seasonal && river.lines.iter().any(line));
    if let Some(river) = seasonal {
        entries.push(entry(base::river_stroke(ink::lines(&bar()), river), say!(drawing, "sheet-river-dry")));
    }
    let outlines = |rings: &crate::layers::Rings| {
        let rings = view.rings(rings);
        rings.iter().any(|ring| ring.windows(2).any(|pair| is_edge(view, pair)))
    };
    let bounded: Vec<&str> = atlas.states.iter().filter(|state| outlines(&state.rings)).map(|state| state.id.as_str()).collect();
    if !bounded.is_empty() {
        let words = say!(drawing, "sheet-state-boundary", areas = atlas.areas_of(bounded.into_iter()));
        entries.push(entry(ink::stroked(ink::lines(&bar()), ink::STATE_LINE, 1.3), words));
    }
    if atlas.countries.iter().any(|country| outlines(&country.rings)) {
        entries.push(entry(base::country_stroke(ink::lines(&bar())), say!(drawing, "sheet-country-boundary")));
    }
    if atlas.disputed.iter().any(line) {
        entries.push(entry(base::disputed_stroke(ink::lines(&bar())), say!(drawing, "sheet-disputed")));
    }
    entries
}

/// Whether a side of a ring that was cut at the frame is a boundary within it, not the cut.
fn is_edge(view: &super::super::view::View<'_>, pair: &[Coord<f64>]) -> bool {
    view.holds_line(&[pair.to_vec()])
}
