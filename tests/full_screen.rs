//! The full screen at a real terminal, seen through a terminal without a window.
#![cfg(unix)]

use crate::seen::{PLICO, Seen};
use crate::support::Place;
use plico::wire::Kind;
use rustix::process::{Pid, Signal, kill_process};
use std::time::{Duration, Instant};

/// The terminal's modes before and after, and what is on the screen then.
const BETWEEN_LOOKS: &str = concat!(
    "trap : INT TERM HUP; echo $$ > shell; stty -g > before; ",
    env!("CARGO_BIN_EXE_plico"),
    "; stty -g > after; echo ENDED; sleep 0.2"
);

/// Leaves in some way from the first question, and looks at what is left.
fn is_left_clean(leave: impl FnOnce(&Place, &mut Seen)) {
    let place = Place::new(Kind::Classic);
    let mut seen = Seen::start(&place, BETWEEN_LOOKS, 80, 24);
    seen.shows("English");
    assert!(seen.screen.screen().alternate_screen());
    assert!(seen.screen.screen().bracketed_paste());
    let since = Instant::now();
    leave(&place, &mut seen);
    seen.shows("ENDED");
    assert!(since.elapsed() < Duration::from_secs(1), "within a second");
    let screen = seen.screen.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    assert!(
        !screen.contents().contains("English"),
        "{}",
        screen.contents()
    );
    seen.ends();
    let modes = |name| std::fs::read_to_string(place.join(name)).unwrap();
    assert_eq!(modes("before"), modes("after"));
    // The other screen was emptied before it was left.
    let last = |what: &[u8]| seen.raw.windows(what.len()).rposition(|w| w == what);
    assert!(last(b"\x1b[H\x1b[J").unwrap() < last(b"\x1b[?1049l").unwrap());
}

/// Sends a signal to the program that the shell has started.
fn signal(place: &Place, signal: Signal) {
    let shell = std::fs::read_to_string(place.join("shell")).unwrap();
    let shell = shell.trim();
    let children = std::fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
    let program = children.split_whitespace().next().unwrap();
    kill_process(Pid::from_raw(program.parse().unwrap()).unwrap(), signal).unwrap();
}

#[test]
fn the_stop_key_leaves_at_once_with_the_screen_cleared_and_the_terminal_as_it_was() {
    is_left_clean(|_, seen| seen.press("\x03"));
}

#[test]
fn so_do_the_signals() {
    for which in [Signal::INT, Signal::TERM, Signal::HUP] {
        is_left_clean(|place, _| signal(place, which));
    }
}

#[test]
fn a_window_of_another_size_is_drawn_anew_and_none_is_too_small() {
    let place = Place::new(Kind::Classic);
    let mut seen = Seen::plico(&place);
    seen.shows("English");
    for (columns, rows) in [(120, 40), (40, 12), (10, 3), (1, 1), (2, 30), (300, 2)] {
        seen.resize(columns, rows);
        std::thread::sleep(Duration::from_millis(250));
        while seen.readable(Duration::ZERO) {
            seen.look();
        }
    }
    seen.resize(80, 24);
    seen.shows("English");
    seen.shows("Ctrl-C");
    seen.press("\x03");
    seen.ends();
}

#[test]
fn a_small_or_dumb_terminal_and_a_listener_are_asked_line_by_line() {
    let place = Place::new(Kind::Classic);
    for (line, columns, rows) in [
        (PLICO.to_owned(), 39, 24),
        (PLICO.to_owned(), 80, 11),
        (format!("export TERM=dumb; {PLICO}"), 80, 24),
        (format!("export ACCESSIBLE=1; {PLICO}"), 80, 24),
        (format!("{PLICO} --plain"), 80, 24),
    ] {
        let mut seen = Seen::start(&place, &line, columns, rows);
        seen.shows("English");
        assert!(!seen.screen.screen().alternate_screen(), "{line}");
        seen.press("\x03");
        seen.ends();
    }
    let mut seen = Seen::start(&place, PLICO, 40, 12);
    seen.shows("English");
    assert!(seen.screen.screen().alternate_screen());
    seen.press("\x03");
    seen.ends();
}
