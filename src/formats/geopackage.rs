//! OGC GeoPackages: every layer of features, with the coordinate system that its table of systems gives.

use serde_json::Value;

use super::export::{Column, Kind, columns, text_of};
use super::limits::Growing;
use super::table::{Places, Row, Table};
use super::{Filling, Format, FormatError, Found, RawLayer, Shape, System, wkb};
use crate::files::{self, Cell, Database, NewDatabase};
use crate::measure::plane::Extent;
use crate::progress::Progress;
use crate::words::told;

/// Reads every layer.
///
/// # Errors
/// Where it is no GeoPackage, broken, or too large; where the work was cancelled.
pub(super) fn read(database: &Database, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let layers = database
        .rows("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY table_name", &[], |row| {
            (row.text(0), row.text(1), row.number(2).unwrap_or(0))
        })
        .map_err(|cause| damaged(&cause))?;
    let mut all: Vec<Found> =
        layers.iter().map(|(table, geometry, system)| layer(database, (table, geometry, *system), progress)).collect::<Result<_, _>>()?;
    all.extend(placed_tables(database, progress)?);
    Ok(all)
}

/// Tables without geometry whose columns say where their rows lie; others are styles and lists of words.
fn placed_tables(database: &Database, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let question = "SELECT table_name FROM gpkg_contents WHERE data_type IN ('attributes', 'aspatial') ORDER BY table_name";
    // A file that lists nothing has no such tables.
    let names = database.rows(question, &[], |row| row.text(0)).unwrap_or_default();
    let mut all = Vec::new();
    for name in names {
        let fields = fields_of(database, &name)?;
        let mut rows = Vec::new();
        let read = database.each(&format!("SELECT * FROM {}", quoted(&name)), |row| {
            progress.step()?;
            let cells = fields.iter().enumerate().map(|(place, field)| field.value(row.value(place))).collect();
            rows.push(Row { number: rows.len() + 1, cells });
            Ok::<(), FormatError>(())
        });
        read.map_err(|cause| damaged(&cause))??;
        let header = fields.into_iter().map(|field| field.name).collect();
        let table = Table { header, rows, has_header: true, ..Table::default() };
        if Places::guessed(&table).0 != Places::Nowhere {
            all.push(table.found(name, Vec::new(), progress)?);
        }
    }
    Ok(all)
}

fn fields_of(database: &Database, table: &str) -> Result<Vec<Field>, FormatError> {
    let about = format!("PRAGMA table_info({})", quoted(table));
    database.rows(&about, &[], |row| Field::of(row.text(1), &row.text(2), row.number(5))).map_err(|cause| damaged(&cause))
}

fn damaged(cause: &files::Error) -> FormatError {
    FormatError::damaged(Format::GeoPackage, &cause.cause)
}

fn layer(database: &Database, (table, geometry, system): (&str, &str, i64), progress: &Progress) -> Result<Found, FormatError> {
    let fields = fields_of(database, table)?;
    let names: Vec<String> = fields.iter().map(|field| quoted(&field.name)).collect();
    if !fields.iter().any(|field| field.name.eq_ignore_ascii_case(geometry)) {
        return Err(FormatError::Damaged { format: Format::GeoPackage, why: told!("format-no-column", table = table, column = geometry) });
    }
    let (mut growing, mut filling) = (Growing::default(), Filling::default());
    // About as many as there are; a view has no such number, and is read without one.
    let most = database.rows(&format!("SELECT max(rowid) FROM {}", quoted(table)), &[], |row| row.number(0));
    let most = most.ok().and_then(|rows| usize::try_from(rows.first().copied().flatten()?).ok());
    progress.begin("reading", most.unwrap_or(0))?;
    let question = format!("SELECT {} FROM {}", names.join(", "), quoted(table));
    let read = database.each(&question, |row| {
        progress.step()?;
        let mut shapes = Vec::new();
        for (place, field) in fields.iter().enumerate() {
            let cell = row.value(place);
            if field.name.eq_ignore_ascii_case(geometry) {
                shapes = blob(&cell);
            } else if !field.is_row_number {
                filling.put(&field.name, field.value(cell));
            }
        }
        let last = shapes.pop().unwrap_or(Shape::Absent);
        let properties = filling.filled();
        for shape in shapes {
            growing.push(shape, properties.clone())?;
        }
        Ok::<(), FormatError>(growing.push(last, properties)?)
    });
    read.map_err(|cause| damaged(&cause))??;
    Ok(Found::in_degrees(table.to_owned(), growing.layer()).in_system(system_of(database, system)?))
}

struct Field {
    name: String,
    is_yes_no: bool,
    /// A number that the format needs and nobody gave.
    is_row_number: bool,
}

impl Field {
    fn of(name: String, kind: &str, key: Option<i64>) -> Self {
        let is_row_number = key == Some(1) && ["fid", "ogc_fid"].contains(&name.to_lowercase().as_str());
        Self { is_yes_no: kind.eq_ignore_ascii_case("BOOLEAN"), is_row_number, name }
    }

    /// What stands in a cell of it.
    fn value(&self, cell: Cell) -> Value {
        match cell {
            Cell::Null | Cell::Blob(_) => Value::Null,
            Cell::Integer(number) if self.is_yes_no => (number != 0).into(),
            Cell::Integer(number) => number.into(),
            Cell::Real(number) => number.into(),
            Cell::Text(text) => text.into(),
        }
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The geometry of a cell: a head of its own, then well-known binary.
fn blob(cell: &Cell) -> Vec<Shape> {
    let faulty = || vec![Shape::Faulty(told!("shape-binary"))];
    let bytes = match cell {
        Cell::Null => return vec![Shape::Absent],
        Cell::Blob(bytes) => bytes,
        _ => return faulty(),
    };
    let &[b'G', b'P', _, flags, ..] = bytes.as_slice() else { return faulty() };
    let box_bytes = match (flags >> 1) & 0b111 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return faulty(),
    };
    bytes.get(8 + box_bytes..).map_or_else(faulty, wkb::read)
}

fn system_of(database: &Database, id: i64) -> Result<System, FormatError> {
    // The format's own words for "some plane" and "some ellipsoid".
    if id <= 0 {
        return Ok(System::Unsaid);
    }
    let Ok(number) = u32::try_from(id) else { return Ok(System::Unsaid) };
    let question = "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?1";
    let rows = database.rows(question, &[number], |row| (row.text(0), row.number(1), row.text(2))).map_err(|cause| damaged(&cause))?;
    let Some((organization, code, definition)) = rows.into_iter().next() else { return Ok(System::Unsaid) };
    Ok(match code {
        Some(4326) if organization.eq_ignore_ascii_case("EPSG") => System::Degrees,
        Some(code) if organization.eq_ignore_ascii_case("EPSG") => System::Code(format!("EPSG:{code}")),
        _ if definition.trim().is_empty() || definition == "undefined" => System::Unsaid,
        _ => System::Described(definition),
    })
}

/// WGS 84 as the format wants it described.
const WGS_84: &str = r#"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]"#;

/// When the file says that it was changed: the core has no clock, and the same layer gives the same file.
const CHANGED: &str = "2000-01-01T00:00:00.000Z";

/// The tables that every GeoPackage has (OGC 12-128r18, annex C).
const TABLES: &str = "
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
        srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));";

/// Writes a layer in degrees.
///
/// # Errors
/// Where the disk has no room for the file while it is made.
pub(super) fn write(name: &str, layer: &RawLayer) -> Result<Vec<u8>, files::Error> {
    let database = NewDatabase::make()?;
    database.run("PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;")?;
    database.run(TABLES)?;
    let system = "INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, ?3, ?4, ?5, NULL)";
    let systems = [
        ("WGS 84 geodetic", 4326, "EPSG", 4326, WGS_84),
        ("Undefined cartesian SRS", -1, "NONE", -1, "undefined"),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    ];
    for (name, id, organization, code, definition) in systems {
        let text = |text: &str| Cell::Text(text.to_owned());
        database.put(system, &[text(name), Cell::Integer(id), text(organization), Cell::Integer(code), text(definition)])?;
    }
    let all = columns(&layer.features, &["fid", "geom"]);
    make_layer(&database, name, layer, &all)?;
    let places: Vec<String> = (0..=all.len()).map(|place| format!("?{}", place + 1)).collect();
    let names: Vec<String> = std::iter::once(quoted("geom")).chain(all.iter().map(|column| quoted(&column.name))).collect();
    let insert = format!("INSERT INTO {} ({}) VALUES ({})", quoted(name), names.join(", "), places.join(", "));
    for feature in &layer.features {
        let geometry = wkb::write(&feature.shape).map_or(Cell::Null, |wkb| Cell::Blob([HEAD, &wkb].concat()));
        let cells = all.iter().map(|column| cell(feature.properties.get(&column.key), column.kind));
        database.put(&insert, &std::iter::once(geometry).chain(cells).collect::<Vec<_>>())?;
    }
    database.into_bytes()
}

/// The head of a geometry: version 1, little-endian, no box, EPSG:4326.
const HEAD: &[u8] = &[b'G', b'P', 0, 1, 0xE6, 0x10, 0, 0];

fn make_layer(database: &NewDatabase, name: &str, layer: &RawLayer, columns: &[Column]) -> Result<(), files::Error> {
    let extent = Extent::of(layer.features.iter().flat_map(|feature| feature.shape.positions()));
    let edge = |edge: Option<f64>| edge.map_or(Cell::Null, Cell::Real);
    let text = |text: &str| Cell::Text(text.to_owned());
    database.put(
        "INSERT INTO gpkg_contents VALUES (?1, 'features', ?1, '', ?2, ?3, ?4, ?5, ?6, 4326)",
        &[
            text(name),
            text(CHANGED),
            edge(extent.map(|extent| extent.low.lon)),
            edge(extent.map(|extent| extent.low.lat)),
            edge(extent.map(|extent| extent.high.lon)),
            edge(extent.map(|extent| extent.high.lat)),
        ],
    )?;
    database.put("INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', 'GEOMETRY', 4326, 0, 0)", &[text(name)])?;
    let kinds = columns.iter().map(|column| {
        let kind = match column.kind {
            Kind::YesNo => "BOOLEAN",
            Kind::Whole => "INTEGER",
            Kind::Number => "REAL",
            Kind::Text => "TEXT",
        };
        format!(", {} {kind}", quoted(&column.name))
    });
    let fields: String = kinds.collect();
    database.run(&format!("CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY{fields})", quoted(name)))
}

fn cell(said: Option<super::Cell<'_>>, kind: Kind) -> Cell {
    match (said, kind) {
        (None | Some(super::Cell::Null), _) => Cell::Null,
        (Some(super::Cell::Bool(yes)), Kind::YesNo) => Cell::Integer(i64::from(yes)),
        (Some(super::Cell::Number(number)), Kind::Whole) => number.as_i64().map_or(Cell::Null, Cell::Integer),
        (Some(super::Cell::Number(number)), Kind::Number) => number.as_f64().map_or(Cell::Null, Cell::Real),
        (Some(said), _) => Cell::Text(text_of(said)),
    }
}
