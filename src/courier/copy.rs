//! Copies a sealed file and proves the copy: written, brought to the device, read back from there, and only then named.

use super::{Verdict, check};
use crate::model::ContentDigits;
use crate::platform::newfile::NewFile;
use crate::wire::{Carried, Carrier, HashingReader, HashingWriter};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

crate::reasons! {
    /// Why a file was not copied. Nothing is left of it where it was to go.
    pub enum CopyError {
        Read { source: io::Error } = "copy-read", "cannot read: {source}";
        Write { source: io::Error } = "copy-write", "cannot write: {source}";
        Damaged = "copy-damaged", "it is damaged, so it is not copied";
        NotOurs = "copy-not-ours", "it is no sealed file of this program, so it is not copied";
        CannotTell = "copy-cannot-tell", "there are no digits to hold it against, so it is not copied";
        ReadBack = "copy-read-back", "what was read back is not what was written";
    }
}

/// A copy that was read back and found whole.
#[derive(Debug)]
pub struct Copied {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it was read from the device for certain, and not from what the system had kept in memory.
    pub from_device: bool,
}

/// Copies a sealed file of `len` bytes into a folder, under the name that its content gives it. Without digits nothing is
/// copied: under its new name a damaged file would look whole.
///
/// # Errors
/// [`CopyError`].
pub fn copy<R: Read + Seek>(
    mut file: R,
    len: u64,
    expected: Option<ContentDigits>,
    dir: &Path,
) -> Result<Copied, CopyError> {
    let read = |source| CopyError::Read { source };
    let write = |source| CopyError::Write { source };
    match check(&mut file, len, expected).map_err(read)? {
        Verdict::Whole { .. } => {}
        Verdict::Damaged => return Err(CopyError::Damaged),
        Verdict::NotOurs => return Err(CopyError::NotOurs),
        Verdict::CannotTell { .. } => return Err(CopyError::CannotTell),
    }
    file.rewind().map_err(read)?;
    let (mut from, inside) = Carried::new(file, len)
        .map_err(read)?
        .ok_or(CopyError::Damaged)?;
    // What is written is hashed as it is written, because a second reading may differ from the first.
    let new = HashingWriter::new(NewFile::in_dir(dir).map_err(write)?);
    let carrier = Carrier::new(new, from.is_armored()).map_err(write)?;
    let mut to = HashingWriter::new(carrier);
    let mut buffer = vec![0; 256 << 10];
    let mut left = inside;
    while left > 0 {
        let n = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(read(e)),
        };
        to.write_all(buffer.get(..n).unwrap_or_default())
            .map_err(write)?;
        left = left.saturating_sub(n as u64);
    }
    let (carrier, digest, count) = to.finish();
    let digits = digest.content_digits();
    if count != inside || Some(digits) != expected {
        return Err(CopyError::Damaged);
    }
    let (new, written, _) = carrier.finish().map_err(write)?.finish();
    let (back, from_device) = new.read_back().map_err(write)?;
    let mut back = HashingReader::new(back);
    io::copy(&mut back, &mut io::sink()).map_err(write)?;
    if back.finish().0 != written {
        return Err(CopyError::ReadBack);
    }
    let path = new.commit(&digits.file_name()).map_err(write)?;
    Ok(Copied { path, from_device })
}
