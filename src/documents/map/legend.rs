//! What the marks mean: only those that the map has.

use geo_types::Coord;
use svg::node::element::{Group, Path};

use super::drawing::Drawing;
use super::layers::{Field, Water};
use super::lettering::{Anchor, Hand, write};
use super::space::Space;
use super::told::Tone;
use super::{base, flashpoints, ink, layers, routes, scale};
use crate::layers::RouteKind;
use crate::measure::LonLat;
use crate::words::{self, Speaks as _, say};

/// One entry: a swatch drawn round (0, 0), 34 pixels wide, and its meaning.
struct Entry {
    swatch: Group,
    meaning: String,
}

/// The entries of the legend.
pub(super) struct Legend(Vec<Entry>);

const ROW: f64 = 20.5;
const HEADING: f64 = 34.0;
const SWATCH: f64 = 34.0;
const HAND: Hand = Hand::plain(13.0);

pub(super) fn heading(text: &str, at: Coord<f64>) -> svg::node::element::Text {
    write(text, at, Anchor::Start, Hand::plain(17.0).bold())
}

/// A thin line across the panel.
pub(super) fn rule(panel: Space, y: f64) -> Path {
    ink::stroked(ink::lines(&[vec![Coord { x: panel.left, y }, Coord { x: panel.right(), y }]]), ink::DARK, 1.0)
}

impl Legend {
    pub(super) fn of(drawing: &Drawing<'_>) -> Self {
        let mut entries = Vec::new();
        entries.extend(of_routes(drawing));
        entries.extend(of_flashpoints(drawing));
        entries.extend(of_areas(drawing));
        entries.extend(of_water(drawing));
        entries.extend(of_base(drawing));
        Self(entries)
    }

    fn rows(&self) -> usize {
        self.0.len().div_ceil(2)
    }

    /// Where the legend begins: it stands above the scale bar.
    pub(super) fn top(&self, drawing: &Drawing<'_>) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let rows = self.rows() as f64;
        drawing.layout.panel.bottom() - scale::HEIGHT - HEADING - rows * ROW
    }

    pub(super) fn draw(self, drawing: &Drawing<'_>) -> Group {
        let panel = drawing.layout.panel;
        let (top, rows) = (self.top(drawing), self.rows());
        let mut group = Group::new().set("id", "legend");
        group = group.add(heading(&say!(drawing, "sheet-legend"), Coord { x: panel.left, y: top + 16.0 })).add(rule(panel, top + 23.0));
        let column = panel.width / 2.0;
        for (number, entry) in self.0.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let (across, down) = ((number / rows) as f64, (number % rows) as f64);
            let at = Coord { x: panel.left + across * column, y: top + HEADING + (down + 0.5) * ROW };
            let middle = format!("translate({} {})", ink::num(at.x + SWATCH / 2.0), ink::num(at.y));
            let meaning = drawing.ruler.fit(&entry.meaning, column - SWATCH - 12.0, HAND);
            group = group.add(entry.swatch.set("transform", middle));
            group = group.add(write(&meaning, Coord { x: at.x + SWATCH + 7.0, y: at.y + 4.6 }, Anchor::Start, HAND));
        }
        group
    }
}

fn entry(swatch: Group, meaning: impl Into<String>) -> Entry {
    Entry { swatch, meaning: meaning.into() }
}

const ORIGIN: Coord<f64> = Coord { x: 0.0, y: 0.0 };

fn bar() -> [Vec<Coord<f64>>; 1] {
    [vec![Coord { x: -15.0, y: 0.0 }, Coord { x: 15.0, y: 0.0 }]]
}

fn tile() -> Path {
    ink::area(&[Space::round(ORIGIN, 28.0, 13.0).corners().to_vec()])
}

fn of_routes(drawing: &Drawing<'_>) -> Vec<Entry> {
    let in_view = |community: &str| {
        let mut theirs = drawing.scenario.routes.iter().filter(|route| route.community == community && drawing.may_show(*route));
        theirs.any(|route| !drawing.view.line(&route.line).is_empty())
    };
    let communities: Vec<_> = routes::communities(drawing).into_iter().filter(|community| in_view(community)).collect();
    let mut entries: Vec<Entry> = Vec::new();
    for community in &communities {
        let color = routes::color(drawing, community);
        let line = routes::way(ink::lines(&bar()), RouteKind::Corridor, color);
        entries.push(entry(Group::new().add(line), drawing.scenario.community_name(community)));
    }
    if communities.is_empty() {
        return entries;
    }
    let kind = |kind| Group::new().add(routes::way(ink::lines(&bar()), kind, ink::FAINT));
    entries.push(entry(kind(RouteKind::Corridor), say!(drawing, "sheet-corridor")));
    entries.push(entry(kind(RouteKind::Axis), say!(drawing, "sheet-axis")));
    let arrow = routes::arrow(ORIGIN, Coord { x: 1.0, y: 0.0 }).set("fill", ink::FAINT);
    entries.push(entry(Group::new().add(arrow), say!(drawing, "sheet-way-out")));
    entries.push(entry(Group::new().add(routes::stopover(ORIGIN, ink::FAINT)), say!(drawing, "sheet-stopover")));
    if drawing.sheet.day.is_some() {
        let band =
            routes::herd(ink::lines(&[vec![Coord { x: -8.0, y: 0.0 }, Coord { x: 8.0, y: 0.0 }]]), ink::FAINT).set("stroke-opacity", "0.5");
        entries.push(entry(Group::new().add(band), say!(drawing, "sheet-herds-that-day")));
    }
    entries
}

fn of_flashpoints(drawing: &Drawing<'_>) -> Vec<Entry> {
    if drawing.plan.findings.flashpoints.is_empty() {
        return Vec::new();
    }
    let mut entries = vec![entry(Group::new().add(flashpoints::badge(0, ORIGIN, 8.5, Tone::Full)), say!(drawing, "sheet-flashpoint"))];
    if drawing.sheet.day.is_some() {
        entries
            .push(entry(Group::new().add(flashpoints::badge(0, ORIGIN, 8.5, Tone::Faint)), say!(drawing, "sheet-flashpoint-other-days")));
    }
    entries
}

fn of_areas(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { scenario, view, sheet, .. } = drawing;
    let zones = scenario.farming_zones.iter().filter(|zone| drawing.may_show(*zone) && !view.rings(&zone.rings).is_empty());
    let mut fields: Vec<Field> = zones.map(|zone| Field::on(zone, sheet.day)).collect();
    fields.sort();
    fields.dedup();
    let mut entries: Vec<Entry> =
        fields.into_iter().map(|field| entry(Group::new().add(field.fill(tile(), drawing.pen)), field_words(drawing, field))).collect();
    if scenario.no_go.iter().any(|zone| drawing.may_show(zone) && !view.rings(&zone.rings).is_empty()) {
        entries.push(entry(Group::new().add(layers::closed(tile())), say!(drawing, "sheet-closed")));
    }
    entries
}

fn of_water(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { scenario, view, sheet, .. } = drawing;
    let seen = |at: LonLat| view.shows(view.px_of(at));
    let points: Vec<_> = scenario.water_points.iter().filter(|point| drawing.may_show(*point) && seen(point.at)).collect();
    let mut kinds: Vec<&str> = points.iter().map(|point| point.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut entries: Vec<Entry> = kinds
        .into_iter()
        .map(|kind| entry(Group::new().add(layers::water_mark(kind, Water::Open, ORIGIN)), water_words(drawing, kind)))
        .collect();
    let mut states: Vec<Water> = points.iter().map(|point| Water::on(point, sheet.day)).collect();
    states.sort();
    states.dedup();
    for (state, meaning) in [(Water::Dry, say!(drawing, "sheet-water-dry")), (Water::Unknown, say!(drawing, "sheet-water-unknown"))] {
        if states.contains(&state) {
            entries.push(entry(Group::new().add(layers::water_mark("pool", state, ORIGIN)), meaning));
        }
    }
    if scenario.incidents.iter().any(|incident| drawing.may_show(incident) && seen(incident.at)) {
        entries.push(entry(Group::new().add(layers::incident_mark(ORIGIN)), say!(drawing, "sheet-incident")));
    }
    entries
}

pub(super) fn water_words(drawing: &Drawing<'_>, kind: &str) -> String {
    match kind {
        "river" => say!(drawing, "sheet-water-river"),
        "pool" => say!(drawing, "sheet-water-pool"),
        "" => say!(drawing, "sheet-water-point"),
        other => words::of_files(drawing.language(), other),
    }
}

pub(super) fn field_words(drawing: &Drawing<'_>, field: Field) -> String {
    match field {
        Field::Standing => say!(drawing, "sheet-field-standing"),
        Field::Harvested => say!(drawing, "sheet-field-harvested"),
        Field::Farmland if drawing.sheet.day.is_some() => say!(drawing, "sheet-field-unknown"),
        Field::Farmland => say!(drawing, "sheet-field"),
    }
}

fn of_base(drawing: &Drawing<'_>) -> Vec<Entry> {
    let Drawing { scenario, atlas, view, .. } = drawing;
    let seen = scenario.settlements.iter().filter(|place| drawing.may_show(*place) && view.shows(view.px_of(place.at)));
    let kinds: Vec<&str> = seen.map(|place| place.kind.as_str()).collect();
    let place = |kind| Group::new().add(layers::place_mark(kind, ORIGIN));
    let mut entries = Vec::new();
    if kinds.contains(&"state capital") {
        entries.push(entry(place("state capital"), words::of_files(drawing.language(), "state capital")));
    }
    if kinds.contains(&"cattle camp") {
        entries.push(entry(place("cattle camp"), words::of_files(drawing.language(), "cattle camp")));
    }
    if atlas.rivers.iter().any(|river| river.seasonal && river.lines.iter().any(|line| !view.line(line).is_empty()))
        && let Some(river) = atlas.rivers.iter().find(|river| river.seasonal)
    {
        entries.push(entry(Group::new().add(base::river_stroke(ink::lines(&bar()), river)), say!(drawing, "sheet-river-dry")));
    }
    if atlas.disputed.iter().any(|line| !view.line(line).is_empty()) {
        entries.push(entry(Group::new().add(base::disputed_stroke(ink::lines(&bar()))), say!(drawing, "sheet-disputed")));
    }
    entries
}
