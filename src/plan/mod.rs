//! The plan: everything computed from the atlas and a scenario, in the one order that works. It is never
//! saved and never edited; after a change it is made anew, from what the change left as it was.

mod ranking;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::agreements::{self, Agreement};
use crate::atlas::Atlas;
use crate::conferences::{self, Conference};
use crate::coverage::{self, Coverage};
use crate::encounters::{Encounter, GroundError, Key, Kind};
use crate::findings::Findings;
use crate::flashpoints::{self, Share};
use crate::measure::PlaneError;
use crate::options::{self, Tried, Trying};
use crate::progress::{Cancelled, Progress};
use crate::scenario::{Scenario, Touched};
use crate::words::{Language, Sentence};

pub use ranking::{RankBy, RankedList};

/// Everything computed from a scenario.
#[derive(Clone)]
pub struct Plan {
    /// Who is where and when, who meets what, and where it piles up.
    pub findings: Findings,
    /// Who must sit together.
    pub conferences: Vec<Conference>,
    /// Draft agreements, one a conference.
    pub agreements: Vec<Agreement>,
    /// Whether what was agreed covers the season.
    pub coverage: Coverage,
    /// What is unknown at encounters that no flashpoint gathers: never to be read as "no risk".
    pub open_questions: Vec<Sentence>,
}

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// The person stopped it.
    #[error("stopped")]
    Cancelled,
    /// There is no map plane.
    #[error(transparent)]
    Plane(#[from] PlaneError),
}

impl From<GroundError> for PlanError {
    fn from(why: GroundError) -> Self {
        match why {
            GroundError::Cancelled => Self::Cancelled,
            GroundError::Plane(why) => Self::Plane(why),
        }
    }
}

impl From<Cancelled> for PlanError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Makes the plan.
///
/// # Errors
/// Where it was cancelled, or there is no plane for the extent of the layers.
pub fn prepare(atlas: &Atlas, scenario: &Scenario, progress: &Progress) -> Result<Plan, PlanError> {
    Ok(conclude(atlas, scenario, Findings::new(atlas, scenario, progress)?, progress)?)
}

/// Makes the plan after an edit, from the plan of the scenario before it: the same plan as [`prepare`] makes, sooner.
///
/// # Errors
/// As [`prepare`].
pub fn revise(
    atlas: &Atlas,
    (plan, before): (&Plan, &Scenario),
    scenario: &Scenario,
    touched: &[Touched],
    progress: &Progress,
) -> Result<Plan, PlanError> {
    let findings = plan.findings.revised(atlas, before, scenario, touched, progress)?;
    Ok(conclude(atlas, scenario, findings, progress)?)
}

/// What follows from the findings.
fn conclude(atlas: &Atlas, scenario: &Scenario, findings: Findings, progress: &Progress) -> Result<Plan, Cancelled> {
    progress.begin("conferences", 1)?;
    let season = conferences::Season { atlas, scenario, flashpoints: &findings.flashpoints };
    let together = || {
        let conferences = conferences::convene(season);
        let agreements = agreements::draft(scenario, &findings.flashpoints, &conferences);
        (conferences, agreements)
    };
    let alone = || (coverage::cover(atlas, scenario, &findings), open_questions(atlas, scenario, &findings));
    let ((conferences, agreements), (coverage, open_questions)) = rayon::join(together, alone);
    Ok(Plan { findings, conferences, agreements, coverage, open_questions })
}

fn open_questions(atlas: &Atlas, scenario: &Scenario, findings: &Findings) -> Vec<Sentence> {
    let settings = &scenario.settings;
    let is_unknown = |share| share == Share::Unknown;
    let gathered: BTreeSet<Key> = findings
        .flashpoints
        .iter()
        .flat_map(|flashpoint| &flashpoint.parts)
        .filter(|part| part.points.is_none())
        .map(|part| part.encounter.key())
        .collect();
    // Few ask anything: that is asked first.
    let asked = |encounter: &Arc<Encounter>| {
        let question = flashpoints::question(scenario, encounter)?;
        let is_left = is_unknown(flashpoints::share(settings, scenario, atlas, encounter)) && !gathered.contains(&encounter.key());
        is_left.then_some(question)
    };
    let mut questions: Vec<Sentence> = findings.encounters.par_iter().filter_map(asked).collect();
    questions.par_sort_by_cached_key(|question| question.say(Language::English));
    questions.dedup();
    questions
}

/// So many options of a conference stand in its papers: the departures of a herd and the levers that change most.
const OPTIONS_TOLD: usize = 8;

/// What could be done about the gravest flashpoint of each conference, and what each lever would change: those that leave
/// least of it first. Asked for apart, because each answer is a season of its own.
///
/// # Errors
/// Where it was cancelled.
pub fn options(atlas: &Atlas, scenario: &Scenario, plan: &Plan, progress: &Progress) -> Result<Vec<Vec<Tried>>, Cancelled> {
    let Plan { findings, conferences, .. } = plan;
    let trying = Trying { atlas, scenario, findings, progress };
    let of_conference = |conference: &Conference| {
        let Some(gravest) = conference.flashpoints.first().map(|number| &findings.flashpoints[*number]) else { return Ok(Vec::new()) };
        let levers = options::of_flashpoint(trying, gravest);
        let mut offered = options::offered(trying, levers, |one| one.id == gravest.id)?;
        offered.truncate(OPTIONS_TOLD);
        Ok(offered)
    };
    conferences.iter().map(of_conference).collect()
}

impl Plan {
    /// How many encounters of each kind.
    #[must_use]
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        Kind::ALL
            .into_iter()
            .map(|kind| (kind, self.findings.encounters.iter().filter(|encounter| encounter.kind == kind).count()))
            .collect()
    }

    /// The conference that a flashpoint belongs to, by number.
    #[must_use]
    pub fn conference_of(&self, flashpoint: usize) -> Option<usize> {
        self.conferences.iter().position(|conference| conference.flashpoints.contains(&flashpoint))
    }
}
