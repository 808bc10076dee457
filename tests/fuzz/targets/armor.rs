//! Fuzzes armor: what it takes reads the same from any place, and no shorter or longer than it said.
#![no_main]

use plico::wire::Carried;
use std::io::{Cursor, Read, Seek, SeekFrom};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((mut carried, len)) = Carried::new(Cursor::new(bytes), bytes.len() as u64).unwrap()
    else {
        return;
    };
    let mut whole = Vec::new();
    carried
        .read_to_end(&mut whole)
        .expect("it was read once already");
    assert_eq!(whole.len() as u64, len);
    let middle = len / 2;
    carried.seek(SeekFrom::Start(middle)).unwrap();
    let mut rest = Vec::new();
    carried.read_to_end(&mut rest).unwrap();
    assert_eq!(rest, whole[whole.len() / 2..]);
});
