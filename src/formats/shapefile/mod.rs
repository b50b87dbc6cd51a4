//! ESRI shapefiles: geometry by way of the `shapefile` library, tables by [`dbf`], which is patient with what it meets.

mod dbf;
mod records;
mod shapes;
mod written;

use std::io::Cursor;

use self::records::{Fault, Records};
use super::limits::Growing;
use super::{Format, FormatError, Found, Shape, System};
use crate::progress::Progress;
use crate::words::told;

pub(super) use written::write;

/// The files of one shapefile.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts<'a> {
    /// Its name, without an ending.
    pub(super) name: String,
    /// The geometry (`.shp`).
    pub(super) shp: Option<&'a [u8]>,
    /// The table (`.dbf`).
    pub(super) dbf: Option<&'a [u8]>,
    /// The coordinate system in WKT (`.prj`).
    pub(super) prj: Option<&'a [u8]>,
    /// The encoding of the table (`.cpg`).
    pub(super) cpg: Option<&'a [u8]>,
}

/// The shapefiles among named files, by their names.
pub(super) fn among<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<Parts<'a>> {
    let mut all: Vec<Parts<'a>> = Vec::new();
    for (name, bytes) in files {
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        let ending = ending.to_lowercase();
        if !["shp", "dbf", "prj", "cpg"].contains(&ending.as_str()) {
            continue;
        }
        let known = all.iter().position(|parts| parts.name.eq_ignore_ascii_case(stem));
        let at = known.unwrap_or_else(|| {
            all.push(Parts { name: stem.to_owned(), ..Parts::default() });
            all.len() - 1
        });
        let Some(parts) = all.get_mut(at) else { continue };
        match ending.as_str() {
            "shp" => parts.shp = Some(bytes),
            "dbf" => parts.dbf = Some(bytes),
            "prj" => parts.prj = Some(bytes),
            _ => parts.cpg = Some(bytes),
        }
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// Reads one shapefile.
///
/// # Errors
/// Where the `.shp` is not there or broken, or the table cannot be read at all; where the work was cancelled.
pub(super) fn read(parts: &Parts<'_>, progress: &Progress) -> Result<Found, FormatError> {
    let shp = parts.shp.ok_or_else(|| FormatError::Lacking { name: format!("{}.shp", parts.name) })?;
    let damaged = |cause: shapefile::Error| FormatError::damaged(Format::Shapefile, cause);
    shapefile::header::Header::read_from(&mut Cursor::new(shp)).map_err(damaged)?;
    let cpg = parts.cpg.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let mut table = parts.dbf.map(|bytes| dbf::Table::open(bytes, cpg.as_deref())).transpose()?;
    let (mut growing, mut notes) = (Growing::default(), Vec::new());
    let (mut has_more, mut deleted) = (false, 0_usize);
    for (number, shape) in Records::begin(shp, progress)?.enumerate() {
        let shape = shape.map_err(|fault| match fault {
            Fault::Cancelled => FormatError::Cancelled,
            Fault::Broken(cause) => {
                FormatError::Damaged { format: Format::Shapefile, why: told!("format-record", number = number + 1, cause = cause) }
            }
        })?;
        has_more |= shapes::has_heights(&shape);
        let (properties, is_deleted) = table.as_mut().and_then(dbf::Table::next_row).unwrap_or_default();
        deleted += usize::from(is_deleted);
        if !is_deleted {
            growing.push(shapes::shape(shape), properties)?;
        }
    }
    match table {
        None => notes.push(told!("note-no-table", name = &parts.name)),
        Some(mut table) => {
            notes.extend(table.assumed.take());
            // Rows without a shape are rows all the same.
            while let Some((row, is_deleted)) = table.next_row() {
                progress.check()?;
                deleted += usize::from(is_deleted);
                if !is_deleted {
                    growing.push(Shape::Absent, row)?;
                }
            }
        }
    }
    if deleted > 0 {
        notes.push(told!("note-deleted", count = deleted));
    }
    if has_more {
        notes.push(told!("note-heights"));
    }
    let name = parts.name.rsplit('/').next().unwrap_or(&parts.name).to_owned();
    Ok(Found::in_degrees(name, growing.layer()).in_system(system(parts.prj)).noted(notes))
}

/// The system of a `.prj`.
fn system(prj: Option<&[u8]>) -> System {
    let text = prj.map(|bytes| String::from_utf8_lossy(bytes).trim().trim_start_matches('\u{feff}').to_owned()).unwrap_or_default();
    // What no projection is made of is not handed to a library.
    if text.is_empty() || text.len() > 100_000 { System::Unsaid } else { System::Described(text) }
}
