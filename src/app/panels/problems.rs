//! Faults of the data, each with its remedy.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use super::super::frame::button;
use crate::app::command::Command;
use crate::app::theme::Palette;
use crate::app::work::Drawn;
use crate::problems::{Gravity, Problem};

/// The list, the gravest first.
pub(in crate::app) fn problems_ui(ui: &mut Ui, problems: &[Problem], drawn: &Drawn, commands: &mut Vec<Command>) {
    if problems.is_empty() {
        ui.label("Nothing is wrong with the files.");
        return;
    }
    ui.label(format!("{} problems; work goes on with what is sound", problems.len()));
    let mut ranked: Vec<&Problem> = problems.iter().collect();
    ranked.sort_by_key(|problem| problem.gravity);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (number, problem) in ranked.into_iter().enumerate() {
            ui.push_id(number, |ui| problem_ui(ui, problem, drawn, commands));
        }
    });
}

fn problem_ui(ui: &mut Ui, problem: &Problem, drawn: &Drawn, commands: &mut Vec<Command>) {
    let colour = Palette::of(ui.visuals()).gravity(problem.gravity);
    egui::Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(sign(problem.gravity)).color(colour).strong());
            ui.weak(&problem.file);
            if let Some(feature) = &problem.feature {
                ui.label(feature);
            }
        });
        ui.add(egui::Label::new(&problem.message).wrap());
        ui.add(egui::Label::new(format!("Remedy: {}", problem.remedy)).wrap());
        if let Some(place) = problem.place {
            // A place that no plane can hold cannot be flown to.
            let at = drawn.plan.findings.ground.plane.plane_from_lonlat(place);
            if at.x.is_finite() && at.y.is_finite() {
                commands.extend(button(ui, "Fly there", &place.words()).then_some(Command::FlyToPlace(place)));
            }
        }
    });
}

const fn sign(gravity: Gravity) -> &'static str {
    match gravity {
        Gravity::Stops => "Stops the job",
        Gravity::LeftOut => "Left out",
        Gravity::Doubtful => "Doubtful",
    }
}
