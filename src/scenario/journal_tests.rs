//! Journals that are whole, torn, spoilt, foreign and old.

use super::*;
use crate::measure::Day;
use crate::scenario::Season;

fn scenario() -> Scenario {
    let day = |text| Day::parse(text).unwrap();
    Scenario::empty("season", "Season", Season { first_day: day("2026-10-01"), last_day: day("2027-06-30"), as_of: None })
}

fn note(conference: &str, note: &str) -> Change {
    Change::ConferenceNote { conference: conference.to_owned(), note: note.to_owned() }
}

fn made(change: Change) -> Entry {
    Entry::Changed { step: Step::Made, change }
}

fn base(bytes: &[u8]) -> Base {
    Base::from([("scenario.toml".to_owned(), Stamp::of(bytes))])
}

fn written(entries: &[Entry]) -> Vec<u8> {
    let lines = entries.iter().flat_map(entry_line);
    first_line("season", &base(b"old")).into_iter().chain(lines).collect()
}

fn three() -> Vec<Entry> {
    vec![
        made(note("wau", "Bring the tariff\nof last year")),
        made(note("aweil", "ask first")),
        made(note("wau", "\u{645}\u{631}\u{62d}\u{627}\u{644}")),
    ]
}

#[test]
fn a_journal_reads_as_it_was_written() {
    let journal = read(&written(&three())).unwrap().unwrap();
    assert_eq!((journal.scenario.as_str(), &journal.base), ("season", &base(b"old")));
    assert_eq!(journal.entries, three());
    assert!(!journal.is_spoilt);
}

#[test]
fn a_number_comes_back_to_its_last_bit() {
    let mut chance = crate::measure::Chance::seeded(3);
    for _ in 0..2_000 {
        let at = crate::measure::LonLat { lon: chance.between(-180.0, 180.0), lat: chance.between(-90.0, 90.0) };
        let line = Change::Line { route: "r".to_owned(), line: vec![at, at] };
        let read = read(&written(&[made(line.clone())])).unwrap().unwrap();
        assert_eq!(read.entries, [made(line)]);
    }
}

#[test]
fn a_line_torn_at_any_byte_costs_itself_alone() {
    let (whole, torn) = (written(&three()[..2]), written(&three()));
    for end in whole.len()..torn.len() {
        let journal = read(&torn[..end]).unwrap().unwrap();
        assert_eq!(journal.entries, three()[..2], "cut at {end}");
        assert_eq!(journal.whole, whole.len() as u64);
        assert!(!journal.is_spoilt);
    }
    // A power cut may leave blocks of zeros where the end was to be.
    let mut zeros = whole.clone();
    zeros.extend([0; 4_096]);
    assert_eq!(read(&zeros).unwrap().unwrap().entries, three()[..2]);
}

#[test]
fn a_torn_first_line_is_no_journal_and_no_fault() {
    let first = first_line("season", &base(b"old"));
    for end in 0..first.len() {
        assert_eq!(read(&first[..end]), Ok(None), "cut at {end}");
    }
}

#[test]
fn a_line_that_was_altered_is_noticed_and_what_stands_before_it_counts() {
    let text = String::from_utf8(written(&three())).unwrap();
    let journal = read(text.replace("ask first", "ask later").as_bytes()).unwrap().unwrap();
    assert_eq!(journal.entries, three()[..1]);
    assert!(journal.is_spoilt, "good lines behind it are not a torn end");
}

#[test]
fn what_is_no_journal_is_told_and_so_is_a_later_one() {
    assert_eq!(read(b"{\"type\":\"FeatureCollection\"}\n"), Err(Unreadable::NoJournal));
    let later = line(&Head { murhal_journal: VERSION + 1, scenario: "season".to_owned(), base: Base::new() });
    assert!(read(&later).unwrap_err().to_string().contains("later version"));
}

#[test]
fn a_journal_counts_on_its_own_files_and_behind_a_save_on_the_saved_ones() {
    let mut entries = three();
    entries.push(Entry::Saving { base: base(b"saved"), first: 2 });
    entries.push(Entry::AlsoOn(base(b"theirs")));
    let journal = read(&written(&entries)).unwrap().unwrap();
    assert_eq!(journal.unsaved_on(&base(b"old")).map(<[Entry]>::len), Some(4), "the save never happened");
    assert_eq!(journal.unsaved_on(&base(b"saved")).map(<[Entry]>::len), Some(2), "it did");
    assert_eq!(journal.unsaved_on(&base(b"theirs")).map(<[Entry]>::len), Some(4));
    assert_eq!(journal.unsaved_on(&base(b"other")), None);
    assert_eq!(differing(&base(b"old"), &base(b"other")), ["scenario.toml"]);
}

#[test]
fn replay_brings_back_the_scenario_and_what_can_be_undone_and_redone() {
    let (mut now, mut history) = (scenario(), History::default());
    let mut entries = Vec::new();
    for change in [note("wau", "one"), note("wau", "two"), note("aweil", "three")] {
        let edit = history.apply(&mut now, change).unwrap();
        entries.push(Entry::Changed { step: edit.step, change: edit.change });
    }
    for step in [History::undo, History::undo, History::redo] {
        let edit = step(&mut history, &mut now).unwrap();
        entries.push(Entry::Changed { step: edit.step, change: edit.change });
    }
    let (mut again, mut history_again) = (scenario(), History::default());
    let restored = replay(&read(&written(&entries)).unwrap().unwrap().entries, &mut again, &mut history_again);
    assert_eq!(again.decisions, now.decisions);
    assert_eq!(again.unsaved, now.unsaved);
    assert_eq!(history_again, history);
    assert_eq!(restored, Restored { changes: 2, ..Restored::default() });
}

#[test]
fn a_draft_counts_unless_a_change_or_its_end_stands_behind_it() {
    let draft = |draft| Entry::Draft(Some(draft));
    let replayed = |entries: &[Entry]| {
        let (mut now, mut history) = (scenario(), History::default());
        let restored = replay(entries, &mut now, &mut history);
        (now.decisions.conference_notes, restored)
    };
    let half = Unended::Change(note("wau", "Bring the ta"));
    let (notes, restored) = replayed(&[draft(half.clone())]);
    assert_eq!(notes["wau"], "Bring the ta");
    assert!(restored.draft && restored.changes == 1);
    let (notes, restored) = replayed(&[draft(half.clone()), made(note("wau", "Bring the tariff"))]);
    assert_eq!(notes["wau"], "Bring the tariff");
    assert!(!restored.draft && restored.changes == 1);
    assert!(replayed(&[draft(half), Entry::Draft(None)]).0.is_empty());
    let (_, restored) = replayed(&[draft(Unended::Words("12x".to_owned()))]);
    assert_eq!(restored.words.as_deref(), Some("12x"));
}

#[test]
fn an_undo_of_what_was_saved_before_is_made_again_as_a_change() {
    let (mut now, mut history) = (scenario(), History::default());
    now.decisions.conference_notes.insert("wau".to_owned(), "saved".to_owned());
    let entries = [Entry::Changed { step: Step::Undone, change: note("wau", "") }];
    let restored = replay(&entries, &mut now, &mut history);
    assert!(now.decisions.conference_notes.is_empty());
    assert_eq!((restored.changes, restored.lost), (1, 0));
}
