//! Writes the word lists of `scan` as they are shipped: `plico-lexicon LISTS ASSETS`.
//!
//! Reads `NAME.tsv` (a word and a number) and `NAME.txt` (a word) in any order, folds the words as the program folds a text,
//! and writes `NAME.fst`. The same lists give the same bytes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[path = "../../../src/scan/codepage.rs"]
#[allow(dead_code, reason = "folding is all that is needed of it")]
mod codepage;

/// Bits of flags; above them stands the region.
const FLAGS: u32 = 16;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(lists), Some(assets)) = (args.next(), args.next()) else {
        return Err("usage: plico-lexicon LISTS ASSETS".into());
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(&lists)?
        .map(|e| e.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut sum = 0;
    for file in files {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name == "regions" {
            std::fs::copy(&file, assets.join("regions.tsv"))?;
            continue;
        }
        let map = read(&file)?;
        let mut out = fst::MapBuilder::memory();
        for (word, value) in &map {
            out.insert(word, *value)?;
        }
        let out = out.into_inner()?;
        println!("{name:20} {:8} words {:8} bytes", map.len(), out.len());
        sum += out.len();
        std::fs::write(assets.join(format!("{name}.fst")), out)?;
    }
    println!("{:20} {sum:23} bytes", "together");
    Ok(())
}

/// The folded words of a list. Words that become the same share their flags, and have no region if theirs differ.
fn read(file: &Path) -> Result<BTreeMap<Vec<u8>, u64>, Box<dyn std::error::Error>> {
    let mut map: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let (word, value) = line.split_once('\t').unwrap_or((line, "0"));
        let Some(key) = codepage::key(word) else {
            continue;
        };
        let value: u64 = value.parse()?;
        map.entry(key)
            .and_modify(|old| {
                let flags = (*old | value) & ((1 << FLAGS) - 1);
                let region = if *old >> FLAGS == value >> FLAGS {
                    value >> FLAGS
                } else {
                    0
                };
                *old = flags | region << FLAGS;
            })
            .or_insert(value);
    }
    Ok(map)
}
