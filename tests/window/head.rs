//! The form of the scenario's head, as a person fills it.

use std::path::Path;

use super::folders;
use super::shown::{SHIPPED, USUAL, Window, ask, press, says, settle, shown, type_over, window_on};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::{Command, Head};
use murhal::editing::head::Section;
use murhal::scenario::{Influence, Scenario, Settings};
use murhal::shelf;

fn window(section: Section) -> Window {
    let mut window = window_on(SHIPPED, USUAL);
    ask(&mut window, Command::Head(Head::Show(Some(section))));
    window
}

fn scenario(window: &Window) -> &Scenario {
    window.state().scenario()
}

fn type_into(window: &mut Window, label: &str, text: &str) {
    type_over(window, (Role::TextInput, label), text, Key::Enter);
}

#[test]
fn the_form_opens_with_its_keys_and_leaves_with_escape() {
    let mut window = window(Section::Season);
    assert!(says(&window, "First day"));
    window.key_press(Key::Escape);
    settle(&mut window);
    assert_eq!(window.state().view().head, None);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    settle(&mut window);
    assert_eq!(window.state().view().head, Some(Section::Season));
    for section in ["Offices", "Communities and grievances", "Weights and settings"] {
        press(&mut window, section);
    }
    assert_eq!(window.state().view().head, Some(Section::Settings));
}

#[test]
fn a_season_that_would_end_before_it_begins_is_refused_in_place_and_another_day_is_one_change() {
    let mut window = window(Section::Season);
    let before = scenario(&window).season;
    type_into(&mut window, "Last day", "2026-09-01");
    assert!(says(&window, "Refused: the season would end on 1 Sep 2026, before it begins on 1 Oct 2026"));
    assert_eq!(scenario(&window).season, before);
    type_into(&mut window, "Last day", "2027-02-01");
    assert!(!says(&window, "Refused"));
    assert_eq!(scenario(&window).season.last_day.to_string(), "2027-02-01");
    assert!(window.state().view().day <= scenario(&window).season.last_day, "the day on show stays in the season");
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).season, before);
}

#[test]
fn the_flashpoints_follow_a_weight_and_back_to_default_brings_them_back() {
    let mut window = window(Section::Settings);
    let severities = |window: &Window| -> Vec<f64> {
        window.state().drawn().unwrap().plan.findings.flashpoints.iter().map(|flashpoint| flashpoint.severity).collect()
    };
    let before = severities(&window);
    type_into(&mut window, "Crowded water", "60");
    assert_eq!(scenario(&window).settings.weights.water, 60.0);
    assert_ne!(severities(&window), before);
    assert!(says(&window, "The weights come to 140 points, not to 100"));
    type_into(&mut window, "Crowded water", "101");
    assert!(says(&window, "Refused: it must lie between 0 and 100 points, not at 101"));
    press(&mut window, "Back to default: Crowded water");
    assert_eq!(scenario(&window).settings, Settings::default());
    assert_eq!(severities(&window), before);
}

#[test]
fn an_office_is_added_given_a_name_and_taken_out_and_one_that_is_named_stays() {
    let mut window = window(Section::Offices);
    let before = scenario(&window).offices.clone();
    press(&mut window, "Add an office");
    assert_eq!(scenario(&window).offices.len(), before.len() + 1);
    let name = format!("Name ({})", before.len() + 1);
    type_into(&mut window, &name, &before[0].name);
    assert!(says(&window, &format!("another office is called {} already", before[0].name)));
    type_into(&mut window, &name, "Raja Field Office");
    assert_eq!(scenario(&window).offices.last().unwrap().name, "Raja Field Office");
    // It stands below what is in sight.
    window.get_by_label("Remove Raja Field Office").click_accesskit();
    settle(&mut window);
    assert_eq!(scenario(&window).offices, before);
    press(&mut window, "Communities and grievances");
    let first = scenario(&window).communities[0].clone();
    // A long list is folded.
    press(&mut window, &first.name);
    press(&mut window, &format!("Remove {}", first.name));
    assert_eq!(scenario(&window).communities[0], first);
    assert!(says(&window, &format!("Refused: {} stays: it is named by", first.name)));
}

#[test]
fn roles_of_the_register_are_listed_by_what_they_stand_for_unfolded_changed_and_taken_out() {
    let mut window = window(Section::Register);
    let before = scenario(&window).stakeholders.clone();
    let chief = "paramount chief: Rek Dinka of Tonj, Warrap";
    let remove = format!("Remove {chief}");
    assert!(says(&window, chief) && !says(&window, &remove), "a long list is folded");
    press(&mut window, chief);
    assert!(says(&window, &remove));
    press(&mut window, "Influence (1)");
    press(&mut window, "may spoil it");
    assert_eq!(scenario(&window).stakeholders[0].influence, Influence::MaySpoil);
    let conferences = &window.state().drawn().unwrap().plan.conferences;
    let called = conferences.iter().flat_map(|conference| &conference.called).find(|called| called.stakeholder == 0).unwrap();
    assert!(called.reasons.iter().any(|reason| reason.to_string().contains("may spoil")), "the plan follows: {called:?}");
    press(&mut window, "Undo");
    assert_eq!(scenario(&window).stakeholders, before);
    press(&mut window, "Add a role");
    assert_eq!(scenario(&window).stakeholders.len(), before.len() + 1);
    assert!(says(&window, "Role (never a name)"), "the new one is unfolded");
    window.get_by_label(&remove).click_accesskit();
    settle(&mut window);
    assert_eq!(scenario(&window).stakeholders.len(), before.len());
    assert_eq!(scenario(&window).stakeholders[0], before[1]);
}

#[test]
fn a_new_name_of_the_scenario_is_saved_and_opened_again() {
    let copy = tempfile::tempdir().unwrap();
    folders::copy_of("bahr-el-ghazal-2026-27", copy.path()).unwrap();
    let (atlas, problems) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let mut window = shown(App::new(atlas, problems, Some(copy.path().to_owned())).keeping(None), USUAL);
    settle(&mut window);
    ask(&mut window, Command::Head(Head::Show(Some(Section::Season))));
    type_into(&mut window, "Name", "Wau and Warrap");
    assert_eq!(scenario(&window).name, "Wau and Warrap");
    type_into(&mut window, "Status", "");
    ask(&mut window, Command::Save);
    let (opened, _) = murhal::scenario::open(copy.path(), None).unwrap();
    assert_eq!((opened.name.as_str(), opened.note.as_ref()), ("Wau and Warrap", scenario(&window).note.as_ref()));
    let text = std::fs::read_to_string(copy.path().join("scenario.toml")).unwrap();
    assert!(text.contains("# the day the plan is made"), "the comments stay");
}
