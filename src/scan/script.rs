//! Words in which letters of one alphabet stand for those of another that look alike: written in one again, so that a name
//! is not hidden by them.

use super::codepage::is_cyrillic;

/// Latin letters that a Cyrillic one looks like, and that one, in the same order: а в с е н і к м о р т х у.
const LATIN_TWINS: &[u8] = b"abcehikmoptxy";
const CYRILLIC_TWINS: &[u8] = &[
    0x80, 0x82, 0x91, 0x85, 0x8D, 0xA0, 0x8A, 0x8C, 0x8E, 0x90, 0x92, 0x95, 0x93,
];
/// Letters of a Russian ending hung on a foreign word, at most.
const ENDING: usize = 3;
/// Letters of a foreign word that takes such an ending, at least.
const STEM: usize = 3;

/// The alphabet a word was written back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alphabet {
    Latin,
    Cyrillic,
}

/// Writes a folded word of two alphabets in the one it belongs to: that which has letters the other one lacks, else that of
/// most letters. None, and nothing changed, where both have such letters, or where an ending hangs on a foreign word.
pub(super) fn settle(word: &mut [u8]) -> Option<Alphabet> {
    if has_ending(word) {
        return None;
    }
    let own = |b: &u8| {
        b.is_ascii_lowercase() && !LATIN_TWINS.contains(b)
            || is_cyrillic(*b) && !CYRILLIC_TWINS.contains(b)
    };
    let latin_own = word.iter().any(|b| b.is_ascii_lowercase() && own(b));
    let cyrillic_own = word.iter().any(|b| is_cyrillic(*b) && own(b));
    let latin = word.iter().filter(|b| b.is_ascii_lowercase()).count();
    let most = latin.saturating_mul(2) > word.len();
    let (alphabet, from, to) = match (latin_own, cyrillic_own) {
        (true, true) => return None,
        (true, false) => (Alphabet::Latin, CYRILLIC_TWINS, LATIN_TWINS),
        (false, false) if most => (Alphabet::Latin, CYRILLIC_TWINS, LATIN_TWINS),
        _ => (Alphabet::Cyrillic, LATIN_TWINS, CYRILLIC_TWINS),
    };
    for byte in word {
        let twin = from.iter().position(|b| b == byte).and_then(|n| to.get(n));
        *byte = *twin.unwrap_or(byte);
    }
    Some(alphabet)
}

/// Whether all letters of a word of one alphabet are in the other one, too.
pub(super) fn is_all_twins(word: &[u8], latin: bool) -> bool {
    let twins = if latin { LATIN_TWINS } else { CYRILLIC_TWINS };
    word.iter().all(|b| twins.contains(b))
}

/// The Latin letter that a Cyrillic one looks like; anything else as it is.
pub(super) fn latin_twin(byte: u8) -> u8 {
    let twin = CYRILLIC_TWINS.iter().position(|b| *b == byte);
    let twin = twin.and_then(|n| LATIN_TWINS.get(n));
    *twin.unwrap_or(&byte)
}

/// A Latin word with a Cyrillic ending, as in speech about programs and brands: no letter is disguised.
pub(super) fn has_ending(spelled: &[u8]) -> bool {
    let latin = spelled
        .iter()
        .take_while(|b| b.is_ascii_lowercase())
        .count();
    let ending = spelled.get(latin..).unwrap_or_default();
    let stem = spelled.get(..latin).unwrap_or_default();
    latin >= STEM
        && ending.len() <= ENDING
        && ending.iter().all(|b| is_cyrillic(*b))
        && stem.iter().any(|b| !LATIN_TWINS.contains(b))
        // One letter that looks like a Latin one is a disguise as likely as an ending.
        && !(ending.len() == 1 && stem.len() <= STEM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::codepage;
    use crate::scan::finding::Kind;
    use crate::scan::words::testing::found;

    #[test]
    fn a_letter_of_another_alphabet_hides_no_name() {
        for (text, name) in [
            ("дзвонив Кyчерявий", "Кyчерявий"),
            ("Дмитpий Сeмёнов ушёл", "Дмитpий Сeмёнов"),
            ("then Аlеksandr Vinnik came", "Аlеksandr Vinnik"),
        ] {
            assert_eq!(found(text, Kind::Person), [name], "{text}");
            assert!(!found(text, Kind::Homoglyph).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_ending_on_a_foreign_word_stays_as_it_is() {
        let mut word = codepage::key("Telegramом").unwrap();
        let before = word.clone();
        assert_eq!(settle(&mut word), None);
        assert_eq!(word, before);
    }
}
