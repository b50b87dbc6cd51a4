//! What a person can ask of the window. Panels only push commands; `logic` alone carries them out.

use std::path::PathBuf;

use eframe::egui;

use super::agreed;
use super::base_tiles;
use super::desk::Arrange;
use super::flight::Flight;
use super::followed;
use super::keep::Keep;
use super::layering::Layering;
use super::maps;
use super::meetings;
use super::options;
use super::papers;
use super::picture::Frame;
use super::printing;
use super::tools::Ask;
use super::view::{Camera, Layer, Tab, Thing};
use super::welcome;
use super::writing;
use crate::editing;
use crate::editing::head::Section;
use crate::keeping::copies::Kept;
use crate::layers::{Feature, LayerKind};
use crate::measure::{Day, LonLat};
use crate::plan::RankBy;
use crate::scenario::{Change, Part, Scenario};
use crate::words::{Language, Sentence};

/// One thing asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Edit the scenario.
    Change(Change),
    /// Take the last edit back.
    Undo,
    /// Do it again.
    Redo,
    /// Open a scenario's folder; where edits are unsaved, ask first.
    Open(PathBuf),
    /// Save the edits.
    Save,
    /// Write all papers of the plan into a folder.
    Export(PathBuf),
    /// Map sheets: their dialog, or the sheets themselves.
    Print(printing::Ask),
    /// Compute the plan.
    Compute,
    /// Stop computing.
    Cancel,
    /// Show a dialog, or none.
    Show(Option<Dialog>),
    /// Ask the desktop for a folder or a file, for the dialog on screen.
    Browse,
    /// Carry out what the unsaved edits held up.
    Proceed(Unsaved),
    /// Forget a message.
    Dismiss(usize),
    /// Show a tab.
    Tab(Tab),
    /// Look at something, without moving the map.
    Select(Option<Thing>),
    /// Look at something and move the map to it.
    FlyTo(Thing),
    /// Move the map to a place.
    FlyToPlace(LonLat),
    /// The list has scrolled to what was clicked.
    Scrolled,
    /// Show a conference by its id.
    Conference(String),
    /// Move the map.
    Camera(Camera),
    /// Move the map there bit by bit.
    Fly(Flight),
    /// Show the whole scenario.
    Fit,
    /// Show the state of a day.
    SetDay(Day),
    /// Let the days run, or stop them.
    Play(Play),
    /// Show one office's share, or all.
    Filter(Option<String>),
    /// Arrange the desk.
    Desk(Arrange),
    /// Something of the tab of conferences.
    Meetings(meetings::Ask),
    /// Something of the tab of follow-up.
    FollowUp(followed::Ask),
    /// Something of the tab of options.
    Options(options::Ask),
    /// The papers of conferences.
    Papers(papers::Ask),
    /// Something of the tab of agreements.
    Agreed(agreed::Ask),
    /// Write the flashpoints that the list shows as a table into a file.
    WriteList(PathBuf),
    /// Write a layer for other programs: the dialog, or the file.
    WriteLayer(writing::layer::Ask),
    /// Rank the list of flashpoints by something else.
    RankBy(RankBy),
    /// Show or hide a layer.
    Toggle(Layer),
    /// Lay the layers otherwise.
    Layers(Layering),
    /// Unfold what can be set of a layer, or fold it again.
    Unfold(Option<Layer>),
    /// The map stands elsewhere on the screen, or is looked at from elsewhere.
    Frame(Frame),
    /// What is being typed, not yet an edit.
    Draft(Draft),
    /// What a tool of the map asks for.
    Tool(Ask),
    /// The form of the scenario's head.
    Head(Head),
    /// What has to do with not losing work.
    Keep(Keep),
    /// Something of the start: the tour, the settings, a new scenario.
    Start(welcome::Ask),
    /// Something about the tiles under the map.
    Tiles(base_tiles::Ask),
    /// Read a file of others, to be asked about.
    AddFile(PathBuf),
    /// Something about a country's own boundaries.
    Maps(maps::Ask),
    /// Light or dark.
    Theme(egui::Theme),
    /// Close the window; where edits are unsaved, ask first.
    Close,
}

/// What the form of the scenario's head asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Head {
    /// Show a section of it, or none.
    Show(Option<Section>),
    /// What was tried cannot be, and why.
    Refuse(Sentence),
}

/// Whether the days run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Play {
    /// They run.
    Run,
    /// They stand.
    Pause,
}

/// What to do with unsaved edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// Save them, then go on.
    Save,
    /// Lose them and go on.
    Discard,
}

/// A dialog in front of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Which folder to open.
    Open {
        /// What is typed.
        folder: String,
    },
    /// Where to export to.
    Export {
        /// What is typed.
        folder: String,
    },
    /// Which map sheets, and where to.
    Sheets(printing::Order),
    /// Which papers of conferences, and where to.
    Papers(papers::Order),
    /// Where the list is written to.
    List {
        /// What is typed.
        file: String,
    },
    /// Which tile file lies under the map.
    Tiles {
        /// What is typed.
        file: String,
    },
    /// Which download of a country's boundaries is read.
    Maps(maps::Order),
    /// Which layer, for whom, as what, and where to.
    Layer(writing::layer::Order),
    /// Which agreements, for whom, and where to.
    Agreements(agreed::exchange::Order),
    /// Which file of agreements is read.
    Import {
        /// What is typed.
        file: String,
    },
    /// Which file of others is added.
    AddFile {
        /// What is typed.
        file: String,
    },
    /// All actions, to be found by name.
    Palette {
        /// What is typed.
        text: String,
        /// Which of those that fit Enter runs.
        chosen: usize,
    },
    /// All shortcuts on one sheet.
    Shortcuts,
    /// Which new folder to save into.
    SaveAs {
        /// What is typed.
        folder: String,
    },
    /// Another program changed the files.
    ChangedOnDisk {
        /// Which.
        files: Vec<String>,
    },
    /// The saves that were kept.
    Saves {
        /// The newest first.
        kept: Vec<Kept>,
    },
    /// Edits are unsaved, and this waits for an answer.
    Unsaved {
        /// What waits.
        then: Box<Command>,
    },
}

impl Dialog {
    /// Whether it asks for a file, not for a folder.
    #[must_use]
    pub const fn asks_for_a_file(&self) -> bool {
        matches!(
            self,
            Self::List { .. } | Self::Tiles { .. } | Self::Layer(_) | Self::Agreements(_) | Self::Import { .. } | Self::AddFile { .. }
        )
    }
}

/// What is being typed or dragged.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// The conveners' note of a conference.
    Note {
        /// The conference's id.
        conference: String,
        /// The text so far.
        text: String,
    },
    /// The size of a herd.
    Head {
        /// The route's id.
        route: String,
        /// Head so far.
        head: u32,
    },
    /// Things while they are dragged, as they are held.
    Held {
        /// The things.
        features: Vec<Feature>,
        /// By what they are held.
        grip: Grip,
    },
    /// A field of a form.
    Field {
        /// The layer of the thing.
        layer: LayerKind,
        /// Its id.
        id: String,
        /// The field's key.
        key: String,
        /// The text so far.
        text: String,
    },
    /// A field of the scenario's head.
    HeadField {
        /// The field's key.
        key: String,
        /// The text so far.
        text: String,
    },
    /// A field of an agreement.
    Agreed {
        /// The agreement's id.
        agreement: String,
        /// The part of it.
        part: editing::agreement::Part,
        /// The field's key.
        key: String,
        /// The text so far.
        text: String,
        /// The language in which it is typed.
        language: Language,
    },
    /// A text of people's own of a clause.
    ClauseText {
        /// The agreement's id.
        agreement: String,
        /// The clause, by number.
        clause: usize,
        /// The language of the text.
        language: Language,
        /// The text so far.
        text: String,
    },
    /// A text or a question of a session.
    Session {
        /// The meeting's id.
        meeting: String,
        /// The session's id.
        session: String,
        /// Which text; nothing for a question.
        part: Option<Part>,
        /// The text so far.
        text: String,
        /// The change that it would be.
        change: Box<Change>,
    },
    /// Nothing any more.
    None,
}

impl Draft {
    /// The change that it would be if it were ended now.
    ///
    /// # Errors
    /// Why what is typed is refused.
    pub fn change(&self, scenario: &Scenario) -> Result<Option<Change>, Sentence> {
        Ok(Some(match self {
            Self::Note { conference, text } => Change::ConferenceNote { conference: conference.clone(), note: text.clone() },
            Self::Head { route, head } => Change::HerdHead { route: route.clone(), head: Some(*head) },
            Self::Held { features, .. } => Change::put(features.iter().cloned()),
            Self::Field { layer, id, key, text } => {
                let Some(feature) = scenario.feature(*layer, id) else { return Ok(None) };
                Change::Put(Box::new(editing::with_field(scenario, &feature, key, text)?))
            }
            Self::HeadField { key, text } => editing::head::with_head(scenario, key, text)?,
            Self::Agreed { agreement, part, key, text, language } => {
                let Some(old) = scenario.agreements.by_id.get(agreement) else { return Ok(None) };
                agreed::put(editing::agreement::with_agreed(scenario, old, (*part, key), text, *language)?)
            }
            Self::ClauseText { agreement, clause, language, text } => {
                let old = scenario.agreements.by_id.get(agreement);
                let Some(new) = old.and_then(|old| editing::agreement::with_text(old, *clause, *language, text)) else { return Ok(None) };
                agreed::put(new)
            }
            Self::Session { change, .. } => (**change).clone(),
            Self::None => return Ok(None),
        }))
    }
}

/// By what things are held while they are dragged.
#[derive(Clone, Debug, PartialEq)]
pub enum Grip {
    /// By a corner of the only one, by number among its positions.
    Corner(usize),
    /// Whole.
    Whole {
        /// Where in the plane they were taken.
        from: geo_types::Coord<f64>,
        /// As they were then.
        before: Vec<Feature>,
    },
}
