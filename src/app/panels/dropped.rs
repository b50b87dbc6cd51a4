//! A file that was dropped on the window: which layer it is, what can be added, what is wrong with the rest.

use eframe::egui::{self, Align, ComboBox, Id, Layout, Modal, ScrollArea};

use super::super::frame::{button, fitting};
use crate::app::command::Command;
use crate::app::tools::Ask;
use crate::app::view::View;
use crate::layers::LayerKind;
use crate::measure::count;

/// The question, where a file waits for an answer.
pub(in crate::app) fn dropped_ui(ctx: &egui::Context, view: &View, commands: &mut Vec<Command>) {
    let Some(file) = &view.hand.dropped else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("dropped")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 520.0));
        ui.heading(format!("Add {}", file.name));
        ui.horizontal(|ui| {
            ui.label("Read it as:");
            let combo = ComboBox::from_id_salt("layer").selected_text(title(file.layer)).show_ui(ui, |ui| {
                for layer in LayerKind::ALL {
                    let chosen = ui.selectable_label(layer == file.layer, title(layer)).clicked();
                    commands.extend(chosen.then_some(Command::Tool(Ask::ReadAs(layer))));
                }
            });
            combo.response.accessible_name("Layer");
        });
        let (added, left_out) = (file.features.len(), file.rows - file.features.len());
        ui.label(format!("{} in the file: {added} can be added, {left_out} left out.", count(file.rows, "feature")));
        if !file.problems.is_empty() {
            ui.weak(format!("{}, those that leave a feature out first:", count(file.problems.len(), "problem")));
            ScrollArea::vertical().max_height(220.0).show_rows(ui, 18.0, file.problems.len(), |ui, shown| {
                for problem in &file.problems[shown] {
                    ui.add(egui::Label::new(problem).truncate());
                }
            });
        }
        ui.add_space(6.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = ui.add_enabled(added > 0, egui::Button::new(format!("Add {}", count(added, file.layer.one()))));
            let add = add.on_hover_text("One change: Undo takes all of it back");
            commands.extend(add.clicked().then_some(Command::Tool(Ask::AddDropped)));
            commands.extend(button(ui, "Not now", "Add nothing (Esc)").then_some(Command::Tool(Ask::ForgetDropped)));
        });
    });
    if shown.should_close() {
        commands.push(Command::Tool(Ask::ForgetDropped));
    }
}

fn title(layer: LayerKind) -> String {
    super::sentence(&format!("{}s", layer.one()))
}
