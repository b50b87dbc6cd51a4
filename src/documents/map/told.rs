//! What the readers of a sheet may know of a flashpoint.

use super::drawing::may_show;
use crate::encounters::{Kind, With};
use crate::flashpoints::{Part, peak};
use crate::layers::{Placed, Sensitivity};
use crate::measure::{Day, DayRange};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::words::{self, Language, say};

/// How strongly a flashpoint is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// On its days.
    Full,
    /// On other days.
    Faint,
}

/// What readers may know of a flashpoint: its points and days without those that rest on features they may
/// not see.
pub(super) struct Told {
    /// Its number in the plan.
    pub(super) number: usize,
    pub(super) severity: f64,
    /// Its kinds, those with the most points first.
    kinds: Vec<(Kind, f64)>,
    pub(super) days: DayRange,
    /// The first day on which the most of these points coincide.
    pub(super) peak: Day,
    /// Whether something was left out.
    pub(super) is_partial: bool,
}

impl Told {
    /// Nothing where its place, that of its gravest encounter, or its name would tell of a feature that the
    /// readers may not see.
    pub(super) fn of(scenario: &Scenario, plan: &Plan, readers: Sensitivity, number: usize) -> Option<Self> {
        let flashpoint = plan.findings.flashpoints.get(number)?;
        let is_seen = |part: &&Part| {
            let encounter = &part.encounter;
            may_show(readers, &scenario.routes[encounter.route]) && may_show_thing(scenario, plan, readers, encounter.with)
        };
        let hidden_names = scenario.settlements.iter().filter(|place| !may_show(readers, *place)).map(Placed::name);
        if hidden_names.into_iter().any(|name| !name.is_empty() && flashpoint.name.contains(name)) {
            return None;
        }
        let parts: Vec<&Part> = flashpoint.parts.iter().filter(is_seen).collect();
        let days_of = |part: &&Part| part.encounter.days;
        parts.iter().find(|part| part.encounter.place == flashpoint.place)?;
        let days = parts.iter().map(days_of).reduce(DayRange::hull)?;
        let points = |kind: Kind| parts.iter().filter(|part| part.kind == kind).filter_map(|part| part.points).sum::<f64>();
        let mut kinds: Vec<(Kind, f64)> =
            Kind::ALL.map(|kind| (kind, points(kind))).into_iter().filter(|(_, points)| *points >= 0.5).collect();
        kinds.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let known: Vec<(DayRange, f64)> = parts.iter().filter_map(|part| Some((days_of(part), part.points?))).collect();
        Some(Self {
            number,
            severity: parts.iter().filter_map(|part| part.points).sum(),
            kinds,
            days,
            peak: peak(days, &known),
            is_partial: parts.len() < flashpoint.parts.len(),
        })
    }

    /// Why, in a short line: `crops 30 · water 20`.
    pub(super) fn reasons(&self, language: Language) -> String {
        let reason =
            |(kind, points): &(Kind, f64)| say!(language, "reason-points", kind = kind.in_short(), points = words::rounded(*points, 0));
        let reasons: Vec<String> = self.kinds.iter().map(reason).collect();
        reasons.join(" · ")
    }

    /// How strongly it is marked on a day: in full where no day is asked for.
    pub(super) fn tone(&self, day: Option<Day>) -> Tone {
        if day.is_none_or(|day| self.days.contains(day)) { Tone::Full } else { Tone::Faint }
    }
}

fn may_show_thing(scenario: &Scenario, plan: &Plan, readers: Sensitivity, with: With) -> bool {
    match with {
        With::Zone(zone) | With::Pinch(zone) => may_show(readers, &scenario.farming_zones[zone]),
        With::Water(point) => may_show(readers, &scenario.water_points[point]),
        With::Herd(passage) => may_show(readers, &scenario.routes[plan.findings.passages[passage].route]),
        With::Border { .. } => true,
        With::Settlement(place) => may_show(readers, &scenario.settlements[place]),
        With::Incident(incident) => may_show(readers, &scenario.incidents[incident]),
        With::Reported(report) => scenario.reported_incident(report).is_some_and(|report| report.sensitivity <= readers),
        With::NoGo(zone) => may_show(readers, &scenario.no_go[zone]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Progress;
    use crate::{plan, scenario, shelf};

    fn shipped() -> (Scenario, Plan) {
        let (atlas, _) = shelf::atlas(None);
        let (scenario, _) = scenario::open(&shelf::shipped_scenario().unwrap(), atlas.extent()).unwrap();
        let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
        (scenario, plan)
    }

    #[test]
    fn a_flashpoint_told_in_full_is_told_as_planned() {
        let (scenario, plan) = shipped();
        for (number, flashpoint) in plan.findings.flashpoints.iter().enumerate() {
            let told = Told::of(&scenario, &plan, Sensitivity::Internal, number).unwrap();
            assert!(!told.is_partial && (told.severity - flashpoint.severity).abs() < 1e-6);
            assert_eq!((told.days, told.peak), (flashpoint.days, flashpoint.peak), "{}", flashpoint.id);
        }
    }

    #[test]
    fn a_flashpoint_whose_place_is_internal_is_not_told_and_one_with_an_internal_part_has_fewer_points() {
        let (mut scenario, plan) = shipped();
        let flashpoint = &plan.findings.flashpoints[1];
        let centre = flashpoint.parts.iter().find(|part| part.encounter.place == flashpoint.place).unwrap();
        let incident = flashpoint.parts.iter().find_map(|part| match part.encounter.with {
            With::Incident(incident) => Some(incident),
            _ => None,
        });
        scenario.incidents[incident.unwrap()].origin.sensitivity = Sensitivity::Internal;
        let told = Told::of(&scenario, &plan, Sensitivity::Partners, 1).unwrap();
        assert!(told.is_partial && told.severity < flashpoint.severity - 0.1);
        scenario.routes[centre.encounter.route].origin.sensitivity = Sensitivity::Internal;
        assert!(Told::of(&scenario, &plan, Sensitivity::Partners, 1).is_none());
    }
}
