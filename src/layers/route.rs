//! Migration routes: which herd goes where, how wide, how fast, and when.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::{Reader, Rejected};
use super::{Origin, geometry, placed};
use crate::measure::{DayRange, LonLat};

/// Grazing radius round a stopover, where none is given: forage use falls off a few kilometres from
/// camp and water (domain notes, section 4: 5 km, at most 12.5 km, half a daily itinerary).
///
/// # Units
/// Metres.
pub const DEFAULT_GRAZE_RADIUS_M: f64 = 5_000.0;
/// Transit drift either side of the line (domain notes, section 4: 1 km).
const DEFAULT_HALF_WIDTH_M: f64 = 1_000.0;
/// Usual pace (domain notes, section 3: 10 to 15 km a day).
const DEFAULT_PACE: Pace = Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 15.0 };
/// No herd was seen to go farther (domain notes, section 3: GPS daily itinerary at most 25 km).
///
/// # Units
/// Kilometres a day.
pub const FASTEST_SEEN_KM_PER_DAY: f64 = 25.0;
/// How long a herd takes to pass one place, where nothing is given.
const DEFAULT_PASSAGE_DAYS: f64 = 1.0;

/// How a route binds its herd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RouteKind {
    /// A fixed way, through crops and in the rains.
    Corridor,
    /// A direction, for the dry season.
    Axis,
}

impl RouteKind {
    /// The word in files and documents.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Corridor => "corridor",
            Self::Axis => "axis",
        }
    }
}

/// How fast a herd goes on days when it goes.
///
/// # Units
/// Kilometres a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pace {
    /// The slowest.
    pub slowest_km_per_day: f64,
    /// The fastest.
    pub fastest_km_per_day: f64,
}

/// Where a stopover is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopoverPlace {
    /// So many kilometres from the start.
    Km(f64),
    /// Where the route is nearest to a settlement or water point, by id.
    Named(String),
}

/// A camp on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stopover {
    /// Where.
    pub place: StopoverPlace,
    /// The shortest stay, in days.
    pub days_min: f64,
    /// The longest stay, in days.
    pub days_max: f64,
    /// How far the herd grazes from camp, in metres.
    pub graze_radius_m: f64,
}

/// A migration route and the herd on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Route {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Whose herd, a community's id.
    pub community: String,
    /// Fixed or flexible.
    pub kind: RouteKind,
    /// Head of cattle; unknown where missing.
    pub herd_head: Option<u32>,
    /// Half the width of the way, in metres.
    pub half_width_m: f64,
    /// The days on which the herd may depart.
    pub departs: DayRange,
    /// How fast it goes.
    pub pace: Pace,
    /// How long the herd takes to pass one place, in days.
    pub passage_days: f64,
    /// Camps on the way.
    pub stopovers: Vec<Stopover>,
    /// The days on which it may set out for home; one way where missing.
    pub returns: Option<DayRange>,
    /// Days after departure at each vertex: a timed track, which replaces pace and stopovers.
    pub timed_days: Option<Vec<f64>>,
    /// The way.
    pub line: Vec<LonLat>,
    /// Where it comes from.
    pub origin: Origin,
}

placed!(Route, |route| Box::new(route.line.iter().copied()));

impl Route {
    /// Reads a route; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let line = geometry::line(reader)?;
        let departs = departure(reader)?;
        let returns = homeward(reader, departs).ok()?;
        let Some(community) = reader.text("community") else {
            return reader.reject("it names no community", "say whose herd it is in \"community\"");
        };
        let herd_head = reader.count("herd_head");
        if herd_head.is_none() {
            reader.doubt("the size of its herd is unknown", "ask the community; until then its need for water is unknown too");
        }
        Some(Self {
            name: reader.name(),
            community,
            kind: kind(reader),
            herd_head,
            half_width_m: assumed(reader, "half_width_m", DEFAULT_HALF_WIDTH_M),
            departs,
            pace: pace(reader),
            passage_days: assumed(reader, "passage_days", DEFAULT_PASSAGE_DAYS),
            stopovers: stopovers(reader),
            returns,
            timed_days: timed_days(reader, line.len()),
            line,
            origin: reader.origin(),
            id: reader.id.clone(),
        })
    }
}

fn assumed(reader: &mut Reader<'_>, key: &str, default: f64) -> f64 {
    reader.number(key).unwrap_or_else(|| {
        reader.doubt(format!("\"{key}\" is missing, assumed {default}"), format!("write \"{key}\""));
        default
    })
}

fn kind(reader: &mut Reader<'_>) -> RouteKind {
    match reader.text("kind").as_deref() {
        Some("corridor") => RouteKind::Corridor,
        Some("axis") | None => RouteKind::Axis,
        Some(other) => {
            reader.doubt(format!("unknown kind of route \"{other}\", taken as an axis"), "use corridor or axis");
            RouteKind::Axis
        }
    }
}

fn departure(reader: &mut Reader<'_>) -> Option<DayRange> {
    let (first, last) = (reader.day("depart_from").ok()?, reader.day("depart_to").ok()?);
    match (first, last) {
        (Some(first), Some(last)) if last < first => reader
            .reject(format!("its departure ends on {last}, before it begins on {first}"), "exchange \"depart_from\" and \"depart_to\""),
        (Some(first), last) => Some(DayRange { first, last: last.unwrap_or(first) }),
        (None, _) => reader.reject("it has no departure", "write \"depart_from\" and \"depart_to\""),
    }
}

fn homeward(reader: &mut Reader<'_>, departs: DayRange) -> Result<Option<DayRange>, Rejected> {
    let Some(back) = reader.object("return") else { return Ok(None) };
    let day = |key: &str| back.get(key).and_then(Value::as_str).and_then(|text| crate::measure::Day::parse(text).ok());
    let Some(first) = day("depart_from") else {
        reader.reject::<()>("its return has no date that can be read", "write \"depart_from\" and \"depart_to\" in \"return\"");
        return Err(Rejected);
    };
    let last = day("depart_to").unwrap_or(first);
    if last < first || last < departs.first {
        reader.reject::<()>(
            format!("its return ends on {last}, before it begins"),
            "check the dates in \"return\": they come after the departure",
        );
        return Err(Rejected);
    }
    Ok(Some(DayRange { first, last }))
}

fn pace(reader: &mut Reader<'_>) -> Pace {
    let numbers: Vec<f64> = reader.list("pace_km_per_day").into_iter().filter_map(Value::as_f64).collect();
    let pace = match numbers[..] {
        [slowest, fastest] if slowest > 0.0 && slowest <= fastest => Pace { slowest_km_per_day: slowest, fastest_km_per_day: fastest },
        _ => {
            let Pace { slowest_km_per_day: slow, fastest_km_per_day: fast } = DEFAULT_PACE;
            reader.doubt(
                format!("its pace is missing or not [slowest, fastest], assumed [{slow}, {fast}]"),
                "write \"pace_km_per_day\": [8, 14]",
            );
            DEFAULT_PACE
        }
    };
    if pace.fastest_km_per_day > FASTEST_SEEN_KM_PER_DAY {
        reader.doubt(format!("{} km a day is faster than any herd was seen", pace.fastest_km_per_day), "check \"pace_km_per_day\"");
    }
    pace
}

fn stopovers(reader: &mut Reader<'_>) -> Vec<Stopover> {
    reader.list("stopovers").into_iter().filter_map(|value| stopover(reader, value)).collect()
}

fn stopover(reader: &mut Reader<'_>, value: &Value) -> Option<Stopover> {
    let (stop, doubt) = asked(value);
    if let Some((message, remedy)) = doubt {
        reader.doubt(message, remedy);
    }
    stop
}

/// The camp of an entry, where it can be read as one.
pub(super) fn understood(value: &Value) -> Option<Stopover> {
    asked(value).0
}

/// The camp of an entry, and what is doubtful about it, with the remedy.
fn asked(value: &Value) -> (Option<Stopover>, Option<(String, &'static str)>) {
    let number = |key: &str| value.get(key).and_then(Value::as_f64).filter(|number| *number >= 0.0);
    let place = match (number("km"), value.get("place").and_then(Value::as_str)) {
        (Some(km), _) => StopoverPlace::Km(km),
        (None, Some(place)) => StopoverPlace::Named(place.to_owned()),
        (None, None) => {
            return (None, Some(("a stopover has neither \"km\" nor \"place\" and is left out".to_owned(), "say where it is")));
        }
    };
    let days_min = number("days_min").unwrap_or(1.0);
    let days_max = number("days_max").unwrap_or(days_min);
    let turned = (days_max < days_min).then(|| {
        let message = format!("a stopover lasts at least {days_min} but at most {days_max} days; taken the other way round");
        (message, "exchange the two")
    });
    let stop = Stopover {
        place,
        days_min: days_min.min(days_max),
        days_max: days_max.max(days_min),
        graze_radius_m: number("graze_radius_m").unwrap_or(DEFAULT_GRAZE_RADIUS_M),
    };
    (Some(stop), turned)
}

fn timed_days(reader: &mut Reader<'_>, vertices: usize) -> Option<Vec<f64>> {
    let days: Vec<f64> = reader.list("days").into_iter().filter_map(Value::as_f64).collect();
    if days.is_empty() {
        return None;
    }
    if days.len() != vertices || days.windows(2).any(|pair| pair[1] < pair[0]) {
        reader.doubt(
            format!("\"days\" has {} numbers for {vertices} positions, or runs backwards; the pace is used", days.len()),
            "give one number a position, each not less than the one before",
        );
        return None;
    }
    Some(days)
}
