//! Parts of a bundle, sealed to a card and opened with the intake key. What is done with their insides is `courier`'s.

use super::card::ConfirmedCard;
use super::keys::{Identity, Intake};
use super::open::{OpenError, refusal, step_of};
use super::stream_serial::{NotAuthentic, SerialOpener, SerialSealer};
use crate::model::Limits;
use crate::wire::{Floor, Part, PartError};
use std::io::{self, Read, Seek, Write};

/// A writer that seals one part. Its plaintext always begins as a part does, so that nothing else can be sealed past
/// the door that `submission` keeps.
pub struct PartSealer<W: Write>(SerialSealer<W>);

impl<W: Write> PartSealer<W> {
    /// Writes the beginning of a part to a card whose digits were confirmed.
    ///
    /// # Errors
    /// The writer's own.
    pub fn new(card: &ConfirmedCard, part: &Part, out: W) -> io::Result<Self> {
        let block = part.to_block().map_err(io::Error::other)?;
        let mut sealer = SerialSealer::new(&card.intake, out)?;
        sealer.write_all(&block)?;
        Ok(Self(sealer))
    }

    /// Seals the last chunk and gives the writer back.
    ///
    /// # Errors
    /// The writer's own.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for PartSealer<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is inside a sealed file, as far as its first chunk tells.
pub enum Inside<R> {
    /// An archive, or something that will be refused as one.
    Archive,
    /// A part.
    Part(Box<PartOpener<R>>),
}

/// A reader of what stands in a part behind its beginning. Only once it has returned 0 is any of it authentic.
pub struct PartOpener<R> {
    /// Which part it says it is.
    pub part: Part,
    inner: SerialOpener<io::Take<R>>,
}

impl<R: Read> Read for PartOpener<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buf)
    }
}

/// Opens as much of a sealed file of `len` bytes as says what is in it.
///
/// # Errors
/// [`OpenError`].
pub fn look_inside<R: Read + Seek>(
    mut file: R,
    len: u64,
    identity: &Identity<Intake>,
    limits: &Limits,
) -> Result<Inside<R>, OpenError> {
    let step = step_of(&mut file, len, limits)?;
    file.rewind().map_err(|source| OpenError::Read { source })?;
    let mut inner = SerialOpener::new(identity, file.take(len)).map_err(refusal)?;
    let mut block = [0; Part::BLOCK];
    inner.read_exact(&mut block).map_err(reading)?;
    Ok(match Part::from_block(&block, limits)? {
        None => Inside::Archive,
        Some(part) => {
            // A writer takes one of two steps. What claims more than it can hold costs nothing further.
            let steps = [Floor::Small, Floor::Usual].map(|f| part.set.step(f));
            if !steps.contains(&step) {
                return Err(PartError::Form.into());
            }
            Inside::Part(Box::new(PartOpener { part, inner }))
        }
    })
}

/// What an error of a [`PartOpener`] means.
#[must_use]
pub fn reading(source: io::Error) -> OpenError {
    match source.downcast::<NotAuthentic>() {
        Ok(_) => OpenError::NotAuthentic,
        Err(source) => match source.downcast::<PartError>() {
            Ok(reason) => reason.into(),
            Err(source) => OpenError::Read { source },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys::{Identity, Intake};
    use super::super::stream_open::OpenReader;
    use super::*;
    use crate::wire::Kind;
    use std::io::Cursor;

    #[test]
    fn what_one_thread_seals_many_open_and_the_other_way_round_at_every_boundary() {
        let key = Identity::<Intake>::generate(Kind::Classic);
        for len in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
            let text: Vec<u8> = (0..=250u8).cycle().take(len).collect();
            let mut sealer = SerialSealer::new(&key.to_recipient(), Vec::new()).unwrap();
            sealer.write_all(&text).unwrap();
            let file = sealer.finish().unwrap();
            let mut opened = Vec::new();
            OpenReader::new(&key, Cursor::new(file.clone()))
                .unwrap()
                .read_to_end(&mut opened)
                .unwrap();
            assert_eq!(opened, text, "{len}");
            opened.clear();
            SerialOpener::new(&key, &file[..])
                .unwrap()
                .read_to_end(&mut opened)
                .unwrap();
            assert_eq!(opened, text, "{len}");
            let cut = &file[..file.len() - 1];
            let mut reader = SerialOpener::new(&key, cut).unwrap();
            assert!(reader.read_to_end(&mut opened).is_err(), "{len}");
        }
    }
}
