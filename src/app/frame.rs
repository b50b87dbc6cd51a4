//! Where each panel stands.

use eframe::egui::{
    self, Align, CentralPanel, Frame, Key, KeyboardShortcut, Layout, Margin, Modifiers, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder,
};

use super::actions::{self, Situation};
use super::command::{Command, Draft};
use super::keep::{Keep, Keeping};
use super::met::Met;
use super::panels::flashpoints::Lists;
use super::panels::{
    self,
    top::{Status, Work},
};
use super::papers::Preview;
use super::spoken::with_hint;
use super::tools::hold::Sight;
use super::view::Tab;
use super::writing::Written;
use super::{App, Drawn, canvas, welcome};
use crate::atlas::Atlas;
use crate::flashpoints::Stability;
use crate::problems::Problem;
use crate::scenario::journal::Step;
use crate::scenario::{Change, Scenario};
use crate::words::{Phrase, Speaks as _, say};

impl App {
    /// Shows everything; what is asked is pushed on the commands.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        let status = self.status();
        let Self { atlas, keep, scenario, problems, drawn, view, commands, notices, lists, met, preview, firmness, pictures, .. } = self;
        let (room, drawn) = (ui.available_width(), drawn.as_deref());
        let now = Situation {
            status: &status,
            view,
            drawn,
            scenario,
            season: scenario.season.days(),
            is_dark: ui.visuals().dark_mode,
            is_narrow: room < NARROW,
        };
        if !status.is_covered {
            actions::pressed(ui, &now, commands);
        }
        Panel::top("top").frame(bar_frame(ui, 4)).show(ui, |ui| panels::top::top_ui(ui, &now, scenario, commands));
        if !notices.is_empty() {
            Panel::top("notices").frame(bar_frame(ui, 4)).show(ui, |ui| panels::dialogs::notices_ui(ui, notices, &now, commands));
        }
        if panels::keeping::has_strip(keep) {
            Panel::top("keeping").frame(bar_frame(ui, 4)).show(ui, |ui| panels::keeping::strip_ui(ui, keep, &now, commands));
        }
        // Each has its place first, the bar below over the whole width; then all are filled in the order in which they are
        // read, which is that of the Tab key.
        let season = Panel::bottom("season").frame(bar_frame(ui, 6)).exact_size(season_height(ui)).show(ui, place).inner;
        let layers = panels::layers::Layers { scenario, drawn, pictures, view, now: &now };
        if now.shows_layers_panel() {
            Panel::left("layers").default_size(214.0).size_range(190.0..=300.0).show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| panels::layers::layers_ui(ui, layers, &now, commands));
            });
        }
        // The map keeps half of a narrow window.
        let [least, usual, most] = [320.0_f32, 408.0, 560.0].map(|width| width.min(room * 0.5));
        let tabs = Panel::right("tabs").default_size(usual).size_range(least..=most).show(ui, place).inner;
        let map = ui.available_rect_before_wrap();
        CentralPanel::no_frame().show(ui, |ui| {
            if let Some(drawn) = drawn {
                canvas::map_ui(ui, atlas, (Sight { drawn, scenario, view }, &now), pictures, commands);
            } else {
                ui.centered_and_justified(|ui| ui.weak(say!(ui, "map-comes")));
            }
        });
        let told = Told { atlas, problems, lists, met, preview, stability: firmness.known.as_ref() };
        at(ui, tabs, "tabs", |ui| with_height(ui, |ui| tab_ui(ui, told, &now, commands)));
        let filled = at(ui, season, "season", |ui| panels::season::season_ui(ui, scenario, (drawn, lists.weeks()), &now, commands));
        keep_season_height(ui, filled);
        front_ui(ui.ctx(), keep, (atlas, scenario, drawn), &now, commands);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        self.show_welcome(ui, map);
    }

    /// What closes the message on top: of the strip, else the first of the notices.
    fn message(&self) -> Option<Command> {
        if self.keep.restored.is_some() {
            return Some(Command::Keep(Keep::Restored));
        }
        (!self.notices.is_empty()).then_some(Command::Dismiss(0))
    }

    fn status(&self) -> Status {
        let is_following = matches!(self.view.draft, Draft::Held { .. });
        let work = |name: Phrase, reached| Work { name, reached };
        let opening = self.opening.as_ref().map(|job| work(Phrase("work-opening"), job.reached()));
        let reading = self.reading.as_ref().map(|job| work(Phrase("work-reading"), job.reached()));
        let looking = self.looking.as_ref().map(|looking| work(Phrase("work-reading"), looking.job.reached()));
        let exporting = self.writing.iter().find(|writing| writing.what != Written::List);
        let exporting = exporting.map(|export| work(export.what.working(), export.job.reached()));
        let printing = self.printing.as_ref().map(|printing| work(Phrase("work-sheets"), printing.job.reached()));
        let computing = self.computing.as_ref().map(|job| {
            let name = if is_following { Phrase("work-following") } else { Phrase("work-plan") };
            work(name, job.reached())
        });
        let words = |change: Option<&Change>, step| change.map(|change| change.words(&self.scenario, step).say(self.language()));
        Status {
            working: opening.or(reading).or(looking).or(computing).or(exporting).or(printing),
            is_following,
            is_stale: self.drawn.as_ref().is_none_or(|drawn| drawn.revision != self.revision || drawn.is_draft),
            undo: words(self.history.next_undo(), Step::Undone),
            redo: words(self.history.next_redo(), Step::Redone),
            can_save: !self.scenario.unsaved.is_empty() || self.scenario.folder.is_none(),
            problems: self.problems.len(),
            message: self.message(),
            has_restored: self.keep.restored.is_some(),
            has_aside: self.keep.aside.is_some(),
            has_tour: self.welcome.has_tour(),
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
    panels::dropped::dropped_ui(ctx, now, commands);
    panels::agreements::waiting_ui(ctx, now.view, commands);
    panels::head::head_ui(ctx, atlas, scenario, now.view, commands);
}

/// What the tabs tell, beside the plan.
#[derive(Clone, Copy)]
struct Told<'a> {
    atlas: &'a Atlas,
    problems: &'a [Problem],
    lists: &'a Lists,
    met: &'a Met,
    preview: &'a Preview,
    stability: Option<&'a Stability>,
}

/// The tab on show.
fn tab_ui(ui: &mut Ui, told: Told<'_>, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let Told { atlas, problems, lists, met, preview, stability } = told;
    let (view, scenario) = (now.view, now.scenario);
    panels::tabs_ui(ui, problems.len(), view, commands);
    let Some(drawn) = now.drawn else {
        let words = if now.status.working.is_some() { say!(ui, "reading-and-computing") } else { say!(ui, "no-plan") };
        ui.label(words);
        return;
    };
    panels::to_add_ui(ui, scenario, problems, commands);
    if welcome::empty_ui(ui, scenario, drawn, problems.len(), view, commands) {
        return;
    }
    match view.tab {
        Tab::Flashpoints => panels::flashpoints::flashpoints_ui(ui, atlas, lists, stability, now, commands),
        Tab::Conference => panels::meetings::meetings_ui(ui, drawn, preview, now, commands),
        Tab::Matrix => panels::matrix::matrix_ui(ui, drawn, view, commands),
        Tab::Calendar => panels::calendar::calendar_ui(ui, drawn, view, commands),
        Tab::Agreements => panels::agreements::agreements_ui(ui, atlas, drawn, now, commands),
        Tab::Options => panels::options::options_ui(ui, drawn, now, commands),
        Tab::FollowUp => panels::followed::followed_ui(ui, drawn, now, commands),
        Tab::Selected => panels::selected::selected_ui(ui, atlas, (drawn, problems), (now, met), commands),
        Tab::Problems => panels::problems::problems_ui(ui, problems, drawn, scenario, commands),
    }
}

/// All the room of a panel, to be filled later.
fn place(ui: &mut Ui) -> Rect {
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, Sense::hover());
    rect
}

/// With large letters in a small window a tab has no height left for its lists: then it is as high as it must be, and
/// scrolled as a whole.
fn with_height(ui: &mut Ui, fill: impl FnOnce(&mut Ui)) {
    const LEAST: f32 = 300.0;
    if ui.available_height() >= LEAST {
        return fill(ui);
    }
    ScrollArea::vertical().id_salt("whole tab").auto_shrink(false).show(ui, |ui| {
        let size = egui::vec2(ui.available_width(), 1.4 * LEAST);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_min_height(size.y);
            fill(ui);
        });
    });
}

/// Fills a place that was kept; what was filled.
fn at(ui: &mut Ui, rect: Rect, name: &str, fill: impl FnOnce(&mut Ui)) -> Rect {
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    // What is drawn with an edge may reach a little into the margin.
    inside.set_clip_rect(rect.expand(4.0).intersect(ui.clip_rect()));
    fill(&mut inside);
    inside.min_rect()
}

/// Above and below what fills the bar of the season.
const SEASON_MARGINS: f32 = 12.0;

/// How high the bar of the season is: as high as what filled it in the last frame.
fn season_height(ui: &Ui) -> f32 {
    const AT_FIRST: f32 = 90.0;
    ui.data(|data| data.get_temp(height_id())).unwrap_or(AT_FIRST) + SEASON_MARGINS
}

fn keep_season_height(ui: &Ui, filled: Rect) {
    let height = filled.height().ceil();
    if ui.data(|data| data.get_temp::<f32>(height_id())) != Some(height) {
        ui.data_mut(|data| data.insert_temp(height_id(), height));
        ui.ctx().request_repaint();
    }
}

fn height_id() -> egui::Id {
    egui::Id::unique("height of the season")
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

/// An answer to a dialog, with its keys; whether it was given. Enter answers where nothing else has the keyboard.
pub(super) fn answer(ui: &mut Ui, text: Phrase, modifiers: Modifiers, key: Key) -> bool {
    let shortcut = KeyboardShortcut::new(modifiers, key);
    let (keys, (text, hint)) = (ui.ctx().format_shortcut(&shortcut), with_hint(ui, text));
    let button = ui.add(egui::Button::new(text)).on_hover_text(say!(ui, "action-keys", words = hint, keys = &keys));
    let is_free = key != Key::Enter || !modifiers.is_none() || ui.memory(|memory| memory.focused().is_none());
    let is_pressed = is_free && ui.input_mut(|input| input.consume_shortcut(&shortcut));
    actions::keyed(button, &keys).clicked() || is_pressed
}
