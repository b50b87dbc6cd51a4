//! Conferences on small drawn maps: who is called, where and when they meet, and that nobody is asked into two places.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop, and says why it skips")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use expect_test::{Expect, expect};
use murhal::atlas::{Atlas, State};
use murhal::conferences::{Conference, MeetingKind, Speaks, calendar};
use murhal::layers::{Access, Crop, FarmingZone, MeetingPlace, Origin, Pace, Route, RouteKind, Sensitivity, Settlement, Standing};
use murhal::measure::{Day, DayRange, LonLat, Weekday};
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::{
    Change, Community, Holiday, HolidayOn, Influence, Level, Livelihood, Office, Scenario, Season, Stakeholder, StakeholderRole,
};
use murhal::words::Language;
use proptest::prelude::*;

/// A place on the drawn map, in kilometres east and north of the border between its two states.
fn at(x_km: f64, y_km: f64) -> LonLat {
    LonLat { lon: 28.5 + x_km / 110.25, lat: 8.0 + y_km / 110.6 }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn square(west: f64, south: f64, side: f64) -> Vec<Vec<Vec<LonLat>>> {
    let (east, north) = (west + side, south + side);
    vec![vec![vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]]]
}

/// Two states side by side.
fn atlas() -> Atlas {
    let state = |id: &str, west: f64| State {
        id: id.to_owned(),
        name: id.to_owned(),
        iso3: "AAA".to_owned(),
        country: "A".to_owned(),
        rings: square(west, -200.0, 400.0),
    };
    Atlas { states: vec![state("west", -400.0), state("east", 0.0)], ..Atlas::default() }
}

fn community(id: &str, livelihood: Livelihood, home_state: &str) -> Community {
    Community { id: id.to_owned(), name: id.to_owned(), livelihood, home_state: Some(home_state.to_owned()), office: None }
}

fn town(id: &str, x: f64, y: f64) -> Settlement {
    Settlement {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: "town".to_owned(),
        population: None,
        access: Access { dry: Some("road".to_owned()), rains: Some("road".to_owned()) },
        meeting: MeetingPlace::default(),
        at: at(x, y),
        origin: Origin::default(),
    }
}

fn herd(id: &str, community: &str, departs: &str, line: &[(f64, f64)]) -> Route {
    Route {
        id: id.to_owned(),
        name: id.to_owned(),
        community: community.to_owned(),
        kind: RouteKind::Axis,
        herd_head: Some(1_000),
        half_width_m: 500.0,
        departs: DayRange { first: day(departs), last: day(departs) },
        pace: Pace { slowest_km_per_day: 10.0, fastest_km_per_day: 10.0 },
        passage_days: 5.0,
        stopovers: Vec::new(),
        returns: None,
        timed_days: None,
        line: line.iter().map(|(x, y)| at(*x, *y)).collect(),
        origin: Origin::default(),
    }
}

fn field(id: &str, community: &str, x: f64, y: f64) -> FarmingZone {
    let days = DayRange { first: day("2026-06-01"), last: day("2027-05-01") };
    FarmingZone {
        id: id.to_owned(),
        name: id.to_owned(),
        community: Some(community.to_owned()),
        crops: vec![Crop::new("sorghum".to_owned(), Standing::Dated(days))],
        rings: square(x, y, 2.0),
        origin: Origin::default(),
    }
}

/// Herders of the west who come to the farmers of the east; an office and a town in each state.
fn season() -> Scenario {
    let season = Season { first_day: day("2026-10-01"), last_day: day("2027-07-15"), as_of: Some(day("2026-10-05")) };
    let mut scenario = Scenario::empty("drawn", "Drawn", season);
    scenario.settings.flashpoint_least_severity = 0.1;
    scenario.settings.border_watch_m = 0.0;
    let office =
        |id: &str| Office { id: id.to_owned(), name: id.to_owned(), seat: Some(format!("{id}-town")), states: vec![id.to_owned()] };
    scenario.offices = ["west", "east"].map(office).into();
    scenario.communities = vec![community("rek", Livelihood::Herders, "west"), community("luo", Livelihood::Farmers, "east")];
    scenario.routes = vec![herd("way", "rek", "2027-01-15", &[(-40.0, 0.0), (20.0, 0.0)])].into();
    scenario.farming_zones = vec![field("field", "luo", 10.0, -1.0)].into();
    scenario.settlements = vec![town("west-town", -60.0, 0.0), town("middle", -12.0, 1.0), town("east-town", 30.0, 0.0)].into();
    scenario
}

fn planned(scenario: &Scenario) -> Plan {
    plan::prepare(&atlas(), scenario, &Progress::default()).unwrap()
}

fn only(scenario: &Scenario) -> Conference {
    let mut conferences = planned(scenario).conferences;
    assert_eq!(conferences.len(), 1);
    conferences.remove(0)
}

/// The venues of the only conference with what is weighed, one a line.
#[track_caller]
fn check_venues(scenario: &Scenario, expected: &Expect) {
    let conference = only(scenario);
    let mut text = String::new();
    for venue in &conference.venues {
        writeln!(text, "{}: {}", scenario.settlements[venue.settlement].name, venue.reason.say(Language::English)).unwrap();
        for one in &venue.trade_offs {
            let sign = match one.speaks {
                Speaks::For => '+',
                Speaks::Against => '-',
                Speaks::Unknown => '?',
            };
            writeln!(text, "  {sign} {}", one.words.say(Language::English)).unwrap();
        }
    }
    expected.assert_eq(&text);
}

/// All meetings in the order of their days, one a line.
#[track_caller]
fn check_meetings(scenario: &Scenario, expected: &Expect) {
    let plan = planned(scenario);
    let mut text = String::new();
    for (_, meeting) in calendar(&plan.conferences) {
        let place = meeting.venue.map_or("nowhere known", |venue| scenario.settlements[venue].name.as_str());
        let who = meeting.offices.iter().chain(&meeting.communities).cloned().collect::<Vec<_>>().join(", ");
        writeln!(text, "{}..{} {} at {place}: {who}", meeting.days.first, meeting.days.last, meeting.name.say(Language::English)).unwrap();
    }
    expected.assert_eq(&text);
}

fn role(id: &str, role: &str, level: Level, influence: Influence) -> Stakeholder {
    Stakeholder {
        id: id.to_owned(),
        role: StakeholderRole::of_word(role),
        community: None,
        state: None,
        office: None,
        place: None,
        level,
        influence,
        source: None,
        status: None,
        sensitivity: Sensitivity::Internal,
    }
}

#[test]
fn the_place_between_the_sides_is_nearest_to_all_and_what_is_unknown_is_asked() {
    let mut scenario = season();
    scenario.settlements[1].access = Access::default();
    check_venues(
        &scenario,
        &expect![[r"
            middle: to no other place does the farthest party travel less, and it lacks least of those not much farther
              + rek travels farthest, 28 km as the crow flies; all parties together 50 km
              ? whose home it is, is not known
              ? how it is reached in the dry season is not known
              ? whether there is an airstrip is not known
              ? whether it was a venue before is not known
              ? its market days are not known
            east-town: the seat of the east, which hosts; the parties may prefer another place
              - rek travels farthest, 70 km as the crow flies, 42 km more than to the nearest place to all; all parties together 90 km
              ? whose home it is, is not known
              + reached by road in the dry season
              ? whether there is an airstrip is not known
              ? whether it was a venue before is not known
              + the seat of the east: staff, radio and security are there
              ? its market days are not known
            west-town: much farther than the nearest to all, but the next there is
              - luo travels farthest, 70 km as the crow flies, 42 km more than to the nearest place to all; all parties together 90 km
              ? whose home it is, is not known
              + reached by road in the dry season
              ? whether there is an airstrip is not known
              ? whether it was a venue before is not known
              + the seat of the west: staff, radio and security are there
              ? its market days are not known
        "]],
    );
}

#[test]
fn a_place_that_lacks_less_goes_before_a_nearer_one_that_is_one_sides_home() {
    let mut scenario = season();
    scenario.settlements.push(town("near-middle", -10.0, 3.0));
    scenario.settlements[1].meeting.communities = Some(vec!["luo".to_owned()]);
    scenario.settlements[3].meeting = MeetingPlace {
        communities: Some(Vec::new()),
        airstrip: Some(true),
        market_days: Some(Vec::new()),
        past_meetings: Some(vec!["2019".to_owned()]),
    };
    let conference = only(&scenario);
    assert_eq!(conference.venue().unwrap().settlement, 3);
    check_venues(
        &scenario,
        &expect![[r"
            near-middle: it lacks least of the places that are not much farther than the nearest to all
              - rek travels farthest, 30 km as the crow flies, 2 km more than to the nearest place to all; all parties together 33 km
              + neutral ground: home of both sides or of no party
              + reached by road in the dry season
              + an airstrip
              + was a venue before: 2019
            middle: to no other place does the farthest party travel less
              + rek travels farthest, 28 km as the crow flies; all parties together 28 km
              - home of one side alone: farmers’ and hosts’ side
              + reached by road in the dry season
              ? whether there is an airstrip is not known
              ? whether it was a venue before is not known
              ? its market days are not known
            east-town: the seat of the east, which hosts; the parties may prefer another place
              - rek travels farthest, 70 km as the crow flies, 42 km more than to the nearest place to all; all parties together 112 km
              ? whose home it is, is not known
              + reached by road in the dry season
              ? whether there is an airstrip is not known
              ? whether it was a venue before is not known
              + the seat of the east: staff, radio and security are there
              ? its market days are not known
        "]],
    );
}

#[test]
fn a_place_that_is_closed_in_that_season_is_not_offered_while_another_is_open() {
    let mut scenario = season();
    scenario.settlements[1].access = Access { dry: Some("none".to_owned()), rains: Some("boat".to_owned()) };
    let offered: Vec<usize> = only(&scenario).venues.iter().map(|venue| venue.settlement).collect();
    assert_eq!(offered.len(), 2, "{offered:?}");
    assert!(!offered.contains(&1));
}

#[test]
fn each_side_is_heard_alone_before_the_conference_and_all_review_it_after_the_season() {
    check_meetings(
        &season(),
        &expect![[r"
            2026-12-09..2026-12-09 Coordination of the offices: east-town–west-town pre-migration conference at east-town: east, west
            2026-12-14..2026-12-14 Pre-consultation, herders’ side: east-town–west-town pre-migration conference at west-town: west, rek
            2026-12-14..2026-12-14 Pre-consultation, farmers’ and hosts’ side: east-town–west-town pre-migration conference at east-town: east, luo
            2026-12-23..2026-12-25 east-town–west-town pre-migration conference at middle: east, west, luo, rek
            2026-12-28..2026-12-28 Text read out to luo: east-town–west-town pre-migration conference at nowhere known: east, luo
            2026-12-28..2026-12-28 Text read out to rek: east-town–west-town pre-migration conference at nowhere known: west, rek
            2027-02-12..2027-02-13 Post-migration review: east-town–west-town pre-migration conference at middle: east, west, luo, rek
        "]],
    );
}

#[test]
fn market_days_and_holidays_are_left_out() {
    let mut scenario = season();
    let before = only(&scenario).timing.unwrap().days;
    let venue = only(&scenario).venue().unwrap().settlement;
    scenario.settlements[venue].meeting.market_days = Some(vec![Weekday::of(before.last)]);
    let moved = only(&scenario).timing.unwrap();
    assert!(moved.days.last < before.last, "{:?} against {before:?}", moved.days);
    assert!(!moved.days.days().any(|day| Weekday::of(day) == Weekday::of(before.last)));
    scenario.holidays = vec![Holiday { name: "feast".to_owned(), on: HolidayOn::Day(moved.days.first) }];
    let again = only(&scenario).timing.unwrap();
    assert!(!again.days.contains(moved.days.first) && !again.is_too_late);
    // A market on every day cannot be left out, and says so.
    scenario.settlements[venue].meeting.market_days = Some(Weekday::ALL.to_vec());
    let market = only(&scenario).timing.unwrap();
    assert!(market.reasons.iter().any(|reason| reason.key.0 == "timing-on-market-day"), "{:?}", market.reasons);
}

#[test]
fn a_conference_that_comes_too_late_proposes_an_order_until_its_text_is_carried() {
    let mut scenario = season();
    assert_eq!(only(&scenario).timing.unwrap().emergency, None);
    scenario.season.as_of = Some(day("2027-01-10"));
    let timing = only(&scenario).timing.unwrap();
    let order = timing.emergency.clone().unwrap();
    assert!(timing.is_too_late);
    assert_eq!(order.days.first, timing.first_herd_moves);
    assert_eq!(order.days.last, timing.days.last.plus(timing.travel_days + scenario.settings.dissemination_days));
    assert!(
        order.proposal.say(Language::English).contains("the authorities of west, east")
            || order.proposal.say(Language::English).contains("the authorities of east")
    );
}

#[test]
fn the_way_home_and_the_carrying_of_the_text_are_counted_backwards() {
    let mut scenario = season();
    scenario.settings.dissemination_days = 40;
    let timing = only(&scenario).timing.unwrap();
    assert_eq!(timing.last_day_in_time, timing.first_herd_moves.plus(-40 - timing.travel_days));
    assert!(timing.days.last <= timing.last_day_in_time);
    assert_eq!(timing.reasons[0].key.0, "timing-first-herd-carried");
}

#[test]
fn roles_are_called_for_what_they_stand_for_and_nobody_else_is() {
    let mut scenario = season();
    scenario.stakeholders = vec![
        Stakeholder { community: Some("luo".to_owned()), ..role("a", "women's representative", Level::Payam, Influence::MustSit) },
        Stakeholder { community: Some("others".to_owned()), ..role("b", "paramount chief", Level::County, Influence::MustSit) },
        Stakeholder { state: Some("east".to_owned()), ..role("c", "county commissioner", Level::County, Influence::Guarantor) },
        Stakeholder { place: Some("east-town".to_owned()), ..role("d", "executive chief", Level::Boma, Influence::Witness) },
        Stakeholder { place: Some("east-town".to_owned()), ..role("e", "police", Level::County, Influence::MaySpoil) },
        role("f", "UN agency", Level::National, Influence::Observer),
    ];
    let conference = only(&scenario);
    let mut text = String::new();
    for called in &conference.called {
        let reasons: Vec<String> = called.reasons.iter().map(|reason| reason.say(Language::English)).collect();
        writeln!(text, "{}: {}", called.name.say(Language::English), reasons.join("; ")).unwrap();
    }
    expect![[r"
        women’s representative: luo: luo is a party, with a severity of 30 at stake
        county commissioner: east: 1 of the flashpoints lies in east
        police: east-town: the nearest flashpoint is 20 km from east-town; it may spoil what is agreed: speak with it before
        UN agency: the whole area: it stands for the whole area
    "]]
    .assert_eq(&text);
    let missing: String = conference.missing.iter().map(|one| one.reason.say(Language::English) + "\n").collect();
    expect![[r"
        no youth representative of luo is in the register
        no chief of luo is in the register
        no farmers’ union of luo is in the register
        no women’s representative of rek is in the register
        no youth representative of rek is in the register
        no chief of rek is in the register
        no cattle-camp leader of rek is in the register
        no county commissioner or sub-prefect of west is in the register
        no ministry or commission of west is in the register
        no ministry or commission of east is in the register
        no peace committee is called: ask whether there is one
        no civil affairs of the mission is called: who facilitates?
        nobody who is called convenes: ask an authority to be patron
    "]]
    .assert_eq(&missing);
}

#[test]
fn an_empty_register_is_one_thing_to_do_not_thirty() {
    let missing = only(&season()).missing;
    assert_eq!(missing.iter().map(|one| one.reason.key.0).collect::<Vec<_>>(), ["missing-register"]);
}

#[test]
fn the_sides_have_as_many_seats_and_the_register_fills_none() {
    let mut scenario = season();
    scenario.stakeholders =
        vec![Stakeholder { community: Some("luo".to_owned()), ..role("a", "women's representative", Level::Payam, Influence::MustSit) }];
    let seats = only(&scenario).seats;
    assert_eq!((seats.all(), seats.women(), seats.youth()), (40, 14, 8));
    let notes: String = seats.notes.iter().map(|note| note.say(Language::English) + "\n").collect();
    expect![[r"
        40 seats of delegates, as many for each side; at least 14 for women and 8 for youth (targets of the settings; a young woman fills one of each)
        a women’s representative is in the register for 1 of 2 units; of the others nothing is known, which is not to say that there is none
        a youth representative is in the register for 0 of 2 units; of the others nothing is known, which is not to say that there is none
        who fills the 40 seats is unknown until the units name their delegates: count women and youth again then
    "]].assert_eq(&notes);
}

#[test]
fn a_role_for_the_house_is_gone_for_partners_before_anything_is_computed() {
    let mut scenario = season();
    scenario.stakeholders = vec![
        role("inside", "national figure", Level::National, Influence::MaySpoil),
        Stakeholder { sensitivity: Sensitivity::Partners, ..role("shared", "NGO", Level::National, Influence::Observer) },
    ];
    let (outside, withheld) = scenario.for_audience(Sensitivity::Partners);
    assert_eq!(withheld, 1);
    let called = only(&outside).called;
    assert_eq!(called.iter().map(|one| outside.stakeholders[one.stakeholder].id.as_str()).collect::<Vec<_>>(), ["shared"]);
}

#[test]
fn the_register_is_edited_undone_and_asks_for_no_new_search() {
    let mut scenario = season();
    let change = Change::Stakeholders(vec![role("a", "police", Level::State, Influence::Witness)]);
    assert_eq!(change.reach(&scenario), murhal::scenario::Reach::NOTHING);
    let before = planned(&scenario);
    let earlier = scenario.clone();
    let undo = scenario.apply(change).unwrap();
    let after = plan::revise(&atlas(), (&before, &earlier), &scenario, &[], &Progress::default()).unwrap();
    assert_eq!((before.conferences[0].called.len(), after.conferences[0].called.len()), (0, 1));
    assert_eq!(after.conferences, planned(&scenario).conferences);
    scenario.apply(undo).unwrap();
    assert!(scenario.stakeholders.is_empty());
}

/// Roles of all kinds, for all sorts of things that a role stands for.
fn register(roles: &[(usize, usize, usize)]) -> Vec<Stakeholder> {
    (0..)
        .zip(roles)
        .map(|(number, (kind, whose, influence)): (usize, _)| {
            let known = StakeholderRole::all().nth(*kind).unwrap_or_else(|| StakeholderRole::Other("elder".to_owned()));
            let stands = Stakeholder { role: known, ..role(&format!("s{number}"), "police", Level::County, Influence::ALL[*influence]) };
            match whose % 4 {
                0 => stands,
                1 => Stakeholder { state: Some("east".to_owned()), ..stands },
                2 => Stakeholder { office: Some("west".to_owned()), ..stands },
                _ => Stakeholder { community: Some(format!("c{whose}")), ..stands },
            }
        })
        .collect()
}

/// A season with several communities of both sides, towns with and without what is known of them, and a register.
fn any_season() -> impl Strategy<Value = Scenario> {
    let herds = prop::collection::vec((0..6_usize, -60.0..0.0_f64, -30.0..30.0_f64, 0..40_i32, 30.0..90.0_f64), 1..10);
    let fields = prop::collection::vec((0..6_usize, -40.0..60.0_f64, -30.0..30.0_f64), 0..10);
    let towns = prop::collection::vec((-60.0..60.0_f64, -30.0..30.0_f64, 0..3_usize, 0..8_usize), 0..6);
    let roles = prop::collection::vec((0..20_usize, 0..8_usize, 0..7_usize), 0..8);
    (herds, fields, towns, roles, 0..140_i32, 1..6_usize).prop_map(|(herds, fields, towns, roles, as_of, most)| {
        let mut scenario = season();
        let days_later = |text: &str, days: i32| day(text).plus(days);
        scenario.season.as_of = Some(days_later("2026-10-01", as_of));
        scenario.settings.most_communities = most;
        scenario.settings.fewest_flashpoints = 2;
        scenario.communities = (0..12)
            .map(|number| {
                let livelihood = [Livelihood::Herders, Livelihood::Farmers, Livelihood::Mixed][number % 3];
                community(&format!("c{number}"), livelihood, ["west", "east"][number % 2])
            })
            .collect();
        let line = |x: f64, y: f64, length: f64| [(x, y), (x + length, y / 2.0)];
        scenario.routes = (0..)
            .zip(&herds)
            .map(|(number, (whose, x, y, later, length)): (usize, _)| {
                let mut route = herd(&format!("r{number}"), &format!("c{whose}"), "2026-12-01", &line(*x, *y, *length));
                route.departs = DayRange { first: days_later("2026-12-01", *later), last: days_later("2026-12-01", later + 3) };
                route.returns = (number % 2 == 0).then(|| DayRange { first: day("2027-04-01"), last: day("2027-04-20") });
                route
            })
            .collect::<Vec<_>>()
            .into();
        scenario.farming_zones = (0..)
            .zip(&fields)
            .map(|(number, (whose, x, y)): (usize, _)| field(&format!("f{number}"), &format!("c{}", whose + 6), *x, *y))
            .collect::<Vec<_>>()
            .into();
        scenario.settlements = (0..)
            .zip(&towns)
            .map(|(number, (x, y, known, market)): (usize, _)| {
                let mut one =
                    town(&["west-town", "east-town"].get(number).map_or_else(|| format!("t{number}"), ToString::to_string), *x, *y);
                one.meeting.market_days = Weekday::ALL.get(*market).map(|weekday| vec![*weekday]);
                one.meeting.communities = (*known > 0).then(|| vec![format!("c{number}")]);
                one.meeting.airstrip = (*known > 1).then_some(true);
                one
            })
            .collect::<Vec<_>>()
            .into();
        scenario.stakeholders = register(&roles);
        scenario.holidays = vec![Holiday { name: "feast".to_owned(), on: HolidayOn::Day(days_later("2026-11-10", as_of / 2)) }];
        scenario
    })
}

/// On which days each office and community sits where.
fn sittings(plan: &Plan) -> BTreeMap<(String, Day), Vec<String>> {
    let mut sittings: BTreeMap<(String, Day), Vec<String>> = BTreeMap::new();
    for (_, meeting) in calendar(&plan.conferences) {
        let who = meeting.offices.iter().map(|id| format!("office {id}")).chain(meeting.communities.iter().cloned());
        for (who, day) in who.flat_map(|who| meeting.days.days().map(move |day| (who.clone(), day))) {
            sittings.entry((who, day)).or_default().push(meeting.name.say(Language::English));
        }
    }
    sittings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_flashpoint_is_settled_once_by_a_workable_number_of_communities(scenario in any_season()) {
        let plan = planned(&scenario);
        let mut settled: Vec<usize> = plan.conferences.iter().flat_map(|conference| conference.flashpoints.clone()).collect();
        settled.sort_unstable();
        prop_assert_eq!(settled, (0..plan.findings.flashpoints.len()).collect::<Vec<_>>());
        for conference in &plan.conferences {
            let sit: BTreeSet<&String> = conference.parties.iter().map(|party| &party.community).collect();
            prop_assert!(sit.len() <= scenario.settings.most_communities, "{} sit", sit.len());
            // Whoever is concerned sits there or is told of as cut.
            for number in &conference.flashpoints {
                for community in &plan.findings.flashpoints[*number].communities {
                    prop_assert!(sit.contains(community) || conference.cut.iter().any(|cut| cut.community == *community));
                }
            }
            for cut in &conference.cut {
                prop_assert!(!sit.contains(&cut.community) && cut.share > 0.0 && cut.share <= 1.0 + 1e-9 && !cut.flashpoints.is_empty());
            }
        }
    }

    #[test]
    fn nobody_is_asked_into_two_places_on_one_day(scenario in any_season()) {
        for ((who, day), meetings) in sittings(&planned(&scenario)) {
            prop_assert_eq!(meetings.len(), 1, "{} on {}: {:?}", who, day, meetings);
        }
    }

    #[test]
    fn meetings_follow_each_other_as_the_year_does_and_none_is_on_a_rest_day(scenario in any_season()) {
        let plan = planned(&scenario);
        for conference in &plan.conferences {
            let timing = conference.timing.clone().unwrap();
            for meeting in &conference.meetings {
                prop_assert!(!meeting.days.days().any(|day| scenario.is_rest_day(day)), "{:?}", meeting);
                prop_assert!(meeting.days.first >= scenario.season.today());
                match meeting.kind {
                    MeetingKind::Coordination | MeetingKind::PreConsultation(_) => {
                        prop_assert!(meeting.days.last < timing.days.first.plus(-timing.travel_days));
                    }
                    MeetingKind::Conference => prop_assert_eq!(meeting.days, timing.days),
                    MeetingKind::Dissemination => prop_assert!(meeting.days.first > timing.days.last.plus(timing.travel_days)),
                    MeetingKind::Review => {
                        let last = conference.flashpoints.iter().map(|number| plan.findings.flashpoints[*number].days.last).max();
                        prop_assert!(Some(meeting.days.first) > last);
                    }
                }
            }
            prop_assert!(timing.is_too_late || timing.days.last <= timing.last_day_in_time);
            prop_assert_eq!(timing.is_too_late, timing.emergency.is_some());
            let heard: BTreeSet<&String> = conference.meetings.iter().filter(|meeting| matches!(meeting.kind, MeetingKind::PreConsultation(_))).flat_map(|meeting| &meeting.communities).collect();
            let without = timing.reasons.iter().filter(|reason| reason.key.0 == "timing-no-consultation-day").count();
            prop_assert!(without > 0 || heard.len() == conference.parties.len(), "each side is heard alone");
        }
    }

    #[test]
    fn only_roles_that_exist_are_called_each_with_a_reason_and_seats_reach_their_targets(scenario in any_season()) {
        for conference in planned(&scenario).conferences {
            for called in &conference.called {
                prop_assert!(called.stakeholder < scenario.stakeholders.len() && !called.reasons.is_empty());
            }
            let seats = &conference.seats;
            prop_assert_eq!(seats.units.len(), conference.parties.len());
            let share = |some: u32| f64::from(some) / f64::from(seats.all());
            prop_assert!(share(seats.women()) >= scenario.settings.women_share && share(seats.youth()) >= scenario.settings.youth_share);
            prop_assert!(seats.units.iter().all(|unit| unit.women <= unit.seats && unit.youth <= unit.seats && unit.women > 0 && unit.youth > 0));
            prop_assert!(conference.venues.len() == scenario.settlements.len().min(3));
        }
    }

    #[test]
    fn all_dates_and_weekdays_three_days_later_shift_every_meeting_by_three(scenario in any_season()) {
        let mut scenario = scenario;
        // A day of the week of its own, so that it can be shifted like the rest.
        scenario.holidays.push(Holiday { name: "prayer".to_owned(), on: HolidayOn::Weekly(Weekday::Friday) });
        let mut shifted = scenario.clone();
        let later = |days: DayRange| DayRange { first: days.first.plus(3), last: days.last.plus(3) };
        let next = |weekday: Weekday| Weekday::ALL[(weekday as usize + 3) % 7];
        shifted.season = Season {
            first_day: scenario.season.first_day.plus(3),
            last_day: scenario.season.last_day.plus(3),
            as_of: scenario.season.as_of.map(|day| day.plus(3)),
        };
        for route in &mut shifted.routes {
            (route.departs, route.returns) = (later(route.departs), route.returns.map(later));
        }
        for crop in shifted.farming_zones.iter_mut().flat_map(|zone| &mut zone.crops) {
            if let Standing::Dated(days) = crop.standing {
                crop.standing = Standing::Dated(later(days));
            }
        }
        for days in shifted.settlements.iter_mut().filter_map(|one| one.meeting.market_days.as_mut()) {
            for day in days {
                *day = next(*day);
            }
        }
        for holiday in &mut shifted.holidays {
            holiday.on = match holiday.on {
                HolidayOn::Day(day) => HolidayOn::Day(day.plus(3)),
                HolidayOn::Weekly(weekday) => HolidayOn::Weekly(next(weekday)),
                HolidayOn::Yearly(day) => HolidayOn::Yearly(day),
            };
        }
        let meetings = |scenario: &Scenario, days: i32| -> Vec<(MeetingKind, DayRange, Option<usize>)> {
            let plan = planned(scenario);
            let all = calendar(&plan.conferences);
            all.iter().map(|(_, one)| (one.kind, DayRange { first: one.days.first.plus(days), last: one.days.last.plus(days) }, one.venue)).collect()
        };
        prop_assert_eq!(meetings(&scenario, 3), meetings(&shifted, 0));
    }
}

#[test]
fn in_the_shipped_season_every_side_is_heard_and_nobody_sits_in_two_places() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = murhal::shelf::atlas(Some(&root.join("maps")));
    let (scenario, problems) = murhal::shelf::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), &atlas).unwrap();
    let of_register: Vec<String> = problems.iter().filter(|problem| problem.file == "scenario.toml").map(ToString::to_string).collect();
    assert!(of_register.is_empty(), "{of_register:?}");
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
    for conference in &plan.conferences {
        let heard = |meeting: &&murhal::conferences::Meeting| matches!(meeting.kind, MeetingKind::PreConsultation(_));
        assert!(conference.meetings.iter().any(|meeting| heard(&meeting)), "{}", conference.id);
        assert!(!conference.called.is_empty() && conference.venues.len() == 3, "{}", conference.id);
    }
    assert!(sittings(&plan).values().all(|meetings| meetings.len() == 1));
}
