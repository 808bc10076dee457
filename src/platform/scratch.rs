//! A folder for a moment: private, under a random name, and removed with everything in it.

use super::files::make_private_dir;
use rand::RngCore;
use std::io;
use std::path::{Path, PathBuf};

/// The folder. Dropping it removes it; only a process that is killed leaves it behind.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes one in `dir`.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn in_dir(dir: &Path) -> io::Result<Self> {
        let path = dir.join(format!("{:020}.tmp", rand::rngs::OsRng.next_u64()));
        make_private_dir(&path)?;
        Ok(Self(path))
    }

    /// One of this name, which must not exist.
    ///
    /// # Errors
    /// `AlreadyExists`, or whatever else the system says.
    pub fn named(path: &Path) -> io::Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        make_private_dir(path)?;
        Ok(Self(path.to_path_buf()))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Gives it its lasting name, which nothing may have.
    ///
    /// # Errors
    /// Whatever the system says; it is removed then.
    pub fn keep_as(self, target: &Path) -> io::Result<()> {
        if target.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        std::fs::rename(&self.0, target)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // After it was given a name this finds nothing.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_gone_afterwards_or_kept_under_its_name() {
        let dir = tempfile::tempdir().unwrap();
        let scratch = Scratch::in_dir(dir.path()).unwrap();
        std::fs::write(scratch.path().join("a"), "x").unwrap();
        drop(scratch);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
        let named = Scratch::named(&dir.path().join("b.unfinished")).unwrap();
        named.keep_as(&dir.path().join("b")).unwrap();
        assert!(dir.path().join("b").is_dir());
        assert!(Scratch::named(&dir.path().join("b")).is_err());
        let named = Scratch::in_dir(dir.path()).unwrap();
        assert!(named.keep_as(&dir.path().join("b")).is_err());
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
