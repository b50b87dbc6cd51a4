//! In which language the window speaks: kept with its context, so that whatever is painted there can say its words.

use eframe::egui::{Button, Context, Id, Ui};

use super::App;
use crate::words::{Language, Phrase, Speaks};

fn place() -> Id {
    Id::unique("language")
}

/// From now on the window speaks this language.
pub(super) fn speak(ctx: &Context, language: Language) {
    ctx.data_mut(|data| data.insert_temp(place(), language));
}

impl Speaks for App {
    fn language(&self) -> Language {
        self.preferences().language().unwrap_or(self.welcome.spoken)
    }
}

impl Speaks for Context {
    fn language(&self) -> Language {
        self.data(|data| data.get_temp(place())).unwrap_or_default()
    }
}

impl Speaks for Ui {
    fn language(&self) -> Language {
        self.ctx().language()
    }
}

/// A text and its hint, which is its attribute `hint`.
pub(super) fn with_hint(at: &impl Speaks, key: Phrase) -> (String, String) {
    let language = at.language();
    (key.say(language), crate::words::hint(language, key))
}

/// A button that says a text, with its hint; whether it was pressed.
pub(super) fn worded_button(ui: &mut Ui, key: Phrase) -> bool {
    let (text, hint) = with_hint(ui, key);
    ui.add(Button::new(text)).on_hover_text(hint).clicked()
}
