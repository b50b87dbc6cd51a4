//! Editing on the map, as a hand does it: by what is read, pressed and dragged.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;

use super::shown::{SHIPPED, USUAL, Window, ask, click_at, drop_file, key, press, says, settle, shown, type_over, window_on};
use eframe::egui::{self, Key, Modifiers, Pos2, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::Command;
use murhal::app::tools::{Ask, Tool};
use murhal::app::view::{Projector, Thing};
use murhal::layers::{Feature, LayerKind, Route};
use murhal::measure::LonLat;
use murhal::scenario::{Change, Scenario};
use murhal::shelf;
use murhal::words::Language;

const MAP: &str = "Map: illustrative, invented data";

fn window() -> Window {
    window_on(SHIPPED, USUAL)
}

fn scenario(window: &Window) -> &Scenario {
    window.state().scenario()
}

fn middle(window: &Window) -> Pos2 {
    window.get_by_label(MAP).rect().center()
}

fn click(window: &mut Window, at: Pos2, modifiers: Modifiers) {
    window.hover_at(at);
    window.run_steps(2);
    window.event(egui::Event::ModifiersChanged(modifiers));
    window.run_steps(1);
    for pressed in [true, false] {
        window.event(egui::Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed, modifiers });
        window.run_steps(1);
    }
    window.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    // Longer than a double click.
    window.run_steps(40);
    settle(window);
}

fn on_screen(window: &Window, at: LonLat) -> Pos2 {
    let plane = window.state().drawn().unwrap().plan.findings.ground.plane.plane_from_lonlat(at);
    let camera = window.state().view().camera.unwrap();
    Projector { camera, rect: window.get_by_label(MAP).rect() }.screen(plane)
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.step();
    for step in 1..=8_u8 {
        window.hover_at(from + (to - from) * f32::from(step) / 8.0);
        window.step();
    }
    settle(window);
}

/// A look at land where nothing is drawn near the middle.
fn empty_land(window: &mut Window) {
    ask(window, Command::FlyToPlace(LonLat { lon: 26.6, lat: 7.35 }));
}

fn draw(window: &mut Window, tool: &str, corners: &[Vec2]) {
    press(window, tool);
    let middle = middle(window);
    for corner in corners {
        click(window, middle + *corner, Modifiers::COMMAND);
    }
}

#[test]
fn a_way_is_drawn_and_its_form_opens_and_undo_takes_it_back() {
    let mut window = window();
    empty_land(&mut window);
    let before = scenario(&window).routes.len();
    draw(&mut window, "Draw a way", &[vec2(-120.0, 0.0), vec2(0.0, 60.0), vec2(90.0, -20.0), vec2(120.0, 100.0)]);
    assert!(says(&window, "Distance: "), "it is measured while it is drawn");
    key(&mut window, Key::Backspace);
    assert_eq!(scenario(&window).routes.len(), before, "nothing is added before the end");
    key(&mut window, Key::Enter);
    assert_eq!(scenario(&window).routes.len(), before + 1);
    let new = scenario(&window).routes.iter().find(|route| route.name == "New route 1").unwrap();
    assert_eq!(new.line.len(), 3);
    assert!(says(&window, "EDIT THE ROUTE"));
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).routes.len(), before);
}

#[test]
fn a_field_that_crosses_itself_is_refused_with_the_place_and_then_mended() {
    let mut window = window();
    empty_land(&mut window);
    let before = scenario(&window).farming_zones.len();
    draw(&mut window, "Draw a field", &[vec2(0.0, 0.0), vec2(80.0, 80.0), vec2(80.0, 0.0), vec2(0.0, 80.0)]);
    assert!(says(&window, "crosses itself at"));
    key(&mut window, Key::Enter);
    assert_eq!(scenario(&window).farming_zones.len(), before);
    assert!(says(&window, "Refused: the outline crosses itself at"));
    key(&mut window, Key::Backspace);
    key(&mut window, Key::Enter);
    assert_eq!(scenario(&window).farming_zones.len(), before + 1);
    assert!(says(&window, "EDIT THE FARMING ZONE"));
}

#[test]
fn each_point_is_put_with_one_click() {
    let mut window = window();
    empty_land(&mut window);
    let count = |window: &Window| {
        let scenario = scenario(window);
        scenario.water_points.len() + scenario.settlements.len() + scenario.incidents.len()
    };
    let before = count(&window);
    for (number, tool) in ["Put a water point", "Put a settlement", "Put an incident"].into_iter().enumerate() {
        draw(&mut window, tool, &[vec2(0.0, 0.0)]);
        assert_eq!(count(&window), before + number + 1, "{tool}");
    }
}

#[test]
fn a_dragged_water_point_moves_the_flashpoints_with_it_and_undo_moves_them_back() {
    let mut window = window();
    let flashpoints = |window: &Window| window.state().drawn().unwrap().plan.findings.flashpoints.clone();
    let before = flashpoints(&window);
    let used = window.state().drawn().unwrap().sheet.visits.keys().next().copied().unwrap();
    ask(&mut window, Command::FlyTo(Thing::Water(used)));
    let at = scenario(&window).water_points[used].at;
    let from = on_screen(&window, at);
    drag(&mut window, from, from + vec2(150.0, -140.0));
    assert!(window.state().drawn().unwrap().is_draft);
    assert_ne!(flashpoints(&window), before, "they follow before it is let go");
    assert_eq!(scenario(&window).water_points[used].at, at);
    window.drop_at(from + vec2(150.0, -140.0));
    settle(&mut window);
    assert_ne!(scenario(&window).water_points[used].at, at);
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).water_points[used].at, at);
    assert_eq!(flashpoints(&window), before);
}

#[test]
fn a_settlement_that_moves_is_followed_too() {
    let mut window = window();
    ask(&mut window, Command::FlyTo(Thing::Settlement(1)));
    let at = scenario(&window).settlements[1].at;
    let from = on_screen(&window, at);
    drag(&mut window, from, from + vec2(60.0, 40.0));
    window.drop_at(from + vec2(60.0, 40.0));
    settle(&mut window);
    let drawn = window.state().drawn().unwrap();
    assert!(!drawn.is_draft && drawn.scenario.settlements[1].at != at);
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let anew = murhal::plan::prepare(&atlas, &drawn.scenario, &murhal::progress::Progress::default()).unwrap();
    assert_eq!(drawn.plan.findings.flashpoints, anew.findings.flashpoints);
}

#[test]
fn a_whole_field_is_moved_with_the_move_tool() {
    let mut window = window();
    ask(&mut window, Command::FlyTo(Thing::Zone(0)));
    let before = scenario(&window).farming_zones[0].clone();
    key(&mut window, Key::M);
    assert_eq!(window.state().view().hand.tool, Tool::Move);
    let ring = &before.rings[0][0];
    let extent = murhal::measure::plane::Extent::of(ring.iter().copied()).unwrap();
    let middle = LonLat { lon: f64::midpoint(extent.low.lon, extent.high.lon), lat: f64::midpoint(extent.low.lat, extent.high.lat) };
    let from = on_screen(&window, middle);
    drag(&mut window, from, from + vec2(-90.0, 50.0));
    window.drop_at(from + vec2(-90.0, 50.0));
    settle(&mut window);
    let after = &scenario(&window).farming_zones[0];
    assert!(after.rings[0][0].iter().zip(ring).all(|(now, was)| now != was));
    assert_eq!(after.rings[0][0].first(), after.rings[0][0].last(), "it stays closed");
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).farming_zones[0], before);
}

#[test]
fn a_way_is_split_and_joined_again() {
    let mut window = window();
    ask(&mut window, Command::FlyTo(Thing::Route(0)));
    let (before, way) = (scenario(&window).routes.len(), scenario(&window).routes[0].clone());
    press(&mut window, "Split a way");
    let cut = on_screen(&window, way.line[way.line.len() / 2]);
    click(&mut window, cut, Modifiers::NONE);
    assert_eq!(scenario(&window).routes.len(), before + 1);
    let second = format!("{}-part-1", way.id);
    let other = scenario(&window).number(LayerKind::Routes, &second).unwrap();
    ask(&mut window, Command::Tool(Ask::Join(other)));
    assert_eq!(scenario(&window).routes.len(), before);
    let again = &scenario(&window).routes[scenario(&window).number(LayerKind::Routes, &way.id).unwrap()];
    assert_eq!(again.line, way.line);
    press(&mut window, "Undo");
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).routes[0], way);
}

#[test]
fn what_is_deleted_comes_back_with_undo_and_what_is_needed_stays() {
    let mut window = window();
    let before = scenario(&window).clone();
    ask(&mut window, Command::Select(Some(Thing::NoGo(0))));
    key(&mut window, Key::Delete);
    assert_eq!(scenario(&window).no_go.len(), before.no_go.len() - 1);
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).no_go, before.no_go);
    let seat = before.offices[0].seat.as_deref().unwrap();
    let seat = before.settlements.iter().position(|settlement| settlement.id == seat).unwrap();
    ask(&mut window, Command::Select(Some(Thing::Settlement(seat))));
    key(&mut window, Key::Delete);
    assert_eq!(scenario(&window).settlements, before.settlements);
    assert!(says(&window, "Refused: ") && says(&window, "stays"));
}

#[test]
fn several_things_are_deleted_as_one_change() {
    let mut window = window();
    let before = scenario(&window).clone();
    ask(&mut window, Command::Select(Some(Thing::Zone(0))));
    ask(&mut window, Command::Tool(Ask::Toggle(Thing::Zone(1))));
    ask(&mut window, Command::Tool(Ask::Toggle(Thing::Incident(0))));
    assert!(says(&window, "3 things are selected"));
    key(&mut window, Key::Delete);
    assert_eq!(scenario(&window).farming_zones.len(), before.farming_zones.len() - 2);
    assert_eq!(scenario(&window).incidents.len(), before.incidents.len() - 1);
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).farming_zones, before.farming_zones);
    assert_eq!(scenario(&window).incidents, before.incidents);
}

#[test]
fn a_return_leg_is_a_way_of_its_own() {
    let mut window = window();
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    let (before, way) = (scenario(&window).routes.len(), scenario(&window).routes[0].clone());
    press(&mut window, "Duplicate as return leg");
    assert_eq!(scenario(&window).routes.len(), before + 1);
    let back = scenario(&window).routes.iter().find(|route| route.name == format!("{}, return", way.name)).unwrap();
    assert_eq!(back.line.first(), way.line.last());
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).routes[0], way);
    assert_eq!(scenario(&window).routes.len(), before);
}

#[test]
fn a_timed_track_turned_round_keeps_its_days_and_it_is_told_and_undone_as_one_change() {
    let mut window = window();
    let way = scenario(&window).routes[0].clone();
    let days: Vec<f64> = (0_u8..).take(way.line.len()).map(|corner| f64::from(corner) * f64::from(corner)).collect();
    let track = Route { timed_days: Some(days.clone()), stopovers: Vec::new(), ..way };
    ask(&mut window, Command::Change(Change::put([Feature::Route(track.clone())])));
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "Reverse");
    let turned = &scenario(&window).routes[0];
    assert_eq!(turned.line.first(), track.line.last());
    let end = days.last().unwrap();
    let meant: Vec<f64> = days.iter().rev().map(|day| end - day).collect();
    assert_eq!(turned.timed_days.as_ref(), Some(&meant));
    assert!(says(&window, "the days at its corners are turned with it"));
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).routes[0], track);
}

fn type_into(window: &mut Window, label: &str, text: &str) {
    type_over(window, (egui::accesskit::Role::TextInput, label), text, Key::Enter);
}

#[test]
fn a_bad_number_is_refused_in_place_and_a_good_one_is_one_change() {
    let mut window = window();
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "Edit…");
    let before = scenario(&window).routes[0].clone();
    type_into(&mut window, "Fastest pace", "ninety");
    assert!(says(&window, "Refused: \"ninety\" is no number of km a day"));
    assert_eq!(scenario(&window).routes[0], before, "nothing is applied");
    type_into(&mut window, "Fastest pace", "2");
    assert!(says(&window, "would be faster than the fastest"));
    type_into(&mut window, "Fastest pace", "14.5");
    assert_eq!(scenario(&window).routes[0].pace.fastest_km_per_day, 14.5);
    assert!(!says(&window, "Refused"));
    type_into(&mut window, "Departs from", "2027-02-30");
    assert!(says(&window, "is not a date"));
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).routes[0], before);
}

#[test]
fn a_file_that_is_dropped_is_added_as_one_change() {
    let mut window = window();
    let before = scenario(&window).water_points.clone();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    drop_file(&mut window, root.join("scenarios/two-herds/layers/water_points.geojson"));
    assert!(says(&window, "can be added, 0 left out"));
    click_at(&mut window, egui::pos2(12.0, 400.0));
    assert!(says(&window, "can be added, 0 left out"), "a click beside it loses nothing");
    let button = window.query_all_by_label_contains("Add 1 water point").next().map(|node| node.rect());
    assert!(button.is_some());
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert_eq!(scenario(&window).water_points.len(), before.len() + 1);
    assert!(says(&window, "0 left out. Undo takes all of it back"));
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).water_points, before);
    drop_file(&mut window, root.join("README.md"));
    assert!(says(&window, "README.md is of no kind that is read"));
}

#[test]
fn a_newer_file_changes_what_is_there_and_says_so_before_and_after() {
    let mut window = window();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wells.csv");
    let rows = |names: &[(&str, &str)]| {
        let row = |(place, (id, name)): (usize, &(&str, &str))| format!("{id},{name},well,27.{place},7.1\n");
        format!("id,name,kind,lon,lat\n{}", names.iter().enumerate().map(row).collect::<String>())
    };
    std::fs::write(&file, rows(&[("a", "Alpha"), ("c", "Gamma")])).unwrap();
    drop_file(&mut window, file.clone());
    ask(&mut window, Command::Tool(Ask::AddDropped));
    let before = scenario(&window).water_points.clone();
    std::fs::write(&file, rows(&[("a", "Alpha Bis"), ("c", "Gamma")])).unwrap();
    drop_file(&mut window, file.clone());
    assert!(says(&window, "0 new, 1 changed, 1 as before") && says(&window, "Alpha, now Alpha Bis"));
    assert!(window.query_all_by_label_contains("Change 1 water point").next().is_some());
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert!(says(&window, "Changed 1 water point after wells.csv; 0 left out"));
    std::fs::write(&file, rows(&[("a", "Alpha Ter"), ("c", "Gamma"), ("d", "Delta")])).unwrap();
    drop_file(&mut window, file);
    assert!(window.query_all_by_label_contains("Add 1 water point and change 1").next().is_some());
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert!(says(&window, "Added 1 water point from wells.csv and changed 1; 0 left out"));
    press(&mut window, "Undo");
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).water_points, before);
}

/// As many wells as are asked for, in rows of a hundred, as another program exports them.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn wells(many: usize) -> String {
    let well = |number: usize| {
        let (lon, lat) = (27.0 + (number % 100) as f64 * 0.01, 7.0 + (number / 100) as f64 * 0.01);
        format!(
            r#"{{"type":"Feature","properties":{{"name":"Well {number}","kind":"well","litres_per_day":900,"open":[{{"from":"01-01","to":"12-31"}}]}},"geometry":{{"type":"Point","coordinates":[{lon:.4},{lat:.4}]}}}}"#
        )
    };
    let all: Vec<String> = (0..many).map(well).collect();
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, all.join(","))
}

#[test]
fn a_large_file_is_one_change_that_is_undone_done_again_and_brought_back_after_a_crash() {
    let (season, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    super::folders::copy_of("two-herds", season.path()).unwrap();
    let file = state.path().join("wells.geojson");
    std::fs::write(&file, wells(2_500)).unwrap();
    let open = || {
        let (atlas, problems) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
        let mut window = shown(App::new(atlas, problems, Some(season.path().to_owned())).keeping(Some(state.path().join("state"))), USUAL);
        settle(&mut window);
        window
    };
    let mut window = open();
    let before = scenario(&window).water_points.clone();
    drop_file(&mut window, file);
    ask(&mut window, Command::Tool(Ask::ReadAs(LayerKind::WaterPoints)));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    let all = before.len() + 2_500;
    assert_eq!(scenario(&window).water_points.len(), all);
    assert!(says(&window, "Added 2,500 water points from wells.geojson; 0 left out"));
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).water_points, before);
    press(&mut window, "Redo");
    assert_eq!(scenario(&window).water_points.len(), all);
    // Asked while it is made, an edit waits and is not lost.
    window.state_mut().ask(Command::Undo);
    let route = scenario(&window).routes[0].id.clone();
    ask(&mut window, Command::Change(murhal::scenario::Change::HerdHead { route, head: Some(4_321) }));
    assert_eq!(scenario(&window).water_points, before);
    assert_eq!(scenario(&window).routes[0].herd_head, Some(4_321));
    press(&mut window, "Undo");
    press(&mut window, "Redo");
    drop(window);
    let window = open();
    assert_eq!(scenario(&window).water_points, before);
    assert_eq!(scenario(&window).routes[0].herd_head, Some(4_321), "the journal holds all of it");
}

#[test]
fn a_problem_comes_with_the_edit_that_makes_it_and_goes_when_it_is_mended() {
    let mut window = window();
    let number = scenario(&window).routes.iter().position(|route| route.herd_head.is_some()).unwrap();
    let route = scenario(&window).routes[number].clone();
    let unknown = "the size of its herd is unknown";
    ask(&mut window, Command::Tab(murhal::app::view::Tab::Problems));
    let before = window.query_all_by_label_contains(unknown).count();
    ask(&mut window, Command::Change(murhal::scenario::Change::HerdHead { route: route.id.clone(), head: None }));
    assert_eq!(window.query_all_by_label_contains(unknown).count(), before + 1);
    ask(&mut window, Command::Tool(Ask::Mend(LayerKind::Routes, route.id.clone())));
    assert!(says(&window, "EDIT THE ROUTE"));
    assert_eq!(window.state().view().selected, Some(Thing::Route(number)));
    type_into(&mut window, "Herd size", "800");
    ask(&mut window, Command::Tab(murhal::app::view::Tab::Problems));
    assert_eq!(window.query_all_by_label_contains(unknown).count(), before);
}

#[test]
fn an_empty_season_shows_the_states_of_its_offices() {
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let day = |text| murhal::measure::Day::parse(text).unwrap();
    let season = murhal::scenario::Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None };
    let mut scenario = Scenario::empty("new", "New", season);
    let width_km = |scenario: &Scenario, atlas: &murhal::atlas::Atlas| {
        let mut window = shown(App::on(atlas.clone(), scenario.clone()), USUAL);
        settle(&mut window);
        let bounds = window.state().drawn().unwrap().sheet.bounds;
        (bounds.high.x - bounds.low.x) / 1_000.0
    };
    let all = width_km(&scenario, &atlas);
    let states = vec!["SS08".to_owned(), "SS09".to_owned()];
    scenario.offices.push(murhal::scenario::Office { id: "wau".to_owned(), name: "Wau".to_owned(), seat: None, states });
    let charged = width_km(&scenario, &atlas);
    assert!((200.0..700.0).contains(&charged) && charged < all / 2.0, "{charged} of {all}");
}

#[test]
fn a_distance_and_an_area_are_measured_on_the_ellipsoid() {
    let mut window = window();
    empty_land(&mut window);
    draw(&mut window, "Measure a distance", &[vec2(-100.0, 0.0), vec2(100.0, 0.0)]);
    let sketch = window.state().view().hand.sketch.clone();
    let meant = murhal::measure::ground::distance_m(sketch[0], sketch[1]) / 1_000.0;
    assert!(says(&window, &format!("Distance: {meant:.2} km")));
    draw(&mut window, "Measure an area", &[vec2(-100.0, 0.0), vec2(100.0, 0.0), vec2(0.0, 90.0)]);
    assert!(says(&window, "Area: ") && says(&window, "km round"));
    let before = scenario(&window).clone();
    key(&mut window, Key::Enter);
    key(&mut window, Key::Escape);
    key(&mut window, Key::Escape);
    assert_eq!(window.state().view().hand.tool, Tool::Select);
    assert_eq!(scenario(&window).farming_zones, before.farming_zones, "measuring changes nothing");
}

#[test]
fn every_tool_has_a_button_with_its_name() {
    let window = window();
    for tool in Tool::ALL {
        window.get_by_label(&tool.words().1.say(Language::English));
    }
    window.check_accessibility();
}
