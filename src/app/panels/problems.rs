//! Faults of the data, each with its remedy.

use eframe::egui::{self, RichText, ScrollArea, Ui};

use crate::app::command::{Command, Head};
use crate::app::spoken::with_hint;
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::tools::Ask;
use crate::app::work::Drawn;
use crate::editing::head::Section;
use crate::layers::LayerKind;
use crate::problems::{Gravity, Problem};
use crate::scenario::Scenario;
use crate::scenario::setting::Setting;
use crate::words::{Phrase, Speaks as _, say};

/// How many are shown at once: more than a person reads, fewer than a frame can take.
const MOST: usize = 200;
/// The file of the scenario's head.
const HEAD: &str = "scenario.toml";

/// The list, the gravest first.
pub(in crate::app) fn problems_ui(ui: &mut Ui, problems: &[Problem], drawn: &Drawn, scenario: &Scenario, commands: &mut Vec<Command>) {
    if problems.is_empty() {
        ui.label(say!(ui, "problems-none"));
        return;
    }
    ui.label(say!(ui, "problems-go-on", count = problems.len()));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (number, problem) in problems.iter().take(MOST).enumerate() {
            ui.push_id(number, |ui| problem_ui(ui, problem, drawn, scenario, commands));
        }
        if problems.len() > MOST {
            ui.weak(say!(ui, "problem-more", count = problems.len() - MOST));
        }
    });
}

/// The thing that a problem is about, and the section of the scenario's form, where it can be mended by hand.
fn mended_in(problem: &Problem, scenario: &Scenario) -> Option<Command> {
    let id = problem.feature.as_deref()?;
    if problem.file == HEAD {
        let section = if scenario.office(id).is_some() {
            Section::Offices
        } else if scenario.community(id).is_some() || id == "grievances" {
            Section::Communities
        } else if scenario.stakeholders.iter().any(|one| one.id == id) {
            Section::Register
        } else {
            Setting::of(id).map(|_| Section::Settings)?
        };
        return Some(Command::Head(Head::Show(Some(section))));
    }
    // What was left out is no thing that could be shown.
    let layer = LayerKind::ALL.into_iter().find(|layer| scenario.layer_files.name_of(*layer) == problem.file)?;
    (problem.gravity == Gravity::Doubtful).then(|| Command::Tool(Ask::Mend(layer, id.to_owned())))
}

fn problem_ui(ui: &mut Ui, problem: &Problem, drawn: &Drawn, scenario: &Scenario, commands: &mut Vec<Command>) {
    let colour = Palette::of(ui.visuals()).gravity(problem.gravity);
    egui::Frame::group(ui.style()).inner_margin(7.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(terms::gravity(problem.gravity).say(ui.language())).color(colour).strong());
            ui.weak(&problem.file);
            if let Some(feature) = &problem.feature {
                ui.label(feature);
            }
        });
        ui.add(egui::Label::new(problem.message.say(ui.language())).wrap());
        ui.add(egui::Label::new(say!(ui, "remedy", remedy = problem.remedy.clone())).wrap());
        ui.horizontal(|ui| {
            // A place that no plane can hold cannot be flown to.
            let plane = &drawn.plan.findings.ground.plane;
            let is_on_the_map = |at: geo_types::Coord<f64>| at.x.is_finite() && at.y.is_finite();
            if let Some(place) = problem.place.filter(|place| is_on_the_map(plane.plane_from_lonlat(*place))) {
                let at = terms::place(ui.language(), place);
                let fly = ui.button(say!(ui, "fly-there")).on_hover_text(&at);
                let fly = super::link(fly, &say!(ui, "fly-to", place = at));
                commands.extend(fly.clicked().then_some(Command::FlyToPlace(place)));
            }
            if let Some(mend) = mended_in(problem, scenario) {
                let (name, hint) = with_hint(ui, Phrase("problem-mend"));
                let link = super::link(ui.button(&name).on_hover_text(hint), &name);
                commands.extend(link.clicked().then_some(mend));
            }
        });
    });
}
