//! How many bits a guesser must pay for a passphrase, counted low.
//!
//! A list of common passwords would judge better, but every such list holds words that this program's binary must
//! not (promise 12 of the design; `docs/limits.md`). So the count assumes the worst of whatever looks like language:
//! a letter that follows a letter is worth two bits, above Shannon's upper estimate of 1.3 for printed English
//! ("Prediction and Entropy of Printed English", 1951); what repeats or counts on is worth next to nothing.

/// A letter within a word.
const IN_WORD: f64 = 2.0;
/// A letter that starts a word or follows another kind of character.
const LETTER: f64 = 4.7;
/// A digit out of sequence.
const DIGIT: f64 = 3.3;
/// Punctuation, or a capital inside a word.
const OTHER: f64 = 5.0;
/// What repeats, counts on or was there before.
const PREDICTABLE: f64 = 0.4;
/// The space between words.
const SPACE: f64 = 1.0;

#[derive(PartialEq, Clone, Copy)]
enum Class {
    Lower,
    Upper,
    Digit,
    Space,
    Other,
}

/// The least number of bits a guesser has to spend.
pub(super) fn bits(text: &str) -> f64 {
    let chars: Vec<char> = text.chars().collect();
    let mut total = 0.0;
    for (n, &c) in chars.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|p| chars.get(p)).copied();
        total += if follows(before, c) || seen_before(&chars, n) {
            PREDICTABLE
        } else {
            worth(before.map(class), class(c))
        };
    }
    total
}

fn worth(before: Option<Class>, now: Class) -> f64 {
    match (before, now) {
        (Some(Class::Lower | Class::Upper), Class::Lower) | (Some(Class::Upper), Class::Upper) => {
            IN_WORD
        }
        (_, Class::Lower | Class::Upper) => LETTER,
        (_, Class::Digit) => DIGIT,
        (_, Class::Space) => SPACE,
        (_, Class::Other) => OTHER,
    }
}

fn class(c: char) -> Class {
    if c.is_numeric() {
        Class::Digit
    } else if c.is_whitespace() {
        Class::Space
    } else if c.is_uppercase() {
        Class::Upper
    } else if c.is_alphabetic() {
        Class::Lower
    } else {
        Class::Other
    }
}

/// The same character again, the next or the one before in code order, or the neighbouring key of a row.
fn follows(before: Option<char>, now: char) -> bool {
    const ROWS: [&str; 6] = [
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "йцукенгшщзхъ",
        "фывапролджэ",
        "ячсмитьбю",
    ];
    let Some(before) = before else {
        return false;
    };
    let step = u32::from(now).abs_diff(u32::from(before));
    let pair: String = [before, now]
        .iter()
        .flat_map(|c| c.to_lowercase())
        .collect();
    step <= 1 || ROWS.iter().any(|row| row.contains(&pair))
}

/// Whether this character ends three that stood together earlier in the text.
fn seen_before(chars: &[char], at: usize) -> bool {
    let Some(start) = at.checked_sub(2) else {
        return false;
    };
    let Some(three) = chars.get(start..=at) else {
        return false;
    };
    chars.windows(3).take(start).any(|earlier| earlier == three)
}
