//! Migration routes: which herd goes where, how wide, how fast, and when.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::reader::{Reader, Rejected};
use super::{Origin, geometry, placed};
use crate::measure::{DayRange, LonLat};
use crate::words::{Phrase, Sentence, exact, told};

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
            return reader.reject(Phrase("problem-no-herd-community"), Phrase("problem-no-herd-community.remedy"));
        };
        let herd_head = reader.count("herd_head");
        if herd_head.is_none() {
            reader.doubt(Phrase("problem-herd-unknown"), Phrase("problem-herd-unknown.remedy"));
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
        let told = told!("problem-assumed", key = key, value = exact(default));
        reader.doubt(told, told!("problem-assumed.remedy", key = key));
        default
    })
}

fn kind(reader: &mut Reader<'_>) -> RouteKind {
    match reader.text("kind").as_deref() {
        Some("corridor") => RouteKind::Corridor,
        Some("axis") | None => RouteKind::Axis,
        Some(other) => {
            reader.doubt(told!("problem-route-kind", kind = other), Phrase("problem-route-kind.remedy"));
            RouteKind::Axis
        }
    }
}

fn departure(reader: &mut Reader<'_>) -> Option<DayRange> {
    let (first, last) = (reader.day("depart_from").ok()?, reader.day("depart_to").ok()?);
    match (first, last) {
        (Some(first), Some(last)) if last < first => {
            let told = told!("problem-departure-turned", last = last.to_string(), first = first.to_string());
            reader.reject(told, Phrase("problem-departure-turned.remedy"))
        }
        (Some(first), last) => Some(DayRange { first, last: last.unwrap_or(first) }),
        (None, _) => reader.reject(Phrase("problem-no-departure"), Phrase("problem-no-departure.remedy")),
    }
}

fn homeward(reader: &mut Reader<'_>, departs: DayRange) -> Result<Option<DayRange>, Rejected> {
    let Some(back) = reader.object("return") else { return Ok(None) };
    let day = |key: &str| back.get(key).and_then(Value::as_str).and_then(|text| crate::measure::Day::parse(text).ok());
    let Some(first) = day("depart_from") else {
        reader.reject::<()>(Phrase("problem-return-undated"), Phrase("problem-return-undated.remedy"));
        return Err(Rejected);
    };
    let last = day("depart_to").unwrap_or(first);
    if last < first || last < departs.first {
        let told = told!("problem-return-turned", last = last.to_string());
        reader.reject::<()>(told, Phrase("problem-return-turned.remedy"));
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
            let told = told!("problem-pace", slowest = exact(slow), fastest = exact(fast));
            reader.doubt(told, Phrase("problem-pace.remedy"));
            DEFAULT_PACE
        }
    };
    if pace.fastest_km_per_day > FASTEST_SEEN_KM_PER_DAY {
        reader.doubt(told!("problem-fast", km = exact(pace.fastest_km_per_day)), Phrase("problem-fast.remedy"));
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
fn asked(value: &Value) -> (Option<Stopover>, Option<(Sentence, Phrase)>) {
    let number = |key: &str| value.get(key).and_then(Value::as_f64).filter(|number| *number >= 0.0);
    let place = match (number("km"), value.get("place").and_then(Value::as_str)) {
        (Some(km), _) => StopoverPlace::Km(km),
        (None, Some(place)) => StopoverPlace::Named(place.to_owned()),
        (None, None) => {
            return (None, Some((told!("problem-stopover-nowhere"), Phrase("problem-stopover-nowhere.remedy"))));
        }
    };
    let days_min = number("days_min").unwrap_or(1.0);
    let days_max = number("days_max").unwrap_or(days_min);
    let turned = (days_max < days_min).then(|| {
        let told = told!("problem-stopover-turned", least = exact(days_min), most = exact(days_max));
        (told, Phrase("problem-stopover-turned.remedy"))
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
        let told = told!("problem-track", numbers = days.len(), positions = vertices);
        reader.doubt(told, Phrase("problem-track.remedy"));
        return None;
    }
    Some(days)
}
