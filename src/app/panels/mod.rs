//! Panels: free functions that read what they show and push what was asked.

pub(super) mod top;
pub(super) mod layers;
mod layer;
mod tiles;
pub(super) mod flashpoints;
mod session;
mod severity;
mod in_sight;
mod axis;
pub(super) mod matrix;
pub(super) mod calendar;
pub(super) mod meetings;
pub(super) mod conference;
mod agenda;
pub(super) mod agreements;
pub(super) mod followed;
pub(super) mod options;
pub(super) mod selected;
mod parties;
mod known;
mod route;
mod field;
mod form;
pub(super) mod head;
pub(super) mod dropped;
mod maps;
pub(super) mod problems;
pub(super) mod season;
mod search;
pub(super) mod palette;
pub(super) mod dialogs;
mod printing;
mod writing;
pub(super) mod keeping;

use eframe::egui::{self, RichText, Ui};

use super::actions;
use super::command::{Command, Head};
use super::spoken::worded_button;
use super::terms;
use super::theme::Palette;
use super::view::{Tab, Thing, View};
use super::work::Drawn;
use crate::editing::head::Section;
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::words::{Phrase, Speaks as _, say};

/// The names of the tabs.
pub(super) fn tabs_ui(ui: &mut Ui, problems: usize, view: &View, commands: &mut Vec<Command>) {
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(2.0, 2.0);
        for tab in Tab::ALL {
            let title = tab.title().say(ui.language());
            let name = if tab == Tab::Problems { say!(ui, "title-and-count", title = title, count = problems) } else { title };
            let label = ui.add(egui::Button::selectable(view.tab == tab, name));
            let keys = actions::keys_of(ui.ctx(), tab.title()).unwrap_or_default();
            let label = actions::keyed(label.on_hover_text(say!(ui, "tab-show", keys = &keys)), &keys);
            if label.clicked() {
                commands.push(Command::Tab(tab));
            }
        }
    });
    ui.separator();
}

/// What stops the job; else what an empty scenario lacks.
pub(super) fn to_add_ui(ui: &mut Ui, scenario: &Scenario, problems: &[Problem], commands: &mut Vec<Command>) {
    let stops: Vec<&Problem> = problems.iter().filter(|problem| problem.gravity == Gravity::Stops).collect();
    if !stops.is_empty() {
        egui::Frame::group(ui.style()).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(say!(ui, "file-not-read")).strong().color(Palette::of(ui.visuals()).warning));
            for problem in stops {
                ui.label(terms::problem(ui.language(), problem));
            }
            ui.weak(say!(ui, "file-not-read-next"));
        });
        ui.add_space(6.0);
        return;
    }
    let missing = scenario.to_add_first();
    if missing.is_empty() {
        return;
    }
    let palette = Palette::of(ui.visuals());
    egui::Frame::group(ui.style()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(say!(ui, "add-first")).strong().color(palette.warning));
        for (number, thing) in missing.iter().enumerate() {
            ui.label(format!("{}. {}", number + 1, thing.say(ui.language())));
        }
        ui.weak(say!(ui, "add-first-next"));
        let lacking = if scenario.offices.is_empty() { Some(Section::Offices) } else { None };
        let lacking = lacking.or_else(|| scenario.communities.is_empty().then_some(Section::Communities));
        if let Some(section) = lacking {
            let fill_in = worded_button(ui, Phrase("scenario-fill-in"));
            commands.extend(fill_in.then_some(Command::Head(Head::Show(Some(section)))));
        }
    });
    ui.add_space(6.0);
}

/// Up to so many flashpoints stand side by side; more are a list.
const SIDE_BY_SIDE: usize = 16;

/// Flashpoints by name; a press flies there.
fn flashpoint_links_ui(ui: &mut Ui, drawn: &Drawn, numbers: &[usize], commands: &mut Vec<Command>) {
    if numbers.len() > SIDE_BY_SIDE {
        return in_sight::rows_ui(ui, "flashpoints", numbers.len(), |ui, row| flashpoint_link_ui(ui, drawn, numbers[row], commands));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for number in numbers {
            flashpoint_link_ui(ui, drawn, *number, commands);
        }
    });
}

fn flashpoint_link_ui(ui: &mut Ui, drawn: &Drawn, number: usize, commands: &mut Vec<Command>) {
    let Some(flashpoint) = drawn.plan.findings.flashpoints.get(number) else { return };
    let (words, colour) = (ui.language(), Palette::of(ui.visuals()).route);
    let name = format!("{}. {}", number + 1, flashpoint.title(words));
    let button = ui.add(egui::Button::new(RichText::new(&name).small().color(colour)).small().truncate());
    let button = button.on_hover_ui(|ui| {
        ui.label(flashpoint.reasons_line(words));
    });
    let link = link(button, &name);
    commands.extend(link.clicked().then(|| Command::FlyTo(Thing::Flashpoint(flashpoint.id.clone()))));
}

/// What leads elsewhere, so named for screen readers: it is one of many, and no action with keys of its own.
fn link(response: egui::Response, name: &str) -> egui::Response {
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Link, true, name));
    response
}

/// A quiet heading inside a panel.
fn section(ui: &mut Ui, title: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(title).size(12.0).color(ui.visuals().weak_text_color()));
}

/// A name in front of a value.
fn fact(ui: &mut Ui, name: &str, value: impl Into<String>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.weak(name);
        ui.label(value.into());
    });
}

/// With a capital letter.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
