//! What is looked at, and from where. Never saved, never computed with.

use std::collections::BTreeSet;

use eframe::egui::{Pos2, Rect, pos2};
use geo_types::Coord;

use super::agreed::Agreed;
use super::base_tiles::BaseTiles;
use super::command::{Dialog, Draft};
use super::desk::Desk;
use super::flight::Flight;
use super::followed::FollowUp;
use super::layering::Layering;
use super::meetings::Meetings;
use super::options::Options;
use super::picture::Frame;
use super::tools::Hand;
use crate::editing::head::Section;
use crate::index::PlaneBox;
use crate::layers::LayerKind;
use crate::measure::{AreaUnit, Day};
use crate::plan::RankBy;
use crate::words::Phrase;
use crate::words::Sentence;

/// Where the map is looked at from.
///
/// # Units
/// Plane metres, and plane metres a point of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The place in the middle.
    pub centre: Coord<f64>,
    /// How much of the plane a point of the screen covers.
    pub metres_per_point: f64,
}

impl Camera {
    /// The nearest look: a camp fills the map.
    pub const NEAREST: f64 = 5.0;
    /// The farthest look: all of both Sudans.
    pub const FARTHEST: f64 = 6_000.0;

    /// A camera that shows a box, with a little room round it.
    #[must_use]
    pub fn on(bounds: PlaneBox, size: eframe::egui::Vec2) -> Self {
        let (width, height) = (bounds.high.x - bounds.low.x, bounds.high.y - bounds.low.y);
        let needed = (width / f64::from(size.x.max(1.0))).max(height / f64::from(size.y.max(1.0))) * 1.16;
        let finite = if needed.is_finite() { needed } else { 1_000.0 };
        Self { centre: bounds.middle(), metres_per_point: finite.clamp(Self::NEAREST, Self::FARTHEST) }
    }

    /// Moved by points of the screen.
    #[must_use]
    pub fn panned(self, by: eframe::egui::Vec2) -> Self {
        let Coord { x, y } = self.centre;
        let step = |points: f32| f64::from(points) * self.metres_per_point;
        Self { centre: Coord { x: x - step(by.x), y: y + step(by.y) }, ..self }
    }

    /// Nearer by a factor; what is under `at` stays there.
    #[must_use]
    pub fn zoomed(self, factor: f64, at: Pos2, rect: Rect) -> Self {
        let metres_per_point = (self.metres_per_point / factor).clamp(Self::NEAREST, Self::FARTHEST);
        let before = Projector { camera: self, rect }.plane(at);
        let after = Projector { camera: Self { metres_per_point, ..self }, rect }.plane(at);
        let centre = Coord { x: self.centre.x + before.x - after.x, y: self.centre.y + before.y - after.y };
        Self { centre, metres_per_point }
    }
}

/// Between the plane and the screen.
#[derive(Clone, Copy, Debug)]
pub struct Projector {
    /// From where.
    pub camera: Camera,
    /// Onto what part of the screen.
    pub rect: Rect,
}

impl Projector {
    /// Where a place of the plane is on the screen.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    pub fn screen(&self, at: Coord<f64>) -> Pos2 {
        let middle = self.rect.center();
        let Camera { centre, metres_per_point } = self.camera;
        pos2(middle.x + ((at.x - centre.x) / metres_per_point) as f32, middle.y - ((at.y - centre.y) / metres_per_point) as f32)
    }

    /// Which place of the plane is at a point of the screen.
    #[must_use]
    pub fn plane(&self, at: Pos2) -> Coord<f64> {
        let off = at - self.rect.center();
        let Camera { centre, metres_per_point } = self.camera;
        Coord { x: centre.x + f64::from(off.x) * metres_per_point, y: centre.y - f64::from(off.y) * metres_per_point }
    }

    /// What is in sight.
    #[must_use]
    pub fn sight(&self) -> PlaneBox {
        PlaneBox::of([self.plane(self.rect.left_bottom()), self.plane(self.rect.right_top())])
    }

    /// How many points of the screen a length takes.
    ///
    /// # Units
    /// Plane metres in, points out.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    pub fn points(&self, metres: f64) -> f32 {
        (metres / self.camera.metres_per_point) as f32
    }
}

/// What can be looked at. Flashpoints go by their id, since a new plan numbers them anew; the rest by
/// number in their layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A flashpoint.
    Flashpoint(String),
    /// A route.
    Route(usize),
    /// A farming zone.
    Zone(usize),
    /// A water point.
    Water(usize),
    /// A settlement.
    Settlement(usize),
    /// A past incident.
    Incident(usize),
    /// A no-go zone.
    NoGo(usize),
    /// An office, by id.
    Office(String),
    /// A conference, by id.
    Conference(String),
    /// A draft agreement, by id.
    Agreement(String),
}

/// The tabs of the right side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The ranked list.
    Flashpoints,
    /// Office against office.
    Matrix,
    /// Herds by weeks.
    Calendar,
    /// The conferences.
    Conference,
    /// Agreements and drafts of them.
    Agreements,
    /// What became of what was agreed, and what was seen.
    FollowUp,
    /// What could be done otherwise.
    Options,
    /// What was clicked.
    Selected,
    /// Faults of the data.
    Problems,
}

impl Tab {
    /// All of them, from left to right.
    pub const ALL: [Self; 9] = [
        Self::Flashpoints,
        Self::Matrix,
        Self::Calendar,
        Self::Conference,
        Self::Agreements,
        Self::Selected,
        Self::Problems,
        Self::FollowUp,
        Self::Options,
    ];

    /// What stands on it.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Flashpoints => Phrase("tab-flashpoints"),
            Self::Matrix => Phrase("tab-matrix"),
            Self::Calendar => Phrase("tab-calendar"),
            Self::Conference => Phrase("tab-conference"),
            Self::Agreements => Phrase("tab-agreements"),
            Self::FollowUp => Phrase("tab-follow-up"),
            Self::Options => Phrase("tab-options"),
            Self::Selected => Phrase("tab-selected"),
            Self::Problems => Phrase("tab-problems"),
        }
    }
}

/// Layers that can be shown or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Flashpoints.
    Flashpoints,
    /// Where herds may be on the day.
    Herds,
    /// Migration routes.
    Routes,
    /// Farming zones.
    Zones,
    /// Water points.
    Water,
    /// Settlements.
    Settlements,
    /// Past incidents.
    Incidents,
    /// No-go zones.
    NoGo,
    /// States and countries.
    States,
    /// Rivers and lakes.
    Rivers,
    /// Towns of the base map.
    Towns,
    /// The net of degrees.
    Degrees,
}

impl Layer {
    /// All layers, as the panel lists them.
    pub const ALL: [Self; 12] = [
        Self::Flashpoints,
        Self::Herds,
        Self::Routes,
        Self::Zones,
        Self::Water,
        Self::Settlements,
        Self::Incidents,
        Self::NoGo,
        Self::States,
        Self::Rivers,
        Self::Towns,
        Self::Degrees,
    ];

    /// Whether it is drawn in the picture, in which layers lie upon each other; lettering and flashpoints lie upon it.
    #[must_use]
    pub const fn is_in_the_picture(self) -> bool {
        !matches!(self, Self::Flashpoints | Self::Towns)
    }

    /// The layer of a scenario that it shows.
    #[must_use]
    pub const fn of_scenario(self) -> Option<LayerKind> {
        Some(match self {
            Self::Routes => LayerKind::Routes,
            Self::Zones => LayerKind::FarmingZones,
            Self::Water => LayerKind::WaterPoints,
            Self::Settlements => LayerKind::Settlements,
            Self::Incidents => LayerKind::Incidents,
            Self::NoGo => LayerKind::NoGo,
            Self::Flashpoints | Self::Herds | Self::States | Self::Rivers | Self::Towns | Self::Degrees => return None,
        })
    }

    /// What people call it.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Flashpoints => Phrase("layer-flashpoints"),
            Self::Herds => Phrase("layer-herds"),
            Self::Routes => Phrase("layer-routes"),
            Self::Zones => Phrase("layer-zones"),
            Self::Water => Phrase("layer-water"),
            Self::Settlements => Phrase("layer-settlements"),
            Self::Incidents => Phrase("layer-incidents"),
            Self::NoGo => Phrase("layer-no-go"),
            Self::States => Phrase("layer-states"),
            Self::Rivers => Phrase("layer-rivers"),
            Self::Towns => Phrase("layer-towns"),
            Self::Degrees => Phrase("layer-degrees"),
        }
    }
}

/// What is looked at.
#[derive(Clone, Debug)]
pub struct View {
    /// From where; nothing until the map has a size and a plan.
    pub camera: Option<Camera>,
    /// A place to move to, once the map's size is known.
    pub fly_to: Option<PlaneBox>,
    /// The map is on its way there.
    pub flight: Option<Flight>,
    /// What was clicked.
    pub selected: Option<Thing>,
    /// Whether the list must scroll to what was clicked.
    pub scroll_to_selected: bool,
    /// The conference on show, by id.
    pub conference: Option<String>,
    /// The tab on show.
    pub tab: Tab,
    /// The day on show.
    pub day: Day,
    /// Whether the days run; the part of a day that has passed.
    pub playing: Option<f32>,
    /// The office whose share is shown; all where nothing.
    pub office: Option<String>,
    /// What the list of flashpoints is ranked by.
    pub rank_by: RankBy,
    /// Layers that are hidden.
    pub hidden: BTreeSet<Layer>,
    /// How the layers lie.
    pub layering: Layering,
    /// The layer whose order, strength, filter and source are unfolded.
    pub unfolded: Option<Layer>,
    /// The tiles under the map, where some were chosen.
    pub base_tiles: Option<BaseTiles>,
    /// A download of boundaries that was read and waits for an answer.
    pub own_maps: Option<std::sync::Arc<super::maps::Waiting>>,
    /// The map's place on the screen, once it has one.
    pub frame: Option<Frame>,
    /// The dialog in front.
    pub dialog: Option<Dialog>,
    /// The section of the scenario's form that is open.
    pub head: Option<Section>,
    /// Why what was tried there last is refused.
    pub head_refusal: Option<Sentence>,
    /// What is being typed.
    pub draft: Draft,
    /// The tool in hand, and what it has drawn.
    pub hand: Hand,
    /// How the desk is arranged.
    pub desk: Desk,
    /// What is chosen on the tab of conferences.
    pub meetings: Meetings,
    /// What is chosen and typed on the tab of follow-up.
    pub follow_up: FollowUp,
    /// What is chosen on the tab of options.
    pub options: Options,
    /// What is chosen on the tab of agreements.
    pub agreed: Agreed,
    /// The unit in which areas are told.
    pub areas: AreaUnit,
}

impl View {
    /// The first look at a season.
    #[must_use]
    pub fn new(day: Day) -> Self {
        Self {
            camera: None,
            fly_to: None,
            flight: None,
            selected: None,
            scroll_to_selected: false,
            conference: None,
            tab: Tab::Flashpoints,
            day,
            playing: None,
            office: None,
            rank_by: RankBy::Severity,
            hidden: BTreeSet::new(),
            layering: Layering::default(),
            unfolded: None,
            base_tiles: None,
            own_maps: None,
            frame: None,
            dialog: None,
            head: None,
            head_refusal: None,
            draft: Draft::None,
            hand: Hand::default(),
            desk: Desk::default(),
            meetings: Meetings::default(),
            follow_up: FollowUp::default(),
            options: Options::default(),
            agreed: Agreed::default(),
            areas: AreaUnit::default(),
        }
    }

    /// Whether a layer is shown.
    #[must_use]
    pub fn shows(&self, layer: Layer) -> bool {
        !self.hidden.contains(&layer)
    }

    /// Whether this is what was clicked.
    #[must_use]
    pub fn is_selected(&self, thing: &Thing) -> bool {
        self.selected.as_ref() == Some(thing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn projector() -> Projector {
        let camera = Camera { centre: Coord { x: 1_000.0, y: 2_000.0 }, metres_per_point: 50.0 };
        Projector { camera, rect: Rect::from_min_max(pos2(200.0, 40.0), pos2(900.0, 640.0)) }
    }

    #[test]
    fn a_place_and_its_point_on_the_screen_go_together() {
        let projector = projector();
        let at = Coord { x: 4_000.0, y: -1_000.0 };
        let back = projector.plane(projector.screen(at));
        assert!((back.x - at.x).abs() < 0.1 && (back.y - at.y).abs() < 0.1);
    }

    #[test]
    fn zooming_keeps_the_place_under_the_cursor() {
        let before = projector();
        let cursor = pos2(300.0, 100.0);
        let after = Projector { camera: before.camera.zoomed(3.0, cursor, before.rect), ..before };
        let (was, is) = (before.plane(cursor), after.plane(cursor));
        assert!((was.x - is.x).abs() < 1e-6 && (was.y - is.y).abs() < 1e-6);
        assert!(after.camera.metres_per_point < before.camera.metres_per_point);
    }

    #[test]
    fn a_box_that_is_shown_lies_in_sight() {
        let bounds = PlaneBox { low: Coord { x: 0.0, y: 0.0 }, high: Coord { x: 90_000.0, y: 20_000.0 } };
        let rect = projector().rect;
        let sight = Projector { camera: Camera::on(bounds, rect.size()), rect }.sight();
        assert!(sight.low.x <= bounds.low.x && sight.high.x >= bounds.high.x && sight.low.y <= bounds.low.y);
    }
}
