//! A process of its own for foreign bytes, and the one that starts it again when it dies.
//!
//! The program starts nurseries before it gives up exec. A nursery parses nothing: it starts a worker with its own
//! standard input and output, waits until the worker is dead, says so on standard error, and starts the next when the
//! program has answered. The worker gives up everything but those two pipes before it reads the first byte.

use std::io;
use std::process::ExitCode;

/// The only argument of a nursery and of a worker. Nobody types them; typed, they wait for a pipe that says nothing.
pub(super) const NURSERY: &str = "--nursery";
pub(super) const WORKER: &str = "--worker";

/// What the worker is held to.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Bytes of address space.
    pub memory: u64,
    /// Seconds of processor time: a worker lives for one file.
    pub cpu_seconds: u64,
    /// Seconds without a word after which a worker counts as dead.
    pub silence_seconds: u64,
}

/// If this process was started as a nursery or a worker, which `arguments` tell (the program's own name first), lives as
/// one and gives the exit code. `serve` is the worker's work. Must be the first thing that `main` does.
pub fn live_as_child(
    arguments: impl ExactSizeIterator<Item = std::ffi::OsString>,
    bounds: Bounds,
    serve: impl FnOnce(&Stdin, &Stdout) -> io::Result<()>,
) -> Option<ExitCode> {
    let mut arguments = arguments.skip(1);
    let role = arguments.next().filter(|_| arguments.len() == 0)?;
    #[cfg(target_os = "linux")]
    if role == NURSERY {
        return Some(super::worker_linux::nursery());
    } else if role == WORKER {
        return Some(super::worker_linux::worker(bounds, serve));
    }
    let _ = (role, bounds, serve);
    None
}

/// The pipe a worker reads: unbuffered, so that any number of readers may share it.
#[derive(Clone, Copy)]
pub struct Stdin;

/// The pipe a worker writes.
#[derive(Clone, Copy)]
pub struct Stdout;

#[cfg(target_os = "linux")]
pub use super::worker_linux::Nursery;

/// Elsewhere there is none.
#[cfg(not(target_os = "linux"))]
pub use super::worker_elsewhere::Nursery;
