//! Codes one after the other on a terminal, for a telephone to photograph: the one place that draws, and the one
//! exception to the rules of `ui`. Colours are set by number, so that dark is dark on every terminal; the other screen is
//! used, so that no code stays in what can be scrolled back to.

use super::Outcome;
use super::failure::Failure;
use super::ui::Ui;
use plico::courier::paper::{Codes, PaperError, Style, Symbol};
use plico::platform::signals;
use std::io::{self, IsTerminal, Read, Write};

/// The line under the code.
const FOOT: usize = 1;
/// Black and white of the fixed part of the 256 colours, which no theme changes.
const DARK: u8 = 16;
const LIGHT: u8 = 231;

/// What fits the terminal.
pub(crate) fn style(ui: &Ui) -> Result<Style, Failure> {
    if !io::stdout().is_terminal() || !ui.can_ask() {
        return Err(Failure::usage("screen-no-terminal"));
    }
    let (columns, rows) = size().ok_or_else(|| Failure::usage("screen-no-terminal"))?;
    Style::for_screen(columns, rows.saturating_sub(FOOT).saturating_mul(2)).ok_or_else(|| {
        Failure::usage("screen-too-small")
            .with("columns", columns.to_string())
            .with("rows", rows.to_string())
    })
}

/// Shows the codes until the person has seen enough.
pub(crate) fn show(ui: &mut Ui, codes: &Codes) -> Result<Outcome, Failure> {
    let symbols: Result<Vec<Symbol>, PaperError> =
        codes.contents.iter().map(|c| codes.symbol(c)).collect();
    let symbols = symbols?;
    let total = symbols.len();
    let keys = Keys::begin().map_err(|e| Failure::io(e, ""))?;
    let mut out = Drawn(io::stdout());
    let mut at = 0usize;
    while let Some(symbol) = symbols.get(at) {
        let values = [
            ("number", at.saturating_add(1).into()),
            ("total", total.into()),
        ];
        let foot = ui.locale().with("screen-foot", &values);
        let (columns, rows) = size().unwrap_or((80, 24));
        out.draw(symbol, &foot, columns, rows)
            .map_err(Failure::output)?;
        match keys.next()? {
            Key::On => at = at.saturating_add(1).min(total.saturating_sub(1)),
            Key::Back => at = at.saturating_sub(1),
            Key::Quit => break,
            Key::Other => {}
        }
    }
    Ok(Outcome::Done)
}

enum Key {
    On,
    Back,
    Quit,
    Other,
}

/// The other screen of the terminal; given back when dropped.
struct Drawn(io::Stdout);

impl Drawn {
    fn draw(&mut self, symbol: &Symbol, foot: &str, columns: usize, rows: usize) -> io::Result<()> {
        use std::fmt::Write as _;
        let mut text = String::from("\x1b[?1049h\x1b[?25l\x1b[H");
        let lines = rows.saturating_sub(FOOT);
        let side = symbol.side();
        // What is left over is light margin, half of it on each side.
        let left = columns.saturating_sub(side) / 2;
        let top = lines.saturating_mul(2).saturating_sub(side) / 2;
        let dark = |x: usize, y: usize| {
            let inside = x.checked_sub(left).zip(y.checked_sub(top));
            inside.is_some_and(|(x, y)| symbol.is_dark(x, y))
        };
        let colour = |dark: bool| if dark { DARK } else { LIGHT };
        for line in 0..lines {
            let upper = line.saturating_mul(2);
            let mut last = None;
            for x in 0..columns {
                let pair = (dark(x, upper), dark(x, upper.saturating_add(1)));
                if last.replace(pair) != Some(pair) {
                    let (fore, back) = (colour(pair.0), colour(pair.1));
                    let _ = write!(text, "\x1b[38;5;{fore};48;5;{back}m");
                }
                // Whole cells are drawn by their background: letters of some fonts leave hairs between lines.
                text.push(if pair.0 == pair.1 { ' ' } else { '▀' });
            }
            text.push_str("\r\n");
        }
        let foot: String = foot.chars().take(columns.saturating_sub(1)).collect();
        let _ = write!(text, "\x1b[38;5;{DARK};48;5;{LIGHT}m{foot}\x1b[K\x1b[0m");
        self.0.write_all(text.as_bytes())?;
        self.0.flush()
    }
}

impl Drop for Drawn {
    fn drop(&mut self) {
        let _ = self
            .0
            .write_all(b"\x1b[0m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l");
        let _ = self.0.flush();
    }
}

#[cfg(unix)]
fn size() -> Option<(usize, usize)> {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
    Some((size.ws_col.into(), size.ws_row.into()))
}

#[cfg(not(unix))]
fn size() -> Option<(usize, usize)> {
    None
}

/// Keys one by one, without their echo; the terminal is given back as it was when dropped.
#[cfg(unix)]
struct Keys(rustix::termios::Termios);

#[cfg(unix)]
impl Keys {
    fn begin() -> io::Result<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let before = tcgetattr(io::stdin())?;
        let mut raw = before.clone();
        // Ctrl-C comes as a key too, so that the screen is cleared on that way out as on any other.
        raw.local_modes
            .remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG);
        tcsetattr(io::stdin(), OptionalActions::Now, &raw)?;
        Ok(Self(before))
    }

    #[expect(
        clippy::unused_self,
        reason = "keys come one by one only while it lives"
    )]
    fn next(&self) -> Result<Key, Failure> {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let stdin = io::stdin();
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: 100_000_000,
        };
        loop {
            if signals::stop_requested() {
                return Ok(Key::Quit);
            }
            let mut ready = [PollFd::new(&stdin, PollFlags::IN)];
            // A signal ends the waiting early; it is looked at above.
            if poll(&mut ready, Some(&wait)).unwrap_or(0) > 0 {
                break;
            }
        }
        let mut typed = [0; 16];
        let n = stdin
            .lock()
            .read(&mut typed)
            .map_err(|e| Failure::io(e, ""))?;
        Ok(match typed.get(..n).unwrap_or_default() {
            b" " | b"\r" | b"\n" | b"\x1b[C" | b"\x1bOC" | b"\x1b[B" | b"\x1bOB" => Key::On,
            b"\x08" | b"\x7f" | b"\x1b[D" | b"\x1bOD" | b"\x1b[A" | b"\x1bOA" => Key::Back,
            // The same key gives a letter of its own on a Cyrillic keyboard.
            b"" | b"q" | b"Q" | b"\x1b" | b"\x03" | b"\x04" => Key::Quit,
            other if other == "й".as_bytes() || other == "Й".as_bytes() => Key::Quit,
            _ => Key::Other,
        })
    }
}

#[cfg(unix)]
impl Drop for Keys {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.0);
    }
}

/// Elsewhere there is no terminal that could be drawn on in this way.
#[cfg(not(unix))]
struct Keys;

#[cfg(not(unix))]
impl Keys {
    fn begin() -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn next(&self) -> Result<Key, Failure> {
        Ok(Key::Quit)
    }
}
