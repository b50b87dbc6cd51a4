//! The window: the only room that names egui.
//!
//! `logic` is the only place that changes state: it carries out the commands that panels pushed and asks
//! the jobs how far they are. `ui` reads and pushes commands. Panels are free functions that see what they
//! show, never the [`App`].

pub mod command;
pub mod view;
pub mod desk;
mod actions;
mod checks;
mod made;
mod met;
pub mod job;
mod work;
mod sheet;
pub mod layering;
mod filter;
mod following;
mod narrowing;
mod bidi;
pub mod flight;
pub mod provenance;
pub mod picture;
mod large;
pub mod maps;
mod logic;
mod outcome;
pub mod writing;
mod looking;
pub mod base_tiles;
mod lists;
pub mod printing;
mod whereabouts;
mod spoken;
mod terms;
mod theme;
mod canvas;
pub mod tools;
mod hand;
pub mod adding;
mod idle;
pub mod keep;
pub mod welcome;
pub mod followed;
pub mod options;
pub mod meetings;
pub mod agreed;
pub mod papers;
mod paint;
mod panels;
mod frame;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use crate::atlas::Atlas;
use crate::measure::{Day, DayRange};
use crate::overview::names::Entry;
use crate::problems::Problem;
use crate::scenario::{Change, History, Scenario, Season, Touched};
use crate::shelf;
use crate::starting;

use crate::keeping::Opened;
use command::Command;
use job::Job;
use panels::flashpoints::Lists;
use view::View;
pub use work::Drawn;

/// All the window holds: what is saved, what is computed, what is looked at, and what is under way.
pub struct App {
    atlas: Arc<Atlas>,
    map_problems: Vec<Problem>,
    scenario: Arc<Scenario>,
    problems: Vec<Problem>,
    /// Counts the states of the scenario, so that a plan knows whether it is still the plan.
    revision: u64,
    drawn: Option<Arc<Drawn>>,
    /// Earlier plans, until nobody holds them.
    gone: Vec<Arc<Drawn>>,
    /// What was edited since the plan on screen was made.
    touched: BTreeSet<Touched>,
    /// Whether the plan cannot follow the edits thing by thing.
    all_touched: bool,
    computing: Option<Job<Result<Drawn, String>>>,
    opening: Option<Job<Result<Opened, String>>>,
    printing: Option<printing::Printing>,
    /// How firm the top of the list is, tried when nothing else is to be done.
    firmness: idle::Firmness,
    /// What is wrong with the data, as edits leave it.
    checks: checks::Checks,
    /// An edit of very many things.
    making: Option<large::Making>,
    /// The line of the draft that the plan under way is made of.
    followed: Option<Change>,
    /// The flashpoints as the list shows them, and of which plan.
    lists: Lists,
    pictures: picture::Pictures,
    /// What the selected thing takes part in.
    met: met::Met,
    /// The paper that is looked at.
    preview: papers::Preview,
    /// What is searched for, looked up among a hundred thousand names.
    searching: Option<Job<(String, Vec<Entry>)>>,
    /// Papers and lists on their way to the disk.
    writing: Vec<writing::Writing>,
    browsing: Option<Job<Option<PathBuf>>>,
    /// The tiles under the map.
    tiles: base_tiles::Tiles,
    /// Boundaries of a country on their way.
    maps: maps::Maps,
    /// The places of the agreement that is open, on their way to the map.
    places: agreed::on_map::Making,
    /// Options, computed while their tab is on show.
    asking: options::Asking,
    /// A file of agreements on its way.
    importing: Option<Job<Result<agreed::exchange::Came, String>>>,
    /// A dropped file on its way.
    reading: Option<Job<Result<adding::DroppedFile, String>>>,
    /// A large one that is looked through.
    looking: Option<adding::Looking>,
    /// Files of GeoJSON from this size on are read in pieces and asked about by a sample.
    ///
    /// # Units
    /// Bytes.
    pub large_from_bytes: u64,
    history: History,
    view: View,
    commands: Vec<Command>,
    notices: Vec<Notice>,
    may_close: bool,
    /// Journal, lock and saves.
    keep: keep::Keeping,
    /// The tour, what is remembered, a scenario that is being made.
    welcome: welcome::Welcome,
}

/// Something told to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub text: String,
    /// How.
    pub tone: Tone,
}

/// Good news or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It went well.
    Done,
    /// It did not.
    Failed,
}

impl App {
    /// A window with nothing open. What `scenario` names, or a new scenario, comes with the first frame.
    #[must_use]
    pub fn new(atlas: Atlas, map_problems: Vec<Problem>, scenario: Option<PathBuf>) -> Self {
        let season = an_empty_season();
        let first = scenario.map_or(Command::Compute, Command::Open);
        Self {
            atlas: Arc::new(atlas),
            problems: map_problems.clone(),
            map_problems,
            scenario: Arc::new(Scenario::empty("new", "New scenario", season)),
            revision: 0,
            drawn: None,
            gone: Vec::new(),
            touched: BTreeSet::new(),
            all_touched: false,
            computing: None,
            opening: None,
            printing: None,
            firmness: idle::Firmness::default(),
            checks: checks::Checks::default(),
            making: None,
            followed: None,
            lists: Lists::default(),
            pictures: picture::Pictures::default(),
            met: met::Met::default(),
            preview: papers::Preview::default(),
            searching: None,
            writing: Vec::new(),
            browsing: None,
            tiles: base_tiles::Tiles::default(),
            maps: maps::Maps::default(),
            places: agreed::on_map::Making::default(),
            asking: options::Asking::default(),
            importing: None,
            reading: None,
            looking: None,
            large_from_bytes: crate::formats::LARGE_BYTES,
            history: History::default(),
            view: View::new(season.first_day),
            commands: vec![first],
            notices: Vec::new(),
            may_close: false,
            keep: keep::Keeping::none(),
            welcome: welcome::Welcome::default(),
        }
    }

    /// A window on a scenario that is in memory, not in a folder.
    #[must_use]
    pub fn on(atlas: Atlas, scenario: Scenario) -> Self {
        let view = View::new(scenario.season.first_day);
        Self { scenario: Arc::new(scenario), view, ..Self::new(atlas, Vec::new(), None) }
    }

    /// One frame: what was asked is done, then all is shown.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        self.advance(ui.ctx());
        self.show(ui);
    }

    /// Whether anything is computed, opened or exported just now.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.computing.is_some()
            || self.opening.is_some()
            || self.printing.is_some()
            || self.reading.is_some()
            || self.looking.is_some()
            || self.importing.is_some()
            || self.places.is_busy()
            || self.asking.is_busy()
            || !self.writing.is_empty()
            || self.searching.is_some()
            || self.lists.is_busy()
            || self.met.is_busy()
            || self.preview.is_busy()
            || self.checks.is_busy()
            || self.making.is_some()
            || self.tiles.is_busy()
            || self.maps.is_busy()
            || self.keep.is_busy()
            || self.welcome.is_busy()
    }

    /// Whether the picture under the map is being drawn just now.
    #[must_use]
    pub const fn is_drawing(&self) -> bool {
        self.pictures.is_painting()
    }

    /// The scenario as it is now.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The plan on screen, which may be that of an earlier state of the scenario.
    #[must_use]
    pub fn drawn(&self) -> Option<&Drawn> {
        self.drawn.as_deref()
    }

    /// What is looked at.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// Asks for something, as a panel would.
    pub fn ask(&mut self, command: Command) {
        self.commands.push(command);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.advance(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }
}

/// Type and colours of the window, and the order in which its letters are read.
pub fn dress(ctx: &egui::Context) {
    theme::apply(ctx);
}

/// The season of a scenario that nobody has given dates: the dry season of this kind of year.
fn an_empty_season() -> Season {
    let day = |text| Day::parse(text).unwrap_or(Day::from_days_since_1970(0));
    let DayRange { first, last } = DayRange { first: day("2026-10-01"), last: day("2027-07-15") };
    Season { first_day: first, last_day: last, as_of: None }
}

/// Opens the window and stays until it is closed; says why where there is none.
#[must_use]
pub fn start(scenario: Option<PathBuf>, maps: Option<PathBuf>) -> std::process::ExitCode {
    use std::io::Write as _;
    match run(scenario, maps) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(why) => {
            // Where even standard error is closed, nobody can be told.
            _ = writeln!(std::io::stderr(), "murhal: no window: {why}; murhal plan does the same without one");
            std::process::ExitCode::FAILURE
        }
    }
}

/// Opens the window on a scenario, or on the shipped one.
///
/// # Errors
/// Where the desktop gives no window to draw in.
pub fn run(scenario: Option<PathBuf>, maps: Option<PathBuf>) -> eframe::Result {
    let (atlas, problems) = shelf::atlas(maps.as_deref());
    let app = match starting::state_folder() {
        Some(folder) => App::new(atlas, problems, scenario).remembering(folder.clone(), shelf::shipped_scenario()).keeping(Some(folder)),
        None => App::new(atlas, problems, scenario.or_else(shelf::shipped_scenario)).keeping(None),
    };
    let app = app.speaking(starting::system_language()).with_maps(maps);
    let viewport =
        egui::ViewportBuilder::default().with_title("Murhal").with_inner_size([1366.0, 768.0]).with_min_inner_size([960.0, 600.0]);
    let options = eframe::NativeOptions { viewport, multisampling: 0, ..Default::default() };
    eframe::run_native(
        "murhal",
        options,
        Box::new(move |context| {
            dress(&context.egui_ctx);
            Ok(Box::new(app))
        }),
    )
}
