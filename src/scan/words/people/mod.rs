//! Persons and call signs.

mod beside;
mod call_sign;
mod called;
mod given;
mod initials;
mod memory;
mod names;
mod part;
mod run;
mod support;
mod taken;
pub(super) mod transliteration;

use crate::scan::hit::Hit;
use crate::scan::page::Page;
use memory::Memory;
use taken::Taken;

/// Finds them all: call signs by their cues, names by lists, endings and what stands beside them, and then both once more
/// wherever else they stand in the text.
pub(in crate::scan) fn find(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let mut claims = Taken::new(page, hits);
    let mut memory = Memory::default();
    call_sign::find(page, hits, &mut claims, &mut memory);
    names::find(page, hits, &mut claims, &mut memory);
    memory.find(page, hits, &claims);
}
