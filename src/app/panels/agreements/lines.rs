//! The form of a part of an agreement, made of its description: fields, groups, and lists that are lengthened and
//! shortened.

use eframe::egui::{Button, ComboBox, Frame, Margin, RichText, Ui};

use super::super::field::Filling;
use super::super::in_sight::in_sight_ui;
use super::super::link;
use crate::agreed::Agreement;
use crate::app::actions::Situation;
use crate::app::agreed::{Ask, Deed, put};
use crate::app::command::{Command, Draft};
use crate::atlas::Atlas;
use crate::editing::Field;
use crate::editing::agreement::{Line, Named, Part, form, is_list, known, with_agreed};
use crate::words::{Speaks as _, say};

/// The form.
pub(super) fn form_ui(ui: &mut Ui, atlas: &Atlas, (agreement, part): (&Agreement, Part), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let lines = form(now.scenario, agreement, part, ui.language());
    let of = Of { atlas, agreement, part, now };
    in_sight_ui(ui, ("lines", part), lines.len(), 1.5, |ui, number| {
        let line = &lines[number];
        let depth = match line {
            Line::Field { depth, .. } | Line::Heading { depth, .. } | Line::Add { depth, .. } => *depth,
        };
        #[expect(clippy::cast_possible_truncation, reason = "four at most")]
        let left = 8 * depth.min(6) as i8;
        Frame::NONE.inner_margin(Margin { left, ..Margin::ZERO }).show(ui, |ui| of.line_ui(ui, line, commands));
    });
}

#[derive(Clone, Copy)]
struct Of<'a> {
    atlas: &'a Atlas,
    agreement: &'a Agreement,
    part: Part,
    now: &'a Situation<'a>,
}

impl Of<'_> {
    fn line_ui(self, ui: &mut Ui, line: &Line, commands: &mut Vec<Command>) {
        let words = ui.language();
        match line {
            Line::Field { field, named, .. } => drop(ui.push_id(&field.key, |ui| self.field_ui(ui, field, *named, commands))),
            Line::Heading { title, entry, .. } => {
                ui.horizontal_wrapped(|ui| {
                    let title = title.say(words);
                    ui.label(RichText::new(&title).small().strong());
                    let Some(entry) = entry else { return };
                    let out = link(
                        ui.small_button("×").on_hover_text(say!(words, "agreed-take-out")),
                        &say!(words, "agreed-take-out-named", entry = title),
                    );
                    commands.extend(out.clicked().then(|| Command::Agreed(Ask::Edit(Deed::Shorten(self.part, entry.clone())))));
                });
            }
            Line::Add { list, add, .. } => {
                let name = add.say(words);
                let button = link(ui.add(Button::new(RichText::new(&name).small()).small()), &name);
                commands.extend(button.clicked().then(|| Command::Agreed(Ask::Edit(Deed::Lengthen(self.part, list.clone())))));
            }
        }
    }

    fn field_ui(self, ui: &mut Ui, field: &Field, named: Named, commands: &mut Vec<Command>) {
        let Self { atlas, agreement, part, now } = self;
        let (scenario, language) = (now.scenario, ui.language());
        let typed = match &now.view.draft {
            Draft::Agreed { agreement: of, part: typed_in, key, text, .. } => {
                (*of == agreement.id && *typed_in == part && *key == field.key).then_some(text.as_str())
            }
            _ => None,
        };
        let draft = |text| Draft::Agreed { agreement: agreement.id.clone(), part, key: field.key.clone(), text, language };
        let change = |text: &str| with_agreed(scenario, agreement, (part, &field.key), text, language).map(put);
        let filling = Filling { scenario, atlas, field, is_headed: false, typed, draft: &draft, change: &change };
        filling.ui(ui, |ui, commands| self.known_ui(ui, field, named, commands), commands);
    }

    /// What can be chosen beside what is typed.
    fn known_ui(self, ui: &mut Ui, field: &Field, named: Named, commands: &mut Vec<Command>) {
        if matches!(named, Named::Words | Named::Often(&[])) {
            return;
        }
        let language = ui.language();
        let combo = ComboBox::from_id_salt(("known", &field.key)).width(34.0).selected_text("…").show_ui(ui, |ui| {
            for (_, name) in known(self.now.scenario, self.agreement, named, language) {
                if ui.selectable_label(false, &name).clicked() {
                    let is_longer = is_list(self.part, self.agreement, &field.key) && !field.text.is_empty();
                    let text = if is_longer { format!("{}; {name}", field.text) } else { name };
                    commands.push(Command::Agreed(Ask::Edit(Deed::Fill(self.part, field.key.clone(), text))));
                }
            }
        });
        combo.response.accessible_name(say!(language, "agreed-choose", field = field.label.clone()));
    }
}
