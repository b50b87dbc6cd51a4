//! The desk, tested by what a person reads and presses: the season, the tabs, the search, the keyboard.

use std::path::PathBuf;

use super::shown::{SHIPPED, USUAL, Window, ask, click_at, press, says, settle, window_on};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::app::command::{Command, Dialog};
use murhal::app::desk::{Arrange, Column, Speed};
use murhal::app::view::{Tab, Thing};
use murhal::measure::DayRange;
use murhal::scenario::Change;
use murhal::words::Language;

/// The window on the shipped season, once the plan is there.
fn window() -> Window {
    sized(USUAL)
}

fn sized(size: [f32; 2]) -> Window {
    window_on(SHIPPED, size)
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn flashpoints(window: &Window) -> &[std::sync::Arc<murhal::flashpoints::Flashpoint>] {
    &window.state().drawn().expect("there is a plan").plan.findings.flashpoints
}

fn season(window: &Window) -> DayRange {
    window.state().scenario().season.days()
}

/// A place on the timeline, as a share of its width.
fn on_the_weeks(window: &Window, share: f32) -> Pos2 {
    let rect = window.get_by_label_contains("Season week by week").rect();
    Pos2::new(rect.left() + rect.width() * share, rect.bottom() - 12.0)
}

#[test]
fn dragging_over_the_weeks_picks_days_and_shows_what_falls_into_them() {
    let mut window = window();
    let (from, to) = (on_the_weeks(&window, 0.30), on_the_weeks(&window, 0.45));
    window.drag_at(from);
    window.step();
    for step in 1..=4_u8 {
        window.hover_at(from + (to - from) * f32::from(step) / 4.0);
        window.step();
    }
    window.drop_at(to);
    settle(&mut window);
    let range = window.state().view().desk.range.expect("days are picked");
    assert!((38..=50).contains(&range.count()), "{range:?}");
    let fall_in = flashpoints(&window).iter().filter(|flashpoint| flashpoint.days.meets(range, 0)).count();
    let all = flashpoints(&window).len();
    assert!(0 < fall_in && fall_in < all);
    assert!(says(&window, &format!("{fall_in} of {all} flashpoints fall into these days")));
    press(&mut window, "All days");
    assert_eq!(window.state().view().desk.range, None);
}

#[test]
fn a_click_on_the_weeks_goes_to_the_day() {
    let mut window = window();
    let at = on_the_weeks(&window, 0.5);
    click_at(&mut window, at);
    let middle = season(&window).first.plus(season(&window).count() / 2);
    assert!(window.state().view().day.days_since(middle).abs() <= 2, "{}", window.state().view().day);
    assert_eq!(window.state().view().desk.range, None);
}

#[test]
fn the_keyboard_walks_the_timeline_by_days_weeks_and_months_and_picks_days() {
    let mut window = window();
    window.get_by_label_contains("Season week by week").focus();
    window.run_steps(3);
    let start = window.state().view().day;
    for (modifiers, pressed, days) in [
        (Modifiers::NONE, Key::ArrowRight, 1),
        (Modifiers::NONE, Key::ArrowLeft, 0),
        (Modifiers::NONE, Key::PageDown, 7),
        (Modifiers::SHIFT, Key::PageUp, -23),
        (Modifiers::SHIFT, Key::ArrowRight, -22),
    ] {
        key(&mut window, modifiers, pressed);
        assert_eq!(window.state().view().day, start.plus(days), "{pressed:?}");
    }
    assert_eq!(window.state().view().desk.range, Some(DayRange { first: start.plus(-23), last: start.plus(-22) }));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(window.state().view().desk.range, None);
    key(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(window.state().view().day, season(&window).last);
    key(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(window.state().view().day, season(&window).first);
}

#[test]
fn the_days_run_faster_at_a_higher_speed_and_stop_at_the_end_of_the_picked_days() {
    let mut window = window();
    let first = season(&window).first;
    let days_after = |window: &mut Window, speed: Speed| {
        ask(window, Command::SetDay(first));
        ask(window, Command::Desk(Arrange::Speed(speed)));
        window.state_mut().ask(Command::Play(murhal::app::command::Play::Run));
        window.run_steps(120);
        let passed = window.state().view().day.days_since(first);
        ask(window, Command::Play(murhal::app::command::Play::Pause));
        passed
    };
    let (slow, fast) = (days_after(&mut window, Speed::ALL[0]), days_after(&mut window, Speed::ALL[4]));
    assert!(slow > 0 && fast > slow * 4, "{slow} days against {fast}");
    let range = DayRange { first: first.plus(10), last: first.plus(12) };
    ask(&mut window, Command::Desk(Arrange::Range(Some(range))));
    window.state_mut().ask(Command::Play(murhal::app::command::Play::Run));
    window.run_steps(120);
    assert_eq!((window.state().view().day, window.state().view().playing), (range.last, None));
}

#[test]
fn the_speed_is_chosen_from_a_list() {
    let mut window = window();
    press(&mut window, "Speed");
    press(&mut window, "20 days a second");
    assert_eq!(window.state().view().desk.speed, Speed::ALL[4]);
}

#[test]
fn a_press_on_a_column_sorts_by_it_and_another_turns_it_round() {
    let mut window = window();
    let first_in_the_list = |window: &Window| {
        let names: Vec<String> =
            flashpoints(window).iter().enumerate().map(|(number, flashpoint)| format!("{}. {}", number + 1, flashpoint.name)).collect();
        let shown = names.into_iter().filter_map(|name| Some((window.query_by_label(&name)?.rect().top(), name)));
        shown.min_by(|a, b| a.0.total_cmp(&b.0)).expect("the list shows something").1
    };
    let place = |name: &str| name.split_once(". ").expect("a rank and a name").1.to_owned();
    press(&mut window, "Sort by place");
    let lowest = flashpoints(&window).iter().map(|flashpoint| flashpoint.name.clone()).min().expect("there are some");
    assert_eq!(place(&first_in_the_list(&window)), lowest);
    press(&mut window, "Sort by place");
    let highest = flashpoints(&window).iter().map(|flashpoint| flashpoint.name.clone()).max().expect("there are some");
    assert_eq!(place(&first_in_the_list(&window)), highest);
    press(&mut window, "Sort by rank");
    assert!(first_in_the_list(&window).starts_with("1. "));
    assert_eq!(window.state().view().desk.sort.by, Column::Rank);
}

#[test]
fn what_the_list_shows_is_written_as_a_table() {
    let mut window = window();
    let folder = tempfile::tempdir().unwrap();
    ask(&mut window, Command::Filter(Some("bentiu".to_owned())));
    let file: PathBuf = folder.path().join("bentiu");
    ask(&mut window, Command::Show(Some(Dialog::List { file: file.display().to_string() })));
    press(&mut window, "Write");
    let of_bentiu = flashpoints(&window).iter().filter(|flashpoint| flashpoint.concerns("bentiu")).count();
    assert!(says(&window, &format!("Wrote {of_bentiu} flashpoints")));
    let table = std::fs::read_to_string(file.with_extension("csv")).unwrap();
    assert_eq!(table.lines().count(), of_bentiu + 1);
    assert!(table.starts_with("rank,name,severity"));
}

#[test]
fn a_press_on_the_matrix_narrows_list_and_map_to_the_two_offices() {
    let mut window = window();
    ask(&mut window, Command::Tab(Tab::Matrix));
    let both = flashpoints(&window).iter().filter(|flashpoint| flashpoint.concerns("wau") && flashpoint.concerns("kuajok")).count();
    window.get_by_label_contains(&format!("Wau and Kuajok: {both} flashpoints")).click();
    settle(&mut window);
    let view = window.state().view();
    assert_eq!((view.office.as_deref(), view.desk.partner.as_deref()), (Some("wau"), Some("kuajok")));
    assert_eq!(flashpoints(&window).iter().filter(|flashpoint| view.means(flashpoint)).count(), both);
    ask(&mut window, Command::Tab(Tab::Flashpoints));
    assert!(says(&window, &format!("{both} of {} flashpoints concern both", flashpoints(&window).len())));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    assert!(!window.state().view().is_narrowed());
}

#[test]
fn a_press_on_the_calendar_goes_to_the_herd_and_the_day() {
    let mut window = window();
    ask(&mut window, Command::Tab(Tab::Calendar));
    let name = window.state().scenario().routes[2].name.clone();
    let row = window.get_by_label_contains(&format!("{name}: on the way out")).rect();
    click_at(&mut window, row.right_center() - vec2(40.0, 0.0));
    assert_eq!(window.state().view().selected, Some(Thing::Route(2)));
    assert_eq!(window.state().view().tab, Tab::Calendar, "the calendar stays");
    let day = window.state().view().day;
    assert!(season(&window).last.days_since(day) < 60, "near the right end: {day}");
}

#[test]
fn an_office_narrows_list_matrix_calendar_and_conferences_alike() {
    let mut window = window();
    press(&mut window, "Office");
    press(&mut window, "Bentiu Field Office");
    ask(&mut window, Command::Tab(Tab::Calendar));
    let rows = |window: &Window| window.query_all_by_label_contains(": on the way out").count();
    let of_bentiu = rows(&window);
    ask(&mut window, Command::Tab(Tab::Conference));
    let plan = &window.state().drawn().expect("there is a plan").plan;
    let other = plan.conferences.iter().find(|conference| !conference.offices.iter().any(|office| office == "bentiu")).expect("one");
    assert!(!says(&window, &other.name.say(Language::English)));
    ask(&mut window, Command::Tab(Tab::Matrix));
    assert!(says(&window, "ROUTES ("), "what the office has is told under the matrix");
    ask(&mut window, Command::Filter(None));
    ask(&mut window, Command::Tab(Tab::Calendar));
    assert!(0 < of_bentiu && of_bentiu < rows(&window));
}

#[test]
fn an_office_narrows_the_weeks_below_the_map_to_what_its_flashpoints_hold() {
    let mut window = window();
    let day = window.state().view().day;
    let under_way = |window: &Window, office: Option<&str>| {
        let first = season(window).first.plus(day.days_since(season(window).first) / 7 * 7);
        let week = DayRange { first, last: first.plus(6) };
        let meant = flashpoints(window).iter().filter(|flashpoint| office.is_none_or(|office| flashpoint.concerns(office)));
        meant.flat_map(|flashpoint| &flashpoint.parts).filter(|part| part.encounter.days.meets(week, 0)).count()
    };
    let (of_all_offices, of_bentiu) = (under_way(&window, None), under_way(&window, Some("bentiu")));
    assert!(of_bentiu < of_all_offices);
    // Encounters too slight for a flashpoint are counted where nothing is narrowed.
    let week = usize::try_from(day.days_since(season(&window).first) / 7).unwrap();
    let all = window.state().drawn().expect("there is a plan").overview.weeks[week].total();
    assert!(of_all_offices <= all);
    assert!(says(&window, &format!("{all} encounters under way in this week")));
    ask(&mut window, Command::Filter(Some("bentiu".to_owned())));
    assert!(says(&window, &format!("{of_bentiu} encounters under way in this week")));
    ask(&mut window, Command::Filter(None));
    assert!(says(&window, &format!("{all} encounters under way in this week")));
}

fn search(window: &mut Window, text: &str) {
    key(window, Modifiers::COMMAND, Key::F);
    window.get_by_label("Find a name, P-code or coordinate").type_text(text);
    settle(window);
}

#[test]
fn enter_in_the_search_flies_to_a_name_whatever_its_accents_and_case() {
    let mut window = window();
    search(&mut window, "WÄU FIELD");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().view().selected, Some(Thing::Office("wau".to_owned())));
    assert_eq!(window.state().view().tab, Tab::Selected);
    assert!(says(&window, "In charge of:"));
    assert!(window.state().view().desk.search.text.is_empty(), "the list is closed");
}

#[test]
fn a_p_code_and_a_coordinate_are_flown_to() {
    let mut window = window();
    let middle = |window: &Window| {
        let camera = window.state().view().camera.expect("the map was moved");
        window.state().drawn().expect("there is a plan").plan.findings.ground.plane.lonlat_from_plane(camera.centre)
    };
    search(&mut window, "7°42'N 28°30'E");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let at = middle(&window);
    assert!((at.lat - 7.7).abs() < 0.01 && (at.lon - 28.5).abs() < 0.01, "{at:?}");
    search(&mut window, "9.25, 29.8");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let at = middle(&window);
    assert!((at.lat - 9.25).abs() < 0.01 && (at.lon - 29.8).abs() < 0.01, "{at:?}");
    search(&mut window, "ss09");
    assert!(says(&window, "state of South Sudan"));
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(middle(&window).lat < 9.0, "Western Bahr el Ghazal");
}

#[test]
fn arrows_choose_from_what_was_found() {
    let mut window = window();
    search(&mut window, "tonj");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(window.state().view().desk.search.chosen, 1);
}

#[test]
fn the_palette_runs_an_action_by_its_name() {
    let mut window = window();
    let before = window.state().view().day;
    for shortcut in [(Modifiers::COMMAND | Modifiers::SHIFT, Key::P), (Modifiers::NONE, Key::F1)] {
        key(&mut window, shortcut.0, shortcut.1);
        assert!(says(&window, "Commands"));
        window.get_by_label("Command").type_text("week later");
        settle(&mut window);
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(window.state().view().dialog, None);
    }
    assert_eq!(window.state().view().day, before.plus(14));
}

#[test]
fn the_sheet_of_shortcuts_names_every_action_with_its_keys() {
    let mut window = window();
    key(&mut window, Modifiers::COMMAND, Key::Slash);
    for text in ["Keyboard shortcuts", "Ctrl+Shift+P", "A week later", "ON THE TIMELINE", "Ctrl+Z"] {
        assert!(says(&window, text), "{text}");
    }
    press(&mut window, "Close");
    assert!(!says(&window, "ON THE TIMELINE"));
}

#[test]
fn the_menus_say_what_undo_would_undo() {
    let mut window = window();
    let route = window.state().scenario().routes[0].clone();
    let herd = window.state().scenario().community_name(&route.community).to_owned();
    ask(&mut window, Command::Change(Change::HerdHead { route: route.id.clone(), head: Some(77) }));
    press(&mut window, "Edit");
    // The entry's name ends with its keys.
    window.get_by_label_contains(&format!("Undo: size of the {herd} herd ({})", route.name)).click();
    settle(&mut window);
    assert_eq!(window.state().scenario().routes[0].herd_head, route.herd_head);
    press(&mut window, "Edit");
    assert!(says(&window, &format!("Redo: size of the {herd} herd ({})", route.name)));
}

#[test]
fn the_badge_counts_the_problems_and_opens_their_tab() {
    let mut window = window();
    let badge = window.query_all_by_label_contains(" problems").next().expect("the shipped season has some");
    badge.click();
    settle(&mut window);
    assert_eq!(window.state().view().tab, Tab::Problems);
    assert!(says(&window, "problems; work goes on with what is sound"));
}

#[test]
fn work_under_way_is_named_and_cancelled_from_the_keyboard() {
    let mut window = window();
    let herd = window.state().scenario().routes[0].id.clone();
    window.state_mut().ask(Command::Change(Change::HerdHead { route: herd, head: Some(1) }));
    window.state_mut().ask(Command::Compute);
    window.step();
    if window.state().is_busy() {
        assert!(says(&window, "Plan: "));
        window.get_by_label("Cancel");
    }
    window.state_mut().ask(Command::Compute);
    ask(&mut window, Command::Cancel);
    assert!(says(&window, "out of date"));
    key(&mut window, Modifiers::NONE, Key::F5);
    assert!(!says(&window, "out of date"));
}

#[test]
fn agreements_tell_their_clauses_and_what_none_of_them_covers() {
    let mut window = window();
    ask(&mut window, Command::Tab(Tab::Agreements));
    let plan = &window.state().drawn().expect("there is a plan").plan;
    let [first, second] = [0, 1].map(|number| plan.agreements[number].clauses[0].text.say(Language::English));
    let name = plan.conferences[plan.agreements[1].conference].name.say(Language::English);
    assert!(says(&window, &first) && says(&window, "nothing here is agreed"));
    press(&mut window, &format!("Draft of {name}"));
    assert!(says(&window, &second) && !says(&window, &first));
    press(&mut window, "All known of it");
    assert_eq!(window.state().view().tab, Tab::Selected);
    assert!(says(&window, "draft, not agreed") && says(&window, "FLASHPOINTS ("));
}

#[test]
fn every_button_has_a_name_and_none_is_cut_off() {
    for (width, height) in [(1366.0, 768.0), (960.0, 600.0)] {
        let mut window = sized([width, height]);
        for tab in Tab::ALL {
            ask(&mut window, Command::Tab(tab));
            let nodes: Vec<_> = window.root().children_recursive().collect();
            for node in &nodes {
                let known = node.accesskit_node();
                if known.bounding_box().is_none() {
                    continue;
                }
                let rect = node.rect();
                if matches!(known.role(), Role::Button | Role::CheckBox | Role::ComboBox | Role::Slider | Role::TextInput) {
                    let name = known.label().or_else(|| known.value()).unwrap_or_default();
                    assert!(!name.trim().is_empty(), "{tab:?} at {width}: {:?} at {rect:?} has no name", known.role());
                    let is_in_a_bar = rect.top() < 26.0 || rect.bottom() > height - 40.0;
                    if is_in_a_bar && rect.width() > 1.0 {
                        assert!(rect.left() >= -1.0 && rect.right() <= width + 1.0, "{tab:?}: \"{name}\" is cut off at {width}: {rect:?}");
                    }
                }
            }
            window.check_accessibility();
        }
    }
}

#[test]
fn an_office_a_conference_and_an_agreement_stay_selected_when_the_plan_is_another() {
    let mut window = window();
    let drawn = window.state().drawn().expect("there is a plan");
    let office = drawn.scenario.offices[0].id.clone();
    let (conference, agreement) = (drawn.plan.conferences[0].id.clone(), drawn.plan.agreements[0].id.clone());
    let route = drawn.scenario.routes[0].id.clone();
    let things = [Thing::Office(office), Thing::Conference(conference), Thing::Agreement(agreement)];
    for (head, thing) in (4_000_u32..).zip(things) {
        ask(&mut window, Command::Select(Some(thing.clone())));
        let before = window.state().drawn().expect("there is a plan").revision;
        ask(&mut window, Command::Change(Change::HerdHead { route: route.clone(), head: Some(head) }));
        assert!(window.state().drawn().expect("there is a plan").revision > before, "the plan is another");
        assert_eq!(window.state().view().selected, Some(thing));
    }
}
