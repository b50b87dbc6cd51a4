//! Tracks out of GPX, with the time of each point. Points without a time or on no globe are counted and told.

use super::Fix;
use crate::measure::LonLat;
use crate::problems::{Gravity, Problem};
use crate::words::{Phrase, Sentence, told};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// All fixes, in the order of their times.
    pub fixes: Vec<Fix>,
    /// Points in the file.
    pub points: usize,
    /// Points that could not be used.
    pub problems: Vec<Problem>,
}

/// Why a file is no track.
#[derive(Debug, PartialEq, Eq)]
pub enum TrackError {
    /// It is no GPX.
    Broken {
        /// What the parser met, in its own English.
        cause: String,
    },
    /// No point of it has a time.
    NoTimes,
}

impl TrackError {
    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Broken { cause } => told!("track-broken", cause = cause),
            Self::NoTimes => told!("track-no-times"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Broken { .. } => Phrase("track-broken.remedy"),
            Self::NoTimes => Phrase("track-no-times.remedy"),
        }
    }
}

/// Reads all tracks of a file as one, by a clock so many hours before the universal one.
///
/// # Errors
/// Where it is no GPX, or no point has a time.
pub fn read(bytes: &[u8], file: &str, clock_hours: f64) -> Result<Read, TrackError> {
    let parsed = gpx::read(bytes).map_err(|why| TrackError::Broken { cause: why.to_string() })?;
    let points = parsed.tracks.iter().flat_map(|track| &track.segments).flat_map(|segment| &segment.points);
    let (mut read, mut without_time, mut nowhere) = (Read::default(), 0_usize, 0_usize);
    for point in points.chain(&parsed.waypoints) {
        read.points += 1;
        let at = LonLat { lon: point.point().x(), lat: point.point().y() };
        let is_on_globe = at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
        match second(point, clock_hours) {
            None => without_time += 1,
            Some(_) if !is_on_globe => nowhere += 1,
            Some(second) => read.fixes.push(Fix { at, second }),
        }
    }
    for (count, message, remedy) in [
        (without_time, told!("track-without-time", count = without_time), Phrase("track-without-time.remedy")),
        (nowhere, told!("track-nowhere", count = nowhere), Phrase("track-nowhere.remedy")),
    ] {
        if count > 0 {
            read.problems.push(Problem::of_file(Gravity::LeftOut, file, message, remedy));
        }
    }
    if read.fixes.is_empty() {
        return Err(TrackError::NoTimes);
    }
    read.fixes.sort_by_key(|fix| fix.second);
    Ok(read)
}

#[expect(clippy::cast_possible_truncation, reason = "a day has 24 hours")]
fn second(point: &gpx::Waypoint, clock_hours: f64) -> Option<i64> {
    let time = point.time?.format().ok()?;
    let universal = time.parse::<jiff::Timestamp>().ok()?.as_second();
    Some(universal + (clock_hours.clamp(-24.0, 24.0) * 3_600.0).round() as i64)
}
