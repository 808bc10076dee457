//! Statement and clean files -> archive, manifest last -> ladder -> envelope. One pass.

use super::card::ConfirmedCard;
use super::keys::{Evidence, Recipient};
use super::pseudonym::Signer;
use super::stream_seal::{SealReader, SealWriter};
use crate::media::MediaError;
use crate::model::{Done, EntryName, Manifest, MediaType};
use crate::submission::{Attachment, StrippedSubmission};
use crate::wire::{ArchiveWriter, Floor};
use std::io::{self, Read, Write};

crate::reasons! {
    /// Why sealing stopped. Nothing is left of it.
    pub enum SealError {
        Write { source: io::Error } = "seal-write", "cannot write: {source}";
        Sequence { limit: u64 } = "seal-sequence", "messages under a codename are counted from 1 to {limit}";
        File { path: String, source: Box<MediaError> } = "seal-file", "{path}: {source}";
    }
}

/// Told of each file as its turn comes, and of bytes as they pass.
pub trait Progress {
    /// Bytes that have been sealed since the last call.
    fn passed(&mut self, bytes: u64);
}

/// Seals a submission to a card, writing to `out`, and gives `out` back. Only what `submission` has let through can be
/// sealed, and only to a card whose digits were confirmed. With a signer it belongs to a codename and can be answered.
///
/// # Errors
/// [`SealError`]. `out` has been dropped by then.
pub fn seal<W: Write + Send + 'static>(
    submission: &StrippedSubmission,
    card: &ConfirmedCard,
    floor: Floor,
    out: W,
    progress: &mut dyn Progress,
    signer: Option<Signer<'_>>,
) -> Result<W, SealError> {
    let write = |source| SealError::Write { source };
    let limit = submission.limits().sequence;
    if signer.is_some_and(|s| !(1..=limit).contains(&s.sequence)) {
        return Err(SealError::Sequence { limit });
    }
    let sealer = SealWriter::new(&card.intake, out).map_err(write)?;
    let mut archive = ArchiveWriter::new(sealer, *submission.limits());
    let answers = submission.answers().to_json();
    for (name, media, bytes) in [
        (
            EntryName::Statement,
            MediaType::Markdown,
            submission.statement().expose(),
        ),
        (EntryName::Answers, MediaType::Json, answers.as_bytes()),
    ] {
        archive
            .append(name, media, Done::Text, bytes.len() as u64, bytes)
            .map_err(write)?;
    }
    for (n, attachment) in (1u8..).zip(submission.attachments()) {
        append_clean(&mut archive, n, &attachment, progress)?;
    }
    for (n, attachment) in (1u8..).zip(submission.attachments()) {
        append_original(&mut archive, n, &attachment, &card.evidence, progress)?;
    }
    let describe = |entries| {
        let mut manifest = Manifest {
            format: Manifest::FORMAT,
            entries,
            questionnaire: submission.questionnaire().cloned(),
            consent: submission.consent().clone(),
            pseudonym: None,
        };
        if let Some(signer) = signer {
            let done = signer.sign(&mut manifest);
            done.ok_or(io::ErrorKind::InvalidData)?;
        }
        Ok(manifest)
    };
    let sealer = archive.finish(describe, floor).map_err(write)?;
    sealer.finish().map_err(write)
}

fn append_clean<W: Write>(
    archive: &mut ArchiveWriter<W>,
    number: u8,
    attachment: &Attachment<'_>,
    progress: &mut dyn Progress,
) -> Result<(), SealError> {
    let clean = attachment.clean().map_err(|e| file(attachment, e))?;
    let (media, done, size) = (clean.media(), clean.done(), clean.size());
    let name = EntryName::Attachment(number, media);
    let limit = archive.limits().entry;
    let reader = Watched(clean.into_reader(), progress);
    archive
        .append(name, media, done, size, reader)
        .map_err(|e| which(attachment, e, limit))
}

fn append_original<W: Write>(
    archive: &mut ArchiveWriter<W>,
    number: u8,
    attachment: &Attachment<'_>,
    evidence: &Recipient<Evidence>,
    progress: &mut dyn Progress,
) -> Result<(), SealError> {
    let limit = archive.limits().entry;
    let original = attachment.original().map_err(|e| file(attachment, e))?;
    let Some((original, size)) = original else {
        return Ok(());
    };
    let sealed = SealReader::new(evidence, original.take(size))
        .map_err(|source| file(attachment, MediaError::Open { source }))?;
    archive
        .append(
            EntryName::Original(number),
            MediaType::Sealed,
            Done::Sealed,
            evidence.kind().file_len(size),
            Watched(sealed, progress),
        )
        .map_err(|e| which(attachment, e, limit))
}

fn file(attachment: &Attachment<'_>, source: MediaError) -> SealError {
    SealError::File {
        path: attachment.path().display().to_string(),
        source: Box::new(source),
    }
}

/// A failure of appending is the file's if the file caused it, else the output's.
fn which(attachment: &Attachment<'_>, error: io::Error, limit: u64) -> SealError {
    match error.downcast::<MediaError>() {
        Ok(reason) => file(attachment, reason),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            file(attachment, MediaError::Changed)
        }
        Err(error)
            if error.kind() == io::ErrorKind::FileTooLarge && error.raw_os_error().is_none() =>
        {
            file(attachment, MediaError::TooLarge { limit })
        }
        Err(source) => SealError::Write { source },
    }
}

/// A reader that reports what passes.
struct Watched<'a, R>(R, &'a mut dyn Progress);

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.0.read(buf)?;
        self.1.passed(n as u64);
        Ok(n)
    }
}
