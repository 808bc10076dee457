//! Fuzzes what a stranger can write into a part and onto paper: the block of a part, and the bytes of codes, which are
//! gathered as `unpaper` does.
#![no_main]

use plico::courier::paper::{Chunk, Gatherer};
use plico::model::Limits;
use plico::wire::{Part, digest_of};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        paper_codes: 64,
        ..Limits::STANDARD
    };
    if let Some(block) = bytes.first_chunk()
        && let Ok(Some(part)) = Part::from_block(block, &limits)
    {
        assert_eq!(part.to_block().unwrap(), *block, "one spelling");
        assert!(part.set.share() >= part.set.size / part.set.plan.need() as u64);
    }
    let mut gatherer = Gatherer::new(&limits);
    for code in bytes.chunks(97) {
        // The sum is made to fit, or nothing would get beyond it.
        let sum = digest_of(code).0;
        let code = [code, &sum[..4]].concat();
        if let Some(chunk) = Chunk::parse(&code, &limits) {
            assert_eq!(chunk.to_bytes(), code);
        }
        gatherer.add(&code);
    }
    for gathering in gatherer.gatherings() {
        if gathering.is_enough() {
            let _ = gathering.restore();
        } else {
            assert!(!gathering.missing_pages().is_empty());
        }
    }
});
