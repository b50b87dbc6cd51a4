//! GeoJSON that is too large to be held: looked through once, then handed over in pieces as often as is asked for. No more of
//! it is in memory than a block of its text, the features of that block, and a sample.

use std::path::Path;

use super::door::{json_on_disk, stem};
use super::geojson::{self, Text};
use super::{FormatError, Found, RawFeature};
use crate::files::Pieces;
use crate::progress::Progress;

/// Files of GeoJSON from this size on are read in pieces. Their features take a few times as much.
///
/// # Units
/// Bytes.
pub const LARGE_BYTES: u64 = 64 << 20;

/// So many features, evenly spread over the file, stand for all of it where columns and systems are guessed.
const SAMPLED: usize = 5_000;

/// A large file of GeoJSON.
#[derive(Debug)]
pub struct Large {
    pieces: Pieces,
    name: String,
    /// What the file says of itself, with a sample of its features.
    pub sample: Found,
    /// How many features it has.
    pub features: usize,
}

impl Large {
    /// Looks through a file; nothing where it is no GeoJSON of `from_bytes` or more.
    ///
    /// # Errors
    /// As [`super::open`].
    pub fn look(path: &Path, from_bytes: u64, progress: &Progress) -> Result<Option<Self>, FormatError> {
        let Some((name, pieces)) = json_on_disk(path)?.filter(|(_, pieces)| pieces.length() >= from_bytes) else { return Ok(None) };
        let name = stem(&name).to_owned();
        let (mut sample, mut features) = (Sample::default(), 0);
        let mut said = None;
        geojson::read_pieces(&name, Text::OnDisk(&pieces), progress, |mut piece| {
            features += piece.layer.features.len();
            sample.add(std::mem::take(&mut piece.layer.features));
            said = Some(piece);
            Ok(())
        })?;
        let mut sample_of = said.ok_or(FormatError::Empty)?;
        sample_of.layer.features = sample.features;
        Ok(Some(Self { pieces, name, sample: sample_of, features }))
    }

    /// Hands over the file in pieces of some thousands of features. Each says of itself what the whole file says.
    ///
    /// # Errors
    /// As [`super::open`], and where `take` refuses.
    pub fn each(&self, progress: &Progress, mut take: impl FnMut(Found) -> Result<(), FormatError>) -> Result<(), FormatError> {
        geojson::read_pieces(&self.name, Text::OnDisk(&self.pieces), progress, |piece| {
            // What a file says behind its features is true of those before.
            let Found { system, notes, .. } = &self.sample;
            take(Found { system: system.clone(), notes: notes.clone(), ..piece })
        })
    }
}

/// Features evenly spread: every one, then every second, every fourth...
#[derive(Default)]
struct Sample {
    features: Vec<RawFeature>,
    /// Features are kept whose number less one is a multiple of two to this power.
    spread: u32,
}

impl Sample {
    fn add(&mut self, features: Vec<RawFeature>) {
        for feature in features {
            if self.is_kept(&feature) {
                self.features.push(feature);
            }
            if self.features.len() >= SAMPLED * 2 {
                self.spread += 1;
                let spread = self.spread;
                self.features.retain(|feature| is_multiple(feature.number, spread));
            }
        }
    }

    const fn is_kept(&self, feature: &RawFeature) -> bool {
        is_multiple(feature.number, self.spread)
    }
}

const fn is_multiple(number: usize, spread: u32) -> bool {
    (number - 1).is_multiple_of(1 << spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::System;

    fn written(features: usize) -> tempfile::NamedTempFile {
        use std::fmt::Write as _;
        let mut text = String::from("{\"type\":\"FeatureCollection\",\"features\":[");
        for number in 0..features {
            let comma = if number == 0 { "" } else { ",\n" };
            write!(text, "{comma}{{\"type\":\"Feature\",\"properties\":{{\"id\":{number}}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[{number},7]}}}}").unwrap();
        }
        text.push_str("],\"crs\":{\"properties\":{\"name\":\"EPSG:32635\"}}}");
        let file = tempfile::Builder::new().suffix(".geojson").tempfile().unwrap();
        crate::files::write_whole(file.path(), text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn a_large_file_comes_in_pieces_that_are_all_of_it_and_know_what_stands_at_its_end() {
        let file = written(120_000);
        let large = Large::look(file.path(), 0, &Progress::default()).unwrap().unwrap();
        let told = System::Code("EPSG:32635".to_owned());
        assert_eq!((large.features, &large.sample.system), (120_000, &told));
        let sampled: Vec<usize> = large.sample.layer.features.iter().map(|feature| feature.number).collect();
        assert!((SAMPLED..SAMPLED * 2).contains(&sampled.len()) && *sampled.last().unwrap() > 119_000, "{}", sampled.len());
        let (mut numbers, mut pieces) = (Vec::new(), 0);
        large
            .each(&Progress::default(), |piece| {
                assert_eq!(piece.system, told);
                numbers.extend(piece.layer.features.iter().map(|feature| feature.number));
                pieces += 1;
                Ok(())
            })
            .unwrap();
        assert!(pieces > 1, "a block is smaller than the file");
        assert!(numbers.into_iter().eq(1..=120_000));
        assert!(Large::look(file.path(), LARGE_BYTES, &Progress::default()).unwrap().is_none());
    }

    #[test]
    fn a_large_file_is_let_go_of_in_its_middle() {
        let file = written(120_000);
        let progress = Progress::default();
        let large = Large::look(file.path(), 0, &progress).unwrap().unwrap();
        let mut pieces = 0;
        let stopped = large.each(&progress, |_| {
            pieces += 1;
            progress.cancel();
            Ok(())
        });
        assert!(matches!(stopped, Err(FormatError::Cancelled)) && pieces == 1);
    }
}
