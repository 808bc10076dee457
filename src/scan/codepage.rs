//! One byte a character: what `scan` sees of a text, and how its word lists are written.
//!
//! Case, accents, widths and look-alike punctuation are folded away, so that a pattern needs no Unicode tables and an offset
//! in the folded text is an offset in code points. Used as it stands by the generators of the word lists, too.

/// `а` to `я` in the order of the alphabet; `ё` is `е`.
pub const CYRILLIC: u8 = 0x80;
/// `і`, `ї`, `є`, `ґ`, `ў`.
pub const I: u8 = 0xA0;
pub const YI: u8 = 0xA1;
pub const YE: u8 = 0xA2;
pub const GHE: u8 = 0xA3;
pub const SHORT_U: u8 = 0xA4;
/// A Cyrillic letter of another language.
pub const OTHER_CYRILLIC: u8 = 0xA5;
/// A letter of another script.
pub const OTHER_LETTER: u8 = 0xB0;
/// The sign before a number.
pub const NUMERO: u8 = 0xC0;
pub const DEGREE: u8 = 0xC1;
/// A dash between words; what stands inside of words is `-`.
pub const DASH: u8 = 0xC2;
/// Anything else that can be seen: emoji, signs of currency, controls.
pub const SYMBOL: u8 = 0xC3;

/// A character as it is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// One byte, and whether the character was a capital.
    Byte(u8, bool),
    /// A mark on the character before it.
    Mark,
    /// Nothing that can be seen.
    Invisible,
}

/// Folds one character.
#[must_use]
#[inline]
pub fn fold(c: char) -> Fold {
    match c {
        // Most of a text.
        'а'..='я' => small(CYRILLIC.wrapping_add(low((c as u32).wrapping_sub(0x430)))),
        'a'..='z' | ' ' => small(low(c as u32)),
        _ => rarer(c),
    }
}

fn rarer(c: char) -> Fold {
    let code = c as u32;
    match code {
        0x0A | 0x2028 | 0x2029 => small(b'\n'),
        0x09 | 0x0B..=0x0D | 0x20 | 0xA0 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => {
            small(b' ')
        }
        0..=0x1F | 0x7F..=0x9F => small(SYMBOL),
        0x41..=0x5A => Fold::Byte(low(code).to_ascii_lowercase(), true),
        0x20..=0x7E => small(if c == '`' { b'\'' } else { low(code) }),
        0x410..=0x42F => Fold::Byte(CYRILLIC.wrapping_add(low(code.wrapping_sub(0x410))), true),
        0x400..=0x52F => cyrillic(c),
        0x300..=0x36F => {
            if code == 0x34F {
                Fold::Invisible
            } else {
                Fold::Mark
            }
        }
        0xAD
        | 0x61C
        | 0x115F
        | 0x1160
        | 0x180B..=0x180F
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x3164
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0xFFA0
        | 0xFFF9..=0xFFFB
        | 0xE0000..=0xE0FFF => Fold::Invisible,
        0xC0..=0x24F | 0x1E00..=0x1EFF => latin(c),
        0xAB | 0xBB | 0x201C..=0x201F | 0x2033 | 0x2036 | 0x2039..=0x203A | 0x300C..=0x300F => {
            small(b'"')
        }
        0xB4 | 0x2018..=0x201B | 0x2032 | 0x2035 | 0x2BC | 0x2B9 | 0x2BB..=0x2BD => small(b'\''),
        0xB0 | 0xBA => small(DEGREE),
        0x2010 | 0x2011 | 0x2212 => small(b'-'),
        0x2012..=0x2015 => small(DASH),
        0x2026 => small(b'.'),
        0x2044 => small(b'/'),
        0x2116 => small(NUMERO),
        0xFF01..=0xFF5E => wide(code.wrapping_sub(0xFEE0)),
        // Mathematical letters and digits, which chat programs offer as ornaments.
        0x1D400..=0x1D6A3 => ornament(code),
        0x1D7CE..=0x1D7FF => small(b'0'.wrapping_add(low(code.wrapping_sub(0x1D7CE) % 10))),
        0x660..=0x669 | 0x6F0..=0x6F9 => small(b'0'.wrapping_add(low(code & 15))),
        _ if c.is_alphabetic() => Fold::Byte(OTHER_LETTER, c.is_uppercase()),
        _ => small(SYMBOL),
    }
}

/// Letters of any script.
#[must_use]
pub const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_lowercase() || (byte >= CYRILLIC && byte <= OTHER_LETTER)
}

/// Cyrillic letters of any language.
#[must_use]
pub const fn is_cyrillic(byte: u8) -> bool {
    byte >= CYRILLIC && byte <= OTHER_CYRILLIC
}

const fn small(byte: u8) -> Fold {
    Fold::Byte(byte, false)
}

/// The last byte of a code that has been brought down to one.
const fn low(code: u32) -> u8 {
    code.to_le_bytes()[0]
}

fn wide(code: u32) -> Fold {
    char::from_u32(code).map_or(small(SYMBOL), fold)
}

fn ornament(code: u32) -> Fold {
    let letter = low(code.wrapping_sub(0x1D400) % 52);
    Fold::Byte(b'a'.wrapping_add(letter % 26), letter < 26)
}

fn cyrillic(c: char) -> Fold {
    let upper = c.is_uppercase();
    let byte = match c.to_lowercase().next().unwrap_or(c) {
        'ё' => CYRILLIC + 5,
        'і' => I,
        'ї' => YI,
        'є' => YE,
        'ґ' => GHE,
        'ў' => SHORT_U,
        // Marks of old manuscripts.
        '\u{483}'..='\u{489}' => return Fold::Mark,
        _ => OTHER_CYRILLIC,
    };
    Fold::Byte(byte, upper)
}

/// Latin letters with accents lose them.
fn latin(c: char) -> Fold {
    const BASES: &[(char, &str)] = &[
        ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặæ"),
        ('c', "çćĉċč"),
        ('d', "ďđð"),
        ('e', "èéêëēĕėęěẹẻẽếềểễệə"),
        ('g', "ĝğġģǧ"),
        ('h', "ĥħ"),
        ('i', "ìíîïĩīĭįıǐịỉ"),
        ('j', "ĵ"),
        ('k', "ķǩ"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņňŋ"),
        ('o', "òóôõöøōŏőœơǒọỏốồổỗộớờởỡợ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšșß"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųưǔụủứừửữự"),
        ('w', "ŵẁẃẅ"),
        ('y', "ýÿŷỳỵỷỹ"),
        ('z', "źżžƶ"),
    ];
    if matches!(c, '×' | '÷') {
        return small(SYMBOL);
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    let base = BASES.iter().find(|(_, set)| set.contains(lower));
    let byte = base.map_or(OTHER_LETTER, |(base, _)| low(*base as u32));
    Fold::Byte(byte, lower != c)
}

/// A word of a list, folded. None if it holds a character that is no letter, digit, hyphen, apostrophe, dot, slash or space.
#[must_use]
pub fn key(word: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(word.len());
    for c in word.chars() {
        match fold(c) {
            Fold::Byte(byte, _) => {
                let known = is_letter(byte) || byte.is_ascii_digit() || b"-'./ ".contains(&byte);
                if !known || byte == OTHER_LETTER {
                    return None;
                }
                out.push(byte);
            }
            Fold::Mark => join(out.last_mut(), c),
            Fold::Invisible => return None,
        }
    }
    Some(out)
}

/// What a mark makes of the letter before it: `и` with a breve is `й`, `і` with two dots `ї`.
pub fn join(letter: Option<&mut u8>, mark: char) {
    if let Some(letter) = letter {
        *letter = match (*letter, mark) {
            (0x88, '\u{306}') => 0x89,
            (I, '\u{308}') => YI,
            (0x93, '\u{306}') => SHORT_U,
            (same, _) => same,
        };
    }
}

/// The folded text as people read it, for tests and explanations.
#[must_use]
pub fn show(bytes: &[u8]) -> String {
    bytes.iter().map(|b| letter(*b)).collect()
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9F => {
            char::from_u32(0x430_u32.wrapping_add(u32::from(byte & 0x1F))).unwrap_or('?')
        }
        I => 'і',
        YI => 'ї',
        YE => 'є',
        GHE => 'ґ',
        SHORT_U => 'ў',
        NUMERO => '№',
        DEGREE => '°',
        DASH => '—',
        0..=0x7F => char::from(byte),
        _ => '□',
    }
}
