//! FlatGeobuf: features as FlatBuffers, each checked before it is looked at. The library's own reader slices properties
//! without looking whether they are there, so they are walked here.

use flatgeobuf::{ColumnType, Geometry, GeometryType, Header, packed_r_tree::PackedRTree};
use serde_json::{Number, Value};

use super::limits::{DEPTH, Growing};
use super::{Filling, Format, FormatError, Found, Properties, Shape, System, pace};
use crate::measure::LonLat;
use crate::progress::Progress;
use crate::words::told;

const MAGIC: usize = 8;

/// Reads the layer.
///
/// # Errors
/// Where it is broken or breaks off, or the work was cancelled.
pub(super) fn read(name: &str, bytes: &[u8], progress: &Progress) -> Result<Found, FormatError> {
    let damaged = |cause: &dyn std::fmt::Display| FormatError::damaged(Format::FlatGeobuf, cause);
    let (head, mut at) = sized(bytes, MAGIC).ok_or_else(breaks_off)?;
    let header = flatgeobuf::size_prefixed_root_as_header(head).map_err(|cause| damaged(&cause))?;
    let count = usize::try_from(header.features_count()).unwrap_or(usize::MAX);
    if header.index_node_size() >= 2 && count > 0 {
        // What the index of so many features takes is more than the file where the number is made up.
        if count > bytes.len() {
            return Err(breaks_off());
        }
        at += PackedRTree::index_size(count, header.index_node_size());
    }
    let mut growing = Growing::default();
    pace::begin(progress, bytes.len())?;
    while at < bytes.len() {
        pace::reached(progress, at)?;
        let (feature, after) = sized(bytes, at).ok_or_else(breaks_off)?;
        at = after;
        let feature = flatgeobuf::size_prefixed_root_as_feature(feature).map_err(|cause| damaged(&cause))?;
        let properties =
            feature.properties().map_or_else(Properties::default, |all| properties(&header, all.bytes(), &mut growing.filling));
        let shapes = feature.geometry().map_or_else(
            || vec![Shape::Absent],
            |geometry| Shape::gathered(shapes(&geometry, header.geometry_type(), 0).into_iter().map(finite)),
        );
        let (last, first) = shapes.split_last().map_or((&Shape::Absent, &[][..]), |split| split);
        for shape in first {
            growing.push(shape.clone(), properties.clone())?;
        }
        growing.push(last.clone(), properties)?;
    }
    if count > 0 && growing.is_empty() {
        return Err(breaks_off());
    }
    let name = header.name().filter(|name| !name.is_empty()).unwrap_or(name).to_owned();
    let heights = header.has_z().then(|| told!("note-heights"));
    Ok(Found::in_degrees(name, growing.layer()).in_system(system(&header)).noted(heights))
}

fn breaks_off() -> FormatError {
    FormatError::Damaged { format: Format::FlatGeobuf, why: told!("format-breaks-off") }
}

/// What stands at a place after its own length, with the length before it, and where it ends.
fn sized(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let length = bytes.get(at..at + 4)?.try_into().map(u32::from_le_bytes).ok()?;
    let end = at.checked_add(4)?.checked_add(usize::try_from(length).ok()?)?;
    (length >= 8).then_some(())?;
    Some((bytes.get(at..end)?, end))
}

fn system(header: &Header<'_>) -> System {
    let Some(crs) = header.crs() else { return System::Unsaid };
    let is_epsg = crs.org().is_none_or(|org| org.is_empty() || org.eq_ignore_ascii_case("EPSG"));
    match crs.code() {
        4326 if is_epsg => System::Degrees,
        code if code > 0 && is_epsg => System::Code(format!("EPSG:{code}")),
        _ => match crs.wkt().filter(|wkt| !wkt.trim().is_empty()) {
            Some(wkt) => System::Described(wkt.to_owned()),
            None => System::Unsaid,
        },
    }
}

fn finite(shape: Shape) -> Shape {
    if shape.positions().any(|at| !at.lon.is_finite() || !at.lat.is_finite()) {
        return Shape::Faulty(told!("shape-not-finite"));
    }
    if shape.size() == 0 && !matches!(shape, Shape::Faulty(_)) { Shape::Absent } else { shape }
}

fn shapes(geometry: &Geometry<'_>, of_layer: GeometryType, depth: usize) -> Vec<Shape> {
    let kind = if of_layer == GeometryType::Unknown { geometry.type_() } else { of_layer };
    let parts = || geometry.parts().into_iter().flatten();
    match kind {
        GeometryType::Point | GeometryType::MultiPoint => vec![Shape::Points(positions(geometry))],
        GeometryType::LineString => vec![Shape::Lines(vec![positions(geometry)])],
        GeometryType::MultiLineString => vec![Shape::Lines(rings(geometry))],
        GeometryType::Polygon => vec![Shape::Polygons(vec![rings(geometry)])],
        GeometryType::MultiPolygon => vec![Shape::Polygons(parts().map(|part| rings(&part)).collect())],
        GeometryType::GeometryCollection if depth < DEPTH => {
            parts().flat_map(|part| shapes(&part, GeometryType::Unknown, depth + 1)).collect()
        }
        _ => vec![Shape::Faulty(told!("shape-curve"))],
    }
}

fn positions(geometry: &Geometry<'_>) -> Vec<LonLat> {
    let numbers: Vec<f64> = geometry.xy().into_iter().flatten().collect();
    numbers.chunks_exact(2).map(|pair| LonLat { lon: pair[0], lat: pair[1] }).collect()
}

/// The parts of a geometry: all of it where no ends are given.
fn rings(geometry: &Geometry<'_>) -> Vec<Vec<LonLat>> {
    let all = positions(geometry);
    let ends: Vec<usize> = geometry.ends().into_iter().flatten().map(|end| end as usize).collect();
    if ends.is_empty() {
        return vec![all];
    }
    let mut from = 0;
    ends.into_iter()
        .map(|end| {
            let ring = all.get(from..end).map(<[LonLat]>::to_vec).unwrap_or_default();
            from = end;
            ring
        })
        .collect()
}

fn properties(header: &Header<'_>, bytes: &[u8], filling: &mut Filling) -> Properties {
    let Some(columns) = header.columns() else { return Properties::default() };
    for column in columns {
        filling.put(column.name(), Value::Null);
    }
    let mut walk = Bytes { bytes, at: 0 };
    while let Some(place) = walk.take().map(u16::from_le_bytes).map(usize::from) {
        if place >= columns.len() {
            break;
        }
        let column = columns.get(place);
        let Some(value) = walk.value(column.type_()) else { break };
        filling.put(column.name(), value);
    }
    filling.filled()
}

struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(N)?)?;
        self.at += N;
        taken.try_into().ok()
    }

    /// A value of a kind; nothing where it breaks off.
    fn value(&mut self, kind: ColumnType) -> Option<Value> {
        let number = |number: f64| Number::from_f64(number).map_or(Value::Null, Value::Number);
        Some(match kind {
            ColumnType::Bool => (self.take::<1>()? != [0]).into(),
            ColumnType::Byte => i8::from_le_bytes(self.take()?).into(),
            ColumnType::UByte => u8::from_le_bytes(self.take()?).into(),
            ColumnType::Short => i16::from_le_bytes(self.take()?).into(),
            ColumnType::UShort => u16::from_le_bytes(self.take()?).into(),
            ColumnType::Int => i32::from_le_bytes(self.take()?).into(),
            ColumnType::UInt => u32::from_le_bytes(self.take()?).into(),
            ColumnType::Long => i64::from_le_bytes(self.take()?).into(),
            ColumnType::ULong => u64::from_le_bytes(self.take()?).into(),
            ColumnType::Float => number(f64::from(f32::from_le_bytes(self.take()?))),
            ColumnType::Double => number(f64::from_le_bytes(self.take()?)),
            _ => {
                let length = usize::try_from(u32::from_le_bytes(self.take()?)).ok()?;
                let text = self.bytes.get(self.at..self.at.checked_add(length)?)?;
                self.at += length;
                if kind == ColumnType::Binary { Value::Null } else { String::from_utf8_lossy(text).into_owned().into() }
            }
        })
    }
}
