//! What `scan` gives back.

use crate::model::finding::Severity;
use zeroize::Zeroizing;

/// What a word or number is. The code is what `--json` says and what the sentence in `src/cli/locale` is named after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Person,
    Callsign,
    Rank,
    Unit,
    Phone,
    Email,
    Handle,
    Url,
    IdDocument,
    GovId,
    Bank,
    DeviceId,
    Ip,
    Plate,
    Address,
    Place,
    Coordinates,
    Date,
    Time,
    Organisation,
    Path,
    Invisible,
    Homoglyph,
    Event,
    /// A long number that nothing explains; only ever in the quiet tier.
    Number,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 25] = [
        Self::Person,
        Self::Callsign,
        Self::Rank,
        Self::Unit,
        Self::Phone,
        Self::Email,
        Self::Handle,
        Self::Url,
        Self::IdDocument,
        Self::GovId,
        Self::Bank,
        Self::DeviceId,
        Self::Ip,
        Self::Plate,
        Self::Address,
        Self::Place,
        Self::Coordinates,
        Self::Date,
        Self::Time,
        Self::Organisation,
        Self::Path,
        Self::Invisible,
        Self::Homoglyph,
        Self::Event,
        Self::Number,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Callsign => "callsign",
            Self::Rank => "rank",
            Self::Unit => "unit",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Handle => "handle",
            Self::Url => "url",
            Self::IdDocument => "id_document",
            Self::GovId => "gov_id",
            Self::Bank => "bank",
            Self::DeviceId => "device_id",
            Self::Ip => "ip",
            Self::Plate => "plate",
            Self::Address => "address",
            Self::Place => "place",
            Self::Coordinates => "coordinates",
            Self::Date => "date",
            Self::Time => "time",
            Self::Organisation => "organisation",
            Self::Path => "path",
            Self::Invisible => "invisible",
            Self::Homoglyph => "homoglyph",
            Self::Event => "event",
            Self::Number => "number",
        }
    }
}

/// Whom the words point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// The person who writes.
    Author,
    /// Somebody else.
    Other,
    /// Not to be told from the words.
    #[default]
    Unknown,
}

impl Subject {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}

/// One thing found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it begins, in Unicode code points of the text.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// How much it narrows.
    pub severity: Severity,
    /// How sure the finding is, in percent.
    pub confidence: u8,
    /// The words as they stand in the text.
    pub text: Zeroizing<String>,
    /// Why it was found: stable codes such as `cue`, `lexicon`, `check-digit`.
    pub evidence: Vec<&'static str>,
    /// Whom it points to.
    pub subject: Subject,
    /// Coarser wordings, the finest first. Empty where there is none.
    pub suggestions: Vec<String>,
}

/// Findings that each point to one of few and together to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combination {
    /// Places in the list of findings, ascending.
    pub findings: Vec<usize>,
    /// Their kinds, each once, in the order of the text.
    pub kinds: Vec<Kind>,
}

/// All that is to be said about a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Sorted by place. They do not overlap, but for invisible characters and mixed scripts inside of something, and prompts
    /// for events.
    pub findings: Vec<Finding>,
    /// Words and numbers that nothing explains, in the same shape: to be looked at when there is time.
    pub quiet: Vec<Finding>,
    /// What identifies only together.
    pub combinations: Vec<Combination>,
}
