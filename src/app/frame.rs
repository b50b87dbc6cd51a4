//! Where each panel stands.

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::actions::{self, Situation};
use super::command::{Command, Draft};
use super::keep::Keeping;
use super::panels::{
    self,
    top::{Status, Work},
};
use super::tools::bar;
use super::tools::hold::Sight;
use super::view::Tab;
use super::{App, Drawn, canvas, welcome};
use crate::atlas::Atlas;
use crate::scenario::journal::Step;
use crate::scenario::{Change, Scenario};
use crate::words::{Phrase, Speaks as _, say};

impl App {
    /// Shows everything; what is asked is pushed on the commands.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        let status = self.status();
        let Self { atlas, keep, scenario, problems, drawn, view, commands, notices, lists, met, firmness, pictures, .. } = self;
        let room = ui.available_width();
        let now =
            Situation { status: &status, view, season: scenario.season.days(), is_dark: ui.visuals().dark_mode, is_narrow: room < NARROW };
        if !status.is_covered {
            actions::pressed(ui, &now, commands);
            bar::keys(ui, view, commands);
        }
        Panel::top("top").frame(bar_frame(ui, 4)).show(ui, |ui| panels::top::top_ui(ui, &now, scenario, commands));
        if !notices.is_empty() {
            Panel::top("notices").frame(bar_frame(ui, 4)).show(ui, |ui| panels::dialogs::notices_ui(ui, notices, commands));
        }
        if panels::keeping::has_strip(keep) {
            Panel::top("keeping").frame(bar_frame(ui, 4)).show(ui, |ui| panels::keeping::strip_ui(ui, keep, commands));
        }
        Panel::bottom("season").frame(bar_frame(ui, 6)).show(ui, |ui| {
            panels::season::season_ui(ui, scenario, (drawn.as_deref(), lists.weeks()), &now, commands);
        });
        let layers = panels::layers::Layers { scenario, drawn: drawn.as_deref(), pictures, view, now: &now };
        if now.shows_layers_panel() {
            Panel::left("layers").default_size(214.0).size_range(190.0..=300.0).show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| panels::layers::layers_ui(ui, layers, commands));
            });
        }
        // The map keeps half of a narrow window.
        let [least, usual, most] = [320.0_f32, 408.0, 560.0].map(|width| width.min(room * 0.5));
        Panel::right("tabs").default_size(usual).size_range(least..=most).show(ui, |ui| {
            panels::tabs_ui(ui, problems.len(), view, commands);
            let Some(drawn) = drawn.as_deref() else {
                let words = if status.working.is_some() { say!(ui, "reading-and-computing") } else { say!(ui, "no-plan") };
                ui.label(words);
                return;
            };
            panels::to_add_ui(ui, scenario, problems, commands);
            if welcome::empty_ui(ui, scenario, drawn, problems.len(), view, commands) {
                return;
            }
            match view.tab {
                Tab::Flashpoints => panels::flashpoints::flashpoints_ui(ui, atlas, lists, firmness.known.as_ref(), &now, commands),
                Tab::Conference => panels::conference::conference_ui(ui, drawn, scenario, view, commands),
                Tab::Matrix => panels::matrix::matrix_ui(ui, drawn, view, commands),
                Tab::Calendar => panels::calendar::calendar_ui(ui, drawn, view, commands),
                Tab::Agreements => panels::agreements::agreements_ui(ui, drawn, view, commands),
                Tab::Selected => panels::selected::selected_ui(ui, atlas, drawn, scenario, (view, met), commands),
                Tab::Problems => panels::problems::problems_ui(ui, problems, drawn, scenario, commands),
            }
        });
        let map = ui.available_rect_before_wrap();
        CentralPanel::no_frame().show(ui, |ui| {
            if let Some(drawn) = drawn {
                canvas::map_ui(ui, atlas, Sight { drawn, scenario, view }, pictures, commands);
            } else {
                ui.centered_and_justified(|ui| ui.weak(say!(ui, "map-comes")));
            }
        });
        front_ui(ui.ctx(), keep, (atlas, scenario, drawn.as_deref()), &now, commands);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        self.show_welcome(ui, map);
    }

    fn status(&self) -> Status {
        let is_following = matches!(self.view.draft, Draft::Held { .. });
        let work = |name: Phrase, reached| Work { name, reached };
        let opening = self.opening.as_ref().map(|job| work(Phrase("work-opening"), job.reached()));
        let exporting = self.exporting.as_ref().map(|export| work(Phrase("work-export"), export.job.reached()));
        let printing = self.printing.as_ref().map(|printing| work(Phrase("work-sheets"), printing.job.reached()));
        let computing = self.computing.as_ref().map(|job| {
            let name = if is_following { Phrase("work-following") } else { Phrase("work-plan") };
            work(name, job.reached())
        });
        let words = |change: Option<&Change>, step| change.map(|change| change.words(&self.scenario, step).say(self.language()));
        Status {
            working: opening.or(computing).or(exporting).or(printing),
            is_following,
            is_stale: self.drawn.as_ref().is_none_or(|drawn| drawn.revision != self.revision || drawn.is_draft),
            undo: words(self.history.next_undo(), Step::Undone),
            redo: words(self.history.next_redo(), Step::Redone),
            can_save: !self.scenario.unsaved.is_empty() || self.scenario.folder.is_none(),
            problems: self.problems.len(),
            recent: self.welcome.kept.recent.folders().to_vec(),
            is_covered: self.welcome.is_in_front(),
        }
    }
}

/// Below this width there is no room for layers, map and tabs side by side: the layers wait until they are asked for.
const NARROW: f32 = 760.0;

/// What floats over the panels: a dialog, a short notice, a dropped file, the form of the scenario.
fn front_ui(
    ctx: &egui::Context,
    keep: &Keeping,
    (atlas, scenario, drawn): (&Atlas, &Scenario, Option<&Drawn>),
    now: &Situation<'_>,
    commands: &mut Vec<Command>,
) {
    panels::dialogs::dialogs_ui(ctx, now, drawn, commands);
    if let Some((words, _)) = &keep.short {
        panels::keeping::short_ui(ctx, words);
    }
    panels::dropped::dropped_ui(ctx, now.view, commands);
    panels::head::head_ui(ctx, atlas, scenario, now.view, commands);
}

fn bar_frame(ui: &Ui, above: i8) -> Frame {
    Frame::side_top_panel(ui.style()).inner_margin(Margin { left: 10, right: 10, top: above, bottom: above })
}

/// As wide as wanted, or as the window is: letters may be so large that there is less room than that.
pub(super) fn fitting(ui: &Ui, width: f32) -> f32 {
    /// Frame and shadow of a dialog, on both sides.
    const ROUND: f32 = 48.0;
    width.min(ui.ctx().content_rect().width() - ROUND)
}

/// A button with a hint; whether it was pressed.
pub(super) fn button(ui: &mut Ui, text: &str, hint: &str) -> bool {
    ui.add(egui::Button::new(text)).on_hover_text(hint).clicked()
}
