//! The words that a source memorises. A stand-in for the real lists, behind the same contract.

use crate::model::Language;
use zeroize::Zeroizing;

crate::reasons! {
    /// Why typed words are no codename.
    pub enum CodenameError {
        Words = "codename-words", "these are no words of a codename";
    }
}

/// A codename.
pub struct Codename(Zeroizing<String>);

/// What was read from typed words.
pub struct Reading {
    /// The codename.
    pub codename: Codename,
    /// What was mended.
    pub repaired: Vec<Repair>,
}

/// One word that was mended.
pub struct Repair {
    /// Its place, from 1.
    pub position: usize,
    /// As it was typed.
    pub typed: Zeroizing<String>,
    /// As it was meant.
    pub meant: Zeroizing<String>,
}

impl Codename {
    /// A new one.
    #[must_use]
    pub fn generate(_: Language) -> Self {
        let words: Vec<String> = (0..10)
            .map(|_| format!("w{:x}", rand::random::<u16>()))
            .collect();
        Self(Zeroizing::new(words.join(" ")))
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> Zeroizing<String> {
        self.0.clone()
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`CodenameError`].
    pub fn read(typed: &str) -> Result<Reading, CodenameError> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        if words.len() != 10 {
            return Err(CodenameError::Words);
        }
        Ok(Reading {
            codename: Self(Zeroizing::new(words.join(" "))),
            repaired: Vec::new(),
        })
    }

    /// What its key is derived from.
    #[must_use]
    pub fn canonical(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.as_bytes().to_vec())
    }
}
