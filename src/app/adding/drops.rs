//! What is let go over the window: a scenario is opened, agreements are read, tiles go under the map, other files are asked about.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::super::command::Command;
use super::super::{App, agreed, base_tiles};
use crate::{files, tiles};

impl App {
    /// Files that were let go over the window; one at a time is asked about, and tiles go under the map.
    pub(in crate::app) fn take_drops(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            if let Some(folder) = scenario_in(&path) {
                self.commands.push(Command::Open(folder));
            } else if agreed::exchange::is_named_so(&path) {
                self.read_agreements(path, agreed::exchange::Way::Dropped, ctx);
            } else if tiles::is_named_so(&path) {
                self.ask_tiles(base_tiles::Ask::Open(path), ctx);
            } else {
                self.read_file(path, ctx);
            }
        }
    }
}

/// The scenario that a dropped path is: its folder, its `scenario.toml`, or what Murhal keeps beside it (`.murhal`).
fn scenario_in(path: &Path) -> Option<PathBuf> {
    let holds = |folder: &Path| files::is_file(&folder.join("scenario.toml"));
    if files::is_folder(path) && holds(path) {
        return Some(path.to_owned());
    }
    let is_of_scenario = path.file_name().is_some_and(|name| name == "scenario.toml" || name == ".murhal");
    path.parent().filter(|folder| is_of_scenario && holds(folder)).map(Path::to_owned)
}
