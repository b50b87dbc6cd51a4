//! The tab of follow-up: what is agreed against the season, how it was kept, and what was seen.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use murhal::app::command::Command;
use murhal::app::followed::{Ask, Shown};
use murhal::app::view::Tab;
use murhal::reports::table::Field;
use murhal::scenario::Change;

use super::shown::{USUAL, Window, ask, says, settle, type_over, window_on};

const TEXT: &str = r#"{"id":"a","title":"The text","clauses":[
    {"id":"w","terms":{"kind":"weapons","guns_forbidden":true},"scope":[{"kind":"route","id":"nowhere"}]},
    {"id":"d","terms":{"kind":"dissemination","not_reached":["Tonj"]}}]}"#;

/// The two herds with a text, on a view of the tab.
fn window(shown: Shown) -> Window {
    let mut window = window_on("two-herds", USUAL);
    let agreement = Box::new(serde_json::from_str(TEXT).expect("it is an agreement"));
    ask(&mut window, Command::Change(Change::Agreement { id: "a".to_owned(), agreement: Some(agreement) }));
    ask(&mut window, Command::FollowUp(Ask::Show(shown)));
    window
}

#[track_caller]
fn press(window: &mut Window, label: &str) {
    window.get_all_by_label(label).next().unwrap_or_else(|| panic!("no {label}")).click_accesskit();
    settle(window);
}

#[test]
fn what_is_lacking_is_listed_and_leads_to_its_flashpoint() {
    let mut window = window(Shown::Coverage);
    assert!(says(&window, "2 clauses are in force this season."));
    assert!(says(&window, "weapons [w], The text"), "it holds nowhere that the map knows");
    assert!(says(&window, "No clause settles it"));
    let name = {
        let plan = &window.state().drawn().expect("there is a plan").plan;
        format!("1. {}", plan.findings.flashpoints[0].name)
    };
    press(&mut window, &name);
    assert_eq!(window.state().view().tab, Tab::Flashpoints);
}

#[test]
fn a_report_is_typed_on_a_clause_kept_counted_and_undone() {
    let mut window = window(Shown::Clauses);
    assert!(says(&window, "nobody reported on it"));
    press(&mut window, "Report on weapons [w], The text");
    assert_eq!(window.state().view().follow_up.shown, Shown::Reports);
    ask(&mut window, Command::FollowUp(Ask::Fill(Field::Kind, "clause breached".to_owned())));
    type_over(&mut window, (Role::TextInput, "Place"), "Tonj", Key::Tab);
    type_over(&mut window, (Role::TextInput, "Role of the source"), "chief", Key::Tab);
    press(&mut window, "Keep it");
    let kept: Vec<_> = window.state().scenario().follow_up.reports().cloned().collect();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].is_about("a", "w") && kept[0].place.as_deref() == Some("Tonj") && kept[0].source.as_deref() == Some("chief"));
    assert_eq!(kept[0].day, window.state().view().day, "the day that the map shows, where none is typed");
    assert!(says(&window, "Reports kept: 1".to_uppercase().as_str()));
    ask(&mut window, Command::FollowUp(Ask::Show(Shown::Clauses)));
    assert!(says(&window, "breached"));
    ask(&mut window, Command::Undo);
    assert!(window.state().scenario().follow_up.is_empty() && says(&window, "nobody reported on it"));
}

#[test]
fn what_cannot_be_a_report_is_told_and_not_kept() {
    let mut window = window(Shown::Reports);
    ask(&mut window, Command::FollowUp(Ask::Fill(Field::Kind, "incident".to_owned())));
    type_over(&mut window, (Role::TextInput, "Day"), "soon", Key::Tab);
    assert!(says(&window, "\"soon\" is no day"), "and why");
    ask(&mut window, Command::FollowUp(Ask::Add));
    assert!(window.state().scenario().follow_up.is_empty());
    type_over(&mut window, (Role::TextInput, "Day"), "2026-12-24", Key::Tab);
    type_over(&mut window, (Role::TextInput, "Deaths"), "many", Key::Tab);
    assert!(says(&window, "counts as unknown"), "it is told before it is kept");
    press(&mut window, "Keep it");
    let id = window.state().scenario().follow_up.by_id.keys().next().expect("it is kept").clone();
    ask(&mut window, Command::FollowUp(Ask::TakeAway(id)));
    assert!(window.state().scenario().follow_up.is_empty());
}
