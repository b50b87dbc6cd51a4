//! Thresholds and weights. Every one is a setting; every default says where it comes from. No study
//! gives a validated distance in metres, so these are starting values for a conversation.

use serde::{Deserialize, Serialize};

use super::{Rains, Ways};
use crate::layers::PlacePrecision;

/// All thresholds and weights of a scenario.
///
/// Sources: "notes" are the project's domain notes, `docs/sources.md`, with the studies they cite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Water a head of cattle drinks a day, in litres: 25 to 68 seen, 30 the planning figure (notes 3).
    pub litres_per_head_day: f64,
    /// A herd waters at points within this many metres of its way: forage use falls off beyond (notes 4).
    pub water_reach_m: f64,
    /// Demand over supply from which a point is watched (notes 4).
    pub water_watch_ratio: f64,
    /// Demand over supply from which a point is crowded (notes 4).
    pub water_alert_ratio: f64,
    /// Two herds meet where their days come within this many days of each other (notes 4: 3 days).
    pub herd_slack_days: i32,
    /// A herd within this many metres of a border that it does not cross is watched (notes 4: 5 km).
    pub border_watch_m: f64,
    /// The room that a herd needs to pass between fields, in metres, where its corridor is not narrower: 100 m
    /// is the width of principal corridors in Niger (notes 2).
    pub corridor_need_m: f64,
    /// Past incidents count within this many metres (notes 4: kernel 10 km).
    pub incident_reach_m: f64,
    /// After this many years a past incident counts half (notes 4: 2 years).
    pub incident_half_life_years: f64,
    /// A past incident of the same month of the year counts this much more (notes 4; own starting value).
    pub incident_same_month_factor: f64,
    /// How far the true place of an incident known as "near" may lie off, in metres (notes 4: ACLED
    /// `geo_precision` 2, UCDP `where_prec` 2; the distance is an own starting value).
    pub incident_near_m: f64,
    /// The same of an incident known only to the district (ACLED 3, UCDP 3 and coarser; own starting value).
    pub incident_district_m: f64,
    /// Of so many days a herd rests one (notes 3: 1 day in 3); 0 for never.
    pub rest_one_day_in: f64,
    /// Ways are cut into stretches no longer than this, in metres, so that days are known along them (own).
    pub stretch_max_m: f64,
    /// A flashpoint gathers encounters within this many metres of its gravest (own starting value: half a
    /// daily itinerary of 25 km, rounded down).
    pub flashpoint_radius_m: f64,
    /// A flashpoint gathers encounters whose days come within so many days of its gravest (own: they meet).
    pub flashpoint_slack_days: i32,
    /// Flashpoints below this severity are not listed (own starting value).
    pub flashpoint_least_severity: f64,
    /// A conference is held at least so many days before the first herd moves (notes 1: October to
    /// December for herds of January; own starting value of three weeks).
    pub notice_days: i32,
    /// The coordination meeting of the offices is held so many days before the conference (own).
    pub coordination_days_before: i32,
    /// Each side is consulted alone so many days before the delegates travel (own starting value).
    pub pre_consultation_days_before: i32,
    /// The text is carried to the communities within so many days after the conference; they are counted backwards from the
    /// first herd with the days of travel (own starting value).
    pub dissemination_days: i32,
    /// The review is held so many days after the last herds concerned have left (notes 1: May to July; own starting value).
    pub review_days_after: i32,
    /// Delegates travel so many kilometres a day, as the crow flies (own starting value: a loaded vehicle on tracks).
    pub travel_km_per_day: f64,
    /// A venue that has more to offer may be so many times as far from the farthest party as the nearest one to all (own
    /// starting value).
    pub venue_farther_factor: f64,
    /// A role of a county, or of more, that stands for a place is concerned within this many metres of it (own: South Sudan,
    /// 644,000 km2 in 79 counties; a circle as large as a county has a radius of 51 km).
    pub county_reach_m: f64,
    /// Delegates of a community, where that many fit (own starting value: 40 to 200 for four to twenty units).
    pub delegates_per_community: usize,
    /// A conference has at least so many delegates (notes 1: 40 to 200 seen).
    pub fewest_delegates: usize,
    /// A conference has at most so many delegates (notes 1: 40 to 200 seen).
    pub most_delegates: usize,
    /// A conference settles at least so many flashpoints; fewer are settled where their communities sit (own).
    pub fewest_flashpoints: usize,
    /// A conference works with at most so many communities, else it is split (own).
    pub most_communities: usize,
    /// Share of women among the delegates to plan with (notes 1: 16% in 2018, 33-41% in 2025).
    pub women_share: f64,
    /// Share of youth among the delegates to plan with (notes 1: 22% in 2025).
    pub youth_share: f64,
    /// Most points, of 100, that each kind of encounter can give to a severity.
    pub weights: Weights,
    /// At which exposure a kind gives half of its points.
    pub half_at: HalfAt,
    /// What counts where nothing is measured.
    pub shares: Shares,
    /// Other ways round: what land costs, and which ways differ.
    pub ways: Ways,
    /// What options count as costs.
    pub costs: Costs,
    /// How far seasons are drawn from the planned one.
    pub chance: Spread,
    /// When it usually rains (notes 3); shown behind the season, never weighed.
    pub rains: Rains,
}

/// Most points, of 100, that each kind of encounter can give to the severity of a flashpoint.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// Herds in standing crops rank first: conflict comes before the harvest (McGuirk and Nunn 2025, R2),
    /// and most events lie on cropland (mid-Benue, R6: 63%).
    pub crops: f64,
    /// Ways without room between standing fields (own starting value, taken from the crops: both say that herd and
    /// harvest meet).
    pub pinch: f64,
    /// Crowded water, more so in drier months (Adem et al., R3).
    pub water: f64,
    /// Meetings of herds, on transit where herds split and merge (Adem et al., R3).
    pub herds: f64,
    /// Borders of groups and states (Adem et al., R3; domain notes 1: hand-over between offices).
    pub borders: f64,
    /// Settlements on the way (own starting value).
    pub settlements: f64,
    /// What happened there before (own starting value).
    pub incidents: f64,
    /// Ways through closed land (own starting value).
    pub no_go: f64,
}

/// The exposure at which a kind of encounter gives half of its points: `share = x / (x + half)`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HalfAt {
    /// Hectares of standing crop inside the corridor.
    pub crops_ha: f64,
    /// Demand over supply at a water point.
    pub water_ratio: f64,
    /// Kilometres that two herds go side by side.
    pub herds_km: f64,
    /// People of a settlement in the corridor.
    pub settlement_people: f64,
}

/// What counts where nothing is measured, and by how much more something counts. All are own starting values.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shares {
    /// A crossing between states of one office, of the borders' points: 0 to 1.
    pub border_of_one_office: f64,
    /// A crossing from one office's area into another's: it asks for a hand-over.
    pub border_between_offices: f64,
    /// A crossing between countries.
    pub international_border: f64,
    /// A border that is near but not crossed, of what crossing it would count.
    pub border_watched: f64,
    /// Two communities with a grievance: their meeting counts this much more, up to 1.
    pub grievance_factor: f64,
    /// A camp beside another herd counts as so many kilometres side by side.
    pub camp_km: f64,
}

/// What options count as costs, so that packages can be compared. All are own starting values: the parties know better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Costs {
    /// A day less in the dry-season pasture, in days.
    pub grazing_day: f64,
    /// A day more on the way.
    pub way_day: f64,
    /// A day more without known water: a herd is watered every one to three days (notes 3), so it weighs double.
    pub dry_day: f64,
    /// A day by which a departure or return is moved, either way, or on which a herd drinks elsewhere: what was arranged must
    /// be arranged anew.
    pub moved_day: f64,
    /// What a hectare loses of its harvest for each day that it is harvested before its time, of 1.
    pub early_harvest_day: f64,
}

impl Default for Costs {
    fn default() -> Self {
        Self { grazing_day: 1.0, way_day: 1.0, dry_day: 2.0, moved_day: 0.25, early_harvest_day: 0.02 }
    }
}

/// How far seasons are drawn from the planned one: evenly, either way. Departures, paces and stays are drawn from what the
/// routes give themselves.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Spread {
    /// The rains, and with them the way home and the water of seasonal points, in days (notes 3: after the wet 2019 herds left
    /// months late; two weeks are an own starting value).
    pub rains_days: f64,
    /// The harvest, in days (own starting value).
    pub harvest_days: f64,
    /// What each water point gives, of 1 (own starting value).
    pub water_share: f64,
}

impl Default for Spread {
    fn default() -> Self {
        Self { rains_days: 14.0, harvest_days: 10.0, water_share: 0.2 }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            litres_per_head_day: 30.0,
            water_reach_m: 5_000.0,
            water_watch_ratio: 0.8,
            water_alert_ratio: 1.0,
            herd_slack_days: 3,
            border_watch_m: 5_000.0,
            corridor_need_m: 100.0,
            incident_reach_m: 10_000.0,
            incident_half_life_years: 2.0,
            incident_same_month_factor: 1.5,
            incident_near_m: 5_000.0,
            incident_district_m: 25_000.0,
            rest_one_day_in: 3.0,
            stretch_max_m: 2_000.0,
            flashpoint_radius_m: 10_000.0,
            flashpoint_slack_days: 0,
            flashpoint_least_severity: 10.0,
            notice_days: 21,
            coordination_days_before: 14,
            pre_consultation_days_before: 7,
            dissemination_days: 7,
            review_days_after: 14,
            travel_km_per_day: 100.0,
            venue_farther_factor: 1.5,
            county_reach_m: 50_000.0,
            delegates_per_community: 10,
            fewest_delegates: 40,
            most_delegates: 200,
            fewest_flashpoints: 4,
            most_communities: 8,
            women_share: 0.35,
            youth_share: 0.20,
            weights: Weights::default(),
            half_at: HalfAt::default(),
            shares: Shares::default(),
            ways: Ways::default(),
            costs: Costs::default(),
            chance: Spread::default(),
            rains: Rains::default(),
        }
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self { crops: 25.0, pinch: 5.0, water: 20.0, herds: 15.0, borders: 10.0, settlements: 5.0, incidents: 15.0, no_go: 5.0 }
    }
}

impl Default for HalfAt {
    fn default() -> Self {
        Self { crops_ha: 50.0, water_ratio: 1.0, herds_km: 5.0, settlement_people: 5_000.0 }
    }
}

impl Default for Shares {
    fn default() -> Self {
        Self {
            border_of_one_office: 0.2,
            border_between_offices: 0.5,
            international_border: 1.0,
            border_watched: 0.2,
            grievance_factor: 1.5,
            camp_km: 5.0,
        }
    }
}

impl Settings {
    /// Every number that weighs: the weights, the exposures that give half of them, the shares where nothing is
    /// measured.
    pub fn weighing_mut(&mut self) -> [&mut f64; 18] {
        let Self { weights, half_at, shares, .. } = self;
        let Weights { crops, pinch, water, herds, borders, settlements, incidents, no_go } = weights;
        let HalfAt { crops_ha, water_ratio, herds_km, settlement_people } = half_at;
        let Shares { border_of_one_office, border_between_offices, international_border, border_watched, grievance_factor, camp_km } =
            shares;
        [
            crops,
            pinch,
            water,
            herds,
            borders,
            settlements,
            incidents,
            no_go,
            crops_ha,
            water_ratio,
            herds_km,
            settlement_people,
            border_of_one_office,
            border_between_offices,
            international_border,
            border_watched,
            grievance_factor,
            camp_km,
        ]
    }

    /// How far the true place of an incident may lie from the given one.
    ///
    /// # Units
    /// Metres.
    #[must_use]
    pub const fn off_by_m(&self, precision: PlacePrecision) -> f64 {
        match precision {
            PlacePrecision::Exact => 0.0,
            PlacePrecision::Near => self.incident_near_m,
            PlacePrecision::District => self.incident_district_m,
        }
    }

    /// Days that pass for each day of walking, where the herd rests as much as it may.
    #[must_use]
    pub fn days_per_walking_day(&self) -> f64 {
        if self.rest_one_day_in > 1.0 { self.rest_one_day_in / (self.rest_one_day_in - 1.0) } else { 1.0 }
    }
}
