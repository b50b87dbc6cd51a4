//! How one clause was kept.

use std::collections::BTreeMap;

use super::{Asked, Followed, Reports, Said, communities, due, office};
use crate::agreed::{Clause, Count, Dissemination, Held, RaidRecovery, ScopeKind, Terms};
use crate::reports::{Report, Standing, What};
use crate::scenario::Scenario;
use crate::words::{Sentence, Value, told};

pub(super) fn followed(scenario: &Scenario, held: Held<'_>, reports: &Reports<'_>, asked: Asked) -> Followed {
    let Held { agreement, clause } = held;
    let about = reports.of_clause.get(&(agreement.id.as_str(), clause.id.as_str())).map_or(&[][..], Vec::as_slice);
    let says = |standing: Standing| about.iter().filter(|report| report.what == What::Clause { standing }).count();
    let said = Said { kept: says(Standing::Kept), breached: says(Standing::Breached), unknown: says(Standing::Unknown) };
    let due = due::of_clause(scenario, held);
    let is_over = due.iter().any(|due| due.is_task && due.day < asked.as_of);
    let unless_all = if is_over { Standing::Breached } else { Standing::Unknown };
    let (of_count, counted) = counted(clause, about, unless_all);
    let bears = |report: &&&Report| may_bear(scenario, held, report);
    Followed {
        agreement: agreement.id.clone(),
        clause: clause.id.clone(),
        standing: standing(said, of_count),
        said,
        evidence: about.iter().map(|report| report.id.clone()).collect(),
        may_bear: reports.of_routes.iter().filter(bears).map(|report| report.id.clone()).collect(),
        counted,
        due,
        office: office(scenario, clause.office.as_ref()),
        co_office: office(scenario, clause.co_office.as_ref()),
        last_update: about.iter().map(|report| report.day).max(),
    }
}

/// What people said of the clause goes before what is counted.
fn standing(said: Said, of_count: Option<Standing>) -> Standing {
    match said {
        Said { breached: 1.., .. } => Standing::Breached,
        Said { kept: 1.., .. } => Standing::Kept,
        _ => of_count.unwrap_or(Standing::Unknown),
    }
}

/// What is counted of a clause, and what that says of it: kept where all is done, else what its days leave of it.
fn counted(clause: &Clause, about: &[&Report], unless_all: Standing) -> (Option<Standing>, Vec<Sentence>) {
    match &clause.terms {
        Terms::RaidRecovery(raid) => cattle(raid, about, unless_all),
        Terms::Dissemination(dissemination) => places(dissemination, about, unless_all),
        _ => (None, Vec::new()),
    }
}

/// The last number that was told, else that of the text.
fn cattle(raid: &RaidRecovery, about: &[&Report], unless_all: Standing) -> (Option<Standing>, Vec<Sentence>) {
    let told =
        about.iter().filter_map(|report| if let What::CattleReturned { returned, of } = report.what { Some((returned, of)) } else { None });
    let number = |count: &Option<Count>| count.as_ref().and_then(|count| count.number);
    let (mut returned, mut of) = (number(&raid.returned), number(&raid.of).or_else(|| number(&raid.sought)));
    for (more, of_so_many) in told {
        (returned, of) = (more.or(returned), of_so_many.or(of));
    }
    let counted = What::CattleReturned { returned, of };
    let sentence = returned.is_some().then(|| counted.told());
    let standing = returned.zip(of).map(|(returned, of)| if returned >= of { Standing::Kept } else { unless_all });
    (standing, sentence.into_iter().collect())
}

/// For each place the last that was told of it, else what the text says.
fn places(dissemination: &Dissemination, about: &[&Report], unless_all: Standing) -> (Option<Standing>, Vec<Sentence>) {
    let mut places: BTreeMap<&str, bool> = BTreeMap::new();
    places.extend(dissemination.reached.iter().map(|place| (place.as_str(), true)));
    places.extend(dissemination.not_reached.iter().map(|place| (place.as_str(), false)));
    for report in about {
        if let (What::Dissemination { reached: Some(reached) }, Some(place)) = (&report.what, &report.place) {
            places.insert(place, *reached);
        }
    }
    let of = |reached: bool| places.iter().filter(move |(_, is)| **is == reached).map(|(place, _)| Value::from(*place)).collect::<Vec<_>>();
    let (reached, not_reached) = (of(true), of(false));
    let standing = (!places.is_empty()).then_some(if not_reached.is_empty() { Standing::Kept } else { unless_all });
    let mut counted = Vec::new();
    if !reached.is_empty() {
        counted.push(told!("followed-reached", places = Value::List(reached)));
    }
    if !not_reached.is_empty() {
        counted.push(told!("followed-not-reached", places = Value::List(not_reached)));
    }
    (standing, counted)
}

/// Whether a report of a herd may bear on a clause that it does not name: both are about one route.
fn may_bear(scenario: &Scenario, Held { agreement, clause }: Held<'_>, report: &Report) -> bool {
    let Some(route) = &report.route else { return false };
    let herd = scenario.routes.iter().find(|one| one.id == *route).map(|one| one.community.as_str());
    let is_bound = herd.is_some_and(|herd| communities(agreement).contains(herd));
    let is_scope = clause.scope.iter().any(|scope| matches!(scope.kind, Some(ScopeKind::Route | ScopeKind::Stretch)) && scope.id == *route);
    match (&clause.terms, &report.what) {
        (Terms::Route(way), What::OffCorridor { .. }) => is_scope || way.route.as_ref() == Some(route),
        (Terms::Season(_), What::EarlyPassage { .. } | What::LatePassage { .. }) => is_scope || (clause.scope.is_empty() && is_bound),
        _ => false,
    }
}
