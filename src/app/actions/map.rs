//! Actions of the map: the tools, what ends a drawing, and moving about.

use eframe::egui::{Key, Vec2, vec2};

use super::{ALT_SHIFT, Action, CTRL, Menu, NONE, Situation, action};
use crate::app::command::{Command, Draft};
use crate::app::desk::Arrange;
use crate::app::tools::{Ask, Tool};
use crate::app::welcome;
use crate::layers::LayerKind;
use crate::words::Phrase;

/// How far a press moves the map, in points of the screen.
const STEP: f32 = 80.0;

/// The tool of an action.
macro_rules! tool {
    ($tool:expr) => {{
        const TOOL: Tool = $tool;
        let (_, name, key) = TOOL.words();
        action(Menu::Tools, name, (NONE, key), |_| Some(Command::Tool(Ask::Take(TOOL))))
    }};
}

const fn moved(by: Vec2) -> Command {
    Command::Desk(Arrange::Pan(by))
}

/// Closes or leaves what lies uppermost.
pub(in crate::app) const LEAVE: Action = action(Menu::Edit, Phrase("action-leave"), (NONE, Key::Escape), leave);

/// All of them.
pub(super) const ALL: [Action; 19] = [
    tool!(Tool::Select),
    tool!(Tool::Move),
    tool!(Tool::Draw(LayerKind::Routes)),
    tool!(Tool::Draw(LayerKind::FarmingZones)),
    tool!(Tool::Draw(LayerKind::WaterPoints)),
    tool!(Tool::Draw(LayerKind::Settlements)),
    tool!(Tool::Draw(LayerKind::Incidents)),
    tool!(Tool::Draw(LayerKind::NoGo)),
    tool!(Tool::Split),
    tool!(Tool::Join),
    tool!(Tool::Distance),
    tool!(Tool::Area),
    action(Menu::Tools, Phrase("action-end-drawing"), (NONE, Key::Enter), |now| {
        (!now.view.hand.sketch.is_empty()).then_some(Command::Tool(Ask::Finish))
    }),
    action(Menu::Tools, Phrase("action-corner-back"), (NONE, Key::Backspace), |now| {
        let (_, before) = now.view.hand.sketch.split_last()?;
        Some(Command::Tool(Ask::Sketch(before.to_vec())))
    }),
    action(Menu::View, Phrase("action-move-west"), (NONE, Key::ArrowLeft), |_| Some(moved(vec2(STEP, 0.0)))),
    action(Menu::View, Phrase("action-move-east"), (NONE, Key::ArrowRight), |_| Some(moved(vec2(-STEP, 0.0)))),
    action(Menu::View, Phrase("action-move-north"), (NONE, Key::ArrowUp), |_| Some(moved(vec2(0.0, STEP)))),
    action(Menu::View, Phrase("action-move-south"), (NONE, Key::ArrowDown), |_| Some(moved(vec2(0.0, -STEP)))),
    LEAVE,
];

/// The order in which things lie upon each other. Dialogs, menus and boxes that are typed in see to themselves.
fn leave(now: &Situation<'_>) -> Option<Command> {
    let (view, hand) = (now.view, &now.view.hand);
    if now.status.has_tour {
        Some(Command::Start(welcome::Ask::Tour(None)))
    } else if view.draft != Draft::None {
        // Whoever drags or types has the key.
        None
    } else if !hand.sketch.is_empty() {
        Some(Command::Tool(Ask::Take(hand.tool)))
    } else if hand.tool != Tool::Select || hand.refusal.is_some() {
        Some(Command::Tool(Ask::Take(Tool::Select)))
    } else if hand.form && now.selected_feature().is_some() {
        Some(Command::Tool(Ask::Form(false)))
    } else if view.desk.range.is_some() {
        Some(Command::Desk(Arrange::Range(None)))
    } else if view.selected.is_some() {
        Some(Command::Select(None))
    } else {
        now.status.message.clone()
    }
}

/// The layer that is unfolded, upon the one above it or under the one below.
pub(in crate::app) const LAYERS: [Action; 2] = [
    action(Menu::Layers, Phrase("action-layer-up"), (CTRL, Key::ArrowUp), |now| now.with_layer_moved(crate::app::layering::Way::Up)),
    action(Menu::Layers, Phrase("action-layer-down"), (CTRL, Key::ArrowDown), |now| now.with_layer_moved(crate::app::layering::Way::Down)),
];

/// Earlier and later departures of the selected herd.
pub(in crate::app) const DEPARTURES: [Action; 4] = [
    action(Menu::Selected, Phrase("action-depart-week-earlier"), (ALT_SHIFT, Key::PageUp), |now| now.departing(-7)),
    action(Menu::Selected, Phrase("action-depart-earlier"), (ALT_SHIFT, Key::ArrowLeft), |now| now.departing(-1)),
    action(Menu::Selected, Phrase("action-depart-later"), (ALT_SHIFT, Key::ArrowRight), |now| now.departing(1)),
    action(Menu::Selected, Phrase("action-depart-week-later"), (ALT_SHIFT, Key::PageDown), |now| now.departing(7)),
];
