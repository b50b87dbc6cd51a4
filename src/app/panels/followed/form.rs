//! The form of a new report. What is typed is read by the rules of tables, so that what a form keeps is what a table would.

use eframe::egui::{ComboBox, Grid, Label, RichText, TextEdit, Ui};

use super::super::section;
use crate::agreed;
use crate::app::actions::{Situation, followed as actions};
use crate::app::command::Command;
use crate::app::followed::{Ask, typed};
use crate::app::theme::Palette;
use crate::layers::Placed as _;
use crate::reports::table::{Field, KINDS};
use crate::words::{Language, Phrase, Speaks as _, say};

/// Fields of every report.
const OF_ALL: [Field; 5] = [Field::Day, Field::Place, Field::Position, Field::Source, Field::Words];
/// Who may see it, by the words of tables.
const MARKS: [(&str, Phrase); 3] =
    [("internal", Phrase("follow-for-internal")), ("partners", Phrase("follow-for-partners")), ("public", Phrase("follow-for-public"))];

pub(super) fn form_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    section(ui, &say!(words, "follow-new").to_uppercase());
    let kind = now.view.follow_up.form.get(&Field::Kind).cloned().unwrap_or_default();
    Grid::new("new report").num_columns(2).min_col_width(130.0).spacing([8.0, 4.0]).show(ui, |ui| {
        kind_ui(ui, &kind, commands);
        about_ui(ui, now, commands);
        route_ui(ui, now, commands);
        for field in OF_ALL.into_iter().chain(of_kind(&kind).iter().copied()) {
            typed_ui(ui, field, now, commands);
        }
        mark_ui(ui, now, commands);
    });
    if kind.is_empty() {
        return;
    }
    match typed(now.scenario, now.view) {
        Ok((report, doubts)) => {
            ui.add(Label::new(report.told().say(words)).wrap());
            for doubt in doubts {
                ui.add(Label::new(RichText::new(doubt.say(words)).small().italics()).wrap());
            }
            actions::ADD.button(ui, &say!(words, "follow-add"), now, commands);
        }
        Err(why) => {
            let refused = RichText::new(say!(words, "refused", why = why)).color(Palette::of(ui.visuals()).warning);
            ui.add(Label::new(refused).wrap());
        }
    }
}

/// Fields of a kind, by its word in tables.
fn of_kind(kind: &str) -> &'static [Field] {
    match kind {
        "incident" => &[Field::Happened, Field::Fatalities],
        "early passage" | "late passage" => &[Field::Days],
        "off corridor" => &[Field::OffBy],
        "massive movement" => &[Field::Head],
        "cattle returned" => &[Field::Returned, Field::Of],
        _ => &[],
    }
}

fn label_ui(ui: &mut Ui, field: Field) -> String {
    let name = super::super::sentence(&field.phrase().say(ui.language()));
    ui.add(Label::new(RichText::new(&name).weak()).wrap());
    name
}

fn typed_ui(ui: &mut Ui, field: Field, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let name = label_ui(ui, field);
    let day = || if field == Field::Day { now.view.day.to_string() } else { String::new() };
    let mut text = now.view.follow_up.form.get(&field).cloned().unwrap_or_else(day);
    let hint = match field {
        Field::Day => say!(ui, "year-month-day"),
        Field::Position => say!(ui, "follow-lat-lon"),
        Field::Source => say!(ui, "follow-role"),
        _ => String::new(),
    };
    let edit = TextEdit::singleline(&mut text).desired_width((ui.available_width() - 8.0).clamp(120.0, 330.0)).hint_text(hint);
    let edit = ui.add(edit).accessible_name(name);
    commands.extend(edit.changed().then(|| Command::FollowUp(Ask::Fill(field, text))));
    ui.end_row();
}

/// Something to be chosen: by what is kept, and what people call it.
fn choice_ui(ui: &mut Ui, field: Field, chosen: &str, choices: &[(String, String)], mut pick: impl FnMut(&str)) {
    let name = label_ui(ui, field);
    let shown = choices.iter().find(|(one, _)| one == chosen).map_or(chosen, |(_, called)| called).to_owned();
    let combo = ComboBox::from_id_salt(("new report", field as u8)).width(220.0).selected_text(shown).truncate().show_ui(ui, |ui| {
        for (choice, called) in choices {
            if ui.selectable_label(choice == chosen, called).clicked() {
                pick(choice);
            }
        }
    });
    combo.response.accessible_name(name);
    ui.end_row();
}

fn kind_ui(ui: &mut Ui, kind: &str, commands: &mut Vec<Command>) {
    let words = ui.language();
    let choices: Vec<(String, String)> = KINDS.iter().map(|(kind, called)| ((*kind).to_owned(), called.say(words))).collect();
    choice_ui(ui, Field::Kind, kind, &choices, |kind| commands.push(Command::FollowUp(Ask::Fill(Field::Kind, kind.to_owned()))));
}

/// A clause with its agreement: one choice, since neither says anything without the other.
fn about_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    const BETWEEN: char = '\u{1f}';
    let words = ui.language();
    let form = &now.view.follow_up.form;
    let joined = |agreement: &str, clause: &str| format!("{agreement}{BETWEEN}{clause}");
    let chosen = form.get(&Field::Agreement).zip(form.get(&Field::Clause)).map_or_else(String::new, |(one, other)| joined(one, other));
    let mut choices = vec![(String::new(), say!(words, "follow-none"))];
    for agreement in now.scenario.agreements.by_id.values() {
        choices.extend(agreement.clauses.iter().map(|clause| {
            let called = followed_name(words, agreement, clause);
            (joined(&agreement.id, &clause.id), called)
        }));
    }
    choice_ui(ui, Field::Clause, &chosen, &choices, |choice| {
        let (agreement, clause) = choice.split_once(BETWEEN).unwrap_or_default();
        commands.push(Command::FollowUp(Ask::About([agreement.to_owned(), clause.to_owned()])));
    });
}

fn followed_name(words: Language, agreement: &agreed::Agreement, clause: &agreed::Clause) -> String {
    crate::followed::named(agreed::Held { agreement, clause }).say(words)
}

fn route_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let chosen = now.view.follow_up.form.get(&Field::Route).cloned().unwrap_or_default();
    let mut choices = vec![(String::new(), say!(ui, "follow-none"))];
    choices.extend(now.scenario.routes.iter().map(|route| (route.id.clone(), route.name().to_owned())));
    choice_ui(ui, Field::Route, &chosen, &choices, |route| commands.push(Command::FollowUp(Ask::Fill(Field::Route, route.to_owned()))));
}

fn mark_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let chosen = now.view.follow_up.form.get(&Field::Sensitivity).map_or("internal", String::as_str).to_owned();
    let choices: Vec<(String, String)> = MARKS.iter().map(|(mark, called)| ((*mark).to_owned(), called.say(words))).collect();
    choice_ui(ui, Field::Sensitivity, &chosen, &choices, |mark| {
        commands.push(Command::FollowUp(Ask::Fill(Field::Sensitivity, mark.to_owned())));
    });
}
