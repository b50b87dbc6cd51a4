//! The map widget: moves the camera, paints the layers in order, and asks for what was clicked.

use eframe::egui::{self, EventFilter, Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::actions::{self, Situation};
use super::agreed;
use super::command::Command;
use super::flight::Flight;
use super::paint::{self, Pen, hits};
use super::picture::{Frame, Pictures};
use super::theme::Palette;
use super::tools::hold::Sight;
use super::tools::{Ask, bar, draw, hold};
use super::view::{Camera, Projector, Tab, View};
use super::work::Drawn;
use crate::atlas::Atlas;
use crate::words::{Speaks as _, say};

/// How much a press of a key or button zooms.
pub(super) const ZOOM_STEP: f64 = 1.5;

/// The map, for the keyboard.
pub(super) fn id() -> Id {
    Id::unique("map")
}

/// The map with everything on it.
pub(super) fn map_ui(
    ui: &mut Ui,
    atlas: &Atlas,
    (sight, now): (Sight<'_>, &Situation<'_>),
    pictures: &Pictures,
    commands: &mut Vec<Command>,
) {
    let Sight { drawn, view, .. } = sight;
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let response = ui.interact(rect, id(), Sense::click_and_drag());
    if response.has_focus() {
        // The arrows move the map, not the focus.
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let name = if drawn.is_illustrative { say!(ui, "map-name-illustrative") } else { say!(ui, "map-name") };
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    let palette = Palette::of(ui.visuals());
    let painter = ui.painter_at(rect);
    let pen = |camera| Pen::new(&painter, Projector { camera, rect }, palette);
    // Where the map was a moment ago, a corner may have been grabbed: then the drag does not move the map.
    let grabbed = view.camera.and_then(|camera| hold::grabbed(&response, &pen(camera), sight));
    let bands = ui.input(|input| input.modifiers.shift) && response.dragged();
    let dragged = if grabbed.is_none() && !bands { response.drag_delta() } else { Vec2::ZERO };
    let camera = moved_camera(ui, &response, drawn, view, dragged, commands);
    let frame = Frame {
        camera,
        size: rect.size(),
        density: ui.ctx().pixels_per_point(),
        theme: egui::Theme::from_dark_mode(ui.visuals().dark_mode),
    };
    commands.extend((view.frame != Some(frame)).then_some(Command::Frame(frame)));
    let mut pen = pen(camera);
    painter.rect_filled(rect, 0.0, palette.beyond);
    pictures.lay(&painter, pen.projector);
    paint::map(&mut pen, atlas, drawn, view);
    zoom_buttons_ui(ui, rect, palette, now, commands);
    if let Some(draft) = grabbed {
        hold::drag_ui(&response, &pen, sight, draft, commands);
    } else if !draw::clicks_ui(&response, &pen, drawn, view, commands) {
        if !hold::band_ui(&response, &pen, sight, commands) {
            point_ui(&response, &pen, drawn, view, commands);
        }
        hold::handles_ui(&response, &pen, sight, commands);
    }
    bar::bar_ui(ui, rect, now, commands);
}

/// The camera of this frame: the map must not lag behind the hand, so it is used before it is kept.
fn moved_camera(ui: &Ui, response: &Response, drawn: &Drawn, view: &View, dragged: Vec2, commands: &mut Vec<Command>) -> Camera {
    let rect = response.rect;
    let fitted = || Camera::on(drawn.sheet.bounds, rect.size());
    let flown = view.fly_to.map(|bounds| {
        let camera = Camera::on(bounds, rect.size());
        // Whoever is nearer already stays as near, where it fits.
        let near = view.camera.map_or(camera.metres_per_point, |now| now.metres_per_point);
        Camera {
            metres_per_point: if near < camera.metres_per_point {
                near.max(camera.metres_per_point / 2.0)
            } else {
                camera.metres_per_point
            },
            ..camera
        }
    });
    if let (Some(from), Some(to)) = (view.camera, flown) {
        commands.push(Command::Fly(Flight::new(from, to)));
    }
    let old = view.camera.or(flown).unwrap_or_else(fitted);
    let mut camera = old;
    if response.dragged() {
        camera = camera.panned(dragged);
    }
    if let Some(at) = response.hover_pos() {
        let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = f64::from((wheel / 240.0).exp() * pinch);
        if (factor - 1.0).abs() > 1e-4 {
            camera = camera.zoomed(factor, at, rect);
        }
    }
    // The first look is kept too: whoever flies later starts from it.
    if camera != old || view.camera.is_none() {
        commands.push(Command::Camera(camera));
    }
    camera
}

fn zoom_buttons_ui(ui: &mut Ui, rect: Rect, palette: Palette, now: &Situation<'_>, commands: &mut Vec<Command>) {
    let (size, words) = (Vec2::splat(28.0), ui.language());
    let fit = say!(words, "map-fit");
    let corner = rect.right_top() + egui::vec2(-size.x - 10.0, 10.0);
    for (row, (text, action)) in (0_u8..).zip([("+", actions::NEARER), ("-", actions::FARTHER), (fit.as_str(), actions::FIT)]) {
        let at = Rect::from_min_size(corner + egui::vec2(0.0, f32::from(row) * (size.y + 4.0)), size);
        let button = egui::Button::new(egui::RichText::new(text).size(if text.len() > 1 { 12.0 } else { 16.0 }))
            .min_size(size)
            .wrap_mode(egui::TextWrapMode::Extend)
            .fill(palette.plate)
            .stroke(egui::Stroke::new(1.0, palette.state_line));
        action.on(ui.put(at, button).accessible_name(action.name.say(words)), now, commands);
    }
}

/// What is under the cursor: its name on hover, a look at it on click.
fn point_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let Some(at) = response.hover_pos() else { return };
    // Whoever has an agreement open points at its places first.
    if view.tab == Tab::Agreements
        && let Some(place) = paint::agreed::at(pen, view, at)
    {
        response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
        commands.extend(response.clicked().then(|| Command::Agreed(agreed::Ask::Place(Some(place.id.clone())))));
        response.clone().on_hover_text_at_pointer(&place.name);
        return;
    }
    let hit = hits::at(pen, drawn, view, at);
    if response.clicked() {
        let more = response.ctx.input(|input| input.modifiers.shift);
        commands.push(match &hit {
            Some(thing) if more => Command::Tool(Ask::Toggle(thing.clone())),
            _ => Command::Select(hit.clone()),
        });
    }
    if let Some(thing) = hit {
        response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
        let words = hits::words(response.ctx.language(), drawn, view, &thing);
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(320.0);
            for (line, text) in words.iter().enumerate() {
                if line == 0 {
                    ui.strong(text)
                } else {
                    ui.label(text)
                };
            }
        });
    }
}
