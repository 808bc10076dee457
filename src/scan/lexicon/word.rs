//! What the lists of names, places and ordinary words say of one word.

use super::lists;

/// Flags of a word, and the region of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Word(u32);

#[allow(dead_code, reason = "filled by the lists")]
impl Word {
    /// A given name or a diminutive.
    pub(in crate::scan) const GIVEN: Self = Self(1);
    pub(in crate::scan) const SURNAME: Self = Self(1 << 1);
    pub(in crate::scan) const PATRONYMIC: Self = Self(1 << 2);
    /// A town, village or district.
    pub(in crate::scan) const PLACE: Self = Self(1 << 3);
    /// A country, or a region of one.
    pub(in crate::scan) const COUNTRY: Self = Self(1 << 4);
    /// More than a million people live there.
    pub(in crate::scan) const BIG: Self = Self(1 << 5);
    /// A name that is also an ordinary word: it needs support.
    pub(in crate::scan) const COMMON: Self = Self(1 << 6);
    /// An ordinary word.
    pub(in crate::scan) const ORDINARY: Self = Self(1 << 7);
    /// Places of several words begin with this one.
    pub(in crate::scan) const MULTI: Self = Self(1 << 8);

    /// Any kind of name.
    pub(super) const NAMED: Self = Self(0b1_1111);

    pub(in crate::scan) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The region of a place, if the place lies in one only.
    pub(in crate::scan) const fn region(self) -> Option<u16> {
        let region = self.0 >> 16;
        if region == 0 {
            None
        } else {
            Some(region as u16)
        }
    }

    /// Flags and region as a list keeps them.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the generator writes 32 bits"
    )]
    pub(super) const fn from_list(value: u64) -> Self {
        Self(value as u32)
    }

    /// Both together. The region is that of the first, if it has one.
    pub(in crate::scan) const fn with(self, other: Self) -> Self {
        let region = if self.0 >> 16 == 0 {
            other.0 >> 16
        } else {
            self.0 >> 16
        };
        Self((self.0 | other.0) & 0xFFFF | region << 16)
    }

    /// Looks a folded word up.
    pub(in crate::scan) fn of(word: &[u8]) -> Self {
        lists::word(word)
    }

    /// The longest name of several words that a folded text begins with, and how many bytes of the text it is. To be asked
    /// for words that are [`Self::MULTI`].
    pub(in crate::scan) fn phrase(text: &[u8]) -> Option<(usize, Self)> {
        lists::phrase(text)
    }
}
