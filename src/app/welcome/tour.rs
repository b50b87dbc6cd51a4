//! The tour: five stops, each beside what it speaks of.

use eframe::egui::{self, Align2, Area, Id, Key, Modifiers, Order, Pos2, Rect, RichText, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Ask;
use crate::app::actions::keyed;
use crate::app::command::Command;
use crate::app::frame::answer;
use crate::app::spoken::with_hint;
use crate::app::theme::Palette;
use crate::words::{Phrase, say};

/// The keys that go back.
const BACK: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A stop of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The map and the date.
    Map,
    /// The gravest flashpoint and its reasons.
    Flashpoint,
    /// A conference and its agenda.
    Conference,
    /// Editing and undo.
    Editing,
    /// The papers.
    Papers,
}

impl Stop {
    /// Where it begins.
    pub const FIRST: Self = Self::Map;

    const ALL: [Self; 5] = [Self::Map, Self::Flashpoint, Self::Conference, Self::Editing, Self::Papers];

    /// Its title; the hint of the phrase is its text.
    const fn words(self) -> Phrase {
        match self {
            Self::Map => Phrase("tour-map"),
            Self::Flashpoint => Phrase("tour-flashpoint"),
            Self::Conference => Phrase("tour-conference"),
            Self::Editing => Phrase("tour-editing"),
            Self::Papers => Phrase("tour-papers"),
        }
    }

    fn number(self) -> usize {
        Self::ALL.iter().position(|stop| *stop == self).unwrap_or(0)
    }

    /// What it speaks of, on a screen with the map at `map`.
    fn targets(self, screen: Rect, map: Rect) -> Vec<Rect> {
        match self {
            Self::Map => vec![map, Rect::from_min_max(pos2(screen.left(), map.bottom()), screen.max)],
            Self::Flashpoint | Self::Conference => vec![Rect::from_min_max(map.right_top(), pos2(screen.right(), map.bottom()))],
            Self::Editing => vec![Rect::from_min_size(map.min, vec2(map.width(), 76.0))],
            Self::Papers => vec![Rect::from_min_max(screen.min, pos2(screen.right(), map.top()))],
        }
    }

    /// Where its card stands, and by which corner: beside what it speaks of, never on it.
    fn place(self, map: Rect) -> (Align2, Pos2) {
        const GAP: f32 = 12.0;
        match self {
            Self::Map => (Align2::CENTER_BOTTOM, map.center_bottom() - vec2(0.0, GAP)),
            Self::Flashpoint | Self::Conference => (Align2::RIGHT_BOTTOM, map.right_bottom() - vec2(GAP, GAP)),
            Self::Editing => (Align2::CENTER_TOP, map.center_top() + vec2(0.0, 76.0 + GAP)),
            Self::Papers => (Align2::CENTER_TOP, map.center_top() + vec2(0.0, GAP)),
        }
    }
}

/// The card of a stop, and a frame round what it speaks of.
pub(super) fn tour_ui(ui: &Ui, stop: Stop, map: Rect, commands: &mut Vec<Command>) {
    let (ctx, palette) = (ui.ctx(), Palette::of(ui.visuals()));
    let over = egui::LayerId::new(Order::Middle, Id::unique("tour target"));
    for target in stop.targets(ctx.content_rect(), map) {
        ctx.layer_painter(over).rect_stroke(target.shrink(2.0), 4.0, Stroke::new(3.0, palette.flashpoint), StrokeKind::Inside);
    }
    let (corner, at) = stop.place(map);
    let card = Area::new(Id::unique("tour")).order(Order::Middle).pivot(corner).fixed_pos(at).constrain(true);
    card.show(ctx, |ui| {
        let frame = egui::Frame::popup(ui.style()).inner_margin(14.0).stroke(Stroke::new(1.5, palette.flashpoint));
        frame.show(ui, |ui| {
            ui.set_width(340.0);
            card_ui(ui, stop, commands);
        });
    });
}

fn card_ui(ui: &mut Ui, stop: Stop, commands: &mut Vec<Command>) {
    let (title, text) = with_hint(ui, stop.words());
    let (number, all) = (stop.number(), Stop::ALL.len());
    ui.label(RichText::new(say!(ui, "tour-stop", number = number + 1, all = all)).small().weak());
    ui.heading(title);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let go = |stop| Command::Start(Ask::Tour(stop));
        let previous = number.checked_sub(1).and_then(|number| Stop::ALL.get(number));
        let (name, hint) = with_hint(ui, Phrase("tour-back"));
        let back = ui.add_enabled(previous.is_some(), egui::Button::new(name));
        let back = back.on_hover_text(say!(ui, "action-keys", words = hint, keys = "Ctrl+Shift+Enter"));
        let back = keyed(back, "Ctrl+Shift+Enter").clicked() || ui.input_mut(|input| input.consume_key(BACK, Key::Enter));
        commands.extend(previous.filter(|_| back).map(|stop| go(Some(*stop))));
        match Stop::ALL.get(number + 1) {
            Some(next) => {
                commands.extend(answer(ui, Phrase("tour-next"), Modifiers::COMMAND, Key::Enter).then_some(go(Some(*next))));
            }
            None => commands.extend(answer(ui, Phrase("tour-done"), Modifiers::COMMAND, Key::Enter).then_some(go(None))),
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (name, hint) = with_hint(ui, Phrase("tour-leave"));
            let leave = ui.add(egui::Button::new(name)).on_hover_text(say!(ui, "action-keys", words = hint, keys = "Escape"));
            commands.extend(keyed(leave, "Escape").clicked().then_some(go(None)));
        });
    });
}
