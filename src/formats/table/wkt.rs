//! Well-known text in a column.

use wkt::Wkt;
use wkt::types::{Coord, LineString, Polygon};

use super::super::Shape;
use super::super::limits::DEPTH;
use crate::measure::LonLat;
use crate::words::told;

/// Whether a text begins as well-known text does.
pub(super) fn is_wkt(text: &str) -> bool {
    const KINDS: [&str; 7] = ["POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"];
    let upper: String = text.trim_start().chars().take(40).collect::<String>().to_uppercase();
    let plain = upper.split_once(';').filter(|(head, _)| head.starts_with("SRID=")).map_or(upper.as_str(), |(_, rest)| rest);
    let is_next = |rest: &str| {
        let word: String = rest.trim_start().chars().take_while(|letter| letter.is_alphabetic()).collect();
        let goes_on = rest.trim_start().get(word.len()..).is_some_and(|rest| rest.trim_start().starts_with('('));
        word == "EMPTY" || (goes_on && ["", "Z", "M", "ZM"].contains(&word.as_str()))
    };
    KINDS.iter().any(|kind| plain.trim_start().strip_prefix(kind).is_some_and(is_next))
}

/// The number of a system before the text (`SRID=32635;POINT...`).
pub(super) fn system(text: &str) -> Option<u32> {
    text.trim_start().to_uppercase().strip_prefix("SRID=")?.split(';').next()?.trim().parse().ok()
}

/// Reads a text: one shape, or several where it is a collection of several kinds.
pub(super) fn read(text: &str) -> Vec<Shape> {
    let plain =
        text.split_once(';').filter(|(head, _)| head.trim_start().to_uppercase().starts_with("SRID=")).map_or(text, |(_, rest)| rest);
    // The library calls itself for every bracket.
    let (mut depth, mut deepest) = (0_usize, 0);
    for letter in plain.bytes() {
        match letter {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if deepest > DEPTH {
        return vec![Shape::Faulty(told!("shape-too-deep"))];
    }
    match plain.trim().parse::<Wkt<f64>>() {
        Ok(read) => Shape::gathered(shapes(&read).into_iter().map(finite)),
        Err(_) => vec![Shape::Faulty(told!("shape-text"))],
    }
}

fn finite(shape: Shape) -> Shape {
    if shape.positions().any(|at| !at.lon.is_finite() || !at.lat.is_finite()) {
        return Shape::Faulty(told!("shape-not-finite"));
    }
    if shape.size() == 0 { Shape::Absent } else { shape }
}

fn shapes(read: &Wkt<f64>) -> Vec<Shape> {
    let rings = |polygon: &Polygon<f64>| polygon.rings().iter().map(line).collect::<Vec<_>>();
    match read {
        Wkt::Point(point) => vec![Shape::Points(point.coord().map(position).into_iter().collect())],
        Wkt::MultiPoint(points) => vec![Shape::Points(points.points().iter().filter_map(|point| point.coord().map(position)).collect())],
        Wkt::LineString(one) => vec![Shape::Lines(vec![line(one)])],
        Wkt::MultiLineString(lines) => vec![Shape::Lines(lines.line_strings().iter().map(line).collect())],
        Wkt::Polygon(polygon) => vec![Shape::Polygons(vec![rings(polygon)])],
        Wkt::MultiPolygon(polygons) => vec![Shape::Polygons(polygons.polygons().iter().map(rings).collect())],
        Wkt::GeometryCollection(all) => all.geometries().iter().flat_map(shapes).collect(),
    }
}

fn line(line: &LineString<f64>) -> Vec<LonLat> {
    line.coords().iter().map(position).collect()
}

const fn position(at: &Coord<f64>) -> LonLat {
    LonLat { lon: at.x, lat: at.y }
}

/// A shape as well-known text; nothing where there is none.
pub(in crate::formats) fn write(shape: &Shape) -> Option<String> {
    let position = |at: &LonLat| format!("{} {}", at.lon, at.lat);
    let line = |line: &Vec<LonLat>| format!("({})", line.iter().map(position).collect::<Vec<_>>().join(", "));
    let rings = |rings: &Vec<Vec<LonLat>>| format!("({})", rings.iter().map(line).collect::<Vec<_>>().join(", "));
    let (kind, mut parts): (&str, Vec<String>) = match shape {
        Shape::Absent | Shape::Faulty(_) => return None,
        Shape::Points(points) => ("POINT", points.iter().map(|at| format!("({})", position(at))).collect()),
        Shape::Lines(lines) => ("LINESTRING", lines.iter().map(line).collect()),
        Shape::Polygons(polygons) => ("POLYGON", polygons.iter().map(rings).collect()),
    };
    Some(if parts.len() == 1 { format!("{kind} {}", parts.remove(0)) } else { format!("MULTI{kind} ({})", parts.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_known_read_and_written() {
        for text in ["POINT (28 7.7)", "LINESTRING (28 7, 29 8)", "POLYGON ((0 0, 1 0, 1 1, 0 0))", "MULTIPOINT ((1 2), (3 4))"] {
            assert!(is_wkt(text), "{text}");
            assert_eq!(read(text).iter().filter_map(write).collect::<Vec<_>>(), [text]);
        }
        assert!(is_wkt("SRID=32635;Point Z (1 2 3)") && system("SRID=32635;Point Z (1 2 3)") == Some(32_635));
        assert!(!is_wkt("Pointe Noire") && !is_wkt("POINT OF NO RETURN") && !is_wkt(""));
        assert!(matches!(read("POINT EMPTY")[..], [] | [Shape::Absent]));
    }

    #[test]
    fn what_is_broken_or_nests_without_end_is_a_fault() {
        for wrong in ["POINT (28", "POINT (a b)", "POLYGON", ""] {
            assert!(matches!(read(wrong)[..], [Shape::Faulty(_)]), "{wrong}");
        }
        let deep = format!("{}POINT(1 2){}", "GEOMETRYCOLLECTION(".repeat(100_000), ")".repeat(100_000));
        assert!(matches!(read(&deep)[..], [Shape::Faulty(_)]));
    }
}
