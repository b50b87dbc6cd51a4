//! The keyboard: every action has keys, and whoever has no mouse gets everywhere.

use super::shown::{SHIPPED, USUAL, Window, ask, key, says, settle, window_on};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::app::command::Command;
use murhal::app::tools::{Ask, Tool};
use murhal::app::view::{Tab, Thing};
use murhal::measure::DayRange;

fn window() -> Window {
    window_on(SHIPPED, USUAL)
}

/// One thing of each kind that can be selected.
fn things(window: &Window) -> Vec<Thing> {
    let plan = &window.state().drawn().expect("there is a plan").plan;
    vec![
        Thing::Flashpoint(plan.findings.flashpoints[0].id.clone()),
        Thing::Route(0),
        Thing::Water(0),
        Thing::Office(window.state().scenario().offices[0].id.clone()),
        Thing::Conference(plan.conferences[0].id.clone()),
        Thing::Agreement(plan.agreements[0].id.clone()),
    ]
}

/// Menus open under their names, and are no actions.
const MENUS: [&str; 9] = ["File", "Edit", "View", "Layers", "Tools", "Selection", "Season", "Help", "Start"];

/// Buttons of the window that tell no keys. What is chosen from a list, and what leads elsewhere, is no action.
fn without_keys(window: &Window) -> Vec<String> {
    let nodes = window.root().children_recursive();
    let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
    buttons
        .filter(|node| {
            let known = node.accesskit_node();
            known.toggled().is_none() && known.data().keyboard_shortcut().is_none()
        })
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .filter(|name| !MENUS.contains(&name.as_str()))
        .collect()
}

#[test]
fn every_button_that_is_an_action_tells_its_keys() {
    let mut window = window();
    for tab in Tab::ALL {
        ask(&mut window, Command::Tab(tab));
        assert_eq!(without_keys(&window), Vec::<String>::new(), "{tab:?}");
    }
    for thing in things(&window) {
        ask(&mut window, Command::Select(Some(thing.clone())));
        ask(&mut window, Command::Tab(Tab::Selected));
        assert_eq!(without_keys(&window), Vec::<String>::new(), "{thing:?}");
        ask(&mut window, Command::Tab(Tab::Flashpoints));
        assert_eq!(without_keys(&window), Vec::<String>::new(), "{thing:?}");
    }
}

#[test]
fn the_tooltip_of_a_button_tells_the_keys_that_it_has() {
    let mut window = window();
    window.ctx.all_styles_mut(|style| style.interaction.tooltip_delay = 0.0);
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    let nodes = window.root().children_recursive();
    let pressed: Vec<(String, String, eframe::egui::Pos2)> = nodes
        .filter_map(|node| {
            let known = node.accesskit_node();
            let keys = known.data().keyboard_shortcut()?.to_owned();
            Some((known.label().unwrap_or_default(), keys, node.rect().center()))
        })
        .collect();
    assert!(pressed.len() > 30, "{} buttons tell their keys", pressed.len());
    for (name, keys, at) in pressed {
        window.hover_at(at);
        window.run_steps(3);
        assert!(says(&window, &format!("({keys})")), "the tooltip of {name:?} does not say {keys}");
    }
}

/// In which part of the window the keyboard is.
fn region(window: &Window) -> Option<&'static str> {
    let map = window.get_by_label_contains("Map: ").rect();
    let focused = window.root().children_recursive().find(egui_kittest::Node::is_focused)?;
    let rect = focused.rect();
    let at = rect.center();
    Some(if rect.top() < map.top() - 1.0 {
        "top"
    } else if at.y > map.bottom() {
        "season"
    } else if at.x < map.left() {
        "layers"
    } else if at.x > map.right() {
        "tabs"
    } else {
        "map"
    })
}

#[test]
fn the_tab_key_goes_from_the_bar_on_top_to_the_layers_the_map_the_tabs_and_the_season() {
    let mut window = window();
    // A short tab, so that the walk is short.
    ask(&mut window, Command::Tab(Tab::Matrix));
    let mut walked: Vec<&str> = Vec::new();
    for _ in 0..220 {
        window.key_press(Key::Tab);
        window.run_steps(2);
        let Some(region) = region(&window) else { continue };
        if walked.last() != Some(&region) {
            walked.push(region);
        }
        if walked.len() > 5 {
            break;
        }
    }
    assert_eq!(walked, ["top", "layers", "map", "tabs", "season", "top"]);
}

#[test]
fn the_map_is_moved_and_zoomed_by_keys_whether_it_has_the_focus_or_nothing_has() {
    let mut window = window();
    let camera = |window: &Window| window.state().view().camera.expect("the map has a camera");
    for focus in [false, true] {
        if focus {
            window.get_by_label_contains("Map: ").focus();
            window.run_steps(2);
        }
        let before = camera(&window);
        key(&mut window, Key::ArrowRight);
        let east = camera(&window);
        assert!(east.centre.x > before.centre.x && (east.centre.y - before.centre.y).abs() < 1e-6, "focus {focus}");
        key(&mut window, Key::ArrowUp);
        assert!(camera(&window).centre.y > east.centre.y);
        key(&mut window, Key::ArrowLeft);
        key(&mut window, Key::ArrowDown);
        let back = camera(&window);
        assert!((back.centre.x - before.centre.x).abs() < 1.0 && (back.centre.y - before.centre.y).abs() < 1.0);
        key(&mut window, Key::Plus);
        assert!(camera(&window).metres_per_point < before.metres_per_point);
        key(&mut window, Key::Minus);
        assert!((camera(&window).metres_per_point - before.metres_per_point).abs() < 1e-6);
        assert_eq!(region(&window), focus.then_some("map"), "the arrows leave the focus where it is");
    }
}

#[test]
fn escape_closes_what_lies_uppermost_and_one_thing_at_a_time() {
    let mut window = window();
    let days = window.state().scenario().season.days();
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    ask(&mut window, Command::Tool(Ask::Form(true)));
    ask(&mut window, Command::Desk(murhal::app::desk::Arrange::Range(Some(DayRange { first: days.first, last: days.first.plus(9) }))));
    ask(&mut window, Command::Tool(Ask::Take(Tool::Draw(murhal::layers::LayerKind::Routes))));
    ask(&mut window, Command::Tool(Ask::Sketch(vec![murhal::measure::LonLat { lon: 28.0, lat: 8.0 }])));
    ask(&mut window, Command::Show(Some(murhal::app::command::Dialog::Shortcuts)));
    let standing = |window: &Window| {
        let view = window.state().view();
        let hand = &view.hand;
        [
            view.dialog.is_some(),
            !hand.sketch.is_empty(),
            hand.tool != Tool::Select,
            hand.form,
            view.desk.range.is_some(),
            view.selected.is_some(),
        ]
    };
    assert_eq!(standing(&window), [true; 6]);
    for closed in 1..=6 {
        key(&mut window, Key::Escape);
        let now = standing(&window);
        assert!(now.iter().enumerate().all(|(number, stands)| *stands == (number >= closed)), "after {closed} times: {now:?}");
    }
}

#[test]
fn a_herd_departs_later_and_a_flashpoint_leads_to_its_conference_by_keys() {
    let mut window = window();
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    let before = window.state().scenario().routes[0].departs.first;
    window.key_press_modifiers(Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    settle(&mut window);
    assert_eq!(window.state().scenario().routes[0].departs.first, before.plus(1));
    let first = window.state().drawn().expect("there is a plan").plan.findings.flashpoints[0].id.clone();
    ask(&mut window, Command::Select(Some(Thing::Flashpoint(first))));
    window.key_press_modifiers(Modifiers::COMMAND, Key::G);
    settle(&mut window);
    assert_eq!(window.state().view().tab, Tab::Conference);
    let drawn = window.state().drawn().expect("there is a plan");
    let conference = &drawn.plan.conferences[drawn.plan.conference_of(0).expect("it has one")].id;
    assert_eq!(window.state().view().conference.as_ref(), Some(conference));
}

#[test]
fn the_sheet_of_shortcuts_and_the_palette_have_tools_and_moves() {
    let mut window = window();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Slash);
    settle(&mut window);
    for text in ["Draw a way", "Move west", "End the drawing", "Close or leave", "Rank by office", "Depart 1 day later", "Fly there"] {
        assert!(says(&window, text), "{text}");
    }
    key(&mut window, Key::Escape);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    settle(&mut window);
    window.get_by_label("Command").type_text("measure area");
    settle(&mut window);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().view().hand.tool, Tool::Area);
}
