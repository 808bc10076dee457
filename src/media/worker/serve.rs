//! The worker's side: one job after the other about one file, until the pipe ends or the program ends it.

use super::Verb;
use super::frames::{self, Answer, Found, Job, Print};
use super::remote::Remote;
use crate::media::{Clean, Format, Input, MediaError};
use crate::model::{Finding, Reason};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Serves jobs from `from` and answers on `to`; returns when the pipe ends.
///
/// # Errors
/// If the pipe breaks, or something that is no job comes through it.
pub fn serve<R, W>(from: &R, to: &W) -> io::Result<()>
where
    R: Read + Clone + Send + 'static,
    W: Write + Clone + Send + 'static,
{
    let (mut jobs, mut answers) = (from.clone(), to.clone());
    let mut content = Vec::new();
    loop {
        match frames::receive(&mut jobs, &mut content) {
            Ok(frames::JOB) => {}
            Ok(_) => return Err(io::ErrorKind::InvalidData.into()),
            Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(e) => return Err(e),
        }
        let job: Job = serde_json::from_slice(&content)?;
        let input = Input::new(Remote::new(from.clone(), to.clone(), job.len), job.len);
        let answer = match answer(&job, input) {
            Ok((answer, None)) => answer,
            Ok((answer, Some(clean))) => {
                frames::send_json(&mut answers, frames::ANSWER, &answer)?;
                deliver(clean, &mut answers)?;
                continue;
            }
            Err(refusal) => refused(&refusal),
        };
        frames::send_json(&mut answers, frames::ANSWER, &answer)?;
    }
}

fn answer(job: &Job, mut input: Input) -> Result<(Answer, Option<Clean>), MediaError> {
    let format = || Format::from_name(&job.format).ok_or(MediaError::Unknown);
    Ok(match job.verb {
        Verb::Sniff => {
            let format = Verb::sniff(&mut input, &job.settings)?;
            (Answer::Format(format.name().to_owned()), None)
        }
        Verb::Inspect => {
            let found = Verb::inspect(format()?, &mut input, &job.settings)?;
            (Answer::Found(found.iter().map(told).collect()), None)
        }
        Verb::Codes => {
            let codes = Verb::codes(format()?, &mut input, &job.settings)?;
            let codes = codes.iter().map(|c| STANDARD_NO_PAD.encode(c)).collect();
            (Answer::Codes(codes), None)
        }
        Verb::Fingerprint => {
            let print = Verb::fingerprint(format()?, &mut input, &job.settings)?;
            let print = print.map(|print| Print {
                bits: STANDARD_NO_PAD.encode(print.bits()),
                width: print.size().0,
                height: print.size().1,
            });
            (Answer::Fingerprint(print), None)
        }
        Verb::Strip | Verb::Words => {
            let make = if job.verb == Verb::Strip {
                Verb::strip
            } else {
                Verb::words
            };
            let clean = make(format()?, input, &job.settings)?;
            let (media, done, size) = (clean.media(), clean.done(), clean.size());
            (Answer::Clean { media, done, size }, Some(clean))
        }
    })
}

/// Sends the clean file; a failure on the way takes the place of its end.
fn deliver(clean: Clean, answers: &mut impl Write) -> io::Result<()> {
    let mut body = clean.into_reader();
    let mut piece = Zeroizing::new(vec![0; frames::LONGEST]);
    loop {
        match body.read(&mut piece) {
            Ok(0) => return frames::send(answers, frames::END, &[]),
            Ok(n) => {
                frames::send(answers, frames::DATA, piece.get(..n).unwrap_or_default())?;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => {
                let refusal = match e.downcast::<MediaError>() {
                    Ok(refusal) => refusal,
                    Err(source) => MediaError::Open { source },
                };
                return frames::send_json(answers, frames::ANSWER, &refused(&refusal));
            }
        }
    }
}

fn told(finding: &Finding) -> Found {
    Found {
        kind: finding.kind.to_owned(),
        severity: finding.severity,
        value: finding.value.as_ref().map(|v| v.raw().to_owned()),
    }
}

fn refused(refusal: &MediaError) -> Answer {
    let args = refusal.args().into_iter();
    Answer::Refused {
        code: refusal.code().to_owned(),
        args: args.map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}
