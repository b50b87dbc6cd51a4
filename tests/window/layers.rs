//! The layers panel and the map, tested by what a person reads and presses: no pictures, no graphics card.

use super::shown::{SHIPPED, USUAL, Window, ask, press, says, settle, window_on};
use eframe::egui;
use egui_kittest::kittest::Queryable as _;
use murhal::app::command::Command;
use murhal::app::view::{Layer, Thing};

/// The window on the shipped season, once the plan and the map's picture are there.
fn window() -> Window {
    window_on(SHIPPED, USUAL)
}

#[test]
fn a_layer_is_hidden_and_shown_again() {
    let mut window = window();
    press(&mut window, "Towns");
    assert!(!window.state().view().shows(Layer::Towns));
    press(&mut window, "Towns");
    assert!(window.state().view().shows(Layer::Towns));
}

#[test]
fn a_layer_goes_under_the_one_below_it() {
    let mut window = window();
    let place = |window: &Window, layer| window.state().view().layering.order.iter().position(|one| *one == layer);
    let before = place(&window, Layer::Routes);
    press(&mut window, "Unfold Migration routes");
    press(&mut window, "Migration routes Down");
    assert_eq!(place(&window, Layer::Routes), before.map(|place| place + 1));
    press(&mut window, "Migration routes Up");
    assert_eq!(place(&window, Layer::Routes), before);
}

#[test]
fn a_layer_is_drawn_as_faintly_as_one_wants() {
    let mut window = window();
    press(&mut window, "Unfold Farming zones");
    window.get_by_label("Strength of Farming zones").set_value_accesskit(40.0);
    settle(&mut window);
    assert_eq!(window.state().view().layering.percent(Layer::Zones), 40);
}

#[test]
fn a_filter_by_kind_shows_how_many_of_how_many_there_are() {
    let mut window = window();
    let points = &window.state().scenario().water_points;
    let (all, boreholes) = (points.len(), points.iter().filter(|point| point.kind == "borehole").count());
    assert!(boreholes > 0 && boreholes < all);
    let layering = window.state().view().layering.clone().filtered(Layer::Water, "borehole");
    ask(&mut window, Command::Layers(layering));
    assert!(says(&window, &format!("{boreholes} of {all}")));
    assert!(says(&window, "only: borehole"));
}

#[test]
fn an_unfolded_layer_says_that_it_is_invented_and_where_it_comes_from() {
    let mut window = window();
    assert!(!says(&window, "invented, not surveyed"));
    press(&mut window, "Unfold Water points");
    let all = window.state().scenario().water_points.len();
    assert!(says(&window, &format!("ILLUSTRATIVE: {all} invented, not surveyed")));
    assert!(says(&window, "layers/water_points.geojson, written"));
    press(&mut window, "Fold Water points");
    press(&mut window, "Unfold Rivers and lakes");
    assert!(says(&window, "GSHHG"));
}

#[test]
fn the_map_flies_to_a_route_and_does_not_jump() {
    let mut window = window();
    let camera = |window: &Window| window.state().view().camera.expect("the map has a camera");
    let before = camera(&window);
    window.state_mut().ask(Command::FlyTo(Thing::Route(3)));
    window.run_steps(3);
    let on_the_way = camera(&window);
    assert!(window.state().view().flight.is_some(), "it is still on its way");
    settle(&mut window);
    window.run_steps(10);
    let there = camera(&window);
    assert!(window.state().view().flight.is_none());
    assert_ne!(before, there);
    assert!(on_the_way != before && on_the_way != there);
    let sheet = &window.state().drawn().expect("there is a plan").sheet;
    assert!(sheet.routes[3].bounds.contains(there.centre));
}

#[test]
fn an_edit_of_one_route_leaves_the_lines_of_the_others_and_the_base_map_as_they_were() {
    let mut window = window();
    let old = std::sync::Arc::clone(&window.state().drawn().expect("there is a plan").sheet.land);
    let lines: Vec<_> = window.state().drawn().expect("there is a plan").sheet.routes.clone();
    let route = &window.state().scenario().routes[0];
    let (id, mut line) = (route.id.clone(), route.line.clone());
    let middle = line.len() / 2;
    line[middle].lat += 0.01;
    ask(&mut window, Command::Change(murhal::scenario::Change::Line { route: id, line }));
    let sheet = &window.state().drawn().expect("there is a plan").sheet;
    assert!(std::sync::Arc::ptr_eq(&old, &sheet.land));
    let kept = lines.iter().zip(&sheet.routes).filter(|(old, new)| std::sync::Arc::ptr_eq(old, new)).count();
    assert_eq!(kept, lines.len() - 1);
}

#[test]
fn at_two_pixels_a_point_the_picture_has_twice_as_many() {
    let mut window = window();
    let density = |window: &Window| window.state().view().frame.map(|frame| frame.density);
    assert_eq!(density(&window), Some(1.0));
    window.set_pixels_per_point(2.0);
    settle(&mut window);
    assert_eq!(density(&window), Some(2.0));
    assert!(egui::Context::pixels_per_point(&window.ctx) > 1.9);
}
