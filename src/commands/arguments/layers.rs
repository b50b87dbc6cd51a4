//! What can be typed of files of others.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Audience;
use crate::layers::LayerKind;

#[derive(Args)]
pub(in crate::commands) struct LayerImportArguments {
    /// The file; a folder of shapefiles
    pub(in crate::commands) file: PathBuf,
    /// The layer that it is [default: guessed, and told]
    #[arg(long = "as", value_enum, value_name = "LAYER")]
    pub(in crate::commands) kind: Option<Kind>,
    /// The scenario's folder
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) into: PathBuf,
    /// Which layer of a file that holds several
    #[arg(long, value_name = "NAME")]
    pub(in crate::commands) layer: Option<String>,
    /// The coordinate system: EPSG:32635, 35N... [default: as the file says, held against the maps]
    #[arg(long, value_name = "SYSTEM")]
    pub(in crate::commands) crs: Option<String>,
    /// A column by the field that it fills; again for each
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = pair)]
    pub(in crate::commands) map: Vec<(String, String)>,
    /// A field that is the same for all; again for each
    #[arg(long, value_name = "FIELD=VALUE", value_parser = pair)]
    pub(in crate::commands) set: Vec<(String, String)>,
    /// Who made it
    #[arg(long)]
    pub(in crate::commands) source: Option<String>,
    /// Under which licence it may be used
    #[arg(long)]
    pub(in crate::commands) licence: Option<String>,
    /// As of when it is true: a day, a month, a year
    #[arg(long, value_name = "DATE")]
    pub(in crate::commands) dated: Option<String>,
    /// Who may see it
    #[arg(long, value_enum)]
    pub(in crate::commands) sensitivity: Option<Audience>,
    /// Points nearer than so many metres are doubted as one; 0 for none [default: 50]
    #[arg(long, value_name = "METRES")]
    pub(in crate::commands) same_within: Option<f64>,
    /// Put faults of a kind right, in all rows or in one: crossing, swapped, unit=m3/day, date:7=2026-11-24, null-island:4="7.70, 27.99"
    /// (a dry run tells which kinds there are); again for each
    #[arg(long, value_name = "KIND[:ROW][=WORD]")]
    pub(in crate::commands) fix: Vec<String>,
    /// Leave rows with faults of a kind out, all or one; again for each
    #[arg(long, value_name = "KIND[:ROW]")]
    pub(in crate::commands) skip: Vec<String>,
    /// Keep a row as it is that --fix or --skip would touch with all of its kind; again for each
    #[arg(long, value_name = "KIND[:ROW]")]
    pub(in crate::commands) keep: Vec<String>,
    /// Read it as the last file of the same columns was read, and remember how it is read
    #[arg(long)]
    pub(in crate::commands) remember: bool,
    /// Tell everything and change nothing
    #[arg(long)]
    pub(in crate::commands) dry_run: bool,
}

#[derive(Args)]
pub(in crate::commands) struct LayerExportArguments {
    /// The layer
    #[arg(value_enum)]
    pub(in crate::commands) layer: Kind,
    /// The scenario's folder
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) from: PathBuf,
    /// Who may read it: what is marked for smaller circles is left out
    #[arg(long, value_enum)]
    pub(in crate::commands) audience: Audience,
    /// The file to write: .geojson, .gpkg, .zip (shapefile), .kml, .kmz, .gpx, .csv or .xlsx
    #[arg(long, value_name = "FILE")]
    pub(in crate::commands) out: PathBuf,
}

/// A layer of a scenario.
#[derive(Clone, Copy, ValueEnum)]
pub(in crate::commands) enum Kind {
    /// Migration routes
    Routes,
    /// Water points
    WaterPoints,
    /// Farming zones
    FarmingZones,
    /// Settlements
    Settlements,
    /// Past incidents
    Incidents,
    /// No-go zones
    NoGo,
}

impl From<Kind> for LayerKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Routes => Self::Routes,
            Kind::WaterPoints => Self::WaterPoints,
            Kind::FarmingZones => Self::FarmingZones,
            Kind::Settlements => Self::Settlements,
            Kind::Incidents => Self::Incidents,
            Kind::NoGo => Self::NoGo,
        }
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (field, said) = text.split_once('=').ok_or_else(|| format!("\"{text}\" is no FIELD=VALUE"))?;
    Ok((field.trim().to_owned(), said.trim().to_owned()))
}
