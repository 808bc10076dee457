//! Folders named on a command line: the files in them, in a fixed order.

use super::failure::Failure;
use std::path::{Path, PathBuf};

/// Folders inside folders; a loop cannot arise, because links are not followed.
const DEEPEST: usize = 64;

/// The files named, and those in the folders named: without links and without names that begin with a dot, which are
/// the system's own. What lies in `output` is the result of another run and is left alone.
pub(crate) fn files_of(named: &[PathBuf], output: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    let output = output.and_then(|o| o.canonicalize().ok());
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            below(path, output.as_deref(), 0, &mut files)?;
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn below(
    dir: &Path,
    output: Option<&Path>,
    depth: usize,
    files: &mut Vec<PathBuf>,
) -> Result<(), Failure> {
    let failed = |e| Failure::io(e, dir);
    if depth > DEEPEST || output.is_some_and(|o| dir.canonicalize().is_ok_and(|d| d == o)) {
        return Ok(());
    }
    let mut entries = std::fs::read_dir(dir)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(failed)?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let kind = entry.file_type().map_err(failed)?;
        if kind.is_dir() {
            below(&entry.path(), output, depth.saturating_add(1), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}
