//! An agreement of the scenario: what it is, who stands by it, what is doubtful about it, and its clauses.

use eframe::egui::{Button, ComboBox, Frame, Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{fact, link, section};
use super::clause::clause_ui;
use super::lines::form_ui;
use super::{dates, told};
use crate::agreed::exchange::speaks_of;
use crate::agreed::{self, Agreement, Party, PendingIssue};
use crate::app::actions::{Situation, agreed as actions, selected};
use crate::app::agreed::{Ask, Deed};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::atlas::Atlas;
use crate::editing::agreement::{CLAUSE_KINDS, Part};
use crate::problems::Problem;
use crate::scenario::AGREEMENTS;
use crate::words::{Language, Phrase, Speaks as _, Value, say};

/// All of it.
pub(super) fn kept_ui(ui: &mut Ui, atlas: &Atlas, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let is_head_open = now.view.agreed.part == Some(Part::Head);
    ui.add(Label::new(RichText::new(&agreement.title).heading()).wrap());
    ui.horizontal_wrapped(|ui| {
        let change = if is_head_open { say!(ui, "agreed-done") } else { say!(ui, "agreed-change-head") };
        let part = (!is_head_open).then_some(Part::Head);
        commands.extend(link(ui.button(&change), &change).clicked().then_some(Command::Agreed(Ask::Part(part))));
        actions::REVISE.button(ui, &say!(ui, "agreed-revise"), now, commands);
        actions::TAKE_AWAY.button(ui, &say!(ui, "agreed-remove"), now, commands);
        if agreement.conference.is_some() {
            selected::CONFERENCE.button(ui, &say!(ui, "its-conference"), now, commands);
        }
    });
    problems_ui(ui, agreement, commands);
    if is_head_open {
        form_ui(ui, atlas, (agreement, Part::Head), now, commands);
    } else {
        head_ui(ui, agreement, now, commands);
    }
    clauses_ui(ui, atlas, agreement, now, commands);
    places_ui(ui, atlas, agreement, now, commands);
}

/// What is doubtful; a press leads to the form in which it is put right.
fn problems_ui(ui: &mut Ui, agreement: &Agreement, commands: &mut Vec<Command>) {
    let problems = agreed::problems(agreement, AGREEMENTS);
    if problems.is_empty() {
        return;
    }
    let (words, warning) = (ui.language(), Palette::of(ui.visuals()).warning);
    Frame::group(ui.style()).inner_margin(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(say!(words, "agreed-count-problems", count = problems.len())).strong().color(warning));
        in_sight_ui(ui, "problems", problems.len(), 1.6, |ui, number| {
            let problem = &problems[number];
            let message = problem.message.say(words);
            let row = link(ui.add(Button::new(RichText::new(&message).small()).wrap()), &message);
            let row = row.on_hover_text(say!(words, "remedy", remedy = problem.remedy.clone()));
            commands.extend(row.clicked().then(|| Command::Agreed(Ask::Part(Some(part_of(agreement, problem))))));
        });
    });
}

/// The part of an agreement that a problem is about.
fn part_of(agreement: &Agreement, problem: &Problem) -> Part {
    let Value::Sentence(message) = &problem.message else { return Part::Head };
    let named = message.values.iter().find(|(name, _)| *name == "clause" && message.key == Phrase("problem-of-clause"));
    let clause = named.and_then(|(_, id)| agreement.clauses.iter().position(|clause| *id == Value::from(&clause.id)));
    clause.map_or(Part::Head, Part::Clause)
}

fn head_ui(ui: &mut Ui, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.add(Label::new(told(words, agreement)).wrap());
    let told_dates = dates(words, &agreement.dates);
    if !told_dates.is_empty() {
        let sources: Vec<String> = agreement.dates.iter().filter_map(|date| date.source.clone()).collect();
        fact(
            ui,
            &say!(words, "agreed-field-dates"),
            if sources.is_empty() { told_dates } else { format!("{told_dates} ({})", sources.join("; ")) },
        );
    }
    if !agreement.languages.is_empty() {
        let all: Vec<String> = agreement.languages.iter().map(|code| Value::OfFiles(code.clone()).say(words)).collect();
        fact(ui, &say!(words, "agreed-field-languages"), all.join(", "));
    }
    lineage_ui(ui, agreement, now, commands);
    if !agreement.parties.is_empty() {
        section(ui, &say!(words, "agreed-field-parties").to_uppercase());
        for party in &agreement.parties {
            ui.add(Label::new(party_told(words, party)).wrap());
        }
    }
    if !agreement.pending.is_empty() {
        section(ui, &say!(words, "agreed-field-pending").to_uppercase());
        for issue in &agreement.pending {
            ui.add(Label::new(format!("? {}", issue_told(words, agreement, issue))).wrap());
        }
    }
    if !agreement.sources.is_empty() {
        fact(ui, &say!(words, "fact-source"), agreement.sources.join("; "));
    }
}

/// The texts that it revises, and those that revise it.
fn lineage_ui(ui: &mut Ui, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let all = &now.scenario.agreements.by_id;
    let mut texts_ui = |ui: &mut Ui, name: String, ids: Vec<&String>| {
        if ids.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.weak(name);
            for id in ids {
                match all.get(id) {
                    Some(text) => {
                        let button = link(ui.add(Button::new(RichText::new(&text.title).small()).small()), &text.title);
                        commands.extend(button.clicked().then(|| Command::Agreed(Ask::Open(Some(id.clone())))));
                    }
                    None => drop(ui.label(id)),
                }
            }
        });
    };
    texts_ui(ui, say!(ui, "agreed-field-revises"), agreement.revises.iter().collect());
    let later = all.values().filter(|text| text.revises.contains(&agreement.id)).map(|text| &text.id).collect();
    texts_ui(ui, say!(ui, "agreed-revised-by"), later);
}

/// A party: its unit, its role, who signs for it, and whether it did.
fn party_told(words: Language, party: &Party) -> String {
    let role = party.role.as_ref().map(|role| role.called().say(words));
    let signs = party.signatory.as_ref().map(|role| say!(words, "agreed-party-signs", role = role));
    let witness = party.witness.as_ref().map(|role| say!(words, "agreed-party-witness", role = role));
    let signed = party.signed.map(|did| if did { say!(words, "agreed-party-signed") } else { say!(words, "agreed-party-not-signed") });
    let there = party.present.map(|was| if was { say!(words, "agreed-party-present") } else { say!(words, "agreed-party-absent") });
    let all: Vec<String> = [role, signs, witness, signed, there].into_iter().flatten().collect();
    if all.is_empty() { party.unit.clone() } else { say!(words, "choice", name = &party.unit, choice = all.join(", ")) }
}

fn issue_told(words: Language, agreement: &Agreement, issue: &PendingIssue) -> String {
    let text = issue.texts.get(words.code()).or_else(|| issue.texts.values().next()).cloned().unwrap_or_default();
    let by: Vec<&str> = issue.raised_by.iter().map(|id| agreement.party(id).map_or(id.as_str(), |party| &party.unit)).collect();
    if by.is_empty() { text } else { format!("{text} ({})", by.join(", ")) }
}

fn clauses_ui(ui: &mut Ui, atlas: &Atlas, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    let place = now.view.agreed.place.as_ref().filter(|id| agreement.clauses.iter().any(|clause| speaks_of(clause, id)));
    section(ui, &say!(words, "agreed-clauses").to_uppercase());
    if let Some(id) = place {
        ui.horizontal_wrapped(|ui| {
            ui.label(say!(words, "agreed-clauses-of", place = place_name(agreement, now, id)));
            let all = say!(words, "agreed-all-clauses");
            commands.extend(link(ui.small_button(&all), &all).clicked().then_some(Command::Agreed(Ask::Place(None))));
        });
    }
    let meant = |number: &usize| place.is_none_or(|id| speaks_of(&agreement.clauses[*number], id));
    let numbers: Vec<usize> = (0..agreement.clauses.len()).filter(meant).collect();
    in_sight_ui(ui, "kept clauses", numbers.len(), 6.0, |ui, row| clause_ui(ui, atlas, (agreement, numbers[row]), now, commands));
    let add = ComboBox::from_id_salt("add a clause").width(220.0).selected_text(say!(words, "agreed-add-clause")).show_ui(ui, |ui| {
        for (kind, called) in CLAUSE_KINDS {
            let is_chosen = ui.selectable_label(false, called.say(words)).clicked();
            commands.extend(is_chosen.then_some(Command::Agreed(Ask::Edit(Deed::AddClause(kind)))));
        }
    });
    add.response.accessible_name(say!(words, "agreed-add-clause"));
}

fn place_name(agreement: &Agreement, now: &Situation<'_>, id: &str) -> String {
    let own = agreement.place(id).and_then(|place| place.name.clone());
    own.or_else(|| now.scenario.as_place(id)?.name).unwrap_or_else(|| id.to_owned())
}

/// Its places, each with its form.
fn places_ui(ui: &mut Ui, atlas: &Atlas, agreement: &Agreement, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    if agreement.places.is_empty() {
        return;
    }
    section(ui, &say!(words, "agreed-places").to_uppercase());
    in_sight_ui(ui, "kept places", agreement.places.len(), 1.4, |ui, number| {
        let place = &agreement.places[number];
        let is_open = now.view.agreed.part == Some(Part::Place(number));
        let name = place.name.as_deref().unwrap_or(&place.id);
        let kind = place.kind.as_ref().map_or_else(String::new, |kind| kind.called().say(words));
        let row = Button::selectable(is_open, name).right_text(RichText::new(kind).small()).truncate();
        let row = ui.add(row.min_size(eframe::egui::vec2(ui.available_width(), 0.0)));
        let part = (!is_open).then_some(Part::Place(number));
        if row.clicked() {
            commands.extend([Command::Agreed(Ask::Part(part)), Command::Agreed(Ask::Place(Some(place.id.clone())))]);
            let at = now.scenario.agreement_drawn(agreement).place(&place.id).and_then(|place| place.drawn.clone());
            commands.extend(at.and_then(|drawn| drawn.first()).map(|at| Command::FlyToPlace(at.lonlat())));
        }
        if is_open {
            form_ui(ui, atlas, (agreement, Part::Place(number)), now, commands);
        }
    });
}
