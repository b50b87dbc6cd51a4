//! Shapefiles on their way out, with their limits told: names of ten letters, texts of 254, one kind of shape a file.

use std::io::Cursor;

use dbase::{FieldName, FieldValue, Record, TableWriterBuilder, UnicodeLossy};
use shapefile::record::EsriShape;
use shapefile::{Multipoint, Point, Polygon, PolygonRing, Polyline, ShapeWriter};

use super::super::export::{Column, ExportError, Kind, columns, text_of};
use super::super::{Cell, RawFeature, RawLayer, Shape, archive};
use crate::measure::LonLat;
use crate::words::{Sentence, told};

/// WGS 84 as ESRI describes it.
const PRJ: &str = r#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#;

/// A kind of shape that has files of its own, and which shapes are of it.
type Sort = (&'static str, fn(&Shape) -> bool);

/// Letters of a name, and of a text.
const NAME: usize = 10;
const TEXT: usize = 254;

/// Writes a layer in degrees as a zip of one shapefile, or of one for each kind of shape.
///
/// # Errors
/// Where the library refuses.
pub(in crate::formats) fn write(name: &str, layer: &RawLayer) -> Result<(Vec<u8>, Vec<Sentence>), ExportError> {
    let kinds: [Sort; 4] = [
        ("points", |shape| matches!(shape, Shape::Points(points) if points.len() == 1)),
        ("multipoints", |shape| matches!(shape, Shape::Points(points) if points.len() != 1)),
        ("lines", |shape| matches!(shape, Shape::Lines(_))),
        ("polygons", |shape| matches!(shape, Shape::Polygons(_))),
    ];
    let sorted: Vec<(&str, Vec<&RawFeature>)> = kinds
        .into_iter()
        .map(|(kind, is)| (kind, layer.features.iter().filter(|feature| is(&feature.shape)).collect::<Vec<_>>()))
        .filter(|(_, features)| !features.is_empty())
        .collect();
    let mut lost = Vec::new();
    let nowhere = layer.features.iter().filter(|feature| matches!(feature.shape, Shape::Absent)).count();
    if nowhere > 0 {
        lost.push(told!("lost-nowhere", count = nowhere));
    }
    if sorted.len() > 1 {
        lost.push(told!("lost-kinds", count = sorted.len()));
    }
    let all = shortened(columns(&layer.features, &[]));
    let renamed: Vec<String> =
        all.iter().filter(|column| column.name != column.key).map(|column| format!("{} = {}", column.key, column.name)).collect();
    if !renamed.is_empty() {
        lost.push(told!("lost-names", names = renamed.join(", ")));
    }
    let is_long = |cell: Cell<'_>| text_of(cell).len() > TEXT;
    let long = layer.features.iter().filter(|feature| feature.properties.values().any(is_long)).count();
    if long > 0 {
        lost.push(told!("lost-long", count = long));
    }
    let mut files = Vec::new();
    for (kind, features) in &sorted {
        let stem = if sorted.len() > 1 { format!("{name}_{kind}") } else { name.to_owned() };
        let refused = |cause: String| ExportError::Refused { format: "Shapefile", cause };
        let (shp, shx) = geometry(features).map_err(|cause| refused(cause.to_string()))?;
        let dbf = table(features, &all).map_err(refused)?;
        let parts = [("shp", shp), ("shx", shx), ("dbf", dbf), ("prj", PRJ.into()), ("cpg", "UTF-8".into())];
        files.extend(parts.map(|(ending, bytes)| (format!("{stem}.{ending}"), bytes)));
    }
    Ok((archive::packed(&files), lost))
}

/// Columns with names of ten letters at most, each once.
fn shortened(columns: Vec<Column>) -> Vec<Column> {
    let mut used: Vec<String> = Vec::new();
    let short = |name: &str, letters: usize| {
        let mut short = String::new();
        for letter in name.chars() {
            if short.len() + letter.len_utf8() > letters {
                break;
            }
            short.push(letter);
        }
        short
    };
    let renamed = columns.into_iter().map(|column| {
        let mut name = short(&column.name, NAME);
        let mut number = 1;
        while used.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            let end = format!("_{number}");
            name = format!("{}{end}", short(&column.name, NAME - end.len()));
            number += 1;
        }
        used.push(name.clone());
        Column { name, ..column }
    });
    renamed.collect()
}

fn geometry(features: &[&RawFeature]) -> Result<(Vec<u8>, Vec<u8>), shapefile::Error> {
    let (mut shp, mut shx) = (Cursor::new(Vec::new()), Cursor::new(Vec::new()));
    let mut writer = ShapeWriter::with_shx(&mut shp, &mut shx);
    for feature in features {
        match &feature.shape {
            Shape::Points(points) if points.len() == 1 => put(&mut writer, &point(points[0]))?,
            Shape::Points(points) => put(&mut writer, &Multipoint::new(points.iter().map(|at| point(*at)).collect()))?,
            Shape::Lines(lines) => put(&mut writer, &Polyline::with_parts(lines.iter().map(|line| all(line)).collect()))?,
            Shape::Polygons(polygons) => {
                put(&mut writer, &Polygon::with_rings(polygons.iter().flat_map(|rings| of_rings(rings)).collect()))?;
            }
            Shape::Absent | Shape::Faulty(_) => {}
        }
    }
    writer.finalize()?;
    drop(writer);
    Ok((shp.into_inner(), shx.into_inner()))
}

fn put<T: std::io::Write + std::io::Seek>(writer: &mut ShapeWriter<T>, shape: &impl EsriShape) -> Result<(), shapefile::Error> {
    writer.write_shape(shape)
}

fn point(at: LonLat) -> Point {
    Point::new(at.lon, at.lat)
}

fn all(line: &[LonLat]) -> Vec<Point> {
    line.iter().map(|at| point(*at)).collect()
}

/// Rings as the format wants them: the library turns each the way it must be.
fn of_rings(rings: &[Vec<LonLat>]) -> Vec<PolygonRing<Point>> {
    let turned = |(number, ring): (usize, &Vec<LonLat>)| {
        if number == 0 { PolygonRing::Outer(all(ring)) } else { PolygonRing::Inner(all(ring)) }
    };
    rings.iter().enumerate().map(turned).collect()
}

/// The table by way of the `dbase` library.
fn table(features: &[&RawFeature], columns: &[Column]) -> Result<Vec<u8>, String> {
    let mut bytes = Cursor::new(Vec::new());
    let mut builder = TableWriterBuilder::with_encoding(UnicodeLossy);
    // A table has at least one column.
    if columns.is_empty() {
        builder = builder.add_numeric_field(field("number")?, 10, 0);
    }
    for column in columns {
        let name = field(&column.name)?;
        builder = match column.kind {
            Kind::YesNo => builder.add_logical_field(name),
            Kind::Whole => builder.add_numeric_field(name, 20, 0),
            Kind::Number => builder.add_numeric_field(name, 24, 15),
            Kind::Text => builder.add_character_field(name, 254),
        };
    }
    let mut writer = builder.build_with_dest(&mut bytes);
    for (number, feature) in (1_u32..).zip(features) {
        let mut record = Record::default();
        if columns.is_empty() {
            record.insert("number".to_owned(), FieldValue::Numeric(Some(f64::from(number))));
        }
        for column in columns {
            record.insert(column.name.clone(), value(feature.properties.get(&column.key), column.kind));
        }
        writer.write_record(&record).map_err(|cause| cause.to_string())?;
    }
    writer.finalize().map_err(|cause| cause.to_string())?;
    drop(writer);
    Ok(bytes.into_inner())
}

fn field(name: &str) -> Result<FieldName, String> {
    FieldName::try_from(name).map_err(|cause| format!("{name}: {cause}"))
}

fn value(cell: Option<Cell<'_>>, kind: Kind) -> FieldValue {
    match kind {
        Kind::YesNo => FieldValue::Logical(cell.and_then(Cell::as_bool)),
        Kind::Whole | Kind::Number => FieldValue::Numeric(cell.and_then(Cell::as_f64)),
        Kind::Text => FieldValue::Character(cell.filter(|cell| !cell.is_null()).map(|cell| cut(&text_of(cell)))),
    }
}

/// So much of a text as a cell holds, not cut within a letter.
fn cut(text: &str) -> String {
    let end = (0..=TEXT.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text[..end].to_owned()
}
