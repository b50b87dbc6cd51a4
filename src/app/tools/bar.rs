//! The bar of tools over the map, and what the one in hand has to say.

use eframe::egui::{self, Button, Rect, RichText, Ui, UiBuilder};

use super::{Ask, Tool};
use crate::app::actions::{Situation, keyed};
use crate::app::command::Command;
use crate::app::spoken::with_hint;
use crate::app::terms;
use crate::app::theme::Palette;
use crate::app::view::View;
use crate::editing::{area_ha, length_m, perimeter_m, why_no_outline};
use crate::words::{Language, Speaks as _, hint, rounded, say};

/// The bar; the rest of the map's width is left to the buttons of the zoom.
pub(in crate::app) fn bar_ui(ui: &mut Ui, rect: Rect, now: &Situation<'_>, commands: &mut Vec<Command>) {
    /// A map that is not wider than this has one button for all tools.
    const NARROW: f32 = 340.0;
    let view = now.view;
    let palette = Palette::of(ui.visuals());
    let room = Rect::from_min_max(rect.left_top() + egui::vec2(8.0, 8.0), rect.right_top() + egui::vec2(-48.0, 80.0));
    let mut over = ui.new_child(UiBuilder::new().max_rect(room).layout(egui::Layout::top_down(egui::Align::Min)));
    let frame = egui::Frame::NONE.fill(palette.plate).stroke((1.0, palette.state_line)).corner_radius(4).inner_margin(4.0);
    let bar = frame.show(&mut over, |ui| {
        if rect.width() < NARROW {
            let (short, name, _) = view.hand.tool.words();
            let menu = ui.menu_button(say!(ui, "tool-in-hand", tool = short), |ui| {
                ui.horizontal_wrapped(|ui| tools_ui(ui, view, commands));
            });
            menu.response.on_hover_text(name.say(ui.language()));
        } else {
            ui.horizontal_wrapped(|ui| tools_ui(ui, view, commands));
        }
    });
    ui.ctx().data_mut(|data| data.insert_temp(height_id(), bar.response.rect.height()));
    if let Some((text, is_refusal)) = told(ui.language(), view) {
        over.add_space(BELOW);
        frame.show(&mut over, |ui| {
            let colour = if is_refusal { palette.warning } else { palette.ink };
            ui.add(egui::Label::new(RichText::new(text).color(colour)).wrap());
        });
    }
}

fn tools_ui(ui: &mut Ui, view: &View, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing = egui::vec2(2.0, 2.0);
    for tool in Tool::ALL {
        let (short, name, key) = tool.words();
        let (name, hint) = with_hint(ui, name);
        let button = Button::selectable(view.hand.tool == tool, RichText::new(short.say(ui.language())).size(12.5));
        let button = ui.add(button).accessible_name(&name).on_hover_text(format!("{name} ({})\n{hint}", key.name()));
        commands.extend(keyed(button, key.name()).clicked().then_some(Command::Tool(Ask::Take(tool))));
    }
}

/// Room below the bar for the date and the badge of the map.
const BELOW: f32 = 64.0;

/// How high the bar was in the last frame, with the room round it; what the map says in its corner stands below.
pub(in crate::app) fn height(ctx: &egui::Context) -> f32 {
    ctx.data(|data| data.get_temp(height_id())).unwrap_or(0.0)
}

fn height_id() -> egui::Id {
    egui::Id::unique("height of the tools")
}

/// What must be said: why something is refused, else how long or how large what is drawn is.
fn told(words: Language, view: &View) -> Option<(String, bool)> {
    let hand = &view.hand;
    if let Some(refusal) = &hand.refusal {
        return Some((say!(words, "refused", why = refusal.clone()), true));
    }
    let sketch = &hand.sketch;
    if !hand.tool.sketches() {
        let many = hand.also.len() + usize::from(view.selected.is_some());
        return (many > 1).then(|| (say!(words, "many-selected", count = many), false));
    }
    if sketch.is_empty() {
        return Some((hint(words, hand.tool.words().1), false));
    }
    if hand.tool.is_outline() {
        if let Some(why) = why_no_outline(sketch).filter(|_| sketch.len() > 2) {
            return Some((why.say(words), true));
        }
        let around = rounded(perimeter_m(sketch) / 1_000.0, 2);
        return Some((say!(words, "measured-area", area = terms::area(words, view.areas, area_ha(sketch)), km = around), false));
    }
    Some((say!(words, "measured-distance", km = rounded(length_m(sketch) / 1_000.0, 2), corners = sketch.len()), false))
}
