//! Keys, cards, sealing and opening. The only module that names `age`.

pub mod card;
pub mod codename;
mod digits;
pub mod draft;
mod extract;
mod header;
mod identity;
pub mod keys;
pub mod office;
pub mod open;
pub mod parts;
pub mod pseudonym;
pub mod reply;
pub mod seal;
pub mod signing;
mod small;
mod stream;
pub mod stream_open;
pub mod stream_seal;
mod stream_serial;
pub mod xwing;

pub use card::{Card, CardError, CardText, ConfirmedCard};
pub use codename::{Codename, CodenameError};
pub use digits::{CheckDigits, CheckError};
pub use extract::extract;
pub use keys::{Evidence, Identity, Intake, KeyError, Recipient};
pub use office::{Office, OfficeError};
pub use open::{OpenError, Opened, open_bundle};
pub use parts::{Inside, PartOpener, PartSealer, look_inside};
pub use pseudonym::{PseudonymError, PseudonymKeys, Signer};
pub use reply::{Reply, open_reply, seal_reply};
pub use seal::{Progress, SealError, seal};
pub use small::{open_small, seal_small};
