//! A text as the recognisers see it: folded, cut into tokens, with the way back to code points.

use super::codepage::{self, Fold, is_cyrillic, is_letter};
use super::lexicon::{Cue, Lookup};
use super::script::{self, Alphabet};
use super::token::{Flags, Form, Token};
use zeroize::Zeroizing;

/// A folded text.
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    /// One byte a character that can be seen.
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) tokens: Vec<Token>,
    /// Characters that cannot be seen: place in code points, and which.
    pub(super) hidden: Vec<(u32, char)>,
    /// A bit a folded character: whether it was a capital.
    capitals: Vec<u64>,
    /// Where characters were left out: from this folded offset on, so many code points more.
    shifts: Vec<(u32, u32)>,
}

impl<'t> Page<'t> {
    /// Folds and cuts a text. It must not be longer than `u32::MAX` characters, which `Limits` see to.
    pub(super) fn new(text: &'t str) -> Self {
        let mut page = Self {
            text,
            // Never grows: a piece left behind by growing would not be wiped.
            bytes: Zeroizing::new(Vec::with_capacity(text.len())),
            tokens: Vec::with_capacity(text.len() / 6),
            hidden: Vec::new(),
            capitals: Vec::with_capacity(text.len() / 64),
            shifts: Vec::new(),
        };
        page.fold();
        page.cut();
        page
    }

    fn fold(&mut self) {
        let mut left_out = 0u32;
        for (at, c) in self.text.chars().enumerate() {
            match codepage::fold(c) {
                Fold::Byte(byte, capital) => {
                    let place = self.bytes.len();
                    self.bytes.push(byte);
                    if place.is_multiple_of(64) {
                        self.capitals.push(0);
                    }
                    if capital && let Some(word) = self.capitals.last_mut() {
                        *word |= 1 << (place % 64);
                    }
                    continue;
                }
                Fold::Mark => codepage::join(self.bytes.last_mut(), c),
                Fold::Invisible => self.hidden.push((u32::try_from(at).unwrap_or(u32::MAX), c)),
            }
            left_out = left_out.saturating_add(1);
            let here = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
            match self.shifts.last_mut() {
                Some((place, shift)) if *place == here => *shift = left_out,
                _ => self.shifts.push((here, left_out)),
            }
        }
    }

    fn cut(&mut self) {
        let mut bytes = std::mem::take(&mut self.bytes);
        let mut lookup = Lookup::new(bytes.len());
        let mut at = 0usize;
        let mut glued = false;
        let mut first = true;
        while let Some(&byte) = bytes.get(at) {
            if byte == b' ' {
                glued = false;
                at = at.saturating_add(1);
                continue;
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let form = form_of(byte);
            let len = match form {
                Form::Word => word_len(rest),
                Form::Number => rest.iter().take_while(|b| b.is_ascii_digit()).count(),
                Form::Mark | Form::Break => 1,
            };
            let end = at.saturating_add(len);
            let spelled = rest.get(..len).unwrap_or_default();
            let mut flags = if glued {
                Flags::GLUED
            } else {
                Flags::default()
            };
            if form == Form::Word {
                flags = flags.with(self.letters(spelled, at));
                if flags.has(Flags::LATIN.with(Flags::CYRILLIC)) && !beside_digits(&bytes, at, end)
                {
                    flags = in_one_alphabet(bytes.get_mut(at..end).unwrap_or_default(), flags);
                }
                if first {
                    flags = flags.with(Flags::FIRST);
                }
            }
            let (cues, word) = match form {
                Form::Word | Form::Number => lookup.word(&bytes, at, end),
                Form::Mark | Form::Break => Default::default(),
            };
            self.tokens.push(Token {
                start: u32::try_from(at).unwrap_or(u32::MAX),
                end: u32::try_from(end).unwrap_or(u32::MAX),
                form,
                flags,
                cues,
                word,
            });
            first = match form {
                Form::Break => true,
                Form::Mark => matches!(byte, b'.' | b'!' | b'?') || (first && byte != b','),
                Form::Word | Form::Number => false,
            };
            glued = form != Form::Break;
            at = end;
        }
        self.bytes = bytes;
        self.flatten();
    }

    /// In a line that is written in capitals, a capital says as little as at the start of a sentence.
    fn flatten(&mut self) {
        for line in self.tokens.split_mut(|t| t.form == Form::Break) {
            let words = line.iter().filter(|t| t.is_word() && t.len() > 1);
            let (mut all, mut capitals) = (0usize, 0usize);
            for word in words {
                all = all.saturating_add(1);
                capitals = capitals.saturating_add(usize::from(word.flags.has(Flags::CAPS)));
            }
            if capitals > 3 && capitals.saturating_mul(4) > all.saturating_mul(3) {
                for token in line.iter_mut().filter(|t| t.is_word()) {
                    if !token.flags.has(Flags::FIRST) {
                        token.flags = token.flags.with(Flags::FIRST).with(Flags::LOUD);
                    }
                }
            }
        }
    }

    /// Scripts and capitals of a word that begins at a folded offset.
    fn letters(&self, spelled: &[u8], at: usize) -> Flags {
        let mut flags = scripts(spelled);
        let capitals = self.capitals_of(spelled, at);
        if capitals == 0 {
            return flags;
        }
        // An apostrophe is neither large nor small. What is longer than a word of any language is not looked at to its end.
        let letters = spelled.iter().take(64).enumerate();
        let letters = letters.fold(0u64, |all, (n, b)| all | u64::from(is_letter(*b)) << n);
        let small = letters & !capitals;
        if capitals & 1 == 1 {
            flags = flags.with(Flags::CAPITAL);
        }
        if small == 0 && capitals.count_ones() > 1 {
            flags = flags.with(Flags::CAPS);
        }
        if small != 0 && capitals >> small.trailing_zeros() != 0 {
            flags = flags.with(Flags::CAMEL);
        }
        flags
    }

    /// A bit for each of the first 64 letters of a word: whether it is a capital.
    fn capitals_of(&self, spelled: &[u8], at: usize) -> u64 {
        let word = |n: usize| self.capitals.get(n).copied().unwrap_or(0);
        let (first, shift) = (at / 64, at % 64);
        let low = word(first) >> shift;
        let high = match shift {
            0 => 0,
            _ => word(first.saturating_add(1)) << 64usize.saturating_sub(shift),
        };
        let unused = 64usize.saturating_sub(spelled.len());
        (low | high) << unused >> unused
    }

    /// Whether the character at a folded offset was a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.capitals
            .get(at / 64)
            .is_some_and(|w| w >> (at % 64) & 1 == 1)
    }

    /// The place in code points of a folded offset.
    pub(super) fn code_point(&self, at: u32) -> usize {
        let n = self.shifts.partition_point(|(place, _)| *place <= at);
        let shift = n
            .checked_sub(1)
            .and_then(|n| self.shifts.get(n))
            .map_or(0, |s| s.1);
        at.saturating_add(shift) as usize
    }

    /// The place in code points where something ends that is over at a folded offset: marks on its last letter belong to it,
    /// invisible characters behind it do not.
    pub(super) fn code_point_end(&self, end: u32) -> usize {
        end.checked_sub(1)
            .map_or(0, |last| self.code_point(last).saturating_add(1))
    }

    /// The folded offset of a code point; of one that was left out, the offset of what is behind it.
    pub(super) fn folded(&self, at: u32) -> u32 {
        let n = self
            .shifts
            .partition_point(|(place, shift)| place.saturating_add(*shift) <= at);
        let before = n
            .checked_sub(1)
            .and_then(|n| self.shifts.get(n))
            .map_or(0, |s| s.1);
        let here = self.shifts.get(n).map_or(u32::MAX, |s| s.0);
        at.saturating_sub(before).min(here)
    }

    /// The token at a place that may lie outside.
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The token `n` places before.
    pub(super) fn before(&self, at: usize, n: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(n)?)
    }

    /// The folded characters of a token.
    pub(super) fn spelled(&self, token: &Token) -> &[u8] {
        self.bytes
            .get(token.start as usize..token.end as usize)
            .unwrap_or_default()
    }

    /// The folded characters between two offsets.
    pub(super) fn slice(&self, start: u32, end: u32) -> &[u8] {
        self.bytes
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// The value of a number token; None where it is none or has more than nine digits.
    pub(super) fn value(&self, token: &Token) -> Option<u32> {
        if !token.is_number() || token.len() > 9 {
            return None;
        }
        std::str::from_utf8(self.spelled(token)).ok()?.parse().ok()
    }

    /// Whether the token is this mark.
    pub(super) fn is_mark(&self, token: &Token, mark: u8) -> bool {
        token.form == Form::Mark && self.bytes.get(token.start as usize) == Some(&mark)
    }

    /// If words of a cue that is a phrase begin at this token, how many tokens it has. Single words count, too.
    pub(super) fn phrase(&self, at: usize, cue: Cue) -> Option<usize> {
        let token = self.tokens.get(at)?;
        if token.is(cue) {
            return Some(1);
        }
        super::lexicon::phrase(self.tokens.get(at..)?, cue)
    }

    /// The first token that begins at or behind a folded offset.
    pub(super) fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|t| t.start < offset)
    }
}

/// The scripts of a word. Nearly all words have one of two, which are told quickly.
fn scripts(spelled: &[u8]) -> Flags {
    if spelled.iter().all(|b| is_cyrillic(*b)) {
        return Flags::CYRILLIC;
    }
    if spelled.iter().all(u8::is_ascii_lowercase) {
        return Flags::LATIN;
    }
    let scripts = spelled.iter().map(|b| script(*b));
    scripts.fold(Flags::default(), Flags::with)
}

/// The script of a letter; none for an apostrophe.
fn script(byte: u8) -> Flags {
    if byte.is_ascii_lowercase() {
        Flags::LATIN
    } else if is_cyrillic(byte) {
        Flags::CYRILLIC
    } else if is_letter(byte) {
        Flags::FOREIGN
    } else {
        Flags::default()
    }
}

/// Writes a word of two alphabets in one. A letter that looks alike has the same place there, so offsets stay as they are.
fn in_one_alphabet(word: &mut [u8], flags: Flags) -> Flags {
    let other = match script::settle(word) {
        Some(Alphabet::Latin) => Flags::CYRILLIC,
        Some(Alphabet::Cyrillic) => Flags::LATIN,
        None => return flags,
    };
    flags.without(other).with(Flags::MIXED)
}

/// A digit touches the word: it is part of a number with letters, not a word.
fn beside_digits(bytes: &[u8], start: usize, end: usize) -> bool {
    let digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    digit(start.checked_sub(1)) || digit(Some(end))
}

fn form_of(byte: u8) -> Form {
    match byte {
        b'\n' => Form::Break,
        b'0'..=b'9' => Form::Number,
        b if is_letter(b) => Form::Word,
        _ => Form::Mark,
    }
}

/// Letters, and apostrophes between Cyrillic ones. Between Latin ones an apostrophe joins two words, or hangs an ending on one.
fn word_len(rest: &[u8]) -> usize {
    let letters = |from: usize| {
        rest.iter()
            .skip(from)
            .take_while(|b| is_letter(**b))
            .count()
    };
    let mut len = letters(0);
    while let Some([before, b'\'', next]) = rest.get(len.saturating_sub(1)..len.saturating_add(2))
        && is_cyrillic(*before)
        && is_cyrillic(*next)
    {
        let behind = len.saturating_add(1);
        len = behind.saturating_add(letters(behind));
    }
    len
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::codepage::show;

    #[test]
    fn a_folded_offset_leads_back_to_its_code_point() {
        let text = "А\u{301}б\u{200b}в И\u{306} «Ёж»\u{feff}";
        let page = Page::new(text);
        assert_eq!(show(&page.bytes), "абв й \"еж\"");
        let chars: Vec<char> = text.chars().collect();
        for (folded, expected) in [(0, 'А'), (1, 'б'), (2, 'в'), (4, 'И'), (7, 'Ё'), (8, 'ж')]
        {
            assert_eq!(chars.get(page.code_point(folded)), Some(&expected));
        }
        assert_eq!(page.hidden.len(), 2);
        assert_eq!(
            page.code_point_end(2),
            3,
            "the invisible one behind a letter is outside"
        );
    }

    #[test]
    fn words_are_cut_as_each_language_writes_them() {
        let page = Page::new("Мар'яна п’є. L'armée, O'Brien 61-я\nА123ВС");
        let words: Vec<String> = page.tokens.iter().map(|t| show(page.spelled(t))).collect();
        let expected = [
            "мар'яна",
            "п'є",
            ".",
            "l",
            "'",
            "armee",
            ",",
            "o",
            "'",
            "brien",
            "61",
            "-",
            "я",
            "\n",
            "а",
            "123",
            "вс",
        ];
        assert_eq!(words, expected);
        let glued: Vec<bool> = page
            .tokens
            .iter()
            .map(|t| t.flags.has(Flags::GLUED))
            .collect();
        assert_eq!(glued.iter().filter(|g| **g).count(), 11);
        assert!(page.tokens.iter().all(|t| !t.flags.has(Flags::CAMEL)));
    }

    #[test]
    fn phrases_and_endings_are_known_by_the_cue_lists() {
        let page = Page::new("мой позывного call sign Call\nsign callsigns");
        let found: Vec<Option<usize>> = (0..page.tokens.len())
            .map(|n| page.phrase(n, Cue::CallSign))
            .collect();
        assert_eq!(
            found,
            [None, Some(1), Some(2), None, None, None, None, Some(1)]
        );
        assert!(page.tokens[0].is(Cue::FirstPerson));
    }
}
