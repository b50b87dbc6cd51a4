//! The flashpoints: a table that sorts by its columns, and below it why the chosen one ranks where it does.

mod detail;
mod table;

use std::sync::Arc;

use eframe::egui::{self, Panel, RichText, ScrollArea, Ui};

use super::section;
use crate::app::actions::{self, Situation};
use crate::app::command::Command;
use crate::app::desk::{Column, Sort};
use crate::app::made::Made;
use crate::app::narrowing::Narrowing;
use crate::app::terms;
use crate::app::view::{Thing, View};
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::flashpoints::{Stability, Trial};
use crate::overview::Week;
use crate::plan::{RankBy, RankedList};
use crate::words::{self, Language, Sentence, Speaks as _, Value, rounded, say};

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
enum Row {
    /// The head of a list: an office, a conference, a week.
    Title(Value),
    /// A flashpoint, by number, with its points in this list.
    Flashpoint(usize, f64),
}

/// What the table is made for: where all of it is as before, the table is.
#[derive(Clone, Debug, Default, PartialEq)]
struct Key {
    by: RankBy,
    sort: Sort,
    narrowing: Narrowing,
}

/// What the table and the weeks of the season show.
#[derive(Default)]
struct Listed {
    rows: Vec<Row>,
    /// How many flashpoints the desk is narrowed to.
    shown: usize,
    /// The weeks, where not all of their encounters are meant.
    weeks: Option<Vec<Week>>,
}

/// The flashpoints as the table shows them: made off the window's thread when the plan, the order or what the desk is
/// narrowed to changes. Numbers are those of the plan that it was made of, which it holds; until the next is there, what
/// was made before stays on show.
#[derive(Default)]
pub(in crate::app) struct Lists(Made<Key, Listed>);

impl Lists {
    /// Takes over what is made, and has it made anew where it would be other.
    ///
    /// # Errors
    /// In its own words, where the work broke down.
    pub(in crate::app) fn keep_up(&mut self, ctx: &egui::Context, drawn: &Arc<Drawn>, view: &View) -> Result<(), String> {
        let told = self.0.take();
        if told.is_ok() {
            let key = Key { by: view.rank_by, sort: view.desk.sort, narrowing: Narrowing::of(view) };
            self.0.begin(ctx, "lists", (drawn, key), listed);
        }
        told
    }

    /// Whether it is being made.
    pub(in crate::app) const fn is_busy(&self) -> bool {
        self.0.is_busy()
    }

    /// The weeks, where not all of their encounters are meant.
    pub(in crate::app) fn weeks(&self) -> Option<&[Week]> {
        self.0.value.weeks.as_deref()
    }

    /// The plan that it is of.
    pub(in crate::app) fn drawn(&self) -> Option<&Arc<Drawn>> {
        self.0.of().map(|(drawn, _)| drawn)
    }

    /// The flashpoints that it shows, by number, each once.
    pub(in crate::app) fn numbers(&self) -> Vec<usize> {
        let mut seen = std::collections::BTreeSet::new();
        let all = self.0.value.rows.iter().filter_map(|row| if let Row::Flashpoint(number, _) = row { Some(*number) } else { None });
        all.filter(|number| seen.insert(*number)).collect()
    }
}

fn listed(drawn: &Drawn, key: &Key) -> Listed {
    let shown = drawn.plan.findings.flashpoints.iter().filter(|flashpoint| key.narrowing.means(flashpoint)).count();
    Listed { rows: rows(drawn, key), shown, weeks: key.narrowing.weeks(drawn) }
}

fn rows(drawn: &Drawn, key: &Key) -> Vec<Row> {
    let mut rows = Vec::new();
    for RankedList { title, mut flashpoints } in drawn.plan.ranked(&drawn.scenario, key.by) {
        flashpoints.retain(|(number, _)| key.narrowing.means(&drawn.plan.findings.flashpoints[*number]));
        if flashpoints.is_empty() {
            continue;
        }
        sort(drawn, key.sort, &mut flashpoints);
        rows.extend(title.map(Row::Title));
        rows.extend(flashpoints.into_iter().map(|(number, points)| Row::Flashpoint(number, points)));
    }
    rows
}

/// Flashpoints that are alike in a column stay in the order of their ranks.
fn sort(drawn: &Drawn, Sort { by, is_descending }: Sort, list: &mut [(usize, f64)]) {
    let all = &drawn.plan.findings.flashpoints;
    list.sort_by(|(a, a_points), (b, b_points)| {
        let order = match by {
            Column::Rank => a.cmp(b),
            Column::Place => all[*a].name.cmp(&all[*b].name),
            Column::Severity => a_points.total_cmp(b_points),
            Column::Days => (all[*a].days.first, all[*a].days.last).cmp(&(all[*b].days.first, all[*b].days.last)),
        };
        let order = if is_descending { order.reverse() } else { order };
        order.then(a.cmp(b))
    });
}

/// The tab.
pub(in crate::app) fn flashpoints_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    lists: &Lists,
    stability: Option<&Stability>,
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let Some(drawn) = lists.drawn().map(AsRef::as_ref) else {
        ui.weak(say!(ui, "flashpoints-being-listed"));
        return;
    };
    let view = now.view;
    let all = &drawn.plan.findings.flashpoints;
    ui.add(egui::Label::new(count_words(ui.language(), drawn, view, lists.0.value.shown, all.len())).wrap());
    ui.horizontal_wrapped(|ui| {
        rank_by_ui(ui, now, commands);
        actions::WRITE_LIST.button(ui, &say!(ui, "write-list"), now, commands);
    });
    if let Some(stability) = stability.filter(|_| !all.is_empty()) {
        ui.add(egui::Label::new(RichText::new(stability_words(ui.language(), stability)).small().weak()).wrap());
    }
    let chosen = if let Some(Thing::Flashpoint(id)) = &view.selected { drawn.flashpoint(id) } else { None };
    if let Some(chosen) = chosen {
        let half = ui.available_height() * 0.55;
        let panel = Panel::bottom("reasons").resizable(true).default_size(half).size_range(80.0..=(half * 1.6));
        panel.show(ui, |ui| detail::detail_ui(ui, (atlas, drawn), chosen, now, commands));
    } else if !drawn.plan.open_questions.is_empty() {
        let panel = Panel::bottom("questions").resizable(true).default_size(90.0).size_range(40.0..=260.0);
        panel.show(ui, |ui| open_questions_ui(ui, &drawn.plan.open_questions));
    }
    table::table_ui(ui, (atlas, drawn), &lists.0.value.rows, now, commands);
}

fn rank_by_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = 4.0;
    let words = ui.language();
    ui.weak(say!(words, "rank-by"));
    for (by, action) in RankBy::ALL.into_iter().zip(&actions::lists::RANKS) {
        let button = ui.add(egui::Button::selectable(now.view.rank_by == by, terms::rank_by(by).say(words)));
        action.on(button, now, commands);
    }
}

fn count_words(words: Language, drawn: &Drawn, view: &View, shown: usize, all: usize) -> String {
    let name = |office: &String| drawn.scenario.office_name(office).to_owned();
    let days = view.desk.range.map_or_else(String::new, |range| format!(", {}", words::days(words, range)));
    match (&view.office, &view.desk.partner) {
        (Some(one), Some(other)) => {
            say!(words, "flashpoints-concern-both", some = shown, all = all, one = name(one), other = name(other), days = days)
        }
        (Some(office), None) => say!(words, "flashpoints-concern", some = shown, all = all, office = name(office), days = days),
        _ if view.desk.range.is_some() => say!(words, "flashpoints-in-days", some = shown, all = all, days = days),
        _ => say!(words, "flashpoints-all", all = all),
    }
}

/// How firm the top of the list is.
fn stability_words(words: Language, stability: &Stability) -> String {
    let (top, Trial { draws, spread, .. }) = (stability.stays.len(), stability.trial);
    let percent = |share: f64| rounded(share * 100.0, 0);
    let (mean, all) = (rounded(stability.mean_stay(), 1), percent(stability.all_stay));
    if top == 0 {
        return say!(words, "stability-none");
    }
    say!(words, "stability", spread = percent(spread), mean = mean, top = top, all = all, draws = draws)
}

fn open_questions_ui(ui: &mut Ui, questions: &[Sentence]) {
    let words = ui.language();
    ScrollArea::vertical().auto_shrink(false).id_salt("questions").show(ui, |ui| {
        section(ui, &say!(ui, "not-known-elsewhere"));
        for question in questions {
            ui.add(egui::Label::new(format!("\u{2022} {}", question.say(words))).wrap());
        }
    });
}
