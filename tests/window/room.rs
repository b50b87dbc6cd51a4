//! Room: at every size of window and letters, nothing that is written runs out of its panel.

use super::shown::{SHIPPED, Window, app_on, ask, settle, shown};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::app::command::{Command, Dialog};
use murhal::app::view::{Tab, Thing};
use murhal::app::writing::layer::Order;
use murhal::layers::LayerKind;

/// Windows in points: two screens with letters of the usual size, and the same with the largest letters (160 %).
const SIZES: [[f32; 2]; 4] = [[1366.0, 768.0], [960.0, 600.0], [1366.0 / 1.6, 768.0 / 1.6], [960.0 / 1.6, 600.0 / 1.6]];

/// The shipped season with the letters of the program.
fn window(size: [f32; 2]) -> Window {
    let mut window = shown(app_on(SHIPPED), size);
    murhal::app::dress(&window.ctx);
    settle(&mut window);
    window
}

/// What is written or pressed somewhere in the window.
fn written(window: &Window) -> Vec<(Role, String, Rect)> {
    let of_text =
        |role| matches!(role, Role::Label | Role::Button | Role::Link | Role::CheckBox | Role::ComboBox | Role::TextInput | Role::Slider);
    let nodes = window.root().children_recursive();
    nodes
        .filter(|node| of_text(node.accesskit_node().role()) && node.accesskit_node().bounding_box().is_some())
        .map(|node| {
            let known = node.accesskit_node();
            (known.role(), known.label().or_else(|| known.value()).unwrap_or_default(), node.rect())
        })
        .filter(|(_, text, rect)| !text.trim().is_empty() && rect.width() > 1.0)
        .collect()
}

/// What runs out of the panel that it stands in, to the left or right, or out of the bars on top and below.
fn running_out(window: &Window, [width, _]: [f32; 2], scrolled_sideways: &[&str]) -> Vec<String> {
    let map = window.get_by_label_contains("Map: ").rect();
    let panels = [
        ("layers", Rect::from_min_max(egui::pos2(0.0, map.top()), egui::pos2(map.left(), map.bottom()))),
        ("map", map),
        ("tabs", Rect::from_min_max(egui::pos2(map.right(), map.top()), egui::pos2(width, map.bottom()))),
    ];
    let mut out = Vec::new();
    for (role, text, rect) in written(window) {
        // The bars on top and below are as wide as the window; the weeks below begin under the map.
        let is_below = rect.center().y > map.bottom();
        let is_a_mark = role == Role::Link && is_below && map.x_range().contains(rect.left() + 1.0);
        let is_in_a_bar = rect.center().y < map.top() || is_a_mark || role == Role::Slider && is_below;
        // A node belongs to the panel in which it begins; above or below it is only scrolled away.
        let begins = |(_, panel): &&(&str, Rect)| panel.x_range().contains(rect.left() + 1.0);
        let across = match panels.iter().find(begins).filter(|_| !is_in_a_bar) {
            Some((_, panel)) => panel.x_range(),
            None => egui::Rangef::new(0.0, width),
        };
        let down = if rect.center().y < map.top() { 0.0..=map.top() } else { f32::NEG_INFINITY..=f32::INFINITY };
        let bounds = Rect::from_x_y_ranges(across, down);
        let is_scrolled = scrolled_sideways.iter().any(|start| text.contains(start));
        if !is_scrolled && !bounds.expand(1.5).contains_rect(rect) {
            out.push(format!("{role:?} {text:?} at {rect:?}, room {bounds:?}"));
        }
    }
    out
}

/// One thing of each kind.
fn things(window: &Window) -> Vec<Thing> {
    let plan = &window.state().drawn().expect("there is a plan").plan;
    let scenario = window.state().scenario();
    vec![
        Thing::Flashpoint(plan.findings.flashpoints[0].id.clone()),
        Thing::Route(0),
        Thing::Zone(0),
        Thing::Water(0),
        Thing::Settlement(0),
        Thing::Incident(0),
        Thing::NoGo(0),
        Thing::Office(scenario.offices[0].id.clone()),
        Thing::Conference(plan.conferences[0].id.clone()),
        Thing::Agreement(plan.agreements[0].id.clone()),
    ]
}

#[test]
fn nothing_runs_out_of_its_panel_on_any_tab_at_any_size_of_window_and_letters() {
    let mut told = Vec::new();
    for size in SIZES {
        let mut window = window(size);
        for tab in Tab::ALL {
            ask(&mut window, Command::Tab(tab));
            // The matrix is scrolled sideways where there are many offices: their names, and its fields.
            let offices = window.state().scenario().offices.clone();
            let mut sideways: Vec<&str> = offices.iter().map(|one| one.name.trim_end_matches(" Field Office")).collect();
            sideways.retain(|_| tab == Tab::Matrix);
            told.extend(running_out(&window, size, &sideways).into_iter().map(|one| format!("{tab:?} at {size:?}: {one}")));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn nothing_told_of_a_selected_thing_runs_out_of_its_panel() {
    let mut told = Vec::new();
    for size in SIZES {
        let mut window = window(size);
        for thing in things(&window) {
            ask(&mut window, Command::Select(Some(thing.clone())));
            for form in [false, true] {
                ask(&mut window, Command::Tool(murhal::app::tools::Ask::Form(form)));
                let out = running_out(&window, size, &[]);
                told.extend(out.into_iter().map(|one| format!("{thing:?} at {size:?}, form {form}: {one}")));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn dialogs_fit_into_the_smallest_window_with_the_largest_letters() {
    let size = SIZES[3];
    let mut window = window(size);
    let empty = String::new;
    for dialog in [
        Dialog::Open { folder: empty() },
        Dialog::Export { folder: empty() },
        Dialog::SaveAs { folder: empty() },
        Dialog::List { file: empty() },
        Dialog::Layer(Order::of(LayerKind::Routes)),
        Dialog::Palette { text: empty(), chosen: 0 },
        Dialog::Shortcuts,
        Dialog::Unsaved { then: Box::new(Command::Close) },
    ] {
        ask(&mut window, Command::Show(Some(dialog.clone())));
        let screen = Rect::from_min_size(egui::Pos2::ZERO, size.into());
        let beside = |rect: &Rect| rect.left() < -1.0 || rect.right() > screen.right() + 1.0;
        let out: Vec<_> = written(&window).into_iter().filter(|(_, _, rect)| beside(rect)).collect();
        assert!(out.is_empty(), "{dialog:?}: {out:?}");
        let close = ["Not now", "Close", "Go back"].iter().find_map(|name| window.query_by_label(name));
        assert!(close.is_none_or(|close| screen.contains_rect(close.rect())), "{dialog:?}: its way out is out of sight");
    }
}
