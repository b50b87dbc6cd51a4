//! The season at a glance: what the desk shows of a plan beside the map. Computed once a plan, so that showing it
//! costs nothing.

mod bars;
mod calendar;
mod matrix;
mod milestones;
pub mod names;
mod together;
mod weeks;

use std::sync::Arc;

use crate::atlas::Atlas;
use crate::plan::Plan;
use crate::scenario::Scenario;

pub use bars::{Bar, HerdRow, herd_rows};
pub use calendar::{Held, meetings};
pub use matrix::{Matrix, Pair};
pub use milestones::{Milestone, MilestoneKind, milestones};
pub use names::{Found, Names};
pub use together::Together;
pub use weeks::{Fields, Week, weeks, weeks_of};

/// All that is shown at a glance.
#[derive(Clone)]
pub struct Overview {
    /// Week by week: encounters, rains, crops.
    pub weeks: Vec<Week>,
    /// What the fields hold week by week.
    pub fields: Arc<Fields>,
    /// Office against office.
    pub matrix: Matrix,
    /// Herd by herd, in the order of the routes.
    pub herds: Vec<HerdRow>,
    /// Conferences and notices, in order of their days.
    pub milestones: Vec<Milestone>,
    /// Community against community, by the conferences they share.
    pub together: Together,
    /// All meetings, the earliest first.
    pub meetings: Vec<Held>,
    /// What can be searched for.
    pub names: Arc<Names>,
}

impl Overview {
    /// Of a plan. What an earlier overview holds alike is shared with it.
    #[must_use]
    pub fn new(atlas: &Atlas, scenario: &Scenario, plan: &Plan, earlier: Option<(&Scenario, &Self)>) -> Self {
        let fields = earlier.filter(|(before, _)| Fields::are_alike(before, scenario));
        let fields = fields.map_or_else(|| Arc::new(Fields::new(scenario, plan)), |(_, overview)| Arc::clone(&overview.fields));
        let names = earlier.filter(|(before, _)| Names::are_alike(before, scenario));
        let names = names.map_or_else(|| Arc::new(Names::new(atlas, scenario)), |(_, overview)| Arc::clone(&overview.names));
        // Each of the three looks at every encounter.
        let matrix = || Matrix::new(atlas, scenario, plan);
        let ((weeks, herds), matrix) = rayon::join(|| rayon::join(|| weeks(scenario, plan), || herd_rows(scenario, plan)), matrix);
        let (together, meetings) = (Together::new(scenario, plan), meetings(plan));
        Self { weeks, fields, matrix, herds, milestones: milestones(scenario, plan), together, meetings, names }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::progress::Progress;
    use crate::{plan, shelf};

    /// The shipped season with its plan.
    pub(super) fn shipped() -> (Atlas, Scenario, Plan) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
        let (scenario, _) = shelf::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), &atlas).unwrap();
        let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
        (atlas, scenario, plan)
    }

    #[test]
    fn an_edit_of_a_way_shares_names_and_fields_with_the_overview_before() {
        let (atlas, scenario, plan) = shipped();
        let before = Overview::new(&atlas, &scenario, &plan, None);
        let mut edited = scenario.clone();
        let route = edited.routes[0].id.clone();
        edited.apply(crate::scenario::Change::HerdHead { route, head: Some(3) }).expect("it changes something");
        let after = Overview::new(&atlas, &edited, &plan, Some((&scenario, &before)));
        assert!(Arc::ptr_eq(&before.names, &after.names) && Arc::ptr_eq(&before.fields, &after.fields));
    }
}
