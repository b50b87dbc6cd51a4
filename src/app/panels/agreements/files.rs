//! The dialogs of files of agreements: for whom they are written, which one is read, and what it would bring.

use eframe::egui::{self, Align, Button, ComboBox, Id, Key, Label, Layout, Modal, Modifiers, RichText, ScrollArea, Ui};

use super::super::super::frame::{answer, fitting};
use super::super::dialogs::folder_ui;
use super::super::printing::{READERS, choice_ui};
use super::told;
use crate::agreed::exchange::Seen;
use crate::app::actions::{Situation, keyed};
use crate::app::agreed::Ask;
use crate::app::agreed::exchange::{Ask as Exchange, Order};
use crate::app::command::{Command, Dialog};
use crate::app::terms;
use crate::app::view::View;
use crate::layers::Sensitivity;
use crate::words::{Phrase, Speaks as _, say};

fn asked(ask: Exchange) -> Command {
    Command::Agreed(Ask::Exchange(ask))
}

/// Which agreements are written, for whom, and where to.
pub(in crate::app::panels) fn export_ui(ui: &mut Ui, order: &Order, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.heading(say!(words, "agreed-export-dialog"));
    ui.label(say!(words, "agreed-export-about"));
    let mut changed = order.clone();
    ui.horizontal_wrapped(|ui| {
        ui.weak(say!(words, "agreed-export-which"));
        let title = |id: &Option<String>| {
            let text = id.as_ref().and_then(|id| now.scenario.agreements.by_id.get(id));
            text.map_or_else(|| say!(words, "agreed-export-all"), |text| text.title.clone())
        };
        let combo = ComboBox::from_id_salt("exported").width(300.0).truncate().selected_text(title(&order.agreement)).show_ui(ui, |ui| {
            let each = now.scenario.agreements.by_id.keys().cloned().map(Some);
            for choice in std::iter::once(None).chain(each) {
                let name = title(&choice);
                ui.selectable_value(&mut changed.agreement, choice, name);
            }
        });
        combo.response.accessible_name(say!(words, "agreed-export-which"));
    });
    ui.horizontal_wrapped(|ui| {
        ui.weak(say!(words, "map-sheets-readers"));
        choice_ui(ui, &mut changed.readers, READERS);
    });
    seen_ui(ui, &changed, now);
    ui.checkbox(&mut changed.corridors_as_areas, say!(words, "agreed-export-areas"));
    ui.add_space(6.0);
    if changed != *order {
        commands.push(Command::Show(Some(Dialog::Agreements(changed.clone()))));
    }
    let dialog = |file| Dialog::Agreements(Order { file, ..changed.clone() });
    let write = |file| asked(Exchange::Export(changed.clone(), file));
    folder_ui(ui, &order.file, Phrase("agreed-export-write"), dialog, write, commands);
}

/// How much of what is asked for its readers may see, before a file is handed to them.
fn seen_ui(ui: &mut Ui, order: &Order, now: &Situation<'_>) {
    let asked_for = || now.scenario.agreements.by_id.values().map(AsRef::as_ref).filter(|one| order.holds(one));
    let [seen, all] = [order.readers, Sensitivity::Internal].map(|readers| Seen::of(asked_for(), readers));
    let told =
        say!(ui, "agreed-export-seen", agreements = seen.agreements, of = all.agreements, clauses = seen.clauses, in_all = all.clauses);
    ui.add(Label::new(RichText::new(told).weak()).wrap());
    if seen.agreements == 0 && all.agreements > 0 {
        let color = ui.visuals().warn_fg_color;
        let told = say!(ui, "agreed-export-nothing");
        ui.add(Label::new(RichText::new(told).color(color)).wrap());
    }
}

/// Which file is read.
pub(in crate::app::panels) fn import_ui(ui: &mut Ui, file: &str, commands: &mut Vec<Command>) {
    ui.heading(say!(ui, "agreed-import-dialog"));
    ui.label(say!(ui, "agreed-import-about"));
    folder_ui(ui, file, Phrase("agreed-import-read"), |file| Dialog::Import { file }, |file| asked(Exchange::Read(file)), commands);
}

/// A file that was read and waits for an answer.
pub(in crate::app) fn waiting_ui(ctx: &egui::Context, view: &View, commands: &mut Vec<Command>) {
    let Some(waiting) = &view.agreed.waiting else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("agreements of a file")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 520.0));
        let (words, imported) = (ui.language(), &waiting.imported);
        ui.heading(say!(words, "agreed-import-from", file = &waiting.name));
        for agreement in &imported.agreements {
            ui.add(Label::new(say!(words, "choice", name = &agreement.title, choice = told(words, agreement))).wrap());
        }
        ui.label(say!(words, "agreed-import-new", count = imported.new_or_changed));
        if !imported.problems.is_empty() {
            ui.weak(say!(words, "agreed-count-problems", count = imported.problems.len()));
            ScrollArea::vertical().max_height(180.0).show_rows(ui, 18.0, imported.problems.len(), |ui, rows| {
                for problem in &imported.problems[rows] {
                    ui.add(Label::new(terms::problem(words, problem)).truncate());
                }
            });
        }
        ui.add_space(6.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let take = ui.add(Button::new(say!(words, "agreed-import-take"))).on_hover_text(say!(
                words,
                "action-keys",
                words = say!(words, "agreed-import-take.hint"),
                keys = "Enter"
            ));
            let is_free = ui.memory(|memory| memory.focused().is_none());
            let is_entered = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            commands.extend((keyed(take, "Enter").clicked() || is_entered).then(|| asked(Exchange::Take)));
            commands.extend(answer(ui, Phrase("add-nothing"), Modifiers::NONE, Key::Escape).then(|| asked(Exchange::Leave)));
        });
    });
    if shown.should_close() {
        commands.push(asked(Exchange::Leave));
    }
}
