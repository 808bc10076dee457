//! Secrets: no `Clone`, no `Serialize`, a `Debug` that says nothing, wiped on drop.

mod growing;
mod passphrase;
mod plaintext;
mod strength;

pub use growing::Growing;
pub use passphrase::{Passphrase, PassphraseError};
pub use plaintext::{Plaintext, TooLong};
