//! The one door for strange files: what they are is told by what is in them, their names only decide where that does not.

use std::path::Path;

use super::geojson::Text;
use super::limits::{FILE_BYTES, Limit};
use super::text::decoded;
use super::{Format, FormatError, Found, archive, flatgeobuf, geojson, geopackage, gpx, kml, shapefile, table};
use crate::files::{self, Database, Pieces};
use crate::progress::Progress;
use crate::words::told;

/// How files end that are read here, as dialogs ask for them; what a file is, its content says.
pub const ENDINGS: [&str; 18] = [
    "geojson", "json", "geojsonl", "ndjson", "shp", "zip", "gpkg", "kml", "kmz", "gpx", "fgb", "csv", "tsv", "tab", "txt", "psv", "xlsx",
    "ods",
];

/// A file in memory, with those that lie beside it.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its name, without folders.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The other files of its folder that belong to it: a shapefile has at least two.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// What a file is; nothing where nobody knows.
#[must_use]
pub fn recognised(name: &str, bytes: &[u8]) -> Option<Format> {
    const SHAPEFILE: &[u8] = &[0, 0, 0x27, 0x0A];
    if bytes.starts_with(b"SQLite format 3\0") {
        return Some(Format::GeoPackage);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(of_archive(bytes));
    }
    if bytes.starts_with(b"fgb") {
        return Some(Format::FlatGeobuf);
    }
    if bytes.starts_with(SHAPEFILE) || [".shp", ".dbf", ".shx"].iter().any(|end| ends(name, end)) {
        return Some(Format::Shapefile);
    }
    of_text(name, bytes)
}

fn ends(name: &str, end: &str) -> bool {
    name.to_lowercase().ends_with(end)
}

fn of_archive(bytes: &[u8]) -> Format {
    let names = archive::names(bytes);
    if names.iter().any(|name| name == "xl/workbook.xml") {
        Format::Workbook
    } else if names.iter().any(|name| name == "content.xml") {
        Format::OpenDocument
    } else if names.iter().any(|name| ends(name, ".kml")) {
        Format::Kmz
    } else {
        Format::Archive
    }
}

/// So many bytes of a text tell what it is.
const LOOKED_AT: usize = 65_536;

fn of_text(name: &str, bytes: &[u8]) -> Option<Format> {
    let head = decoded(&bytes[..bytes.len().min(LOOKED_AT)]);
    let text = head.text.trim_start_matches(['\u{feff}', '\u{1e}']).trim_start();
    if text.starts_with('<') {
        let has = |element: &str| text.contains(element);
        // A prefix may stand before the name.
        return if has("<kml") || has(":kml") || ends(name, ".kml") {
            Some(Format::Kml)
        } else if has("<gpx") || has(":gpx") || ends(name, ".gpx") {
            Some(Format::Gpx)
        } else {
            None
        };
    }
    let is_json = text.starts_with(['{', '[']);
    if is_json || [".geojson", ".json", ".geojsonl", ".ndjson"].iter().any(|end| ends(name, end)) {
        return Some(Format::GeoJson);
    }
    let is_binary = text.contains('\0');
    let is_named = [".csv", ".tsv", ".tab", ".txt", ".psv"].iter().any(|end| ends(name, end));
    (!is_binary && (is_named || table::is_delimited(text))).then_some(Format::Delimited)
}

/// Refuses the JSON of Esri's services, which is no GeoJSON.
fn not_of_esri(format: Option<Format>, bytes: &[u8]) -> Result<(), FormatError> {
    if format != Some(Format::GeoJson) {
        return Ok(());
    }
    let head = decoded(&bytes[..bytes.len().min(LOOKED_AT)]);
    let is_of_esri = head.text.contains("\"esriGeometry") && !head.text.contains("\"FeatureCollection\"");
    if is_of_esri { Err(FormatError::Damaged { format: Format::GeoJson, why: told!("format-esri-json") }) } else { Ok(()) }
}

/// Reads every layer of a file in memory.
///
/// # Errors
/// Where it is not known, broken, hostile, too large, or holds no layer.
pub fn read(source: &Source) -> Result<Vec<Found>, FormatError> {
    read_watched(source, &Progress::default())
}

/// The same, which says how far it is and stops where it was cancelled.
fn read_watched(source: &Source, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let found = layers(source, progress);
    // What a library says of a file that it was kept from reading is not true of the file.
    progress.check()?;
    if found.as_ref().is_ok_and(Vec::is_empty) { Err(FormatError::Empty) } else { found }
}

fn layers(source: &Source, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let Source { name, bytes, beside } = source;
    let format = recognised(name, bytes).ok_or_else(|| FormatError::Unknown { name: name.clone() })?;
    not_of_esri(Some(format), bytes)?;
    match format {
        Format::Shapefile => {
            let all = beside.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).chain([(name.as_str(), bytes.as_slice())]);
            shapefiles(all, progress)
        }
        Format::Archive => of_entries(archive::unpacked(Format::Archive, bytes, progress, |_| true)?, progress),
        format => alone(format, name, bytes, progress),
    }
}

/// Reads a file that needs no other.
fn alone(format: Format, name: &str, bytes: &[u8], progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let stem = stem(name);
    Ok(match format {
        Format::GeoJson => vec![of_json(stem, bytes, progress)?],
        Format::GeoPackage => geopackage::read(&Database::of_bytes(name, bytes)?, progress)?,
        Format::Kml => kml::read(stem, bytes, progress)?,
        Format::Kmz => {
            let documents = archive::unpacked(Format::Kmz, bytes, progress, |name| ends(name, ".kml"))?;
            let mut found = Vec::new();
            for document in &documents {
                found.extend(kml::read(stem, &document.bytes, progress)?);
            }
            found
        }
        Format::Gpx => gpx::read(bytes, progress)?,
        Format::FlatGeobuf => vec![flatgeobuf::read(stem, bytes, progress)?],
        Format::Delimited => vec![table::read_delimited(stem, bytes, progress)?],
        Format::Workbook => table::read_workbook(bytes, progress)?,
        Format::OpenDocument => table::read_open_document(bytes, progress)?,
        // These are taken apart before.
        Format::Shapefile | Format::Archive => Vec::new(),
    })
}

/// GeoJSON of any encoding. Only what is in two bytes a letter must be turned into another before it can be cut.
fn of_json(stem: &str, bytes: &[u8], progress: &Progress) -> Result<Found, FormatError> {
    if is_wide(bytes) {
        return geojson::read_any(stem, Text::Held(decoded(bytes).text.as_bytes()), progress);
    }
    geojson::read_any(stem, Text::Held(bytes), progress)
}

fn is_wide(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")
}

pub(super) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn shapefiles<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    shapefile::among(files).iter().map(|parts| shapefile::read(parts, progress)).collect()
}

/// Reads what lies in an archive. An archive in an archive is left alone: nothing is unpacked twice.
fn of_entries(entries: Vec<archive::Entry>, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let mut found = Vec::new();
    let (mut parts, mut others) = (Vec::new(), Vec::new());
    for entry in entries {
        let of_shapefile = [".shp", ".dbf", ".prj", ".cpg"].iter().any(|end| ends(&entry.name, end));
        if of_shapefile { parts.push(entry) } else { others.push(entry) }
    }
    if parts.iter().any(|entry| ends(&entry.name, ".shp")) {
        found.extend(shapefiles(parts.iter().map(|entry| (entry.name.as_str(), entry.bytes.as_slice())), progress)?);
    }
    for entry in &others {
        match recognised(entry.file_name(), &entry.bytes) {
            // Texts that go with a download are no tables.
            None | Some(Format::Shapefile | Format::Archive) => {}
            Some(Format::Delimited) if ends(&entry.name, ".txt") => {}
            Some(format) if is_for_layers(&entry.name) => found.extend(alone(format, entry.file_name(), &entry.bytes, progress)?),
            Some(_) => {}
        }
    }
    Ok(found)
}

/// Whether a file of an archive is named as one with layers: indexes and descriptions in XML are not.
fn is_for_layers(name: &str) -> bool {
    const ENDS: [&str; 13] =
        [".geojson", ".json", ".geojsonl", ".ndjson", ".gpkg", ".kml", ".kmz", ".gpx", ".fgb", ".csv", ".tsv", ".xlsx", ".ods"];
    ENDS.iter().any(|end| ends(name, end))
}

/// Reads every layer of a file or of a folder of shapefiles. The file is read in steps, and no further where the work is
/// cancelled.
///
/// # Errors
/// As [`read`], and where the disk refuses.
pub fn open(path: &Path, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    if files::is_folder(path) {
        return folder(path, progress);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let pieces = Pieces::open(path)?;
    if pieces.length() == 0 {
        return Err(FormatError::Blank);
    }
    let found = match of_disk(&name, &pieces)? {
        // SQLite reads its files itself, so one of any size takes no memory but for its features.
        Some(Format::GeoPackage) => geopackage::read(&Database::open(path)?, progress)?,
        Some(Format::GeoJson) => vec![geojson::read_any(stem(&name), Text::OnDisk(&pieces), progress)?],
        _ => {
            let bytes = bytes(path, progress)?;
            let is_shapefile = recognised(&name, &bytes) == Some(Format::Shapefile);
            let beside = if is_shapefile { beside(path, &name, progress)? } else { Vec::new() };
            return read_watched(&Source { name, bytes, beside }, progress);
        }
    };
    if found.is_empty() { Err(FormatError::Empty) } else { Ok(found) }
}

/// What a file is, where it is read from the disk as it passes by. Letters of two bytes are left to those who read all of it.
fn of_disk(name: &str, pieces: &Pieces) -> Result<Option<Format>, FormatError> {
    let head = pieces.read(0, pieces.length().min(LOOKED_AT as u64))?;
    let format = if head.starts_with(b"PK") { None } else { recognised(name, &head) };
    not_of_esri(format, &head)?;
    Ok(format.filter(|format| *format == Format::GeoPackage || (*format == Format::GeoJson && !is_wide(&head))))
}

/// A file of GeoJSON with its name; nothing where it is something else.
pub(super) fn json_on_disk(path: &Path) -> Result<Option<(String, Pieces)>, FormatError> {
    if files::is_folder(path) {
        return Ok(None);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let pieces = Pieces::open(path)?;
    if pieces.length() == 0 {
        return Ok(None);
    }
    let format = of_disk(&name, &pieces)?;
    Ok((format == Some(Format::GeoJson)).then_some((name, pieces)))
}

fn bytes(path: &Path, progress: &Progress) -> Result<Vec<u8>, FormatError> {
    if files::glance(path).is_some_and(|(length, _)| length > FILE_BYTES) {
        return Err(Limit::File.into());
    }
    Ok(files::read_while(path, || progress.check())??)
}

/// The files of the same stem that a shapefile is made of.
fn beside(path: &Path, name: &str, progress: &Progress) -> Result<Vec<(String, Vec<u8>)>, FormatError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_lowercase());
    let belongs = |other: &String| *other != name && stem(other) == stem(name) && is_part(other);
    files::list_names(folder).into_iter().filter(belongs).map(|other| Ok((other.clone(), bytes(&folder.join(&other), progress)?))).collect()
}

fn is_part(name: &str) -> bool {
    [".shp", ".dbf", ".prj", ".cpg"].iter().any(|end| ends(name, end))
}

fn folder(path: &Path, progress: &Progress) -> Result<Vec<Found>, FormatError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = files::list_names(path).into_iter().filter(|name| is_part(name)).collect();
    if !names.iter().any(|name| ends(name, ".shp")) {
        return Err(FormatError::Unknown { name });
    }
    let parts: Vec<(String, Vec<u8>)> =
        names.into_iter().map(|name| Ok((name.clone(), bytes(&path.join(&name), progress)?))).collect::<Result<_, FormatError>>()?;
    let found = shapefiles(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), progress);
    progress.check()?;
    found
}
