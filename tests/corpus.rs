//! Real photographs of many cameras, where they lie beside the project.

use crate::support::{files_below, skipped};
use plico::media::Source;
use plico::model::Limits;
use std::io::Read;
use std::path::Path;

const DIR: &str = "../shared/corpus/exif-samples/jpg";

/// Whether another decoder's headers call it a JPEG, so that refusing it would be our fault.
fn decodes(bytes: &[u8]) -> bool {
    image::load_from_memory_with_format(bytes, image::ImageFormat::Jpeg).is_ok()
}

#[test]
fn every_photograph_of_the_corpus_that_decodes_is_cleaned_twice_alike_and_nothing_is_found_in_it() {
    if !Path::new(DIR).is_dir() {
        skipped("the photographs are not here (../shared/corpus)");
        return;
    }
    let limits = Limits::STANDARD;
    let (mut cleaned, mut refused) = (0, Vec::new());
    for path in files_below(Path::new(DIR)) {
        let bytes = std::fs::read(&path).unwrap();
        if !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            continue;
        }
        let strip = || {
            let mut out = Vec::new();
            let clean = Source::open(&path).ok()?.strip(&limits.into()).ok()?;
            clean.into_reader().read_to_end(&mut out).ok()?;
            Some(out)
        };
        match strip() {
            Some(out) => {
                cleaned += 1;
                // Large ones once only: the proof is the same and the test stays quick.
                if bytes.len() < 200_000 {
                    assert_eq!(Some(out), strip(), "{}", path.display());
                }
            }
            None if decodes(&bytes) => refused.push(path),
            None => {}
        }
    }
    eprintln!("{cleaned} photographs cleaned");
    assert!(refused.is_empty(), "{refused:?}");
    assert!(cleaned > 80, "{cleaned}");
}
