//! Past incidents: what happened before, where, and how precisely that is known.

use super::reader::{Reader, Rejected};
use super::{Origin, geometry, placed};
use crate::measure::{Day, LonLat};
use crate::words::Phrase;
use serde::{Deserialize, Serialize};

/// How well the place of an incident is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacePrecision {
    /// At the place.
    Exact,
    /// Near it.
    Near,
    /// Somewhere in the district.
    District,
}

impl PlacePrecision {
    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Near => "near",
            Self::District => "district",
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// When.
    pub day: Day,
    /// `crop damage`, `cattle raid`, `clash`...
    pub kind: String,
    /// How well the place is known.
    pub precision: PlacePrecision,
    /// Deaths; unknown where missing.
    pub fatalities: Option<u32>,
    /// Where.
    pub at: LonLat,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(Incident, |incident| Box::new(std::iter::once(incident.at)));

impl Incident {
    /// Reads an incident; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let at = geometry::point(reader)?;
        let Some(day) = first_day(reader).ok()? else {
            return reader.reject(Phrase("problem-incident-undated"), Phrase("problem-incident-undated.remedy"));
        };
        let kind = reader.text("kind").unwrap_or_else(|| "incident".to_owned());
        let class = precision_class(reader);
        let precision = match reader.text("place_precision").as_deref() {
            Some("exact") => PlacePrecision::Exact,
            Some("near") => PlacePrecision::Near,
            Some("district" | "region") => PlacePrecision::District,
            None if class.is_some() => class.unwrap_or(PlacePrecision::Near),
            _ => {
                reader.doubt(Phrase("problem-incident-precision"), Phrase("problem-incident-precision.remedy"));
                PlacePrecision::Near
            }
        };
        let name = reader.text("name").unwrap_or_else(|| format!("{kind} of {}", day.words()));
        Some(Self {
            name,
            day,
            kind,
            precision,
            fatalities: reader.count("fatalities").or_else(|| reader.count("best")),
            at,
            origin: reader.origin(),
            id: reader.id.clone(),
        })
    }
}

/// The day, under the names that ACLED (`event_date`) and UCDP (`date_start`) give it as well.
fn first_day(reader: &mut Reader<'_>) -> Result<Option<Day>, Rejected> {
    for key in ["date", "event_date", "date_start"] {
        if let Some(day) = reader.day(key)? {
            return Ok(Some(day));
        }
    }
    Ok(None)
}

/// The precision by the numbers of ACLED (`geo_precision`) and UCDP (`where_prec`): 1 exact, 2 near, 3 and more the
/// district or coarser.
fn precision_class(reader: &mut Reader<'_>) -> Option<PlacePrecision> {
    let class = ["geo_precision", "where_prec"].into_iter().find_map(|key| reader.count(key))?;
    Some(match class {
        0 | 1 => PlacePrecision::Exact,
        2 => PlacePrecision::Near,
        _ => PlacePrecision::District,
    })
}
