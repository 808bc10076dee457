//! Sound: frames and samples only, bit for bit, in a container that is written anew.

mod aac;
mod aac_block;
mod aiff;
mod aiff_format;
mod ape;
mod chunks;
mod crc;
mod flac;
mod flac_frame;
mod id3;
mod mp3;
mod mp3_header;
mod mp3_index;
mod mp3_reservoir;
mod ogg;
mod ogg_codec;
mod ogg_page;
mod opus_packet;
mod rewrite;
mod splice;
mod tags;
mod vorbis_comment;
mod vorbis_modes;
mod wav;
mod wav_format;
mod wav_marks;
mod window;

pub(super) use aac::Aac;
pub(super) use aiff::Aiff;
pub(super) use flac::Flac;
pub(super) use id3::tag_length;
pub(super) use mp3::Mp3;
pub(super) use mp3_header::holds_frames as holds_mpeg_frames;
pub(super) use ogg::Ogg;
pub(super) use wav::Wav;
