//! SHA-256 digests and the digits a file is named by.

use std::fmt;

/// A SHA-256 digest (FIPS 180-4), shown as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Reads 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let nibble = |c: u8| match c {
            b'0'..=b'9' => c.checked_sub(b'0'),
            b'a'..=b'f' => c.checked_sub(b'a').and_then(|n| n.checked_add(10)),
            _ => None,
        };
        if bytes.len() != 64 {
            return None;
        }
        let mut out = [0; 32];
        for (to, pair) in out.iter_mut().zip(bytes.chunks_exact(2)) {
            let [high, low] = pair else { return None };
            *to = (nibble(*high)? << 4) | nibble(*low)?;
        }
        Some(Self(out))
    }

    /// The digits of a file with this content.
    #[must_use]
    pub fn content_digits(&self) -> ContentDigits {
        let head = self.0.first_chunk().copied().map_or(0, u64::from_be_bytes);
        ContentDigits(head.checked_rem(ContentDigits::RANGE).unwrap_or_default())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Sixteen decimal digits: the first eight bytes of the SHA-256, big-endian, modulo 10^16. Enough to see damage,
/// not enough to stop someone who wants two files with the same digits (53 bits).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentDigits(u64);

reasons! {
    /// Typed digits that cannot be content digits.
    pub enum DigitsError {
        NotDigits = "digits-form", "these are not 16 digits";
    }
}

impl ContentDigits {
    const RANGE: u64 = 10_000_000_000_000_000;
    const COUNT: usize = 16;

    /// Reads digits typed from paper: spaces and dashes between them do not count.
    ///
    /// # Errors
    /// [`DigitsError::NotDigits`].
    pub fn typed(text: &str) -> Result<Self, DigitsError> {
        let digits: String = text.chars().filter(|c| !" -".contains(*c)).collect();
        Self::exact(&digits).ok_or(DigitsError::NotDigits)
    }

    /// In groups of four, as they are read out and written down.
    #[must_use]
    pub fn in_groups(self) -> String {
        let digits = self.to_string().into_bytes();
        let groups = digits.chunks(4).map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join(" ")
    }

    /// Finds the digits at the start of a file's name. What a copying program adds (` (1)`, `.age.txt`) does not
    /// matter, another digit does.
    #[must_use]
    pub fn in_file_name(name: &str) -> Option<Self> {
        let run: String = name.chars().take_while(char::is_ascii_digit).collect();
        name.contains(".age").then(|| Self::exact(&run)).flatten()
    }

    /// The same for a path.
    #[must_use]
    pub fn of_path(path: &std::path::Path) -> Option<Self> {
        path.file_name()
            .and_then(|n| n.to_str())
            .and_then(Self::in_file_name)
    }

    fn exact(digits: &str) -> Option<Self> {
        let whole = digits.len() == Self::COUNT && digits.bytes().all(|b| b.is_ascii_digit());
        whole.then(|| digits.parse().ok().map(Self)).flatten()
    }

    /// The name of a sealed file with this content.
    #[must_use]
    pub fn file_name(self) -> String {
        format!("{self}.age")
    }
}

impl fmt::Display for ContentDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_there_and_back() {
        let d = Digest([0xa7; 32]);
        assert_eq!(Digest::from_hex(&d.to_string()), Some(d));
        assert_eq!(Digest::from_hex(&"A7".repeat(32)), None, "one form only");
        assert_eq!(Digest::from_hex("a7"), None);
    }

    #[test]
    fn digits_are_found_in_names_that_copying_changed() {
        let d = Digest([9; 32]).content_digits();
        assert_eq!(ContentDigits::in_file_name(&d.file_name()), Some(d));
        assert_eq!(
            ContentDigits::in_file_name(&format!("{d} (1).age")),
            Some(d)
        );
        assert_eq!(ContentDigits::in_file_name(&format!("{d}7.age")), None);
        assert_eq!(ContentDigits::in_file_name("письмо.age"), None);
        assert_eq!(ContentDigits::in_file_name(&format!("{d}.jpg")), None);
    }

    #[test]
    fn typed_digits_may_be_grouped() {
        let d = ContentDigits::typed("0000 1234-5678 9012").unwrap();
        assert_eq!(d.to_string(), "0000123456789012");
        assert!(ContentDigits::typed("123").is_err());
        assert!(ContentDigits::typed("00001234567890１2").is_err());
    }
}
