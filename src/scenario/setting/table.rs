//! The table of settings. Bounds are wide: they refuse slips of the hand and numbers with which nothing can be computed,
//! not opinions.

use super::{Group, Place, Setting};
use crate::scenario::Settings;
use crate::words::Phrase;

/// A line of the table: what a setting is called, with its unit; its bounds; where its default comes from.
const fn setting(
    group: Group,
    key: &'static str,
    (label, unit): (Phrase, &'static str),
    bounds: (f64, f64),
    source: &'static str,
    place: fn(&mut Settings) -> Place<'_>,
) -> Setting {
    Setting { key, group, label, unit, source, bounds, place }
}

/// Every setting, in the order of the form.
pub const SETTINGS: [Setting; 45] = [
    setting(
        Group::Weights,
        "weights.crops",
        (Phrase("setting-weights-crops"), "points"),
        (0.0, 100.0),
        "McGuirk and Nunn (2025): conflict follows where herds come before the harvest; mid-Benue: 63% of events on cropland",
        |all| Place::Number(&mut all.weights.crops),
    ),
    setting(
        Group::Weights,
        "weights.pinch",
        (Phrase("setting-weights-pinch"), "points"),
        (0.0, 100.0),
        "own starting value, taken from the crops: both say that herd and harvest meet",
        |all| Place::Number(&mut all.weights.pinch),
    ),
    setting(
        Group::Weights,
        "weights.water",
        (Phrase("setting-weights-water"), "points"),
        (0.0, 100.0),
        "Adem et al.: more events at water in drier months",
        |all| Place::Number(&mut all.weights.water),
    ),
    setting(
        Group::Weights,
        "weights.herds",
        (Phrase("setting-weights-herds"), "points"),
        (0.0, 100.0),
        "Adem et al.: on transit where herds split and merge",
        |all| Place::Number(&mut all.weights.herds),
    ),
    setting(
        Group::Weights,
        "weights.borders",
        (Phrase("setting-weights-borders"), "points"),
        (0.0, 100.0),
        "Adem et al.; notes 1: hand-over between offices",
        |all| Place::Number(&mut all.weights.borders),
    ),
    setting(
        Group::Weights,
        "weights.settlements",
        (Phrase("setting-weights-settlements"), "points"),
        (0.0, 100.0),
        "own starting value",
        |all| Place::Number(&mut all.weights.settlements),
    ),
    setting(
        Group::Weights,
        "weights.incidents",
        (Phrase("setting-weights-incidents"), "points"),
        (0.0, 100.0),
        "own starting value",
        |all| Place::Number(&mut all.weights.incidents),
    ),
    setting(Group::Weights, "weights.no_go", (Phrase("setting-weights-no-go"), "points"), (0.0, 100.0), "own starting value", |all| {
        Place::Number(&mut all.weights.no_go)
    }),
    setting(
        Group::HalfAt,
        "half_at.crops_ha",
        (Phrase("setting-half-at-crops-ha"), "ha"),
        (0.1, 1_000_000.0),
        "own starting value",
        |all| Place::Number(&mut all.half_at.crops_ha),
    ),
    setting(
        Group::HalfAt,
        "half_at.water_ratio",
        (Phrase("setting-half-at-water-ratio"), ""),
        (0.01, 100.0),
        "own starting value: demand as large as supply",
        |all| Place::Number(&mut all.half_at.water_ratio),
    ),
    setting(Group::HalfAt, "half_at.herds_km", (Phrase("setting-half-at-herds-km"), "km"), (0.01, 1_000.0), "own starting value", |all| {
        Place::Number(&mut all.half_at.herds_km)
    }),
    setting(
        Group::HalfAt,
        "half_at.settlement_people",
        (Phrase("setting-half-at-settlement-people"), "people"),
        (1.0, 10_000_000.0),
        "own starting value",
        |all| Place::Number(&mut all.half_at.settlement_people),
    ),
    setting(
        Group::Shares,
        "shares.border_of_one_office",
        (Phrase("setting-shares-border-of-one-office"), "of 1"),
        (0.0, 1.0),
        "own starting value",
        |all| Place::Number(&mut all.shares.border_of_one_office),
    ),
    setting(
        Group::Shares,
        "shares.border_between_offices",
        (Phrase("setting-shares-border-between-offices"), "of 1"),
        (0.0, 1.0),
        "own starting value: it asks for a hand-over",
        |all| Place::Number(&mut all.shares.border_between_offices),
    ),
    setting(
        Group::Shares,
        "shares.international_border",
        (Phrase("setting-shares-international-border"), "of 1"),
        (0.0, 1.0),
        "own starting value",
        |all| Place::Number(&mut all.shares.international_border),
    ),
    setting(
        Group::Shares,
        "shares.border_watched",
        (Phrase("setting-shares-border-watched"), "of 1"),
        (0.0, 1.0),
        "own starting value",
        |all| Place::Number(&mut all.shares.border_watched),
    ),
    setting(
        Group::Shares,
        "shares.grievance_factor",
        (Phrase("setting-shares-grievance-factor"), "times"),
        (1.0, 10.0),
        "own starting value",
        |all| Place::Number(&mut all.shares.grievance_factor),
    ),
    setting(Group::Shares, "shares.camp_km", (Phrase("setting-shares-camp-km"), "km"), (0.0, 1_000.0), "own starting value", |all| {
        Place::Number(&mut all.shares.camp_km)
    }),
    setting(
        Group::Flashpoints,
        "flashpoint_radius_m",
        (Phrase("setting-flashpoint-radius-m"), "m"),
        (100.0, 200_000.0),
        "own starting value: half a daily itinerary of 25 km, rounded down",
        |all| Place::Number(&mut all.flashpoint_radius_m),
    ),
    setting(
        Group::Flashpoints,
        "flashpoint_slack_days",
        (Phrase("setting-flashpoint-slack-days"), "days"),
        (0.0, 365.0),
        "own starting value: they meet",
        |all| Place::Days(&mut all.flashpoint_slack_days),
    ),
    setting(
        Group::Flashpoints,
        "flashpoint_least_severity",
        (Phrase("setting-flashpoint-least-severity"), "points"),
        (0.0, 100.0),
        "own starting value",
        |all| Place::Number(&mut all.flashpoint_least_severity),
    ),
    setting(Group::Herds, "herd_slack_days", (Phrase("setting-herd-slack-days"), "days"), (0.0, 60.0), "notes 4: 3 days", |all| {
        Place::Days(&mut all.herd_slack_days)
    }),
    setting(Group::Herds, "rest_one_day_in", (Phrase("setting-rest-one-day-in"), "days"), (0.0, 30.0), "notes 3: 1 day in 3", |all| {
        Place::Number(&mut all.rest_one_day_in)
    }),
    setting(
        Group::Herds,
        "stretch_max_m",
        (Phrase("setting-stretch-max-m"), "m"),
        (200.0, 50_000.0),
        "own starting value: days are known along a way",
        |all| Place::Number(&mut all.stretch_max_m),
    ),
    setting(
        Group::Herds,
        "corridor_need_m",
        (Phrase("setting-corridor-need-m"), "m"),
        (0.0, 5_000.0),
        "notes 2: 100 m is the width of principal corridors in Niger",
        |all| Place::Number(&mut all.corridor_need_m),
    ),
    setting(Group::Herds, "border_watch_m", (Phrase("setting-border-watch-m"), "m"), (0.0, 100_000.0), "notes 4: 5 km", |all| {
        Place::Number(&mut all.border_watch_m)
    }),
    setting(
        Group::Water,
        "litres_per_head_day",
        (Phrase("setting-litres-per-head-day"), "litres a day"),
        (1.0, 200.0),
        "notes 3: 25 to 68 seen, 30 the planning figure",
        |all| Place::Number(&mut all.litres_per_head_day),
    ),
    setting(
        Group::Water,
        "water_reach_m",
        (Phrase("setting-water-reach-m"), "m"),
        (0.0, 50_000.0),
        "notes 4: forage use falls off beyond",
        |all| Place::Number(&mut all.water_reach_m),
    ),
    setting(Group::Water, "water_watch_ratio", (Phrase("setting-water-watch-ratio"), ""), (0.01, 100.0), "notes 4", |all| {
        Place::Number(&mut all.water_watch_ratio)
    }),
    setting(Group::Water, "water_alert_ratio", (Phrase("setting-water-alert-ratio"), ""), (0.01, 100.0), "notes 4", |all| {
        Place::Number(&mut all.water_alert_ratio)
    }),
    setting(
        Group::Incidents,
        "incident_reach_m",
        (Phrase("setting-incident-reach-m"), "m"),
        (1.0, 200_000.0),
        "notes 4: kernel of 10 km",
        |all| Place::Number(&mut all.incident_reach_m),
    ),
    setting(
        Group::Incidents,
        "incident_half_life_years",
        (Phrase("setting-incident-half-life-years"), "years"),
        (0.1, 100.0),
        "notes 4: 2 years",
        |all| Place::Number(&mut all.incident_half_life_years),
    ),
    setting(
        Group::Incidents,
        "incident_same_month_factor",
        (Phrase("setting-incident-same-month-factor"), "times"),
        (1.0, 10.0),
        "notes 4; own starting value",
        |all| Place::Number(&mut all.incident_same_month_factor),
    ),
    setting(
        Group::Incidents,
        "incident_near_m",
        (Phrase("setting-incident-near-m"), "m"),
        (0.0, 200_000.0),
        "notes 4: ACLED geo_precision 2, UCDP where_prec 2; own starting value",
        |all| Place::Number(&mut all.incident_near_m),
    ),
    setting(
        Group::Incidents,
        "incident_district_m",
        (Phrase("setting-incident-district-m"), "m"),
        (0.0, 500_000.0),
        "notes 4: ACLED 3, UCDP 3 and coarser; own starting value",
        |all| Place::Number(&mut all.incident_district_m),
    ),
    setting(
        Group::Conferences,
        "notice_days",
        (Phrase("setting-notice-days"), "days"),
        (0.0, 365.0),
        "notes 1: October to December for herds of January; own starting value of three weeks",
        |all| Place::Days(&mut all.notice_days),
    ),
    setting(
        Group::Conferences,
        "coordination_days_before",
        (Phrase("setting-coordination-days-before"), "days"),
        (0.0, 365.0),
        "own starting value",
        |all| Place::Days(&mut all.coordination_days_before),
    ),
    setting(
        Group::Conferences,
        "fewest_flashpoints",
        (Phrase("setting-fewest-flashpoints"), ""),
        (1.0, 1_000.0),
        "own starting value; fewer are settled where their communities sit",
        |all| Place::Count(&mut all.fewest_flashpoints),
    ),
    setting(
        Group::Conferences,
        "most_communities",
        (Phrase("setting-most-communities"), ""),
        (2.0, 1_000.0),
        "own starting value",
        |all| Place::Count(&mut all.most_communities),
    ),
    setting(
        Group::Conferences,
        "women_share",
        (Phrase("setting-women-share"), "of 1"),
        (0.0, 1.0),
        "notes 1: 16% in 2018, 33-41% in 2025",
        |all| Place::Number(&mut all.women_share),
    ),
    setting(Group::Conferences, "youth_share", (Phrase("setting-youth-share"), "of 1"), (0.0, 1.0), "notes 1: 22% in 2025", |all| {
        Place::Number(&mut all.youth_share)
    }),
    setting(
        Group::Rains,
        "rains.reach_south",
        (Phrase("setting-rains-reach-south"), ""),
        (0.0, 0.0),
        "notes 3: late February or March",
        |all| Place::DayOfYear(&mut all.rains.reach_south),
    ),
    setting(
        Group::Rains,
        "rains.everywhere_from",
        (Phrase("setting-rains-everywhere-from"), ""),
        (0.0, 0.0),
        "notes 3: early June",
        |all| Place::DayOfYear(&mut all.rains.everywhere_from),
    ),
    setting(Group::Rains, "rains.last_in_north", (Phrase("setting-rains-last-in-north"), ""), (0.0, 0.0), "notes 3: mid-October", |all| {
        Place::DayOfYear(&mut all.rains.last_in_north)
    }),
    setting(
        Group::Rains,
        "rains.nowhere_from",
        (Phrase("setting-rains-nowhere-from"), ""),
        (0.0, 0.0),
        "notes 3: none by late December",
        |all| Place::DayOfYear(&mut all.rains.nowhere_from),
    ),
];
