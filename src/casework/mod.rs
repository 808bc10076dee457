//! The office's half: an encrypted store of cases, the received files, byte for byte, and what verifiers say of them.

mod backup;
mod custody;
mod destruction;
mod everyday;
mod index;
mod intake;
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
pub use custody::{Fault, FaultKind, Head, Verdict};
pub use destruction::DestroyError;
pub use everyday::{Tag, WorkError, needs_reason};
pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use records::{Arrival, Entry};
pub use replies::{
    AnswerError, Correspondent, consent_of, correspondent, messages_of, withdrawn_scopes,
};
pub use restore::{Backup, RestoreError, Restored};
pub use retention::Due;
pub use search::{Filter, Hit};
pub use state::CaseState;
pub use stats::{Audience, By, Stats, Table};
pub use store::{Bundle, Case, Casebook, StoreError, case_key};
