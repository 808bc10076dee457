//! Writes a page anew while its tokens come in, and notes what is left out.

use super::html_allowed::{DROPPED, ELEMENTS, FRAME, OTHER_VOID, VOID, ends};
use super::html_attributes::{self as attributes, Seen};
use super::{html_image, html_words};
use crate::media::findings::Findings;
use crate::media::{MediaError, Settings};
use crate::model::{Finding, Severity};
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::RefCell;
use zeroize::Zeroizing;

/// What stands around every page.
const BEFORE: &str = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n</head>\n<body>\n";
const AFTER: &str = "\n</body>\n</html>\n";

/// A page read to its end.
pub(super) struct Page {
    pub(super) html: Zeroizing<String>,
    pub(super) found: Vec<Finding>,
}

/// Takes the tokens of a page.
pub(super) struct Writer<'a> {
    settings: &'a Settings,
    /// Whether pictures are cleaned, or only looked into.
    clean: bool,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    out: Zeroizing<String>,
    /// Words since the last tag that was written.
    words: Zeroizing<String>,
    open: Vec<Open>,
    found: Findings,
    seen: Seen,
    failed: Option<MediaError>,
}

impl State {
    fn take_words(&mut self, words: &str) {
        let kind = match self.open.last().and_then(|o| o.dropped) {
            None => {
                self.found.extend(html_words::find(words));
                self.words.push_str(words);
                return;
            }
            Some(Dropped::Hidden) => ("hidden-text", Severity::Few),
            Some(Dropped::Title) => ("title", Severity::Few),
            Some(Dropped::Form) => ("form-data", Severity::Few),
            Some(Dropped::Other) => return,
        };
        let shown: String = words.trim().chars().take(200).collect();
        if !shown.is_empty() {
            self.found.push(Finding::with(kind.0, kind.1, shown));
        }
    }
}

/// An element that has begun.
struct Open {
    name: String,
    /// Whether its tags are written.
    written: bool,
    /// Why its content is not, if it is not.
    dropped: Option<Dropped>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dropped {
    Hidden,
    Title,
    Form,
    Other,
}

impl<'a> Writer<'a> {
    pub(super) fn new(settings: &'a Settings, clean: bool) -> Self {
        Self {
            settings,
            clean,
            state: RefCell::default(),
        }
    }

    /// The page, when all tokens have come.
    pub(super) fn finish(&self) -> Result<Page, MediaError> {
        let mut state = self.state.take();
        while !state.open.is_empty() {
            self.close(&mut state)?;
        }
        self.flush(&mut state)?;
        if let Some(failed) = state.failed {
            return Err(failed);
        }
        let body = state.out.trim_matches(['\n', ' ']);
        let html = Zeroizing::new([BEFORE, body, AFTER].concat());
        Ok(Page {
            html,
            found: state.found.into_list(),
        })
    }

    fn take(&self, state: &mut State, token: Token) -> Result<Option<RawKind>, MediaError> {
        match token {
            Token::CharacterTokens(words) => state.take_words(&words),
            Token::CommentToken(words) if !words.starts_with("?xml") => {
                let words: String = words.trim().chars().take(200).collect();
                let comment = Finding::with("comment", Severity::Few, words);
                state.found.push(comment);
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                return self.start(state, &tag);
            }
            Token::TagToken(tag) => self.end(state, &tag.name)?,
            _ => {}
        }
        Ok(None)
    }

    fn start(&self, state: &mut State, tag: &Tag) -> Result<Option<RawKind>, MediaError> {
        let name = &*tag.name;
        let (ended, within) = ends(name);
        if let Some(at) = position(&state.open, ended, within) {
            self.close_to(state, at)?;
        }
        state.seen.find(tag, &mut state.found);
        let hidden = attributes::is_hidden(tag);
        let around = state.open.last().and_then(|o| o.dropped);
        if VOID.contains(&name) || OTHER_VOID.contains(&name) {
            self.void(state, tag, around.is_some() || hidden)?;
            return Ok(None);
        }
        let known = ELEMENTS.contains(&name) || FRAME.contains(&name);
        let own = match name {
            "title" => Some(Dropped::Title),
            "textarea" | "select" | "datalist" => Some(Dropped::Form),
            _ if DROPPED.contains(&name) => Some(Dropped::Other),
            _ if hidden => {
                state
                    .found
                    .push(Finding::bare("hidden-text", Severity::Few));
                (!self.settings.keep_hidden).then_some(Dropped::Hidden)
            }
            _ => None,
        };
        if name == "script" {
            state.found.push(Finding::bare("script", Severity::Few));
        } else if !known && name != "title" {
            let shown: String = format!("<{name}>").chars().take(200).collect();
            let unknown = Finding::with("unknown-block", Severity::Narrows, shown);
            state.found.push(unknown);
        }
        let dropped = around.or(own);
        let written = dropped.is_none() && ELEMENTS.contains(&name);
        if written {
            self.flush(state)?;
            state.out.push('<');
            state.out.push_str(name);
            attributes::kept(tag, &mut state.out);
            state.out.push('>');
        }
        if state.open.len() >= self.settings.limits.depth {
            return Err(MediaError::TooDeep {
                limit: self.settings.limits.depth as u64,
            });
        }
        state.open.push(Open {
            name: name.to_owned(),
            written,
            dropped,
        });
        // In XHTML an element may end where it begins.
        if tag.self_closing {
            self.close(state)?;
            return Ok(None);
        }
        Ok(match name {
            "script" => Some(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "title" | "textarea" => Some(RawKind::Rcdata),
            _ => None,
        })
    }

    fn void(&self, state: &mut State, tag: &Tag, dropped: bool) -> Result<(), MediaError> {
        let name = &*tag.name;
        let address = attributes::value(tag, "src").filter(|a| attributes::is_data(a));
        match address {
            Some(address) if name == "img" => {
                let found = html_image::find(address, self.settings);
                state.found.extend(found);
                let clean = if self.clean {
                    html_image::clean(address, self.settings)
                } else {
                    Some(Zeroizing::new(address.to_owned()))
                };
                if let (Some(clean), false) = (clean, dropped) {
                    self.flush(state)?;
                    state.out.push_str("<img src=\"");
                    html_words::escape(&clean.replace('"', ""), &mut state.out);
                    state.out.push_str("\">");
                }
            }
            _ if VOID.contains(&name) && !dropped => {
                self.flush(state)?;
                state.out.push('<');
                state.out.push_str(name);
                state.out.push('>');
            }
            _ if VOID.contains(&name) || name == "meta" => {}
            _ => {
                let unknown =
                    Finding::with("unknown-block", Severity::Narrows, format!("<{name}>"));
                state.found.push(unknown);
            }
        }
        Ok(())
    }

    fn end(&self, state: &mut State, name: &str) -> Result<(), MediaError> {
        let within: &[&str] = if name == "table" { &[] } else { &["table"] };
        match position(&state.open, &[name], within) {
            Some(at) => self.close_to(state, at),
            None => Ok(()),
        }
    }

    /// Ends all elements down to the one that stands there.
    fn close_to(&self, state: &mut State, at: usize) -> Result<(), MediaError> {
        while state.open.len() > at {
            self.close(state)?;
        }
        Ok(())
    }

    fn close(&self, state: &mut State) -> Result<(), MediaError> {
        if state.open.last().is_some_and(|o| o.written) {
            self.flush(state)?;
        }
        if let Some(Open { name, written, .. }) = state.open.pop()
            && written
        {
            state.out.push_str("</");
            state.out.push_str(&name);
            state.out.push('>');
        }
        Ok(())
    }

    /// Writes the words that have come together.
    fn flush(&self, state: &mut State) -> Result<(), MediaError> {
        let words = std::mem::take(&mut state.words);
        let pre = state.open.iter().any(|o| o.name == "pre");
        let normal = Zeroizing::new(html_words::normal(&words, pre, &self.settings.limits)?);
        html_words::escape(&normal, &mut state.out);
        Ok(())
    }
}

impl TokenSink for Writer<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        if state.failed.is_some() {
            return TokenSinkResult::Continue;
        }
        match self.take(&mut state, token) {
            Ok(Some(kind)) => TokenSinkResult::RawData(kind),
            Ok(None) => TokenSinkResult::Continue,
            Err(failed) => {
                state.failed = Some(failed);
                TokenSinkResult::Continue
            }
        }
    }
}

/// Where the innermost open element of one of these names stands, no further out than one of those.
fn position(open: &[Open], names: &[&str], within: &[&str]) -> Option<usize> {
    let inner = open.iter().enumerate().rev();
    inner
        .take_while(|(_, o)| !within.contains(&o.name.as_str()))
        .find(|(_, o)| names.contains(&o.name.as_str()))
        .map(|(at, _)| at)
}
