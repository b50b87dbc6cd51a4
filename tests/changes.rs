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
    assert_eq!(one.grievances, other.grievances);
    assert_eq!((&one.name, &one.status, &one.note), (&other.name, &other.status, &other.note));
    assert_eq!(one.settings, other.settings);
    assert_eq!(one.decisions, other.decisions);
    assert_eq!(one.agreements, other.agreements);
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

/// Spoils features as files from elsewhere are spoilt: what is missing, misspelt or of the wrong kind.
fn spoil(folder: &Path, chance: &mut murhal::measure::Chance) {
    use serde_json::{Value, json};
    for layer in LayerKind::ALL {
        let path = folder.join(format!("layers/{}.geojson", layer.key()));
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let mut document: Value = serde_json::from_str(&text).unwrap();
        for feature in document["features"].as_array_mut().unwrap() {
            let properties = feature["properties"].as_object_mut().unwrap();
            let keys: Vec<String> = properties.keys().filter(|key| *key != "id").cloned().collect();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small numbers")]
            let key = &keys[(chance.between(0.0, keys.len() as f64) as usize).min(keys.len() - 1)];
            match chance.between(0.0, 12.0) {
                0.0..1.0 => drop(properties.shift_remove(key)),
                1.0..2.0 => drop(properties.insert(key.clone(), json!("quite something else"))),
                2.0..3.0 => drop(properties.insert("audience".to_owned(), json!("police"))),
                3.0..4.0 => drop(properties.insert("sensitivity".to_owned(), json!("secret"))),
                4.0..5.0 => {
                    drop(properties.insert("crops".to_owned(), json!([{ "crop": "maize" }, { "crop": "x", "planted_from": "99-99" }])));
                }
                5.0..6.0 => drop(
                    properties
                        .insert("stopovers".to_owned(), json!([{}, { "place": "nowhere" }, { "km": 3, "days_min": 9, "days_max": 2 }])),
                ),
                6.0..7.0 => drop(properties.insert("community".to_owned(), json!("nobody"))),
                7.0..8.0 => drop(properties.insert("users".to_owned(), json!(["nobody", 3]))),
                8.0..9.0 => drop(properties.insert("days".to_owned(), json!([0, 2, 1]))),
                _ => {}
            }
        }
        std::fs::write(&path, document.to_string()).unwrap();
    }
}

fn told(mut problems: Vec<murhal::problems::Problem>) -> Vec<String> {
    problems.sort_by_key(ToString::to_string);
    problems.iter().map(|problem| format!("{problem:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn problems_after_any_changes_are_those_of_saving_and_opening_anew(seed in any::<u64>(), many in 1..12_usize) {
        let (atlas, _) = murhal::shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
        let (copy, mut maker) = (copy_of_shipped(), Maker::seeded(seed));
        spoil(copy.path(), &mut murhal::measure::Chance::seeded(seed));
        let (mut now, problems) = murhal::shelf::open(copy.path(), &atlas).unwrap();
        let mut as_read = (*now.as_read).clone();
        prop_assert_eq!(told(problems), told(scenario::check::problems(&as_read, &now, &atlas)));
        for _round in 0..2 {
            let mut saved = scenario::Things::new();
            for _ in 0..many {
                let change = maker.change(&now);
                let touched: scenario::Things = change.things().into_iter().collect();
                now.apply(change);
                as_read = as_read.revised(&now, &touched, atlas.extent());
                saved.extend(touched);
            }
            let ours = told(scenario::check::problems(&as_read, &now, &atlas));
            as_read = as_read.saved(&now, &saved);
            scenario::save(&mut now).unwrap();
            let (_, theirs) = murhal::shelf::open(copy.path(), &atlas).unwrap();
            let theirs = told(theirs);
            for problem in ours.iter().filter(|problem| !theirs.contains(problem)) {
                prop_assert!(false, "told, and not found anew: {}", problem);
            }
            for problem in theirs.iter().filter(|problem| !ours.contains(problem)) {
                prop_assert!(false, "found anew, and not told: {}", problem);
            }
            prop_assert_eq!(ours.len(), theirs.len());
        }
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
