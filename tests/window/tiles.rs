//! The tiles under the map, by what is read and pressed: chosen, told whose they are, hidden, removed, gone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};

use super::shown::{USUAL, Window, ask, drop_file, press, says, settle, shown};
use super::tile_files::{png, tile_of, write, write_mbtiles};
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::base_tiles::Ask;
use murhal::app::command::Command;
use murhal::shelf;
use murhal::starting;

/// The window of a person whose memory lies in `state`, and who has seen the tour.
fn window(state: &Path) -> Window {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut kept, _) = starting::load(state);
    kept.preferences.tour_seen = true;
    starting::save(state, &kept).unwrap();
    let (atlas, problems) = shelf::atlas(Some(&root.join("maps")));
    let app = App::new(atlas, problems, None).remembering(state.to_owned(), Some(root.join("scenarios/two-herds")));
    let mut window = shown(app, USUAL);
    settle(&mut window);
    window
}

/// A satellite's picture of all that can be in sight, in one tile.
fn satellite(folder: &Path) -> PathBuf {
    let path = folder.join("sudan.mbtiles");
    let described = [("name", "Dry season 2025"), ("attribution", "&copy; <a href='x'>Copernicus</a>"), ("minzoom", "4"), ("maxzoom", "6")];
    let tile = |zoom| (tile_of((28.0, 8.5), zoom, 64).0, png(64, |_, _| [120, 90, 50, 255]));
    write_mbtiles(&path, &described, &[tile(4), tile(5), tile(6)]);
    path
}

fn preference(window: &Window) -> Option<&starting::BaseTiles> {
    window.state().preferences().base_tiles.as_ref()
}

#[test]
fn a_tile_file_is_chosen_by_its_path_and_the_panel_says_whose_work_it_is() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = window(state.path());
    assert!(says(&window, "Choose one, or drop it on the window"));
    press(&mut window, "Choose a tile file…");
    assert!(says(&window, "it is no part of the scenario"));
    window.get_by_role_and_label(Role::TextInput, "File").type_text(&satellite(folder.path()).display().to_string());
    settle(&mut window);
    press(&mut window, "Show it");
    assert!(says(&window, "sudan.mbtiles") && says(&window, "Dry season 2025: pictures of 64 pixels, zoom 4 to 6"));
    assert!(says(&window, "© Copernicus"));
    assert!(!says(&window, "not shown"));
    assert!(window.state().scenario().unsaved.is_empty(), "it is no part of the scenario");
}

#[test]
fn tiles_are_hidden_and_shown_made_fainter_and_removed() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = window(state.path());
    ask(&mut window, Command::Tiles(Ask::Open(satellite(folder.path()))));
    press(&mut window, "Base tiles");
    assert_eq!(preference(&window).map(|tiles| tiles.is_shown), Some(false));
    window.key_press_modifiers(egui::Modifiers::ALT, egui::Key::B);
    settle(&mut window);
    assert_eq!(preference(&window).map(|tiles| tiles.is_shown), Some(true));
    window.get_by_label("Strength of base tiles").set_value_accesskit(40.0);
    settle(&mut window);
    assert_eq!(preference(&window).map(|tiles| tiles.percent), Some(40));
    press(&mut window, "Remove");
    assert_eq!(preference(&window), None);
    assert!(!says(&window, "Copernicus") && says(&window, "Choose one, or drop it on the window"));
    assert!(folder.path().join("sudan.mbtiles").is_file(), "the file stays where it is");
}

#[test]
fn the_next_window_shows_the_tiles_again_and_one_whose_file_is_gone_says_so_and_goes_on() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = satellite(folder.path());
    let mut first = window(state.path());
    ask(&mut first, Command::Tiles(Ask::Open(path.clone())));
    ask(&mut first, Command::Tiles(Ask::Strength(55)));
    drop(first);
    let second = window(state.path());
    assert!(says(&second, "© Copernicus"));
    assert_eq!(preference(&second).map(|tiles| tiles.percent), Some(55));
    drop(second);
    let elsewhere = folder.path().join("pulled-out");
    std::fs::rename(&path, &elsewhere).unwrap();
    let mut third = window(state.path());
    assert!(says(&third, "sudan.mbtiles is not shown: cannot read") && says(&third, "check the name, or the drive it was on"));
    assert!(third.state().drawn().is_some(), "the work goes on");
    std::fs::rename(&elsewhere, &path).unwrap();
    press(&mut third, "Try again");
    assert!(says(&third, "© Copernicus"));
}

#[test]
fn what_is_no_tile_file_is_refused_with_what_to_do_and_the_tiles_on_show_stay() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = window(state.path());
    ask(&mut window, Command::Tiles(Ask::Open(satellite(folder.path()))));
    let wrong = folder.path().join("report.pmtiles");
    write(&wrong, b"a report, by another name");
    ask(&mut window, Command::Tiles(Ask::Open(wrong)));
    assert!(says(&window, "report.pmtiles is not shown: this is neither an MBTiles nor a PMTiles file; choose one"));
    assert!(says(&window, "© Copernicus"));
    assert!(preference(&window).is_some_and(|tiles| tiles.file.ends_with("sudan.mbtiles")));
}

#[test]
fn a_tile_file_that_is_dropped_goes_under_the_map() {
    let (state, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = window(state.path());
    drop_file(&mut window, satellite(folder.path()));
    assert!(says(&window, "© Copernicus"));
    assert!(!says(&window, "can be added"), "nobody asks which layer it is");
}
