//! The program's side: a few workers, each lent for one file and then replaced.

use super::frames::{self, Answer, Job, Print};
use super::{ToldError, Verb};
use crate::media::origin::Origin;
use crate::media::{Clean, Fingerprint, Format, MediaError, Settings};
use crate::model::{Finding, UntrustedText, finding};
use crate::platform::worker::Nursery;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use zeroize::Zeroizing;

static POOL: OnceLock<Pool> = OnceLock::new();

struct Pool {
    workers: usize,
    idle: Mutex<Vec<Nursery>>,
    returned: Condvar,
}

/// Gives the program its workers, for the rest of its life. An empty list changes nothing.
pub fn install(nurseries: Vec<Nursery>) {
    if !nurseries.is_empty() {
        let _ = POOL.set(Pool {
            workers: nurseries.len(),
            idle: Mutex::new(nurseries),
            returned: Condvar::new(),
        });
    }
}

/// How many files may be parsed at a time, each in a process of its own. None means in this one, one by one.
#[must_use]
pub fn count() -> usize {
    POOL.get().map_or(0, |pool| pool.workers)
}

/// A worker for one file; waits until one is idle. None where there are no workers at all.
pub(in crate::media) fn lease() -> Option<Lease> {
    let pool = POOL.get()?;
    let mut idle = pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if let Some(nursery) = idle.pop() {
            return Some(Lease {
                nursery: Some(nursery),
                content: Zeroizing::new(Vec::with_capacity(frames::LONGEST)),
                passing: Zeroizing::new(vec![0; frames::LONGEST]),
            });
        }
        idle = pool
            .returned
            .wait(idle)
            .unwrap_or_else(PoisonError::into_inner);
    }
}

/// A worker, lent for one file.
pub(in crate::media) struct Lease {
    nursery: Option<Nursery>,
    content: Zeroizing<Vec<u8>>,
    /// Bytes of the file on their way to the worker.
    passing: Zeroizing<Vec<u8>>,
}

impl Lease {
    pub(in crate::media) fn sniff(
        &mut self,
        file: &mut Origin,
        len: u64,
        settings: &Settings,
    ) -> Result<Format, MediaError> {
        match self.job(Verb::Sniff, file, len, None, settings)? {
            Answer::Format(name) => Format::from_name(&name).ok_or(MediaError::Worker),
            _ => Err(MediaError::Worker),
        }
    }

    pub(in crate::media) fn inspect(
        &mut self,
        file: &mut Origin,
        len: u64,
        format: Format,
        settings: &Settings,
    ) -> Result<Vec<Finding>, MediaError> {
        let Answer::Found(found) = self.job(Verb::Inspect, file, len, Some(format), settings)?
        else {
            return Err(MediaError::Worker);
        };
        let known = |kind: &str| finding::KINDS.iter().find(|k| **k == kind).copied();
        let findings = found.into_iter().map(|f| {
            Some(Finding {
                kind: known(&f.kind)?,
                severity: f.severity,
                value: f.value.map(UntrustedText::new),
            })
        });
        findings
            .collect::<Option<Vec<_>>>()
            .ok_or(MediaError::Worker)
    }

    pub(in crate::media) fn codes(
        &mut self,
        file: &mut Origin,
        len: u64,
        format: Format,
        settings: &Settings,
    ) -> Result<Vec<Vec<u8>>, MediaError> {
        let Answer::Codes(codes) = self.job(Verb::Codes, file, len, Some(format), settings)? else {
            return Err(MediaError::Worker);
        };
        let codes = codes.iter().map(|c| STANDARD_NO_PAD.decode(c));
        codes
            .collect::<Result<_, _>>()
            .map_err(|_| MediaError::Worker)
    }

    pub(in crate::media) fn fingerprint(
        &mut self,
        file: &mut Origin,
        len: u64,
        format: Format,
        settings: &Settings,
    ) -> Result<Option<Fingerprint>, MediaError> {
        let answer = self.job(Verb::Fingerprint, file, len, Some(format), settings)?;
        let Answer::Fingerprint(told) = answer else {
            return Err(MediaError::Worker);
        };
        let Some(Print {
            bits,
            width,
            height,
        }) = told
        else {
            return Ok(None);
        };
        let bits = STANDARD_NO_PAD.decode(bits).ok();
        let bits = bits.and_then(|b| b.try_into().ok());
        let bits = bits.ok_or(MediaError::Worker)?;
        Ok(Some(Fingerprint::new(bits, (width, height))))
    }

    /// `verb` is one that makes a file: a clean copy, or its words.
    pub(in crate::media) fn make(
        mut self,
        verb: Verb,
        mut file: Origin,
        len: u64,
        format: Format,
        settings: &Settings,
    ) -> Result<Clean, MediaError> {
        match self.job(verb, &mut file, len, Some(format), settings)? {
            Answer::Clean { media, done, size } => {
                self.content.clear();
                let body = Body {
                    lease: self,
                    file,
                    rest: size,
                    taken: 0,
                    ended: false,
                };
                Ok(Clean::streamed(media, done, size, body))
            }
            _ => Err(MediaError::Worker),
        }
    }

    /// Begins a job and serves the worker's wishes until it answers.
    fn job(
        &mut self,
        verb: Verb,
        file: &mut Origin,
        len: u64,
        format: Option<Format>,
        settings: &Settings,
    ) -> Result<Answer, MediaError> {
        let job = Job {
            verb,
            len,
            format: format.map_or("", Format::name).to_owned(),
            settings: *settings,
        };
        let nursery = self.nursery.as_mut().ok_or(MediaError::Worker)?;
        nursery.ready().map_err(|_| MediaError::Worker)?;
        frames::send_json(nursery, frames::JOB, &job).map_err(|_| MediaError::Worker)?;
        let letter = self.next(file)?;
        if letter != frames::ANSWER {
            return Err(MediaError::Worker);
        }
        self.answer()
    }

    /// The next frame that is no wish for bytes. Wishes are served.
    fn next(&mut self, file: &mut Origin) -> Result<u8, MediaError> {
        let nursery = self.nursery.as_mut().ok_or(MediaError::Worker)?;
        let content = &mut *self.content;
        loop {
            let letter = frames::receive(nursery, content).map_err(|_| MediaError::Worker)?;
            if letter != frames::WANT {
                return Ok(letter);
            }
            match wanted(file, content, &mut self.passing) {
                Ok(bytes) => frames::send(nursery, frames::BYTES, bytes),
                Err(source) => {
                    let _ = frames::send(nursery, frames::UNREADABLE, &[]);
                    return Err(MediaError::Open { source });
                }
            }
            .map_err(|_| MediaError::Worker)?;
        }
    }

    fn answer(&mut self) -> Result<Answer, MediaError> {
        match serde_json::from_slice(&self.content).map_err(|_| MediaError::Worker)? {
            Answer::Refused { code, args } => Err(ToldError::new(&code, &args).into()),
            answer => Ok(answer),
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let (Some(mut nursery), Some(pool)) = (self.nursery.take(), POOL.get()) else {
            return;
        };
        // Whatever a file has done to its worker ends with it. Should the nursery be gone, the next lease finds out.
        let _ = nursery.replace();
        let mut idle = pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(nursery);
        pool.returned.notify_one();
    }
}

/// The bytes a worker asked for.
fn wanted<'a>(file: &mut Origin, request: &[u8], passing: &'a mut [u8]) -> io::Result<&'a [u8]> {
    let (at, number) = match request.split_first_chunk::<8>() {
        Some((at, number)) => (
            u64::from_le_bytes(*at),
            number.try_into().map_or(0, u32::from_le_bytes),
        ),
        None => (0, 0),
    };
    file.seek(SeekFrom::Start(at))?;
    let number = usize::try_from(number).unwrap_or(usize::MAX);
    let number = number.min(passing.len());
    let mut filled = 0usize;
    // Only the end of the file makes the answer shorter than the wish.
    while let Some(space) = passing.get_mut(filled..number).filter(|s| !s.is_empty()) {
        match file.read(space) {
            Ok(0) => break,
            Ok(n) => filled = filled.saturating_add(n),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(passing.get(..filled).unwrap_or_default())
}

/// A clean file as it comes out of the worker.
struct Body {
    lease: Lease,
    file: Origin,
    /// Bytes that are still promised.
    rest: u64,
    /// How much of the frame at hand has been given on.
    taken: usize,
    ended: bool,
}

impl Read for Body {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while !self.ended && self.taken >= self.lease.content.len() {
            self.fetch().map_err(io::Error::other)?;
        }
        if self.ended || buf.is_empty() {
            return Ok(0);
        }
        let n = self
            .lease
            .content
            .get(self.taken..)
            .unwrap_or_default()
            .read(buf)?;
        self.taken = self.taken.saturating_add(n);
        Ok(n)
    }
}

impl Body {
    fn fetch(&mut self) -> Result<(), MediaError> {
        self.taken = 0;
        let letter = self.lease.next(&mut self.file)?;
        match letter {
            frames::DATA if !self.lease.content.is_empty() => {
                let came = self.lease.content.len() as u64;
                self.rest = self.rest.checked_sub(came).ok_or(MediaError::Worker)?;
                Ok(())
            }
            frames::END if self.rest == 0 => {
                self.ended = true;
                Ok(())
            }
            frames::ANSWER => match self.lease.answer() {
                Err(refusal) => Err(refusal),
                Ok(_) => Err(MediaError::Worker),
            },
            _ => Err(MediaError::Worker),
        }
    }
}
