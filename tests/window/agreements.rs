//! Agreements in the window: kept, changed, written from the map, reckoned with and exchanged.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Pos2, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use murhal::agreed::{Agreement, Claim, Terms, exchange};
use murhal::app::agreed::exchange::Order;
use murhal::app::agreed::{Ask, Deed, Shown};
use murhal::app::command::{Command, Dialog};
use murhal::app::view::{Projector, Tab, Thing};
use murhal::editing::agreement::Part;
use murhal::layers::Sensitivity;
use murhal::scenario::Change;

use super::shown::{USUAL, Window, ask, click_at, drop_file, says, settle, type_over, window_on};

/// An agreement of the field that stands beside the tests.
fn fixture(id: &str) -> Agreement {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agreements").join(format!("{id}.json"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The two herds, with agreements of the field, on the tab of agreements.
fn window(ids: &[&str]) -> Window {
    let mut window = window_on("two-herds", USUAL);
    for id in ids {
        ask(&mut window, Command::Change(Change::Agreement { id: (*id).to_owned(), agreement: Some(Box::new(fixture(id))) }));
    }
    ask(&mut window, Command::Tab(Tab::Agreements));
    window
}

fn kept<'a>(window: &'a Window, id: &str) -> &'a Agreement {
    window.state().scenario().agreements.by_id.get(id).unwrap_or_else(|| panic!("no agreement {id}"))
}

fn only(window: &Window) -> &Agreement {
    window.state().scenario().agreements.by_id.values().next().expect("there is one")
}

/// Presses what may lie below the part that is in sight, as a screen reader does.
#[track_caller]
fn press(window: &mut Window, label: &str) {
    window.get_all_by_label(label).next().unwrap_or_else(|| panic!("no {label}")).click_accesskit();
    settle(window);
}

#[track_caller]
fn press_with(window: &mut Window, part: &str) {
    window.query_all_by_label_contains(part).next().unwrap_or_else(|| panic!("nothing says {part}")).click_accesskit();
    settle(window);
}

#[track_caller]
fn open(window: &mut Window, id: &str) {
    ask(window, Command::Agreed(Ask::Open(Some(id.to_owned()))));
}

#[track_caller]
fn choose(window: &mut Window, combo: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, combo).click_accesskit();
    settle(window);
    // A press with the mouse closes the list again.
    window.get_by_label(choice).click();
    settle(window);
}

#[test]
fn kept_agreements_stand_beside_the_drafts_with_what_they_are_and_one_is_opened() {
    let mut window = window(&["marial-bai-2016", "marial-bai-2019"]);
    assert!(says(&window, "Kept: 2") && says(&window, "Draft of "), "both lists are there");
    let title = fixture("marial-bai-2019").title;
    press_with(&mut window, &format!("{title}: review"));
    assert_eq!(window.state().view().agreed.open.as_deref(), Some("marial-bai-2019"));
    assert!(says(&window, "Change clause 1, "), "its clauses are there");
    press(&mut window, &fixture("marial-bai-2016").title);
    assert_eq!(window.state().view().agreed.open.as_deref(), Some("marial-bai-2016"), "its lineage leads back");
    press_with(&mut window, "Draft of ");
    assert_eq!(window.state().view().agreed.open, None, "a draft of the plan is on show again");
}

#[test]
fn a_new_agreement_is_filled_by_its_forms_and_each_entry_is_undone_by_itself() {
    let mut window = window(&[]);
    press(&mut window, "New");
    assert_eq!((only(&window).id.as_str(), only(&window).title.as_str()), ("agreement", "New agreement"));
    type_over(&mut window, (Role::TextInput, "Title"), "Agreement of Udhum", Key::Enter);
    press(&mut window, "Add a party");
    type_over(&mut window, (Role::TextInput, "Unit (1)"), "Rizeigat herders", Key::Enter);
    assert_eq!((only(&window).title.as_str(), only(&window).parties[0].unit.as_str()), ("Agreement of Udhum", "Rizeigat herders"));
    choose(&mut window, "Add a clause…", "weapons");
    choose(&mut window, "Guns forbidden", "yes");
    let Terms::Weapons(weapons) = &only(&window).clauses[0].terms else { panic!("a clause of weapons") };
    assert_eq!(weapons.guns_forbidden, Some(true));
    press(&mut window, "Change clause 1, Weapons");
    assert!(says(&window, "No guns during the migration."), "the text follows the terms");
    ask(&mut window, Command::Undo);
    let Terms::Weapons(weapons) = &only(&window).clauses[0].terms else { panic!("a clause of weapons") };
    assert_eq!(weapons.guns_forbidden, None, "one step, one field");
    for _ in 0..5 {
        ask(&mut window, Command::Undo);
    }
    assert!(window.state().scenario().agreements.by_id.is_empty());
}

#[test]
fn a_number_that_is_none_is_refused_in_place_and_nothing_changes() {
    let mut window = window(&["niger-corridor"]);
    open(&mut window, "niger-corridor");
    ask(&mut window, Command::Agreed(Ask::Part(Some(Part::Clause(0)))));
    let before = kept(&window, "niger-corridor").clone();
    type_over(&mut window, (Role::TextInput, "Number of gates"), "many", Key::Enter);
    assert!(says(&window, "Refused: many is no whole number"));
    assert_eq!(kept(&window, "niger-corridor"), &before);
}

#[test]
fn clauses_change_places_are_struck_and_the_agreement_is_revised_and_taken_away() {
    let mut window = window(&["marial-bai-2016"]);
    open(&mut window, "marial-bai-2016");
    let ids = |window: &Window| kept(window, "marial-bai-2016").clauses.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let before = ids(&window);
    press(&mut window, "Move down: clause 1");
    assert_eq!(ids(&window)[..2], [before[1].clone(), before[0].clone()]);
    press(&mut window, "Strike out: clause 1");
    assert_eq!(ids(&window).len(), before.len() - 1);
    press(&mut window, "Revise");
    let review = kept(&window, "marial-bai-2016-review");
    assert_eq!(
        (review.revises.as_slice(), window.state().view().agreed.open.as_deref()),
        (&["marial-bai-2016".to_owned()][..], Some(review.id.as_str()))
    );
    press(&mut window, "Remove");
    assert_eq!(window.state().scenario().agreements.by_id.len(), 1);
}

#[test]
fn a_text_by_hand_stays_and_is_marked_once_the_terms_change_underneath() {
    let mut window = window(&["marial-bai-2016"]);
    open(&mut window, "marial-bai-2016");
    let number = fixture("marial-bai-2016").clauses.iter().position(|one| matches!(one.terms, Terms::Weapons(_))).unwrap();
    ask(&mut window, Command::Agreed(Ask::Part(Some(Part::Clause(number)))));
    assert!(says(&window, "Text in English") && says(&window, "Text in French"), "both languages stand beside the form");
    type_over(&mut window, (Role::MultilineTextInput, "Text in French"), "Nul ne porte d’arme.", Key::Tab);
    let text = |window: &Window| kept(window, "marial-bai-2016").clauses[number].texts.get("fr").cloned();
    assert_eq!(text(&window).as_deref(), Some("Nul ne porte d’arme."));
    assert!(!says(&window, "The terms changed since this was written."));
    choose(&mut window, "Only the unarmed may come", "no");
    assert!(says(&window, "The terms changed since this was written."));
    assert_eq!(text(&window).as_deref(), Some("Nul ne porte d’arme."), "it is kept");
    press(&mut window, "Keep ours: Text in French");
    assert!(!says(&window, "The terms changed since this was written."));
    press(&mut window, "Take the text of the terms: Text in French");
    assert_eq!(text(&window), None);
}

#[test]
fn a_problem_leads_to_the_form_in_which_it_is_put_right() {
    let mut window = window(&[]);
    let text = r#"{"id":"a","title":"A","dates":[{"cited":"2026","source":"minutes"}],"clauses":[{"id":"f","terms":{"kind":"free"}},{"id":"c","terms":{"kind":"committee","members_each_side":3,"women_min":7}}]}"#;
    let agreement: Agreement = serde_json::from_str(text).unwrap();
    ask(&mut window, Command::Change(Change::Agreement { id: "a".to_owned(), agreement: Some(Box::new(agreement)) }));
    open(&mut window, "a");
    press_with(&mut window, "clause c: women: at least 7 of 6 members");
    assert_eq!(window.state().view().agreed.part, Some(Part::Clause(1)));
    type_over(&mut window, (Role::TextInput, "Women, at least"), "2", Key::Enter);
    assert!(!says(&window, "women: at least 7"));
}

#[test]
fn the_draft_of_the_plan_becomes_an_agreement_with_the_names_of_the_map() {
    let mut window = window(&[]);
    press(&mut window, "Make an agreement of this draft");
    let draft = window.state().drawn().unwrap().plan.agreements[0].clauses.len();
    let agreement = only(&window);
    assert_eq!(agreement.clauses.len(), draft);
    assert_eq!(agreement.conference.as_deref(), Some(window.state().drawn().unwrap().plan.conferences[0].id.as_str()));
    assert!(!agreement.parties.is_empty() && agreement.clauses.iter().any(|one| matches!(one.terms, Terms::Route(_))));
    let route = &window.state().scenario().routes[0];
    assert!(says(&window, &route.name), "a text calls a way by its name");
    assert_eq!(
        murhal::agreed::problems(agreement, "x").iter().map(|one| one.message.to_string()).collect::<Vec<_>>(),
        ["the agreement has no date"]
    );
    ask(&mut window, Command::Undo);
    assert!(window.state().scenario().agreements.by_id.is_empty(), "one step");
}

#[test]
fn a_tick_on_the_agenda_writes_the_clause_and_another_takes_it_out() {
    let mut window = window(&[]);
    ask(&mut window, Command::Tab(Tab::Conference));
    let ticks: Vec<String> =
        window.query_all_by_label_contains("Write the clause: ").map(|node| node.accesskit_node().label().unwrap_or_default()).collect();
    assert!(!ticks.is_empty(), "questions can be ticked");
    for (number, tick) in ticks.iter().enumerate() {
        press(&mut window, tick);
        ask(&mut window, Command::Tab(Tab::Conference));
        assert_eq!(only(&window).clauses.len(), number + 1, "{tick}");
        assert!(!matches!(only(&window).clauses[number].terms, Terms::Unknown(_)), "{tick}");
    }
    press(&mut window, &ticks[0]);
    assert_eq!(only(&window).clauses.len(), ticks.len() - 1);
}

#[test]
fn a_way_on_the_map_becomes_a_clause_with_its_width_and_a_wider_one_changes_it() {
    let mut window = window(&[]);
    ask(&mut window, Command::Select(Some(Thing::Route(0))));
    press(&mut window, "Write into the agreement");
    let width = |window: &Window| match &only(window).clauses[0].terms {
        Terms::Route(way) => way.widths[0].min_m,
        _ => panic!("a clause of a way"),
    };
    let half = window.state().scenario().routes[0].half_width_m;
    assert_eq!(width(&window).map(f64::from), Some((half * 2.0).round()));
    let mut wider = window.state().scenario().routes[0].clone();
    wider.half_width_m = 75.0;
    ask(&mut window, Command::Change(Change::put([murhal::layers::Feature::Route(wider)])));
    press(&mut window, "Write into the agreement");
    assert_eq!((width(&window), only(&window).clauses.len()), (Some(150), 1));
}

/// Where on the screen the map shows a place of the open agreement.
fn on_screen(window: &Window, number: usize) -> Pos2 {
    let view = window.state().view();
    let frame = view.frame.expect("the map is there");
    let map = window.get_all_by_role(Role::Canvas).next().expect("the map").rect();
    let rect = Rect::from_center_size(map.center(), frame.size);
    let place = &view.agreed.on_map.as_ref().expect("its places are made").all[number];
    Projector { camera: frame.camera, rect }.screen(place.points[0])
}

#[test]
fn a_click_on_a_place_of_the_agreement_shows_its_clauses_alone() {
    let mut window = window(&[]);
    let town = &window.state().scenario().water_points[0];
    let (id, name) = (town.id.clone(), town.name.clone());
    let text = format!(
        r#"{{"id":"a","title":"A","clauses":[{{"id":"w","terms":{{"kind":"water_rule","points":["{id}"]}}}},{{"id":"g","terms":{{"kind":"weapons","guns_forbidden":true}}}}]}}"#
    );
    let agreement: Agreement = serde_json::from_str(&text).unwrap();
    ask(&mut window, Command::Change(Change::Agreement { id: "a".to_owned(), agreement: Some(Box::new(agreement)) }));
    open(&mut window, "a");
    let at = window.state().scenario().water_points[0].at;
    ask(&mut window, Command::FlyToPlace(at));
    for _ in 0..60 {
        window.step();
    }
    settle(&mut window);
    assert!(says(&window, "Change clause 2, "));
    let at = on_screen(&window, 0);
    click_at(&mut window, at);
    assert_eq!(window.state().view().agreed.place.as_deref(), Some(id.as_str()));
    assert!(says(&window, &format!("Clauses that speak of {name}")) && !says(&window, "Change clause 2, "));
    press(&mut window, "All clauses");
    assert!(says(&window, "Change clause 2, "));
}

#[test]
fn what_is_owed_is_reckoned_with_the_earlier_texts_and_says_what_is_unknown() {
    let mut window = window(&["marial-bai-2016", "marial-bai-2019", "marial-bai-2022"]);
    open(&mut window, "marial-bai-2022");
    press(&mut window, "What is owed");
    choose(&mut window, "Add what was done…", "crop damage, sorghum");
    choose(&mut window, "Add what was done…", "killing of an animal, cattle");
    let mut claims = window.state().view().agreed.claims.clone();
    claims[0].number = 30;
    claims[1].of = Some("heifer".to_owned());
    let all = window.state().scenario().agreements.all();
    let owed = murhal::agreed::owed(kept(&window, "marial-bai-2022"), &all, &claims);
    ask(&mut window, Command::Agreed(Ask::Claims(claims)));
    assert!(says(&window, "30 × crop damage, sorghum") && says(&window, "Not known: at the price of the market"));
    for (currency, amount) in &owed.total.money {
        assert!(says(&window, currency) && *amount > rust_decimal::Decimal::ZERO);
    }
    assert!(says(&window, "the rest is not known"));
    press(&mut window, "Take out: crop damage, sorghum");
    assert_eq!(
        window.state().view().agreed.claims,
        [Claim { number: 1, of: Some("heifer".to_owned()), offence: Some("killing of an animal".to_owned()) }]
    );
}

#[test]
fn what_changed_since_an_earlier_text_is_told_and_marked_on_the_map() {
    let mut window = window(&["marial-bai-2016"]);
    open(&mut window, "marial-bai-2016");
    press(&mut window, "Revise");
    ask(&mut window, Command::Agreed(Ask::Edit(Deed::AddClause("water_rule"))));
    let point = window.state().scenario().water_points[0].clone();
    type_over(&mut window, (Role::TextInput, "Water points"), &point.name, Key::Enter);
    press(&mut window, "What changed");
    assert!(says(&window, "ADDED") && says(&window, "Added (rule at the water)"));
    let places = window.state().view().agreed.on_map.clone().expect("its places are made");
    let changed: Vec<&str> = places.all.iter().filter(|place| place.is_changed).map(|place| place.id.as_str()).collect();
    assert_eq!(changed, [point.id.as_str()]);
    assert_eq!(window.state().view().agreed.shown, Shown::Changed);
}

#[test]
fn agreements_are_exported_for_readers_and_a_dropped_file_of_them_is_looked_at_and_taken() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("partners.geojson");
    let mut window = window(&["marial-bai-2016"]);
    let mut secret = fixture("abyei-committees");
    secret.sensitivity = Sensitivity::Internal;
    ask(&mut window, Command::Change(Change::Agreement { id: secret.id.clone(), agreement: Some(Box::new(secret)) }));
    press(&mut window, "Export…");
    let Some(Dialog::Agreements(order)) = window.state().view().dialog.clone() else { panic!("a dialog asks for whom and where to") };
    assert_eq!(order.readers, Sensitivity::Partners);
    ask(&mut window, Command::Show(Some(Dialog::Agreements(Order { file: file.display().to_string(), ..order }))));
    press(&mut window, "Write the file");
    let bytes = std::fs::read(&file).expect("it was written");
    let read = exchange::read(&bytes, "partners.geojson").unwrap();
    assert_eq!(read.audience.as_deref(), Some("partners"));
    assert_eq!(
        read.collection.agreements.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["marial-bai-2016"],
        "nothing internal left"
    );
    let mut other = super::agreements::window(&[]);
    drop_file(&mut other, file);
    assert!(says(&other, "Agreements of partners.geojson") && says(&other, "1 is new or changed."));
    assert!(other.state().scenario().agreements.by_id.is_empty(), "nothing comes unasked");
    press(&mut other, "Take them");
    assert_eq!(other.state().view().agreed.open.as_deref(), Some("marial-bai-2016"));
    ask(&mut other, Command::Undo);
    assert!(other.state().scenario().agreements.by_id.is_empty());
}

#[test]
fn a_file_that_its_readers_could_not_read_is_not_written_and_says_so_before() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("empty.geojson");
    let mut window = window(&[]);
    press(&mut window, "New");
    press(&mut window, "Export…");
    assert!(says(&window, "They may see 0 of 1 agreements") && says(&window, "These readers may see none of it"));
    let Some(Dialog::Agreements(order)) = window.state().view().dialog.clone() else { panic!("a dialog asks for whom and where to") };
    ask(&mut window, Command::Show(Some(Dialog::Agreements(Order { file: file.display().to_string(), ..order }))));
    press(&mut window, "Write the file");
    assert!(!file.exists() && says(&window, "The agreements were not written"));
}

#[test]
fn a_file_for_partners_takes_the_place_of_nothing_fuller() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("partners.geojson");
    let mut less = fixture("marial-bai-2016");
    less.clauses.truncate(1);
    less.sensitivity = Sensitivity::Public;
    let writing = exchange::Writing { audience: Sensitivity::Partners, corridors_as_areas: false };
    std::fs::write(&file, exchange::write(&exchange::Collection::of(vec![less]), writing)).unwrap();
    let mut window = window(&["marial-bai-2016"]);
    drop_file(&mut window, file);
    assert!(says(&window, "the file lacks what its readers may not see"));
    assert_eq!(kept(&window, "marial-bai-2016"), &fixture("marial-bai-2016"));
}

#[test]
fn a_way_that_is_drawn_while_a_text_is_being_written_is_written_into_it() {
    use murhal::app::tools::{Ask as Hand, Tool};
    use murhal::layers::LayerKind;
    use murhal::measure::LonLat;
    let mut window = window(&[]);
    press(&mut window, "New");
    ask(&mut window, Command::Tool(Hand::Take(Tool::Draw(LayerKind::Routes))));
    let at = window.state().scenario().routes[0].line[0];
    let line = vec![at, LonLat { lon: at.lon + 0.1, lat: at.lat + 0.1 }];
    ask(&mut window, Command::Tool(Hand::Sketch(line)));
    ask(&mut window, Command::Tool(Hand::Finish));
    let Terms::Route(way) = &only(&window).clauses[0].terms else { panic!("a clause of the way") };
    let drawn = window.state().scenario().routes.iter().find(|route| way.route.as_ref() == Some(&route.id));
    assert_eq!(drawn.map(|route| route.line[0]), Some(at));
    let routes = window.state().scenario().routes.len();
    ask(&mut window, Command::Undo);
    assert_eq!((only(&window).clauses.len(), window.state().scenario().routes.len()), (0, routes - 1), "one step");
}

#[test]
fn what_the_season_lacks_is_told_beside_the_text() {
    let mut window = window(&["marial-bai-2016"]);
    open(&mut window, "marial-bai-2016");
    press(&mut window, "Does it cover the season?");
    let drawn = window.state().drawn().unwrap();
    let gaps = drawn.plan.coverage.gaps().count();
    assert!(gaps > 0, "two herds with an old text lack something");
    assert!(says(&window, &format!("SOMETHING IS LACKING: {gaps}")));
    let lack = drawn.plan.coverage.gaps().next().unwrap().told(&drawn.scenario)[0].to_string();
    assert!(says(&window, &lack), "{lack}");
}
