//! A program on a terminal of its own, seen through a terminal without a window.

use crate::support::Place;
use rexpect::process::PtyProcess;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io::{Read, Write};
use std::time::{Duration, Instant};

pub const PLICO: &str = concat!("exec ", env!("CARGO_BIN_EXE_plico"));
const PATIENCE: Duration = Duration::from_secs(60);

/// A program on a terminal of its own, and what a person sees there.
pub struct Seen {
    _process: PtyProcess,
    terminal: std::fs::File,
    pub screen: vt100::Parser,
    pub raw: Vec<u8>,
}

impl Seen {
    /// Starts a line of shell on a terminal of this size.
    pub fn start(place: &Place, line: &str, columns: u16, rows: u16) -> Self {
        // A background job is started with SIGINT ignored, and the program honours that; here it is pressed.
        let mut command = std::process::Command::new("env");
        let line = format!("stty cols {columns} rows {rows}; {line}");
        command
            .current_dir(place.path())
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("LANG", "C")
            .env("TERM", "xterm")
            .args(["--default-signal=INT", "sh", "-c", &line]);
        let mut process = PtyProcess::new(command).unwrap();
        // A tracer does not listen to a polite signal; a failed test must not wait for it.
        process.set_kill_timeout(Some(2000));
        Self {
            terminal: process.get_file_handle().unwrap(),
            _process: process,
            screen: vt100::Parser::new(rows, columns, 500),
            raw: Vec::new(),
        }
    }

    pub fn plico(place: &Place) -> Self {
        Self::start(place, PLICO, 80, 24)
    }

    pub fn press(&mut self, keys: &str) {
        self.terminal.write_all(keys.as_bytes()).unwrap();
        self.terminal.flush().unwrap();
    }

    /// Reads what there is to read within a moment. Whether the terminal is still there.
    pub fn look(&mut self) -> bool {
        if !self.readable(Duration::from_millis(50)) {
            return true;
        }
        let mut bytes = [0; 65536];
        match self.terminal.read(&mut bytes) {
            Ok(n) if n > 0 => {
                self.screen.process(&bytes[..n]);
                self.raw.extend_from_slice(&bytes[..n]);
                true
            }
            _ => false,
        }
    }

    /// Waits until the screen says this.
    pub fn shows(&mut self, words: &str) {
        let since = Instant::now();
        while !self.text().contains(words) {
            assert!(since.elapsed() < PATIENCE, "{words}:\n{}", self.text());
            self.look();
        }
    }

    /// Waits until something is so.
    pub fn until(&mut self, what: &str, is: impl Fn(&Self) -> bool) {
        let since = Instant::now();
        while !is(self) {
            assert!(since.elapsed() < PATIENCE, "{what}:\n{}", self.text());
            let there = self.look();
            assert!(there || is(self), "{what}: ended:\n{}", self.text());
        }
    }

    /// Whether the last picture has come whole: each ends with what is done about the cursor.
    pub fn is_whole(&self) -> bool {
        let end = self.raw.get(self.raw.len().saturating_sub(20)..);
        let end = String::from_utf8_lossy(end.unwrap_or_default()).into_owned();
        // A cursor that is shown is put in its place.
        let place = |c: char| c.is_ascii_digit() || "\u{1b}[;H".contains(c);
        let shown = end.rsplit_once("\x1b[?25h");
        end.ends_with("\x1b[?25l")
            || shown.is_some_and(|(_, place_of_it)| place_of_it.chars().all(place))
    }

    /// The words of the screen with one space between them, however they are wrapped.
    pub fn words(&self) -> String {
        flat(&self.text())
    }

    /// What stands out as the place where the keys go.
    pub fn reversed(&self) -> String {
        let screen = self.screen.screen();
        let (rows, columns) = screen.size();
        let cells = (0..rows).flat_map(|r| (0..columns).map(move |c| (r, c)));
        let cells = cells.filter_map(|(r, c)| screen.cell(r, c));
        cells
            .filter(|c| c.inverse())
            .map(|c| if c.has_contents() { c.contents() } else { " " })
            .collect()
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits for the end.
    pub fn ends(&mut self) {
        let since = Instant::now();
        while self.look() {
            assert!(since.elapsed() < PATIENCE, "{}", self.text());
        }
    }

    pub fn readable(&self, wait: Duration) -> bool {
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: wait.subsec_nanos().into(),
        };
        let mut ready = [PollFd::new(&self.terminal, PollFlags::IN)];
        poll(&mut ready, Some(&wait)).unwrap() > 0
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = rustix::termios::Winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        rustix::termios::tcsetwinsize(&self.terminal, size).unwrap();
        self.screen.screen_mut().set_size(rows, columns);
    }
}

/// Words with one space between them.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
