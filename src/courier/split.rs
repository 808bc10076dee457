//! Splits a bundle into parts: stripe by stripe, all parts at once, in memory that does not grow with the bundle. Where the
//! parts go, and that they are sealed there, is the caller's.

use crate::wire::parity::Encoder;
use crate::wire::{Floor, HashingReader, Part, Set};
use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};

/// All shards of one stripe, one behind the other.
struct Stripe {
    bytes: Vec<u8>,
    len: usize,
}

impl Stripe {
    fn shard(&self, index: usize) -> &[u8] {
        let start = index.saturating_mul(self.len);
        let end = start.saturating_add(self.len);
        self.bytes.get(start..end).unwrap_or_default()
    }
}

/// How many threads work on the parts. The disk is the limit long before more would help.
pub(super) fn threads(most: usize) -> usize {
    let there = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    there.min(4).min(most).max(1)
}

/// How many stripes may wait for a thread: a few, and none where one alone is megabytes.
pub(super) fn depth(stripe: usize) -> usize {
    if stripe > 4 << 20 { 0 } else { 4 }
}

/// Reads a bundle and writes the rest of each part, share and padding, to its writer: the beginning of the part is there
/// already. Tells `passed` how much of the bundle has been read. Gives the writers back.
///
/// # Errors
/// `InvalidData` if the bundle is not, or no more, the one that `set` tells of; otherwise the reader's or a writer's own.
pub fn split<W: Write + Send>(
    bundle: impl Read,
    set: &Set,
    floor: Floor,
    outs: Vec<W>,
    passed: &mut dyn FnMut(u64),
) -> io::Result<Vec<W>> {
    if outs.len() != set.plan.parts() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let threads = threads(outs.len());
    let mut lanes: Vec<Vec<(usize, W)>> = (0..threads).map(|_| Vec::new()).collect();
    for (index, out) in outs.into_iter().enumerate() {
        if let Some(lane) = index.checked_rem(threads).and_then(|n| lanes.get_mut(n)) {
            lane.push((index, out));
        }
    }
    let padding = set
        .step(floor)
        .saturating_sub(set.share())
        .saturating_sub(Part::BLOCK as u64);
    let depth = depth(set.plan.parts().saturating_mul(Set::SHARD));
    std::thread::scope(|scope| {
        let mut senders = Vec::new();
        let mut working = Vec::new();
        for mut lane in lanes {
            let (send, stripes) = sync_channel::<Arc<Stripe>>(depth);
            senders.push(send);
            working.push(scope.spawn(move || {
                for stripe in stripes {
                    for (index, out) in &mut lane {
                        out.write_all(stripe.shard(*index))?;
                    }
                }
                for (_, out) in &mut lane {
                    io::copy(&mut io::repeat(0).take(padding), out)?;
                }
                io::Result::Ok(lane)
            }));
        }
        let read = feed(bundle, set, &senders, passed);
        drop(senders);
        let mut done = Vec::new();
        for lane in working {
            // A writer's failure also stops the reading, so it is told first.
            done.extend(lane.join().map_err(|_| broken())??);
        }
        read?;
        done.sort_by_key(|(index, _)| *index);
        Ok(done.into_iter().map(|(_, out)| out).collect())
    })
}

/// Reads the bundle stripe by stripe and hands each to every lane. Ends early when a lane has: it knows why.
fn feed(
    bundle: impl Read,
    set: &Set,
    lanes: &[SyncSender<Arc<Stripe>>],
    passed: &mut dyn FnMut(u64),
) -> io::Result<()> {
    let mut bundle = HashingReader::new(bundle);
    let mut encoder = Encoder::new(set.plan);
    let mut used: VecDeque<Arc<Stripe>> = VecDeque::new();
    let mut left = set.size;
    for len in set.shards() {
        let mut stripe = match used.pop_front().map(Arc::try_unwrap) {
            Some(Ok(stripe)) => stripe,
            Some(Err(still_read)) => {
                used.push_front(still_read);
                Stripe {
                    bytes: Vec::new(),
                    len,
                }
            }
            None => Stripe {
                bytes: Vec::new(),
                len,
            },
        };
        stripe.len = len;
        stripe.bytes.resize(set.plan.parts().saturating_mul(len), 0);
        let room = set.plan.need().saturating_mul(len);
        let now = usize::try_from(left).unwrap_or(usize::MAX).min(room);
        let (data, rest) = stripe.bytes.split_at_mut_checked(now).ok_or_else(broken)?;
        bundle.read_exact(data).map_err(|e| match e.kind() {
            io::ErrorKind::UnexpectedEof => changed(),
            _ => e,
        })?;
        // What is left of the last stripe may hold an earlier one.
        rest.fill(0);
        left = left.saturating_sub(now as u64);
        encoder.encode(&mut stripe.bytes, len)?;
        let stripe = Arc::new(stripe);
        for lane in lanes {
            if lane.send(Arc::clone(&stripe)).is_err() {
                return Ok(());
            }
        }
        used.push_back(stripe);
        passed(now as u64);
    }
    if bundle.read(&mut [0])? != 0 || bundle.finish().0 != set.sha256 {
        return Err(changed());
    }
    Ok(())
}

fn changed() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// A state that cannot come about.
fn broken() -> io::Error {
    io::Error::other("internal: a thread that splits is gone")
}
