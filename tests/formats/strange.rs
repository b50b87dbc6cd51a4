//! Files of others, odd and malformed, through the one door: each is read or refused in words, none makes a reader panic.
//! They may not be copied into the project: the test reads them where they lie and says that it skips where they do not.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use murhal::formats::{open, recognised};
use murhal::progress::Progress;
use murhal::words::Language;

/// What became of a file.
enum Became {
    Read { features: usize },
    Refused(String),
    Panicked,
}

/// What became of the files of a folder or of a format.
#[derive(Default)]
struct Outcome {
    files: usize,
    read: usize,
    features: usize,
    refused: usize,
    panics: usize,
}

impl Outcome {
    fn add(&mut self, became: &Became) {
        self.files += 1;
        match became {
            Became::Read { features } => {
                self.read += 1;
                self.features += features;
            }
            Became::Refused(_) => self.refused += 1,
            Became::Panicked => self.panics += 1,
        }
    }
}

#[test]
fn every_strange_file_is_read_or_refused_in_words() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !data.join("robust").is_dir() {
        eprintln!("skipped: ../shared/data is not here");
        return;
    }
    let (mut folders, mut formats): (BTreeMap<String, Outcome>, BTreeMap<String, Outcome>) = Default::default();
    let (mut refusals, mut panics): (BTreeMap<String, usize>, Vec<PathBuf>) = Default::default();
    for part in ["robust", "real"] {
        for path in all_files(&data.join(part)) {
            let inside = path.strip_prefix(data.join(part)).unwrap();
            let folder = inside.components().next().map(|first| first.as_os_str().to_string_lossy().into_owned()).unwrap();
            let name = if part == "real" { "real".to_owned() } else { format!("robust/{folder}") };
            let became = judged(&path);
            folders.entry(name).or_default().add(&became);
            formats.entry(format_of(&path)).or_default().add(&became);
            match became {
                Became::Refused(why) => *refusals.entry(why).or_default() += 1,
                Became::Panicked => panics.push(path),
                Became::Read { .. } => {}
            }
        }
    }
    for (of, table) in [("folder", &folders), ("format", &formats)] {
        eprintln!("{of:32} {:>6} {:>6} {:>9} {:>8} {:>7}", "files", "read", "features", "refused", "panics");
        for (name, Outcome { files, read, features, refused, panics }) in table {
            eprintln!("{name:32} {files:>6} {read:>6} {features:>9} {refused:>8} {panics:>7}");
        }
    }
    let mut refusals: Vec<(String, usize)> = refusals.into_iter().collect();
    refusals.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    for (why, times) in refusals.iter().take(12) {
        eprintln!("{times:>4} refused: {why}");
    }
    assert!(panics.is_empty(), "{panics:?}");
    assert!(folders.values().all(|outcome| outcome.files == outcome.read + outcome.refused));
    assert!(folders["real"].features > 15_000, "the real files are read");
}

fn judged(path: &Path) -> Became {
    match catch_unwind(AssertUnwindSafe(|| open(path, &Progress::default()))) {
        Err(_) => Became::Panicked,
        Ok(Ok(found)) => Became::Read { features: found.iter().map(|found| found.layer.features.len()).sum() },
        Ok(Err(why)) => {
            for language in [Language::English, Language::French] {
                let (told, remedy) = (why.told().say(language), why.remedy().say(language));
                assert!(told.len() > 5 && remedy.len() > 5 && !remedy.starts_with("format-"), "{}: {told}; {remedy}", path.display());
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            Became::Refused(why.told().say(Language::English).replace(&name, "it"))
        }
    }
}

/// What a file is by what is in it; by its ending where nobody knows.
fn format_of(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let ending = path.extension().map_or_else(|| "none".to_owned(), |ending| ending.to_string_lossy().to_lowercase());
    recognised(&name, &std::fs::read(path).unwrap())
        .map_or_else(|| format!("unknown (.{ending})"), |format| format!("{format:?} (.{ending})"))
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
