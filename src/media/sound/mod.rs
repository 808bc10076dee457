//! Sound: frames only.

mod aac;
mod aiff;
mod flac;
mod mp3;
mod ogg;
mod wav;

pub(super) use aac::Aac;
pub(super) use aiff::Aiff;
pub(super) use flac::Flac;
pub(super) use mp3::Mp3;
pub(super) use ogg::Ogg;
pub(super) use wav::Wav;
