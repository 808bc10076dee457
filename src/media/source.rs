//! A foreign file: open, regular, its format known by its content. What parses it is a worker where there is one.

use super::origin::Origin;
use super::sniff::{advice, unsupported};
use super::worker::{self, Lease, Verb};
use super::{Clean, Fingerprint, Format, Input, MediaError, Method, Settings};
use crate::model::{Finding, Limits};
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use zeroize::Zeroizing;

/// A foreign file that is to be looked at or cleaned. It keeps a worker until it is dropped; a thread that holds one
/// must not wait for another.
pub struct Source {
    origin: Origin,
    len: u64,
    format: Format,
    /// The worker that has seen it; it sees no other file.
    worker: Option<Lease>,
}

impl Source {
    /// Opens a file and looks at what it is.
    ///
    /// # Errors
    /// [`MediaError`], by name for formats that are known but not supported.
    pub fn open(path: &Path) -> Result<Self, MediaError> {
        let (file, len) = crate::platform::files::open_regular(path)
            .map_err(|source| MediaError::Open { source })?;
        Self::new(Origin::File(file), len)
    }

    /// The same of bytes in memory: what was opened and must not touch a disk.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Result<Self, MediaError> {
        let len = bytes.len() as u64;
        Self::new(Origin::memory(bytes), len)
    }

    fn new(origin: Origin, len: u64) -> Result<Self, MediaError> {
        let mut source = Self {
            origin,
            len,
            // Replaced before anyone sees it.
            format: Format::Text,
            worker: worker::lease(),
        };
        let settings = Settings::STANDARD;
        source.format = match &mut source.worker {
            Some(lease) => lease.sniff(&mut source.origin, len, &settings)?,
            None => Verb::sniff(&mut source.input()?, &settings)?,
        };
        Ok(source)
    }

    /// Its format.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.len
    }

    /// The untouched file, from its beginning: for an original that the source chose to keep. What is in memory is no such file.
    ///
    /// # Errors
    /// The system's own.
    pub fn into_original(self) -> Result<(File, u64), MediaError> {
        let Origin::File(mut file) = self.origin else {
            let source = io::ErrorKind::Unsupported.into();
            return Err(MediaError::Open { source });
        };
        file.rewind()
            .map_err(|source| MediaError::Open { source })?;
        Ok((file, self.len))
    }

    /// What it says about the person who made it.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn inspect(&mut self, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        match &mut self.worker {
            Some(lease) => lease.inspect(&mut self.origin, self.len, self.format, settings),
            None => Verb::inspect(self.format, &mut self.input()?, settings),
        }
    }

    /// What the codes (QR) in a picture say, each once, in no order.
    ///
    /// # Errors
    /// [`MediaError`], also for whatever is no picture of the kinds that cameras and scanners make.
    pub fn codes(&mut self, settings: &Settings) -> Result<Vec<Vec<u8>>, MediaError> {
        match &mut self.worker {
            Some(lease) => lease.codes(&mut self.origin, self.len, self.format, settings),
            None => Verb::codes(self.format, &mut self.input()?, settings),
        }
    }

    /// What a picture is known again by, of its first frame or page. None if it shows too little.
    ///
    /// # Errors
    /// [`MediaError`], also for whatever is no picture.
    pub fn fingerprint(&mut self, settings: &Settings) -> Result<Option<Fingerprint>, MediaError> {
        match &mut self.worker {
            Some(lease) => lease.fingerprint(&mut self.origin, self.len, self.format, settings),
            None => Verb::fingerprint(self.format, &mut self.input()?, settings),
        }
    }

    /// A picture that is made of pixels alone, for somebody to look at what a stranger has sent: every kind of picture is decoded and
    /// encoded anew, so that nothing of the file's own bytes is left to attack a viewer.
    ///
    /// # Errors
    /// [`MediaError::Unsupported`] for whatever does not become pixels: a document, a film, a sound.
    pub fn safe_picture(self, limits: Limits) -> Result<Clean, MediaError> {
        if self.format.method() != Method::Pixels {
            return Err(unsupported(self.format.name(), advice::PICTURE));
        }
        self.strip(&limits.into())
    }

    /// A clean copy. With a worker, its content is made while it is read, and the worker is busy until it is dropped.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn strip(mut self, settings: &Settings) -> Result<Clean, MediaError> {
        match self.worker.take() {
            Some(lease) => lease.make(Verb::Strip, self.origin, self.len, self.format, settings),
            None => Verb::strip(self.format, self.input()?, settings),
        }
    }

    /// The words that a clean copy would still say; empty for what says none.
    ///
    /// # Errors
    /// [`MediaError`].
    pub fn words(mut self, settings: &Settings) -> Result<Zeroizing<String>, MediaError> {
        let words = match self.worker.take() {
            Some(lease) => lease.make(Verb::Words, self.origin, self.len, self.format, settings)?,
            None => Verb::words(self.format, self.input()?, settings)?,
        };
        let mut text = Zeroizing::new(Vec::new());
        let mut body = words.into_reader().take(settings.limits.scan_text);
        body.read_to_end(&mut text)
            .map_err(|source| MediaError::Open { source })?;
        Ok(Zeroizing::new(String::from_utf8_lossy(&text).into_owned()))
    }

    /// The same file, to be read in this process.
    fn input(&self) -> Result<Input, MediaError> {
        let again = self.origin.again();
        let mut input = Input::new(
            again.map_err(|source| MediaError::Open { source })?,
            self.len,
        );
        input.go_to_start()?;
        Ok(input)
    }
}
