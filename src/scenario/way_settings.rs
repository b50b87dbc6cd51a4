//! What ways cost and how other ways round are found. Costs are metres of easy walking: so many metres of open, dry,
//! empty land a herd would rather walk than the thing that is weighed.

use serde::{Deserialize, Serialize};

/// Weights and thresholds of other ways round. No study gives any of the costs: they are own starting values for a
/// conversation, in an order that the studies support (`docs/sources.md`).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ways {
    /// A metre of way with its whole corridor under a standing crop costs so many metres more. Crops rank first: conflict comes
    /// before the harvest (McGuirk and Nunn 2025).
    pub standing_crop: f64,
    /// The same where nobody says what grows, and when.
    pub unknown_crop: f64,
    /// A metre of way beside a settlement costs so many metres more.
    pub settlement: f64,
    /// A way is beside a settlement within so many metres (own: transit drift either side of a line is 1 km, notes 4).
    pub settlement_reach_m: f64,
    /// A metre of way where something happened before costs so many metres more, times the incident's weight.
    pub incident: f64,
    /// A metre of way two days' walk from open water costs so many metres more; none within one day's walk.
    pub far_from_water: f64,
    /// A metre of way through a swamp costs so many metres more in full rains, none in the dry season.
    pub swamp: f64,
    /// To cross a permanent river costs so many metres when no rain falls.
    pub river_m: f64,
    /// To cross a river costs so many metres in full rains; a seasonal river costs nothing when no rain falls.
    pub river_rains_m: f64,
    /// A lesser river costs so much of that, 0 to 1: those of class 3 and more of the map.
    pub lesser_river_share: f64,
    /// To cross a border between states of one office costs so many metres.
    pub border_of_one_office_m: f64,
    /// To cross a border between the areas of two offices costs so many metres.
    pub border_between_offices_m: f64,
    /// To cross a border between countries costs so many metres.
    pub international_border_m: f64,
    /// A border costs nothing within so many metres of an agreed gate or entry point.
    pub gate_reach_m: f64,
    /// The corridor band holds all ways that cost at most so many percent more than the cheapest.
    pub within_percent: f64,
    /// So many other ways are looked for.
    pub most: usize,
    /// Two ways are apart where they are farther than this from each other, in metres (own: three corridors of 1 km).
    pub apart_m: f64,
    /// Ways are truly different where at least so many percent of their length are apart (penalty method: Akgün, Erkut and
    /// Batta 2000; the share is an own starting value).
    pub least_apart_percent: f64,
    /// No other way costs more than so many times the cheapest.
    pub most_times: f64,
}

impl Default for Ways {
    fn default() -> Self {
        Self {
            standing_crop: 20.0,
            unknown_crop: 10.0,
            settlement: 5.0,
            settlement_reach_m: 1_000.0,
            incident: 5.0,
            far_from_water: 5.0,
            swamp: 10.0,
            river_m: 2_000.0,
            river_rains_m: 20_000.0,
            lesser_river_share: 0.25,
            border_of_one_office_m: 1_000.0,
            border_between_offices_m: 5_000.0,
            international_border_m: 15_000.0,
            gate_reach_m: 2_000.0,
            within_percent: 10.0,
            most: 4,
            apart_m: 3_000.0,
            least_apart_percent: 50.0,
            most_times: 2.0,
        }
    }
}
