//! What became of what was agreed, and where herds went, on small maps drawn for one question each.
#![expect(clippy::unwrap_used, clippy::needless_pass_by_value, reason = "a test that cannot go on must stop")]

#[path = "support/drawn.rs"]
mod drawn;

use drawn::{Map, at, day};
use expect_test::{Expect, expect};
use murhal::documents::Subject;
use murhal::documents::paper::markdown;
use murhal::documents::papers::{self, Format, Kind};
use murhal::encounters;
use murhal::findings::Findings;
use murhal::followed::{Asked, Followed, followed, scorecard};
use murhal::layers::Sensitivity;
use murhal::measure::{Day, DayRange};
use murhal::progress::Progress;
use murhal::reports::{Standing, What};
use murhal::scenario::{Change, Reach, Scenario};
use murhal::tracks::{self, Compared, Fix};
use murhal::words::Language;
use proptest::prelude::*;

const TEXT: &str = r#"{"id":"a","title":"The text","dates":[{"of":"signed","cited":"15 January 2027","day":"2027-01-15","source":"s"}],
    "parties":[{"id":"p","unit":"Rek","community":"rek"},{"id":"q","unit":"Luo","community":"luo"}],"clauses":[
    {"id":"weapons","terms":{"kind":"weapons","guns_forbidden":true},"office":"west","co_office":"East office"},
    {"id":"court","terms":{"kind":"court","form":"mobile court"},"office":"east"},
    {"id":"raids","terms":{"kind":"raid_recovery","deadline_days":3,"of":{"number":1400}},"office":"west"},
    {"id":"text","terms":{"kind":"dissemination","reached":["Wau"],"not_reached":["Tonj"]}},
    {"id":"season","terms":{"kind":"season","entry":{"from":"02"},"exit":{"to":"04"}},"scope":[{"kind":"route","id":"way"}],
     "reservations":[{"party":"q","until":"2027-02-20"}]}]}"#;

fn map() -> Map {
    let mut map = Map::new();
    map.herd("way", "rek", &[(0.5, 0.0), (40.0, 0.0)]);
    map.field("field", "luo", (10.0, -0.5), ("01-01", "02-10"));
    map.agree(TEXT);
    map
}

/// A report on a clause of the text.
fn on(id: &str, day: &str, clause: &str, what: &str) -> String {
    format!(r#"{{"id":"{id}","day":"2027-{day}","what":{what},"agreement":"a","clause":"{clause}"}}"#)
}

const KEPT: &str = r#"{"kind":"clause","standing":"kept"}"#;
const BREACHED: &str = r#"{"kind":"clause","standing":"breached"}"#;
const UNKNOWN: &str = r#"{"kind":"clause","standing":"unknown"}"#;

fn of(scenario: &Scenario, clause: &str, as_of: &str) -> Followed {
    let all = followed(scenario, Asked::season(scenario, day(as_of)));
    all.into_iter().find(|one| one.clause == clause).unwrap()
}

#[test]
fn a_clause_of_which_nobody_reported_is_never_counted_as_kept() {
    let map = map();
    let clause = of(&map.scenario, "weapons", "06-30");
    assert_eq!((clause.standing, clause.is_reported()), (Standing::Unknown, false));
    assert_eq!(clause.standing_told().to_string(), "nobody reported on it");
}

#[test]
fn once_breached_a_clause_counts_as_breached_and_the_day_asked_for_decides_what_counts() {
    let mut map = map();
    for (id, day, what) in [("1", "02-01", KEPT), ("2", "03-01", BREACHED), ("3", "04-01", KEPT)] {
        map.report(&on(id, day, "weapons", what));
    }
    let standing = |as_of: &str| of(&map.scenario, "weapons", as_of).standing;
    assert_eq!([standing("01-31"), standing("02-01"), standing("03-01")], [Standing::Unknown, Standing::Kept, Standing::Breached]);
    let clause = of(&map.scenario, "weapons", "06-30");
    assert_eq!(clause.standing_told().to_string(), "breached (1 report, though 2 say that it was kept)");
    assert_eq!((clause.evidence, clause.last_update), (["1", "2", "3"].map(str::to_owned).to_vec(), Some(day("04-01"))));
    assert_eq!(of(&map.scenario, "court", "06-30").evidence.len(), 0, "another clause");
}

#[test]
fn a_report_that_nobody_can_say_leaves_a_clause_unknown_but_reported() {
    let mut map = map();
    map.report(&on("1", "02-01", "weapons", UNKNOWN));
    let clause = of(&map.scenario, "weapons", "06-30");
    assert_eq!((clause.standing, clause.is_reported()), (Standing::Unknown, true));
}

#[test]
fn raided_cattle_are_counted_against_their_number_and_their_day() {
    let mut map = map();
    let returned = |number: u32, of: &str| format!(r#"{{"kind":"cattle_returned","returned":{number}{of}}}"#);
    map.report(&on("1", "01-17", "raids", &returned(140, "")));
    let clause = of(&map.scenario, "raids", "01-18");
    assert_eq!((clause.standing, clause.counted[0].to_string()), (Standing::Unknown, "140 of 1,400 cattle returned".to_owned()));
    assert_eq!(clause.late(day("01-18")).count(), 0, "the third day is not over");
    let clause = of(&map.scenario, "raids", "01-19");
    assert_eq!((clause.standing, clause.late(day("01-19")).count()), (Standing::Breached, 1));
    map.report(&on("2", "03-01", "raids", &returned(1_400, r#","of":1400"#)));
    let clause = of(&map.scenario, "raids", "03-02");
    assert_eq!((clause.standing, clause.late(day("03-02")).count()), (Standing::Kept, 0), "all came back");
}

#[test]
fn a_text_has_reached_its_people_where_it_is_known_at_every_place() {
    let mut map = map();
    let clause = of(&map.scenario, "text", "01-31");
    assert_eq!(clause.standing, Standing::Unknown, "there is time until the herds move");
    let clause = of(&map.scenario, "text", "02-02");
    assert_eq!((clause.standing, clause.late(day("02-02")).count()), (Standing::Breached, 1));
    assert_eq!(clause.counted.iter().map(ToString::to_string).collect::<Vec<_>>(), ["reached: Wau", "not reached: Tonj"]);
    map.report(&on("1", "02-03", "text", r#"{"kind":"dissemination","reached":true},"place":"Tonj""#));
    assert_eq!(of(&map.scenario, "text", "02-03").standing, Standing::Kept);
}

#[test]
fn who_asked_for_time_owes_an_answer_even_where_the_clause_is_kept() {
    let mut map = map();
    map.report(&on("1", "02-01", "season", KEPT));
    let late = |as_of: &str| of(&map.scenario, "season", as_of).late(day(as_of)).map(|due| due.what.to_string()).collect::<Vec<_>>();
    assert!(late("02-20").is_empty());
    assert_eq!(late("02-21"), ["answer of Luo, who asked for time"]);
    let marks: Vec<(Day, bool)> = of(&map.scenario, "season", "02-01").due.iter().map(|due| (due.day, due.is_task)).collect();
    assert_eq!(marks, [(day("02-01"), false), (day("02-20"), true), (day("04-30"), false)]);
}

#[test]
fn a_herd_off_its_route_may_bear_on_a_clause_and_people_judge_it() {
    let mut map = map();
    map.report(r#"{"id":"1","day":"2027-02-03","what":{"kind":"early_passage","days":4},"route":"way"}"#);
    map.report(r#"{"id":"2","day":"2027-02-03","what":{"kind":"early_passage","days":4},"route":"other"}"#);
    let clause = of(&map.scenario, "season", "06-30");
    assert_eq!((clause.standing, clause.may_bear), (Standing::Unknown, vec!["1".to_owned()]));
}

#[track_caller]
fn check(map: &Map, as_of: &str, expected: Expect) {
    let scenario = &map.scenario;
    let asked = Asked::season(scenario, day(as_of));
    let card = scorecard(scenario, asked).told(scenario);
    let matrix = followed(scenario, asked).into_iter().flat_map(|clause| clause.told(scenario, asked.as_of));
    let told: Vec<String> =
        [Language::English, Language::French].iter().flat_map(|language| card.iter().map(|one| one.say(*language))).collect();
    let matrix: Vec<String> = matrix.map(|one| one.say(Language::English)).collect();
    expected.assert_eq(&[told, matrix].concat().join("\n"));
}

#[test]
fn the_scorecard_counts_for_each_office_and_the_matrix_tells_what_is_late() {
    let mut map = map();
    map.report(&on("1", "02-01", "weapons", KEPT));
    map.report(&on("2", "02-02", "court", BREACHED));
    map.report(&on("3", "02-02", "raids", UNKNOWN));
    map.report(
        r#"{"id":"4","day":"2027-02-03","what":{"kind":"incident","happened":"clash","fatalities":2},"place":"Tonj","source":"chief"}"#,
    );
    check(
        &map,
        "03-01",
        expect![[r"
        1 Jan 2027 to 30 Jun 2027, as of 1 Mar 2027: 5 clauses were in force; kept 1, breached 2, not known 1, not reported 1. Reports that count: 4.
        east office: kept 0, breached 1, not known 0, not reported 0; beside others 1; late 1.
        west office: kept 1, breached 0, not known 1, not reported 0; beside others 0; late 1.
        no office named: kept 0, breached 1, not known 0, not reported 1; beside others 0; late 2.
        1er janv. 2027 au 30 juin 2027, à la date du 1er mars 2027 : 5 clauses étaient en vigueur ; respectées 1, non respectées 2, inconnues 1, sans rapport 1. Rapports pris en compte : 4.
        east office : respectées 0, non respectées 1, inconnues 0, sans rapport 0 ; avec d’autres 1 ; en retard 1.
        west office : respectées 1, non respectées 0, inconnues 1, sans rapport 0 ; avec d’autres 0 ; en retard 1.
        aucun bureau désigné : respectées 0, non respectées 1, inconnues 0, sans rapport 1 ; avec d’autres 0 ; en retard 2.
        weapons [weapons], The text: kept. Responsible: west office; beside it: east office.
        1 Feb 2027: clause kept (place not told)
        court [court], The text: breached. Responsible: east office; beside it: nobody.
        LATE, due 1 Feb 2027: court to be in place before the first herd moves
        2 Feb 2027: clause breached (place not told)
        return of raided cattle [raids], The text: not known. Responsible: west office; beside it: nobody.
        LATE, due 18 Jan 2027: raided cattle to be found
        2 Feb 2027: clause not known (place not told)
        dissemination [text], The text: breached. Responsible: nobody; beside it: nobody.
        reached: Wau
        not reached: Tonj
        LATE, due 1 Feb 2027: text to be known before the first herd moves
        season [season], The text: nobody reported on it. Responsible: nobody; beside it: nobody.
        due 1 Feb 2027: herds may come
        LATE, due 20 Feb 2027: answer of Luo, who asked for time
        due 30 Apr 2027: herds must have left"]],
    );
}

#[test]
fn no_report_counts_that_an_audience_may_not_see() {
    let mut map = map();
    map.report(&on("1", "02-01", "weapons", BREACHED));
    let (scenario, _) = map.scenario.for_audience(Sensitivity::Partners);
    let asked = Asked::season(&scenario, day("06-30"));
    assert_eq!(scorecard(&scenario, asked).reports, 0);
}

proptest! {
    #[test]
    fn every_clause_counts_once_whatever_is_reported(
        reports in prop::collection::vec((0..5_usize, 0..4_usize, 1..28_u32), 0..30), as_of in 1..28_u32,
    ) {
        let mut map = map();
        for (number, (clause, what, on_day)) in reports.iter().enumerate() {
            let clause = ["weapons", "court", "raids", "text", "season"][*clause];
            let what = [KEPT, BREACHED, UNKNOWN, r#"{"kind":"cattle_returned","returned":3,"of":2}"#][*what];
            map.report(&on(&format!("r{number}"), &format!("02-{on_day:02}"), clause, what));
        }
        let asked = Asked::season(&map.scenario, day(&format!("02-{as_of:02}")));
        let card = scorecard(&map.scenario, asked);
        prop_assert_eq!(card.total.all(), 5);
        let offices = card.offices.iter().map(|office| office.score);
        let sum = |part: fn(murhal::followed::Score) -> usize| offices.clone().map(part).sum::<usize>();
        prop_assert_eq!(
            [sum(|one| one.kept), sum(|one| one.breached), sum(|one| one.unknown), sum(|one| one.not_reported)],
            [card.total.kept, card.total.breached, card.total.unknown, card.total.not_reported]
        );
        prop_assert!(card.clauses.iter().all(|clause| clause.standing != Standing::Kept || clause.is_reported()));
        let counted = reports.iter().filter(|(_, _, on_day)| *on_day <= as_of).count();
        prop_assert_eq!(card.reports, counted);
    }
}

/// The scenario as it is opened for the next year, with what was seen in this one.
fn next_year(map: &Map) -> Map {
    let mut next = map.clone();
    let later = |day: Day| day.plus(365);
    let days = |days: DayRange| DayRange { first: later(days.first), last: later(days.last) };
    (next.scenario.season.first_day, next.scenario.season.last_day) = (day("12-01"), day("06-30").plus(365));
    let mut routes: Vec<_> = next.scenario.routes.iter().cloned().collect();
    for route in &mut routes {
        route.departs = days(route.departs);
    }
    next.scenario.routes = routes.into();
    next
}

#[test]
fn the_review_of_next_years_conference_lists_how_each_clause_was_kept() {
    let mut this = map();
    this.report(&on("1", "02-01", "weapons", KEPT));
    this.report(&on("2", "03-01", "court", BREACHED));
    this.well("well", (20.0, 0.2));
    let plan = next_year(&this).planned();
    let questions = |plan: &murhal::plan::Plan| -> Vec<String> {
        let review = plan.conferences[0].agenda.sessions.iter().find(|session| session.id == "review").unwrap();
        review.questions.iter().map(|question| question.asks.say(Language::English)).collect()
    };
    let asked = questions(&plan);
    assert_eq!(asked.len(), 5, "{asked:?}");
    assert!(asked[0].starts_with("court [court], The text: breached."), "{asked:?}");
    assert!(asked[4].starts_with("weapons [weapons], The text: kept."), "{asked:?}");
    let mut of_others = Map::new();
    of_others.scenario = next_year(&this).scenario;
    of_others.agree(&TEXT.replace("\"rek\"", "\"nuer\"").replace("\"luo\"", "\"nuer\""));
    assert!(questions(&of_others.planned()).is_empty(), "it binds nobody of this conference");
}

#[test]
fn an_incident_that_was_reported_weighs_in_the_next_season_and_says_so() {
    let raid = |sensitivity: &str| {
        let at = at(20.0, 0.3);
        format!(
            r#"{{"id":"raid","day":"2027-02-03","what":{{"kind":"incident","happened":"cattle raid"}},"at":[{:.6},{:.6}],"sensitivity":"{sensitivity}"}}"#,
            at.lon, at.lat
        )
    };
    let mut this = map();
    let severity = |map: &Map| map.planned().findings.flashpoints.iter().map(|one| one.points_of(encounters::Kind::Incident)).sum::<f64>();
    this.report(&raid("internal"));
    assert_eq!(severity(&this), 0.0, "what is seen of a season changes nothing in its own plan");
    let next = next_year(&this);
    assert!(severity(&next) > 0.5);
    let plan = next.planned();
    let part = plan.findings.flashpoints.iter().find_map(|one| one.gravest_of(encounters::Kind::Incident)).unwrap();
    let told = murhal::flashpoints::told(Language::English, &next.scenario, &next.atlas, &plan.findings.passages, part);
    assert!(told.starts_with("Cattle raid, reported on 3 Feb 2027, lies 0.3 km from "), "{told}");
    assert!(part.encounter.id.ends_with(":raid"));
    let partners = Map { scenario: next.scenario.clone().for_audience(Sensitivity::Partners).0, ..next.clone() };
    assert_eq!(severity(&partners), 0.0);
    let change = |map: &Map, text: &str| {
        let report = serde_json::from_str(text).unwrap();
        Change::Report { id: "raid".to_owned(), report: Some(Box::new(report)) }.reach(&map.scenario)
    };
    assert_eq!(change(&this, &raid("public")), Reach::NOTHING);
    assert_eq!(change(&next, &raid("public")), Reach::Everything);
}

#[test]
fn the_papers_hold_the_scorecard_and_the_matrix() {
    let mut map = map();
    map.well("well", (20.0, 0.2));
    map.report(&on("1", "02-01", "weapons", KEPT));
    map.report(&on("2", "02-03", "text", r#"{"kind":"dissemination","reached":false},"place":"Tonj","words":"insecurity""#));
    map.report(r#"{"id":"3","day":"2027-02-03","what":{"kind":"massive_movement","head":12000},"place":"Tonj"}"#);
    map.scenario.season.as_of = Some(day("03-01"));
    let plan = map.planned();
    let subject = Subject {
        atlas: &map.atlas,
        scenario: &map.scenario,
        problems: &[],
        plan: &plan,
        options: &[],
        stability: None,
        audience: Sensitivity::Internal,
    };
    let asked = Asked::season(&map.scenario, day("03-01"));
    let written = papers::scorecards(subject, asked, &[Language::English, Language::French, Language::Arabic], Format::ALL).unwrap();
    let names: Vec<String> = written.iter().map(|(path, _)| path.display().to_string()).collect();
    assert!(names.contains(&"scorecard.fr.md".to_owned()) && names.contains(&"scorecard.en.docx".to_owned()));
    assert!(!names.iter().any(|name| name.contains(".ar.")), "{names:?}");
    let text = |name: &str| String::from_utf8(written.iter().find(|(path, _)| path.ends_with(name)).unwrap().1.clone()).unwrap();
    expect![[r"
        # Scorecard after the migration: Drawn

        Drawn, 1 Jan 2027 to 30 Jun 2027. Planned on 1 Mar 2027. For internal use; may contain what is marked internal.

        A clause is kept where reports say so and none says otherwise; once reported as breached it counts as breached. Without a report, or where none can tell, it is not known, and never counted as kept. People judge; this only counts.

        - **Days of the reports:** 1 Jan 2027 to 30 Jun 2027
        - **As of:** 1 Mar 2027
        - **Reports that count:** 3

        ## By office

        | Responsible office | Kept | Breached | Not known | Nobody reported | Beside another office | With something late |
        |---|---|---|---|---|---|---|
        | east office | 0 | 0 | 0 | 1 | 1 | 1 |
        | west office | 1 | 0 | 0 | 1 | 0 | 1 |
        | no office named | 0 | 1 | 0 | 1 | 0 | 2 |
        | All clauses | 1 | 1 | 0 | 3 | – | 4 |

        ## Clause by clause

        | Clause | Text | Responsible office | How it was kept | Evidence |
        |---|---|---|---|---|
        | **The text** |  |  |  |  |
        | weapons \[weapons\] | No guns during the migration. | west office<br>east office | kept | 1 Feb 2027: clause kept (place not told) |
        | court \[court\] | Cases are heard by: mobile court. | east office | nobody reported on it |  |
        | return of raided cattle \[raids\] | Raided cattle are found within 3 days. Taken: 1,400 head, how many came back is not said. | west office | nobody reported on it |  |
        | dissemination \[text\] | It reached: Wau. It did not reach: Tonj. |  | breached<br>reached: Wau<br>not reached: Tonj | 3 Feb 2027: text did not reach the place (Tonj) |
        | season \[season\] | Herds enter: from February on. Herds leave: in April at the latest. It holds for way. Reservation of Luo. |  | nobody reported on it |  |

        ## Reports that name no clause

        - 3 Feb 2027: 12,000 head on the move (Tonj)

        Ranks and reasons, not verdicts: people decide. Boundaries, named rivers, lakes: Natural Earth (vintage 2013, indicative). Classed rivers: CIA World Data Bank II, GSHHG (LGPL). Town names: GeoNames (CC BY 4.0).

        ---

        Drawn. For internal use; may contain what is marked internal.
    "]].assert_eq(&text("scorecard.en.md"));
    assert!(text("scorecard.fr.md").contains("personne n’en a rendu compte"));
    let paper = Kind::FollowUp.paper(subject, 0, Language::English).unwrap();
    let told = String::from_utf8(markdown::write(&paper)).unwrap();
    let part = told.split("What was agreed before").nth(1).unwrap();
    for words in ["weapons \\[weapons\\]", "1 Feb 2027: clause kept", "(late)", "west office", "insecurity"] {
        assert!(part.contains(words), "{words}: {part}");
    }
}

/// A walk eastward from the beginning of the way, 10 km a day, a fix every three hours, so many metres north of it by the
/// hour; `days` later than the herd departs.
fn walk(days: i32, hours: std::ops::Range<i32>, north_m: impl Fn(i32) -> f64) -> Vec<Fix> {
    let fix = |hour: i32| {
        let second = i64::from(day("02-01").plus(days).days_since_1970()) * 86_400 + i64::from(hour + 6) * 3_600;
        Fix { at: at(0.5 + 10.0 * f64::from(hour) / 24.0, north_m(hour) / 1_000.0), second }
    };
    hours.step_by(3).map(fix).collect()
}

fn compared(map: &Map, fixes: &[Fix]) -> Compared {
    let findings = Findings::new(&map.atlas, &map.scenario, &Progress::default()).unwrap();
    tracks::compare(&map.scenario, &findings, 0, fixes).unwrap()
}

fn near(one: f64, other: f64, bound: f64) -> bool {
    (one - other).abs() <= bound
}

#[test]
fn a_herd_on_its_way_and_in_its_days_is_told_as_such() {
    let compared = compared(&map(), &walk(0, 0..90, |_| 0.0));
    assert!(compared.excursions.is_empty() && compared.untimely.is_empty(), "{compared:?}");
    assert!(near(compared.km, 10.0 * 87.0 / 24.0, 0.1), "{}", compared.km);
    assert_eq!((compared.followed_hours, compared.unknown_hours), (87.0, 0.0));
    let entered: Vec<(usize, &[String])> = compared.entered.iter().map(|one| (one.zone, one.crops.as_slice())).collect();
    assert_eq!(entered, [(0, &["sorghum".to_owned()][..])]);
    assert_eq!(compared.entered[0].days, [day("02-02")]);
}

#[test]
fn a_time_outside_is_measured_from_the_edge_and_between_fixes() {
    // A kilometre and a half north from the third hour to the sixth: a kilometre outside.
    let off = |hour: i32| if (3..=6).contains(&hour) { 1_500.0 } else { 0.0 };
    let compared = compared(&map(), &walk(0, 0..30, off));
    assert_eq!(compared.excursions.len(), 1);
    let one = &compared.excursions[0];
    assert!(near(one.off_by_m, 1_000.0, 3.0) && near(one.from_line_m, 1_500.0, 3.0), "{one:?}");
    assert!(near(one.hours, 2.0 + 3.0 + 2.0, 0.02), "two thirds of three hours on the way out, as much on the way back: {one:?}");
    assert_eq!(compared.days_off, [day("02-01")]);
    assert!(near(compared.off_hours, one.hours, 1e-9));
}

#[test]
fn within_the_grazing_radius_of_a_camp_a_herd_is_where_it_should_be() {
    let mut map = map();
    let mut routes: Vec<_> = map.scenario.routes.iter().cloned().collect();
    routes[0].stopovers = vec![murhal::layers::Stopover {
        place: murhal::layers::StopoverPlace::Km(20.0),
        days_min: 1.0,
        days_max: 3.0,
        graze_radius_m: 4_000.0,
    }];
    map.scenario.routes = routes.into();
    let grazing = vec![Fix { at: at(20.5, 3.5), second: i64::from(day("02-03").days_since_1970()) * 86_400 + 40_000 }];
    assert!(compared(&map, &grazing).excursions.is_empty());
    let grazing = vec![Fix { at: at(20.5, 4.5), second: grazing[0].second }];
    assert!(near(compared(&map, &grazing).off_by_m(), 500.0, 5.0));
}

#[test]
fn what_lies_between_fixes_half_a_day_apart_is_not_known() {
    let fixes = [walk(0, 0..1, |_| 1_500.0), walk(1, 0..4, |_| 1_500.0)].concat();
    let compared = compared(&map(), &fixes);
    assert_eq!((compared.unknown_hours, compared.followed_hours), (24.0, 3.0));
    assert_eq!((compared.excursions.len(), compared.off_hours), (2, 3.0), "nobody knows whether it is the same time outside");
}

#[test]
fn a_field_that_is_crossed_between_two_fixes_was_entered() {
    let mut map = Map::new();
    map.herd("way", "rek", &[(0.5, 0.0), (40.0, 0.0)]);
    map.field("narrow", "luo", (5.0, -0.5), ("01-01", "01-31"));
    let compared = compared(
        &map,
        &[walk(0, 0..1, |_| 0.0), walk(0, 12..13, |_| 0.0).into_iter().map(|fix| Fix { at: at(9.0, 0.0), ..fix }).collect()].concat(),
    );
    assert_eq!(compared.entered.len(), 1);
    assert!(compared.entered[0].crops.is_empty(), "its crop was in");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn farther_north_is_as_much_farther_outside(north_m in 600.0..3_000.0_f64, more_m in 1.0..2_000.0_f64) {
        let map = map();
        let [one, other] = [north_m, north_m + more_m].map(|north_m| compared(&map, &walk(0, 0..24, |_| north_m)));
        prop_assert!(near(other.off_by_m() - one.off_by_m(), more_m, more_m * 0.002 + 0.1));
        prop_assert_eq!(one.off_hours, 21.0);
        prop_assert_eq!(one.km.round(), other.km.round());
    }

    #[test]
    fn so_many_days_sooner_or_later_are_as_many_days_early_or_late(shift in -20..20_i32) {
        let map = map();
        let compared = compared(&map, &walk(shift, 3..60, |_| 0.0));
        // The herd departs on one day and the calendar gives each place one day and a part of the next.
        prop_assert!((shift.min(0) + compared.early_days.unwrap_or(0)).abs() <= 1, "{:?}", compared.early_days);
        prop_assert!((shift.max(0) - compared.late_days.unwrap_or(0)).abs() <= 1, "{:?}", compared.late_days);
        prop_assert!(compared.early_days.is_none() || compared.late_days.is_none());
    }

    #[test]
    fn any_bytes_are_a_track_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(tracks::read(&bytes, "t.gpx", 2.0).is_err());
        let within = [b"<gpx version=\"1.1\" creator=\"x\"><trk><trkseg>".as_slice(), &bytes, b"</trkseg></trk></gpx>"].concat();
        drop(tracks::read(&within, "t.gpx", 2.0));
    }
}

const GPX: &str = r#"<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
    <trkpt lat="8.0" lon="28.6"><time>2027-02-01T23:30:00Z</time></trkpt>
    <trkpt lat="8.0" lon="28.5"><time>2027-02-01T03:00:00+02:00</time></trkpt>
    <trkpt lat="8.0" lon="28.7"/></trkseg></trk></gpx>"#;

#[test]
fn a_receivers_track_is_read_by_the_clock_of_the_place_in_the_order_of_its_times() {
    let read = tracks::read(GPX.as_bytes(), "t.gpx", 2.0).unwrap();
    assert_eq!(read.fixes.iter().map(|fix| fix.day()).collect::<Vec<_>>(), [day("02-01"), day("02-02")], "half past one of the next day");
    assert_eq!(read.fixes[0].at.lon, 28.5);
    assert_eq!(read.points, read.fixes.len() + 1);
    assert_eq!(
        read.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["left out: t.gpx: one point has no time; export the recorded track with times"]
    );
    assert_eq!(tracks::read(GPX.as_bytes(), "t.gpx", 0.0).unwrap().fixes[1].day(), day("02-01"));
    let without = GPX.replace("<time>2027-02-01T23:30:00Z</time>", "").replace("<time>2027-02-01T03:00:00+02:00</time>", "");
    assert!(tracks::read(without.as_bytes(), "t.gpx", 2.0).unwrap_err().told().to_string().contains("no point of it has a time"));
}

#[test]
fn a_track_kept_in_google_earth_is_read_as_the_receivers_own() {
    let kml = r#"<kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track><when>2027-02-01T01:00:00Z</when><when>2027-02-01T23:30:00</when>
        <gx:coord>28.5 8 0</gx:coord><gx:coord>28.6 8 0</gx:coord></gx:Track></Placemark></kml>"#;
    let of_gpx = tracks::read(GPX.as_bytes(), "t.gpx", 2.0).unwrap();
    assert_eq!(tracks::read(kml.as_bytes(), "t.kml", 2.0).unwrap().fixes, of_gpx.fixes, "a time without a clock is universal");
}

#[test]
fn a_track_is_told_in_both_languages_and_becomes_reports() {
    let map = map();
    let off = |hour: i32| if (3..=6).contains(&hour) { 1_500.0 } else { 0.0 };
    let compared = compared(&map, &walk(-5, 0..30, off));
    let told = |language: Language| compared.told(&map.scenario).iter().map(|one| one.say(language)).collect::<Vec<_>>().join("\n");
    expect![[r"
        Against way: 27 Jan 2027 to 28 Jan 2027, 10 fixes, 12.7 km, followed for 27.0 hours.
        It left the corridor: by 999 m at most, for 7.0 hours, on one day.
        27 Jan 2027: 999 m outside (1,499 m from the middle of the way), 7.0 hours, farthest at 8.0136 N, 28.5159 E.
        Entered field on 28 Jan 2027, where sorghum stood.
        Early, by 5 days at most.
        Par rapport à way : 27 janv. 2027 au 28 janv. 2027, 10 points, 12,7 km, suivi pendant 27,0 heures.
        Il a quitté le couloir : de 999 m au plus, pendant 7,0 heures, un jour.
        27 janv. 2027 : 999 m au-dehors (1 499 m du milieu de l’itinéraire), 7,0 heures, au plus loin à 8.0136 N, 28.5159 E.
        Entré dans field : 28 janv. 2027, alors qu’y étaient sur pied : sorgho.
        En avance, de 5 jours au plus."]]
    .assert_eq(&format!("{}\n{}", told(Language::English), told(Language::French)));
    let reports = compared.reports(&map.scenario, ("walk", Some("patrol")), Sensitivity::Internal);
    let kinds: Vec<&What> = reports.iter().map(|report| &report.what).collect();
    assert!(
        matches!(kinds[..], [What::OffCorridor { off_by_m: Some(999..=1_001) }, What::EarlyPassage { days: Some(4..=6) }]),
        "{kinds:?}"
    );
    assert!(reports.iter().all(|report| report.route.as_deref() == Some("way")));
}

#[test]
fn what_must_be_before_the_herds_move_is_not_due_where_a_text_binds_none_of_them() {
    let mut map = map();
    map.agree(r#"{"id":"b","title":"Of others","clauses":[{"id":"court of others","terms":{"kind":"court"}}]}"#);
    assert!(of(&map.scenario, "court of others", "06-30").due.is_empty());
    assert_eq!(of(&map.scenario, "court", "06-30").due.len(), 1);
}
