//! The tab of follow-up: what is agreed against the season, what became of each clause, and what was seen, typed in.

use std::collections::BTreeMap;

use eframe::egui;

use super::App;
use super::command::Command;
use super::view::{Tab, View};
use crate::layers::Sensitivity;
use crate::reports::Report;
use crate::reports::table::{self, Field};
use crate::scenario::{Change, Scenario};
use crate::words::{Phrase, Value};

/// A view of the tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Whether what was agreed covers the season.
    #[default]
    Coverage,
    /// What became of each clause.
    Clauses,
    /// What was seen.
    Reports,
}

impl Shown {
    /// All of them, from left to right.
    pub const ALL: [Self; 3] = [Self::Coverage, Self::Clauses, Self::Reports];

    /// What stands on its button.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Coverage => Phrase("follow-coverage"),
            Self::Clauses => Phrase("follow-clauses"),
            Self::Reports => Phrase("follow-reports"),
        }
    }
}

/// What is chosen and typed on the tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The view on show.
    pub shown: Shown,
    /// What is typed of a new report, by the columns of tables.
    pub form: BTreeMap<Field, String>,
}

/// What is asked of the tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Show a view.
    Show(Shown),
    /// Fill a field of the new report.
    Fill(Field, String),
    /// Begin a report on a clause, by agreement and clause.
    About([String; 2]),
    /// Keep the new report.
    Add,
    /// Take a report away, by id.
    TakeAway(String),
}

/// What the form comes to: a report with what is doubtful about it, or why it is none.
pub(super) fn typed(scenario: &Scenario, view: &View) -> Result<(Report, Vec<Value>), Value> {
    let form = &view.follow_up.form;
    let day = form.get(&Field::Day).cloned().unwrap_or_else(|| view.day.to_string());
    let mut cells: Vec<(Field, &str)> =
        form.iter().filter(|(field, _)| **field != Field::Day).map(|(field, cell)| (*field, cell.as_str())).collect();
    cells.push((Field::Day, &day));
    let mut read = table::typed(&free_id(scenario), &cells, Sensitivity::Internal);
    match read.reports.pop() {
        Some(report) => Ok((report, read.doubts.into_iter().map(|doubt| doubt.message).collect())),
        None => Err(read.rejected.pop().map_or_else(Value::nothing, |problem| problem.message)),
    }
}

/// An id that no report has.
fn free_id(scenario: &Scenario) -> String {
    let mut ids = (scenario.follow_up.by_id.len() + 1..).map(|number| format!("seen-{number}"));
    ids.find(|id| !scenario.follow_up.by_id.contains_key(id)).unwrap_or_default()
}

/// Shows a view of the tab.
pub(super) const fn show(shown: Shown) -> Command {
    Command::FollowUp(Ask::Show(shown))
}

impl App {
    /// Carries out what is asked of the tab.
    pub(super) fn ask_follow_up(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Show(shown) => (self.view.follow_up.shown, self.view.tab) = (shown, Tab::FollowUp),
            Ask::Fill(field, text) => {
                // A clause is of its agreement: chosen together, and none of either.
                let form = &mut self.view.follow_up.form;
                if text.is_empty() { drop(form.remove(&field)) } else { drop(form.insert(field, text)) }
            }
            Ask::About([agreement, clause]) => {
                let form = &mut self.view.follow_up.form;
                if agreement.is_empty() {
                    form.remove(&Field::Agreement);
                    form.remove(&Field::Clause);
                } else {
                    form.extend([(Field::Agreement, agreement), (Field::Clause, clause)]);
                }
                (self.view.follow_up.shown, self.view.tab) = (Shown::Reports, Tab::FollowUp);
            }
            Ask::Add => {
                let Ok((report, _)) = typed(&self.scenario, &self.view) else { return };
                // Who reports one thing often reports the next from the same place on the same day.
                self.view.follow_up.form.retain(|field, _| matches!(field, Field::Day | Field::Place | Field::Source));
                let change = Change::Report { id: report.id.clone(), report: Some(Box::new(report)) };
                self.edit(ctx, |history, scenario| history.apply(scenario, change));
            }
            Ask::TakeAway(id) => {
                let change = Change::Report { id, report: None };
                self.edit(ctx, |history, scenario| history.apply(scenario, change));
            }
        }
    }
}
