//! Which number stands for which name: the same for the same, in whatever case it stands.

use crate::scan::hit::Hit;
use crate::scan::lexicon::Word;
use crate::scan::page::Page;
use std::collections::HashMap;

/// Letters that the cases of a name have in common.
const STEM: usize = 5;

/// The numbers given so far, by the beginnings of names.
#[derive(Default)]
pub(super) struct Names {
    known: HashMap<Vec<u8>, usize>,
    count: usize,
}

impl Names {
    /// The number of a name; a new one if none of its words was seen. A given name beside a surname proves nothing.
    pub(super) fn number(&mut self, page: &Page<'_>, hit: &Hit) -> usize {
        let from = page.token_at(hit.start);
        let all = page.tokens.get(from..).unwrap_or_default();
        let words = all
            .iter()
            .take_while(|t| t.end <= hit.end)
            .filter(|t| t.is_word() && t.len() > 1);
        let own = |t: &&crate::scan::token::Token| {
            !t.word.has(Word::GIVEN) && !t.word.has(Word::PATRONYMIC)
        };
        let stem = |t: &crate::scan::token::Token| {
            let spelled = page.spelled(t);
            let len = spelled.len().saturating_sub(1).clamp(2, STEM);
            spelled.get(..len.min(spelled.len())).unwrap_or_default()
        };
        let mut stems: Vec<&[u8]> = words.clone().filter(own).map(stem).collect();
        if stems.is_empty() {
            stems = words.map(stem).collect();
        }
        let known = stems.iter().find_map(|s| self.known.get(*s).copied());
        let number = known.unwrap_or_else(|| {
            self.count = self.count.saturating_add(1);
            self.count
        });
        for stem in stems {
            if !self.known.contains_key(stem) {
                self.known.insert(stem.to_vec(), number);
            }
        }
        number
    }
}
