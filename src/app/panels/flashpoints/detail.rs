//! Why a flashpoint ranks where it does: point by point, with what was measured and where the weight comes from.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::{fact, section, severity};
use crate::app::actions::{Situation, options, selected};
use crate::app::command::Command;
use crate::app::work::Drawn;
use crate::atlas::Atlas;
use crate::encounters::Kind;
use crate::flashpoints::{Flashpoint, Told};
use crate::words::{Language, Speaks as _, number, rounded, say};

/// All of it.
pub(super) fn detail_ui(ui: &mut Ui, of: (&Atlas, &Drawn), chosen: (usize, &Flashpoint), now: &Situation<'_>, commands: &mut Vec<Command>) {
    ScrollArea::vertical().auto_shrink(false).id_salt("reasons").show(ui, |ui| told_ui(ui, of, chosen, now, commands));
}

fn told_ui(
    ui: &mut Ui,
    (atlas, drawn): (&Atlas, &Drawn),
    (rank, flashpoint): (usize, &Flashpoint),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    let (scenario, words) = (&drawn.scenario, ui.language());
    ui.horizontal_wrapped(|ui| {
        if drawn.plan.conference_of(rank).is_some() {
            selected::CONFERENCE.button(ui, &say!(words, "agenda-of-flashpoint"), now, commands);
        }
        selected::PEAK.button(ui, &say!(words, "show-peak", day = flashpoint.peak), now, commands);
        selected::FLY.button(ui, &say!(words, "fly-there"), now, commands);
        options::LEVERS.button(ui, &say!(words, "options-what-could-be-done"), now, commands);
    });
    ui.label(RichText::new(why(words, rank, flashpoint)).strong());
    let offices: Vec<&str> = flashpoint.offices.iter().map(|office| scenario.office_name(office)).collect();
    fact(ui, &say!(words, "fact-offices"), or_none(words, &offices));
    let communities: Vec<&str> = flashpoint.communities.iter().map(|community| scenario.community_name(community)).collect();
    fact(ui, &say!(words, "fact-communities"), or_none(words, &communities));
    table_ui(ui, flashpoint, (scenario, atlas, &drawn.plan.findings.passages));
    let questions = flashpoint.questions(words, scenario);
    if !questions.is_empty() {
        section(ui, &say!(words, "not-known-ask-at-conference"));
        for question in questions {
            ui.label(format!("• {question}"));
        }
    }
}

/// Why it ranks where it does, in a sentence.
fn why(words: Language, rank: usize, flashpoint: &Flashpoint) -> String {
    let reason = |(kind, points): (Kind, f64)| format!("{} ({points:.0})", kind.phrase().say(words).to_lowercase());
    let reasons: Vec<String> = flashpoint.reasons().into_iter().take(2).map(reason).collect();
    let reasons = reasons.join(&say!(words, "and-between"));
    let rest: f64 = flashpoint.reasons().into_iter().skip(2).map(|(_, points)| points).sum();
    let rest = if rest > 0.5 { say!(words, "rank-rest", points = rounded(rest, 0)) } else { String::new() };
    say!(words, "rank-why", rank = rank + 1, points = rounded(flashpoint.severity, 0), reasons = reasons, rest = rest)
}

fn or_none(words: Language, names: &[&str]) -> String {
    if names.is_empty() { say!(words, "none") } else { names.join(", ") }
}

/// The table that `murhal explain` prints: points that add up, what was measured, and where each weight comes from.
fn table_ui(ui: &mut Ui, flashpoint: &Flashpoint, of: Told<'_>) {
    let words = ui.language();
    section(ui, &say!(words, "points-and-measured"));
    for row in flashpoint.table(words, of) {
        ui.horizontal_wrapped(|ui| {
            severity::dot_ui(ui, row.kind);
            let points = if row.weight > 0.0 {
                let points = row.points.map_or_else(|| "?".to_owned(), |points| number(words, points, 1));
                say!(words, "points-of-at-most", points = points, weight = rounded(row.weight, 0))
            } else {
                say!(words, "not-weighed")
            };
            ui.label(RichText::new(say!(words, "kind-and-count", kind = row.kind.phrase(), count = points)).strong());
            ui.weak(row.measured.clone());
        });
        ui.add(egui::Label::new(row.reason).wrap());
        ui.add(egui::Label::new(RichText::new(say!(words, "weight-basis", basis = row.basis)).small().weak()).wrap())
            .on_hover_text(row.encounter);
        ui.add_space(4.0);
    }
    ui.label(RichText::new(say!(words, "together", points = rounded(flashpoint.severity, 1))).strong());
}
