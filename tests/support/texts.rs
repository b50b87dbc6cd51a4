//! The texts of the Fluent files, read as text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files below a folder whose names end so, in order.
pub(crate) fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path, extension)?);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The texts of a language by their names, as they stand in its files: `name`, and `name.hint` for an attribute. A text that
/// stands twice is told.
pub(crate) fn texts(language: &str) -> io::Result<BTreeMap<String, String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words").join(language);
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for path in files(&folder, "ftl")? {
        for line in fs::read_to_string(path)?.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let trimmed = line.trim_start();
            let begins = trimmed.split_once(" =").filter(|(name, _)| {
                let is_name = name.trim_start_matches('.').chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
                is_name && (line == trimmed || name.starts_with('.'))
            });
            if let Some((begun, value)) = begins {
                if line == trimmed {
                    begun.clone_into(&mut message);
                }
                name = if line == trimmed { message.clone() } else { format!("{message}{begun}") };
                if texts.insert(name.clone(), value.trim().to_owned()).is_some() {
                    return Err(io::Error::other(format!("{name} stands twice")));
                }
            } else if let Some(text) = texts.get_mut(&name) {
                text.push_str(line);
            }
        }
    }
    Ok(texts)
}
