//! The editor beside a plain string.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a test may stop at the first surprise"
)]

mod habits;
mod model;
mod one_line;
mod speed;

use super::{Editor, Handled};
use crate::cli::key::{Held, Key, Motion};
use model::{Model, lines};
use plico::secret::Plaintext;
use proptest::prelude::*;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::Rect;
use zeroize::Zeroizing;

/// Letters and signs that have made editors stumble.
const PIECES: [&str; 40] = [
    "a",
    "b",
    "слово",
    "ё",
    "е\u{308}",
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\t",
    "—",
    "’",
    ".",
    "日",
    "本",
    "한",
    "ᄒ",
    "ᅡ",
    "ᆫ",
    "ب",
    "ل",
    "ا",
    "\u{301}",
    "\u{308}",
    "🇺",
    "🇦",
    "🇺🇦",
    "👨",
    "\u{200d}",
    "👩",
    "👍🏽",
    "क",
    "\u{94d}",
    "ष",
    "\u{a0}",
    "\u{202e}",
    "\u{fe0f}",
    "\u{600}",
    "x\u{327}\u{301}",
];

fn foreign() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60);
    prop_oneof![
        4 => pieces.prop_map(|p| p.concat()),
        1 => "\\PC{0,60}".prop_map(|s| s.replace('\r', "")),
    ]
}

fn key() -> impl Strategy<Value = Key> {
    use Motion::{Down, End, Home, Left, PageDown, PageUp, Right, Up};
    let motion = prop::sample::select(vec![Left, Right, Up, Down, Home, End, PageUp, PageDown]);
    let held = (any::<bool>(), any::<bool>()).prop_map(|(shift, ctrl)| Held {
        shift,
        ctrl,
        alt: false,
    });
    prop_oneof![
        8 => prop::sample::select(&PIECES[..]).prop_map(|p| Key::Char(p.chars().next().unwrap())),
        1 => any::<char>().prop_map(Key::Char),
        1 => Just(Key::Enter),
        1 => foreign().prop_map(|text| Key::Paste(Zeroizing::new(text))),
        3 => Just(Key::Backspace),
        1 => Just(Key::Delete),
        6 => (motion, held).prop_map(|(m, h)| Key::Move(m, h)),
        6 => prop::sample::select(vec!['a', 'k', 't', 'v', 'v', 'w', 'x', 'y', 'y', 'z', 'z', 'z'])
            .prop_map(Key::Ctrl),
    ]
}

fn editor(text: &str, limit: u64) -> Editor {
    Editor::new(&Plaintext::copy_of(text.as_bytes()), limit)
}

fn text(editor: &Editor) -> String {
    editor.text().expose_str().unwrap().to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_text_is_that_of_a_plain_string(
        original in foreign(),
        keys in prop::collection::vec(key(), 0..60),
        columns in 1..24u16,
        rows in 1..8u16,
    ) {
        let limit = original.len() + 200;
        let area = Rect::new(0, 0, columns + 1, rows);
        let mut cells = Buffer::empty(area);
        let mut ours = editor(&original, limit as u64);
        ours.draw(area, &mut cells);
        let page = usize::from(rows).saturating_sub(1).max(1);
        let mut plain = Model::new(&original, limit, columns.into(), page);
        for key in &keys {
            prop_assert_eq!(ours.handle(key), Handled::Taken);
            plain.handle(key);
            prop_assert_eq!(&text(&ours), &plain.text, "{:?}", key);
            prop_assert_eq!((ours.caret, ours.selected()), (plain.caret, plain.selected()), "{:?} {:?}", key, plain.text);
            prop_assert!(plain.boundaries().contains(&ours.caret));
            prop_assert_eq!(ours.notice(), plain.full.then_some("editor-full"));
            prop_assert_eq!(ours.status().words, plain.text.split_ascii_whitespace().count());
            let wrapped: Vec<_> = (0..ours.body.lines()).map(|n| ours.body.line(n)).collect();
            prop_assert_eq!(wrapped, lines(&plain.text, columns.into()), "{:?}", key);
            let cursor = ours.draw(area, &mut cells).unwrap();
            prop_assert!(area.contains(cursor));
        }
    }

    #[test]
    fn everything_can_be_taken_back_and_brought_again(
        original in foreign(),
        keys in prop::collection::vec(key(), 0..60),
    ) {
        let mut editor = editor(&original, 10_000);
        for key in keys.iter().filter(|k| !matches!(k, Key::Ctrl('z' | 'y'))) {
            editor.handle(key);
        }
        let last = text(&editor);
        for _ in &keys {
            editor.handle(&Key::Ctrl('z'));
        }
        prop_assert_eq!(text(&editor), original);
        for _ in &keys {
            editor.handle(&Key::Ctrl('y'));
        }
        prop_assert_eq!(text(&editor), last);
    }

    #[test]
    fn a_screen_of_any_size_shows_any_text(
        original in foreign(),
        keys in prop::collection::vec(key(), 0..8),
        sizes in prop::collection::vec((0..200u16, 0..60u16, 0..20u16, 0..20u16), 1..4),
    ) {
        let mut editor = editor(&original, 10_000);
        for ((columns, rows, x, y), key) in sizes.into_iter().zip(keys.iter().cycle().map(Some).chain([None])) {
            let mut cells = Buffer::empty(Rect::new(0, 0, 120, 40));
            if let Some(key) = key {
                editor.handle(key);
            }
            let area = Rect::new(x, y, columns, rows);
            let cursor = editor.draw(area, &mut cells);
            prop_assert_eq!(cursor.is_some(), !area.is_empty());
            prop_assert!(cursor.is_none_or(|c| area.contains(c)));
        }
    }

    #[test]
    fn what_is_found_begins_and_ends_between_letters(original in foreign(), wanted in foreign()) {
        let mut editor = editor(&original, 10_000);
        editor.handle(&Key::Ctrl('f'));
        editor.handle(&Key::Paste(Zeroizing::new(wanted)));
        let model = Model::new(&original, 0, 1, 1);
        for _ in 0..3 {
            editor.handle(&Key::Enter);
            let ends = model.boundaries();
            prop_assert!(ends.contains(&editor.caret));
            prop_assert!(editor.anchor.is_none_or(|a| ends.contains(&a)));
        }
        editor.handle(&Key::Escape);
        prop_assert_eq!((text(&editor), editor.finding(), editor.selected()), (original, None, None));
    }

    #[test]
    fn bytes_that_are_no_text_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let editor = Editor::new(&Plaintext::copy_of(&bytes), 10_000);
        let clean = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(text(&editor), clean);
    }
}
