//! Where tiles come to lie, of files that are made by code.

mod hostile;
mod made;

use std::path::Path;

use super::tile_files::{Tile, png, tile_of, write_mbtiles, write_sql};
use super::*;
use crate::measure::LonLat;
use crate::progress::Progress;
use made::{Directories, FULL, GREY, GROUND, RED, WAU, file, gzip, lake_and_road, layer, plane, pmtiles, round, shot, vector_tile};

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
    for directories in [Directories::One, Directories::Two] {
        let path = file(&folder, "wau.pmtiles", &pmtiles(2, 1, [9, 9], &tiles, directories));
        let opened = TileFile::open(&path).unwrap();
        assert_eq!(opened.about().name, "Protomaps of Wau");
        assert_eq!(opened.about().attribution.as_deref(), Some("© OpenStreetMap"));
        assert_eq!((opened.about().sort, opened.about().zooms), (Sort::Raster { side: 256 }, [9, 9]));
        assert!(shot(&opened, WAU, 250.0, FULL).pixels == wanted, "{directories:?}");
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
    let mut canvas = Canvas { pixels: &mut pixels, size: [40, 40], middle, metres_per_pixel: 250.0, density: 1.0 };
    assert!(lay(&opened, &plane, &mut canvas, FULL, &progress).is_err());
    assert!(pixels.iter().all(|part| *part == 0));
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
        let path = file(&folder, &format!("{packing}.pmtiles"), &pmtiles(1, packing, [8, 8], &[(at, tile)], Directories::One));
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
            let mut canvas = Canvas { pixels: &mut pixels, size, middle, metres_per_pixel, density: 1.0 };
            let begun = std::time::Instant::now();
            let seen = lay(&opened, &plane, &mut canvas, FULL, &Progress::default()).unwrap();
            println!("{metres_per_pixel} m a pixel, {} tiles {time}: {:?}", seen.tiles, begun.elapsed());
        }
    }
}
