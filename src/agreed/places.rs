//! Places that an agreement draws: kept to the ten-millionth of a degree (a centimetre), as whole numbers, so that what is
//! written is what is read again.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::record::{record, words};
use crate::layers::Sensitivity;
use crate::measure::LonLat;
use crate::words::Phrase;

/// Ten-millionths in a degree.
const IN_A_DEGREE: f64 = 1e7;

/// A position.
///
/// # Units
/// Ten-millionths of a degree on WGS 84; east and north positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    lon_e7: i32,
    lat_e7: i32,
}

impl Position {
    /// The nearest position; nothing for what lies on no globe.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "at most 1.8e9, which an i32 holds")]
    pub fn of(at: LonLat) -> Option<Self> {
        let is_on_globe = at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
        is_on_globe.then(|| Self { lon_e7: (at.lon * IN_A_DEGREE).round() as i32, lat_e7: (at.lat * IN_A_DEGREE).round() as i32 })
    }

    /// In degrees.
    #[must_use]
    pub fn lonlat(self) -> LonLat {
        LonLat { lon: f64::from(self.lon_e7) / IN_A_DEGREE, lat: f64::from(self.lat_e7) / IN_A_DEGREE }
    }

    /// The middle of the square of a grid that it lies in.
    ///
    /// # Units
    /// Hundredths of a degree are 100,000 ten-millionths.
    #[must_use]
    pub fn coarsened(self, grid_e7: i32) -> Self {
        let middle = |e7: i32| e7.div_euclid(grid_e7).saturating_mul(grid_e7).saturating_add(grid_e7 / 2);
        Self { lon_e7: middle(self.lon_e7).min(1_800_000_000), lat_e7: middle(self.lat_e7).min(900_000_000) }
    }

    /// Its ten-millionths, wide enough for products.
    pub(super) fn wide(self) -> (i128, i128) {
        (self.lon_e7.into(), self.lat_e7.into())
    }
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let LonLat { lon, lat } = self.lonlat();
        [lon, lat].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let numbers = Vec::<f64>::deserialize(deserializer)?;
        let [lon, lat, ..] = numbers[..] else { return Err(de::Error::custom("a position needs a longitude and a latitude")) };
        Self::of(LonLat { lon, lat }).ok_or_else(|| de::Error::custom(format!("{lon}, {lat} is no longitude and latitude")))
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_written_as_it_is_read_to_its_last_digit() {
        for text in ["[27.98972,7.70111]", "[-180.0,-90.0]", "[0.0000001,-0.0000001]", "[179.9999999,89.9999999]"] {
            let position: Position = serde_json::from_str(text).unwrap();
            let written = serde_json::to_string(&position).unwrap();
            assert_eq!(serde_json::from_str::<Position>(&written).unwrap(), position, "{text}");
        }
        assert!(serde_json::from_str::<Position>("[181.0,7.0]").is_err());
        assert!(serde_json::from_str::<Position>("[27.0]").is_err());
    }

    #[test]
    fn coarsening_moves_a_position_into_the_middle_of_its_square() {
        let near = [(27.98972, 7.70111), (27.9801, 7.7099)].map(|(lon, lat)| Position::of(LonLat { lon, lat }).unwrap().coarsened(100_000));
        assert_eq!(near[0], near[1], "those of one square cannot be told apart");
        assert_eq!(near[0].lonlat(), LonLat { lon: 27.985, lat: 7.705 });
    }
}
