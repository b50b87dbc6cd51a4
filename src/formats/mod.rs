//! File formats: bytes to raw features and back. This room knows nothing of herders.
//!
//! [`open`] is the one door for strange files: it recognises what a file is by its content and gives every layer in it as a
//! [`Found`], in the coordinates that the file has. Scenarios are read by [`geojson::read`] alone.

mod error;
mod found;
mod large;
mod limits;
mod pace;
mod properties;
mod door;
mod text;
mod archive;
pub mod csv;
pub mod geojson;
mod shapefile;
mod wkb;
mod geopackage;
mod xml;
mod kml;
mod gpx;
mod flatgeobuf;
pub mod table;
pub mod export;

use crate::measure::LonLat;
use crate::words::{Phrase, Sentence};

pub use door::{ENDINGS, Source, open, read, recognised};
pub use error::{Format, FormatError};
pub use found::{Found, System};
pub use large::{LARGE_BYTES, Large};
pub use limits::held_within;
pub use properties::{Cell, Filling, Properties};

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
pub struct RawFeature<P = Properties> {
    /// Its place in the file, counted from 1.
    pub number: usize,
    /// Its geometry.
    pub shape: Shape,
    /// Its properties.
    pub properties: P,
}

/// All features of a file.
#[derive(Clone, Debug)]
pub struct RawLayer<P = Properties> {
    /// In the file's order.
    pub features: Vec<RawFeature<P>>,
    /// What the file says of itself beside its features.
    pub members: serde_json::Map<String, serde_json::Value>,
}
