//! The numbers of one sender's messages, as far as they have arrived: what is the highest, what is missing, what came twice.

use std::collections::BTreeMap;

/// Numbers that count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sequences {
    counts: BTreeMap<u64, usize>,
}

impl Sequences {
    /// The highest number there is, or 0.
    #[must_use]
    pub fn highest(&self) -> u64 {
        self.counts.keys().next_back().copied().unwrap_or(0)
    }

    /// How many different numbers there are.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.counts.len() as u64
    }

    /// The numbers that came more than once.
    #[must_use]
    pub fn twice(&self) -> Vec<u64> {
        let twice = self.counts.iter().filter(|(_, count)| **count > 1);
        twice.map(|(number, _)| *number).collect()
    }

    /// The gaps below the highest number: the first and the last of each. There are never more of them than numbers.
    #[must_use]
    pub fn missing(&self) -> Vec<(u64, u64)> {
        let mut expected = 1u64;
        let mut gaps = Vec::new();
        for number in self.counts.keys().copied() {
            if number > expected {
                gaps.push((expected, number.saturating_sub(1)));
            }
            expected = number.saturating_add(1);
        }
        gaps
    }
}

impl FromIterator<u64> for Sequences {
    fn from_iter<I: IntoIterator<Item = u64>>(numbers: I) -> Self {
        let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
        for number in numbers {
            let count = counts.entry(number).or_default();
            *count = count.saturating_add(1);
        }
        Self { counts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_doubles_are_seen_in_any_order() {
        let some: Sequences = [7, 2, 2, 3].into_iter().collect();
        assert_eq!((some.highest(), some.received()), (7, 3));
        assert_eq!(some.twice(), [2]);
        assert_eq!(some.missing(), [(1, 1), (4, 6)]);
        let none = Sequences::default();
        assert_eq!((none.highest(), none.missing()), (0, Vec::new()));
    }

    #[test]
    fn one_absurd_number_is_one_gap() {
        let absurd: Sequences = [u64::MAX, 1].into_iter().collect();
        assert_eq!(absurd.missing(), [(2, u64::MAX - 1)]);
    }
}
