//! The form of what is selected: every field with its unit, checked as it is typed; one change a field.

use eframe::egui::{self, Align2, Button, ComboBox, Key, RichText, ScrollArea, TextEdit, Ui};
use egui_extras::DatePickerButton;

use super::section;
use crate::app::command::{Command, Draft};
use crate::app::theme::Palette;
use crate::app::tools::{self, Ask};
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::editing::{Field, FieldKind, fields, rows, with_field, with_row, without_row};
use crate::layers::{Feature, Placed as _};
use crate::measure::{Day, MonthDay};
use crate::scenario::{Change, Scenario};

/// What can be done with what is selected, and its form where it is open.
pub(super) fn form_ui(ui: &mut Ui, drawn: &Drawn, scenario: &Scenario, view: &View, commands: &mut Vec<Command>) {
    let Some(feature) = view.selected.as_ref().and_then(|thing| tools::feature(drawn, scenario, thing)) else { return };
    ui.horizontal_wrapped(|ui| {
        let mut ask = |ui: &mut Ui, text: &str, hint: &str, ask: Ask| {
            commands.extend(ui.button(text).on_hover_text(hint).clicked().then_some(Command::Tool(ask)));
        };
        let (text, hint) = if view.hand.form { ("Close the form", "Hide the fields") } else { ("Edit…", "Show every field of it") };
        ask(ui, text, hint, Ask::Form(!view.hand.form));
        if matches!(feature, Feature::Route(_)) {
            ask(ui, "Duplicate as return leg", "A way of its own for going home, on the same line turned round", Ask::ReturnLeg);
            ask(ui, "Reverse", "Turn the way round: its end is where it starts", Ask::Reverse);
        }
        ask(ui, "Remove", "Remove what is selected (Delete); Undo brings it back", Ask::Delete);
    });
    if view.hand.form {
        let room = ui.available_height() * 0.6;
        ScrollArea::vertical().id_salt("form").max_height(room).show(ui, |ui| {
            section(ui, &format!("EDIT THE {}", feature.layer().one().to_uppercase()));
            let form = Form { scenario, feature: &feature, view };
            form.fields_ui(ui, commands);
            form.rows_ui(ui, commands);
        });
    }
    ui.separator();
}

#[derive(Clone, Copy)]
struct Form<'a> {
    scenario: &'a Scenario,
    feature: &'a Feature,
    view: &'a View,
}

impl Form<'_> {
    fn fields_ui(self, ui: &mut Ui, commands: &mut Vec<Command>) {
        for field in fields(self.feature) {
            ui.push_id(&field.key, |ui| self.field_ui(ui, &field, commands));
        }
    }

    fn field_ui(self, ui: &mut Ui, field: &Field, commands: &mut Vec<Command>) {
        let name = full_name(field);
        ui.horizontal_wrapped(|ui| {
            let room = egui::vec2(150.0, ui.spacing().interact_size.y);
            ui.allocate_ui_with_layout(room, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room.x);
                ui.add(egui::Label::new(RichText::new(&name).weak()).truncate());
            });
            match field.kind {
                FieldKind::Choice(choices) => {
                    let list = choices.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned()));
                    self.choice_ui(ui, field, &name, list, commands);
                }
                FieldKind::Community => {
                    let list = self.scenario.communities.iter().map(|community| (community.id.clone(), community.name.clone()));
                    self.choice_ui(ui, field, &name, list, commands);
                }
                FieldKind::Place => {
                    let towns = self.scenario.settlements.iter().map(|one| (one.id.clone(), one.name.clone()));
                    let water = self.scenario.water_points.iter().map(|one| (one.id.clone(), one.name.clone()));
                    self.choice_ui(ui, field, &name, towns.chain(water), commands);
                }
                FieldKind::Text | FieldKind::Number | FieldKind::Day | FieldKind::DayOfYear => self.typed_ui(ui, field, &name, commands),
            }
            ui.weak(field.unit);
        });
        if let Some(why) = self.typed(field).and_then(|text| with_field(self.scenario, self.feature, &field.key, text).err()) {
            ui.label(RichText::new(format!("Refused: {why}")).color(Palette::of(ui.visuals()).warning));
        }
    }

    /// What is being typed into the field, and not yet a change.
    fn typed(&self, field: &Field) -> Option<&str> {
        match &self.view.draft {
            Draft::Field { layer, id, key, text } if *layer == self.feature.layer() && id == self.feature.id() && *key == field.key => {
                Some(text)
            }
            _ => None,
        }
    }

    fn change(self, field: &Field, text: &str) -> Option<Command> {
        let new = with_field(self.scenario, self.feature, &field.key, text).ok()?;
        Some(Command::Change(Change::Put(Box::new(new))))
    }

    fn choice_ui(
        self,
        ui: &mut Ui,
        field: &Field,
        name: &str,
        choices: impl Iterator<Item = (String, String)>,
        commands: &mut Vec<Command>,
    ) {
        let all: Vec<(String, String)> = choices.collect();
        let shown = all.iter().find(|(value, _)| *value == field.text).map(|(_, words)| words.clone());
        let text = shown.unwrap_or_else(|| if field.text.is_empty() { "unknown".to_owned() } else { field.text.clone() });
        let combo = ComboBox::from_id_salt(&field.key).width(170.0).selected_text(text).truncate().show_ui(ui, |ui| {
            for (value, words) in &all {
                // What is chosen already would only set the rest back.
                let is_chosen = *value == field.text;
                if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                    commands.extend(self.change(field, value));
                }
            }
        });
        combo.response.accessible_name(name);
    }

    /// A text that is a draft while it is typed and a change at its end, where it is not refused.
    fn typed_ui(self, ui: &mut Ui, field: &Field, name: &str, commands: &mut Vec<Command>) {
        let mut text = self.typed(field).unwrap_or(&field.text).to_owned();
        let is_day = matches!(field.kind, FieldKind::Day | FieldKind::DayOfYear);
        let hint = match field.kind {
            FieldKind::Day => "year-month-day",
            FieldKind::DayOfYear => "month-day",
            _ => "unknown",
        };
        let width = if is_day { 104.0 } else { 150.0 };
        let align = if field.kind == FieldKind::Number { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let edit = TextEdit::singleline(&mut text).desired_width(width).hint_text(hint).align(align);
        let edit = ui.add(edit).accessible_name(name);
        let is_draft = self.typed(field).is_some() || edit.changed();
        if edit.changed() {
            let (layer, id) = (self.feature.layer(), self.feature.id().to_owned());
            commands.push(Command::Draft(Draft::Field { layer, id, key: field.key.clone(), text: text.clone() }));
        }
        if edit.lost_focus() && is_draft {
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                commands.push(Command::Draft(Draft::None));
            } else if let Some(change) = self.change(field, &text) {
                commands.extend([Command::Draft(Draft::None), change]);
            }
        }
        if is_day {
            commands.extend(picked_ui(ui, field).and_then(|text| self.change(field, &text)));
        }
    }

    fn rows_ui(self, ui: &mut Ui, commands: &mut Vec<Command>) {
        for list in rows(self.feature) {
            ui.horizontal_wrapped(|ui| {
                let add = ui.add(Button::new(format!("Add a {}", list.one)).small());
                let added = add.clicked().then(|| with_row(self.scenario, self.feature, list.key)).flatten();
                commands.extend(added.map(|new| Command::Change(Change::Put(Box::new(new)))));
                for number in 0.. {
                    let Some(new) = without_row(self.feature, list.key, number) else { break };
                    let remove = ui.add(Button::new(format!("Remove {} {}", list.one, number + 1)).small());
                    commands.extend(remove.clicked().then(|| Command::Change(Change::Put(Box::new(new)))));
                }
            });
        }
    }
}

/// The name of a field; in a list with the number of its entry.
fn full_name(field: &Field) -> String {
    match field.key.split('/').nth(1).and_then(|number| number.parse::<usize>().ok()) {
        Some(number) => format!("{} ({})", field.label, number + 1),
        None => field.label.to_owned(),
    }
}

/// A calendar to pick the day from; what was picked, as it would be typed.
fn picked_ui(ui: &mut Ui, field: &Field) -> Option<String> {
    let shown = match field.kind {
        FieldKind::Day => Day::parse(&field.text).ok()?,
        // A leap year, so that every day of the year can be picked.
        _ => MonthDay::parse(&field.text).ok()?.in_year(2024),
    };
    let mut date = shown.date();
    let picker = DatePickerButton::new(&mut date).id_salt(&field.key).show_icon(false).format(if field.kind == FieldKind::Day {
        "%a"
    } else {
        "%-d %b"
    });
    ui.add(picker).accessible_name(format!("Pick {}", full_name(field))).on_hover_text("Pick the day from a calendar");
    let picked = Day::from(date);
    (picked != shown).then(|| {
        let text = picked.to_string();
        if field.kind == FieldKind::Day { text } else { text.get(5..).unwrap_or_default().to_owned() }
    })
}
