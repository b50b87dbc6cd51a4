//! The map widget: moves the camera, paints the layers in order, and asks for what was clicked.

use eframe::egui::{self, Key, Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::command::Command;
use super::paint::{self, Pen, hits};
use super::theme::Palette;
use super::vertices;
use super::view::{Camera, Projector, View};
use super::work::Drawn;
use crate::atlas::Atlas;

/// How much a press of a key or button zooms.
pub(super) const ZOOM_STEP: f64 = 1.5;

/// The map with everything on it.
pub(super) fn map_ui(ui: &mut Ui, atlas: &Atlas, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let rect = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(rect, Sense::click_and_drag());
    let name = if drawn.is_illustrative { "Map: illustrative, invented data" } else { "Map: scenario" };
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, name));
    let palette = Palette::of(ui.visuals());
    let painter = ui.painter_at(rect);
    let pen = |camera| Pen::new(&painter, Projector { camera, rect }, palette);
    // Where the map was a moment ago, a corner may have been grabbed: then the drag does not move the map.
    let grabbed = view.camera.and_then(|camera| vertices::grabbed(&response, &pen(camera), drawn, view));
    let dragged = if grabbed.is_none() { response.drag_delta() } else { Vec2::ZERO };
    let camera = moved_camera(ui, &response, drawn, view, dragged, commands);
    let mut pen = pen(camera);
    paint::map(&mut pen, atlas, drawn, view);
    zoom_buttons_ui(ui, camera, rect, palette, commands);
    if let Some(draft) = grabbed {
        vertices::drag_ui(&response, &pen, drawn, draft, commands);
    } else {
        point_ui(&response, &pen, drawn, view, commands);
        vertices::handles_ui(&response, &pen, drawn, view);
    }
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
    let old = flown.or(view.camera).unwrap_or_else(fitted);
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
    camera = with_keys(ui, camera, rect);
    if camera != old || view.fly_to.is_some() {
        commands.push(Command::Camera(camera));
    }
    camera
}

fn with_keys(ui: &Ui, camera: Camera, rect: Rect) -> Camera {
    if ui.ctx().egui_wants_keyboard_input() {
        return camera;
    }
    let (nearer, farther) = ui.input(|input| {
        let nearer = input.key_pressed(Key::Plus) || input.key_pressed(Key::Equals);
        (nearer && !input.modifiers.command, input.key_pressed(Key::Minus) && !input.modifiers.command)
    });
    match (nearer, farther) {
        (true, _) => camera.zoomed(ZOOM_STEP, rect.center(), rect),
        (_, true) => camera.zoomed(1.0 / ZOOM_STEP, rect.center(), rect),
        _ => camera,
    }
}

fn zoom_buttons_ui(ui: &mut Ui, camera: Camera, rect: Rect, palette: Palette, commands: &mut Vec<Command>) {
    let size = Vec2::splat(28.0);
    let corner = rect.right_top() + egui::vec2(-size.x - 10.0, 10.0);
    let mut button = |row: f32, text: &str, name: &str| {
        let at = Rect::from_min_size(corner + egui::vec2(0.0, row * (size.y + 4.0)), size);
        let button = egui::Button::new(egui::RichText::new(text).size(if text.len() > 1 { 12.0 } else { 16.0 }))
            .min_size(size)
            .wrap_mode(egui::TextWrapMode::Extend)
            .fill(palette.plate)
            .stroke(egui::Stroke::new(1.0, palette.state_line));
        ui.put(at, button).accessible_name(name).on_hover_text(name).clicked()
    };
    if button(0.0, "+", "Zoom in (+)") {
        commands.push(Command::Camera(camera.zoomed(ZOOM_STEP, rect.center(), rect)));
    }
    if button(1.0, "-", "Zoom out (-)") {
        commands.push(Command::Camera(camera.zoomed(1.0 / ZOOM_STEP, rect.center(), rect)));
    }
    if button(2.0, "Fit", "Show everything (F)") {
        commands.push(Command::Fit);
    }
}

/// What is under the cursor: its name on hover, a look at it on click.
fn point_ui(response: &Response, pen: &Pen<'_>, drawn: &Drawn, view: &View, commands: &mut Vec<Command>) {
    let Some(at) = response.hover_pos() else { return };
    let hit = hits::at(pen, drawn, view, at);
    if response.clicked() {
        commands.push(Command::Select(hit.clone()));
    }
    if let Some(thing) = hit {
        response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
        let words = hits::words(drawn, view, &thing);
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
