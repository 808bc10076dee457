//! Nurseries and workers on Linux: pipes, poll, resource limits.

use super::worker::{Bounds, NURSERY, Stdin, Stdout, WORKER};
use super::{harden, sandbox_linux, spawn_linux};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Resource, Rlimit, Signal};
use std::io::{self, PipeReader, PipeWriter, Read, Write, pipe};
use std::os::fd::AsFd;
use std::process::ExitCode;

/// Bytes that a pipe holds: a whole frame, so that neither side waits for the other in its midst.
const WIDTH: usize = 1 << 20;
/// On standard error of the nursery: a worker is alive, and its number follows.
const ALIVE: u8 = b'+';
/// The worker is dead.
const DEAD: u8 = b'-';
/// On standard output of a worker: it is held, and waits for its first job.
const HELLO: u8 = b'!';
/// Workers that may end before their first word, one after the other, before the nursery is given up.
const TRIES: usize = 3;
/// Random bytes that no file can hold; they end whatever a dead worker has left unread.
const TOKEN: usize = 32;

/// A running nursery and its worker, as the program sees them. It reads and writes the worker's pipes.
pub struct Nursery {
    to: PipeWriter,
    from: PipeReader,
    news: PipeReader,
    token: [u8; TOKEN],
    worker: Option<Pid>,
    patience: Timespec,
}

impl Nursery {
    /// Starts a nursery and its first worker. Must be called before the process gives up exec.
    ///
    /// # Errors
    /// The system's own, also if a worker cannot give up what it must.
    pub fn start(bounds: Bounds) -> io::Result<Self> {
        let ((its_in, to), (from, its_out), (news, its_err)) = (pipe()?, pipe()?, pipe()?);
        for wide in [to.as_fd(), from.as_fd()] {
            // A refusal costs speed only.
            let _ = rustix::pipe::fcntl_setpipe_size(wide, WIDTH);
        }
        spawn_linux::start(NURSERY, its_in, its_out, its_err)?;
        let mut token = [0; TOKEN];
        rand::RngCore::try_fill_bytes(&mut rand::rngs::OsRng, &mut token)
            .map_err(io::Error::other)?;
        let seconds = i64::try_from(bounds.silence_seconds).unwrap_or(i64::MAX);
        let mut nursery = Self {
            to,
            from,
            news,
            token,
            worker: None,
            patience: Timespec {
                tv_sec: seconds,
                tv_nsec: 0,
            },
        };
        nursery.to.write_all(&token)?;
        nursery.ready()?;
        Ok(nursery)
    }

    /// Makes sure that a worker is there which has seen no other file's bytes.
    ///
    /// # Errors
    /// If the nursery is gone, or its worker cannot give up what it must.
    pub fn ready(&mut self) -> io::Result<()> {
        // One that has ended by itself while nothing was asked of it has said so. No file is to blame for it.
        for _ in 0..TRIES {
            if self.worker.is_some() && self.has_news() {
                self.bury()?;
            }
            if self.worker.is_some() || self.meet().is_ok() {
                return Ok(());
            }
            self.replace()?;
        }
        self.meet()
    }

    /// Ends the worker at hand and lets the nursery start the next, while the program does something else.
    ///
    /// # Errors
    /// If the nursery is gone.
    pub fn replace(&mut self) -> io::Result<()> {
        let Some(worker) = self.worker else {
            return Ok(());
        };
        if !self.has_news() {
            let _ = rustix::process::kill_process(worker, Signal::KILL);
        }
        self.bury()
    }

    /// Takes the word that a worker is alive, and the worker's own that it holds nothing but its pipes.
    fn meet(&mut self) -> io::Result<()> {
        let mut alive = [0; 5];
        self.news.read_exact(&mut alive)?;
        let [ALIVE, number @ ..] = alive else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        // From here on it is one to be buried, also if it never gets as far as its first word.
        self.worker = Pid::from_raw(i32::from_le_bytes(number));
        let mut hello = [0];
        self.read_exact(&mut hello)?;
        if hello != [HELLO] {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(())
    }

    /// Waits for the word of the worker's death, takes what it left in the pipe, so that no byte of this file is taken for
    /// the next one's, and answers.
    fn bury(&mut self) -> io::Result<()> {
        let mut dead = [0];
        self.news.read_exact(&mut dead)?;
        if dead != [DEAD] {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.worker = None;
        let mut left = vec![0; 1 << 16];
        while has_bytes(&self.from, NOW) {
            if self.from.read(&mut left)? == 0 {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
        }
        self.to.write_all(&self.token)
    }

    fn has_news(&self) -> bool {
        has_bytes(&self.news, NOW)
    }
}

const NOW: Timespec = Timespec {
    tv_sec: 0,
    tv_nsec: 0,
};

fn has_bytes(fd: &impl AsFd, patience: Timespec) -> bool {
    let mut fds = [PollFd::new(fd, PollFlags::IN)];
    poll(&mut fds, Some(&patience)).is_ok_and(|n| n > 0)
}

impl Read for Nursery {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut fds = [
            PollFd::new(&self.from, PollFlags::IN),
            PollFd::new(&self.news, PollFlags::IN),
        ];
        match poll(&mut fds, Some(&self.patience)) {
            Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
            Ok(_) => {}
            Err(e) => return Err(e.into()),
        }
        let [from, _] = fds;
        // What it said before it died still counts.
        if from.revents().contains(PollFlags::IN) {
            self.from.read(buf)
        } else {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }
}

impl Write for Nursery {
    // Never blocks for good: when the worker is dead, the nursery reads what it left.
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.to.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Read for Stdin {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        Ok(rustix::io::read(rustix::stdio::stdin(), buf)?)
    }
}

impl Write for Stdout {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(rustix::stdio::stdout(), buf)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// However the parent ends, nothing stays behind.
fn die_with_parent() {
    let _ = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
}

pub(super) fn nursery() -> ExitCode {
    die_with_parent();
    close_inherited();
    let _ = harden::for_nursery();
    match raise() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Whoever started the program may have left it open files, and this process and its workers have no use for any.
fn close_inherited() {
    let Ok(open) = std::fs::read_dir("/proc/self/fd") else {
        return;
    };
    let numbers: Vec<i32> = open
        .filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok())
        .filter(|n| *n > 2)
        .collect();
    for number in numbers {
        // The number of the folder just read is closed already.
        let _ = nix::unistd::close(number);
    }
}

/// Starts one worker after the other until the program is gone.
fn raise() -> io::Result<()> {
    let mut token = [0; TOKEN];
    Stdin.read_exact(&mut token)?;
    let mut news = io::stderr();
    // A worker must not speak on the nursery's own stream.
    let nowhere = std::fs::File::options().write(true).open("/dev/null")?;
    loop {
        let worker = spawn_linux::start(WORKER, io::stdin(), io::stdout(), &nowhere)?;
        let [a, b, c, d] = worker.as_raw_nonzero().get().to_le_bytes();
        news.write_all(&[ALIVE, a, b, c, d])?;
        spawn_linux::wait(worker)?;
        news.write_all(&[DEAD])?;
        // What the program had still written for the dead is passed over, up to its answer.
        let mut last = [0; TOKEN];
        while last != token {
            last.rotate_left(1);
            let [.., end] = &mut last;
            Stdin.read_exact(std::slice::from_mut(end))?;
        }
    }
}

pub(super) fn worker(
    bounds: Bounds,
    serve: impl FnOnce(&Stdin, &Stdout) -> io::Result<()>,
) -> ExitCode {
    die_with_parent();
    let limit = |resource, most| {
        let most = Some(most);
        let both = Rlimit {
            current: most,
            maximum: most,
        };
        rustix::process::setrlimit(resource, both).is_ok()
    };
    // A panic would print where it happened; nobody reads it.
    std::panic::set_hook(Box::new(|_| {}));
    // An older kernel has no landlock; the filter below refuses to open a path as well.
    let _ = sandbox_linux::no_path();
    let held = harden::for_worker()
        && limit(Resource::As, bounds.memory)
        && limit(Resource::Cpu, bounds.cpu_seconds)
        && limit(Resource::Fsize, 0)
        && limit(Resource::Nofile, 0)
        && sandbox_linux::pipes_only();
    if !held || Stdout.write_all(&[HELLO]).is_err() {
        return ExitCode::FAILURE;
    }
    match serve(&Stdin, &Stdout) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
