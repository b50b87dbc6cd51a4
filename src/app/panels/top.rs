//! The bar on top: the menus, the search, the office, what can be undone, and what is under way.

use eframe::egui::{Align, ComboBox, Layout, MenuBar, ProgressBar, RichText, ScrollArea, TextStyle, Ui};

use super::search;
use crate::app::actions::{self, Action, Menu, Situation};
use crate::app::command::Command;
use crate::app::terms::stage;
use crate::app::theme::Palette;
use crate::app::view::{Tab, View};
use crate::app::welcome;
use crate::progress::Reached;
use crate::scenario::Scenario;
use crate::shelf;
use crate::words::{Phrase, Speaks as _, say};

/// What the bar must know of the work.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each of one button")]
pub(in crate::app) struct Status {
    pub(in crate::app) working: Option<Work>,
    /// A thing is dragged, and the plan follows.
    pub(in crate::app) is_following: bool,
    pub(in crate::app) is_stale: bool,
    /// What would be undone, in words.
    pub(in crate::app) undo: Option<String>,
    /// What would be done again, in words.
    pub(in crate::app) redo: Option<String>,
    pub(in crate::app) can_save: bool,
    pub(in crate::app) problems: usize,
    /// What closes the message on top, where there is one.
    pub(in crate::app) message: Option<Command>,
    /// Whether changes came back that nobody has looked at.
    pub(in crate::app) has_restored: bool,
    /// Whether changes lie aside.
    pub(in crate::app) has_aside: bool,
    /// Whether the tour is shown.
    pub(in crate::app) has_tour: bool,
    /// Scenarios that were opened last.
    pub(in crate::app) recent: Vec<std::path::PathBuf>,
    /// Whether a dialog of the start stands in front and has the keys.
    pub(in crate::app) is_covered: bool,
}

/// Work under way.
pub(in crate::app) struct Work {
    pub(in crate::app) name: Phrase,
    pub(in crate::app) reached: Reached,
}

/// The bar itself.
pub(in crate::app) fn top_ui(ui: &mut Ui, now: &Situation<'_>, scenario: &Scenario, commands: &mut Vec<Command>) {
    // In a narrow window the boxes give way and the bar has a second row, so that no button is cut off.
    let room = ui.available_width();
    let has_two_rows = room < TWO_ROWS;
    // With large letters the menus alone fill the first row.
    let bar = MenuBar::new().ui(ui, |ui| {
        for menu in Menu::ALL {
            ui.menu_button(menu.title().say(ui.language()), |ui| menu_ui(ui, menu, now, commands));
        }
        ui.separator();
        welcome::menu_ui(ui, now, commands);
        if has_two_rows {
            let is_full = ui.available_width() < LEAST_LINES * ui.text_style_height(&TextStyle::Body);
            if !is_full {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    problems_ui(ui, now, commands);
                    name_ui(ui, now, scenario);
                });
            }
            return is_full;
        }
        tools_ui(ui, room, now, scenario, commands);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            problems_ui(ui, now, commands);
            work_ui(ui, now, commands);
            name_ui(ui, now, scenario);
        });
        false
    });
    if has_two_rows {
        ui.horizontal(|ui| {
            tools_ui(ui, room, now, scenario, commands);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if bar.inner {
                    problems_ui(ui, now, commands);
                }
                work_ui(ui, now, commands);
            });
        });
    }
}

/// How much room the problems and the name need, in heights of a line.
const LEAST_LINES: f32 = 9.0;
/// Below this width the bar has two rows.
const TWO_ROWS: f32 = 1_040.0;

/// What is used all the time.
fn tools_ui(ui: &mut Ui, room: f32, now: &Situation<'_>, scenario: &Scenario, commands: &mut Vec<Command>) {
    search::search_ui(ui, (room * 0.14).clamp(78.0, 210.0), now.view, commands);
    office_ui(ui, (room * 0.13).clamp(90.0, 170.0), scenario, now.view, commands);
    let words = ui.language();
    actions::SAVE.button(ui, &say!(words, "action-save"), now, commands);
    actions::UNDO.button(ui, &say!(words, "action-undo"), now, commands);
    actions::REDO.button(ui, &say!(words, "action-redo"), now, commands);
}

/// What is open.
fn name_ui(ui: &mut Ui, now: &Situation<'_>, scenario: &Scenario) {
    let name = if now.status.can_save { say!(ui, "scenario-unsaved", name = &scenario.name) } else { scenario.name.clone() };
    ui.add(eframe::egui::Label::new(RichText::new(&name).strong()).truncate()).on_hover_text(&name);
}

/// The actions of a menu; scenarios that lie beside the program stand under those of files.
fn menu_ui(ui: &mut Ui, menu: Menu, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let of_menu = |action: &Action| action.menu == menu;
    // With large letters a menu may be longer than the window is high.
    let height = ui.ctx().content_rect().height() - 90.0;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for action in actions::all().filter(of_menu) {
            if action.entry(ui, now, commands) {
                ui.close();
            }
        }
    });
    if menu == Menu::File {
        ui.separator();
        shipped_ui(ui, commands);
    }
}

fn shipped_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let words = ui.language();
    ui.menu_button(say!(words, "scenarios"), |ui| {
        let folders = shelf::scenarios();
        if folders.is_empty() {
            ui.label(say!(words, "scenarios-none"));
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
    .on_hover_text(say!(words, "scenarios.hint"));
}

fn office_ui(ui: &mut Ui, width: f32, scenario: &Scenario, view: &View, commands: &mut Vec<Command>) {
    let (words, all) = (ui.language(), say!(ui, "all-offices"));
    let name = |office: &String| scenario.office_name(office).to_owned();
    let shown = match (&view.office, &view.desk.partner) {
        (Some(one), Some(other)) => format!("{} + {}", name(one), name(other)),
        (Some(office), None) => name(office),
        _ => all.clone(),
    };
    let combo = ComboBox::from_id_salt("office").width(width).truncate().selected_text(shown).show_ui(ui, |ui| {
        commands.extend(ui.selectable_label(view.office.is_none(), &all).clicked().then_some(Command::Filter(None)));
        for office in &scenario.offices {
            let is_shown = view.office.as_ref() == Some(&office.id);
            commands.extend(ui.selectable_label(is_shown, &office.name).clicked().then_some(Command::Filter(Some(office.id.clone()))));
        }
    });
    let keys = ui.ctx().format_shortcut(&actions::WIDEN.shortcut);
    combo.response.accessible_name(say!(words, "office-filter")).on_hover_text(say!(words, "office-filter.hint", keys = keys));
}

fn problems_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    if now.status.problems > 0 {
        let text = RichText::new(say!(ui, "problems", count = now.status.problems)).color(Palette::of(ui.visuals()).warning);
        let keys = actions::keys_of(ui.ctx(), Tab::Problems.title()).unwrap_or_default();
        let words = say!(ui, "action-keys", words = say!(ui, "tab-problems.hint"), keys = &keys);
        let badge = actions::keyed(ui.button(text).on_hover_text(words), &keys);
        commands.extend(badge.clicked().then_some(Command::Tab(Tab::Problems)));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
fn work_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let status = now.status;
    if let Some(Work { name, reached }) = &status.working {
        actions::CANCEL.button(ui, &say!(ui, "cancel"), now, commands);
        let share = if reached.total > 0 { reached.done.min(reached.total) as f32 / reached.total as f32 } else { 0.0 };
        let words = say!(ui, "work-at", work = *name, stage = stage(ui.language(), reached.stage));
        let bar =
            ui.add(ProgressBar::new(share).desired_width(ui.available_width().clamp(30.0, 150.0)).text(RichText::new(&words).small()));
        bar.accessible_name(words).on_hover_text(say!(ui, "so-many-of", some = reached.done, all = reached.total));
    } else if status.is_following {
        ui.weak(say!(ui, "follows"));
    } else if status.is_stale {
        actions::COMPUTE.button(ui, &say!(ui, "action-compute"), now, commands);
        ui.colored_label(Palette::of(ui.visuals()).warning, say!(ui, "out-of-date"));
    }
}
