//! One bench a verb: `cargo bench`. Ratios to a rival in the same run, never times, are what counts.

use std::path::Path;

use divan::Bencher;
use murhal::atlas::Atlas;
use murhal::encounters::search::WorkloadGround;
use murhal::encounters::{self, Ground};
use murhal::flashpoints::{self, Scene};
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::scenario::workload::Workload;
use murhal::{calendar, documents, plan, shelf};

fn main() {
    divan::main();
}

fn shipped() -> (Atlas, Scenario) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
    let (scenario, _) = shelf::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), &atlas).expect("the shipped scenario opens");
    (atlas, scenario)
}

fn workload() -> Workload {
    Workload::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workload")).expect("the small workload is sound")
}

#[divan::bench]
fn open_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    bencher.bench(shipped);
}

#[divan::bench]
fn index_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    bencher.bench(|| Ground::new(&atlas, &scenario));
}

#[divan::bench]
fn calendar_of_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let ground = Ground::new(&atlas, &scenario).expect("it has a plane");
    bencher.bench(|| calendar::calendar(&ground.plane, &scenario));
}

#[divan::bench]
fn encounters_of_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let ground = Ground::new(&atlas, &scenario).expect("it has a plane");
    let passages = calendar::calendar(&ground.plane, &scenario);
    bencher.bench(|| encounters::find(&ground, &scenario, &passages, &Progress::default()));
}

#[divan::bench]
fn encounters_of_a_small_workload(bencher: Bencher<'_, '_>) {
    let workload = workload();
    let ground = WorkloadGround::new(&workload).expect("it has a plane");
    bencher.bench(|| ground.search(&workload, &Progress::default()));
}

#[divan::bench]
fn flashpoints_of_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).expect("it can be planned");
    let scene = Scene { atlas: &atlas, scenario: &scenario, ground: &plan.ground, passages: &plan.passages, encounters: &plan.encounters };
    bencher.bench(|| flashpoints::rank(scene, &Progress::default()));
}

#[divan::bench]
fn plan_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    bencher.bench(|| plan::prepare(&atlas, &scenario, &Progress::default()));
}

#[divan::bench]
fn write_all_papers(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).expect("it can be planned");
    let audience = murhal::layers::Sensitivity::Internal;
    bencher.bench(|| {
        documents::texts(documents::Subject { options: &[], atlas: &atlas, scenario: &scenario, problems: &[], plan: &plan, audience })
    });
}
