//! Opens a bundle into a plain folder, for emergencies: the one way in which plaintext reaches a disk, and only where
//! told.

use super::keys::{Identity, Intake};
use super::open::{OpenError, Opened, open_bundle};
use crate::model::{EntryName, Limits};
use crate::platform::files::make_private_dir;
use crate::platform::newfile::NewFile;
use crate::wire::canonical;
use std::io::{self, Read, Seek, Write};
use std::path::Path;

/// Writes every entry of a bundle into `dir`, under its generated name. The files get their names only after all of
/// the bundle has been found authentic.
///
/// # Errors
/// [`OpenError`]; files that exist are not replaced.
pub fn extract<R: Read + Seek + Send + 'static>(
    bundle: R,
    len: u64,
    identity: &Identity<Intake>,
    dir: &Path,
    limits: &Limits,
) -> Result<Opened, OpenError> {
    let read = |source| OpenError::Read { source };
    make_private_dir(dir).map_err(read)?;
    let mut waiting = Vec::new();
    let opened = open_bundle(bundle, len, identity, limits, &mut |name, _, data| {
        let mut file = Waiting::new(dir, name)?;
        io::copy(data, &mut file.file)?;
        waiting.push(file);
        Ok(())
    });
    let opened = match opened {
        Ok(opened) => opened,
        Err(error) => {
            drop(waiting);
            remove_empty(dir);
            return Err(error);
        }
    };
    let mut manifest = Waiting::new(dir, EntryName::Manifest).map_err(read)?;
    let json = canonical::to_bytes(&opened.manifest).map_err(|e| read(e.into()))?;
    manifest.file.write_all(&json).map_err(read)?;
    waiting.push(manifest);
    let mut written = Vec::new();
    for Waiting { file, name } in waiting {
        match file.commit(&name) {
            Ok(path) => written.push(path),
            Err(error) => {
                // All or nothing, as far as the system lets it be taken back.
                for path in written {
                    let _ = std::fs::remove_file(path);
                }
                remove_empty(dir);
                return Err(read(error));
            }
        }
    }
    Ok(opened)
}

/// A file without its name yet, in the folder where it will stay: some kernels let none move to another.
struct Waiting {
    file: NewFile,
    name: String,
}

impl Waiting {
    fn new(dir: &Path, entry: EntryName) -> io::Result<Self> {
        // Generated names, so the only folders are `attachments` and `originals`.
        let full = entry.to_string();
        let (folder, name) = full.split_once('/').unwrap_or((".", &full));
        let dir = dir.join(folder);
        make_private_dir(&dir)?;
        Ok(Self {
            file: NewFile::in_dir(&dir)?,
            name: name.to_owned(),
        })
    }
}

/// Removes the folders that were made, if they are empty: what was there before stays.
fn remove_empty(dir: &Path) {
    for folder in ["attachments", "originals", "."] {
        let _ = std::fs::remove_dir(dir.join(folder));
    }
    let _ = std::fs::remove_dir(dir);
}
