//! Words are found in all their forms, and not in those of other words.

use plico::scan::stem::{fts_text, query_stems, query_words, stems};

const GROUPS: &str = include_str!("scan/inflections.txt");

/// A line of each language, for the word to stand in.
const LINES: [(&str, &str); 4] = [
    ("ru", "и тогда он сказал, что это было "),
    ("uk", "але тоді він сказав, що це було "),
    ("fr", "je ne sais pas ce que c'était, mais il y avait "),
    ("en", "they said that it was the "),
];

struct Form {
    group: usize,
    word: &'static str,
    indexed: String,
    asked: Vec<String>,
}

fn forms(language: &str) -> Vec<Form> {
    let line = LINES.iter().find(|(l, _)| *l == language).unwrap().1;
    let groups = GROUPS.lines().enumerate();
    let groups =
        groups.filter_map(|(n, l)| Some((n, l.strip_prefix(language)?.strip_prefix(' ')?)));
    let forms = groups.flat_map(|(group, words)| words.split(' ').map(move |w| (group, w)));
    forms
        .map(|(group, word)| Form {
            group,
            word,
            indexed: stems(&format!("{line}{word}")).pop().unwrap().stem,
            asked: query_stems(word),
        })
        .collect()
}

/// How many of the other forms of a word are found by one, and how many of the finds are forms of that word.
fn measure(language: &str) -> (f64, f64) {
    let forms = forms(language);
    let (mut found, mut pairs, mut wrong) = (0usize, 0usize, 0usize);
    for asked in &forms {
        for text in forms.iter().filter(|t| t.word != asked.word) {
            let hit = asked.asked.contains(&text.indexed);
            if asked.group == text.group {
                pairs += 1;
                found += usize::from(hit);
                if !hit && std::env::var_os("SHOW_STEMS").is_some() {
                    eprintln!(
                        "{language} missed {} ({:?}) {} {}",
                        asked.word, asked.asked, text.word, text.indexed
                    );
                }
            } else {
                wrong += usize::from(hit);
                if hit && std::env::var_os("SHOW_STEMS").is_some() {
                    eprintln!(
                        "{language} wrong {} {} {}",
                        asked.word, text.word, text.indexed
                    );
                }
            }
        }
    }
    let recall = found as f64 / pairs as f64;
    let precision = found as f64 / (found + wrong) as f64;
    eprintln!(
        "stems {language}: {} forms, recall {recall:.3}, precision {precision:.3}",
        forms.len()
    );
    (recall, precision)
}

#[test]
fn a_word_finds_its_other_forms_and_few_others() {
    for (language, least_recall, least_precision) in [
        ("ru", 0.90, 0.90),
        ("uk", 0.90, 0.90),
        ("fr", 0.90, 0.90),
        ("en", 0.95, 0.85),
    ] {
        let (recall, precision) = measure(language);
        assert!(recall >= least_recall, "{language}: {recall}");
        assert!(precision >= least_precision, "{language}: {precision}");
    }
}

fn stem_of(line: &str) -> String {
    stems(line).pop().unwrap().stem
}

#[test]
fn a_stem_stands_where_its_word_stands() {
    let text = "У П\u{301}етрова\u{200b} — «Ёлки», L’armée 14.03.2023\nм'яса Кyчерявий ﬁn А123ВС";
    let chars: Vec<char> = text.chars().collect();
    let words: Vec<String> = stems(text)
        .iter()
        .map(|s| chars[s.start..s.end].iter().collect())
        .collect();
    let expected = [
        "У",
        "П\u{301}етрова",
        "Ёлки",
        "L",
        "armée",
        "14",
        "03",
        "2023",
        "м'яса",
        "Кyчерявий",
        "ﬁn",
        "А123ВС",
    ];
    assert_eq!(words, expected);
    assert_eq!(fts_text(text).split(' ').count(), expected.len());
    assert!(stems(" \n…—«»").is_empty() && fts_text("").is_empty());
}

#[test]
fn what_looks_alike_is_found_alike() {
    for (written, asked) in [
        ("Ёлка", "елка"),
        ("за́мок", "замок"),
        ("мʼята", "м'ята"),
        ("м’ята", "мята"),
        ("œuvre", "oeuvre"),
        ("CŒUR", "coeur"),
        ("blessée", "blessee"),
        ("arrêtées", "arretees"),
        ("Кyчерявий", "Кучерявий"),
        ("А123ВС", "A123BC"),
        ("Ива\u{200b}нов", "Иванова"),
        ("Ｎａｖａｌ", "naval"),
        ("12345", "12345"),
        ("Ґанок", "ганок"),
        ("Ελλάδα", "ελλάδα"),
        ("東京", "東京"),
    ] {
        for (language, line) in LINES {
            let indexed = stem_of(&format!("{line}{written}"));
            assert!(
                query_stems(asked).contains(&indexed),
                "{language} {written} {asked}"
            );
        }
    }
}

#[test]
fn numbers_and_identifiers_stay_as_they_are() {
    assert_eq!(
        fts_text("в/ч 73519, 61-я, АК-74М, 4:20"),
        "в ч 73519 61 я ак 74m 4 20"
    );
}

#[test]
fn a_query_of_several_words_is_a_list_of_choices_and_a_phrase_one_choice() {
    assert_eq!(query_stems("14.03.2023"), ["14 03 2023"]);
    let words = query_words("колонны 14.03.2023 … дорогах");
    assert_eq!(words.len(), 3);
    assert_eq!(words[1], ["14 03 2023"]);
    assert!(words[0].contains(&stem_of("там была колонна")), "{words:?}");
    let phrase = stems("on a vu l'armée")
        .iter()
        .rev()
        .take(2)
        .rev()
        .map(|s| s.stem.clone())
        .collect::<Vec<_>>();
    assert!(query_stems("l'armee").contains(&phrase.join(" ")));
    assert!(query_words(" … ").is_empty());
}

#[test]
fn a_word_of_any_length_and_any_letters_is_kept() {
    for word in [
        "а".repeat(100_000),
        "ent".repeat(50_000),
        "ё\u{301}".repeat(10_000),
        "ж1".repeat(10_000),
    ] {
        let found = stems(&word);
        assert_eq!(found.len(), 1);
        assert!(!found[0].stem.is_empty());
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gives_stems_in_order_inside_of_it(text in "(?s)[а-яёіїєґА-Я'’a-zé0-9 \\n\\-.\u{301}\u{200b}]{0,80}|\\PC{0,40}") {
        let len = text.chars().count();
        let mut before = 0;
        let found = stems(&text);
        for stem in &found {
            assert!(before <= stem.start && stem.start < stem.end && stem.end <= len);
            assert!(stem.stem.chars().all(char::is_alphanumeric) && !stem.stem.is_empty(), "{}", stem.stem);
            before = stem.end;
        }
        let joined = fts_text(&text);
        assert_eq!(joined.split(' ').filter(|s| !s.is_empty()).count(), found.len());
        // A stem may not find itself, but its word does.
        let words: Vec<char> = text.chars().collect();
        for stem in found.iter().take(5) {
            let word: String = words[stem.start..stem.end].iter().collect();
            assert!(query_stems(&word).contains(&stem.stem), "{word} {} {:?}", stem.stem, query_stems(&word));
        }
    }
}

/// What the casebook builds on: the tokenizer sees exactly the words.
#[cfg(feature = "casebook")]
#[test]
fn the_full_text_index_has_one_token_a_word() {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61');
         CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance');",
    )
    .unwrap();
    let text = "У Петрова — «Ёлки», L’armée 14.03.2023\nм'яса Кyчерявий Ελλάδα 東京 ᲐᲑ \u{1d400}x ꟃ ԯ ½ Ⅷ क्ष \
                straße déjà їжак ґанок ѣра Ўз 74М";
    db.execute("INSERT INTO t VALUES (?1)", [fts_text(text)])
        .unwrap();
    let mut tokens = db
        .prepare("SELECT term, offset FROM v ORDER BY offset")
        .unwrap();
    let tokens = tokens.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)));
    let tokens: Vec<_> = tokens.unwrap().map(Result::unwrap).collect();
    let words = stems(text);
    assert_eq!(tokens.len(), words.len(), "{tokens:?} {words:?}");
    assert!(
        tokens
            .iter()
            .enumerate()
            .all(|(n, (_, offset))| *offset == n as i64)
    );
}
