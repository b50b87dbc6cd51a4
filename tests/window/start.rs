//! The start of the work, by what is read and pressed: the tour, recent scenarios, settings, a new scenario.

use std::path::{Path, PathBuf};

use super::shown::{USUAL, Window, press, says, settle, shown};
use eframe::egui;
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::Command;
use murhal::app::tools::Ask as Hand;
use murhal::app::view::{Tab, Thing};
use murhal::app::welcome::{Ask, wizard};
use murhal::layers::LayerKind;
use murhal::measure::LonLat;
use murhal::shelf;
use murhal::starting;

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

fn small() -> PathBuf {
    scenario("two-herds")
}

/// The window of a person whose memory lies in `state`: no test ever writes into anybody's own.
fn window(state: &Path, named: Option<PathBuf>, fallback: Option<PathBuf>) -> Window {
    let (atlas, problems) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let app = App::new(atlas, problems, named).remembering(state.to_owned(), fallback);
    let mut window = shown(app, USUAL);
    settle(&mut window);
    window
}

/// A window in which the tour was sent away.
fn toured(state: &Path) -> Window {
    let mut window = window(state, None, Some(small()));
    press(&mut window, "Leave the tour");
    window
}

fn ask(window: &mut Window, ask: Ask) {
    super::shown::ask(window, Command::Start(ask));
}

/// Writes into a field, in place of what stands there.
fn write(window: &mut Window, label: &str, text: &str) {
    window.get_by_label(label).focus();
    window.run_steps(2);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run_steps(2);
    window.key_press(egui::Key::Backspace);
    window.run_steps(2);
    window.get_by_label(label).type_text(text);
    settle(window);
}

#[test]
fn the_first_run_opens_the_shipped_scenario_and_the_tour_leads_through_five_stops_and_back() {
    let state = tempfile::tempdir().unwrap();
    let mut window = window(state.path(), None, Some(small()));
    assert_eq!(window.state().scenario().folder, Some(small()));
    assert!(says(&window, "Tour, 1 of 5") && says(&window, "The map and the date"));
    press(&mut window, "Next");
    assert!(says(&window, "Tour, 2 of 5"));
    assert!(matches!(window.state().view().selected, Some(Thing::Flashpoint(_))), "the gravest one is open, with its reasons");
    press(&mut window, "Next");
    assert!(says(&window, "Tour, 3 of 5"));
    assert_eq!(window.state().view().tab, Tab::Conference);
    press(&mut window, "Back");
    assert!(says(&window, "Tour, 2 of 5"));
    assert_eq!(window.state().view().tab, Tab::Flashpoints);
    for _ in 0..3 {
        press(&mut window, "Next");
    }
    assert!(says(&window, "Tour, 5 of 5"));
    press(&mut window, "Done");
    assert!(!says(&window, "Tour, "));
}

#[test]
fn a_tour_that_was_left_does_not_come_again_but_can_be_asked_for() {
    let state = tempfile::tempdir().unwrap();
    let mut first = window(state.path(), None, Some(small()));
    press(&mut first, "Leave the tour");
    assert!(!says(&first, "Tour, "));
    let mut second = window(state.path(), None, Some(small()));
    assert!(!says(&second, "Tour, "), "not shown the second time");
    press(&mut second, "Start");
    press(&mut second, "Take the tour");
    assert!(says(&second, "Tour, 1 of 5"));
}

#[test]
fn the_scenario_opened_last_comes_first_the_next_time_and_stands_in_the_menu() {
    let state = tempfile::tempdir().unwrap();
    drop(window(state.path(), Some(small()), None));
    let mut again = window(state.path(), None, Some(scenario("bahr-el-ghazal-2026-27")));
    assert_eq!(again.state().scenario().id, "two-herds");
    press(&mut again, "Leave the tour");
    again.state_mut().ask(Command::Open(scenario("bahr-el-ghazal-2026-27")));
    settle(&mut again);
    press(&mut again, "Start");
    press(&mut again, "two-herds");
    assert_eq!(again.state().scenario().id, "two-herds");
}

#[test]
fn a_recent_scenario_that_is_gone_is_told_and_the_work_goes_on() {
    let (state, gone) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap().path().join("on-a-drive"));
    let mut kept = starting::Kept::default();
    kept.preferences.tour_seen = true;
    kept.recent.opened(&gone);
    starting::save(state.path(), &kept).unwrap();
    let mut window = window(state.path(), None, Some(small()));
    assert!(says(&window, "The scenario that was opened last is not there"));
    assert_eq!(window.state().scenario().id, "two-herds", "the shipped one is there instead");
    press(&mut window, "Start");
    press(&mut window, "on-a-drive");
    assert!(says(&window, "Not opened, this is no scenario"));
    assert_eq!(window.state().scenario().id, "two-herds", "and stays");
}

#[test]
fn the_size_of_the_letters_is_set_kept_and_there_again_the_next_time() {
    let state = tempfile::tempdir().unwrap();
    let mut first = toured(state.path());
    let height = |window: &Window| window.get_by_label("Start").rect().height() * window.ctx.zoom_factor();
    let before = height(&first);
    press(&mut first, "Start");
    press(&mut first, "Settings…");
    press(&mut first, "Text size: 140 %");
    assert!((first.ctx.zoom_factor() - 1.4).abs() < 1e-6);
    assert!(height(&first) > before * 1.3, "{} against {before}", height(&first));
    press(&mut first, "Close");
    let second = window(state.path(), None, Some(small()));
    assert!((second.ctx.zoom_factor() - 1.4).abs() < 1e-6);
    assert_eq!(second.state().preferences().text_percent, 140);
}

#[test]
fn the_theme_of_the_button_is_kept_too() {
    let state = tempfile::tempdir().unwrap();
    let mut first = toured(state.path());
    first.state_mut().ask(Command::Theme(egui::Theme::Light));
    settle(&mut first);
    let mut second = window(state.path(), None, Some(small()));
    assert_eq!(second.ctx.theme(), egui::Theme::Light);
    second.state_mut().ask(Command::Theme(egui::Theme::Dark));
    settle(&mut second);
    assert_eq!(window(state.path(), None, Some(small())).ctx.theme(), egui::Theme::Dark);
}

#[test]
fn narrower_letters_are_chosen_in_the_settings_and_kept() {
    let state = tempfile::tempdir().unwrap();
    let mut first = toured(state.path());
    let width = |window: &Window| window.get_by_label("Start").rect().width();
    let before = width(&first);
    ask(&mut first, Ask::Settings(true));
    press(&mut first, "Letters: Ubuntu");
    press(&mut first, "Close");
    let narrow = width(&first);
    assert!(narrow != before, "other letters have other widths");
    let mut second = window(state.path(), None, Some(small()));
    assert_eq!(width(&second), narrow, "and are there the next time");
    ask(&mut second, Ask::Settings(true));
    press(&mut second, "Letters: Noto Sans");
    press(&mut second, "Close");
    assert_eq!(width(&second), before);
}

#[test]
fn areas_are_told_in_feddans_where_the_person_prefers_them() {
    let state = tempfile::tempdir().unwrap();
    let mut window = toured(state.path());
    let corner = |lon, lat| LonLat { lon, lat };
    window.state_mut().ask(Command::Tool(Hand::Take(murhal::app::tools::Tool::Area)));
    window.state_mut().ask(Command::Tool(Hand::Sketch(vec![corner(28.5, 8.0), corner(28.51, 8.0), corner(28.51, 8.01)])));
    settle(&mut window);
    assert!(says(&window, " ha in "));
    ask(&mut window, Ask::Settings(true));
    press(&mut window, "Areas in: Feddans");
    assert!(says(&window, " feddans in "));
}

#[test]
fn a_new_scenario_is_made_of_the_maps_in_four_steps_and_opens() {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("seasons/wau");
    let mut window = toured(state.path());
    press(&mut window, "Start");
    press(&mut window, "New scenario from these maps…");
    press(&mut window, "Warrap (South Sudan)");
    press(&mut window, "Western Bahr el Ghazal (South Sudan)");
    write(&mut window, "Office in charge of Warrap", "Wau Office");
    write(&mut window, "Office in charge of Western Bahr el Ghazal", "Wau Office");
    press(&mut window, "Next step");
    write(&mut window, "First day of the season", "2026-11-01");
    write(&mut window, "Day of planning", "2026-11-05");
    press(&mut window, "Next step");
    let routes = scenario("bahr-el-ghazal-2026-27").join("layers/routes.geojson");
    write(&mut window, "File of routes", &routes.display().to_string());
    press(&mut window, "Read routes");
    assert!(says(&window, "0 left out"));
    press(&mut window, "Next step");
    write(&mut window, "Name of the scenario", "Wau, dry season");
    write(&mut window, "Folder of the scenario", &folder.display().to_string());
    assert!(!folder.exists() && !folder.parent().unwrap().exists(), "nothing is written before the last step");
    press(&mut window, "Create and open");
    let made = window.state().scenario();
    assert_eq!((made.folder.as_deref(), made.name.as_str()), (Some(folder.as_path()), "Wau, dry season"));
    assert_eq!(made.offices.len(), 1, "one name is one office");
    assert_eq!(made.season.today().to_string(), "2026-11-05");
    let (whole, _) = murhal::scenario::open(&scenario("bahr-el-ghazal-2026-27"), None).unwrap();
    assert_eq!(made.routes, whole.routes, "every route as it stands in the file");
    assert!(!made.communities.is_empty() && made.unsaved.is_empty());
    assert!(!says(&window, "New scenario from these maps"), "the wizard is gone");
}

#[test]
fn the_wizard_refuses_a_step_with_the_reason_and_stays_on_it() {
    let state = tempfile::tempdir().unwrap();
    let mut window = toured(state.path());
    ask(&mut window, Ask::Wizard(wizard::Ask::Begin));
    press(&mut window, "Next step");
    assert!(says(&window, "Not yet: no state is chosen"));
    press(&mut window, "Warrap (South Sudan)");
    press(&mut window, "Next step");
    write(&mut window, "Last day of the season", "2020-01-01");
    press(&mut window, "Next step");
    assert!(says(&window, "Not yet: the season ends on") && says(&window, "before it begins on"));
    write(&mut window, "Last day of the season", "2027-06-30");
    press(&mut window, "Next step");
    write(&mut window, "File of settlements", "/no/such/towns.geojson");
    press(&mut window, "Read settlements");
    assert!(says(&window, "Not read: cannot read"));
    press(&mut window, "Next step");
    assert!(says(&window, "Not yet: cannot read"));
    press(&mut window, "Take out settlements");
    press(&mut window, "Next step");
    write(&mut window, "Name of the scenario", "Mine");
    write(&mut window, "Folder of the scenario", &small().display().to_string());
    press(&mut window, "Create and open");
    assert!(says(&window, "Not yet: something lies in that folder already"));
    press(&mut window, "Not now");
    assert_eq!(window.state().scenario().id, "two-herds", "what was open is as it was");
}

#[test]
fn what_is_empty_says_what_to_do_next() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let text = "id = \"e\"\nname = \"Nothing yet\"\n[season]\nfirst_day = \"2026-10-01\"\nlast_day = \"2027-06-30\"\n";
    std::fs::write(folder.path().join("scenario.toml"), text).unwrap();
    let mut window = window(state.path(), Some(folder.path().to_owned()), None);
    press(&mut window, "Leave the tour");
    assert!(says(&window, "Draw a way with W"));
    window.state_mut().ask(Command::Tab(Tab::Problems));
    settle(&mut window);
    assert!(says(&window, "No problem was found"));
    window.state_mut().ask(Command::Tab(Tab::Flashpoints));
    settle(&mut window);
    press(&mut window, "Draw a way now");
    assert_eq!(window.state().view().hand.tool, murhal::app::tools::Tool::Draw(LayerKind::Routes));
}
