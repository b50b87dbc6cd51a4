//! Settlements: where people live, meet, and can be reached.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::Reader;
use super::{Origin, geometry, placed};
use crate::measure::{LonLat, Weekday};
use crate::words::{Phrase, told};

/// How a place is reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Access {
    /// In the dry season: `road`, `track`, `air`, `none`.
    pub dry: Option<String>,
    /// In the rains.
    pub rains: Option<String>,
}

/// What matters where people are to meet. Nothing is known until somebody says it: a list that is missing is unknown, an
/// empty one says that there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetingPlace {
    /// The communities that live there, by id: whose home it is.
    pub communities: Option<Vec<String>>,
    /// Whether an aircraft can land there.
    pub airstrip: Option<bool>,
    /// The days of the week on which there is a market.
    pub market_days: Option<Vec<Weekday>>,
    /// Conferences that were held there, in words: `Marial Bai 2016`.
    pub past_meetings: Option<Vec<String>>,
}

/// A place where people live.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settlement {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `state capital`, `town`, `village`, `cattle camp`, `market`.
    pub kind: String,
    /// People; unknown where missing.
    pub population: Option<u32>,
    /// How it is reached.
    pub access: Access,
    /// What matters where people are to meet.
    #[serde(default)]
    pub meeting: MeetingPlace,
    /// Where it is.
    pub at: LonLat,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(Settlement, |settlement| Box::new(std::iter::once(settlement.at)));

impl Settlement {
    /// Reads a settlement; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let at = geometry::point(reader)?;
        let access = reader.object("access");
        let way = |key: &str| access.and_then(|ways| ways.get(key)).and_then(Value::as_str).map(ToOwned::to_owned);
        Some(Self {
            name: reader.name(),
            kind: reader.text("kind").unwrap_or_else(|| "village".to_owned()),
            population: reader.count("population"),
            access: Access { dry: way("dry"), rains: way("rains") },
            meeting: MeetingPlace::read(reader),
            at,
            origin: reader.origin(),
            id: reader.id.clone(),
        })
    }
}

impl MeetingPlace {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            communities: reader.words("communities"),
            airstrip: reader.yes_or_no("airstrip"),
            market_days: market_days(reader),
            past_meetings: reader.words("past_meetings"),
        }
    }
}

fn market_days(reader: &mut Reader<'_>) -> Option<Vec<Weekday>> {
    let mut days = Vec::new();
    let words = reader.words("market_days")?;
    let are_none = words.is_empty();
    for word in words {
        match Weekday::parse(&word) {
            Ok(day) => days.push(day),
            Err(_why) => reader.doubt(told!("problem-market-day", text = word), Phrase("problem-market-day.remedy")),
        }
    }
    days.sort_unstable();
    days.dedup();
    // What nobody could read is not "no market".
    (are_none || !days.is_empty()).then_some(days)
}
