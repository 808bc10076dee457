//! Where a process cannot be held to its pipes there are no workers; foreign files are parsed in the program itself.

use super::worker::{Bounds, Stdin, Stdout};
use std::io::{self, Read, Write};

/// Never made.
pub enum Nursery {}

impl Nursery {
    /// Refuses.
    ///
    /// # Errors
    /// Always.
    pub fn start(_: Bounds) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Never called.
    ///
    /// # Errors
    /// None.
    pub fn ready(&mut self) -> io::Result<()> {
        match *self {}
    }

    /// Never called.
    ///
    /// # Errors
    /// None.
    pub fn replace(&mut self) -> io::Result<()> {
        match *self {}
    }
}

impl Read for Nursery {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        match *self {}
    }
}

impl Write for Nursery {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        match *self {}
    }

    fn flush(&mut self) -> io::Result<()> {
        match *self {}
    }
}

impl Read for Stdin {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Write for Stdout {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
