//! The agenda of a conference in the hands of people.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use murhal::app::command::Command;
use murhal::app::desk::Arrange;
use murhal::app::view::Tab;
use murhal::conferences::Session;
use murhal::layers::LayerKind;
use murhal::scenario::Change;
use murhal::words::Language;

use super::shown::{USUAL, Window, ask, says, settle, type_over, window_on};

/// The two herds, with a session of their conference open to be changed.
fn window(session: &str) -> Window {
    let mut window = window_on("two-herds", USUAL);
    ask(&mut window, Command::Tab(Tab::Conference));
    let meeting = window.state().drawn().expect("there is a plan").plan.conferences[0].id.clone();
    ask(&mut window, Command::Desk(Arrange::Session(Some((meeting, session.to_owned())))));
    window
}

fn sessions(window: &Window) -> &[Session] {
    &window.state().drawn().expect("there is a plan").plan.conferences[0].agenda.sessions
}

fn session<'a>(window: &'a Window, id: &str) -> &'a Session {
    sessions(window).iter().find(|session| session.id == id).expect("the session is held")
}

/// Presses what may lie below the part of the list that is in sight, as a screen reader does.
#[track_caller]
fn press(window: &mut Window, label: &str) {
    window.get_all_by_label(label).next().unwrap_or_else(|| panic!("no {label}")).click_accesskit();
    settle(window);
}

/// Types into a field, and leaves it.
fn type_into(window: &mut Window, label: &str, text: &str) {
    type_over(window, (Role::MultilineTextInput, label), text, Key::Tab);
}

#[test]
fn the_texts_of_a_session_are_written_in_place_and_undone() {
    let mut window = window("opening");
    type_into(&mut window, "Lead", "The paramount chief of both sides");
    assert_eq!(session(&window, "opening").lead.say(Language::English), "The paramount chief of both sides");
    assert!(says(&window, "changed by hand"));
    ask(&mut window, Command::Undo);
    assert!(!session(&window, "opening").is_by_hand && !says(&window, "changed by hand"));
}

#[test]
fn a_session_of_our_own_is_added_moved_and_struck_out() {
    let mut window = window("opening");
    press(&mut window, "Add a session");
    let place = sessions(&window).iter().position(|session| session.id == "own-1").expect("it is there");
    assert_eq!(sessions(&window)[place + 1].id, "drafting", "all that is spoken of comes before the text is put together");
    assert!(says(&window, "Session of our own"), "it is there, and open");
    press(&mut window, "Earlier");
    assert_eq!(sessions(&window)[place - 1].id, "own-1");
    press(&mut window, "Order of the draft");
    assert_eq!(sessions(&window)[place].id, "own-1");
    press(&mut window, "Strike out");
    assert!(sessions(&window).iter().all(|session| session.id != "own-1"));
    ask(&mut window, Command::Undo);
    assert_eq!(sessions(&window)[place].id, "own-1");
}

#[test]
fn a_drafted_session_that_is_struck_out_can_be_brought_back() {
    let mut window = window("caucuses");
    let before = sessions(&window).len();
    press(&mut window, "Strike out");
    assert_eq!(sessions(&window).len(), before - 1);
    press(&mut window, "Bring back the session Separate caucuses");
    assert_eq!(sessions(&window).len(), before);
}

#[test]
fn a_question_of_our_own_is_asked_and_one_of_the_draft_struck_out() {
    let mut window = window("water");
    let label = "A question of our own; Enter adds it";
    window.get_by_label(label).focus();
    window.run_steps(2);
    window.get_by_label(label).type_text("Who cleans the hafir?");
    window.run_steps(2);
    window.key_press(Key::Enter);
    settle(&mut window);
    let asked = |window: &Window| -> Vec<String> {
        session(window, "water").questions.iter().map(|question| question.asks.say(Language::English)).collect()
    };
    assert!(asked(&window).contains(&"Who cleans the hafir?".to_owned()));
    press(&mut window, "Strike out: Who cleans the hafir?");
    assert!(!asked(&window).contains(&"Who cleans the hafir?".to_owned()));
    let drafted = asked(&window).len();
    let first = window.get_all_by_label_contains("Strike out: ").next().expect("each question can be struck out");
    first.click_accesskit();
    settle(&mut window);
    assert_eq!(asked(&window).len(), drafted - 1);
    press(&mut window, "Bring back 1 question");
    assert_eq!(asked(&window).len(), drafted);
}

#[test]
fn what_changed_underneath_is_told_and_people_keep_theirs_or_take_the_draft() {
    let mut window = window("water");
    type_into(&mut window, "Lead", "The women who draw it");
    let id = window.state().scenario().water_points[0].id.clone();
    ask(&mut window, Command::Change(Change::Remove { layer: LayerKind::WaterPoints, id }));
    assert!(says(&window, "No flashpoint asks for this session any more"));
    assert_eq!(session(&window, "water").lead.say(Language::English), "The women who draw it");
    press(&mut window, "Keep ours");
    assert!(!says(&window, "No flashpoint asks for this session any more"));
    ask(&mut window, Command::Undo);
    press(&mut window, "Take the draft");
    assert!(sessions(&window).iter().all(|session| session.id != "water"));
}
