//! What the recognisers give: findings in offsets of the folded text, before they are weighed against each other.

use super::finding::{Kind, Subject};
use crate::model::finding::Severity;

/// Why a hit is one, as stable codes.
pub(super) mod why {
    /// A word beside it says what it is.
    pub(in crate::scan) const CUE: &str = "cue";
    /// It stands in a list of names, places or ranks.
    pub(in crate::scan) const LIST: &str = "list";
    /// It has the shape of one.
    pub(in crate::scan) const SHAPE: &str = "shape";
    /// Its check digits are right.
    pub(in crate::scan) const CHECK_DIGIT: &str = "check-digit";
    /// It ends like one.
    pub(in crate::scan) const ENDING: &str = "ending";
    /// A capital where none is needed.
    pub(in crate::scan) const CAPITAL: &str = "capital";
    /// What stands beside it is one, too.
    pub(in crate::scan) const NEIGHBOUR: &str = "neighbour";
    /// It was found elsewhere in the text with more support.
    pub(in crate::scan) const MEMORY: &str = "memory";
    /// It is a name written in another alphabet.
    pub(in crate::scan) const TRANSLITERATED: &str = "transliterated";
    /// The address says who shared it, or follows who opens it.
    pub(in crate::scan) const TRACKING: &str = "tracking";
    /// It turns the direction of writing: what is shown is not what stands there.
    pub(in crate::scan) const DIRECTION: &str = "direction";
}

/// What is known of a hit that a coarser wording can be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Detail {
    #[default]
    None,
    /// A day, month or year; what is not said is zero. The season is 1 (winter) to 4.
    Date {
        year: u16,
        month: u8,
        day: u8,
        season: u8,
    },
    /// An hour of the day.
    Time { hour: u8 },
    /// A place, and the number of its region where it is known.
    Place { region: Option<u16> },
    /// A point on the earth, in hundredths of a degree.
    Point { latitude: i16, longitude: i16 },
    /// A rank's group: 1 enlisted, 2 non-commissioned, 3 officer, 4 senior officer.
    Rank { group: u8 },
    /// The folded offsets of the word that says what kind of unit it is; equal where there is none.
    Unit { start: u32, end: u32 },
    /// Characters that the folded text does not have: their code points, exclusive. The hit's own offsets are those of the
    /// character behind them.
    Hidden { from: u32, to: u32 },
}

/// A finding in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Folded offsets.
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: Kind,
    pub(super) severity: Severity,
    /// Percent. Under [`QUIET`] it goes to the quiet tier.
    pub(super) confidence: u8,
    pub(super) why: Vec<&'static str>,
    pub(super) subject: Subject,
    pub(super) detail: Detail,
}

/// What is less sure than this is told apart from the rest.
pub(super) const QUIET: u8 = 50;

impl Hit {
    pub(super) fn new(
        kind: Kind,
        start: u32,
        end: u32,
        severity: Severity,
        confidence: u8,
        why: &[&'static str],
    ) -> Self {
        Self {
            start,
            end,
            kind,
            severity,
            confidence,
            why: why.to_vec(),
            subject: Subject::Unknown,
            detail: Detail::None,
        }
    }

    pub(super) fn with(mut self, detail: Detail) -> Self {
        self.detail = detail;
        self
    }
}
