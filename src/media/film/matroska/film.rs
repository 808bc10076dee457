//! A whole film: its segment is walked once, and what comes before the first cluster is written from what was seen.

use super::cluster::{Clusters, Reading};
use super::ebml::{around, element, find, find_text, find_uint, uint};
use super::ids;
use super::track::{self, Track};
use crate::media::MediaError;
use crate::media::film::script::Script;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::{Limits, MediaType};
use zeroize::Zeroizing;

pub(super) struct Film {
    pub(super) head: Zeroizing<Vec<u8>>,
    pub(super) body: Script,
    pub(super) media: MediaType,
    /// Elements that are neither clusters nor tracks, for looking at.
    pub(super) others: Vec<(u32, u64, u64)>,
    /// Where the segment ends.
    pub(super) end: u64,
}

/// Other elements that are remembered.
const MOST_OTHERS: usize = 1000;
/// A tick is a millisecond, if nothing is said.
const USUAL_SCALE: u64 = 1_000_000;

impl Film {
    /// Reads a film and plans its clean copy. `found` gets what was found in its frames and among its tracks.
    pub(super) fn plan(
        window: &mut Window<'_>,
        limits: &Limits,
        found: &mut Findings,
    ) -> Result<Self, MediaError> {
        let damaged = MediaError::damaged;
        let len = window.len();
        let start = element(window, 0, len).filter(|e| e.id == ids::EBML);
        let start_end = start
            .and_then(|e| e.end)
            .ok_or_else(|| damaged("no EBML header"))?;
        let mut others = vec![(ids::EBML, 0, start_end)];
        let mut at = start_end;
        let segment = loop {
            let next = element(window, at, len).ok_or_else(|| damaged("no segment"))?;
            if next.id == ids::SEGMENT {
                break next;
            }
            at = next.end.ok_or_else(|| damaged("no segment"))?;
        };
        let end = segment.end.unwrap_or(len);
        let mut clusters = Clusters::default();
        let (mut tracks, mut scale, mut info_seen) = (Vec::new(), USUAL_SCALE, false);
        let mut at = segment.content;
        while let Some(next) = element(window, at, end) {
            if next.id == ids::CLUSTER {
                if tracks.is_empty() {
                    return Err(damaged("no tracks before the first cluster"));
                }
                let with = Reading {
                    tracks: &tracks,
                    scale,
                    end,
                    limits,
                };
                at = clusters.read(window, next, &with, found)?;
                continue;
            }
            let Some(next_end) = next.end else { break };
            at = next_end;
            let size = next_end.saturating_sub(next.content);
            if next.id == ids::TRACKS && tracks.is_empty() {
                let content = window.whole(next.content, size, limits.metadata as u64)?;
                tracks = track::read(&content, limits, found)?;
            }
            if next.id == ids::INFO && !info_seen {
                let content = window.whole(next.content, size, limits.metadata as u64)?;
                scale = find_uint(&content, ids::TIMESTAMP_SCALE)
                    .filter(|n| *n > 0)
                    .unwrap_or(scale);
                info_seen = true;
            }
            if others.len() < MOST_OTHERS {
                others.push((next.id, next.content, size));
            }
        }
        if clusters.body.size() == 0 {
            return Err(damaged("it holds no film and no sound"));
        }
        let web = is_web(window, start_end) && tracks.iter().all(|t| t.web);
        let media = match (tracks.iter().any(|t| t.is_picture), web) {
            (false, _) => MediaType::Mka,
            (true, true) => MediaType::WebM,
            (true, false) => MediaType::Matroska,
        };
        let head = head(&tracks, &clusters, scale, web);
        let body = clusters.body;
        let film = Self {
            head,
            body,
            media,
            others,
            end: at,
        };
        if film.size() > limits.entry {
            return Err(MediaError::TooLarge {
                limit: limits.entry,
            });
        }
        Ok(film)
    }

    pub(super) fn size(&self) -> u64 {
        self.body.size_behind(&self.head)
    }

    /// Whether the film that was read is this one already, byte by byte.
    pub(super) fn is_unchanged(&self, window: &mut Window<'_>) -> Result<bool, MediaError> {
        self.body.is_unchanged(&self.head, window)
    }
}

/// Whether the header says that it is WebM.
fn is_web(window: &mut Window<'_>, end: u64) -> bool {
    let header = window.whole(0, end, 1 << 16);
    let kind = header
        .ok()
        .and_then(|h| find_text(find(&h, ids::EBML)?, ids::DOC_TYPE));
    kind.as_deref() == Some("webm")
}

/// Everything before the first cluster: header, segment, times, tracks, and where playing can begin.
fn head(tracks: &[Track], clusters: &Clusters, scale: u64, web: bool) -> Zeroizing<Vec<u8>> {
    let kind: &[u8] = if web { b"webm" } else { b"matroska" };
    // Versions of EBML, lengths of identifiers and sizes, type, its versions.
    let header = [
        uint(0x4286, 1),
        uint(0x42f7, 1),
        uint(0x42f2, 4),
        uint(0x42f3, 8),
        around(ids::DOC_TYPE, kind),
        uint(0x4287, 4),
        uint(0x4285, 2),
    ];
    #[expect(
        clippy::cast_precision_loss,
        reason = "a film of 2^53 ticks does not exist"
    )]
    let duration = clusters.until as f64;
    // Both programs must be named; the shortest name has no letters.
    let info = [
        uint(ids::TIMESTAMP_SCALE, scale),
        around(ids::MUXING_APP, b""),
        around(ids::WRITING_APP, b""),
        around(ids::DURATION, &duration.to_be_bytes()),
    ];
    let mut inner = around(ids::INFO, &info.concat());
    inner.extend(track::written(tracks));
    let leading = tracks.iter().position(|t| t.is_picture).unwrap_or(0) as u64;
    // Places take eight bytes each, so that what they count is known before they are.
    let cues = |begin: u64| {
        let points = clusters.cues.iter().map(|(time, at)| {
            let at = begin.saturating_add(*at).to_be_bytes();
            let track = uint(ids::CUE_TRACK, leading.saturating_add(1));
            let place = [track, around(ids::CUE_CLUSTER_POSITION, &at)].concat();
            let place = around(ids::CUE_TRACK_POSITIONS, &place);
            around(
                ids::CUE_POINT,
                &[uint(ids::CUE_TIME, *time), place].concat(),
            )
        });
        match points.collect::<Vec<_>>().concat() {
            none if none.is_empty() => none,
            points => around(ids::CUES, &points),
        }
    };
    let begin = inner.len().saturating_add(cues(0).len());
    inner.extend(cues(begin as u64));
    let mut out = Zeroizing::new(around(ids::EBML, &header.concat()));
    out.extend(ids::SEGMENT.to_be_bytes());
    // A size in eight bytes, so that its own length says nothing.
    let size = clusters.body.size().saturating_add(inner.len() as u64);
    out.extend((size | 1 << 56).to_be_bytes());
    out.extend(inner);
    out
}
