//! File formats: bytes to raw features and back. This room knows nothing of herders.

pub mod csv;
pub mod geojson;

use std::fmt;

use crate::measure::LonLat;
use crate::words::{Phrase, Sentence, told};

/// A shape as a file gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// The feature has no geometry.
    Absent,
    /// One or more points.
    Points(Vec<LonLat>),
    /// One or more lines.
    Lines(Vec<Vec<LonLat>>),
    /// One or more polygons, each a list of rings, the outer ring first.
    Polygons(Vec<Vec<Vec<LonLat>>>),
    /// It cannot be read, and why.
    Faulty(Sentence),
}

impl Shape {
    /// Every position in it.
    #[must_use]
    pub fn positions(&self) -> Box<dyn Iterator<Item = LonLat> + '_> {
        match self {
            Self::Absent | Self::Faulty(_) => Box::new(std::iter::empty()),
            Self::Points(points) => Box::new(points.iter().copied()),
            Self::Lines(lines) => Box::new(lines.iter().flatten().copied()),
            Self::Polygons(polygons) => Box::new(polygons.iter().flatten().flatten().copied()),
        }
    }

    /// What it is, for messages.
    #[must_use]
    pub const fn name(&self) -> Phrase {
        match self {
            Self::Absent => Phrase("shape-nothing"),
            Self::Points(_) => Phrase("shape-point"),
            Self::Lines(_) => Phrase("shape-line"),
            Self::Polygons(_) => Phrase("shape-polygon"),
            Self::Faulty(_) => Phrase("shape-unreadable"),
        }
    }
}

/// One feature of a file.
#[derive(Clone, Debug)]
pub struct RawFeature<P = serde_json::Map<String, serde_json::Value>> {
    /// Its place in the file, counted from 1.
    pub number: usize,
    /// Its geometry.
    pub shape: Shape,
    /// Its properties.
    pub properties: P,
}

/// All features of a file.
#[derive(Clone, Debug)]
pub struct RawLayer<P = serde_json::Map<String, serde_json::Value>> {
    /// In the file's order.
    pub features: Vec<RawFeature<P>>,
    /// What the file says of itself beside its features.
    pub members: serde_json::Map<String, serde_json::Value>,
}

/// Why a file could not be read at all.
#[derive(Debug)]
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
    /// It is JSON, but no feature collection.
    NotFeatures {
        /// What it is instead.
        found: Sentence,
    },
}

impl FormatError {
    /// Why, in any language.
    #[must_use]
    pub fn told(&self) -> Sentence {
        match self {
            Self::Broken { line, column, cause } => told!("format-broken", line = *line, column = *column, cause = cause),
            Self::NotFeatures { found } => told!("format-no-features", found = found.clone()),
        }
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> Phrase {
        match self {
            Self::Broken { .. } => Phrase("format-broken.remedy"),
            Self::NotFeatures { .. } => Phrase("format-no-features.remedy"),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl std::error::Error for FormatError {}
