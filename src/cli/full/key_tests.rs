//! What terminals send, and what it means: taken from their documents and from the terminals themselves.

use super::keys::{Decoder, Typed};
use crate::cli::key::{Held, Key, Motion};
use proptest::prelude::*;
use zeroize::Zeroizing;

/// All keys of some bytes, with nothing after them.
fn keys(bytes: &[u8]) -> Vec<Key> {
    typed(&[bytes])
        .into_iter()
        .map(|t| match t {
            Typed::Key(key) => key,
            Typed::PasteTooLong => panic!("no paste was too long"),
        })
        .collect()
}

fn typed(pieces: &[&[u8]]) -> Vec<Typed> {
    let mut decoder = Decoder::new(1000);
    let mut all = Vec::new();
    for piece in pieces {
        decoder.feed(piece);
        all.extend(std::iter::from_fn(|| decoder.next()));
    }
    if decoder.is_waiting() || decoder.is_pasting() {
        decoder.settle();
    }
    all.extend(std::iter::from_fn(|| decoder.next()));
    all
}

const NONE: Held = Held {
    shift: false,
    ctrl: false,
    alt: false,
};
const SHIFT: Held = Held {
    shift: true,
    ..NONE
};
const CTRL: Held = Held { ctrl: true, ..NONE };
const ALT: Held = Held { alt: true, ..NONE };
const CTRL_SHIFT: Held = Held {
    shift: true,
    ..CTRL
};

fn go(motion: Motion, held: Held) -> Key {
    Key::Move(motion, held)
}

fn all_mean(table: &[(&[u8], Key)]) {
    for (bytes, key) in table {
        assert_eq!(
            keys(bytes),
            std::slice::from_ref(key),
            "{}",
            bytes.escape_ascii()
        );
    }
}

#[test]
fn xterm_sends() {
    all_mean(&[
        (b"\x1b[A", go(Motion::Up, NONE)),
        (b"\x1b[B", go(Motion::Down, NONE)),
        (b"\x1b[C", go(Motion::Right, NONE)),
        (b"\x1b[D", go(Motion::Left, NONE)),
        (b"\x1bOA", go(Motion::Up, NONE)),
        (b"\x1bOD", go(Motion::Left, NONE)),
        (b"\x1b[1;5C", go(Motion::Right, CTRL)),
        (b"\x1b[1;2D", go(Motion::Left, SHIFT)),
        (b"\x1b[1;6D", go(Motion::Left, CTRL_SHIFT)),
        (b"\x1b[1;3A", go(Motion::Up, ALT)),
        (b"\x1b[H", go(Motion::Home, NONE)),
        (b"\x1b[F", go(Motion::End, NONE)),
        (b"\x1bOH", go(Motion::Home, NONE)),
        (b"\x1bOF", go(Motion::End, NONE)),
        (b"\x1b[1;5H", go(Motion::Home, CTRL)),
        (b"\x1b[5~", go(Motion::PageUp, NONE)),
        (b"\x1b[6~", go(Motion::PageDown, NONE)),
        (b"\x1b[6;5~", go(Motion::PageDown, CTRL)),
        (b"\x1b[3~", Key::Delete),
        (b"\x1b[3;5~", Key::Alt('d')),
        (b"\x1b[Z", Key::BackTab),
        (b"\x1bOP", Key::Function(1)),
        (b"\x1bOS", Key::Function(4)),
        (b"\x1b[15~", Key::Function(5)),
        (b"\x1b[17~", Key::Function(6)),
        (b"\x1b[24~", Key::Function(12)),
        (b"\x1b[1;2P", Key::Function(1)),
        (b"\x1b[27u", Key::Escape),
        (b"\x1b[97;5u", Key::Ctrl('a')),
        (b"\x1b[13;2u", Key::Enter),
        (b"\x1bOM", Key::Enter),
    ]);
}

#[test]
fn rxvt_sends() {
    all_mean(&[
        (b"\x1b[7~", go(Motion::Home, NONE)),
        (b"\x1b[8~", go(Motion::End, NONE)),
        (b"\x1b[7$", go(Motion::Home, SHIFT)),
        (b"\x1b[8^", go(Motion::End, CTRL)),
        (b"\x1b[7@", go(Motion::Home, CTRL_SHIFT)),
        (b"\x1b[a", go(Motion::Up, SHIFT)),
        (b"\x1b[d", go(Motion::Left, SHIFT)),
        (b"\x1bOc", go(Motion::Right, CTRL)),
        (b"\x1b\x1b[D", go(Motion::Left, ALT)),
        (b"\x1b[11~", Key::Function(1)),
        (b"\x1b[14~", Key::Function(4)),
        (b"\x1b[3^", Key::Alt('d')),
    ]);
}

#[test]
fn the_linux_console_screen_and_tmux_send() {
    all_mean(&[
        (b"\x1b[[A", Key::Function(1)),
        (b"\x1b[[E", Key::Function(5)),
        (b"\x1b[1~", go(Motion::Home, NONE)),
        (b"\x1b[4~", go(Motion::End, NONE)),
        (b"\x7f", Key::Backspace),
        (b"\x08", Key::Backspace),
        (b"\x17", Key::Ctrl('w')),
        (b"\x1b\x7f", Key::Ctrl('w')),
        (b"\x1a", Key::Ctrl('z')),
        (b"\x03", Key::Ctrl('c')),
        (b"\x1f", Key::Ctrl('_')),
        (b"\0", Key::Ctrl(' ')),
        (b"\r", Key::Enter),
        (b"\n", Key::Enter),
        (b"\t", Key::Tab),
        (b"\x1b\r", Key::Enter),
    ]);
}

#[test]
fn letters_of_any_script_alone_and_with_alt() {
    all_mean(&[
        ("ж".as_bytes(), Key::Char('ж')),
        ("😀".as_bytes(), Key::Char('😀')),
        (b"\x1bb", Key::Alt('b')),
        ("\u{1b}ж".as_bytes(), Key::Alt('ж')),
        (b"\x1b]", Key::Alt(']')),
        (b"\x1bP", Key::Alt('P')),
    ]);
    assert_eq!(
        keys(b"\x1b]a"),
        [Key::Alt(']'), Key::Char('a')],
        "no string begins here that would swallow what is typed"
    );
}

#[test]
fn escape_alone_is_escape_and_two_are_two() {
    assert_eq!(keys(b"\x1b"), [Key::Escape]);
    assert_eq!(keys(b"\x1b\x1b"), [Key::Escape, Key::Escape]);
    assert_eq!(keys(b"\x1b\x03"), [Key::Escape, Key::Ctrl('c')]);
    assert_eq!(keys(b"\x1b["), [Key::Alt('[')]);
}

#[test]
fn noise_is_nothing_and_what_stands_around_it_is_kept() {
    for noise in [
        &b"\x1b[?1;2c"[..],
        b"\x1b[<0;3;4M",
        b"\x1b[I",
        b"\x1b[99~",
        b"\x1b[2~",
        b"\x9b",
        b"\xff\xfe",
        b"\xc2\x9b",
        b"\x1b[201~",
        b"\x1b[99999999999999A",
    ] {
        let around = [b"a", noise, b"b"].concat();
        assert_eq!(
            keys(&around),
            [Key::Char('a'), Key::Char('b')],
            "{}",
            noise.escape_ascii()
        );
    }
    assert_eq!(
        keys(b"\x1b[12\x03"),
        [Key::Ctrl('c')],
        "the stop key cuts through"
    );
}

#[test]
fn a_paste_is_one_key_whatever_it_holds() {
    let pasted = |text: &str| Key::Paste(Zeroizing::new(text.to_owned()));
    assert_eq!(
        keys(b"\x1b[200~one\r\ntwo\rthree\x03\x1b[A\xff\x1b[201~x"),
        [
            pasted("one\ntwo\nthree\u{3}\u{1b}[A\u{fffd}"),
            Key::Char('x')
        ]
    );
    assert_eq!(
        keys(b"\x1b[200~lost"),
        [pasted("lost")],
        "an end that never comes"
    );
}

#[test]
fn a_paste_is_taken_up_to_the_limit_and_not_beyond() {
    let paste = |n: usize| [b"\x1b[200~", &vec![b'a'; n][..], b"\x1b[201~b"].concat();
    let just = Typed::Key(Key::Paste(Zeroizing::new("a".repeat(1000))));
    let after = Typed::Key(Key::Char('b'));
    assert_eq!(typed(&[&paste(1000)]), [just, after.clone()]);
    assert_eq!(typed(&[&paste(1001)]), [Typed::PasteTooLong, after]);
}

/// Bytes that look like keys more often than chance would have them.
fn likely() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|b| vec![b]),
        prop::sample::select(vec![
            &b"\x1b"[..],
            b"\x1b[",
            b"\x1bO",
            b"1;5",
            b"~",
            b"\x1b[200~",
            b"\x1b[201~",
            "жё😀".as_bytes(),
            b"\xd0",
            b"$",
            b"[[A",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_give_the_same_keys(bytes in likely(), cuts in prop::collection::vec(0usize..80, 0..8)) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|c| c.min(bytes.len())).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|w| &bytes[w[0]..w[1]]).collect();
        prop_assert_eq!(typed(&pieces), typed(&[&bytes]));
    }

    #[test]
    fn after_any_bytes_the_stop_key_still_stops(bytes in likely()) {
        let mut decoder = Decoder::new(1000);
        decoder.feed(&bytes);
        decoder.settle();
        while decoder.next().is_some() {}
        decoder.feed(b"\x03");
        prop_assert_eq!(decoder.next(), Some(Typed::Key(Key::Ctrl('c'))));
    }
}
