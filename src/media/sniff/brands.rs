//! The brands of a file of the ISO base media family (ISO/IEC 14496-12, section 4.3).

/// Whether a picture file holds AV1 and no HEVC: its main brand may be the one that both have.
pub(super) fn is_avif(head: &[u8]) -> bool {
    let size = head.first_chunk().map(|b| u32::from_be_bytes(*b));
    let size = size
        .and_then(|n| usize::try_from(n).ok())
        .unwrap_or_default();
    let whole = head.get(8..size.min(head.len())).unwrap_or_default();
    let has = |names: &[&[u8]]| whole.chunks_exact(4).any(|b| names.contains(&b));
    let picture =
        whole.starts_with(b"mif") || whole.starts_with(b"msf") || whole.starts_with(b"miaf");
    picture
        && has(&[b"avif", b"avis"])
        && !has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"])
}
