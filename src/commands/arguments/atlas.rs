//! What can be typed of the base maps.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Args)]
pub(in crate::commands) struct AtlasArguments {
    #[command(subcommand)]
    pub(in crate::commands) verb: AtlasVerb,
}

#[derive(Subcommand)]
pub(in crate::commands) enum AtlasVerb {
    /// Put a country's boundaries, as downloaded from HDX (COD-AB), in the place of what the maps have of it
    #[command(
        after_help = "Examples:\n  murhal atlas add caf_adm_shp.zip --licence \"CC BY-IGO\"\n  murhal atlas add downloads/tcd --names fr --dry-run\n\nA folder may hold shapefiles, zips, GeoJSON and GeoPackages of the levels 0 to 2. Gaps, overlaps and slivers between\nneighbours, and areas outside what they belong to, are told with their place; the maps are taken as they are."
    )]
    Add(AtlasAdd),
    /// List the countries, whose maps they are and where those come from
    List,
    /// Take a country's own maps away again: what was there before them comes back
    Remove(AtlasRemove),
}

#[derive(Args, Clone)]
pub(in crate::commands) struct AtlasAdd {
    /// The download: a folder, a zip, a GeoPackage, a GeoJSON file
    #[arg(value_name = "DIR|FILE")]
    pub(in crate::commands) path: PathBuf,
    /// The country's code of three letters [default: as the files say]
    #[arg(long, value_name = "ISO3")]
    pub(in crate::commands) country: Option<String>,
    /// The language of the names, by its code: en, fr, ar [default: the first that the files have]
    #[arg(long, value_name = "LANGUAGE")]
    pub(in crate::commands) names: Option<String>,
    /// Who made them [default: OCHA COD-AB]
    #[arg(long)]
    pub(in crate::commands) source: Option<String>,
    /// Under which licence they may be used
    #[arg(long)]
    pub(in crate::commands) licence: Option<String>,
    /// As of when they are true [default: as the files say]
    #[arg(long, value_name = "DATE")]
    pub(in crate::commands) dated: Option<String>,
    /// Tell everything and change nothing
    #[arg(long)]
    pub(in crate::commands) dry_run: bool,
}

#[derive(Args)]
pub(in crate::commands) struct AtlasRemove {
    /// The country's code of three letters
    #[arg(value_name = "ISO3")]
    pub(in crate::commands) country: String,
}
