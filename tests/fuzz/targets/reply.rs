//! Fuzzes the reader of replies: whatever it takes, there is one spelling of it, and a changed byte is never taken for
//! another reply.
#![no_main]

use plico::model::{Limits, ReplyHead};
use plico::wire::{read_reply, write_reply};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::STANDARD;
    if let Ok(reply) = read_reply(bytes, &limits) {
        let again = write_reply(reply.text.as_bytes(), reply.head).unwrap();
        assert_eq!(*again, bytes, "one spelling");
    }
    // Few inputs get past the first header by themselves: a true reply with a byte changed gets everywhere.
    let [number, sequence, received, at, other, to, text @ ..] = bytes else {
        return;
    };
    let head = ReplyHead {
        number: (*number).into(),
        sequence: (*sequence).into(),
        received: (*received).into(),
    };
    let written = write_reply(text, head).unwrap();
    let read = read_reply(&written, &limits);
    let counted = *number > 0 && (1..=*sequence).contains(received);
    let fits = counted && std::str::from_utf8(text).is_ok();
    assert_eq!(read.is_ok(), fits, "{head:?}");
    let mut changed = written.to_vec();
    let place = (usize::from(*at) << 8 | usize::from(*other)) % changed.len();
    changed[place] ^= *to;
    if let Ok(reply) = read_reply(&changed, &limits) {
        let again = write_reply(reply.text.as_bytes(), reply.head).unwrap();
        assert_eq!(*again, changed, "one spelling");
    }
});
