//! One bench a verb: `cargo bench`. Ratios to a rival in the same run, never times, are what counts.
//!
//! `MURHAL_WORKLOAD=DIR cargo bench` takes the workload from a folder of timed GeoJSON files instead of the small
//! one of the tests; BENCHMARKS.md says where larger ones come from.

#[path = "../tests/support/timed_season.rs"]
mod timed_season;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use divan::{Bencher, black_box};
use murhal::atlas::Atlas;
use murhal::encounters::search::WorkloadGround;
use murhal::encounters::{Encounters, Ground, Inquiry};
use murhal::findings::Findings;
use murhal::flashpoints::{self, Scene};
use murhal::layers::LayerKind;
use murhal::measure::LonLat;
use murhal::progress::Progress;
use murhal::scenario::workload::Workload;
use murhal::scenario::{Change, Scenario, Things, Touched, check};
use murhal::{agreements, calendar, conferences, documents, plan, shelf};

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
    let small = || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workload");
    let folder = std::env::var_os("MURHAL_WORKLOAD").map_or_else(small, PathBuf::from);
    Workload::read(&folder, &Progress::default()).expect("the workload is sound")
}

/// A workload as a season, found whole once.
fn season() -> &'static (Atlas, Scenario, Findings) {
    static SEASON: OnceLock<(Atlas, Scenario, Findings)> = OnceLock::new();
    SEASON.get_or_init(|| {
        let (atlas, scenario) = timed_season::season(&workload());
        let findings = Findings::new(&atlas, &scenario, &Progress::default()).expect("it has a plane");
        (atlas, scenario, findings)
    })
}

#[divan::bench]
fn open_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    bencher.bench(shipped);
}

#[divan::bench]
fn calendar_of_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let ground = Ground::new(&atlas, &scenario, &Progress::default()).expect("it has a plane");
    bencher.bench(|| calendar::calendar(&ground.plane, &scenario));
}

#[divan::bench]
fn plan_the_shipped_scenario(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    bencher.bench(|| plan::prepare(&atlas, &scenario, &Progress::default()));
}

#[divan::bench]
fn other_ways_of_a_shipped_herd(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let findings = Findings::new(&atlas, &scenario, &Progress::default()).expect("it has a plane");
    let asked = murhal::around::Asked::of(&scenario, 2);
    bencher.bench(|| murhal::around::around(&atlas, &scenario, &findings, &asked, &Progress::default()).is_ok());
}

#[divan::bench]
fn write_all_papers(bencher: Bencher<'_, '_>) {
    let (atlas, scenario) = shipped();
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).expect("it can be planned");
    let audience = murhal::layers::Sensitivity::Internal;
    bencher.bench(|| {
        let subject =
            documents::Subject { options: &[], stability: None, atlas: &atlas, scenario: &scenario, problems: &[], plan: &plan, audience };
        let written =
            documents::Written { languages: &[murhal::words::Language::English], formats: murhal::documents::papers::Format::ALL };
        documents::all_papers(subject, written, &Progress::default())
    });
}

/// The workload without exposures: who is near whom at the same time.
mod workload_search {
    use super::{Bencher, Progress, WorkloadGround, workload};

    #[divan::bench]
    fn read(bencher: Bencher<'_, '_>) {
        bencher.bench(workload);
    }

    #[divan::bench]
    fn index(bencher: Bencher<'_, '_>) {
        bencher.with_inputs(workload).bench_values(|workload| WorkloadGround::new(workload, &Progress::default()));
    }

    #[divan::bench]
    fn search(bencher: Bencher<'_, '_>) {
        let ground = WorkloadGround::new(workload(), &Progress::default()).expect("it has a plane");
        bencher.bench(|| ground.search(&Progress::default()));
    }
}

/// The workload as a season: everything up to the flashpoints with their reasons.
mod whole_season {
    use super::{Bencher, Encounters, Findings, Ground, Inquiry, Progress, Scene, flashpoints, plan, season};

    #[divan::bench]
    fn index(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, _) = season();
        bencher.bench(|| Ground::new(atlas, scenario, &Progress::default()));
    }

    #[divan::bench]
    fn encounters(bencher: Bencher<'_, '_>) {
        let (_, scenario, Findings { ground, passages, .. }) = season();
        let progress = Progress::default();
        bencher.bench(|| Encounters::find(Inquiry { ground, scenario, passages, asked: &[], progress: &progress }));
    }

    #[divan::bench]
    fn flashpoints(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, Findings { ground, passages, encounters, .. }) = season();
        bencher.bench(|| flashpoints::rank(Scene { atlas, scenario, ground, passages }, encounters, &Progress::default()));
    }

    #[divan::bench]
    fn plan(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, _) = season();
        bencher.bench(|| plan::prepare(atlas, scenario, &Progress::default()));
    }

    #[divan::bench]
    fn findings(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, _) = season();
        bencher.bench(|| Findings::new(atlas, scenario, &Progress::default()));
    }
}

/// One edit, and everything right again.
mod one_edit {
    use super::{
        Bencher, Change, Findings, LayerKind, LonLat, Progress, Scenario, Things, Touched, agreements, black_box, check, conferences, plan,
        season,
    };

    /// A middle vertex of a middle route goes two kilometres north, as if dragged.
    fn dragged(scenario: &Scenario) -> (Scenario, Touched) {
        let number = scenario.routes.len() / 2;
        let mut scenario = scenario.clone();
        let line = &mut scenario.routes[number].line;
        let middle = line.len() / 2;
        let LonLat { lon, lat } = line[middle];
        line[middle] = LonLat { lon, lat: lat + 0.018 };
        (scenario, Touched::Route(number))
    }

    #[divan::bench]
    fn route(bencher: Bencher<'_, '_>) {
        let (_, before, _) = season();
        let (after, touched) = dragged(before);
        follow(bencher, &after, touched);
    }

    #[divan::bench]
    fn water_point(bencher: Bencher<'_, '_>) {
        let (_, before, findings) = season();
        let number = busiest(findings, |with| if let murhal::encounters::With::Water(number) = with { Some(number) } else { None });
        let mut after = before.clone();
        after.water_points[number].at.lat += 0.009;
        follow(bencher, &after, Touched::WaterPoint(number));
    }

    #[divan::bench]
    fn zone(bencher: Bencher<'_, '_>) {
        let (_, before, findings) = season();
        let number = busiest(findings, |with| if let murhal::encounters::With::Zone(number) = with { Some(number) } else { None });
        let mut after = before.clone();
        after.farming_zones[number].rings.iter_mut().flatten().flatten().for_each(|at| at.lat += 0.004);
        follow(bencher, &after, Touched::Zone(number));
    }

    /// The problems of the season after an edit of one field.
    #[divan::bench]
    fn problems(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, _) = season();
        let middle = &scenario.farming_zones[scenario.farming_zones.len() / 2];
        let touched = Things::from([(LayerKind::FarmingZones, middle.id.clone())]);
        bencher.bench(|| {
            let as_read = scenario.as_read.revised(scenario, &touched, atlas.extent());
            check::problems(&as_read, scenario, atlas)
        });
    }

    /// All fields put as one change, and taken out again.
    #[divan::bench]
    fn all_fields_as_one_change(bencher: Bencher<'_, '_>) {
        let (_, scenario, _) = season();
        let put = Change::put(scenario.features(LayerKind::FarmingZones));
        let empty = Scenario::empty("empty", "Empty", scenario.season);
        bencher.with_inputs(|| (empty.clone(), put.clone())).bench_values(|(mut scenario, put)| {
            let inverse = scenario.apply(put);
            inverse.and_then(|inverse| scenario.apply(inverse))
        });
    }

    fn follow(bencher: Bencher<'_, '_>, after: &Scenario, touched: Touched) {
        let (atlas, before, findings) = season();
        bencher.bench(|| black_box(findings.revised(atlas, before, after, &[touched], &Progress::default())));
    }

    /// Conferences, agreements and open questions as well.
    #[divan::bench]
    fn route_and_the_whole_plan(bencher: Bencher<'_, '_>) {
        let (atlas, before, _) = season();
        let (after, touched) = dragged(before);
        let plan = plan::prepare(atlas, before, &Progress::default()).expect("the season has a plan");
        bencher.bench(|| black_box(plan::revise(atlas, (&plan, before), &after, &[touched], &Progress::default())));
    }

    /// What follows from the findings, step by step.
    #[divan::bench]
    fn conferences_of_the_season(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, findings) = season();
        bencher.bench(|| conferences::convene(conferences::Season { atlas, scenario, flashpoints: &findings.flashpoints }));
    }

    #[divan::bench]
    fn agreements_of_the_season(bencher: Bencher<'_, '_>) {
        let (atlas, scenario, findings) = season();
        let conferences = conferences::convene(conferences::Season { atlas, scenario, flashpoints: &findings.flashpoints });
        bencher.bench(|| agreements::draft(scenario, &findings.flashpoints, &conferences));
    }

    /// The thing that most herds meet.
    fn busiest(findings: &Findings, number: impl Fn(murhal::encounters::With) -> Option<usize>) -> usize {
        let mut times = std::collections::BTreeMap::new();
        for encounter in findings.encounters.iter() {
            if let Some(number) = number(encounter.with) {
                *times.entry(number).or_insert(0) += 1;
            }
        }
        times.into_iter().max_by_key(|(number, count)| (*count, std::cmp::Reverse(*number))).map_or(0, |(number, _)| number)
    }
}

/// Options, on the shipped season: each answer is many seasons, `of_an_edit` above is one of them.
mod options {
    use super::{Bencher, Findings, Progress, black_box, shipped};
    use murhal::options::seasons::{Trial, simulate};
    use murhal::options::{Trying, curve, of_flashpoint, offered};

    fn on_the_shipped_season(bencher: Bencher<'_, '_>, ask: impl Fn(Trying<'_>)) {
        let (atlas, scenario) = shipped();
        let progress = Progress::default();
        let findings = Findings::new(&atlas, &scenario, &progress).expect("a plane");
        let trying = Trying { atlas: &atlas, scenario: &scenario, findings: &findings, progress: &progress };
        bencher.bench_local(|| ask(trying));
    }

    #[divan::bench]
    fn levers_at_the_gravest_flashpoint(bencher: Bencher<'_, '_>) {
        on_the_shipped_season(bencher, |trying| {
            let gravest = &trying.findings.flashpoints[0];
            drop(black_box(offered(trying, of_flashpoint(trying, gravest), |one| one.id == gravest.id)));
        });
    }

    #[divan::bench]
    fn the_curve_of_a_departure(bencher: Bencher<'_, '_>) {
        on_the_shipped_season(bencher, |trying| drop(black_box(curve(trying, 0))));
    }

    #[divan::bench]
    fn ten_simulated_seasons(bencher: Bencher<'_, '_>) {
        on_the_shipped_season(bencher, |trying| drop(black_box(simulate(trying, &[], Trial { runs: 10, seed: 1 }))));
    }
}
