//! How far the parties travel to a place.

use super::homes::HomeBasis;
use super::venue::{Speaks, TradeOff};
use super::{Party, Season};
use crate::measure::ground::distance_m;
use crate::words::{Phrase, Sentence, rounded};

/// The ways of the parties to a place, as the crow flies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Travel {
    /// The party that travels farthest, by id, and how many kilometres.
    pub farthest: Option<(String, f64)>,
    /// All ways together, in kilometres.
    pub all_km: f64,
    /// The parties of which nobody knows where they are at home, by id.
    pub unknown: Vec<String>,
    /// The parties of which only the state is known, by id: counted from its middle.
    pub vague: Vec<String>,
}

impl Travel {
    /// The ways to a settlement.
    pub(super) fn to(season: Season<'_>, parties: &[Party], settlement: usize) -> Self {
        let at = season.scenario.settlements[settlement].at;
        let mut travel = Self::default();
        for party in parties {
            let Some(home) = party.home else {
                travel.unknown.push(party.community.clone());
                continue;
            };
            if matches!(home.basis, HomeBasis::State(_)) {
                travel.vague.push(party.community.clone());
            }
            let km = distance_m(home.at, at) / 1_000.0;
            travel.all_km += km;
            if travel.farthest.as_ref().is_none_or(|(_, most)| km > *most) {
                travel.farthest = Some((party.community.clone(), km));
            }
        }
        travel
    }

    /// How many days the farthest party travels; one where nobody knows.
    ///
    /// # Units
    /// Whole days.
    #[must_use]
    pub fn days(&self, km_per_day: f64) -> i32 {
        days(self.farthest.as_ref().map_or(0.0, |(_, km)| *km), km_per_day).max(1)
    }

    /// What it says for a place, beside the place that is nearest to all.
    pub(super) fn trade_offs(&self, season: Season<'_>, least_most_km: f64) -> Vec<TradeOff> {
        let scenario = season.scenario;
        let mut all = Vec::new();
        if let Some((community, km)) = &self.farthest {
            let farther_km = km - least_most_km;
            // Nearer than this nobody tells apart.
            let (speaks, phrase) =
                if farther_km < 1.0 { (Speaks::For, Phrase("venue-travel")) } else { (Speaks::Against, Phrase("venue-travel-farther")) };
            let words = Sentence::new(phrase).with("community", scenario.community_name(community)).with("most", rounded(*km, 0));
            let words = words.with("all", rounded(self.all_km, 0));
            let words = if farther_km < 1.0 { words } else { words.with("farther", rounded(farther_km, 0)) };
            all.push(TradeOff { speaks, words });
        }
        let names = |ids: &[String]| ids.iter().map(|id| scenario.community_name(id)).collect::<Vec<_>>().join(", ");
        for (ids, phrase) in [(&self.unknown, Phrase("venue-travel-unknown")), (&self.vague, Phrase("venue-travel-vague"))] {
            if !ids.is_empty() {
                all.push(TradeOff { speaks: Speaks::Unknown, words: Sentence::new(phrase).with("communities", names(ids)) });
            }
        }
        all
    }
}

/// How many days a way takes; none where it is too short to tell.
///
/// # Units
/// Kilometres, and kilometres a day; whole days.
#[expect(clippy::cast_possible_truncation, reason = "at most a year")]
pub(super) fn days(km: f64, km_per_day: f64) -> i32 {
    const NEAR_KM: f64 = 1.0;
    if km < NEAR_KM { 0 } else { (km / km_per_day.max(1.0)).ceil().clamp(1.0, 365.0) as i32 }
}
