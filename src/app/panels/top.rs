//! The bar on top: what is open, and what can be done with it.

use eframe::egui::{self, Align, Button, ComboBox, Key, KeyboardShortcut, Layout, Modifiers, ProgressBar, RichText, Theme, Ui};

use super::super::frame::button;
use crate::app::command::{Command, Dialog};
use crate::app::theme::Palette;
use crate::app::view::{Tab, View};
use crate::app::welcome;
use crate::progress::Reached;
use crate::scenario::Scenario;
use crate::shelf;

const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
const SAVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);
const EXPORT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::E);
const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
const REDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);

/// What the bar must know of the work.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each of one button")]
pub(in crate::app) struct Status {
    pub(in crate::app) working: Option<Reached>,
    pub(in crate::app) is_stale: bool,
    pub(in crate::app) can_undo: bool,
    pub(in crate::app) can_redo: bool,
    pub(in crate::app) can_save: bool,
    pub(in crate::app) problems: usize,
    /// Scenarios that were opened last.
    pub(in crate::app) recent: Vec<std::path::PathBuf>,
    /// Whether a dialog of the start stands in front and has the keys.
    pub(in crate::app) is_covered: bool,
}

/// Commands of the keyboard.
pub(in crate::app) fn shortcuts(ui: &Ui, status: &Status, commands: &mut Vec<Command>) {
    // Redo first: undo's keys are a part of redo's.
    let typing = ui.ctx().egui_wants_keyboard_input();
    let pressed = |shortcut| ui.input_mut(|input| input.consume_shortcut(&shortcut));
    commands.extend(pressed(OPEN).then_some(open_dialog()));
    commands.extend(pressed(SAVE).then_some(Command::Save));
    commands.extend(pressed(EXPORT).then_some(export_dialog()));
    if typing {
        return;
    }
    commands.extend((pressed(REDO) && status.can_redo).then_some(Command::Redo));
    commands.extend((pressed(UNDO) && status.can_undo).then_some(Command::Undo));
    commands.extend(ui.input(|input| input.key_pressed(Key::F)).then_some(Command::Fit));
}

const fn open_dialog() -> Command {
    Command::Show(Some(Dialog::Open { folder: String::new() }))
}

const fn export_dialog() -> Command {
    Command::Show(Some(Dialog::Export { folder: String::new() }))
}

/// The bar itself.
pub(in crate::app) fn top_ui(ui: &mut Ui, status: &Status, scenario: &Scenario, view: &View, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        ui.label(RichText::new("Murhal").size(17.0).strong());
        ui.separator();
        welcome::menu_ui(ui, &status.recent, commands);
        commands.extend(button(ui, "Open…", "Open a scenario's folder (Ctrl+O)").then_some(open_dialog()));
        shipped_ui(ui, commands);
        let save = ui.add_enabled(status.can_save, Button::new("Save")).on_hover_text("Save what was changed (Ctrl+S)");
        commands.extend(save.on_disabled_hover_text("Nothing to save (Ctrl+S)").clicked().then_some(Command::Save));
        commands.extend(button(ui, "Export…", "Write all papers into a folder (Ctrl+E)").then_some(export_dialog()));
        let undo = ui.add_enabled(status.can_undo, Button::new("Undo")).on_hover_text("Take the last change back (Ctrl+Z)");
        commands.extend(undo.clicked().then_some(Command::Undo));
        let redo = ui.add_enabled(status.can_redo, Button::new("Redo")).on_hover_text("Do it again (Ctrl+Shift+Z)");
        commands.extend(redo.clicked().then_some(Command::Redo));
        ui.separator();
        office_ui(ui, scenario, view, commands);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            theme_ui(ui, commands);
            problems_ui(ui, status, commands);
            work_ui(ui, status, commands);
            let unsaved = if status.can_save { " (unsaved)" } else { "" };
            ui.add(egui::Label::new(RichText::new(format!("{}{unsaved}", scenario.name)).strong()).truncate());
        });
    });
}

fn shipped_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.menu_button("Scenarios", |ui| {
        let folders = shelf::scenarios();
        if folders.is_empty() {
            ui.label("No folder \"scenarios\" beside the program");
        }
        for folder in folders {
            let name = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            if ui.button(name).clicked() {
                commands.push(Command::Open(folder));
                ui.close();
            }
        }
    })
    .response
    .on_hover_text("Scenarios that lie beside the program");
}

fn office_ui(ui: &mut Ui, scenario: &Scenario, view: &View, commands: &mut Vec<Command>) {
    const ALL: &str = "All offices";
    let shown = view.office.as_deref().map_or(ALL, |office| scenario.office_name(office));
    let combo = ComboBox::from_id_salt("office").width(170.0).selected_text(shown).show_ui(ui, |ui| {
        commands.extend(ui.selectable_label(view.office.is_none(), ALL).clicked().then_some(Command::Filter(None)));
        for office in &scenario.offices {
            let is_shown = view.office.as_ref() == Some(&office.id);
            commands.extend(ui.selectable_label(is_shown, &office.name).clicked().then_some(Command::Filter(Some(office.id.clone()))));
        }
    });
    combo.response.accessible_name("Office").on_hover_text("Show only what concerns one field office");
}

fn theme_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let (name, other) = if ui.visuals().dark_mode { ("Light", Theme::Light) } else { ("Dark", Theme::Dark) };
    commands.extend(button(ui, name, "Change between light and dark").then_some(Command::Theme(other)));
}

fn problems_ui(ui: &mut Ui, status: &Status, commands: &mut Vec<Command>) {
    if status.problems > 0 {
        let text = RichText::new(format!("{} problems", status.problems)).color(Palette::of(ui.visuals()).warning);
        let badge = ui.button(text).on_hover_text("Faults of the data, each with its remedy");
        commands.extend(badge.clicked().then_some(Command::Tab(Tab::Problems)));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
fn work_ui(ui: &mut Ui, status: &Status, commands: &mut Vec<Command>) {
    if let Some(reached) = status.working {
        commands.extend(button(ui, "Cancel", "Stop the work; what is on screen stays").then_some(Command::Cancel));
        let share = if reached.total > 0 { reached.done.min(reached.total) as f32 / reached.total as f32 } else { 0.0 };
        let stage = if reached.stage.is_empty() { "starting" } else { reached.stage };
        ui.add(ProgressBar::new(share).desired_width(130.0).text(RichText::new(stage).small()));
        if status.is_stale {
            ui.weak("recomputing");
        }
    } else if status.is_stale {
        commands.extend(button(ui, "Compute", "Compute the plan of the scenario as it is now").then_some(Command::Compute));
        ui.colored_label(Palette::of(ui.visuals()).warning, "out of date");
    }
}
