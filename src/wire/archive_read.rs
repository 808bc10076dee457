//! Reads the plaintext of a bundle that anyone may have written: everything is refused that the writer would not write.

use super::{Floor, HashingReader, Shape, archive_write, canonical, ladder};
use crate::model::{Digest, Done, EntryName, Limits, Manifest, MediaType, Scope, UntrustedText};
use crate::reasons;
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;
use tar::EntryType;
use zeroize::Zeroizing;

reasons! {
    /// Why the inside of a bundle is refused.
    pub enum ArchiveError {
        Read { source: io::Error } = "archive-read", "cannot read: {source}";
        Damaged = "archive-damaged", "the archive is malformed";
        Link { name: String } = "archive-type", "{name} is not a plain file";
        Name { name: String } = "archive-name", "{name} is no name that a bundle may hold";
        Twice { name: String } = "archive-twice", "{name} is there twice";
        Order { name: String } = "archive-order", "{name} is out of order";
        TooLarge { name: String, limit: u64 } = "archive-too-large", "{name} claims more than {limit} bytes";
        Header { name: String } = "archive-header", "the header of {name} carries more than name and size";
        Form { name: String } = "archive-form", "{name} is not of the form that its name promises";
        NoManifest = "archive-no-manifest", "there is no manifest at the end";
        Padding = "archive-padding", "something stands where only zeros may be";
        Ladder = "archive-ladder", "the length is not on the size ladder";
        ManifestForm { detail: String } = "manifest-form", "the manifest is not of the expected form: {detail}";
        ManifestFormat { format: u32 } = "manifest-format", "format {format} is newer than this program";
        ManifestLies { name: String } = "manifest-lies", "the manifest does not agree with what is there: {name}";
        ManifestConsent = "manifest-consent", "the consent in the manifest is not valid";
    }
}

/// What an archive held, once all of it has been checked.
#[derive(Debug)]
pub struct Contents {
    /// The manifest.
    pub manifest: Manifest,
    /// The SHA-256 of `manifest.json`, which covers everything else.
    pub digest: Digest,
}

/// Reads a whole archive and its padding. `each` is given every entry but the manifest as it comes; nothing it was
/// given may be believed before this function has returned.
///
/// # Errors
/// [`ArchiveError`].
pub fn read_archive(
    reader: impl Read,
    limits: &Limits,
    each: &mut dyn FnMut(EntryName, u64, &mut dyn Read) -> io::Result<()>,
) -> Result<Contents, ArchiveError> {
    let watch = Rc::new(Watch::default());
    let mut watched = Watched::new(reader, &watch);
    let mut archive = tar::Archive::new(&mut watched);
    let mut found = Vec::new();
    let mut manifest = None;
    let mut last = None;
    for entry in archive.entries().map_err(read_error)?.raw(true) {
        let mut entry = entry.map_err(read_error)?;
        let (name, size) = admit(entry.header(), limits)?;
        if manifest.is_some() || last.is_some_and(|l| l > name.rank()) {
            return Err(ArchiveError::Order {
                name: name.to_string(),
            });
        }
        if last == Some(name.rank()) {
            return Err(ArchiveError::Twice {
                name: name.to_string(),
            });
        }
        last = Some(name.rank());
        watch.expect_zeros_after(entry.raw_file_position().saturating_add(size));
        if name == EntryName::Manifest {
            watch.expect_zeros_to_the_end();
            let mut json = Vec::new();
            entry.read_to_end(&mut json).map_err(read_error)?;
            manifest = Some(json);
            continue;
        }
        let mut hashed = HashingReader::new(&mut entry);
        hand_over(name, size, &mut hashed, each)?;
        io::copy(&mut hashed, &mut io::sink()).map_err(read_error)?;
        let (sha256, count) = hashed.finish();
        if count != size {
            return Err(ArchiveError::Damaged);
        }
        found.push((name, size, sha256));
    }
    io::copy(&mut watched, &mut io::sink()).map_err(read_error)?;
    if watch.is_dirty() {
        return Err(ArchiveError::Padding);
    }
    let json = manifest.ok_or(ArchiveError::NoManifest)?;
    // Two zero blocks end an archive; then no more than the ladder asks for.
    let shortest = watch.data_end().saturating_add(1024);
    if ![Floor::Small, Floor::Usual]
        .map(|f| ladder::step(shortest, f))
        .contains(&watch.position())
    {
        return Err(ArchiveError::Ladder);
    }
    let manifest = parse_manifest(&json)?;
    agree(&manifest, &found)?;
    Ok(Contents {
        manifest,
        digest: super::digest_of(&json),
    })
}

/// Gives an entry on, after holding those of a fixed form to it.
fn hand_over(
    name: EntryName,
    size: u64,
    data: &mut dyn Read,
    each: &mut dyn FnMut(EntryName, u64, &mut dyn Read) -> io::Result<()>,
) -> Result<(), ArchiveError> {
    let mut head = Zeroizing::new(Vec::new());
    let good = match name {
        // Small, by their limits.
        EntryName::Statement => {
            data.read_to_end(&mut head).map_err(read_error)?;
            std::str::from_utf8(&head).is_ok()
        }
        EntryName::Answers => {
            data.read_to_end(&mut head).map_err(read_error)?;
            let map = canonical::from_bytes::<serde_json::Map<String, serde_json::Value>>(&head);
            matches!(map, Ok(Some(_)))
        }
        EntryName::Original(_) => {
            let longest = Shape::LONGEST_HEADER as u64;
            data.take(longest)
                .read_to_end(&mut head)
                .map_err(read_error)?;
            let shape = Shape::read(&mut head.as_slice(), size).map_err(read_error)?;
            shape != Shape::Foreign
        }
        EntryName::Attachment(..) | EntryName::Manifest => true,
    };
    if !good {
        return Err(ArchiveError::Form {
            name: name.to_string(),
        });
    }
    let mut whole = head.as_slice().chain(data);
    each(name, size, &mut whole).map_err(read_error)
}

/// An error of the reader itself is kept; one the `tar` crate made of what it read is damage.
pub(super) fn read_error(source: io::Error) -> ArchiveError {
    match source.kind() {
        io::ErrorKind::Other | io::ErrorKind::UnexpectedEof if source.raw_os_error().is_none() => {
            ArchiveError::Damaged
        }
        _ => ArchiveError::Read { source },
    }
}

/// Holds one header to what the writer would have written for its name and size.
fn admit(header: &tar::Header, limits: &Limits) -> Result<(EntryName, u64), ArchiveError> {
    let shown = shown_name(header);
    // Long names and sparse files announce themselves by their type, so that no extension is ever interpreted.
    if header.entry_type() != EntryType::Regular {
        return Err(ArchiveError::Link { name: shown });
    }
    let name = std::str::from_utf8(&header.path_bytes())
        .ok()
        .and_then(EntryName::parse)
        .ok_or_else(|| ArchiveError::Name {
            name: shown.clone(),
        })?;
    let size = header.size().map_err(|_| ArchiveError::Damaged)?;
    let limit = match name {
        EntryName::Statement => limits.statement,
        EntryName::Answers => limits.answers,
        EntryName::Manifest => limits.manifest,
        EntryName::Attachment(..) | EntryName::Original(_) => limits.entry,
    };
    if size > limit {
        return Err(ArchiveError::TooLarge { name: shown, limit });
    }
    let expected = archive_write::header(name, size).map_err(read_error)?;
    if header.as_bytes() != expected.as_bytes() {
        return Err(ArchiveError::Header { name: shown });
    }
    Ok((name, size))
}

/// A foreign name as it may be shown: short, and nothing in it acts on a terminal.
pub(super) fn shown_name(header: &tar::Header) -> String {
    let visible = UntrustedText::from_bytes(&header.path_bytes()).visible(false);
    visible.chars().take(80).collect()
}

fn parse_manifest(json: &[u8]) -> Result<Manifest, ArchiveError> {
    let form = |detail: String| ArchiveError::ManifestForm { detail };
    // The number is looked at first, so that a newer format is named as such whatever else it holds.
    let loose: serde_json::Value = serde_json::from_slice(json).map_err(|e| form(e.to_string()))?;
    let format = loose.get("format").and_then(serde_json::Value::as_u64);
    let format = format
        .and_then(|f| u32::try_from(f).ok())
        .ok_or_else(|| form("no format number".into()))?;
    if format != Manifest::FORMAT {
        return Err(ArchiveError::ManifestFormat { format });
    }
    let manifest: Option<Manifest> =
        canonical::from_bytes(json).map_err(|e| form(e.to_string()))?;
    let manifest = manifest.ok_or_else(|| form("not canonical".into()))?;
    if manifest.consent.clone().checked().is_err() {
        return Err(ArchiveError::ManifestConsent);
    }
    Ok(manifest)
}

/// The manifest must name exactly what was found, in order, and the set must make sense.
fn agree(manifest: &Manifest, found: &[(EntryName, u64, Digest)]) -> Result<(), ArchiveError> {
    let lies = |name: String| Err(ArchiveError::ManifestLies { name });
    for (n, (name, size, sha256)) in found.iter().enumerate() {
        let Some(entry) = manifest.entries.get(n) else {
            return lies(name.to_string());
        };
        let (media, done): (MediaType, &[Done]) = match name {
            EntryName::Statement => (MediaType::Markdown, &[Done::Text]),
            EntryName::Answers => (MediaType::Json, &[Done::Text]),
            EntryName::Attachment(_, media) => {
                (*media, &[Done::Rebuilt, Done::Rewritten, Done::Text])
            }
            EntryName::Original(_) => (MediaType::Sealed, &[Done::Sealed]),
            EntryName::Manifest => return lies(name.to_string()),
        };
        if entry.name != name.to_string()
            || entry.size != *size
            || entry.sha256 != *sha256
            || entry.media != media
            || !done.contains(&entry.done)
        {
            return lies(name.to_string());
        }
    }
    if manifest.entries.len() != found.len() {
        let extra = manifest.entries.get(found.len());
        let name = extra.map(|e| UntrustedText::new(&*e.name).visible(false));
        return lies(name.unwrap_or_default().chars().take(80).collect());
    }
    let has = |wanted: EntryName| found.iter().any(|(name, ..)| *name == wanted);
    for required in [EntryName::Statement, EntryName::Answers] {
        if !has(required) {
            return lies(required.to_string());
        }
    }
    let kept = |(name, ..): &(EntryName, u64, Digest)| matches!(name, EntryName::Original(_));
    if found.iter().any(kept) && !manifest.consent.allows(Scope::KEEP_ORIGINALS) {
        return Err(ArchiveError::ManifestConsent);
    }
    numbered_without_gaps(found)
}

/// Attachments are numbered from 1 without gaps; an original belongs to an attachment.
fn numbered_without_gaps(found: &[(EntryName, u64, Digest)]) -> Result<(), ArchiveError> {
    let mut attachments = 0u8;
    for (name, ..) in found {
        let in_order = match name {
            EntryName::Attachment(n, _) => {
                attachments = attachments.saturating_add(1);
                *n == attachments
            }
            EntryName::Original(n) => *n <= attachments,
            _ => true,
        };
        if !in_order {
            return Err(ArchiveError::ManifestLies {
                name: name.to_string(),
            });
        }
    }
    Ok(())
}

/// Which bytes of the archive may only be zero: what lies between two entries and behind the last belongs to no entry,
/// so nothing else would ever look at it.
#[derive(Default)]
pub(super) struct Watch {
    position: Cell<u64>,
    zeros_from: Cell<u64>,
    zeros_to: Cell<u64>,
    dirty: Cell<bool>,
}

impl Watch {
    /// Zeros from here to the next block.
    pub(super) fn expect_zeros_after(&self, end_of_data: u64) {
        self.zeros_from.set(end_of_data);
        self.zeros_to.set(end_of_data.next_multiple_of(512));
    }

    pub(super) fn expect_zeros_to_the_end(&self) {
        self.zeros_to.set(u64::MAX);
    }

    /// Where the last entry's last block ends.
    pub(super) fn data_end(&self) -> u64 {
        self.zeros_from.get().next_multiple_of(512)
    }

    /// How many bytes have passed.
    pub(super) fn position(&self) -> u64 {
        self.position.get()
    }

    /// Whether something stood where only zeros may.
    pub(super) fn is_dirty(&self) -> bool {
        self.dirty.get()
    }

    fn pass(&self, bytes: &[u8]) {
        let start = self.position.get();
        self.position.set(start.saturating_add(bytes.len() as u64));
        let index = |at: u64| usize::try_from(at.saturating_sub(start)).unwrap_or(usize::MAX);
        let from = index(self.zeros_from.get()).min(bytes.len());
        let to = index(self.zeros_to.get()).min(bytes.len());
        if bytes
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .any(|&b| b != 0)
        {
            self.dirty.set(true);
        }
    }
}

pub(super) struct Watched<R> {
    inner: R,
    watch: Rc<Watch>,
}

impl<R> Watched<R> {
    pub(super) fn new(inner: R, watch: &Rc<Watch>) -> Self {
        let watch = Rc::clone(watch);
        Self { inner, watch }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.watch.pass(buf.get(..n).unwrap_or_default());
        Ok(n)
    }
}
