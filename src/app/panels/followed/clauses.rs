//! What became of each clause as of the day that is shown, with what is due and late, and a way to report on it.

use eframe::egui::{Frame, Label, RichText, Ui};

use super::super::fact;
use super::super::in_sight::in_sight_ui;
use super::link;
use crate::app::actions::Situation;
use crate::app::command::Command;
use crate::app::followed::Ask;
use crate::app::theme::Palette;
use crate::followed::{self, Asked, Followed, office_told};
use crate::reports::Standing;
use crate::words::{Speaks as _, say};

pub(super) fn clauses_ui(ui: &mut Ui, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (words, scenario) = (ui.language(), now.scenario);
    let asked = Asked::season(scenario, now.view.day);
    let card = followed::scorecard(scenario, asked);
    for line in card.told(scenario) {
        ui.add(Label::new(line.say(words)).wrap());
    }
    ui.weak(say!(words, "follow-as-of"));
    let office = now.view.office.as_ref();
    let meant = |clause: &&Followed| office.is_none_or(|office| [&clause.office, &clause.co_office].contains(&&Some(office.clone())));
    let clauses: Vec<&Followed> = card.clauses.iter().filter(meant).collect();
    in_sight_ui(ui, "followed clauses", clauses.len(), 5.0, |ui, number| clause_ui(ui, clauses[number], asked, now, commands));
}

fn clause_ui(ui: &mut Ui, clause: &Followed, asked: Asked, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (words, scenario, palette) = (ui.language(), now.scenario, Palette::of(ui.visuals()));
    let name = clause.clause_told(scenario).say(words);
    Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(RichText::new(&name).strong()).wrap());
        let standing = RichText::new(clause.standing_told().say(words));
        let standing = if clause.standing == Standing::Breached { standing.color(palette.warning) } else { standing };
        ui.add(Label::new(standing).wrap());
        for counted in &clause.counted {
            ui.label(counted.say(words));
        }
        if let Some(held) = followed::held(scenario, clause) {
            ui.add(Label::new(RichText::new(crate::agreed::text(held.agreement, held.clause, words)).small()).wrap());
        }
        let offices: Vec<String> = [&clause.office, &clause.co_office]
            .into_iter()
            .filter(|office| office.is_some())
            .map(|office| office_told(scenario, office.as_ref()).say(words))
            .collect();
        if !offices.is_empty() {
            fact(ui, &say!(words, "follow-office"), offices.join(", "));
        }
        let late: Vec<_> = clause.late(asked.as_of).collect();
        for due in &clause.due {
            let told = if late.contains(&due) {
                RichText::new(say!(words, "followed-late", day = due.day, what = due.what.clone())).color(palette.warning)
            } else {
                RichText::new(say!(words, "followed-due", day = due.day, what = due.what.clone()))
            };
            ui.add(Label::new(told.small()).wrap());
        }
        for report in clause.evidence.iter().filter_map(|id| scenario.follow_up.by_id.get(id)) {
            ui.add(Label::new(RichText::new(report.told().say(words)).small()).wrap());
        }
        for report in clause.may_bear.iter().filter_map(|id| scenario.follow_up.by_id.get(id)) {
            let told = say!(words, "followed-may-bear", report = report.told());
            ui.add(Label::new(RichText::new(told).small().italics()).wrap());
        }
        let about = link(ui.small_button(say!(words, "follow-report-on")), &say!(words, "follow-report-on-clause", clause = &name));
        let ids = [clause.agreement.clone(), clause.clause.clone()];
        commands.extend(about.clicked().then_some(Command::FollowUp(Ask::About(ids))));
    });
}
