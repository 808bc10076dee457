//! Ctrl-C and its relatives end the program with nothing half-written and the terminal as it was.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set when the person, or the system, asked the program to stop.
static STOP: AtomicBool = AtomicBool::new(false);

/// Files that exist under a passing name and must not stay.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Set when the main thread has dropped, and so wiped, all it held.
static READY: AtomicBool = AtomicBool::new(false);

/// What the terminal is to be told should the program be stopped now.
static LAST_WORDS: Mutex<&[u8]> = Mutex::new(&[]);

/// Whether a stop was asked for. Long loops look at it between two pieces of work.
#[must_use]
pub fn stop_requested() -> bool {
    STOP.load(Ordering::Relaxed)
}

/// The reason a long loop ends with when a stop was asked for. Not `ErrorKind::Interrupted`, which `write_all` and
/// its like take as an invitation to try again.
#[derive(Debug, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// [`Stopped`] as an I/O error.
#[must_use]
pub fn stopped() -> std::io::Error {
    std::io::Error::other(Stopped)
}

/// Notes a file that is to be removed should the program be stopped now.
pub(super) fn unfinished(path: &Path) {
    if let Ok(mut list) = UNFINISHED.lock() {
        list.push(path.to_path_buf());
    }
}

/// Takes a file off that list.
pub(super) fn finished(path: &Path) {
    if let Ok(mut list) = UNFINISHED.lock() {
        list.retain(|p| p != path);
    }
}

/// Notes what the terminal is to be told should the program be stopped now: how to leave a full screen. Constant bytes
/// only; nothing that a person wrote belongs here.
pub fn write_at_end(bytes: &'static [u8]) {
    if let Ok(mut words) = LAST_WORDS.lock() {
        *words = bytes;
    }
}

/// The terminal is as it was.
pub fn nothing_at_end() {
    write_at_end(&[]);
}

/// Says that the main thread has dropped all it held, so that a stop need not wait for it any longer.
pub fn ready_to_end() {
    READY.store(true, Ordering::Relaxed);
}

/// Starts the watch: on a signal the main thread gets a moment to end by itself, wiping what it holds; then the
/// unfinished files are removed, the terminal's screen and echo are put back and the signal has its usual effect. Must
/// be called before the first other thread is started, so that no thread takes the signal away.
///
/// # Errors
/// Whatever the system says when the signals are blocked or the thread is started.
#[cfg(unix)]
pub fn watch() -> std::io::Result<()> {
    use nix::sys::signal::{SigSet, Signal, raise};

    // The prompts ask at the terminal itself, wherever standard input comes from.
    let tty = std::fs::File::open("/dev/tty").ok();
    let terminal = tty.and_then(|t| Some((rustix::termios::tcgetattr(&t).ok()?, t)));
    let ignored = ignored_signals();
    let mut signals = SigSet::empty();
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP] {
        // `nohup` and its like have asked that it be.
        let bit = (signal as u32).saturating_sub(1);
        if ignored.checked_shr(bit).unwrap_or(0) & 1 == 0 {
            signals.add(signal);
        }
    }
    // Waited for in a thread of its own rather than caught: nothing here runs inside a signal handler, and no
    // socket pair is needed, which the process has forbidden itself.
    signals.thread_block()?;
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            let Ok(signal) = signals.wait() else {
                return;
            };
            STOP.store(true, Ordering::Relaxed);
            wait_for(&READY);
            if let Ok(list) = UNFINISHED.lock() {
                for path in list.iter() {
                    let _ = std::fs::remove_file(path);
                }
            }
            say_last_words();
            if let Some((state, tty)) = &terminal {
                let now = rustix::termios::OptionalActions::Now;
                let _ = rustix::termios::tcsetattr(tty, now, state);
            }
            let _ = signals.thread_unblock();
            let _ = raise(signal);
        })?;
    Ok(())
}

/// The signals that this process was started with ignored: bit n is signal n + 1. None where that cannot be read.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("SigIgn:"));
    line.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or(0)
}

/// Ends the program as Ctrl-C does, for a prompt that has taken the key itself. Comes back when the stop has begun, so
/// that the caller can drop what it holds.
#[cfg(unix)]
pub fn interrupt() {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::INT);
    wait_for(&STOP);
}

/// Waits until it is so, or the grace is over.
#[cfg(unix)]
fn wait_for(flag: &AtomicBool) {
    let since = super::clock::Stopwatch::start();
    while !flag.load(Ordering::Relaxed) && since.elapsed() < GRACE {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// Gives the screen back if the main thread has not. A terminal that takes nothing is left alone.
#[cfg(unix)]
fn say_last_words() {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let Ok(words) = LAST_WORDS.lock() else {
        return;
    };
    let stdout = rustix::stdio::stdout();
    let soon = Timespec {
        tv_sec: 0,
        tv_nsec: 50_000_000,
    };
    let mut ready = [PollFd::new(&stdout, PollFlags::OUT)];
    if !words.is_empty() && poll(&mut ready, Some(&soon)).is_ok_and(|n| n > 0) {
        let _ = rustix::io::write(stdout, &words);
    }
}

/// Elsewhere the failure itself ends the program.
#[cfg(not(unix))]
pub fn interrupt() {}

/// How long the main thread has to end by itself. A person who stops the program must see it gone within a second.
#[cfg(unix)]
const GRACE: std::time::Duration = std::time::Duration::from_millis(800);

/// Elsewhere the system's own handling is all there is.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn watch() -> std::io::Result<()> {
    Ok(())
}
