//! The sessions of a meeting, day by day.

use eframe::egui::{self, RichText, Ui};

use crate::app::command::Command;
use crate::app::work::Drawn;
use crate::conferences::{Agenda, Question, Session};
use crate::words::{Language, Speaks as _, say};

/// All sessions.
pub(super) fn agenda_ui(ui: &mut Ui, drawn: &Drawn, agenda: &Agenda, commands: &mut Vec<Command>) {
    let mut day = 0;
    for (number, session) in agenda.sessions.iter().enumerate() {
        if session.day != day {
            day = session.day;
            ui.add_space(4.0);
            ui.label(RichText::new(say!(ui, "agenda-day", day = day)).strong().size(15.0));
        }
        ui.push_id(number, |ui| session_ui(ui, drawn, session, commands));
    }
}

fn session_ui(ui: &mut Ui, drawn: &Drawn, session: &Session, commands: &mut Vec<Command>) {
    egui::Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.horizontal(|ui| {
            ui.label(RichText::new(session.clock()).monospace());
            ui.add(egui::Label::new(RichText::new(session.title.say(ui.language())).strong()).wrap());
        });
        ui.add(egui::Label::new(session.purpose.say(ui.language())).wrap());
        if !session.flashpoints.is_empty() {
            super::flashpoint_links_ui(ui, drawn, &session.flashpoints, commands);
        }
        for question in &session.questions {
            ui.add(egui::Label::new(format!("? {}", asked(ui.language(), drawn, question))).wrap());
        }
        super::fact(ui, &say!(ui, "fact-lead"), &session.lead.say(ui.language()));
        super::fact(ui, &say!(ui, "fact-material"), &session.material.say(ui.language()));
        super::fact(ui, &say!(ui, "fact-outcome"), &session.outcome.say(ui.language()));
    });
}

/// What is asked, and where.
fn asked(language: Language, drawn: &Drawn, question: &Question) -> String {
    let asks = question.asks.say(language);
    let at = question.at.and_then(|(number, _)| drawn.plan.findings.flashpoints.get(number));
    at.map_or_else(|| asks.clone(), |flashpoint| say!(language, "asked-at", flashpoint = flashpoint.title(language), question = &asks))
}
