//! A layer as it was found in a strange file.

use super::table::Table;
use super::{RawLayer, Shape};
use crate::words::Sentence;

/// The coordinate system that a layer says it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum System {
    /// Longitude and latitude on WGS 84: the format knows nothing else, or the file says so.
    Degrees,
    /// A code of a register, such as `EPSG:32635`.
    Code(String),
    /// A description in WKT, as a `.prj` file holds it.
    Described(String),
    /// The file does not say.
    Unsaid,
}

impl System {
    /// As PROJ is asked for it; nothing where it is degrees already, or unsaid.
    #[must_use]
    pub fn definition(&self) -> Option<&str> {
        match self {
            Self::Code(text) | Self::Described(text) => Some(text),
            Self::Degrees | Self::Unsaid => None,
        }
    }
}

/// A layer of a strange file.
#[derive(Clone, Debug)]
pub struct Found {
    /// What the file calls it.
    pub name: String,
    /// The coordinate system that it says it is in.
    pub system: System,
    /// Its features. Their positions are in the system above, east before north: they are degrees only where it is
    /// [`System::Degrees`].
    pub layer: RawLayer,
    /// The table that it is, with its columns as they are written; nothing for formats that hold geometry.
    pub table: Option<Table>,
    /// What a reader must know of how it was read: an encoding that was assumed, heights that were left out.
    pub notes: Vec<Sentence>,
}

impl Found {
    /// A layer in degrees.
    pub(super) const fn in_degrees(name: String, layer: RawLayer) -> Self {
        Self { name, system: System::Degrees, layer, table: None, notes: Vec::new() }
    }

    /// The same in a system.
    pub(super) fn in_system(self, system: System) -> Self {
        Self { system, ..self }
    }

    /// The same with notes.
    pub(super) fn noted(mut self, notes: impl IntoIterator<Item = Sentence>) -> Self {
        self.notes.extend(notes);
        self
    }
}

impl Shape {
    /// How many positions it has.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Absent | Self::Faulty(_) => 0,
            Self::Points(points) => points.len(),
            Self::Lines(lines) => lines.iter().map(Vec::len).sum(),
            Self::Polygons(polygons) => polygons.iter().flatten().map(Vec::len).sum(),
        }
    }

    /// One shape of several of one kind, in their order; several where they are of different kinds.
    pub(super) fn gathered(shapes: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for shape in shapes {
            let joined = all.iter_mut().any(|other| match (other, &shape) {
                (Self::Points(old), Self::Points(new)) => {
                    old.extend(new);
                    true
                }
                (Self::Lines(old), Self::Lines(new)) => {
                    old.extend(new.iter().cloned());
                    true
                }
                (Self::Polygons(old), Self::Polygons(new)) => {
                    old.extend(new.iter().cloned());
                    true
                }
                _ => false,
            });
            if !joined && !matches!(shape, Self::Absent) {
                all.push(shape);
            }
        }
        all
    }
}
