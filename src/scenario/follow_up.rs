//! What was seen of a scenario's season, in `follow_up.json` beside its agreements.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Change, Scenario};
use crate::layers::{LayerKind, Sensitivity};
use crate::problems::{Gravity, Problem};
use crate::reports::{Report, What};
use crate::words::{Phrase, Sentence, told};

/// The name of the file.
pub const FOLLOW_UP: &str = "follow_up.json";

/// The reports of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "InFile", into = "InFile")]
pub struct FollowUp {
    /// By id. Behind `Arc`, since a scenario is copied with every edit.
    pub by_id: BTreeMap<String, Arc<Report>>,
    /// Entries that are no report, as they stand in the file, each with what is wrong: told, and kept.
    pub unread: Vec<(serde_json::Value, String)>,
    /// What a later version of the program wrote and this one does not know: kept.
    pub other: BTreeMap<String, serde_json::Value>,
}

/// As they stand in the file.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct InFile {
    reports: Vec<serde_json::Value>,
    #[serde(flatten)]
    other: BTreeMap<String, serde_json::Value>,
}

impl From<FollowUp> for InFile {
    fn from(all: FollowUp) -> Self {
        // Texts and numbers by text keys always serialize.
        let reports = all.by_id.values().filter_map(|report| serde_json::to_value(&**report).ok());
        Self { reports: reports.chain(all.unread.into_iter().map(|(entry, _)| entry)).collect(), other: all.other }
    }
}

impl From<InFile> for FollowUp {
    fn from(file: InFile) -> Self {
        let mut all = Self { other: file.other, ..Self::default() };
        for entry in file.reports {
            match serde_json::from_value::<Report>(entry.clone()) {
                Ok(report) if report.id.trim().is_empty() => all.unread.push((entry, "it has no id".to_owned())),
                Ok(report) if all.by_id.contains_key(&report.id) => {
                    let why = format!("another one has the id {}", report.id);
                    all.unread.push((entry, why));
                }
                Ok(report) => drop(all.by_id.insert(report.id.clone(), Arc::new(report))),
                Err(why) => all.unread.push((entry, why.to_string())),
            }
        }
        all
    }
}

impl FollowUp {
    /// Whether there is nothing that a file would hold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty() && self.unread.is_empty() && self.other.is_empty()
    }

    /// The reports, by id.
    pub fn reports(&self) -> impl Iterator<Item = &Report> {
        self.by_id.values().map(Arc::as_ref)
    }
}

impl Scenario {
    /// Reports of incidents of earlier seasons, whose place on the map is known, by id: they are remembered as past incidents,
    /// but for those that the layer of incidents holds under the same id.
    #[must_use]
    pub fn reported_incidents(&self) -> Vec<&Report> {
        let is_earlier = |report: &&Report| report.day < self.season.first_day;
        let earlier: Vec<&Report> = self.follow_up.reports().filter(|report| is_incident(report)).filter(is_earlier).collect();
        if earlier.is_empty() {
            return earlier;
        }
        let known = self.ids(LayerKind::Incidents);
        earlier.into_iter().filter(|report| !known.contains(report.id.as_str())).collect()
    }

    /// One of them, by its number.
    #[must_use]
    pub fn reported_incident(&self, number: usize) -> Option<&Report> {
        self.reported_incidents().get(number).copied()
    }

    /// What is wrong with the reports: entries that are none, and names that lead nowhere.
    pub(super) fn follow_up_problems(&self) -> Vec<Problem> {
        let unread = self.follow_up.unread.iter().map(|(entry, why)| {
            let id = entry.get("id").and_then(serde_json::Value::as_str).unwrap_or_default();
            let message = told!("problem-report-unread", why = why);
            Problem::of_file(Gravity::LeftOut, FOLLOW_UP, message, Phrase("problem-report-unread.remedy")).at(id, None)
        });
        unread.chain(self.follow_up.reports().flat_map(|report| self.report_problems(report))).collect()
    }

    fn report_problems(&self, report: &Report) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut doubt = |message: Sentence, remedy: Phrase| {
            let problem = Problem::of_file(Gravity::Doubtful, FOLLOW_UP, message, remedy);
            found.push(problem.at(&report.id, report.at.map(crate::reports::At::lonlat)));
        };
        if let Some(route) = report.route.as_deref().filter(|route| self.number(LayerKind::Routes, route).is_none()) {
            doubt(told!("problem-report-route", route = route), Phrase("problem-report-route.remedy"));
        }
        let agreement = report.agreement.as_deref().map(|id| (id, self.agreements.by_id.get(id)));
        match (agreement, report.clause.as_deref()) {
            (Some((id, None)), _) => doubt(told!("problem-report-agreement", agreement = id), Phrase("problem-report-agreement.remedy")),
            (None, Some(clause)) => {
                doubt(told!("problem-report-no-agreement", clause = clause), Phrase("problem-report-no-agreement.remedy"));
            }
            (Some((id, Some(agreement))), Some(clause)) if !agreement.clauses.iter().any(|one| one.id == clause) => {
                doubt(told!("problem-report-clause", agreement = id, clause = clause), Phrase("problem-report-clause.remedy"));
            }
            _ => {}
        }
        if matches!(report.what, What::Clause { .. }) && report.clause.is_none() {
            doubt(told!("problem-report-which-clause"), Phrase("problem-report-which-clause.remedy"));
        }
        found
    }

    /// The reports as an audience may see them, and how many were withheld. What stands behind them in columns of other
    /// programs bears no mark that says who may see it.
    #[must_use]
    pub(super) fn follow_up_for(&self, audience: Sensitivity) -> (FollowUp, usize) {
        if audience == Sensitivity::Internal {
            return (self.follow_up.clone(), 0);
        }
        let seen = self.follow_up.reports().filter(|report| report.sensitivity <= audience);
        let by_id: BTreeMap<String, Arc<Report>> =
            seen.map(|report| (report.id.clone(), Arc::new(Report { other: BTreeMap::new(), ..report.clone() }))).collect();
        let withheld = self.follow_up.by_id.len() - by_id.len() + self.follow_up.unread.len();
        (FollowUp { by_id, ..FollowUp::default() }, withheld)
    }

    /// Puts a report in the place of the one with its id, or takes that one away; the change that undoes it. Nothing happens
    /// where the report has another id than the one that is said.
    pub(super) fn put_report(&mut self, id: String, report: Option<Box<Report>>) -> Option<Change> {
        if report.as_ref().is_some_and(|report| report.id != id || id.trim().is_empty()) {
            return None;
        }
        let new = report.map(|report| Arc::new(*report));
        let old = match new.clone() {
            Some(new) => self.follow_up.by_id.insert(id.clone(), new),
            None => self.follow_up.by_id.remove(&id),
        };
        let is_changed = old != new;
        self.unsaved.follow_up |= is_changed;
        is_changed.then(|| Change::Report { id, report: old.map(|old| Box::new(Arc::unwrap_or_clone(old))) })
    }
}

/// Whether a report tells of an incident at a place of the map.
pub(super) const fn is_incident(report: &Report) -> bool {
    matches!(report.what, What::Incident { .. }) && report.at.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::journal::{Entry, Step, entry_line, first_line, read};
    use super::super::{History, Season};
    use super::*;
    use crate::measure::Day;

    fn scenario() -> Scenario {
        let day = |text: &str| Day::parse(text).unwrap();
        Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None })
    }

    fn put(text: &str) -> Change {
        let report: Report = serde_json::from_str(text).unwrap();
        Change::Report { id: report.id.clone(), report: Some(Box::new(report)) }
    }

    const RAID: &str =
        r#"{"id":"r","day":"2026-03-01","what":{"kind":"incident","happened":"cattle raid"},"at":[28.1234567,8.0],"column:x":[1.5,null]}"#;

    #[test]
    fn a_report_is_put_replaced_taken_away_and_all_of_it_undone() {
        let (mut now, mut history) = (scenario(), History::default());
        history.apply(&mut now, put(RAID)).unwrap();
        assert!(history.apply(&mut now, put(RAID)).is_none(), "it is there");
        history.apply(&mut now, put(&RAID.replace("raid", "theft"))).unwrap();
        history.apply(&mut now, Change::Report { id: "r".to_owned(), report: None }).unwrap();
        assert!(now.follow_up.is_empty() && now.unsaved.follow_up);
        while history.undo(&mut now).is_some() {}
        assert!(now.follow_up.is_empty());
        while history.redo(&mut now).is_some() {}
        assert!(now.follow_up.is_empty());
    }

    #[test]
    fn the_journal_brings_a_report_back_with_what_other_programs_wrote() {
        let entry = Entry::Changed { step: Step::Made, change: put(RAID) };
        let bytes = [first_line("s", &BTreeMap::default()), entry_line(&entry)].concat();
        assert_eq!(read(&bytes).unwrap().unwrap().entries, [entry]);
    }

    #[test]
    fn an_entry_that_is_no_report_is_told_and_stays_in_the_file() {
        let text = r#"{"reports":[{"id":"a","day":"2026-03-01","what":{"kind":"early_passage"},"sensitivity":"public"},{"id":"a","day":"2026-03-01","what":{"kind":"early_passage"}},{"id":"b","day":"soon"},7],"later":3}"#;
        let read: FollowUp = serde_json::from_str(text).unwrap();
        assert_eq!((read.by_id.len(), read.unread.len()), (1, 3));
        let mut now = scenario();
        now.follow_up = read.clone();
        assert_eq!(now.follow_up_problems().len(), 3);
        assert_eq!(serde_json::to_string(&read).unwrap(), text, "nothing is lost");
    }

    #[test]
    fn a_kind_of_a_later_version_is_kept() {
        let text = r#"{"id":"a","day":"2026-03-01","what":{"height":1.5,"kind":"drone"},"sensitivity":"partners"}"#;
        let report: Report = serde_json::from_str(text).unwrap();
        assert!(matches!(report.what, What::Another(_)));
        assert_eq!(serde_json::to_string(&report).unwrap(), text);
    }

    #[test]
    fn nobody_sees_a_report_for_smaller_circles() {
        let mut now = scenario();
        now.apply(put(RAID));
        now.apply(put(&RAID.replace(r#""id":"r""#, r#""id":"p","sensitivity":"partners""#)));
        let (now, withheld) = now.for_audience(Sensitivity::Partners);
        assert_eq!(now.follow_up.by_id.keys().collect::<Vec<_>>(), ["p"]);
        assert!(now.follow_up.by_id["p"].other.is_empty());
        assert_eq!(withheld, 1);
    }

    #[test]
    fn names_that_lead_nowhere_are_told() {
        let mut now = scenario();
        let agreement = r#"{"id":"a","title":"A","clauses":[{"id":"c","terms":{"kind":"fire"}}]}"#;
        let agreement: crate::agreed::Agreement = serde_json::from_str(agreement).unwrap();
        now.apply(Change::Agreement { id: "a".to_owned(), agreement: Some(Box::new(agreement)) });
        for (id, more) in [
            ("1", r#""agreement":"a","clause":"c""#),
            ("2", r#""agreement":"a","clause":"d""#),
            ("3", r#""agreement":"b""#),
            ("4", r#""clause":"c""#),
            ("5", r#""route":"r","agreement":"a""#),
        ] {
            now.apply(put(&format!(r#"{{"id":"{id}","day":"2026-11-01","what":{{"kind":"clause","standing":"kept"}},{more}}}"#)));
        }
        let told: Vec<String> =
            now.follow_up_problems().iter().map(|one| format!("{} {}", one.feature.clone().unwrap(), one.message)).collect();
        assert_eq!(
            told,
            [
                "2 a has no clause d",
                "3 the scenario holds no agreement b",
                "3 it does not say which clause was looked at",
                "4 it names the clause c but no agreement",
                "5 there is no route r",
                "5 it does not say which clause was looked at",
            ]
        );
    }
}
