//! The window, tested by what a person reads and presses: no pictures, no graphics card.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::folders;
use super::shown::{SHIPPED, USUAL, Window, ask, click_at, press, says, settle, shown};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::{Command, Dialog};
use murhal::app::view::{Tab, Thing};
use murhal::measure::Day;
use murhal::plan::RankBy;
use murhal::scenario::{Change, Scenario};
use murhal::shelf;
use murhal::words::Language;

fn shipped() -> PathBuf {
    folders::scenario(SHIPPED)
}

fn copy_of_shipped() -> std::io::Result<tempfile::TempDir> {
    let copy = tempfile::tempdir()?;
    folders::copy_of(SHIPPED, copy.path())?;
    Ok(copy)
}

/// The window on a scenario's folder, before anything is read.
fn just_started(scenario: &Path) -> Window {
    let maps = Path::new(env!("CARGO_MANIFEST_DIR")).join("maps");
    let (atlas, problems) = shelf::atlas(Some(&maps));
    let app = App::new(atlas, problems, Some(scenario.to_owned()));
    shown(app, USUAL)
}

/// The same, once the plan is there.
fn window(scenario: &Path) -> Window {
    let mut window = just_started(scenario);
    settle(&mut window);
    window
}

fn flashpoints(window: &Window) -> &[std::sync::Arc<murhal::flashpoints::Flashpoint>] {
    &window.state().drawn().expect("there is a plan").plan.findings.flashpoints
}

fn name_of_rank(window: &Window, rank: usize) -> String {
    format!("{rank}. {}", flashpoints(window)[rank - 1].name)
}

/// Presses without the pointer: how firm the ranks are is told once it is known, and moves what stands below it.
fn choose(window: &mut Window, label: &str) {
    window.get_by_label(label).click_accesskit();
    settle(window);
}

fn departs(scenario: &Scenario) -> Day {
    scenario.routes[0].departs.first
}

#[test]
fn the_shipped_scenario_opens_and_lists_its_gravest_flashpoint_first() {
    let window = window(&shipped());
    assert!(says(&window, &format!("{} flashpoints, the gravest first", flashpoints(&window).len())));
    let top = |rank| window.get_by_label(&name_of_rank(&window, rank)).rect().top();
    assert!(top(1) < top(2) && top(2) < top(3));
}

#[test]
fn choosing_an_office_shortens_the_list() {
    let mut window = window(&shipped());
    let all = flashpoints(&window).len();
    let of_bentiu = flashpoints(&window).iter().filter(|flashpoint| flashpoint.concerns("bentiu")).count();
    assert!(of_bentiu < all);
    press(&mut window, "Office");
    press(&mut window, "Bentiu Field Office");
    assert!(says(&window, &format!("{of_bentiu} of {all} flashpoints concern the Bentiu Field Office")));
}

#[test]
fn clicking_a_flashpoint_shows_its_reasons_and_what_its_weights_rest_on() {
    let mut window = window(&shipped());
    let name = name_of_rank(&window, 1);
    choose(&mut window, &name);
    let drawn = window.state().drawn().expect("there is a plan");
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let of = (&*drawn.scenario, &atlas, &drawn.plan.findings.passages[..]);
    let reason = flashpoints(&window)[0].table(Language::English, of)[0].reason.clone();
    assert!(says(&window, &reason));
    assert!(says(&window, "Rank 1:"));
    assert!(says(&window, "Weight: McGuirk & Nunn 2025"));
}

#[test]
fn moving_the_day_moves_the_herds_and_the_date() {
    let mut window = window(&shipped());
    let places = |window: &Window, day: Day| -> Vec<f64> {
        let plan = &window.state().drawn().expect("there is a plan").plan;
        plan.findings.passages.iter().flat_map(|passage| passage.on(day)).map(|stretch| stretch.a.x).collect()
    };
    let before = window.state().view().day;
    window.get_by_label("Day of the season").set_value_accesskit(200.0);
    settle(&mut window);
    let after = window.state().view().day;
    assert_eq!(after, window.state().scenario().season.first_day.plus(200));
    assert_ne!(places(&window, before), places(&window, after));
    assert!(says(&window, &after.words()));
}

#[test]
fn the_agenda_of_a_flashpoint_is_timed() {
    let mut window = window(&shipped());
    let name = name_of_rank(&window, 1);
    choose(&mut window, &name);
    choose(&mut window, "Agenda");
    assert_eq!(window.state().view().tab, Tab::Conference);
    assert!(says(&window, "09:00-09:45"));
    assert!(says(&window, "Opening"));
    assert!(says(&window, "Day 1"));
}

#[test]
fn a_shifted_departure_is_computed_anew_and_can_be_undone() {
    let mut window = window(&shipped());
    let (before, plan_before) = (departs(window.state().scenario()), flashpoints(&window).to_vec());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "+7 days");
    assert_eq!(departs(window.state().scenario()), before.plus(7));
    assert_ne!(flashpoints(&window), plan_before);
    press(&mut window, "Undo");
    assert_eq!(departs(window.state().scenario()), before);
    assert_eq!(flashpoints(&window), plan_before);
}

#[test]
fn the_keyboard_undoes_and_does_again() {
    let mut window = window(&shipped());
    let before = departs(window.state().scenario());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "-1 day");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert_eq!(departs(window.state().scenario()), before);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    settle(&mut window);
    assert_eq!(departs(window.state().scenario()), before.plus(-1));
}

#[test]
fn an_empty_scenario_opens_and_says_what_to_add_first() {
    let folder = tempfile::tempdir().unwrap();
    let empty = "id = \"empty\"\nname = \"Nothing yet\"\n[season]\nfirst_day = \"2026-10-01\"\nlast_day = \"2027-06-30\"\n";
    std::fs::write(folder.path().join("scenario.toml"), empty).unwrap();
    let window = window(folder.path());
    assert!(says(&window, "Add first"));
    assert!(says(&window, "migration routes"));
    assert_eq!(flashpoints(&window).len(), 0);
}

#[test]
fn a_folder_that_is_no_scenario_is_told_and_the_old_one_stays() {
    let mut window = window(&shipped());
    let folder = tempfile::tempdir().unwrap();
    ask(&mut window, Command::Show(Some(Dialog::Open { folder: folder.path().display().to_string() })));
    press(&mut window, "Open");
    assert!(says(&window, "this is no scenario"));
    assert_eq!(window.state().scenario().id, "bahr-el-ghazal-2026-27");
    assert!(!flashpoints(&window).is_empty());
    press(&mut window, "Dismiss");
    assert!(!says(&window, "this is no scenario"));
}

#[test]
fn cancel_stops_a_computation_and_the_plan_can_be_computed_again() {
    let mut window = window(&shipped());
    let number_before = flashpoints(&window).len();
    let herd = window.state().scenario().routes[0].id.clone();
    // Both in one frame, so that the work cannot be faster than the hand.
    window.state_mut().ask(Command::Change(Change::HerdHead { route: herd, head: Some(1) }));
    ask(&mut window, Command::Cancel);
    assert!(says(&window, "out of date"));
    assert_eq!(flashpoints(&window).len(), number_before);
    press(&mut window, "Compute");
    assert!(!says(&window, "out of date"));
}

#[test]
fn the_problems_tab_lists_each_problem_with_its_remedy() {
    let mut window = window(&shipped());
    ask(&mut window, Command::Tab(Tab::Problems));
    assert!(says(&window, "problems; work goes on with what is sound"));
    assert!(says(&window, "Remedy: "));
}

#[test]
fn saving_writes_a_shifted_departure_into_the_layer() {
    let copy = copy_of_shipped().unwrap();
    let mut window = window(copy.path());
    let before = departs(window.state().scenario());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "-7 days");
    press(&mut window, "Save");
    assert!(says(&window, "Saved in"));
    let (again, _) = murhal::scenario::open(copy.path(), None).unwrap();
    assert_eq!(departs(&again), before.plus(-7));
    assert!(window.state().scenario().unsaved.is_empty());
}

#[test]
fn a_note_is_one_change_once_its_box_is_left() {
    let mut window = window(&shipped());
    ask(&mut window, Command::Tab(Tab::Conference));
    let conference = window.state().drawn().expect("there is a plan").plan.conferences[0].id.clone();
    window.get_by_label("Conveners' note").focus();
    window.run_steps(2);
    window.get_by_label("Conveners' note").type_text("Bring the tariff of last year");
    window.run_steps(2);
    assert!(window.state().scenario().decisions.conference_notes.is_empty(), "still a draft");
    window.key_press(Key::Escape);
    settle(&mut window);
    assert_eq!(window.state().scenario().decisions.conference_notes[&conference], "Bring the tariff of last year");
    press(&mut window, "Undo");
    assert!(window.state().scenario().decisions.conference_notes.is_empty());
}

#[test]
fn unsaved_changes_are_not_lost_by_opening_another_scenario() {
    let mut window = window(&shipped());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "+1 day");
    ask(&mut window, Command::Open(shipped()));
    assert!(says(&window, "Save what was changed?"));
    press(&mut window, "Go back");
    assert!(!window.state().scenario().unsaved.is_empty());
    ask(&mut window, Command::Open(shipped()));
    press(&mut window, "Discard");
    assert!(window.state().scenario().unsaved.is_empty());
}

#[test]
fn closing_with_unsaved_changes_asks_first() {
    let mut window = window(&shipped());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "+1 day");
    let root = window.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).unwrap();
    root.events.push(egui::ViewportEvent::Close);
    settle(&mut window);
    assert!(says(&window, "Save what was changed?"));
    press(&mut window, "Go back");
    assert!(!window.state().scenario().unsaved.is_empty());
}

#[test]
fn a_broken_layer_is_a_problem_and_the_rest_is_planned() {
    let copy = copy_of_shipped().unwrap();
    std::fs::write(copy.path().join("layers/water_points.geojson"), "{ not json").unwrap();
    let mut window = window(copy.path());
    ask(&mut window, Command::Tab(Tab::Problems));
    assert!(says(&window, "Stops the job"));
    assert!(says(&window, "layers/water_points.geojson"));
    assert!(!flashpoints(&window).is_empty());
}

#[test]
fn papers_are_exported_into_a_new_folder() {
    let mut window = window(&shipped());
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("papers of the season");
    ask(&mut window, Command::Export(into.clone()));
    assert!(says(&window, "Exported"));
    assert!(std::fs::read_dir(into).unwrap().count() > 0);
}

#[test]
fn a_click_on_the_mark_of_a_flashpoint_selects_it() {
    let mut window = window(&shipped());
    let id = flashpoints(&window)[0].id.clone();
    ask(&mut window, Command::FlyTo(Thing::Flashpoint(id.clone())));
    ask(&mut window, Command::Select(None));
    let middle = window.get_by_label_contains("Map:").rect().center();
    click_at(&mut window, middle);
    assert_eq!(window.state().view().selected, Some(Thing::Flashpoint(id)));
}

#[test]
fn every_tab_and_every_thing_can_be_looked_at_in_light_and_dark() {
    let mut window = window(&shipped());
    let things = [Thing::Route(3), Thing::Zone(2), Thing::Water(5), Thing::Settlement(1), Thing::Incident(0), Thing::NoGo(0)];
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        ask(&mut window, Command::Theme(theme));
        for thing in things.clone() {
            ask(&mut window, Command::FlyTo(thing.clone()));
            assert!(says(&window, "ENCOUNTERS"), "{thing:?}");
        }
        for tab in [Tab::Flashpoints, Tab::Conference, Tab::Problems] {
            ask(&mut window, Command::Tab(tab));
        }
    }
    window.check_accessibility();
}

#[test]
fn the_map_says_that_an_illustrative_scenario_is_illustrative() {
    let window = window(&shipped());
    assert!(window.state().drawn().expect("there is a plan").is_illustrative);
    // The canvas is a picture to most readers; its name carries what it must not hide.
    window.get_by_label("Map: illustrative, invented data");
}

#[test]
fn the_list_is_ranked_by_week_by_office_and_by_conference() {
    let mut window = window(&shipped());
    for by in [RankBy::Week, RankBy::Office, RankBy::Conference] {
        press(&mut window, by.words());
        // Only rows in sight are made: the head of the first list is.
        let drawn = window.state().drawn().expect("there is a plan");
        let first = drawn.plan.ranked(&drawn.scenario, by).swap_remove(0);
        let flashpoints = &drawn.plan.findings.flashpoints;
        let gravest = format!("{}. {}", first.flashpoints[0].0 + 1, flashpoints[first.flashpoints[0].0].name);
        let title = first.title.expect("it is the list of something").say(Language::English);
        let head = window.get_by_label(&title.to_uppercase()).rect();
        let row = window.query_all_by_label(&gravest).next().expect("it stands under the head").rect();
        assert!(head.top() < row.top(), "{title}");
    }
}

#[test]
fn the_window_says_how_firm_the_top_ten_are() {
    let mut window = window(&shipped());
    let patience = Instant::now() + Duration::from_mins(1);
    while !says(&window, "of the top 10 stay the top 10 on average") {
        assert!(Instant::now() < patience, "the trial does not end");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
}

#[test]
fn dragging_a_corner_moves_the_flashpoints_with_it_and_is_one_change() {
    let mut window = window(&shipped());
    ask(&mut window, Command::FlyTo(Thing::Route(0)));
    let line = window.state().scenario().routes[0].line.clone();
    let on_screen = |window: &Window, at| {
        let plane = window.state().drawn().expect("there is a plan").plan.findings.ground.plane.plane_from_lonlat(at);
        let camera = window.state().view().camera.expect("the map was moved");
        let map = window.get_by_label("Map: illustrative, invented data").rect();
        murhal::app::view::Projector { camera, rect: map }.screen(plane)
    };
    let corner = on_screen(&window, line[1]);
    window.drag_at(corner);
    window.step();
    let to = corner + egui::vec2(40.0, -60.0);
    for step in 1..=8_u8 {
        window.hover_at(corner + (to - corner) * f32::from(step) / 8.0);
        window.step();
    }
    settle(&mut window);
    let followed = window.state().drawn().expect("there is a plan");
    assert!(followed.is_draft, "the plan on screen is of the line as it is held");
    assert_ne!(followed.scenario.routes[0].line[1], line[1]);
    assert!(says(&window, "follows as you drag") && !says(&window, "out of date"));
    assert_eq!(window.state().scenario().routes[0].line, line, "nothing is changed before it is let go");
    window.drop_at(to);
    settle(&mut window);
    assert!(!says(&window, "follows as you drag"));
    let moved = window.state().scenario().routes[0].line.clone();
    assert!(moved[1] != line[1] && moved[0] == line[0] && moved[2..] == line[2..]);
    let there = on_screen(&window, moved[1]);
    assert!(there.distance(to) < 2.0, "{there:?} against {to:?}");
    let drawn = window.state().drawn().expect("there is a plan");
    assert!(!drawn.is_draft && drawn.scenario.routes[0].line == moved);
    let (atlas, _) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let anew = murhal::plan::prepare(&atlas, &drawn.scenario, &murhal::progress::Progress::default()).expect("it can be planned");
    assert_eq!(drawn.plan.findings.flashpoints, anew.findings.flashpoints, "as if all had been computed anew");
    ask(&mut window, Command::Undo);
    assert_eq!(window.state().scenario().routes[0].line, line, "one gesture, one change");
}
