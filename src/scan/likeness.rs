//! Whether two texts are made of the same sentences: a sketch of each, small enough to be kept and compared by the thousand.
//!
//! A text becomes the set of its pairs of stems that stand side by side in a sentence. Of two texts, the share of pairs that both
//! have among all that either has (Jaccard) is low when two people tell of one event in their own words, and stays above that when one
//! account was made from another by exchanging words and names and moving sentences. The sketch keeps 192 minima of that set under as many hash functions
//! (Broder 1997, "On the resemblance and containment of documents"): the share of minima that two sketches have in common
//! estimates the Jaccard share. Bands of two minima (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4) let a database
//! find by equality what is worth comparing.
//!
//! A translation is another text to it. So is an account that was told anew.

use super::stem::{self, Stem};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation as _;

/// Letters of a pair. Pairs of small words (`de la`, `и не`) are in every account, and their author chose nothing.
const LETTERS: usize = 6;
/// Minima that are kept: the share is estimated to within 0.03 where it is 0.2.
const VALUES: usize = 192;
/// Minima of one band. With two, 98 of 100 copies that share a fifth of their pairs have a band in common.
const ROWS: usize = 2;
/// What the sketch is made by. Another way of making stems or pairs takes another number, and old sketches are made anew.
const VERSION: u8 = 1;
/// What every hash begins with, so that it is no hash of anything else.
const DOMAIN: &[u8] = b"plico/likeness/1\0";

/// What two texts of different people stay below, and copies above: measured in `tests/likeness.rs`.
pub const ALIKE: f32 = 0.08;
/// Different pairs that a text must have, besides its words: a few words said over and over are no account.
const FEWEST: usize = SHORTEST / 2;
/// Words that a text must have. In a shorter one a few set phrases weigh as much as a copied sentence, so nothing is said of it.
pub const SHORTEST: usize = 40;
/// Bands of a sketch.
pub const BANDS: usize = VALUES / ROWS;

/// The hash functions: `(factor * x + summand) mod 2^64`, of which the upper half is taken.
static FUNCTIONS: LazyLock<Vec<(u64, u64)>> = LazyLock::new(|| {
    let numbers = 0..VALUES as u64;
    let numbers = numbers.map(|n| (hashed(&[b"factor", &n.to_le_bytes()]) | 1, n));
    let functions = numbers.map(|(factor, n)| (factor, hashed(&[b"summand", &n.to_le_bytes()])));
    functions.collect()
});

/// What is kept of a text to compare it with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// How many different pairs the text has.
    pairs: u32,
    minima: Vec<u32>,
}

impl Sketch {
    /// Bytes of a sketch.
    pub const BYTES: usize = 5 + 4 * VALUES;

    /// The sketch of a text. None if it has fewer than [`SHORTEST`] words: of such a text only [`same_words`] can speak.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let stems = stem::stems(text);
        if stems.len() < SHORTEST {
            return None;
        }
        let pairs = pairs(text, &stems);
        if pairs.len() < FEWEST {
            return None;
        }
        let minima = FUNCTIONS.iter().map(|(factor, summand)| {
            let values = pairs.iter().map(|pair| {
                let value = factor.wrapping_mul(*pair).wrapping_add(*summand);
                upper(value)
            });
            values.min().unwrap_or(u32::MAX)
        });
        Some(Self {
            minima: minima.collect(),
            pairs: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
        })
    }

    /// An estimate of the pairs that both texts have, as a share of those that either has.
    #[must_use]
    pub fn similarity(&self, other: &Self) -> f32 {
        let minima = self.minima.iter().zip(&other.minima);
        let same = minima.filter(|(a, b)| a == b).count();
        // Both are small numbers.
        u16::try_from(same).map_or(0.0, f32::from) / u16::try_from(VALUES).map_or(1.0, f32::from)
    }

    /// An estimate of how much of the shorter text stands in the longer one, from 0 to 1: what a copy into a longer account is seen by.
    #[must_use]
    pub fn shared(&self, other: &Self) -> f32 {
        let similarity = f64::from(self.similarity(other));
        let both = f64::from(self.pairs) + f64::from(other.pairs);
        let shorter = f64::from(self.pairs.min(other.pairs).max(1));
        let shared = similarity / (1.0 + similarity) * both / shorter;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a share needs no more digits"
        )]
        let shared = shared.min(1.0) as f32;
        shared
    }

    /// Numbers of which two sketches of alike texts have one in common. A database asks for equality, then compares sketches.
    #[must_use]
    pub fn bands(&self) -> Vec<u64> {
        let bands = self.minima.chunks_exact(ROWS).zip(0u64..);
        let bands = bands.map(|(rows, number)| {
            let rows = rows.iter().map(|v| v.to_le_bytes()).collect::<Vec<_>>();
            hashed(&[b"band", &number.to_le_bytes(), &rows.concat()])
        });
        bands.collect()
    }

    /// A byte for the way it was made, the number of pairs, and the minima, little-endian.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend(self.pairs.to_le_bytes());
        out.extend(self.minima.iter().flat_map(|v| v.to_le_bytes()));
        out
    }

    /// None if it is none, or was made another way: then it is made anew from the text.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_first_chunk::<5>()?;
        let [VERSION, a, b, c, d] = *head else {
            return None;
        };
        let (minima, behind) = rest.as_chunks::<4>();
        let whole = minima.len() == VALUES && behind.is_empty();
        whole.then(|| Self {
            pairs: u32::from_le_bytes([a, b, c, d]),
            minima: minima.iter().map(|v| u32::from_le_bytes(*v)).collect(),
        })
    }
}

/// A digest of the words alone: the same for two texts that differ in case, marks, accents and endings only, however short. None
/// where there is no word.
#[must_use]
pub fn same_words(text: &str) -> Option<[u8; 32]> {
    let words = stem::fts_text(text);
    let digest = || {
        let hash = Sha256::new_with_prefix(DOMAIN).chain_update(b"words\0");
        hash.chain_update(words.as_bytes()).finalize().into()
    };
    (!words.is_empty()).then(digest)
}

/// The different pairs of a text, hashed, in order of their hashes. None goes over the end of a sentence, so that sentences may be
/// moved.
fn pairs(text: &str, stems: &[Stem]) -> Vec<u64> {
    let mut rest = stems;
    let mut end = 0usize;
    let mut pairs = Vec::with_capacity(stems.len());
    for sentence in text.split_sentence_bounds() {
        end = end.saturating_add(sentence.chars().count());
        let (inside, behind) = rest.split_at(rest.partition_point(|s| s.start < end));
        rest = behind;
        let beside = inside.iter().zip(inside.iter().skip(1));
        let beside = beside.map(|(a, b)| (a.stem.as_str(), b.stem.as_str()));
        let telling = beside.filter(|(a, b)| {
            let letters = a.chars().chain(b.chars());
            letters.count() >= LETTERS
        });
        pairs.extend(telling.map(|(a, b)| hashed(&[b"pair", a.as_bytes(), b.as_bytes()])));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn hashed(pieces: &[&[u8]]) -> u64 {
    let mut hash = Sha256::new_with_prefix(DOMAIN);
    for piece in pieces {
        hash.update(piece);
        hash.update(b"\0");
    }
    first(&hash.finalize())
}

/// The first eight bytes.
fn first(digest: &[u8]) -> u64 {
    let bytes = digest.first_chunk::<8>();
    bytes.map_or(0, |b| u64::from_le_bytes(*b))
}

fn upper(value: u64) -> u32 {
    let [_, _, _, _, a, b, c, d] = value.to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}
