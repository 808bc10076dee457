//! Words that are being written: bytes that grow and shrink in the middle.

use crate::platform::locked::LockedBytes;
use std::ops::Range;

/// Bytes in locked memory, changed in place.
///
/// They lie in one piece, without the gap that editors like to keep at the cursor: what is deleted is wiped at once
/// instead of staying in the gap, and moving the rest of the largest statement takes less time than drawing a line.
pub struct Growing(LockedBytes);

impl Default for Growing {
    fn default() -> Self {
        Self(LockedBytes::zeroed(0))
    }
}

impl Growing {
    /// The bytes, for as long as the borrow lasts.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts `new` where `old` was. What falls away is wiped; memory that became too small is wiped too.
    pub fn replace(&mut self, old: Range<usize>, new: &[u8]) {
        let len = self.len();
        let start = old.start.min(len);
        let end = old.end.clamp(start, len);
        let behind = start.saturating_add(new.len());
        let after = behind.saturating_add(len.saturating_sub(end));
        if after > len {
            self.0.resize(after);
        }
        self.0.copy_within(end..len, behind);
        if let Some(place) = self.0.get_mut(start..behind) {
            place.copy_from_slice(new);
        }
        self.0.resize(after);
    }

    /// Adds `new` at the end.
    pub fn push(&mut self, new: &[u8]) {
        let end = self.len();
        self.replace(end..end, new);
    }

    /// Wipes all of it.
    pub fn clear(&mut self) {
        self.0.resize(0);
    }
}

impl std::fmt::Debug for Growing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Growing(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::Growing;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn replacing_does_what_it_does_to_a_vector(
            edits in prop::collection::vec((0..9000usize, 0..9000usize, prop::collection::vec(any::<u8>(), 0..5000)), 0..12)
        ) {
            let mut ours = Growing::default();
            let mut theirs: Vec<u8> = Vec::new();
            for (at, cut, new) in edits {
                let start = at.min(theirs.len());
                let end = start.saturating_add(cut).min(theirs.len());
                ours.replace(start..end, &new);
                theirs.splice(start..end, new);
                prop_assert_eq!(ours.expose(), &theirs[..]);
            }
        }
    }

    #[test]
    fn what_was_cut_is_not_left_behind_the_end() {
        let mut text = Growing::default();
        text.push(b"secret words");
        text.replace(0..7, b"");
        assert_eq!(text.expose(), b"words");
        text.0.resize(12);
        assert_eq!(text.expose(), b"words\0\0\0\0\0\0\0");
        text.clear();
        text.0.resize(5);
        assert_eq!(text.expose(), [0; 5]);
    }
}
