//! Agendas that people change: what they wrote stays, what moved underneath is marked, and every change can be undone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;
use std::sync::LazyLock;

use murhal::atlas::Atlas;
use murhal::conferences::agenda::{self, Mark, Rework, Toward};
use murhal::conferences::{Agenda, Conference, Session};
use murhal::layers::Supply;
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::{Change, Part, Scenario};
use murhal::shelf;
use murhal::words::Language;
use proptest::prelude::*;

static TWO_HERDS: LazyLock<(Atlas, Scenario)> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (atlas, _) = shelf::atlas(Some(&root.join("maps")));
    let (scenario, _) = shelf::open(&root.join("scenarios/two-herds"), &atlas).unwrap();
    (atlas, scenario)
});

/// The season of two herds, its conference, and a hand that changes the agenda.
struct Desk {
    scenario: Scenario,
    plan: Plan,
}

impl Desk {
    fn new() -> Self {
        let scenario = TWO_HERDS.1.clone();
        let plan = planned(&scenario);
        Self { scenario, plan }
    }

    fn conference(&self) -> &Conference {
        &self.plan.conferences[0]
    }

    fn agenda(&self) -> &Agenda {
        &self.conference().agenda
    }

    #[track_caller]
    fn session(&self, id: &str) -> &Session {
        let agenda = self.agenda();
        agenda.sessions.iter().chain(&agenda.struck).find(|session| session.id == id).unwrap_or_else(|| panic!("no session {id}"))
    }

    fn apply(&mut self, change: Change) -> Option<Change> {
        let inverse = self.scenario.apply(change);
        self.plan = planned(&self.scenario);
        inverse
    }

    #[track_caller]
    fn rework(&mut self, session: &str, rework: Rework) -> Option<Change> {
        let conference = self.conference();
        let change = agenda::reworked(&self.scenario, &self.plan.findings.flashpoints, &conference.id, self.session(session), rework);
        self.apply(change)
    }

    fn titles(&self) -> Vec<&str> {
        self.agenda().sessions.iter().map(|session| session.id.as_str()).collect()
    }
}

fn planned(scenario: &Scenario) -> Plan {
    plan::prepare(&TWO_HERDS.0, scenario, &Progress::default()).unwrap()
}

fn said(session: &Session, part: Part) -> String {
    session.text(part).say(Language::English)
}

#[test]
fn what_people_wrote_stays_when_the_season_changes_and_what_moved_underneath_is_marked() {
    let mut desk = Desk::new();
    let drafted = said(desk.session("season"), Part::Purpose);
    desk.rework("season", Rework::Text(Part::Purpose, "A short look back".to_owned()));
    assert!(desk.session("season").is_by_hand && desk.session("season").marks.is_empty());
    let mut without_water = desk.scenario.water_points[0].clone();
    without_water.supply = Supply::HeadPerDay(1_000_000.0);
    desk.apply(Change::Put(Box::new(murhal::layers::Feature::WaterPoint(without_water))));
    let session = desk.session("season");
    assert_eq!(said(session, Part::Purpose), "A short look back", "people's words stay");
    let [Mark::Text { part: Part::Purpose, now }] = session.marks.as_slice() else { panic!("{:?}", session.marks) };
    assert_ne!(now.say(Language::English), drafted, "the draft as it is now stands beside them");
}

#[test]
fn what_people_saw_is_marked_no_more_and_the_draft_can_be_taken_again() {
    let mut desk = Desk::new();
    desk.rework("water", Rework::Minutes(100));
    desk.rework("water", Rework::Text(Part::Lead, "The women who draw it".to_owned()));
    // The only water point goes: nothing asks for the session any more.
    let id = desk.scenario.water_points[0].id.clone();
    desk.apply(Change::Remove { layer: murhal::layers::LayerKind::WaterPoints, id });
    assert_eq!(desk.session("water").marks, [Mark::NoReasonLeft]);
    assert_eq!((desk.session("water").minutes, said(desk.session("water"), Part::Lead).as_str()), (100, "The women who draw it"));
    desk.rework("water", Rework::Seen);
    assert_eq!(desk.session("water").marks, []);
    desk.rework("water", Rework::TakeDraft);
    assert!(!desk.titles().contains(&"water"), "there is no draft of it to take");
}

#[test]
fn a_session_that_is_struck_out_is_kept_aside_and_comes_back() {
    let mut desk = Desk::new();
    let before = desk.agenda().clone();
    desk.rework("caucuses", Rework::StrikeOut);
    assert!(!desk.titles().contains(&"caucuses"));
    assert_eq!(desk.agenda().struck.iter().map(|session| session.id.as_str()).collect::<Vec<_>>(), ["caucuses"]);
    desk.rework("caucuses", Rework::BringBack);
    assert_eq!(*desk.agenda(), before);
    assert!(desk.scenario.decisions.agendas.is_empty(), "nothing of it stays in the file");
}

#[test]
fn own_sessions_and_questions_stand_where_people_put_them() {
    let mut desk = Desk::new();
    let meeting = desk.conference().id.clone();
    desk.apply(agenda::with_own(desk.agenda(), &meeting, "Prayer for rain"));
    let place = |desk: &Desk, id: &str| desk.titles().iter().position(|title| *title == id).unwrap();
    assert_eq!(place(&desk, "own-1") + 1, place(&desk, "drafting"), "all that is spoken of comes before the text is put together");
    for _ in 0..place(&desk, "own-1") {
        desk.apply(agenda::moved(desk.agenda(), &meeting, "own-1", Toward::Earlier).unwrap());
    }
    assert_eq!(desk.titles().first(), Some(&"own-1"));
    assert_eq!(agenda::moved(desk.agenda(), &meeting, "own-1", Toward::Earlier), None, "nothing is before the first");
    desk.rework("own-1", Rework::Ask("Who leads it?".to_owned()));
    let asked: Vec<String> = desk.session("own-1").questions.iter().map(|question| question.asks.say(Language::English)).collect();
    assert_eq!(asked, ["Who leads it?"]);
    let drafted = desk.session("water").questions[0].id.clone();
    desk.rework("water", Rework::StrikeQuestion(drafted.clone()));
    assert!(desk.session("water").questions.iter().all(|question| question.id != drafted));
    assert_eq!(said(desk.session("own-1"), Part::Title), "Prayer for rain");
}

#[test]
fn what_is_written_as_the_draft_has_it_is_no_change() {
    let mut desk = Desk::new();
    let drafted = said(desk.session("opening"), Part::Title);
    assert_eq!(desk.rework("opening", Rework::Text(Part::Title, drafted.clone())), None);
    desk.rework("opening", Rework::Text(Part::Title, "Welcome".to_owned()));
    desk.rework("opening", Rework::Text(Part::Title, drafted));
    assert!(!desk.session("opening").is_by_hand && desk.scenario.decisions.agendas.is_empty());
}

#[test]
fn what_people_changed_of_a_meeting_that_is_not_held_any_more_is_told() {
    let mut desk = Desk::new();
    desk.apply(Change::SessionOrder { meeting: "gone".to_owned(), order: vec!["opening".to_owned()] });
    assert_eq!(agenda::left_over(&desk.scenario, &desk.plan.conferences), ["gone"]);
}

fn anything() -> impl Strategy<Value = (usize, Rework)> {
    let part = (0..Part::ALL.len()).prop_map(|part| Part::ALL[part]);
    let rework = prop_oneof![
        (part, "[a-zé ]{0,12}").prop_map(|(part, text)| Rework::Text(part, text)),
        (0_u16..900).prop_map(Rework::Minutes),
        Just(Rework::StrikeOut),
        Just(Rework::BringBack),
        "[a-z/0-9]{0,8}".prop_map(Rework::StrikeQuestion),
        Just(Rework::BringQuestionsBack),
        "[a-z ]{0,12}".prop_map(Rework::Ask),
        Just(Rework::Seen),
        Just(Rework::TakeDraft),
    ];
    (0_usize..40, rework)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_people_do_every_session_stays_in_its_day_and_undoing_it_all_brings_the_draft_back(
        steps in prop::collection::vec(anything(), 1..8)
    ) {
        let mut desk = Desk::new();
        let (before, decisions) = (desk.agenda().clone(), desk.scenario.decisions.clone());
        let mut inverses = Vec::new();
        for (number, rework) in steps {
            let ids = desk.titles();
            let Some(id) = ids.get(number % ids.len().max(1)).map(|id| (*id).to_owned()) else { continue };
            inverses.extend(desk.rework(&id, rework));
            let mut free_from = (1, 0);
            for session in &desk.agenda().sessions {
                let (begins, ends) = (session.begins_minute, session.begins_minute + session.minutes);
                prop_assert!((session.day, begins) >= free_from, "{} runs into the one before", session.id);
                prop_assert!(begins >= 9 * 60 && ends <= 17 * 60, "{} at {}", session.id, session.clock());
                free_from = (session.day, ends);
            }
        }
        for inverse in inverses.into_iter().rev() {
            desk.scenario.apply(inverse);
        }
        desk.plan = planned(&desk.scenario);
        prop_assert_eq!(desk.agenda(), &before);
        prop_assert_eq!(&desk.scenario.decisions, &decisions);
    }
}
