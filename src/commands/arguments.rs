//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::layers::Sensitivity;
use crate::measure::Day;

/// Plans the pre-migration conferences of the cattle-migration season.
///
/// Without a verb it opens the window, on SCENARIO or on the shipped one.
#[derive(Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  murhal                                               open the shipped season
  murhal scenarios/two-herds                           open a scenario
  murhal plan scenarios/two-herds --out plan           write every paper of a plan
  murhal check scenarios/two-herds                     list what is wrong with the data
  murhal map scenarios/two-herds --out map.png --day 2027-01-02
  murhal encounters scenarios/two-herds --out encounters.csv

Exit codes: 0 done, 1 faults that stop the job, 2 wrong use."
)]
pub(super) struct Arguments {
    /// The scenario's folder
    pub(super) scenario: Option<PathBuf>,
    /// The folder of the base maps [default: maps near the program]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) maps: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Write flashpoints, agendas, route agreements and a map
    #[command(after_help = "Example:\n  murhal plan scenarios/bahr-el-ghazal-2026-27 --out plan --audience partners")]
    Plan(PlanArguments),
    /// List every problem of the data, with its file, feature, place and remedy
    #[command(after_help = "Example:\n  murhal check scenarios/bahr-el-ghazal-2026-27")]
    Check(CheckArguments),
    /// Draw the map
    #[command(after_help = "Example:\n  murhal map scenarios/bahr-el-ghazal-2026-27 --out january.svg --day 2027-01-15")]
    Map(MapArguments),
    /// Say which state a place lies in, the town nearest to it, and its coordinates in another system
    #[command(after_help = "Example:\n  murhal place 27.98972 7.70111 --system EPSG:32635")]
    Place(PlaceArguments),
    /// Write who meets what, where, and on which days, as CSV
    #[command(
        after_help = "Example:\n  murhal encounters scenarios/bahr-el-ghazal-2026-27 --out encounters.csv\n\nA folder with routes, farms, water, incidents and states as timed GeoJSON is taken as it is; its days are counted from 2026-10-01."
    )]
    Encounters(EncountersArguments),
}

#[derive(Args)]
pub(super) struct PlanArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// The folder to write to; made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    /// Who may read the papers: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(super) audience: Audience,
    /// How many flashpoints the printed table lists
    #[arg(long, default_value_t = 10)]
    pub(super) top: usize,
}

#[derive(Args)]
pub(super) struct CheckArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
}

#[derive(Args)]
pub(super) struct MapArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// The picture: FILE.png or FILE.svg
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
    /// The day to draw [default: the worst day of the gravest flashpoint]
    #[arg(long, value_parser = Day::parse)]
    pub(super) day: Option<Day>,
    /// Who may see it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Partners)]
    pub(super) audience: Audience,
}

#[derive(Args)]
pub(super) struct PlaceArguments {
    /// Longitude, in degrees
    #[arg(allow_negative_numbers = true)]
    pub(super) lon: f64,
    /// Latitude, in degrees
    #[arg(allow_negative_numbers = true)]
    pub(super) lat: f64,
    /// A coordinate system by its code, such as EPSG:32635 (UTM 35 north)
    #[arg(long, value_name = "CODE")]
    pub(super) system: Option<String>,
}

#[derive(Args)]
pub(super) struct EncountersArguments {
    /// The scenario's folder, or a folder of timed GeoJSON files
    pub(super) folder: PathBuf,
    /// The table to write
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Audience {
    /// Anybody
    Public,
    /// Partner organisations
    Partners,
    /// The mission alone
    Internal,
}

impl From<Audience> for Sensitivity {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Public => Self::Public,
            Audience::Partners => Self::Partners,
            Audience::Internal => Self::Internal,
        }
    }
}
