//! Zip archives, unpacked into memory with an end: what they say of their size is not believed.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::limits::{ENTRIES, Limit, UNPACKED_BYTES};
use super::pace::Watched;
use super::{Format, FormatError};
use crate::progress::Progress;
use crate::words::told;

/// A file of an archive.
pub(super) struct Entry {
    /// Its name, folders before it.
    pub(super) name: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

impl Entry {
    /// Its name without folders.
    pub(super) fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }
}

/// The names in an archive; none where it is none.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    archive.file_names().take(ENTRIES).filter_map(|name| Some(name.ok()?.into_owned())).collect()
}

/// Unpacks the files whose names are wanted.
///
/// # Errors
/// Where the archive is broken, is unpacked to more than memory holds, or a name leads out of it.
pub(super) fn unpacked(
    format: Format,
    bytes: &[u8],
    progress: &Progress,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Entry>, FormatError> {
    let mut archive = ZipArchive::new(Watched::begin(bytes, progress)?).map_err(|cause| FormatError::damaged(format, cause))?;
    if archive.len() > ENTRIES {
        return Err(Limit::Entries.into());
    }
    let (mut entries, mut left) = (Vec::new(), UNPACKED_BYTES);
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|cause| FormatError::damaged(format, cause))?;
        let name = file.name().map_err(|cause| FormatError::damaged(format, cause))?.replace('\\', "/");
        if leads_out(&name) {
            return Err(FormatError::Hostile { why: told!("hostile-path", name = name) });
        }
        if file.is_dir() || name.ends_with('/') || is_litter(&name) || !wanted(&name) {
            continue;
        }
        // No room is made for what an archive only promises.
        let mut bytes = Vec::new();
        let many = file.take(left + 1).read_to_end(&mut bytes).map_err(|cause| FormatError::damaged(format, cause))? as u64;
        left = left.checked_sub(many).ok_or(Limit::Unpacked)?;
        entries.push(Entry { name, bytes });
    }
    Ok(entries)
}

/// What systems leave in archives beside what was put there.
fn is_litter(name: &str) -> bool {
    name.starts_with("__MACOSX/") || name.rsplit('/').next().is_some_and(|name| name.starts_with("._") || name == ".DS_Store")
}

fn leads_out(name: &str) -> bool {
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    name.starts_with('/') || has_drive || name.split('/').any(|part| part == "..") || name.contains('\0')
}

/// Unpacks an archive into nowhere, for libraries that unpack without an end.
///
/// # Errors
/// Where it is broken, or is unpacked to more than memory holds.
pub(super) fn check_size(format: Format, bytes: &[u8], progress: &Progress) -> Result<(), FormatError> {
    let mut archive = ZipArchive::new(Watched::begin(bytes, progress)?).map_err(|cause| FormatError::damaged(format, cause))?;
    if archive.len() > ENTRIES {
        return Err(Limit::Entries.into());
    }
    let mut left = UNPACKED_BYTES;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|cause| FormatError::damaged(format, cause))?;
        let many = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|cause| FormatError::damaged(format, cause))?;
        left = left.checked_sub(many).ok_or(Limit::Unpacked)?;
    }
    Ok(())
}

/// Packs files, in their order. The core has no clock: they bear the earliest date that the format knows.
pub(super) fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        // Into memory, under names of our own: neither fails.
        if writer.start_file(name.as_str(), options).is_ok() {
            _ = writer.write_all(bytes);
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}
