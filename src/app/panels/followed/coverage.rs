//! Whether what was agreed covers the season: what contradicts, what is lacking at which flashpoint, and which clauses nobody needs.

use eframe::egui::{Label, RichText, Ui};

use super::super::in_sight::in_sight_ui;
use super::super::{flashpoint_link_ui, section};
use super::link;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::narrowing::Narrowing;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::coverage::{AtFlashpoint, ClauseId, Contradiction};
use crate::words::{Speaks as _, say};

pub(super) fn coverage_ui(ui: &mut Ui, drawn: &Drawn, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (coverage, words) = (&drawn.plan.coverage, ui.language());
    let narrowing = Narrowing::of(now.view);
    let all = &drawn.plan.findings.flashpoints;
    let meant = |gap: &&AtFlashpoint| all.get(gap.flashpoint).is_some_and(|flashpoint| narrowing.means(flashpoint));
    let gaps: Vec<&AtFlashpoint> = coverage.gaps().filter(meant).collect();
    let in_short =
        say!(words, "coverage-in-short", clauses = coverage.in_force, gaps = gaps.len(), flashpoints = coverage.flashpoints.len());
    ui.add(Label::new(in_short).wrap());
    if !coverage.contradictions.is_empty() {
        section(ui, &say!(words, "follow-contradictions").to_uppercase());
        for contradiction in &coverage.contradictions {
            contradiction_ui(ui, contradiction, commands);
        }
    }
    for (title, clauses) in [("follow-unneeded", &coverage.unneeded), ("follow-nowhere", &coverage.nowhere)] {
        clauses_ui(ui, title, clauses, now);
    }
    section(ui, &say!(words, "follow-gaps").to_uppercase());
    in_sight_ui(ui, "gaps", gaps.len(), 3.0, |ui, number| gap_ui(ui, drawn, gaps[number], commands));
}

fn contradiction_ui(ui: &mut Ui, contradiction: &Contradiction, commands: &mut Vec<Command>) {
    let (words, says) = (ui.language(), contradiction.says.say(ui.language()));
    ui.add(Label::new(RichText::new(&says).color(Palette::of(ui.visuals()).warning)).wrap());
    if let Some(at) = contradiction.at {
        let fly = link(ui.small_button(say!(words, "fly-there")), &say!(words, "fly-to", place = says));
        commands.extend(fly.clicked().then_some(Command::FlyToPlace(at)));
    }
}

fn clauses_ui(ui: &mut Ui, title: &'static str, clauses: &[ClauseId], now: &Situation<'_>) {
    if clauses.is_empty() {
        return;
    }
    let words = ui.language();
    let title = if title == "follow-unneeded" { say!(words, "follow-unneeded") } else { say!(words, "follow-nowhere") };
    section(ui, &title.to_uppercase());
    in_sight_ui(ui, &title, clauses.len(), 1.0, |ui, number| {
        ui.add(Label::new(clauses[number].told(now.scenario).say(words)).wrap());
    });
}

fn gap_ui(ui: &mut Ui, drawn: &Drawn, gap: &AtFlashpoint, commands: &mut Vec<Command>) {
    let words = ui.language();
    flashpoint_link_ui(ui, drawn, gap.flashpoint, commands);
    let lacks: Vec<String> = gap.told(&drawn.scenario).iter().map(|lack| lack.say(words)).collect();
    ui.add(Label::new(RichText::new(super::super::sentence(&lacks.join("; "))).small()).wrap());
}
