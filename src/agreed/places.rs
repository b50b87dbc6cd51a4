//! Places that an agreement draws: kept to the ten-millionth of a degree (a centimetre), as whole numbers, so that what is
//! written is what is read again.

use serde::{Deserialize, Serialize};

use super::record::{record, words};
use crate::layers::Sensitivity;
use crate::measure::Position;
use crate::words::Phrase;

/// What is drawn, as GeoJSON calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Drawn {
    /// A point.
    Point(Position),
    /// Points.
    MultiPoint(Vec<Position>),
    /// A line.
    LineString(Vec<Position>),
    /// Lines.
    MultiLineString(Vec<Vec<Position>>),
    /// An outline with its holes.
    Polygon(Vec<Vec<Position>>),
    /// Outlines, each with its holes.
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

impl Drawn {
    /// Where it begins; nothing where it has no position.
    #[must_use]
    pub fn first(&self) -> Option<Position> {
        match self {
            Self::Point(at) => Some(*at),
            Self::MultiPoint(line) | Self::LineString(line) => line.first().copied(),
            Self::MultiLineString(lines) | Self::Polygon(lines) => lines.first()?.first().copied(),
            Self::MultiPolygon(all) => all.first()?.first()?.first().copied(),
        }
    }

    /// What keeps it from being drawn: too few positions, an outline that is not closed.
    #[must_use]
    pub fn fault(&self) -> Option<Phrase> {
        let lines = |lines: &[Vec<Position>]| lines.iter().any(|line| line.len() < 2).then_some(Phrase("problem-short-line"));
        let rings = |rings: &[Vec<Position>]| {
            let is_open = |ring: &Vec<Position>| ring.len() < 4 || ring.first() != ring.last();
            (rings.is_empty() || rings.iter().any(is_open)).then_some(Phrase("problem-open-ring"))
        };
        match self {
            Self::Point(_) => None,
            Self::MultiPoint(points) => points.is_empty().then_some(Phrase("problem-no-position")),
            Self::LineString(line) => lines(std::slice::from_ref(line)),
            Self::MultiLineString(all) if all.is_empty() => Some(Phrase("problem-no-position")),
            Self::MultiLineString(all) => lines(all),
            Self::Polygon(all) => rings(all),
            Self::MultiPolygon(all) if all.is_empty() => Some(Phrase("problem-no-position")),
            Self::MultiPolygon(all) => all.iter().find_map(|one| rings(one)),
        }
    }
}

record! {
    /// A place that clauses speak of.
    Place {
        /// Stable id within the agreement.
        id: String,
        /// What people call it.
        name: Option<String>,
        /// What it is.
        kind: Option<PlaceKind>,
        /// Where it is; nothing where nobody drew it.
        drawn: Option<Drawn>,
        /// How wide a corridor is, in metres; nothing where the text does not say.
        width_m: Option<u32>,
        /// The class of a corridor: `principal`, `secondary`, `tertiary`.
        class: Option<String>,
        /// The thing of the scenario that it is, by id.
        thing: Option<String>,
        /// Who says where it is.
        source: Option<String>,
        /// `illustrative`, `reported`, `agreed`...
        status: Option<String>,
        /// Who may see it.
        sensitivity: Sensitivity,
        /// Who else may see about where it is, in a square of a few kilometres; nobody where missing.
        coarse_for: Option<Sensitivity>,
    }
}

words! {
    /// What a place is.
    PlaceKind {
        /// A fixed way.
        Corridor = "corridor", Phrase("agreed-place-corridor");
        /// A flexible way.
        Axis = "axis", Phrase("agreed-place-axis");
        /// Where a way begins or crosses a border.
        Gate = "gate", Phrase("agreed-place-gate");
        /// Where arriving herds report.
        EntryPoint = "entry point", Phrase("agreed-place-entry-point");
        /// A camp on the way.
        Stopover = "stopover", Phrase("agreed-place-stopover");
        /// A place by which a way is named.
        Waypoint = "waypoint", Phrase("agreed-place-waypoint");
        /// A camp.
        Camp = "cattle camp", Phrase("agreed-place-camp");
        /// A water point.
        WaterPoint = "water point", Phrase("agreed-place-water-point");
        /// Where herds must not go.
        NoGo = "no-go zone", Phrase("agreed-place-no-go");
        /// An area.
        Area = "area", Phrase("agreed-place-area");
        /// A place where people live.
        Settlement = "settlement", Phrase("agreed-place-settlement");
    }
}
