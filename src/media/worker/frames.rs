//! What goes through the pipes: a letter, a length of four bytes (little-endian), and so many bytes.

use super::Verb;
use crate::media::Settings;
use crate::model::{Done, MediaType, Severity};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// The longest content of a frame. Either side ends the conversation over a longer one.
pub(super) const LONGEST: usize = 1 << 20;

/// To the worker: a job, as JSON.
pub(super) const JOB: u8 = b'J';
/// To the worker: the bytes it asked for; fewer only where the file ends.
pub(super) const BYTES: u8 = b'B';
/// To the worker: the file cannot be read.
pub(super) const UNREADABLE: u8 = b'U';
/// From the worker: it wants bytes: place (8 bytes) and number (4 bytes), little-endian.
pub(super) const WANT: u8 = b'W';
/// From the worker: the job's answer, as JSON.
pub(super) const ANSWER: u8 = b'A';
/// From the worker: bytes of a clean file, after the answer that announced it.
pub(super) const DATA: u8 = b'D';
/// From the worker: the clean file's end.
pub(super) const END: u8 = b'Z';

#[derive(Serialize, Deserialize)]
pub(super) struct Job {
    pub(super) verb: Verb,
    pub(super) len: u64,
    pub(super) format: String,
    pub(super) settings: Settings,
}

#[derive(Serialize, Deserialize)]
pub(super) enum Answer {
    Format(String),
    Found(Vec<Found>),
    Clean {
        media: MediaType,
        done: Done,
        size: u64,
    },
    /// What codes in a picture say, in base64.
    Codes(Vec<String>),
    /// None for a picture that shows too little.
    Fingerprint(Option<Print>),
    Refused {
        code: String,
        args: Vec<(String, String)>,
    },
}

#[derive(Serialize, Deserialize)]
pub(super) struct Print {
    /// In base64.
    pub(super) bits: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Found {
    pub(super) kind: String,
    pub(super) severity: Severity,
    pub(super) value: Option<String>,
}

/// Writes a frame.
pub(super) fn send(to: &mut impl Write, letter: u8, content: &[u8]) -> io::Result<()> {
    let length = u32::try_from(content.len()).map_err(io::Error::other)?;
    let [a, b, c, d] = length.to_le_bytes();
    to.write_all(&[letter, a, b, c, d])?;
    to.write_all(content)?;
    to.flush()
}

/// Writes a frame of JSON.
pub(super) fn send_json(to: &mut impl Write, letter: u8, value: &impl Serialize) -> io::Result<()> {
    send(to, letter, &serde_json::to_vec(value)?)
}

/// Reads a frame into `content` and gives its letter.
pub(super) fn receive(from: &mut impl Read, content: &mut Vec<u8>) -> io::Result<u8> {
    let mut head = [0; 5];
    from.read_exact(&mut head)?;
    let [letter, a, b, c, d] = head;
    let length = usize::try_from(u32::from_le_bytes([a, b, c, d])).map_err(io::Error::other)?;
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    content.resize(length, 0);
    from.read_exact(content)?;
    Ok(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_as_it_was_sent_up_to_the_longest() {
        for length in [0, 1, LONGEST] {
            let mut pipe = Vec::new();
            send(&mut pipe, DATA, &vec![7; length]).unwrap();
            let mut content = vec![1, 2, 3];
            assert_eq!(receive(&mut pipe.as_slice(), &mut content).unwrap(), DATA);
            assert_eq!(content, vec![7; length]);
        }
        let mut pipe = Vec::new();
        send(&mut pipe, DATA, &vec![7; LONGEST + 1]).unwrap();
        assert!(receive(&mut pipe.as_slice(), &mut Vec::new()).is_err());
    }

    #[test]
    fn a_frame_that_breaks_off_is_an_error() {
        let mut pipe = Vec::new();
        send(&mut pipe, ANSWER, b"{}").unwrap();
        for cut in 0..pipe.len() {
            assert!(
                receive(&mut &pipe[..cut], &mut Vec::new()).is_err(),
                "{cut}"
            );
        }
    }
}
