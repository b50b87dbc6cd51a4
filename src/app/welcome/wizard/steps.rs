//! The wizard as it is seen: one step at a time, and what is wrong with it.

use eframe::egui::{self, Align, Button, Id, Key, Label, Layout, Modal, RichText, ScrollArea, TextEdit, Ui};

use super::states::states_ui;
use super::{Ask, Import, Step, Wizard};
use crate::app::command::Command;
use crate::app::frame::fitting;
use crate::app::spoken::{with_hint, worded_button};
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::welcome;
use crate::atlas::Atlas;
use crate::layers::LayerKind;
use crate::starting::Choices;
use crate::words::{Phrase, Speaks as _, say};

const fn ask(ask: Ask) -> Command {
    Command::Start(welcome::Ask::Wizard(ask))
}

/// The dialog.
pub(in crate::app) fn wizard_ui(ctx: &egui::Context, wizard: &Wizard, atlas: &Atlas, commands: &mut Vec<Command>) {
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let shown = Modal::new(Id::unique("wizard")).frame(frame).show(ctx, |ui| {
        ui.set_width(fitting(ui, 640.0));
        let words = ui.language();
        ui.heading(say!(words, "wizard"));
        ui.horizontal_wrapped(|ui| {
            for step in Step::ALL {
                let title = RichText::new(step.title().say(words));
                ui.label(if step == wizard.step() { title.strong() } else { title.weak() });
            }
        });
        ui.separator();
        // Each step is as high as the others, so that the buttons stay under the hand; less with large letters.
        let room = (ctx.content_rect().height() - 230.0).clamp(120.0, 330.0);
        ui.scope(|ui| {
            ui.set_min_height(room);
            match wizard.step() {
                Step::States => states_ui(ui, room - 60.0, wizard, atlas, commands),
                Step::Season => season_ui(ui, wizard, commands),
                Step::Layers => layers_ui(ui, room - 30.0, wizard, commands),
                Step::Place => place_ui(ui, wizard, commands),
            }
        });
        ui.add_space(6.0);
        if let Some(why) = &wizard.refusal {
            ui.add(Label::new(RichText::new(say!(words, "wizard-not-yet", why = why)).color(Palette::of(ui.visuals()).warning)).wrap());
        }
        buttons_ui(ui, wizard, commands);
    });
    // A click beside it must not lose what was chosen; Esc leaves, unless it ends the typing.
    let is_typing = ctx.egui_wants_keyboard_input();
    if shown.is_top_modal && !shown.any_popup_open && !is_typing && ctx.input(|input| input.key_pressed(Key::Escape)) {
        commands.push(ask(Ask::Leave));
    }
}

fn buttons_ui(ui: &mut Ui, wizard: &Wizard, commands: &mut Vec<Command>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if wizard.step().next().is_some() {
            commands.extend(worded_button(ui, Phrase("wizard-next")).then_some(ask(Ask::Next)));
        } else {
            let create = ui.add_enabled(wizard.writing.is_none(), Button::new(say!(ui, "wizard-create")));
            let create = create.on_hover_text(say!(ui, "wizard-create.hint"));
            commands.extend(create.clicked().then_some(ask(Ask::Create)));
        }
        let back = ui.add_enabled(wizard.step().previous().is_some(), Button::new(say!(ui, "wizard-back")));
        commands.extend(back.on_hover_text(say!(ui, "wizard-back.hint")).clicked().then_some(ask(Ask::Back)));
        commands.extend(worded_button(ui, Phrase("wizard-leave")).then_some(ask(Ask::Leave)));
        if wizard.writing.is_some() {
            ui.weak(say!(ui, "wizard-writing"));
        }
    });
}

/// A choice that is typed.
fn typed_ui(ui: &mut Ui, field: Phrase, wizard: &Wizard, part: fn(&mut Choices) -> &mut String, commands: &mut Vec<Command>) {
    let mut choices = wizard.choices.clone();
    let (name, hint) = with_hint(ui, field);
    ui.label(say!(ui, "fact-named", name = &name));
    let edit = TextEdit::singleline(part(&mut choices)).desired_width(300.0).min_size(egui::vec2(300.0, 0.0)).hint_text(hint);
    if ui.add(edit).accessible_name(name).changed() {
        commands.push(ask(Ask::Choose(choices)));
    }
}

fn season_ui(ui: &mut Ui, wizard: &Wizard, commands: &mut Vec<Command>) {
    ui.add(Label::new(say!(ui, "wizard-season.hint")).wrap());
    egui::Grid::new("season").num_columns(2).spacing([10.0, 6.0]).show(ui, |ui| {
        typed_ui(ui, Phrase("wizard-first-day"), wizard, |choices| &mut choices.first_day, commands);
        ui.end_row();
        typed_ui(ui, Phrase("wizard-last-day"), wizard, |choices| &mut choices.last_day, commands);
        ui.end_row();
        typed_ui(ui, Phrase("wizard-day-of-planning"), wizard, |choices| &mut choices.as_of, commands);
        ui.end_row();
    });
}

fn place_ui(ui: &mut Ui, wizard: &Wizard, commands: &mut Vec<Command>) {
    ui.add(Label::new(say!(ui, "wizard-place.hint")).wrap());
    egui::Grid::new("place").num_columns(3).spacing([10.0, 6.0]).show(ui, |ui| {
        typed_ui(ui, Phrase("wizard-name"), wizard, |choices| &mut choices.name, commands);
        ui.end_row();
        typed_ui(ui, Phrase("wizard-folder"), wizard, |choices| &mut choices.folder, commands);
        let browse = worded_button(ui, Phrase("browse-folder"));
        commands.extend(browse.then_some(ask(Ask::Browse(None))));
        ui.end_row();
    });
}

fn layers_ui(ui: &mut Ui, height: f32, wizard: &Wizard, commands: &mut Vec<Command>) {
    ui.add(Label::new(say!(ui, "wizard-layers.hint")).wrap());
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for layer in LayerKind::ALL {
            ui.push_id(layer, |ui| layer_ui(ui, wizard, layer, commands));
        }
    });
}

fn layer_ui(ui: &mut Ui, wizard: &Wizard, layer: LayerKind, commands: &mut Vec<Command>) {
    let (import, things) = (wizard.imports.get(&layer), terms::things(layer).say(ui.language()));
    ui.horizontal_wrapped(|ui| {
        ui.allocate_ui_with_layout(egui::vec2(104.0, 20.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(104.0);
            ui.label(&things);
        });
        let mut path = import.map_or_else(String::new, |import| import.path.clone());
        let edit = ui.add(TextEdit::singleline(&mut path).desired_width(290.0).hint_text(say!(ui, "wizard-a-file")));
        let edit = edit.accessible_name(say!(ui, "wizard-file-of", things = &things));
        commands.extend(edit.changed().then(|| ask(Ask::Name(layer, path.clone()))));
        let browse = worded_button(ui, Phrase("browse-file"));
        commands.extend(browse.then_some(ask(Ask::Browse(Some(layer)))));
        let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let is_named = !path.trim().is_empty();
        let read = ui.add_enabled(is_named, Button::new(say!(ui, "wizard-read"))).accessible_name(say!(
            ui,
            "wizard-read-things",
            things = &things
        ));
        commands.extend(((read.clicked() || entered) && is_named).then_some(ask(Ask::Read(layer))));
        let forget = ui.add_enabled(is_named, Button::new(say!(ui, "wizard-take-out"))).accessible_name(say!(
            ui,
            "wizard-take-out-things",
            things = &things
        ));
        commands.extend(forget.clicked().then_some(ask(Ask::Forget(layer))));
    });
    if wizard.reading.as_ref().is_some_and(|(reading, _)| *reading == layer) {
        ui.weak(say!(ui, "wizard-reading"));
    } else if let Some(import) = import {
        read_ui(ui, import, layer);
    }
}

/// What was read: how many, how many were left out and why; or why nothing was.
fn read_ui(ui: &mut Ui, import: &Import, layer: LayerKind) {
    let warning = Palette::of(ui.visuals()).warning;
    match &import.read {
        None => {}
        Some(Err(why)) => {
            ui.add(Label::new(RichText::new(say!(ui, "wizard-not-read", why = why)).color(warning)).wrap());
        }
        Some(Ok(read)) => {
            let (taken, left_out) = (read.features.len(), read.rows - read.features.len());
            let things = terms::count_of(ui.language(), layer, taken);
            let problems = say!(ui, "problems", count = read.problems.len());
            let words = ui.weak(say!(ui, "wizard-was-read", things = things, out = left_out, problems = problems));
            if !read.problems.is_empty() {
                let shown: Vec<String> = read.problems.iter().take(8).map(|problem| terms::problem(ui.language(), problem)).collect();
                words.on_hover_text(shown.join("\n"));
            }
        }
    }
}
