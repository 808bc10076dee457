//! What a decoder must be told before the first sample: read, and written anew without remarks.

pub(super) mod asc;
pub(super) mod av1;
pub(super) mod avc;
pub(super) mod hevc;
pub(super) mod sound;
