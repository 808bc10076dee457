//! Chunks of IFF files: four letters, a length, so many bytes, and one more if that is odd.

use super::tags;
use crate::media::findings::Findings;
use crate::media::{Input, MediaError};
use crate::model::{Finding, Severity};

/// Chunks that are looked at.
const MOST: usize = 2000;
/// How much of a chunk is read to say what is in it.
const READ: u64 = 1 << 20;

#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk {
    pub(super) id: [u8; 4],
    /// Where its content begins.
    pub(super) at: u64,
    pub(super) length: u64,
}

impl Chunk {
    /// Its content, as much of it as a person would read.
    pub(super) fn read(&self, input: &mut Input) -> Result<Vec<u8>, MediaError> {
        input.go_to(self.at)?;
        let length = self
            .length
            .min(READ)
            .min(input.len().saturating_sub(self.at));
        let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
        input.read_whole(&mut bytes)?;
        Ok(bytes)
    }

    /// Where the next chunk begins.
    pub(super) fn end(&self) -> u64 {
        self.at
            .saturating_add(self.length)
            .saturating_add(self.length & 1)
    }

    /// Its name for a person.
    pub(super) fn name(&self) -> String {
        tags::text(&self.id)
    }
}

/// The list of a file's chunks, and what stands behind the last.
pub(super) struct Chunks {
    pub(super) list: Vec<Chunk>,
    pub(super) tail: u64,
}

impl Chunks {
    /// Walks from byte 12 on to the end of the file, whatever length the outermost chunk claims. `length` says how long a
    /// chunk really is, for those that lie.
    pub(super) fn walk(
        input: &mut Input,
        number: fn([u8; 4]) -> u32,
        mut length: impl FnMut(&mut Input, Chunk) -> Result<u64, MediaError>,
    ) -> Result<Self, MediaError> {
        let mut list = Vec::new();
        let mut at = 12u64;
        let mut odd = false;
        while let Some(begin) = at.checked_add(8).filter(|n| *n <= input.len()) {
            input.go_to(at)?;
            let mut head = [0; 8];
            input.read_whole(&mut head)?;
            let [a, b, c, d, size @ ..] = head;
            let id = [a, b, c, d];
            if !id.iter().all(|b| (b' '..=b'~').contains(b) || *b == 0xa9) {
                // Some writers forget the byte that makes an odd chunk even.
                if std::mem::take(&mut odd) {
                    at = at.saturating_sub(1);
                    continue;
                }
                break;
            }
            let claimed = u64::from(number(size));
            let mut chunk = Chunk {
                id,
                at: begin,
                length: claimed,
            };
            chunk.length = length(input, chunk)?.min(input.len().saturating_sub(begin));
            if list.len() >= MOST {
                return Err(MediaError::TooMany { limit: MOST as u64 });
            }
            list.push(chunk);
            at = chunk.end();
            odd = chunk.length & 1 == 1;
        }
        Ok(Self {
            list,
            tail: input.len().saturating_sub(at),
        })
    }

    pub(super) fn first(&self, id: [u8; 4]) -> Option<Chunk> {
        self.list.iter().find(|c| c.id == id).copied()
    }

    /// Names what stands behind the last chunk.
    pub(super) fn find_tail(&self, found: &mut Findings) {
        if self.tail > 0 {
            let size = format!("{} B", self.tail);
            found.push(Finding::with("trailing-data", Severity::Few, size));
        }
    }
}
