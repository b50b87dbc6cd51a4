//! Lines, bands and surfaces over a raster of cost. Where `MURHAL_RASTER` names a folder with `cost.f32` and `pairs.txt`
//! (`scripts/least_cost.py` says what they hold), its ways are timed once, and told as a line of JSON.
#![expect(clippy::print_stdout, reason = "a bench that cannot go on must stop, and prints what it measured")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use divan::Bencher;
use murhal::progress::Progress;
use murhal::ways::{Cell, Raster, band, line, surface};

/// How much dearer than the cheapest ways of the band may be.
const WITHIN: f64 = 0.1;

fn main() {
    match std::env::var_os("MURHAL_RASTER") {
        Some(folder) => told(&PathBuf::from(folder)),
        None => divan::main(),
    }
}

fn told(folder: &Path) {
    let pairs = std::env::var("MURHAL_PAIRS").ok().and_then(|pairs| pairs.parse().ok()).unwrap_or(3);
    let (raster, pairs) = (read(folder), read_pairs(folder, pairs));
    let progress = Progress::default();
    let (cpu, wall) = (cpu_s(), Instant::now());
    let find = |[start, goal]: &[Cell; 2]| line(&raster, &[*start], &[*goal], &progress).ok().flatten().expect("there is a way").cost_m;
    let costs: Vec<f64> = pairs.iter().map(find).collect();
    let (cpu_line, wall_line) = (cpu_s() - cpu, wall.elapsed().as_secs_f64());
    let (cpu, wall) = (cpu_s(), Instant::now());
    for [start, goal] in &pairs {
        let found = band(&raster, &[*start], &[*goal], WITHIN, &progress).ok().flatten().expect("there is a way");
        divan::black_box(found.limit_m);
    }
    let (cpu_band, wall_band) = (cpu_s() - cpu, wall.elapsed().as_secs_f64());
    let within = WITHIN * 100.0;
    println!(
        r#"{{"cpu_s":{cpu_line},"wall_s":{wall_line},"band_cpu_s":{cpu_band},"band_wall_s":{wall_band},"within_percent":{within},"costs":{costs:?}}}"#
    );
}

/// Seconds of processor that this process used, in hundredths; Linux tells.
fn cpu_s() -> f64 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).map_or(0.0, |nanoseconds| nanoseconds / 1e9)
}

fn read(folder: &Path) -> Raster {
    let bytes = std::fs::read(folder.join("cost.f32")).expect("the folder has a raster");
    let costs: Vec<f32> = bytes.as_chunks::<4>().0.iter().map(|cost| f32::from_le_bytes(*cost)).collect();
    let side = costs.len().isqrt();
    Raster::new(side, side, 1.0, |cell| costs[cell.row * side + cell.column])
}

fn read_pairs(folder: &Path, count: usize) -> Vec<[Cell; 2]> {
    let text = std::fs::read_to_string(folder.join("pairs.txt")).expect("the folder has pairs");
    let pair = |line: &str| {
        let numbers: Vec<usize> = line.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let [row, column, to_row, to_column] = numbers[..] else { panic!("a pair is four numbers: {line}") };
        [Cell { column, row }, Cell { column: to_column, row: to_row }]
    };
    text.lines().take(count).map(pair).collect()
}

/// Hills and a river, a million cells.
fn made() -> Raster {
    const SIDE: usize = 1_000;
    let wave = |at: usize, long: f32| (f32::from(u16::try_from(at).unwrap_or(0)) / long).sin();
    Raster::new(SIDE, SIDE, 100.0, |Cell { column, row }| {
        let is_river = (wave(row, 90.0) * 60.0 + 500.0 - f32::from(u16::try_from(column).unwrap_or(0))).abs() < 2.0;
        if is_river { 40.0 } else { 6.0 + 2.0 * wave(column, 37.0) + 2.0 * wave(row, 53.0) + wave(column + row, 11.0) }
    })
}

const START: Cell = Cell { column: 60, row: 80 };
const GOAL: Cell = Cell { column: 930, row: 880 };

#[divan::bench]
fn line_over_a_million_cells(bencher: Bencher<'_, '_>) {
    let raster = made();
    bencher.bench(|| line(&raster, &[START], &[GOAL], &Progress::default()));
}

#[divan::bench]
fn band_over_a_million_cells(bencher: Bencher<'_, '_>) {
    let raster = made();
    bencher.bench(|| band(&raster, &[START], &[GOAL], WITHIN, &Progress::default()).map(|band| band.map(|band| band.limit_m)));
}

#[divan::bench]
fn surface_over_a_million_cells(bencher: Bencher<'_, '_>) {
    let raster = made();
    bencher.bench(|| surface(&raster, &[START], &Progress::default()).map(|surface| surface.cost_m(GOAL)));
}
