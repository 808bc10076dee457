//! Which of two languages the words of each alphabet are in.

use super::word::{Script, Word};
use crate::model::Language;

/// The language of words of each alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Languages {
    /// Russian or Ukrainian.
    pub(super) cyrillic: Language,
    /// French or English.
    pub(super) latin: Language,
}

/// What the letters of a word alone say.
pub(super) fn told_by_letters(word: &Word) -> Option<Language> {
    if word.script != Script::Cyrillic {
        return None;
    }
    if word.plain.contains(['і', 'ї', 'є', 'ґ']) {
        return Some(Language::Uk);
    }
    word.plain.contains(['ы', 'э', 'ъ']).then_some(Language::Ru)
}

/// The languages of each word: what its line says, or else the text.
pub(super) fn of_each(words: &[Word]) -> Vec<Languages> {
    let whole = Votes::of(words);
    let otherwise = Languages {
        cyrillic: whole.cyrillic().unwrap_or(Language::Ru),
        latin: whole.latin().unwrap_or(Language::En),
    };
    let lines = words.chunk_by(|a, b| a.line == b.line);
    let each = lines.flat_map(|line| {
        let votes = Votes::of(line);
        let languages = Languages {
            cyrillic: votes.cyrillic().unwrap_or(otherwise.cyrillic),
            latin: votes.latin().unwrap_or(otherwise.latin),
        };
        std::iter::repeat_n(languages, line.len())
    });
    each.collect()
}

/// Words that only one of two languages has.
#[derive(Default)]
struct Votes {
    ru: usize,
    uk: usize,
    fr: usize,
    en: usize,
}

impl Votes {
    fn of(words: &[Word]) -> Self {
        let mut votes = Self::default();
        for word in words {
            let slot = match (word.script, told_by_letters(word)) {
                (_, Some(Language::Uk)) => &mut votes.uk,
                (_, Some(Language::Ru)) => &mut votes.ru,
                (Script::Cyrillic, _) if RUSSIAN.contains(&word.plain.as_str()) => &mut votes.ru,
                (Script::Cyrillic, _) if UKRAINIAN.contains(&word.plain.as_str()) => &mut votes.uk,
                (Script::Latin, _) if FRENCH.contains(&word.plain.as_str()) => &mut votes.fr,
                (Script::Latin, _) if !word.accented.is_ascii() => &mut votes.fr,
                (Script::Latin, _) if ENGLISH.contains(&word.plain.as_str()) => &mut votes.en,
                _ => continue,
            };
            *slot = slot.saturating_add(1);
        }
        votes
    }

    fn cyrillic(&self) -> Option<Language> {
        more(self.ru, Language::Ru, self.uk, Language::Uk)
    }

    fn latin(&self) -> Option<Language> {
        more(self.fr, Language::Fr, self.en, Language::En)
    }
}

fn more(a: usize, first: Language, b: usize, second: Language) -> Option<Language> {
    match a.cmp(&b) {
        std::cmp::Ordering::Greater => Some(first),
        std::cmp::Ordering::Less => Some(second),
        std::cmp::Ordering::Equal => None,
    }
}

/// Small words without a letter that tells, and no words of the other language.
const RUSSIAN: &[&str] = &[
    "и",
    "как",
    "что",
    "он",
    "она",
    "они",
    "его",
    "ее",
    "их",
    "не",
    "но",
    "или",
    "если",
    "когда",
    "где",
    "только",
    "еще",
    "уже",
    "нет",
    "с",
    "со",
    "от",
    "после",
    "потом",
    "меня",
    "мне",
    "нам",
    "нас",
    "сказал",
    "сказали",
    "был",
    "была",
    "было",
    "были",
    "очень",
    "там",
    "тогда",
    "надо",
];
const UKRAINIAN: &[&str] = &[
    "й",
    "як",
    "що",
    "вона",
    "вони",
    "його",
    "та",
    "але",
    "або",
    "якщо",
    "коли",
    "де",
    "тільки",
    "ще",
    "вже",
    "з",
    "із",
    "був",
    "була",
    "було",
    "були",
    "потім",
    "мене",
    "нам",
    "нас",
    "сказав",
    "сказали",
    "дуже",
    "там",
    "тоді",
    "треба",
    "бо",
    "щоб",
    "теж",
    "чи",
    "хто",
    "нема",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "de", "des", "du", "un", "une", "et", "est", "en", "que", "qui", "dans",
    "il", "elle", "ils", "nous", "vous", "je", "ne", "pas", "pour", "sur", "avec", "au", "aux",
    "ce", "cette", "ses", "son", "sa", "mais", "ou", "par", "plus", "etait", "ont", "sont", "l",
    "d", "j", "qu", "n", "se", "leur", "leurs", "mon", "ma", "mes",
];
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "was", "is", "it", "that", "he", "she", "they", "we", "were",
    "at", "with", "for", "his", "her", "him", "them", "us", "not", "had", "have", "has", "from",
    "by", "this", "there", "then", "when", "who", "what", "my", "me", "our", "their", "be", "been",
    "but", "or", "so", "as", "an", "i", "you", "are", "did", "said", "told",
];
