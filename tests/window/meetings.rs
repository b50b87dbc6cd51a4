//! The tab of conferences, by what is read and pressed: who sits with whom, all meetings, seats, places.

use super::shown::{SHIPPED, USUAL, Window, ask, press, says, settle, window_on};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use murhal::app::command::Command;
use murhal::app::meetings::{Ask, Shown};
use murhal::app::view::Tab;
use murhal::plan::Plan;
use murhal::words::Language;

fn window() -> Window {
    let mut window = window_on(SHIPPED, USUAL);
    ask(&mut window, Command::Tab(Tab::Conference));
    window
}

fn plan(window: &Window) -> &Plan {
    &window.state().drawn().expect("there is a plan").plan
}

fn community(window: &Window, id: &str) -> String {
    window.state().scenario().community_name(id).to_owned()
}

#[test]
fn two_communities_lead_to_the_conferences_in_which_both_sit() {
    let mut window = window();
    press(&mut window, "Who with whom");
    let [one, other] = [0, 1].map(|party: usize| plan(&window).conferences[0].parties[party].community.clone());
    let both = |conference: &&murhal::conferences::Conference| {
        [&one, &other].into_iter().all(|id| conference.parties.iter().any(|party| party.community == *id))
    };
    let conferences: Vec<_> = plan(&window).conferences.iter().filter(both).collect();
    let (id, name) = (conferences[0].id.clone(), conferences[0].name.say(Language::English));
    let count = conferences.len();
    let conferences = if count == 1 { "1 conference".to_owned() } else { format!("{count} conferences") };
    ask(&mut window, Command::Meetings(Ask::Pair(Some([one.clone(), other.clone()]))));
    let (first, second) = (community(&window, &one), community(&window, &other));
    assert!(says(&window, &format!("{first} and {second} sit together in {conferences}")));
    press(&mut window, &name);
    assert_eq!((window.state().view().meetings.shown, window.state().view().conference.as_ref()), (Shown::One, Some(&id)));
    assert!(says(&window, "AGENDA OF THE CONFERENCE"));
}

#[test]
fn a_place_of_the_square_tells_how_often_two_sit_together_and_lists_where_when_pressed() {
    let mut window = window();
    press(&mut window, "Who with whom");
    let first = window.state().drawn().expect("there is a plan").overview.together.communities[0].clone();
    let count = plan(&window).conferences.iter().filter(|one| one.parties.iter().any(|party| party.community == first)).count();
    let conferences = if count == 1 { "1 conference".to_owned() } else { format!("{count} conferences") };
    let told = format!("{} sits in {conferences}", community(&window, &first));
    press(&mut window, &told);
    assert_eq!(window.state().view().meetings.pair, Some([first.clone(), first]));
    assert_eq!(window.query_all_by_label(&told).count(), 2, "in the square and above the list");
}

#[test]
fn the_views_of_the_tab_have_keys_and_speak_french() {
    let mut window = window();
    for (key, shown, text) in [
        (Key::Num2, Shown::Together, "In how many conferences two communities sit together"),
        (Key::Num3, Shown::Calendar, "meeting"),
        (Key::Num1, Shown::One, "WHO"),
    ] {
        ask(&mut window, Command::Tab(Tab::Problems));
        window.key_press_modifiers(Modifiers::ALT | Modifiers::SHIFT, key);
        settle(&mut window);
        assert_eq!((window.state().view().tab, window.state().view().meetings.shown), (Tab::Conference, shown));
        assert!(says(&window, text), "{text}");
    }
}
