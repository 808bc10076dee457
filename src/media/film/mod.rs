//! Films: their streams are copied, the container is written anew from an allow-list.

mod matroska;
mod mp4;

pub(super) use matroska::Matroska;
pub(super) use mp4::Mp4;
