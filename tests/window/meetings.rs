//! The tab of conferences, by what is read and pressed: who sits with whom, all meetings, seats, places.

use super::shown::{SHIPPED, USUAL, Window, ask, press, says, settle, window_on};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use murhal::app::command::Command;
use murhal::app::meetings::{Ask, Shown};
use murhal::app::papers::{self, Look};
use murhal::app::view::Tab;
use murhal::documents::papers::{Format, Kind};
use murhal::layers::Sensitivity;
use murhal::plan::Plan;
use murhal::scenario::Change;
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

fn look(kind: Kind, language: Option<Language>) -> Command {
    Command::Papers(papers::Ask::Look(Look { kind, language }))
}

#[test]
fn a_paper_is_looked_at_in_any_of_its_languages_and_follows_an_edit() {
    let mut window = window();
    // Letters that have Arabic.
    murhal::app::dress(&window.ctx);
    settle(&mut window);
    press(&mut window, "Papers");
    assert!(says(&window, "Agenda: "));
    let scenario = window.state().scenario();
    let (status, note) = (scenario.status.clone(), scenario.note.clone());
    let foot = "The season after the floods. For internal use";
    assert!(!says(&window, foot));
    let name = "The season after the floods".to_owned();
    ask(&mut window, Command::Change(Change::Told { name, status, note }));
    assert!(says(&window, foot), "the paper follows");
    ask(&mut window, look(Kind::Agenda, Some(Language::French)));
    assert!(says(&window, "Ordre du jour") && !says(&window, "Agenda: "));
    ask(&mut window, look(Kind::Agenda, Some(Language::Arabic)));
    assert!(!says(&window, "Agenda: ") && says(&window, "جدول الأعمال"));
    // Not every paper is in every language: then it is in that of the window.
    ask(&mut window, look(Kind::Brief, Some(Language::Arabic)));
    assert!(says(&window, foot));
}

#[test]
fn all_papers_are_ordered_in_a_dialog_and_written_beside_the_frames() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let into = folder.path().join("papers");
    let mut window = window_on("two-herds", USUAL);
    murhal::app::dress(&window.ctx);
    settle(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    settle(&mut window);
    assert!(says(&window, "Papers of conferences"));
    for format in ["DOCX", "PDF"] {
        press(&mut window, format);
    }
    press(&mut window, "Français");
    window.get_by_label("Folder").type_text(&into.display().to_string());
    settle(&mut window);
    press(&mut window, "Write");
    let written = std::fs::read_dir(&into).expect("the folder is made");
    let mut names: Vec<String> = written.map(|file| file.expect("it is read").file_name().to_string_lossy().into_owned()).collect();
    // What was written is listed beside the papers.
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    let conference = plan(&window).conferences[0].id.clone();
    for name in [format!("agenda-{conference}.en.md"), format!("agenda-{conference}.fr.md"), "calendar.en.ics".to_owned()] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains(".docx") || name.contains(".pdf")), "{names:?}");
    assert!(says(&window, &format!("{} papers written into", names.len())));
}

#[test]
fn making_papers_is_named_as_work_and_cancelled_and_then_nothing_is_written() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let into = folder.path().join("papers");
    let mut window = window();
    let order = papers::Order {
        conference: None,
        languages: Language::OF_PAPERS.to_vec(),
        formats: Format::ALL.to_vec(),
        has_calendar: true,
        readers: Sensitivity::Internal,
        folder: String::new(),
    };
    window.state_mut().ask(Command::Papers(papers::Ask::Write(order, into.clone())));
    window.run_steps(3);
    assert!(says(&window, "Papers: "), "the work has a name");
    ask(&mut window, Command::Cancel);
    assert!(says(&window, "Making papers was stopped; nothing was written"));
    assert!(!into.exists());
}
