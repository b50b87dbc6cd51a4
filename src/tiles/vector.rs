//! Vector tiles: Mapbox Vector Tile, version 1 and 2 (<https://github.com/mapbox/vector-tile-spec>), drawn into a picture.
//! Features are decoded one by one as they are drawn, since a small file can hold more of them than fit into memory.

use prost::Message;
use prost::bytes::Bytes;
use resvg::tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

use super::Fault;
use super::picture::Picture;
use super::style::{self, Look, Manner, Tone};
use crate::progress::{Cancelled, Progress};

/// The most that is filled in one tile, in whole tiles: those of a large town take some dozens.
const MOST_FILLED: f32 = 400.0;
/// The most things in one tile.
const MOST_THINGS: usize = 100_000;
/// Corners are kept within so many tiles round this one.
const REACH: f32 = 4.0;
/// The grid of a tile that says nothing of it, by the specification.
const GRID: u32 = 4_096;

#[derive(Clone, PartialEq, Message)]
pub(super) struct Tile {
    #[prost(message, repeated, tag = "3")]
    pub(super) layers: Vec<Layer>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Layer {
    #[prost(string, tag = "1")]
    pub(super) name: String,
    /// Each a [`Feature`].
    #[prost(bytes = "bytes", repeated, tag = "2")]
    pub(super) features: Vec<Bytes>,
    #[prost(string, repeated, tag = "3")]
    pub(super) keys: Vec<String>,
    /// Each a [`Value`].
    #[prost(bytes = "bytes", repeated, tag = "4")]
    pub(super) values: Vec<Bytes>,
    #[prost(uint32, optional, tag = "5")]
    pub(super) extent: Option<u32>,
    #[prost(uint32, tag = "15")]
    pub(super) version: u32,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Feature {
    #[prost(uint32, repeated, tag = "2")]
    pub(super) tags: Vec<u32>,
    /// 1 is points, 2 lines, 3 areas.
    #[prost(int32, tag = "3")]
    pub(super) kind: i32,
    #[prost(uint32, repeated, tag = "4")]
    pub(super) geometry: Vec<u32>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Value {
    #[prost(string, optional, tag = "1")]
    pub(super) text: Option<String>,
    #[prost(double, optional, tag = "3")]
    pub(super) double: Option<f64>,
    #[prost(int64, optional, tag = "4")]
    pub(super) int: Option<i64>,
    #[prost(uint64, optional, tag = "5")]
    pub(super) uint: Option<u64>,
    #[prost(sint64, optional, tag = "6")]
    pub(super) sint: Option<i64>,
}

const LINES: i32 = 2;
const AREAS: i32 = 3;

/// A tile as a picture of so many pixels each way, at so many pixels a point of the screen.
pub(super) fn drawn(bytes: Vec<u8>, side: u32, density: f32, look: Look, progress: &Progress) -> Result<Result<Picture, Fault>, Cancelled> {
    let tile = match Tile::decode(Bytes::from(bytes)) {
        Ok(tile) => tile,
        Err(why) => return Ok(Err(Fault::Broken(why.to_string()))),
    };
    let Some(pixels) = Pixmap::new(side, side) else { return Ok(Err(Fault::Broken("it has no size".to_owned()))) };
    let mut sheet = Sheet { pixels, density, look, filled: 0.0, things: 0 };
    let names: Vec<&str> = tile.layers.iter().map(|layer| layer.name.as_str()).collect();
    if let Some(tone) = style::ground(&names) {
        sheet.pixels.fill(colour(tone, look));
    }
    let mut layers: Vec<(u8, &Layer)> = tile.layers.iter().filter_map(|layer| Some((style::rank(&layer.name)?, layer))).collect();
    layers.sort_by_key(|(rank, _)| *rank);
    for (_, layer) in layers {
        if let Err(fault) = sheet.layer(layer, progress)? {
            return Ok(Err(fault));
        }
    }
    let pixels = sheet.pixels.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]).collect();
    Ok(Picture::of(side, pixels))
}

/// What is drawn on.
struct Sheet {
    pixels: Pixmap,
    density: f32,
    look: Look,
    /// How much was filled, in whole tiles.
    filled: f32,
    things: usize,
}

impl Sheet {
    fn layer(&mut self, layer: &Layer, progress: &Progress) -> Result<Result<(), Fault>, Cancelled> {
        const BETWEEN_CHECKS: usize = 64;
        for (number, feature) in layer.features.iter().enumerate() {
            if number % BETWEEN_CHECKS == 0 {
                progress.check()?;
            }
            self.things += 1;
            if self.things > MOST_THINGS || self.filled > MOST_FILLED {
                return Ok(Err(Fault::TooMuchToDraw));
            }
            match Feature::decode(feature.clone()) {
                Ok(feature) => self.feature(layer, &feature),
                Err(why) => return Ok(Err(Fault::Broken(why.to_string()))),
            }
        }
        Ok(Ok(()))
    }

    fn feature(&mut self, layer: &Layer, feature: &Feature) {
        if !matches!(feature.kind, LINES | AREAS) {
            return;
        }
        let class = tag(layer, feature, &["class", "kind", "subclass"]).unwrap_or_default();
        let level = tag(layer, feature, &["admin_level"]).and_then(|level| level.parse().ok());
        let Manner { fill, line } = style::manner(&layer.name, &class, level);
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let scale = self.pixels.width() as f32 / layer.extent.filter(|grid| *grid > 0).unwrap_or(GRID) as f32;
        let Some(path) = path(&feature.geometry, scale, self.pixels.width()) else { return };
        if let Some(tone) = fill.filter(|_| feature.kind == AREAS) {
            self.fill(&path, tone);
        }
        if let Some((tone, width)) = line {
            self.stroke(&path, tone, width);
        }
    }

    fn fill(&mut self, path: &Path, tone: Tone) {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let side = self.pixels.width() as f32;
        let bounds = path.bounds();
        let across = |low: f32, high: f32| ((high.min(side) - low.max(0.0)) / side).max(0.0);
        self.filled += across(bounds.left(), bounds.right()) * across(bounds.top(), bounds.bottom());
        self.pixels.fill_path(path, &paint(tone, self.look), FillRule::EvenOdd, Transform::identity(), None);
    }

    fn stroke(&mut self, path: &Path, tone: Tone, width: f32) {
        let stroke =
            Stroke { width: width * self.density, line_cap: LineCap::Butt, line_join: LineJoin::Round, dash: None, ..Stroke::default() };
        self.pixels.stroke_path(path, &paint(tone, self.look), &stroke, Transform::identity(), None);
    }
}

/// The value of the first of some keys that a feature has.
fn tag(layer: &Layer, feature: &Feature, keys: &[&str]) -> Option<String> {
    let value = |key: &str| {
        let key = layer.keys.iter().position(|one| one == key)?;
        let pair = feature.tags.chunks_exact(2).find(|pair| pair.first().is_some_and(|one| *one as usize == key))?;
        Value::decode(layer.values.get(*pair.get(1)? as usize)?.clone()).ok()
    };
    let Value { text, double, int, uint, sint } = keys.iter().find_map(|key| value(key))?;
    let number = || int.or(sint).map(|number| number.to_string()).or_else(|| Some(uint?.to_string()));
    text.or_else(number).or_else(|| Some(double?.to_string()))
}

/// The lines of a feature: commands of moving on, drawing on and closing, each corner from the one before.
fn path(geometry: &[u32], scale: f32, side: u32) -> Option<Path> {
    const MOVE: u32 = 1;
    const DRAW: u32 = 2;
    const CLOSE: u32 = 7;
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let most = side as f32 * REACH;
    let from_zigzag = |number: u32| (number >> 1).cast_signed() ^ -(number & 1).cast_signed();
    #[expect(clippy::cast_precision_loss, reason = "what is so far off is brought near")]
    let pixels = |along: i32| (along as f32 * scale).clamp(-most, most);
    let mut path = PathBuilder::new();
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut numbers = geometry.iter().copied();
    while let Some(command) = numbers.next() {
        let (verb, times) = (command & 7, command >> 3);
        if verb == CLOSE {
            path.close();
            continue;
        }
        if verb != MOVE && verb != DRAW {
            break;
        }
        for _ in 0..times {
            let (Some(right), Some(down)) = (numbers.next(), numbers.next()) else { return path.finish() };
            (x, y) = (x.saturating_add(from_zigzag(right)), y.saturating_add(from_zigzag(down)));
            if verb == MOVE {
                path.move_to(pixels(x), pixels(y));
            } else {
                path.line_to(pixels(x), pixels(y));
            }
        }
    }
    path.finish()
}

fn colour(tone: Tone, look: Look) -> Color {
    let [red, green, blue] = tone.colour(look);
    Color::from_rgba8(red, green, blue, 255)
}

fn paint(tone: Tone, look: Look) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(colour(tone, look));
    paint
}
