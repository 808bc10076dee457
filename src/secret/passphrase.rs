//! Passphrases: judged when made, offered when none comes to mind.

use super::{Plaintext, strength};
use rand::Rng;

/// A passphrase as typed, in locked memory.
#[derive(Debug)]
pub struct Passphrase(Plaintext);

/// Why a passphrase will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing was typed.
    #[error("the passphrase is empty")]
    Empty,
    /// More than [`Passphrase::MAX_BYTES`] bytes, or not text.
    #[error("the passphrase is too long or is not text")]
    Unusable,
    /// Fewer than [`Passphrase::MIN_CHARS`] characters.
    #[error("the passphrase is shorter than {min} characters")]
    Short {
        /// The least number of characters.
        min: usize,
    },
    /// Long enough, but a guesser would come to it early.
    #[error("the passphrase is easy to guess")]
    Guessable,
}

impl Passphrase {
    /// The least length of a new passphrase, in characters.
    pub const MIN_CHARS: usize = 12;
    /// The greatest length of any passphrase, in bytes.
    pub const MAX_BYTES: usize = 1024;
    /// Bits of guessing a new passphrase must be worth. With scrypt at 2^18 a guess costs about a second of a core and
    /// 256 MiB, so these are thirty thousand core-years.
    pub const MIN_BITS: f64 = 40.0;
    /// Groups and digits of an offered passphrase: 28 digits, 93 bits. Digits look the same on every keyboard layout.
    const OFFERED: (usize, usize) = (7, 4);

    /// Takes what was typed or read, without its line end. For opening: any non-empty text will do.
    ///
    /// # Errors
    /// [`PassphraseError::Empty`] or [`PassphraseError::Unusable`].
    pub fn existing(typed: &[u8]) -> Result<Self, PassphraseError> {
        let line = typed
            .strip_suffix(b"\n")
            .map_or(typed, |l| l.strip_suffix(b"\r").unwrap_or(l));
        if line.is_empty() {
            return Err(PassphraseError::Empty);
        }
        if line.len() > Self::MAX_BYTES || std::str::from_utf8(line).is_err() {
            return Err(PassphraseError::Unusable);
        }
        Ok(Self(Plaintext::copy_of(line)))
    }

    /// Takes what was typed as a new passphrase: it must also be hard to guess.
    ///
    /// # Errors
    /// Any [`PassphraseError`].
    pub fn new(typed: &[u8]) -> Result<Self, PassphraseError> {
        let this = Self::existing(typed)?;
        if this.expose().chars().count() < Self::MIN_CHARS {
            return Err(PassphraseError::Short {
                min: Self::MIN_CHARS,
            });
        }
        if strength::bits(this.expose()) < Self::MIN_BITS {
            return Err(PassphraseError::Guessable);
        }
        Ok(this)
    }

    /// A random passphrase of digits in groups.
    #[must_use]
    pub fn offer() -> Self {
        let (groups, digits) = Self::OFFERED;
        let mut text = zeroize::Zeroizing::new(String::with_capacity(64));
        for g in 0..groups {
            if g > 0 {
                text.push(' ');
            }
            for _ in 0..digits {
                text.push(char::from(rand::rngs::OsRng.gen_range(b'0'..=b'9')));
            }
        }
        Self(Plaintext::copy_of(text.as_bytes()))
    }

    /// Whether two entries are the same.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.0.expose() == other.0.expose()
    }

    /// The passphrase itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        // Checked when it was made.
        self.0.expose_str().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_passphrases_are_refused_with_the_reason() {
        let refuse = |p: &str| Passphrase::new(p.as_bytes()).unwrap_err();
        assert_eq!(refuse("\n"), PassphraseError::Empty);
        assert_eq!(refuse("short"), PassphraseError::Short { min: 12 });
        assert_eq!(refuse("aaaaaaaaaaaaaaaa"), PassphraseError::Guessable);
        assert_eq!(refuse("password12345"), PassphraseError::Guessable);
        assert_eq!(refuse("йцукенгшщзфывапро"), PassphraseError::Guessable);
        assert_eq!(refuse("парольпарольпароль1"), PassphraseError::Guessable);
        assert!(Passphrase::new("correct horse battery staple".as_bytes()).is_ok());
        assert!(Passphrase::new("hG7$kq9Lw2!x".as_bytes()).is_ok());
    }

    #[test]
    fn the_length_is_held_on_both_sides() {
        let long = "я".repeat(Passphrase::MAX_BYTES / 2);
        assert!(Passphrase::existing(long.as_bytes()).is_ok());
        let longer = format!("{long}x");
        assert_eq!(
            Passphrase::existing(longer.as_bytes()).unwrap_err(),
            PassphraseError::Unusable
        );
    }

    #[test]
    fn an_offered_passphrase_is_strong_and_never_the_same() {
        let a = Passphrase::offer();
        assert!(Passphrase::new(a.expose().as_bytes()).is_ok());
        assert!(!a.same_as(&Passphrase::offer()));
        assert_eq!(a.expose().len(), 34);
    }

    #[test]
    fn line_ends_do_not_count() {
        let a = Passphrase::existing(b"abc\r\n").unwrap();
        assert!(a.same_as(&Passphrase::existing(b"abc").unwrap()));
        assert_eq!(format!("{a:?}"), "Passphrase(Plaintext(..))");
    }
}
