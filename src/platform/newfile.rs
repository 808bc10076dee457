//! A file that appears whole under its name or not at all.
//!
//! Where the system has files without a name (Linux, `O_TMPFILE`), an unfinished one has none and vanishes with the
//! process, however it ends. Elsewhere, and on FAT, it has a passing name that is removed on drop and on a signal.
//! An existing file is never replaced.

use rand::RngCore;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::readback::ReadBack;
use super::signals;

/// 1980-01-01 00:00 UTC in seconds after the Unix epoch: what a device with a dead clock shows, and the first
/// moment FAT can hold.
pub const NEUTRAL_MTIME: Duration = Duration::from_hours(87_648);

/// How a passing name ends, and that of a file that is about to replace another.
const PASSING: &str = ".tmp";
const REPLACING: &str = ".new";

/// Whether a file of this name is what a run that was cut off has left.
#[must_use]
pub fn is_unfinished(name: &str) -> bool {
    [PASSING, REPLACING].iter().any(|end| name.ends_with(end))
}

/// Syncthing takes a name that begins so for a file of its own that is not whole; Nextcloud and Dropbox leave out what
/// begins with a tilde and ends in `.tmp`.
pub const PASSED_OVER: &str = "~syncthing~";

/// A file being written. Dropping it without [`NewFile::commit`] leaves nothing.
#[derive(Debug)]
pub struct NewFile {
    dir: PathBuf,
    file: File,
    passing_name: Option<PathBuf>,
}

impl NewFile {
    /// Starts a file in `dir`, readable by its owner only.
    ///
    /// # Errors
    /// Whatever the system says: no such folder, read-only, full.
    pub fn in_dir(dir: &Path) -> io::Result<Self> {
        Self::with_passing_name(dir, "")
    }

    /// The same in a folder that other programs carry elsewhere: should it need a passing name, it is one that those
    /// programs leave alone (`docs/format.md`, "Sync").
    ///
    /// # Errors
    /// As [`NewFile::in_dir`].
    pub fn in_shared_dir(dir: &Path) -> io::Result<Self> {
        Self::with_passing_name(dir, PASSED_OVER)
    }

    fn with_passing_name(dir: &Path, prefix: &str) -> io::Result<Self> {
        let dir = if dir.as_os_str().is_empty() {
            Path::new(".")
        } else {
            dir
        };
        if let Some(file) = nameless(dir) {
            return Ok(Self {
                dir: dir.to_path_buf(),
                file,
                passing_name: None,
            });
        }
        let path = dir.join(format!(
            "{prefix}{:020}{PASSING}",
            rand::rngs::OsRng.next_u64()
        ));
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        signals::unfinished(&path);
        match options.open(&path) {
            Ok(file) => Ok(Self {
                dir: dir.to_path_buf(),
                file,
                passing_name: Some(path),
            }),
            Err(error) => {
                signals::finished(&path);
                Err(error)
            }
        }
    }

    /// A handle that reads what has been written, from the beginning. Writing must be over: the two share a position.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn reread(&self) -> io::Result<File> {
        let mut reader = self.file.try_clone()?;
        reader.rewind()?;
        Ok(reader)
    }

    /// Brings the file to its device and reads it back from there, from the beginning. The second value says whether
    /// that went past the system's memory for certain.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn read_back(&self) -> io::Result<(ReadBack, bool)> {
        self.file.sync_all()?;
        ReadBack::new(&self.file)
    }

    /// Gives the file its name, with the neutral time, after its bytes have reached the device.
    ///
    /// # Errors
    /// `AlreadyExists` if the name is taken; otherwise whatever the system says. In either case nothing stays.
    pub fn commit(self, name: &str) -> io::Result<PathBuf> {
        let neutral = SystemTime::UNIX_EPOCH.checked_add(NEUTRAL_MTIME);
        self.file
            .set_modified(neutral.unwrap_or(SystemTime::UNIX_EPOCH))?;
        self.file.sync_all()?;
        let target = self.dir.join(name);
        match &self.passing_name {
            None => link_nameless(&self.file, &target)?,
            Some(from) => rename_new(from, &target)?,
        }
        sync_dir(&self.dir);
        Ok(target)
    }
}

impl Write for NewFile {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if signals::stop_requested() {
            return Err(signals::stopped());
        }
        self.file.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some(path) = &self.passing_name {
            // After a commit the name is gone already, and this finds nothing.
            let _ = std::fs::remove_file(path);
            signals::finished(path);
        }
    }
}

/// Writes one small file in a step. `path` must not exist.
///
/// # Errors
/// As [`NewFile::in_dir`] and [`NewFile::commit`].
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let (dir, name) = split(path)?;
    let mut file = NewFile::in_dir(dir)?;
    file.write_all(bytes)?;
    file.commit(&name)
}

/// Writes one small file in the place of another, or of none: whoever looks sees the old bytes or the new ones.
///
/// # Errors
/// As [`write_new`].
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (dir, name) = split(path)?;
    // Left by a run that was cut off between the two steps.
    let new = dir.join(format!("{name}{REPLACING}"));
    if new.symlink_metadata().is_ok() {
        std::fs::remove_file(&new)?;
    }
    let new = write_new(&new, bytes)?;
    std::fs::rename(new, path)?;
    sync_dir(dir);
    Ok(())
}

/// Splits an output path into its folder and its last component.
///
/// # Errors
/// `InvalidInput` if there is no last component or it is not Unicode.
pub fn split(path: &Path) -> io::Result<(&Path, String)> {
    let name = path
        .file_name()
        .and_then(|n| n.to_str())
        .ok_or(io::ErrorKind::InvalidInput)?;
    let dir = match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    };
    Ok((dir, name.to_owned()))
}

#[cfg(target_os = "linux")]
fn nameless(dir: &Path) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    // Without /proc the file could never get its name.
    if !Path::new("/proc/self/fd").exists() {
        return None;
    }
    rustix::fs::open(
        dir,
        OFlags::RDWR | OFlags::TMPFILE | OFlags::CLOEXEC,
        Mode::RUSR | Mode::WUSR,
    )
    .ok()
    .map(File::from)
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &Path) -> Option<File> {
    None
}

#[cfg(target_os = "linux")]
fn link_nameless(file: &File, target: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD};
    use std::os::fd::AsRawFd;
    let from = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(rustix::fs::linkat(
        CWD,
        from,
        CWD,
        target,
        AtFlags::SYMLINK_FOLLOW,
    )?)
}

#[cfg(not(target_os = "linux"))]
fn link_nameless(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Renames without replacing. Where the file system cannot promise that (some FAT drivers), looks first.
fn rename_new(from: &Path, target: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags};
        use rustix::io::Errno;
        match rustix::fs::renameat_with(CWD, from, CWD, target, RenameFlags::NOREPLACE) {
            Err(Errno::INVAL | Errno::NOSYS) => {}
            other => return Ok(other?),
        }
    }
    if std::fs::symlink_metadata(target).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    std::fs::rename(from, target)
}

/// Brings the names in a folder to the device: one that is not there is lost with the power. Not every file system can do
/// this; those that cannot are no worse off.
pub fn sync_dir(dir: &Path) {
    #[cfg(unix)]
    if let Ok(handle) = File::open(dir) {
        let _ = handle.sync_all();
    }
    #[cfg(not(unix))]
    let _ = dir;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_is_the_new_one_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("name");
        std::fs::write(dir.path().join("name.new"), "cut off").unwrap();
        for bytes in ["first", "second"] {
            replace(&path, bytes.as_bytes()).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), bytes);
        }
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_unfinished_file_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let mut f = NewFile::in_dir(dir.path()).unwrap();
        f.write_all(b"half").unwrap();
        drop(f);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_finished_file_is_private_and_has_the_neutral_time() {
        let dir = tempfile::tempdir().unwrap();
        let path = write_new(&dir.path().join("a"), b"whole").unwrap();
        let meta = std::fs::metadata(&path).unwrap();
        assert_eq!(
            meta.modified().unwrap(),
            SystemTime::UNIX_EPOCH + NEUTRAL_MTIME
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(meta.permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(std::fs::read(&path).unwrap(), b"whole");
    }

    #[test]
    fn an_existing_file_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        write_new(&path, b"first").unwrap();
        let error = write_new(&path, b"second").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_way_without_nameless_files_keeps_the_same_promises() {
        let dir = tempfile::tempdir().unwrap();
        let passing = dir.path().join("x.tmp");
        std::fs::write(&passing, b"new").unwrap();
        std::fs::write(dir.path().join("taken"), b"old").unwrap();
        let refused = rename_new(&passing, &dir.path().join("taken")).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        rename_new(&passing, &dir.path().join("free")).unwrap();
        assert_eq!(std::fs::read(dir.path().join("taken")).unwrap(), b"old");
        assert_eq!(std::fs::read(dir.path().join("free")).unwrap(), b"new");
    }
}
