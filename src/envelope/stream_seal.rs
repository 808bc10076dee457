//! Seals a stream: the caller fills batches, threads do the cipher, one thread writes them out in order.
//!
//! Batch n goes to worker n mod w and is collected from it in the same turn, so the order needs no bookkeeping.

use super::header;
use super::keys::Recipient;
use super::stream::{BATCH, Buffer, CHUNK, ChunkKey, SLOT, workers};
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;
use zeroize::Zeroizing;

/// A batch on its way to the cipher. `buffer` has room for a tag behind each chunk.
struct Job {
    buffer: Buffer,
    /// The number of its first chunk.
    first: u64,
    /// Full chunks.
    full: usize,
    /// Length of the chunk after them: there always is one in the last batch, and in no other.
    tail: Option<usize>,
}

/// A writer that seals. Nothing is complete before [`SealWriter::finish`]; dropping it instead waits until the
/// writer beneath has been dropped too, so that an unfinished file is gone when this returns.
pub struct SealWriter<W: Write + Send + 'static> {
    buffer: Buffer,
    /// Plaintext bytes in the buffer.
    filled: usize,
    next_chunk: u64,
    turn: usize,
    workers: Vec<SyncSender<Job>>,
    used: Receiver<Buffer>,
    sink: Option<JoinHandle<io::Result<W>>>,
}

const BATCH_TEXT: usize = BATCH * CHUNK;

impl<W: Write + Send + 'static> SealWriter<W> {
    /// Writes the header and starts the threads.
    ///
    /// # Errors
    /// The writer's own, or the system's refusal to start a thread.
    pub fn new<R>(recipient: &Recipient<R>, mut out: W) -> io::Result<Self> {
        let (header, key) = header::write(recipient).ok_or_else(broken)?;
        let key = Arc::new(ChunkKey::new(&key).ok_or_else(broken)?);
        out.write_all(&header)?;
        let (give_back, used) = channel();
        let mut to_workers = Vec::new();
        let mut from_workers = Vec::new();
        for _ in 0..workers() {
            let (jobs, job) = sync_channel::<Job>(2);
            let (results, result) = sync_channel::<Buffer>(2);
            let key = Arc::clone(&key);
            std::thread::Builder::new().spawn(move || {
                for job in job {
                    let Some(sealed) = seal_batch(&key, job) else {
                        return;
                    };
                    if results.send(sealed).is_err() {
                        return;
                    }
                }
            })?;
            to_workers.push(jobs);
            from_workers.push(result);
        }
        let sink = std::thread::Builder::new().spawn(move || {
            for result in from_workers.iter().cycle() {
                let Ok(sealed) = result.recv() else {
                    break;
                };
                out.write_all(&sealed)?;
                // The other end is gone only when nobody needs buffers any more.
                let _ = give_back.send(sealed);
            }
            Ok(out)
        })?;
        Ok(Self {
            buffer: Zeroizing::new(vec![0; BATCH * SLOT]),
            filled: 0,
            next_chunk: 0,
            turn: 0,
            workers: to_workers,
            used,
            sink: Some(sink),
        })
    }

    /// Seals the last chunk and gives the writer back.
    ///
    /// # Errors
    /// The writer's own.
    pub fn finish(mut self) -> io::Result<W> {
        self.dispatch(true)?;
        self.workers.clear();
        self.join()
    }

    /// Sends the buffer to the next worker.
    fn dispatch(&mut self, last: bool) -> io::Result<()> {
        let whole = self.filled.div_ceil(CHUNK).max(usize::from(last));
        let full = whole.saturating_sub(usize::from(last));
        let tail = last.then(|| self.filled.saturating_sub(full.saturating_mul(CHUNK)));
        let fresh = match self.used.try_recv() {
            Ok(mut buffer) => {
                buffer.resize(BATCH * SLOT, 0);
                buffer
            }
            Err(_) => Zeroizing::new(vec![0; BATCH * SLOT]),
        };
        let job = Job {
            buffer: std::mem::replace(&mut self.buffer, fresh),
            first: self.next_chunk,
            full,
            tail,
        };
        self.next_chunk = self.next_chunk.saturating_add(whole as u64);
        self.filled = 0;
        let worker = self.workers.get(self.turn).ok_or_else(broken)?;
        let sent = worker.send(job).is_ok();
        self.turn = self
            .turn
            .saturating_add(1)
            .checked_rem(self.workers.len())
            .unwrap_or(0);
        if sent {
            Ok(())
        } else {
            // A worker stops only when the sink has; the sink knows why.
            self.workers.clear();
            Err(self.join().err().unwrap_or_else(broken))
        }
    }

    fn join(&mut self) -> io::Result<W> {
        let sink = self.sink.take().ok_or_else(broken)?;
        sink.join().map_err(|_| broken())?
    }
}

impl<W: Write + Send + 'static> Write for SealWriter<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        // A full batch waits for the next byte, because its last chunk may be the last of all.
        if self.filled == BATCH_TEXT {
            self.dispatch(false)?;
        }
        let chunk = self.filled.checked_div(CHUNK).unwrap_or(0);
        let within = self.filled.checked_rem(CHUNK).unwrap_or(0);
        let at = chunk.saturating_mul(SLOT).saturating_add(within);
        let n = buf.len().min(CHUNK.saturating_sub(within));
        let (Some(to), Some(from)) = (self.buffer.get_mut(at..at.saturating_add(n)), buf.get(..n))
        else {
            return Err(broken());
        };
        to.copy_from_slice(from);
        self.filled = self.filled.saturating_add(n);
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<W: Write + Send + 'static> Drop for SealWriter<W> {
    fn drop(&mut self) {
        self.workers.clear();
        if let Some(sink) = self.sink.take() {
            let _ = sink.join();
        }
    }
}

fn seal_batch(key: &ChunkKey, mut job: Job) -> Option<Buffer> {
    let mut counter = job.first;
    let mut end = 0usize;
    let full = (0..job.full).map(|_| (CHUNK, false));
    for (len, last) in full.chain(job.tail.map(|len| (len, true))) {
        let chunk = job.buffer.get_mut(end..end.saturating_add(SLOT))?;
        key.seal(counter, last, chunk, len)?;
        counter = counter.checked_add(1)?;
        end = end
            .saturating_add(len)
            .saturating_add(SLOT.saturating_sub(CHUNK));
    }
    job.buffer.truncate(end);
    Some(job.buffer)
}

/// A state that cannot come about.
fn broken() -> io::Error {
    io::Error::other("internal: the sealing threads are gone")
}

/// A reader that seals what it reads, chunk by chunk, in the caller's thread: for originals, whose sealed form is an
/// entry of the archive.
pub(super) struct SealReader<T> {
    inner: T,
    key: ChunkKey,
    out: Buffer,
    taken: usize,
    ahead: Buffer,
    counter: u64,
    done: bool,
}

impl<T: Read> SealReader<T> {
    pub(super) fn new<R>(recipient: &Recipient<R>, mut inner: T) -> io::Result<Self> {
        let (header, key) = header::write(recipient).ok_or_else(broken)?;
        let key = ChunkKey::new(&key).ok_or_else(broken)?;
        let ahead = next_chunk(&mut inner)?;
        Ok(Self {
            inner,
            key,
            out: Zeroizing::new(header),
            taken: 0,
            ahead,
            counter: 0,
            done: false,
        })
    }
}

impl<T: Read> Read for SealReader<T> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.out.len() && !self.done {
            let next = next_chunk(&mut self.inner)?;
            let mut chunk = std::mem::replace(&mut self.ahead, next);
            self.done = self.ahead.is_empty();
            let len = chunk.len();
            chunk.resize(len.saturating_add(16), 0);
            self.key
                .seal(self.counter, self.done, &mut chunk, len)
                .ok_or_else(broken)?;
            self.counter = self.counter.saturating_add(1);
            self.out = chunk;
            self.taken = 0;
        }
        let mut rest = self.out.get(self.taken..).unwrap_or_default();
        let n = rest.read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}

fn next_chunk(inner: &mut impl Read) -> io::Result<Buffer> {
    let mut chunk = Zeroizing::new(Vec::with_capacity(SLOT));
    inner.take(CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}
