//! File formats: bytes to raw features and back. This room knows nothing of herders.

pub mod csv;
pub mod geojson;

use crate::measure::LonLat;

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
    Faulty(String),
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
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Absent => "nothing",
            Self::Points(_) => "a point",
            Self::Lines(_) => "a line",
            Self::Polygons(_) => "a polygon",
            Self::Faulty(_) => "something unreadable",
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
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// The text breaks off or breaks the rules of JSON.
    #[error("broken JSON at line {line}, column {column}: {cause}")]
    Broken {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser met.
        cause: String,
    },
    /// It is JSON, but no feature collection.
    #[error("not a GeoJSON FeatureCollection: {found}")]
    NotFeatures {
        /// What it is instead.
        found: String,
    },
}

impl FormatError {
    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::Broken { .. } => "open the file in a text editor at that line, or export it again",
            Self::NotFeatures { .. } => "export the layer as GeoJSON with a \"features\" list",
        }
    }
}
