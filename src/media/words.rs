//! The words that a clean copy still says: what the word check reads of a document.

use super::{Clean, MediaError, document};
use crate::model::{Limits, MediaType};
use std::io::Read;
use zeroize::Zeroizing;

/// The words of a clean copy, as a plain text. Pictures, films and sounds have none that a program can read, and a PDF
/// has only what is drawn in it.
pub(super) fn of(clean: Clean, limits: &Limits) -> Result<Clean, MediaError> {
    let media = clean.media();
    let mut bytes = Zeroizing::new(Vec::new());
    if says_words(media) {
        let mut body = clean.into_reader().take(limits.scan_text);
        body.read_to_end(&mut bytes).map_err(MediaError::damaged)?;
    }
    let words = match media {
        MediaType::Html => of_page(&String::from_utf8_lossy(&bytes)),
        _ if document::is_packed(media) => document::words(&bytes, limits)?,
        _ => return Ok(Clean::from_bytes(MediaType::Text, bytes)),
    };
    Ok(Clean::from_bytes(MediaType::Text, words))
}

/// Whether a clean file of this type says words.
pub(super) fn says_words(media: MediaType) -> bool {
    use MediaType::{Csv, Html, Markdown, Text};
    matches!(media, Text | Markdown | Csv | Html) || document::is_packed(media)
}

/// A page that our own writer made: its tags become ends of lines, so that the words of attributes (the text beside a
/// picture, where a link leads) are read as well. Pictures inside of it are no words.
fn of_page(page: &str) -> Zeroizing<Vec<u8>> {
    let mut words = Zeroizing::new(Vec::with_capacity(page.len()));
    for (n, piece) in page.split(['<', '>']).enumerate() {
        let inside = n % 2 == 1;
        let said: Vec<&str> = if inside {
            // The values stand between quotation marks.
            piece
                .split('"')
                .skip(1)
                .step_by(2)
                .filter(|v| !v.starts_with("data:"))
                .collect()
        } else {
            vec![piece]
        };
        for said in said {
            let said = said
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
            words.extend_from_slice(said.replace("&nbsp;", " ").replace("&amp;", "&").as_bytes());
            words.push(b'\n');
        }
    }
    words
}
