//! The size ladder: a sealed file's size says only which step it stands on.
//!
//! Powers of two up to 16 MiB, then Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
//! Communication with PURBs", PETS 2019), which rounds so that at most about 12 % is added.

/// The lowest step, chosen when sealing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Floor {
    /// 256 KiB.
    #[default]
    Usual,
    /// 4 KiB, for what is to be printed.
    Small,
}

impl Floor {
    /// In bytes.
    #[must_use]
    pub fn bytes(self) -> u64 {
        match self {
            Self::Usual => 256 << 10,
            Self::Small => 4 << 10,
        }
    }
}

/// Up to here the steps are powers of two.
const POWERS_UP_TO: u64 = 16 << 20;

/// The step on which `len` bytes stand. Saturates at the top of the range, far above every limit.
#[must_use]
pub fn step(len: u64, floor: Floor) -> u64 {
    if len <= POWERS_UP_TO {
        len.max(floor.bytes()).next_power_of_two()
    } else {
        padme(len)
    }
}

/// Whether a plaintext of this length can be a padded one.
#[must_use]
pub fn is_step(len: u64) -> bool {
    len >= Floor::Small.bytes() && step(len, Floor::Small) == len
}

/// Rounds up so that the length needs no more bits than `log2(log2(len)) + 1` for its leading part.
fn padme(len: u64) -> u64 {
    let Some(exponent) = len.checked_ilog2() else {
        return len;
    };
    let kept = exponent.checked_ilog2().map_or(1, |s| s.saturating_add(1));
    let dropped = exponent.saturating_sub(kept);
    let mask = 1u64.checked_shl(dropped).unwrap_or(0).wrapping_sub(1);
    len.saturating_add(mask) & !mask
}

/// A chunk of the payload, before and after sealing (C2SP `age.md`).
pub const CHUNK: u64 = 64 << 10;
/// What sealing adds to each chunk.
pub const TAG: u64 = 16;
/// The payload's nonce.
pub const NONCE: u64 = 16;

/// The length of the sealed payload, nonce included, of a plaintext of this length.
#[must_use]
pub fn sealed_len(plaintext: u64) -> u64 {
    let chunks = plaintext.div_ceil(CHUNK).max(1);
    plaintext
        .saturating_add(chunks.saturating_mul(TAG))
        .saturating_add(NONCE)
}

/// The inverse of [`sealed_len`], where there is one.
#[must_use]
pub fn plaintext_len(sealed: u64) -> Option<u64> {
    let payload = sealed.checked_sub(NONCE)?;
    let chunks = payload.div_ceil(CHUNK.saturating_add(TAG)).max(1);
    let plaintext = payload.checked_sub(chunks.checked_mul(TAG)?)?;
    (sealed_len(plaintext) == sealed).then_some(plaintext)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_steps_are_the_documented_ones() {
        assert_eq!(step(0, Floor::Usual), 256 << 10);
        assert_eq!(step(256 << 10, Floor::Usual), 256 << 10);
        assert_eq!(step((256 << 10) + 1, Floor::Usual), 512 << 10);
        assert_eq!(step(1, Floor::Small), 4 << 10);
        assert_eq!(step(16 << 20, Floor::Usual), 16 << 20);
        assert_eq!(step((16 << 20) + 1, Floor::Usual), (16 << 20) + (1 << 19));
        assert_eq!(step(1 << 30, Floor::Usual), 1 << 30);
    }

    proptest! {
        #[test]
        fn a_step_holds_its_content_is_stable_and_never_wasteful(len in 1u64..(64 << 30)) {
            let s = step(len, Floor::Usual);
            prop_assert!(s >= len);
            prop_assert!(is_step(s));
            prop_assert_eq!(s % 512, 0, "tar reads blocks");
            if len > POWERS_UP_TO {
                prop_assert!(s.saturating_sub(len) <= len / 8);
            }
        }

        #[test]
        fn the_sealed_length_can_be_undone(len in 0u64..(64 << 30)) {
            prop_assert_eq!(plaintext_len(sealed_len(len)), Some(len));
        }
    }
}
