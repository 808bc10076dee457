//! How long a key takes: `cargo test --release --bin plico -- --ignored --nocapture a_key_takes`. For
//! `docs/benchmarks.md`.

use super::*;
use plico::platform::clock::Stopwatch;
use std::time::Duration;

/// Presses a key some times and draws after each. Gives the median, which other programs on the machine do not change much,
/// and how many times that is in a second.
fn pressed(editor: &mut Editor, key: &Key, times: usize) -> String {
    let area = Rect::new(0, 0, 80, 20);
    let mut cells = Buffer::empty(area);
    let mut each: Vec<Duration> = Vec::new();
    for _ in 0..times {
        let one = Stopwatch::start();
        editor.handle(key);
        editor.draw(area, &mut cells);
        each.push(one.elapsed());
    }
    each.sort_unstable();
    let median = each[times / 2];
    format!("{median:?}, {:.0} a second", 1.0 / median.as_secs_f64())
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
                ("Up", Key::Move(Motion::Up, plain)),
                ("Ctrl-Left", Key::Move(Motion::Left, far)),
            ] {
                editor.stand(editor.body.boundary_before(at));
                println!("  {place}, {what}: {}", pressed(&mut editor, &key, 101));
            }
        }
        editor.stand(0);
        editor.handle(&Key::Ctrl('f'));
        let looking = pressed(&mut editor, &Key::Char('ъ'), 11);
        println!("  looking through all of it: {looking}");
        let wrapping = Stopwatch::start();
        editor.body.set_width(61);
        println!("  another width: {:?}", wrapping.elapsed());
    }
}
