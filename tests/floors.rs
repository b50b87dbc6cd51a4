//! The house keeps its floors: a room names lower rooms only, and each outside door has one room.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop, and says why it skips")]

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms and their floors. Rooms of one floor do not know each other.
const FLOORS: [(&str, u8); 38] = [
    ("measure", 0),
    ("progress", 0),
    ("files", 0),
    ("borders", 1),
    ("problems", 2),
    ("words", 1),
    ("formats", 2),
    ("tiles", 2),
    ("layers", 3),
    ("atlas", 4),
    ("agreed", 4),
    ("reports", 4),
    ("index", 5),
    ("ways", 5),
    ("country", 5),
    ("scenario", 5),
    ("shelf", 6),
    ("keeping", 6),
    ("starting", 6),
    ("editing", 6),
    ("followed", 6),
    ("importing", 6),
    ("calendar", 6),
    ("encounters", 7),
    ("flashpoints", 8),
    ("findings", 9),
    ("around", 10),
    ("options", 11),
    ("backtest", 10),
    ("tracks", 10),
    ("conferences", 11),
    ("agreements", 12),
    ("coverage", 12),
    ("plan", 13),
    ("overview", 14),
    ("documents", 14),
    ("commands", 15),
    ("app", 15),
];

/// A word, the only files that may say it, and why.
const DOORS: [(&str, &[&str], &str); 12] = [
    ("egui", &["app/"], "the core never names the window"),
    ("eframe", &["app/"], "the core never names the window"),
    ("rfd::", &["app/"], "the core never names the window"),
    ("fluent_bundle", &["words/"], "texts are said by words"),
    ("std::fs", &["files.rs", "files/"], "only files touches the disk"),
    ("rusqlite::", &["files/database.rs"], "only files touches the disk"),
    ("proj::", &["measure/plane.rs", "measure/systems.rs"], "degrees end in the plane, and begin where files are read"),
    ("rstar::", &["index/tree.rs"], "the index alone knows its tree"),
    ("typst", &["documents/paper/pdf/"], "papers know no format"),
    ("docx_rs", &["documents/paper/docx/"], "papers know no format"),
    ("icalendar", &["documents/calendar_ics.rs"], "papers know no format"),
    ("std::net", &[], "no network, ever"),
];

#[test]
fn a_room_names_lower_rooms_only() {
    let broken: Vec<String> = sources().iter().flat_map(|(path, text)| upward(path, text)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn each_outside_door_has_its_room() {
    let broken: Vec<String> = sources().iter().flat_map(|(path, text)| strangers(path, text)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_room_has_a_floor() {
    let homeless: Vec<String> =
        sources().into_iter().filter(|(path, _)| room(path).is_some_and(|room| floor(room).is_none())).map(|(path, _)| path).collect();
    assert!(homeless.is_empty(), "{homeless:?}");
}

#[test]
fn each_rule_notices_when_it_is_broken() {
    assert_eq!(upward("index.rs", "use crate::encounters::Kind;").len(), 1);
    assert_eq!(upward("index.rs", "use crate::{atlas::Atlas, plan::Plan};").len(), 1);
    assert_eq!(upward("calendar.rs", "use super::plan;").len(), 1);
    assert_eq!(upward("encounters/crops.rs", "fn f() { crate::flashpoints::rank() }").len(), 1);
    assert_eq!(upward("encounters/crops.rs", "use super::super::plan::Plan;").len(), 1);
    assert_eq!(upward("commands/plan.rs", "crate::app::run();").len(), 1, "the same floor");
    assert_eq!(upward("plan.rs", "//! See [`crate::documents`].\nuse crate::flashpoints;").len(), 0, "downwards, and in a comment");
    assert_eq!(strangers("plan.rs", "use egui::Ui;").len(), 1);
    assert_eq!(strangers("plan.rs", "use std::{fs, io};").len(), 1);
    assert_eq!(strangers("formats/csv.rs", "fn f() { std::fs::read(\"x\"); }").len(), 1);
    assert_eq!(strangers("files.rs", "use std::fs;").len(), 0);
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The room of a file; nothing for `lib.rs` and `main.rs`, which are the stairs.
fn room(path: &str) -> Option<&str> {
    let first = path.split('/').next()?.trim_end_matches(".rs");
    (!matches!(first, "lib" | "main")).then_some(first)
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The code of a file: without comments, and without its tests, which may look anywhere.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(text);
    code.lines().map(|line| line.split("//").next().unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

fn upward(path: &str, text: &str) -> Vec<String> {
    let Some((here, ours)) = room(path).and_then(|room| Some((room, floor(room)?))) else { return Vec::new() };
    let named = named_rooms(path, &code(text));
    let wrong = named.into_iter().filter(|room| room != here && floor(room).is_some_and(|theirs| theirs >= ours));
    wrong.map(|room| format!("{path} (floor {ours}) names {room}")).collect()
}

/// The rooms that a text names: after `crate::`, inside `crate::{...}`, and by `super::` where that leaves the room.
fn named_rooms(path: &str, code: &str) -> Vec<String> {
    let depth = path.matches('/').count();
    let top_is_reached = if path.ends_with("mod.rs") { depth } else { depth + 1 };
    let mut starts = vec!["crate::".to_owned()];
    starts.push("super::".repeat(top_is_reached));
    let mut rooms = Vec::new();
    for start in starts {
        for (at, _) in code.match_indices(&start) {
            if code[..at].ends_with("super::") || code[at + start.len()..].starts_with("super::") {
                continue;
            }
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => rooms.extend(group_members(group)),
                None => rooms.push(word(rest)),
            }
        }
    }
    rooms
}

fn group_members(group: &str) -> Vec<String> {
    let (mut depth, mut members, mut begins) = (1, Vec::new(), true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => begins = true,
            letter if begins && letter.is_alphabetic() => {
                members.push(word(&group[at..]));
                begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    members
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

fn strangers(path: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let grouped_fs =
        code.lines().any(|line| line.contains("use std::{") && line.contains("fs")) && path != "files.rs" && !path.starts_with("files/");
    let named = DOORS.iter().filter(|(door, rooms, _)| {
        let stands =
            code.match_indices(door).any(|(at, _)| !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_'));
        stands && !rooms.iter().any(|room| path == *room || (room.ends_with('/') && path.starts_with(room)))
    });
    let mut broken: Vec<String> = named.map(|(door, _, why)| format!("{path} names {door}: {why}")).collect();
    if grouped_fs {
        broken.push(format!("{path} names std::fs in a group: only files touches the disk"));
    }
    broken
}
