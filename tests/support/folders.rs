//! Copies of the shipped scenarios, so that no test writes into them.

use std::path::{Path, PathBuf};

/// The folder of a shipped scenario.
pub(crate) fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

/// Copies the files of a shipped scenario into a folder, which is made where it is not there.
pub(crate) fn copy_of(name: &str, into: &Path) -> std::io::Result<()> {
    let from = scenario(name);
    std::fs::create_dir_all(into.join("layers"))?;
    std::fs::copy(from.join("scenario.toml"), into.join("scenario.toml"))?;
    for entry in std::fs::read_dir(from.join("layers"))? {
        let entry = entry?;
        std::fs::copy(entry.path(), into.join("layers").join(entry.file_name()))?;
    }
    Ok(())
}
