//! What stands where there is nothing to show: what to do next.

use eframe::egui::{Label, RichText, Ui};

use crate::app::command::{Command, Dialog};
use crate::app::frame::button;
use crate::app::tools::{Ask, Tool};
use crate::app::view::{Tab, View};
use crate::app::work::Drawn;
use crate::layers::LayerKind;
use crate::scenario::Scenario;

/// What to do next on the tab that is shown; whether there was nothing else to show.
pub(in crate::app) fn empty_ui(
    ui: &mut Ui,
    scenario: &Scenario,
    drawn: &Drawn,
    problems: usize,
    view: &View,
    commands: &mut Vec<Command>,
) -> bool {
    let findings = &drawn.plan.findings;
    match view.tab {
        Tab::Flashpoints | Tab::Conference if scenario.routes.is_empty() => no_routes_ui(ui, commands),
        Tab::Flashpoints if findings.flashpoints.is_empty() => no_flashpoints_ui(ui, scenario),
        Tab::Conference if drawn.plan.conferences.is_empty() => told(
            ui,
            "No conference is needed yet",
            "A conference comes where people share a flashpoint. Add fields and water points with the tools above the map, or drop \
             a file on the window; check that offices are in charge of the states along the ways.",
        ),
        Tab::Problems if problems == 0 => told(
            ui,
            "No problem was found",
            "All files were read, and every name in them leads somewhere. Next: look at the flashpoints, the gravest first.",
        ),
        _ => return false,
    }
    true
}

fn told(ui: &mut Ui, title: &str, text: &str) {
    ui.add_space(10.0);
    ui.label(RichText::new(title).heading());
    ui.add(Label::new(text).wrap());
    ui.add_space(6.0);
}

fn no_routes_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    told(
        ui,
        "No herd has a way yet",
        "Draw a way with W: click along it on the map, Enter ends it. Or drop a GeoJSON file with ways on the window. Then its form \
         asks whose herd it is, how large, and when it departs.",
    );
    ui.horizontal(|ui| {
        let draw = Command::Tool(Ask::Take(Tool::Draw(LayerKind::Routes)));
        commands.extend(button(ui, "Draw a way now", "Take the tool in hand (W)").then_some(draw));
        let open = Command::Show(Some(Dialog::Open { folder: String::new() }));
        commands.extend(button(ui, "Open another scenario…", "A folder with scenario.toml (Ctrl+O)").then_some(open));
    });
}

fn no_flashpoints_ui(ui: &mut Ui, scenario: &Scenario) {
    let nothing_to_meet = scenario.farming_zones.is_empty() && scenario.water_points.is_empty() && scenario.settlements.is_empty();
    let text = if nothing_to_meet {
        "There is nothing that herds could meet: draw fields with E and water points with R, or drop a file with them on the window."
    } else {
        "No herd meets anything on the same days. Check the days of departure and the crops of the fields along the ways: what is not \
         known is not found."
    };
    told(ui, "No flashpoint was found", text);
}
