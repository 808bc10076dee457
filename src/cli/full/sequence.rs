//! One key at the front of some bytes. The sequences are those of xterm (`ctlseqs`), rxvt, the Linux console
//! (`console_codes(4)`) and the "CSI u" keys that tmux may send.

use crate::cli::key::{Held, Key, Motion};

/// What stands at the front.
pub(super) enum Found {
    /// Too little to say.
    Nothing,
    /// A key of so many bytes.
    Key(usize, Key),
    /// So many bytes that mean nothing here.
    Noise(usize),
    /// So many bytes that say: what follows is pasted.
    PasteBegins(usize),
}

const ESC: u8 = 0x1b;
/// No key is longer; what is longer is noise and is thrown away in pieces of this.
const LONGEST: usize = 64;

/// Reads the first key.
pub(super) fn first(bytes: &[u8]) -> Found {
    match bytes {
        [] => Found::Nothing,
        [ESC, rest @ ..] => after_escape(rest),
        [byte, ..] if *byte < 0x20 || *byte == 0x7f => Found::Key(1, control(*byte)),
        _ => match character(bytes) {
            Char::Is(c, used) if c.is_control() => Found::Noise(used),
            Char::Is(c, used) => Found::Key(used, Key::Char(c)),
            Char::Begins => Found::Nothing,
            Char::Broken => Found::Noise(1),
        },
    }
}

/// Reads what will not go on.
pub(super) fn all_there_is(bytes: &[u8]) -> Vec<Key> {
    match bytes {
        [ESC] => vec![Key::Escape],
        [ESC, ESC] => vec![Key::Escape, Key::Escape],
        [ESC, letter @ (b'[' | b'O')] => vec![Key::Alt(char::from(*letter))],
        _ => Vec::new(),
    }
}

/// `rest` is what follows an escape character.
fn after_escape(rest: &[u8]) -> Found {
    match rest {
        [] | [b'[' | b'O' | ESC] => Found::Nothing,
        // rxvt sends Alt as one more escape before the sequence.
        [ESC, b'[' | b'O', ..] => with_alt(first(rest)),
        [b'[', rest @ ..] => more(csi(rest), 2),
        [b'O', rest @ ..] => more(ss3(rest), 2),
        // Alt and Enter are no less than Enter; Alt and Backspace take a word, as in shells.
        [b'\r' | b'\n', ..] => Found::Key(2, Key::Enter),
        [0x08 | 0x7f, ..] => Found::Key(2, Key::Ctrl('w')),
        [byte, ..] if *byte < 0x20 => Found::Key(1, Key::Escape),
        _ => match character(rest) {
            Char::Is(c, used) if c.is_control() => Found::Noise(used.saturating_add(1)),
            Char::Is(c, used) => Found::Key(used.saturating_add(1), Key::Alt(c)),
            Char::Begins => Found::Nothing,
            Char::Broken => Found::Noise(2),
        },
    }
}

/// What follows "escape [".
fn csi(bytes: &[u8]) -> Found {
    if let [b'[', rest @ ..] = bytes {
        // The Linux console's first five function keys.
        return match rest {
            [] => Found::Nothing,
            [letter @ b'A'..=b'E', ..] => Found::Key(2, function(nth(*letter, b'A'))),
            _ => Found::Noise(1),
        };
    }
    let middle = |b: &u8| (0x20..=0x3f).contains(b) && *b != b'$';
    let end = bytes.iter().take(LONGEST).take_while(|b| middle(b)).count();
    let used = end.saturating_add(1);
    let parameters = bytes.get(..end).unwrap_or_default();
    match bytes.get(end) {
        None => Found::Nothing,
        Some(_) if end == LONGEST => Found::Noise(end),
        Some(last @ (b'$' | 0x40..=0x7e)) => match Parameters::read(parameters) {
            Some(parameters) if *last == b'~' && parameters.first() == 200 => {
                Found::PasteBegins(used)
            }
            Some(parameters) => match csi_key(*last, &parameters) {
                Some(key) => Found::Key(used, key),
                None => Found::Noise(used),
            },
            None => Found::Noise(used),
        },
        // Something else has cut in: that is looked at by itself.
        Some(_) => Found::Noise(end),
    }
}

fn csi_key(last: u8, parameters: &Parameters) -> Option<Key> {
    let held = parameters.held();
    let moved = |motion| Some(Key::Move(motion, held));
    let shifted = |motion| {
        Some(Key::Move(
            motion,
            Held {
                shift: true,
                ..held
            },
        ))
    };
    match last {
        b'A' => moved(Motion::Up),
        b'B' => moved(Motion::Down),
        b'C' => moved(Motion::Right),
        b'D' => moved(Motion::Left),
        b'H' => moved(Motion::Home),
        b'F' => moved(Motion::End),
        b'a' => shifted(Motion::Up),
        b'b' => shifted(Motion::Down),
        b'c' => shifted(Motion::Right),
        b'd' => shifted(Motion::Left),
        b'Z' => Some(Key::BackTab),
        b'P'..=b'S' if parameters.first() <= 1 => Some(function(nth(last, b'P'))),
        b'~' => numbered(parameters.first(), held),
        b'$' => numbered(
            parameters.first(),
            Held {
                shift: true,
                ..held
            },
        ),
        b'^' => numbered(parameters.first(), Held { ctrl: true, ..held }),
        b'@' => {
            let both = Held {
                shift: true,
                ctrl: true,
                ..held
            };
            numbered(parameters.first(), both)
        }
        b'u' => by_code_point(parameters.first(), held),
        _ => None,
    }
}

/// The keys that have a number: those of the VT220 and what was added to them.
fn numbered(number: u16, held: Held) -> Option<Key> {
    let motion = match number {
        1 | 7 => Motion::Home,
        4 | 8 => Motion::End,
        5 => Motion::PageUp,
        6 => Motion::PageDown,
        3 if held.ctrl => return Some(Key::Alt('d')),
        3 => return Some(Key::Delete),
        11..=15 => return Some(function(low(number.saturating_sub(10)))),
        17..=21 => return Some(function(low(number.saturating_sub(11)))),
        23..=24 => return Some(function(low(number.saturating_sub(12)))),
        _ => return None,
    };
    Some(Key::Move(motion, held))
}

/// "CSI u": the key's code point and what is held with it.
fn by_code_point(code: u16, held: Held) -> Option<Key> {
    let c = char::from_u32(u32::from(code))?;
    match c {
        '\r' => Some(Key::Enter),
        '\t' if held.shift => Some(Key::BackTab),
        '\t' => Some(Key::Tab),
        '\u{1b}' => Some(Key::Escape),
        '\u{8}' | '\u{7f}' if held.ctrl || held.alt => Some(Key::Ctrl('w')),
        '\u{8}' | '\u{7f}' => Some(Key::Backspace),
        c if c.is_control() => None,
        c if held.ctrl => Some(Key::Ctrl(c.to_ascii_lowercase())),
        c if held.alt => Some(Key::Alt(c)),
        c if held.shift => Some(Key::Char(c.to_uppercase().next().unwrap_or(c))),
        c => Some(Key::Char(c)),
    }
}

/// What follows "escape O": the keypad and the first function keys.
fn ss3(bytes: &[u8]) -> Found {
    // Old xterms put what is held before the letter.
    let (held, used, letter) = match bytes {
        [] => return Found::Nothing,
        [digit @ b'1'..=b'9', rest @ ..] => match rest {
            [] => return Found::Nothing,
            [letter, ..] => (held(u16::from(digit & 0x0f)), 2usize, *letter),
        },
        [letter, ..] => (Held::default(), 1, *letter),
    };
    let ctrl = Held { ctrl: true, ..held };
    let key = match letter {
        b'A' => Key::Move(Motion::Up, held),
        b'B' => Key::Move(Motion::Down, held),
        b'C' => Key::Move(Motion::Right, held),
        b'D' => Key::Move(Motion::Left, held),
        b'H' => Key::Move(Motion::Home, held),
        b'F' => Key::Move(Motion::End, held),
        // rxvt's arrows with Ctrl.
        b'a' => Key::Move(Motion::Up, ctrl),
        b'b' => Key::Move(Motion::Down, ctrl),
        b'c' => Key::Move(Motion::Right, ctrl),
        b'd' => Key::Move(Motion::Left, ctrl),
        b'M' => Key::Enter,
        b'I' => Key::Tab,
        b'P'..=b'S' => function(nth(letter, b'P')),
        // The keypad's own digits and signs: the letter, without its highest bit.
        b'j'..=b'y' => Key::Char(char::from(letter & 0x3f)),
        // A control or another sequence has cut in.
        0x00..=0x1f | 0x7f..=0xff => return Found::Noise(used.saturating_sub(1)),
        _ => return Found::Noise(used),
    };
    Found::Key(used, key)
}

fn control(byte: u8) -> Key {
    match byte {
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x08 | 0x7f => Key::Backspace,
        0 => Key::Ctrl(' '),
        // 1 to 26 are the letters; the rest are the signs that stand 64 higher.
        1..=26 => Key::Ctrl(char::from(byte | 0x60)),
        _ => Key::Ctrl(char::from(byte | 0x40)),
    }
}

/// The numbers of a sequence; what stands behind a colon only refines one.
struct Parameters {
    first: u16,
    second: u16,
}

impl Parameters {
    /// Nothing if they are marked as private, or are no numbers.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut numbers = bytes.split(|b| *b == b';').map(|number| {
            let digits = number.split(|b| *b == b':').next().unwrap_or_default();
            match std::str::from_utf8(digits) {
                Ok("") => Some(0),
                Ok(digits) => digits.parse().ok(),
                Err(_) => None,
            }
        });
        let first = numbers.next().unwrap_or(Some(0))?;
        let second = numbers.next().unwrap_or(Some(0))?;
        Some(Self { first, second })
    }

    fn first(&self) -> u16 {
        self.first
    }

    fn held(&self) -> Held {
        held(self.second)
    }
}

/// xterm's number for what is held: one more than the sum of Shift 1, Alt 2, Ctrl 4.
fn held(number: u16) -> Held {
    let bits = number.saturating_sub(1);
    Held {
        shift: bits & 1 != 0,
        alt: bits & 2 != 0,
        ctrl: bits & 4 != 0,
    }
}

fn with_alt(found: Found) -> Found {
    match more(found, 1) {
        Found::Key(used, Key::Move(motion, held)) => {
            Found::Key(used, Key::Move(motion, Held { alt: true, ..held }))
        }
        found => found,
    }
}

/// The same, with so many bytes before it.
fn more(found: Found, before: usize) -> Found {
    match found {
        Found::Nothing => Found::Nothing,
        Found::Key(used, key) => Found::Key(used.saturating_add(before), key),
        Found::Noise(used) => Found::Noise(used.saturating_add(before)),
        Found::PasteBegins(used) => Found::PasteBegins(used.saturating_add(before)),
    }
}

fn function(number: u8) -> Key {
    Key::Function(number)
}

/// Which it is, from 1, counted from a letter.
fn nth(letter: u8, from: u8) -> u8 {
    letter.saturating_sub(from).saturating_add(1)
}

fn low(number: u16) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

enum Char {
    Is(char, usize),
    /// It may become one.
    Begins,
    Broken,
}

/// The first character of UTF-8.
fn character(bytes: &[u8]) -> Char {
    let head = bytes.get(..bytes.len().min(4)).unwrap_or_default();
    let good = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => {
            let good = head.get(..error.valid_up_to()).unwrap_or_default();
            match (good.is_empty(), error.error_len()) {
                (true, None) if bytes.len() < 4 => return Char::Begins,
                (true, _) => return Char::Broken,
                (false, _) => std::str::from_utf8(good).unwrap_or_default(),
            }
        }
    };
    match good.chars().next() {
        Some(c) => Char::Is(c, c.len_utf8()),
        None => Char::Broken,
    }
}
