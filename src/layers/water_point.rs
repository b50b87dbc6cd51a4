//! Water points: where herds drink, how much there is, and until when.

use crate::words::{Phrase, told};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::{Reader, Rejected};
use super::{Origin, geometry, placed};
use crate::measure::{Day, DayRange, LonLat, MonthDay, MonthDayRange};

/// How much water a point gives.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// Litres a day.
    LitresPerDay(f64),
    /// Head of cattle a day.
    HeadPerDay(f64),
    /// Nobody says.
    Unknown,
}

/// When there is water.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// These days of every year.
    Yearly(Vec<MonthDayRange>),
    /// Until this day.
    DriesOn(Day),
    /// Nobody says; it counts as open, and as doubtful.
    Unknown,
}

impl Opening {
    /// The days with water that share a day with the season.
    #[must_use]
    pub fn days(&self, season: DayRange) -> Vec<DayRange> {
        match self {
            Self::Yearly(ranges) => ranges.iter().flat_map(|range| range.within(season)).collect(),
            Self::DriesOn(day) if *day > season.first => vec![DayRange { first: season.first, last: day.plus(-1) }],
            Self::DriesOn(_) => Vec::new(),
            Self::Unknown => vec![season],
        }
    }
}

/// A place where herds drink.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaterPoint {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `borehole`, `hafir`, `pool`, `river`, `spring` or `well`.
    pub kind: String,
    /// How much it gives.
    pub supply: Supply,
    /// When it gives it.
    pub opening: Opening,
    /// The communities that use it, by id; all where empty.
    pub users: Vec<String>,
    /// The routes, by id, whose herds leave it to the others and drink elsewhere: a turn that was agreed.
    #[serde(default)]
    pub left_by: Vec<String>,
    /// Where it is.
    pub at: LonLat,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(WaterPoint, |point| Box::new(std::iter::once(point.at)));

/// What a water point can be.
pub const WATER_KINDS: [&str; 6] = ["borehole", "hafir", "pool", "river", "spring", "well"];

impl WaterPoint {
    /// Reads a water point; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let at = geometry::point(reader)?;
        let kind = reader.text("kind").unwrap_or_default();
        if !WATER_KINDS.contains(&kind.as_str()) {
            let remedy = told!("problem-water-kind.remedy", kinds = WATER_KINDS.join(", "));
            reader.doubt(told!("problem-water-kind", kind = &kind, said = usize::from(!kind.is_empty())), remedy);
        }
        Some(Self {
            name: reader.name(),
            kind,
            supply: supply(reader),
            opening: opening(reader).ok()?,
            users: ids(reader, "users"),
            left_by: ids(reader, "left_by"),
            at,
            origin: reader.origin(),
            id: reader.id.clone(),
        })
    }
}

fn ids(reader: &mut Reader<'_>, key: &'static str) -> Vec<String> {
    reader.list(key).into_iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

fn supply(reader: &mut Reader<'_>) -> Supply {
    if let Some(litres) = reader.number("litres_per_day") {
        return Supply::LitresPerDay(litres);
    }
    if let Some(head) = reader.number("head_per_day") {
        return Supply::HeadPerDay(head);
    }
    reader.doubt(Phrase("problem-supply-unknown"), Phrase("problem-supply-unknown.remedy"));
    Supply::Unknown
}

fn opening(reader: &mut Reader<'_>) -> Result<Opening, Rejected> {
    if let Some(day) = reader.day("dry_on")? {
        return Ok(Opening::DriesOn(day));
    }
    let ranges = reader.list("open");
    if ranges.is_empty() {
        reader.doubt(Phrase("problem-opening-unknown"), Phrase("problem-opening-unknown.remedy"));
        return Ok(Opening::Unknown);
    }
    let mut read = Vec::new();
    for range in ranges {
        let end = |key: &str| {
            let text = range.get(key).and_then(Value::as_str).unwrap_or_default();
            MonthDay::parse(text).map_err(|_why| told!("refused-day-of-year", text = text))
        };
        match (end("from"), end("to")) {
            (Ok(from), Ok(to)) => read.push(MonthDayRange { from, to }),
            (Err(why), _) | (_, Err(why)) => {
                reader.doubt(told!("problem-opening-dates", why = why), Phrase("problem-opening-dates.remedy"));
            }
        }
    }
    Ok(if read.is_empty() { Opening::Unknown } else { Opening::Yearly(read) })
}
