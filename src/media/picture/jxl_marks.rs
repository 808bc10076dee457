//! What a JPEG XL file says besides its picture. Cleaning makes a PNG of it, so all of this goes.

use super::heic_boxes::Boxes;
use super::jxl::{self, CODESTREAM};
use super::{exif_block, xmp};
use crate::media::findings::Findings;
use crate::model::{Finding, Limits, Severity};
use std::io::Read;

/// Everything that is no part of the picture.
pub(super) fn find(file: &[u8], limits: &Limits) -> Vec<Finding> {
    let mut found = Findings::default();
    if !file.starts_with(CODESTREAM) {
        let mut budget = limits.metadata as u64;
        let mut boxes = Boxes { rest: file };
        for (kind, body) in &mut boxes {
            if found.is_full() {
                break;
            }
            match &kind {
                b"JXL " | b"ftyp" | b"jxlc" | b"jxlp" | b"jxll" | b"jxli" => {}
                b"brob" => {
                    let (inner, packed) = body.split_first_chunk().unwrap_or((b"brob", &[]));
                    let unpacked = unpack(packed, &mut budget);
                    metadata(*inner, &unpacked, &mut found);
                }
                _ => metadata(kind, body, &mut found),
            }
        }
        if !boxes.rest.is_empty() {
            let size = format!("{} B", boxes.rest.len());
            found.push(Finding::with("trailing-data", Severity::Few, size));
        }
    }
    codestream(file, limits, &mut found);
    found.into_list()
}

fn metadata(kind: [u8; 4], body: &[u8], found: &mut Findings) {
    match &kind {
        b"Exif" => {
            let skipped = body.split_first_chunk::<4>();
            let tiff = skipped.and_then(|(offset, rest)| {
                let offset = usize::try_from(u32::from_be_bytes(*offset)).ok()?;
                rest.get(offset..)
            });
            found.extend(exif_block::find(tiff.unwrap_or_default()));
        }
        b"xml " => found.extend(xmp::find(body)),
        // What a JPEG was before it became this: its tables, and every segment of its metadata.
        b"jbrd" => found.push(Finding::bare("encoder-tables", Severity::Narrows)),
        b"jumb" => found.push(Finding::bare("content-credentials", Severity::One)),
        other => {
            let name = String::from_utf8_lossy(other).into_owned();
            found.push(Finding::with("unknown-block", Severity::Few, name));
        }
    }
}

/// What the header of the codestream says. A header that cannot be read says nothing here; cleaning will refuse it.
fn codestream(file: &[u8], limits: &Limits, found: &mut Findings) {
    let codestream = jxl::codestream(file);
    let Ok((image, _)) = jxl::header(&codestream, limits) else {
        return;
    };
    let metadata = &image.image_header().metadata;
    if image.original_icc().is_some() {
        found.push(Finding::bare("colour-profile", Severity::Narrows));
    }
    if metadata.orientation != 1 {
        found.push(Finding::bare("orientation", Severity::Narrows));
    }
    if metadata.alpha().is_some() {
        found.push(Finding::bare("transparency", Severity::Narrows));
    }
    if metadata.preview.is_some() {
        found.push(Finding::bare("thumbnail", Severity::Few));
    }
    if metadata.animation.is_some() {
        found.push(Finding::bare("more-pictures", Severity::Few));
    }
    for channel in &metadata.ec_info {
        let name = channel.name.to_string();
        if !(channel.is_alpha() && name.is_empty()) {
            let name: String = name.chars().take(200).collect();
            found.push(Finding::with("layers", Severity::Few, name));
        }
    }
}

/// Unpacks a block, out of what the whole file may still unpack to.
fn unpack(packed: &[u8], budget: &mut u64) -> Vec<u8> {
    let mut out = Vec::new();
    // Damage ends the block; what came before is still worth showing.
    let _ = brotli_decompressor::Decompressor::new(packed, 4096)
        .take(*budget)
        .read_to_end(&mut out);
    *budget = budget.saturating_sub(out.len() as u64);
    out
}
