//! The options that were accepted: each can be dropped, and leads to its agenda and its clause.

use eframe::egui::{Label, Ui};

use super::super::{link, section};
use crate::agreements::kept;
use crate::app::actions::Situation;
use crate::app::agreed::Ask as Agreed;
use crate::app::command::Command;
use crate::app::options::{Ask, asked};
use crate::app::view::Tab;
use crate::scenario::Accepted;
use crate::words::{Speaks as _, say};

/// Those of them that are asked for; nothing where there is none.
pub(in crate::app::panels) fn accepted_ui(
    ui: &mut Ui,
    now: &Situation<'_>,
    is_asked_for: impl Fn(&Accepted) -> bool,
    commands: &mut Vec<Command>,
) {
    let mut accepted = now.scenario.decisions.options.iter().filter(|(_, accepted)| is_asked_for(accepted)).peekable();
    if accepted.peek().is_none() {
        return;
    }
    let words = ui.language();
    section(ui, &say!(words, "options-accepted").to_uppercase());
    for (id, accepted) in accepted {
        let told = accepted.lever.told(now.scenario).say(words);
        ui.add(Label::new(&told).wrap());
        ui.horizontal_wrapped(|ui| {
            let drop = link(ui.small_button(say!(words, "options-drop")), &say!(words, "options-drop-named", option = &told));
            let drop = drop.on_hover_text(say!(words, "options-drop.hint"));
            commands.extend(drop.clicked().then(|| asked(Ask::Drop(id.clone()))));
            links_ui(ui, now, accepted, &told, commands);
        });
    }
}

/// To the agenda of its conference, and to the agreement that holds its clause.
fn links_ui(ui: &mut Ui, now: &Situation<'_>, accepted: &Accepted, told: &str, commands: &mut Vec<Command>) {
    let (words, Some(conference)) = (ui.language(), accepted.conference.as_ref()) else { return };
    if now.view.tab != Tab::Conference {
        let name = say!(words, "options-agenda-named", option = told);
        let agenda = link(ui.small_button(say!(words, "agenda-of-conference-button")), &name);
        commands.extend(agenda.clicked().then(|| Command::Conference(conference.clone())));
    }
    if let Some(agreement) = kept::of_conference(now.scenario, conference) {
        let name = say!(words, "options-agreement-named", option = told);
        let text = link(ui.small_button(say!(words, "options-agreement")), &name);
        commands.extend(text.clicked().then(|| Command::Agreed(Agreed::Open(Some(agreement.id.clone())))));
    }
}
