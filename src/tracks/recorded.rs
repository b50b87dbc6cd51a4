//! Recorded tracks out of files, with the time of each point: GPX as receivers and phones write it, KML as Google Earth keeps
//! it. Points without a time or on no globe are counted and told.

use super::Fix;
use crate::formats::{self, RawFeature, Shape, Source};
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
#[derive(Debug, PartialEq)]
pub enum TrackError {
    /// It cannot be read.
    Unreadable {
        /// Why.
        why: Sentence,
        /// What to do about it.
        remedy: Phrase,
    },
    /// No point of it has a time.
    NoTimes,
}

impl TrackError {
    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Unreadable { why, .. } => told!("track-broken", cause = why.clone()),
            Self::NoTimes => told!("track-no-times"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Unreadable { remedy, .. } => *remedy,
            Self::NoTimes => Phrase("track-no-times.remedy"),
        }
    }
}

/// Reads all tracks of a file as one, by a clock so many hours before the universal one.
///
/// # Errors
/// Where it cannot be read, or no point has a time.
pub fn read(bytes: &[u8], file: &str, clock_hours: f64) -> Result<Read, TrackError> {
    let source = Source { name: file.to_owned(), bytes: bytes.to_vec(), beside: Vec::new() };
    let layers = formats::read(&source).map_err(|why| TrackError::Unreadable { why: why.told(), remedy: why.remedy() })?;
    let (mut read, mut without_time, mut nowhere) = (Read::default(), 0_usize, 0_usize);
    for feature in layers.iter().flat_map(|found| &found.layer.features) {
        if let Shape::Faulty(why) = &feature.shape {
            return Err(TrackError::Unreadable { why: why.clone(), remedy: Phrase("track-broken.remedy") });
        }
        for (place, at) in feature.shape.positions().enumerate() {
            read.points += 1;
            let is_on_globe = at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0;
            match time(feature, place).and_then(|time| second(time, clock_hours)) {
                None => without_time += 1,
                Some(_) if !is_on_globe => nowhere += 1,
                Some(second) => read.fixes.push(Fix { at, second }),
            }
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

/// When a track was at one of its positions, or a point was recorded.
fn time(feature: &RawFeature, place: usize) -> Option<&str> {
    let of_track = || feature.properties.get("times")?.as_array()?.get(place)?.as_str();
    let of_point = || feature.properties.get("time").or_else(|| feature.properties.get("when"))?.as_str();
    if matches!(feature.shape, Shape::Points(_)) { of_point() } else { of_track() }
}

/// The second of a time as files write it; one without a clock is universal, as GPX wants it.
#[expect(clippy::cast_possible_truncation, reason = "a day has 24 hours")]
fn second(time: &str, clock_hours: f64) -> Option<i64> {
    let of_universal = || Some(time.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp());
    let universal = time.parse::<jiff::Timestamp>().ok().or_else(of_universal)?.as_second();
    Some(universal + (clock_hours.clamp(-24.0, 24.0) * 3_600.0).round() as i64)
}
