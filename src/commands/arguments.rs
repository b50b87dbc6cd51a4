//! What can be typed.

mod agreement;
mod atlas;
mod follow_up;
mod layers;
mod ways;
mod options;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use agreement::{
    AgreementArguments, AgreementVerb, CoverageArguments, DiffArguments, ExportArguments, ImportArguments, OwedArguments, PrintArguments,
};
pub(super) use atlas::{AtlasAdd, AtlasArguments, AtlasRemove, AtlasVerb};
pub(super) use follow_up::{FollowUpArguments, FollowUpAsked, FollowUpImport, FollowUpScorecard, FollowUpTrack, FollowUpVerb};
pub(super) use layers::{LayerExportArguments, LayerImportArguments};
pub(super) use options::OptionsArguments;
pub(super) use ways::WaysArguments;

use crate::documents::map::sheets::{Paper, USUAL_DOTS_PER_INCH};
use crate::documents::papers;
use crate::layers::Sensitivity;
use crate::measure::Day;
use crate::plan::RankBy;
use crate::words::Language;

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
  murhal agenda scenarios/two-herds --out papers --lang en,fr,ar   the papers of its conferences
  murhal check scenarios/two-herds                     list what is wrong with the data
  murhal map scenarios/two-herds --out map.png --day 2027-01-02
  murhal map scenarios/two-herds --of all --out sheets.pdf   map sheets to be marked by hand
  murhal encounters scenarios/two-herds --out encounters.csv
  murhal rank scenarios/two-herds --by office          the flashpoints, ranked
  murhal explain scenarios/two-herds 1                 why the first ranks first
  murhal options scenarios/two-herds                   what could be done at the gravest flashpoint
  murhal backtest scenarios/two-herds incidents.geojson
  murhal ways scenarios/two-herds --route east         other ways round for a herd
  murhal agreement export scenarios/two-herds --audience partners --out agreements.geojson
  murhal import wells.xlsx --as water-points --into scenarios/two-herds --dry-run
  murhal export routes --from scenarios/two-herds --audience public --out routes.kml

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
    /// Write the papers of conferences: agendas, invitations, resolutions and what else they need, as Word, PDF, Markdown and calendar
    #[command(
        after_help = "Examples:\n  murhal agenda scenarios/bahr-el-ghazal-2026-27 --out papers --lang en,fr,ar\n  murhal agenda scenarios/bahr-el-ghazal-2026-27 --conference kuajok-wau --out papers --format docx"
    )]
    Agenda(AgendaArguments),
    /// List every problem of the data, with its file, feature, place and remedy
    #[command(after_help = "Example:\n  murhal check scenarios/bahr-el-ghazal-2026-27")]
    Check(CheckArguments),
    /// Draw the map, or map sheets to be printed and marked by hand
    #[command(
        after_help = "Examples:\n  murhal map scenarios/bahr-el-ghazal-2026-27 --out january.svg --day 2027-01-15\n  murhal map scenarios/bahr-el-ghazal-2026-27 --of all --out sheets.pdf\n  murhal map scenarios/bahr-el-ghazal-2026-27 --of kuajok-wau --paper a3 --format png --out sheets"
    )]
    Map(MapArguments),
    /// Say which state a place lies in, the town nearest to it, and its coordinates in another system
    #[command(after_help = "Example:\n  murhal place 27.98972 7.70111 --system EPSG:32635")]
    Place(PlaceArguments),
    /// Write who meets what, where, and on which days, as CSV
    #[command(
        after_help = "Example:\n  murhal encounters scenarios/bahr-el-ghazal-2026-27 --out encounters.csv\n\nA folder with routes, farms, water, incidents and states as timed GeoJSON is taken as it is; its days are counted from 2026-10-01."
    )]
    Encounters(EncountersArguments),
    /// List the flashpoints by severity, by office, by conference or by week
    #[command(after_help = "Example:\n  murhal rank scenarios/bahr-el-ghazal-2026-27 --by week --top 3")]
    Rank(RankArguments),
    /// Say why a flashpoint ranks where it does: each part with what was measured, its points and where the weight comes from
    #[command(after_help = "Example:\n  murhal explain scenarios/bahr-el-ghazal-2026-27 1")]
    Explain(ExplainArguments),
    /// Find other ways round for a herd: the corridor band and ways that differ, with what each would change and for whom
    #[command(
        after_help = "Examples:\n  murhal ways SCENARIO --route gogrial-marial-bai-wau --within 10 --geojson ways.geojson\n  murhal ways SCENARIO --route gogrial-marial-bai-wau --from 28.05,8.2 --to 27.99,7.9 --date 2027-01-20\n\nCosts are metres of easy walking; the weights stand in scenario.toml under [settings.ways]. Exit code 1 where there is no way:\nthen it is said what stands between."
    )]
    Ways(WaysArguments),
    /// Say what could be done otherwise, what each option would change and cost, packages for a conference, and how often flashpoints occur
    Options(OptionsArguments),
    /// Compare the ranked flashpoints with incidents that the plan does not know
    #[command(
        after_help = "Example:\n  murhal backtest scenarios/bahr-el-ghazal-2026-27 incidents.geojson --radius-km 10\n\nThe incidents are GeoJSON points with a date (date, event_date or date_start) and how precisely the place is known\n(place_precision, geo_precision or where_prec), as in a scenario's incidents, ACLED or UCDP."
    )]
    Backtest(BacktestArguments),
    /// Put a file of others (GeoJSON, shapefile, GeoPackage, KML, GPX, FlatGeobuf, CSV, Excel, OpenDocument) into a scenario and save it
    #[command(
        after_help = "Examples:\n  murhal import wells.xlsx --into SCENARIO --dry-run\n  murhal import corridors.zip --as routes --into SCENARIO --set community=dinka-gogrial --source \"survey of 2026\"\n  murhal import points.csv --as water-points --into SCENARIO --map kind=Type --crs 35N\n\nWithout --as the layer is guessed, and so are the coordinate system and which column says what; all of it is told with its reason.\nThings that the scenario has already, by their ids, are updated; what the file does not say of them stays."
    )]
    Import(LayerImportArguments),
    /// Write a layer of a scenario as GeoJSON, GeoPackage, shapefile, KML, KMZ, GPX, CSV or Excel, by the end of the file's name
    #[command(after_help = "Example:\n  murhal export water-points --from SCENARIO --audience partners --out water.gpkg")]
    Export(LayerExportArguments),
    /// The base maps: put boundaries of a country as OCHA publishes them (COD-AB) in the place of the shipped ones
    Atlas(AtlasArguments),
    /// Agreements: write them as GeoJSON, read them, compare two, and say what is owed under one
    Agreement(AgreementArguments),
    /// What was seen of a season: reports of monitors, tracks of herds, how clauses were kept
    FollowUp(FollowUpArguments),
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Tongue {
    /// English
    En,
    /// French
    Fr,
}

#[derive(Args)]
pub(super) struct RankArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// What to rank by
    #[arg(long, value_enum, default_value_t = By::Severity)]
    pub(super) by: By,
    /// How many flashpoints each list shows
    #[arg(long, default_value_t = 10)]
    pub(super) top: usize,
    /// Who may read it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(super) audience: Audience,
}

#[derive(Args)]
pub(super) struct ExplainArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// The flashpoint: its rank, its id, or a part of its name
    pub(super) flashpoint: String,
    /// Who may read it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(super) audience: Audience,
}

#[derive(Args)]
pub(super) struct BacktestArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// The incidents, as GeoJSON points
    pub(super) incidents: PathBuf,
    /// How near a hit is, in kilometres
    #[arg(long, default_value_t = 10.0, value_parser = positive)]
    pub(super) radius_km: f64,
    /// How many of the first flashpoints to ask
    #[arg(long, value_delimiter = ',', default_values_t = [1, 3, 5, 10, 20])]
    pub(super) top: Vec<usize>,
    /// How many draws chance is given
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(40..=100_000))]
    pub(super) draws: u32,
    /// Where the draws come from: the same number gives the same answer
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// With fewer incidents within reach of a corridor than this, nothing can be told
    #[arg(long, default_value_t = 20)]
    pub(super) fewest: usize,
}

fn positive(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && *number > 0.0);
    number.ok_or_else(|| "a number greater than 0 is needed".to_owned())
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum By {
    /// All of the season together
    Severity,
    /// A list for each office
    Office,
    /// A list for each conference
    Conference,
    /// A list for each week, by the points of its days
    Week,
}

impl From<By> for RankBy {
    fn from(by: By) -> Self {
        match by {
            By::Severity => Self::Severity,
            By::Office => Self::Office,
            By::Conference => Self::Conference,
            By::Week => Self::Week,
        }
    }
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
    /// The languages of the papers, parted by commas; Arabic for the agenda, the invitation and the resolutions
    #[arg(long = "lang", value_enum, value_delimiter = ',', default_values_t = [PaperLanguage::En])]
    pub(super) languages: Vec<PaperLanguage>,
    /// As what the papers are written, parted by commas
    #[arg(long = "format", value_enum, value_delimiter = ',', default_values_t = PaperFormat::usual())]
    pub(super) formats: Vec<PaperFormat>,
}

#[derive(Args)]
pub(super) struct AgendaArguments {
    /// The scenario's folder
    pub(super) scenario: PathBuf,
    /// The folder to write to; made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    /// One conference by its id [default: all of them]
    #[arg(long, value_name = "ID")]
    pub(super) conference: Option<String>,
    /// The languages, parted by commas; Arabic for the agenda, the invitation and the resolutions
    #[arg(long = "lang", value_enum, value_delimiter = ',', default_values_t = [PaperLanguage::En])]
    pub(super) languages: Vec<PaperLanguage>,
    /// As what they are written, parted by commas
    #[arg(long = "format", value_enum, value_delimiter = ',', default_values_t = PaperFormat::usual())]
    pub(super) formats: Vec<PaperFormat>,
    /// Who may read the papers: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(super) audience: Audience,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperLanguage {
    /// English
    En,
    /// French
    Fr,
    /// Arabic
    Ar,
}

impl From<PaperLanguage> for Language {
    fn from(language: PaperLanguage) -> Self {
        match language {
            PaperLanguage::En => Self::English,
            PaperLanguage::Fr => Self::French,
            PaperLanguage::Ar => Self::Arabic,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperFormat {
    /// Word, to be edited
    Docx,
    /// Pages to print
    #[cfg(feature = "pdf")]
    Pdf,
    /// Text
    Md,
    /// A calendar of the meetings
    Ics,
}

impl PaperFormat {
    /// All of them.
    pub(super) fn usual() -> Vec<Self> {
        Self::value_variants().to_vec()
    }

    /// All but the calendar, which agreements have none of.
    pub(super) fn of_agreements() -> Vec<Self> {
        Self::usual().into_iter().filter(|format| format.of_paper().is_some()).collect()
    }

    /// As what a paper is written; nothing for the calendar, which is one for all of them.
    pub(super) const fn of_paper(self) -> Option<papers::Format> {
        match self {
            Self::Docx => Some(papers::Format::Docx),
            #[cfg(feature = "pdf")]
            Self::Pdf => Some(papers::Format::Pdf),
            Self::Md => Some(papers::Format::Markdown),
            Self::Ics => None,
        }
    }
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
    /// The picture: FILE.png, FILE.svg or FILE.pdf; for map sheets also a folder, which is made where it is missing
    #[arg(long, value_name = "FILE|DIR")]
    pub(super) out: PathBuf,
    /// The day to draw [default: the worst day of the gravest flashpoint; on map sheets the season as a whole]
    #[arg(long, value_parser = Day::parse)]
    pub(super) day: Option<Day>,
    /// Who may see it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Partners)]
    pub(super) audience: Audience,
    /// The language of what stands on it
    #[arg(long = "lang", value_enum, default_value_t = Tongue::En)]
    pub(super) language: Tongue,
    /// Map sheets at a round scale: of the season, of a conference or route by its id, or of all of them
    #[arg(long, value_name = "season|ID|all")]
    pub(super) of: Option<String>,
    /// The paper of map sheets, laid across
    #[arg(long, value_enum, default_value_t = PaperSize::A4, requires = "of")]
    pub(super) paper: PaperSize,
    /// As what map sheets are written [default: as --out ends, else pdf]
    #[arg(long, value_enum, requires = "of")]
    pub(super) format: Option<SheetFormat>,
    /// Pixels to the inch of map sheets that are pictures
    #[arg(long, default_value_t = USUAL_DOTS_PER_INCH, requires = "of", value_parser = clap::value_parser!(u16).range(72..=600))]
    pub(super) dpi: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PaperSize {
    /// 297 mm by 210 mm
    A4,
    /// 420 mm by 297 mm
    A3,
}

impl From<PaperSize> for Paper {
    fn from(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Self::A4,
            PaperSize::A3 => Self::A3,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SheetFormat {
    /// Pages to print, all in one file
    Pdf,
    /// A picture each
    Png,
    /// A drawing each
    Svg,
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
