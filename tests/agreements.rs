//! Agreements of the field, as they are told in texts: each goes through its GeoJSON and back, is said in both languages, is
//! compared with the one before, and keeps to itself what is marked for smaller circles.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test that cannot go on must stop, and says why it skips")]

#[path = "support/agreements.rs"]
mod drawn;
#[path = "support/folders.rs"]
mod folders;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use drawn::Drawer;
use murhal::agreed::exchange::{self, Collection, Writing};
use murhal::agreed::{self, Agreement, Claim};
use murhal::layers::Sensitivity;
use murhal::words::Language;
use proptest::prelude::*;
use serde_json::Value;

const ALL: Writing = Writing { audience: Sensitivity::Internal, corridors_as_areas: false };

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agreements")
}

fn fixtures() -> Vec<Agreement> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths.iter().map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect()
}

fn fixture(id: &str) -> Agreement {
    fixtures().into_iter().find(|agreement| agreement.id == id).unwrap()
}

/// Compares with a text beside the fixtures; `BLESS=1` writes it anew.
#[track_caller]
fn golden(name: &str, text: &str) {
    let path = folder().join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text, "{name}");
}

/// With a corridor, a gate and a water point in two squares of the map, so that there is something to draw.
fn with_places() -> Agreement {
    let mut agreement = fixture("abyei-committees");
    let places = r#"[
        {"id":"west","name":"western corridor","kind":"corridor","width_m":100,"status":"illustrative","drawn":{"type":"LineString","coordinates":[[28.1,9.9],[28.3,9.6],[28.4,9.2]]}},
        {"id":"gate","name":"a gate","kind":"gate","status":"illustrative","drawn":{"type":"Point","coordinates":[28.1,9.9]}},
        {"id":"well","name":"a well","kind":"water point","status":"illustrative","sensitivity":"partners","coarse_for":"public","drawn":{"type":"Point","coordinates":[28.31234,9.61234]}},
        {"id":"park","name":"a park","kind":"no-go zone","status":"illustrative","drawn":{"type":"Polygon","coordinates":[[[28.5,9.5],[28.5,9.6],[28.6,9.6],[28.6,9.5],[28.5,9.5]]]}}]"#;
    agreement.places = serde_json::from_str(places).unwrap();
    agreement
}

#[test]
fn every_fixture_is_read_whole_and_comes_back_from_its_geojson() {
    let all = fixtures();
    assert_eq!(all.len(), 11);
    for agreement in &all {
        assert!(agreement.clauses.iter().all(|clause| !matches!(clause.terms, agreed::Terms::Unknown(_))), "{}", agreement.id);
        let value = serde_json::to_value(agreement).unwrap();
        let file: Value = serde_json::from_slice(&std::fs::read(folder().join(file_of(&agreement.id))).unwrap()).unwrap();
        assert_eq!(value, file, "nothing is lost, and nothing is said that the file does not say");
    }
    let written = exchange::write(&Collection::of(all.clone()), ALL);
    let read = exchange::read(&written, "all.geojson").unwrap();
    assert_eq!((read.collection.agreements, read.problems), (all, Vec::new()));
}

fn file_of(id: &str) -> String {
    format!("{}.json", if id == "rca-commune" { "car-commune" } else { id })
}

#[test]
fn the_fixtures_hold_what_their_sources_leave_open_and_no_other_fault() {
    let told: Vec<String> =
        fixtures().iter().flat_map(|one| agreed::problems(one, &file_of(&one.id))).map(|problem| problem.to_string()).collect();
    golden("problems.txt", &format!("{}\n", told.join("\n")));
}

#[test]
fn each_fixture_is_said_in_english_and_french() {
    for language in Language::ALL {
        let mut text = String::new();
        for agreement in fixtures() {
            writeln!(text, "# {}", agreement.title).unwrap();
            for clause in &agreement.clauses {
                writeln!(text, "- {}: {}", agreed::kind(&clause.terms).say(language), agreed::text(&agreement, clause, language)).unwrap();
            }
            writeln!(text).unwrap();
        }
        golden(&format!("texts.{}.md", language.code()), &text);
    }
}

#[test]
fn each_fixture_is_said_on_the_radio_in_short_sentences() {
    for language in Language::ALL {
        let mut text = String::new();
        for agreement in fixtures() {
            writeln!(text, "# {}", agreement.title).unwrap();
            for paragraph in agreed::radio(&agreement) {
                let sentences: Vec<String> = paragraph.iter().map(|sentence| sentence.say(language)).collect();
                // One line of a tariff may name several animals and currencies.
                let long = sentences.iter().find(|sentence| sentence.split_whitespace().count() > 24);
                assert_eq!(long, None, "{}", agreement.id);
                writeln!(text, "{}\n", sentences.join(" ")).unwrap();
            }
        }
        golden(&format!("radio.{}.md", language.code()), &text);
    }
}

#[test]
fn what_was_refused_is_not_on_the_radio_and_what_some_do_not_stand_by_is_said_so() {
    let mut agreement = fixture("marial-bai-2016");
    let heard = |agreement: &Agreement| -> String {
        agreed::radio(agreement).iter().flatten().map(|sentence| sentence.say(Language::English)).collect::<Vec<_>>().join(" ")
    };
    let weapons = agreement.clauses.iter().position(|clause| clause.terms.word() == "weapons").unwrap();
    assert!(heard(&agreement).contains("Nobody carries a gun") && !heard(&agreement).contains("Not everybody stands by this"));
    let party = agreement.parties[0].clone();
    let reservation = format!(r#"{{"party":"{}"}}"#, party.id);
    agreement.clauses[weapons].reservations.push(serde_json::from_str(&reservation).unwrap());
    assert!(heard(&agreement).contains(&format!("Not everybody stands by this. These do not: {}.", party.unit)), "{}", heard(&agreement));
    agreement.clauses[weapons].status = Some(agreed::ClauseStatus::Refused);
    assert!(!heard(&agreement).contains("gun"));
}

#[test]
fn each_text_of_a_lineage_is_compared_with_the_one_before() {
    let mut text = String::new();
    for (earlier, later) in [("marial-bai-2016", "marial-bai-2019"), ("marial-bai-2016", "marial-bai-2022"), ("aweil-2019", "aweil-2024")] {
        let (earlier, later) = (fixture(earlier), fixture(later));
        for language in Language::ALL {
            writeln!(text, "# {} > {} ({})", earlier.id, later.id, language.code()).unwrap();
            for difference in agreed::differences(&earlier, &later) {
                writeln!(text, "- {}", difference.say(&earlier, &later, language)).unwrap();
            }
            writeln!(text).unwrap();
        }
    }
    golden("lineage.md", &text);
}

#[test]
fn thirty_sorghum_plants_and_a_killed_heifer_under_the_review_of_2022_stay_unknown_and_say_why() {
    let claim = |number, of: &str| Claim { number, of: Some(of.to_owned()), offence: None };
    let owed = agreed::owed(&fixture("marial-bai-2022"), &fixtures(), &[claim(30, "sorghum"), claim(1, "heifer")]);
    assert!(owed.total.money.is_empty() && owed.total.animals.is_empty() && !owed.total.is_whole);
    let under_2016 = agreed::owed(&fixture("marial-bai-2016"), &[], &[claim(30, "cassava"), claim(1, "heifer")]);
    assert_eq!(under_2016.total.money["SSP"].to_string(), "3000");
    assert_eq!(under_2016.total.animals["heifer"], 1, "a cow for a cow");
    let death = Claim { number: 1, of: None, offence: Some("death".to_owned()) };
    let aweil = agreed::owed(&fixture("aweil-2024"), &[], &[death]);
    assert_eq!((aweil.total.animals.values().sum::<u64>(), aweil.total.money["SSP"].to_string()), (41, "200000".to_owned()));
}

#[test]
fn the_public_sees_a_sensitive_point_coarsened_and_what_is_internal_not_at_all() {
    let mut agreement = with_places();
    agreement.clauses[0].sensitivity = Sensitivity::Internal;
    let read = |audience| {
        let written = exchange::write(&Collection::of(vec![agreement.clone()]), Writing { audience, corridors_as_areas: true });
        exchange::read(&written, "a.geojson").unwrap().collection.agreements.remove(0)
    };
    let (public, partners) = (read(Sensitivity::Public), read(Sensitivity::Partners));
    assert_eq!(public.clauses.len(), agreement.clauses.len() - 1);
    assert_eq!(partners.place("well").unwrap().drawn, agreement.place("well").unwrap().drawn);
    let coarse = serde_json::to_string(&public.place("well").unwrap().drawn).unwrap();
    assert_eq!(coarse, r#"{"type":"Point","coordinates":[28.325,9.625]}"#);
    assert_eq!(public.place("well").unwrap().source, None);
}

#[test]
fn monitors_get_points_and_ways_with_what_is_said_of_them() {
    let agreement = with_places();
    let bytes = exchange::write_gpx(std::slice::from_ref(&agreement), Sensitivity::Public, Language::French);
    let read = gpx::read(&bytes[..]).unwrap();
    let names: Vec<_> = read.waypoints.iter().map(|point| (point.name.clone().unwrap(), point.point().x(), point.point().y())).collect();
    assert_eq!(names, [("a gate".to_owned(), 28.1, 9.9), ("a well".to_owned(), 28.325, 9.625)], "the sensitive one is coarsened");
    let lengths: Vec<usize> = read.tracks.iter().map(|track| track.segments[0].points.len()).collect();
    assert_eq!(lengths, [3, 5]);
    assert!(read.tracks[0].description.as_ref().unwrap().contains("couloir fixe"), "{:?}", read.tracks[0].description);
}

#[test]
fn google_earth_and_a_gis_get_the_places_with_what_is_said_of_them_and_the_terms_are_told_as_lost() {
    use murhal::formats::export::Output;
    let writing = Writing { audience: Sensitivity::Partners, corridors_as_areas: true };
    let all = [with_places()];
    for output in Output::ALL.into_iter().filter(|output| !matches!(output, Output::GeoJson | Output::Gpx)) {
        let written = exchange::write_as(output, &all, writing, Language::French).unwrap();
        assert!(!written.bytes.is_empty() && written.lost[0].to_string().starts_with("The terms of the clauses"), "{output:?}");
    }
    let kml = exchange::write_as(Output::Kml, &all, writing, Language::French).unwrap();
    let text = String::from_utf8(kml.bytes).unwrap();
    assert_eq!(text.matches("<Placemark>").count(), 5, "four places and the corridor as an area: {text}");
    assert!(text.contains("<name>western corridor</name><description>Les troupeaux suivent"), "{text}");
    let public = exchange::write_as(Output::Kml, &all, Writing { audience: Sensitivity::Public, ..writing }, Language::English).unwrap();
    let text = String::from_utf8(public.bytes).unwrap();
    assert!(!text.contains("9.61234") && text.contains("<name>a well</name>"), "a sensitive point is coarsened: {text}");
}

#[test]
fn a_file_of_another_program_keeps_all_that_stands_in_it() {
    let foreign = r#"{"type":"FeatureCollection","name":"couloirs","crs84":"x","features":[
        {"type":"Feature","id":7,"properties":{"Largeur":50,"tags":[1,null]},"geometry":{"type":"LineString","coordinates":[[2.1,13.5,210],[2.2,13.6,215]]}}]}"#;
    let read = exchange::read(foreign.as_bytes(), "foreign.geojson").unwrap();
    assert_eq!(read.problems, Vec::new());
    let again: Value = serde_json::from_slice(&exchange::write(&read.collection, ALL)).unwrap();
    let first: Value = serde_json::from_str(foreign).unwrap();
    assert_eq!((&again["features"], &again["name"], &again["crs84"]), (&first["features"], &first["name"], &first["crs84"]));
}

#[test]
fn what_another_program_added_to_our_places_is_kept() {
    let written = String::from_utf8(exchange::write(&Collection::of(vec![with_places()]), ALL)).unwrap();
    let added = written.replace("\"id\":\"gate\",", "\"id\":\"gate\",\"fid\":12,\"checked_by\":null,");
    assert_ne!(written, added);
    let read = exchange::read(added.as_bytes(), "a.geojson").unwrap();
    let other = &read.collection.agreements[0].place("gate").unwrap().other;
    assert_eq!((&other["fid"], &other["checked_by"]), (&Value::from(12), &Value::Null));
    assert_eq!(exchange::read(&exchange::write(&read.collection, ALL), "a.geojson").unwrap().collection, read.collection);
}

#[test]
fn a_file_of_a_later_version_is_refused_and_a_later_word_is_not() {
    let written = String::from_utf8(exchange::write(&Collection::of(vec![with_places()]), ALL)).unwrap();
    let later = exchange::read(written.replace("\"version\":1", "\"version\":2").as_bytes(), "a.geojson").unwrap();
    assert!(murhal::problems::stop_the_job(&later.problems), "{:?}", later.problems);
    let word = exchange::read(written.replace("\"joint agreement\"", "\"covenant\"").as_bytes(), "a.geojson").unwrap();
    assert_eq!(word.collection.agreements[0].kind.as_ref().unwrap().word(), "covenant");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_agreements_come_back_from_their_geojson(seed in any::<u64>(), many in 0..4_usize) {
        let mut drawer = Drawer::seeded(seed);
        let all: Vec<Agreement> = (0..many).map(|number| drawer.agreement(&format!("a{number}"))).collect();
        for corridors_as_areas in [false, true] {
            let written = exchange::write(&Collection::of(all.clone()), Writing { corridors_as_areas, ..ALL });
            let read = exchange::read(&written, "a.geojson").unwrap();
            prop_assert_eq!(&read.problems, &Vec::new());
            prop_assert_eq!(&read.collection, &Collection::of(all.clone()));
        }
    }

    #[test]
    fn nothing_that_is_marked_for_smaller_circles_leaves(seed in any::<u64>()) {
        let mut drawer = Drawer::seeded(seed);
        let mut agreement = drawer.agreement("a");
        mark(&mut agreement);
        for audience in [Sensitivity::Public, Sensitivity::Partners] {
            let written = exchange::write(&Collection::of(vec![agreement.clone()]), Writing { audience, corridors_as_areas: true });
            let text = String::from_utf8(written).unwrap();
            prop_assert!(!text.contains("SECRET-internal"), "{}", text);
            prop_assert!(audience == Sensitivity::Partners || !text.contains("SECRET-partners"), "{}", text);
            prop_assert!(!text.contains("of_a_later_version"), "what bears no mark is for the house: {}", text);
        }
        for seen in exchange::for_audience(&[agreement], Sensitivity::Public) {
            let heard = agreed::radio(&seen).iter().flatten().map(|sentence| sentence.say(Language::French)).collect::<String>();
            prop_assert!(!heard.contains("SECRET"), "{}", heard);
        }
    }
}

/// Puts the word of its mark into all that bears one.
fn mark(agreement: &mut Agreement) {
    let secret = |mark: Sensitivity| (mark != Sensitivity::Public).then(|| format!("SECRET-{}", mark.word()));
    let of_agreement = secret(agreement.sensitivity);
    agreement.title.push_str(of_agreement.as_deref().unwrap_or_default());
    for clause in &mut agreement.clauses {
        clause.indicator = secret(clause.sensitivity);
        if let Some(secret) = secret(clause.sensitivity) {
            clause.texts.insert("en".to_owned(), secret);
        }
    }
    for issue in &mut agreement.pending {
        issue.texts.insert("en".to_owned(), secret(issue.sensitivity).unwrap_or_default());
    }
    for place in &mut agreement.places {
        place.source = secret(place.sensitivity);
        if place.coarse_for.is_none()
            && let Some(secret) = secret(place.sensitivity)
        {
            // Where it may not even be heard of, its id must not be heard of either.
            let id = format!("{}-{secret}", place.id);
            let old = std::mem::replace(&mut place.id, id.clone());
            for clause in &mut agreement.clauses {
                let text = serde_json::to_string(&clause).unwrap().replace(&format!("\"{old}\""), &format!("\"{id}\""));
                *clause = serde_json::from_str(&text).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever became of a file: it is refused in words, or all that was read is written and read again as it is.
    #[test]
    fn a_spoilt_file_is_refused_or_read_without_loss(seed in any::<u64>(), times in 1..4_usize) {
        let mut drawer = Drawer::seeded(seed);
        let mut text = exchange::write(&Collection::of(vec![drawer.agreement("a"), drawer.agreement("b")]), ALL);
        for _ in 0..times {
            if !text.is_empty() {
                text = drawer.spoilt(&text);
            }
        }
        let Ok(read) = exchange::read(&text, "a.geojson") else { return Ok(()) };
        prop_assert!(read.problems.iter().all(|problem| !problem.remedy.to_string().is_empty()));
        if murhal::problems::stop_the_job(&read.problems) {
            return Ok(());
        }
        let before: Value = serde_json::from_slice(&text).unwrap();
        prop_assert_eq!(features(&before), read.collection.foreign.len() + read.collection.agreements.iter().map(|one| one.places.len()).sum::<usize>());
        let again = exchange::read(&exchange::write(&read.collection, ALL), "a.geojson").unwrap();
        prop_assert_eq!(again.collection, read.collection.clone());
        for agreement in &read.collection.agreements {
            prop_assert!(agreed::problems(agreement, "a.geojson").iter().all(|problem| !problem.message.to_string().is_empty()));
            for clause in &agreement.clauses {
                // It is said, whatever it is.
                let said: usize = Language::ALL.iter().map(|language| agreed::text(agreement, clause, *language).len()).sum();
                prop_assert!(said < text.len() + 10_000);
            }
        }
    }
}

/// It failed: an outline the other way round, and a hole without an area, were turned by every writing.
#[test]
fn an_outline_the_other_way_round_is_read_as_it_is_written() {
    let outline = "[[79,59],[80,60],[8,59],[79,59]]";
    let flat_hole = "[[79,59],[79.5,59],[79.2,59],[79,59]]";
    for rings in [outline.to_owned(), format!("{outline},{flat_hole}")] {
        let mut agreement = Drawer::seeded(1).agreement("a");
        let drawn = format!(r#"{{"id":"field","drawn":{{"type":"Polygon","coordinates":[{rings}]}}}}"#);
        agreement.places = vec![serde_json::from_str(&drawn).unwrap()];
        let written = exchange::write(&Collection::of(vec![agreement]), ALL);
        let mut turned: Value = serde_json::from_slice(&written).unwrap();
        turned["features"][0]["geometry"]["coordinates"][0].as_array_mut().unwrap().reverse();
        for text in [written, serde_json::to_vec(&turned).unwrap()] {
            let read = exchange::read(&text, "a.geojson").unwrap().collection;
            assert_eq!(read.agreements[0].places.len(), 1);
            assert_eq!(exchange::read(&exchange::write(&read, ALL), "a.geojson").unwrap().collection, read, "{rings}");
        }
    }
}

/// How many features there are.
/// The records of the model as their source declares them: name, then each field with what is said of it.
fn declared() -> Vec<(String, Vec<(String, String)>)> {
    let mut records: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/agreed")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") || path.ends_with("record.rs") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        for block in text.split("record! {\n").skip(1) {
            let block = block.split("\n}\n").next().unwrap();
            let mut about = String::new();
            for line in block.lines().map(str::trim) {
                if let Some(words) = line.strip_prefix("/// ") {
                    about = if about.is_empty() { words.to_owned() } else { format!("{about} {words}") };
                } else if let Some(name) = line.strip_suffix(" {") {
                    records.push((name.to_lowercase(), Vec::new()));
                    about.clear();
                } else if let Some((field, _)) = line.split_once(": ") {
                    records.last_mut().unwrap().1.push((field.to_owned(), std::mem::take(&mut about)));
                }
            }
        }
    }
    records
}

#[test]
fn the_schema_and_its_document_know_each_field_of_the_model_in_its_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema: Value = serde_json::from_slice(&std::fs::read(root.join("schemas/agreement-1.json")).unwrap()).unwrap();
    let document = std::fs::read_to_string(root.join("docs/agreement-geojson.md")).unwrap();
    let records = declared();
    assert!(records.len() > 30, "the records are found: {}", records.len());
    for (name, fields) in records {
        // A way is a clause of the kind route; places are features, and what is drawn of them is their geometry.
        let properties = &schema["$defs"][if name == "way" { "route" } else { &name }]["properties"];
        let fields: Vec<_> =
            fields.into_iter().filter(|(field, _)| field != "drawn" && (name != "agreement" || field != "places")).collect();
        for (field, about) in &fields {
            assert_eq!(properties[field]["description"].as_str(), Some(about.as_str()), "{name}.{field} in the schema");
            assert!(document.contains(&format!("| `{field}` |")), "{name}.{field} in the document");
        }
        let known = properties.as_object().unwrap();
        let strange: Vec<_> = known.keys().filter(|key| !fields.iter().any(|(field, _)| field == *key)).collect();
        assert!(strange.is_empty() || name == "place", "{name}: {strange:?}");
    }
}

fn features(document: &Value) -> usize {
    document["features"].as_array().map_or(0, Vec::len)
}

/// Runs a Python program on a file; nothing, with a word, where Python or a library of it is lacking.
fn python(program: &str, arguments: &[&Path]) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = root.join("target/venv/bin/python3");
    let python = if own.exists() { own } else { PathBuf::from("python3") };
    let output = match Command::new(python).arg("-c").arg(program).args(arguments).output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("skipped: no python3 here: {error}");
            return None;
        }
    };
    let (out, err) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
    if err.contains("ModuleNotFoundError") {
        eprintln!("skipped: {}", err.lines().last().unwrap_or_default());
        return None;
    }
    assert!(output.status.success(), "{out}\n{err}");
    Some(out)
}

/// A file with everything in it: the fixtures, a drawn one with its corridors as areas, and random ones.
fn a_full_file(folder: &Path) -> PathBuf {
    let mut all = fixtures();
    all.retain(|agreement| agreement.id != "abyei-committees");
    all.push(with_places());
    let mut drawer = Drawer::seeded(7);
    all.extend((0..20).map(|number| drawer.agreement(&format!("random-{number}"))));
    let path = folder.join("agreements.geojson");
    std::fs::write(&path, exchange::write(&Collection::of(all), Writing { corridors_as_areas: true, ..ALL })).unwrap();
    path
}

#[test]
fn another_validator_finds_the_schema_kept_and_its_breach_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = a_full_file(folder.path());
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/agreement-1.json");
    let program = "
import json, sys, copy, jsonschema
schema, data = (json.load(open(path, encoding='utf-8')) for path in sys.argv[1:3])
checker = jsonschema.validators.validator_for(schema)
checker.check_schema(schema)
checker = checker(schema)
faults = [e.json_path + ': ' + e.message[:200] for e in checker.iter_errors(data)]
assert not faults, faults[:5]
def breaks(change):
    spoilt = copy.deepcopy(data); change(spoilt); return not checker.is_valid(spoilt)
assert breaks(lambda d: d['murhal'].update(version=2))
assert breaks(lambda d: d['agreements'][0].pop('id'))
assert breaks(lambda d: d.update(crs={}))
amounts = [m for a in data['agreements'] for c in a.get('clauses', []) for i in c.get('terms', {}).get('items', []) for m in i.get('money', []) if 'amount' in m]
assert amounts
def float_amount(d):
    for a in d['agreements']:
        for c in a.get('clauses', []):
            for i in c.get('terms', {}).get('items', []):
                for m in i.get('money', []):
                    m['amount'] = 0.1
assert breaks(float_amount)
print('ok')
";
    if let Some(out) = python(program, &[&schema, &file]) {
        assert_eq!(out.trim(), "ok");
    }
}

#[test]
fn another_reader_finds_rfc_7946_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = a_full_file(folder.path());
    let program = "
import json, sys, geojson
text = open(sys.argv[1], encoding='utf-8').read()
data = geojson.loads(text)
assert data.is_valid, data.errors()
raw = json.loads(text)
assert 'crs' not in raw and raw['type'] == 'FeatureCollection'
def rings(geometry):
    if geometry and geometry['type'] == 'Polygon': yield geometry['coordinates']
    if geometry and geometry['type'] == 'MultiPolygon': yield from geometry['coordinates']
def area(ring): return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
polygons = [p for f in raw['features'] for p in rings(f['geometry'])]
assert polygons
for polygon in polygons:
    # Against the first corner: far from it, floats lose the sign of small areas.
    shifted = [[[x - polygon[0][0][0], y - polygon[0][0][1]] for x, y in ring] for ring in polygon]
    assert area(shifted[0]) >= 0 and all(area(hole) <= 0 for hole in shifted[1:])
def numbers(value):
    if isinstance(value, list): [numbers(one) for one in value]
    else: assert len(repr(value).rpartition('.')[2]) <= 7 or 'e-' in repr(value), value
for feature in raw['features']:
    if feature['geometry']: numbers(feature['geometry']['coordinates'])
ids = [f['id'] for f in raw['features']]
assert len(ids) == len(set(ids))
print('ok')
";
    if let Some(out) = python(program, &[&file]) {
        assert_eq!(out.trim(), "ok");
    }
}

#[test]
fn gdal_opens_it_with_all_features_and_their_properties() {
    let folder = tempfile::tempdir().unwrap();
    let file = a_full_file(folder.path());
    let count = features(&serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap());
    let program = "
import sys, pyogrio
info = pyogrio.read_info(sys.argv[1])
meta, fids, geometry, fields = pyogrio.raw.read(sys.argv[1])
assert info['crs'] == 'EPSG:4326', info['crs']
assert {'id', 'agreement', 'role', 'kind', 'clauses', 'text_en', 'text_fr', 'width_m'} <= set(info['fields']), info['fields']
print(info['features'])
";
    if let Some(out) = python(program, &[&file]) {
        assert_eq!(out.trim(), count.to_string());
    }
}

fn murhal(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_murhal"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let output = command.output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (output.status.code(), out, err)
}

#[test]
fn the_command_line_imports_exports_compares_and_says_what_is_owed() {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let season = home.path().join("season");
    folders::copy_of("two-herds", &season).unwrap();
    let season = season.to_str().unwrap();
    let mut all = fixtures();
    all[0].sensitivity = Sensitivity::Internal;
    std::fs::write(path("all.geojson"), exchange::write(&Collection::of(all.clone()), ALL)).unwrap();
    let (code, out, err) = murhal(&["agreement", "import", &path("all.geojson"), "--into", season]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.starts_with("11 of 11 agreements new or changed"), "{out}");
    assert!(
        murhal(&["agreement", "import", &path("all.geojson"), "--into", season]).1.starts_with("0 of 11"),
        "nothing is new the second time"
    );
    let (scenario, _) = murhal::scenario::open(Path::new(season), None).unwrap();
    let mut sorted = all.clone();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(scenario.agreements.all(), sorted);

    let public = murhal(&["agreement", "export", season, "--audience", "public", "--out", &path("public.geojson"), "--corridors-as-areas"]);
    assert!(public.1.starts_with("10 of 11 agreements"), "{}{}", public.1, public.2);
    let (code, _, err) = murhal(&["agreement", "import", &path("public.geojson"), "--into", season]);
    assert_eq!(code, Some(0), "nothing in it is less than in the season: {err}");
    let owed = murhal(&["agreement", "owed", season, "marial-bai-2016", "30 cassava", "1 heifer", "7 sorghum"]);
    assert!(owed.1.ends_with("Of what is known: SSP 3,000, 1 heifer; the rest is not known.\n"), "{}{}", owed.1, owed.2);
    let owed = murhal(&["agreement", "owed", season, "aweil-2024", "1 death", "--language", "fr"]);
    assert!(owed.1.contains("200\u{202f}000\u{a0}SSP"), "{}", owed.1);
    let diff = murhal(&["agreement", "diff", season, "marial-bai-2016", "marial-bai-2022", "--language", "fr"]);
    assert!(diff.1.contains("items/sorghum"), "{}{}", diff.1, diff.2);
    assert_eq!(murhal(&["agreement", "owed", season, "nowhere", "1 death"]).0, Some(2));
    std::fs::write(path("broken.geojson"), "{").unwrap();
    let (code, _, err) = murhal(&["agreement", "import", &path("broken.geojson"), "--into", season]);
    assert!(code == Some(2) && err.contains("broken JSON at line 1"), "{err}");
}

#[test]
fn agreements_are_printed_to_be_signed_and_read_out() {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    folders::copy_of("two-herds", &home.path().join("season")).unwrap();
    let mut all = fixtures();
    let printed = all.iter_mut().find(|agreement| agreement.id == "marial-bai-2016").unwrap();
    printed.clauses[1].sensitivity = Sensitivity::Internal;
    std::fs::write(path("all.geojson"), exchange::write(&Collection::of(all), ALL)).unwrap();
    assert_eq!(murhal(&["agreement", "import", &path("all.geojson"), "--into", &path("season")]).0, Some(0));
    let (code, out, err) = murhal(&["agreement", "print", &path("season"), "marial-bai-2016", "--out", &path("out"), "--lang", "en,fr"]);
    let many = 4 * murhal::documents::papers::Format::ALL.len();
    assert!(code == Some(0) && out.starts_with(&format!("1 agreement, {many} files")), "{out}{err}");
    for name in ["agreement-marial-bai-2016.en.md", "agreement-marial-bai-2016.fr.md", "radio-marial-bai-2016.fr.md"] {
        let text = std::fs::read_to_string(home.path().join("out").join(name)).unwrap();
        golden(name, &text);
        assert!(!text.contains("letter of permission") && !text.contains("lettre d’autorisation"), "its second clause is internal");
    }
    let (code, out, err) = murhal(&["agreement", "print", &path("season"), "--out", &path("all"), "--lang", "fr", "--format", "md"]);
    assert!(code == Some(0) && out.starts_with("11 agreements, 22 files"), "{out}{err}");
    let (code, _, err) = murhal(&["agreement", "print", &path("season"), "nowhere", "--out", &path("out")]);
    assert!(code == Some(2) && err.contains("the scenario holds no agreement nowhere"), "{err}");
}

#[test]
fn a_file_for_the_public_is_not_imported_over_the_whole_agreement() {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    folders::copy_of("two-herds", &home.path().join("season")).unwrap();
    let mut agreement = fixture("aweil-2024");
    agreement.clauses[0].sensitivity = Sensitivity::Internal;
    let whole = Collection::of(vec![agreement]);
    std::fs::write(path("all.geojson"), exchange::write(&whole, ALL)).unwrap();
    std::fs::write(path("public.geojson"), exchange::write(&whole, Writing { audience: Sensitivity::Public, ..ALL })).unwrap();
    assert_eq!(murhal(&["agreement", "import", &path("all.geojson"), "--into", &path("season")]).0, Some(0));
    let before = std::fs::read(home.path().join("season/agreements.json")).unwrap();
    let (code, _, err) = murhal(&["agreement", "import", &path("public.geojson"), "--into", &path("season")]);
    assert!(code == Some(2) && err.contains("lacks what its audience may not see"), "{err}");
    assert_eq!(std::fs::read(home.path().join("season/agreements.json")).unwrap(), before);
}
