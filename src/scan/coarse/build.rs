//! The build script's part: masks `phrases.txt`, so that none of its words stands in the program.

use std::path::Path;

/// What each byte is masked with; the reader's own is the same.
pub const MASK: u8 = 0xA5;

/// Writes `phrases.txt` without comments, masked.
pub fn write(out: &Path) {
    let text =
        std::fs::read_to_string("src/scan/coarse/phrases.txt").expect("the wordings are there");
    println!("cargo::rerun-if-changed=src/scan/coarse");
    let lines = text.lines().filter(|l| !l.starts_with('#'));
    let bytes: Vec<u8> = lines
        .flat_map(|l| l.bytes().chain([b'\n']))
        .map(|b| b ^ MASK)
        .collect();
    std::fs::write(out.join("wordings.bin"), bytes).expect("written");
}
