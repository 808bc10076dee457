//! Cuts a file into its objects, each beginning where the last one ended, and its table.

use std::fmt::Write;

/// Reads objects one after the other.
pub(super) struct Body<'f> {
    file: &'f [u8],
    rest: &'f [u8],
    /// Where the object of each number begins.
    places: Vec<Option<usize>>,
}

/// One object.
pub(super) struct Object<'f> {
    /// The text of its dictionary.
    pub(super) dict: &'f str,
    /// The bytes of its stream, if it has one.
    pub(super) stream: Option<&'f [u8]>,
}

/// Objects of one of our files: three a page and what its letters need.
const MOST_OBJECTS: usize = 2_000_000;

impl<'f> Body<'f> {
    pub(super) fn new(file: &'f [u8], rest: &'f [u8]) -> Self {
        Self {
            file,
            rest,
            places: vec![None],
        }
    }

    /// The next object; none within where the table begins; none at all if this is no object of ours.
    #[expect(
        clippy::option_option,
        reason = "the outer one says that the file is not ours, the inner one that the objects end"
    )]
    pub(super) fn next_object(&mut self) -> Option<Option<Object<'f>>> {
        if self.rest.starts_with(b"xref\n") {
            return Some(None);
        }
        let place = self.file.len().checked_sub(self.rest.len())?;
        let (number, after) = number(self.rest)?;
        let after = after.strip_prefix(b" 0 obj\n")?;
        if number == 0 || number >= MOST_OBJECTS {
            return None;
        }
        if self.places.len() <= number {
            self.places.resize(number.checked_add(1)?, None);
        }
        if self.places.get_mut(number)?.replace(place).is_some() {
            return None;
        }
        let (dict, after) = dictionary(after)?;
        let dict = std::str::from_utf8(dict).ok()?;
        let (stream, after) = match after.strip_prefix(b"\nstream\n") {
            None => (None, after),
            Some(after) => {
                let length = dict.split_once("/Length ")?.1.split_once('\n')?.0;
                let (data, after) = after.split_at_checked(length.parse().ok()?)?;
                (Some(data), after.strip_prefix(b"\nendstream")?)
            }
        };
        self.rest = after.strip_prefix(b"\nendobj\n\n")?;
        Some(Some(Object { dict, stream }))
    }

    /// Whether what is left is the table and the trailer that belong to these objects, and every number is taken.
    pub(super) fn is_whole(&self) -> bool {
        let Some(place) = self.file.len().checked_sub(self.rest.len()) else {
            return false;
        };
        let size = self.places.len();
        let mut tail = format!("xref\n0 {size}\n0000000000 65535 f\r\n");
        for at in self.places.iter().skip(1) {
            let Some(at) = at else {
                return false;
            };
            let written = write!(tail, "{at:010} 00000 n\r\n");
            if written.is_err() {
                return false;
            }
        }
        let written = write!(
            tail,
            "trailer\n<<\n  /Size {size}\n  /Root 1 0 R\n>>\nstartxref\n{place}\n%%EOF"
        );
        written.is_ok() && self.rest == tail.as_bytes()
    }
}

/// A dictionary written over several lines ends where a line begins with its end.
fn dictionary(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if !bytes.starts_with(b"<<\n") {
        return None;
    }
    let end = bytes.windows(3).position(|w| w == b"\n>>")?;
    bytes.split_at_checked(end.checked_add(3)?)
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let (digits, rest) = bytes.split_at_checked(digits)?;
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, rest))
}
