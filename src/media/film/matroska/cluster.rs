//! Clusters (RFC 9559, section 5.1.3): blocks of one stretch of time.

use super::block::Block;
use super::ebml::{self, Element, element, uint};
use super::ids;
use super::track::Track;
use crate::media::MediaError;
use crate::media::film::bytes::{length, number};
use crate::media::film::script::Script;
use crate::media::film::window::Window;
use crate::media::findings::Findings;
use crate::model::Limits;

/// All clusters, as they will be written.
#[derive(Default)]
pub(super) struct Clusters {
    pub(super) body: Script,
    /// Where playing can begin: time, place in the body.
    pub(super) cues: Vec<(u64, u64)>,
    /// When the last frame ends, in ticks.
    pub(super) until: u64,
    /// The time from which all count: the first cluster's if that is late, because then a camera says how long it had
    /// been switched on.
    begin: Option<u64>,
}

/// Elements beside clusters, at which one ends that does not know its length.
const BESIDE: &[u32] = &[
    ids::EBML,
    ids::SEGMENT,
    ids::CLUSTER,
    ids::SEEK_HEAD,
    ids::INFO,
    ids::TRACKS,
    ids::CUES,
    ids::ATTACHMENTS,
    ids::CHAPTERS,
    ids::TAGS,
];

/// Nanoseconds after which a first cluster is late.
const LATE: u64 = 10_000_000_000;

/// What a cluster is read with.
pub(super) struct Reading<'a> {
    pub(super) tracks: &'a [Track],
    /// Nanoseconds a tick.
    pub(super) scale: u64,
    /// Where the segment ends.
    pub(super) end: u64,
    pub(super) limits: &'a Limits,
}

impl Clusters {
    /// Reads a cluster and returns where it ends.
    pub(super) fn read(
        &mut self,
        window: &mut Window<'_>,
        cluster: Element,
        with: &Reading<'_>,
        found: &mut Findings,
    ) -> Result<u64, MediaError> {
        let end = cluster.end.unwrap_or(with.end);
        let mut now = Cluster::default();
        let mut at = cluster.content;
        while let Some(child) = element(window, at, end) {
            if cluster.end.is_none() && BESIDE.contains(&child.id) {
                break;
            }
            let Some(child_end) = child.end else {
                return Err(MediaError::damaged("a part of unknown length"));
            };
            at = child_end;
            let content = (child.content, child_end);
            match child.id {
                ids::TIMESTAMP => {
                    let len = length(child_end.saturating_sub(child.content)).min(8);
                    now.time = number(window.at(child.content, len)?);
                }
                ids::SIMPLE_BLOCK => {
                    let Some(block) = Block::read(window, content, with.tracks)? else {
                        continue;
                    };
                    let Some(track) = with.tracks.get(block.track) else {
                        continue;
                    };
                    let origin = (child.id, child.at);
                    let frames = block.pass(window, origin, track, &mut now.body, found)?;
                    now.seen(&block, None, frames, block.is_key(), with);
                }
                ids::BLOCK_GROUP => now.group(window, child, content, with, found)?,
                ids::ENCRYPTED_BLOCK => return Err(MediaError::Protected),
                // The place and size of others, and what fills.
                _ => {}
            }
        }
        self.push(window, cluster, now, with.scale)?;
        let weight = self
            .cues
            .len()
            .saturating_mul(16)
            .saturating_add(self.body.weight());
        if weight as u64 > with.limits.film_index {
            return Err(MediaError::TooMany {
                limit: with.limits.film_index,
            });
        }
        Ok(at.max(cluster.end.unwrap_or(at)))
    }

    fn push(
        &mut self,
        window: &mut Window<'_>,
        cluster: Element,
        now: Cluster,
        scale: u64,
    ) -> Result<(), MediaError> {
        if now.body.size() == 0 {
            return Ok(());
        }
        let is_late = now.time.saturating_mul(scale) >= LATE;
        let first = if is_late { now.time } else { 0 };
        let time = now.time.saturating_sub(*self.begin.get_or_insert(first));
        let timestamp = uint(ids::TIMESTAMP, time);
        let size = now.body.size().saturating_add(timestamp.len() as u64);
        let mut head = ebml::head(ids::CLUSTER, size);
        head.extend(timestamp);
        if let Some(key) = now.key {
            self.cues
                .push((time.saturating_add_signed(key), self.body.size()));
        }
        self.until = self.until.max(time.saturating_add_signed(now.until));
        let there = window.up_to(cluster.at, head.len())?;
        self.body.put_or_copy(&head, there, cluster.at);
        self.body.append(now.body);
        Ok(())
    }
}

/// One cluster.
#[derive(Default)]
struct Cluster {
    time: u64,
    body: Script,
    /// The time of the first frame from which playing can begin, counted from the cluster's.
    key: Option<i64>,
    until: i64,
}

impl Cluster {
    fn seen(
        &mut self,
        block: &Block,
        lasts: Option<u64>,
        frames: u64,
        key: bool,
        with: &Reading<'_>,
    ) {
        let track = with.tracks.get(block.track);
        let each = track
            .map_or(0, |t| t.lasts)
            .checked_div(with.scale)
            .unwrap_or(0);
        let lasts = lasts.unwrap_or(each.saturating_mul(frames));
        let end = i64::from(block.time).saturating_add_unsigned(lasts);
        self.until = self.until.max(end);
        // Pictures count where there are any.
        let leading = with.tracks.iter().position(|t| t.is_picture).unwrap_or(0);
        if key && block.track == leading && self.key.is_none() {
            self.key = Some(block.time.into());
        }
    }

    /// A block with what must be known about it: how long it is shown, and which others it needs.
    fn group(
        &mut self,
        window: &mut Window<'_>,
        group: Element,
        (from, end): (u64, u64),
        with: &Reading<'_>,
        found: &mut Findings,
    ) -> Result<(), MediaError> {
        let (mut block, mut lasts, mut padding) = (None, None, None);
        let mut references = Vec::new();
        let mut at = from;
        while let Some(child) = element(window, at, end) {
            let Some(child_end) = child.end else { break };
            at = child_end;
            let len = length(child_end.saturating_sub(child.content));
            match child.id {
                ids::BLOCK => block = Some((child, child_end)),
                ids::BLOCK_DURATION if len <= 8 => {
                    lasts = Some(number(window.at(child.content, len)?));
                }
                ids::REFERENCE_BLOCK if len <= 8 && references.len() < 256 => {
                    references.push(window.at(child.content, len)?.to_vec());
                }
                ids::DISCARD_PADDING if len <= 8 => {
                    padding = Some(window.at(child.content, len)?.to_vec());
                }
                _ => {}
            }
        }
        let Some((child, block_end)) = block else {
            return Ok(());
        };
        let content = (child.content, block_end);
        let Some(block) = Block::read(window, content, with.tracks)? else {
            return Ok(());
        };
        let Some(track) = with.tracks.get(block.track) else {
            return Ok(());
        };
        let mut inner = Script::default();
        let frames = block.pass(window, (ids::BLOCK, child.at), track, &mut inner, found)?;
        let mut rest = Vec::new();
        if let Some(lasts) = lasts {
            rest.extend(uint(ids::BLOCK_DURATION, lasts));
        }
        for reference in &references {
            rest.extend(ebml::around(ids::REFERENCE_BLOCK, reference));
        }
        if let Some(padding) = padding {
            rest.extend(ebml::around(ids::DISCARD_PADDING, &padding));
        }
        let there = window.up_to(block_end, rest.len())?;
        inner.put_or_copy(&rest, there, block_end);
        let head = ebml::head(ids::BLOCK_GROUP, inner.size());
        let there = window.up_to(group.at, head.len())?;
        self.body.put_or_copy(&head, there, group.at);
        self.body.append(inner);
        self.seen(&block, lasts, frames, references.is_empty(), with);
        Ok(())
    }
}
