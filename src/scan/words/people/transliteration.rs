//! Names of Russian and Ukrainian in Latin letters: written back, and looked up.

use super::part::Traits;
use crate::scan::codepage;
use crate::scan::lexicon::{Cue, Word, ending};
use std::sync::LazyLock;

/// Longer words are no names.
const LONGEST: usize = 20;
/// Letters before an ending, at least.
const STEM: usize = 2;

/// Latin letters and what they stand for, in folded bytes; the longest first.
type Scheme = Vec<(Vec<u8>, Vec<u8>)>;

/// How English, Ukrainian and French writers spell the same sounds. What a later one has overrides the first.
const LETTERS: &[(&str, &str)] = &[
    ("shch", "щ"),
    ("sch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("iu", "ю"),
    ("ju", "ю"),
    ("ya", "я"),
    ("ia", "ия"),
    ("ja", "я"),
    ("yo", "е"),
    ("jo", "е"),
    ("ye", "е"),
    ("ck", "к"),
    ("ph", "ф"),
    ("a", "а"),
    ("b", "б"),
    ("c", "к"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "й"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("x", "кс"),
    ("y", "ы"),
    ("z", "з"),
    ("'", "ь"),
];
const ENDS: &[(&str, &str)] = &[
    ("skiy", "ский"),
    ("skii", "ский"),
    ("skij", "ский"),
    ("sky", "ский"),
    ("ski", "ский"),
    ("iy", "ий"),
    ("ii", "ий"),
    ("ij", "ий"),
    ("yy", "ый"),
    ("ay", "ай"),
    ("ey", "ей"),
    ("ei", "ей"),
    ("ai", "ай"),
    ("oy", "ой"),
    ("oi", "ой"),
    ("uy", "уй"),
    ("aya", "ая"),
    ("ia", "ия"),
    ("iya", "ия"),
    ("ya", "я"),
    ("el", "ель"),
    ("or", "орь"),
    ("ff", "в"),
    ("y", "ий"),
];
const UKRAINIAN: &[(&str, &str)] = &[
    ("h", "г"),
    ("i", "і"),
    ("y", "и"),
    ("yi", "ї"),
    ("ii", "ій"),
    ("ie", "є"),
    ("ye", "є"),
    ("iy", "ій"),
    ("skyi", "ський"),
    ("tskyi", "цький"),
    ("ska", "ська"),
    ("ia", "я"),
];
const FRENCH: &[(&str, &str)] = &[
    ("tch", "ч"),
    ("ch", "ш"),
    ("ou", "у"),
    ("j", "ж"),
    ("dj", "дж"),
    ("gu", "г"),
    ("ss", "с"),
    ("ine", "ин"),
    ("ia", "я"),
    ("i", "и"),
    ("y", "и"),
];
const LOOSE: &[(&str, &str)] = &[
    ("ia", "я"),
    ("ie", "ье"),
    ("y", "й"),
    ("i", "ы"),
    ("e", "э"),
    ("h", "х"),
    ("j", "ж"),
    ("gh", "г"),
];

static SCHEMES: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    [&[][..], UKRAINIAN, FRENCH, LOOSE]
        .iter()
        .map(|own| scheme(own))
        .collect()
});
static ENDINGS: LazyLock<Scheme> = LazyLock::new(|| scheme_of(ENDS));

/// What a word in Latin letters is as a name, if it is one.
pub(super) fn traits(spelled: &[u8]) -> Option<Traits> {
    if spelled.len() < 3 || spelled.len() > LONGEST || !spelled.is_ascii() {
        return None;
    }
    let mut ordinary = Traits::default();
    for scheme in SCHEMES.iter() {
        for word in [
            written(spelled, scheme, true),
            written(spelled, scheme, false),
        ] {
            let found = Word::of(&word);
            let pairs = [
                (Word::GIVEN, Traits::GIVEN),
                (Word::SURNAME, Traits::SURNAME),
                (Word::PATRONYMIC, Traits::PATRONYMIC),
                (Word::PLACE, Traits::PLACE),
                (Word::COMMON, Traits::COMMON),
                (Word::ORDINARY, Traits::ORDINARY),
            ];
            let traits = pairs
                .iter()
                .filter(|(word, _)| found.has(*word))
                .fold(Traits::default(), |all, (_, t)| all.with(*t));
            if found.has(Word::ORDINARY) {
                ordinary = Traits::ORDINARY;
            }
            if traits.is_known() {
                return Some(traits.with(ordinary));
            }
        }
    }
    let ends = |cue: Cue| ending(spelled, cue).filter(|n| spelled.len() >= n.saturating_add(STEM));
    if ends(Cue::PatronymicEnding).is_some() {
        return Some(Traits::PATRONYMIC);
    }
    // Two letters end too many words of English and French.
    ends(Cue::SurnameEnding)
        .filter(|n| *n > 2 || spelled.ends_with(b"ov") || spelled.ends_with(b"ev"))
        .map(|_| Traits::ENDING)
}

/// Whether a word is an ordinary one of Russian or Ukrainian in Latin letters.
pub(super) fn is_ordinary(spelled: &[u8]) -> bool {
    SCHEMES.iter().any(|scheme| {
        [true, false]
            .iter()
            .any(|end| Word::of(&written(spelled, scheme, *end)).has(Word::ORDINARY))
    })
}

/// Whether a word is a place of Russian or Ukrainian in Latin letters, and no other word.
pub(in crate::scan::words) fn is_place(spelled: &[u8]) -> bool {
    let mut found = false;
    for scheme in SCHEMES.iter() {
        for end in [true, false] {
            let word = Word::of(&written(spelled, scheme, end));
            if word.has(Word::ORDINARY) || word.has(Word::COMMON) || word.has(Word::GIVEN) {
                return false;
            }
            found |= word.has(Word::PLACE) || word.has(Word::COUNTRY);
        }
    }
    found
}

/// The word in Cyrillic letters, with or without regard to how words end.
fn written(spelled: &[u8], scheme: &Scheme, with_end: bool) -> Vec<u8> {
    let end = ENDINGS.iter().filter(|_| with_end).find(|(latin, _)| {
        spelled.len() > latin.len().saturating_add(1) && spelled.ends_with(latin)
    });
    let len = spelled
        .len()
        .saturating_sub(end.map_or(0, |(latin, _)| latin.len()));
    let mut rest = spelled.get(..len).unwrap_or_default();
    let mut out = Vec::with_capacity(LONGEST);
    while let Some((_, after)) = rest.split_first() {
        match scheme.iter().find(|(latin, _)| rest.starts_with(latin)) {
            Some((latin, cyrillic)) => {
                out.extend_from_slice(cyrillic);
                rest = rest.get(latin.len()..).unwrap_or_default();
            }
            None => rest = after,
        }
    }
    if let Some((_, cyrillic)) = end {
        out.extend_from_slice(cyrillic);
    }
    out
}

/// The letters of the first scheme, with others in their place.
fn scheme(own: &[(&str, &str)]) -> Scheme {
    let mut all = own.to_vec();
    all.extend(
        LETTERS
            .iter()
            .filter(|(l, _)| own.iter().all(|(o, _)| o != l)),
    );
    scheme_of(&all)
}

fn scheme_of(pairs: &[(&str, &str)]) -> Scheme {
    let fold = |word: &str| codepage::key(word).unwrap_or_default();
    let mut scheme: Scheme = pairs.iter().map(|(l, c)| (fold(l), fold(c))).collect();
    scheme.sort_by_key(|(latin, _)| std::cmp::Reverse(latin.len()));
    scheme
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::codepage::show;

    #[test]
    fn latin_letters_are_written_back_in_the_ways_people_use() {
        let ways = |word: &str| -> Vec<String> {
            let word = codepage::key(word).unwrap();
            SCHEMES
                .iter()
                .flat_map(|s| [written(&word, s, true), written(&word, s, false)])
                .map(|w| show(&w))
                .collect()
        };
        for (latin, cyrillic) in [
            ("Sergei", "сергей"),
            ("Andriy", "андрій"),
            ("Yevgeny", "евгений"),
            ("Tchernobrov", "чернобров"),
            ("Zhukovskyi", "жуковський"),
            ("Hryhorenko", "григоренко"),
            ("Ilya", "иля"),
            ("Pouchkine", "пушкин"),
            ("Dmitry", "дмитрий"),
        ] {
            assert!(
                ways(latin).contains(&cyrillic.to_owned()),
                "{latin}: {:?}",
                ways(latin)
            );
        }
    }
}
