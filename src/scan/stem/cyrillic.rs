//! What Russian and Ukrainian stems have in common: letters that come and go between the forms of one word.

/// Whether a letter is a vowel of either language.
pub(super) fn is_vowel(c: char) -> bool {
    "аеиоуыэюяіїє".contains(c)
}

/// Whether something is left that a word can be known by.
pub(super) fn enough(stem: &str) -> bool {
    stem.chars().count() >= 3 && stem.contains(is_vowel)
}

/// Without an ending, if enough is left.
pub(super) fn without<'a>(stem: &'a str, ending: &str) -> Option<&'a str> {
    stem.strip_suffix(ending).filter(|rest| enough(rest))
}

/// Drops the vowel that only stands where no ending follows: `участок`, `участка`; `боец`, `бойца`; `хлопець`, `хлопця`.
pub(super) fn steady(stem: &str) -> String {
    for (ending, vowelless, after_vowel) in [
        ("ок", "к", None),
        ("ек", "к", None),
        ("ец", "ц", Some("йц")),
        ("єц", "йц", Some("йц")),
        ("он", "н", None),
    ] {
        let Some(rest) = stem.strip_suffix(ending) else {
            continue;
        };
        let end = match rest.chars().next_back() {
            Some(c) if is_vowel(c) => after_vowel,
            // Something must be left that can be said.
            _ if rest.contains(is_vowel) => Some(vowelless),
            _ => None,
        };
        if let Some(end) = end {
            return format!("{rest}{end}");
        }
    }
    stem.to_owned()
}

/// The same where a soft sign follows: `деревень`, `деревни`; `корень`, `корня`. Feminine words of that ending keep the vowel.
pub(super) fn soft(word: &str) -> Option<String> {
    const KEEP: &[&str] = &[
        "осень",
        "степень",
        "ступень",
        "мишень",
        "олень",
        "тюлень",
        "сирень",
        "очень",
    ];
    let rest = word.strip_suffix("ень")?;
    let keeps = KEEP.contains(&word) || rest.chars().next_back().is_some_and(is_vowel);
    (!keeps && rest.contains(is_vowel)).then(|| format!("{rest}н"))
}

/// A doubled letter at the end is one.
pub(super) fn single(stem: &str) -> &str {
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b => stem.strip_suffix(a).unwrap_or(stem),
        _ => stem,
    }
}
