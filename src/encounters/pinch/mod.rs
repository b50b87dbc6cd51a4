//! Pinch points: herds that cannot pass between the fields.
//!
//! *Met*: on some cross-section of the way, the gap between standing fields through which it leads is narrower
//! than the herd needs; where it leads through a field, there is no gap. What the herd needs is the setting
//! `corridor_need_m` (100 m, the width of principal corridors in Niger, domain notes 2), or the whole corridor where
//! that is narrower; as far is looked to either side, so that an open side is always room enough. A field counts on a
//! stretch where its crop stands while the herd may be there; one of which nobody says what grows there does not
//! count here: it is asked about as a crop. Camps have no cross-section. Stretches that follow one another are one
//! pinch point. *Exposure*: the free width at the narrowest place, in metres.

mod section;

use super::draft::Draft;
use super::meeting::{Meeting, Times, number_32};
use super::{Encounter, Exposure, Inquiry, Kind, With};
use crate::calendar::{Chunk, Passage, Stretch};
use crate::index::{Field, PlaneArea, PlaneShape};
use crate::measure::Window;
use crate::progress::Cancelled;
use section::{Narrowest, Section};

/// Less room than the corridor needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinch {
    /// The gap at the narrowest place, in metres; 0 where the way leads through a field.
    pub free_m: f64,
    /// What the herd needs, in metres.
    pub need_m: f64,
    /// Kilometres of way on whose stretches there is too little room.
    pub km: f64,
    /// The fields beside the gap, or on the way, at the narrowest place: by number, in order.
    pub fields: Vec<usize>,
}

pub(super) fn find(inquiry: Inquiry<'_>) -> Result<Vec<Encounter>, Cancelled> {
    inquiry.of_each(|number, passage| on_passage(inquiry, number, passage))
}

/// A stretch with too little room.
struct Tight {
    stretch: usize,
    narrowest: Narrowest,
    window: Window,
}

fn on_passage(inquiry: Inquiry<'_>, number: usize, passage: &Passage) -> Vec<Encounter> {
    let Inquiry { ground, scenario, .. } = inquiry;
    let fields =
        Standing { zones: &ground.zones, crops: &ground.crops, unknown: |zone: usize| scenario.farming_zones[zone].crops.is_empty() };
    let tight = passage.chunks.iter().flat_map(|chunk| fields.tight(passage, chunk, scenario.settings.corridor_need_m));
    let tight: Vec<Tight> = tight.collect();
    let draft = Draft::of(inquiry, Kind::Pinch);
    let runs = tight.chunk_by(|one, next| one.stretch + 1 == next.stretch);
    let mut encounters: Vec<Encounter> = runs.filter_map(|run| encounter(&draft, number, passage, run)).collect();
    draft.numbered(&mut encounters);
    encounters
}

/// The width that a herd needs on a stretch, in metres.
fn need_m(stretch: &Stretch, corridor_need_m: f64) -> f64 {
    corridor_need_m.min(2.0 * stretch.half_width_m)
}

struct Standing<'a, F> {
    zones: &'a Field,
    crops: &'a Times,
    unknown: F,
}

impl<F: Fn(usize) -> bool> Standing<'_, F> {
    /// The stretches of a chunk with too little room, in order.
    fn tight(&self, passage: &Passage, chunk: &Chunk, corridor_need_m: f64) -> Vec<Tight> {
        let near = self.zones.meeting(chunk.bounds.widened(chunk.half_width_plane));
        let mut near: Vec<(u32, PlaneArea<'_>)> = near
            .filter(|zone| self.crops.windows(*zone).iter().any(|window| window.meets(chunk.window)) && !(self.unknown)(*zone as usize))
            .filter_map(|zone| if let PlaneShape::Area(area) = self.zones.shape(zone as usize) { Some((zone, area)) } else { None })
            .collect();
        near.sort_unstable_by_key(|(zone, _)| *zone);
        if near.is_empty() {
            return Vec::new();
        }
        (chunk.first..chunk.end).filter_map(|number| self.on_stretch(&near, number, &passage.stretches[number], corridor_need_m)).collect()
    }

    fn on_stretch(&self, near: &[(u32, PlaneArea<'_>)], number: usize, stretch: &Stretch, corridor_need_m: f64) -> Option<Tight> {
        let need = need_m(stretch, corridor_need_m) * stretch.scale;
        let bounds = stretch.bounds().widened(need);
        let stands = |zone: u32| self.crops.windows(zone).iter().find(|window| window.meets(stretch.window)).copied();
        let here = near.iter().filter(|(zone, area)| area.bounds.meets(bounds) && stands(*zone).is_some());
        let here: Vec<(u32, PlaneArea<'_>)> = here.copied().collect();
        let narrowest = Section::new(stretch.a, stretch.b, need)?.narrowest(&here).filter(|found| found.free < need)?;
        let windows = narrowest.areas.iter().filter_map(|zone| Some(stands(*zone)?.shared(stretch.window)));
        Some(Tight { stretch: number, window: windows.reduce(Window::hull)?, narrowest })
    }
}

fn encounter(draft: &Draft<'_>, number: usize, passage: &Passage, run: &[Tight]) -> Option<Encounter> {
    let free_m = |tight: &Tight| tight.narrowest.free / passage.stretches[tight.stretch].scale;
    let tightest = run.iter().min_by(|a, b| free_m(a).total_cmp(&free_m(b)))?;
    let [first, last] = [run.first()?, run.last()?].map(|tight| number_32(tight.stretch));
    let field = *tightest.narrowest.areas.first()?;
    let row = Meeting {
        passage: number_32(number),
        thing: field,
        distance_m: 0.0,
        window: run.iter().map(|tight| tight.window).reduce(Window::hull)?,
        first,
        last,
        closest: number_32(tightest.stretch),
    };
    let pinch = Pinch {
        free_m: free_m(tightest),
        need_m: need_m(&passage.stretches[tightest.stretch], draft.scenario.settings.corridor_need_m),
        km: run.iter().map(|tight| &passage.stretches[tight.stretch]).map(|stretch| stretch.to_km - stretch.from_km).sum(),
        fields: tightest.narrowest.areas.iter().map(|field| *field as usize).collect(),
    };
    Some(draft.encounter_at(&row, tightest.narrowest.place, With::Pinch(field as usize), Exposure::Pinch(pinch)))
}
