//! Leaves small counts out of a table, and with them whatever else would let one compute them.
//!
//! A count under the smallest cell may be a person. Left out alone it is still there: the total less all the others. So
//! together with the small ones the smallest of the large ones goes. What is hidden then holds at least one number under the
//! smallest cell and one that is not; the rule looks at numbers and never at labels, so exchanging any two of the hidden
//! numbers gives the very same page. Hence every hidden cell can be at least two numbers, for a reader who knows this rule and
//! all that is printed. Where no, or only one, large number is left to hide behind, the whole table is left out.

/// A table in which each case is counted in one row, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// These rows; those without a number are left out. A row of zero is shown.
    Rows(Vec<(String, Option<u64>)>),
    /// Not at all.
    Nothing,
}

/// Whether a count is one that may be a person.
fn is_small(count: u64, least: u32) -> bool {
    (1..u64::from(least)).contains(&count)
}

/// What may be shown of counts that add up to a total which is known.
#[must_use]
pub fn of_a_whole(rows: Vec<(String, u64)>, least: u32) -> Shown {
    if !rows.iter().any(|(_, n)| is_small(*n, least)) {
        let shown = rows.into_iter().map(|(name, n)| (name, Some(n)));
        return Shown::Rows(shown.collect());
    }
    let large = |n: u64| n >= u64::from(least);
    let mut larges: Vec<u64> = rows.iter().map(|(_, n)| *n).filter(|n| large(*n)).collect();
    larges.sort_unstable();
    let [smallest, _, ..] = larges.as_slice() else {
        return Shown::Nothing;
    };
    // All that equal it go too: which of them did would else be told by their labels' order.
    let hidden = |n: u64| is_small(n, least) || n == *smallest;
    if rows.iter().all(|(_, n)| hidden(*n) || *n == 0) {
        return Shown::Nothing;
    }
    let shown = rows.into_iter();
    let shown = shown.map(|(name, n)| (name, (!hidden(n)).then_some(n)));
    Shown::Rows(shown.collect())
}

/// What may be shown of counts where a case can be in several rows, each of which is the whole of `total` cases once more: so
/// many have it, so many have not. A row is shown only if neither is small.
#[must_use]
pub fn of_parts(rows: Vec<(String, u64)>, total: u64, least: u32) -> Shown {
    let shown = rows.into_iter().map(|(name, n)| {
        let small = is_small(n, least) || is_small(total.saturating_sub(n), least);
        (name, (!small).then_some(n))
    });
    Shown::Rows(shown.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(counts: &[u64]) -> Vec<(String, u64)> {
        let names = (0..).map(|n: u32| n.to_string());
        names.zip(counts.iter().copied()).collect()
    }

    /// All tables of so many rows with this total.
    fn tables(rows: usize, total: u64) -> Vec<Vec<u64>> {
        if rows == 1 {
            return vec![vec![total]];
        }
        let first = |n: u64| {
            let rest = tables(rows.saturating_sub(1), total.saturating_sub(n));
            rest.into_iter().map(move |mut t| {
                t.insert(0, n);
                t
            })
        };
        (0..=total).flat_map(first).collect()
    }

    #[test]
    fn what_is_left_out_can_not_be_computed_by_one_who_tries_every_table_there_could_be() {
        for (count, most) in [(2, 16), (3, 14), (4, 12), (5, 10)] {
            for least in [3, 4, 5] {
                for total in u64::from(least)..=most {
                    let all = tables(count, total);
                    let mut pages: Vec<(Shown, Vec<&Vec<u64>>)> = Vec::new();
                    for table in &all {
                        let shown = of_a_whole(rows(table), least);
                        match pages.iter_mut().find(|(page, _)| *page == shown) {
                            Some((_, same)) => same.push(table),
                            None => pages.push((shown, vec![table])),
                        }
                    }
                    for (page, same) in pages {
                        for row in 0..count {
                            let hidden = match &page {
                                Shown::Rows(rows) => rows[row].1.is_none(),
                                Shown::Nothing => true,
                            };
                            let possible = same.iter().any(|t| t[row] != same[0][row]);
                            assert_eq!(hidden, possible, "{least} {page:?} {same:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn of_parts_neither_those_who_have_it_nor_those_who_have_not_are_few() {
        for least in [3u32, 5] {
            for total in u64::from(least)..20 {
                for n in 0..=total {
                    let Shown::Rows(shown) = of_parts(rows(&[n]), total, least) else {
                        panic!()
                    };
                    let of = |n: u64| n > 0 && n < u64::from(least);
                    assert_eq!(shown[0].1.is_none(), of(n) || of(total - n));
                    if shown[0].1.is_none() {
                        let other = (0..=total).filter(|m| *m != n);
                        let same = |m: &u64| {
                            of_parts(rows(&[*m]), total, least) == Shown::Rows(shown.clone())
                        };
                        assert!(other.filter(same).count() > 0, "{n} of {total} is known");
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_small_number_is_ever_shown_and_exchanging_hidden_ones_changes_nothing(
            counts in proptest::collection::vec(0u64..40, 1..12), least in 3u32..10,
            (a, b) in (0usize..12, 0usize..12),
        ) {
            let shown = of_a_whole(rows(&counts), least);
            if let Shown::Rows(shown) = &shown {
                prop_assert!(shown.iter().filter_map(|r| r.1).all(|n| n == 0 || n >= u64::from(least)));
                let hidden: Vec<usize> = (0..counts.len()).filter(|i| shown[*i].1.is_none()).collect();
                prop_assert!(hidden.len() != 1);
                let sum: u64 = hidden.iter().map(|i| counts[*i]).sum();
                prop_assert!(hidden.is_empty() || sum > u64::from(least));
                if let (Some(a), Some(b)) = (hidden.get(a), hidden.get(b)) {
                    let mut other = counts.clone();
                    other.swap(*a, *b);
                    prop_assert_eq!(of_a_whole(rows(&other), least), Shown::Rows(shown.clone()));
                }
            }
        }
    }
}
