//! Names inside a bundle. They are generated, never taken from a file or a stranger.

use super::attachment::MediaType;
use std::fmt;

/// The name of one entry. There is no way to make one from free text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryName {
    /// `statement.md`
    Statement,
    /// `answers.json`
    Answers,
    /// `attachments/01.jpg`: its number from 1 and its type.
    Attachment(u8, MediaType),
    /// `originals/01.age`: the number of its attachment.
    Original(u8),
    /// `manifest.json`
    Manifest,
}

impl EntryName {
    /// Reads a name from an archive: exactly one of the forms above.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let number = |two: &str| {
            let digits = two.len() == 2 && two.bytes().all(|b| b.is_ascii_digit());
            digits
                .then(|| two.parse().ok())
                .flatten()
                .filter(|&n: &u8| n > 0)
        };
        match name {
            "statement.md" => Some(Self::Statement),
            "answers.json" => Some(Self::Answers),
            "manifest.json" => Some(Self::Manifest),
            _ => {
                let (folder, file) = name.split_once('/')?;
                let (stem, extension) = file.split_once('.')?;
                match (folder, extension) {
                    ("attachments", _) => Some(Self::Attachment(
                        number(stem)?,
                        MediaType::from_extension(extension)?,
                    )),
                    ("originals", "age") => Some(Self::Original(number(stem)?)),
                    _ => None,
                }
            }
        }
    }

    /// Where the entry stands among the others: each may only follow a smaller one.
    #[must_use]
    pub fn rank(&self) -> (u8, u8) {
        match self {
            Self::Statement => (0, 0),
            Self::Answers => (1, 0),
            Self::Attachment(n, _) => (2, *n),
            Self::Original(n) => (3, *n),
            Self::Manifest => (4, 0),
        }
    }
}

impl fmt::Display for EntryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement => f.write_str("statement.md"),
            Self::Answers => f.write_str("answers.json"),
            Self::Attachment(n, media) => write!(f, "attachments/{n:02}.{}", media.extension()),
            Self::Original(n) => write!(f, "originals/{n:02}.age"),
            Self::Manifest => f.write_str("manifest.json"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back_as_itself() {
        let names = [
            EntryName::Statement,
            EntryName::Answers,
            EntryName::Attachment(1, MediaType::Jpeg),
            EntryName::Attachment(99, MediaType::Text),
            EntryName::Original(7),
            EntryName::Manifest,
        ];
        for n in names {
            assert_eq!(EntryName::parse(&n.to_string()), Some(n));
        }
    }

    #[test]
    fn nothing_else_is_a_name() {
        for n in [
            "",
            "../statement.md",
            "/statement.md",
            "attachments/1.jpg",
            "attachments/00.jpg",
            "attachments/001.jpg",
            "attachments/01.jpg/x",
            "attachments/01.exe",
            "attachments/../01.jpg",
            "originals/01.jpg",
            "Statement.md",
            "statement.md\u{202e}",
            "attachments/+1.jpg",
        ] {
            assert_eq!(EntryName::parse(n), None, "{n:?}");
        }
    }
}
