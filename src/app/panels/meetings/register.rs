//! Who of the register is called to a conference, who may spoil it, and which roles nobody holds.

use eframe::egui::{Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{section, sentence};
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::conferences::{Called, Conference};
use crate::scenario::Influence;
use crate::words::{Phrase, Speaks as _, say};

/// A group of roles: what it is called, and which influences belong to it.
type Group = (Phrase, fn(Influence) -> bool);

/// The groups of roles, those without whom nothing holds first.
const GROUPS: [Group; 3] = [
    (Phrase("register-must-be-there"), |influence| influence.must_be_there()),
    (Phrase("register-may-spoil"), |influence| matches!(influence, Influence::MaySpoil)),
    (Phrase("register-beside"), |influence| !influence.must_be_there() && !matches!(influence, Influence::MaySpoil)),
];

/// The roles by what they can do to the conference, then those that are missing.
pub(in crate::app::panels) fn register_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference) {
    let words = ui.language();
    for (title, is_meant) in GROUPS {
        let influence = |called: &&Called| drawn.scenario.stakeholders.get(called.stakeholder).map(|one| one.influence);
        let group: Vec<&Called> = conference.called.iter().filter(|called| influence(called).is_some_and(is_meant)).collect();
        if group.is_empty() {
            continue;
        }
        section(ui, &title.say(words));
        in_sight_ui(ui, title.0, group.len(), 2.0, |ui, number| called_ui(ui, drawn, group[number]));
    }
    if conference.missing.is_empty() {
        return;
    }
    section(ui, &say!(words, "register-missing"));
    let warning = Palette::of(ui.visuals()).warning;
    in_sight_ui(ui, "missing", conference.missing.len(), 2.0, |ui, number| {
        let told = sentence(&conference.missing[number].reason.say(words));
        ui.add(Label::new(RichText::new(format!("\u{2022} {told}")).color(warning)).wrap());
    });
}

/// A role, what it can do, and why it is called.
fn called_ui(ui: &mut Ui, drawn: &Drawn, called: &Called) {
    let words = ui.language();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(sentence(&called.name.say(words))).strong());
        if let Some(stakeholder) = drawn.scenario.stakeholders.get(called.stakeholder) {
            ui.weak(stakeholder.influence.phrase().say(words));
        }
    });
    let reasons: Vec<String> = called.reasons.iter().map(|reason| reason.say(words)).collect();
    if !reasons.is_empty() {
        ui.add(Label::new(RichText::new(sentence(&reasons.join("; "))).small().weak()).wrap());
    }
}
