//! Endings of words: which one a word has is asked of many words and many times a word, so they are a tree in a table.

use super::super::codepage::{CYRILLIC, OTHER_CYRILLIC};
use super::cue::Cue;
use super::cues::Cues;
use fst::raw::{CompiledAddr, Fst};
use std::sync::LazyLock;

/// Cyrillic letters of the code page, then Latin ones.
const CYRILLIC_LETTERS: u8 = OTHER_CYRILLIC - CYRILLIC + 1;
const LETTERS: usize = CYRILLIC_LETTERS as usize + 26;

static TREE: LazyLock<Vec<Node>> = LazyLock::new(tree);

/// Some last letters of words.
#[derive(Clone, Copy)]
struct Node {
    /// What they are an ending of.
    cues: Cues,
    /// The node of one letter more, by that letter. The first node is nobody's next, so 0 is none.
    next: [u16; LETTERS],
}

impl Node {
    fn new(cues: Cues) -> Self {
        Self {
            cues,
            next: [0; LETTERS],
        }
    }
}

/// How many letters the longest ending of a word has that is in a list.
pub(in crate::scan) fn ending(word: &[u8], cue: Cue) -> Option<usize> {
    let tree: &[Node] = &TREE;
    let mut node = tree.first()?;
    let mut longest = None;
    for (n, byte) in word.iter().rev().enumerate() {
        let next = node.next.get(place(*byte)).copied().unwrap_or(0);
        if next == 0 {
            break;
        }
        node = tree.get(usize::from(next))?;
        if node.cues.has(cue) {
            longest = n.checked_add(1);
        }
    }
    longest
}

/// The place of a letter in a node; that of anything else is outside.
const fn place(byte: u8) -> usize {
    let place = match byte {
        CYRILLIC..=OTHER_CYRILLIC => byte.wrapping_sub(CYRILLIC),
        b'a'..=b'z' => byte.wrapping_sub(b'a').wrapping_add(CYRILLIC_LETTERS),
        _ => u8::MAX,
    };
    place as usize
}

/// The tree of what the build script wrote: the endings, their last letters first, with the numbers of their sets.
fn tree() -> Vec<Node> {
    let bytes: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/endings.fst"));
    let mut tree = vec![Node::new(Cues::default())];
    if let Ok(fst) = Fst::new(bytes) {
        grow(&fst, fst.root().addr(), 0, 0, &mut tree);
    }
    tree
}

/// Adds what follows a state to a node. The endings are ten letters long at most, so this goes no deeper.
fn grow(fst: &Fst<&[u8]>, from: CompiledAddr, sum: u64, at: usize, tree: &mut Vec<Node>) {
    for step in fst.node(from).transitions() {
        let sum = sum.wrapping_add(step.out.value());
        let node = fst.node(step.addr);
        let set = if node.is_final() {
            sum.wrapping_add(node.final_output().value()) & 0xFFFF
        } else {
            0
        };
        let new = tree.len();
        tree.push(Node::new(Cues::default().with(set)));
        let slot = tree
            .get_mut(at)
            .and_then(|n| n.next.get_mut(place(step.inp)));
        if let (Some(slot), Ok(number)) = (slot, u16::try_from(new)) {
            *slot = number;
        }
        grow(fst, step.addr, sum, new, tree);
    }
}
