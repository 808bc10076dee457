//! Habits of writing that anyone can see: what, how often, and where.
//!
//! To know them lets a person write without them, which reduces what anyone can see. It does not defeat a forensic comparison:
//! no score of anonymity is given, and no words are exchanged. What can be taken back exactly is offered by [`normalise`].

use super::page::Page;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

mod normal;
mod phrases;
mod signs;
mod wording;

#[cfg(test)]
mod tests;

pub use normal::{Change, Edit, Normalised, normalise};

/// What kind of habit it is. The code is what `--json` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HabitKind {
    /// A word that a list of frequent mistakes holds, or one that is a letter away from an ordinary word, twice at least.
    Misspelling,
    /// `))`, `!!`, `...`
    DoubledMark,
    /// A space before a comma or a point.
    SpaceBefore,
    /// No space behind a comma.
    NoSpaceBehind,
    /// Two spaces or more.
    DoubleSpace,
    /// Words that come together more often than chance lets them.
    PetPhrase,
    /// A word of a trade, a place or a generation.
    Jargon,
    /// An emoji.
    Emoji,
    /// A face made of marks.
    Smiley,
    /// Words of one language in the letters of another.
    Transliteration,
    /// A word in Latin letters among Cyrillic ones, or with letters of both.
    OtherAlphabet,
    /// A word in capitals.
    Capitals,
    /// A sentence that begins with a small letter.
    SmallStart,
    /// `ё`, written or left out.
    Yo,
    /// One kind of quotation marks.
    Quotes,
    /// One kind of dashes.
    Dashes,
}

impl HabitKind {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Misspelling,
        Self::DoubledMark,
        Self::SpaceBefore,
        Self::NoSpaceBehind,
        Self::DoubleSpace,
        Self::PetPhrase,
        Self::Jargon,
        Self::Emoji,
        Self::Smiley,
        Self::Transliteration,
        Self::OtherAlphabet,
        Self::Capitals,
        Self::SmallStart,
        Self::Yo,
        Self::Quotes,
        Self::Dashes,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Misspelling => "misspelling",
            Self::DoubledMark => "doubled_mark",
            Self::SpaceBefore => "space_before",
            Self::NoSpaceBehind => "no_space_behind",
            Self::DoubleSpace => "double_space",
            Self::PetPhrase => "pet_phrase",
            Self::Jargon => "jargon",
            Self::Emoji => "emoji",
            Self::Smiley => "smiley",
            Self::Transliteration => "transliteration",
            Self::OtherAlphabet => "other_alphabet",
            Self::Capitals => "capitals",
            Self::SmallStart => "small_start",
            Self::Yo => "yo",
            Self::Quotes => "quotes",
            Self::Dashes => "dashes",
        }
    }
}

/// One habit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    /// What kind it is.
    pub kind: HabitKind,
    /// What is written: the word, the mark, the phrase. Of words that differ only in capitals the first spelling.
    pub text: Zeroizing<String>,
    /// Where, in Unicode code points of the text, ends exclusive, ascending. As many as there are.
    pub places: Vec<(usize, usize)>,
}

impl Habit {
    /// How often.
    #[must_use]
    pub fn count(&self) -> usize {
        self.places.len()
    }
}

/// Lists the habits of a text: by kind, the most frequent first. Time and memory grow with the text.
///
/// Misspellings are those of a list of frequent ones, and words that occur twice, are unknown to the lists of ordinary
/// words, and are one letter away from a known one. The lists do not know every word, so a rare word can be told as one.
#[must_use]
pub fn style(text: &str) -> Vec<Habit> {
    let page = Page::new(text);
    let mut seen = Seen::default();
    signs::find(text, &mut seen);
    wording::find(&page, text, &mut seen);
    phrases::find(&page, text, &mut seen);
    seen.habits()
}

/// Habits in the making.
#[derive(Default)]
struct Seen(BTreeMap<(HabitKind, Vec<u8>), Habit>);

impl Seen {
    /// `key` holds together what counts as the same.
    fn add(&mut self, kind: HabitKind, key: &[u8], text: &str, place: (usize, usize)) {
        let habit = self.0.entry((kind, key.to_vec())).or_insert_with(|| Habit {
            kind,
            text: Zeroizing::new(text.to_owned()),
            places: Vec::new(),
        });
        habit.places.push(place);
    }

    fn habits(self) -> Vec<Habit> {
        let mut habits: Vec<Habit> = self.0.into_values().collect();
        habits.sort_by_key(|h| (h.kind, std::cmp::Reverse(h.places.len())));
        habits
    }
}

/// Slices of a text by code points, without counting from its beginning each time.
struct Slices<'t> {
    text: &'t str,
    /// The byte of every [`STEP`]th code point.
    marks: Vec<usize>,
}

/// Code points between two marks.
const STEP: usize = 64;

impl<'t> Slices<'t> {
    fn new(text: &'t str) -> Self {
        let marks = text
            .char_indices()
            .step_by(STEP)
            .map(|(at, _)| at)
            .collect();
        Self { text, marks }
    }

    fn byte(&self, at: usize) -> usize {
        let mark = self
            .marks
            .get(at / STEP)
            .copied()
            .unwrap_or(self.text.len());
        let rest = self.text.get(mark..).unwrap_or_default();
        let further = rest.char_indices().nth(at % STEP);
        mark.saturating_add(further.map_or(rest.len(), |(n, _)| n))
    }

    fn get(&self, (start, end): (usize, usize)) -> &'t str {
        self.text
            .get(self.byte(start)..self.byte(end))
            .unwrap_or_default()
    }
}
