//! What can be typed behind `murhal agreement`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Audience, PaperFormat, Tongue};
use crate::agreed::Claim;

#[derive(Args)]
pub(in crate::commands) struct AgreementArguments {
    #[command(subcommand)]
    pub(in crate::commands) verb: AgreementVerb,
}

#[derive(Subcommand)]
pub(in crate::commands) enum AgreementVerb {
    /// Write the agreements of a scenario as GeoJSON, or their places as GPX for phones
    #[command(after_help = "Example:\n  murhal agreement export SCENARIO --audience public --out agreements.geojson --corridors-as-areas")]
    Export(ExportArguments),
    /// Put agreements from a GeoJSON file into a scenario and save it
    #[command(after_help = "Example:\n  murhal agreement import agreements.geojson --into SCENARIO")]
    Import(ImportArguments),
    /// Say what is owed under an agreement; what it does not say stays unknown
    #[command(after_help = "Example:\n  murhal agreement owed SCENARIO marial-bai-2022 \"30 sorghum\" \"1 heifer\" \"1 death\"")]
    Owed(OwedArguments),
    /// Write an agreement as a sheet to be read and signed, and in plain words for the radio
    #[command(after_help = "Example:\n  murhal agreement print SCENARIO marial-bai-2016 --out papers --lang en,fr --audience public")]
    Print(PrintArguments),
    /// Say what changed from one agreement to a later one, clause by clause
    #[command(after_help = "Example:\n  murhal agreement diff SCENARIO marial-bai-2016 marial-bai-2022")]
    Diff(DiffArguments),
    /// Say whether the agreements in force cover the season: flashpoints without a clause, a committee or a court, reservations, clauses that no flashpoint needs, contradictions
    #[command(after_help = "Example:\n  murhal agreement coverage SCENARIO --language fr")]
    Coverage(CoverageArguments),
}

#[derive(Args)]
pub(in crate::commands) struct CoverageArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}

#[derive(Args)]
pub(in crate::commands) struct ExportArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// Who may read it: what is marked for smaller circles is left out
    #[arg(long, value_enum)]
    pub(in crate::commands) audience: Audience,
    /// The file to write: FILE.geojson; its places for others as .kml or .kmz (Google Earth), .gpx (phones), .gpkg, .zip (shapefile), .csv, .xlsx
    #[arg(long, value_name = "FILE")]
    pub(in crate::commands) out: PathBuf,
    /// The language of texts in other files than GeoJSON, which has all
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
    /// Write corridors whose width was agreed as areas as well
    #[arg(long)]
    pub(in crate::commands) corridors_as_areas: bool,
}

#[derive(Args)]
pub(in crate::commands) struct ImportArguments {
    /// The GeoJSON file
    pub(in crate::commands) file: PathBuf,
    /// The scenario's folder
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) into: PathBuf,
}

#[derive(Args)]
pub(in crate::commands) struct OwedArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The agreement, by id
    pub(in crate::commands) agreement: String,
    /// What is claimed, such as "30 sorghum", "1 death" or "5 theft of cow"
    #[arg(required = true, value_parser = crate::commands::agreement::claim)]
    pub(in crate::commands) claims: Vec<Claim>,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}

#[derive(Args)]
pub(in crate::commands) struct PrintArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The agreement, by id; all where none is named
    pub(in crate::commands) agreement: Option<String>,
    /// The folder into which the papers go; it is made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) out: PathBuf,
    /// Who may read the sheet: what is marked for smaller circles is left out; the radio has what anybody may hear
    #[arg(long, value_enum, default_value_t = Audience::Partners)]
    pub(in crate::commands) audience: Audience,
    /// The languages, parted by commas
    #[arg(long = "lang", value_enum, value_delimiter = ',', default_values_t = [Tongue::En])]
    pub(in crate::commands) languages: Vec<Tongue>,
    /// The formats, parted by commas
    #[arg(long = "format", value_enum, value_delimiter = ',', default_values_t = PaperFormat::of_agreements())]
    pub(in crate::commands) formats: Vec<PaperFormat>,
}

#[derive(Args)]
pub(in crate::commands) struct DiffArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The earlier agreement, by id
    pub(in crate::commands) earlier: String,
    /// The later one
    pub(in crate::commands) later: String,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}
