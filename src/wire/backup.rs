//! The plaintext of a backup: an archive like that of a bundle (ustar, the manifest last, zeros up to the ladder) with other
//! names in it.

use super::archive_read::{ArchiveError, Watch, Watched, read_error, shown_name};
use super::archive_write::{Counted, plain_header};
use super::{Floor, HashingReader, canonical, digest_of, ladder};
use crate::model::backup::{BackupEntry, BackupEvidence, BackupManifest, BackupName};
use crate::model::{Digest, Limits};
use std::io::{self, Read, Write};
use std::rc::Rc;
use tar::EntryType;

/// Writes one backup's archive.
pub struct BackupWriter<W: Write> {
    tar: tar::Builder<Counted<W>>,
    entries: Vec<BackupEntry>,
    evidence: Evidence,
    limits: Limits,
}

/// What is counted of the evidence as it passes.
#[derive(Default)]
struct Evidence {
    digests: Vec<u8>,
    bytes: u64,
    count: u64,
}

impl Evidence {
    fn add(&mut self, name: &Digest, size: u64) {
        self.digests.extend(name.0);
        self.bytes = self.bytes.saturating_add(size);
        self.count = self.count.saturating_add(1);
    }

    fn summary(&self) -> BackupEvidence {
        BackupEvidence {
            count: self.count,
            bytes: self.bytes,
            names: digest_of(&self.digests),
        }
    }
}

impl<W: Write> BackupWriter<W> {
    /// Starts an archive.
    pub fn new(out: W, limits: Limits) -> Self {
        Self {
            tar: tar::Builder::new(Counted {
                inner: out,
                count: 0,
            }),
            entries: Vec::new(),
            evidence: Evidence::default(),
            limits,
        }
    }

    /// Appends an entry of exactly `size` bytes, and gives its SHA-256.
    ///
    /// # Errors
    /// `InvalidData` if the reader holds less than `size`; `FileTooLarge`, without a code of the system, over the limits;
    /// `InvalidInput` for a name that no ustar header holds; otherwise the reader's or writer's own.
    pub fn append(&mut self, name: &BackupName, size: u64, data: impl Read) -> io::Result<Digest> {
        let so_far = self.tar.get_ref().count;
        if size > self.limits.entry || so_far.saturating_add(size) > self.limits.backup {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let shown = name.to_string();
        let header = plain_header(&shown, size);
        let header = header.map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        let mut exact = HashingReader::new(data.take(size));
        self.tar.append(&header, &mut exact)?;
        let (sha256, count) = exact.finish();
        if count != size {
            return Err(io::ErrorKind::InvalidData.into());
        }
        match name {
            BackupName::Evidence(digest) => self.evidence.add(digest, size),
            _ => self.entries.push(BackupEntry {
                name: shown,
                size,
                sha256,
            }),
        }
        Ok(sha256)
    }

    /// Writes the manifest, which `describe` makes, the end mark and the padding, and gives the writer back.
    ///
    /// # Errors
    /// The writer's own.
    pub fn finish(
        mut self,
        describe: impl FnOnce(Vec<BackupEntry>, BackupEvidence) -> BackupManifest,
    ) -> io::Result<(W, BackupManifest)> {
        let entries = std::mem::take(&mut self.entries);
        let manifest = describe(entries, self.evidence.summary());
        let json = canonical::to_bytes(&manifest)?;
        let header = plain_header(&BackupName::Manifest.to_string(), json.len() as u64)?;
        self.tar.append(&header, &json[..])?;
        let Counted { mut inner, count } = self.tar.into_inner()?;
        let padding = ladder::step(count, Floor::Usual).saturating_sub(count);
        io::copy(&mut io::repeat(0).take(padding), &mut inner)?;
        Ok((inner, manifest))
    }
}

/// What a backup's archive held, once all of it has been checked.
#[derive(Debug)]
pub struct BackupContents {
    /// What it says of itself.
    pub manifest: BackupManifest,
    /// Evidence that is not what its name says: it was so when the backup was made.
    pub changed: Vec<Digest>,
}

/// Reads a whole archive and its padding. `each` is given every entry but the manifest as it comes; nothing it was given may
/// be believed before this function has returned.
///
/// # Errors
/// [`ArchiveError`].
pub fn read_backup(
    reader: impl Read,
    limits: &Limits,
    each: &mut dyn FnMut(&BackupName, u64, &mut dyn Read) -> io::Result<()>,
) -> Result<BackupContents, ArchiveError> {
    let watch = Rc::new(Watch::default());
    let mut watched = Watched::new(reader, &watch);
    let mut archive = tar::Archive::new(&mut watched);
    let (mut entries, mut evidence, mut changed) = (Vec::new(), Evidence::default(), Vec::new());
    let mut manifest = None;
    let mut last: Option<BackupName> = None;
    for entry in archive.entries().map_err(read_error)?.raw(true) {
        let mut entry = entry.map_err(read_error)?;
        let (name, size) = admit(entry.header(), limits)?;
        // Each may only follow a smaller one, so none is there twice either.
        if last.as_ref().is_some_and(|l| *l >= name) {
            return Err(ArchiveError::Order {
                name: name.to_string(),
            });
        }
        watch.expect_zeros_after(entry.raw_file_position().saturating_add(size));
        if name == BackupName::Manifest {
            watch.expect_zeros_to_the_end();
            let mut json = Vec::new();
            entry.read_to_end(&mut json).map_err(read_error)?;
            manifest = Some(json);
            last = Some(name);
            continue;
        }
        let mut hashed = HashingReader::new(&mut entry);
        each(&name, size, &mut hashed).map_err(read_error)?;
        io::copy(&mut hashed, &mut io::sink()).map_err(read_error)?;
        let (sha256, count) = hashed.finish();
        if count != size {
            return Err(ArchiveError::Damaged);
        }
        match &name {
            BackupName::Evidence(digest) => {
                evidence.add(digest, size);
                changed.extend((sha256 != *digest).then_some(*digest));
            }
            other => entries.push(BackupEntry {
                name: other.to_string(),
                size,
                sha256,
            }),
        }
        last = Some(name);
    }
    io::copy(&mut watched, &mut io::sink()).map_err(read_error)?;
    if watch.is_dirty() {
        return Err(ArchiveError::Padding);
    }
    let json = manifest.ok_or(ArchiveError::NoManifest)?;
    // Two zero blocks end an archive; then no more than the ladder asks for.
    if ladder::step(watch.data_end().saturating_add(1024), Floor::Usual) != watch.position() {
        return Err(ArchiveError::Ladder);
    }
    let manifest = parse(&json)?;
    let missing = |name: BackupName| !entries.iter().any(|e| e.name == name.to_string());
    let lies = if manifest.entries != entries || missing(BackupName::Database) {
        Some("entries")
    } else if manifest.evidence != evidence.summary() {
        Some("evidence")
    } else {
        None
    };
    match lies {
        Some(name) => Err(ArchiveError::ManifestLies {
            name: name.to_owned(),
        }),
        None => Ok(BackupContents { manifest, changed }),
    }
}

/// Holds one header to what the writer would have written for its name and size.
fn admit(header: &tar::Header, limits: &Limits) -> Result<(BackupName, u64), ArchiveError> {
    let shown = shown_name(header);
    if header.entry_type() != EntryType::Regular {
        return Err(ArchiveError::Link { name: shown });
    }
    let path = header.path_bytes();
    let name = std::str::from_utf8(&path).ok();
    let name = name.and_then(|n| BackupName::parse(n, limits));
    let name = name.ok_or_else(|| ArchiveError::Name {
        name: shown.clone(),
    })?;
    let size = header.size().map_err(|_| ArchiveError::Damaged)?;
    let limit = match &name {
        BackupName::Office(_) => limits.ring.max(limits.card),
        BackupName::Key(_) => limits.key_file,
        BackupName::Manifest => limits.manifest,
        BackupName::Database | BackupName::Evidence(_) => limits.entry,
    };
    if size > limit {
        return Err(ArchiveError::TooLarge { name: shown, limit });
    }
    let expected = plain_header(&name.to_string(), size).map_err(read_error)?;
    if header.as_bytes() != expected.as_bytes() {
        return Err(ArchiveError::Header { name: shown });
    }
    Ok((name, size))
}

fn parse(json: &[u8]) -> Result<BackupManifest, ArchiveError> {
    let form = |detail: String| ArchiveError::ManifestForm { detail };
    let manifest = canonical::from_bytes::<BackupManifest>(json);
    let manifest = manifest.map_err(|e| form(e.to_string()))?;
    let manifest = manifest.ok_or_else(|| form("not canonical".into()))?;
    if manifest.format != BackupManifest::FORMAT {
        return Err(form("another format".into()));
    }
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits::STANDARD;

    fn names() -> Vec<(BackupName, &'static [u8])> {
        let evidence = BackupName::Evidence(digest_of(b"received"));
        vec![
            (BackupName::Office("card.txt".into()), b"card"),
            (BackupName::Office("verifiers/anna.age".into()), b"keys"),
            (BackupName::Database, b"database"),
            (BackupName::Key("0123456789012345.age".into()), b"key"),
            (evidence, b"received"),
        ]
    }

    fn manifest(entries: Vec<BackupEntry>, evidence: BackupEvidence) -> BackupManifest {
        BackupManifest {
            format: BackupManifest::FORMAT.to_owned(),
            program: "0".to_owned(),
            time: "2026-01-01T00:00:00Z".to_owned(),
            root: "root".to_owned(),
            head: None,
            state: digest_of(b""),
            cases: 1,
            records: 0,
            entries,
            evidence,
        }
    }

    fn written(entries: &[(BackupName, &[u8])]) -> Vec<u8> {
        let mut writer = BackupWriter::new(Vec::new(), LIMITS);
        for (name, bytes) in entries {
            writer.append(name, bytes.len() as u64, *bytes).unwrap();
        }
        writer.finish(manifest).unwrap().0
    }

    fn read(archive: &[u8]) -> Result<Vec<(BackupName, Vec<u8>)>, ArchiveError> {
        let mut found = Vec::new();
        read_backup(archive, &LIMITS, &mut |name, _, data| {
            let mut bytes = Vec::new();
            data.read_to_end(&mut bytes)?;
            found.push((name.clone(), bytes));
            Ok(())
        })?;
        Ok(found)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let found = read(&written(&names())).unwrap();
        let expected = names().into_iter().map(|(n, b)| (n, b.to_vec()));
        assert_eq!(found, expected.collect::<Vec<_>>());
    }

    #[test]
    fn an_entry_out_of_order_twice_or_missing_is_refused() {
        let mut swapped = names();
        swapped.swap(2, 3);
        assert!(matches!(
            read(&written(&swapped)),
            Err(ArchiveError::Order { .. })
        ));
        let mut twice = names();
        twice.insert(2, twice[1].clone());
        assert!(matches!(
            read(&written(&twice)),
            Err(ArchiveError::Order { .. })
        ));
        let mut none = names();
        none.remove(2);
        assert!(matches!(
            read(&written(&none)),
            Err(ArchiveError::ManifestLies { .. })
        ));
    }

    #[test]
    fn no_byte_can_be_changed_but_in_evidence_which_is_named() {
        let archive = written(&names());
        let end = archive.iter().rposition(|b| *b != 0).unwrap();
        let whole = read_backup(&archive[..], &LIMITS, &mut |_, _, _| Ok(()));
        let whole = whole.unwrap().manifest;
        let of_evidence = 4 * 1024 + 512..4 * 1024 + 512 + b"received".len();
        for at in (0..=end).chain([archive.len() - 1]) {
            let mut bad = archive.clone();
            bad[at] ^= 1;
            let found = read_backup(&bad[..], &LIMITS, &mut |_, _, _| Ok(()));
            match found {
                Ok(found) if of_evidence.contains(&at) => assert_eq!(found.changed.len(), 1),
                // What the archive says of itself, and nothing in it can prove: age has authenticated it.
                Ok(found) => assert!(found.manifest != whole, "{at}"),
                Err(_) => assert!(!of_evidence.contains(&at), "{at}"),
            }
        }
        for cut in [archive.len() - 1, archive.len() - 512, 1024, 0] {
            assert!(read(&archive[..cut]).is_err(), "{cut}");
        }
    }

    #[test]
    fn an_entry_and_the_whole_are_so_large_and_no_larger() {
        let with = |limits: Limits| {
            let mut writer = BackupWriter::new(Vec::new(), limits);
            writer.append(&BackupName::Database, 600, &[7; 600][..])
        };
        let entry = |entry| Limits { entry, ..LIMITS };
        let whole = |backup| Limits { backup, ..LIMITS };
        assert!(with(entry(600)).is_ok() && with(whole(600)).is_ok());
        for limits in [entry(599), whole(599)] {
            let refused = with(limits).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::FileTooLarge);
        }
    }
}
