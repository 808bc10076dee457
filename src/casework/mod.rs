//! The office's half: an encrypted store of cases, the received files, byte for byte, and what verifiers say of them.

mod backup;
mod consent;
mod custody;
mod destruction;
mod dossier;
mod everyday;
mod filter;
mod index;
mod intake;
pub mod judgement;
mod listing;
mod query;
mod records;
mod replies;
mod restore;
mod retention;
mod search;
mod small_cells;
pub mod state;
mod stats;
mod store;
mod summary;

pub use backup::{BackedUp, BackupError};
pub use consent::{UseError, consent_of, permit, withdrawn_scopes};
pub use custody::{Fault, FaultKind, Head, Verdict};
pub use destruction::DestroyError;
pub use dossier::{DOSSIER, Dossier, DossierError};
pub use everyday::{Tag, WorkError, needs_reason};
pub use filter::Filter;
pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use judgement::JudgeError;
pub use listing::{Listed, Order, Page};
pub use records::{Arrival, Entry};
pub use replies::{AnswerError, Correspondent, correspondent, messages_of};

pub use restore::{Backup, RestoreError, Restored};
pub use retention::Due;
pub use search::Hit;
pub use state::CaseState;

pub use stats::{Audience, By, Stats, Table};
pub use store::{Bundle, Casebook, StoreError, case_key};
