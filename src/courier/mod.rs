//! What a courier can do: see that a sealed file is whole, copy it, split it and join it. Nothing here knows a key.

mod copy;
mod join;
mod split;

pub use copy::{Copied, CopyError, copy};
pub use join::{JoinError, Source, join, verify};
pub use split::split;

pub mod paper;

use crate::model::{ContentDigits, Digest};
use crate::wire::{Carried, HashingReader, Shape};
use std::io::{self, Read, Seek};

/// What a look without a key can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A bundle whose content is what the digits say.
    Whole {
        /// The step of the size ladder, in bytes.
        step: u64,
    },
    /// Once a bundle, but cut off, added to or changed.
    Damaged,
    /// No bundle of this program.
    NotOurs,
    /// A bundle by its shape, but there are no digits to hold it against.
    CannotTell {
        /// The step of the size ladder, in bytes.
        step: u64,
    },
}

/// Checks a file of `len` bytes against the digits in its name or typed from paper. The digits of an armored file are those
/// of what is inside, so that a road that changes line ends changes nothing.
///
/// # Errors
/// The reader's own.
pub fn check<R: Read + Seek>(
    file: R,
    len: u64,
    expected: Option<ContentDigits>,
) -> io::Result<Verdict> {
    let Some((mut file, len)) = Carried::new(file, len)? else {
        return Ok(Verdict::Damaged);
    };
    let shape = Shape::read(&mut file, len)?;
    let Some(expected) = expected else {
        return Ok(match shape {
            Shape::Bundle(_, step) => Verdict::CannotTell { step },
            Shape::WrongLength(_) => Verdict::Damaged,
            Shape::Foreign => Verdict::NotOurs,
        });
    };
    file.rewind()?;
    let (digest, _) = hash(file)?;
    Ok(match (digest.content_digits() == expected, shape) {
        (true, Shape::Bundle(_, step)) => Verdict::Whole { step },
        // Digits that fit a file of another shape: it was named by the same rule, but it is no bundle.
        (true, _) => Verdict::NotOurs,
        (false, _) => Verdict::Damaged,
    })
}

fn hash(file: impl Read) -> io::Result<(Digest, u64)> {
    let mut hashing = HashingReader::new(file);
    let mut buffer = vec![0; 256 << 10];
    loop {
        match hashing.read(&mut buffer) {
            Ok(0) => return Ok(hashing.finish()),
            Ok(_) => {
                if crate::platform::signals::stop_requested() {
                    return Err(crate::platform::signals::stopped());
                }
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}
