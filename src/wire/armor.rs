//! Armor: a sealed file as lines of text, for a road that carries only text (C2SP `age.md`, "ASCII armor").
//!
//! Written here and not by the age crate, because that one ends its lines with CRLF on Windows, which would tell the
//! system, and because a courier reads armor without knowing what age is. Lines end with LF; a reader also takes CRLF, as
//! mail makes it, and white space around the whole.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::io::{self, Read, Seek, SeekFrom, Write};

const BEGIN: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const END: &[u8] = b"-----END AGE ENCRYPTED FILE-----";
/// Characters of a full line, and the bytes they stand for.
const COLUMNS: usize = 64;
const LINE: usize = COLUMNS / 4 * 3;
/// Lines that are read or written together.
const LINES: usize = 1024;
/// White space that may stand before and behind the armor.
const SLACK: usize = 1024;

/// Where a sealed file goes: as it is, or armored.
pub enum Carrier<W: Write> {
    /// As it is.
    Binary(W),
    /// As text.
    Armored(ArmorWriter<W>),
}

impl<W: Write> Carrier<W> {
    /// Starts a file.
    ///
    /// # Errors
    /// The writer's own.
    pub fn new(out: W, armored: bool) -> io::Result<Self> {
        Ok(if armored {
            Self::Armored(ArmorWriter::new(out)?)
        } else {
            Self::Binary(out)
        })
    }

    /// Ends the text, if it is one, and gives the writer back.
    ///
    /// # Errors
    /// The writer's own.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Binary(out) => Ok(out),
            Self::Armored(armor) => armor.finish(),
        }
    }
}

impl<W: Write> Write for Carrier<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        match self {
            Self::Binary(out) => out.write(buf),
            Self::Armored(armor) => armor.write(buf),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes armor.
pub struct ArmorWriter<W> {
    out: W,
    /// What has not been written yet: less than [`LINES`] lines.
    pending: Vec<u8>,
}

impl<W: Write> ArmorWriter<W> {
    fn new(mut out: W) -> io::Result<Self> {
        out.write_all(BEGIN)?;
        out.write_all(b"\n")?;
        Ok(Self {
            out,
            pending: Vec::with_capacity(LINES.saturating_mul(LINE)),
        })
    }

    fn finish(mut self) -> io::Result<W> {
        self.write_lines()?;
        self.out.write_all(END)?;
        self.out.write_all(b"\n")?;
        Ok(self.out)
    }

    fn write_lines(&mut self) -> io::Result<()> {
        let mut text = String::with_capacity(LINES.saturating_mul(COLUMNS.saturating_add(1)));
        for line in self.pending.chunks(LINE) {
            STANDARD.encode_string(line, &mut text);
            text.push('\n');
        }
        self.pending.clear();
        self.out.write_all(text.as_bytes())
    }
}

impl<W: Write> Write for ArmorWriter<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.pending.len() == LINES.saturating_mul(LINE) {
            self.write_lines()?;
        }
        let room = LINES
            .saturating_mul(LINE)
            .saturating_sub(self.pending.len());
        let n = buf.len().min(room);
        self.pending
            .extend_from_slice(buf.get(..n).unwrap_or_default());
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A sealed file as it was carried. What is read from it is the same whether it was armored or not.
pub enum Carried<R> {
    /// As it is.
    Binary(R),
    /// As text.
    Armored(ArmorReader<R>),
}

impl<R: Read + Seek> Carried<R> {
    /// Looks at a file of `len` bytes, and gives the length of what is inside. `None` if it begins as armor does and is
    /// not well-formed to its end.
    ///
    /// # Errors
    /// The reader's own.
    pub fn new(mut file: R, len: u64) -> io::Result<Option<(Self, u64)>> {
        let room = SLACK.saturating_add(BEGIN.len()).saturating_add(2);
        let mut head = Vec::new();
        file.by_ref().take(room as u64).read_to_end(&mut head)?;
        file.rewind()?;
        let before = head.iter().take_while(|b| is_space(**b)).count();
        let text = head.get(before..).unwrap_or_default();
        let Some(text) = text.strip_prefix(BEGIN) else {
            return Ok(Some((Self::Binary(file), len)));
        };
        let line_end = match text {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return Ok(None),
        };
        let start = before.saturating_add(BEGIN.len()).saturating_add(line_end);
        let Some(mut reader) = ArmorReader::new(file, len, start as u64, line_end)? else {
            return Ok(None);
        };
        // All of it once, so that damage is known as such before anything is done with it.
        match io::copy(&mut reader, &mut io::sink()) {
            Ok(_) => {}
            Err(e) if e.kind() == io::ErrorKind::InvalidData => return Ok(None),
            Err(e) => return Err(e),
        }
        reader.rewind()?;
        let inside = reader.len;
        Ok(Some((Self::Armored(reader), inside)))
    }

    /// Whether it is text.
    pub fn is_armored(&self) -> bool {
        matches!(self, Self::Armored(_))
    }
}

impl<R: Read + Seek> Read for Carried<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Binary(file) => file.read(buf),
            Self::Armored(armor) => armor.read(buf),
        }
    }
}

impl<R: Read + Seek> Seek for Carried<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Binary(file) => file.seek(to),
            Self::Armored(armor) => armor.seek(to),
        }
    }
}

/// Reads what is inside armor. All its lines but the last have one length, so any place in it can be reached.
pub struct ArmorReader<R> {
    file: R,
    /// Where the first line stands in the file.
    start: u64,
    /// One byte or two.
    line_end: usize,
    /// Bytes inside.
    len: u64,
    position: u64,
    /// The number of the block in `block`.
    loaded: Option<u64>,
    block: Vec<u8>,
}

impl<R: Read + Seek> ArmorReader<R> {
    fn new(mut file: R, len: u64, start: u64, line_end: usize) -> io::Result<Option<Self>> {
        let room = SLACK.saturating_add(END.len()).saturating_add(4);
        let tail_at = len.saturating_sub(room as u64).max(start);
        file.seek(SeekFrom::Start(tail_at))?;
        let mut tail = Vec::new();
        file.by_ref().take(room as u64).read_to_end(&mut tail)?;
        let behind = tail.iter().rev().take_while(|b| is_space(**b)).count();
        let kept = tail.len().saturating_sub(behind);
        let Some(body) = tail.get(..kept).and_then(|t| t.strip_suffix(END)) else {
            return Ok(None);
        };
        let chars = body.get(..body.len().saturating_sub(line_end));
        let padding = chars.unwrap_or_default().iter().rev();
        let padding = padding.take_while(|b| **b == b'=').count() as u64;
        let body = tail_at
            .saturating_add(body.len() as u64)
            .saturating_sub(start);
        let line = COLUMNS.saturating_add(line_end) as u64;
        let full = body.checked_div(line).unwrap_or(0);
        let rest = body.checked_rem(line).unwrap_or(0);
        let last = rest.saturating_sub(line_end as u64);
        if (rest != 0 && last == 0)
            || !last.is_multiple_of(4)
            || (full == 0 && last == 0)
            || padding > 2
        {
            return Ok(None);
        }
        let bytes = full.saturating_mul(LINE as u64);
        let bytes = bytes.saturating_add((last / 4).saturating_mul(3));
        Ok(Some(Self {
            file,
            start,
            line_end,
            len: bytes.saturating_sub(padding),
            position: 0,
            loaded: None,
            block: Vec::new(),
        }))
    }

    fn load(&mut self, number: u64) -> io::Result<()> {
        let line = COLUMNS.saturating_add(self.line_end);
        let text_len = LINES.saturating_mul(line) as u64;
        let at = self.start.saturating_add(number.saturating_mul(text_len));
        self.file.seek(SeekFrom::Start(at))?;
        let first = number.saturating_mul(BLOCK);
        let expected = self.len.saturating_sub(first).min(BLOCK);
        let full = expected.checked_div(LINE as u64).unwrap_or(0);
        let lines = expected.div_ceil(LINE as u64);
        let mut text = Vec::new();
        self.file.by_ref().take(text_len).read_to_end(&mut text)?;
        self.loaded = None;
        self.block.clear();
        let malformed = || io::Error::from(io::ErrorKind::InvalidData);
        for (n, row) in (0..lines).zip(text.chunks(line)) {
            // The last line may be shorter; what follows it is the end mark.
            let long = row.iter().take_while(|b| !is_space(**b)).count();
            let (chars, end) = row.split_at_checked(long).ok_or_else(malformed)?;
            let good = match self.line_end {
                1 => end.starts_with(b"\n"),
                _ => end.starts_with(b"\r\n"),
            };
            let before = self.block.len();
            STANDARD
                .decode_vec(chars, &mut self.block)
                .map_err(|_| malformed())?;
            let got = self.block.len().saturating_sub(before);
            if !good || (n < full && got != LINE) {
                return Err(malformed());
            }
        }
        if self.block.len() as u64 != expected {
            return Err(malformed());
        }
        self.loaded = Some(number);
        Ok(())
    }
}

/// Bytes in a full block.
const BLOCK: u64 = (LINES * LINE) as u64;

impl<R: Read + Seek> Read for ArmorReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.len {
            return Ok(0);
        }
        let number = self.position.checked_div(BLOCK).unwrap_or(0);
        if self.loaded != Some(number) {
            self.load(number)?;
        }
        let within = self.position.checked_rem(BLOCK).unwrap_or(0);
        let within = usize::try_from(within).unwrap_or(usize::MAX);
        let n = self.block.get(within..).unwrap_or_default().read(buf)?;
        self.position = self.position.saturating_add(n as u64);
        Ok(n)
    }
}

impl<R> Seek for ArmorReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.len.checked_add_signed(n),
            SeekFrom::Current(n) => self.position.checked_add_signed(n),
        };
        self.position = position.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn armored(bytes: &[u8]) -> Vec<u8> {
        let mut out = Carrier::new(Vec::new(), true).unwrap();
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    fn inside(text: &[u8]) -> Option<Vec<u8>> {
        let (mut carried, len) = Carried::new(Cursor::new(text), text.len() as u64).unwrap()?;
        assert!(carried.is_armored());
        let mut out = Vec::new();
        carried.read_to_end(&mut out).unwrap();
        assert_eq!(out.len() as u64, len);
        Some(out)
    }

    /// Lengths around every boundary there is.
    const LENGTHS: &[usize] = &[1, 2, 3, 47, 48, 49, 95, 96, 49_151, 49_152, 49_153, 200_000];

    #[test]
    fn what_is_armored_is_read_again_also_with_other_line_ends_and_space_around_it() {
        for &len in LENGTHS {
            let bytes: Vec<u8> = (0..=250u8).cycle().take(len).collect();
            let text = armored(&bytes);
            assert!(!text.contains(&b'\r'));
            assert_eq!(inside(&text).as_ref(), Some(&bytes), "{len}");
            let mail = String::from_utf8(text).unwrap().replace('\n', "\r\n");
            let mail = format!("\r\n  {mail}\r\n \r\n");
            assert_eq!(inside(mail.as_bytes()), Some(bytes), "{len}");
        }
    }

    #[test]
    fn any_place_in_it_can_be_reached() {
        let bytes: Vec<u8> = (0..=250u8).cycle().take(150_001).collect();
        let text = armored(&bytes);
        let (mut carried, _) = Carried::new(Cursor::new(&text), text.len() as u64)
            .unwrap()
            .unwrap();
        for at in [150_000usize, 3, 49_152, 49_151, 98_304] {
            carried.seek(SeekFrom::Start(at as u64)).unwrap();
            let mut one = [0];
            carried.read_exact(&mut one).unwrap();
            assert_eq!(one[0], bytes[at]);
        }
    }

    #[test]
    fn armor_that_is_cut_changed_in_form_or_wrapped_anew_is_malformed() {
        let bytes = vec![7; 5000];
        let text = armored(&bytes);
        for cut in [40, 300, text.len() - 10, text.len() - END.len() - 1] {
            assert_eq!(inside(&text[..cut]), None, "{cut}");
        }
        for (from, to) in [("\n", ""), ("B", "*"), ("B", "="), ("BwcH\n", "Bwc\n")] {
            let text = String::from_utf8(text.clone()).unwrap();
            let (begin, rest) = text.split_once('\n').unwrap();
            let broken = format!("{begin}\n{}", rest.replacen(from, to, 1));
            assert_eq!(inside(broken.as_bytes()), None, "{from:?} {to:?}");
        }
        let mixed = String::from_utf8(text).unwrap().replacen('\n', "\r\n", 3);
        assert_eq!(inside(mixed.as_bytes()), None);
    }

    #[test]
    fn another_file_is_taken_as_it_is() {
        let bytes = b"age-encryption.org/v1\n";
        let (carried, len) = Carried::new(Cursor::new(&bytes[..]), 22).unwrap().unwrap();
        assert!(!carried.is_armored() && len == 22);
    }
}
