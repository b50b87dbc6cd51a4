//! Never lose work, in the window: what a person sees after a crash, beside another window, and beside other programs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::folders;
use super::shown::{USUAL, Window, ask, press, says, settle, shown};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use murhal::app::App;
use murhal::app::command::{Command, Draft};
use murhal::app::tools::{Ask, Tool};
use murhal::app::view::{Tab, Thing};
use murhal::keeping::Standing;
use murhal::measure::Day;
use murhal::scenario::{Change, Scenario};
use murhal::shelf;

/// A season of our own, and a user's state folder of our own.
struct Desk {
    folder: tempfile::TempDir,
    state: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let (folder, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        folders::copy_of("two-herds", folder.path()).unwrap();
        Self { folder, state }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn window(&self) -> Window {
        window(Some(self.path().to_owned()), self.state.path())
    }

    fn routes(&self) -> PathBuf {
        self.path().join("layers/routes.geojson")
    }

    /// As another program would: the herd is another size.
    fn change_on_disk(&self) {
        let text = std::fs::read_to_string(self.routes()).unwrap();
        let at = text.find("\"herd_head\"").unwrap();
        let (before, after) = text.split_at(at);
        let rest = after.split_once(',').unwrap().1;
        std::fs::write(self.routes(), format!("{before}\"herd_head\": 77,{rest}")).unwrap();
    }
}

fn window(scenario: Option<PathBuf>, state: &Path) -> Window {
    let (atlas, problems) = shelf::atlas(Some(&Path::new(env!("CARGO_MANIFEST_DIR")).join("maps")));
    let app = App::new(atlas, problems, scenario).keeping(Some(state.to_owned()));
    let mut window = shown(app, USUAL);
    settle(&mut window);
    window
}

/// Waits until a text stands in the window; looks at the disk take their time.
#[track_caller]
fn wait_for(window: &mut Window, text: &str) {
    let patience = Instant::now() + Duration::from_secs(30);
    while !says(window, text) {
        assert!(Instant::now() < patience, "the window never says: {text}");
        std::thread::sleep(Duration::from_millis(1));
        window.run_steps(4);
    }
    settle(window);
}

/// An entry of a menu: its name ends with its keys.
fn press_entry(window: &mut Window, name: &str) {
    window.get_by_label_contains(name).click();
    settle(window);
}

fn departs(window: &Window) -> Day {
    window.state().scenario().routes[0].departs.first
}

fn on_disk(folder: &Path) -> Scenario {
    murhal::scenario::open(folder, None).unwrap().0
}

fn shift(window: &mut Window, days: &str) {
    ask(window, Command::Select(Some(Thing::Route(0))));
    press(window, days);
}

#[test]
fn changes_of_a_window_that_was_killed_are_back_and_undo_takes_them_back_one_by_one() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    shift(&mut window, "+1 day");
    shift(&mut window, "+1 day");
    press(&mut window, "Undo");
    drop(window);
    assert_eq!(on_disk(desk.path()).routes[0].departs.first, before, "nothing was saved");
    let mut window = desk.window();
    assert_eq!(departs(&window), before.plus(8));
    assert!(says(&window, "2 changes that were not saved are back; Save keeps them, Undo takes them back one by one, or Discard"));
    press(&mut window, "Redo");
    assert_eq!(departs(&window), before.plus(9), "what was undone can be done again");
    for _ in 0..3 {
        press(&mut window, "Undo");
    }
    assert_eq!(departs(&window), before);
}

#[test]
fn saving_what_came_back_empties_the_journal() {
    let desk = Desk::new();
    let mut window = desk.window();
    shift(&mut window, "+7 days");
    drop(window);
    let mut window = desk.window();
    let now = departs(&window);
    assert!(says(&window, "1 change that was not saved is back"));
    press(&mut window, "Save");
    assert!(says(&window, "Saved in"));
    assert!(!desk.path().join(".murhal/journal").exists());
    drop(window);
    assert_eq!(on_disk(desk.path()).routes[0].departs.first, now);
    assert!(!says(&desk.window(), "is back"));
}

#[test]
fn what_came_back_can_be_discarded_and_still_lies_aside() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    drop(window);
    let mut window = desk.window();
    press(&mut window, "Discard them");
    assert_eq!(departs(&window), before);
    assert!(!says(&window, "is back"));
    assert!(window.state().scenario().unsaved.is_empty());
    assert_eq!(std::fs::read_dir(desk.path().join(".murhal/aside")).unwrap().count(), 1);
    drop(window);
    assert_eq!(departs(&desk.window()), before);
}

#[test]
fn a_note_being_typed_and_a_corner_being_dragged_are_not_lost() {
    let desk = Desk::new();
    let mut window = desk.window();
    ask(&mut window, Command::Tab(Tab::Conference));
    window.get_by_label("Conveners' note").focus();
    window.run_steps(2);
    window.get_by_label("Conveners' note").type_text("Bring the tariff");
    window.run_steps(20);
    assert!(window.state().scenario().decisions.conference_notes.is_empty(), "still a draft");
    drop(window);
    let mut window = desk.window();
    assert!(says(&window, "the last was still being typed or dragged"));
    assert!(window.state().scenario().decisions.conference_notes.values().any(|note| note == "Bring the tariff"));
    let mut route = window.state().scenario().routes[0].clone();
    route.line[0].lat += 0.01;
    let (features, grip) = (vec![murhal::layers::Feature::Route(route.clone())], murhal::app::command::Grip::Corner(0));
    // As the hand holds it: the draft of this very frame, then the power goes.
    window.state_mut().ask(Command::Draft(Draft::Held { features, grip }));
    window.step();
    drop(window);
    let window = desk.window();
    assert_eq!(window.state().scenario().routes[0].line, route.line);
    assert!(says(&window, "2 changes that were not saved are back"));
}

#[test]
fn a_line_that_is_still_being_drawn_is_gone_on_with_after_a_kill() {
    let desk = Desk::new();
    let mut window = desk.window();
    let corners = vec![
        murhal::measure::LonLat { lon: 28.0, lat: 8.1 },
        murhal::measure::LonLat { lon: 28.1, lat: 8.123_456_7 },
        murhal::measure::LonLat { lon: 28.2, lat: 8.0 },
    ];
    let tool = Tool::Draw(murhal::layers::LayerKind::Routes);
    ask(&mut window, Command::Tool(Ask::Take(tool)));
    ask(&mut window, Command::Tool(Ask::Sketch(corners[..1].to_vec())));
    // A change in between must not cost the drawing.
    shift(&mut window, "+1 day");
    ask(&mut window, Command::Tool(Ask::Sketch(corners[..2].to_vec())));
    window.state_mut().ask(Command::Tool(Ask::Sketch(corners.clone())));
    window.step();
    let before = window.state().scenario().routes.len();
    drop(window);
    let mut window = desk.window();
    let hand = &window.state().view().hand;
    assert_eq!((hand.tool, &hand.sketch), (tool, &corners), "to the last bit");
    assert!(says(&window, "The route that was being drawn is back with 3 corners"));
    assert_eq!(window.state().scenario().routes.len(), before, "it is no route yet");
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().scenario().routes.len(), before + 1);
    drop(window);
    let mut window = desk.window();
    assert!(window.state().view().hand.sketch.is_empty(), "what was ended is not drawn twice");
    assert_eq!(window.state().scenario().routes.len(), before + 1);
    ask(&mut window, Command::Tool(Ask::Take(tool)));
    ask(&mut window, Command::Tool(Ask::Sketch(corners)));
    window.key_press(Key::Escape);
    settle(&mut window);
    drop(window);
    assert!(desk.window().state().view().hand.sketch.is_empty(), "what was left does not come back");
}

#[test]
fn a_draft_that_was_given_up_does_not_come_back() {
    let desk = Desk::new();
    let mut window = desk.window();
    let id = window.state().scenario().routes[0].id.clone();
    window.state_mut().ask(Command::Draft(Draft::Head { route: id, head: 5 }));
    window.step();
    ask(&mut window, Command::Draft(Draft::None));
    drop(window);
    assert!(!says(&desk.window(), "back"));
}

#[test]
fn the_second_window_may_only_look_and_edits_when_the_first_has_closed() {
    let desk = Desk::new();
    let mut first = desk.window();
    let mut second = desk.window();
    assert!(matches!(second.state().standing(), Standing::ReadOnly(_)));
    assert!(says(&second, &format!("process {}", std::process::id())));
    let before = departs(&second);
    shift(&mut second, "+7 days");
    assert_eq!(departs(&second), before);
    assert!(says(&second, "Not changed: the scenario is open in another window"));
    shift(&mut first, "+1 day");
    press(&mut first, "Save");
    drop(first);
    let patience = Instant::now() + Duration::from_secs(30);
    while *second.state().standing() != Standing::Editable {
        assert!(Instant::now() < patience, "the lock is never taken");
        std::thread::sleep(Duration::from_millis(1));
        second.run_steps(4);
    }
    settle(&mut second);
    assert_eq!(departs(&second), before.plus(1), "with what the first one saved");
    shift(&mut second, "+1 day");
    assert_eq!(departs(&second), before.plus(2));
}

#[test]
fn files_that_another_program_changed_are_not_saved_over_unasked() {
    let desk = Desk::new();
    let mut window = desk.window();
    shift(&mut window, "+7 days");
    desk.change_on_disk();
    let theirs = std::fs::read(desk.routes()).unwrap();
    press(&mut window, "Save");
    assert!(says(&window, "Changed by another program"));
    assert!(says(&window, "layers/routes.geojson"));
    assert_eq!(std::fs::read(desk.routes()).unwrap(), theirs);
    assert!(!window.state().scenario().unsaved.is_empty());
}

#[test]
fn keeping_mine_saves_into_what_the_other_program_wrote() {
    let desk = Desk::new();
    let mut window = desk.window();
    ask(&mut window, Command::Tab(Tab::Conference));
    let change = Change::ConferenceNote { conference: "anything".to_owned(), note: "mine".to_owned() };
    ask(&mut window, Command::Change(change));
    desk.change_on_disk();
    wait_for(&mut window, "Changed by another program");
    press(&mut window, "Keep mine");
    press(&mut window, "Save");
    settle(&mut window);
    let saved = on_disk(desk.path());
    assert_eq!(saved.routes.iter().filter(|route| route.herd_head == Some(77)).count(), 1, "theirs");
    assert_eq!(saved.decisions.conference_notes["anything"], "mine");
    assert_eq!(window.state().scenario().routes, saved.routes, "the window shows what is on the disk");
}

#[test]
fn reloading_puts_my_changes_aside_and_they_can_be_made_again() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    desk.change_on_disk();
    wait_for(&mut window, "Changed by another program");
    press(&mut window, "Reload");
    assert_eq!(departs(&window), before);
    assert!(window.state().scenario().routes.iter().any(|route| route.herd_head == Some(77)));
    press(&mut window, "Make them again");
    assert_eq!(departs(&window), before.plus(7));
    assert!(says(&window, "1 change made again; 0 found nothing to change"));
}

#[test]
fn a_journal_made_on_other_files_is_never_applied_and_never_lost() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    drop(window);
    desk.change_on_disk();
    let mut window = desk.window();
    assert_eq!(departs(&window), before);
    assert!(says(&window, "not made again: they were made on other files than these (layers/routes.geojson)"));
    assert_eq!(std::fs::read_dir(desk.path().join(".murhal/aside")).unwrap().count(), 1);
    press(&mut window, "Make them again");
    assert_eq!(departs(&window), before.plus(7));
}

#[test]
fn a_journal_that_cannot_be_read_is_told_and_moved_aside() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join(".murhal")).unwrap();
    std::fs::write(desk.path().join(".murhal/journal"), "not a journal\n").unwrap();
    let mut window = desk.window();
    assert!(says(&window, "The journal of unsaved changes cannot be read: its first line is not that of a journal"));
    let aside: Vec<PathBuf> = std::fs::read_dir(desk.path().join(".murhal/aside")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(std::fs::read(&aside[0]).unwrap(), b"not a journal\n");
    shift(&mut window, "+1 day");
    drop(window);
    assert!(says(&desk.window(), "1 change that was not saved is back"));
}

#[test]
fn save_as_writes_the_whole_scenario_into_a_new_folder_and_goes_on_there() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    let new = desk.state.path().join("a new season");
    press(&mut window, "File");
    press_entry(&mut window, "Save as…");
    window.get_by_label("Folder").type_text(&new.display().to_string());
    settle(&mut window);
    press(&mut window, "Save here");
    assert!(says(&window, "Saved in"));
    assert_eq!(on_disk(&new).routes[0].departs.first, before.plus(7));
    assert_eq!(on_disk(&new).farming_zones, on_disk(desk.path()).farming_zones);
    assert_eq!(on_disk(desk.path()).routes[0].departs.first, before, "the old one is as it was");
    assert_eq!(std::fs::read(new.join("scenario.toml")).unwrap(), std::fs::read(desk.path().join("scenario.toml")).unwrap());
    shift(&mut window, "+1 day");
    drop(window);
    let window = self::window(Some(new), desk.state.path());
    assert_eq!(departs(&window), before.plus(8), "changes are kept there now");
    assert_eq!(departs(&desk.window()), before, "and not here any more");
}

#[test]
fn an_empty_scenario_is_saved_to_a_new_folder() {
    let state = tempfile::tempdir().unwrap();
    let new = state.path().join("seasons/first");
    let mut window = window(None, state.path());
    press(&mut window, "Save");
    assert!(says(&window, "Save as a new folder"));
    window.get_by_label("Folder").type_text(&new.display().to_string());
    settle(&mut window);
    press(&mut window, "Save here");
    assert!(says(&window, "Saved in"));
    let saved = on_disk(&new);
    assert_eq!((saved.name.as_str(), saved.season), ("New scenario", window.state().scenario().season));
    assert_eq!(window.state().scenario().folder.as_deref(), Some(new.as_path()));
}

#[test]
fn changes_of_a_scenario_without_a_folder_come_back() {
    let state = tempfile::tempdir().unwrap();
    let note = |note: &str| Command::Change(Change::ConferenceNote { conference: "any".to_owned(), note: note.to_owned() });
    let mut first = window(None, state.path());
    ask(&mut first, note("of the first"));
    let mut second = window(None, state.path());
    assert!(second.state().scenario().unsaved.is_empty(), "each window has its own");
    ask(&mut second, note("of the second"));
    drop(first);
    let window = window(None, state.path());
    assert_eq!(window.state().scenario().decisions.conference_notes["any"], "of the first");
    drop(second);
}

#[test]
fn the_last_ten_saves_are_kept_and_one_is_restored() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    for _ in 0..12 {
        shift(&mut window, "+1 day");
        press(&mut window, "Save");
    }
    let kept = murhal::keeping::copies::kept(&desk.path().join(".murhal"));
    assert_eq!(kept.len(), 10);
    press(&mut window, "File");
    press_entry(&mut window, "Earlier saves…");
    let oldest = kept.last().unwrap();
    assert!(says(&window, &oldest.words()));
    ask(&mut window, Command::Keep(murhal::app::keep::Keep::Restore(Box::new(oldest.clone()))));
    assert_eq!(departs(&window), before.plus(3), "the tenth from the end");
    assert_eq!(on_disk(desk.path()).routes[0].departs.first, before.plus(3));
    let newest = murhal::keeping::copies::kept(&desk.path().join(".murhal")).remove(0);
    ask(&mut window, Command::Keep(murhal::app::keep::Keep::Restore(Box::new(newest))));
    assert_eq!(departs(&window), before.plus(12), "and there is a way back");
}

#[test]
fn where_nothing_can_be_written_beside_a_scenario_its_journal_lies_with_the_user() {
    let desk = Desk::new();
    // Who is allowed everything is not stopped by rights: a file stands where the folder would be made.
    std::fs::write(desk.path().join(".murhal"), "").unwrap();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    drop(window);
    let mut window = desk.window();
    assert_eq!(departs(&window), before.plus(7));
    press(&mut window, "Save");
    assert!(says(&window, "Saved in"), "saving needs no journal beside it");
}

#[test]
fn a_journal_that_cannot_be_begun_is_told_and_begun_with_the_next_change() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    // A folder stands where the journal would be.
    let journal = desk.path().join(".murhal/journal");
    std::fs::create_dir(&journal).unwrap();
    shift(&mut window, "+7 days");
    assert_eq!(departs(&window), before.plus(7));
    assert!(says(&window, "The change is made but not yet in the journal"));
    std::fs::remove_dir(&journal).unwrap();
    shift(&mut window, "+1 day");
    drop(window);
    let window = desk.window();
    assert_eq!(departs(&window), before.plus(8));
    assert!(says(&window, "2 changes that were not saved are back"));
}

#[test]
fn undo_says_what_it_undid() {
    let desk = Desk::new();
    let mut window = desk.window();
    let route = window.state().scenario().routes[0].clone();
    let community = window.state().scenario().community_name(&route.community).to_owned();
    shift(&mut window, "+7 days");
    // It goes by itself after a while.
    window.get_by_label("Undo").click();
    window.run_steps(3);
    assert!(says(&window, &format!("Undone: departure of the {community} herd")));
    settle(&mut window);
    window.get_by_label("Redo").click();
    window.run_steps(3);
    assert!(says(&window, &format!("Done again: departure of the {community} herd")));
}

#[test]
fn undo_with_the_cursor_in_a_text_undoes_in_the_text() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    ask(&mut window, Command::Tab(Tab::Conference));
    window.get_by_label("Conveners' note").focus();
    window.run_steps(2);
    window.get_by_label("Conveners' note").type_text("Bring");
    window.run_steps(2);
    window.get_by_label("Conveners' note").type_text(" the tariff");
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(3);
    assert_eq!(departs(&window), before.plus(7), "the departure stays");
    let Draft::Note { text, .. } = &window.state().view().draft else { panic!("the note is still typed") };
    assert_ne!(text, "Bring the tariff", "the text is not");
}

#[test]
fn closing_with_saves_under_way_waits_for_them() {
    let desk = Desk::new();
    let mut window = desk.window();
    let before = departs(&window);
    shift(&mut window, "+7 days");
    // In one frame, so that the save is still under way.
    window.state_mut().ask(Command::Save);
    window.state_mut().ask(Command::Open(desk.path().to_owned()));
    settle(&mut window);
    assert_eq!(departs(&window), before.plus(7));
    assert!(!says(&window, "Save what was changed?"));
    assert_eq!(on_disk(desk.path()).routes[0].departs.first, before.plus(7));
}
