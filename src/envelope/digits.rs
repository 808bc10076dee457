//! Check digits: how a person knows that a card is the office's own.
//!
//! ```text
//! h = SHA-512("plico/check-digits/1" || 0x00 || root key);  group i = h[8i..8i+8] big-endian mod 100000, i = 0..5
//! ```
//!
//! Thirty digits are 99 bits: nobody finds a second key with the same ones. They reach the source outside the file and
//! are typed; the program never shows them first, because people who only compare let wrong ones through.

use super::signing::{CardDomain, VerifyingKey};
use sha2::{Digest, Sha512};
use std::fmt;

/// Six groups of five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckDigits([u32; 6]);

crate::reasons! {
    /// Why typed digits do not confirm a card.
    pub enum CheckError {
        Form { found: usize } = "check-form", "there must be 30 digits, not {found}";
        Wrong { group: usize } = "check-wrong", "group {group} is not this card's";
    }
}

impl CheckDigits {
    /// The digits of a root key.
    #[must_use]
    pub fn of(root: &VerifyingKey<CardDomain>) -> Self {
        let hash = Sha512::new()
            .chain_update(b"plico/check-digits/1\0")
            .chain_update(root.bytes())
            .finalize();
        let mut groups = [0; 6];
        for (group, bytes) in groups.iter_mut().zip(hash.chunks_exact(8)) {
            let n = bytes.iter().fold(0u64, |n, &b| (n << 8) | u64::from(b));
            *group = u32::try_from(n % 100_000).unwrap_or_default();
        }
        Self(groups)
    }

    /// Holds typed digits against these. Spaces and dashes between them do not count.
    ///
    /// # Errors
    /// [`CheckError`], with the first group that is wrong, counted from 1.
    pub fn confirm(&self, typed: &str) -> Result<(), CheckError> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !"-–—".contains(*c))
            .collect();
        if digits.chars().count() != 30 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CheckError::Form {
                found: digits.chars().filter(char::is_ascii_digit).count(),
            });
        }
        let own = self.to_string().replace(' ', "");
        let same = |(a, b): (&[u8], &[u8])| a == b;
        let pairs = own.as_bytes().chunks(5).zip(digits.as_bytes().chunks(5));
        match pairs.map(same).position(|s| !s) {
            None => Ok(()),
            Some(n) => Err(CheckError::Wrong {
                group: n.saturating_add(1),
            }),
        }
    }
}

impl fmt::Display for CheckDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: Vec<String> = self.0.iter().map(|g| format!("{g:05}")).collect();
        f.write_str(&groups.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::signing::SigningKey;

    #[test]
    fn the_derivation_is_a_fixed_vector() {
        let key = SigningKey::<CardDomain>::parse("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
            .unwrap();
        assert_eq!(
            CheckDigits::of(&key.verifying()).to_string(),
            "78395 29077 13189 13201 60396 84660"
        );
    }

    #[test]
    fn the_wrong_group_is_named() {
        let own = CheckDigits([1, 22, 333, 4444, 55555, 0]);
        assert!(own.confirm("00001 00022 00333 04444 55555 00000").is_ok());
        assert!(own.confirm("000010002200333044445555500000").is_ok());
        let wrong = |t: &str| own.confirm(t).unwrap_err().to_string();
        assert_eq!(
            wrong("00001 00022 00333 04445 55555 00000"),
            "group 4 is not this card's"
        );
        assert_eq!(
            wrong("00001 00022 00333 04444 55555 0000"),
            "there must be 30 digits, not 29"
        );
        assert_eq!(
            wrong("٠٠٠٠١ 00022 00333 04444 55555 00000"),
            "there must be 30 digits, not 25"
        );
    }
}
