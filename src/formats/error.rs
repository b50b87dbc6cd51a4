//! Why a file could not be read at all, and what to do about it.

use std::fmt;

use super::limits::Limit;
use crate::progress::Cancelled;
use crate::words::{Phrase, Sentence, told};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// GeoJSON of any sort: collections, bare features and geometries, one a line.
    GeoJson,
    /// An ESRI shapefile: `.shp` and the files beside it.
    Shapefile,
    /// An OGC GeoPackage.
    GeoPackage,
    /// KML, as Google Earth writes it.
    Kml,
    /// Zipped KML.
    Kmz,
    /// GPX, as receivers and phones write it.
    Gpx,
    /// FlatGeobuf.
    FlatGeobuf,
    /// Text with columns: CSV, TSV and their kin.
    Delimited,
    /// An Excel workbook (.xlsx).
    Workbook,
    /// An OpenDocument spreadsheet (.ods).
    OpenDocument,
    /// A zip archive with any of the others in it.
    Archive,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::GeoJson,
        Self::Shapefile,
        Self::GeoPackage,
        Self::Kml,
        Self::Kmz,
        Self::Gpx,
        Self::FlatGeobuf,
        Self::Delimited,
        Self::Workbook,
        Self::OpenDocument,
        Self::Archive,
    ];

    /// Its own name, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GeoJson => "GeoJSON",
            Self::Shapefile => "Shapefile",
            Self::GeoPackage => "GeoPackage",
            Self::Kml => "KML",
            Self::Kmz => "KMZ",
            Self::Gpx => "GPX",
            Self::FlatGeobuf => "FlatGeobuf",
            Self::Delimited => "CSV",
            Self::Workbook => "Excel",
            Self::OpenDocument => "OpenDocument",
            Self::Archive => "ZIP",
        }
    }
}

/// Why a file could not be read at all. Faults of single features are none of these: they stand with the feature.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// The text breaks off or breaks the rules of JSON.
    Broken {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser met, in its own English.
        cause: String,
    },
    /// It is JSON, but no features.
    NotFeatures {
        /// What it is instead.
        found: Sentence,
    },
    /// Nobody knows what this file is.
    Unknown {
        /// Its name.
        name: String,
    },
    /// It is of a known kind, and broken.
    Damaged {
        /// The kind.
        format: Format,
        /// What is wrong with it.
        why: Sentence,
    },
    /// It is larger than may be held in memory.
    TooLarge {
        /// What it has too much of.
        limit: Limit,
    },
    /// It is made to harm, or looks like it.
    Hostile {
        /// How.
        why: Sentence,
    },
    /// A file that belongs to it is not there.
    Lacking {
        /// The file's name.
        name: String,
    },
    /// There is no layer in it.
    Empty,
    /// There is nothing in the file at all.
    Blank,
    /// It cannot be read from the disk.
    Door(#[from] crate::files::Error),
    /// The person changed their mind.
    Cancelled,
}

/// What JSON is that has no features, by its own word.
pub(super) fn instead(kind: Option<&str>) -> Sentence {
    // A word in a strange file has no end.
    const LETTERS: usize = 40;
    match kind {
        None => told!("format-no-type"),
        Some("FeatureCollection") => told!("format-no-list"),
        Some(kind) => told!("format-its-type", kind = kind.chars().take(LETTERS).collect::<String>()),
    }
}

impl FormatError {
    /// JSON without features, by the word that it has for what it is.
    pub(crate) fn without_features(kind: Option<&str>) -> Self {
        Self::NotFeatures { found: instead(kind) }
    }

    /// A file of a kind that is broken, by the English words of whoever read it.
    pub(super) fn damaged(format: Format, cause: impl fmt::Display) -> Self {
        // Libraries may quote what they met, which has no end in a strange file.
        const LETTERS: usize = 200;
        let cause: String = cause.to_string().chars().take(LETTERS).collect();
        Self::Damaged { format, why: told!("format-cause", cause = cause) }
    }

    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Broken { line, column, cause } => told!("format-broken", line = *line, column = *column, cause = cause),
            Self::NotFeatures { found } => told!("format-no-features", found = found.clone()),
            Self::Unknown { name } => told!("format-unknown", name = name),
            Self::Damaged { format, why } => told!("format-damaged", format = format.name(), why = why.clone()),
            Self::TooLarge { limit } => told!("format-too-large", what = limit.told()),
            Self::Hostile { why } => told!("format-hostile", why = why.clone()),
            Self::Lacking { name } => told!("format-lacking", name = name),
            Self::Empty => told!("format-empty"),
            Self::Blank => told!("format-blank"),
            Self::Door(error) => told!("format-door", why = error.to_string()),
            Self::Cancelled => told!("format-cancelled"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Broken { .. } => Phrase("format-broken.remedy"),
            Self::NotFeatures { .. } => Phrase("format-no-features.remedy"),
            Self::Unknown { .. } => Phrase("format-unknown.remedy"),
            Self::Damaged { .. } => Phrase("format-damaged.remedy"),
            Self::TooLarge { .. } => Phrase("format-too-large.remedy"),
            Self::Hostile { .. } => Phrase("format-hostile.remedy"),
            Self::Lacking { .. } => Phrase("format-lacking.remedy"),
            Self::Empty => Phrase("format-empty.remedy"),
            Self::Blank => Phrase("format-blank.remedy"),
            Self::Door(_) => Phrase("format-door.remedy"),
            Self::Cancelled => Phrase("format-cancelled.remedy"),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl From<Cancelled> for FormatError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Limit> for FormatError {
    fn from(limit: Limit) -> Self {
        Self::TooLarge { limit }
    }
}
