//! Ctrl-C and its relatives end the program with nothing half-written and the terminal as it was.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set when the person, or the system, asked the program to stop.
static STOP: AtomicBool = AtomicBool::new(false);

/// Files that exist under a passing name and must not stay.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

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

/// Starts the watch: on a signal the main thread gets a moment to end by itself, wiping what it holds; then the
/// unfinished files are removed, the terminal's echo is put back and the signal has its usual effect.
///
/// # Errors
/// Whatever the system says when the handlers are installed.
#[cfg(unix)]
pub fn watch() -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let terminal = rustix::termios::tcgetattr(std::io::stdin()).ok();
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                STOP.store(true, Ordering::Relaxed);
                std::thread::sleep(GRACE);
                if let Ok(list) = UNFINISHED.lock() {
                    for path in list.iter() {
                        let _ = std::fs::remove_file(path);
                    }
                }
                if let Some(state) = &terminal {
                    let _ = rustix::termios::tcsetattr(
                        std::io::stdin(),
                        rustix::termios::OptionalActions::Now,
                        state,
                    );
                }
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        })?;
    Ok(())
}

/// How long the main thread has to end by itself.
#[cfg(unix)]
const GRACE: std::time::Duration = std::time::Duration::from_millis(300);

/// Elsewhere the system's own handling is all there is.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn watch() -> std::io::Result<()> {
    Ok(())
}
