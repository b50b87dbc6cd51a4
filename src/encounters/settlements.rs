//! Herds at settlements.
//!
//! *Met*: the settlement lies inside the corridor, or the grazing circle of a camp. *Exposure*: its people.

use super::ground::Draft;
use super::meeting::{Reach, Times, meetings};
use super::{Encounter, Exposure, Ground, Kind, With};
use crate::calendar::Passage;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let draft = Draft { ground, scenario, passages, kind: Kind::Settlement };
    let rows = meetings(passages, &ground.settlements, &Times::Always, Reach::Corridor, progress)?;
    let encounters = rows.iter().map(|row| {
        let number = row.thing as usize;
        let people = scenario.settlements[number].population;
        draft.encounter(row, &ground.settlements.shapes[number], With::Settlement(number), Exposure::People(people))
    });
    Ok(encounters.collect())
}
