//! The tab of agreements: those that the scenario keeps beside the drafts of the plan, and the one that is open.

mod changed;
mod clause;
mod covered;
mod draft;
mod files;
mod kept;
mod lines;
mod owed;

use eframe::egui::text::LayoutJob;
use eframe::egui::{self, Button, RichText, ScrollArea, TextFormat, TextStyle, Ui};

use super::in_sight::in_sight_ui;
use super::section;
use crate::agreed::{self, Agreement, CitedDate};
use crate::agreements as drafts;
use crate::app::actions::{Situation, agreed as actions};
use crate::app::agreed::{Ask, Shown, open};
use crate::app::command::Command;
use crate::app::narrowing::Narrowing;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::scenario::AGREEMENTS;
use crate::words::{Language, Speaks as _, Value, say};

pub(super) use draft::{clauses_ui, uncovered_ui};
pub(in crate::app) use files::waiting_ui;
pub(super) use files::{export_ui, import_ui};

/// The tab.
pub(in crate::app) fn agreements_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let view = now.view;
    let narrowing = Narrowing::of(view);
    let meant = |draft: &&drafts::Agreement| narrowing.means_offices(&drawn.plan.conferences[draft.conference].offices);
    let drafts: Vec<&drafts::Agreement> = drawn.plan.agreements.iter().filter(meant).collect();
    let kept = open(now.scenario, view);
    let is_chosen = |draft: &&&drafts::Agreement| view.conference.as_ref() == Some(&drawn.plan.conferences[draft.conference].id);
    let chosen = drafts.iter().find(is_chosen).or_else(|| drafts.first()).copied();
    ui.horizontal_wrapped(|ui| {
        actions::BEGIN.button(ui, &say!(ui, "agreed-new"), now, commands);
        actions::IMPORT.button(ui, &say!(ui, "agreed-import"), now, commands);
        actions::EXPORT.button(ui, &say!(ui, "agreed-export"), now, commands);
    });
    if let Some(why) = &view.agreed.refusal {
        let words = RichText::new(say!(ui, "refused", why = why.clone())).color(Palette::of(ui.visuals()).warning);
        ui.add(egui::Label::new(words).wrap());
    }
    lists_ui(ui, drawn, (&drafts, chosen.filter(|_| kept.is_none())), now, commands);
    ui.separator();
    match (kept, chosen) {
        (Some(agreement), _) => opened_ui(ui, (atlas, drawn), agreement, now, commands),
        (None, Some(chosen)) => {
            ScrollArea::vertical().auto_shrink(false).id_salt(&chosen.id).show(ui, |ui| draft::draft_ui(ui, drawn, chosen, now, commands));
        }
        (None, None) => {
            ui.label(say!(ui, "agreements-none"));
        }
    }
}

/// Both lists in one box, so that a small window keeps room for what is open.
fn lists_ui(
    ui: &mut Ui,
    drawn: &Drawn,
    (drafts, chosen): (&[&drafts::Agreement], Option<&drafts::Agreement>),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let height = (ui.available_height() * 0.3).max(60.0);
    ScrollArea::vertical().id_salt("agreements").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let kept: Vec<&Agreement> = now.scenario.agreements.by_id.values().map(AsRef::as_ref).collect();
        if !kept.is_empty() {
            section(ui, &say!(ui, "agreed-kept", count = kept.len()));
            in_sight_ui(ui, "kept agreements", kept.len(), 2.4, |ui, number| row_ui(ui, kept[number], now, commands));
        }
        if !drafts.is_empty() {
            section(ui, &say!(ui, "agreements-drafts"));
            draft::list_ui(ui, drawn, drafts, chosen, commands);
        }
    });
}

/// An agreement in the list: what it is called, and below it what it is and what is doubtful about it.
fn row_ui(ui: &mut Ui, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let is_open = now.view.agreed.open.as_ref() == Some(&agreement.id);
    let told = told(words, agreement);
    let (body, small) = (TextStyle::Body.resolve(ui.style()), TextStyle::Small.resolve(ui.style()));
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let mut job = LayoutJob::default();
    job.append(&agreement.title, 0.0, TextFormat::simple(body, ink));
    job.append(&format!("\n{told}"), 0.0, TextFormat::simple(small, weak));
    let row = ui.add(Button::selectable(is_open, job).wrap().min_size(egui::vec2(ui.available_width(), 0.0)));
    let name = say!(words, "choice", name = &agreement.title, choice = told);
    row.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, is_open, &name));
    commands.extend(row.clicked().then(|| Command::Agreed(Ask::Open((!is_open).then(|| agreement.id.clone())))));
}

/// What an agreement is, in a line: `review, signed, 2019, 3 clauses, 1 problem`.
fn told(words: Language, agreement: &Agreement) -> String {
    let kind = agreement.kind.as_ref().map(|kind| kind.called().say(words));
    let status = agreement.status.as_ref().map(|status| status.called().say(words));
    let dates = dates(words, &agreement.dates);
    let problems = agreed::problems(agreement, AGREEMENTS).len();
    let problems = (problems > 0).then(|| say!(words, "agreed-count-problems", count = problems));
    let clauses = say!(words, "count-clauses", count = agreement.clauses.len());
    let all = [kind, status, (!dates.is_empty()).then_some(dates), Some(clauses), problems];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Dates as they are cited.
fn dates(words: Language, dates: &[CitedDate]) -> String {
    let one = |date: &CitedDate| {
        let day = date.day.map(|day| Value::from(day).say(words));
        let cited = if date.cited.trim().is_empty() { day } else { Some(date.cited.clone()) };
        let of = date.of.as_ref().map(|of| Value::OfFiles(of.clone()).say(words));
        of.into_iter().chain(cited).collect::<Vec<_>>().join(" ")
    };
    dates.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The agreement that is open: what is on show of it.
fn opened_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let shown = now.view.agreed.shown;
    ui.horizontal_wrapped(|ui| {
        for (view, action) in Shown::ALL.into_iter().zip(&actions::VIEWS) {
            let button = ui.add(Button::selectable(view == shown, view.title().say(ui.language())));
            action.on(button, now, commands);
        }
    });
    ui.add_space(2.0);
    ScrollArea::vertical().auto_shrink(false).id_salt((&agreement.id, shown as u8)).show(ui, |ui| match shown {
        Shown::Text => kept::kept_ui(ui, atlas, agreement, now, commands),
        Shown::Owed => owed::owed_ui(ui, agreement, now, commands),
        Shown::Covered => covered::covered_ui(ui, drawn, agreement, commands),
        Shown::Changed => changed::changed_ui(ui, agreement, now, commands),
    });
}
