//! How the desk is arranged: what it is narrowed to, what is searched for, how lists are sorted, how fast days run.

use eframe::egui::{Rect, Vec2, pos2, vec2};

use super::view::{Camera, Projector, View};
use super::work::Drawn;
use crate::measure::DayRange;
use crate::overview::names::Entry;
use crate::words::Phrase;

/// How many things a search lists.
pub(super) const MOST_FOUND: usize = 12;

/// The arrangement of the desk, a part of the view.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// A second office: only what concerns both it and the office on show.
    pub partner: Option<String>,
    /// Some days: only what falls in them.
    pub range: Option<DayRange>,
    /// How the list of flashpoints is sorted.
    pub sort: Sort,
    /// How fast the days run.
    pub speed: Speed,
    /// What is searched for.
    pub search: Search,
    /// Whether the layers stand beside the map; nothing where the room decides.
    pub layers_panel: Option<bool>,
    /// The session that is open to be changed: its meeting and itself, by id.
    pub session: Option<(String, String)>,
}

/// What is searched for, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is typed.
    pub text: String,
    /// What it may mean; of an earlier text while that is looked up.
    pub found: Vec<Entry>,
    /// The text that this was found for.
    pub found_for: String,
    /// Which of them Enter flies to.
    pub chosen: usize,
    /// Whether the box is to be ready for typing.
    pub wants_focus: bool,
}

/// A column of the list of flashpoints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// By rank in the whole season.
    #[default]
    Rank,
    /// By name.
    Place,
    /// By points.
    Severity,
    /// By the first day.
    Days,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Self; 4] = [Self::Rank, Self::Place, Self::Severity, Self::Days];

    /// What stands above it.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::Rank => Phrase("column-rank"),
            Self::Place => Phrase("column-place"),
            Self::Severity => Phrase("column-severity"),
            Self::Days => Phrase("column-days"),
        }
    }
}

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub by: Column,
    /// From the largest down.
    pub is_descending: bool,
}

impl Sort {
    /// What a press on a column's head makes of it: the largest severity first, else the smallest first; then the
    /// other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        let is_descending = if self.by == column { !self.is_descending } else { column == Column::Severity };
        Self { by: column, is_descending }
    }
}

/// How fast the days run.
///
/// # Units
/// Days of the season a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed(u8);

impl Default for Speed {
    fn default() -> Self {
        Self(5)
    }
}

impl Speed {
    /// Those that are offered.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(5), Self(10), Self(20)];

    /// Days a second, as they are told.
    #[must_use]
    pub const fn days(self) -> u8 {
        self.0
    }

    /// Days a second, as they run.
    #[must_use]
    pub fn days_per_second(self) -> f32 {
        f32::from(self.0)
    }

    /// The next one up; nothing above the last.
    #[must_use]
    pub fn faster(self) -> Option<Self> {
        Self::ALL.into_iter().find(|speed| speed.0 > self.0)
    }

    /// The next one down.
    #[must_use]
    pub fn slower(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|speed| speed.0 < self.0)
    }
}

/// What is asked of the arrangement.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrange {
    /// Narrow to what concerns an office, or two.
    Pair([String; 2]),
    /// Narrow to some days, or to none.
    Range(Option<DayRange>),
    /// Everything again: all offices, all days.
    Widen,
    /// A column's head was pressed.
    Sort(Column),
    /// Run the days at this speed.
    Speed(Speed),
    /// Search for this.
    Search(String),
    /// Choose another of what was found.
    Choose(usize),
    /// Choose a conference, without turning to its tab.
    Conference(String),
    /// Open a session of a meeting to be changed, by their ids, or none.
    Session(Option<(String, String)>),
    /// Make the search box ready for typing.
    Find,
    /// It is ready.
    Found,
    /// Move the map by points of the screen.
    Pan(eframe::egui::Vec2),
    /// Show or hide the panel of layers.
    LayersPanel(bool),
    /// Show the map nearer, or farther off, by this factor.
    Zoom(f64),
}

/// Does what is asked.
pub(super) fn arrange(view: &mut View, drawn: Option<&Drawn>, ask: Arrange) {
    let desk = &mut view.desk;
    match ask {
        Arrange::Pair([one, other]) => {
            desk.partner = (one != other).then_some(other);
            view.office = Some(one);
        }
        Arrange::Range(range) => desk.range = range,
        Arrange::Widen => (view.office, desk.partner, desk.range) = (None, None, None),
        Arrange::Sort(column) => desk.sort = desk.sort.pressed(column),
        Arrange::Speed(speed) => desk.speed = speed,
        Arrange::Search(text) => {
            // What was found stays until the answer comes, so that the list does not flicker.
            desk.search = if text.is_empty() { Search::default() } else { Search { text, chosen: 0, ..std::mem::take(&mut desk.search) } };
        }
        Arrange::Choose(number) => desk.search.chosen = number.min(desk.search.found.len().saturating_sub(1)),
        Arrange::Conference(id) => view.conference = Some(id),
        Arrange::Session(open) => desk.session = open,
        Arrange::Find => desk.search.wants_focus = true,
        Arrange::Found => desk.search.wants_focus = false,
        Arrange::Pan(by) => {
            let moved = camera(view, drawn).map(|camera| camera.panned(by));
            (view.camera, view.fly_to, view.flight) = (moved.or(view.camera), None, None);
        }
        Arrange::LayersPanel(is_shown) => desk.layers_panel = Some(is_shown),
        Arrange::Zoom(factor) => zoom(view, drawn, factor),
    }
}

/// A map of some size, where nobody has seen it yet.
const SIZE: Vec2 = vec2(720.0, 540.0);

/// From where the map is looked at; at first, all of the season.
fn camera(view: &View, drawn: Option<&Drawn>) -> Option<Camera> {
    view.camera.or_else(|| drawn.map(|drawn| Camera::on(drawn.sheet.bounds, SIZE)))
}

/// Round the middle of the map.
fn zoom(view: &mut View, drawn: Option<&Drawn>, factor: f64) {
    let rect = Rect::from_min_size(pos2(0.0, 0.0), SIZE);
    if let Some(camera) = camera(view, drawn) {
        let projector = Projector { camera, rect };
        view.camera = Some(camera.zoomed(factor, projector.screen(camera.centre), rect));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_pressed_twice_is_sorted_the_other_way_round() {
        let severity = Sort::default().pressed(Column::Severity);
        assert!(severity.is_descending && !severity.pressed(Column::Severity).is_descending);
        assert!(!severity.pressed(Column::Place).is_descending);
    }

    #[test]
    fn speeds_end_at_both_ends() {
        let [slowest, fastest] = [Speed::ALL[0], Speed::ALL[4]];
        assert_eq!((slowest.slower(), fastest.faster()), (None, None));
        assert_eq!(Speed::default().faster().and_then(Speed::slower), Some(Speed::default()));
    }
}
