//! The tools of the map: what a click, a drag or a key means while one of them is in hand.

pub(super) mod bar;
pub(super) mod draw;
pub(super) mod hold;
mod near;

use eframe::egui::Key;

use super::adding::{DroppedFile, Reread};
use super::view::Thing;
use super::work::Drawn;
use crate::layers::{Feature, LayerKind, Placed as _};
use crate::measure::LonLat;
use crate::scenario::Scenario;
use crate::scenario::journal::Sketch;
use crate::words::{Phrase, Sentence};

/// A tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Look at things; corners of the selected one can be dragged.
    #[default]
    Select,
    /// Move things whole, bend lines, take corners out.
    Move,
    /// Draw a new thing of a layer.
    Draw(LayerKind),
    /// Cut a way in two.
    Split,
    /// Make one way of two.
    Join,
    /// Measure a way.
    Distance,
    /// Measure land.
    Area,
}

impl Tool {
    /// All of them, as the bar shows them.
    pub const ALL: [Self; 12] = [
        Self::Select,
        Self::Move,
        Self::Draw(LayerKind::Routes),
        Self::Draw(LayerKind::FarmingZones),
        Self::Draw(LayerKind::WaterPoints),
        Self::Draw(LayerKind::Settlements),
        Self::Draw(LayerKind::Incidents),
        Self::Draw(LayerKind::NoGo),
        Self::Split,
        Self::Join,
        Self::Distance,
        Self::Area,
    ];

    /// What its button says, its full name, and its key; the hint of the full name is how it is used.
    #[must_use]
    pub const fn words(self) -> (Phrase, Phrase, Key) {
        match self {
            Self::Select => (Phrase("tool-select"), Phrase("tool-select-name"), Key::V),
            Self::Move => (Phrase("tool-move"), Phrase("tool-move-name"), Key::M),
            Self::Draw(LayerKind::Routes) => (Phrase("tool-way"), Phrase("tool-way-name"), Key::W),
            Self::Draw(LayerKind::FarmingZones) => (Phrase("tool-field"), Phrase("tool-field-name"), Key::E),
            Self::Draw(LayerKind::NoGo) => (Phrase("tool-no-go"), Phrase("tool-no-go-name"), Key::U),
            Self::Draw(LayerKind::WaterPoints) => (Phrase("tool-water"), Phrase("tool-water-name"), Key::R),
            Self::Draw(LayerKind::Settlements) => (Phrase("tool-settlement"), Phrase("tool-settlement-name"), Key::T),
            Self::Draw(LayerKind::Incidents) => (Phrase("tool-incident"), Phrase("tool-incident-name"), Key::Y),
            Self::Split => (Phrase("tool-split"), Phrase("tool-split-name"), Key::S),
            Self::Join => (Phrase("tool-join"), Phrase("tool-join-name"), Key::J),
            Self::Distance => (Phrase("tool-distance"), Phrase("tool-distance-name"), Key::D),
            Self::Area => (Phrase("tool-area"), Phrase("tool-area-name"), Key::A),
        }
    }

    /// Whether clicks make a line or an outline.
    #[must_use]
    pub const fn sketches(self) -> bool {
        matches!(self, Self::Draw(LayerKind::Routes | LayerKind::FarmingZones | LayerKind::NoGo) | Self::Distance | Self::Area)
    }

    /// Whether what is sketched is an outline.
    #[must_use]
    pub const fn is_outline(self) -> bool {
        matches!(self, Self::Draw(LayerKind::FarmingZones | LayerKind::NoGo) | Self::Area)
    }
}

/// What is in hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// The tool.
    pub tool: Tool,
    /// The corners drawn so far.
    pub sketch: Vec<LonLat>,
    /// Why what was tried last is refused.
    pub refusal: Option<Sentence>,
    /// What is selected besides the first.
    pub also: Vec<Thing>,
    /// What to select once the plan knows it.
    pub next: Option<(LayerKind, String)>,
    /// Whether the form of what is selected is open.
    pub form: bool,
    /// A file that was dropped, waiting for an answer.
    pub dropped: Option<DroppedFile>,
    /// Whether that file is looked at on the map.
    pub peek: bool,
}

impl Hand {
    /// What is being drawn; nothing where it will be no thing of a layer, such as a way that is measured.
    #[must_use]
    pub fn being_drawn(&self) -> Option<Sketch> {
        match self.tool {
            Tool::Draw(layer) if !self.sketch.is_empty() => Some(Sketch { layer, corners: self.sketch.clone() }),
            _ => None,
        }
    }

    /// A hand that goes on with a drawing.
    #[must_use]
    pub fn drawing(sketch: Sketch) -> Self {
        Self { tool: Tool::Draw(sketch.layer), sketch: sketch.corners, ..Self::default() }
    }
}

/// What a tool asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Take a tool in hand.
    Take(Tool),
    /// The corners so far.
    Sketch(Vec<LonLat>),
    /// End the drawing and add what was drawn.
    Finish,
    /// A point was put here.
    Point(LonLat),
    /// What was tried cannot be.
    Refuse(Sentence),
    /// Select one more, or one less.
    Toggle(Thing),
    /// Select these.
    Many(Vec<Thing>),
    /// Remove what is selected.
    Delete,
    /// Open or close the form.
    Form(bool),
    /// Select a thing of a layer by its id, fly there and open its form.
    Mend(LayerKind, String),
    /// Cut the selected way here.
    Split(LonLat),
    /// Join the selected way and this one.
    Join(usize),
    /// Turn the selected way round.
    Reverse,
    /// A way of its own for going home.
    ReturnLeg,
    /// Read the dropped file as another layer.
    ReadAs(LayerKind),
    /// Read the dropped file in another way.
    Reread(Reread),
    /// Look at the dropped file on the map: at all of it, or at a place.
    Peek(Option<LonLat>),
    /// Back to the question about the dropped file.
    EndPeek,
    /// Add what the dropped file holds.
    AddDropped,
    /// Forget the dropped file.
    ForgetDropped,
}

/// The layer and id of something on the map of a plan; nothing for what is no feature of a layer.
#[must_use]
pub fn named(scenario: &Scenario, thing: &Thing) -> Option<(LayerKind, String)> {
    fn id<T: crate::layers::Placed>(layer: &[T], number: usize) -> Option<String> {
        layer.get(number).map(|one| one.id().to_owned())
    }
    Some(match thing {
        Thing::Flashpoint(_) | Thing::Office(_) | Thing::Conference(_) | Thing::Agreement(_) => return None,
        Thing::Route(number) => (LayerKind::Routes, id(&scenario.routes, *number)?),
        Thing::Zone(number) => (LayerKind::FarmingZones, id(&scenario.farming_zones, *number)?),
        Thing::Water(number) => (LayerKind::WaterPoints, id(&scenario.water_points, *number)?),
        Thing::Settlement(number) => (LayerKind::Settlements, id(&scenario.settlements, *number)?),
        Thing::Incident(number) => (LayerKind::Incidents, id(&scenario.incidents, *number)?),
        Thing::NoGo(number) => (LayerKind::NoGo, id(&scenario.no_go, *number)?),
    })
}

/// The thing of a layer with an id, by its number in a scenario.
#[must_use]
pub fn thing(scenario: &Scenario, layer: LayerKind, id: &str) -> Option<Thing> {
    let number = scenario.number(layer, id)?;
    Some(match layer {
        LayerKind::Routes => Thing::Route(number),
        LayerKind::FarmingZones => Thing::Zone(number),
        LayerKind::WaterPoints => Thing::Water(number),
        LayerKind::Settlements => Thing::Settlement(number),
        LayerKind::Incidents => Thing::Incident(number),
        LayerKind::NoGo => Thing::NoGo(number),
    })
}

/// Something on the map as the scenario has it now.
#[must_use]
pub fn feature(drawn: &Drawn, scenario: &Scenario, thing: &Thing) -> Option<Feature> {
    let (layer, id) = named(&drawn.scenario, thing)?;
    scenario.feature(layer, &id)
}

/// The lines and outlines of a feature, each with the number of its first position.
pub(super) fn parts(feature: &Feature) -> Vec<(usize, Vec<LonLat>)> {
    let rings = match feature {
        Feature::FarmingZone(zone) => &zone.rings,
        Feature::NoGo(zone) => &zone.rings,
        other => return vec![(0, other.positions().collect())],
    };
    let mut first = 0;
    rings
        .iter()
        .flatten()
        .map(|ring| {
            let start = first;
            first += ring.len();
            (start, ring.clone())
        })
        .collect()
}
