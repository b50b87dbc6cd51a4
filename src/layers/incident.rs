//! Past incidents: what happened before, where, and how precisely that is known.

use super::reader::{Reader, Rejected};
use super::{Origin, geometry, placed};
use crate::measure::{Day, LonLat};
use crate::words::{Phrase, Value, exact, told};
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
    /// So many days earlier or later it may have been at most; 0 where the day is known.
    #[serde(default)]
    pub within_days: u32,
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
    /// When it was, in words: a day, or one of some.
    #[must_use]
    pub fn when(&self) -> Value {
        match self.within_days {
            0 => self.day.into(),
            days => told!("day-within", day = self.day, days = exact(f64::from(days))).into(),
        }
    }

    /// What it is called where nobody gave it a name: `clash of 5 Jan 2025`.
    #[must_use]
    pub fn called(kind: &str, day: Day) -> String {
        format!("{kind} of {}", day.words())
    }

    /// Reads an incident; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let at = geometry::point(reader)?;
        let Some(day) = first_day(reader).ok()? else {
            return reader.reject(Phrase("problem-incident-undated"), Phrase("problem-incident-undated.remedy"));
        };
        let within_days = within_days(reader);
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
        let name = reader.text("name").unwrap_or_else(|| Self::called(&kind, day));
        Some(Self {
            name,
            day,
            within_days,
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

/// How many days off it may be, by the numbers of ACLED (`time_precision`: 1 the day, 2 the week, 3 the month) and UCDP
/// (`date_prec`: 1 the day, 2 some days, 3 the week, 4 the month, 5 the year) as well.
fn within_days(reader: &mut Reader<'_>) -> u32 {
    const WEEK: u32 = 7;
    const MONTH: u32 = 30;
    const YEAR: u32 = 365;
    if let Some(days) = reader.count("date_precision_days") {
        return days;
    }
    let of_class = |class: Option<u32>, days: &[u32]| class.and_then(|class| days.get((class as usize).checked_sub(1)?)).copied();
    let of_acled = of_class(reader.count("time_precision"), &[0, WEEK, MONTH]);
    of_acled.or_else(|| of_class(reader.count("date_prec"), &[0, WEEK, WEEK, MONTH, YEAR])).unwrap_or(0)
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
