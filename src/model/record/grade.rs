//! The scales of an assessment. Codes are what stands in records and `--json`; the words are in `src/cli/locale`.

use serde::{Deserialize, Serialize};

/// An enum whose variants have stable codes.
macro_rules! scale {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// All, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Reads a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }
        }
    };
}
pub(super) use scale;

scale! {
    /// What sort of assertion a claim is.
    ClaimKind {
        /// A state of things.
        Fact = "fact",
        /// Something that happened.
        Event = "event",
        /// Who somebody is.
        Identity = "identity",
        /// What somebody else is said to have said.
        Hearsay = "hearsay",
        /// What the source thinks of it.
        Opinion = "opinion",
    }
}

scale! {
    /// How the source comes to know it.
    Basis {
        /// Saw it.
        Saw = "saw",
        /// Heard it happen.
        Heard = "heard",
        /// Was told.
        Told = "told",
        /// Concluded it.
        Inferred = "inferred",
    }
}

scale! {
    /// How far an account, or a claim, has been checked.
    Status {
        /// Nobody has begun.
        Unreviewed = "unreviewed",
        /// Somebody is at it.
        InReview = "in_review",
        /// It holds against something independent.
        Corroborated = "corroborated",
        /// It was checked, and nothing speaks for or against it.
        Uncorroborated = "uncorroborated",
        /// Something speaks against it.
        Contradicted = "contradicted",
        /// It was made up.
        Fabricated = "fabricated",
        /// The source took it back.
        Withdrawn = "withdrawn",
    }
}

scale! {
    /// The Admiralty code's grade of a source (NATO AJP-2.1). A source nobody knows is [`Reliability::F`].
    Reliability {
        /// Completely reliable.
        A = "A",
        /// Usually reliable.
        B = "B",
        /// Fairly reliable.
        C = "C",
        /// Not usually reliable.
        D = "D",
        /// Unreliable.
        E = "E",
        /// Cannot be judged.
        F = "F",
    }
}

scale! {
    /// The Admiralty code's grade of a piece of information (NATO AJP-2.1).
    Information {
        /// Confirmed by other, independent sources.
        Confirmed = "1",
        /// Probably true.
        Probable = "2",
        /// Possibly true.
        Possible = "3",
        /// Doubtful.
        Doubtful = "4",
        /// Improbable.
        Improbable = "5",
        /// Cannot be judged.
        Unjudged = "6",
    }
}
