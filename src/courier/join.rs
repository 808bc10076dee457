//! Joins parts: any `need` of them, read side by side, give the bundle back, stripe by stripe. That they were opened on the
//! way is the caller's business.

use super::split::{depth, threads};
use crate::wire::parity::Decoder;
use crate::wire::{HashingWriter, PartError, Set};
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// A part to join, from behind its beginning.
pub struct Source<R> {
    /// Its number, from 0.
    pub index: u8,
    /// The rest of the plaintext.
    pub reader: R,
}

/// Why joining stopped.
#[derive(Debug)]
pub enum JoinError {
    /// This part could not be read to its end. The others may do without it.
    Part {
        /// Its number, from 0.
        index: u8,
        /// Why; [`PartError`] if it is not of the form that a part has.
        source: io::Error,
    },
    /// The output's own.
    Write(io::Error),
    /// All parts were read, and what they give is not what they promise.
    Digest,
}

/// Joins exactly `need` different parts of a set, and gives the writer back once the result's digest is the promised one
/// and every part was read to its end.
///
/// # Errors
/// [`JoinError`].
pub fn join<R: Read + Send, W: Write>(
    set: &Set,
    sources: Vec<Source<R>>,
    out: W,
    passed: &mut dyn FnMut(u64),
) -> Result<W, JoinError> {
    let threads = threads(sources.len());
    let depth = depth(set.plan.need().saturating_mul(Set::SHARD));
    let mut groups: Vec<Vec<Source<R>>> = (0..threads).map(|_| Vec::new()).collect();
    for (n, source) in sources.into_iter().enumerate() {
        if let Some(group) = n.checked_rem(threads).and_then(|n| groups.get_mut(n)) {
            group.push(source);
        }
    }
    std::thread::scope(|scope| {
        let mut lanes = Vec::new();
        let mut working = Vec::new();
        for group in groups {
            let (send, receive) = sync_channel(depth);
            let (give_back, used) = channel();
            lanes.push(Lane {
                numbers: group.iter().map(|s| s.index).collect(),
                receive,
                give_back,
            });
            working.push(scope.spawn(move || read_lane(set, group, &send, &used)));
        }
        let written = write_joined(set, &lanes, out, passed);
        drop(lanes);
        for lane in working {
            let lane = lane.join().map_err(|_| JoinError::Write(broken()))?;
            // When the writing has failed the reading ends early too, and without a failure of its own.
            lane.map_err(|(index, source)| JoinError::Part { index, source })?;
        }
        let (out, sha256, size) = written.map_err(JoinError::Write)?.finish();
        if (sha256, size) != (set.sha256, set.size) {
            return Err(JoinError::Digest);
        }
        Ok(out)
    })
}

/// Reads a part that is not needed to its end, to see whether it is whole.
///
/// # Errors
/// The reader's own, or [`PartError`] inside.
pub fn verify<R: Read>(set: &Set, mut source: Source<R>) -> io::Result<()> {
    let share = io::copy(
        &mut source.reader.by_ref().take(set.share()),
        &mut io::sink(),
    )?;
    if share != set.share() {
        return Err(form());
    }
    read_padding(&mut source)
}

/// What one thread reads: the shards of a few parts, one behind the other.
struct Lane {
    numbers: Vec<u8>,
    receive: Receiver<Vec<u8>>,
    give_back: Sender<Vec<u8>>,
}

fn read_lane<R: Read>(
    set: &Set,
    mut group: Vec<Source<R>>,
    send: &SyncSender<Vec<u8>>,
    used: &Receiver<Vec<u8>>,
) -> Result<(), (u8, io::Error)> {
    for len in set.shards() {
        let mut shards = used.try_recv().unwrap_or_default();
        shards.resize(group.len().saturating_mul(len), 0);
        for (source, shard) in group.iter_mut().zip(shards.chunks_exact_mut(len)) {
            let read = source.reader.read_exact(shard);
            read.map_err(|e| (source.index, e))?;
        }
        if send.send(shards).is_err() {
            return Ok(());
        }
    }
    for source in &mut group {
        read_padding(source).map_err(|e| (source.index, e))?;
    }
    Ok(())
}

/// Nothing but zeros to the end.
fn read_padding<R: Read>(source: &mut Source<R>) -> io::Result<()> {
    let mut buffer = vec![0; Set::SHARD];
    loop {
        let n = source.reader.read(&mut buffer)?;
        if n == 0 {
            return Ok(());
        }
        if buffer.iter().take(n).any(|b| *b != 0) {
            return Err(form());
        }
    }
}

fn write_joined<W: Write>(
    set: &Set,
    lanes: &[Lane],
    out: W,
    passed: &mut dyn FnMut(u64),
) -> io::Result<HashingWriter<W>> {
    let mut out = HashingWriter::new(out);
    let mut decoder = Decoder::new(set.plan);
    let mut left = set.size;
    for len in set.shards() {
        let mut buffers = Vec::with_capacity(lanes.len());
        for lane in lanes {
            match lane.receive.recv() {
                Ok(buffer) => buffers.push(buffer),
                // It has failed, and says so itself.
                Err(_) => return Ok(out),
            }
        }
        let shards: Vec<(u8, &[u8])> = lanes
            .iter()
            .zip(&buffers)
            .flat_map(|(lane, buffer)| lane.numbers.iter().copied().zip(buffer.chunks_exact(len)))
            .collect();
        decoder.decode(&shards, len, |shard| {
            let n = usize::try_from(left).unwrap_or(usize::MAX).min(len);
            out.write_all(shard.get(..n).unwrap_or_default())?;
            left = left.saturating_sub(n as u64);
            passed(n as u64);
            Ok(())
        })?;
        for (lane, buffer) in lanes.iter().zip(buffers) {
            let _ = lane.give_back.send(buffer);
        }
    }
    Ok(out)
}

fn form() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, PartError::Form)
}

/// A state that cannot come about.
fn broken() -> io::Error {
    io::Error::other("internal: a thread that joins is gone")
}
