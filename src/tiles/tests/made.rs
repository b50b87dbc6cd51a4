//! Tile files and pictures for the tests.

use std::io::Write as _;
use std::path::PathBuf;

use prost::Message as _;
use tempfile::TempDir;

use super::super::tile_files::{Tile, png, tile_of, write};
use super::super::vector::{self, Feature, Layer, Value};
use super::super::{Canvas, Look, Manner, Seen, TileAt, TileFile, directory, lay};
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane};
use crate::progress::Progress;

pub(super) const WAU: (f64, f64) = (27.98972, 7.70111);
pub(super) const RED: [u8; 4] = [255, 0, 0, 255];
pub(super) const GREY: [u8; 4] = [90, 90, 90, 255];

pub(super) fn plane() -> Plane {
    let (low, high) = (LonLat { lon: 24.0, lat: 5.0 }, LonLat { lon: 33.0, lat: 13.0 });
    Plane::for_extent(Extent { low, high }).unwrap()
}

pub(super) fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    write(&path, bytes);
    path
}

pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

pub(super) fn number(into: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        into.push(u8::try_from(number & 0x7f).unwrap() | 0x80);
        number >>= 7;
    }
    into.push(u8::try_from(number).unwrap());
}

/// Whether tiles lie in the first directory, or in one to which that leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Directories {
    One,
    Two,
}

/// A PMTiles file with packed directories and plain tiles; its tiles in the first directory or in one of their own.
pub(super) fn pmtiles(kind: u8, packing: u8, zooms: [u8; 2], tiles: &[Tile], directories: Directories) -> Vec<u8> {
    let mut sorted: Vec<(u64, &Vec<u8>)> = tiles
        .iter()
        .map(|((zoom, column, row), bytes)| (directory::number_of(TileAt { zoom: *zoom, column: *column, row: *row }).unwrap(), bytes))
        .collect();
    sorted.sort();
    let entries = |entries: &[(u64, u64, u64, Option<u64>)]| {
        let mut bytes = Vec::new();
        number(&mut bytes, entries.len() as u64);
        let mut last = 0;
        for (tile, ..) in entries {
            number(&mut bytes, tile - last);
            last = *tile;
        }
        for (_, run, ..) in entries {
            number(&mut bytes, *run);
        }
        for (_, _, length, _) in entries {
            number(&mut bytes, *length);
        }
        for (.., offset) in entries {
            number(&mut bytes, offset.map_or(0, |offset| offset + 1));
        }
        gzip(&bytes)
    };
    let all: Vec<_> =
        sorted.iter().enumerate().map(|(place, (tile, bytes))| (*tile, 1, bytes.len() as u64, (place == 0).then_some(0))).collect();
    let leaf = if directories == Directories::Two { entries(&all) } else { Vec::new() };
    let root = if directories == Directories::Two { entries(&[(all[0].0, 0, leaf.len() as u64, Some(0))]) } else { entries(&all) };
    let description = gzip(br#"{"name":"Protomaps of Wau","attribution":"&copy; <b>OpenStreetMap</b>"}"#);
    let mut file = b"PMTiles\x03".to_vec();
    let mut offset = 127_u64;
    for length in [root.len(), description.len(), leaf.len(), sorted.iter().map(|(_, bytes)| bytes.len()).sum()] {
        file.extend(offset.to_le_bytes());
        file.extend((length as u64).to_le_bytes());
        offset += length as u64;
    }
    file.extend([0; 24]);
    file.extend([1, 2, packing, kind, zooms[0], zooms[1]]);
    for degrees in [24_i32, 5, 33, 13] {
        file.extend((degrees * 10_000_000).to_le_bytes());
    }
    file.extend([0; 9]);
    assert_eq!(file.len(), 127);
    [file, root, description, leaf].concat().into_iter().chain(sorted.iter().flat_map(|(_, bytes)| bytes.iter().copied())).collect()
}

/// Grey tiles round a place at a zoom, with one red pixel where the place is.
pub(super) fn round(place: (f64, f64), zoom: u8, side: u32) -> Vec<Tile> {
    let ((_, column, row), at) = tile_of(place, zoom, side);
    let around = (0..9).map(|number| (number % 3, number / 3));
    let tile = |(right, down): (u32, u32)| {
        let is_middle = (right, down) == (1, 1);
        let bytes = png(side, |x, y| if is_middle && [x, y] == at { RED } else { GREY });
        ((zoom, column + right - 1, row + down - 1), bytes)
    };
    around.map(tile).collect()
}

/// A picture of the plane with tiles in it: so many metres a pixel, with a place so far from its middle.
pub(super) struct Shot {
    pub(super) pixels: Vec<u8>,
    size: [u32; 2],
    pub(super) seen: Seen,
}

pub(super) const GROUND: [u8; 4] = [0, 0, 255, 255];

pub(super) fn shot(file: &TileFile, middle: (f64, f64), metres_per_pixel: f64, manner: Manner) -> Shot {
    let size = [300, 200];
    let mut pixels = GROUND.repeat(300 * 200);
    let plane = plane();
    let middle = plane.plane_from_lonlat(LonLat { lon: middle.0, lat: middle.1 });
    let mut canvas = Canvas { pixels: &mut pixels, size, middle, metres_per_pixel, density: 1.0 };
    let seen = lay(file, &plane, &mut canvas, manner, &Progress::default()).unwrap();
    Shot { pixels, size, seen }
}

impl Shot {
    pub(super) fn pixel(&self, across: u32, down: u32) -> [u8; 4] {
        let at = ((down * self.size[0] + across) * 4) as usize;
        *self.pixels[at..].first_chunk().unwrap()
    }

    /// The middle of all that is redder than grey, weighed by how red it is.
    pub(super) fn red(&self) -> Option<[f64; 2]> {
        let mut sums = [0.0; 3];
        for row in 0..self.size[1] {
            for column in 0..self.size[0] {
                let [red, green, blue, _] = self.pixel(column, row);
                let weight = f64::from(red.saturating_sub(green.max(blue)));
                for (sum, one) in sums.iter_mut().zip([f64::from(column) + 0.5, f64::from(row) + 0.5, 1.0]) {
                    *sum += one * weight;
                }
            }
        }
        (sums[2] > 0.0).then(|| [sums[0] / sums[2], sums[1] / sums[2]])
    }
}

pub(super) const FULL: Manner = Manner { strength: 1.0, look: Look::Light };

/// A layer with areas (or lines) of a class, by their corners on a grid of 4096.
pub(super) fn layer(name: &str, kind: i32, things: &[(&str, &[[i32; 2]])]) -> Layer {
    let zigzag = |by: i32| ((by << 1) ^ (by >> 31)).cast_unsigned();
    let mut layer = Layer { name: name.to_owned(), version: 2, extent: Some(4_096), keys: vec!["class".to_owned()], ..Layer::default() };
    for (number, (class, corners)) in things.iter().enumerate() {
        layer.values.push(Value { text: Some((*class).to_owned()), ..Value::default() }.encode_to_vec().into());
        let (mut geometry, mut last) = (Vec::new(), [0, 0]);
        for (place, corner) in corners.iter().enumerate() {
            match place {
                0 => geometry.push(1 << 3 | 1),
                1 => geometry.push((u32::try_from(corners.len()).unwrap() - 1) << 3 | 2),
                _ => {}
            }
            geometry.extend([zigzag(corner[0] - last[0]), zigzag(corner[1] - last[1])]);
            last = *corner;
        }
        geometry.extend((kind == 3).then_some(1 << 3 | 7));
        layer.features.push(Feature { tags: vec![0, u32::try_from(number).unwrap()], kind, geometry }.encode_to_vec().into());
    }
    layer
}

pub(super) fn vector_tile(layers: Vec<Layer>) -> Vec<u8> {
    vector::Tile { layers }.encode_to_vec()
}

/// A square whose middle is the tile that holds a place: its western half is a lake, a road goes through its eastern half.
pub(super) fn lake_and_road() -> Vec<u8> {
    let west: &[[i32; 2]] = &[[0, 0], [2_048, 0], [2_048, 4_096], [0, 4_096]];
    let road: &[[i32; 2]] = &[[3_072, -100], [3_072, 4_200]];
    vector_tile(vec![layer("transportation", 2, &[("primary", road)]), layer("water", 3, &[("lake", west)])])
}
