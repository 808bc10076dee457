//! Codes from pictures, in any order and any number of times, until a file is whole.

use super::{Chunk, PaperError, Set};
use crate::courier::{Verdict, check};
use crate::model::{ContentDigits, Digest, Limits};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// What became of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gathered {
    /// It was missing.
    New,
    /// It had been read before.
    Known,
    /// It is none of this program's codes, or was changed.
    Strange,
}

/// Everything read so far.
#[derive(Debug)]
pub struct Gatherer {
    limits: Limits,
    gatherings: Vec<Gathering>,
}

/// The codes of one set that have been read.
#[derive(Debug)]
pub struct Gathering {
    set: Set,
    pieces: BTreeMap<u16, Vec<u8>>,
    /// Numbers under which two codes said different things: neither is believed.
    doubtful: BTreeSet<u16>,
}

impl Gatherer {
    /// Nothing read.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            gatherings: Vec::new(),
        }
    }

    /// Takes what a code says.
    pub fn add(&mut self, code: &[u8]) -> Gathered {
        let Some(chunk) = Chunk::parse(code, &self.limits) else {
            return Gathered::Strange;
        };
        let known = self.gatherings.iter_mut().find(|g| g.set == chunk.set);
        if let Some(gathering) = known {
            return gathering.add(chunk);
        }
        let mut gathering = Gathering {
            set: chunk.set,
            pieces: BTreeMap::new(),
            doubtful: BTreeSet::new(),
        };
        let gathered = gathering.add(chunk);
        self.gatherings.push(gathering);
        gathered
    }

    /// The sets of which there is a code, in the order in which they were met.
    #[must_use]
    pub fn gatherings(&self) -> &[Gathering] {
        &self.gatherings
    }
}

impl Gathering {
    fn add(&mut self, chunk: Chunk) -> Gathered {
        if self.doubtful.contains(&chunk.index) {
            return Gathered::Strange;
        }
        match self.pieces.get(&chunk.index) {
            Some(piece) if *piece == chunk.piece => Gathered::Known,
            Some(_) => {
                self.pieces.remove(&chunk.index);
                self.doubtful.insert(chunk.index);
                Gathered::Strange
            }
            None => {
                self.pieces.insert(chunk.index, chunk.piece);
                Gathered::New
            }
        }
    }

    /// What its codes say of the whole.
    #[must_use]
    pub fn set(&self) -> &Set {
        &self.set
    }

    /// How many codes have been read; [`Set::data`] of them make the file.
    #[must_use]
    pub fn have(&self) -> usize {
        self.pieces.len()
    }

    /// Whether there are enough.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.have() >= usize::from(self.set.data)
    }

    /// Pages of which a code is missing, counted from 1.
    #[must_use]
    pub fn missing_pages(&self) -> Vec<usize> {
        let all = u16::try_from(self.set.codes()).unwrap_or(u16::MAX);
        let missing = (0..all).filter(|n| !self.pieces.contains_key(n));
        let mut pages: Vec<usize> = missing
            .map(|n| self.set.page_of(n).saturating_add(1))
            .collect();
        pages.dedup();
        pages
    }

    /// The digits printed on each page that has been read whole.
    #[must_use]
    pub fn page_digits(&self) -> Vec<(usize, ContentDigits)> {
        let missing = self.missing_pages();
        let mut pages: BTreeMap<usize, Vec<Vec<u8>>> = BTreeMap::new();
        for (index, piece) in &self.pieces {
            let chunk = Chunk {
                set: self.set,
                index: *index,
                piece: piece.clone(),
            };
            let page = self.set.page_of(*index).saturating_add(1);
            pages.entry(page).or_default().push(chunk.to_bytes());
        }
        pages.retain(|page, _| !missing.contains(page));
        let digits = |codes: Vec<Vec<u8>>| digits_of(&codes);
        pages.into_iter().map(|(n, c)| (n, digits(c))).collect()
    }

    /// The file. Nothing is given that is not exactly what was put on paper.
    ///
    /// # Errors
    /// [`PaperError::Contradiction`] if the codes do not make what they promise, or too few are there.
    pub fn restore(&self) -> Result<Vec<u8>, PaperError> {
        let (data, parity) = (usize::from(self.set.data), usize::from(self.set.parity));
        let numbered = || self.pieces.iter().map(|(n, p)| (usize::from(*n), p));
        let own = numbered().filter(|(n, _)| *n < data);
        let spare = numbered().filter_map(|(n, p)| Some((n.checked_sub(data)?, p)));
        let mut all: BTreeMap<usize, Vec<u8>> = own.clone().map(|(n, p)| (n, p.clone())).collect();
        if all.len() < data {
            let rest = reed_solomon_simd::decode(data, parity, own, spare);
            all.extend(rest.map_err(|_| PaperError::Contradiction)?);
        }
        let mut file: Vec<u8> = all.into_values().flatten().collect();
        let length = usize::try_from(self.set.length).unwrap_or(usize::MAX);
        // What fills the last piece is part of the form.
        if file.iter().skip(length).any(|b| *b != 0) {
            return Err(PaperError::Contradiction);
        }
        file.truncate(length);
        let digest: [u8; 32] = Sha256::digest(&file).into();
        if digest.first_chunk() != Some(&self.set.tag) {
            return Err(PaperError::Contradiction);
        }
        let verdict = check(
            Cursor::new(&file),
            file.len() as u64,
            Some(self.set.digits()),
        );
        match verdict {
            Ok(Verdict::Whole { .. }) => Ok(file),
            _ => Err(PaperError::NotABundle),
        }
    }
}

/// A page's own check digits: those of what its codes hold, one after the other.
pub(super) fn digits_of(codes: &[Vec<u8>]) -> ContentDigits {
    let mut hash = Sha256::new();
    for code in codes {
        hash.update(code);
    }
    Digest(hash.finalize().into()).content_digits()
}
