//! The office's half: an encrypted store of cases, the received files, byte for byte, and what verifiers say of them.

mod custody;
mod intake;
mod records;
mod replies;
pub mod state;
mod store;
mod summary;

pub use custody::{Fault, FaultKind, Head, Verdict};
pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use records::{Arrival, Entry};
pub use replies::{AnswerError, Correspondent, correspondent, messages_of};
pub use state::CaseState;
pub use store::{Bundle, Case, Casebook, StoreError, case_key};
