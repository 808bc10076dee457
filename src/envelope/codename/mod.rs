//! Codenames: ten words by which a source is known to nobody and can come back.
//!
//! ```text
//! words 1 to 9 are random, ten bits each; word 10 is the first ten bits of
//! SHA-256("plico/codename/1" || 0x00 || language || 0x00 || nine numbers, big-endian, two bytes each)
//! ```
//!
//! The words are generated and never chosen: what a person thinks of can be guessed, and the salt of the key is the same for all
//! sources of an office, so whoever guesses tries them all at once. Ninety bits are out of reach even so.

mod layout;
mod list;
mod read;
mod repair;
mod slot;

use crate::model::Language;
use list::{BITS, List, SIZE};
use rand::RngCore;
use sha2::{Digest, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

pub use repair::Repair;

/// Words that are random.
const RANDOM: usize = 9;
/// Words of a codename, the checksum word among them.
pub const WORDS: usize = RANDOM + 1;

/// A codename whose checksum is right: the numbers of its words in the list of its language.
pub struct Codename {
    language: Language,
    numbers: Zeroizing<Vec<u16>>,
}

/// What a person has typed, understood.
pub struct Reading {
    /// The codename.
    pub codename: Codename,
    /// What was taken for something else than it says. The person is to see it: a repair can be wrong.
    pub repaired: Vec<Repair>,
}

crate::reasons! {
    /// Why what was typed is no codename. None of them says a word of it.
    pub enum CodenameError {
        Long { limit: usize } = "codename-long", "longer than {limit} bytes";
        Count { found: usize, wanted: usize } = "codename-count", "there are {found} words, not {wanted}";
        Unknown { positions: String } = "codename-unknown", "not in the list, counted from 1: {positions}";
        Unclear { positions: String } = "codename-unclear", "could be several words, counted from 1: {positions}";
        Checksum = "codename-checksum", "the words do not belong together: one is wrong, or their order is";
    }
}

impl Codename {
    /// A new one, in the words of a language.
    #[must_use]
    pub fn generate(language: Language) -> Self {
        let mut bytes = Zeroizing::new([0u8; 2 * RANDOM]);
        rand::rngs::OsRng.fill_bytes(bytes.as_mut());
        // The list is a power of two long, so that cutting bits off leaves every word as likely as any other.
        let mask = u16::MAX >> u16::BITS.saturating_sub(BITS);
        let mut numbers = Zeroizing::new(Vec::with_capacity(WORDS));
        numbers.extend(
            bytes
                .chunks_exact(2)
                .map(|b| b.iter().fold(0u16, |n, byte| (n << 8) | u16::from(*byte)) & mask),
        );
        let last = checksum(language, &numbers);
        numbers.push(last);
        Self { language, numbers }
    }

    /// Reads what a person has typed. Finds the language, forgives what can be forgiven with certainty, and never takes
    /// words whose checksum is wrong.
    ///
    /// # Errors
    /// [`CodenameError`], with the words that are wrong by their position.
    pub fn read(typed: &str) -> Result<Reading, CodenameError> {
        read::read(typed)
    }

    /// The words, the checksum word last, with a space between them.
    #[must_use]
    pub fn words(&self) -> Zeroizing<String> {
        let list = List::of(self.language);
        joined(self.numbers.iter().map(|n| list.word(*n)))
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// What keys are derived from: the language's code and the folded words, with one space between each. So a program
    /// that has no list can derive them, too.
    #[must_use]
    pub fn canonical(&self) -> Zeroizing<Vec<u8>> {
        let list = List::of(self.language);
        let words = self.numbers.iter().map(|n| list.folded(*n));
        let text = joined([self.language.code()].into_iter().chain(words));
        Zeroizing::new(text.as_bytes().to_vec())
    }

    /// Whether it is the same, in a time that does not tell where they differ.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        let language = self
            .language
            .code()
            .as_bytes()
            .ct_eq(other.language.code().as_bytes());
        (language & self.numbers.ct_eq(&other.numbers)).into()
    }

    /// Ten numbers of a list, if the last is the checksum of the others.
    fn checked(language: Language, numbers: &[u16]) -> Option<Self> {
        let (last, random) = numbers.split_last()?;
        let right = random.len() == RANDOM && checksum(language, random) == *last;
        right.then(|| Self {
            language,
            numbers: Zeroizing::new(numbers.to_vec()),
        })
    }
}

impl fmt::Debug for Codename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Codename(..)")
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading(..)")
    }
}

fn checksum(language: Language, random: &[u16]) -> u16 {
    let mut hash = Sha256::new()
        .chain_update(b"plico/codename/1\0")
        .chain_update(language.code())
        .chain_update([0]);
    for number in random {
        hash.update(number.to_be_bytes());
    }
    let digest = hash.finalize();
    let first = digest
        .iter()
        .take(2)
        .fold(0u16, |n, byte| (n << 8) | u16::from(*byte));
    first >> u16::BITS.saturating_sub(BITS)
}

fn joined<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Zeroizing<String> {
    let length = words.clone().map(|w| w.len().saturating_add(1)).sum();
    let mut out = Zeroizing::new(String::with_capacity(length));
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

const _: () = assert!(SIZE.is_power_of_two() && SIZE <= 1 << 16);

#[cfg(test)]
mod tests;
