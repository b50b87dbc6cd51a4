//! The look back, on the shipped season and incidents made for one question each.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::PathBuf;

use murhal::backtest::{Backtest, Question, Tells, backtest};
use murhal::findings::Findings;
use murhal::layers::{Incident, Origin, PlacePrecision};
use murhal::measure::{Day, LonLat};
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::shelf;

fn season() -> (Scenario, Findings) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
    let (scenario, _) = shelf::open(&root.join("scenarios/bahr-el-ghazal-2026-27"), &atlas).unwrap();
    let findings = Findings::new(&atlas, &scenario, &Progress::default()).unwrap();
    (scenario, findings)
}

fn incident(number: usize, at: LonLat, day: &str) -> Incident {
    Incident {
        id: format!("unused-{number}"),
        name: format!("unused {number}"),
        day: Day::parse(day).unwrap(),
        within_days: 0,
        kind: "clash".to_owned(),
        precision: PlacePrecision::Exact,
        fatalities: None,
        at,
        origin: Origin::default(),
    }
}

/// So many incidents round a place, a few hundred metres apart.
fn round(at: LonLat, count: usize) -> Vec<Incident> {
    (0..count)
        .map(|number| {
            incident(number, LonLat { lon: at.lon + f64::from(u8::try_from(number).unwrap()) * 0.001, lat: at.lat }, "2014-01-15")
        })
        .collect()
}

fn ask(season: &(Scenario, Findings), incidents: &[Incident], question: &Question) -> Backtest {
    backtest(&season.0, &season.1, incidents, question, &Progress::default()).unwrap()
}

#[test]
fn incidents_at_the_gravest_flashpoint_are_hit_by_it_and_by_hardly_any_random_place() {
    let season = season();
    let answer = ask(&season, &round(season.1.flashpoints[0].at, 30), &Question { tops: vec![1], ..Question::default() });
    assert_eq!((answer.compared, answer.within_reach, answer.answers[0].hits), (30, 30, 30));
    assert_eq!(answer.answers[0].than_random, Tells::More);
}

#[test]
fn a_handful_of_incidents_tells_nothing() {
    let season = season();
    let answer = ask(&season, &round(season.1.flashpoints[0].at, 5), &Question::default());
    assert!(
        answer.answers.iter().all(|one| one.hits == 5 && one.than_random == Tells::CannotTell && one.than_settlements == Tells::CannotTell)
    );
}

#[test]
fn what_the_plan_knows_and_what_nobody_can_place_is_not_compared() {
    let season = season();
    let at = season.1.flashpoints[0].at;
    let mut incidents: Vec<Incident> = season.0.incidents.iter().take(3).cloned().collect();
    incidents.push(incident(1, at, "2014-08-15"));
    incidents.push(Incident { precision: PlacePrecision::District, ..incident(2, at, "2014-01-15") });
    let answer = ask(&season, &incidents, &Question::default());
    assert_eq!((answer.given, answer.known, answer.out_of_season, answer.vague, answer.compared), (5, 3, 1, 1, 0));
}

#[test]
fn the_same_seed_gives_the_same_answer() {
    let season = season();
    let incidents = round(season.1.flashpoints[3].at, 25);
    let with = |seed| ask(&season, &incidents, &Question { seed, ..Question::default() });
    assert_eq!(with(1), with(1));
    assert_ne!(with(1).answers[2].random, with(2).answers[2].random);
}
