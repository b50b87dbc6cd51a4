//! Each shipped scenario and the papers it must give, compared as text. `BLESS=1 cargo test` rewrites them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop, and says why it skips")]

use std::path::{Path, PathBuf};

use murhal::documents::papers::{Asked, Format, Kind};
use murhal::documents::{self, Subject};
use murhal::flashpoints::{self, Trial};
use murhal::layers::Sensitivity;
use murhal::plan::{self, Plan};
use murhal::progress::Progress;
use murhal::scenario::Scenario;
use murhal::words::Language;
use murhal::{files, shelf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The lists, and all papers in every language, as text.
fn papers(scenario: &str, audience: Sensitivity) -> (Scenario, Plan, Vec<(PathBuf, Vec<u8>)>) {
    let (atlas, _) = shelf::atlas(Some(&root().join("maps")));
    let (scenario, problems) = shelf::open(&root().join("scenarios").join(scenario), &atlas).unwrap();
    let (scenario, _) = scenario.for_audience(audience);
    let plan = plan::prepare(&atlas, &scenario, &Progress::default()).unwrap();
    let options = plan::options(&atlas, &scenario, &plan, &Progress::default()).unwrap();
    let firm = flashpoints::stability((&atlas, &scenario), &plan.findings.flashpoints, Trial::default(), &Progress::default()).unwrap();
    let subject = Subject {
        options: &options,
        stability: Some(&firm),
        atlas: &atlas,
        scenario: &scenario,
        problems: &problems,
        plan: &plan,
        audience,
    };
    let mut papers = documents::lists(subject);
    papers.extend(documents::papers::summaries(subject, &Language::OF_PAPERS, &[Format::Markdown]).unwrap());
    let conferences = (0..plan.conferences.len()).collect();
    let asked = Asked { conferences, kinds: &Kind::ALL, languages: &Language::OF_PAPERS, formats: &[Format::Markdown] };
    papers.extend(documents::papers::files(subject, &asked, &Progress::default()).unwrap());
    (scenario, plan, papers)
}

#[track_caller]
fn check(scenario: &str, only: fn(&str) -> bool) {
    let (_, _, papers) = papers(scenario, Sensitivity::Internal);
    let golden = root().join("tests/golden").join(scenario);
    let mut differing = Vec::new();
    for (name, bytes) in papers.iter().filter(|(name, _)| name.to_str().is_some_and(only)) {
        let path = golden.join(name);
        if std::env::var_os("BLESS").is_some() {
            files::make_folder(&golden).unwrap();
            files::write_whole(&path, bytes).unwrap();
        }
        let expected = files::read(&path).unwrap_or_default();
        if *bytes != expected {
            differing.push(format!("{}: {}", path.display(), first_difference(&expected, bytes)));
        }
    }
    assert!(differing.is_empty(), "BLESS=1 rewrites what is meant to differ:\n{}", differing.join("\n"));
}

fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let (expected, found) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(found));
    let pair = expected.lines().zip(found.lines()).find(|(one, other)| one != other);
    pair.map_or_else(|| "one goes on where the other ends".to_owned(), |(one, other)| format!("expected {one:?}, found {other:?}"))
}

#[test]
fn two_herds_and_a_hafir() {
    check("two-herds", |_| true);
}

#[test]
fn bahr_el_ghazal() {
    check("bahr-el-ghazal-2026-27", |name| name.starts_with("summary.") || name.contains("-kuajok-wau."));
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    assert!(papers("bahr-el-ghazal-2026-27", Sensitivity::Internal).2 == papers("bahr-el-ghazal-2026-27", Sensitivity::Internal).2);
}

#[test]
fn every_flashpoint_is_on_exactly_one_agenda_and_every_session_in_its_day() {
    let (_, plan, _) = papers("bahr-el-ghazal-2026-27", Sensitivity::Internal);
    let mut on: Vec<usize> = plan.conferences.iter().flat_map(|conference| conference.flashpoints.clone()).collect();
    on.sort_unstable();
    assert_eq!(on, (0..plan.findings.flashpoints.len()).collect::<Vec<_>>());
    for conference in &plan.conferences {
        assert!((2..=5).contains(&conference.agenda.days), "{}", conference.id);
        let agendas = [Some(&conference.agenda), conference.coordination.as_ref().map(|meeting| &meeting.agenda)];
        for agenda in agendas.into_iter().flatten() {
            let mut before = (0, 0);
            for session in &agenda.sessions {
                let (begins, ends) = (session.begins_minute, session.begins_minute + session.minutes);
                assert!((session.day, begins) >= before, "sessions follow one another: {}", session.id);
                assert!(begins >= 540 && ends <= 1_020 && (ends <= 795 || begins >= 780), "{} at {}", session.id, session.clock());
                assert!(session.day <= agenda.days && session.minutes >= 15);
                before = (session.day, ends);
            }
        }
        for number in &conference.flashpoints {
            assert!(conference.agenda.sessions.iter().any(|session| session.flashpoints.contains(number)), "spoken of");
        }
    }
}

#[test]
fn the_parts_of_a_severity_add_up_to_it() {
    let (_, plan, _) = papers("bahr-el-ghazal-2026-27", Sensitivity::Internal);
    for flashpoint in &plan.findings.flashpoints {
        let sum: f64 = flashpoint.parts.iter().filter_map(|part| part.points).sum();
        assert!((sum - flashpoint.severity).abs() < 1e-9 && flashpoint.severity <= 100.0, "{}", flashpoint.name);
    }
    assert!(plan.findings.flashpoints.windows(2).all(|pair| pair[0].severity >= pair[1].severity), "the gravest first");
}

#[test]
fn nothing_marked_internal_leaves_for_partners() {
    let (whole, _, _) = papers("bahr-el-ghazal-2026-27", Sensitivity::Internal);
    let internal: Vec<&str> = whole
        .incidents
        .iter()
        .filter(|incident| incident.origin.sensitivity == Sensitivity::Internal)
        .map(|incident| incident.id.as_str())
        .collect();
    assert!(!internal.is_empty(), "the scenario has something to hide");
    let (_, _, inside) = papers("bahr-el-ghazal-2026-27", Sensitivity::Internal);
    let said = |papers: &[(PathBuf, Vec<u8>)], id: &str| papers.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(id));
    let (_, _, outside) = papers("bahr-el-ghazal-2026-27", Sensitivity::Partners);
    for id in internal {
        assert!(said(&inside, id) && !said(&outside, id), "{id}");
    }
}

#[test]
fn everything_illustrative_says_so_in_every_paper() {
    for scenario in ["two-herds", "bahr-el-ghazal-2026-27"] {
        for (name, bytes) in papers(scenario, Sensitivity::Internal).2 {
            let said = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(["illustrative", "fictif", "مثال توضيحي"].iter().any(|label| said.contains(label)), "{}", name.display());
        }
    }
}

#[test]
fn all_dates_three_days_later_shift_every_flashpoint_by_three() {
    use murhal::layers::{Opening, Standing};
    use murhal::measure::DayRange;
    let (atlas, _) = shelf::atlas(Some(&root().join("maps")));
    let (scenario, _) = shelf::open(&root().join("scenarios/two-herds"), &atlas).unwrap();
    let later = |days: DayRange| DayRange { first: days.first.plus(3), last: days.last.plus(3) };
    let mut shifted = scenario.clone();
    shifted.season.first_day = shifted.season.first_day.plus(3);
    shifted.season.last_day = shifted.season.last_day.plus(3);
    for route in &mut shifted.routes {
        route.departs = later(route.departs);
    }
    let season = scenario.season.days();
    for crop in shifted.farming_zones.iter_mut().flat_map(|zone| &mut zone.crops) {
        crop.standing = Standing::Dated(later(crop.days(season)[0]));
    }
    for point in &mut shifted.water_points {
        if let Opening::DriesOn(day) = point.opening {
            point.opening = Opening::DriesOn(day.plus(3));
        }
    }
    let [before, after] =
        [&scenario, &shifted].map(|scenario| plan::prepare(&atlas, scenario, &Progress::default()).unwrap().findings.flashpoints);
    assert_eq!(before.len(), after.len());
    for (one, other) in before.iter().zip(&after) {
        assert_eq!((later(one.days), one.peak.plus(3), one.severity), (other.days, other.peak, other.severity));
    }
}

#[test]
fn the_order_of_features_in_a_file_changes_no_flashpoint() {
    let (atlas, _) = shelf::atlas(Some(&root().join("maps")));
    let original = root().join("scenarios/bahr-el-ghazal-2026-27");
    let reversed = tempfile::tempdir().unwrap();
    files::make_folder(&reversed.path().join("layers")).unwrap();
    std::fs::copy(original.join("scenario.toml"), reversed.path().join("scenario.toml")).unwrap();
    for layer in ["routes", "water_points", "farming_zones", "settlements", "incidents", "no_go"] {
        let file = format!("layers/{layer}.geojson");
        let mut document: serde_json::Value = serde_json::from_slice(&files::read(&original.join(&file)).unwrap()).unwrap();
        document["features"].as_array_mut().unwrap().reverse();
        files::write_whole(&reversed.path().join(file), document.to_string().as_bytes()).unwrap();
    }
    let list = |folder: &Path| {
        let (scenario, _) = shelf::open(folder, &atlas).unwrap();
        plan::prepare(&atlas, &scenario, &Progress::default()).unwrap().findings.flashpoints
    };
    assert!(list(&original) == list(reversed.path()), "they differ");
}

#[test]
fn mirrored_herds_meet_as_often_and_as_long() {
    use murhal::encounters::Exposure;
    let (atlas, _) = shelf::atlas(Some(&root().join("maps")));
    let (scenario, _) = shelf::open(&root().join("scenarios/bahr-el-ghazal-2026-27"), &atlas).unwrap();
    let mut mirrored = scenario.clone();
    mirrored.routes.reverse();
    let meetings = |scenario: &Scenario| {
        let plan = plan::prepare(&atlas, scenario, &Progress::default()).unwrap();
        let herds = plan.findings.encounters.iter().filter_map(|encounter| {
            let (Exposure::Herds(meeting), murhal::encounters::With::Herd(other)) = (&encounter.exposure, encounter.with) else {
                return None;
            };
            let other = &plan.findings.passages[other];
            let mut pair = [(&scenario.routes[encounter.route].id, encounter.leg), (&scenario.routes[other.route].id, other.leg)];
            pair.sort();
            Some(format!("{pair:?} {:.6} km {:.6} m {} {}", meeting.km, encounter.distance_m, meeting.in_camp, encounter.days.count()))
        });
        let mut herds: Vec<String> = herds.collect();
        herds.sort();
        herds
    };
    let (one, other) = (meetings(&scenario), meetings(&mirrored));
    assert!(one.len() > 10);
    assert_eq!(one, other);
}

#[test]
fn nobody_sits_in_two_conferences_at_once_nor_on_a_sunday() {
    let (_, plan, _) = papers("bahr-el-ghazal-2026-27", Sensitivity::Internal);
    for (number, one) in plan.conferences.iter().enumerate() {
        let days = one.timing.as_ref().unwrap().days;
        assert!(days.days().all(|day| day.weekday() != "Sunday"), "{}", one.id);
        for other in &plan.conferences[number + 1..] {
            let shares_office = one.offices.iter().any(|office| other.offices.contains(office));
            let shares_party = one.parties.iter().any(|party| other.parties.iter().any(|theirs| theirs.community == party.community));
            let at_once = days.meets(other.timing.as_ref().unwrap().days, 0);
            assert!(!(at_once && (shares_office || shares_party)), "{} and {}", one.id, other.id);
        }
    }
}
