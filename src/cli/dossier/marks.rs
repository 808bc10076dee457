//! A text cut where claims begin and end, so that each piece can be marked with the claims it belongs to.

/// A claim's place in a text, in code points, the end exclusive; and its number.
pub(super) type Place = (u64, u64, usize);

/// A piece of a text: where it begins, its words, and the numbers of the claims that cover it.
pub(super) struct Piece<'a> {
    pub(super) start: u64,
    pub(super) words: &'a str,
    pub(super) claims: Vec<usize>,
}

/// Cuts a text. Together the pieces are the text.
pub(super) fn pieces<'a>(text: &'a str, places: &[Place]) -> Vec<Piece<'a>> {
    let mut cuts: Vec<u64> = places.iter().flat_map(|p| [p.0, p.1]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut at = 0u64;
    for cut in cuts.into_iter().chain([u64::MAX]) {
        let length = usize::try_from(cut.saturating_sub(at)).unwrap_or(usize::MAX);
        let byte = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |(i, _)| i);
        let (piece, after) = rest.split_at(byte);
        if !piece.is_empty() {
            let over = places.iter().filter(|p| p.0 <= at && at < p.1);
            pieces.push(Piece {
                start: at,
                words: piece,
                claims: over.map(|p| p.2).collect(),
            });
        }
        rest = after;
        at = cut;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use proptest::prelude::*;

    #[test]
    fn claims_may_touch_and_overlap() {
        let text = "Мост горел 👩‍🚒 всю ночь";
        let got = pieces(text, &[(0, 4, 1), (5, 10, 2), (8, 16, 3)]);
        let got: Vec<_> = got.into_iter().map(|p| (p.words, p.claims)).collect();
        let expected = [
            ("Мост", vec![1]),
            (" ", vec![]),
            ("гор", vec![2]),
            ("ел", vec![2, 3]),
            (" 👩‍🚒 в", vec![3]),
            ("сю ночь", vec![]),
        ];
        assert_eq!(got, expected);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "\\PC{0,40}", places in prop::collection::vec((0u64..60, 0u64..60, 1usize..9), 0..6)) {
            let got = pieces(&text, &places);
            let whole: String = got.iter().map(|p| p.words).collect();
            prop_assert_eq!(whole, text.clone());
            let mut at = 0u64;
            for piece in got {
                prop_assert_eq!(piece.start, at);
                for _ in piece.words.chars() {
                    let wanted: Vec<usize> = places.iter().filter(|p| p.0 <= at && at < p.1).map(|p| p.2).collect();
                    prop_assert_eq!(&wanted, &piece.claims);
                    at = at.saturating_add(1);
                }
            }
        }
    }
}
