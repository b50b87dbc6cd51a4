//! One clause: its text, whom it binds and who follows it; its form and its texts by hand where it is open.

use eframe::egui::{self, Button, Id, Key, Label, RichText, Stroke, TextEdit, Ui};

use super::super::{fact, link, sentence};
use super::lines::form_ui;
use crate::agreed::exchange::speaks_of;
use crate::agreed::{self, Addressee, Agreement, Clause};
use crate::app::actions::Situation;
use crate::app::agreed::{Ask, Deed, put};
use crate::app::command::{Command, Draft};
use crate::app::theme::Palette;
use crate::atlas::Atlas;
use crate::editing::agreement::{Part, Toward, generated, is_outdated, kept_text, moved_clause, with_text};
use crate::words::{Language, Phrase, Speaks as _, say};

/// The languages in which a text can be written by hand, and what the field is called.
const LANGUAGES: [(Language, Phrase); 2] =
    [(Language::English, Phrase("agreed-text-in-english")), (Language::French, Phrase("agreed-text-in-french"))];

/// The clause.
pub(super) fn clause_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    (agreement, number): (&Agreement, usize),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let clause = &agreement.clauses[number];
    let is_open = now.view.agreed.part == Some(Part::Clause(number));
    let is_lit = now.view.agreed.place.as_ref().is_some_and(|place| speaks_of(clause, place));
    let mut frame = egui::Frame::group(ui.style()).inner_margin(7.0);
    if is_lit {
        frame = frame.stroke(Stroke::new(2.0, Palette::of(ui.visuals()).selected));
    }
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        title_ui(ui, (agreement, number), now, commands);
        if is_open {
            for (language, name) in LANGUAGES {
                text_ui(ui, (agreement, number), (language, name), now, commands);
            }
            form_ui(ui, atlas, (agreement, Part::Clause(number)), now, commands);
        } else {
            told_ui(ui, (agreement, number), now);
        }
    });
}

fn title_ui(ui: &mut Ui, (agreement, number): (&Agreement, usize), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let is_open = now.view.agreed.part == Some(Part::Clause(number));
    let (words, clause) = (ui.language(), &agreement.clauses[number]);
    let kind = sentence(&agreed::kind(&clause.terms).say(words));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("{}. {kind}", number + 1)).strong());
        if let Some(status) = &clause.status {
            ui.weak(status.called().say(words));
        }
        let change = if is_open { say!(words, "agreed-done") } else { say!(words, "agreed-change") };
        let change = link(ui.small_button(change), &say!(words, "agreed-change-clause", number = number + 1, kind = &kind));
        let part = (!is_open).then_some(Part::Clause(number));
        commands.extend(change.clicked().then_some(Command::Agreed(Ask::Part(part))));
        for (sign, name, toward) in [
            (Phrase("agreed-up"), Phrase("agreed-clause-up"), Toward::Up),
            (Phrase("agreed-down"), Phrase("agreed-clause-down"), Toward::Down),
        ] {
            let can = moved_clause(agreement, number, toward).is_some();
            let button = ui.add_enabled(can, Button::new(sign.say(words)).small()).on_hover_text(name.say(words));
            let button = link(button, &say!(words, "agreed-of-clause", deed = name, number = number + 1));
            commands.extend(button.clicked().then_some(Command::Agreed(Ask::Edit(Deed::Move(number, toward)))));
        }
        let strike = ui.small_button("×").on_hover_text(say!(words, "agreed-clause-strike"));
        let strike = link(strike, &say!(words, "agreed-of-clause", deed = Phrase("agreed-clause-strike"), number = number + 1));
        commands.extend(strike.clicked().then_some(Command::Agreed(Ask::Edit(Deed::Strike(number)))));
    });
}

/// As it is read: its text, and what the text does not say.
fn told_ui(ui: &mut Ui, (agreement, number): (&Agreement, usize), now: &Situation<'_>) {
    let (words, clause) = (ui.language(), &agreement.clauses[number]);
    let text = kept_text(agreement, number, words).map_or_else(|| generated(agreement, number, words), ToOwned::to_owned);
    ui.add(Label::new(text).wrap());
    if LANGUAGES.iter().any(|(language, _)| is_outdated(agreement, number, *language)) {
        ui.label(RichText::new(say!(words, "agreed-text-outdated-short")).small().color(Palette::of(ui.visuals()).warning));
    }
    if let Some(addressee) = &clause.addressee {
        let told = addressee_told(words, agreement, addressee);
        if !told.is_empty() {
            fact(ui, &say!(words, "agreed-field-addressee"), told);
        }
    }
    let Clause { indicator, office, co_office, .. } = clause;
    if let Some(indicator) = indicator {
        fact(ui, &say!(words, "agreed-field-indicator"), indicator);
    }
    let offices: Vec<&str> = [office, co_office].into_iter().flatten().map(|id| now.scenario.office_name(id)).collect();
    if !offices.is_empty() {
        fact(ui, &say!(words, "agreed-field-office"), offices.join(", "));
    }
}

fn addressee_told(words: Language, agreement: &Agreement, addressee: &Addressee) -> String {
    let kind = addressee.kind.as_ref().map(|kind| kind.called().say(words));
    let parties = addressee.parties.iter().map(|id| agreement.party(id).map_or_else(|| id.clone(), |party| party.unit.clone()));
    let authority = addressee.authority.as_ref().map(|one| crate::words::of_files(words, one));
    kind.into_iter().chain(parties).chain(authority).collect::<Vec<_>>().join(", ")
}

/// A text in a language: what the terms say until somebody writes over it.
fn text_ui(
    ui: &mut Ui,
    (agreement, number): (&Agreement, usize),
    (language, name): (Language, Phrase),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let (words, says) = (ui.language(), generated(agreement, number, language));
    let by_hand = kept_text(agreement, number, language);
    let typed = match &now.view.draft {
        Draft::ClauseText { agreement: of, clause, language: typed_in, text } => {
            (*of == agreement.id && *clause == number && *typed_in == language).then_some(text)
        }
        _ => None,
    };
    ui.horizontal_wrapped(|ui| {
        ui.weak(name.say(words));
        let how = if by_hand.is_some() { say!(words, "agreed-text-by-hand") } else { say!(words, "agreed-text-of-terms") };
        ui.label(RichText::new(how).small().italics());
    });
    let mut text = typed.cloned().unwrap_or_else(|| by_hand.map_or_else(|| says.clone(), ToOwned::to_owned));
    let id = Id::unique(("clause text", &agreement.id, number, language.code()));
    let edit = ui.add(TextEdit::multiline(&mut text).id(id).desired_rows(2).desired_width(f32::INFINITY));
    let edit = edit.accessible_name(name.say(words));
    if edit.changed() {
        let draft = Draft::ClauseText { agreement: agreement.id.clone(), clause: number, language, text: text.clone() };
        commands.push(Command::Draft(draft));
    }
    if edit.lost_focus() && (typed.is_some() || edit.changed()) {
        commands.push(Command::Draft(Draft::None));
        let is_left = ui.input(|input| input.key_pressed(Key::Escape));
        commands.extend(with_text(agreement, number, language, &text).filter(|_| !is_left).map(|new| Command::Change(put(new))));
    }
    outdated_ui(ui, (agreement, number), (language, name), &says, commands);
}

/// Where the terms say something else than when somebody wrote, and what may be done about it.
fn outdated_ui(
    ui: &mut Ui,
    (agreement, number): (&Agreement, usize),
    (language, name): (Language, Phrase),
    says: &str,
    commands: &mut Vec<Command>,
) {
    let Some(by_hand) = kept_text(agreement, number, language) else { return };
    let words = ui.language();
    let is_outdated = is_outdated(agreement, number, language);
    if is_outdated {
        let told = say!(words, "agreed-text-outdated", now = says);
        ui.add(Label::new(RichText::new(told).color(Palette::of(ui.visuals()).warning)).wrap());
    }
    ui.horizontal_wrapped(|ui| {
        let ours = Some((say!(words, "agreed-text-keep"), by_hand.to_owned())).filter(|_| is_outdated);
        for (deed, text) in ours.into_iter().chain([(say!(words, "agreed-text-take"), String::new())]) {
            let button = link(ui.small_button(&deed), &say!(words, "agreed-of-text", deed = &deed, text = name));
            commands.extend(button.clicked().then_some(Command::Agreed(Ask::Edit(Deed::Text(number, language, text)))));
        }
    });
}
