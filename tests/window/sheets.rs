//! Map sheets from the window: the dialog, and the files it leads to.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::{Command, Dialog};
use murhal::app::printing::{Ask, Of, Order};
use murhal::app::view::{Tab, Thing};
use murhal::documents::map::sheets::{Format, Paper};
use murhal::layers::Sensitivity;
use murhal::scenario;
use murhal::shelf;

use super::shown::{USUAL, Window, ask, press, says, shown, window_on};

/// The window on two herds, which plan in a moment.
fn two_herds() -> Window {
    window_on("two-herds", USUAL)
}

fn order(window: &Window) -> Order {
    match &window.state().view().dialog {
        Some(Dialog::Sheets(order)) => order.clone(),
        other => panic!("the dialog of the map sheets is not in front but {other:?}"),
    }
}

/// What the folder typed into the dialog holds, once the sheets are written.
fn written_by(window: &mut Window, folder: &std::path::Path) -> Vec<String> {
    let order = Order { folder: folder.display().to_string(), ..order(window) };
    ask(window, Command::Show(Some(Dialog::Sheets(order))));
    press(window, "Write the sheets");
    let names = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_route_is_printed_from_its_panel_and_the_person_is_told_where_it_is() {
    let (mut window, folder) = (two_herds(), tempfile::tempdir().unwrap());
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "Map sheet…");
    let id = window.state().scenario().routes[0].id.clone();
    assert_eq!(order(&window).of, Of::Route(id.clone()));
    press(&mut window, "A3");
    assert_eq!(order(&window).paper, Paper::A3);
    assert_eq!(written_by(&mut window, folder.path()), [format!("map-route-{id}.pdf")]);
    assert!(says(&window, &format!("Wrote the map sheets to {}", folder.path().join(format!("map-route-{id}.pdf")).display())));
    assert!(std::fs::read(folder.path().join(format!("map-route-{id}.pdf"))).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_conference_is_printed_from_its_panel() {
    let mut window = two_herds();
    ask(&mut window, Command::Tab(Tab::Conference));
    press(&mut window, "Map sheet…");
    let id = window.state().drawn().unwrap().plan.conferences[0].id.clone();
    assert_eq!(order(&window).of, Of::Conference(id));
}

#[test]
fn the_dialog_offers_every_sheet_paper_format_and_reader_and_writes_a_file_each() {
    let (mut window, folder) = (two_herds(), tempfile::tempdir().unwrap());
    ask(&mut window, Command::Print(Ask::Begin(None)));
    assert_eq!(order(&window).of, Of::Season);
    for choice in ["A4", "A3", "PDF", "PNG", "SVG", "Internal use", "Partners", "Public", "No day in particular"] {
        assert!(window.query_all_by_label(choice).next().is_some(), "{choice} is not offered");
    }
    press(&mut window, "What the sheets are of");
    press(&mut window, "All: the season, each conference, each route");
    press(&mut window, "SVG");
    let (routes, conferences) = (window.state().scenario().routes.len(), window.state().drawn().unwrap().plan.conferences.len());
    let files = written_by(&mut window, folder.path());
    assert_eq!(files.len(), 1 + routes + conferences, "{files:?}");
    assert!(
        files.iter().all(|name| Path::new(name).extension().is_some_and(|end| end == "svg"))
            && files.contains(&"map-season.svg".to_owned())
    );
    assert!(says(&window, &format!("Wrote {} map sheets to {}", files.len(), folder.path().display())));
}

#[test]
fn a_sheet_for_partners_is_planned_without_what_is_internal_and_a_route_that_is_internal_is_refused() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
    let (mut season, _) = scenario::open(&root.join("scenarios/two-herds"), atlas.extent()).unwrap();
    season.routes[0].origin.sensitivity = Sensitivity::Internal;
    let (hidden, open) = (season.routes[0].clone(), season.routes[1].id.clone());
    let (mut window, folder) = (shown(App::on(atlas, season), USUAL), tempfile::tempdir().unwrap());
    ask(&mut window, Command::Compute);
    let for_partners = |of: Of| {
        let order = Order { of, paper: Paper::A4, format: Format::Svg, readers: Sensitivity::Partners, day: None, folder: String::new() };
        Command::Print(Ask::Write(order, folder.path().to_owned()))
    };
    ask(&mut window, for_partners(Of::Route(hidden.id)));
    assert!(says(&window, "this route is not in the plan for these readers"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
    ask(&mut window, for_partners(Of::Route(open.clone())));
    let sheet = std::fs::read_to_string(folder.path().join(format!("map-route-{open}.svg"))).unwrap();
    assert!(sheet.contains("For partners") && !sheet.contains(&hidden.name));
}

#[test]
fn sheets_that_cannot_be_written_say_why() {
    let (mut window, folder) = (two_herds(), tempfile::tempdir().unwrap());
    let file = folder.path().join("taken");
    std::fs::write(&file, "no folder").unwrap();
    ask(&mut window, Command::Print(Ask::Begin(Some(Of::Season))));
    let order = Order { folder: file.display().to_string(), ..order(&window) };
    ask(&mut window, Command::Show(Some(Dialog::Sheets(order))));
    press(&mut window, "Write the sheets");
    assert!(says(&window, "No map sheets: "));
}
