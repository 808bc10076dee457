//! The office's half: an encrypted store of cases, the received files, byte for byte, and what verifiers say of them.

mod consent;
mod custody;
mod destruction;
mod dossier;

mod everyday;
mod index;
mod intake;
pub mod judgement;
mod query;
mod records;
mod replies;
mod retention;
mod search;
pub mod state;
mod store;
mod summary;

pub use consent::{UseError, consent_of, permit, withdrawn_scopes};
pub use custody::{Fault, FaultKind, Head, Verdict};
pub use destruction::DestroyError;
pub use dossier::{DOSSIER, Dossier, DossierError};

pub use everyday::{Tag, WorkError, needs_reason};
pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use judgement::JudgeError;
pub use records::{Arrival, Entry};
pub use replies::{AnswerError, Correspondent, correspondent, messages_of};

pub use retention::Due;
pub use search::{Filter, Hit};
pub use state::CaseState;
pub use store::{Bundle, Case, Casebook, StoreError, case_key};
