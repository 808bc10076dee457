//! Opens a stream: one thread reads batches, threads do the cipher, the caller takes the plaintext in order.

use super::header;
use super::keys::Identity;
use super::stream::{BATCH, Buffer, ChunkKey, SLOT, workers};
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};

struct Job {
    buffer: Buffer,
    first: u64,
    last: bool,
}

/// An opened batch: the length of each chunk's plaintext, which stands at the beginning of the chunk's slot.
struct Batch {
    buffer: Buffer,
    lengths: Vec<usize>,
    last: bool,
}

/// What came out of one batch.
type Outcome = Result<Batch, Failure>;

enum Failure {
    Read(io::Error),
    NotAuthentic,
}

/// A reader of the plaintext. What it has given may be believed only once it has returned 0: before that, the end
/// may still prove to be cut off.
pub struct OpenReader {
    results: Vec<Receiver<Outcome>>,
    turn: usize,
    batch: Option<Batch>,
    /// The chunk being taken, and how much of it has been.
    at: (usize, usize),
    used: Sender<Buffer>,
    ended: bool,
    authentic: bool,
}

impl OpenReader {
    /// Reads the header and starts the threads.
    ///
    /// # Errors
    /// The age crate's refusals of the header, or no key that fits.
    pub fn new<R, T: Read + Send + 'static>(
        identity: &Identity<R>,
        mut input: T,
    ) -> Result<Self, age::DecryptError> {
        let key = header::read(&mut input, identity)?;
        let key = Arc::new(ChunkKey::new(&key).ok_or(age::DecryptError::KeyDecryptionFailed)?);
        let (used, free) = channel();
        let mut to_workers = Vec::new();
        let mut results = Vec::new();
        for _ in 0..workers() {
            let (jobs, job) = sync_channel::<io::Result<Job>>(1);
            let (done, result) = sync_channel::<Outcome>(1);
            let key = Arc::clone(&key);
            std::thread::Builder::new().spawn(move || {
                for job in job {
                    let outcome = match job {
                        Ok(job) => open_batch(&key, job).ok_or(Failure::NotAuthentic),
                        Err(error) => Err(Failure::Read(error)),
                    };
                    if done.send(outcome).is_err() {
                        return;
                    }
                }
            })?;
            to_workers.push(jobs);
            results.push(result);
        }
        std::thread::Builder::new().spawn(move || {
            let mut batches = Batches {
                input,
                free,
                first: 0,
                ahead: None,
                ended: false,
            };
            for worker in to_workers.iter().cycle() {
                let Some(job) = batches.next_job() else {
                    return;
                };
                if worker.send(job).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self {
            results,
            turn: 0,
            batch: None,
            at: (0, 0),
            used,
            ended: false,
            authentic: true,
        })
    }

    /// Whether everything so far was authentic. False once a chunk was not, or the end is missing.
    #[must_use]
    pub fn is_authentic(&self) -> bool {
        self.authentic
    }

    fn next_batch(&mut self) -> io::Result<()> {
        let result = self.results.get(self.turn).map(Receiver::recv);
        self.turn = self
            .turn
            .saturating_add(1)
            .checked_rem(self.results.len())
            .unwrap_or(0);
        match result {
            Some(Ok(Ok(batch))) => {
                self.ended = batch.last;
                self.at = (0, 0);
                if let Some(old) = self.batch.replace(batch) {
                    let _ = self.used.send(old.buffer);
                }
                Ok(())
            }
            Some(Ok(Err(Failure::Read(error)))) => Err(error),
            _ => {
                self.authentic = false;
                Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "not authentic: changed or cut off",
                ))
            }
        }
    }
}

impl Read for OpenReader {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        loop {
            let (chunk, taken) = self.at;
            if let Some(batch) = &self.batch
                && let Some(&len) = batch.lengths.get(chunk)
            {
                let start = chunk.saturating_mul(SLOT).saturating_add(taken);
                let n = buf.len().min(len.saturating_sub(taken));
                if n == 0 {
                    self.at = (chunk.saturating_add(1), 0);
                    continue;
                }
                let from = batch.buffer.get(start..start.saturating_add(n));
                let (Some(to), Some(from)) = (buf.get_mut(..n), from) else {
                    return Err(io::ErrorKind::InvalidData.into());
                };
                to.copy_from_slice(from);
                self.at = (chunk, taken.saturating_add(n));
                return Ok(n);
            }
            if self.ended {
                return Ok(0);
            }
            self.next_batch()?;
        }
    }
}

/// Cuts the input into batches, one ahead, so that the last is known as such.
struct Batches<T> {
    input: T,
    free: Receiver<Buffer>,
    first: u64,
    ahead: Option<Buffer>,
    ended: bool,
}

impl<T: Read> Batches<T> {
    fn next_job(&mut self) -> Option<io::Result<Job>> {
        if self.ended {
            return None;
        }
        match self.cut() {
            Ok(job) => {
                self.ended = job.last;
                Some(Ok(job))
            }
            Err(error) => {
                self.ended = true;
                Some(Err(error))
            }
        }
    }

    fn cut(&mut self) -> io::Result<Job> {
        let buffer = match self.ahead.take() {
            Some(buffer) => buffer,
            None => self.fill()?,
        };
        let next = self.fill()?;
        let last = next.is_empty();
        let job = Job {
            buffer,
            first: self.first,
            last,
        };
        self.first = self.first.saturating_add(BATCH as u64);
        self.ahead = Some(next);
        Ok(job)
    }

    fn fill(&mut self) -> io::Result<Buffer> {
        let mut buffer = self.free.try_recv().unwrap_or_default();
        buffer.resize(BATCH * SLOT, 0);
        let mut filled = 0usize;
        while let Some(space) = buffer.get_mut(filled..).filter(|s| !s.is_empty()) {
            match self.input.read(space) {
                Ok(0) => break,
                Ok(n) => filled = filled.saturating_add(n),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        buffer.truncate(filled);
        Ok(buffer)
    }
}

fn open_batch(key: &ChunkKey, mut job: Job) -> Option<Batch> {
    let count = job.buffer.len().div_ceil(SLOT);
    let mut lengths = Vec::with_capacity(BATCH);
    for (n, chunk) in job.buffer.chunks_mut(SLOT).enumerate() {
        let counter = job.first.checked_add(n as u64)?;
        let last = job.last && n.saturating_add(1) == count;
        let len = key.open(counter, last, chunk)?;
        if len == 0 && counter != 0 {
            return None;
        }
        lengths.push(len);
    }
    // A payload has at least one chunk, even of nothing.
    (!lengths.is_empty()).then_some(Batch {
        last: job.last,
        buffer: std::mem::take(&mut job.buffer),
        lengths,
    })
}

#[cfg(test)]
mod tests {
    use super::super::keys::{Identity, Intake};
    use super::super::stream_seal::{SealReader, SealWriter};
    use super::*;
    use crate::wire::Kind;
    use std::io::{Cursor, Write};

    /// Lengths around every boundary there is.
    const LENGTHS: &[usize] = &[
        0,
        1,
        65_535,
        65_536,
        65_537,
        16 * 65_536 - 1,
        16 * 65_536,
        16 * 65_536 + 1,
        40 * 65_536,
        100 * 65_536 + 3,
    ];

    fn text(len: usize) -> Vec<u8> {
        (0..=250u8).cycle().take(len).collect()
    }

    fn sealed(key: &Identity<Intake>, text: &[u8]) -> Vec<u8> {
        let mut w = SealWriter::new(&key.to_recipient(), Vec::new()).unwrap();
        w.write_all(text).unwrap();
        w.finish().unwrap()
    }

    fn opened(key: &Identity<Intake>, sealed: &[u8]) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let mut reader = OpenReader::new(key, Cursor::new(sealed.to_vec())).ok()?;
        reader.read_to_end(&mut out).ok()?;
        Some(out)
    }

    fn opened_by_age(key: &Identity<Intake>, sealed: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        age::Decryptor::new(sealed)
            .unwrap()
            .decrypt(std::iter::once(key.as_age()))
            .unwrap()
            .read_to_end(&mut out)
            .unwrap();
        out
    }

    #[test]
    fn what_is_sealed_opens_again_here_and_in_the_age_crate_at_every_boundary() {
        let key = Identity::generate(Kind::Classic);
        for &len in LENGTHS {
            let text = text(len);
            let file = sealed(&key, &text);
            assert_eq!(
                file.len() as u64,
                Kind::Classic.header_len() as u64 + crate::wire::ladder::sealed_len(len as u64)
            );
            assert_eq!(opened(&key, &file).as_ref(), Some(&text), "{len}");
            assert_eq!(opened_by_age(&key, &file), text, "{len}");
        }
    }

    #[test]
    fn the_sealing_reader_makes_the_same_kind_of_file() {
        let key = Identity::<Intake>::generate(Kind::Hybrid);
        for &len in LENGTHS {
            let text = text(len);
            let mut file = Vec::new();
            SealReader::new(&key.to_recipient(), &text[..])
                .unwrap()
                .read_to_end(&mut file)
                .unwrap();
            assert_eq!(file.len() as u64, Kind::Hybrid.file_len(len as u64));
            assert_eq!(opened(&key, &file), Some(text), "{len}");
        }
    }

    #[test]
    fn a_payload_cut_at_a_chunk_is_refused() {
        let key = Identity::generate(Kind::Classic);
        let file = sealed(&key, &text(40 * 65_536));
        let start = Kind::Classic.header_len() + 16;
        for chunks in [0, 1, 15, 16, 17, 32, 39] {
            assert!(
                opened(&key, &file[..start + chunks * SLOT]).is_none(),
                "{chunks}"
            );
        }
    }

    #[test]
    fn a_writer_that_fails_is_reported_by_finish_or_before() {
        struct Full(usize);
        impl Write for Full {
            fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
                self.0 = self
                    .0
                    .checked_sub(buf.len())
                    .ok_or(io::ErrorKind::StorageFull)?;
                Ok(buf.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let key = Identity::<Intake>::generate(Kind::Classic);
        let mut w = SealWriter::new(&key.to_recipient(), Full(3 << 20)).unwrap();
        let error = w
            .write_all(&text(64 << 20))
            .and_then(|()| w.finish().map(drop))
            .unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
}
