//! Herds in closed land.
//!
//! *Met*: the corridor touches the zone. *Exposure*: the kilometres of way on whose stretches it does.

use super::ground::Draft;
use super::meeting::{Reach, Times, meetings};
use super::{Encounter, Exposure, Ground, Kind, With};
use crate::calendar::Passage;
use crate::progress::{Cancelled, Progress};
use crate::scenario::Scenario;

pub(super) fn find(ground: &Ground, scenario: &Scenario, passages: &[Passage], progress: &Progress) -> Result<Vec<Encounter>, Cancelled> {
    let draft = Draft { ground, scenario, passages, kind: Kind::NoGo };
    let rows = meetings(passages, &ground.no_go, &Times::Always, Reach::Corridor, progress)?;
    let encounters = rows.iter().map(|row| {
        let number = row.thing as usize;
        let stretches = &passages[row.passage].stretches[row.first..=row.last];
        let km = stretches.iter().map(|stretch| stretch.to_km - stretch.from_km).sum();
        draft.encounter(row, &ground.no_go.shapes[number], With::NoGo(number), Exposure::Closed { km })
    });
    Ok(encounters.collect())
}
