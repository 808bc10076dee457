//! What the elements of a film say about its maker. What has no name here and is not written by this program is still
//! found: [`super::Matroska`] compares.

use super::ebml::{Elements, around, find, find_text};
use super::film::Film;
use super::ids;
use crate::media::MediaError;
use crate::media::film::bytes::{number, readable};
use crate::media::film::config::sound::vorbis_vendor;
use crate::media::film::names;
use crate::media::film::scrub::remark;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};
use time::OffsetDateTime;

use Severity::{Few, Narrows, One};

/// Seconds from 1970 to 2001, from which Matroska counts.
const FROM_2001: i64 = 978_307_200;
/// Tags in tags.
const DEEPEST: usize = 8;

pub(super) fn collect(
    window: &mut Window<'_>,
    film: &Film,
    limits: &Limits,
    found: &mut Findings,
) -> Result<(), MediaError> {
    let behind = window.len().saturating_sub(film.end);
    if behind > 0 {
        found.push(Finding::with("trailing-data", Few, format!("{behind} B")));
    }
    for &(id, at, size) in &film.others {
        let content = window.whole(at, size.min(limits.metadata as u64), u64::MAX)?;
        match id {
            ids::INFO => info(&content, found),
            ids::TRACKS => {
                let entries = Elements(&content).filter(|(id, _)| *id == ids::TRACK_ENTRY);
                entries.for_each(|(_, entry)| track(entry, found));
            }
            ids::TAGS => {
                let tags = Elements(&content).filter(|(id, _)| *id == ids::TAG);
                tags.for_each(|(_, tag)| self::tags(tag, DEEPEST, found));
            }
            ids::ATTACHMENTS => {
                let files = Elements(&content).filter(|(id, _)| *id == ids::ATTACHED_FILE);
                for (_, file) in files {
                    let name = find(file, ids::FILE_NAME).map(readable);
                    found.push(Finding::with(
                        "embedded-file",
                        One,
                        name.unwrap_or_default(),
                    ));
                }
            }
            ids::CHAPTERS => found.push(Finding::bare("other-tracks", Few)),
            ids::VOID if content.iter().any(|b| *b != 0) => {
                found.push(Finding::with("unused-data", Few, readable(&content)));
            }
            ids::EBML | ids::SEEK_HEAD | ids::CUES | ids::VOID | ids::CRC => {}
            _ => found.push(Finding::with("unknown-block", Few, format!("{id:X}"))),
        }
    }
    Ok(())
}

/// Looks at what will be written with the same eyes. The frames are those that were just looked through, one by one;
/// what is new stands before them.
pub(super) fn of_head(head: &[u8], limits: &Limits) -> Result<Vec<Finding>, MediaError> {
    let mut found = Findings::default();
    let inner = find(head, ids::EBML).and_then(|start| {
        let rest = head.get(start.len().checked_add(HEADER)?..)?;
        rest.strip_prefix(&ids::SEGMENT.to_be_bytes())?.get(8..)
    });
    for (id, content) in Elements(inner.unwrap_or_default()) {
        match id {
            ids::INFO => info(content, &mut found),
            ids::TRACKS => {
                let entries = Elements(content).filter(|(id, _)| *id == ids::TRACK_ENTRY);
                entries.for_each(|(_, entry)| track(entry, &mut found));
                let again = super::track::read(content, limits, &mut found)?;
                if super::track::written(&again) != around(ids::TRACKS, content) {
                    found.push(Finding::bare("packing", Narrows));
                }
            }
            ids::CUES => {}
            _ => found.push(Finding::bare("unknown-block", Few)),
        }
    }
    if inner.is_none() {
        found.push(Finding::bare("unknown-block", Few));
    }
    Ok(found.into_list())
}

/// Identifier and size of the EBML header that is written.
const HEADER: usize = 5;

fn info(content: &[u8], found: &mut Findings) {
    for (id, content) in Elements(content) {
        let (kind, severity) = match id {
            ids::TITLE => ("title", Few),
            ids::MUXING_APP | ids::WRITING_APP => ("software", Narrows),
            ids::SEGMENT_FILENAME => ("file-path", Few),
            ids::SEGMENT_UID => {
                let number = content.iter().fold(0u128, |n, b| n << 8 | u128::from(*b));
                let digits = format!("{number:032x}");
                found.push(Finding::with("document-id", One, digits));
                continue;
            }
            ids::DATE => {
                date(content, found);
                continue;
            }
            _ => continue,
        };
        if !content.is_empty() {
            found.push(Finding::with(kind, severity, readable(content)));
        }
    }
}

/// Nanoseconds from 2001.
fn date(content: &[u8], found: &mut Findings) {
    let seconds = number(content).cast_signed().div_euclid(1_000_000_000);
    let moment = OffsetDateTime::from_unix_timestamp(seconds.saturating_add(FROM_2001));
    found.push(match moment {
        Ok(at) => Finding::with("date", Few, names::spelled(at)),
        Err(_) => Finding::bare("date", Few),
    });
}

fn track(entry: &[u8], found: &mut Findings) {
    for (id, kind, severity) in [
        (ids::NAME, "title", Few),
        (ids::CODEC_NAME, "software", Narrows),
    ] {
        if let Some(said) = find(entry, id).filter(|c| !c.is_empty()) {
            found.push(Finding::with(kind, severity, readable(said)));
        }
    }
    let language = find_text(entry, ids::LANGUAGE);
    if let Some(said) = language.filter(|l| !matches!(l.as_str(), "und" | "eng" | "")) {
        found.push(Finding::with("language", Narrows, said));
    }
    let private = find(entry, ids::CODEC_PRIVATE).unwrap_or_default();
    match find_text(entry, ids::CODEC_ID).as_deref() {
        Some("A_VORBIS") => {
            let vendor = vorbis_vendor(private).map(readable);
            found.extend(vendor.map(|v| Finding::with("encoder-marks", Few, v)));
        }
        Some(id) if id.starts_with("V_MPEG4/ISO/") && !id.ends_with("AVC") => {
            found.extend(remark(private));
        }
        _ => {}
    }
}

fn tags(tag: &[u8], deep: usize, found: &mut Findings) {
    let simple = Elements(tag).filter(|(id, _)| *id == ids::SIMPLE_TAG);
    for (_, tag) in simple {
        let key = find(tag, ids::TAG_NAME).map(readable).unwrap_or_default();
        let value = find(tag, ids::TAG_STRING).map(readable).unwrap_or_default();
        names::tell(&key, &value, found);
        if let Some(deeper) = deep.checked_sub(1) {
            tags(tag, deeper, found);
        }
    }
}
