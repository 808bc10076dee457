//! Parts among the files of an `open`: grouped into their sets, joined as soon as all files have been looked at, and what
//! comes out is looked at again, because it may be a part or be wrapped itself.
//!
//! What is joined is a sealed bundle, in a file that has no name yet; no plaintext is written here.

use super::failure::Failure;
use super::ui::Ui;
use plico::courier::{JoinError, Source, join, verify};
use plico::envelope::parts::reading;
use plico::envelope::{Identity, Inside, Intake, OpenError, PartOpener, look_inside};
use plico::model::reason::IoFailure;
use plico::model::{Digest, Limits};
use plico::platform::files::open_regular;
use plico::platform::newfile::NewFile;
use plico::wire::{Carried, HashingReader, PartError, Set};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

/// A sealed file: one that was given, or one that was joined.
pub(crate) struct Item {
    /// The files that were given for it.
    pub(crate) sources: Vec<PathBuf>,
    pub(crate) place: Place,
    /// Seals that were opened to come to it.
    depth: usize,
}

/// Where a sealed file is.
pub(crate) enum Place {
    Given(PathBuf),
    Joined { file: NewFile, set: Set },
}

/// The reader of a sealed file, and its length.
type Sealed = (Carried<File>, u64);

impl Item {
    pub(crate) fn given(path: &Path) -> Self {
        Self {
            sources: vec![path.to_path_buf()],
            place: Place::Given(path.to_path_buf()),
            depth: 0,
        }
    }

    pub(crate) fn open(&self) -> Result<Sealed, Failure> {
        match &self.place {
            Place::Given(path) => {
                let read = |e| Failure::io(e, path);
                let (file, len) = open_regular(path).map_err(read)?;
                let carried = Carried::new(file, len).map_err(read)?;
                carried.ok_or_else(|| OpenError::Armor.into())
            }
            Place::Joined { file, set } => {
                let file = file.reread().map_err(|e| Failure::io(e, ""))?;
                Ok((Carried::Binary(file), set.size))
            }
        }
    }

    /// The SHA-256 of the sealed file: what it was wrapped in or split into does not matter.
    pub(crate) fn sha256(&self) -> Result<Digest, Failure> {
        match &self.place {
            Place::Given(_) => {
                let mut hashing = HashingReader::new(self.open()?.0);
                let read = std::io::copy(&mut hashing, &mut std::io::sink());
                read.map_err(|e| Failure::io(e, ""))?;
                Ok(hashing.finish().0)
            }
            Place::Joined { set, .. } => Ok(set.sha256),
        }
    }
}

/// What a sealed file turned out to be.
pub(crate) enum Taken {
    /// No part: to be opened now.
    Bundle(Item),
    /// A part, kept until all files have been looked at.
    Part,
    /// A whole part of a bundle that has been joined without it.
    Spare,
}

/// What joining one set came to.
pub(crate) struct Joined {
    /// The bundle, or the files that did not give one and why.
    pub(crate) bundle: Result<Item, (Vec<PathBuf>, Failure)>,
    /// Parts that are not whole; the others may have done without them.
    pub(crate) refused: Vec<(Vec<PathBuf>, Failure)>,
}

pub(crate) struct Gather<'a> {
    identity: &'a Identity<Intake>,
    /// Where bundles are joined.
    dir: PathBuf,
    limits: Limits,
    sets: BTreeMap<Set, Vec<(u8, Item)>>,
    done: BTreeSet<Set>,
}

impl<'a> Gather<'a> {
    pub(crate) fn new(identity: &'a Identity<Intake>, dir: PathBuf) -> Self {
        Self {
            identity,
            dir,
            limits: Limits::STANDARD,
            sets: BTreeMap::new(),
            done: BTreeSet::new(),
        }
    }

    /// Looks into a sealed file, and keeps it if it is a part.
    pub(crate) fn take(&mut self, item: Item) -> Result<Taken, Failure> {
        let Inside::Part(opener) = self.look(&item)? else {
            return Ok(Taken::Bundle(item));
        };
        let part = opener.part;
        if item.depth >= self.limits.wraps {
            let limit = self.limits.wraps;
            return Err(OpenError::from(PartError::TooDeep { limit }).into());
        }
        if self.done.contains(&part.set) {
            verify(&part.set, source(*opener)).map_err(reading)?;
            return Ok(Taken::Spare);
        }
        let set = self.sets.entry(part.set).or_default();
        set.push((part.index, item));
        Ok(Taken::Part)
    }

    /// Joins one of the sets that are complete. What is wrapped is unwrapped first, and what lies deeper last, because
    /// either may bring parts of another set.
    pub(crate) fn join_next(&mut self, ui: &mut Ui) -> Option<Joined> {
        let depth = |items: &[(u8, Item)]| items.iter().map(|(_, i)| i.depth).max();
        let complete = self
            .sets
            .iter()
            .filter(|(set, items)| distinct(items).len() >= set.plan.need());
        let next = complete.min_by_key(|(set, items)| (set.plan.parts() > 1, depth(items)));
        let set = *next?.0;
        let items = self.sets.remove(&set)?;
        Some(self.join(ui, set, items))
    }

    /// The sets that stay incomplete: their files, and how many parts are missing.
    pub(crate) fn incomplete(self) -> impl Iterator<Item = (Vec<PathBuf>, Failure)> {
        self.sets
            .into_iter()
            .map(|(set, items)| missing(&set, &items))
    }

    fn look(&self, item: &Item) -> Result<Inside<Carried<File>>, Failure> {
        let (file, len) = item.open()?;
        Ok(look_inside(file, len, self.identity, &self.limits)?)
    }

    /// The inside of a part, if it is still the one that it was.
    fn reopen(&self, set: &Set, index: u8, item: &Item) -> Result<Opener, Failure> {
        match self.look(item)? {
            Inside::Part(opener) if opener.part.set == *set && opener.part.index == index => {
                Ok(*opener)
            }
            _ => Err(Failure::io(std::io::ErrorKind::InvalidData.into(), "")),
        }
    }

    fn join(&mut self, ui: &mut Ui, set: Set, mut items: Vec<(u8, Item)>) -> Joined {
        let mut refused = Vec::new();
        let bundle = loop {
            let chosen = distinct(&items);
            if chosen.len() < set.plan.need() {
                break Err(missing(&set, &items));
            }
            let chosen: Vec<usize> = chosen.into_values().take(set.plan.need()).collect();
            match self.try_join(ui, &set, &items, &chosen) {
                Ok(file) => {
                    self.refuse_damaged_spares(&set, &mut items, &chosen, &mut refused);
                    break Ok(file);
                }
                Err(Trouble::Part(at, failure)) if at < items.len() => {
                    let (_, item) = items.remove(at);
                    refused.push((item.sources, *failure));
                }
                Err(Trouble::Part(_, failure) | Trouble::All(failure)) => {
                    break Err((sources_of(&items), *failure));
                }
            }
        };
        let bundle = bundle.map(|file| {
            self.done.insert(set);
            Item {
                depth: deepest(&items).saturating_add(1),
                sources: sources_of(&items),
                place: Place::Joined { file, set },
            }
        });
        Joined { bundle, refused }
    }

    fn try_join(
        &self,
        ui: &mut Ui,
        set: &Set,
        items: &[(u8, Item)],
        chosen: &[usize],
    ) -> Result<NewFile, Trouble> {
        let mut sources = Vec::new();
        for at in chosen {
            let (index, item) = items
                .get(*at)
                .ok_or_else(|| Trouble::All(Failure::bug().into()))?;
            let opener = self.reopen(set, *index, item);
            sources.push(source(opener.map_err(|f| Trouble::Part(*at, f.into()))?));
        }
        let write = |source| Trouble::All(Box::new(IoFailure::Write { source }.into()));
        let file = NewFile::in_dir(&self.dir).map_err(write)?;
        let mut passed = |bytes| ui.advance(bytes);
        join(set, sources, file, &mut passed).map_err(|error| match error {
            JoinError::Part { index, source } => {
                let is_it = |at: &usize| items.get(*at).is_some_and(|(i, _)| *i == index);
                let at = chosen.iter().copied().find(is_it).unwrap_or(usize::MAX);
                Trouble::Part(at, Box::new(reading(source).into()))
            }
            JoinError::Write(source) => write(source),
            JoinError::Digest => Trouble::All(Box::new(OpenError::from(PartError::Digest).into())),
        })
    }

    /// Whoever brought five parts of which three were needed wants to know which of the others are damaged.
    fn refuse_damaged_spares(
        &self,
        set: &Set,
        items: &mut Vec<(u8, Item)>,
        chosen: &[usize],
        refused: &mut Vec<(Vec<PathBuf>, Failure)>,
    ) {
        for at in (0..items.len()).rev().filter(|at| !chosen.contains(at)) {
            let Some((index, item)) = items.get(at) else {
                continue;
            };
            let whole = self
                .reopen(set, *index, item)
                .and_then(|o| Ok(verify(set, source(o)).map_err(reading)?));
            if let Err(failure) = whole {
                refused.push((items.remove(at).1.sources, failure));
            }
        }
    }
}

type Opener = PartOpener<Carried<File>>;

/// What keeps a set from being joined: one of its parts, by its place in the list, or all of it.
enum Trouble {
    Part(usize, Box<Failure>),
    All(Box<Failure>),
}

fn source(opener: Opener) -> Source<Opener> {
    Source {
        index: opener.part.index,
        reader: opener,
    }
}

/// The place of the first item of each number.
fn distinct(items: &[(u8, Item)]) -> BTreeMap<u8, usize> {
    let places = items.iter().enumerate().rev();
    places.map(|(at, (index, _))| (*index, at)).collect()
}

fn sources_of(items: &[(u8, Item)]) -> Vec<PathBuf> {
    let all = items.iter().flat_map(|(_, i)| i.sources.iter().cloned());
    all.collect()
}

fn deepest(items: &[(u8, Item)]) -> usize {
    items.iter().map(|(_, i)| i.depth).max().unwrap_or(0)
}

fn missing(set: &Set, items: &[(u8, Item)]) -> (Vec<PathBuf>, Failure) {
    let have = distinct(items).len();
    let error = PartError::Missing {
        have,
        need: u8::try_from(set.plan.need()).unwrap_or(u8::MAX),
        missing: set.plan.need().saturating_sub(have),
    };
    (sources_of(items), OpenError::from(error).into())
}
