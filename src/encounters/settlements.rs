//! Herds at settlements.
//!
//! *Met*: the settlement lies inside the corridor, or the grazing circle of a camp. *Exposure*: its people.

use super::draft::Draft;
use super::meeting::{Reach, Times, encounters, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::progress::Cancelled;

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, scenario, passages, asked, progress } = inquiry;
    let draft = Draft::of(inquiry, Kind::Settlement);
    let rows = meetings(passages, asked, &ground.settlements, &Times::Always, Reach::Corridor, progress)?;
    encounters(&rows, progress, |row| {
        let number = row.thing as usize;
        let people = scenario.settlements[number].population;
        draft.encounter(row, ground.settlements.shape(number), With::Settlement(number), Exposure::People(people))
    })
}
