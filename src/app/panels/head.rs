//! The form of the scenario's head: season, offices, communities and grievances, weights and settings. It stands
//! beside the map, so that a person sees what a change does to the flashpoints.

use eframe::egui::{self, Button, ComboBox, Key, Label, RichText, ScrollArea, Ui};

use super::field::{Filling, states};
use super::section;
use crate::app::command::{Command, Draft, Head};
use crate::app::spoken::with_hint;
use crate::app::theme::Palette;
use crate::app::view::View;
use crate::atlas::Atlas;
use crate::editing::FieldKind;
use crate::editing::head::{HeadField, Part, Section, listed, lists, parts, referring, with_entry, with_head, without_entry};
use crate::scenario::{Change, Scenario, Settings};
use crate::words::{Language, Phrase, Sentence, Speaks as _, Value, say};

/// More entries than these are folded, each under its name.
const MOST_UNFOLDED: usize = 12;

/// The form, where a section of it is open.
pub(in crate::app) fn head_ui(ctx: &egui::Context, atlas: &Atlas, scenario: &Scenario, view: &View, commands: &mut Vec<Command>) {
    let Some(shown) = view.head else { return };
    let mut is_open = true;
    let room = ctx.content_rect().size();
    egui::Window::new(say!(ctx, "scenario-window"))
        .id(egui::Id::unique("scenario"))
        .open(&mut is_open)
        .collapsible(false)
        .default_pos([230.0, 70.0])
        .default_size([(room.x * 0.46).min(620.0), (room.y - 330.0).max(260.0)])
        .show(ctx, |ui| {
            ui.horizontal_wrapped(|ui| {
                for one in Section::ALL {
                    let tab = ui.add(Button::selectable(one == shown, title(one).say(ui.language())));
                    commands.extend(tab.clicked().then_some(Command::Head(Head::Show(Some(one)))));
                }
            });
            ui.separator();
            if let Some(why) = &view.head_refusal {
                ui.add(
                    Label::new(RichText::new(say!(ui, "scenario-refused", why = why.clone())).color(Palette::of(ui.visuals()).warning))
                        .wrap(),
                );
            }
            ScrollArea::vertical().id_salt(title(shown).0).auto_shrink(false).show(ui, |ui| {
                let form = Form { atlas, scenario, view };
                form.section_ui(ui, shown, commands);
            });
        });
    // An open choice is what Escape closes first.
    let escapes = !ctx.egui_wants_keyboard_input()
        && !egui::Popup::is_any_open(ctx)
        && view.dialog.is_none()
        && ctx.input(|input| input.key_pressed(Key::Escape));
    if !is_open || escapes {
        commands.push(Command::Head(Head::Show(None)));
    }
}

const fn title(section: Section) -> Phrase {
    match section {
        Section::Season => Phrase("scenario-season"),
        Section::Offices => Phrase("scenario-offices"),
        Section::Communities => Phrase("scenario-communities"),
        Section::Register => Phrase("scenario-register"),
        Section::Settings => Phrase("scenario-settings"),
    }
}

/// What the button says that lengthens a list.
fn adding(list: &str) -> Phrase {
    match list {
        "offices" => Phrase("scenario-add-office"),
        "communities" => Phrase("scenario-add-community"),
        "stakeholders" => Phrase("scenario-add-stakeholder"),
        "holidays" => Phrase("scenario-add-holiday"),
        _ => Phrase("scenario-add-grievance"),
    }
}

#[derive(Clone, Copy)]
struct Form<'a> {
    atlas: &'a Atlas,
    scenario: &'a Scenario,
    view: &'a View,
}

impl Form<'_> {
    fn section_ui(self, ui: &mut Ui, shown: Section, commands: &mut Vec<Command>) {
        ui.horizontal_wrapped(|ui| {
            for list in lists(shown) {
                let add = ui.button(adding(list).say(ui.language()));
                commands.extend(add.clicked().then(|| asked(with_entry(self.scenario, list))));
            }
            if shown == Section::Settings {
                let usual = Box::new(Settings::default());
                let (words, hint) = with_hint(ui, Phrase("scenario-all-back"));
                let all = ui.add_enabled(*usual != self.scenario.settings, Button::new(words)).on_hover_text(hint);
                commands.extend(all.clicked().then(|| Command::Change(Change::Settings(usual))));
            }
        });
        let parts = parts(self.scenario, self.atlas, shown);
        let entries = parts.iter().filter(|part| part.entry.is_some()).count();
        let list = |part: Option<&Part>| part.and_then(|part| part.entry.as_ref()?.split('/').next().map(str::to_owned));
        for (number, part) in parts.iter().enumerate() {
            ui.push_id(part.entry.clone().unwrap_or_else(|| part.title.say(Language::English)), |ui| {
                if part.entry.is_none() || entries <= MOST_UNFOLDED {
                    return self.part_ui(ui, part, commands);
                }
                // The last of a list is unfolded when it comes: it is the one that was just added.
                let is_last = list(Some(part)) != list(parts.get(number + 1));
                let entry = egui::CollapsingHeader::new(part.title.say(ui.language())).id_salt("entry").default_open(is_last);
                entry.show(ui, |ui| self.part_ui(ui, part, commands));
            });
        }
    }

    fn part_ui(self, ui: &mut Ui, part: &Part, commands: &mut Vec<Command>) {
        ui.horizontal(|ui| {
            let title = part.title.say(ui.language());
            section(ui, &title);
            if let Some(entry) = &part.entry {
                let remove = ui.add(Button::new(say!(ui, "scenario-remove")).small());
                let remove = remove.accessible_name(say!(ui, "scenario-remove-one", name = &title));
                // Looked up only where the hand rests: it asks every field whose it is.
                let remove = remove.on_hover_ui(|ui| {
                    let words = listed(referring(self.scenario, entry))
                        .map_or_else(|| say!(ui, "scenario-free"), |by| say!(ui, "scenario-named", by = by));
                    ui.label(words);
                });
                commands.extend(remove.clicked().then(|| asked(without_entry(self.scenario, entry))));
            }
        });
        for field in &part.fields {
            ui.push_id(&field.field.key, |ui| self.field_ui(ui, field, commands));
        }
        if let Some(list) = &part.list {
            self.longer_ui(ui, part, list, commands);
        }
        if part.note != Value::nothing() {
            ui.add(Label::new(RichText::new(part.note.say(ui.language())).small().weak()).wrap());
        }
    }

    fn field_ui(self, ui: &mut Ui, HeadField { field, usual }: &HeadField, commands: &mut Vec<Command>) {
        let Self { atlas, scenario, view } = self;
        let typed = match &view.draft {
            Draft::HeadField { key, text } if *key == field.key => Some(text.as_str()),
            _ => None,
        };
        let draft = |text| Draft::HeadField { key: field.key.clone(), text };
        let change = |text: &str| with_head(scenario, &field.key, text);
        let behind = |ui: &mut Ui, commands: &mut Vec<Command>| {
            if field.key.contains("/states/") {
                let out = ui.add(Button::new(say!(ui, "scenario-take-out")).small());
                commands.extend(out.clicked().then(|| asked(without_entry(scenario, &field.key))));
            }
            let Some(usual) = usual else { return };
            if usual.text == field.text {
                ui.label(RichText::new(say!(ui, "scenario-default", source = usual.source)).small().weak())
                    .on_hover_text(usual.source.say(ui.language()));
            } else {
                let words = say!(ui, "scenario-back", value = usual.text.as_str());
                let back = ui.add(Button::new(words).small()).accessible_name(say!(ui, "scenario-back-of", name = field.label.clone()));
                let back = back.on_hover_text(say!(ui, "scenario-back-why", value = usual.text.as_str(), source = usual.source));
                if back.clicked() {
                    commands.extend([Command::Draft(Draft::None), asked(change(&usual.text))]);
                }
            }
        };
        Filling { scenario, atlas, field, is_headed: true, typed, draft: &draft, change: &change }.ui(ui, behind, commands);
    }

    /// Adds one that is chosen to the list of a part.
    fn longer_ui(self, ui: &mut Ui, part: &Part, list: &str, commands: &mut Vec<Command>) {
        let number = part.fields.iter().filter(|field| field.field.kind == FieldKind::State).count();
        let combo = ComboBox::from_id_salt(list).width(150.0).selected_text(say!(ui, "scenario-add-state")).show_ui(ui, |ui| {
            let is_free = |(id, _): &(String, String)| self.scenario.office_of_state(id).is_none();
            for (id, name) in states(self.atlas).into_iter().filter(is_free) {
                let chosen = ui.selectable_label(false, name).clicked();
                commands.extend(chosen.then(|| asked(with_head(self.scenario, &format!("{list}/{number}"), &id))));
            }
        });
        combo.response.accessible_name(say!(ui, "scenario-add-state-to", name = part.title.clone()));
    }
}

/// What is asked of the window: the change, or to say why there is none.
fn asked(change: Result<Change, Sentence>) -> Command {
    change.map_or_else(|why| Command::Head(Head::Refuse(why)), Command::Change)
}
