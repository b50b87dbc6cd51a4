//! The plan: everything computed from the atlas and a scenario, in the one order that works. It is never
//! saved and never edited; after a change it is made anew.

use crate::agreements::{self, Agreement};
use crate::atlas::Atlas;
use crate::calendar::{self, Passage};
use crate::conferences::{self, Conference};
use crate::encounters::{self, Encounter, Ground, Kind};
use crate::flashpoints::{self, Flashpoint, Scene, Share};
use crate::measure::PlaneError;
use crate::options::{self, Shift};
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

/// Everything computed from a scenario.
#[derive(Clone)]
pub struct Plan {
    /// The layers in the plane.
    pub ground: Ground,
    /// Which herd is where and when.
    pub passages: Vec<Passage>,
    /// Who meets what.
    pub encounters: Vec<Encounter>,
    /// Where they pile up, the gravest first.
    pub flashpoints: Vec<Flashpoint>,
    /// Who must sit together.
    pub conferences: Vec<Conference>,
    /// Draft agreements, one a conference.
    pub agreements: Vec<Agreement>,
    /// What is unknown at encounters that no flashpoint gathers: never to be read as "no risk".
    pub open_questions: Vec<String>,
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

impl From<encounters::GroundError> for PlanError {
    fn from(why: encounters::GroundError) -> Self {
        match why {
            encounters::GroundError::Cancelled => Self::Cancelled,
            encounters::GroundError::Plane(why) => Self::Plane(why),
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
    progress.begin("maps and layers", 1)?;
    let ground = Ground::new(atlas, scenario)?;
    let passages = calendar::calendar(&ground.plane, scenario);
    let encounters = encounters::find(&ground, scenario, &passages, progress)?;
    let scene = Scene { atlas, scenario, ground: &ground, passages: &passages, encounters: &encounters };
    let flashpoints = flashpoints::rank(scene, progress)?;
    progress.begin("conferences", 1)?;
    let season = conferences::Season { atlas, scenario, encounters: &encounters, flashpoints: &flashpoints };
    let conferences = conferences::convene(season);
    let agreements = agreements::draft(scenario, &encounters, &flashpoints, &conferences);
    let open_questions = open_questions(atlas, scenario, &encounters, &flashpoints);
    Ok(Plan { ground, passages, encounters, flashpoints, conferences, agreements, open_questions })
}

fn open_questions(atlas: &Atlas, scenario: &Scenario, encounters: &[Encounter], flashpoints: &[Flashpoint]) -> Vec<String> {
    let mut gathered = vec![false; encounters.len()];
    for part in flashpoints.iter().flat_map(|flashpoint| &flashpoint.parts) {
        gathered[part.encounter] = true;
    }
    let left = encounters
        .iter()
        .zip(gathered)
        .filter(|(encounter, gathered)| !gathered && flashpoints::share(scenario, atlas, encounter) == Share::Unknown);
    let mut questions: Vec<String> = left.filter_map(|(encounter, _)| flashpoints::question(scenario, encounter)).collect();
    questions.sort();
    questions.dedup();
    questions
}

/// What other departures would change: for each conference, of the herd with the most points in its gravest
/// flashpoint. Asked for apart, because each answer costs a search of the whole season.
///
/// # Errors
/// Where it was cancelled.
pub fn options(atlas: &Atlas, scenario: &Scenario, plan: &Plan, progress: &Progress) -> Result<Vec<Vec<Shift>>, Cancelled> {
    let Plan { ground, passages, encounters, flashpoints, conferences, .. } = plan;
    let scene = Scene { atlas, scenario, ground, passages, encounters };
    let of_conference = |conference: &Conference| {
        let gravest = conference.flashpoints.first().map(|number| &flashpoints[*number]);
        match gravest.and_then(|flashpoint| options::leading_herd(scene, flashpoint)) {
            Some(route) => options::departures(scene, flashpoints, route, progress),
            None => Ok(Vec::new()),
        }
    };
    conferences.iter().map(of_conference).collect()
}

impl Plan {
    /// How many encounters of each kind.
    #[must_use]
    pub fn counts(&self) -> Vec<(Kind, usize)> {
        Kind::ALL.into_iter().map(|kind| (kind, self.encounters.iter().filter(|encounter| encounter.kind == kind).count())).collect()
    }

    /// The conference that a flashpoint belongs to, by number.
    #[must_use]
    pub fn conference_of(&self, flashpoint: usize) -> Option<usize> {
        self.conferences.iter().position(|conference| conference.flashpoints.contains(&flashpoint))
    }
}
