//! What encoders, cameras and messengers write between the pictures and sounds themselves: found in one sample, and cut
//! out or made neutral.

mod aac;
mod jpeg;
mod mp3;
mod mpeg4;
mod nal;
mod obu;
mod sei;

use super::script::Script;
use super::window::Window;
use crate::media::MediaError;
use crate::media::findings::Findings;

pub(super) use mpeg4::{remark, without_user_data};
pub(super) use nal::{Family, Verdict, verdict};
pub(super) use obu::without_remarks;

/// How the samples of a codec are looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scrub {
    /// There is no place for a remark, or none that can be found without decoding.
    Nothing,
    /// H.264 and H.265: units, each behind a length of so many bytes.
    Nal(Family, u8),
    /// AV1.
    Obu,
    /// MPEG-4 Visual.
    Mpeg4,
    /// AAC.
    Aac,
    /// MPEG audio.
    Mp3,
    /// Motion JPEG.
    Jpeg,
}

/// Something in place of `remove` bytes at `at`.
pub(super) struct Cut {
    pub(super) at: u64,
    pub(super) remove: u64,
    pub(super) insert: Vec<u8>,
}

/// What was found in one sample: its cuts in order, and what they said.
#[derive(Default)]
pub(super) struct Cuts {
    pub(super) list: Vec<Cut>,
    pub(super) marks: Findings,
}

impl Cuts {
    fn cut(&mut self, at: u64, remove: u64) {
        self.replace(at, remove, Vec::new());
    }

    fn replace(&mut self, at: u64, remove: u64, insert: Vec<u8>) {
        self.list.push(Cut { at, remove, insert });
    }
}

impl Scrub {
    /// Looks through one sample. `cuts` gets what is to be taken out of it.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn look(
        self,
        window: &mut Window<'_>,
        at: u64,
        len: u64,
        cuts: &mut Cuts,
    ) -> Result<(), MediaError> {
        match self {
            Self::Nothing => Ok(()),
            Self::Nal(family, size) => nal::look(family, size, window, at, len, cuts),
            Self::Obu => obu::look(window, at, len, cuts),
            Self::Mpeg4 => mpeg4::look(window, at, len, cuts),
            Self::Aac => aac::look(window, at, len, cuts),
            Self::Mp3 => mp3::look(window, at, len, cuts),
            Self::Jpeg => jpeg::look(window, at, len, cuts),
        }
    }

    /// Adds one sample to a script, without what was cut out of it, and returns its new size.
    pub(super) fn pass(
        self,
        window: &mut Window<'_>,
        (at, len): (u64, u64),
        script: &mut Script,
        marks: &mut Findings,
    ) -> Result<u64, MediaError> {
        let before = script.size();
        let mut from = at;
        let end = at.saturating_add(len);
        if self != Self::Nothing {
            let mut cuts = Cuts::default();
            self.look(window, at, len, &mut cuts)?;
            for cut in cuts.list {
                script.copy(from, cut.at.saturating_sub(from));
                script.put(&cut.insert);
                from = cut.at.saturating_add(cut.remove).min(end);
            }
            marks.extend(cuts.marks.into_list());
        }
        script.copy(from, end.saturating_sub(from));
        Ok(script.size().saturating_sub(before))
    }
}
