//! What lies nearby: sticks that are mounted, and cards and drafts on them, beside the program and in the current folder.
//! Every walk has its bounds, because a found stick is hostile.

use plico::envelope::draft::is_draft;
use plico::model::{ContentDigits, Limits};
use plico::platform::files::open_regular;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How deep below a folder is looked.
const DEPTH: usize = 2;
/// How many names are looked at below one folder.
const NAMES: usize = 2_000;
/// How many things are offered.
const OFFERED: usize = 20;
/// Where systems mount what was plugged in.
const MOUNTED_BELOW: [&str; 3] = ["/media/", "/run/media/", "/mnt/"];
/// How every card begins.
const CARD: &[u8] = b"plico card ";

/// Folders to offer for a new file: the sticks, then the current folder.
pub(super) fn folders() -> Vec<PathBuf> {
    let mut folders = mounted(&mounts(), true);
    folders.extend(std::env::current_dir());
    folders.dedup();
    folders
}

/// Files nearby that begin as a card does.
pub(super) fn cards() -> Vec<PathBuf> {
    let most = Limits::STANDARD.card;
    files(|path| begins_with(path, CARD, most))
}

/// Sealed drafts nearby, named as this program names them.
pub(super) fn drafts() -> Vec<PathBuf> {
    let limits = Limits::STANDARD;
    files(|path| ContentDigits::of_path(path).is_some() && is_draft(path, &limits))
}

/// Regular files straight in a folder, by name.
pub(super) fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let entries = entries.take(NAMES).filter_map(Result::ok);
    let regular = entries.filter(|e| e.file_type().is_ok_and(|t| t.is_file()));
    let hidden = |p: &PathBuf| {
        p.file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with('.'))
    };
    let mut files: Vec<PathBuf> = regular.map(|e| e.path()).filter(|p| !hidden(p)).collect();
    files.sort();
    files
}

/// Files nearby that are wanted.
fn files(wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let beside = std::env::current_exe().ok();
    let beside = beside
        .as_deref()
        .and_then(Path::parent)
        .map(Path::to_path_buf);
    let mut roots: Vec<PathBuf> = beside.into_iter().chain(std::env::current_dir()).collect();
    roots.extend(sticks());
    let mut found: Vec<PathBuf> = Vec::new();
    for root in roots {
        for path in below(&root, DEPTH) {
            if found.len() < OFFERED && !found.contains(&path) && wanted(&path) {
                found.push(path);
            }
        }
    }
    found
}

/// Regular files below a folder; links are not followed.
fn below(root: &Path, depth: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![(root.to_path_buf(), depth)];
    let mut left = NAMES;
    while let Some((folder, depth)) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let Some(rest) = left.checked_sub(1) else {
                return found;
            };
            left = rest;
            match entry.file_type() {
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                Ok(kind) if kind.is_dir() => {
                    open.extend(depth.checked_sub(1).map(|d| (entry.path(), d)));
                }
                _ => {}
            }
        }
    }
    found.sort();
    found
}

fn begins_with(path: &Path, beginning: &[u8], most: u64) -> bool {
    let Ok((file, len)) = open_regular(path) else {
        return false;
    };
    if len > most {
        return false;
    }
    let mut bytes = Vec::new();
    let read = file.take(beginning.len() as u64).read_to_end(&mut bytes);
    read.is_ok() && bytes == beginning
}

/// Where removable media are mounted, as Linux tells it.
fn sticks() -> Vec<PathBuf> {
    mounted(&mounts(), false)
}

fn mounts() -> String {
    std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default()
}

/// The mount points of `/proc/self/mountinfo` (proc(5)) that lie where media are mounted: the fifth field of each line. The
/// sixth says how each is mounted.
fn mounted(info: &str, writable: bool) -> Vec<PathBuf> {
    let points = info.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(4);
        let (point, options) = (fields.next()?, fields.next()?);
        let is_writable = options.split(',').any(|o| o == "rw");
        (is_writable || !writable).then(|| unescaped(point))
    });
    let media = |p: &String| MOUNTED_BELOW.iter().any(|m| p.starts_with(m));
    points
        .filter(media)
        .take(OFFERED)
        .map(PathBuf::from)
        .collect()
}

/// A space, tab, line feed or backslash stands there as a backslash and three octal digits.
fn unescaped(point: &str) -> String {
    let pairs = [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ];
    pairs
        .iter()
        .fold(point.to_owned(), |p, (code, c)| p.replace(code, c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sticks_are_where_media_are_mounted_and_their_names_are_unescaped() {
        let info = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                    40 22 8:17 / /media/me/MY\\040STICK rw,nosuid - vfat /dev/sdb1 rw\n\
                    41 22 8:33 / /run/media/me/B ro,relatime - exfat /dev/sdc1 ro\n";
        let expected = ["/media/me/MY STICK", "/run/media/me/B"].map(PathBuf::from);
        assert_eq!(mounted(info, false), expected);
        assert_eq!(mounted(info, true), expected[..1], "a new file needs room");
    }

    #[test]
    fn a_walk_ends_at_its_depth_and_follows_no_link() {
        let dir = tempfile::tempdir().unwrap();
        let deep = dir.path().join("a/b/c");
        std::fs::create_dir_all(&deep).unwrap();
        for folder in ["", "a", "a/b", "a/b/c"] {
            std::fs::write(dir.path().join(folder).join("card.txt"), "plico card 1\n").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc", dir.path().join("link")).unwrap();
        assert_eq!(below(dir.path(), DEPTH).len(), 3);
        assert!(begins_with(&deep.join("card.txt"), CARD, 100));
        assert!(
            !begins_with(&deep.join("card.txt"), CARD, 3),
            "too long to be a card"
        );
    }
}
