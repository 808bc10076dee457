//! Reads a ZIP's members, each only when asked for. The directory and the headers before the members may lie: names,
//! sizes and places are checked, and unpacking ends at a limit.

use crate::media::MediaError;
use crate::model::Limits;
use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};
use std::collections::BTreeMap;
use std::io::Read;
use zeroize::Zeroizing;

/// Members that unpack to less are let off the ratio: white space packs well.
const SMALL: u64 = 4 << 20;

/// Where a member's packed bytes stand.
struct Place {
    from: usize,
    to: usize,
    deflated: bool,
    crc: u32,
}

/// A document's members by name.
pub(in crate::media::document) struct Package<'a> {
    bytes: &'a [u8],
    members: BTreeMap<String, Place>,
    /// How much may still be unpacked.
    left: u64,
    limits: Limits,
}

impl<'a> Package<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// [`MediaError::Decode`], [`MediaError::TooMany`], [`MediaError::Protected`].
    pub(in crate::media::document) fn open(
        bytes: &'a [u8],
        limits: &Limits,
    ) -> Result<Self, MediaError> {
        let archive = ZipArchive::from_slice(bytes).map_err(MediaError::damaged)?;
        let mut members = BTreeMap::new();
        let mut ranges = Vec::new();
        let mut entries = archive.entries();
        while let Some(header) = entries.next_entry().map_err(MediaError::damaged)? {
            if ranges.len() >= limits.members {
                return Err(MediaError::TooMany {
                    limit: limits.members as u64,
                });
            }
            let raw = header.file_path();
            let name = String::from_utf8_lossy(raw.as_bytes()).replace('\\', "/");
            if header.is_dir() || name.ends_with('/') {
                continue;
            }
            if header.flags().is_encrypted() {
                return Err(MediaError::Protected);
            }
            let deflated = match header.compression_method() {
                CompressionMethod::STORE => false,
                CompressionMethod::DEFLATE => true,
                _ => return Err(MediaError::damaged("a member is packed in an unusual way")),
            };
            let entry = archive
                .get_entry(header.wayfinder())
                .map_err(MediaError::damaged)?;
            let (from, to) = entry.compressed_data_range();
            ranges.push((from, to));
            let place = Place {
                from: usize::try_from(from).map_err(MediaError::damaged)?,
                to: usize::try_from(to).map_err(MediaError::damaged)?,
                deflated,
                crc: header.crc32(),
            };
            let name = name.trim_start_matches('/').to_owned();
            if name.split('/').any(|step| step == "..") {
                return Err(MediaError::damaged("a member's name leads out of the file"));
            }
            if members.insert(name, place).is_some() {
                return Err(MediaError::damaged("two members have one name"));
            }
        }
        // Many names for the same packed bytes are how a small file unpacks to a large one.
        ranges.sort_unstable();
        if ranges
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.1 > b.0))
        {
            return Err(MediaError::damaged("its members lie over each other"));
        }
        Ok(Self {
            bytes,
            members,
            left: limits.unpacked,
            limits: *limits,
        })
    }

    /// The names of all members, in order.
    pub(in crate::media::document) fn names(&self) -> impl Iterator<Item = &str> {
        self.members.keys().map(String::as_str)
    }

    /// The name a member really has: parts of OOXML are found whatever the size of their letters (ECMA-376, part 2).
    pub(in crate::media::document) fn find(&self, name: &str) -> Option<String> {
        if self.members.contains_key(name) {
            return Some(name.to_owned());
        }
        self.names()
            .find(|n| n.eq_ignore_ascii_case(name))
            .map(str::to_owned)
    }

    /// A member's bytes, if there is one of this name.
    ///
    /// # Errors
    /// [`MediaError::Decode`] if it is damaged, [`MediaError::Unpacks`] if it unpacks to too much.
    pub(in crate::media::document) fn read(
        &mut self,
        name: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, MediaError> {
        let Some(place) = self.members.get(name) else {
            return Ok(None);
        };
        let packed = self
            .bytes
            .get(place.from..place.to)
            .ok_or_else(|| MediaError::damaged("a member lies outside the file"))?;
        let ratio = self
            .limits
            .unpack_ratio
            .saturating_mul(packed.len() as u64)
            .max(SMALL);
        let limit = ratio.min(self.left);
        let mut out = Zeroizing::new(Vec::new());
        let mut take =
            |reader: &mut dyn Read| reader.take(limit.saturating_add(1)).read_to_end(&mut out);
        let read = if place.deflated {
            take(&mut DeflateDecoder::new(packed))
        } else {
            take(&mut &*packed)
        };
        read.map_err(MediaError::damaged)?;
        let size = out.len() as u64;
        if size > limit {
            return Err(MediaError::Unpacks { limit });
        }
        if rawzip::crc32(&out) != place.crc {
            return Err(MediaError::damaged(format!(
                "{name} is not what its checksum says"
            )));
        }
        self.left = self.left.saturating_sub(size);
        Ok(Some(out))
    }
}
