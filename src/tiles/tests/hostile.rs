//! Files that are broken, or made to break their reader.

use std::path::Path;

use super::super::tile_files::{png, tile_of, write, write_mbtiles, write_sql};
use super::super::*;
use super::made::{Directories, FULL, GREY, WAU, file, gzip, lake_and_road, layer, pmtiles, round, shot, vector_tile};
use crate::progress::Progress;

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
    let told = refused(&file(&folder, "avif.pmtiles", &pmtiles(5, 1, [0, 0], &[((0, 0, 0), b"....ftypavif".to_vec())], Directories::One)));
    assert!(told.contains("AVIF") && told.contains("PNG, JPEG, WebP"), "{told}");
}

#[test]
fn a_file_that_ends_too_soon_says_so_wherever_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let whole = pmtiles(2, 1, [9, 9], &round(WAU, 9, 64), Directories::Two);
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
    let whole = pmtiles(1, 2, [8, 8], &[(tile, gzip(&lake_and_road()))], Directories::Two);
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
