//! The keyboard on the timeline.

use eframe::egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::app::command::Command;
use crate::app::desk::Arrange;
use crate::app::view::View;
use crate::measure::{Day, DayRange};

/// How far a key goes, in days.
const STEPS: [(Key, Modifiers, i32); 8] = [
    (Key::PageUp, Modifiers::SHIFT, -30),
    (Key::PageDown, Modifiers::SHIFT, 30),
    (Key::PageUp, Modifiers::NONE, -7),
    (Key::PageDown, Modifiers::NONE, 7),
    (Key::ArrowLeft, Modifiers::NONE, -1),
    (Key::ArrowRight, Modifiers::NONE, 1),
    (Key::Home, Modifiers::NONE, i32::MIN),
    (Key::End, Modifiers::NONE, i32::MAX),
];

/// What the keys ask for while the timeline has the keyboard.
pub(super) fn keys_ui(ui: &Ui, timeline: &Response, season: DayRange, view: &View, commands: &mut Vec<Command>) {
    if !timeline.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, escape: view.desk.range.is_some(), ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(timeline.id, filter));
    let is_pressed = |key, modifiers| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, days) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if is_pressed(key, Modifiers::SHIFT) {
            let day = step(season, view.day, days);
            commands.push(Command::Desk(Arrange::Range(Some(extended(view, day)))));
            commands.push(Command::SetDay(day));
        }
    }
    for (key, modifiers, days) in STEPS {
        if is_pressed(key, modifiers) {
            commands.push(Command::SetDay(step(season, view.day, days)));
        }
    }
    if view.desk.range.is_some() && is_pressed(Key::Escape, Modifiers::NONE) {
        commands.push(Command::Desk(Arrange::Range(None)));
    }
}

fn step(season: DayRange, day: Day, days: i32) -> Day {
    match days {
        i32::MIN => season.first,
        i32::MAX => season.last,
        days => day.plus(days).clamp(season.first, season.last),
    }
}

/// The range from where it began to another day: the end at which the day stood goes with it.
fn extended(view: &View, day: Day) -> DayRange {
    let range = view.desk.range.filter(|range| range.first == view.day || range.last == view.day);
    let anchor = range.map_or(view.day, |range| if range.first == view.day { range.last } else { range.first });
    DayRange { first: anchor.min(day), last: anchor.max(day) }
}
