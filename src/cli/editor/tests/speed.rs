//! How long a key takes: `cargo test --release --bin plico -- --ignored --nocapture a_key_takes`. For
//! `docs/benchmarks.md`.

use super::*;
use plico::platform::clock::Stopwatch;
use std::time::Duration;

/// Presses a key `times` times, drawing after each; gives the mean and the longest time.
fn pressed(editor: &mut Editor, key: &Key, times: u32) -> (Duration, Duration) {
    let area = Rect::new(0, 0, 80, 20);
    let mut cells = Buffer::empty(area);
    let mut longest = Duration::ZERO;
    let whole = Stopwatch::start();
    for _ in 0..times {
        let one = Stopwatch::start();
        editor.handle(key);
        editor.draw(area, &mut cells);
        longest = longest.max(one.elapsed());
    }
    (whole.elapsed() / times, longest)
}

#[test]
#[ignore = "a measurement"]
#[expect(clippy::print_stdout, reason = "a measurement tells")]
fn a_key_takes_how_long() {
    let words = "Однажды вечером, когда дождь уже кончился, мы вышли к реке. ".repeat(2_000);
    let paragraphs = words.replace("реке. ", "реке.\n");
    let unbroken = "щ".repeat(120_000);
    let most = words.repeat(20);
    let plain = Held::default();
    let far = Held {
        ctrl: true,
        ..plain
    };
    for (name, text) in [
        ("20,000 words in paragraphs", &paragraphs),
        ("one paragraph of 20,000 words", &words),
        ("one word of 240 KB", &unbroken),
        ("one paragraph of 4 MB", &most),
    ] {
        let opening = Stopwatch::start();
        let mut editor = editor(text, 8 << 20);
        println!(
            "{name}, {} bytes: opened in {:?}",
            text.len(),
            opening.elapsed()
        );
        for (place, at) in [
            ("beginning", 0),
            ("middle", text.len() / 4 * 2),
            ("end", text.len()),
        ] {
            for (what, key) in [
                ("a letter", Key::Char('ы')),
                ("Backspace", Key::Backspace),
                ("Enter", Key::Enter),
                ("Ctrl-Z", Key::Ctrl('z')),
                ("Up", Key::Move(Motion::Up, plain)),
                ("Ctrl-Left", Key::Move(Motion::Left, far)),
            ] {
                editor.stand(editor.body.boundary_before(at));
                let (mean, longest) = pressed(&mut editor, &key, 200);
                println!("  {place}, {what}: {mean:?}, at most {longest:?}");
            }
        }
        editor.stand(0);
        editor.handle(&Key::Ctrl('f'));
        let (mean, longest) = pressed(&mut editor, &Key::Char('ъ'), 20);
        println!("  looking through all of it: {mean:?}, at most {longest:?}");
        let wrapping = Stopwatch::start();
        editor.body.set_width(61);
        println!("  another width: {:?}", wrapping.elapsed());
    }
}
