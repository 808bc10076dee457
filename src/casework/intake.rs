//! A received file becomes a case, all or nothing: kept byte for byte first, opened from what was kept, admitted last.

use super::store::{Bundle, Casebook, Inserted, StoreError, case_key};
use crate::envelope::Author;
use crate::envelope::keys::{Identity, Intake};
use crate::envelope::{OpenError, Opened, open_bundle};
use crate::model::{Digest, EntryName, Limits, UntrustedText};
use crate::platform::{clock, files, newfile::NewFile};
use crate::wire::{Carried, HashingReader, HashingWriter, Shape};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use zeroize::Zeroizing;

crate::reasons! {
    /// Why a file is not admitted.
    pub enum IntakeError {
        Read { source: io::Error } = "intake-read", "cannot read: {source}";
        Keep { source: io::Error } = "intake-keep", "cannot keep the file: {source}";
        TooLarge { limit: u64 } = "intake-too-large", "larger than {limit} bytes";
    }
    wrapping { Open(OpenError), Store(StoreError) }
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admitted {
    /// A case was made.
    NewCase(String),
    /// It joined a case of the same codename.
    FollowUp(String),
    /// It was there already.
    Known(String),
}

/// Opens a file and admits it to the casebook. An armored file is kept as what is inside the armor.
///
/// # Errors
/// [`IntakeError`]; the casebook is as it was.
pub fn admit(
    casebook: &mut Casebook,
    path: &Path,
    by: &Author,
    limits: &Limits,
) -> Result<Admitted, IntakeError> {
    let keep = |source| IntakeError::Keep { source };
    let read = |source| IntakeError::Read { source };
    let (file, len) = files::open_regular(path).map_err(read)?;
    let (mut file, len) = Carried::new(file, len)
        .map_err(read)?
        .ok_or(OpenError::Armor)?;
    if len > limits.bundle {
        return Err(IntakeError::TooLarge {
            limit: limits.bundle,
        });
    }
    // Junk is not worth a copy. What is copied is looked at again, because it may differ.
    match Shape::read(&mut file, len).map_err(read)? {
        Shape::Bundle(..) => file.rewind().map_err(read)?,
        Shape::WrongLength(_) => return Err(OpenError::Length.into()),
        Shape::Foreign => return Err(OpenError::NotABundle.into()),
    }
    let new = NewFile::in_dir(&casebook.evidence_dir()).map_err(keep)?;
    let (new, sha256, len) = copy(file.take(limits.bundle), new)?;
    admit_kept(casebook, (new, sha256, len), by, limits)
}

/// The same for a bundle that was joined from its parts, into the folder of the evidence: the file without a name, the
/// SHA-256 and the length of what was written.
///
/// # Errors
/// [`IntakeError`]; the casebook is as it was, and the file is gone.
pub fn admit_kept(
    casebook: &mut Casebook,
    kept: (NewFile, Digest, u64),
    by: &Author,
    limits: &Limits,
) -> Result<Admitted, IntakeError> {
    admit_as(casebook, kept, by, Arrived::Here, limits)
}

/// How a file came to this casebook.
#[derive(Clone, Copy)]
pub(super) enum Arrived<'a> {
    /// It is opened here first: a record says so.
    Here,
    /// A colleague has opened it, at this time, and the record of it is here.
    FromColleague(&'a str),
}

/// Admits what was kept in the folder of the evidence.
pub(super) fn admit_as(
    casebook: &mut Casebook,
    (new, sha256, len): (NewFile, Digest, u64),
    by: &Author,
    arrived: Arrived<'_>,
    limits: &Limits,
) -> Result<Admitted, IntakeError> {
    let keep = |source| IntakeError::Keep { source };
    if let Some(case) = casebook.case_of_file(&sha256)? {
        if !casebook.is_erased(&sha256)? {
            keep_as_evidence(casebook, new, &sha256)?;
        }
        return Ok(Admitted::Known(case));
    }
    // What is opened is what was kept, so that a strange stick cannot show two faces.
    let kept = new.reread().map_err(keep)?;
    let mut statement = Zeroizing::new(Vec::new());
    let mut answers = Zeroizing::new(Vec::new());
    let opened = open_bundle(kept, len, by.intake(), limits, &mut |name, _, data| {
        match name {
            EntryName::Statement => data.read_to_end(&mut statement),
            EntryName::Answers => data.read_to_end(&mut answers),
            _ => Ok(0),
        }
        .map(drop)
    })?;
    if let Some(case) = casebook.case_of_manifest(&opened.digest)? {
        return Ok(Admitted::Known(case));
    }
    let tied_to = tied_to(&opened);
    // What was destroyed at a colleague's before it ever came here is not taken either.
    if casebook.was_destroyed(&case_key(&tied_to), &opened.digest)? {
        return Ok(Admitted::Known(
            case_key(&tied_to).content_digits().to_string(),
        ));
    }
    keep_as_evidence(casebook, new, &sha256)?;
    let (received, by) = match arrived {
        Arrived::Here => (clock::stamp(), Some(by)),
        Arrived::FromColleague(time) => (time.to_owned(), None),
    };
    let bundle = Bundle {
        sha256,
        manifest_sha256: opened.digest,
        received,
        statement: UntrustedText::from_bytes(&statement),
        answers: String::from_utf8_lossy(&answers).into_owned(),
        manifest: opened.manifest,
    };
    let (case, inserted) = casebook.insert(by, &tied_to, opened.step, &bundle)?;
    Ok(match inserted {
        Inserted::Case => Admitted::NewCase(case),
        Inserted::Bundle => Admitted::FollowUp(case),
        Inserted::Nothing => Admitted::Known(case),
    })
}

/// Gives the copy its name in the evidence. What lies there under this name already, from a run that was cut off or put
/// there by someone, stays only if it is the same.
fn keep_as_evidence(casebook: &Casebook, new: NewFile, sha256: &Digest) -> Result<(), IntakeError> {
    let keep = |source| IntakeError::Keep { source };
    let name = evidence_name(sha256);
    let path = casebook.evidence_dir().join(&name);
    if path.symlink_metadata().is_ok() {
        if is_whole(&path, sha256) {
            return Ok(());
        }
        std::fs::remove_file(&path).map_err(keep)?;
    }
    match new.commit(&name) {
        // Another process was first, with the same bytes.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists && is_whole(&path, sha256) => Ok(()),
        other => other.map(drop).map_err(keep),
    }
}

fn is_whole(path: &Path, sha256: &Digest) -> bool {
    files::open_regular(path).is_ok_and(|(file, _)| {
        let mut hashed = HashingReader::new(file);
        io::copy(&mut hashed, &mut io::sink()).is_ok() && hashed.finish().0 == *sha256
    })
}

/// The name of a received file in the evidence.
pub(super) fn evidence_name(sha256: &Digest) -> String {
    format!("{sha256}.age")
}

fn copy(mut from: impl Read, to: NewFile) -> Result<(NewFile, Digest, u64), IntakeError> {
    let mut to = HashingWriter::new(to);
    let mut buffer = vec![0; 64 << 10];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(to.finish()),
            Ok(n) => to
                .write_all(buffer.get(..n).unwrap_or_default())
                .map_err(|source| IntakeError::Keep { source })?,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(source) => return Err(IntakeError::Read { source }),
        }
    }
}

/// One person's bundles under one codename are one case; without a codename each bundle is its own.
fn tied_to(opened: &Opened) -> String {
    match &opened.manifest.pseudonym {
        Some(pseudonym) => format!("pseudonym {}", pseudonym.key),
        None => format!("manifest {}", opened.digest),
    }
}

impl Casebook {
    /// Opens a bundle of the evidence again, to take something out of it.
    ///
    /// # Errors
    /// [`StoreError::Missing`] if the evidence is gone or changed, or any [`OpenError`].
    pub fn reopen(
        &self,
        bundle: &Bundle,
        identity: &Identity<Intake>,
        limits: &Limits,
        each: &mut dyn FnMut(EntryName, u64, &mut dyn Read) -> io::Result<()>,
    ) -> Result<(), IntakeError> {
        let name = evidence_name(&bundle.sha256);
        let missing = || StoreError::Missing { name: name.clone() };
        let (file, len) =
            files::open_regular(&self.evidence_dir().join(&name)).map_err(|_| missing())?;
        let opened = open_bundle(file, len, identity, limits, each)?;
        if opened.digest != bundle.manifest_sha256 {
            return Err(missing().into());
        }
        Ok(())
    }
}
