//! What stands where there is nothing to show: what to do next.

use eframe::egui::{Label, RichText, Ui};

use crate::app::command::{Command, Dialog};
use crate::app::spoken::{with_hint, worded_button};
use crate::app::tools::{Ask, Tool};
use crate::app::view::{Tab, View};
use crate::app::work::Drawn;
use crate::layers::LayerKind;
use crate::scenario::Scenario;
use crate::words::Phrase;

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
        Tab::Conference if drawn.plan.conferences.is_empty() => told(ui, Phrase("empty-conferences")),
        Tab::Problems if problems == 0 => told(ui, Phrase("empty-problems")),
        _ => return false,
    }
    true
}

fn told(ui: &mut Ui, phrase: Phrase) {
    let (title, text) = with_hint(ui, phrase);
    ui.add_space(10.0);
    ui.label(RichText::new(title).heading());
    ui.add(Label::new(text).wrap());
    ui.add_space(6.0);
}

fn no_routes_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    told(ui, Phrase("empty-routes"));
    ui.horizontal(|ui| {
        let draw = Command::Tool(Ask::Take(Tool::Draw(LayerKind::Routes)));
        commands.extend(worded_button(ui, Phrase("draw-a-way-now")).then_some(draw));
        let open = Command::Show(Some(Dialog::Open { folder: String::new() }));
        commands.extend(worded_button(ui, Phrase("open-another")).then_some(open));
    });
}

fn no_flashpoints_ui(ui: &mut Ui, scenario: &Scenario) {
    let nothing_to_meet = scenario.farming_zones.is_empty() && scenario.water_points.is_empty() && scenario.settlements.is_empty();
    told(ui, if nothing_to_meet { Phrase("empty-nothing-to-meet") } else { Phrase("empty-flashpoints") });
}
