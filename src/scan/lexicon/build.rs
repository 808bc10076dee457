//! The build script: makes `cues.fst` and `phrases.bin` of the cue lists, so that none of their words stands in the program.
//!
//! A line of `cues/*.txt` is a word, or several words of a phrase. `*` at the end of a word stands for up to
//! [`TAIL`] more letters: the endings of Russian and Ukrainian. `~` stands for the case endings of a noun and no others. A line
//! that begins with `-` is an ending of words. `[heading]` names the cue, `#` begins a comment.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a build script reads our own files, and stops by panicking"
)]

use fst::Streamer as _;
use std::collections::BTreeMap;
use std::path::Path;

#[path = "../codepage.rs"]
#[allow(dead_code, reason = "the build script needs less of it")]
mod codepage;
#[path = "cue.rs"]
mod cue;
#[path = "filter.rs"]
mod filter;
#[path = "../coarse/build.rs"]
mod wordings;

/// What `~` stands for: the cases of Russian and Ukrainian nouns that end in a consonant.
const CASES: [&str; 17] = [
    "", "а", "у", "ом", "ем", "е", "ы", "и", "і", "ов", "ей", "ів", "ам", "ами", "ах", "ові", "о",
];
/// Cues and parts of phrases that a set can hold; the reader's own is the same.
/// The highest ones are those of words that begin a phrase of a cue.
const NUMBERS: u16 = 1_024;
/// A cue, and whether it stands for every word that begins so.
type Tagged = (u16, bool);

fn main() {
    let dir = Path::new("src/scan/lexicon/cues");
    println!("cargo::rerun-if-changed=src/scan/lexicon");
    println!("cargo::rerun-if-changed=src/scan/codepage.rs");
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .expect("the cue lists are there")
        .map(|e| e.expect("a name").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let mut lists = Lists::default();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a cue list is UTF-8");
        lists.read(&file, &text);
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo says where");
    lists.write(Path::new(&out));
    std::fs::write(Path::new(&out).join("names.filter"), names()).expect("written");
    wordings::write(Path::new(&out));
}

/// The filter over all lists of names; the reader's own list of them is `CYRILLIC` in `lists.rs`.
fn names() -> Vec<u8> {
    let mut all = vec![0u8; usize::try_from(filter::BITS / 8).expect("small")];
    for name in [
        "own",
        "geonames",
        "opencorpora",
        "russiannames",
        "hunspell-uk",
    ] {
        let path = format!("src/scan/lexicon/assets/{name}.fst");
        let list = fst::Map::new(std::fs::read(&path).expect("the word lists are there"));
        let list = list.expect("a word list is whole");
        let mut keys = list.keys();
        while let Some(key) = keys.next() {
            if key.first().is_some_and(|b| codepage::is_cyrillic(*b)) {
                for (byte, bit) in filter::bits(key) {
                    all[byte] |= bit;
                }
            }
        }
    }
    all
}

#[derive(Default)]
struct Lists {
    words: BTreeMap<Vec<u8>, Vec<Tagged>>,
    /// Spelling with its star, and the number it has as a part of phrases.
    parts: BTreeMap<String, u16>,
    /// Cue and numbers of the parts.
    phrases: Vec<Vec<u16>>,
    /// Endings, the last letter first.
    endings: BTreeMap<Vec<u8>, Vec<Tagged>>,
}

impl Lists {
    fn read(&mut self, file: &Path, text: &str) {
        let mut current = None;
        for (n, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            let place = format!("{}:{}", file.display(), n + 1);
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                let number = cue::NAMES.iter().position(|n| *n == name);
                current = Some(number.unwrap_or_else(|| panic!("{place}: no cue {name}")));
            } else if !line.is_empty() {
                let cue =
                    current.unwrap_or_else(|| panic!("{place}: a word before the first heading"));
                self.add(&place, line, u16::try_from(cue).expect("few cues"));
            }
        }
    }

    fn add(&mut self, place: &str, line: &str, cue: u16) {
        if let Some(ending) = line.strip_prefix('-') {
            let mut key = codepage::key(ending).unwrap_or_else(|| panic!("{place}: {ending}"));
            key.reverse();
            self.endings.entry(key).or_default().push((cue, false));
            return;
        }
        if let Some((word, rest)) = line.split_once('~') {
            for case in CASES {
                self.add(place, &format!("{word}{case}{rest}"), cue);
            }
            return;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        let [word] = words.as_slice() else {
            let mut phrase = vec![cue];
            for word in words {
                let next = u16::try_from(cue::NAMES.len() + self.parts.len()).expect("few parts");
                assert!(
                    usize::from(next) < usize::from(NUMBERS) - cue::NAMES.len(),
                    "{place}: too many cues and parts of phrases"
                );
                let part = *self.parts.entry(word.to_owned()).or_insert(next);
                self.word(place, word, part);
                if phrase.len() == 1 {
                    self.word(place, word, NUMBERS - 1 - cue);
                }
                phrase.push(part);
            }
            self.phrases.push(phrase);
            return;
        };
        self.word(place, word, cue);
    }

    fn word(&mut self, place: &str, word: &str, cue: u16) {
        let (word, open) = word.strip_suffix('*').map_or((word, false), |w| (w, true));
        let key = codepage::key(word).unwrap_or_else(|| panic!("{place}: {word}"));
        self.words.entry(key).or_default().push((cue, open));
    }

    fn write(mut self, out: &Path) {
        let mut sets = Sets::default();
        std::fs::write(out.join("cues.fst"), sets.map(&self.words)).expect("written");
        std::fs::write(out.join("endings.fst"), sets.map(&self.endings)).expect("written");
        std::fs::write(out.join("cue-sets.bin"), sets.bytes()).expect("written");
        // By cue, the longest first: the reader takes the first that fits.
        self.phrases
            .sort_by_key(|p| (p[0], std::cmp::Reverse(p.len()), p.clone()));
        self.phrases.dedup();
        let mut bytes = Vec::new();
        for phrase in &self.phrases {
            bytes.push(u8::try_from(phrase.len()).expect("short phrases"));
            bytes.extend(phrase.iter().flat_map(|n| n.to_le_bytes()));
        }
        std::fs::write(out.join("phrases.bin"), bytes).expect("written");
    }
}

/// Sets of cues, each written once: a word has the number of its set. The first is empty.
struct Sets(Vec<Vec<u16>>);

impl Default for Sets {
    fn default() -> Self {
        Self(vec![Vec::new()])
    }
}

impl Sets {
    fn number(&mut self, cues: impl Iterator<Item = u16>) -> u64 {
        let mut set: Vec<u16> = cues.collect();
        set.sort_unstable();
        set.dedup();
        let known = self.0.iter().position(|s| *s == set);
        let number = known.unwrap_or_else(|| {
            self.0.push(set);
            self.0.len() - 1
        });
        u64::from(u16::try_from(number).expect("few sets"))
    }

    /// A word has the set of all its cues, and the set of those that stand for longer words, too.
    fn map(&mut self, words: &BTreeMap<Vec<u8>, Vec<Tagged>>) -> Vec<u8> {
        let mut map = fst::MapBuilder::memory();
        for (key, cues) in words {
            let all = self.number(cues.iter().map(|c| c.0));
            let open = self.number(cues.iter().filter(|c| c.1).map(|c| c.0));
            map.insert(key, open << 16 | all).expect("sorted");
        }
        map.into_inner().expect("in memory")
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for set in &self.0 {
            bytes.push(u8::try_from(set.len()).expect("small sets"));
            bytes.extend(set.iter().flat_map(|n| n.to_le_bytes()));
        }
        bytes
    }
}
