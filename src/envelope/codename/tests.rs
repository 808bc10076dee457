use super::layout::guesses;
use super::list::{BEGINNING, List, SIZE, fold};
use super::{Codename, CodenameError, RANDOM, WORDS, checksum};
use crate::model::{Language, Limits};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use zeroize::Zeroizing;

fn of(language: Language, random: [u16; RANDOM]) -> Codename {
    let mut numbers = random.to_vec();
    numbers.push(checksum(language, &random));
    Codename {
        language,
        numbers: Zeroizing::new(numbers),
    }
}

fn each() -> impl Iterator<Item = (Language, Codename)> {
    Language::ALL
        .into_iter()
        .map(|l| (l, of(l, [3, 1000, 77, 512, 256, 911, 640, 128, 33])))
}

fn words(codename: &Codename) -> Vec<String> {
    codename.words().split(' ').map(str::to_owned).collect()
}

/// Reads what must be the codename, and gives the positions of what was repaired.
fn repaired(typed: &str, codename: &Codename) -> Vec<usize> {
    let reading = Codename::read(typed).unwrap_or_else(|e| panic!("{typed}: {e}"));
    assert!(reading.codename.same_as(codename), "{typed}");
    reading.repaired.iter().map(|r| r.position).collect()
}

/// Whether the reading is the codename or an error, but no other codename.
fn repaired_or_named(typed: &str, codename: &Codename) -> bool {
    Codename::read(typed).is_ok_and(|r| r.codename.same_as(codename))
}

#[test]
fn a_codename_has_ninety_random_bits_in_every_language() {
    for language in Language::ALL {
        let different: HashSet<&str> = List::of(language).all().map(|(_, w)| w).collect();
        assert_eq!(different.len(), SIZE);
        assert!(different.len().ilog2() as usize * RANDOM >= 90);
    }
}

#[test]
fn the_lists_never_change() {
    let digests = Language::ALL.map(|language| {
        let list = List::of(language);
        let words: Vec<&str> = list.all().map(|(n, _)| list.word(n)).collect();
        Sha256::digest(words.join("\n") + "\n")
            .iter()
            .fold(String::new(), |s, b| s + &format!("{b:02x}"))
    });
    assert_eq!(digests, LISTS);
}

#[test]
fn words_are_sorted_and_known_by_their_first_four_letters() {
    for language in Language::ALL {
        let all: Vec<&str> = List::of(language).all().map(|(_, w)| w).collect();
        assert!(all.is_sorted());
        let first = |w: &str| w.chars().take(BEGINNING).collect::<String>();
        let beginnings: HashSet<String> = all.iter().map(|w| first(w)).collect();
        assert_eq!(beginnings.len(), SIZE);
        assert!(all.iter().all(|w| (4..=10).contains(&w.chars().count())));
    }
}

#[test]
fn no_slip_makes_one_word_of_another_and_none_stands_in_another() {
    for language in Language::ALL {
        let all: Vec<&str> = List::of(language).all().map(|(_, w)| w).collect();
        // Words one slip apart are the same when one letter is left out of both, or of one.
        let mut shortened: HashMap<String, Vec<&str>> = HashMap::new();
        for word in &all {
            let places = word
                .char_indices()
                .map(|(at, c)| word[..at].to_owned() + &word[at + c.len_utf8()..]);
            for short in places.chain([(*word).to_owned()]) {
                let same = shortened.entry(short).or_default();
                for other in same.iter().filter(|o| *o != word) {
                    assert!(super::slot::distance(word, other) >= 2, "{word} {other}");
                }
                same.push(word);
            }
            for other in all.iter().filter(|o| *o != word) {
                assert!(!other.contains(word), "{word} {other}");
            }
        }
    }
}

#[test]
fn words_have_the_letters_of_their_language() {
    let letters = |language| match language {
        Language::Ru => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        Language::Uk => "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
        Language::Fr => "abcdefghijklmnopqrstuvwxyzàâçèéêëîïôöûùüœ",
        Language::En => "abcdefghijklmnopqrstuvwxyz",
    };
    for language in Language::ALL {
        let list = List::of(language);
        for (number, folded) in list.all() {
            let word = list.word(number);
            assert!(
                word.chars().all(|c| letters(language).contains(c)),
                "{word}"
            );
            assert_eq!(*fold(word), folded);
            assert_eq!(*fold(folded), folded);
        }
    }
}

#[test]
fn the_canonical_form_is_a_fixed_vector() {
    let made: Vec<String> = each()
        .map(|(_, c)| String::from_utf8(c.canonical().to_vec()).unwrap())
        .collect();
    assert_eq!(made, CANONICAL);
}

#[test]
fn a_generated_codename_reads_back_without_repair() {
    for language in Language::ALL {
        for _ in 0..20 {
            let codename = Codename::generate(language);
            assert_eq!(codename.words().split(' ').count(), WORDS);
            assert_eq!(codename.language(), language);
            assert!(repaired(&codename.words(), &codename).is_empty());
        }
        let (one, two) = (Codename::generate(language), Codename::generate(language));
        assert!(!one.same_as(&two));
        assert_eq!(format!("{one:?}"), "Codename(..)");
    }
}

#[test]
fn case_numbering_commas_and_line_ends_do_not_matter() {
    for (_, codename) in each() {
        let words = words(&codename);
        let numbered: Vec<String> = (1..)
            .zip(&words)
            .map(|(n, w)| format!("{n}. {w}"))
            .collect();
        for typed in [
            codename.words().to_uppercase(),
            words.join(", "),
            words.join(","),
            format!("  {}\r\n", words.join("\r\n  ")),
            numbered.join("\n"),
            numbered.join("\n").replace(". ", "."),
            words.join(" - "),
        ] {
            assert!(repaired(&typed, &codename).is_empty(), "{typed}");
        }
    }
}

#[test]
fn marks_and_apostrophes_do_not_matter() {
    for (_, codename) in each() {
        assert!(repaired(&fold(&codename.words()), &codename).is_empty());
    }
    assert_eq!(
        *fold("Ёжик їжак ґанок м’ята п'ять œuf é\u{301}"),
        "ежик іжак ганок мята пять oeuf e"
    );
}

#[test]
fn the_first_four_letters_are_enough() {
    for (_, codename) in each() {
        let short: Vec<String> = words(&codename)
            .iter()
            .map(|w| w.chars().take(4).collect())
            .collect();
        assert!(repaired(&short.join(" "), &codename).is_empty());
    }
}

#[test]
fn a_slip_in_any_word_is_repaired_and_told() {
    for (_, codename) in each() {
        for at in 0..WORDS {
            let mut words = words(&codename);
            let letters: Vec<char> = words[at].chars().collect();
            words[at] = letters
                .iter()
                .enumerate()
                .filter(|(n, _)| *n != 2)
                .map(|(_, c)| c)
                .collect();
            let typed = words.join(" ");
            // Left out in the middle; now and then two readings fit, and then nothing is taken.
            assert!(
                matches!(Codename::read(&typed), Err(CodenameError::Unclear { .. }))
                    || repaired(&typed, &codename) == [at + 1]
            );
        }
    }
}

#[test]
fn two_words_changed_about_are_put_right_or_named() {
    for (language, codename) in each() {
        let mut right = 0;
        for (a, b) in [(0, 1), (2, 7), (4, 5), (8, 9), (0, 9)] {
            let mut words = words(&codename);
            words.swap(a, b);
            match Codename::read(&words.join(" ")) {
                Ok(reading) => right += usize::from(reading.codename.same_as(&codename)),
                Err(e) => assert!(matches!(e, CodenameError::Unclear { .. }), "{e}"),
            }
        }
        assert!(right >= 3, "{language:?}");
    }
}

#[test]
fn a_word_too_many_or_too_few_is_named_or_left_out() {
    for (_, codename) in each() {
        let words = words(&codename);
        let less = words[1..].join(" ");
        assert!(matches!(
            Codename::read(&less),
            Err(CodenameError::Count {
                found: 9,
                wanted: 10
            })
        ));
        let twice = format!("{} {}", words[0], words.join(" "));
        assert_eq!(repaired(&twice, &codename), [1]);
        let joined = words.join(" ").replacen(' ', "", 1);
        assert_eq!(repaired(&joined, &codename), [1]);
        let more = format!("{} {}", words.join(" "), words[3]);
        assert!(matches!(
            Codename::read(&more),
            Err(CodenameError::Count {
                found: 11,
                wanted: 10
            })
        ));
    }
}

#[test]
fn a_word_that_is_in_no_list_is_named() {
    for (_, codename) in each() {
        let mut words = words(&codename);
        words[3] = "zzqzzq".into();
        let error = Codename::read(&words.join(" ")).unwrap_err();
        assert!(
            matches!(&error, CodenameError::Unknown { positions } if positions == "4"),
            "{error}"
        );
    }
}

#[test]
fn a_wrong_keyboard_is_understood() {
    let all = [
        ("ru", "uk"),
        ("ru", "en"),
        ("uk", "en"),
        ("fr", "ru"),
        ("en", "ru"),
        ("en", "uk"),
    ];
    for (meant, set) in all.map(|(a, b)| {
        (
            Language::from_code(a).unwrap(),
            Language::from_code(b).unwrap(),
        )
    }) {
        let codename = of(meant, [3, 1000, 77, 512, 256, 911, 640, 128, 33]);
        let keys = |l| match l {
            Language::Ru => "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.",
            Language::Uk => "'1234567890-=йцукенгшщзхїфівапролджєячсмитьбю.",
            Language::Fr => "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmùwxcvbn,;:!",
            Language::En => "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
        };
        let key = |c| keys(meant).chars().position(|k| k == c);
        let retype = |c: char| key(c).and_then(|k| keys(set).chars().nth(k)).unwrap_or(c);
        let plain = if meant == Language::Fr {
            fold(&codename.words())
        } else {
            codename.words()
        };
        let typed: String = plain.chars().map(retype).collect();
        let reading = Codename::read(&typed).unwrap_or_else(|e| panic!("{typed}: {e}"));
        assert!(reading.codename.same_as(&codename), "{typed}");
    }
    assert!(
        guesses("ghbdtn", Language::Ru)
            .iter()
            .any(|g| **g == *"привет")
    );
}

#[test]
fn a_letter_left_out_that_makes_the_beginning_of_another_word_is_put_back() {
    let list = List::of(Language::En);
    let (slipped, number) = list
        .all()
        .find_map(|(number, word)| {
            let less = |at: usize| [&word[..at], &word[at + 1..]].concat();
            let mut less = (0..word.len()).map(less);
            let other = |l: &String| list.find(l).is_some_and(|n| n != number);
            Some((less.find(other)?, number))
        })
        .unwrap();
    let codename = of(Language::En, [number, 375, 50, 265, 366, 14, 589, 599, 827]);
    let typed = codename.words().replacen(list.word(number), &slipped, 1);
    assert_ne!(typed, *codename.words());
    assert!(repaired_or_named(&typed, &codename), "{typed}");
}

#[test]
fn what_is_typed_is_limited() {
    let limit = Limits::STANDARD.codename_text;
    let codename = Codename::generate(Language::Ru);
    let padded = |length: usize| {
        format!(
            "{}{}",
            *codename.words(),
            " ".repeat(length - codename.words().len())
        )
    };
    assert!(Codename::read(&padded(limit)).is_ok());
    assert!(matches!(
        Codename::read(&padded(limit + 1)),
        Err(CodenameError::Long { .. })
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_codename_survives_any_one_slip(
        language in prop::sample::select(Language::ALL.to_vec()),
        random in prop::array::uniform9(0u16..1024),
        at in 0..WORDS, letter in 0usize..10, kind in 0..4,
    ) {
        let codename = of(language, random);
        let mut words = words(&codename);
        let mut letters: Vec<char> = words[at].chars().collect();
        let letter = letter.checked_rem(letters.len().saturating_sub(1)).unwrap_or(0);
        match kind {
            0 => letters.swap(letter, letter.saturating_add(1)),
            1 => drop(letters.remove(letter)),
            2 => letters.insert(letter, if language < Language::Fr { 'о' } else { 'o' }),
            _ => letters[letter] = if language < Language::Fr { 'о' } else { 'o' },
        }
        words[at] = letters.into_iter().collect();
        let typed = words.join(" ");
        let unclear = matches!(Codename::read(&typed), Err(CodenameError::Unclear { .. } | CodenameError::Unknown { .. }));
        prop_assert!(unclear || repaired_or_named(&typed, &codename), "{}", typed);
    }

    #[test]
    fn nothing_that_is_typed_makes_it_fall(typed in "\\PC{0,300}") {
        let _ = Codename::read(&typed);
    }
}

const LISTS: [&str; 4] = [
    "93d632a84d420674a702fc905c7434461f1dc407c69753d9cb4f9b6e3b06c83f",
    "4ae0f7d1affdc167313cf3d9a1cff22aff8114cbdd50b2c96093729724d361bb",
    "e281cc0534c5e8db2473700dbdb8919ad07de4e50eb133aa7a1135de11c87ca5",
    "d1d8f6698345e8aa6447a9186e6aac6490e0cf336b7d6cf712fb4c4cc5cf2110",
];
const CANONICAL: [&str; 4] = [
    "ru автор эпоха борода обруч затмение футляр прибои вишня архипелаг утюг",
    "uk авокадо ягня будильник музикант діалог хамелеон поет вишивка ательє естрада",
    "fr acajou vison batiment lotus dialogue taureau ouverture bulbe ardoise region",
    "en album well boat medley duck tide person cartoon autumn backpack",
];
