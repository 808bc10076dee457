//! Starts this same program in another role. Not by `std::process`: that brings socket calls into the binary, for a
//! feature that nobody here uses, and the small build is held to import none.

use nix::spawn::{PosixSpawnAttr, PosixSpawnFileActions, PosixSpawnFlags, posix_spawn};
use rustix::process::{Pid, WaitOptions};
use std::ffi::CString;
use std::io;
use std::os::fd::{AsFd, AsRawFd};

/// Starts it with these standard streams, one argument, no environment and a process group of its own: Ctrl-C is the
/// program's to answer, and its children end when it does.
pub(super) fn start(
    role: &str,
    stdin: impl AsFd,
    stdout: impl AsFd,
    stderr: impl AsFd,
) -> io::Result<Pid> {
    let mut streams = PosixSpawnFileActions::init()?;
    for (stream, number) in [(stdin.as_fd(), 0), (stdout.as_fd(), 1), (stderr.as_fd(), 2)] {
        streams.add_dup2(stream.as_raw_fd(), number)?;
    }
    let mut attributes = PosixSpawnAttr::init()?;
    attributes.set_flags(PosixSpawnFlags::POSIX_SPAWN_SETPGROUP)?;
    attributes.set_pgroup(nix::unistd::Pid::from_raw(0))?;
    let arguments = [CString::from(c"plico"), CString::new(role)?];
    let environment: [CString; 0] = [];
    let child = posix_spawn(
        "/proc/self/exe",
        &streams,
        &attributes,
        &arguments,
        &environment,
    )?;
    Pid::from_raw(child.as_raw()).ok_or(io::ErrorKind::NotFound.into())
}

/// Waits until a child is dead.
pub(super) fn wait(child: Pid) -> io::Result<()> {
    loop {
        match rustix::process::waitpid(Some(child), WaitOptions::empty()) {
            Ok(_) => return Ok(()),
            Err(rustix::io::Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
    }
}
