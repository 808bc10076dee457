//! The description of a track (RFC 9559, section 5.1.4), read, and written anew.

use super::codec::{Codec, codec};
use super::ebml::{Elements, around, find, find_text, find_uint, uint};
use super::{ids, rules};
use crate::media::MediaError;
use crate::media::film::bytes::readable;
use crate::media::film::scrub::Scrub;
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};

/// A track that is kept.
pub(super) struct Track {
    /// Its number in the foreign file; in the clean one it is its place, from one.
    pub(super) number: u64,
    pub(super) scrub: Scrub,
    pub(super) is_picture: bool,
    pub(super) web: bool,
    /// How long a frame lasts, in nanoseconds.
    pub(super) lasts: u64,
    /// What each frame begins with that was left out of the file.
    pub(super) prefix: Vec<u8>,
    entry: Vec<u8>,
}

const PICTURE: u64 = 1;
const SOUND: u64 = 2;

/// The tracks that are kept, of all that `content` describes.
pub(super) fn read(
    content: &[u8],
    limits: &Limits,
    found: &mut Findings,
) -> Result<Vec<Track>, MediaError> {
    let mut kept: Vec<Track> = Vec::new();
    let mut unknown = Vec::new();
    for (id, entry) in Elements(content) {
        if id != ids::TRACK_ENTRY {
            continue;
        }
        let kind = find_uint(entry, ids::TRACK_TYPE).unwrap_or(0);
        let off = find_uint(entry, ids::FLAG_ENABLED) == Some(0);
        if !matches!(kind, PICTURE | SOUND) || off {
            let codec = find_text(entry, ids::CODEC_ID).unwrap_or_default();
            found.push(Finding::with("other-tracks", Severity::Few, codec));
            continue;
        }
        if kept.len() >= limits.tracks {
            return Err(MediaError::TooMany {
                limit: limits.tracks as u64,
            });
        }
        match one(entry, kind)? {
            Ok(track) => kept.push(track),
            Err(codec) => unknown.push((codec, kind == PICTURE)),
        }
    }
    for (codec, is_picture) in unknown {
        if !kept.iter().any(|t| t.is_picture == is_picture) {
            return Err(MediaError::Codec { codec });
        }
        found.push(Finding::with("other-tracks", Severity::Few, codec));
    }
    Ok(kept)
}

/// One track; inside, the name of its codec if that is not known.
fn one(entry: &[u8], kind: u64) -> Result<Result<Track, String>, MediaError> {
    let id = find_text(entry, ids::CODEC_ID).unwrap_or_default();
    let private = find(entry, ids::CODEC_PRIVATE).unwrap_or_default();
    let Some(codec) = codec(&id, private)? else {
        return Ok(Err(readable(id.as_bytes())));
    };
    let prefix = prefix(entry, &id, codec.scrub)?;
    // What was stripped stands in no frame, and is not looked through with it.
    let scrub = if prefix.is_empty() {
        codec.scrub
    } else {
        Scrub::Nothing
    };
    Ok(Ok(Track {
        number: find_uint(entry, ids::TRACK_NUMBER).unwrap_or(0),
        scrub,
        is_picture: kind == PICTURE,
        web: codec.web,
        lasts: find_uint(entry, ids::DEFAULT_DURATION).unwrap_or(0),
        prefix,
        entry: description(entry, kind, &id, &codec),
    }))
}

/// Everything but the number.
fn description(entry: &[u8], kind: u64, id: &str, codec: &Codec) -> Vec<u8> {
    let mut out = uint(ids::TRACK_TYPE, kind);
    if find_uint(entry, ids::FLAG_DEFAULT) == Some(0) {
        out.extend(uint(ids::FLAG_DEFAULT, 0));
    }
    // Without one, it would be English.
    out.extend(around(ids::LANGUAGE, b"und"));
    out.extend(around(ids::CODEC_ID, id.as_bytes()));
    if !codec.private.is_empty() {
        out.extend(around(ids::CODEC_PRIVATE, &codec.private));
    }
    out.extend(rules::rebuilt(entry, rules::TRACK));
    if let Some(video) = find(entry, ids::VIDEO) {
        let mut inner = rules::rebuilt(video, rules::PICTURE);
        inner.extend(rules::turned(video));
        out.extend(around(ids::VIDEO, &inner));
    }
    if let Some(audio) = find(entry, ids::AUDIO) {
        out.extend(around(ids::AUDIO, &rules::rebuilt(audio, rules::SOUND)));
    }
    out
}

/// What was stripped from the beginning of each frame (RFC 9559, section 5.1.4.1.31.6). Other ways of packing are not
/// undone.
fn prefix(entry: &[u8], id: &str, scrub: Scrub) -> Result<Vec<u8>, MediaError> {
    let Some(encodings) = find(entry, ids::CONTENT_ENCODINGS) else {
        return Ok(Vec::new());
    };
    let refused = || MediaError::Codec {
        codec: format!("{}, packed", readable(id.as_bytes())),
    };
    let mut all = Elements(encodings).filter(|(id, _)| *id == ids::CONTENT_ENCODING);
    let Some((_, encoding)) = all.next() else {
        return Ok(Vec::new());
    };
    if find(encoding, ids::CONTENT_ENCRYPTION).is_some() {
        return Err(MediaError::Protected);
    }
    let scope = find_uint(encoding, ids::CONTENT_ENCODING_SCOPE).unwrap_or(1);
    let packing = find(encoding, ids::CONTENT_COMPRESSION).ok_or_else(refused)?;
    let strips_headers = find_uint(packing, ids::CONTENT_COMP_ALGO) == Some(3);
    if !strips_headers
        || scope != 1
        || all.next().is_some()
        || !matches!(scrub, Scrub::Nothing | Scrub::Mp3)
    {
        return Err(refused());
    }
    Ok(find(packing, ids::CONTENT_COMP_SETTINGS)
        .unwrap_or_default()
        .to_vec())
}

/// The element that describes all of them.
pub(super) fn written(tracks: &[Track]) -> Vec<u8> {
    let mut all = Vec::new();
    for (number, track) in (1u64..).zip(tracks) {
        let mut entry = uint(ids::TRACK_NUMBER, number);
        entry.extend(uint(ids::TRACK_UID, number));
        entry.extend_from_slice(&track.entry);
        all.extend(around(ids::TRACK_ENTRY, &entry));
    }
    around(ids::TRACKS, &all)
}
