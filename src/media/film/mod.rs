//! Films: their streams are copied, the container is written anew from an allow-list.
//!
//! A file is walked once: from its index and from every sample that can carry a remark of an encoder comes a
//! [`script::Script`] of what is copied and what is put in its place, so that the size is known before the first byte
//! is made. What this room has written is a fixed point of that walk, and the second look asks for exactly that.

mod bytes;
mod config;
mod matroska;
mod mp4;
mod names;
mod play;
mod script;
mod scrub;
mod window;

pub(super) use matroska::Matroska;
pub(super) use mp4::Mp4;
