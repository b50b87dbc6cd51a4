//! The window's triangles as a picture, without a screen and without a graphics card: same input, same bytes.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use eframe::egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use eframe::egui::{ColorImage, Context, FullOutput, Pos2, Rect, TextureId, TexturesDelta, Vec2};
use egui_kittest::TestRenderer;
use resvg::tiny_skia::{Color, Pixmap};

/// Keeps what the window writes and paints with. Clones keep the same.
#[derive(Clone, Default)]
pub(crate) struct Raster(Rc<RefCell<HashMap<TextureId, ColorImage>>>);

impl TestRenderer for Raster {
    #[expect(clippy::iter_over_hash_type, reason = "each texture is a matter of its own")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.borrow_mut();
        for (id, deltas) in &delta.set {
            for one in deltas {
                let ImageData::Color(image) = &one.image;
                match (one.pos, textures.get_mut(id)) {
                    (Some(at), Some(whole)) => patch(whole, at, image),
                    _ => {
                        textures.insert(*id, image.as_ref().clone());
                    }
                }
            }
        }
        for id in &delta.free {
            textures.remove(id);
        }
        delta.clear();
    }
}

fn patch(whole: &mut ColorImage, [left, top]: [usize; 2], part: &ColorImage) {
    let (width, part_width) = (whole.size[0], part.size[0]);
    for (row, pixels) in part.pixels.chunks(part_width.max(1)).enumerate() {
        let first = (top + row) * width + left;
        whole.pixels[first..first + part_width].copy_from_slice(pixels);
    }
}

impl Raster {
    /// What a window shows, as a picture of so many pixels a point.
    pub(crate) fn picture(&self, context: &Context, output: &FullOutput, size: Vec2) -> Option<Pixmap> {
        let scale = output.pixels_per_point;
        let mut picture = Pixmap::new(pixels(size.x * scale), pixels(size.y * scale))?;
        let [red, green, blue, alpha] = context.global_style().visuals.panel_fill.to_array();
        picture.fill(Color::from_rgba8(red, green, blue, alpha));
        let textures = self.0.borrow();
        for clipped in context.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            if let Some(texture) = textures.get(&mesh.texture_id) {
                paint(&mut picture, mesh, texture, clipped.clip_rect, scale);
            }
        }
        Some(picture)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut off at nothing; a screen is small")]
fn pixels(length: f32) -> u32 {
    length.round().max(0.0) as u32
}

fn paint(picture: &mut Pixmap, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
    let [width, height] = [picture.width(), picture.height()];
    for corners in mesh.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|corner| mesh.vertices[corners[corner] as usize]);
        let at = corners.map(|corner| (corner.pos.to_vec2() * scale).to_pos2());
        let twice_area = cross(at[1] - at[0], at[2] - at[0]);
        let bounds = Rect::from_points(&at)
            .intersect(Rect::from_min_max((clip.min.to_vec2() * scale).to_pos2().round(), (clip.max.to_vec2() * scale).to_pos2().round()));
        if twice_area == 0.0 || !bounds.is_positive() {
            continue;
        }
        for y in pixels(bounds.top() - 0.5)..height.min(pixels(bounds.bottom() + 0.5)) {
            for x in pixels(bounds.left() - 0.5)..width.min(pixels(bounds.right() + 0.5)) {
                #[expect(clippy::cast_precision_loss, reason = "a screen is small")]
                let middle = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let shares = [1, 2, 0].map(|corner| cross(at[(corner + 1) % 3] - at[corner], middle - at[corner]) / twice_area);
                if bounds.contains(middle) && is_inside(shares, at, twice_area) {
                    blend(picture, (x, y), colour(&corners, shares, texture));
                }
            }
        }
    }
}

/// Whether a pixel belongs to a triangle. One in the middle of an edge belongs to one of the two beside it, as graphics
/// cards have it: else seams would be painted twice.
fn is_inside(shares: [f32; 3], at: [Pos2; 3], twice_area: f32) -> bool {
    (0..3).all(|corner| {
        let edge = (at[(corner + 2) % 3] - at[(corner + 1) % 3]) * twice_area.signum();
        let owns_its_edge = edge.y < 0.0 || (edge.y == 0.0 && edge.x > 0.0);
        shares[corner] > 0.0 || (shares[corner] == 0.0 && owns_its_edge)
    })
}

fn cross(one: Vec2, other: Vec2) -> f32 {
    one.x * other.y - one.y * other.x
}

/// The colour of a place in a triangle: red, green, blue and cover, from 0 to 1, multiplied by the cover.
fn colour(corners: &[Vertex; 3], shares: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let (mut ink, mut uv) = ([0.0; 4], Vec2::ZERO);
    for (corner, share) in corners.iter().zip(shares) {
        for (sum, part) in ink.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(part) / 255.0 * share;
        }
        uv += corner.uv.to_vec2() * share;
    }
    let sample = sample(texture, uv);
    std::array::from_fn(|channel| ink[channel] * sample[channel])
}

/// The texture at a place, between its four nearest pixels.
fn sample(texture: &ColorImage, uv: Vec2) -> [f32; 4] {
    let [width, height] = texture.size;
    #[expect(clippy::cast_precision_loss, reason = "a texture is small")]
    let (x, y) = (uv.x * width as f32 - 0.5, uv.y * height as f32 - 0.5);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within the texture")]
    let pixel = |x: f32, y: f32| {
        let within = |at: f32, count: usize| (at.max(0.0) as usize).min(count.saturating_sub(1));
        texture.pixels[within(y, height) * width + within(x, width)].to_array().map(|channel| f32::from(channel) / 255.0)
    };
    let (left, top) = (x.floor(), y.floor());
    let (right_share, low_share) = (x - left, y - top);
    let [upper, lower] = [top, top + 1.0].map(|row| [pixel(left, row), pixel(left + 1.0, row)]);
    let between = |one: f32, other: f32, share: f32| one + (other - one) * share;
    let across = |row: [[f32; 4]; 2], channel: usize| between(row[0][channel], row[1][channel], right_share);
    std::array::from_fn(|channel| between(across(upper, channel), across(lower, channel), low_share))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
fn blend(picture: &mut Pixmap, (x, y): (u32, u32), colour: [f32; 4]) {
    let first = ((y * picture.width() + x) * 4) as usize;
    for (channel, under) in picture.data_mut()[first..first + 4].iter_mut().enumerate() {
        let over = colour[channel] * 255.0 + f32::from(*under) * (1.0 - colour[3]);
        *under = over.round().clamp(0.0, 255.0) as u8;
    }
}
