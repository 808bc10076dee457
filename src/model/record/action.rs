//! The things a record can say. A digest without further word is the identifier of another record.

use super::super::Digest;
use super::anchor::Anchor;
use super::grade::{Basis, ClaimKind, Information, Reliability, Status, scale};
use serde::{Deserialize, Serialize};

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each variant's sentence names its fields")]
pub enum Action {
    /// Root key: a person may verify from here on. `key` signs records, `recipient` is the person's age recipient.
    VerifierAdded {
        name: String,
        key: String,
        recipient: String,
    },
    /// Root key: a person's records count up to number `last` and no further.
    VerifierRemoved {
        key: String,
        last: u64,
        reason: String,
    },
    /// Root key: packets are sealed to this age recipient from here on; `office` is the root key's own age recipient.
    ExchangeKey { recipient: String, office: String },

    /// Custody: a bundle was opened and admitted. `sequence` is the number of the message under its codename.
    Received {
        file: Digest,
        manifest: Digest,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        sequence: Option<u64>,
    },
    /// Custody: the original, an attachment or a rendering was written outside of the casebook.
    TakenOut(TakenOut),
    /// Custody: the office wrote back to the codename.
    Answered {
        number: u64,
        file: Digest,
        text: String,
    },
    /// Custody: a hold was put on (retention does not run, nothing is destroyed) or taken off.
    Hold { on: bool, reason: String },
    /// Custody, without a case: cases of this status are kept for so many months after their last record; none is for ever.
    Policy {
        status: Status,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        months: Option<u32>,
    },
    /// Custody: somebody asks for the case's content to be destroyed.
    DestructionAsked { reason: String },
    /// Custody: somebody else agrees with that request. With both, the content goes.
    DestructionAgreed { request: Digest, reason: String },

    /// A claim was found in the source's words.
    Claim(Claim),
    /// How reliable the source is.
    SourceGraded { grade: Reliability, reason: String },
    /// How credible a claim is, and by which [`Action::Evidence`].
    InformationGraded {
        claim: Digest,
        grade: Information,
        evidence: Vec<Digest>,
        reason: String,
    },
    /// A claim was assessed.
    Assessed(Assessment),
    /// Somebody else agrees with an assessment, or dissents.
    Reviewed {
        assessment: Digest,
        agrees: bool,
        reason: String,
    },
    /// Something outside of the case that claims are checked against.
    Evidence(Evidence),
    /// A note on the case, or on one of its claims.
    Note {
        text: String,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        claim: Option<Digest>,
    },
    /// A tag was put on or taken off.
    Tagged { tag: String, on: bool },
    /// Who works on the case: a verifier's key, or nobody.
    Assigned {
        #[serde(skip_serializing_if = "Option::is_none", default)]
        to: Option<String>,
    },
    /// The status of the whole case.
    StatusSet { status: Status, reason: String },
    /// This case and another have to do with each other; `claims` are one of each, if it is about claims.
    Linked {
        other: Digest,
        relation: Relation,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        claims: Option<(Digest, Digest)>,
        reason: String,
    },
    /// Something that claims of several cases may be about. Without a case.
    Happening(Happening),
    /// A claim of this case is about a happening, or is not any more.
    AboutHappening {
        claim: Digest,
        happening: Digest,
        on: bool,
    },
    /// A record is taken back, by its author. It stays readable, and has no effect any more.
    Retracted { record: Digest, reason: String },
}

impl Action {
    /// Whether the office's root key says it, and nobody else can.
    #[must_use]
    pub fn is_of_the_root(&self) -> bool {
        matches!(
            self,
            Self::VerifierAdded { .. } | Self::VerifierRemoved { .. } | Self::ExchangeKey { .. }
        )
    }

    /// Whether its author can take it back. What happened in custody cannot be unsaid.
    #[must_use]
    pub fn can_be_retracted(&self) -> bool {
        matches!(
            self,
            Self::Claim(_)
                | Self::SourceGraded { .. }
                | Self::InformationGraded { .. }
                | Self::Assessed(_)
                | Self::Reviewed { .. }
                | Self::Evidence(_)
                | Self::Note { .. }
                | Self::Linked { .. }
                | Self::Happening(_)
        )
    }

    /// Whether it is about no case.
    #[must_use]
    pub fn is_without_a_case(&self) -> bool {
        self.is_of_the_root() || matches!(self, Self::Policy { .. } | Self::Happening(_))
    }
}

/// A claim: one assertion of the source, anchored to the words it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The words.
    pub anchor: Anchor,
    /// What sort of assertion.
    pub kind: ClaimKind,
    /// How the source comes to know it, if it says.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub basis: Option<Basis>,
    /// The claim in the verifier's words; may be empty.
    pub says: String,
    /// When it is said to have happened.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub when: Option<Span>,
    /// Where, in the verifier's words; may be empty.
    pub place: String,
}

/// Days from the first to the last, both included, as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first day it may have been.
    pub from: String,
    /// The last.
    pub to: String,
}

/// Something to check claims against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Where it is to be found: a citation, an address, a description.
    pub reference: String,
    /// Where it comes from in the end. What shares its lineage with other evidence is an echo of it, whatever printed it.
    pub lineage: String,
    /// Whether the lineage owes nothing to this source or its circle.
    pub independent: bool,
    /// The SHA-256 of what was looked at, if it is a file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sha256: Option<Digest>,
    /// Where a copy was archived; may be empty.
    pub archived: String,
}

/// An assessment of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The claim.
    pub claim: Digest,
    /// What it came to.
    pub status: Status,
    /// The four indicators of credibility, each for itself, never summed.
    pub indicators: Indicators,
    /// How it was checked.
    pub method: String,
    /// The evidence it was checked against.
    pub evidence: Vec<Digest>,
    /// Claims, of whatever case, that speak against it.
    pub contradictions: Vec<Digest>,
    /// What could not be checked.
    pub limits: String,
    /// What it would mean for people if it became known.
    pub risk: Risks,
}

/// The credibility indicators of asylum practice (UNHCR, "Beyond Proof", 2013; EUAA practice guides).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    /// Is there as much detail as this person can be expected to have?
    pub detail: Weighed,
    /// Does the account agree with itself?
    pub internal: Weighed,
    /// Does it agree with what is known from elsewhere?
    pub external: Weighed,
    /// Could it have been so?
    pub plausibility: Weighed,
}

impl Indicators {
    /// All four by their names, in their order.
    #[must_use]
    pub fn named(&self) -> [(&'static str, &Weighed); 4] {
        [
            ("detail", &self.detail),
            ("internal", &self.internal),
            ("external", &self.external),
            ("plausibility", &self.plausibility),
        ]
    }
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    /// What it came to.
    pub value: Weight,
    /// Why. Empty only where nothing was weighed.
    pub reason: String,
}

/// Risk to people, each from 0 (none) to 3 (life).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Risks {
    /// To the source.
    pub source: u8,
    /// To the source's family.
    pub family: u8,
    /// To anybody else who is named.
    pub others: u8,
}

/// Something that happened, that claims of several cases may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happening {
    /// A few words.
    pub title: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub when: Option<Span>,
    /// Where; may be empty.
    pub place: String,
}

/// Something was written to a file outside of the casebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenOut {
    /// The manifest of the bundle it stands in; none for a rendering of the case.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub manifest: Option<Digest>,
    /// The entry of the archive, or the kind of rendering.
    pub what: String,
    /// In which form.
    pub form: TakenAs,
    /// The SHA-256 of what it was made from, if it is an entry.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub input: Option<Digest>,
    /// The SHA-256 of what was written.
    pub output: Digest,
    /// Why.
    pub reason: String,
}

scale! {
    /// In which form something was taken out.
    TakenAs {
        /// Byte for byte.
        AsItIs = "as_it_is",
        /// A picture that went through its pixels.
        Safe = "safe",
        /// A sealed original, for the evidence safe.
        Original = "original",
        /// Made by this program from the case.
        Rendered = "rendered",
    }
}

scale! {
    /// How two cases have to do with each other.
    Relation {
        /// They speak of the same event.
        SameEvent = "same_event",
        /// They agree.
        Agrees = "agrees",
        /// They contradict each other.
        Contradicts = "contradicts",
        /// One is a copy of the other.
        Copy = "copy",
        /// One person sent both.
        SamePerson = "same_person",
        /// Somebody looked, and they do not belong together.
        Unrelated = "unrelated",
    }
}

scale! {
    /// What an indicator came to.
    Weight {
        /// It was not looked at, or cannot be told.
        Unknown = "unknown",
        /// It speaks against the claim.
        Against = "against",
        /// It speaks neither for nor against.
        Neutral = "neutral",
        /// It speaks for the claim.
        For = "for",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "the macro that makes the enum knows no default"
)]
impl Default for Weight {
    fn default() -> Self {
        Self::Unknown
    }
}
