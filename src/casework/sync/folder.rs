//! The shared folder: which of its files are looked at, and what they are.

use super::SyncError;
use crate::envelope::PacketError;
use crate::model::Digest;
use crate::platform::{files, newfile::PASSED_OVER, signals};
use crate::wire::{HashingReader, Shape};
use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

/// The names of the files in a folder, sorted. Folders in it, and what the carrying programs keep there for themselves, are
/// passed over.
pub(super) fn names_in(dir: &Path) -> Result<Vec<String>, SyncError> {
    let failed = |source| SyncError::Folder { source };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_dir = entry.file_type().is_ok_and(|t| t.is_dir());
        if !is_dir && !is_passed_over(&name) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Hidden files (`.stfolder`, `.syncthing.*.tmp`, `.DS_Store`), those that are not whole yet (`~syncthing~*.tmp`, rclone's
/// `*.partial`, Nextcloud's `*.part`), and what Windows puts into folders.
fn is_passed_over(name: &str) -> bool {
    let unfinished = [".tmp", ".partial", ".part"];
    let of_windows = ["desktop.ini", "thumbs.db"];
    name.starts_with('.')
        || name.starts_with(PASSED_OVER)
        || unfinished.iter().any(|end| name.ends_with(end))
        || of_windows.contains(&name.to_lowercase().as_str())
}

/// Opens a file of the folder.
pub(super) fn open(dir: &Path, name: &str) -> Result<(File, u64), PacketError> {
    files::open_regular(&dir.join(name)).map_err(|source| PacketError::Read { source })
}

/// The SHA-256 of a file of the folder, all of it: a file that was read before and is damaged since is a file nobody knows.
pub(super) fn digest_of(dir: &Path, name: &str) -> Result<Digest, SyncError> {
    let (mut file, len) = open(dir, name)?;
    let reading = |source| PacketError::Read { source };
    // What cannot be a packet is not worth reading to its end: it may be as long as the stick.
    match Shape::read(&mut file, len).map_err(reading)? {
        Shape::Bundle(..) => file.rewind().map_err(reading)?,
        Shape::WrongLength(_) => return Err(PacketError::Length.into()),
        Shape::Foreign => return Err(PacketError::Foreign.into()),
    }
    let mut hashing = HashingReader::new(file);
    let mut buffer = vec![0; 256 << 10];
    loop {
        if signals::stop_requested() {
            let source = signals::stopped();
            return Err(SyncError::Stopped { source });
        }
        match hashing.read(&mut buffer) {
            Ok(0) => return Ok(hashing.finish().0),
            Ok(_) => {}
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(source) => return Err(reading(source).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carrying_programs_keep_for_themselves_is_passed_over() {
        for name in [
            ".stfolder",
            ".syncthing.1234567890123456.age.tmp",
            "~syncthing~1234567890123456.age.tmp",
            "1234567890123456.age.5e2a1f0c.partial",
            "1234567890123456.age.part",
            "Thumbs.db",
        ] {
            assert!(is_passed_over(name), "{name}");
        }
        for name in [
            "1234567890123456.age",
            "1234567890123456.sync-conflict-20260101-000000-ABCDEFG.age",
            "1234567890123456 (1).age",
            "note.txt",
        ] {
            assert!(!is_passed_over(name), "{name}");
        }
    }
}
