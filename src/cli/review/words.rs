//! Choosing words of the source with the keyboard, word by word.

use super::keys::latin;
use super::prose::{Block, Prose, Source};
use crate::cli::key::{Key, Motion};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A word: its block, and its bytes there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    block: usize,
    bytes: Range<usize>,
}

/// The words of all texts of the source that are on the page, and which of them are chosen.
///
/// Invariant: what is chosen lies in one block.
#[derive(Debug)]
pub(super) struct Words {
    all: Vec<Word>,
    at: usize,
    /// The other end, once a mark was set.
    mark: Option<usize>,
}

/// What a key led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Nothing that leads out of it.
    Nothing,
    /// These bytes of this block.
    Words(usize, Range<usize>),
    /// The person wants out.
    Back,
}

impl Words {
    /// Begins at the first word from this line on. None if the page has no word of the source.
    pub(super) fn from_line(prose: &Prose, line: usize) -> Option<Self> {
        let mut all = Vec::new();
        for (block, b) in prose.blocks().iter().enumerate() {
            if b.source.is_some() {
                all.extend(words_of(b).map(|bytes| Word { block, bytes }));
            }
        }
        let line = prose.lines().get(line)?;
        let place = |w: &Word| (w.block, w.bytes.start);
        let at = all.partition_point(|w| place(w) < (line.block, line.bytes.start));
        let at = at.min(all.len().checked_sub(1)?);
        Some(Self {
            all,
            at,
            mark: None,
        })
    }

    /// Takes a key.
    pub(super) fn take(&mut self, key: &Key, prose: &Prose) -> Chosen {
        match key {
            Key::Escape if self.mark.is_some() => self.mark = None,
            Key::Escape => return Chosen::Back,
            Key::Enter => {
                return self.chosen().map_or(Chosen::Nothing, |(block, bytes)| {
                    Chosen::Words(block, bytes)
                });
            }
            Key::Char(' ') | Key::Ctrl('t') => self.turn_mark(),
            Key::Char(c) if latin(*c) == 'm' => self.turn_mark(),
            Key::Move(motion, held) => {
                if held.shift && self.mark.is_none() {
                    self.mark = Some(self.at);
                }
                self.go(*motion, prose);
            }
            _ => {}
        }
        Chosen::Nothing
    }

    /// What is chosen: from the first to the last word, with what stands between them.
    pub(super) fn chosen(&self) -> Option<(usize, Range<usize>)> {
        let mark = self.mark.unwrap_or(self.at);
        let first = self.all.get(self.at.min(mark))?;
        let last = self.all.get(self.at.max(mark))?;
        Some((first.block, first.bytes.start..last.bytes.end))
    }

    /// Whether some bytes are chosen.
    pub(super) fn holds(&self, block: usize, bytes: &Range<usize>) -> bool {
        let inside = |(b, r): (usize, Range<usize>)| {
            b == block && r.start <= bytes.start && bytes.end <= r.end
        };
        self.chosen().is_some_and(inside)
    }

    /// Whether moving chooses.
    pub(super) fn is_marking(&self) -> bool {
        self.mark.is_some()
    }

    fn turn_mark(&mut self) {
        self.mark = match self.mark {
            None => Some(self.at),
            Some(_) => None,
        };
    }

    fn go(&mut self, motion: Motion, prose: &Prose) {
        let to = match motion {
            Motion::Left => self.at.checked_sub(1),
            Motion::Right => Some(self.at.saturating_add(1)),
            Motion::Up => self.in_line(prose, -1),
            Motion::Down => self.in_line(prose, 1),
            Motion::PageUp => self.in_line(prose, -10),
            Motion::PageDown => self.in_line(prose, 10),
            Motion::Home => self.end_of_line(prose, false),
            Motion::End => self.end_of_line(prose, true),
        };
        let block = |at: usize| self.all.get(at).map(|w| w.block);
        if let Some(to) = to.filter(|to| block(*to).is_some()) {
            // While words are being chosen they stay in one text.
            if self.mark.is_none() || block(to) == block(self.at) {
                self.at = to;
            }
        }
    }

    /// The word so many lines further that stands nearest below or above this one.
    fn in_line(&self, prose: &Prose, lines: isize) -> Option<usize> {
        let here = self.all.get(self.at)?;
        let line = prose.line_of(here.block, here.bytes.start);
        let column = column(prose, here);
        let wanted = line.saturating_add_signed(lines);
        let line_at = |n: usize| {
            let word = self.all.get(n)?;
            Some(prose.line_of(word.block, word.bytes.start))
        };
        let forward = lines > 0;
        // The nearest line with a word in it, from the wanted one on, or the last there is on the way.
        let mut candidates: Vec<usize> = (0..self.all.len())
            .filter(|n| line_at(*n).is_some_and(|l| if forward { l > line } else { l < line }))
            .collect();
        let distance = |n: &usize| line_at(*n).map_or(usize::MAX, |l| l.abs_diff(wanted));
        let nearest = candidates.iter().map(distance).min()?;
        candidates.retain(|n| distance(n) == nearest);
        candidates.into_iter().min_by_key(|n| {
            let word = self.all.get(*n);
            word.map_or(usize::MAX, |w| self::column(prose, w).abs_diff(column))
        })
    }

    fn end_of_line(&self, prose: &Prose, last: bool) -> Option<usize> {
        let here = self.all.get(self.at)?;
        let line = prose.line_of(here.block, here.bytes.start);
        let mut of_line = self.all.iter().enumerate().filter_map(|(n, w)| {
            (w.block == here.block && prose.line_of(w.block, w.bytes.start) == line).then_some(n)
        });
        if last {
            of_line.next_back()
        } else {
            of_line.next()
        }
    }

    /// Has the word that the keys are at seen.
    pub(super) fn reveal(&self, prose: &mut Prose) {
        if let Some(word) = self.all.get(self.at) {
            let line = prose.line_of(word.block, word.bytes.start);
            prose.reveal(line..line.saturating_add(1));
        }
    }
}

/// Which text of the source a block is, and its words.
pub(super) fn quoted(
    blocks: &[Block],
    block: usize,
    bytes: &Range<usize>,
) -> Option<(Source, String)> {
    let block = blocks.get(block)?;
    let words = block.text.get(bytes.clone())?;
    Some((block.source.clone()?, words.to_owned()))
}

fn words_of(block: &Block) -> impl Iterator<Item = Range<usize>> {
    let words = block.text.unicode_word_indices();
    words.map(|(at, word)| at..at.saturating_add(word.len()))
}

/// How many characters stand before a word on its line.
fn column(prose: &Prose, word: &Word) -> usize {
    let line = prose
        .lines()
        .get(prose.line_of(word.block, word.bytes.start));
    let text = prose.blocks().get(word.block).map(|b| b.text.as_str());
    let before = line
        .zip(text)
        .and_then(|(l, t)| t.get(l.bytes.start..word.bytes.start));
    before.map_or(0, |b| b.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::key::Held;
    use plico::model::Digest;

    fn page(texts: &[&str]) -> Prose {
        let block = |t: &&str| Block {
            source: Some(Source {
                manifest: Digest([0; 32]),
                text: "statement".to_owned(),
            }),
            ..Block::plain(*t)
        };
        let mut blocks = vec![Block::heading("Words of the program")];
        blocks.extend(texts.iter().map(block));
        let mut prose = Prose::new(blocks);
        prose.lay(20);
        prose
    }

    fn press(words: &mut Words, prose: &mut Prose, keys: &[(Motion, bool)]) -> String {
        for (motion, shift) in keys {
            let held = Held {
                shift: *shift,
                ..Held::default()
            };
            assert_eq!(
                words.take(&Key::Move(*motion, held), prose),
                Chosen::Nothing
            );
        }
        let (block, bytes) = words.chosen().unwrap();
        quoted(prose.blocks(), block, &bytes).unwrap().1
    }

    #[test]
    fn words_are_chosen_with_shift_or_with_a_mark_and_never_the_programs_own() {
        let mut prose = page(&["Мост горел, всю 👩‍🚒 ночь. Никто не вышел."]);
        let mut words = Words::from_line(&prose, 0).unwrap();
        let go = |m| (m, false);
        assert_eq!(press(&mut words, &mut prose, &[go(Motion::Left)]), "Мост");
        assert_eq!(press(&mut words, &mut prose, &[go(Motion::Right)]), "горел");
        let shifted = [(Motion::Right, true), (Motion::Right, true)];
        assert_eq!(
            press(&mut words, &mut prose, &shifted),
            "горел, всю 👩‍🚒 ночь"
        );
        assert_eq!(words.take(&Key::Escape, &prose), Chosen::Nothing);
        assert_eq!(press(&mut words, &mut prose, &[]), "ночь");
        // The key that is M on a Russian keyboard.
        words.take(&Key::Char('ь'), &prose);
        let back = [go(Motion::Left), go(Motion::Left)];
        assert_eq!(press(&mut words, &mut prose, &back), "горел, всю 👩‍🚒 ночь");
        let (block, bytes) = words.chosen().unwrap();
        let enter = words.take(&Key::Enter, &prose);
        assert_eq!(enter, Chosen::Words(block, bytes));
    }

    #[test]
    fn what_is_chosen_stays_in_one_text() {
        let mut prose = page(&["One two.", "Three four."]);
        let mut words = Words::from_line(&prose, 0).unwrap();
        let right = [(Motion::Right, true); 5];
        assert_eq!(press(&mut words, &mut prose, &right), "One two");
        words.take(&Key::Escape, &prose);
        let down = [(Motion::Down, false)];
        assert_eq!(press(&mut words, &mut prose, &down), "four");
        assert_eq!(
            press(&mut words, &mut prose, &[(Motion::Home, false)]),
            "Three"
        );
        assert_eq!(
            press(&mut words, &mut prose, &[(Motion::PageUp, false)]),
            "One"
        );
    }
}
