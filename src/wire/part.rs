//! One part of a bundle: what stands at the beginning of its plaintext, and how long everything in it is
//! (`docs/format.md`, "Parts"). Inside the seal, so that only the office can tell which parts belong together.

use super::{Floor, canonical, ladder};
use crate::model::{Digest, Limits};
use serde::{Deserialize, Serialize};

crate::reasons! {
    /// Why a bundle cannot be split, or parts do not give one.
    pub enum PartError {
        Counts { most: u8 } = "part-counts", "the need must be from 1 to the number of parts, and that at most {most}";
        Form = "part-form", "its inside is not of the form that a part has";
        Format = "part-format", "it is a part of a newer format";
        TooLarge { limit: u64 } = "part-too-large", "the bundle that it is a part of would be larger than {limit} bytes";
        Missing { have: usize, need: u8, missing: usize } = "part-missing",
            "{missing} parts are missing: there are {have} of the {need} that are needed";
        Digest = "part-digest", "the parts do not give the bundle that they promise";
        TooDeep { limit: usize } = "part-too-deep", "wrapped more than {limit} times";
    }
}

/// How many parts there are, and how many of them are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan {
    parts: u8,
    need: u8,
}

impl Plan {
    /// One part, which is the bundle sealed once more.
    pub const WRAP: Self = Self { parts: 1, need: 1 };

    /// # Errors
    /// [`PartError::Counts`].
    pub fn new(parts: u64, need: u64, limits: &Limits) -> Result<Self, PartError> {
        let refused = || PartError::Counts { most: limits.parts };
        if need < 1 || need > parts || parts > u64::from(limits.parts) {
            return Err(refused());
        }
        Ok(Self {
            parts: u8::try_from(parts).map_err(|_| refused())?,
            need: u8::try_from(need).map_err(|_| refused())?,
        })
    }

    /// How many parts there are.
    #[must_use]
    pub fn parts(self) -> usize {
        usize::from(self.parts)
    }

    /// How many of them restore the bundle.
    #[must_use]
    pub fn need(self) -> usize {
        usize::from(self.need)
    }
}

/// What all parts of one set have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set {
    /// Random, so that two splittings of one bundle are two sets.
    pub id: [u8; 16],
    /// How many there are.
    pub plan: Plan,
    /// The bundle's length in bytes.
    pub size: u64,
    /// The bundle's SHA-256.
    pub sha256: Digest,
}

impl Set {
    /// Bytes of the bundle that go into one part before the next part's turn comes.
    pub const SHARD: usize = 64 << 10;

    /// The lengths of the shards, stripe by stripe: the same in every part. The last stripe is shared out evenly, in
    /// multiples of 64 bytes.
    pub fn shards(&self) -> impl Iterator<Item = usize> + use<> {
        let need = self.plan.need() as u64;
        let stripe = need.saturating_mul(Self::SHARD as u64);
        let size = self.size;
        (0..size.div_ceil(stripe)).map(move |n| {
            let rest = size.saturating_sub(n.saturating_mul(stripe)).min(stripe);
            usize::try_from(rest.div_ceil(need).next_multiple_of(64)).unwrap_or(Self::SHARD)
        })
    }

    /// How much of the bundle, or of what restores it, is in each part.
    #[must_use]
    pub fn share(&self) -> u64 {
        let stripe = (self.plan.need() as u64).saturating_mul(Self::SHARD as u64);
        let whole = self.size.checked_div(stripe).unwrap_or(0);
        let last = self.shards().last().unwrap_or(0) as u64;
        let last = if self.size.checked_rem(stripe) == Some(0) {
            0
        } else {
            last
        };
        whole
            .saturating_mul(Self::SHARD as u64)
            .saturating_add(last)
    }

    /// The length of a part's plaintext, padding included.
    #[must_use]
    pub fn step(&self, floor: Floor) -> u64 {
        ladder::step(self.share().saturating_add(Part::BLOCK as u64), floor)
    }
}

/// One part of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its set.
    pub set: Set,
    /// Its number, from 0. The first `need` hold the bundle itself, the others what restores it.
    pub index: u8,
}

/// What is written of it: in canonical JSON, so that a person without this program can read it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    need: u8,
    part: u8,
    parts: u8,
    set: String,
    sha256: String,
    share: u64,
    size: u64,
}

const FAMILY: &[u8] = b"plico/part/";
const VERSION: &[u8] = b"plico/part/1\n";

impl Part {
    /// Bytes at the beginning of a part's plaintext.
    pub const BLOCK: usize = 512;

    /// The block for this part.
    ///
    /// # Errors
    /// [`PartError::Form`] for a part that could not be read again.
    pub fn to_block(&self) -> Result<[u8; Self::BLOCK], PartError> {
        let form = |_| PartError::Form;
        let written = Written {
            need: self.set.plan.need,
            part: self.index.checked_add(1).ok_or(PartError::Form)?,
            parts: self.set.plan.parts,
            set: format!("{:032x}", u128::from_be_bytes(self.set.id)),
            sha256: self.set.sha256.to_string(),
            share: self.set.share(),
            size: self.set.size,
        };
        let json = canonical::to_bytes(&written).map_err(form)?;
        let text = [VERSION, &json, b"\n"].concat();
        let mut block = [0; Self::BLOCK];
        let space = block.get_mut(..text.len()).ok_or(PartError::Form)?;
        space.copy_from_slice(&text);
        Ok(block)
    }

    /// Reads the first block of a bundle's plaintext. `None` if this is no part but something else.
    ///
    /// # Errors
    /// [`PartError`] if it is one, but not one that this program would have written.
    pub fn from_block(
        block: &[u8; Self::BLOCK],
        limits: &Limits,
    ) -> Result<Option<Self>, PartError> {
        if !block.starts_with(FAMILY) {
            return Ok(None);
        }
        let text = block.strip_prefix(VERSION).ok_or(PartError::Format)?;
        let json = text.split(|b| *b == b'\n').next().unwrap_or_default();
        let written: Written = serde_json::from_slice(json).map_err(|_| PartError::Form)?;
        let part = Self {
            set: Set {
                id: u128::from_str_radix(&written.set, 16)
                    .map_err(|_| PartError::Form)?
                    .to_be_bytes(),
                plan: Plan::new(written.parts.into(), written.need.into(), limits)?,
                size: written.size,
                sha256: Digest::from_hex(&written.sha256).ok_or(PartError::Form)?,
            },
            index: written.part.checked_sub(1).ok_or(PartError::Form)?,
        };
        if part.set.size > limits.bundle {
            return Err(PartError::TooLarge {
                limit: limits.bundle,
            });
        }
        // A second spelling could carry a mark.
        let good = part.set.size > 0 && usize::from(part.index) < part.set.plan.parts();
        if !good || part.to_block()? != *block {
            return Err(PartError::Form);
        }
        Ok(Some(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(size: u64, parts: u64, need: u64) -> Part {
        Part {
            set: Set {
                id: [7; 16],
                plan: Plan::new(parts, need, &Limits::STANDARD).unwrap(),
                size,
                sha256: Digest([9; 32]),
            },
            index: 0,
        }
    }

    #[test]
    fn the_counts_are_limited_on_both_sides() {
        let plan = |parts, need| Plan::new(parts, need, &Limits::STANDARD);
        for (parts, need) in [(1, 1), (255, 1), (255, 255), (5, 3)] {
            assert!(plan(parts, need).is_ok(), "{parts} {need}");
        }
        for (parts, need) in [(0, 0), (1, 0), (3, 4), (256, 1), (256, 256), (u64::MAX, 3)] {
            let refused = plan(parts, need);
            assert!(matches!(refused, Err(PartError::Counts { most: 255 })));
        }
    }

    #[test]
    fn a_block_in_another_spelling_of_another_version_or_over_a_limit_is_refused() {
        let limits = Limits::STANDARD;
        let good = part(1000, 5, 3).to_block().unwrap();
        assert_eq!(
            Part::from_block(&good, &limits).unwrap(),
            Some(part(1000, 5, 3))
        );
        let mut other = good;
        other[511] = 1;
        assert!(matches!(
            Part::from_block(&other, &limits),
            Err(PartError::Form)
        ));
        let mut newer = good;
        newer[11] = b'2';
        assert!(matches!(
            Part::from_block(&newer, &limits),
            Err(PartError::Format)
        ));
        assert!(matches!(Part::from_block(&[0; 512], &limits), Ok(None)));
        let most = limits.bundle;
        let at = |size| Part::from_block(&part(size, 5, 3).to_block().unwrap(), &limits);
        assert!(at(most).is_ok());
        assert!(matches!(at(most + 1), Err(PartError::TooLarge { .. })));
        assert!(matches!(at(0), Err(PartError::Form)));
        let mut index = part(1000, 5, 3);
        index.index = 5;
        let index = Part::from_block(&index.to_block().unwrap(), &limits);
        assert!(matches!(index, Err(PartError::Form)));
    }

    proptest! {
        #[test]
        fn the_shards_of_all_that_are_needed_hold_the_bundle_and_little_more(
            size in 1u64..(1 << 28), parts in 1u64..=255, need in 1u64..=255,
        ) {
            let need = need.min(parts);
            let set = part(size, parts, need).set;
            let share: u64 = set.shards().map(|n| n as u64).sum();
            prop_assert_eq!(share, set.share());
            let all = share.saturating_mul(need);
            prop_assert!(all >= size);
            prop_assert!(all.saturating_sub(size) < need.saturating_mul(64));
            prop_assert!(set.shards().all(|n| n <= Set::SHARD && n % 64 == 0));
        }
    }
}
