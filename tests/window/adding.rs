//! Files of others that are dropped on the window: read with reasons, read otherwise, added as one change.

#![expect(clippy::unwrap_used, clippy::cast_precision_loss, reason = "a test that cannot go on must stop")]

use std::path::Path;

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::app::adding::Reread;
use murhal::app::command::Command;
use murhal::app::tools::Ask;
use murhal::importing::Provenance;
use murhal::importing::answers::{About, Answer};
use murhal::layers::{LayerKind, Supply};

use super::shown::{SHIPPED, USUAL, Window, ask, drop_file, key, let_file_go, press, says, type_over, window_on};

fn dropped(name: &str, bytes: &[u8]) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut window = window_on(SHIPPED, USUAL);
    drop_file(&mut window, path);
    (folder, window)
}

fn water_points(window: &Window) -> usize {
    window.state().scenario().water_points.len()
}

#[test]
fn a_table_of_another_office_is_read_with_its_reasons_and_added_by_a_key() {
    let rows = "Nom;Type;Longitude;Latitude;Débit (m3/jour)\nPuits de Wau;puits;27,98972;7,70111;6,5\nForage de Raja;forage;25,68;8,46;\nSans lieu;puits;;;\n";
    let (_folder, mut window) = dropped("points-eau.csv", rows.as_bytes());
    let before = water_points(&window);
    assert!(says(&window, "Taken as water point by the name \"points-eau\""));
    assert!(says(&window, "Places by Longitude, Latitude"));
    assert!(says(&window, "3 features in the file: 2 can be added, 1 left out"));
    assert!(says(&window, "#4 sans-lieu"), "the row as a spreadsheet shows it");
    assert!(says(&window, "A first look at the file"));
    key(&mut window, Key::Enter);
    assert_eq!(water_points(&window), before + 2);
    let supply = window.state().scenario().water_points.iter().find(|one| one.name == "Puits de Wau").map(|one| one.supply);
    assert_eq!(supply, Some(Supply::LitresPerDay(6_500.0)), "cubic metres are litres");
    press(&mut window, "Undo");
    assert_eq!(water_points(&window), before);
}

#[test]
fn reading_says_how_far_it_is_and_stops_where_a_person_stops_it() {
    let feature = |number: usize| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"w{number}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[28,{}]}}}}\n",
            7.0 + number as f64 * 1e-6
        )
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("water.geojsonl");
    std::fs::write(&path, (0..400_000).map(feature).collect::<String>()).unwrap();
    let mut window = window_on(SHIPPED, USUAL);
    let before = water_points(&window);
    let_file_go(&mut window, path);
    assert!(window.state().is_busy() && says(&window, "File: "), "a bar says what is done with the file");
    press(&mut window, "Cancel");
    assert!(!window.state().is_busy() && !says(&window, "features in the file"));
    assert_eq!(water_points(&window), before);
}

#[test]
fn a_file_is_read_otherwise_where_a_person_says_so() {
    let rows = "id,label,other,lon,lat\na,Alpha,Beta,27.99,7.70\n";
    let (_folder, mut window) = dropped("list.csv", rows.as_bytes());
    assert!(says(&window, "Taken as settlement by its shape"));
    ask(&mut window, Command::Tool(Ask::ReadAs(LayerKind::WaterPoints)));
    assert!(says(&window, "Taken as water point, as you say"));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Column("name", Some("other".to_owned())))));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    let added = window.state().scenario().water_points.iter().find(|one| one.id == "a").map(|one| one.name.clone());
    assert_eq!(added.as_deref(), Some("Beta"));
    let (_folder, mut window) = dropped("list.csv", rows.as_bytes());
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Column("name", None))));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    let added = window.state().scenario().settlements.iter().find(|one| one.id == "a").map(|one| one.name.clone());
    assert_eq!(added.as_deref(), Some("a"), "no column gives its name");
}

#[test]
fn another_system_and_another_layer_of_the_file_can_be_chosen() {
    let (_folder, window) = dropped("towns.csv", b"name,lon,lat\nWau,7.70111,27.98972\n");
    assert!(says(&window, "With longitude and latitude exchanged"));
    let kml = r"<kml><Document><Folder><name>Wells</name><Placemark><name>A</name><Point><coordinates>28,7.5</coordinates></Point></Placemark></Folder>
        <Folder><name>Ways</name><Placemark><name>B</name><LineString><coordinates>28,7 28.5,7.5</coordinates></LineString></Placemark></Folder></Document></kml>";
    let (_folder, mut window) = dropped("patrol.kml", kml.as_bytes());
    assert!(says(&window, "Taken as water point by the name \"Wells\""));
    assert!(says(&window, "Layer of the file:"));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Layer(1))));
    assert!(says(&window, "Taken as route by its shape"));
}

#[test]
fn a_newer_file_says_what_it_changes_before_it_is_added() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("scenarios").join(SHIPPED).join("layers/water_points.geojson")).unwrap();
    let newer = text.replacen("Jur landing at Kuacjok", "Landing at Kuacjok", 1);
    let (_folder, mut window) = dropped("water_points.geojson", newer.as_bytes());
    let before = water_points(&window);
    assert!(says(&window, "0 new, 1 changed"));
    assert!(says(&window, "kuacjok-jur-landing: name"));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert_eq!(water_points(&window), before);
    assert!(window.state().scenario().water_points.iter().any(|one| one.name == "Landing at Kuacjok"));
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_what_to_do() {
    let (_folder, window) = dropped("cut.gpx", b"<gpx><wpt lat=\"7\" lon=\"28\">");
    assert!(says(&window, "breaks off") && says(&window, "copy it again"));
}

#[test]
fn what_is_wrong_is_put_right_left_out_or_kept_before_anything_is_added() {
    let rows = "id,name,kind,lat,lon,yield\na,A,well,7.70,27.98,3 buckets\nb,B,well,27.95,7.60,2 m3/day\nc,C,well,0,0,\n";
    let (_folder, mut window) = dropped("water.csv", rows.as_bytes());
    let before = water_points(&window);
    assert!(says(&window, "3 features in the file: 1 can be added, 2 left out"));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Answer(About::row("swapped", 3), Some(Answer::Fix(None))))));
    assert!(says(&window, "3 features in the file: 2 can be added, 1 left out"));
    let unit = Answer::Fix(Some("m3/day".to_owned()));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Answer(About::all("unit"), Some(unit)))));
    assert!(says(&window, "Take as m3/day"), "the choice is still there");
    let provenance = Provenance {
        source: Some("WASH survey".to_owned()),
        licence: Some("CC BY 4.0".to_owned()),
        dated: Some("2026-09".to_owned()),
        ..Provenance::default()
    };
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Origin(provenance))));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert_eq!(water_points(&window), before + 2);
    let one = window.state().scenario().water_points.iter().find(|one| one.id == "a").unwrap().clone();
    assert_eq!(one.supply, Supply::LitresPerDay(3_000.0));
    let origin = (one.origin.source.as_deref(), one.origin.licence.as_deref(), one.origin.dated.as_deref());
    assert_eq!(origin, (Some("WASH survey"), Some("CC BY 4.0"), Some("2026-09")));
    press(&mut window, "Undo");
    assert_eq!(water_points(&window), before);
}

#[test]
fn a_system_can_be_typed_and_one_that_nobody_knows_leaves_the_file_as_it_was() {
    // Wau in metres of zone 35 north, by PROJ's own program (cs2cs).
    let (_folder, mut window) = dropped("wells.csv", b"name,x,y\nWau,609169,851380\n");
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Typed("EPSG:999999".to_owned()))));
    assert!(says(&window, "nobody knows the coordinate system") && says(&window, "wells.csv"));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Typed("35N".to_owned()))));
    assert!(says(&window, "In 35N, as you say") && !says(&window, "nobody knows"));
}

#[test]
fn a_file_is_seen_on_the_map_before_it_is_added() {
    let (_folder, mut window) = dropped("list.csv", b"id,name,lon,lat\na,Alpha,27.99,7.70\n");
    press(&mut window, "On the map");
    assert!(says(&window, "1 thing, not added yet") && window.state().view().hand.peek);
    press(&mut window, "Back to the file");
    assert!(says(&window, "Taken as settlement"));
}

#[test]
fn the_next_file_of_the_same_columns_is_read_as_the_last_one_was() {
    let rows = b"id,label,other,lon,lat\na,Alpha,Beta,27.99,7.70\n";
    let (_folder, mut window) = dropped("first.csv", rows);
    ask(&mut window, Command::Tool(Ask::ReadAs(LayerKind::WaterPoints)));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Column("name", Some("other".to_owned())))));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("second.csv");
    std::fs::write(&path, b"id,label,other,lon,lat\nb,Gamma,Delta,28.1,7.80\n").unwrap();
    drop_file(&mut window, path);
    assert!(says(&window, "Read as the last file of these columns") && says(&window, "Taken as water point, as you say"));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert!(window.state().scenario().water_points.iter().any(|one| one.id == "b" && one.name == "Delta"));
}

#[test]
fn a_large_file_is_asked_about_by_a_sample_looked_through_and_added_in_one_step() {
    use std::fmt::Write as _;
    let many = 30_000;
    let mut text = String::new();
    for number in 0..many {
        let at = if number % 1_000 == 7 {
            "[0,0]".to_owned()
        } else {
            format!("[{},{}]", 25.0 + f64::from(number % 200) * 0.01, 7.0 + f64::from(number / 200) * 0.01)
        };
        writeln!(text, "{{\"type\":\"Feature\",\"properties\":{{\"id\":\"w{number}\",\"kind\":\"well\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":{at}}}}}").unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("water.geojsonl");
    std::fs::write(&path, text).unwrap();
    let mut window = window_on(SHIPPED, USUAL);
    window.state_mut().large_from_bytes = 1_000;
    let before = water_points(&window);
    drop_file(&mut window, path);
    assert!(says(&window, "The file is large: this is a sample of it") && says(&window, "of 30,000 features"));
    assert!(says(&window, "30,000 features in the file: 29,970 can be added, 30 left out"), "all of it was looked through");
    assert!(window.state().view().hand.dropped.as_ref().unwrap().all[0].layer.features.len() < 10_000, "a sample alone is held");
    press(&mut window, "On the map");
    assert!(says(&window, "this is a sample of it"));
    press(&mut window, "Back to the file");
    let place = Answer::Fix(Some("7.5, 28.5".to_owned()));
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Answer(About::row("null-island", 8), Some(place)))));
    assert!(says(&window, "29,971 can be added, 29 left out"), "an answer is for all of the file");
    ask(&mut window, Command::Tool(Ask::Reread(Reread::Origin(Provenance { source: Some("WASH".to_owned()), ..Provenance::default() }))));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert_eq!(water_points(&window), before + 29_971);
    let of_source =
        |window: &Window| window.state().scenario().water_points.iter().filter(|one| one.origin.source.as_deref() == Some("WASH")).count();
    assert_eq!(of_source(&window), 29_971);
    press(&mut window, "Undo");
    assert_eq!(water_points(&window), before);
}

#[test]
fn the_right_day_is_typed_beside_an_impossible_one() {
    let rows = "id,date,type,lat,lon\na,31/02/2026,raid,7.70,27.98\n";
    let (_folder, mut window) = dropped("incidents.csv", rows.as_bytes());
    assert!(says(&window, "0 can be added, 1 left out") && says(&window, "no day of the calendar"));
    type_over(&mut window, (Role::TextInput, "the right day #2"), "30/02/2026", Key::Enter);
    assert!(says(&window, "does not put") && says(&window, "0 can be added"), "what is no day either is refused");
    type_over(&mut window, (Role::TextInput, "the right day #2"), "28/02/2026", Key::Enter);
    assert!(says(&window, "1 can be added, 0 left out"));
    ask(&mut window, Command::Tool(Ask::AddDropped));
    assert!(window.state().scenario().incidents.iter().any(|one| one.id == "a" && one.day.to_string() == "2026-02-28"));
}

#[test]
fn where_a_flow_comes_from_is_typed_and_escape_in_a_field_leaves_the_field_alone() {
    let rows = "Date;Origine;Destination;Nb animaux;Éleveurs\n12/12/2026;Nulle part;Wau;80;x\n13/12/2026;Nulle part;Kuajok;90;x\n";
    let (_folder, mut window) = dropped("flux.csv", rows.as_bytes());
    assert!(says(&window, "0 can be added, 2 left out") && says(&window, "\"Nulle part\" is no place"));
    let field = (Role::TextInput, "where it is, or a known name #2");
    type_over(&mut window, field, "7.9, 27.5", Key::Escape);
    assert!(window.state().view().hand.dropped.is_some(), "what was answered is not thrown away");
    assert!(says(&window, "0 can be added"), "what was typed is taken back");
    type_over(&mut window, field, "Ailleurs", Key::Enter);
    assert!(says(&window, "\"Ailleurs\" is no place") && says(&window, "0 can be added"), "a name that nobody knows is refused");
    let typed = window.get_by_role_and_label(field.0, field.1).accesskit_node().value();
    assert_eq!(typed.as_deref(), Some("Ailleurs"), "and stays to be put right");
    type_over(&mut window, field, "7.9, 27.5", Key::Enter);
    assert!(says(&window, "2 can be added, 0 left out"), "said once, it is so for both rows");
    type_over(&mut window, (Role::TextInput, "Source:"), "TTT", Key::Escape);
    assert_eq!(window.state().view().hand.dropped.as_ref().map(|file| file.choices.provenance.source.as_deref()), Some(Some("TTT")));
    key(&mut window, Key::Escape);
    assert!(window.state().view().hand.dropped.is_none(), "outside a field it closes the question");
}

#[test]
fn a_dropped_scenario_is_opened_and_what_is_none_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let season = folder.path().join("other");
    std::fs::create_dir_all(season.join(".murhal")).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join("two-herds").join("scenario.toml");
    std::fs::copy(shipped, season.join("scenario.toml")).unwrap();
    for part in ["", "scenario.toml", ".murhal"] {
        let mut window = window_on(SHIPPED, USUAL);
        let before = window.state().scenario().name.clone();
        drop_file(&mut window, season.join(part));
        assert_ne!(window.state().scenario().name, before, "{part}");
    }
    for (name, bytes, words) in [("empty.geojson", &b""[..], "0 bytes"), ("other.murhal", b"\x00\x01\x02", "is of no kind that is read")] {
        let (_folder, window) = dropped(name, bytes);
        assert!(says(&window, words), "{name}");
    }
    let (_folder, window) = {
        let folder = tempfile::tempdir().unwrap();
        let mut window = window_on(SHIPPED, USUAL);
        drop_file(&mut window, folder.path().to_owned());
        (folder, window)
    };
    assert!(says(&window, "is of no kind that is read"), "a folder without shapefiles");
}
