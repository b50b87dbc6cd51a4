//! Every change is its own undo, and what is saved is what is opened again.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "support/changes.rs"]
mod changes;
#[path = "support/folders.rs"]
mod folders;

use std::path::{Path, PathBuf};

use changes::Maker;
use murhal::layers::{Feature, LayerKind};
use murhal::scenario::{self, Change, History, Scenario};
use proptest::prelude::*;

const SHIPPED: &str = "bahr-el-ghazal-2026-27";

fn shipped() -> PathBuf {
    folders::scenario(SHIPPED)
}

fn copy_of_shipped() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    folders::copy_of(SHIPPED, copy.path()).unwrap();
    copy
}

fn open(folder: &Path) -> Scenario {
    scenario::open(folder, None).unwrap().0
}

#[track_caller]
fn same(one: &Scenario, other: &Scenario) {
    assert_eq!(one.routes, other.routes);
    assert_eq!(one.water_points, other.water_points);
    assert_eq!(one.farming_zones, other.farming_zones);
    assert_eq!(one.settlements, other.settlements);
    assert_eq!(one.incidents, other.incidents);
    assert_eq!(one.no_go, other.no_go);
    assert_eq!(one.season, other.season);
    assert_eq!(one.offices, other.offices);
    assert_eq!(one.communities, other.communities);
    assert_eq!(one.settings, other.settings);
    assert_eq!(one.decisions, other.decisions);
}

/// Layers by id, as they are opened.
fn sorted(scenario: &Scenario) -> Scenario {
    let mut sorted = scenario.clone();
    sorted.routes.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.water_points.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.farming_zones.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.settlements.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.incidents.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.no_go.sort_by(|a, b| a.id.cmp(&b.id));
    sorted
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_changes_undone_leave_the_scenario_as_it_was(seed in any::<u64>(), many in 1..20_usize) {
        let before = open(&shipped());
        let (mut now, mut history, mut maker) = (before.clone(), History::default(), Maker::seeded(seed));
        for _ in 0..many {
            let change = maker.change(&now);
            history.apply(&mut now, change);
        }
        let after = now.clone();
        while history.undo(&mut now).is_some() {}
        same(&now, &before);
        while history.redo(&mut now).is_some() {}
        same(&now, &after);
    }

    #[test]
    fn what_is_saved_is_what_is_opened_again(seed in any::<u64>(), many in 1..20_usize) {
        let copy = copy_of_shipped();
        let (mut now, mut maker) = (open(copy.path()), Maker::seeded(seed));
        for round in 0..3 {
            for _ in 0..many {
                let change = maker.change(&now);
                now.apply(change);
            }
            scenario::save(&mut now).unwrap();
            prop_assert!(now.unsaved.is_empty());
            same(&sorted(&now), &open(copy.path()));
            prop_assert!(round < 3);
        }
    }

    #[test]
    fn a_change_survives_being_written_as_text(seed in any::<u64>()) {
        let scenario = open(&shipped());
        let change = Maker::seeded(seed).change(&scenario);
        let text = serde_json::to_string(&change).unwrap();
        prop_assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change);
    }
}

#[test]
fn each_kind_of_thing_is_added_to_a_season_that_names_no_layers() {
    let folder = tempfile::tempdir().unwrap();
    let head = "id = \"empty\"\nname = \"Nothing yet\" # for now\n\n[season]\nfirst_day = \"2026-10-01\" # the rains end\nlast_day = \"2027-06-30\"\n";
    std::fs::write(folder.path().join("scenario.toml"), head).unwrap();
    let (mut now, model) = (open(folder.path()), open(&shipped()));
    let mut maker = Maker::seeded(7);
    for layer in LayerKind::ALL {
        now.apply(Change::Put(Box::new(maker.feature(&model, layer, "first")))).unwrap();
        now.apply(Change::Put(Box::new(maker.feature(&model, layer, "second")))).unwrap();
    }
    scenario::save(&mut now).unwrap();
    same(&now, &open(folder.path()));
    let text = std::fs::read_to_string(folder.path().join("scenario.toml")).unwrap();
    assert!(text.starts_with(head), "the comments stay: {text}");
    assert!(text.contains("[layers]\nroutes = \"layers/routes.geojson\""), "{text}");
}

#[test]
fn only_what_changed_is_written_and_what_is_unknown_stays() {
    let copy = copy_of_shipped();
    let path = copy.path().join("layers/water_points.geojson");
    let lines = |path: &Path| -> Vec<String> { std::fs::read_to_string(path).unwrap().lines().map(ToOwned::to_owned).collect() };
    let text = std::fs::read_to_string(&path).unwrap().replace("\"kind\":\"river\"", "\"depth_m\":4.25,\"kind\":\"river\"");
    std::fs::write(&path, text).unwrap();
    let before = lines(&path);
    let mut now = open(copy.path());
    let mut point = now.water_points[0].clone();
    point.at.lon += 0.5;
    let id = point.id.clone();
    now.apply(Change::Put(Box::new(Feature::WaterPoint(point)))).unwrap();
    let gone = now.water_points[3].id.clone();
    now.apply(Change::Remove { layer: LayerKind::WaterPoints, id: gone.clone() }).unwrap();
    scenario::save(&mut now).unwrap();
    let after = lines(&path);
    let kept = |lines: &[String]| -> Vec<String> {
        let about = |line: &&String| line.contains("\"id\"") && ![&id, &gone].iter().any(|id| line.contains(&format!("\"id\":\"{id}\"")));
        lines.iter().filter(about).map(|line| line.trim_end_matches(',').to_owned()).collect()
    };
    assert_eq!(kept(&after), kept(&before), "the others are as they were, in their order");
    assert!(!after.iter().any(|line| line.contains(&format!("\"id\":\"{gone}\""))));
    let moved = |lines: &[String]| lines.iter().find(|line| line.contains(&format!("\"id\":\"{id}\""))).unwrap().clone();
    let properties = |line: String| line.split("\"geometry\"").next().unwrap().to_owned();
    assert_eq!(properties(moved(&after)), properties(moved(&before)), "only its place is new");
    assert_eq!(
        std::fs::read(copy.path().join("layers/routes.geojson")).unwrap(),
        std::fs::read(shipped().join("layers/routes.geojson")).unwrap()
    );
}

#[test]
fn comments_beside_a_changed_office_stay() {
    let copy = copy_of_shipped();
    let mut now = open(copy.path());
    let mut offices = now.offices.clone();
    offices[1].name = "Wau Office".to_owned();
    now.apply(Change::Offices(offices)).unwrap();
    scenario::save(&mut now).unwrap();
    let text = std::fs::read_to_string(copy.path().join("scenario.toml")).unwrap();
    let old = std::fs::read_to_string(shipped().join("scenario.toml")).unwrap();
    assert_eq!(text, old.replace("\"Wau Field Office\"", "\"Wau Office\""));
}

#[test]
fn a_thing_that_another_hand_took_away_or_added_stops_the_save() {
    let copy = copy_of_shipped();
    let path = copy.path().join("layers/settlements.geojson");
    let mut now = open(copy.path());
    let mut edited = now.settlements[0].clone();
    edited.population = Some(12);
    let id = edited.id.clone();
    now.apply(Change::Put(Box::new(Feature::Settlement(edited)))).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace(&format!("\"id\":\"{id}\""), "\"id\":\"other\"")).unwrap();
    let refused = scenario::save(&mut now).unwrap_err().to_string();
    assert!(refused.contains(&format!("the settlement {id} is gone from it")), "{refused}");
    assert!(!now.unsaved.is_empty(), "nothing is lost");
    let mut maker = Maker::seeded(1);
    let mut now = open(copy.path());
    let new = maker.feature(&now, LayerKind::Settlements, "zz-new");
    now.apply(Change::Put(Box::new(new))).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\"id\":\"other\"", "\"id\":\"zz-new\"")).unwrap();
    let refused = scenario::save(&mut now).unwrap_err().to_string();
    assert!(refused.contains("by another hand"), "{refused}");
}

#[test]
fn an_id_that_is_taken_or_not_there_changes_nothing() {
    let mut now = open(&shipped());
    let taken = Feature::Route(now.routes[0].clone());
    assert_eq!(now.apply(Change::Insert { at: 0, feature: Box::new(taken.clone()) }), None);
    assert_eq!(now.apply(Change::Put(Box::new(taken))), None, "it is there already");
    assert_eq!(now.apply(Change::Remove { layer: LayerKind::NoGo, id: "nowhere".to_owned() }), None);
    assert_eq!(now.apply(Change::Together(Vec::new())), None);
    assert!(now.unsaved.is_empty());
}
