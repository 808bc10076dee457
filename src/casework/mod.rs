//! The office's half: an encrypted store of cases, the received files, byte for byte, and what verifiers say of them.

mod compare;
mod consent;
mod custody;
mod destruction;
mod dossier;
mod happenings;
mod index;
mod intake;
mod links;
mod pictures;
mod proposals;

pub mod judgement;
mod query;
mod records;
mod replies;
mod search;
mod speaks;
pub mod state;
mod store;
mod summary;

pub use compare::{Compared, Verdict as Agreement};
pub use consent::{UseError, consent_of, permit, withdrawn_scopes};
pub use custody::{Fault, FaultKind, Head, Verdict};
pub use destruction::DestroyError;
pub use dossier::{DOSSIER, Dossier, DossierError};
pub use happenings::{CaseAbout, HappeningError};
pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use links::{LinkError, SeenLink};
pub use pictures::SamePicture;
pub use proposals::{Proposal, SharedDays, SharedName};

pub use judgement::JudgeError;
pub use records::{Arrival, Entry};
pub use replies::{AnswerError, Correspondent, correspondent, messages_of};
pub use search::{Filter, Hit};
pub use state::CaseState;
pub use store::{Bundle, Case, Casebook, StoreError, case_key};
