//! Small files that are read whole, under their limit.

use super::failure::Failure;
use plico::platform::files::open_regular;
use plico::secret::Plaintext;
use std::fs::File;
use std::io;
use std::path::Path;

/// Reads a secret of at most `limit` bytes from a file or a pipe: `/dev/fd/3` keeps it off every disk.
pub(crate) fn read_pipe(path: &Path, limit: u64) -> Result<Plaintext, Failure> {
    let read = File::open(path).and_then(|file| Plaintext::read(file, limit));
    read.map_err(|e| failed(e, path, limit))
}

/// Reads a file, or standard input for `-`, of at most `limit` bytes.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Plaintext, Failure> {
    let read = if path == Path::new("-") {
        Plaintext::read(io::stdin().lock(), limit)
    } else {
        open_regular(path).and_then(|(file, _)| Plaintext::read(file, limit))
    };
    read.map_err(|e| failed(e, path, limit))
}

fn failed(error: io::Error, path: &Path, limit: u64) -> Failure {
    match error.kind() {
        io::ErrorKind::InvalidData => Failure::refused("too-large")
            .with("limit", limit.to_string())
            .about(path),
        _ => Failure::io(error, path),
    }
}
