//! One conference: who, where, when, why, and about what.

use eframe::egui::{self, Id, RichText, ScrollArea, TextEdit, Ui};

use super::agenda::Meeting;
use super::in_sight::in_sight_ui;
use super::{agenda, fact, meetings, section, sentence};
use crate::app::actions::{SHEETS, Situation};
use crate::app::command::{Command, Draft};
use crate::app::meetings::Shown;
use crate::app::narrowing::Narrowing;
use crate::app::papers::Preview;
use crate::app::theme::Palette;
use crate::app::view::View;
use crate::app::work::Drawn;
use crate::conferences::agenda::{left_over, of_offices};
use crate::conferences::{Conference, Timing};
use crate::scenario::{Change, Scenario};
use crate::words::{self, Speaks as _, days_in_short, rounded, say};

/// Those that belong to what the desk is narrowed to, the one with the most at stake first.
fn choice<'a>(drawn: &'a Drawn, view: &View) -> Vec<&'a Conference> {
    let narrowing = Narrowing::of(view);
    drawn.plan.conferences.iter().filter(|conference| narrowing.means_offices(&conference.offices)).collect()
}

/// The conference that is chosen; the one with the most at stake where none is.
pub(in crate::app) fn chosen<'a>(drawn: &'a Drawn, view: &View) -> Option<&'a Conference> {
    let choice = choice(drawn, view);
    let is_chosen = |conference: &&&Conference| Some(&conference.id) == view.conference.as_ref();
    choice.iter().find(is_chosen).or_else(|| choice.first()).copied()
}

/// The list of conferences, and below it the chosen one; or a paper of it.
pub(super) fn conference_ui(ui: &mut Ui, (drawn, preview): (&Drawn, &Preview), now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (scenario, view, words) = (now.scenario, now.view, ui.language());
    let Some(conference) = chosen(drawn, view) else {
        ui.label(say!(words, "conference-none"));
        return;
    };
    list_ui(ui, &choice(drawn, view), conference, commands);
    if view.meetings.shown == Shown::Paper {
        ui.separator();
        return meetings::paper_ui(ui, conference, preview, now, commands);
    }
    left_over_ui(ui, drawn, scenario, commands);
    ui.separator();
    ScrollArea::vertical().auto_shrink(false).id_salt(&conference.id).show(ui, |ui| {
        ui.label(RichText::new(conference.name.say(words)).heading());
        SHEETS.button(ui, &say!(words, "map-sheet"), now, commands);
        super::options::accepted_ui(ui, now, |one| one.conference.as_ref() == Some(&conference.id), commands);
        who_ui(ui, drawn, conference);
        where_ui(ui, drawn, conference, commands);
        if let Some(timing) = &conference.timing {
            when_ui(ui, timing);
            meetings::emergency_ui(ui, timing);
        }
        meetings::round_ui(ui, drawn, conference);
        meetings::seats_ui(ui, drawn, conference);
        meetings::register_ui(ui, drawn, conference);
        note_ui(ui, scenario, conference, view, commands);
        if let Some(coordination) = &conference.coordination {
            section(ui, &say!(words, "coordination-meeting"));
            ui.label(say!(words, "weekday-and-day", weekday = words::weekday(words, coordination.day), day = coordination.day));
            egui::CollapsingHeader::new(say!(words, "its-agenda")).id_salt("coordination").show(ui, |ui| {
                let id = of_offices(&conference.id);
                agenda::agenda_ui(ui, Meeting { id: &id, agenda: &coordination.agenda, drawn, now }, commands);
            });
        }
        section(ui, &say!(words, "agenda-of-conference"));
        ui.add(egui::Label::new(RichText::new(say!(words, "agenda-by-hand")).small().weak()).wrap());
        agenda::agenda_ui(ui, Meeting { id: &conference.id, agenda: &conference.agenda, drawn, now }, commands);
        for cut in &conference.cut {
            ui.add(egui::Label::new(RichText::new(sentence(&cut.reason.say(words))).weak()).wrap());
        }
    });
}

/// Below this width, in heights of a line, a name and its days do not stand beside each other.
const NARROW_LINES: f32 = 19.0;

/// All of them, the one with the most at stake first; the one on show is lit.
fn list_ui(ui: &mut Ui, choice: &[&Conference], chosen: &Conference, commands: &mut Vec<Command>) {
    let height = (ui.available_height() * 0.28).max(60.0);
    ScrollArea::vertical().id_salt("conferences").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        in_sight_ui(ui, "conferences", choice.len(), 1.3, |ui, number| {
            let conference = choice[number];
            let days = conference.timing.as_ref().map_or_else(|| say!(ui, "no-day"), |timing| days_in_short(ui.language(), timing.days));
            let is_late = conference.timing.as_ref().is_some_and(|timing| timing.is_too_late);
            let flashpoints = say!(ui, "count-flashpoints", count = conference.flashpoints.len());
            let told = if is_late { say!(ui, "too-late", flashpoints = flashpoints) } else { flashpoints };
            let name = conference.name.say(ui.language());
            let is_chosen = conference.id == chosen.id;
            // With large letters the days stand under the name, so that the names can be told apart.
            let button = if ui.available_width() < NARROW_LINES * ui.text_style_height(&egui::TextStyle::Body) {
                egui::Button::selectable(is_chosen, format!("{name}\n{days}")).wrap()
            } else {
                egui::Button::selectable(is_chosen, &name).right_text(RichText::new(days).small()).truncate()
            };
            let row = ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0)));
            let row = row.on_hover_text(say!(ui, "choice", name = name, choice = told));
            commands.extend(row.clicked().then(|| Command::Conference(conference.id.clone())));
        });
    });
}

/// Agendas that people changed of meetings that nothing asks for any more: kept until they give them up.
fn left_over_ui(ui: &mut Ui, drawn: &Drawn, scenario: &Scenario, commands: &mut Vec<Command>) {
    for meeting in left_over(scenario, &drawn.plan.conferences) {
        let sessions = scenario.decisions.agendas.get(meeting).into_iter().flat_map(|agenda| agenda.sessions.keys());
        let nothing = |session: &String| Change::Session { meeting: meeting.to_owned(), session: session.clone(), by_hand: None };
        ui.horizontal_wrapped(|ui| {
            let warning = Palette::of(ui.visuals()).warning;
            ui.colored_label(warning, say!(ui, "agenda-left-over", meeting = meeting));
            if ui.small_button(say!(ui, "agenda-give-up")).clicked() {
                let order = Change::SessionOrder { meeting: meeting.to_owned(), order: Vec::new() };
                commands.push(Command::Change(Change::of_all(sessions.map(nothing).chain([order]).collect())));
            }
        });
    }
}

fn who_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference) {
    let scenario = &drawn.scenario;
    let offices: Vec<&str> = conference.offices.iter().map(|office| scenario.office_name(office)).collect();
    let words = ui.language();
    section(ui, &say!(words, "who"));
    fact(ui, &say!(words, "fact-offices"), if offices.is_empty() { say!(words, "none-in-charge") } else { offices.join(", ") });
    in_sight_ui(ui, "parties", conference.parties.len(), 1.0, |ui, number| {
        let party = &conference.parties[number];
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(scenario.community_name(&party.community)).strong());
            ui.label(party.role.phrase().say(words));
            ui.weak(say!(words, "at-stake", points = rounded(party.stake, 0))).on_hover_text(say!(words, "at-stake.hint"));
        });
    });
}

fn where_ui(ui: &mut Ui, drawn: &Drawn, conference: &Conference, commands: &mut Vec<Command>) {
    let scenario = &drawn.scenario;
    let words = ui.language();
    section(ui, &say!(words, "where"));
    if let Some(host) = &conference.host {
        fact(ui, &say!(words, "fact-host"), scenario.office_name(&host.office));
        ui.add(egui::Label::new(RichText::new(sentence(&host.reason.say(words))).small().weak()).wrap());
    }
    meetings::places_ui(ui, drawn, conference, commands);
    if conference.host.is_none() {
        ui.label(say!(words, "no-host"));
    }
}

fn when_ui(ui: &mut Ui, timing: &Timing) {
    let words = ui.language();
    section(ui, &say!(words, "when"));
    ui.label(RichText::new(words::days(words, timing.days)).strong());
    if timing.is_too_late {
        let warning = Palette::of(ui.visuals()).warning;
        ui.colored_label(warning, say!(words, "too-late-for-herd", day = timing.first_herd_moves));
    }
    for reason in &timing.reasons {
        ui.add(egui::Label::new(format!("• {}", sentence(&reason.say(words)))).wrap());
    }
}

/// What the conveners note: a draft while it is typed, one change when the box is left.
fn note_ui(ui: &mut Ui, scenario: &Scenario, conference: &Conference, view: &View, commands: &mut Vec<Command>) {
    let words = ui.language();
    section(ui, &say!(words, "conveners-note").to_uppercase());
    let saved = scenario.decisions.conference_notes.get(&conference.id).map_or("", String::as_str);
    let draft = match &view.draft {
        Draft::Note { conference: id, text } if *id == conference.id => Some(text),
        _ => None,
    };
    let mut text = draft.map_or_else(|| saved.to_owned(), Clone::clone);
    let id = Id::unique(("note", &conference.id));
    let hint = say!(words, "conveners-note.hint");
    let edit = ui.add(TextEdit::multiline(&mut text).id(id).desired_rows(2).desired_width(f32::INFINITY).hint_text(hint));
    let edit = edit.accessible_name(say!(words, "conveners-note"));
    if edit.changed() {
        commands.push(Command::Draft(Draft::Note { conference: conference.id.clone(), text: text.clone() }));
    }
    if edit.lost_focus() && draft.is_some() {
        commands.push(Command::Draft(Draft::None));
        commands.push(Command::Change(Change::ConferenceNote { conference: conference.id.clone(), note: text }));
    }
}
