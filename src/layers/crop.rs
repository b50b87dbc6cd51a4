//! Crops and the days on which they stand.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::Reader;
use crate::measure::{Day, DayRange, MonthDay, MonthDayRange};
use crate::words::{self, Phrase, Sentence, told};

/// When a crop stands in the field: from the first planting to the last day of harvest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// All year round, as cassava does.
    AllYear,
    /// The same days every year.
    Yearly(MonthDayRange),
    /// These days only.
    Dated(DayRange),
}

impl Standing {
    /// In words, for messages.
    fn words(self) -> String {
        match self {
            Self::AllYear => "all year".to_owned(),
            Self::Yearly(MonthDayRange { from, to }) => format!("{from} to {to}"),
            Self::Dated(days) => days.words(),
        }
    }
}

/// A crop of a zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crop {
    /// `sorghum-long`, `cassava`...
    pub name: String,
    /// When it stands.
    pub standing: Standing,
    /// Until when it is planted, as its source says it: told, not computed with.
    #[serde(default)]
    pub planted_to: Option<String>,
    /// From when it is harvested, likewise.
    #[serde(default)]
    pub harvest_from: Option<String>,
}

impl Crop {
    /// A crop of which no more is known than when it stands.
    #[must_use]
    pub const fn new(name: String, standing: Standing) -> Self {
        Self { name, standing, planted_to: None, harvest_from: None }
    }

    /// The days on which it stands that share a day with the season.
    #[must_use]
    pub fn days(&self, season: DayRange) -> Vec<DayRange> {
        match self.standing {
            Standing::AllYear => vec![season],
            Standing::Yearly(range) => range.within(season),
            Standing::Dated(days) => Some(days).filter(|days| days.meets(season, 0)).into_iter().collect(),
        }
    }

    /// What people call a crop: `sorghum-long` is long-cycle sorghum.
    #[must_use]
    pub fn words(name: &str) -> String {
        for (suffix, cycle) in [("-long", "long-cycle"), ("-short", "short-cycle")] {
            if let Some(crop) = name.strip_suffix(suffix) {
                return format!("{cycle} {crop}");
            }
        }
        name.replace('-', " ")
    }

    pub(super) fn read(reader: &mut Reader<'_>, value: &Value) -> Option<Self> {
        let (crop, doubt) = asked(value);
        if let Some((message, remedy)) = doubt {
            reader.doubt(message, remedy);
        }
        crop
    }
}

/// The crop of an entry, where it can be read as one.
pub(super) fn understood(value: &Value) -> Option<Crop> {
    asked(value).0
}

/// The crop of an entry, and what is doubtful about it, with the remedy.
fn asked(value: &Value) -> (Option<Crop>, Option<(Sentence, Phrase)>) {
    let name = value.get("crop").and_then(Value::as_str).unwrap_or("unnamed crop").to_owned();
    if value.get("perennial").and_then(Value::as_bool) == Some(true) {
        return (Some(Crop::new(name, Standing::AllYear)), None);
    }
    let end = |keys: [&str; 3]| keys.into_iter().find_map(|key| value.get(key).and_then(Value::as_str));
    let (from, to) = (end(["planted_from", "planted", "planted_to"]), end(["harvest_to", "harvest", "harvest_from"]));
    if let (Some(from), Some(to)) = (from, to) {
        return match standing(from, to) {
            Ok(standing) => {
                let within = |key: &str| value.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
                // An end that is said by these alone is the end of its standing.
                let (planted_to, harvest_from) = (within("planted_to"), within("harvest_from"));
                let planted_to = planted_to.filter(|_| end(["planted_from", "planted", "planted"]).is_some());
                let harvest_from = harvest_from.filter(|_| end(["harvest_to", "harvest", "harvest"]).is_some());
                (Some(Crop { name, standing, planted_to, harvest_from }), None)
            }
            Err(why) => {
                let crop = words::Value::OfFiles(name);
                (None, Some((told!("problem-crop-dates", crop = crop, why = why), Phrase("problem-crop-dates.remedy"))))
            }
        };
    }
    match usual(&name) {
        None => {
            let crop = words::Value::OfFiles(name);
            (None, Some((told!("problem-crop-when", crop = crop), Phrase("problem-crop-when.remedy"))))
        }
        Some(standing) => {
            let told = told!("problem-crop-usual", crop = words::Value::OfFiles(name.clone()), days = standing.words());
            (Some(Crop::new(name, standing)), Some((told, Phrase("problem-crop-usual.remedy"))))
        }
    }
}

fn standing(from: &str, to: &str) -> Result<Standing, Sentence> {
    if let (Ok(from), Ok(to)) = (MonthDay::parse(from), MonthDay::parse(to)) {
        return Ok(Standing::Yearly(MonthDayRange { from, to }));
    }
    let day = |text: &str| Day::parse(text).map_err(|_why| told!("refused-date", text = text));
    let days = DayRange { first: day(from)?, last: day(to)? };
    if days.last < days.first {
        return Err(told!("problem-harvest-first", last = days.last.to_string(), first = days.first.to_string()));
    }
    Ok(Standing::Dated(days))
}

/// The usual crop calendar (domain notes, section 3; background knowledge, to be edited per zone).
fn usual(crop: &str) -> Option<Standing> {
    let (from, to) = match crop {
        "sorghum-long" | "sorghum" => ("05-01", "12-31"),
        "sorghum-short" => ("05-01", "09-30"),
        "groundnut" => ("05-01", "10-31"),
        "maize" => ("04-01", "09-30"),
        "vegetables" => ("11-01", "04-30"),
        "cassava" => return Some(Standing::AllYear),
        _ => return None,
    };
    standing(from, to).ok()
}
