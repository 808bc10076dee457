//! A case being read: five pages of it, things on them that can be chosen, and words that can.

use super::actions::{self, Do};
use super::prose::{Prose, Source};
use super::words::{self, Chosen, Words};
use crate::cli::key::{Key, Motion};

/// A page of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Account,
    Claims,
    Judged,
    Notes,
    Custody,
}

impl Tab {
    pub(super) const ALL: [Self; 5] = [
        Self::Account,
        Self::Claims,
        Self::Judged,
        Self::Notes,
        Self::Custody,
    ];

    /// Its name, as a message.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Account => "review-tab-account",
            Self::Claims => "review-tab-claims",
            Self::Judged => "review-tab-judged",
            Self::Notes => "review-tab-notes",
            Self::Custody => "review-tab-custody",
        }
    }

    /// Whether what can be chosen on it are claims.
    fn has_claims(self) -> bool {
        self == Self::Claims
    }
}

/// A page, and what is chosen on it.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    pub(super) prose: Prose,
    /// How many things can be chosen on it, and which is.
    pub(super) items: usize,
    pub(super) at: usize,
}

/// A case that is open.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) title: String,
    /// Whether something about it is to be noticed before anything else.
    pub(super) important: bool,
    pub(super) tab: Tab,
    leaves: [Leaf; 5],
    words: Option<Words>,
    /// What a key could not do: a message.
    pub(super) notice: Option<&'static str>,
}

/// What a key in a case led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    Back,
    Menu,
    Keys,
    Do(Do),
    /// A claim is to be made of these words, which begin at this byte of the text.
    Quote(Source, String, usize),
}

impl Reader {
    pub(super) fn new(title: String, important: bool, leaves: [Leaf; 5]) -> Self {
        Self {
            title,
            important,
            tab: Tab::Account,
            leaves,
            words: None,
            notice: None,
        }
    }

    /// Takes the place of a reader of the same case, from before something was said of it.
    pub(super) fn in_place_of(mut self, before: Self) -> Self {
        self.tab = before.tab;
        for (new, old) in self.leaves.iter_mut().zip(before.leaves) {
            let prose = std::mem::take(&mut new.prose);
            new.prose = prose.at_the_place_of(&old.prose);
            new.at = old.at.min(new.items.saturating_sub(1));
        }
        self
    }

    fn number(&self) -> usize {
        let mut all = Tab::ALL.iter();
        all.position(|t| *t == self.tab).unwrap_or_default()
    }

    /// The page that is seen.
    pub(super) fn leaf(&mut self) -> (&mut Leaf, Option<&Words>) {
        let [account, claims, judged, notes, custody] = &mut self.leaves;
        let leaf = match self.tab {
            Tab::Account => account,
            Tab::Claims => claims,
            Tab::Judged => judged,
            Tab::Notes => notes,
            Tab::Custody => custody,
        };
        (leaf, self.words.as_ref())
    }

    /// The number of the claim that is chosen.
    pub(super) fn claim(&mut self) -> Option<usize> {
        let claims = self.tab.has_claims();
        let (leaf, _) = self.leaf();
        (claims && leaf.at < leaf.items).then_some(leaf.at)
    }

    /// Whether words are being chosen, and whether moving chooses.
    pub(super) fn choosing(&self) -> Option<bool> {
        self.words.as_ref().map(Words::is_marking)
    }

    /// Begins to choose words, on the page of the account.
    pub(super) fn choose_words(&mut self) {
        self.tab = Tab::Account;
        let (leaf, _) = self.leaf();
        let words = Words::from_line(&leaf.prose, leaf.prose.top());
        if words.is_none() {
            self.notice = Some("review-no-words");
        }
        self.words = words;
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: &Key) -> Option<Act> {
        self.notice = None;
        if let Some(words) = &mut self.words {
            let [account, ..] = &mut self.leaves;
            let prose = &account.prose;
            return match words.take(key, prose) {
                Chosen::Nothing => None,
                Chosen::Back => {
                    self.words = None;
                    None
                }
                Chosen::Words(block, bytes) => words::quoted(prose.blocks(), block, &bytes)
                    .map(|(source, quote)| Act::Quote(source, quote, bytes.start)),
            };
        }
        match key {
            Key::Escape => return Some(Act::Back),
            Key::Enter => return Some(Act::Menu),
            Key::Char('?' | ',') | Key::Function(1) => return Some(Act::Keys),
            Key::Tab | Key::Move(Motion::Right, _) => self.turn(1),
            Key::BackTab | Key::Move(Motion::Left, _) => self.turn(4),
            Key::Move(motion, _) => self.go(*motion),
            Key::Char(c) if ('1'..='5').contains(c) => {
                let number = c.to_digit(10).and_then(|n| usize::try_from(n).ok());
                let tab = number.and_then(|n| Tab::ALL.get(n.checked_sub(1)?));
                self.tab = tab.copied().unwrap_or(self.tab);
            }
            Key::Char(c) => {
                let has_claim = self.claim().is_some();
                match actions::of_key(*c, has_claim) {
                    Some(Do::Claim) => self.choose_words(),
                    None if !has_claim && actions::of_key(*c, true).is_some() => {
                        self.notice = Some("review-choose-claim");
                    }
                    what => return what.map(Act::Do),
                }
            }
            _ => {}
        }
        None
    }

    fn turn(&mut self, by: usize) {
        let to = self.number().saturating_add(by).checked_rem(5);
        let tab = to.and_then(|to| Tab::ALL.get(to));
        self.tab = tab.copied().unwrap_or(self.tab);
    }

    /// On a page with things to choose, up and down choose; a thing longer than the screen is scrolled first.
    fn go(&mut self, motion: Motion) {
        let (leaf, _) = self.leaf();
        let last = leaf.items.saturating_sub(1);
        let of_item = |leaf: &Leaf, n| leaf.prose.lines_of_item(n);
        let hidden = |leaf: &Leaf| {
            let lines = of_item(leaf, leaf.at);
            let (above, below) = leaf.prose.hidden();
            let seen = above..leaf.prose.lines().len().saturating_sub(below);
            (lines.start < seen.start, lines.end > seen.end)
        };
        match motion {
            Motion::Down if leaf.items > 0 && !hidden(leaf).1 && leaf.at < last => {
                leaf.at = leaf.at.saturating_add(1);
                let lines = of_item(leaf, leaf.at);
                leaf.prose.reveal(lines);
            }
            Motion::Up if leaf.items > 0 && !hidden(leaf).0 && leaf.at > 0 => {
                leaf.at = leaf.at.saturating_sub(1);
                let lines = of_item(leaf, leaf.at);
                leaf.prose.reveal(lines);
            }
            motion => leaf.prose.scroll(motion),
        }
        if leaf.items == 0 {
            return;
        }
        // A page was turned: what is chosen comes along.
        let lines = of_item(leaf, leaf.at);
        let (above, below) = leaf.prose.hidden();
        let end = leaf.prose.lines().len().saturating_sub(below);
        if lines.end <= above || lines.start >= end {
            let of_line = |n: usize| {
                let line = leaf.prose.lines().get(n)?;
                leaf.prose.blocks().get(line.block)?.item
            };
            let mut seen = (above..end).filter_map(of_line);
            leaf.at = seen.next().unwrap_or(leaf.at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::prose::Block;
    use super::*;
    use crate::cli::key::Held;

    fn go(motion: Motion) -> Key {
        Key::Move(motion, Held::default())
    }

    fn reader() -> Reader {
        let mut leaves: [Leaf; 5] = Default::default();
        let block = |n: usize| Block::plain(format!("claim {n}")).of_item(n);
        leaves[1] = Leaf {
            prose: Prose::new((0..9).map(block).collect()),
            items: 9,
            at: 0,
        };
        for leaf in &mut leaves {
            leaf.prose.lay(40);
        }
        Reader::new("case".to_owned(), false, leaves)
    }

    #[test]
    fn pages_are_turned_round_and_by_number() {
        let mut reader = reader();
        assert_eq!(reader.press(&Key::Tab), None);
        assert_eq!(reader.tab, Tab::Claims);
        reader.press(&Key::BackTab);
        reader.press(&Key::BackTab);
        assert_eq!(reader.tab, Tab::Custody);
        reader.press(&Key::Char('3'));
        assert_eq!(reader.tab, Tab::Judged);
        reader.press(&Key::Char('9'));
        assert_eq!(reader.tab, Tab::Judged);
    }

    #[test]
    fn what_needs_a_claim_is_done_where_one_is_chosen() {
        let mut reader = reader();
        assert_eq!(reader.press(&Key::Char('g')), None);
        assert_eq!(reader.notice, Some("review-choose-claim"));
        reader.press(&Key::Char('2'));
        reader.press(&go(Motion::Down));
        assert_eq!(reader.claim(), Some(1));
        assert_eq!(reader.press(&Key::Char('п')), Some(Act::Do(Do::Grade)));
        assert_eq!(reader.notice, None);
        reader.press(&go(Motion::Up));
        reader.press(&go(Motion::Up));
        assert_eq!(reader.claim(), Some(0));
        assert_eq!(reader.press(&Key::Enter), Some(Act::Menu));
        assert_eq!(reader.press(&Key::Escape), Some(Act::Back));
    }

    #[test]
    fn where_no_word_is_the_sources_none_can_be_chosen() {
        let mut reader = reader();
        reader.press(&Key::Char('c'));
        assert_eq!(reader.choosing(), None);
        assert_eq!(reader.notice, Some("review-no-words"));
    }
}
