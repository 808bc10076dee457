//! A name as it is compared across alphabets: what is left of `Понарошкина`, `Понарошкіним` and `Ponarochkine` is the same.
//!
//! Consonants decide. Which vowel it is, Russian, Ukrainian and whoever writes it in Latin letters say differently (Харьков,
//! Харків), so that every run of vowels is one mark. Different names may come to the same key: it proposes, a person decides.

/// The key of a word or its stem. Empty where it has no letter or digit that counts.
#[must_use]
pub fn key(word: &str) -> String {
    let small = word.chars().flat_map(char::to_lowercase);
    let latin: String = small.map(spelled).collect();
    let mut key = String::with_capacity(latin.len());
    let mut rest = latin.as_str();
    while let Some(first) = rest.chars().next() {
        let (len, heard) = sound(rest).unwrap_or((first.len_utf8(), single(first)));
        for c in heard.chars() {
            // Double letters are written by some and not by others.
            if !key.ends_with(c) || c.is_ascii_digit() {
                key.push(c);
            }
        }
        rest = rest.get(len..).unwrap_or_default();
    }
    // What a word ends in says its case, or which language it was written in.
    key.trim_end_matches(VOWEL).to_owned()
}

/// Stands for any vowels in a row.
const VOWEL: char = 'a';

/// Cyrillic letters as they are most often written in Latin ones; accents off.
fn spelled(c: char) -> &'static str {
    match c {
        'а' | 'a' | 'à' | 'â' | 'ä' | 'á' => "a",
        'б' | 'b' => "b",
        'в' | 'v' | 'w' => "v",
        'г' | 'ґ' | 'g' => "g",
        'д' | 'd' => "d",
        'е' | 'ё' | 'є' | 'э' | 'e' | 'é' | 'è' | 'ê' | 'ë' => "e",
        'ж' => "zh",
        'з' | 'z' => "z",
        'и' | 'і' | 'ї' | 'й' | 'ы' | 'i' | 'y' | 'î' | 'ï' | 'ÿ' => "i",
        'к' | 'k' | 'q' => "k",
        'л' | 'l' => "l",
        'м' | 'm' => "m",
        'н' | 'n' | 'ñ' => "n",
        'о' | 'o' | 'ô' | 'ö' | 'ó' => "o",
        'п' | 'p' => "p",
        'р' | 'r' => "r",
        'с' | 's' => "s",
        'т' | 't' => "t",
        'у' | 'ў' | 'u' | 'ù' | 'û' | 'ü' => "u",
        'ф' | 'f' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        'c' | 'ç' => "c",
        'h' => "h",
        'j' => "j",
        'x' => "x",
        '0' => "0",
        '1' => "1",
        '2' => "2",
        '3' => "3",
        '4' => "4",
        '5' => "5",
        '6' => "6",
        '7' => "7",
        '8' => "8",
        '9' => "9",
        _ => "",
    }
}

/// Letters that are one sound together, and how they are kept.
fn sound(rest: &str) -> Option<(usize, &'static str)> {
    const TOGETHER: [(&str, &str); 20] = [
        ("shch", "S"),
        ("tch", "S"),
        ("tsh", "S"),
        ("sch", "S"),
        ("sh", "S"),
        ("ch", "S"),
        ("cz", "S"),
        ("sz", "S"),
        ("zh", "z"),
        ("kh", "h"),
        ("gh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("ts", "c"),
        ("tz", "c"),
        ("ck", "k"),
        ("ce", "sa"),
        ("ci", "sa"),
        ("gu", "ha"),
        ("qu", "k"),
    ];
    let found = TOGETHER
        .iter()
        .find(|(letters, _)| rest.starts_with(letters));
    found.map(|(letters, heard)| (letters.len(), *heard))
}

fn single(c: char) -> &'static str {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' => "a",
        'b' => "b",
        'c' | 'k' => "k",
        'd' => "d",
        'f' => "f",
        // Ukrainian has h where Russian has g.
        'g' | 'h' => "h",
        'j' | 'z' => "z",
        'l' => "l",
        'm' => "m",
        'n' => "n",
        'p' => "p",
        'r' => "r",
        's' => "s",
        't' => "t",
        'v' => "v",
        'x' => "ks",
        '0' => "0",
        '1' => "1",
        '2' => "2",
        '3' => "3",
        '4' => "4",
        '5' => "5",
        '6' => "6",
        '7' => "7",
        '8' => "8",
        '9' => "9",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn one_name_has_one_key_in_every_spelling() {
        for spellings in [
            &["Небыль", "Небиль", "Nébyl", "Nebyl"][..],
            &["Понарошкин", "Понарошкін", "Ponarochkine", "Ponaroshkin"],
            &["Самовар", "Samovar"],
            &["Харьков", "Харків", "Kharkiv", "Kharkov"],
            &["Киев", "Київ", "Kyiv", "Kiev"],
            &["Житомир", "Zhytomyr", "Jytomyr"],
            &["Артём", "Артем", "Artem"],
        ] {
            let keys: Vec<String> = spellings.iter().map(|s| key(s)).collect();
            assert!(keys.windows(2).all(|k| k.first() == k.last()), "{keys:?}");
        }
    }

    #[test]
    fn other_names_have_other_keys() {
        let names = [
            "Небыль",
            "Неведомка",
            "Невидимкино",
            "Понарошкин",
            "Выдумкин",
            "228",
            "229",
        ];
        let keys: std::collections::BTreeSet<String> = names.iter().map(|n| key(n)).collect();
        assert_eq!(keys.len(), names.len(), "{keys:?}");
        assert_eq!(key("—"), "");
    }
}
