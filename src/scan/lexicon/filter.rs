//! Whether a word can be one of the names at all: a Bloom filter (Bloom 1970) over the Cyrillic names of all lists, so that most
//! ordinary words are not looked for in five of them. Also used by the build script, which fills it.

/// Bits of the filter. Of the words that are no names about one in ten passes all the same.
pub(crate) const BITS: u64 = 6 << 20;

/// A number for a word (FNV-1a): to find it again, never to prove anything.
pub(crate) fn hash<'w>(word: impl IntoIterator<Item = &'w u8>) -> u64 {
    word.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// The two bits of a word.
pub(crate) fn bits(word: &[u8]) -> [(usize, u8); 2] {
    let mut hash = hash(word);
    // FNV-1a mixes its low bits well and its high ones badly.
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^= hash >> 29;
    [hash >> 32, hash & 0xFFFF_FFFF].map(|half| {
        let bit = half.wrapping_mul(BITS) >> 32;
        (usize::try_from(bit >> 3).unwrap_or(0), 1 << (bit & 7))
    })
}
