//! Paths, typed or pasted, or chosen from what was found.

use super::found;
use super::page::{entry, given, page, say, sentence, words};
use crate::cli::failure::Failure;
use crate::cli::front::{Front, May, Page, Turn};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// One path that `accept` is content with.
pub(super) fn typed(
    front: &mut dyn Front,
    page: &Page,
    mut accept: impl FnMut(&Path) -> Result<(), Failure>,
) -> Result<Turn<PathBuf>, Failure> {
    let locale = words(front);
    let mut check = |typed: &str| {
        let path = unquoted(typed);
        accept(&path).map_err(|failure| sentence(&failure.about(&path), &locale))
    };
    let line = given!(front.line(page, "", &mut check)?);
    Ok(Turn::Given(unquoted(&line)))
}

/// A folder that is there: a stick, the current folder, or one that is typed.
pub(super) fn folder(front: &mut dyn Front, id: &str, may: May) -> Result<Turn<PathBuf>, Failure> {
    let folders = found::folders();
    loop {
        let page = page(front, id, may);
        let mut entries: Vec<_> = folders
            .iter()
            .map(|f| entry(f.display().to_string()))
            .collect();
        entries.push(entry(say(front, "write-other-folder")));
        let chosen = given!(front.pick(&page, &entries)?);
        if let Some(folder) = folders.get(chosen) {
            return Ok(Turn::Given(folder.clone()));
        }
        match typed(front, &page, is_folder)? {
            Turn::Back => {}
            turn => return Ok(turn),
        }
    }
}

/// Accepts a folder that exists: a slip must not become the name of a file somewhere.
pub(super) fn is_folder(path: &Path) -> Result<(), Failure> {
    match path.metadata() {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(Failure::io(ErrorKind::NotADirectory.into(), "")),
        Err(error) => Err(Failure::io(error, "")),
    }
}

/// Accepts a regular file or a folder.
pub(super) fn is_there(path: &Path) -> Result<(), Failure> {
    is_folder(path).or_else(|_| is_file(path))
}

/// Accepts a regular file that can be read.
pub(super) fn is_file(path: &Path) -> Result<(), Failure> {
    let opened = plico::platform::files::open_regular(path);
    opened.map(drop).map_err(|e| Failure::io(e, ""))
}

/// A path as a terminal or file manager pastes it: perhaps in quotes, or with a backslash before each space or sign.
fn unquoted(typed: &str) -> PathBuf {
    let trimmed = typed.trim();
    let quoted = ['\'', '"']
        .iter()
        .find_map(|q| trimmed.strip_prefix(*q)?.strip_suffix(*q));
    match quoted {
        // A quote inside quotes is written outside of them.
        Some(inner) if cfg!(unix) => PathBuf::from(inner.replace(r"'\''", "'")),
        Some(inner) => PathBuf::from(inner),
        None if cfg!(unix) && !Path::new(trimmed).exists() => PathBuf::from(unescaped(trimmed)),
        None => PathBuf::from(trimmed),
    }
}

/// Each backslash taken away, and what it stands before kept, a backslash too.
fn unescaped(typed: &str) -> String {
    let mut chars = typed.chars();
    let next = || {
        let c = chars.next()?;
        Some(if c == '\\' {
            chars.next().unwrap_or(c)
        } else {
            c
        })
    };
    std::iter::from_fn(next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_path_loses_its_quotes_and_backslashes() {
        assert_eq!(unquoted(" '/a b/c' "), PathBuf::from("/a b/c"));
        assert_eq!(unquoted("\"/a b/c\""), PathBuf::from("/a b/c"));
        assert_eq!(unquoted("/a\\ b/c"), PathBuf::from("/a b/c"));
        assert_eq!(unquoted("/a\\ \\(1\\)\\\\"), PathBuf::from("/a (1)\\"));
        assert_eq!(unquoted(r"'/it'\''s'"), PathBuf::from("/it's"));
        assert_eq!(unquoted("'"), PathBuf::from("'"));
    }
}
