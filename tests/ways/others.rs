//! The same costs as other programs: scikit-image's `MCP_Geometric` (`pip install scikit-image`) and `r.cost` of GRASS. Says
//! that it skips where one is not there.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use murhal::measure::Chance;
use murhal::progress::Progress;
use murhal::ways::{Cell, Raster, surface};

const SIDE: usize = 120;

/// Land with noise and rivers of high cost, as `lcpgen.py` of the shared workload makes it, drawn anew here.
fn costs() -> Vec<f32> {
    let mut chance = Chance::seeded(7);
    let hills: Vec<[f64; 4]> = (0..12)
        .map(|_| [chance.between(0.0, 120.0), chance.between(0.0, 120.0), chance.between(5.0, 30.0), chance.between(1.0, 12.0)])
        .collect();
    let cell = |number: usize| {
        let (x, y) = (f64::from(u32::try_from(number % SIDE).unwrap()), f64::from(u32::try_from(number / SIDE).unwrap()));
        let hill = |[at_x, at_y, wide, high]: &[f64; 4]| high * (-((x - at_x).powi(2) + (y - at_y).powi(2)) / (wide * wide)).exp();
        let is_river = (x - 60.0 - 12.0 * (y / 9.0).sin()).abs() < 0.9;
        if is_river { 40.0 } else { 1.0 + hills.iter().map(hill).sum::<f64>() }
    };
    #[expect(clippy::cast_possible_truncation, reason = "costs of two digits")]
    (0..SIDE * SIDE).map(|number| cell(number) as f32).collect()
}

fn ours(costs: &[f32], start: Cell) -> Vec<f64> {
    let raster = Raster::new(SIDE, SIDE, 1.0, |cell| costs[cell.row * SIDE + cell.column]);
    let surface = surface(&raster, &[start], &Progress::default()).unwrap();
    (0..SIDE * SIDE).map(|number| surface.cost_m(Cell { column: number % SIDE, row: number / SIDE }).unwrap()).collect()
}

#[track_caller]
fn check(program: &str, costs: &[f32], start: Cell, theirs: &[f64], relative: f64) {
    assert_eq!(theirs.len(), costs.len(), "{program} gave as many costs");
    let worst = ours(costs, start).into_iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs() / ours.max(1.0)).fold(0.0, f64::max);
    assert!(worst < relative, "{program}: off by {worst:e} at worst");
}

fn written(folder: &Path, costs: &[f32]) -> std::path::PathBuf {
    let path = folder.join("cost.f32");
    std::fs::write(&path, costs.iter().flat_map(|cost| cost.to_le_bytes()).collect::<Vec<u8>>()).unwrap();
    path
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn scikit_image_finds_the_same_costs() {
    const ASK: &str = r"
import sys, numpy as np
from skimage.graph import MCP_Geometric
side, row, column = (int(n) for n in sys.argv[2:5])
costs = np.fromfile(sys.argv[1], '<f4').reshape(side, side).astype('f8')
found, _ = MCP_Geometric(costs, fully_connected=True).find_costs([(row, column)])
print(' '.join(repr(float(cost)) for cost in found.ravel()))
";
    let python = std::env::var("MURHAL_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let is_there = Command::new(&python).args(["-c", "import skimage.graph"]).output().is_ok_and(|out| out.status.success());
    if !is_there {
        eprintln!("skipped: {python} has no scikit-image (pip install scikit-image, or name one in MURHAL_PYTHON)");
        return;
    }
    let (folder, costs, start) = (tempfile::tempdir().unwrap(), costs(), Cell { column: 17, row: 93 });
    let path = written(folder.path(), &costs);
    let out = Command::new(&python).args(["-c", ASK]).arg(&path).args([SIDE, start.row, start.column].map(|n| n.to_string())).output();
    check("scikit-image", &costs, start, &numbers(&String::from_utf8(out.unwrap().stdout).unwrap()), 1e-6);
}

#[test]
fn grass_finds_the_same_costs() {
    if !Command::new("grass").arg("--version").output().is_ok_and(|out| out.status.success()) {
        eprintln!("skipped: there is no GRASS here (apt-get install grass-core)");
        return;
    }
    let (folder, costs, start) = (tempfile::tempdir().unwrap(), costs(), Cell { column: 17, row: 93 });
    let path = written(folder.path(), &costs);
    // The file begins in the north, and so do the rows of the other programs; here rows count from wherever they begin.
    let mut job = String::from("export GRASS_VERBOSE=-1 GRASS_OVERWRITE=1\n");
    writeln!(job, "g.region n={SIDE} s=0 w=0 e={SIDE} rows={SIDE} cols={SIDE}").unwrap();
    writeln!(
        job,
        "r.in.bin -f input={} output=cost bytes=4 north={SIDE} south=0 west=0 east={SIDE} rows={SIDE} cols={SIDE} anull=-1",
        path.display()
    )
    .unwrap();
    let north = SIDE - start.row - 1;
    writeln!(job, "r.cost input=cost output=cum start_coordinates={}.5,{north}.5", start.column).unwrap();
    writeln!(job, "r.out.ascii -h input=cum output={}/cum.txt precision=12", folder.path().display()).unwrap();
    std::fs::write(folder.path().join("job.sh"), job).unwrap();
    let place = folder.path().join("place");
    let made = Command::new("grass").args(["-c", "XY"]).arg(&place).arg("-e").output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let done =
        Command::new("grass").arg(place.join("PERMANENT")).args(["--exec", "bash"]).arg(folder.path().join("job.sh")).output().unwrap();
    let text = std::fs::read_to_string(folder.path().join("cum.txt"));
    let text = text.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    check("GRASS", &costs, start, &numbers(&text), 1e-6);
}
