//! Looking for words: in any case, ё and е the same, and letters composed or with their marks apart.

use std::ops::Range;
use unicode_normalization::char::decompose_canonical;
use zeroize::Zeroizing;

/// Longer words to look for are nobody's.
pub(super) const MOST_CHARS: usize = 200;

/// What is being looked for.
#[derive(Debug)]
pub(super) struct Find {
    /// What was typed.
    pub(super) wanted: Zeroizing<String>,
    /// Where looking begins.
    pub(super) from: usize,
}

impl Find {
    pub(super) fn new(from: usize) -> Self {
        let wanted = Zeroizing::new(String::with_capacity(MOST_CHARS.saturating_mul(4)));
        Self { wanted, from }
    }

    /// Takes more to look for, as far as there is room and up to a line's end.
    pub(super) fn add(&mut self, text: &str) {
        let room = MOST_CHARS.saturating_sub(self.wanted.chars().count());
        let line = text.chars().take_while(|c| *c != '\n');
        self.wanted.extend(line.take(room));
    }

    /// The next place, from the beginning again if there is none up to the end.
    pub(super) fn search(&self, text: &str) -> Option<Range<usize>> {
        let wanted: Zeroizing<Vec<char>> =
            Zeroizing::new(folded(&self.wanted).map(|(c, _)| c).collect());
        let later = text.get(self.from..).unwrap_or_default();
        search(later, &wanted)
            .map(|found| found.start.saturating_add(self.from)..found.end.saturating_add(self.from))
            .or_else(|| search(text, &wanted))
    }
}

fn search(text: &str, wanted: &[char]) -> Option<Range<usize>> {
    let first = wanted.first()?;
    text.char_indices().find_map(|(start, c)| {
        // Nearly every place ends here.
        if folded_first(c) != *first {
            return None;
        }
        let mut here = folded(text.get(start..)?);
        let mut end = 0;
        for c in wanted {
            let (found, after) = here.next()?;
            if found != *c {
                return None;
            }
            end = after;
        }
        Some(start..start.saturating_add(end))
    })
}

/// The characters as they are compared, each with where the character ends that it came from.
fn folded(text: &str) -> impl Iterator<Item = (char, usize)> {
    let mut after_e = false;
    text.char_indices().flat_map(move |(at, c)| {
        let end = at.saturating_add(c.len_utf8());
        let mut pieces = PIECES;
        let mut count = 0usize;
        decompose_canonical(c, |piece| {
            let piece = lower(piece);
            let dots = piece == '\u{308}' && after_e;
            after_e = piece == 'е';
            if let Some(place) = pieces.get_mut(count).filter(|_| !dots) {
                *place = piece;
                count = count.saturating_add(1);
            }
        });
        pieces.into_iter().take(count).map(move |c| (c, end))
    })
}

/// No character is taken apart into more (Unicode, UAX #15, table 9).
const PIECES: [char; 4] = ['\0'; 4];

fn folded_first(c: char) -> char {
    let mut first = None;
    decompose_canonical(c, |piece| {
        first.get_or_insert(piece);
    });
    lower(first.unwrap_or(c))
}

/// Lower case, a character for a character.
fn lower(c: char) -> char {
    match c {
        'ς' => 'σ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::Find;

    fn found(text: &str, wanted: &str, from: usize) -> Option<String> {
        let mut find = Find::new(from);
        find.add(wanted);
        find.search(text).map(|at| text[at].to_owned())
    }

    #[test]
    fn case_and_yo_and_composition_do_not_matter() {
        assert_eq!(found("Всё ЁЖ", "все", 0).as_deref(), Some("Всё"));
        assert_eq!(found("ВСЕ", "всё", 0).as_deref(), Some("ВСЕ"));
        assert_eq!(
            found("вс\u{435}\u{308} и", "всё и", 0).as_deref(),
            Some("все\u{308} и")
        );
        assert_eq!(
            found("ко\u{438}\u{306}", "КОЙ", 0).as_deref(),
            Some("ко\u{438}\u{306}")
        );
        assert_eq!(found("мои", "мой", 0), None, "й is a letter of its own");
        assert_eq!(found("Ελλάς", "ΛΆΣ", 0).as_deref(), Some("λάς"));
    }

    #[test]
    fn looking_goes_on_from_the_beginning() {
        let text = "раз и Раз";
        assert_eq!(found(text, "раз", 2).as_deref(), Some("Раз"));
        assert_eq!(found(text, "раз", text.len()).as_deref(), Some("раз"));
        assert_eq!(found(text, "два", 3), None);
        assert_eq!(found(text, "", 3), None);
    }
}
