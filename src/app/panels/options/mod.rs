//! The tab of options: what could be done otherwise, and what each thing would change and cost. People decide.

mod accepted;
mod curve;
mod levers;
mod round;
mod seasons;
mod together;
mod told;

use eframe::egui::{Button, Label, ProgressBar, RichText, ScrollArea, Ui};

use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::options::{About, Ask, Shown, about, asked};
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::words::{Speaks as _, say};
pub(super) use accepted::accepted_ui;

/// The tab.
pub(in crate::app) fn options_ui(ui: &mut Ui, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let options = &now.view.options;
    ui.horizontal_wrapped(|ui| {
        for view in Shown::ALL {
            let button = ui.add(Button::selectable(view == options.shown, view.title().say(ui.language())));
            commands.extend(button.clicked().then(|| asked(Ask::Show(view))));
        }
    });
    ui.separator();
    let Some(about) = about(now.view, drawn) else {
        ui.label(say!(ui, "options-nothing"));
        return;
    };
    ScrollArea::vertical().auto_shrink(false).id_salt(("options", options.shown as u8)).show(ui, |ui| {
        about_ui(ui, drawn, &about);
        if let Some(refusal) = &now.view.agreed.refusal {
            ui.add(Label::new(RichText::new(refusal.say(ui.language())).color(Palette::of(ui.visuals()).warning)).wrap());
        }
        accepted_ui(ui, now, |_| true, commands);
        match options.shown {
            Shown::Levers => levers::levers_ui(ui, drawn, &about, now, commands),
            Shown::Departure => curve::curve_ui(ui, drawn, &about, now, commands),
            Shown::Ways => round::round_ui(ui, drawn, &about, now, commands),
            Shown::Together => together::together_ui(ui, drawn, &about, now, commands),
            Shown::Seasons => seasons::seasons_ui(ui, drawn, now, commands),
        }
    });
}

/// What options are asked about.
fn about_ui(ui: &mut Ui, drawn: &Drawn, about: &About) {
    let words = ui.language();
    let told = match about {
        About::Flashpoint(id) => drawn.flashpoint(id).map(|(_, one)| one.title(words)),
        About::Route(id) => drawn.scenario.routes.iter().find(|route| route.id == *id).map(|route| route.name.clone()),
        About::Conference(id) => drawn.plan.conferences.iter().find(|one| one.id == *id).map(|one| one.name.say(words)),
    };
    ui.add(Label::new(RichText::new(told.unwrap_or_default()).strong()).wrap());
}

/// That it is being computed, and how far it is.
fn working_ui(ui: &mut Ui, now: &Situation<'_>) {
    let words = ui.language();
    match now.view.options.answers.reached {
        #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
        Some(reached) if reached.total > 0 => {
            let share = reached.done as f32 / reached.total as f32;
            ui.add(ProgressBar::new(share).text(say!(words, "options-so-far", done = reached.done, total = reached.total)));
        }
        _ => {
            ui.weak(say!(words, "options-under-way"));
        }
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
}
