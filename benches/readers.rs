//! How long the readers take for files: `cargo bench --bench readers -- FILE...` prints a line for each, with seconds, features
//! and the file's name. `scripts/against_gdal.py` makes such files and holds the seconds against GDAL's in the same run.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is a program that prints")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use murhal::formats;
use murhal::progress::Progress;

fn main() {
    for file in std::env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        let begun = Instant::now();
        match formats::open(Path::new(&file), &Progress::default()) {
            Ok(found) => {
                let seconds = begun.elapsed().as_secs_f64();
                let features: usize = found.iter().map(|found| found.layer.features.len()).sum();
                println!("{seconds:.4} {features} {file}");
                black_box(found);
            }
            Err(why) => eprintln!("{file}: {why}"),
        }
    }
}
