//! Of a file that is too large to be held: that a sample of it is shown, how far the rest is looked through, and how to go on.

use eframe::egui::{ProgressBar, RichText, Ui};

use super::super::top::Work;
use crate::app::actions::{self, Situation};
use crate::app::adding::{DroppedFile, Reread};
use crate::app::command::Command;
use crate::app::tools::Ask;
use crate::words::{Speaks as _, say};

/// How far all of it is looked through; where that was stopped, how to begin again.
#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
pub(super) fn whole_ui(ui: &mut Ui, file: &DroppedFile, now: &Situation<'_>, commands: &mut Vec<Command>) {
    if file.large.is_none() {
        return;
    }
    let words = ui.language();
    if let Some(Work { reached, .. }) = &now.status.working {
        ui.horizontal_wrapped(|ui| {
            let share = if reached.total > 0 { reached.done.min(reached.total) as f32 / reached.total as f32 } else { 0.0 };
            let told = say!(words, "file-looking", done = reached.done, all = reached.total);
            ui.add(ProgressBar::new(share).desired_width(300.0).text(RichText::new(&told).small())).accessible_name(told);
            actions::CANCEL.button(ui, &say!(words, "cancel"), now, commands);
        });
    } else if !file.is_whole {
        ui.horizontal_wrapped(|ui| {
            ui.label(say!(words, "file-not-looked"));
            let look = ui.button(say!(words, "file-look-through")).on_hover_text(say!(words, "file-look-through.hint"));
            commands.extend(look.clicked().then_some(Command::Tool(Ask::Reread(Reread::Whole))));
        });
    }
}

/// That what is shown is a sample.
pub(super) fn sample_ui(ui: &mut Ui, file: &DroppedFile) {
    if let Some(large) = &file.large {
        ui.weak(say!(ui, "file-sample", shown = file.draft.rows, all = large.features));
    }
}
