//! Herds in closed land.
//!
//! *Met*: the corridor touches the zone. *Exposure*: the kilometres of way on whose stretches it does.

use super::draft::Draft;
use super::meeting::{Reach, Times, encounters, meetings};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::progress::Cancelled;

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    let Inquiry { ground, passages, asked, progress, .. } = inquiry;
    let draft = Draft::of(inquiry, Kind::NoGo);
    let rows = meetings(passages, asked, &ground.no_go, &Times::Always, Reach::Corridor, progress)?;
    encounters(&rows, progress, |row| {
        let number = row.thing as usize;
        let stretches = row.stretches(passages);
        let km = stretches.iter().map(|stretch| stretch.to_km - stretch.from_km).sum();
        draft.encounter(row, ground.no_go.shape(number), With::NoGo(number), Exposure::Closed { km })
    })
}
