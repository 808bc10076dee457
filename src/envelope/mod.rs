//! Keys, cards, sealing and opening. The only module that names `age`.

pub mod card;
mod digits;
mod header;
mod identity;
pub mod keys;
pub mod office;
pub mod open;
pub mod seal;
pub mod signing;
mod stream;
mod stream_open;
mod stream_seal;
pub mod xwing;

pub use card::{Card, CardError, CardText};
pub use digits::{CheckDigits, CheckError};
pub use keys::{Evidence, Identity, Intake, KeyError, Recipient};
pub use office::{Office, OfficeError};
pub use open::{OpenError, Opened, open_bundle};
pub use seal::{SealError, seal};
