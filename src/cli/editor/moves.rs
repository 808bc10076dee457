//! Where a key that moves leads to.

use super::body::Body;
use crate::cli::key::{Held, Motion};

/// Where the cursor goes, and the column it would like to be at when it goes up or down again.
pub(super) struct Moved {
    pub(super) place: usize,
    pub(super) wanted: Option<usize>,
}

/// What a word is made of, and what is between words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    End,
    Space,
    Word,
    Sign,
}

/// Follows one key from `place`; `page` is how many lines are seen at a time.
pub(super) fn follow(
    body: &Body,
    place: usize,
    wanted: Option<usize>,
    motion: Motion,
    held: Held,
    page: usize,
) -> Moved {
    let far = held.ctrl || held.alt;
    let line = body.line_of(place);
    let to = |place| Moved {
        place,
        wanted: None,
    };
    match motion {
        Motion::Left if far => to(word_before(body, place)),
        Motion::Right if far => to(word_after(body, place)),
        Motion::Left => to(before(body, place)),
        Motion::Right => to(after(body, place)),
        Motion::Home if far => to(0),
        Motion::End if far => to(body.len()),
        Motion::Home => to(body.line(line).start),
        Motion::End => to(body.end_of(line)),
        Motion::Up => up(body, place, wanted, 1),
        Motion::Down => down(body, place, wanted, 1),
        Motion::PageUp => up(body, place, wanted, page),
        Motion::PageDown => down(body, place, wanted, page),
    }
}

/// One cluster back.
pub(super) fn before(body: &Body, place: usize) -> usize {
    let last = body.clusters_before(place).next();
    last.map_or(0, |(cluster, _)| cluster.start)
}

/// One cluster on.
pub(super) fn after(body: &Body, place: usize) -> usize {
    let next = body.clusters_from(place).next();
    next.map_or_else(|| body.len(), |(cluster, _)| cluster.end)
}

/// The beginning of this word or of the one before.
pub(super) fn word_before(body: &Body, place: usize) -> usize {
    let clusters = body.clusters_before(place);
    word(place, clusters.map(|(c, shape)| (c.start, shape)))
}

/// The end of this word or of the next one.
fn word_after(body: &Body, place: usize) -> usize {
    let clusters = body.clusters_from(place);
    word(place, clusters.map(|(c, shape)| (c.end, shape)))
}

/// Passes spaces and then one run of letters or of signs. A line's end is passed alone.
fn word<'a>(place: usize, clusters: impl Iterator<Item = (usize, &'a str)>) -> usize {
    let mut at = place;
    let mut run = None;
    for (edge, shape) in clusters {
        match (run, class(shape)) {
            (None, Class::End) => return if at == place { edge } else { at },
            (None, Class::Space) => {}
            (None, first) => run = Some(first),
            (Some(run), next) if run == next => {}
            (Some(_), _) => return at,
        }
        at = edge;
    }
    at
}

fn class(cluster: &str) -> Class {
    match cluster.chars().next() {
        None | Some('\n') => Class::End,
        // An apostrophe is a letter among letters, in Ukrainian and French.
        Some('\'' | '’' | 'ʼ' | '_') => Class::Word,
        Some(c) if c.is_whitespace() => Class::Space,
        Some(c) if c.is_alphanumeric() => Class::Word,
        Some(_) => Class::Sign,
    }
}

/// Lines up; from the first one, to its beginning.
fn up(body: &Body, place: usize, wanted: Option<usize>, lines: usize) -> Moved {
    let column = wanted.unwrap_or_else(|| body.column(place));
    let place = match body.line_of(place) {
        0 => 0,
        line => body.place(line.saturating_sub(lines), column),
    };
    Moved {
        place,
        wanted: Some(column),
    }
}

/// Lines down; from the last one, to its end.
fn down(body: &Body, place: usize, wanted: Option<usize>, lines: usize) -> Moved {
    let column = wanted.unwrap_or_else(|| body.column(place));
    let last = body.lines().saturating_sub(1);
    let place = match body.line_of(place) {
        line if line == last => body.len(),
        line => body.place(line.saturating_add(lines).min(last), column),
    };
    Moved {
        place,
        wanted: Some(column),
    }
}
