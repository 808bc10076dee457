//! Where a sealed file goes: into a folder, named by its own content, or under a name that was given.

use super::failure::Failure;
use super::strip::ends_as_folder;
use plico::model::reason::IoFailure;
use plico::platform::{newfile, newfile::NewFile};
use plico::wire::{Carrier, HashingWriter};
use std::io;
use std::path::{Path, PathBuf};

/// A sealed file being written: hashed as what is inside the armor, if there is any.
pub(crate) type Sealing = HashingWriter<Carrier<NewFile>>;

/// A sealed file.
pub(crate) struct Sealed {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

/// What was said of the output.
pub(crate) struct Output<'a> {
    pub(crate) dir: &'a Path,
    name: Option<String>,
    /// As it was said.
    pub(crate) shown: &'a Path,
}

impl<'a> Output<'a> {
    /// A folder or a file name; the current folder if nothing was said.
    pub(crate) fn of(said: Option<&'a Path>) -> Result<Self, Failure> {
        let shown = said.unwrap_or(Path::new("."));
        if shown.is_dir() || ends_as_folder(shown) {
            return Ok(Self::folder(shown));
        }
        let (dir, name) = newfile::split(shown).map_err(|e| failed(e, shown))?;
        Ok(Self {
            dir,
            name: Some(name),
            shown,
        })
    }

    /// A folder and nothing else.
    pub(crate) fn folder(dir: &'a Path) -> Self {
        Self {
            dir,
            name: None,
            shown: dir,
        }
    }

    /// The name that was said, if any.
    pub(crate) fn file_name(&self) -> Option<String> {
        self.name.clone()
    }

    /// Starts a file.
    pub(crate) fn start(&self, armored: bool) -> Result<Sealing, Failure> {
        let new = NewFile::in_dir(self.dir).and_then(|new| Carrier::new(new, armored));
        Ok(HashingWriter::new(new.map_err(|e| self.failed(e))?))
    }

    /// Gives a file its name.
    pub(crate) fn commit(&self, file: Sealing) -> Result<Sealed, Failure> {
        let (file, digest, bytes) = file.finish();
        let name = self.file_name();
        let name = name.unwrap_or_else(|| digest.content_digits().file_name());
        let path = file.finish().and_then(|file| file.commit(&name));
        let path = path.map_err(|e| self.failed(e))?;
        Ok(Sealed { path, bytes })
    }

    /// Gives several files their names: all or none, as far as the system lets it be taken back.
    pub(crate) fn commit_all(&self, files: Vec<Sealing>) -> Result<Vec<Sealed>, Failure> {
        let mut done: Vec<Sealed> = Vec::new();
        for file in files {
            match self.commit(file) {
                Ok(sealed) => done.push(sealed),
                Err(failure) => {
                    for sealed in done {
                        let _ = std::fs::remove_file(sealed.path);
                    }
                    return Err(failure);
                }
            }
        }
        Ok(done)
    }

    /// A failure to write there.
    pub(crate) fn failed(&self, source: io::Error) -> Failure {
        failed(source, self.shown)
    }
}

fn failed(source: io::Error, shown: &Path) -> Failure {
    Failure::from(IoFailure::Write { source }).about(shown)
}
