//! Whether what was agreed covers the season: what contradicts, clauses that nothing needs, and flashpoints at which
//! something is lacking.

use eframe::egui::{Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{flashpoint_link_ui, link, section};
use crate::agreed::Agreement;
use crate::app::agreed::{Ask, Shown};
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::coverage::{ClauseId, Contradiction, Coverage};
use crate::editing::agreement::Part;
use crate::words::{Speaks as _, say};

/// All of it: of the agreement that is open what is doubtful, of all texts together what is lacking.
pub(super) fn covered_ui(ui: &mut Ui, drawn: &Drawn, agreement: &Agreement, commands: &mut Vec<Command>) {
    let (words, coverage) = (ui.language(), &drawn.plan.coverage);
    let gaps: Vec<_> = coverage.gaps().collect();
    let in_short =
        say!(words, "coverage-in-short", clauses = coverage.in_force, gaps = gaps.len(), flashpoints = coverage.flashpoints.len());
    ui.add(Label::new(RichText::new(in_short).strong()).wrap());
    of_agreement_ui(ui, drawn, (agreement, coverage), commands);
    section(ui, &say!(words, "agreed-covered-gaps", count = gaps.len()).to_uppercase());
    in_sight_ui(ui, "gaps", gaps.len(), 3.5, |ui, number| {
        let gap = gaps[number];
        flashpoint_link_ui(ui, drawn, gap.flashpoint, commands);
        for lack in gap.told(&drawn.scenario) {
            ui.add(Label::new(format!("\u{2022} {}", lack.say(words))).wrap());
        }
    });
}

/// What contradicts or is not needed of the open agreement.
fn of_agreement_ui(ui: &mut Ui, drawn: &Drawn, (agreement, coverage): (&Agreement, &Coverage), commands: &mut Vec<Command>) {
    let words = ui.language();
    let is_of_it = |clause: &&ClauseId| clause.agreement == agreement.id;
    let against: Vec<&Contradiction> =
        coverage.contradictions.iter().filter(|one| one.clauses.iter().any(|clause| is_of_it(&clause))).collect();
    section(ui, &say!(words, "agreed-covered-contradictions", count = against.len()).to_uppercase());
    for one in against {
        ui.add(Label::new(RichText::new(one.says.say(words)).color(Palette::of(ui.visuals()).warning)).wrap());
        ui.horizontal_wrapped(|ui| {
            for clause in one.clauses.iter().filter(is_of_it) {
                clause_link_ui(ui, agreement, clause, commands);
            }
            if let Some(at) = one.at {
                let fly = say!(words, "fly-there");
                commands.extend(link(ui.small_button(&fly), &fly).clicked().then_some(Command::FlyToPlace(at)));
            }
        });
    }
    for (clauses, nowhere) in [(&coverage.unneeded, false), (&coverage.nowhere, true)] {
        for clause in clauses.iter().filter(is_of_it) {
            let told = clause.told(&drawn.scenario);
            let says =
                if nowhere { say!(words, "coverage-nowhere", clause = told) } else { say!(words, "coverage-unneeded", clause = told) };
            ui.add(Label::new(says).wrap());
            clause_link_ui(ui, agreement, clause, commands);
        }
    }
}

/// Leads to the form of a clause.
fn clause_link_ui(ui: &mut Ui, agreement: &Agreement, clause: &ClauseId, commands: &mut Vec<Command>) {
    let Some(number) = agreement.clauses.iter().position(|one| one.id == clause.clause) else { return };
    let show = say!(ui, "agreed-changed-show", number = number + 1);
    if link(ui.small_button(&show), &show).clicked() {
        commands.extend([Command::Agreed(Ask::Show(Shown::Text)), Command::Agreed(Ask::Part(Some(Part::Clause(number))))]);
    }
}
