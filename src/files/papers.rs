//! Papers written again into a folder where people may have edited them: whatever is not as it was written is kept first.
//!
//! A list in the folder says of each paper what was written last (length and checksum). What lies there otherwise was
//! changed by hand, or is somebody's own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{Error, is_file, link_or_copy, make_folder, make_folders_for, read, write_all_whole};

/// The list of what was written.
const LIST: &str = ".murhal-papers";
/// Where papers are kept that were changed by hand, within the folder.
pub const CHANGED_BY_HAND: &str = "changed-by-hand";

/// Length and checksum (CRC-32) of a paper.
type Mark = (u64, u32);

fn mark(bytes: &[u8]) -> Mark {
    (u64::try_from(bytes.len()).unwrap_or(u64::MAX), crc32fast::hash(bytes))
}

/// Writes papers by their names in a folder, all or none. One that lies there and is not as it was written last is kept in
/// the folder [`CHANGED_BY_HAND`] beneath; the kept ones are returned.
///
/// # Errors
/// Where the folder cannot be made, or a paper not be kept or written.
pub fn write_papers_into(folder: &Path, papers: Vec<(PathBuf, Vec<u8>)>) -> Result<Vec<PathBuf>, Error> {
    make_folder(folder)?;
    let list = folder.join(LIST);
    let mut marks = if is_file(&list) { marks_in(&String::from_utf8_lossy(&read(&list)?)) } else { BTreeMap::new() };
    let mut kept = Vec::new();
    for (name, bytes) in &papers {
        let (path, key) = (folder.join(name), name.display().to_string());
        let new = mark(bytes);
        if is_file(&path) {
            let old = mark(&read(&path)?);
            if old != new && marks.get(&key) != Some(&old) {
                kept.push(keep(folder, name)?);
            }
        }
        marks.insert(key, new);
    }
    let mut files: Vec<(PathBuf, Vec<u8>)> = papers.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect();
    files.push((list, text_of(&marks).into_bytes()));
    make_folders_for(files.iter().map(|(path, _)| path.as_path()))?;
    write_all_whole(&files)?;
    Ok(kept)
}

/// Gives a paper a second name where nothing is called so yet.
fn keep(folder: &Path, name: &Path) -> Result<PathBuf, Error> {
    let kept = folder.join(CHANGED_BY_HAND);
    make_folder(&kept)?;
    let flat = name.display().to_string().replace(['/', '\\'], "-");
    let (stem, ending) = flat.rsplit_once('.').unwrap_or((&flat, ""));
    let numbered = (2..).map(|number| kept.join(format!("{stem}-{number}.{ending}")));
    let free = std::iter::once(kept.join(&flat)).chain(numbered).find(|path| !is_file(path)).unwrap_or_else(|| kept.join(&flat));
    link_or_copy(&folder.join(name), &free)?;
    Ok(free)
}

fn text_of(marks: &BTreeMap<String, Mark>) -> String {
    marks.iter().fold(String::new(), |mut text, (name, (length, sum))| {
        // Writing into a text does not fail.
        _ = writeln!(text, "{sum:08x} {length} {name}");
        text
    })
}

/// Reads the list; a line that cannot be read speaks of nothing, so what it named is kept.
fn marks_in(text: &str) -> BTreeMap<String, Mark> {
    let line = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let sum = u32::from_str_radix(parts.next()?, 16).ok()?;
        let length = parts.next()?.parse().ok()?;
        Some((parts.next()?.to_owned(), (length, sum)))
    };
    text.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(folder: &Path, text: &str) -> Vec<PathBuf> {
        write_papers_into(folder, vec![(PathBuf::from("agenda.en.docx"), text.as_bytes().to_vec())]).unwrap()
    }

    #[test]
    fn what_people_changed_is_kept_each_time_and_what_nobody_touched_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (folder, paper) = (folder.path(), folder.path().join("agenda.en.docx"));
        assert!(written(folder, "one").is_empty());
        assert!(written(folder, "two").is_empty(), "it was as it had been written");
        std::fs::write(&paper, "ours").unwrap();
        assert_eq!(written(folder, "three"), [folder.join("changed-by-hand/agenda.en.docx")]);
        std::fs::write(&paper, "ours again").unwrap();
        assert_eq!(written(folder, "three"), [folder.join("changed-by-hand/agenda.en-2.docx")]);
        assert_eq!(std::fs::read_to_string(folder.join("changed-by-hand/agenda.en.docx")).unwrap(), "ours");
        assert_eq!(std::fs::read_to_string(folder.join("changed-by-hand/agenda.en-2.docx")).unwrap(), "ours again");
        assert_eq!(std::fs::read_to_string(&paper).unwrap(), "three");
    }

    #[test]
    fn a_file_of_somebody_else_under_the_name_of_a_paper_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("agenda.en.docx"), "somebody's").unwrap();
        assert_eq!(written(folder.path(), "ours").len(), 1);
    }

    #[test]
    fn the_list_is_read_as_it_is_written_whatever_papers_are_called() {
        let marks = BTreeMap::from([("a b.md".to_owned(), (3, 7)), ("ordre du jour.fr.pdf".to_owned(), (u64::MAX, u32::MAX))]);
        assert_eq!(marks_in(&text_of(&marks)), marks);
        assert!(marks_in("nonsense\n12 x y\n").is_empty());
    }
}
