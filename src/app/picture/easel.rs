//! An easel: a picture of pixels, and where on it the plane lies. What is too small to see is left out before it
//! is drawn: corners closer than a pixel to the last, and areas of a few pixels become specks.

use eframe::egui::{Color32, ColorImage};
use geo_types::Coord;
use resvg::tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, PremultipliedColorU8, Stroke, StrokeDash, Transform,
};

use crate::index::PlaneBox;
use crate::tiles::Canvas;

/// Corners closer to the last than this, in pixels, are left out.
const NOTICED: f32 = 0.6;
/// Areas smaller than this, in pixels a point, are specks.
const SPECK: f32 = 2.5;
/// Areas larger than this, in pixels a point, have an outline.
const OUTLINED: f32 = 9.0;

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(super) struct Ink {
    /// Its colour.
    pub(super) colour: Color32,
    /// Its width in points of the screen.
    pub(super) width: f32,
    /// The length of its dashes in points; nothing where it is whole.
    pub(super) dash: Option<f32>,
}

impl Ink {
    pub(super) const fn new(width: f32, colour: Color32) -> Self {
        Self { colour, width, dash: None }
    }

    pub(super) const fn dashed(self, dash: f32) -> Self {
        Self { dash: Some(dash), ..self }
    }
}

/// What is drawn on.
pub(super) struct Easel {
    pixels: Pixmap,
    middle: Coord<f64>,
    metres_per_pixel: f64,
    /// Pixels a point of the screen.
    pub(super) density: f32,
    /// The part of the plane that it shows.
    pub(super) sight: PlaneBox,
    /// How much of each colour is laid on, of 1.
    pub(super) strength: f32,
}

impl Easel {
    /// An empty easel; nothing where it has no size.
    pub(super) fn new(size: [u32; 2], middle: Coord<f64>, metres_per_pixel: f64, density: f32, ground: Color32) -> Option<Self> {
        let mut pixels = Pixmap::new(size[0], size[1])?;
        pixels.fill(colour(ground, 1.0));
        let half = size.map(|side| f64::from(side) / 2.0 * metres_per_pixel);
        let low = Coord { x: middle.x - half[0], y: middle.y - half[1] };
        let high = Coord { x: middle.x + half[0], y: middle.y + half[1] };
        Some(Self { pixels, middle, metres_per_pixel, density, sight: PlaneBox { low, high }, strength: 1.0 })
    }

    /// Plane metres a point of the screen.
    pub(super) fn metres_per_point(&self) -> f64 {
        self.metres_per_pixel * f64::from(self.density)
    }

    /// How many pixels a length takes.
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
    pub(super) fn pixels(&self, metres: f64) -> f32 {
        (metres / self.metres_per_pixel) as f32
    }

    /// Where a place of the plane is.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "pixels of a screen")]
    pub(super) fn pixel(&self, at: Coord<f64>) -> [f32; 2] {
        let (width, height) = (self.pixels.width() as f32, self.pixels.height() as f32);
        let across = ((at.x - self.middle.x) / self.metres_per_pixel) as f32;
        let down = ((self.middle.y - at.y) / self.metres_per_pixel) as f32;
        [width / 2.0 + across, height / 2.0 + down]
    }

    /// The sight with room for what is so many points wide.
    pub(super) fn sight_with(&self, points: f32) -> PlaneBox {
        self.sight.widened(f64::from(points + 4.0) * self.metres_per_point())
    }

    /// Its pixels and where they are of, for what draws into them by itself.
    pub(super) fn canvas(&mut self) -> Canvas<'_> {
        let Self { middle, metres_per_pixel, density, .. } = *self;
        let size = [self.pixels.width(), self.pixels.height()];
        Canvas { pixels: self.pixels.data_mut(), size, middle, metres_per_pixel, density }
    }

    /// Fills an area and draws its outline, as far as they can be seen at its size.
    pub(super) fn area<'a>(
        &mut self,
        bounds: PlaneBox,
        rings: impl Iterator<Item = &'a [Coord<f64>]>,
        fill: Color32,
        outline: Option<Ink>,
    ) {
        if !bounds.meets(self.sight) {
            return;
        }
        let across = self.pixels((bounds.high.x - bounds.low.x).max(bounds.high.y - bounds.low.y)) / self.density;
        if across < SPECK {
            return self.speck(bounds.middle(), fill);
        }
        let within = self.sight_with(outline.map_or(0.0, |ink| ink.width));
        let holds_all = within.contains(bounds.low) && within.contains(bounds.high);
        let mut path = PathBuilder::new();
        for ring in rings {
            if holds_all {
                self.trace(&mut path, ring);
            } else {
                self.trace(&mut path, &clipped(ring, within));
            }
            path.close();
        }
        let Some(path) = path.finish() else { return };
        let paint = self.paint(fill);
        self.pixels.fill_path(&path, &paint, FillRule::EvenOdd, Transform::identity(), None);
        if let Some(ink) = outline.filter(|_| across > OUTLINED) {
            self.stroke(&path, ink);
        }
    }

    /// Draws the parts of a line that are in sight.
    pub(super) fn line(&mut self, points: &[Coord<f64>], ink: Ink) {
        let within = self.sight_with(ink.width);
        let mut path = PathBuilder::new();
        let mut run = Vec::new();
        for ends in points.windows(2) {
            if PlaneBox::of([ends[0], ends[1]]).meets(within) {
                if run.is_empty() {
                    run.push(ends[0]);
                }
                run.push(ends[1]);
            } else if !run.is_empty() {
                self.trace(&mut path, &run);
                run.clear();
            }
        }
        self.trace(&mut path, &run);
        if let Some(path) = path.finish() {
            self.stroke(&path, ink);
        }
    }

    /// A disc with a rim.
    pub(super) fn disc(&mut self, at: Coord<f64>, radius: f32, fill: Color32, rim: Ink) {
        let [x, y] = self.pixel(at);
        let Some(path) = PathBuilder::from_circle(x, y, radius) else { return };
        let paint = self.paint(fill);
        self.pixels.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
        self.stroke(&path, rim);
    }

    /// Lays a stamp with its middle on a place.
    #[expect(clippy::cast_possible_wrap, clippy::cast_possible_truncation, reason = "pixels of a screen")]
    pub(super) fn stamp(&mut self, at: Coord<f64>, stamp: &Pixmap) {
        let [x, y] = self.pixel(at);
        let (width, height) = (self.pixels.width() as i32, self.pixels.height() as i32);
        let (left, top) = (x.round() as i32 - stamp.width() as i32 / 2, y.round() as i32 - stamp.height() as i32 / 2);
        // The part of the stamp that lies on the picture.
        let (skipped, end) = (0.max(-left), (width - left).min(stamp.width() as i32));
        if skipped >= end {
            return;
        }
        let all = self.pixels.pixels_mut();
        for (row, line) in (top..height).zip(stamp.pixels().chunks_exact(stamp.width() as usize)).filter(|(row, _)| *row >= 0) {
            let Ok(from) = usize::try_from(row * width + left + skipped) else { continue };
            let (under, over) = (&mut all[from..], &line[skipped.unsigned_abs() as usize..end.unsigned_abs() as usize]);
            for (under, over) in under.iter_mut().zip(over).filter(|(_, over)| over.alpha() > 0) {
                *under = laid_over(*under, *over);
            }
        }
    }

    /// The picture, done.
    pub(super) fn image(self) -> ColorImage {
        let size = [self.pixels.width() as usize, self.pixels.height() as usize];
        ColorImage::from_rgba_premultiplied(size, self.pixels.data())
    }

    /// A stamp of some points across, drawn by its path round (0, 0): what is filled, then what is stroked.
    pub(super) fn new_stamp(&self, points: f32, draw: impl FnOnce(&mut Stamp<'_>)) -> Option<Pixmap> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pixels")]
        let side = (points * self.density).ceil() as u32 | 1;
        let mut pixels = Pixmap::new(side, side)?;
        #[expect(clippy::cast_precision_loss, reason = "a few pixels")]
        let middle = side as f32 / 2.0;
        let onto = Transform::from_row(self.density, 0.0, 0.0, self.density, middle, middle);
        draw(&mut Stamp { pixels: &mut pixels, onto, strength: self.strength });
        Some(pixels)
    }

    fn speck(&mut self, at: Coord<f64>, fill: Color32) {
        let [x, y] = self.pixel(at);
        let over = colour(fill, self.strength).premultiply().to_color_u8();
        let (width, height) = (self.pixels.width(), self.pixels.height());
        let all = self.pixels.pixels_mut();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a screen")]
        let (side, left, top) =
            ((SPECK * self.density).round() as u32, (x - SPECK / 2.0).max(0.0) as u32, (y - SPECK / 2.0).max(0.0) as u32);
        for row in top..(top + side).min(height) {
            for column in left..(left + side).min(width) {
                let under = &mut all[(row * width + column) as usize];
                *under = laid_over(*under, over);
            }
        }
    }

    fn trace(&self, path: &mut PathBuilder, points: &[Coord<f64>]) {
        let Some((first, rest)) = points.split_first() else { return };
        let mut last = self.pixel(*first);
        path.move_to(last[0], last[1]);
        for (number, at) in (1..).zip(rest) {
            let [x, y] = self.pixel(*at);
            let is_end = number + 1 == points.len();
            if is_end || (x - last[0]).abs() > NOTICED || (y - last[1]).abs() > NOTICED {
                path.line_to(x, y);
                last = [x, y];
            }
        }
    }

    fn stroke(&mut self, path: &Path, ink: Ink) {
        let paint = self.paint(ink.colour);
        let stroke = stroke(ink, self.density);
        self.pixels.stroke_path(path, &paint, &stroke, Transform::identity(), None);
    }

    fn paint(&self, with: Color32) -> Paint<'static> {
        paint(with, self.strength)
    }
}

/// A small picture that is laid down many times.
pub(super) struct Stamp<'a> {
    pixels: &'a mut Pixmap,
    onto: Transform,
    strength: f32,
}

impl Stamp<'_> {
    /// Fills a shape given in points round the middle.
    pub(super) fn fill(&mut self, path: Option<&Path>, with: Color32) {
        if let Some(path) = path {
            self.pixels.fill_path(path, &paint(with, self.strength), FillRule::Winding, self.onto, None);
        }
    }

    /// Draws its line.
    pub(super) fn stroke(&mut self, path: Option<&Path>, ink: Ink) {
        if let Some(path) = path {
            self.pixels.stroke_path(path, &paint(ink.colour, self.strength), &stroke(ink, 1.0), self.onto, None);
        }
    }
}

/// A path through points, closed where it is a shape.
pub(super) fn path(points: &[[f32; 2]]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (number, [x, y]) in points.iter().enumerate() {
        if number == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    if points.len() > 2 {
        path.close();
    }
    path.finish()
}

fn stroke(ink: Ink, density: f32) -> Stroke {
    let dash = ink.dash.and_then(|dash| StrokeDash::new(vec![dash * density, dash * density], 0.0));
    Stroke { width: ink.width * density, line_cap: LineCap::Butt, line_join: LineJoin::Round, dash, ..Stroke::default() }
}

fn paint(with: Color32, strength: f32) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(colour(with, strength));
    paint
}

fn colour(of: Color32, strength: f32) -> Color {
    let [red, green, blue, alpha] = of.to_srgba_unmultiplied();
    let mut colour = Color::from_rgba8(red, green, blue, alpha);
    colour.apply_opacity(strength);
    colour
}

fn laid_over(under: PremultipliedColorU8, over: PremultipliedColorU8) -> PremultipliedColorU8 {
    let left = u32::from(255 - over.alpha());
    // As good as a division by 255.
    let rest = |part: u8| u8::try_from(((u32::from(part) * left + 128) * 257) >> 16).unwrap_or(255);
    let mix = |under: u8, over: u8| over.saturating_add(rest(under));
    let alpha = mix(under.alpha(), over.alpha());
    let part = |under, over| mix(under, over).min(alpha);
    PremultipliedColorU8::from_rgba(
        part(under.red(), over.red()),
        part(under.green(), over.green()),
        part(under.blue(), over.blue()),
        alpha,
    )
    .unwrap_or(under)
}

/// A ring cut to a box, side by side (Sutherland and Hodgman, 1974): near by, a state reaches a million pixels out.
fn clipped(ring: &[Coord<f64>], to: PlaneBox) -> Vec<Coord<f64>> {
    /// How far inside each side of the box a place lies.
    const SIDES: [fn(&PlaneBox, Coord<f64>) -> f64; 4] =
        [|to, at| at.x - to.low.x, |to, at| to.high.x - at.x, |to, at| at.y - to.low.y, |to, at| to.high.y - at.y];
    let mut ring = ring.to_vec();
    for inside in SIDES {
        let Some(mut from) = ring.last().copied() else { break };
        let mut kept = Vec::with_capacity(ring.len());
        for at in ring {
            let (was, is) = (inside(&to, from), inside(&to, at));
            if (was < 0.0) != (is < 0.0) {
                let share = was / (was - is);
                kept.push(Coord { x: from.x + (at.x - from.x) * share, y: from.y + (at.y - from.y) * share });
            }
            if is >= 0.0 {
                kept.push(at);
            }
            from = at;
        }
        ring = kept;
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    fn easel() -> Easel {
        Easel::new([40, 40], Coord { x: 0.0, y: 0.0 }, 10.0, 1.0, Color32::WHITE).unwrap()
    }

    fn square(half: f64) -> Vec<Coord<f64>> {
        [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)].map(|(x, y)| Coord { x, y }).to_vec()
    }

    fn filled(half: f64) -> usize {
        let (mut easel, ring) = (easel(), square(half));
        easel.area(PlaneBox::of(ring.iter().copied()), std::iter::once(ring.as_slice()), Color32::BLACK, None);
        easel.image().pixels.iter().filter(|pixel| **pixel == Color32::BLACK).count()
    }

    #[test]
    fn an_area_fills_its_pixels_and_no_others() {
        assert_eq!(filled(100.0), 400);
    }

    #[test]
    fn an_area_too_small_to_see_is_a_speck() {
        let specks = filled(1.0);
        assert!((1..=9).contains(&specks), "{specks}");
    }

    #[test]
    fn an_area_far_larger_than_the_picture_fills_it() {
        assert_eq!(filled(1e9), 1_600);
    }

    #[test]
    fn a_line_is_drawn_only_where_it_is_in_sight() {
        let mut easel = easel();
        let at = |x, y| Coord { x, y };
        easel.line(&[at(-1e7, 0.0), at(1e7, 0.0), at(1e7, 1e7), at(0.0, 1e7)], Ink::new(4.0, Color32::BLACK));
        let image = easel.image();
        let dark: Vec<usize> = (0..40).filter(|row| image.pixels[row * 40 + 7] == Color32::BLACK).collect();
        assert_eq!(dark, [18, 19, 20, 21]);
    }
}
