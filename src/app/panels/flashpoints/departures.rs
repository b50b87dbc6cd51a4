//! What other departures of the leading herd would change, and which of them is accepted.

use eframe::egui::{Label, Ui};

use super::super::{link, section};
use crate::agreements::kept::Wish;
use crate::app::actions::{Situation, agreed};
use crate::app::agreed::Ask;
use crate::app::command::Command;
use crate::options::Shift;
use crate::words::{Language, Speaks as _, rounded, say};

/// The button that has them tried, then one line each.
pub(super) fn departures_ui(ui: &mut Ui, flashpoint: &str, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    section(ui, &say!(words, "try-departures-title"));
    let view = &now.view.agreed;
    let tried = view.tried.as_ref().filter(|tried| tried.flashpoint == flashpoint);
    let Some(tried) = tried else {
        if view.trying.as_deref() == Some(flashpoint) {
            ui.weak(say!(words, "try-departures-under-way"));
        } else {
            agreed::TRY.button(ui, &say!(words, "try-departures"), now, commands);
        }
        return;
    };
    let Some(route) = &tried.route else {
        ui.label(say!(words, "try-departures-no-herd"));
        return;
    };
    let name =
        now.scenario.routes.iter().find(|one| one.id == *route).map_or(route.as_str(), |one| now.scenario.community_name(&one.community));
    ui.add(Label::new(say!(words, "try-departures-of", herd = name)).wrap());
    for shift in &tried.shifts {
        ui.horizontal_wrapped(|ui| {
            let how = how(words, shift.days);
            let accept =
                link(ui.small_button(say!(words, "try-departures-accept")), &say!(words, "try-departures-accept-named", how = &how));
            let accept = accept.on_hover_text(say!(words, "try-departures-accept.hint"));
            let wish = Wish::Departure { route: route.clone(), days: shift.days };
            commands.extend(accept.clicked().then_some(Command::Agreed(Ask::Write(wish))));
            ui.label(told(words, &how, shift));
        });
    }
}

fn how(words: Language, days: i32) -> String {
    if days < 0 { say!(words, "shift-earlier", days = -days) } else { say!(words, "shift-later", days = days) }
}

fn told(words: Language, how: &str, shift: &Shift) -> String {
    let Shift { before, after, gravest_before, gravest_after, .. } = shift;
    say!(
        words,
        "try-departures-line",
        how = how,
        before = rounded(*before, 0),
        after = rounded(*after, 0),
        gravest_before = rounded(*gravest_before, 0),
        gravest_after = rounded(*gravest_after, 0)
    )
}
