//! A picture that stands inside a page as `data:`. It is cleaned like a file of its own, or left out.

use crate::media::picture::clean_picture;
use crate::media::sniff;
use crate::media::{Input, Settings};
use crate::model::{Finding, MediaType, Severity};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use zeroize::Zeroizing;

/// What a picture says.
pub(super) fn find(address: &str, settings: &Settings) -> Vec<Finding> {
    let hidden = || vec![Finding::bare("embedded-file", Severity::Few)];
    let Some(bytes) = bytes_of(address) else {
        return hidden();
    };
    let Ok(format) = sniff::by_head(&bytes) else {
        return hidden();
    };
    let mut input = Input::from_bytes(bytes);
    let found = format.stripper().inspect(&mut input, settings);
    found.unwrap_or_else(|_| hidden())
}

/// The address of the same picture, clean. `None` if it cannot be cleaned.
pub(super) fn clean(address: &str, settings: &Settings) -> Option<Zeroizing<String>> {
    let (media, bytes) = clean_picture(bytes_of(address)?, settings).ok()?;
    // What browsers show.
    if !matches!(media, MediaType::Jpeg | MediaType::Png | MediaType::Gif) {
        return None;
    }
    let mut out = Zeroizing::new(format!("data:{};base64,", media.name()));
    let encoded = Zeroizing::new(STANDARD.encode(&*bytes));
    out.push_str(&encoded);
    Some(out)
}

/// The bytes of a `data:` address in base64 (RFC 2397).
fn bytes_of(address: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (head, body) = address.trim().split_once(',')?;
    let head = head.to_ascii_lowercase();
    if !(head.starts_with("data:") && head.ends_with(";base64")) {
        return None;
    }
    let body: Zeroizing<Vec<u8>> = Zeroizing::new(
        body.bytes()
            .filter(|b| !b.is_ascii_whitespace() && *b != b'=')
            .collect(),
    );
    STANDARD_NO_PAD.decode(&*body).ok().map(Zeroizing::new)
}
