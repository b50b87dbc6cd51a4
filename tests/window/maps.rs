//! Boundaries of a country from the window: read, looked at with what is wrong with them, used, taken back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};

use murhal::app::App;
use murhal::app::command::Command;
use murhal::app::maps::{Ask, Order};
use murhal::country::Said;
use murhal::shelf;

use super::shown::{USUAL, Window, ask, press, says, settle, shown};

/// The window on the season of the Vakaga, with maps in a folder of its own.
fn window(folder: &Path) -> Window {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in murhal::files::list_names(&root.join("maps")).into_iter().filter(|name| name.ends_with(".geojson")) {
        std::fs::copy(root.join("maps").join(&name), folder.join(&name)).unwrap();
    }
    let (atlas, problems) = shelf::atlas(Some(folder));
    let app = App::new(atlas, problems, Some(root.join("scenarios/vakaga-2026-27"))).with_maps(Some(folder.to_owned()));
    let mut window = shown(app, USUAL);
    settle(&mut window);
    window
}

/// Two prefectures that lie upon each other by a strip of a kilometre.
fn download(folder: &Path) -> PathBuf {
    let area = |name: &str, code: &str, west: f64, east: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"ADM1_FR":"{name}","ADM1_PCODE":"{code}","ADM0_FR":"République centrafricaine","ADM0_PCODE":"CF"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},8],[{east},8],[{east},11],[{west},11],[{west},8]]]}}}}"#
        )
    };
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        area("Vakaga", "CF53", 21.5, 24.0),
        area("Bamingui-Bangoran", "CF51", 19.0, 21.51)
    );
    let path = folder.join("caf_admbnda_adm1.geojson");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn boundaries_are_shown_with_their_faults_before_they_are_used_and_can_be_taken_back() {
    let (maps, from) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut window = window(maps.path());
    assert!(window.state().atlas().added.is_empty());
    ask(&mut window, Command::Maps(Ask::Begin));
    assert!(says(&window, "Boundaries of a country"));
    let order = Order {
        path: download(from.path()).display().to_string(),
        said: Said { licence: Some("CC BY-IGO".to_owned()), ..Said::default() },
        added: Vec::new(),
    };
    ask(&mut window, Command::Maps(Ask::Read(order)));
    assert!(says(&window, "République centrafricaine: 2 prefectures, 0 sub-prefectures. OCHA COD-AB, CC BY-IGO"));
    assert!(says(&window, "Vakaga and Bamingui-Bangoran lie upon each other"));
    assert!(window.state().atlas().added.is_empty(), "nothing is used before it is asked");
    press(&mut window, "Use these boundaries");
    let atlas = window.state().atlas();
    assert_eq!(atlas.states.iter().filter(|state| state.iso3 == "CAF").count(), 2);
    assert!(says(&window, "has boundaries of its own now"));
    assert!(window.state().drawn().is_some_and(|drawn| drawn.sheet.credits.to_string().contains("OCHA COD-AB (CC BY-IGO)")));
    ask(&mut window, Command::Maps(Ask::Begin));
    press(&mut window, "Remove");
    assert_eq!(window.state().atlas().states.iter().filter(|state| state.iso3 == "CAF").count(), 17);
}

#[test]
fn what_is_no_boundaries_is_refused_with_what_to_do() {
    let maps = tempfile::tempdir().unwrap();
    let mut window = window(maps.path());
    ask(&mut window, Command::Maps(Ask::Begin));
    let order = Order { path: maps.path().join("towns.geojson").display().to_string(), ..Order::default() };
    ask(&mut window, Command::Maps(Ask::Read(order)));
    assert!(says(&window, "no boundaries of a country") && says(&window, "levels 0, 1 and 2"));
}
