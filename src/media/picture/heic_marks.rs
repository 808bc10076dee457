//! What a HEIC says besides the picture that it shows. Cleaning makes a JPEG of it, so all of this goes.

use super::heic_boxes::{self as boxes, Boxes, Fields, Item, Location};
use super::{exif_block, xmp};
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of item that are pictures.
const PICTURES: [&[u8; 4]; 8] = [
    b"hvc1", b"hev1", b"lhv1", b"av01", b"jpeg", b"grid", b"iden", b"iovl",
];

/// Everything that is no part of the main picture.
pub(super) fn find(file: &[u8], limits: &Limits) -> Vec<Finding> {
    let mut found = Findings::default();
    let mut top = Boxes { rest: file };
    for (kind, body) in &mut top {
        match &kind {
            b"ftyp" | b"mdat" => {}
            b"meta" => Meta::new(body).find(file, limits, &mut found),
            b"free" | b"skip" | b"wide" if body.iter().all(|&b| b == 0) => {}
            b"free" | b"skip" | b"wide" => {
                found.push(Finding::with("unused-data", Severity::Few, size_of(body)));
            }
            b"moov" | b"moof" | b"mpvd" => {
                let moving = format!("{} {}", name(kind), size_of(body));
                found.push(Finding::with("embedded-file", Severity::Few, moving));
            }
            b"jumb" => found.push(Finding::bare("content-credentials", Severity::One)),
            b"uuid" if body.windows(5).take(64).any(|w| w == b"c2pa\0") => {
                found.push(Finding::bare("content-credentials", Severity::One));
            }
            _ => found.push(unknown(name(kind))),
        }
    }
    if !top.rest.is_empty() {
        let size = size_of(top.rest);
        found.push(Finding::with("trailing-data", Severity::Few, size));
    }
    found.into_list()
}

/// The parts of a `meta` box that are looked at.
#[derive(Default)]
struct Meta<'a> {
    primary: u64,
    items: Vec<Item>,
    thumbnail: bool,
    /// Items that are tiles, thumbnails or auxiliaries of another.
    parts: BTreeSet<u64>,
    locations: BTreeMap<u64, Location>,
    data: &'a [u8],
    properties: &'a [u8],
    unknown: Vec<String>,
}

impl<'a> Meta<'a> {
    fn new(body: &'a [u8]) -> Self {
        let mut meta = Meta::default();
        let rest = body.get(4..).unwrap_or_default();
        for (kind, body) in (Boxes { rest }) {
            match &kind {
                b"pitm" => {
                    let mut fields = Fields(body);
                    let width = if fields.number(1) == Some(0) { 2 } else { 4 };
                    let _ = fields.number(3);
                    meta.primary = fields.number(width).unwrap_or_default();
                }
                b"iinf" => meta.items = boxes::items(body),
                b"iref" => {
                    for (kind, from, to) in boxes::references(body) {
                        match &kind {
                            b"dimg" => meta.parts.extend(to),
                            b"thmb" | b"auxl" => {
                                meta.parts.insert(from);
                            }
                            _ => {}
                        }
                        meta.thumbnail |= kind == *b"thmb";
                    }
                }
                b"iloc" => meta.locations = boxes::locations(body),
                b"idat" => meta.data = body,
                b"iprp" => meta.properties = body,
                b"hdlr" | b"dinf" | b"grpl" => {}
                _ if meta.unknown.len() < 20 => meta.unknown.push(name(kind)),
                _ => {}
            }
        }
        meta
    }

    fn find(&self, file: &[u8], limits: &Limits, found: &mut Findings) {
        let mut budget = limits.metadata;
        let mut others = 0usize;
        for item in &self.items {
            if found.is_full() {
                return;
            }
            if !item.name.is_empty() {
                found.push(Finding::with(
                    "description",
                    Severity::Few,
                    item.name.as_str(),
                ));
            }
            match &item.kind {
                b"Exif" => {
                    let data = self.data_of(item, file, &mut budget);
                    found.extend(exif_block::find(tiff_of(&data)));
                }
                b"mime" if item.content_type == "application/rdf+xml" => {
                    let data = self.data_of(item, file, &mut budget);
                    found.extend(xmp::find(&data));
                }
                kind if PICTURES.contains(&kind) => {
                    let other = item.id != self.primary && !self.parts.contains(&item.id);
                    others = others.saturating_add(usize::from(other));
                }
                b"mime" => found.push(unknown(&item.content_type)),
                kind => found.push(unknown(name(*kind))),
            }
        }
        if others > 0 {
            let count = others.to_string();
            found.push(Finding::with("more-pictures", Severity::Few, count));
        }
        if self.thumbnail {
            found.push(Finding::bare("thumbnail", Severity::Few));
        }
        found.extend(self.unknown.iter().map(unknown));
        self.find_properties(found);
    }

    fn find_properties(&self, found: &mut Findings) {
        let container = Boxes {
            rest: self.properties,
        };
        let properties = container.filter(|(kind, _)| kind == b"ipco");
        for (kind, body) in properties.flat_map(|(_, rest)| Boxes { rest }) {
            if found.is_full() {
                return;
            }
            let mut fields = Fields(body);
            match &kind {
                b"colr" if !body.starts_with(b"nclx") => {
                    found.push(Finding::bare("colour-profile", Severity::Narrows));
                }
                b"irot" | b"imir" => {
                    let turned = kind == *b"imir" || body.first().is_some_and(|b| b & 3 != 0);
                    if turned {
                        found.push(Finding::bare("orientation", Severity::Narrows));
                    }
                }
                b"auxC" => {
                    let _ = fields.number(4);
                    let urn = fields.words();
                    found.push(if urn.ends_with(":alpha") || urn.ends_with("auxid:1") {
                        Finding::bare("transparency", Severity::Narrows)
                    } else {
                        Finding::with("layers", Severity::Few, urn)
                    });
                }
                b"crtt" | b"mdft" => found.push(Finding::bare("date", Severity::Few)),
                b"udes" => {
                    let _ = fields.number(4);
                    let words = [(); 4].map(|()| fields.words()).join(" ");
                    found.push(Finding::with("description", Severity::Few, words.trim()));
                }
                b"hvcC" | b"av1C" | b"lhvC" | b"jpgC" | b"ispe" | b"pixi" | b"pasp" | b"clap"
                | b"colr" | b"clli" | b"mdcv" | b"lsel" | b"rloc" | b"tols" | b"oinf" | b"amve" => {
                }
                _ => found.push(unknown(name(kind))),
            }
        }
    }

    /// An item's data, as much as may still be copied.
    fn data_of(&self, item: &Item, file: &[u8], budget: &mut usize) -> Vec<u8> {
        let mut data = Vec::new();
        let Some((inside, extents)) = self.locations.get(&item.id) else {
            return data;
        };
        let source = if *inside { self.data } else { file };
        for &(at, length) in extents {
            let from = usize::try_from(at).ok().and_then(|at| source.get(at..));
            let from = from.unwrap_or_default();
            // A length of zero means up to the end.
            let most = match usize::try_from(length) {
                Ok(0) | Err(_) => from.len(),
                Ok(n) => n.min(from.len()),
            };
            let taken = from.get(..most.min(*budget)).unwrap_or_default();
            *budget = budget.saturating_sub(taken.len());
            data.extend_from_slice(taken);
        }
        data
    }
}

/// The TIFF structure of an `Exif` item: behind as many bytes as its first number says, and their own name.
fn tiff_of(data: &[u8]) -> &[u8] {
    let mut fields = Fields(data);
    let skipped = fields.number(4).and_then(|n| usize::try_from(n).ok());
    let named = skipped.and_then(|n| fields.0.get(n..));
    let begins = |b: &&[u8]| b.starts_with(b"II*\0") || b.starts_with(b"MM\0*");
    let found = named.filter(begins).or_else(|| {
        let at = data
            .windows(4)
            .take(64)
            .position(|w| w == b"II*\0" || w == b"MM\0*");
        at.and_then(|at| data.get(at..))
    });
    found.unwrap_or_default()
}

fn unknown(name: impl Into<String>) -> Finding {
    Finding::with("unknown-block", Severity::Few, name)
}

fn name(code: [u8; 4]) -> String {
    String::from_utf8_lossy(&code).into_owned()
}

fn size_of(body: &[u8]) -> String {
    format!("{} B", body.len())
}
