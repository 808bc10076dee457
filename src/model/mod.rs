//! The words of the program as types. Nothing here reads a file or knows a format.

#[macro_use]
pub mod reason;

pub mod answers;
pub mod attachment;
pub mod backup;
pub mod consent;
pub mod date;
pub mod digest;
pub mod entry_name;
pub mod finding;
pub mod language;
pub mod limits;
pub mod manifest;
pub mod period;
pub mod questionnaire;
pub mod record;
pub mod reply;
pub mod sequences;
pub mod untrusted;

pub use answers::{Answers, AnswersError};
pub use attachment::{Done, MediaType};
pub use consent::{Consent, ConsentError, Scope};
pub use digest::{ContentDigits, Digest, DigitsError};
pub use entry_name::EntryName;
pub use finding::{Finding, Severity};
pub use language::Language;
pub use limits::Limits;
pub use manifest::{Entry, Manifest, Pseudonym, QuestionnaireRef};
pub use questionnaire::{Questionnaire, QuestionnaireError};
pub use reason::Reason;
pub use reply::{ReplyHead, ReplyManifest};
pub use sequences::Sequences;
pub use untrusted::UntrustedText;
