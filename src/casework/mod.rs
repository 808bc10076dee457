//! The office's half: an encrypted store of cases, and the received files, byte for byte.

mod intake;
mod store;

pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use store::{Bundle, Case, Casebook, StoreError};
