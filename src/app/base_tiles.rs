//! The tiles under the map: which file was chosen, opening it beside the frames, and what became of it. What is chosen is
//! remembered with the preferences of the person; it is no part of a scenario.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::job::{Job, Poll};
use super::outcome::{broke, waker};
use super::{App, Tone};
use crate::starting;
use crate::tiles::TileFile;
use crate::words::{Speaks as _, say};

/// What can be asked about the tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Show this file under the map, and remember it.
    Open(PathBuf),
    /// Try the chosen file again.
    Again,
    /// Show the tiles, or hide them.
    Show(bool),
    /// So many percent of full strength.
    Strength(u8),
    /// Forget the file.
    Remove,
}

/// The chosen file and what became of it, as panels and painters see it.
#[derive(Clone, Debug)]
pub struct BaseTiles {
    /// What was chosen.
    pub chosen: starting::BaseTiles,
    /// What became of it.
    pub state: State,
}

/// What became of the chosen file.
#[derive(Clone, Debug)]
pub enum State {
    /// It is being opened.
    Opening,
    /// It is open.
    Open(Arc<TileFile>),
    /// It cannot be shown, and why.
    Refused(String),
}

impl BaseTiles {
    /// The file whose tiles are to be seen.
    #[must_use]
    pub fn shown(&self) -> Option<&Arc<TileFile>> {
        match &self.state {
            State::Open(file) if self.chosen.is_shown => Some(file),
            _ => None,
        }
    }

    /// The name of the chosen file.
    #[must_use]
    pub fn file_name(&self) -> String {
        name_of(&self.chosen.file)
    }
}

/// What the window holds of the tiles.
#[derive(Default)]
pub(super) struct Tiles {
    opening: Option<(PathBuf, Job<Result<TileFile, String>>)>,
    opened: Option<(PathBuf, Arc<TileFile>)>,
    refused: Option<(PathBuf, String)>,
}

impl Tiles {
    /// Whether a file is being opened.
    pub(super) const fn is_busy(&self) -> bool {
        self.opening.is_some()
    }

    fn open(&mut self, path: PathBuf, ctx: &egui::Context) {
        let file = path.clone();
        let work = move |_: &_| Ok(TileFile::open(&file).map_err(|why| why.to_string()));
        self.opening = Some((path, Job::start("opening tiles", waker(ctx), work)));
    }

    fn state(&self, path: &Path) -> State {
        let opened = self.opened.iter().find(|(one, _)| one == path).map(|(_, file)| State::Open(Arc::clone(file)));
        let refused = || self.refused.iter().find(|(one, _)| one == path).map(|(_, why)| State::Refused(why.clone()));
        opened.or_else(refused).unwrap_or(State::Opening)
    }
}

impl App {
    /// Carries out what was asked about the tiles.
    pub(super) fn ask_tiles(&mut self, ask: Ask, ctx: &egui::Context) {
        match ask {
            Ask::Open(path) => {
                self.view.dialog = None;
                // The folder that the program was started in may be another the next time.
                let whole = std::path::absolute(&path).unwrap_or(path);
                self.tiles.open(whole, ctx);
            }
            Ask::Again => self.tiles.refused = None,
            Ask::Show(is_shown) => self.choose(|chosen| chosen.is_shown = is_shown),
            Ask::Strength(percent) => self.choose(|chosen| chosen.percent = percent),
            Ask::Remove => {
                self.welcome.kept.preferences.base_tiles = None;
                self.tiles = Tiles::default();
            }
        }
    }

    fn choose(&mut self, change: impl FnOnce(&mut starting::BaseTiles)) {
        if let Some(chosen) = &mut self.welcome.kept.preferences.base_tiles {
            change(chosen);
        }
    }

    /// Looks after the tiles in each frame: what was opened is taken over, and what is remembered is opened as soon as
    /// the season is there.
    pub(super) fn keep_tiles(&mut self, ctx: &egui::Context) {
        self.poll_tiles();
        let chosen = self.welcome.kept.preferences.base_tiles.clone();
        let is_free = !self.tiles.is_busy() && self.opening.is_none() && self.drawn.is_some();
        if let Some(chosen) = chosen.as_ref().filter(|chosen| is_free && matches!(self.tiles.state(&chosen.file), State::Opening)) {
            self.tiles.open(chosen.file.clone(), ctx);
        }
        self.view.base_tiles = chosen.map(|chosen| BaseTiles { state: self.tiles.state(&chosen.file), chosen });
    }

    fn poll_tiles(&mut self) {
        let Some((_, job)) = &mut self.tiles.opening else { return };
        let poll = job.poll();
        if matches!(poll, Poll::Working) {
            return;
        }
        let Some((path, _)) = self.tiles.opening.take() else { return };
        match poll {
            Poll::Done(Ok(file)) => self.take_tiles(path, file),
            Poll::Done(Err(why)) => self.refuse_tiles(path, why),
            Poll::Broke(why) => self.refuse_tiles(path, broke(self.language(), &why)),
            Poll::Stopped | Poll::Working => {}
        }
    }

    fn take_tiles(&mut self, path: PathBuf, file: TileFile) {
        let preferences = &mut self.welcome.kept.preferences;
        if preferences.base_tiles.as_ref().is_none_or(|chosen| chosen.file != path) {
            let percent = preferences.base_tiles.as_ref().map_or(starting::BaseTiles::PERCENT, |chosen| chosen.percent);
            preferences.base_tiles = Some(starting::BaseTiles { file: path.clone(), percent, is_shown: true });
        }
        (self.tiles.opened, self.tiles.refused) = (Some((path, Arc::new(file))), None);
    }

    /// A file that was never shown is told and forgotten; one that is remembered stays so, for its drive may come back.
    fn refuse_tiles(&mut self, path: PathBuf, why: String) {
        let told = say!(self, "tiles-refused", file = name_of(&path), why = why.as_str());
        if self.welcome.kept.preferences.base_tiles.as_ref().is_some_and(|chosen| chosen.file == path) {
            (self.tiles.opened, self.tiles.refused) = (None, Some((path, why)));
        }
        self.tell(Tone::Failed, told);
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Asks the desktop for a tile file; nothing where the person changes their mind, or there is no such dialog.
pub(super) fn browse(wake: impl FnOnce() + Send + 'static) -> Job<Option<PathBuf>> {
    let dialog = || rfd::FileDialog::new().add_filter("MBTiles, PMTiles", &["mbtiles", "pmtiles"]).pick_file();
    Job::start("file dialog", wake, move |_| Ok(dialog()))
}
