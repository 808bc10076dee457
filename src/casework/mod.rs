//! The office's half: an encrypted store of cases, and the received files, byte for byte.

mod intake;
mod replies;
mod store;

pub use intake::{Admitted, IntakeError, admit, admit_kept};
pub use replies::{AnswerError, Correspondent, Sent, correspondent, messages_of};
pub use store::{Bundle, Case, Casebook, StoreError};

use crate::platform::clock;
use time::macros::format_description;

/// Now, as the casebook keeps it: UTC, to the second.
fn now() -> String {
    let form = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    clock::now().format(form).unwrap_or_default()
}
