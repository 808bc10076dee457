//! What formats made of frames share: a sound is read once to learn its header, once to look at the result as if it were
//! a foreign file, and once more to send it.
//!
//! Whoever inspects a file rewrites it, too: what the rewriting left out or changed is what is found, and a file is only
//! called clean if rewriting it gives the same bytes.

use super::window::Window;
use crate::media::findings::Findings;
use crate::media::{Clean, Input, MediaError, Settings, nothing_found};
use crate::model::{Digest, Done, Finding, MediaType, Severity};
use crate::wire::HashingWriter;
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// A sound as its clean pieces, one after the other.
pub(super) trait Frames: Send {
    /// Appends the next piece; false when there is no more.
    fn next(&mut self, out: &mut Vec<u8>) -> Result<bool, MediaError>;

    /// At the end: what was left out or changed, and the header that the whole sound should have.
    fn end(self: Box<Self>) -> Result<(Findings, Vec<u8>), MediaError>;
}

/// Begins to rewrite a sound, with a header if it is known already.
pub(super) type Opener =
    for<'a> fn(Window<'a>, Option<Vec<u8>>) -> Result<Box<dyn Frames + 'a>, MediaError>;

/// What a sound says besides its frames.
pub(super) fn inspect(
    open: Opener,
    reader: &mut (impl Read + Send),
) -> Result<Vec<Finding>, MediaError> {
    let mut given = HashingWriter::new(io::sink());
    let teed = Tee(reader, &mut given);
    let mut made = HashingWriter::new(io::sink());
    let (mut found, _) = run(open(Window::new(teed), None)?, &mut made)?;
    let (_, given, _) = given.finish();
    let (_, made, _) = made.finish();
    if given != made && found.is_empty() {
        found.push(Finding::bare("unknown-block", Severity::Narrows));
    }
    Ok(found.into_list())
}

/// Rewrites a sound.
pub(super) fn strip(
    open: Opener,
    media: MediaType,
    mut input: Input,
    settings: &Settings,
) -> Result<Clean, MediaError> {
    input.go_to_start()?;
    let (_, header) = run(open(Window::new(&mut input), None)?, &mut io::sink())?;
    input.go_to_start()?;
    let first = open(Window::new(&mut input), Some(header.clone()))?;
    let mut first = Body::new(first, None);
    nothing_found(&inspect(open, &mut first)?)?;
    let (digest, size) = first.promise();
    if size > settings.limits.entry {
        let limit = settings.limits.entry;
        return Err(MediaError::TooLarge { limit });
    }
    input.go_to_start()?;
    let frames = open(Window::new(input), Some(header))?;
    let body = Body::new(frames, Some(digest));
    Ok(Clean::streamed(media, Done::Rewritten, size, body))
}

fn run(
    mut frames: Box<dyn Frames + '_>,
    to: &mut impl Write,
) -> Result<(Findings, Vec<u8>), MediaError> {
    let mut piece = Zeroizing::new(Vec::new());
    loop {
        let more = frames.next(&mut piece)?;
        to.write_all(&piece)
            .map_err(|source| MediaError::Open { source })?;
        piece.clear();
        if !more {
            return frames.end();
        }
    }
}

/// A reader whose bytes are written elsewhere, too.
struct Tee<'a, R, W>(&'a mut R, &'a mut W);

impl<R: Read, W: Write> Read for Tee<'_, R, W> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.0.read(buf)?;
        self.1.write_all(buf.get(..n).unwrap_or_default())?;
        Ok(n)
    }
}

/// Frames as a reader.
struct Body<'a> {
    frames: Box<dyn Frames + 'a>,
    piece: Zeroizing<Vec<u8>>,
    taken: usize,
    ended: bool,
    seen: HashingWriter<io::Sink>,
    /// What the bytes had when they were looked at. A file that changes meanwhile must not be sent unseen.
    promised: Option<Digest>,
}

/// Pieces are joined to at least this much, so that each read brings something.
const JOINED: usize = 128 << 10;

impl<'a> Body<'a> {
    fn new(frames: Box<dyn Frames + 'a>, promised: Option<Digest>) -> Self {
        Self {
            frames,
            piece: Zeroizing::new(Vec::new()),
            taken: 0,
            ended: false,
            seen: HashingWriter::new(io::sink()),
            promised,
        }
    }

    fn promise(self) -> (Digest, u64) {
        let (_, digest, size) = self.seen.finish();
        (digest, size)
    }

    fn fetch(&mut self) -> io::Result<()> {
        self.piece.clear();
        self.taken = 0;
        while !self.ended && self.piece.len() < JOINED {
            let more = self.frames.next(&mut self.piece);
            self.ended = !more.map_err(io::Error::other)?;
        }
        self.seen.write_all(&self.piece)?;
        if let (true, Some(promised)) = (self.ended, self.promised.take()) {
            let seen = std::mem::replace(&mut self.seen, HashingWriter::new(io::sink()));
            if seen.finish().1 != promised {
                self.piece.clear();
                return Err(io::Error::other(MediaError::Changed));
            }
        }
        Ok(())
    }
}

impl Read for Body<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.taken >= self.piece.len() {
            if self.ended {
                return Ok(0);
            }
            self.fetch()?;
        }
        let n = self.piece.get(self.taken..).unwrap_or_default().read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}
