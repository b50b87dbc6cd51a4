//! Files of others, odd and malformed, through the one door: each is read or refused in words, none makes a reader panic.
//! They may not be copied into the project: the test reads them where they lie and says that it skips where they do not.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use murhal::formats::open;
use murhal::progress::Progress;
use murhal::words::Language;

/// What became of the files of a folder.
#[derive(Default)]
struct Outcome {
    files: usize,
    read: usize,
    features: usize,
    refused: usize,
    panics: Vec<PathBuf>,
}

#[test]
fn every_strange_file_is_read_or_refused_in_words() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !data.join("robust").is_dir() {
        eprintln!("skipped: ../shared/data is not here");
        return;
    }
    let mut table: BTreeMap<String, Outcome> = BTreeMap::new();
    for part in ["robust", "real"] {
        for path in all_files(&data.join(part)) {
            let inside = path.strip_prefix(data.join(part)).unwrap();
            let folder = inside.components().next().map(|first| first.as_os_str().to_string_lossy().into_owned()).unwrap();
            let name = if part == "real" { "real".to_owned() } else { format!("robust/{folder}") };
            judge(table.entry(name).or_default(), &path);
        }
    }
    eprintln!("{:32} {:>6} {:>6} {:>9} {:>8} {:>7}", "folder", "files", "read", "features", "refused", "panics");
    for (folder, outcome) in &table {
        let Outcome { files, read, features, refused, panics } = outcome;
        eprintln!("{folder:32} {files:>6} {read:>6} {features:>9} {refused:>8} {:>7}", panics.len());
    }
    let panics: Vec<&PathBuf> = table.values().flat_map(|outcome| &outcome.panics).collect();
    assert!(panics.is_empty(), "{panics:?}");
    assert!(table.values().all(|outcome| outcome.files == outcome.read + outcome.refused));
    assert!(table["real"].features > 15_000, "the real files are read");
}

fn judge(outcome: &mut Outcome, path: &Path) {
    outcome.files += 1;
    match catch_unwind(AssertUnwindSafe(|| open(path, &Progress::default()))) {
        Err(_) => outcome.panics.push(path.to_owned()),
        Ok(Ok(found)) => {
            outcome.read += 1;
            outcome.features += found.iter().map(|found| found.layer.features.len()).sum::<usize>();
        }
        Ok(Err(why)) => {
            outcome.refused += 1;
            for language in [Language::English, Language::French] {
                let (told, remedy) = (why.told().say(language), why.remedy().say(language));
                assert!(told.len() > 5 && remedy.len() > 5 && !remedy.starts_with("format-"), "{}: {told}; {remedy}", path.display());
            }
        }
    }
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(all_files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}
