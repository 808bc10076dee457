//! The list of cases: one page of it at a time, whatever there are. Rows are asked for by number; the casebook gives them in
//! their order.

use super::keys::latin;
use crate::cli::key::{Key, Motion};

/// A case in the list.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) received: String,
    pub(super) status: String,
    pub(super) grades: String,
    pub(super) tags: String,
    pub(super) assigned: String,
    pub(super) claims: u64,
    pub(super) beginning: String,
    pub(super) marks: Marks,
}

/// What has to be seen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark that is there or not"
)]
pub(super) struct Marks {
    pub(super) alike: bool,
    pub(super) withdrawn: bool,
    pub(super) held: bool,
    pub(super) destroyed: bool,
    pub(super) due: bool,
}

/// The list, as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Cases {
    pub(super) rows: Vec<Row>,
    /// The number of the first of `rows`, from 0.
    pub(super) first: usize,
    /// How many there are in all.
    pub(super) total: usize,
    /// Where the keys are, and the first one that is seen.
    pub(super) at: usize,
    pub(super) top: usize,
    /// How many are seen; known once it has been drawn.
    pub(super) seen: usize,
    /// Which cases these are, in words; empty for all.
    pub(super) which: String,
    /// The order, in words.
    pub(super) order: String,
}

/// What a key in the list led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// Rows are wanted that are not there.
    Load,
    Open(String),
    Find,
    Filter,
    Order,
    All,
    Keys,
    Leave,
}

impl Cases {
    /// Takes a key. The full stop and the comma are where a Russian keyboard has no stroke and no question mark.
    pub(super) fn press(&mut self, key: &Key) -> Option<Act> {
        match key {
            Key::Move(motion, _) => return self.go(*motion),
            Key::Enter => return self.row(self.at).map(|r| Act::Open(r.id.clone())),
            Key::Ctrl('f') | Key::Char('/' | '.') => return Some(Act::Find),
            Key::Char('?' | ',') | Key::Function(1) => return Some(Act::Keys),
            Key::Escape if self.which.is_empty() => return Some(Act::Leave),
            Key::Escape => return Some(Act::All),
            Key::Char(c) => match latin(*c) {
                'f' => return Some(Act::Filter),
                's' => return Some(Act::Order),
                'q' => return Some(Act::Leave),
                _ => {}
            },
            _ => {}
        }
        None
    }

    fn go(&mut self, motion: Motion) -> Option<Act> {
        let page = self.seen.saturating_sub(1).max(1);
        let to = match motion {
            Motion::Up => self.at.saturating_sub(1),
            Motion::Down => self.at.saturating_add(1),
            Motion::PageUp => self.at.saturating_sub(page),
            Motion::PageDown => self.at.saturating_add(page),
            Motion::Home => 0,
            Motion::End => usize::MAX,
            Motion::Left | Motion::Right => self.at,
        };
        self.at = to.min(self.total.saturating_sub(1));
        self.keep_in_sight();
        self.is_wanting().then_some(Act::Load)
    }

    /// The case with this number, if it is there.
    pub(super) fn row(&self, number: usize) -> Option<&Row> {
        self.rows.get(number.checked_sub(self.first)?)
    }

    fn keep_in_sight(&mut self) {
        let seen = self.seen.max(1);
        self.top = self.top.max(self.at.saturating_add(1).saturating_sub(seen));
        self.top = self.top.min(self.at);
    }

    /// Whether a row that would be seen is not there.
    pub(super) fn is_wanting(&self) -> bool {
        let end = self.top.saturating_add(self.seen.max(1)).min(self.total);
        self.top < end && (self.top..end).any(|n| self.row(n).is_none())
    }

    /// So many cases there are.
    pub(super) fn has(&mut self, total: usize) {
        self.total = total;
        self.at = self.at.min(total.saturating_sub(1));
        self.keep_in_sight();
    }

    /// So many rows are seen now.
    pub(super) fn sees(&mut self, rows: usize) {
        self.seen = rows;
        self.keep_in_sight();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::key::Held;

    fn go(motion: Motion) -> Key {
        Key::Move(motion, Held::default())
    }

    fn hundred() -> Cases {
        let row = |n: usize| Row {
            id: n.to_string(),
            ..Row::default()
        };
        Cases {
            rows: (0..40).map(row).collect(),
            total: 100_000,
            seen: 10,
            ..Cases::default()
        }
    }

    #[test]
    fn only_what_is_seen_is_asked_for() {
        let mut cases = hundred();
        for _ in 0..39 {
            assert_eq!(cases.press(&go(Motion::Down)), None);
        }
        assert_eq!(cases.press(&Key::Enter), Some(Act::Open("39".to_owned())));
        assert_eq!(cases.press(&go(Motion::Down)), Some(Act::Load));
        assert_eq!(cases.press(&Key::Enter), None, "it is not there yet");
        assert_eq!(cases.press(&go(Motion::End)), Some(Act::Load));
        assert_eq!((cases.at, cases.top), (99_999, 99_990));
        assert_eq!(cases.press(&go(Motion::Home)), None);
    }

    #[test]
    fn escape_shows_all_before_it_leaves_and_letters_are_keys_on_any_keyboard() {
        let mut cases = hundred();
        cases.which = "found".to_owned();
        assert_eq!(cases.press(&Key::Escape), Some(Act::All));
        cases.which.clear();
        assert_eq!(cases.press(&Key::Escape), Some(Act::Leave));
        assert_eq!(cases.press(&Key::Char('а')), Some(Act::Filter));
        assert_eq!(cases.press(&Key::Char('f')), Some(Act::Filter));
        assert_eq!(cases.press(&Key::Char('x')), None);
    }

    #[test]
    fn an_empty_list_can_be_left() {
        let mut cases = Cases::default();
        for motion in [Motion::Down, Motion::End, Motion::PageUp] {
            assert_eq!(cases.press(&go(motion)), None);
        }
        assert_eq!(cases.press(&Key::Enter), None);
        assert_eq!(cases.press(&Key::Char('q')), Some(Act::Leave));
    }
}
