//! HTML: read as a browser's tokenizer reads it, and written anew from the elements that a page of words needs. What
//! `inspect` finds is what the writer left out, so that both always mean the same page.

use super::encoding;
use super::html_writer::{Page, Writer};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType, Severity};
use encoding_rs::{Encoding, UTF_8};
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use zeroize::Zeroizing;

pub(in crate::media) struct Html;

/// How far a page is searched for the name of its encoding; browsers look at 1024 bytes.
const PRESCAN: usize = 4096;

impl Stripper for Html {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.document_file)?;
        look(&bytes, input, settings)
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.document_file)?;
        let (text, ..) = decode(&bytes, &mut input)?;
        let page = read(&text, settings, true)?;
        let out = Zeroizing::new(page.html.as_bytes().to_vec());
        let mut again = Input::from_bytes(out.clone());
        nothing_found(&look(&out, &mut again, settings)?)?;
        Ok(Clean::from_bytes(MediaType::Html, out))
    }
}

/// Everything about a page that would not be written again.
fn look(bytes: &[u8], input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
    let (text, encoding, marked) = decode(bytes, input)?;
    let page = read(&text, settings, false)?;
    let mut found = page.found;
    if marked {
        found.push(Finding::bare("byte-order-mark", Severity::Narrows));
    }
    if encoding != UTF_8 {
        found.push(Finding::with(
            "encoding",
            Severity::Narrows,
            encoding.name(),
        ));
    }
    // How a page is spelled out, down to its spaces, is the habit of a program or a hand.
    if found.is_empty() && *page.html != *text {
        found.push(Finding::bare("encoder-marks", Severity::Narrows));
    }
    Ok(found)
}

fn read(text: &str, settings: &Settings, clean: bool) -> Result<Page, MediaError> {
    let options = TokenizerOpts {
        discard_bom: false,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(Writer::new(settings, clean), options);
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(text));
    // A script is where a browser would stop to run it.
    while let TokenizerResult::Script(()) = tokenizer.feed(&queue) {}
    tokenizer.end();
    tokenizer.sink.finish()
}

/// The text, its encoding, and whether a mark named it: as a browser would, with UTF-8 before what the page claims.
fn decode(
    bytes: &[u8],
    input: &mut Input,
) -> Result<(Zeroizing<String>, &'static Encoding, bool), MediaError> {
    let marked = Encoding::for_bom(bytes);
    let encoding = match marked {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => match claimed(bytes) {
            Some(encoding) => encoding,
            None => encoding::encoding_of(input)?,
        },
    };
    let skipped = marked.map_or(0, |(_, length)| length);
    let body = bytes.get(skipped..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(body);
    Ok((
        Zeroizing::new(text.into_owned()),
        encoding,
        marked.is_some(),
    ))
}

/// The encoding that a page names in its head.
fn claimed(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN).unwrap_or(bytes).to_ascii_lowercase();
    let at = head.windows(8).position(|w| w == b"charset=")?;
    let rest = head.get(at.checked_add(8)?..)?;
    let quoted = |b: &u8| matches!(b, b'"' | b'\'' | b' ');
    let from = rest.iter().position(|b| !quoted(b))?;
    let label = rest.get(from..)?;
    let end = label
        .iter()
        .position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b)))
        .unwrap_or(label.len());
    let named = Encoding::for_label(label.get(..end)?)?;
    // It is none of these, or the name could not have been read.
    (named.is_ascii_compatible() && named != UTF_8).then_some(named)
}
