//! One word list: a finite-state map, entered by the first two letters at once.

use super::super::codepage::{CYRILLIC, OTHER_CYRILLIC};
use super::word::Word;
use fst::raw::{CompiledAddr, Fst};

/// Cyrillic letters of the code page, and Latin ones.
const LETTERS: usize = (OTHER_CYRILLIC - CYRILLIC) as usize + 1;

/// The states near the root have the most ways out, and every search passes them: they are looked up in a table.
pub(super) struct List {
    fst: Fst<&'static [u8]>,
    /// By the first two Cyrillic letters: the state they lead to, and what has been added up on the way.
    doors: Vec<Option<(CompiledAddr, u64)>>,
}

impl List {
    /// Reads a list. None if it is none, which a test makes sure of.
    pub(super) fn new(bytes: &'static [u8]) -> Option<Self> {
        let fst = Fst::new(bytes).ok()?;
        let mut doors = vec![None; LETTERS.saturating_mul(LETTERS)];
        for (n, door) in doors.iter_mut().enumerate() {
            let letter = |n: usize| CYRILLIC.saturating_add(u8::try_from(n).unwrap_or(u8::MAX));
            *door = walk(
                &fst,
                fst.root().addr(),
                0,
                &[letter(n / LETTERS), letter(n % LETTERS)],
            );
        }
        Some(Self { fst, doors })
    }

    /// What the list says of a word.
    pub(super) fn get(&self, word: &[u8]) -> Option<Word> {
        let (addr, sum) = match word {
            [a, b, rest @ ..] if letter(*a).is_some() && letter(*b).is_some() => {
                let place = letter(*a)?
                    .saturating_mul(LETTERS)
                    .saturating_add(letter(*b)?);
                let (addr, sum) = (*self.doors.get(place)?)?;
                walk(&self.fst, addr, sum, rest)?
            }
            _ => walk(&self.fst, self.fst.root().addr(), 0, word)?,
        };
        let node = self.fst.node(addr);
        node.is_final()
            .then(|| Word::from_list(sum.wrapping_add(node.final_output().value())))
    }

    /// The map itself, for searches that do not end with the word.
    pub(super) fn fst(&self) -> &Fst<&'static [u8]> {
        &self.fst
    }
}

/// The place of a Cyrillic letter in the table.
fn letter(byte: u8) -> Option<usize> {
    let place = usize::from(byte.checked_sub(CYRILLIC)?);
    (place < LETTERS).then_some(place)
}

/// Where some bytes lead from a state, and the sum of what stands on the way.
fn walk(
    fst: &Fst<&'static [u8]>,
    from: CompiledAddr,
    sum: u64,
    bytes: &[u8],
) -> Option<(CompiledAddr, u64)> {
    let (mut addr, mut sum) = (from, sum);
    for byte in bytes {
        let node = fst.node(addr);
        let transition = node.transition(node.find_input(*byte)?);
        sum = sum.wrapping_add(transition.out.value());
        addr = transition.addr;
    }
    Some((addr, sum))
}
