//! Stems of Russian words: the Snowball algorithm, and then what it leaves of some forms and takes from others.

use super::cyrillic::{enough, is_vowel, single, soft, steady, without};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::sync::LazyLock;

static SNOWBALL: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Russian));

/// Words whose forms share no beginning that is long enough to tell.
const ODD: &[(&str, &[&str])] = &[
    (
        "день",
        &[
            "день",
            "дня",
            "дню",
            "днем",
            "дне",
            "дни",
            "дней",
            "дням",
            "днями",
            "днях",
        ],
    ),
    ("люд", &["людьми"]),
    ("дет", &["детьми"]),
    ("матер", &["мать"]),
    ("дочер", &["дочь"]),
    ("елен", &["елена", "елены", "елен"]),
    ("имен", &["имя", "имена", "имен"]),
    ("времен", &["время", "времена", "времен"]),
];

pub(super) fn stem(word: &str) -> String {
    if let Some((stem, _)) = ODD.iter().find(|(_, forms)| forms.contains(&word)) {
        return (*stem).to_owned();
    }
    if let Some(stem) = soft(word) {
        return stem;
    }
    if let Some(rest) = without(word, "еть") {
        return rest.to_owned();
    }
    let snowball = SNOWBALL.stem(word);
    let stem = even(single(&snowball));
    steady(stem)
}

/// Snowball takes `л`, `н`, `в` and `й` after `а` for endings of verbs, but only in some cases of a noun: `генерал` and
/// `генерала` lose it, `генералу` does not. So all of them do, and verbs lose their vowel to be one with their other forms.
fn even(stem: &str) -> &str {
    let stem = [
        "ов", "ев", "ел", "евш", "ен", "ет", "еш", "ут", "ьт", "емт", "имт",
    ]
    .iter()
    .find_map(|end| without(stem, end))
    .unwrap_or(stem);
    let mut rest = stem;
    if let Some(shorter) = rest.strip_suffix(['л', 'н', 'в', 'й'])
        && let Some(before) = shorter.strip_suffix(['а', 'я'])
        && before.contains(is_vowel)
    {
        rest = shorter;
    }
    match rest.strip_suffix(['а', 'я']) {
        Some(shorter) if enough(shorter) => shorter,
        _ => rest,
    }
}
