//! Stems of Ukrainian words. Snowball's own algorithm brings fewer than three of four forms together (measured), so the
//! endings are listed here: the longest goes, then what changes between the forms of one word is made alike.

use super::cyrillic::{enough, is_vowel, single, soft, steady, without};

/// Endings of nouns, adjectives and verbs, the longest of each beginning first is found by trying all.
const ENDINGS: &[&str] = &[
    // Nouns.
    "а", "у", "ом", "ем", "єм", "ові", "еві", "єві", "і", "и", "ів", "їв", "ей", "єй", "ям", "ам",
    "ями", "ами", "ях", "ах", "ою", "ею", "єю", "о", "е", "я", "ю", "ї", "й", "ія", "ію", "ії",
    "ією", "іям", "іями", "іях", "ій", "ьми", // Adjectives.
    "ий", "ого", "ому", "им", "ім", "ої", "их", "ими", "ього", "ьому", "ьою", "ьої", "іх", "іми",
    "є", // Verbs.
    "ати", "яти", "ити", "іти", "їти", "ути", "ти", "ав", "яв", "ив", "ув", "ала", "яла", "ила",
    "іла", "їла", "ула", "ало", "яло", "ило", "іло", "їло", "уло", "али", "яли", "или", "іли",
    "їли", "ули", "аю", "аєш", "ає", "аємо", "аєте", "ають", "яю", "яєш", "яє", "яємо", "яєте",
    "яють", "ую", "уєш", "ує", "уємо", "уєте", "ують", "юю", "ює", "юють", "еш", "емо", "ете",
    "уть", "ють", "иш", "ить", "имо", "ите", "ать", "ять", "авши", "явши", "ивши", "івши", "увши",
    "ючи", "учи", "ачи", "ячи",
];

/// Words whose forms share no beginning that is long enough to tell.
const ODD: &[(&str, &[&str])] = &[
    (
        "день",
        &[
            "день",
            "дня",
            "дню",
            "днем",
            "дні",
            "днів",
            "дням",
            "днями",
            "днях",
        ],
    ),
    ("матер", &["мати", "матір", "матірю"]),
    (
        "імен",
        &[
            "імя",
            "імені",
            "іменем",
            "імена",
            "імен",
            "іменам",
            "іменами",
        ],
    ),
    ("сел", &["сіл"]),
    (
        "дівчин",
        &["дівчат", "дівчата", "дівчатам", "дівчатами", "дівчатах"],
    ),
];

pub(super) fn stem(word: &str) -> String {
    let word = word.replace('ґ', "г");
    if let Some((stem, _)) = ODD.iter().find(|(_, forms)| forms.contains(&word.as_str())) {
        return (*stem).to_owned();
    }
    if let Some(stem) = soft(&word) {
        return alike(&stem);
    }
    let verb = reflexive(&word);
    let stem = ENDINGS
        .iter()
        .filter_map(|end| without(verb, end))
        .min_by_key(|rest| rest.len())
        .unwrap_or(verb);
    let stem = stem.trim_end_matches('ь');
    let stem = ["ал", "ял", "ав", "яв", "ов", "ев", "єв"]
        .iter()
        .find_map(|end| without(stem, end))
        .unwrap_or(stem);
    let stem = match stem.strip_suffix(is_vowel) {
        Some(rest) if enough(rest) => rest,
        _ => stem,
    };
    alike(&steady(single(stem)))
}

/// Without `ся`, where what is before it may be a verb.
fn reflexive(word: &str) -> &str {
    let rest = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь"));
    match rest {
        Some(rest) if enough(rest) && rest.ends_with(VERB_ENDS) => rest,
        _ => word,
    }
}

const VERB_ENDS: [char; 11] = ['и', 'в', 'а', 'о', 'ь', 'є', 'ю', 'ш', 'у', 'е', 'й'];

/// Sounds that change between forms: `доріг`, `дорога`, `дорозі`; `ділянка`, `ділянці`.
fn alike(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    // The vowel of the last syllable, if it is closed.
    if let Some(at) = letters.iter().rposition(|c| is_vowel(*c))
        && at.saturating_add(1) < letters.len()
        && let Some(vowel) = letters.get_mut(at)
        && *vowel == 'і'
    {
        *vowel = 'о';
    }
    let short = letters.len() <= 4;
    let after_vowel = letters.iter().rev().nth(1).is_some_and(|c| is_vowel(*c));
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'з' => 'г',
            // Between vowels and in a longer word it is the word's own: `вулиця`.
            'ц' if short || !after_vowel => 'к',
            same => same,
        };
    }
    letters.into_iter().collect()
}
