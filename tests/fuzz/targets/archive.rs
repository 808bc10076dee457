//! Fuzzes the reader of archives, which sees what anybody has sealed to the office.
#![no_main]

use plico::model::Limits;
use plico::wire::read_archive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        entry: 1 << 20,
        ..Limits::STANDARD
    };
    let mut read = 0u64;
    let _ = read_archive(&mut &bytes[..], &limits, &mut |_, size, data| {
        let mut sink = Vec::new();
        let n = data.read_to_end(&mut sink)?;
        assert!(n as u64 <= size);
        read += n as u64;
        Ok(())
    });
    assert!(read <= bytes.len() as u64);
});
