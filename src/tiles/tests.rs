//! Tile files made by code, hostile ones among them, and where their tiles come to lie.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use prost::Message as _;
use tempfile::TempDir;

use super::tile_files::{Tile, png, tile_of, write, write_mbtiles, write_sql};
use super::vector::{Feature, Layer, Value};
use super::*;
use crate::measure::plane::Extent;
use crate::measure::{LonLat, Plane};
use crate::progress::Progress;

const WAU: (f64, f64) = (27.98972, 7.70111);
const RED: [u8; 4] = [255, 0, 0, 255];
const GREY: [u8; 4] = [90, 90, 90, 255];

fn plane() -> Plane {
    let (low, high) = (LonLat { lon: 24.0, lat: 5.0 }, LonLat { lon: 33.0, lat: 13.0 });
    Plane::for_extent(Extent { low, high }).unwrap()
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    write(&path, bytes);
    path
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn number(into: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        into.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}

/// A PMTiles file with packed directories and plain tiles; `with_leaf` puts its entries into a directory of their own.
fn pmtiles(kind: u8, packing: u8, zooms: [u8; 2], tiles: &[Tile], with_leaf: bool) -> Vec<u8> {
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
        entries.iter().for_each(|(_, run, ..)| number(&mut bytes, *run));
        entries.iter().for_each(|(_, _, length, _)| number(&mut bytes, *length));
        entries.iter().for_each(|(.., offset)| number(&mut bytes, offset.map_or(0, |offset| offset + 1)));
        gzip(&bytes)
    };
    let all: Vec<_> =
        sorted.iter().enumerate().map(|(place, (tile, bytes))| (*tile, 1, bytes.len() as u64, (place == 0).then_some(0))).collect();
    let leaf = if with_leaf { entries(&all) } else { Vec::new() };
    let root = if with_leaf { entries(&[(all[0].0, 0, leaf.len() as u64, Some(0))]) } else { entries(&all) };
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
    for degrees in [24.0, 5.0, 33.0, 13.0] {
        file.extend(((degrees * 1e7) as i32).to_le_bytes());
    }
    file.extend([0; 9]);
    assert_eq!(file.len(), 127);
    [file, root, description, leaf].concat().into_iter().chain(sorted.iter().flat_map(|(_, bytes)| bytes.iter().copied())).collect()
}

/// Grey tiles round a place at a zoom, with one red pixel where the place is.
fn round(place: (f64, f64), zoom: u8, side: u32) -> Vec<Tile> {
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
struct Shot {
    pixels: Vec<u8>,
    size: [u32; 2],
    seen: Seen,
}

const GROUND: [u8; 4] = [0, 0, 255, 255];

fn shot(file: &TileFile, middle: (f64, f64), metres_per_pixel: f64, manner: Manner) -> Shot {
    let size = [300, 200];
    let mut pixels = GROUND.repeat(300 * 200);
    let plane = plane();
    let middle = plane.plane_from_lonlat(LonLat { lon: middle.0, lat: middle.1 });
    let canvas = Canvas { pixels: &mut pixels, size, middle, metres_per_pixel, density: 1.0 };
    let seen = lay(file, &plane, canvas, manner, &Progress::default()).unwrap();
    Shot { pixels, size, seen }
}

impl Shot {
    fn pixel(&self, across: u32, down: u32) -> [u8; 4] {
        let at = ((down * self.size[0] + across) * 4) as usize;
        *self.pixels[at..].first_chunk().unwrap()
    }

    /// The middle of all that is redder than grey, weighed by how red it is.
    fn red(&self) -> Option<[f64; 2]> {
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

const FULL: Manner = Manner { strength: 1.0, look: Look::Light };

#[test]
fn the_tile_under_a_town_is_where_the_town_is_to_half_a_pixel_from_near_and_far() {
    let folder = tempfile::tempdir().unwrap();
    for (number, (place, zoom, metres_per_pixel)) in
        [(WAU, 9, 250.0), (WAU, 14, 11.0), ((32.9, 12.8), 7, 1_150.0), ((24.1, 5.1), 11, 80.0)].into_iter().enumerate()
    {
        let path = folder.path().join(format!("{number}.mbtiles"));
        write_mbtiles(&path, &[("format", "png")], &round(place, zoom, 256));
        let file = TileFile::open(&path).unwrap();
        // The town is not in the middle of the picture.
        let middle = (place.0 + 40.0 * metres_per_pixel / 111_000.0, place.1 - 25.0 * metres_per_pixel / 111_000.0);
        let shot = shot(&file, middle, metres_per_pixel, FULL);
        let red = shot.red().unwrap();
        let plane = plane();
        // The middle of the red pixel of the tile, which is half of it from the town at most.
        let ((_, column, row), at) = tile_of(place, zoom, 256);
        let whole = f64::from(1_u32 << zoom) * 256.0;
        let lon = ((f64::from(column * 256 + at[0]) + 0.5) / whole - 0.5) * 360.0;
        let south = (f64::from(row * 256 + at[1]) + 0.5) / whole;
        let lat = ((0.5 - south) * std::f64::consts::TAU).sinh().atan().to_degrees();
        let [here, centre] = [(lon, lat), middle].map(|(lon, lat)| plane.plane_from_lonlat(LonLat { lon, lat }));
        let wanted = [150.0 + (here.x - centre.x) / metres_per_pixel, 100.0 - (here.y - centre.y) / metres_per_pixel];
        let off = (red[0] - wanted[0]).hypot(red[1] - wanted[1]);
        assert!(off < 0.5, "{off} pixels off at zoom {zoom}: {red:?} against {wanted:?}");
    }
}

#[test]
fn pmtiles_give_the_same_picture_as_mbtiles_with_and_without_directories_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let (tiles, path) = (round(WAU, 9, 256), folder.path().join("wau.mbtiles"));
    write_mbtiles(&path, &[("format", "png")], &tiles);
    let wanted = shot(&TileFile::open(&path).unwrap(), WAU, 250.0, FULL).pixels;
    for with_leaf in [false, true] {
        let path = file(&folder, "wau.pmtiles", &pmtiles(2, 1, [9, 9], &tiles, with_leaf));
        let opened = TileFile::open(&path).unwrap();
        assert_eq!(opened.about().name, "Protomaps of Wau");
        assert_eq!(opened.about().attribution.as_deref(), Some("© OpenStreetMap"));
        assert_eq!((opened.about().sort, opened.about().zooms), (Sort::Raster { side: 256 }, [9, 9]));
        assert!(shot(&opened, WAU, 250.0, FULL).pixels == wanted, "with a leaf: {with_leaf}");
    }
}

#[test]
fn what_a_file_says_of_itself_is_read_and_what_it_does_not_say_is_looked_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sentinel.mbtiles");
    let described = [("name", "Dry season"), ("attribution", "Copernicus"), ("bounds", "27,7,29,9"), ("format", "jpg")];
    write_mbtiles(&path, &described, &round(WAU, 9, 64));
    let opened = TileFile::open(&path).unwrap();
    let About { name, attribution, sort, zooms, bounds, .. } = opened.about();
    assert_eq!((name.as_str(), attribution.as_deref()), ("Dry season", Some("Copernicus")));
    assert_eq!((*sort, *zooms), (Sort::Raster { side: 64 }, [9, 9]), "by what the tiles are, not by what is said");
    assert_eq!(bounds.map(|bounds| bounds.high.lat), Some(9.0));
}

#[test]
fn tiles_may_lie_in_a_view_and_nothing_is_written_beside_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("view?.mbtiles");
    write_mbtiles(&path, &[], &round(WAU, 9, 256));
    write_sql(&path, "ALTER TABLE tiles RENAME TO images; CREATE VIEW tiles AS SELECT * FROM images");
    let opened = TileFile::open(&path).unwrap();
    assert!(shot(&opened, WAU, 250.0, FULL).red().is_some());
    assert_eq!(crate::files::list_names(folder.path()), ["view?.mbtiles"]);
}

#[test]
fn where_a_tile_is_missing_the_one_above_it_is_stretched_and_where_there_is_none_the_ground_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sparse.mbtiles");
    let ((zoom, column, row), _) = tile_of(WAU, 6, 256);
    let tiles = [((zoom, column, row), png(256, |_, _| RED)), ((12, 0, 0), png(256, |_, _| GREY))];
    write_mbtiles(&path, &[("minzoom", "6"), ("maxzoom", "12")], &tiles);
    let opened = TileFile::open(&path).unwrap();
    assert_eq!(shot(&opened, WAU, 40.0, FULL).pixel(150, 100), RED);
    assert_eq!(shot(&opened, (24.5, 12.5), 40.0, FULL).pixel(150, 100), GROUND);
}

#[test]
fn tiles_are_laid_as_strongly_as_one_wants_and_dimmed_on_dark_ground() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.mbtiles");
    let tiles: Vec<Tile> = round(WAU, 9, 256).into_iter().map(|(at, _)| (at, png(256, |_, _| RED))).collect();
    write_mbtiles(&path, &[], &tiles);
    let opened = TileFile::open(&path).unwrap();
    let half = shot(&opened, WAU, 250.0, Manner { strength: 0.5, ..FULL }).pixel(150, 100);
    assert_eq!(half, [128, 0, 128, 255]);
    let [red, ..] = shot(&opened, WAU, 250.0, Manner { look: Look::Dark, ..FULL }).pixel(150, 100);
    assert!((150..220).contains(&red), "{red}");
    assert_eq!(shot(&opened, WAU, 250.0, Manner { strength: 0.0, ..FULL }).pixel(150, 100), GROUND);
}

#[test]
fn far_off_the_tiles_of_the_least_zoom_are_made_smaller_until_they_are_too_many() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep.mbtiles");
    write_mbtiles(&path, &[], &round(WAU, 9, 256));
    let opened = TileFile::open(&path).unwrap();
    let afar = shot(&opened, WAU, 2_000.0, FULL);
    assert!(!afar.seen.is_too_far && afar.pixel(150, 100)[0] > 80, "{:?}", afar.seen);
    let farther = shot(&opened, WAU, 40_000.0, FULL);
    assert!(farther.seen.is_too_far);
    assert!(farther.pixels == GROUND.repeat(300 * 200));
}

#[test]
fn work_that_is_not_wanted_any_more_stops() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wau.mbtiles");
    write_mbtiles(&path, &[], &round(WAU, 9, 256));
    let (opened, progress, plane) = (TileFile::open(&path).unwrap(), Progress::default(), plane());
    progress.cancel();
    let mut pixels = vec![0; 40 * 40 * 4];
    let middle = plane.plane_from_lonlat(LonLat { lon: WAU.0, lat: WAU.1 });
    let canvas = Canvas { pixels: &mut pixels, size: [40, 40], middle, metres_per_pixel: 250.0, density: 1.0 };
    assert!(lay(&opened, &plane, canvas, FULL, &progress).is_err());
    assert!(pixels.iter().all(|part| *part == 0));
}

/// A layer with areas (or lines) of a class, by their corners on a grid of 4096.
fn layer(name: &str, kind: i32, things: &[(&str, &[[i32; 2]])]) -> Layer {
    let zigzag = |by: i32| ((by << 1) ^ (by >> 31)) as u32;
    let mut layer = Layer { name: name.to_owned(), version: 2, extent: Some(4_096), keys: vec!["class".to_owned()], ..Layer::default() };
    for (number, (class, corners)) in things.iter().enumerate() {
        layer.values.push(Value { text: Some((*class).to_owned()), ..Value::default() }.encode_to_vec().into());
        let (mut geometry, mut last) = (Vec::new(), [0, 0]);
        for (place, corner) in corners.iter().enumerate() {
            match place {
                0 => geometry.push(1 << 3 | 1),
                1 => geometry.push((corners.len() as u32 - 1) << 3 | 2),
                _ => {}
            }
            geometry.extend([zigzag(corner[0] - last[0]), zigzag(corner[1] - last[1])]);
            last = *corner;
        }
        geometry.extend((kind == 3).then_some(1 << 3 | 7));
        layer.features.push(Feature { tags: vec![0, number as u32], kind, geometry }.encode_to_vec().into());
    }
    layer
}

fn vector_tile(layers: Vec<Layer>) -> Vec<u8> {
    super::vector::Tile { layers }.encode_to_vec()
}

/// A square whose middle is the tile that holds a place: its western half is a lake, a road goes through its eastern half.
fn lake_and_road() -> Vec<u8> {
    let west: &[[i32; 2]] = &[[0, 0], [2_048, 0], [2_048, 4_096], [0, 4_096]];
    let road: &[[i32; 2]] = &[[3_072, -100], [3_072, 4_200]];
    vector_tile(vec![layer("transportation", 2, &[("primary", road)]), layer("water", 3, &[("lake", west)])])
}

#[test]
fn a_vector_tile_is_drawn_where_its_things_are_in_either_kind_of_file() {
    let folder = tempfile::tempdir().unwrap();
    let ((zoom, column, row), _) = tile_of(WAU, 8, 512);
    let at = (zoom, column, row);
    let path = folder.path().join("osm.mbtiles");
    write_mbtiles(&path, &[("format", "pbf")], &[(at, gzip(&lake_and_road()))]);
    let mut files = vec![TileFile::open(&path).unwrap()];
    let packed = [(1, lake_and_road()), (2, gzip(&lake_and_road()))];
    for (packing, tile) in packed {
        let path = file(&folder, &format!("{packing}.pmtiles"), &pmtiles(1, packing, [8, 8], &[(at, tile)], false));
        files.push(TileFile::open(&path).unwrap());
    }
    // A place in the tile: shares of it eastward and southward.
    let place = |right: f64, down: f64| {
        let tiles = f64::from(1_u32 << zoom);
        let lon = ((f64::from(column) + right) / tiles - 0.5) * 360.0;
        let lat = ((0.5 - (f64::from(row) + down) / tiles) * std::f64::consts::TAU).sinh().atan().to_degrees();
        (lon, lat)
    };
    let [water, road, land] = [style::Tone::Water, style::Tone::Road, style::Tone::Land].map(|tone| tone.colour(Look::Light));
    for opened in &files {
        assert_eq!(opened.about().sort, Sort::Vector);
        let middle = |right: f64, down: f64| shot(opened, place(right, down), 300.0, FULL).pixel(150, 100)[..3].to_vec();
        assert_eq!(middle(0.25, 0.5), water);
        assert_eq!(middle(0.9, 0.1), land);
        // The middle of the picture is the corner of four pixels, and the road is not two pixels wide.
        let near_road = middle(0.75, 0.5);
        assert!(near_road.iter().zip(road).all(|(seen, wanted)| seen.abs_diff(wanted) < 30), "{near_road:?}");
    }
}

#[test]
fn a_layer_that_nobody_knows_is_seen_as_lines_on_the_ground_below() {
    let folder = tempfile::tempdir().unwrap();
    let ((zoom, column, row), _) = tile_of(WAU, 8, 512);
    let across: &[[i32; 2]] = &[[300, 300], [3_800, 300], [3_800, 3_800], [300, 3_800]];
    let path = folder.path().join("own.mbtiles");
    let tile = vector_tile(vec![layer("chiefdoms", 3, &[("x", across)])]);
    write_mbtiles(&path, &[("format", "pbf")], &[((zoom, column, row), tile)]);
    let shot = shot(&TileFile::open(&path).unwrap(), WAU, 900.0, FULL);
    let all: Vec<[u8; 4]> =
        (0..200).flat_map(|down| (0..300).map(move |across| (across, down))).map(|(across, down)| shot.pixel(across, down)).collect();
    let lined = all.iter().filter(|pixel| pixel[0] > 25).count();
    assert!(lined > 200 && lined < 3_000, "{lined}");
    assert_eq!(shot.pixel(150, 100), GROUND);
}

#[track_caller]
fn refused(path: &Path) -> String {
    TileFile::open(path).expect_err("it is no sound tile file").to_string()
}

#[test]
fn a_file_of_another_kind_or_none_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    assert!(refused(&folder.path().join("gone.mbtiles")).contains("check the name, or the drive it was on"));
    for (name, bytes) in [("text.mbtiles", &b"not tiles at all, just a text"[..]), ("empty.pmtiles", b""), ("short.pmtiles", b"PM")] {
        let told = refused(&file(&folder, name, bytes));
        assert!(told.contains("neither an MBTiles nor a PMTiles file; choose"), "{told}");
    }
    let told = refused(&file(&folder, "old.pmtiles", b"PMTiles\x02 and so on"));
    assert!(told.contains("version 2") && told.contains("convert it"), "{told}");
    let path = folder.path().join("other.mbtiles");
    write_sql(&path, "CREATE TABLE routes (x)");
    assert!(refused(&path).contains("no table of tiles"));
    let path = folder.path().join("none.mbtiles");
    write_mbtiles(&path, &[], &[]);
    assert!(refused(&path).contains("not one tile"));
    let path = folder.path().join("columns.mbtiles");
    write_sql(&path, "CREATE TABLE tiles (x)");
    assert!(refused(&path).contains("the file is broken"));
    let told = refused(&file(&folder, "avif.pmtiles", &pmtiles(5, 1, [0, 0], &[((0, 0, 0), b"....ftypavif".to_vec())], false)));
    assert!(told.contains("AVIF") && told.contains("PNG, JPEG, WebP"), "{told}");
}

#[test]
fn a_file_that_ends_too_soon_says_so_wherever_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let whole = pmtiles(2, 1, [9, 9], &round(WAU, 9, 64), true);
    for length in (7..whole.len()).step_by(11) {
        let path = file(&folder, "cut.pmtiles", &whole[..length]);
        if let Ok(opened) = TileFile::open(&path) {
            // Its first tile is whole, others are not: those are told one by one.
            let seen = shot(&opened, WAU, 1_000.0, FULL).seen;
            assert!(seen.faulty > 0 && seen.fault.unwrap().to_string().contains("ends too soon"), "cut at {length}");
        }
    }
    let path = folder.path().join("cut.mbtiles");
    write_mbtiles(&path, &[], &round(WAU, 9, 256));
    let whole = crate::files::read(&path).unwrap();
    for length in [20, 512, 4_096, whole.len() / 2] {
        let path = file(&folder, "cut.mbtiles", &whole[..length]);
        match TileFile::open(&path) {
            Ok(opened) => assert!(shot(&opened, WAU, 250.0, FULL).seen.fault.is_some(), "cut at {length}"),
            Err(why) => assert!(why.to_string().contains("cut.mbtiles")),
        }
    }
}

#[test]
fn whatever_single_byte_is_wrong_nothing_breaks_down() {
    let folder = tempfile::tempdir().unwrap();
    let (tile, path) = (tile_of(WAU, 8, 512).0, folder.path().join("wrong.pmtiles"));
    let whole = pmtiles(1, 2, [8, 8], &[(tile, gzip(&lake_and_road()))], true);
    let key = kept::Key { at: TileAt { zoom: tile.0, column: tile.1, row: tile.2 }, side: 64, look: Look::Light };
    for at in 7..whole.len() {
        for wrong in [0, 0xff, whole[at] ^ 0x10] {
            let mut bytes = whole.clone();
            bytes[at] = wrong;
            write(&path, &bytes);
            if let Ok(opened) = TileFile::open(&path) {
                drop(opened.picture(key, 1.0, &Progress::default()).unwrap());
            }
        }
    }
}

#[test]
fn tiles_that_would_take_all_memory_are_told_and_the_others_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombs.mbtiles");
    let mut tiles = round(WAU, 9, 256);
    // A head that promises 60,000 pixels each way.
    let mut huge = png(16, |_, _| GREY);
    huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let sum = crc32fast::hash(&huge[12..29]);
    huge[29..33].copy_from_slice(&sum.to_be_bytes());
    tiles[3].1 = huge;
    tiles[1].1 = b"no picture".to_vec();
    write_mbtiles(&path, &[], &tiles);
    let shot = shot(&TileFile::open(&path).unwrap(), WAU, 500.0, FULL);
    assert_eq!(shot.seen.faulty, 2);
    assert!(shot.red().is_some(), "the tile in the middle is there");
    let told = shot.seen.fault.unwrap().to_string();
    assert!(told.contains("60000 by 60000 pixels"), "{told}");
}

#[test]
fn vector_tiles_that_unpack_to_gigabytes_or_draw_for_ever_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let at = tile_of(WAU, 8, 512).0;
    let across: &[[i32; 2]] = &[[0, 0], [4_096, 0], [4_096, 4_096], [0, 4_096]];
    let bomb = gzip(&vec![0; 200 << 20]);
    let endless = vector_tile(vec![layer("water", 3, &vec![("lake", across); 2_000])]);
    let nonsense = gzip(&[0xff; 500]);
    for (number, (tile, wanted)) in
        [(bomb, "unpacks to more than 8 MiB"), (gzip(&endless), "more to draw than a map"), (nonsense, "cannot be read")]
            .into_iter()
            .enumerate()
    {
        let path = folder.path().join(format!("{number}.mbtiles"));
        write_mbtiles(&path, &[("format", "pbf")], &[(at, tile)]);
        let seen = shot(&TileFile::open(&path).unwrap(), WAU, 300.0, FULL).seen;
        let told = seen.fault.unwrap().to_string();
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn a_view_that_never_ends_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("endless.mbtiles");
    let endless = "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                   SELECT i AS zoom_level, i AS tile_column, i AS tile_row, NULL AS tile_data FROM n WHERE i < 0";
    write_sql(&path, endless);
    assert!(refused(&path).contains("endless.mbtiles"));
}

/// `MURHAL_TILES=FILE cargo test --lib how_long_tiles_take -- --ignored --nocapture` says how long the tiles of a picture
/// take, at its usual size in a window of 1366 by 768: decoded, and found again.
#[test]
#[ignore = "measures, and tells nothing that could be wrong"]
#[expect(clippy::print_stdout, reason = "it says what it measured")]
fn how_long_tiles_take() {
    let Some(path) = std::env::var_os("MURHAL_TILES") else { return };
    let (plane, size) = (plane(), [1_116, 765]);
    let middle = plane.plane_from_lonlat(LonLat { lon: WAU.0, lat: WAU.1 });
    for metres_per_pixel in [1_000.0, 400.0, 150.0, 40.0] {
        let opened = TileFile::open(Path::new(&path)).unwrap();
        for time in ["decoded", "found again"] {
            let mut pixels = GROUND.repeat(1_116 * 765);
            let canvas = Canvas { pixels: &mut pixels, size, middle, metres_per_pixel, density: 1.0 };
            let begun = std::time::Instant::now();
            let seen = lay(&opened, &plane, canvas, FULL, &Progress::default()).unwrap();
            println!("{metres_per_pixel} m a pixel, {} tiles {time}: {:?}", seen.tiles, begun.elapsed());
        }
    }
}
