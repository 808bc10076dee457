//! The terminal while it is a full screen: keys one by one, the other screen, and all of it undone whatever way it ends.
//!
//! No mouse, no title, no colour, no shape of the cursor. Nothing is asked of the terminal, because its answers would
//! come among the keys.

use super::backend::{self, write};
use super::keys::{Decoder, Typed};
use plico::platform::clock::Stopwatch;
use plico::platform::signals;
use ratatui_core::buffer::Buffer;
use ratatui_core::layout::{Position, Rect, Size};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{
    LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr,
};
use std::io;
use std::time::Duration;
use zeroize::Zeroizing;

/// The other screen, empty; pastes are marked as such.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[0m\x1b[H\x1b[J\x1b[?2004h";
/// All of it back. The other screen is emptied first: some terminals keep it. From the top down, because what "clear
/// all" clears is put by some where one can scroll back to it.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[0m\x1b[H\x1b[J\x1b[?25h\x1b[?1049l";
/// Empties the usual screen and what can be scrolled back to, as far as a terminal does so when asked.
const FORGET: &[u8] = b"\x1b[H\x1b[2J\x1b[3J";

/// How often a stop is looked for, and a new size.
const LOOK: Duration = Duration::from_millis(100);
/// After an escape character with nothing behind it for so long, it was the key.
const LONE_ESCAPE: Duration = Duration::from_millis(50);
/// A paste that says nothing for so long has lost its end.
const LOST_PASTE: Duration = Duration::from_secs(2);

/// What happened.
pub(super) enum Event {
    Typed(Typed),
    /// The window has another size.
    Resized,
    /// A signal came, or the terminal is gone.
    Stopped,
}

/// The full screen. Dropping it gives the terminal back.
pub(super) struct Screen {
    // Dropped first: it writes nothing any more once the terminal is given back.
    canvas: ratatui_core::terminal::Terminal<backend::Terminal>,
    decoder: Decoder,
    drawn: Size,
    raw: Raw,
}

impl Screen {
    /// Takes the terminal; pastes of at most `longest_paste` bytes are taken.
    pub(super) fn open(longest_paste: usize) -> io::Result<Self> {
        let raw = Raw::begin()?;
        Ok(Self {
            canvas: ratatui_core::terminal::Terminal::new(backend::Terminal::new())?,
            decoder: Decoder::new(longest_paste),
            drawn: backend::size(),
            raw,
        })
    }

    /// Draws all of it; what has changed is written.
    pub(super) fn draw(
        &mut self,
        page: impl FnOnce(Rect, &mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        self.drawn = backend::size();
        self.canvas.draw(|frame| {
            let area = frame.area();
            if let Some(cursor) = page(area, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        Ok(())
    }

    /// Waits for the next key, size or signal.
    pub(super) fn next(&mut self) -> io::Result<Event> {
        let mut quiet = Stopwatch::start();
        loop {
            if signals::stop_requested() {
                return Ok(Event::Stopped);
            }
            if let Some(typed) = self.decoder.next() {
                return Ok(Event::Typed(typed));
            }
            if backend::size() != self.drawn {
                return Ok(Event::Resized);
            }
            let wait = if self.decoder.is_waiting() {
                LONE_ESCAPE
            } else {
                LOOK
            };
            match read(wait)? {
                Read::Nothing => {
                    let lost = self.decoder.is_pasting() && quiet.elapsed() >= LOST_PASTE;
                    if self.decoder.is_waiting() || lost {
                        self.decoder.settle();
                    }
                }
                Read::Bytes(bytes) => {
                    self.decoder.feed(&bytes);
                    quiet = Stopwatch::start();
                }
                Read::End => return Ok(Event::Stopped),
            }
        }
    }

    /// While the program is busy nobody reads keys, so Ctrl-C must reach it as a signal.
    pub(super) fn stop_key_is_a_signal(&self, yes: bool) -> io::Result<()> {
        if !yes {
            // What was typed meanwhile was not meant for the next question.
            tcflush(rustix::stdio::stdin(), QueueSelector::IFlush)?;
        }
        self.raw.stop_key_is_a_signal(yes)
    }

    /// Gives the terminal back for a while.
    pub(super) fn rest(&mut self) {
        self.raw.rest();
    }

    /// Takes it again, and empties what can be emptied of what was on it.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        write(FORGET)?;
        self.raw.resume()?;
        self.decoder = Decoder::new(self.decoder.limit());
        // The other screen is empty now; ratatui must not think that it is not.
        self.canvas.clear()
    }
}

enum Read {
    Nothing,
    Bytes(Zeroizing<Vec<u8>>),
    End,
}

fn read(wait: Duration) -> io::Result<Read> {
    let stdin = rustix::stdio::stdin();
    let wait = Timespec {
        tv_sec: 0,
        tv_nsec: wait.subsec_nanos().into(),
    };
    match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&wait)) {
        Ok(0) | Err(Errno::INTR) => return Ok(Read::Nothing),
        Ok(_) => {}
        Err(error) => return Err(error.into()),
    }
    let mut bytes = Zeroizing::new(vec![0; 4096]);
    match rustix::io::read(stdin, &mut bytes[..]) {
        // The terminal was closed; on Linux that is an I/O error.
        Ok(0) | Err(Errno::IO) => Ok(Read::End),
        Ok(n) => {
            bytes.truncate(n);
            Ok(Read::Bytes(bytes))
        }
        Err(Errno::INTR | Errno::AGAIN) => Ok(Read::Nothing),
        Err(error) => Err(error.into()),
    }
}

/// The terminal's modes as they were; put back when dropped.
struct Raw {
    before: Termios,
    resting: bool,
}

impl Raw {
    fn begin() -> io::Result<Self> {
        let before = tcgetattr(rustix::stdio::stdin())?;
        let mut this = Self {
            before,
            resting: true,
        };
        this.resume()?;
        Ok(this)
    }

    fn resume(&mut self) -> io::Result<()> {
        // Noted before it is done: a signal may come between.
        signals::write_at_end(LEAVE);
        self.resting = false;
        self.stop_key_is_a_signal(false)?;
        write(ENTER)
    }

    fn rest(&mut self) {
        if self.resting {
            return;
        }
        self.resting = true;
        let _ = write(LEAVE);
        // What was typed ahead is thrown away: a shell would run it and keep it.
        let _ = tcsetattr(rustix::stdio::stdin(), OptionalActions::Flush, &self.before);
        signals::nothing_at_end();
    }

    fn stop_key_is_a_signal(&self, yes: bool) -> io::Result<()> {
        let mut raw = self.before.clone();
        raw.make_raw();
        // Only Ctrl-C: a screen of the program's must not be left standing by Ctrl-Z, nor a core by Ctrl-\.
        if yes {
            use rustix::termios::SpecialCodeIndex as Code;
            raw.local_modes.insert(LocalModes::ISIG);
            raw.special_codes[Code::VINTR] = 0x03;
            raw.special_codes[Code::VSUSP] = 0;
            raw.special_codes[Code::VQUIT] = 0;
        }
        tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &raw)?;
        Ok(())
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.rest();
    }
}
