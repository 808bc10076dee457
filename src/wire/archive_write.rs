//! Writes the bundle's plaintext: POSIX ustar, entries in their order, the manifest last, then zeros up to the ladder.

use super::{HashingReader, canonical, ladder};
use crate::model::{Done, Entry, EntryName, Limits, Manifest, MediaType};
use std::io::{self, Read, Write};
use tar::{EntryType, Header};

/// The header that every entry of this name and size has, byte for byte.
///
/// # Errors
/// None for the sizes and names there are; an `io::Error` of the `tar` crate otherwise.
pub fn header(name: EntryName, size: u64) -> io::Result<Header> {
    plain_header(&name.to_string(), size)
}

/// The same for a name that a bundle does not hold.
pub(super) fn plain_header(name: &str, size: u64) -> io::Result<Header> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_entry_type(EntryType::Regular);
    header.set_size(size);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_cksum();
    Ok(header)
}

/// Writes one archive.
pub struct ArchiveWriter<W: Write> {
    tar: tar::Builder<Counted<W>>,
    entries: Vec<Entry>,
    limits: Limits,
}

impl<W: Write> ArchiveWriter<W> {
    /// Starts an archive.
    pub fn new(out: W, limits: Limits) -> Self {
        Self {
            tar: tar::Builder::new(Counted {
                inner: out,
                count: 0,
            }),
            entries: Vec::new(),
            limits,
        }
    }

    /// The limits it was started with.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Appends an entry of exactly `size` bytes.
    ///
    /// # Errors
    /// `InvalidData` if the reader holds more or less than `size`, or `size` is over the limit; otherwise the reader's
    /// or writer's own.
    pub fn append(
        &mut self,
        name: EntryName,
        media: MediaType,
        done: Done,
        size: u64,
        mut data: impl Read,
    ) -> io::Result<()> {
        let so_far = self.tar.get_ref().count;
        if size > self.limits.entry || so_far.saturating_add(size) > self.limits.bundle {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut exact = HashingReader::new((&mut data).take(size));
        self.tar.append(&header(name, size)?, &mut exact)?;
        let (sha256, count) = exact.finish();
        if count != size || data.read(&mut [0])? != 0 {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the file changed while it was read",
            ));
        }
        self.entries.push(Entry {
            name: name.to_string(),
            media,
            done,
            size,
            sha256,
        });
        Ok(())
    }

    /// Writes the manifest, the end mark and the padding, and gives the writer back.
    ///
    /// # Errors
    /// Those of `describe`, and the writer's own.
    pub fn finish(
        mut self,
        describe: impl FnOnce(Vec<Entry>) -> io::Result<Manifest>,
        floor: ladder::Floor,
    ) -> io::Result<W> {
        let manifest = describe(std::mem::take(&mut self.entries))?;
        let json = canonical::to_bytes(&manifest)?;
        self.tar
            .append(&header(EntryName::Manifest, json.len() as u64)?, &json[..])?;
        let Counted { mut inner, count } = self.tar.into_inner()?;
        let padding = ladder::step(count, floor).saturating_sub(count);
        io::copy(&mut io::repeat(0).take(padding), &mut inner)?;
        Ok(inner)
    }
}

pub(super) struct Counted<W> {
    pub(super) inner: W,
    pub(super) count: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.count = self.count.saturating_add(n as u64);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
