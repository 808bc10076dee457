//! Whatever happens to a sealed file on the way is noticed: by `open` always, by `check` when there are digits.

use crate::support::Place;
use plico::courier::{self, Verdict};
use plico::envelope::keys::{Identity, Intake};
use plico::envelope::open_bundle;
use plico::model::{ContentDigits, Limits};
use plico::wire::{Floor, Kind, digest_of};
use std::io::Cursor;

fn opens(identity: &Identity<Intake>, bytes: &[u8]) -> bool {
    let len = bytes.len() as u64;
    open_bundle(
        Cursor::new(bytes.to_vec()),
        len,
        identity,
        &Limits::STANDARD,
        &mut |_, _, _| Ok(()),
    )
    .is_ok()
}

fn checked(bytes: &[u8], digits: Option<ContentDigits>) -> Verdict {
    courier::check(Cursor::new(bytes), bytes.len() as u64, digits).unwrap()
}

/// Bits to flip: all of them in an optimised run of CI's own, every seventh in a quick one, all of the header always.
fn positions(len: usize, header: usize) -> impl Iterator<Item = (usize, u8)> {
    let thorough = std::env::var_os("CI").is_some();
    (0..len).flat_map(move |byte| {
        (0..8u8).filter_map(move |bit| {
            let chosen = thorough || byte < header || (byte * 8 + usize::from(bit)) % 7 == 0;
            chosen.then_some((byte, bit))
        })
    })
}

#[test]
fn every_flipped_bit_is_refused_by_open_and_seen_by_check() {
    for kind in [Kind::Classic, Kind::Hybrid] {
        let place = Place::new(kind);
        let identity = place.identity();
        let whole = place.seal_text("Words.", Floor::Small);
        let digits = digest_of(&whole).content_digits();
        assert!(opens(&identity, &whole));
        assert_eq!(checked(&whole, Some(digits)), Verdict::Whole { step: 4096 });
        let mut damaged = whole.clone();
        for (byte, bit) in positions(whole.len(), kind.header_len() + 16) {
            damaged[byte] ^= 1 << bit;
            assert!(
                !opens(&identity, &damaged),
                "{kind:?} byte {byte} bit {bit}"
            );
            assert_eq!(checked(&damaged, Some(digits)), Verdict::Damaged);
            damaged[byte] ^= 1 << bit;
        }
    }
}

#[test]
fn every_truncation_and_appended_bytes_are_refused_by_open_and_seen_by_check() {
    let place = Place::new(Kind::Hybrid);
    let identity = place.identity();
    let whole = place.seal_text("Words.", Floor::Small);
    let digits = digest_of(&whole).content_digits();
    for len in 0..whole.len() {
        assert!(!opens(&identity, &whole[..len]), "{len}");
        assert_eq!(checked(&whole[..len], Some(digits)), Verdict::Damaged);
        assert!(
            !matches!(checked(&whole[..len], None), Verdict::CannotTell { .. }),
            "{len}"
        );
    }
    for more in [1, 16, 512, 4096, 4112, 65_536] {
        let longer = [whole.clone(), vec![0; more]].concat();
        assert!(!opens(&identity, &longer), "{more}");
        assert_eq!(checked(&longer, Some(digits)), Verdict::Damaged);
    }
}

#[test]
fn without_digits_a_whole_bundle_cannot_be_told_and_another_file_is_not_ours() {
    let place = Place::new(Kind::Classic);
    let whole = place.seal_text("Words.", Floor::Usual);
    assert_eq!(
        checked(&whole, None),
        Verdict::CannotTell { step: 256 << 10 }
    );
    assert_eq!(
        checked(b"age-encryption.org/v1\n-> scrypt x 18\n", None),
        Verdict::NotOurs
    );
    let letter = b"a letter";
    let named = digest_of(letter).content_digits();
    assert_eq!(checked(letter, Some(named)), Verdict::NotOurs);
}

#[test]
fn the_report_on_all_whole_bundles_of_one_size_is_the_same() {
    let place = Place::new(Kind::Hybrid);
    let report = |text: &str| {
        let path = place.seal(&["--statement", place.write("s.txt", text).to_str().unwrap()]);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        crate::support::done(place.path(), &["check", &name]).replace(&name, "NAME")
    };
    assert_eq!(report("short"), report(&"long ".repeat(9000)));
}
