//! What can be typed behind `murhal follow-up`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Audience, PaperFormat, Tongue};
use crate::measure::Day;

#[derive(Args)]
pub(in crate::commands) struct FollowUpArguments {
    #[command(subcommand)]
    pub(in crate::commands) verb: FollowUpVerb,
}

#[derive(Subcommand)]
pub(in crate::commands) enum FollowUpVerb {
    /// Put reports from a table into a scenario and save it: CSV, Excel or OpenDocument, as people keep it or as Kobo exports it
    #[command(
        after_help = "Example:\n  murhal follow-up import reports.csv --into SCENARIO\n\nThe table needs a column kind and a column day. It is told what each column was taken for, and which rows were left\nout. The same row imported again is the same report."
    )]
    Import(FollowUpImport),
    /// Compare where a herd or a patrol went with the way and the days of a route: how far outside, how long, which fields, how early or late
    #[command(after_help = "Example:\n  murhal follow-up track herd.gpx --route tonj-wau SCENARIO")]
    Track(FollowUpTrack),
    /// Say for each clause in force how it was kept, who answers for it, what is due, what is late, and what was reported
    #[command(after_help = "Example:\n  murhal follow-up matrix SCENARIO --as-of 2027-05-31")]
    Matrix(FollowUpAsked),
    /// Count after the migration how clauses were kept, for each office and clause by clause; with --out also as a paper
    #[command(after_help = "Example:\n  murhal follow-up scorecard SCENARIO --as-of 2027-07-15 --out papers --lang en,fr")]
    Scorecard(FollowUpScorecard),
}

#[derive(Args)]
pub(in crate::commands) struct FollowUpTrack {
    /// The track, as GPX or KML with the time of each point
    pub(in crate::commands) file: PathBuf,
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The route, by id
    #[arg(long, value_name = "ID")]
    pub(in crate::commands) route: String,
    /// Hours of the local clock before the universal one [default: by the sun where the route begins, a whole hour for each 15 degrees]
    #[arg(long, value_name = "HOURS", allow_negative_numbers = true, value_parser = clock)]
    pub(in crate::commands) clock: Option<f64>,
    /// Keep what was found as reports in the scenario, told by this role
    #[arg(long, value_name = "ROLE")]
    pub(in crate::commands) keep_as: Option<String>,
    /// Who may see those reports
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(in crate::commands) sensitivity: Audience,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}

fn clock(text: &str) -> Result<f64, String> {
    let hours = text.parse::<f64>().ok().filter(|hours| hours.abs() <= 14.0);
    hours.ok_or_else(|| "hours between -14 and 14 are needed".to_owned())
}

#[derive(Args)]
pub(in crate::commands) struct FollowUpAsked {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The day as of which it is asked [default: the day on which the season is looked at, else its last day]
    #[arg(long, value_name = "DAY", value_parser = Day::parse)]
    pub(in crate::commands) as_of: Option<Day>,
    /// Who may read it: what is marked for smaller circles is withheld before anything is counted
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(in crate::commands) audience: Audience,
    /// The language of the answer
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}

#[derive(Args)]
pub(in crate::commands) struct FollowUpScorecard {
    #[command(flatten)]
    pub(in crate::commands) asked: FollowUpAsked,
    /// The folder to write the paper to; made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) out: Option<PathBuf>,
    /// The languages of the paper, parted by commas
    #[arg(long = "lang", value_enum, value_delimiter = ',', default_values_t = [Tongue::En])]
    pub(in crate::commands) languages: Vec<Tongue>,
    /// As what the paper is written, parted by commas
    #[arg(long = "format", value_enum, value_delimiter = ',', default_values_t = PaperFormat::usual())]
    pub(in crate::commands) formats: Vec<PaperFormat>,
}

#[derive(Args)]
pub(in crate::commands) struct FollowUpImport {
    /// The table
    pub(in crate::commands) file: PathBuf,
    /// The scenario's folder
    #[arg(long, value_name = "DIR")]
    pub(in crate::commands) into: PathBuf,
    /// Who may see reports of which no row says so
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(in crate::commands) sensitivity: Audience,
    /// The language in which columns are told
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub(in crate::commands) language: Tongue,
}
