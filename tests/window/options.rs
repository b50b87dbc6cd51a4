//! Options in the window: from the top flashpoint to an accepted option with its clause, and back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::agreed::{Agreement, Terms};
use murhal::app::command::Command;
use murhal::app::options::{Ask, Shown};
use murhal::app::view::{Tab, Thing};
use murhal::options::packages::Limits;
use murhal::scenario::Lever;

use super::shown::{SHIPPED, USUAL, Window, ask, says, settle, window_on};

#[track_caller]
fn press(window: &mut Window, label: &str) {
    window.get_all_by_label(label).next().unwrap_or_else(|| panic!("no {label}")).click_accesskit();
    settle(window);
}

/// The first label that begins with words.
#[track_caller]
fn beginning(window: &Window, words: &str) -> String {
    let labels = window.query_all_by_label_contains(words).filter_map(|node| node.accesskit_node().label());
    let mut labels = labels.filter(|label| label.starts_with(words));
    labels.next().unwrap_or_else(|| panic!("no button begins with {words}"))
}

/// On the two herds, with their top flashpoint selected.
fn window() -> Window {
    let mut window = window_on("two-herds", USUAL);
    let id = window.state().drawn().unwrap().plan.findings.flashpoints[0].id.clone();
    ask(&mut window, Command::Select(Some(Thing::Flashpoint(id))));
    window
}

fn departures(window: &Window) -> Vec<String> {
    window.state().scenario().routes.iter().map(|one| one.departs.words()).collect()
}

fn only(window: &Window) -> &Agreement {
    window.state().scenario().agreements.by_id.values().next().expect("there is one")
}

#[test]
fn from_the_top_flashpoint_an_option_is_accepted_in_three_presses_and_writes_its_clause() {
    let mut window = window();
    let (before, plan) = (departures(&window), window.state().drawn().unwrap().plan.findings.flashpoints.clone());
    press(&mut window, "What could be done?");
    assert_eq!(window.state().view().tab, Tab::Options);
    assert!(says(&window, "Here ") && says(&window, "Herders lose"), "each with what it changes and costs");
    let offers = window.state().view().options.answers.offers.clone().unwrap();
    let later = offers.tried.iter().find(|one| matches!(one.lever, Lever::Departure { .. })).unwrap().lever.clone();
    let accept = format!("Accept: {}", later.told(window.state().scenario()).say(murhal::words::Language::English));
    press(&mut window, &accept);
    assert_ne!(departures(&window), before);
    assert_eq!(window.state().scenario().decisions.options.len(), 1);
    assert!(matches!(only(&window).clauses[0].terms, Terms::Season(_)));
    let (agenda, text) = (beginning(&window, "Agenda with: "), beginning(&window, "Agreement with: "));
    press(&mut window, &text);
    assert_eq!(window.state().view().agreed.open.as_deref(), Some(only(&window).id.as_str()), "its clause");
    ask(&mut window, Command::Tab(Tab::Options));
    press(&mut window, &agenda);
    assert_eq!(window.state().view().tab, Tab::Conference);
    assert!(says(&window, "ACCEPTED"), "the agenda's conference says what was accepted for it");
    let drop = beginning(&window, "Drop: ");
    press(&mut window, &drop);
    assert_eq!(departures(&window), before);
    assert!(window.state().scenario().decisions.options.is_empty());
    assert_eq!(window.state().drawn().unwrap().plan.findings.flashpoints, plan, "dropped, the plan is as it was");
    for _ in 0..2 {
        ask(&mut window, Command::Undo);
    }
    assert_eq!(departures(&window), before);
    assert!(window.state().scenario().agreements.by_id.is_empty(), "one step takes all of it back");
}

#[test]
fn every_option_of_the_shipped_seasons_top_flashpoint_can_be_accepted_with_its_clause() {
    let mut window = window_on(SHIPPED, USUAL);
    let id = window.state().drawn().unwrap().plan.findings.flashpoints[0].id.clone();
    ask(&mut window, Command::Select(Some(Thing::Flashpoint(id))));
    ask(&mut window, Command::Options(Ask::Show(Shown::Levers)));
    let offers = window.state().view().options.answers.offers.clone().unwrap();
    let mut kinds: Vec<&str> = Vec::new();
    for tried in &offers.tried {
        let key = tried.lever.key();
        let kind = key.split('/').next().unwrap().to_owned();
        if kinds.contains(&kind.as_str()) {
            continue;
        }
        kinds.push(kind.leak());
        ask(&mut window, Command::Options(Ask::Accept(vec![tried.lever.clone()])));
        assert!(window.state().scenario().decisions.options.contains_key(&key), "{key}");
        assert!(!only(&window).clauses.is_empty(), "{key}");
        let total: f64 = window.state().drawn().unwrap().plan.findings.flashpoints.iter().map(|one| one.severity).sum();
        assert!((total - tried.effect.after.total).abs() < 1e-6, "what was promised: {key}");
        ask(&mut window, Command::Undo);
        assert!(window.state().scenario().agreements.by_id.is_empty(), "{key}");
    }
    assert!(kinds.len() >= 3, "{kinds:?}");
}

#[test]
fn the_curve_of_a_departure_is_shown_with_the_days_that_are_chosen_and_accepted() {
    let mut window = window();
    ask(&mut window, Command::Options(Ask::Show(Shown::Departure)));
    assert!(says(&window, "Points by days of departure") && says(&window, "Days without known water"));
    ask(&mut window, Command::Options(Ask::Days(9)));
    let before = departures(&window);
    let accept = beginning(&window, "Accept: ");
    assert!(accept.contains("9 days later"), "{accept}");
    press(&mut window, &accept);
    assert_ne!(departures(&window), before);
}

#[test]
fn packages_keep_the_limits_that_are_set_and_can_be_accepted_whole() {
    let mut window = window();
    ask(&mut window, Command::Options(Ask::Show(Shown::Together)));
    assert!(says(&window, "Package 1") && says(&window, "the season as it is planned"));
    ask(&mut window, Command::Options(Ask::Limits(Limits { most_days: 3, ..Limits::default() })));
    let (_, found) = window.state().view().options.answers.packages.clone().unwrap();
    let days = found.levers.iter().filter_map(|lever| if let Lever::Departure { days, .. } = lever { Some(days.abs()) } else { None });
    assert!(days.max().is_some_and(|most| most <= 3));
    let package = found.frontier.iter().rev().find(|one| !one.levers.is_empty()).unwrap().clone();
    ask(&mut window, Command::Options(Ask::Accept(package.levers.clone())));
    assert_eq!(window.state().scenario().decisions.options.len(), package.levers.len());
    ask(&mut window, Command::Undo);
    assert!(window.state().scenario().decisions.options.is_empty());
}

#[test]
fn simulated_seasons_run_beside_the_frames_and_are_told_as_shares_with_an_interval() {
    let mut window = window();
    ask(&mut window, Command::Options(Ask::Simulate(Vec::new())));
    assert!(window.state().view().options.answers.seasons.is_some(), "they are there");
    assert!(says(&window, "simulated seasons in which") && says(&window, "mean severity"));
    assert!(says(&window, "no probability of conflict"));
}

#[test]
fn another_way_round_is_shown_on_the_map_and_accepted_as_the_route_with_its_clause() {
    let mut window = window();
    ask(&mut window, Command::Options(Ask::Show(Shown::Ways)));
    let (route, round) = window.state().view().options.answers.round.clone().unwrap();
    let murhal::around::Answer::Ways(ways) = &round.answer else { panic!("there are other ways") };
    assert!(says(&window, "The present way") && !ways.ways.is_empty());
    let before = window.state().scenario().routes[route].line.clone();
    let accept = beginning(&window, "Accept: Way 1");
    press(&mut window, &accept);
    assert_eq!(window.state().scenario().routes[route].line, ways.ways[0].route.line);
    assert!(matches!(only(&window).clauses[0].terms, Terms::Route(_)));
    let total: f64 = window.state().drawn().unwrap().plan.findings.flashpoints.iter().map(|one| one.severity).sum();
    assert!((total - ways.ways[0].severity).abs() < 1e-6, "what was promised");
    let drop = beginning(&window, "Drop: ");
    press(&mut window, &drop);
    assert_eq!(window.state().scenario().routes[route].line, before);
}
