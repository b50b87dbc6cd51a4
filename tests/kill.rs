//! A program that is killed at any moment loses nothing that it had confirmed: a child of this test edits, undoes, types
//! and saves by a script, is killed somewhere, and what is opened afterwards is what the script says.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

#[path = "support/changes.rs"]
mod changes;
#[path = "support/folders.rs"]
mod folders;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use changes::Maker;
use murhal::keeping::{self, Means, Opened, Standing, Target};
use murhal::scenario::journal::Unended;
use murhal::scenario::{self, Change, Edit, History, Scenario, Unsaved};

/// Steps of one session.
const STEPS: usize = 50;
const KILLS: u64 = 100;
const SEASON: &str = "bahr-el-ghazal-2026-27";
/// Sessions at the same time: most of each is the disk's.
const HANDS: usize = 4;

fn means(state: &Path) -> Means {
    Means { state: Some(state.to_owned()), host: "test".to_owned(), process: std::process::id(), now: jiff::Timestamp::now() }
}

fn opened(folder: &Path, state: &Path) -> Opened {
    // Between a fork and its exec a program that another thread starts holds all that is open here, locks as well.
    let patience = Instant::now() + Duration::from_secs(20);
    loop {
        let opened = keeping::open(folder, &means(state), None, |folder| scenario::open(folder, None)).unwrap();
        if *opened.keeper.standing() == Standing::Editable {
            return opened;
        }
        assert!(Instant::now() < patience, "{:?}", opened.keeper.standing());
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// One step of the script.
enum Step {
    Make(Change),
    Undo,
    Redo,
    Type(Change),
    Save,
}

/// The same steps for the same seed and the same scenario.
fn step(maker: &mut Maker, scenario: &Scenario) -> Step {
    match maker.below(20) {
        0 | 1 => Step::Undo,
        2 => Step::Redo,
        3 => Step::Save,
        4 | 5 => Step::Type(maker.change(scenario)),
        _ => Step::Make(maker.change(scenario)),
    }
}

/// What a step does.
type Doing<'a> = Box<dyn FnOnce(&mut History, &mut Scenario) -> Option<Edit> + 'a>;

/// The edits of a step, as the window makes them.
fn edit_of(step: &Step) -> Option<Doing<'_>> {
    match step {
        Step::Make(change) => Some(Box::new(|history: &mut History, scenario: &mut Scenario| history.apply(scenario, change.clone()))),
        Step::Undo => Some(Box::new(History::undo)),
        Step::Redo => Some(Box::new(History::redo)),
        Step::Type(_) | Step::Save => None,
    }
}

/// What the scenario says, whatever is unsaved and wherever it lies.
fn content_of(scenario: &Scenario) -> String {
    let mut bare = scenario.clone();
    (bare.folder, bare.unsaved, bare.layer_files) = (None, Unsaved::default(), scenario::Scenario::empty("", "", bare.season).layer_files);
    // What the files said is not what is in the scenario: a save is not read again, an opened folder is.
    bare.as_read = std::sync::Arc::default();
    bare.routes.sort_by(|a, b| a.id.cmp(&b.id));
    bare.water_points.sort_by(|a, b| a.id.cmp(&b.id));
    bare.farming_zones.sort_by(|a, b| a.id.cmp(&b.id));
    bare.settlements.sort_by(|a, b| a.id.cmp(&b.id));
    bare.incidents.sort_by(|a, b| a.id.cmp(&b.id));
    bare.no_go.sort_by(|a, b| a.id.cmp(&b.id));
    format!("{bare:?}")
}

/// The child: does nothing unless it is told a folder.
#[test]
#[ignore = "it is the program that is killed; the test below starts it"]
fn the_child_that_is_killed() {
    let Some(folder) = std::env::var_os("MURHAL_KILLED_FOLDER").map(PathBuf::from) else { return };
    let state = PathBuf::from(std::env::var_os("MURHAL_KILLED_STATE").unwrap());
    let seed: u64 = std::env::var("MURHAL_KILLED_SEED").unwrap().parse().unwrap();
    let Opened { scenario, mut history, mut keeper, .. } = opened(&folder, &state);
    let (mut scenario, mut maker) = (Arc::new(scenario), Maker::seeded(seed));
    let mut out = std::io::stdout();
    for number in 0..STEPS {
        let step = step(&mut maker, &scenario);
        match &step {
            Step::Type(change) => keeper.note_draft(Some(Unended::Change(change.clone()))).unwrap(),
            Step::Save => {
                let saving = keeper.saving(Arc::clone(&scenario), Target::Own, jiff::Timestamp::now());
                let saved = saving.run().unwrap();
                let now = Arc::make_mut(&mut scenario);
                (now.unsaved, now.layer_files) = (Unsaved::default(), saved.layer_files.clone());
                keeper.take_saved(&saved).unwrap();
            }
            _ => {
                let edit = edit_of(&step).unwrap();
                keeping::edit(&mut keeper, &mut history, Arc::make_mut(&mut scenario), edit).1.unwrap();
            }
        }
        writeln!(out, "confirmed {number}").unwrap();
        out.flush().unwrap();
    }
}

/// The state after so many steps, and after one more, each with what was being typed then.
fn models(folder: &Path, seed: u64, steps: usize) -> Vec<String> {
    let (mut scenario, mut history, mut maker) = (scenario::open(folder, None).unwrap().0, History::default(), Maker::seeded(seed));
    let mut states = Vec::new();
    let mut typed: Option<Change> = None;
    for done in 0..=(steps + 1).min(STEPS) {
        if done >= steps {
            let mut with_draft = scenario.clone();
            let is_change = typed.clone().is_some_and(|change| with_draft.apply(change).is_some());
            states.push(content_of(if is_change { &with_draft } else { &scenario }));
        }
        let step = step(&mut maker, &scenario);
        match &step {
            Step::Type(change) => typed = Some(change.clone()),
            // What is being typed is no part of a save; the journal forgets it only with a change behind it.
            Step::Save => typed = None,
            _ => {
                let made = edit_of(&step).unwrap()(&mut history, &mut scenario);
                if made.is_some() {
                    typed = None;
                }
            }
        }
    }
    states
}

#[test]
fn a_hundred_kills_at_random_moments_lose_nothing_that_was_confirmed() {
    let sessions = std::thread::scope(|scope| {
        let hands: Vec<_> =
            (0..HANDS as u64).map(|hand| scope.spawn(move || (hand..KILLS).step_by(HANDS).map(session).collect::<Vec<_>>())).collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect::<Vec<_>>()
    });
    let count = |is: fn(&Session) -> bool| sessions.iter().filter(|session| is(session)).count();
    let (during, restored) = (count(|session| session.was_cut), count(|session| session.restored));
    assert_eq!(sessions.len() as u64, KILLS);
    assert!(during > sessions.len() / 2, "most were killed in the middle: {during}");
    assert!(restored > sessions.len() / 4, "many had unsaved changes: {restored}");
}

struct Session {
    was_cut: bool,
    restored: bool,
}

/// One session, killed and opened again.
fn session(seed: u64) -> Session {
    let home = tempfile::tempdir().unwrap();
    let (folder, state) = (home.path().join("season"), home.path().join("state"));
    folders::copy_of(SEASON, &folder).unwrap();
    let mut chance = Maker::seeded(seed + 1_000);
    let (after, and_a_while) = (chance.below(STEPS), chance.below(4_000));
    let untouched = home.path().join("untouched");
    folders::copy_of(SEASON, &untouched).unwrap();
    let confirmed = killed_after(&folder, &state, seed, after, Duration::from_micros(and_a_while as u64));
    // The step under way when it was killed may be there or not.
    let may_be = models(&untouched, seed, confirmed);
    let found = opened(&folder, &state);
    let content = content_of(&found.scenario);
    assert!(may_be.contains(&content), "seed {seed}: {confirmed} confirmed, found another state");
    assert_eq!(found.notes, Vec::<String>::new(), "seed {seed}");
    // Whoever opens it and is killed again loses nothing either.
    let restored = found.restored.is_some();
    drop(found);
    assert!(content_of(&opened(&folder, &state).scenario) == content, "seed {seed}: opened twice");
    Session { was_cut: confirmed < STEPS, restored }
}

/// Starts the child, kills it a while after it confirmed so many steps, and says how many it confirmed.
fn killed_after(folder: &Path, state: &Path, seed: u64, steps: usize, while_: Duration) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "the_child_that_is_killed", "--ignored", "--nocapture", "--quiet"]);
    child.env("MURHAL_KILLED_FOLDER", folder).env("MURHAL_KILLED_STATE", state).env("MURHAL_KILLED_SEED", seed.to_string());
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let is_confirmed = |line: &String| line.contains("confirmed ");
    let before = lines.by_ref().filter(is_confirmed).take(steps).count();
    std::thread::sleep(while_);
    child.kill().unwrap();
    child.wait().unwrap();
    // What it confirmed before it died may still be in the pipe.
    before + lines.filter(is_confirmed).count()
}
