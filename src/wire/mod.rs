//! The bundle's own bytes: the archive, its manifest, the size ladder and the shape of a sealed file. No keys here.

pub mod archive_read;
pub mod archive_write;
pub mod armor;
pub mod backup;
pub mod canonical;
pub mod hashing;
pub mod ladder;
pub mod parity;
pub mod part;
pub mod reply;
pub mod shape;

pub use archive_read::{ArchiveError, Contents, read_archive};
pub use archive_write::ArchiveWriter;
pub use armor::{Carried, Carrier};
pub use backup::{BackupContents, BackupWriter, read_backup};
pub use hashing::{HashingReader, HashingWriter, digest_of};
pub use ladder::Floor;
pub use part::{Part, PartError, Plan, Set};
pub use reply::{ReplyContents, ReplyError, longest_reply, read_reply, write_reply};
pub use shape::{Kind, Shape};
