//! Layers for other programs: written for readers, in the format that is asked for, with what it cannot hold told.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use murhal::app::command::{Command, Dialog};
use murhal::app::view::{Layer, Thing};
use murhal::app::writing::layer::Order;
use murhal::formats::export::Output;
use murhal::formats::open;
use murhal::layers::{Feature, LayerKind, Sensitivity};
use murhal::progress::Progress;
use murhal::scenario::Change;

use super::folders::copy_of;
use super::shown::{SHIPPED, USUAL, Window, app_on, ask, press, says, settle, shown, window_on};

fn order(window: &Window) -> Order {
    let Some(Dialog::Layer(order)) = window.state().view().dialog.clone() else { panic!("a dialog asks for whom and where to") };
    order
}

fn write(window: &mut Window, order: &Order, file: &Path) {
    ask(window, Command::Show(Some(Dialog::Layer(Order { file: file.display().to_string(), ..order.clone() }))));
    press(window, "Write the file");
}

#[test]
fn a_layer_is_written_for_its_readers_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_on(SHIPPED, USUAL);
    let mut secret = window.state().scenario().water_points[0].clone();
    secret.origin.sensitivity = Sensitivity::Internal;
    ask(&mut window, Command::Change(Change::Put(Box::new(Feature::WaterPoint(secret)))));
    ask(&mut window, Command::Unfold(Some(Layer::Water)));
    press(&mut window, "Write a layer…");
    let all = window.state().scenario().water_points.len();
    let seen = window.state().scenario().seen_by(LayerKind::WaterPoints, Sensitivity::Partners);
    let first = order(&window);
    assert_eq!((first.layer, first.readers), (LayerKind::WaterPoints, Sensitivity::Partners));
    assert!(seen < all && says(&window, &format!("They may see {seen} of {all}.")));
    for output in Output::ALL {
        write(&mut window, &Order { output, ..first.clone() }, &folder.path().join("water"));
        assert!(says(&window, &format!("Wrote {seen} water points to ")) && says(&window, "Withheld from these readers: "), "{output:?}");
        let file = folder.path().join(format!("water.{}", output.ending()));
        let read = open(&file, &Progress::default()).unwrap();
        assert_eq!(read.iter().map(|found| found.layer.features.len()).sum::<usize>(), seen, "{output:?}");
    }
    assert!(says(&window, "Lists and objects are written as text (JSON)"), "what a format cannot hold");
}

#[test]
fn the_ending_of_a_name_says_the_format_and_follows_it() {
    let order = Order { file: "a/ways.kml".to_owned(), ..Order::of(LayerKind::Routes) };
    assert_eq!(order.format(), Output::Kml);
    let as_csv = order.in_format(Output::Csv);
    assert_eq!((as_csv.file.as_str(), as_csv.format()), ("a/ways.csv", Output::Csv));
    assert_eq!(Order::of(LayerKind::NoGo).in_format(Output::Shapefile).usual_name(), "no_go.zip");
}

#[test]
fn what_is_selected_says_which_layer_and_nothing_is_written_that_readers_may_not_see() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_on(SHIPPED, USUAL);
    let hidden = window.state().scenario().no_go.iter().cloned().map(|mut zone| {
        zone.origin.sensitivity = Sensitivity::Internal;
        Feature::NoGo(zone)
    });
    let hidden = Change::put(hidden.collect::<Vec<_>>());
    ask(&mut window, Command::Change(hidden));
    ask(&mut window, Command::Select(Some(Thing::NoGo(0))));
    press(&mut window, "File");
    window.get_by_label_contains("Write a layer…").click();
    settle(&mut window);
    let order = order(&window);
    assert_eq!(order.layer, LayerKind::NoGo);
    write(&mut window, &order, &folder.path().join("no-go.kml"));
    assert!(says(&window, "these readers may see nothing of it") && !folder.path().join("no-go.kml").exists());
}

#[test]
fn the_files_of_the_season_itself_are_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("season");
    copy_of("two-herds", &own).unwrap();
    let before = std::fs::read(own.join("layers/routes.geojson")).unwrap();
    let mut window = shown(app_on(&own.display().to_string()), USUAL);
    settle(&mut window);
    for name in ["layers/routes.geojson", "layers/../decisions.json"] {
        write(&mut window, &Order::of(LayerKind::Routes), &own.join(name));
        assert!(says(&window, "the season itself lies in this file"), "{name}");
    }
    assert_eq!(std::fs::read(own.join("layers/routes.geojson")).unwrap(), before);
    assert!(!own.join("decisions.json").exists());
}
