//! The word lists as they are shipped, one file a source, searched where they lie. `docs/NOTICE.md` names the sources; the
//! generator is `tests/lexicon`.

use std::sync::LazyLock;

use fst::raw::Fst;

use super::super::codepage::is_cyrillic;
use super::filter;
use super::list::List;
use super::word::Word;

/// Words of one name of a place, written with a blank or a hyphen between them, are looked for as far as this.
const LONGEST: usize = 48;

/// The lists of one script: names and places with their flags, and ordinary words.
struct Lists {
    named: Vec<Option<List>>,
    ordinary: Vec<Option<List>>,
    /// Letters of an ordinary word that its list keeps; the generator cuts there, too.
    kept: usize,
}

macro_rules! list {
    ($name:literal) => {
        List::new(include_bytes!(concat!("assets/", $name, ".fst")).as_slice())
    };
}

/// Filled by the build script from the same lists.
static FILTER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.filter"));

static CYRILLIC: LazyLock<Lists> = LazyLock::new(|| Lists {
    named: vec![
        list!("own"),
        list!("geonames"),
        list!("opencorpora"),
        list!("russiannames"),
        list!("hunspell-uk"),
    ],
    ordinary: vec![list!("opencorpora-words"), list!("hunspell-uk-words")],
    kept: 8,
});

static LATIN: LazyLock<Lists> = LazyLock::new(|| Lists {
    named: vec![
        list!("own"),
        list!("geonames"),
        list!("census"),
        list!("insee"),
        list!("hunspell-fr"),
    ],
    ordinary: vec![list!("hunspell-fr-words"), list!("hunspell-en-words")],
    kept: 7,
});

/// Lists that hold names of several words, among the first of `named`.
const WITH_PLACES: usize = 2;

fn lists(word: &[u8]) -> &'static Lists {
    if word.first().is_some_and(|b| is_cyrillic(*b)) {
        &CYRILLIC
    } else {
        &LATIN
    }
}

/// What all lists together say of a folded word.
pub(super) fn word(word: &[u8]) -> Word {
    if word.len() < 2 {
        return Word::default();
    }
    let lists = lists(word);
    let found = if may_be_named(word) {
        let named = lists.named.iter().flatten().filter_map(|l| l.get(word));
        named.fold(Word::default(), Word::with)
    } else {
        Word::default()
    };
    let ordinary = if word.len() >= lists.kept && found.has(Word::NAMED) {
        // The cut word may be another one: towns have adjectives. What the generator saw in full counts.
        found.has(Word::COMMON)
    } else {
        let cut = word.get(..lists.kept).unwrap_or(word);
        let known = |l: &List| l.get(cut).is_some();
        lists.ordinary.iter().flatten().any(known)
    };
    if ordinary {
        found.with(Word::ORDINARY)
    } else {
        found
    }
}

/// Whether the lists of names have to be asked: most ordinary words are in none, and the filter knows.
fn may_be_named(word: &[u8]) -> bool {
    let set = |(byte, bit): &(usize, u8)| FILTER.get(*byte).is_none_or(|b| b & bit != 0);
    !word.first().is_some_and(|b| is_cyrillic(*b)) || filter::bits(word).iter().all(set)
}

/// The longest name of several words that a folded text begins with: how many bytes of the text it is, and what it is.
/// A blank may stand for a hyphen and the other way round, and several blanks for one.
pub(super) fn phrase(text: &[u8]) -> Option<(usize, Word)> {
    let lists = lists(text).named.iter().take(WITH_PLACES).flatten();
    lists
        .filter_map(|l| longest(l.fst(), text))
        .max_by_key(|f| f.0)
}

fn longest(list: &Fst<&'static [u8]>, text: &[u8]) -> Option<(usize, Word)> {
    let mut node = list.root();
    let mut sum = 0u64;
    let mut several = false;
    let mut best = None;
    let mut bytes = text.iter().copied().take(LONGEST).enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        let gap = is_gap(byte);
        if gap {
            several = true;
            while byte == b' ' && bytes.next_if(|(_, b)| *b == b' ').is_some() {}
        }
        let step = node.find_input(byte).or_else(|| match byte {
            b' ' => node.find_input(b'-'),
            b'-' => node.find_input(b' '),
            _ => None,
        });
        let Some(step) = step else { break };
        let transition = node.transition(step);
        sum = sum.wrapping_add(transition.out.value());
        node = list.node(transition.addr);
        let next = text.get(at.saturating_add(1)).copied().unwrap_or(b' ');
        if several && !gap && node.is_final() && !super::super::codepage::is_letter(next) {
            let value = sum.wrapping_add(node.final_output().value());
            best = Some((at.saturating_add(1), Word::from_list(value)));
        }
    }
    best
}

const fn is_gap(byte: u8) -> bool {
    matches!(byte, b' ' | b'-')
}
