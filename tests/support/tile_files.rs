//! Small tile files for tests, made by code.

use std::io::Cursor;
use std::path::Path;

/// A tile by zoom, column and row from the north, and its bytes.
pub(crate) type Tile = ((u8, u32, u32), Vec<u8>);

/// A picture as PNG.
pub(crate) fn png(side: u32, colour: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
    let picture = image::RgbaImage::from_fn(side, side, |column, row| image::Rgba(colour(column, row)));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("it is written into memory");
    bytes.into_inner()
}

/// Writes a file, whatever is in it.
pub(crate) fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("the folder is there");
}

/// Writes an SQLite file, or more into it, by the words of SQL.
pub(crate) fn write_sql(path: &Path, words: &str) {
    rusqlite::Connection::open(path).and_then(|database| database.execute_batch(words)).expect("the words are sound");
}

/// Writes an MBTiles file.
pub(crate) fn write_mbtiles(path: &Path, described: &[(&str, &str)], tiles: &[Tile]) {
    let tables = "CREATE TABLE metadata (name TEXT, value TEXT);
                  CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);
                  CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)";
    write_sql(path, tables);
    let database = rusqlite::Connection::open(path).expect("it was just written");
    database.execute_batch("BEGIN").expect("nothing else is written");
    for entry in described {
        database.execute("INSERT INTO metadata VALUES (?1, ?2)", *entry).expect("there is such a table");
    }
    for ((zoom, column, row), bytes) in tiles {
        let from_south = (1_u32 << zoom) - 1 - row;
        database.execute("INSERT INTO tiles VALUES (?1, ?2, ?3, ?4)", (zoom, column, from_south, bytes)).expect("there is such a table");
    }
    database.execute_batch("COMMIT").expect("nothing else is written");
}

/// The tile in which a place lies, and where in it, in pixels of a tile of so many each way.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "numbers of tiles")]
pub(crate) fn tile_of((lon, lat): (f64, f64), zoom: u8, side: u32) -> ((u8, u32, u32), [u32; 2]) {
    let pixels = f64::from(1_u32 << zoom) * f64::from(side);
    let right = (lon / 360.0 + 0.5) * pixels;
    let down = (0.5 - lat.to_radians().tan().asinh() / std::f64::consts::TAU) * pixels;
    let (right, down) = (right as u32, down as u32);
    ((zoom, right / side, down / side), [right % side, down % side])
}
