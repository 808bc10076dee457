//! Keys of one letter, on whatever keyboard: the letter that stands on the same key of a Latin one.

/// The Latin letter on the key that gave this character, in lower case. The keys of Russian and Ukrainian keyboards are meant
/// (GOST 6431-90 and its Ukrainian sister); any other character is itself.
pub(super) fn latin(c: char) -> char {
    const CYRILLIC: &str = "йцукенгшщзфывапролдячсмитьі";
    const LATIN: &str = "qwertyuiopasdfghjklzxcvbnms";
    let lower = c.to_lowercase().next().unwrap_or(c);
    let mut pairs = CYRILLIC.chars().zip(LATIN.chars());
    pairs.find(|(k, _)| *k == lower).map_or(lower, |(_, l)| l)
}

#[cfg(test)]
mod tests {
    use super::latin;

    #[test]
    fn a_key_means_the_same_on_a_russian_and_on_a_ukrainian_keyboard() {
        for (typed, meant) in [
            ('т', 'n'),
            ('Т', 'n'),
            ('ы', 's'),
            ('і', 's'),
            ('n', 'n'),
            ('é', 'é'),
            ('/', '/'),
        ] {
            assert_eq!(latin(typed), meant);
        }
    }
}
