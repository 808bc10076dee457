//! Two sealed files differ in nothing but random bytes, and carry no mark of their maker.

use crate::support::{Place, Silent, stripped};
use plico::envelope::{open_bundle, seal};
use plico::model::{EntryName, Limits};
use plico::wire::{Floor, Kind, Shape};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::io::Cursor;

/// A header with every character of base64 in the places of random bytes made one.
fn without_random_bytes(bundle: &[u8], kind: Kind) -> String {
    let head = String::from_utf8(bundle[..kind.header_len()].to_vec()).unwrap();
    let lines = head
        .lines()
        .map(|l| match l.split_once(&format!("{} ", kind.tag())) {
            Some((before, share)) => format!("{before}{} {}", kind.tag(), "x".repeat(share.len())),
            None if l.starts_with("--- ") => format!("--- {}", "x".repeat(l.len() - 4)),
            None if l.starts_with("age-") => l.to_owned(),
            None => "x".repeat(l.len()),
        });
    lines.collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn two_bundles_on_one_step_differ_in_nothing_but_random_bytes(
        a in "[а-я ]{0,2000}", b in "[a-z\n]{0,9000}", name in "[a-zA-Zа-я]{1,40}", hybrid in any::<bool>(),
    ) {
        let kind = if hybrid { Kind::Hybrid } else { Kind::Classic };
        let place = Place::new(kind);
        let file = place.write(&format!("{name}.txt"), "an attachment\n");
        let bundles = [
            seal(&stripped(&format!("x{a}"), &[&file]), &place.card(), Floor::Usual, Vec::new(), &mut Silent, None).unwrap(),
            seal(&stripped(&format!("x{b}"), &[]), &place.card(), Floor::Usual, Vec::new(), &mut Silent, None).unwrap(),
        ];
        prop_assert_eq!(bundles[0].len(), bundles[1].len());
        prop_assert_eq!(without_random_bytes(&bundles[0], kind), without_random_bytes(&bundles[1], kind));
        // Random bytes do not repeat in runs; eight in a row shared at one place would be a mark.
        let payload = kind.header_len();
        let shared = bundles[0][payload..].windows(8).zip(bundles[1][payload..].windows(8)).any(|(x, y)| x == y);
        prop_assert!(!shared);
    }

    #[test]
    fn what_is_sealed_is_what_is_opened(text in "[ -~а-яёіїєґ\n]{1,3000}") {
        let place = Place::new(Kind::Classic);
        let sealed = place.seal_text(&format!("x{text}"), Floor::Small);
        let mut found = String::new();
        let len = sealed.len() as u64;
        open_bundle(Cursor::new(sealed), len, &place.identity(), &Limits::STANDARD, &mut |name, _, data| {
            if name == EntryName::Statement {
                data.read_to_string(&mut found)?;
            }
            Ok(())
        }).unwrap();
        let expected: Vec<&str> = text.split('\n').map(|l| l.trim_end_matches(' ')).collect();
        prop_assert_eq!(found, format!("x{}", expected.join("\n")).trim_end_matches(' ').to_owned());
    }
}

#[test]
fn the_header_is_of_one_length_over_a_thousand_seals_and_has_one_stanza() {
    for kind in [Kind::Hybrid, Kind::Classic] {
        let place = Place::new(kind);
        let mut shapes = BTreeSet::new();
        for n in 0..500 {
            let bundle = place.seal_text(&format!("Account {n}"), Floor::Small);
            shapes.insert((bundle.len(), without_random_bytes(&bundle, kind)));
            let shape = Shape::read(&mut &bundle[..], bundle.len() as u64).unwrap();
            assert_eq!(shape, Shape::Bundle(kind, 4096));
        }
        assert_eq!(shapes.len(), 1);
        let stanzas = shapes.first().unwrap().1.matches("-> ").count();
        assert_eq!(stanzas, 1);
    }
}
