//! What ratatui draws through: cells go to the terminal's descriptor by absolute positions, so that a terminal that
//! measures a character otherwise is put right at the next one. What is to be written waits in memory that is wiped,
//! never in the standard library's buffer.

use ratatui_core::backend::{Backend, ClearType, WindowSize};
use ratatui_core::buffer::Cell;
use ratatui_core::layout::{Position, Size};
use ratatui_core::style::Modifier;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use std::io::{self, Write};
use zeroize::{Zeroize, Zeroizing};

/// The size where the terminal does not say.
const USUAL: Size = Size {
    width: 80,
    height: 24,
};
/// How often a terminal that takes nothing is asked again, in milliseconds, before the screen is given up.
const STUCK: u32 = 100;
/// So many times.
const PATIENCE: u32 = 20;

/// The terminal as a thing that is drawn on.
pub(super) struct Terminal {
    waiting: Zeroizing<Vec<u8>>,
    cursor: Position,
}

impl Terminal {
    /// Standard output.
    pub(super) fn new() -> Self {
        Self {
            waiting: Zeroizing::new(Vec::with_capacity(64 << 10)),
            cursor: Position::ORIGIN,
        }
    }
}

/// The terminal's size in cells.
pub(super) fn size() -> Size {
    match rustix::termios::tcgetwinsize(rustix::stdio::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size::new(size.ws_col, size.ws_row),
        _ => USUAL,
    }
}

/// Writes all of it, whatever the terminal takes at a time.
pub(super) fn write(mut bytes: &[u8]) -> io::Result<()> {
    let stdout = rustix::stdio::stdout();
    let mut stuck = 0u32;
    while !bytes.is_empty() {
        match rustix::io::write(stdout, bytes) {
            Ok(n) => {
                bytes = bytes.get(n..).unwrap_or_default();
                stuck = 0;
            }
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) if stuck < PATIENCE => {
                stuck = stuck.saturating_add(1);
                let wait = Timespec {
                    tv_sec: 0,
                    tv_nsec: i64::from(STUCK).saturating_mul(1_000_000),
                };
                let _ = poll(&mut [PollFd::new(&stdout, PollFlags::OUT)], Some(&wait));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

impl Backend for Terminal {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let out = &mut *self.waiting;
        let mut style = Modifier::empty();
        // Where the terminal's own cursor certainly stands.
        let mut known = None;
        out.extend_from_slice(b"\x1b[0m");
        for (x, y, cell) in content {
            if known != Some((x, y)) {
                go_to(out, Position { x, y })?;
            }
            if cell.modifier != style {
                style = cell.modifier;
                set_style(out, style);
            }
            let symbol = cell.symbol();
            out.extend(symbol.chars().filter(|c| may_be_written(*c)).flat_map(utf8));
            // After anything but plain text the terminal may have another opinion of where it is.
            let plain = symbol.chars().all(is_narrow_everywhere);
            known = plain.then_some((x.saturating_add(1), y));
        }
        out.extend_from_slice(b"\x1b[0m");
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.waiting.extend_from_slice(b"\x1b[?25l");
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.waiting.extend_from_slice(b"\x1b[?25h");
        Ok(())
    }

    /// Where it was put. The terminal is never asked: its answer would come among the keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        go_to(&mut self.waiting, self.cursor)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        let sequence: &[u8] = match clear_type {
            // From the top down, not "all": some terminals keep what "all" clears, to be scrolled back to.
            ClearType::All => b"\x1b[0m\x1b[H\x1b[J",
            ClearType::AfterCursor => b"\x1b[0m\x1b[J",
            ClearType::BeforeCursor => b"\x1b[0m\x1b[1J",
            ClearType::CurrentLine => b"\x1b[0m\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[0m\x1b[K",
        };
        self.waiting.extend_from_slice(sequence);
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: size(),
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = write(&self.waiting);
        // `zeroize` of a vector wipes all it has room for, and empties it.
        self.waiting.zeroize();
        written
    }
}

fn go_to(out: &mut Vec<u8>, at: Position) -> io::Result<()> {
    let (row, column) = (at.y.saturating_add(1), at.x.saturating_add(1));
    write!(out, "\x1b[{row};{column}H")
}

/// No colour: bold, dim and reverse are enough, and are the same on every terminal.
fn set_style(out: &mut Vec<u8>, style: Modifier) {
    out.extend_from_slice(b"\x1b[0");
    for (modifier, number) in [
        (Modifier::BOLD, b";1"),
        (Modifier::DIM, b";2"),
        (Modifier::UNDERLINED, b";4"),
        (Modifier::REVERSED, b";7"),
    ] {
        if style.contains(modifier) {
            out.extend_from_slice(number);
        }
    }
    out.push(b'm');
}

/// The last door: nothing that acts on a terminal goes through, whatever was drawn. What joins emoji may.
fn may_be_written(c: char) -> bool {
    !plico::model::untrusted::is_hidden(c) || matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Latin, Greek, Cyrillic and the lines of boxes: one cell on every terminal.
fn is_narrow_everywhere(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{2500}'..='\u{257f}')
}

fn utf8(c: char) -> impl Iterator<Item = u8> {
    let mut bytes = [0; 4];
    let used = c.encode_utf8(&mut bytes).len();
    bytes.into_iter().take(used)
}
