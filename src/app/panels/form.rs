//! The form of what is selected: every field with its unit, checked as it is typed; one change a field.

use eframe::egui::{Button, ScrollArea, Ui};

use super::field::Filling;
use super::section;
use crate::app::actions::{Situation, selected};
use crate::app::command::{Command, Draft};
use crate::app::terms;
use crate::app::tools;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::editing::{Field, fields, rows, with_field, with_row, without_row};
use crate::layers::{Feature, Placed as _};
use crate::scenario::{Change, Scenario};
use crate::words::{Speaks as _, say};

/// What can be done with what is selected, and its form where it is open.
pub(super) fn form_ui(ui: &mut Ui, (atlas, drawn): (&Atlas, &Drawn), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, view) = (now.scenario, now.view);
    let Some(feature) = view.selected.as_ref().and_then(|thing| tools::feature(drawn, scenario, thing)) else { return };
    ui.horizontal_wrapped(|ui| {
        let edit = if view.hand.form { say!(ui, "form-close") } else { say!(ui, "form-edit") };
        selected::FORM.button(ui, &edit, now, commands);
        if matches!(feature, Feature::Route(_)) {
            selected::RETURN_LEG.button(ui, &say!(ui, "form-return-leg"), now, commands);
            selected::REVERSE.button(ui, &say!(ui, "form-reverse"), now, commands);
        }
        selected::REMOVE.button(ui, &say!(ui, "form-remove"), now, commands);
    });
    if view.hand.form {
        let room = ui.available_height() * 0.6;
        ScrollArea::vertical().id_salt("form").max_height(room).show(ui, |ui| {
            section(ui, &terms::edit_the(feature.layer()).say(ui.language()).to_uppercase());
            let form = Form { atlas, scenario, feature: &feature, view };
            form.fields_ui(ui, commands);
            form.rows_ui(ui, commands);
        });
    }
    ui.separator();
}

#[derive(Clone, Copy)]
struct Form<'a> {
    atlas: &'a Atlas,
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
        let (layer, id) = (self.feature.layer(), self.feature.id());
        let draft = |text| Draft::Field { layer, id: id.to_owned(), key: field.key.clone(), text };
        let change = |text: &str| {
            let new = with_field(self.scenario, self.feature, &field.key, text)?;
            Ok(Change::Put(Box::new(new)))
        };
        let Self { scenario, atlas, .. } = self;
        Filling { scenario, atlas, field, is_headed: false, typed: self.typed(field), draft: &draft, change: &change }.ui(
            ui,
            |_, _| {},
            commands,
        );
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

    fn rows_ui(self, ui: &mut Ui, commands: &mut Vec<Command>) {
        for list in rows(self.feature) {
            ui.horizontal_wrapped(|ui| {
                let add = ui.add(Button::new(list.add.say(ui.language())).small());
                let added = add.clicked().then(|| with_row(self.scenario, self.feature, list.key)).flatten();
                commands.extend(added.map(|new| Command::Change(Change::Put(Box::new(new)))));
                for number in 0.. {
                    let Some(new) = without_row(self.feature, list.key, number) else { break };
                    let remove = ui.add(Button::new(say!(ui, "remove-entry", entry = list.one, number = number + 1)).small());
                    commands.extend(remove.clicked().then(|| Command::Change(Change::Put(Box::new(new)))));
                }
            });
        }
    }
}
