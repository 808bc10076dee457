//! Words, numbers and marks of a folded text.

use super::lexicon::{Cue, Cues, Word};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Letters, with an apostrophe between them.
    Word,
    /// Digits.
    Number,
    /// One character that is neither, and no space.
    Mark,
    /// The end of a line.
    Break,
}

/// Properties of a token, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Flags(u16);

impl Flags {
    /// Nothing stands between this token and the one before it.
    pub(super) const GLUED: Self = Self(1);
    /// The first letter is a capital.
    pub(super) const CAPITAL: Self = Self(1 << 1);
    /// All letters are capitals, and there is more than one.
    pub(super) const CAPS: Self = Self(1 << 2);
    pub(super) const LATIN: Self = Self(1 << 3);
    pub(super) const CYRILLIC: Self = Self(1 << 4);
    /// A letter of another script.
    pub(super) const FOREIGN: Self = Self(1 << 5);
    /// The first word of a sentence or a line: a capital says nothing here.
    pub(super) const FIRST: Self = Self(1 << 6);
    /// A capital stands behind a small letter.
    pub(super) const CAMEL: Self = Self(1 << 7);
    /// It is taken for the first of a sentence only because its line is written in capitals.
    pub(super) const LOUD: Self = Self(1 << 9);
    /// Letters of another alphabet stood in it for those of its own.
    pub(super) const MIXED: Self = Self(1 << 8);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One token. `start` and `end` are offsets in the folded text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) form: Form,
    pub(super) flags: Flags,
    /// What the cue lists say of the word.
    pub(super) cues: Cues,
    /// What the name and place lists say of it.
    pub(super) word: Word,
}

impl Token {
    pub(super) fn is(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }

    pub(super) fn is_word(&self) -> bool {
        self.form == Form::Word
    }

    pub(super) fn is_number(&self) -> bool {
        self.form == Form::Number
    }

    pub(super) fn len(&self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Begins with a capital where a capital says something, or is written in capitals.
    pub(super) fn stands_out(&self) -> bool {
        self.flags.has(Flags::CAPITAL) && !self.flags.has(Flags::FIRST)
    }
}
