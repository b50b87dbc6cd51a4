//! What can be typed behind `murhal options`.

use std::path::PathBuf;

use clap::Args;

use super::Audience;

/// What could be done otherwise, and what each option would change. Without a flashpoint, route or conference: at the gravest
/// flashpoint.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  murhal options scenarios/bahr-el-ghazal-2026-27\n  murhal options scenarios/bahr-el-ghazal-2026-27 --route ROUTE --curve\n  murhal options scenarios/bahr-el-ghazal-2026-27 --conference kuajok-wau --most-days 14 --fixed ROUTE\n  murhal options scenarios/bahr-el-ghazal-2026-27 --flashpoint 1 --number 2 --seasons 1000\n\nPeople decide: a package is never called the best, and a share of simulated seasons is no probability of conflict."
)]
pub(in crate::commands) struct OptionsArguments {
    /// The scenario's folder
    pub(in crate::commands) scenario: PathBuf,
    /// The flashpoint: its rank, its id, or a part of its name
    #[arg(long, conflicts_with_all = ["route", "conference"])]
    pub(in crate::commands) flashpoint: Option<String>,
    /// The route of a herd, by id
    #[arg(long, conflicts_with = "conference")]
    pub(in crate::commands) route: Option<String>,
    /// A conference, by id: packages for all its herds
    #[arg(long)]
    pub(in crate::commands) conference: Option<String>,
    /// For a route: what each day of a later or earlier departure would change
    #[arg(long, requires = "route")]
    pub(in crate::commands) curve: bool,
    /// For a conference: no departure or return moves by more days
    #[arg(long, default_value_t = 14, value_name = "DAYS", requires = "conference")]
    pub(in crate::commands) most_days: i32,
    /// For a conference: a route, by id, that is not negotiable; may be given several times
    #[arg(long, value_name = "ROUTE", requires = "conference")]
    pub(in crate::commands) fixed: Vec<String>,
    /// For a conference: other ways round for so many of its herds, those that weigh most; 0 for none
    #[arg(long, default_value_t = 2, value_name = "COUNT", requires = "conference")]
    pub(in crate::commands) herds_round: usize,
    /// For a conference: so many packages are tried at most
    #[arg(long, default_value_t = 600, value_name = "COUNT", requires = "conference")]
    pub(in crate::commands) most_tried: usize,
    /// Simulate so many seasons: how often each flashpoint occurs, with the option of --number and without
    #[arg(long, value_name = "COUNT")]
    pub(in crate::commands) seasons: Option<u32>,
    /// The option, or the package of a conference, by its number in the list that is printed
    #[arg(long, value_name = "NUMBER", requires = "seasons")]
    pub(in crate::commands) number: Option<usize>,
    /// Where chance comes from: the same seed gives the same answer
    #[arg(long, default_value_t = 1)]
    pub(in crate::commands) seed: u64,
    /// How many options or flashpoints are listed
    #[arg(long, default_value_t = 12, value_name = "COUNT")]
    pub(in crate::commands) top: usize,
    /// Who may read it: what is marked for smaller circles is withheld before anything is computed
    #[arg(long, value_enum, default_value_t = Audience::Internal)]
    pub(in crate::commands) audience: Audience,
}
