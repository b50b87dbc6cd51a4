//! The first step: states of the maps, and the offices in charge of them.

use eframe::egui::{Label, RichText, ScrollArea, TextEdit, Ui};

use super::{Ask, Wizard};
use crate::app::command::Command;
use crate::app::welcome;
use crate::atlas::{Atlas, State};
use crate::words::say;

/// States that can be ticked, and beside each ticked one the office in charge.
pub(super) fn states_ui(ui: &mut Ui, height: f32, wizard: &Wizard, atlas: &Atlas, commands: &mut Vec<Command>) {
    let ask = |ask| Command::Start(welcome::Ask::Wizard(ask));
    ui.add(Label::new(say!(ui, "wizard-states.hint")).wrap());
    let mut sought = wizard.sought.clone();
    let find = TextEdit::singleline(&mut sought).hint_text(say!(ui, "wizard-find-state")).desired_width(260.0);
    if ui.add(find).accessible_name(say!(ui, "wizard-find-state")).changed() {
        commands.push(ask(Ask::Find(sought)));
    }
    ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
        for state in shown(atlas, wizard) {
            ui.push_id(&state.id, |ui| state_ui(ui, wizard, atlas, state, commands));
        }
    });
}

/// What is ticked is seen whatever is sought; each stays where it is in the list.
fn shown<'a>(atlas: &'a Atlas, wizard: &Wizard) -> Vec<&'a State> {
    let words = wizard.sought.trim().to_lowercase();
    let is_ticked = |state: &State| wizard.choices.charges.iter().any(|charge| charge.state == state.id);
    let meant = |state: &State| [&state.name, &state.country, &state.id].iter().any(|text| text.to_lowercase().contains(&words));
    let mut shown: Vec<&State> = atlas.states.iter().filter(|state| is_ticked(state) || meant(state)).collect();
    // Countries whose boundaries a person brought along come first, then South Sudan, for which the shipped maps are made.
    let is_own = |state: &State| atlas.added.iter().any(|added| added.iso3 == state.iso3);
    shown.sort_by_key(|state| (!is_own(state), state.iso3 != "SSD", &state.country, &state.name));
    shown
}

fn state_ui(ui: &mut Ui, wizard: &Wizard, atlas: &Atlas, state: &State, commands: &mut Vec<Command>) {
    let charge = wizard.choices.charges.iter().position(|charge| charge.state == state.id);
    let choose = |choices| Command::Start(welcome::Ask::Wizard(Ask::Choose(choices)));
    ui.horizontal_wrapped(|ui| {
        let mut is_ticked = charge.is_some();
        if ui.checkbox(&mut is_ticked, say!(ui, "state-of-country", state = &state.name, country = &state.country)).changed() {
            let mut choices = wizard.choices.clone();
            choices.toggle(atlas, &state.id);
            commands.push(choose(choices));
        }
        if let Some(number) = charge {
            ui.label(RichText::new(say!(ui, "wizard-office")).weak());
            let mut choices = wizard.choices.clone();
            let edit = TextEdit::singleline(&mut choices.charges[number].office).desired_width(220.0);
            if ui.add(edit).accessible_name(say!(ui, "wizard-office-of", state = &state.name)).changed() {
                commands.push(choose(choices));
            }
        }
    });
}
