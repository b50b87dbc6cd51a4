//! The season week by week: encounters under way by kind, the usual rains, and the crops that stand.

use geo_types::Coord;

use crate::encounters::{Encounter, Kind};
use crate::layers::FarmingZone;
use crate::measure::{Day, DayRange, Plane};
use crate::plan::Plan;
use crate::scenario::Scenario;

/// One week of the season.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its days; the last week may end with the season.
    pub days: DayRange,
    /// Encounters under way, in the order of [`Kind::ALL`].
    pub encounters: [usize; Kind::ALL.len()],
    /// How much of the country the rains usually reach, 0 to 1, on its fourth day.
    pub rains: f64,
}

impl Week {
    /// Encounters of all kinds.
    #[must_use]
    pub fn total(&self) -> usize {
        self.encounters.iter().sum()
    }
}

/// The weeks of a season, from its first day.
fn ranges(season: DayRange) -> impl Iterator<Item = DayRange> {
    let firsts = (0..season.count()).step_by(7).map(move |days| season.first.plus(days));
    firsts.map(move |first| DayRange { first, last: first.plus(6).min(season.last) })
}

/// The number of the week that a day lies in, cut to the season.
fn week_of(season: DayRange, day: Day) -> usize {
    let day = day.clamp(season.first, season.last.max(season.first));
    usize::try_from(day.days_since(season.first) / 7).unwrap_or(0)
}

/// The season week by week.
#[must_use]
pub fn weeks(scenario: &Scenario, plan: &Plan) -> Vec<Week> {
    weeks_of(scenario, plan.findings.encounters.iter().map(AsRef::as_ref))
}

/// The same with some encounters only.
#[must_use]
pub fn weeks_of<'a>(scenario: &Scenario, encounters: impl IntoIterator<Item = &'a Encounter>) -> Vec<Week> {
    let season = scenario.season.days();
    let rains = scenario.settings.rains;
    let week = |days: DayRange| Week { days, encounters: [0; Kind::ALL.len()], rains: rains.reach(days.first.plus(3)) };
    let mut weeks: Vec<Week> = ranges(season).map(week).collect();
    // Where a kind begins and ends, then summed along: each encounter is looked at once, however long it lasts.
    let mut begins = vec![[0_i64; Kind::ALL.len()]; weeks.len() + 1];
    for encounter in encounters.into_iter().filter(|encounter| encounter.days.meets(season, 0)) {
        let kind = encounter.kind as usize;
        begins[week_of(season, encounter.days.first)][kind] += 1;
        begins[week_of(season, encounter.days.last) + 1][kind] -= 1;
    }
    let mut under_way = [0_i64; Kind::ALL.len()];
    for (week, begins) in weeks.iter_mut().zip(&begins) {
        for (kind, begin) in begins.iter().enumerate() {
            under_way[kind] += begin;
            week.encounters[kind] = usize::try_from(under_way[kind]).unwrap_or(0);
        }
    }
    weeks
}

/// What the farming zones hold, week by week.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    /// Hectares on which a crop stands on any day of the week.
    pub standing_ha: Vec<f64>,
    /// Hectares of all farming zones.
    pub all_ha: f64,
    /// How many farming zones say nothing of their crops: they are in no week, and not to be read as bare.
    pub unknown: usize,
}

impl Fields {
    /// Whether two scenarios have the same fields and season.
    #[must_use]
    pub fn are_alike(one: &Scenario, other: &Scenario) -> bool {
        one.farming_zones.is_shared_with(&other.farming_zones) && one.season == other.season
    }

    /// Of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, plan: &Plan) -> Self {
        let (season, plane) = (scenario.season.days(), &plan.findings.ground.plane);
        let weeks: Vec<DayRange> = ranges(season).collect();
        let mut fields = Self { standing_ha: vec![0.0; weeks.len()], all_ha: 0.0, unknown: 0 };
        for zone in &scenario.farming_zones {
            let area_ha = area_ha(plane, zone);
            fields.all_ha += area_ha;
            fields.unknown += usize::from(zone.crops.is_empty());
            let standing: Vec<DayRange> = zone.crops.iter().flat_map(|crop| crop.days(season)).collect();
            for (week, standing_ha) in weeks.iter().zip(&mut fields.standing_ha) {
                if standing.iter().any(|days| days.meets(*week, 0)) {
                    *standing_ha += area_ha;
                }
            }
        }
        fields
    }
}

/// How large a zone is, for a picture: by its corners in the plane, put right by the scale at its first corner.
fn area_ha(plane: &Plane, zone: &FarmingZone) -> f64 {
    let scale = plane.scale_at(zone.anchor().lat);
    let of_polygon = |polygon: &Vec<Vec<_>>| {
        let mut rings = polygon.iter().map(|ring| ring_m2(&plane.plane_from_lonlats(ring)));
        let outer = rings.next().unwrap_or(0.0);
        (outer - rings.sum::<f64>()).max(0.0)
    };
    zone.rings.iter().map(of_polygon).sum::<f64>() / (scale * scale) / 10_000.0
}

/// By the corners (Gauss), from the first corner so that large numbers do not cancel.
fn ring_m2(ring: &[Coord<f64>]) -> f64 {
    let Some(from) = ring.first() else { return 0.0 };
    let twice = |ends: &[Coord<f64>]| (ends[0].x - from.x) * (ends[1].y - from.y) - (ends[1].x - from.x) * (ends[0].y - from.y);
    ring.windows(2).map(twice).sum::<f64>().abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overview::tests::shipped;

    #[test]
    fn each_encounter_is_counted_in_every_week_that_it_meets() {
        let (_, scenario, plan) = shipped();
        let weeks = weeks(&scenario, &plan);
        assert_eq!(weeks.len(), 42, "288 days");
        assert_eq!(weeks.last().unwrap().days.last, scenario.season.last_day);
        for (number, week) in weeks.iter().enumerate() {
            for kind in Kind::ALL {
                let meets = plan.findings.encounters.iter().filter(|one| one.kind == kind && one.days.meets(week.days, 0));
                assert_eq!(week.encounters[kind as usize], meets.count(), "{kind:?} in week {number}");
            }
        }
    }

    #[test]
    fn what_stands_in_the_fields_is_known_week_by_week() {
        let (_, scenario, plan) = shipped();
        let fields = Fields::new(&scenario, &plan);
        let geodesic: f64 = fields.all_ha;
        assert!(geodesic > 0.0);
        let november = fields.standing_ha[5];
        let february = fields.standing_ha[19];
        assert!(november > february, "sorghum is harvested by the end of December: {november} against {february}");
        assert!(fields.standing_ha.iter().all(|ha| *ha <= fields.all_ha + 1e-6));
    }
}
