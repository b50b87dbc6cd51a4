//! How soon long work stops once it is cancelled: `MURHAL_WORKLOAD=DIR cargo bench --bench cancel`. The work is
//! begun again and again and cancelled at moments spread over its length; the longest wait is what counts.

#[path = "../tests/support/timed_season.rs"]
mod timed_season;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use murhal::encounters::search::WorkloadGround;
use murhal::findings::Findings;
use murhal::progress::Progress;
use murhal::scenario::workload::Workload;

/// How often each work is cancelled.
const TIMES: u32 = 24;

fn main() {
    let small = || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workload");
    let folder = std::env::var_os("MURHAL_WORKLOAD").map_or_else(small, PathBuf::from);
    let search = |progress: &Progress| {
        let workload = Workload::read(&folder, progress).ok()?;
        WorkloadGround::new(workload, progress).ok()?.search(progress).ok().map(|rows| rows.len())
    };
    report("read, index and search a workload", &search);
    let workload = Workload::read(&folder, &Progress::default()).expect("the workload is sound");
    if workload.farms.len() <= 200_000 {
        let (atlas, scenario) = timed_season::season(&workload);
        drop(workload);
        let findings = |progress: &Progress| Findings::new(&atlas, &scenario, progress).ok().map(|findings| findings.encounters.len());
        report("find all of a season", &findings);
    }
}

#[expect(clippy::print_stdout, reason = "a bench says what it measured")]
fn report(name: &str, work: &(dyn Fn(&Progress) -> Option<usize> + Sync)) {
    let begun = Instant::now();
    let rows = work(&Progress::default());
    let whole = begun.elapsed();
    let mut waits: Vec<Duration> = (1..TIMES).filter_map(|part| wait(work, whole * part / TIMES)).collect();
    waits.sort_unstable();
    let [median, longest] = [waits.len() / 2, waits.len().saturating_sub(1)].map(|at| waits.get(at).copied().unwrap_or_default());
    println!("{name}: whole {whole:.2?} ({rows:?} rows); cancelled {} times: median wait {median:.1?}, longest {longest:.1?}", waits.len());
}

/// How long the work goes on after it is cancelled at a moment; nothing where it was done before.
fn wait(work: &(dyn Fn(&Progress) -> Option<usize> + Sync), after: Duration) -> Option<Duration> {
    let progress = Progress::default();
    std::thread::scope(|scope| {
        let handle = progress.clone();
        let working = scope.spawn(move || (work(&handle), Instant::now()));
        std::thread::sleep(after);
        let cancelled = Instant::now();
        progress.cancel();
        let (rows, ended) = working.join().ok()?;
        rows.is_none().then(|| ended.saturating_duration_since(cancelled))
    })
}
