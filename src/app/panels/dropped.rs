//! A file that was dropped on the window: which layer it is, what can be added, what is wrong with the rest.

use eframe::egui::{self, Align, ComboBox, Id, Key, Layout, Modal, Modifiers, ScrollArea};

use super::super::frame::{answer, fitting};
use crate::app::actions::keyed;
use crate::app::command::Command;
use crate::app::terms;
use crate::app::tools::Ask;
use crate::app::view::View;
use crate::layers::LayerKind;
use crate::words::{Language, Phrase, Speaks as _, say};

/// The question, where a file waits for an answer.
pub(in crate::app) fn dropped_ui(ctx: &egui::Context, view: &View, commands: &mut Vec<Command>) {
    let Some(file) = &view.hand.dropped else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("dropped")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 520.0));
        let words = ui.language();
        ui.heading(say!(words, "add-file", file = &file.name));
        ui.horizontal(|ui| {
            ui.label(say!(words, "read-it-as"));
            let combo = ComboBox::from_id_salt("layer").selected_text(title(words, file.layer)).show_ui(ui, |ui| {
                for layer in LayerKind::ALL {
                    let chosen = ui.selectable_label(layer == file.layer, title(words, layer)).clicked();
                    commands.extend(chosen.then_some(Command::Tool(Ask::ReadAs(layer))));
                }
            });
            combo.response.accessible_name(say!(words, "layer"));
        });
        let (added, left_out) = (file.features.len(), file.rows - file.features.len());
        ui.label(say!(words, "features-in-file", count = file.rows, added = added, out = left_out));
        if !file.problems.is_empty() {
            ui.weak(say!(words, "problems-in-file", count = file.problems.len()));
            ScrollArea::vertical().max_height(220.0).show_rows(ui, 18.0, file.problems.len(), |ui, shown| {
                for problem in &file.problems[shown] {
                    ui.add(egui::Label::new(terms::problem(words, problem)).truncate());
                }
            });
        }
        ui.add_space(6.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = egui::Button::new(say!(words, "add-things", things = terms::count_of(words, file.layer, added)));
            let add = ui.add_enabled(added > 0, add).on_hover_text(say!(
                words,
                "action-keys",
                words = say!(words, "add-things.hint"),
                keys = "Enter"
            ));
            let is_free = added > 0 && ui.memory(|memory| memory.focused().is_none());
            let is_entered = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            let is_pressed = keyed(add, "Enter").clicked() || is_entered;
            commands.extend(is_pressed.then_some(Command::Tool(Ask::AddDropped)));
            commands.extend(answer(ui, Phrase("add-nothing"), Modifiers::NONE, Key::Escape).then_some(Command::Tool(Ask::ForgetDropped)));
        });
    });
    if shown.should_close() {
        commands.push(Command::Tool(Ask::ForgetDropped));
    }
}

fn title(words: Language, layer: LayerKind) -> String {
    super::sentence(&terms::things(layer).say(words))
}
