use super::*;
use crate::atlas::Atlas;
use crate::layers::{Feature, LayerKind};
use crate::measure::{Day, LonLat};
use crate::scenario::{Change, Season};
use crate::words::Language;

fn scenario() -> Scenario {
    let day = |text| Day::parse(text).unwrap();
    let mut scenario = Scenario::empty("s", "S", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None });
    for list in ["offices", "offices", "communities", "communities", "grievances"] {
        let change = with_entry(&scenario, list).unwrap();
        scenario.apply(change).unwrap();
    }
    let seat = super::super::Drawn::Point(LonLat { lon: 28.0, lat: 7.0 });
    scenario.apply(Change::put([super::super::fresh(&scenario, LayerKind::Settlements, seat, day("2026-12-01")).unwrap()])).unwrap();
    for (key, text) in [("offices/0/states/0", "SS08"), ("offices/0/states/1", "SS09"), ("offices/1/states/0", "SS05")] {
        scenario.apply(with_head(&scenario, key, text).unwrap()).unwrap();
    }
    scenario
}

#[track_caller]
fn refused(key: &str, text: &str) -> String {
    with_head(&scenario(), key, text).unwrap_err().to_string()
}

fn all_fields(scenario: &Scenario) -> Vec<HeadField> {
    Section::ALL.into_iter().flat_map(|section| parts(scenario, &Atlas::default(), section)).flat_map(|part| part.fields).collect()
}

#[test]
fn what_stands_in_each_field_can_be_typed_into_it_and_changes_nothing() {
    let mut scenario = scenario();
    for HeadField { field, .. } in all_fields(&scenario) {
        let change = with_head(&scenario, &field.key, &field.text).unwrap_or_else(|why| panic!("{}: {why}", field.key));
        assert_eq!(scenario.apply(change), None, "{}", field.key);
    }
}

#[test]
fn every_setting_goes_back_to_its_default() {
    let mut scenario = scenario();
    let changed = |field: &HeadField| if field.field.kind == FieldKind::DayOfYear { "02-03".to_owned() } else { "2".to_owned() };
    for field in all_fields(&scenario).iter().filter(|field| field.usual.is_some()) {
        let Ok(change) = with_head(&scenario, &field.field.key, &changed(field)) else { continue };
        scenario.apply(change);
    }
    assert!(all_fields(&scenario).iter().filter(|field| field.is_unusual()).count() > 20);
    for field in all_fields(&scenario).iter().filter(|field| field.is_unusual()) {
        let usual = &field.usual.as_ref().unwrap().text;
        scenario.apply(with_head(&scenario, &field.field.key, usual).unwrap()).unwrap();
    }
    assert_eq!(scenario.settings, crate::scenario::Settings::default());
}

#[test]
fn each_refusal_says_why() {
    assert_eq!(refused("season/last_day", "2026-09-01"), "the season would end on 1 Sep 2026, before it begins on 1 Oct 2026");
    assert!(refused("season/last_day", "2036-09-01").contains("three years at most"));
    assert!(refused("season/as_of", "2027-08-01").contains("nothing would be left to plan"));
    assert!(refused("season/first_day", "2027-02-30").contains("not a date"));
    assert_eq!(refused("name", " "), "a scenario needs a name");
    assert_eq!(refused("offices/0/name", "new office 2"), "another office is called new office 2 already");
    assert_eq!(refused("offices/0/seat", "nowhere"), "\"nowhere\" is no settlement of this scenario");
    assert_eq!(refused("offices/1/states/0", "SS08"), "the New office 1 is in charge of SS08 already: take it out there first");
    assert_eq!(refused("offices/9/name", "x"), "that entry is gone");
    assert_eq!(refused("communities/0/office", "nobody"), "\"nobody\" is no office of this scenario");
    assert!(refused("grievances/0/one", "new-community-2").contains("against itself"));
    assert_eq!(refused("settings/weights.crops", "120"), "it must lie between 0 and 100 points, not at 120");
    assert_eq!(refused("settings/notice_days", "2.5"), "2.5 is no whole number of days");
    assert_eq!(refused("settings/litres_per_head_day", "much"), "\"much\" is no number of litres a day");
    assert!(refused("settings/rains.reach_south", "13-01").contains("not a day of the year"));
}

#[test]
fn an_office_or_a_community_that_is_named_stays_and_the_refusal_says_by_what() {
    let mut scenario = scenario();
    scenario.apply(with_head(&scenario, "communities/1/office", "new-office-2").unwrap()).unwrap();
    assert_eq!(
        without_entry(&scenario, "offices/1").unwrap_err().to_string(),
        "New office 2 stays: it is named by 1 community; let another office speak with them first"
    );
    let line = vec![LonLat { lon: 28.0, lat: 7.0 }, LonLat { lon: 28.0, lat: 7.5 }];
    let route = super::super::fresh(&scenario, LayerKind::Routes, super::super::Drawn::Line(line), scenario.season.first_day).unwrap();
    let Feature::Route(whose) = &route else { panic!("it is a route") };
    assert_eq!(whose.community, "new-community-1");
    scenario.apply(Change::put([route])).unwrap();
    let why = without_entry(&scenario, "communities/0").unwrap_err().to_string();
    assert_eq!(why, "New community 1 stays: it is named by 1 route and 1 grievance; name another community there first");
    scenario.apply(without_entry(&scenario, "grievances/0").unwrap()).unwrap();
    scenario.apply(without_entry(&scenario, "communities/1").unwrap()).unwrap();
    scenario.apply(without_entry(&scenario, "offices/1").unwrap()).unwrap();
    scenario.apply(without_entry(&scenario, "offices/0/states/0").unwrap()).unwrap();
    assert_eq!(scenario.offices[0].states, ["SS09"]);
    assert_eq!((scenario.offices.len(), scenario.communities.len(), scenario.grievances.len()), (1, 1, 0));
}

#[test]
fn a_new_entry_takes_no_id_that_something_names_already() {
    let mut scenario = scenario();
    let mut route = super::super::fresh(
        &scenario,
        LayerKind::Routes,
        super::super::Drawn::Line(vec![LonLat { lon: 28.0, lat: 7.0 }, LonLat { lon: 28.0, lat: 7.5 }]),
        scenario.season.first_day,
    )
    .unwrap();
    if let Feature::Route(route) = &mut route {
        route.community = "new-community-3".to_owned();
    }
    scenario.apply(Change::put([route])).unwrap();
    scenario.apply(with_entry(&scenario, "communities").unwrap()).unwrap();
    assert_eq!(scenario.communities[2].id, "new-community-4");
}

#[test]
fn weights_that_do_not_come_to_a_hundred_are_said_to() {
    let mut scenario = scenario();
    assert_eq!(parts(&scenario, &Atlas::default(), Section::Settings)[0].note, Value::nothing());
    scenario.apply(with_head(&scenario, "settings/weights.crops", "35").unwrap()).unwrap();
    assert!(parts(&scenario, &Atlas::default(), Section::Settings)[0].note.say(Language::English).contains("come to 110 points"));
}
