//! Other ways round that packages may hold: those of the herds that weigh most at the conference.

use super::{Group, Limits};
use crate::around::{Answer, Asked, Way, around};
use crate::encounters::GroundError;
use crate::options::effect::Trying;
use crate::options::levers::leading_herd;
use crate::progress::Cancelled;
use crate::scenario::Lever;

/// The ways, herd by herd.
///
/// # Errors
/// Where the work was cancelled.
pub(super) fn ways(trying: Trying<'_>, group: Group<'_>, limits: &Limits) -> Result<Vec<Lever>, Cancelled> {
    let Trying { atlas, scenario, findings, progress } = trying;
    let mut levers = Vec::new();
    for herd in herds(trying, group, limits) {
        match around(atlas, scenario, findings, &Asked::of(scenario, herd), progress) {
            Ok(Answer::Ways(found)) => levers.extend(found.ways.iter().map(Way::lever)),
            Err(GroundError::Cancelled) => return Err(Cancelled),
            // A herd that has no other way, or none within any plane, has the others' levers left.
            Ok(Answer::Blocked(_)) | Err(GroundError::Plane(_)) => {}
        }
    }
    Ok(levers)
}

/// The leading herds of the gravest flashpoints, those that are not negotiable left out.
fn herds(trying: Trying<'_>, group: Group<'_>, limits: &Limits) -> Vec<usize> {
    let mut herds: Vec<usize> = Vec::new();
    let gravest = group.flashpoints.iter().filter_map(|number| leading_herd(trying.findings.flashpoints.get(*number)?));
    for herd in gravest.filter(|herd| trying.scenario.routes.get(*herd).is_some_and(|route| !limits.is_fixed(&route.id))) {
        if herds.len() < limits.herds_round && !herds.contains(&herd) {
            herds.push(herd);
        }
    }
    herds
}
