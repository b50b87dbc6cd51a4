//! Where each panel stands.

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::job::Job;
use super::panels::{self, top::Status};
use super::tools::bar;
use super::tools::hold::Sight;
use super::view::Tab;
use super::{App, canvas, welcome};

impl App {
    /// Shows everything; what is asked is pushed on the commands.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        let status = self.status();
        let Self { atlas, scenario, problems, drawn, view, commands, notices, lists, stability, pictures, .. } = self;
        if !status.is_covered {
            panels::top::shortcuts(ui, &status, commands);
            bar::keys(ui, view, commands);
        }
        Panel::top("top").frame(bar_frame(ui, 6)).show(ui, |ui| panels::top::top_ui(ui, &status, scenario, view, commands));
        if !notices.is_empty() {
            Panel::top("notices").frame(bar_frame(ui, 4)).show(ui, |ui| panels::dialogs::notices_ui(ui, notices, commands));
        }
        Panel::bottom("season").frame(bar_frame(ui, 6)).show(ui, |ui| {
            panels::season_bar::season_ui(ui, scenario, drawn.as_deref(), view, commands);
        });
        let layers = panels::layers::Layers { scenario, drawn: drawn.as_deref(), pictures, view };
        Panel::left("layers").default_size(214.0).size_range(190.0..=300.0).show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| panels::layers::layers_ui(ui, layers, commands));
        });
        Panel::right("tabs").default_size(408.0).size_range(320.0..=560.0).show(ui, |ui| {
            panels::tabs_ui(ui, problems.len(), view, commands);
            let Some(drawn) = drawn.as_deref() else {
                let words = if status.working.is_some() { "Reading and computing…" } else { "There is no plan: press Compute." };
                ui.label(words);
                return;
            };
            panels::to_add_ui(ui, scenario, problems);
            if welcome::empty_ui(ui, scenario, drawn, problems.len(), view, commands) {
                return;
            }
            match view.tab {
                Tab::Flashpoints => panels::flashpoints::flashpoints_ui(ui, drawn, lists, stability.as_ref(), view, commands),
                Tab::Conference => panels::conference::conference_ui(ui, drawn, scenario, view, commands),
                Tab::Selected => panels::selected::selected_ui(ui, atlas, drawn, scenario, view, commands),
                Tab::Problems => panels::problems::problems_ui(ui, problems, drawn, commands),
            }
        });
        let map = ui.available_rect_before_wrap();
        CentralPanel::no_frame().show(ui, |ui| {
            if let Some(drawn) = drawn {
                canvas::map_ui(ui, atlas, Sight { drawn, scenario, view }, pictures, commands);
            } else {
                ui.centered_and_justified(|ui| ui.weak("The map comes with the plan."));
            }
        });
        panels::dialogs::dialogs_ui(ui.ctx(), view, commands);
        panels::dropped::dropped_ui(ui.ctx(), view, commands);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        self.show_welcome(ui, map);
    }

    fn status(&self) -> Status {
        let working = self.opening.as_ref().map(Job::reached);
        let working = working.or_else(|| self.computing.as_ref().map(Job::reached));
        Status {
            working: working.or_else(|| self.exporting.as_ref().map(|export| export.job.reached())),
            is_stale: self.drawn.as_ref().is_none_or(|drawn| drawn.revision != self.revision || drawn.is_draft),
            can_undo: self.history.can_undo(),
            can_redo: self.history.can_redo(),
            can_save: !self.scenario.unsaved.is_empty(),
            problems: self.problems.len(),
            recent: self.welcome.kept.recent.folders().to_vec(),
            is_covered: self.welcome.is_in_front(),
        }
    }
}

fn bar_frame(ui: &Ui, above: i8) -> Frame {
    Frame::side_top_panel(ui.style()).inner_margin(Margin { left: 10, right: 10, top: above, bottom: above })
}

/// A button with a hint; whether it was pressed.
pub(super) fn button(ui: &mut Ui, text: &str, hint: &str) -> bool {
    ui.add(egui::Button::new(text)).on_hover_text(hint).clicked()
}
