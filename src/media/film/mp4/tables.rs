//! What a track's samples are: their sizes, times and places. Read from the tables of `stbl` (ISO/IEC 14496-12, clause
//! 8.6 and 8.7) or from fragments, in one plain form.

use crate::media::film::bytes::length;

/// Sizes of samples in bytes.
pub(super) enum Sizes {
    /// All alike: size, number.
    Alike(u32, u32),
    Each(Vec<u32>),
}

impl Sizes {
    pub(super) fn count(&self) -> u32 {
        match self {
            Self::Alike(_, count) => *count,
            Self::Each(sizes) => u32::try_from(sizes.len()).unwrap_or(u32::MAX),
        }
    }

    pub(super) fn get(&self, sample: u32) -> u32 {
        match self {
            Self::Alike(size, _) => *size,
            Self::Each(sizes) => sizes
                .get(length(sample.into()))
                .copied()
                .unwrap_or_default(),
        }
    }

    /// Bytes of so many samples from `first`.
    pub(super) fn sum(&self, first: u32, count: u32) -> u64 {
        match self {
            Self::Alike(size, _) => u64::from(*size).saturating_mul(count.into()),
            Self::Each(sizes) => {
                let rest = sizes.get(length(first.into())..).unwrap_or_default();
                let rest = rest.get(..length(count.into())).unwrap_or(rest);
                rest.iter().map(|&n| u64::from(n)).sum()
            }
        }
    }
}

/// Samples that stand in a row in the file.
#[derive(Clone, Copy)]
pub(super) struct Chunk {
    pub(super) at: u64,
    pub(super) samples: u32,
    /// Which description of how to decode they follow, from zero.
    pub(super) entry: u32,
}

/// All of a track's tables. Sample numbers are from zero.
pub(super) struct Tables {
    pub(super) sizes: Sizes,
    /// How long samples last: runs of number, duration.
    pub(super) durations: Vec<(u32, u32)>,
    /// How much later than decoded they are shown; empty if no later.
    pub(super) offsets: Vec<(u32, i32)>,
    /// Samples that can be decoded without others; all if `None`.
    pub(super) sync: Option<Vec<u32>>,
    pub(super) chunks: Vec<Chunk>,
}

impl Tables {
    /// Keeps only the samples from `first` to `end`.
    pub(super) fn keep(&mut self, first: u32, end: u32) {
        let end = end.min(self.sizes.count());
        let first = first.min(end);
        self.keep_chunks(first, end);
        self.durations = keep_runs(&self.durations, first, end);
        self.offsets = keep_runs(&self.offsets, first, end);
        if let Some(sync) = &mut self.sync {
            sync.retain(|s| (first..end).contains(s));
            for number in sync {
                *number = number.saturating_sub(first);
            }
        }
        match &mut self.sizes {
            Sizes::Alike(_, count) => *count = end.saturating_sub(first),
            Sizes::Each(sizes) => {
                sizes.truncate(length(end.into()));
                sizes.drain(..length(first.into()).min(sizes.len()));
            }
        }
    }

    fn keep_chunks(&mut self, first: u32, end: u32) {
        let mut from = 0u32;
        let sizes = &self.sizes;
        self.chunks.retain_mut(|chunk| {
            let begin = from;
            from = from.saturating_add(chunk.samples);
            let cut = first.saturating_sub(begin).min(chunk.samples);
            let kept_end = from.min(end);
            chunk.at = chunk.at.saturating_add(sizes.sum(begin, cut));
            chunk.samples = kept_end.saturating_sub(begin.saturating_add(cut));
            chunk.samples > 0
        });
    }

    /// Brings all tables to one number of samples: of those that have a size and a place within the file.
    pub(super) fn settle(&mut self, file: u64) {
        let mut there = 0u32;
        for chunk in &self.chunks {
            let left = self.sizes.count().saturating_sub(there);
            let claimed = chunk.samples.min(left);
            let room = file.saturating_sub(chunk.at);
            let fits = self.fitting(there, claimed, room);
            there = there.saturating_add(fits);
            if fits < chunk.samples {
                break;
            }
        }
        self.keep(0, there);
        settle_runs(&mut self.durations, there, Some(1));
        if !self.offsets.is_empty() {
            settle_runs(&mut self.offsets, there, None);
        }
        if self.offsets.iter().all(|(_, offset)| *offset == 0) {
            self.offsets.clear();
        }
        if self
            .sync
            .as_ref()
            .is_some_and(|s| s.len() == length(there.into()))
        {
            self.sync = None;
        }
    }

    /// How many of `count` samples from `first` fit into `room` bytes.
    fn fitting(&self, first: u32, count: u32, room: u64) -> u32 {
        if self.sizes.sum(first, count) <= room {
            return count;
        }
        if let Sizes::Alike(size, _) = self.sizes {
            let fits = room.checked_div(size.into()).unwrap_or(u64::MAX);
            return count.min(u32::try_from(fits).unwrap_or(u32::MAX));
        }
        let mut used = 0u64;
        let fits = (0..count).take_while(|n| {
            used = used.saturating_add(self.sizes.get(first.saturating_add(*n)).into());
            used <= room
        });
        u32::try_from(fits.count()).unwrap_or(count)
    }

    /// The time at which sample `n` is decoded.
    pub(super) fn decoded_at(&self, n: u32) -> u64 {
        let (mut time, mut left) = (0u64, n);
        for &(count, duration) in &self.durations {
            let taken = count.min(left);
            time = time.saturating_add(u64::from(taken).saturating_mul(duration.into()));
            left = left.saturating_sub(taken);
        }
        time
    }

    /// How long all samples last.
    pub(super) fn total(&self) -> u64 {
        self.decoded_at(u32::MAX)
    }

    /// When each sample is shown, and how long.
    pub(super) fn shown(&self) -> impl Iterator<Item = (i64, u32)> {
        let durations = self.durations.iter();
        let durations = durations.flat_map(|&(n, d)| std::iter::repeat_n(d, length(n.into())));
        let offsets = self.offsets.iter();
        let offsets = offsets.flat_map(|&(n, o)| std::iter::repeat_n(o, length(n.into())));
        let mut time = 0i64;
        durations
            .zip(offsets.chain(std::iter::repeat(0)))
            .map(move |(duration, offset)| {
                let shown = time.saturating_add(offset.into());
                time = time.saturating_add(duration.into());
                (shown, duration)
            })
    }

    /// When the last of them has been shown.
    pub(super) fn shown_until(&self) -> i64 {
        if self.offsets.is_empty() {
            return i64::try_from(self.total()).unwrap_or(i64::MAX);
        }
        let ends = self
            .shown()
            .map(|(at, duration)| at.saturating_add(duration.into()));
        ends.max().unwrap_or(0)
    }
}

/// Appends to a table of runs, longer where the value is that of the last.
pub(super) fn push_run<T: PartialEq>(runs: &mut Vec<(u32, T)>, count: u32, value: T) {
    match runs.last_mut() {
        Some((so_far, last)) if *last == value => *so_far = so_far.saturating_add(count),
        _ if count > 0 => runs.push((count, value)),
        _ => {}
    }
}

fn keep_runs<T: Copy + PartialEq>(runs: &[(u32, T)], first: u32, end: u32) -> Vec<(u32, T)> {
    let mut kept = Vec::with_capacity(runs.len());
    let mut from = 0u32;
    for &(count, value) in runs {
        let to = from.saturating_add(count);
        push_run(
            &mut kept,
            to.min(end).saturating_sub(from.max(first)),
            value,
        );
        from = to;
    }
    kept
}

/// Makes a table say something about exactly `count` samples; the last value goes on.
fn settle_runs<T: Copy + PartialEq + Default>(
    runs: &mut Vec<(u32, T)>,
    count: u32,
    usual: Option<T>,
) {
    *runs = keep_runs(runs, 0, count);
    let told = runs.iter().fold(0u32, |n, (c, _)| n.saturating_add(*c));
    let last = runs.last().map(|(_, v)| *v).or(usual).unwrap_or_default();
    push_run(runs, count.saturating_sub(told), last);
}
