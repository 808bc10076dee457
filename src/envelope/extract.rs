//! Opens a bundle into a plain folder, for emergencies: the one way in which plaintext reaches a disk, and only where
//! told.

use super::keys::{Identity, Intake};
use super::open::{OpenError, Opened, open_bundle};
use crate::model::{EntryName, Limits};
use crate::platform::files::make_private_dir;
use crate::platform::newfile::NewFile;
use crate::wire::canonical;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Writes every entry of a bundle into `dir`, under its generated name. The files get their names only after all of
/// the bundle has been found authentic.
///
/// # Errors
/// [`OpenError`]; files that exist are not replaced.
pub fn extract(
    bundle: File,
    len: u64,
    identity: &Identity<Intake>,
    dir: &Path,
    limits: &Limits,
) -> Result<Opened, OpenError> {
    let read = |source| OpenError::Read { source };
    make_private_dir(dir).map_err(read)?;
    let mut waiting = Vec::new();
    let opened = open_bundle(bundle, len, identity, limits, &mut |name, _, data| {
        let mut file = NewFile::in_dir(dir)?;
        io::copy(data, &mut file)?;
        waiting.push((name, file));
        Ok(())
    });
    let opened = match opened {
        Ok(opened) => opened,
        Err(error) => {
            drop(waiting);
            // Only an empty folder goes: what was there before stays.
            let _ = std::fs::remove_dir(dir);
            return Err(error);
        }
    };
    let mut manifest = NewFile::in_dir(dir).map_err(read)?;
    let json = canonical::to_bytes(&opened.manifest).map_err(|e| read(e.into()))?;
    manifest.write_all(&json).map_err(read)?;
    waiting.push((EntryName::Manifest, manifest));
    for (name, file) in waiting {
        // Generated names, so the only folders are `attachments` and `originals`.
        let name = name.to_string();
        if let Some((folder, _)) = name.split_once('/') {
            make_private_dir(&dir.join(folder)).map_err(read)?;
        }
        file.commit(&name).map_err(read)?;
    }
    Ok(opened)
}
