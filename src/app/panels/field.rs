//! One field of a form: chosen, picked or typed; a draft while it is typed, one change at its end, and refused in place.

use eframe::egui::{self, Align2, ComboBox, Key, RichText, TextEdit, Ui};
use egui_extras::DatePickerButton;

use crate::app::command::{Command, Draft};
use crate::app::theme::Palette;
use crate::atlas::Atlas;
use crate::editing::{Field, FieldKind};
use crate::layers::Placed;
use crate::measure::{Day, MonthDay};
use crate::scenario::{Change, Scenario};
use crate::words::{Language, Sentence, Speaks as _, day_in_short, of_files, say, weekday_in_short};

/// A field being filled.
pub(super) struct Filling<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) atlas: &'a Atlas,
    pub(super) field: &'a Field,
    /// Whether a heading says which entry of a list it is of; else its name does.
    pub(super) is_headed: bool,
    /// What is being typed into it, and not yet a change.
    pub(super) typed: Option<&'a str>,
    /// A text in it while it is typed.
    pub(super) draft: &'a dyn Fn(String) -> Draft,
    /// The change that a text would be, or why it is refused.
    pub(super) change: &'a dyn Fn(&str) -> Result<Change, Sentence>,
}

/// Room for what stands behind a field of words, in points: a unit, or a list to choose from.
const BESIDE: f32 = 64.0;

impl Filling<'_> {
    /// Its name, its value and its unit on one line; what is refused under it.
    pub(super) fn ui(&self, ui: &mut Ui, behind: impl FnOnce(&mut Ui, &mut Vec<Command>), commands: &mut Vec<Command>) {
        let words = ui.language();
        let (field, name) = (self.field, full_name(words, self.field));
        ui.horizontal_wrapped(|ui| {
            // What is long stands under its name.
            let wide = match field.kind {
                FieldKind::Words => ui.available_width(),
                _ if self.is_headed => 220.0,
                _ => 150.0,
            };
            let room = egui::vec2(wide, ui.spacing().interact_size.y);
            ui.allocate_ui_with_layout(room, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room.x);
                ui.add(
                    egui::Label::new(RichText::new(if self.is_headed { field.label.say(words) } else { name.clone() }).weak()).truncate(),
                );
            });
            match field.kind {
                FieldKind::Text | FieldKind::Number | FieldKind::Day | FieldKind::DayOfYear | FieldKind::TimeOfYear => {
                    self.typed_ui(ui, &name, commands);
                }
                FieldKind::Words => self.words_ui(ui, &name, commands),
                _ => self.choice_ui(ui, &name, commands),
            }
            // A label of nothing would begin another row.
            let unit = field.unit.say(words);
            if !unit.is_empty() {
                ui.weak(unit);
            }
            behind(ui, commands);
        });
        if let Some(why) = self.typed.and_then(|text| (self.change)(text).err()) {
            ui.label(RichText::new(say!(words, "refused", why = why)).color(Palette::of(ui.visuals()).warning));
        }
    }

    /// All that can be chosen, by what stands in the file and what people call it.
    fn choices(&self, words: Language) -> Vec<(String, String)> {
        fn named<T: Placed>(layer: &[T]) -> Vec<(String, String)> {
            layer.iter().map(|one| (one.id().to_owned(), one.name().to_owned())).collect()
        }
        let scenario = self.scenario;
        match self.field.kind {
            FieldKind::Choice(choices) => choices.iter().map(|(value, called)| ((*value).to_owned(), called.say(words))).collect(),
            FieldKind::OneOf(all) => all.iter().map(|word| ((*word).to_owned(), of_files(words, word))).collect(),
            FieldKind::Community => scenario.communities.iter().map(|one| (one.id.clone(), one.name.clone())).collect(),
            FieldKind::Office => scenario.offices.iter().map(|one| (one.id.clone(), one.name.clone())).collect(),
            FieldKind::Place => named(&scenario.settlements).into_iter().chain(named(&scenario.water_points)).collect(),
            FieldKind::Settlement => named(&scenario.settlements),
            FieldKind::State => states(self.atlas),
            _ => Vec::new(),
        }
    }

    /// What people call what is chosen.
    fn shown(&self, words: Language) -> String {
        let (scenario, value) = (self.scenario, &self.field.text);
        let name = match self.field.kind {
            FieldKind::Choice(choices) => choices.iter().find(|(one, _)| one == value).map(|(_, called)| called.say(words)),
            FieldKind::OneOf(_) if !value.is_empty() => Some(of_files(words, value)),
            FieldKind::Community => scenario.community(value).map(|one| one.name.clone()),
            FieldKind::Office => scenario.office(value).map(|one| one.name.clone()),
            FieldKind::Place | FieldKind::Settlement => {
                let town = scenario.settlements.iter().find(|one| one.id == *value).map(|one| one.name.clone());
                town.or_else(|| scenario.water_points.iter().find(|one| one.id == *value).map(|one| one.name.clone()))
            }
            FieldKind::State => self.atlas.state(value).map(|number| self.atlas.states[number].name.clone()),
            _ => None,
        };
        name.unwrap_or_else(|| if value.is_empty() { self.left_open(words) } else { value.clone() })
    }

    /// What is said where nothing is chosen: of whom a role stands for, that is all of them.
    fn left_open(&self, words: Language) -> String {
        if self.field.key.starts_with("stakeholders/") { say!(words, "choice-all-of-them") } else { say!(words, "unknown") }
    }

    fn choice_ui(&self, ui: &mut Ui, name: &str, commands: &mut Vec<Command>) {
        let (value, language) = (&self.field.text, ui.language());
        let combo = ComboBox::from_id_salt(&self.field.key).width(190.0).selected_text(self.shown(language)).truncate().show_ui(ui, |ui| {
            // What may be left open is offered as such.
            let is_list = matches!(self.field.kind, FieldKind::Choice(_) | FieldKind::OneOf(_));
            let open = (!is_list && (self.change)("").is_ok()).then(|| (String::new(), self.left_open(language)));
            for (choice, words) in open.into_iter().chain(self.choices(language)) {
                // What is chosen already would only set the rest back.
                let is_chosen = choice == *value;
                if ui.selectable_label(is_chosen, words).clicked() && !is_chosen {
                    commands.extend((self.change)(&choice).ok().map(Command::Change));
                }
            }
        });
        combo.response.accessible_name(name);
    }

    /// A text that is a draft while it is typed and a change at its end, where it is not refused.
    fn typed_ui(&self, ui: &mut Ui, name: &str, commands: &mut Vec<Command>) {
        let mut text = self.typed.unwrap_or(&self.field.text).to_owned();
        let kind = self.field.kind;
        let is_day = matches!(kind, FieldKind::Day | FieldKind::DayOfYear);
        let hint = match kind {
            FieldKind::Day => say!(ui, "year-month-day"),
            FieldKind::DayOfYear => say!(ui, "month-day"),
            FieldKind::TimeOfYear => say!(ui, "month-or-day"),
            _ => say!(ui, "unknown"),
        };
        let width = match kind {
            FieldKind::Day | FieldKind::DayOfYear => 104.0,
            // Names and sources are long.
            FieldKind::Text => (ui.available_size_before_wrap().x - BESIDE).clamp(150.0, 330.0),
            _ if self.is_headed => 90.0,
            _ => 150.0,
        };
        let align = if kind == FieldKind::Number { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let edit = TextEdit::singleline(&mut text).desired_width(width).hint_text(hint).align(align);
        let edit = ui.add(edit).accessible_name(name);
        self.ended(ui, &edit, &text, commands);
        if is_day {
            commands.extend(self.picked_ui(ui).and_then(|text| (self.change)(&text).ok()).map(Command::Change));
        }
    }

    fn words_ui(&self, ui: &mut Ui, name: &str, commands: &mut Vec<Command>) {
        let mut text = self.typed.unwrap_or(&self.field.text).to_owned();
        let edit = TextEdit::multiline(&mut text).desired_width(ui.available_width().max(200.0)).desired_rows(4);
        let edit = ui.add(edit).accessible_name(name);
        self.ended(ui, &edit, &text, commands);
    }

    fn ended(&self, ui: &Ui, edit: &egui::Response, text: &str, commands: &mut Vec<Command>) {
        let is_draft = self.typed.is_some() || edit.changed();
        if edit.changed() {
            commands.push(Command::Draft((self.draft)(text.to_owned())));
        }
        if edit.lost_focus() && is_draft {
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                commands.push(Command::Draft(Draft::None));
            } else if let Ok(change) = (self.change)(text) {
                commands.extend([Command::Draft(Draft::None), Command::Change(change)]);
            }
        }
    }

    /// A calendar to pick the day from; what was picked, as it would be typed.
    fn picked_ui(&self, ui: &mut Ui) -> Option<String> {
        let (field, words) = (self.field, ui.language());
        // Only names stand on the button: the field beside it says the rest.
        let (shown, format) = match field.kind {
            // Where nothing is said yet, the calendar opens at the season.
            FieldKind::Day if field.text.is_empty() => (self.scenario.season.first_day, "\u{2026}".to_owned()),
            FieldKind::Day => {
                let day = Day::parse(&field.text).ok()?;
                (day, weekday_in_short(words, day))
            }
            // A leap year, so that every day of the year can be picked.
            _ => {
                let day = MonthDay::parse(&field.text).ok()?.in_year(2024);
                (day, day_in_short(words, day))
            }
        };
        let mut date = shown.date();
        let picker = DatePickerButton::new(&mut date).id_salt(&field.key).show_icon(false).format(&format);
        ui.add(picker)
            .accessible_name(say!(words, "pick-day", field = full_name(words, field)))
            .on_hover_text(say!(words, "pick-day.hint"));
        let picked = Day::from(date);
        (picked != shown).then(|| {
            let text = picked.to_string();
            if field.kind == FieldKind::Day { text } else { text.get(5..).unwrap_or_default().to_owned() }
        })
    }
}

/// The states of the maps by id and name, as they are chosen from.
pub(super) fn states(atlas: &Atlas) -> Vec<(String, String)> {
    let mut states: Vec<(String, String)> =
        atlas.states.iter().map(|state| (state.id.clone(), format!("{}, {}", state.name, state.country))).collect();
    states.sort_by(|one, other| one.1.cmp(&other.1));
    states
}

/// The name of a field; in a list of a thing with the number of its entry.
fn full_name(words: Language, field: &Field) -> String {
    let numbers = field.key.split('/').skip(1).filter_map(|part| part.parse::<usize>().ok());
    let numbers: Vec<String> = numbers.map(|number| (number + 1).to_string()).collect();
    if numbers.is_empty() {
        return field.label.say(words);
    }
    say!(words, "field-of-entry", field = field.label.clone(), number = numbers.join(", "))
}
