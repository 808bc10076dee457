//! Telephone numbers: which groups of digits are one, without a word that says so.

use super::run::{Group, Run};

/// How sure the digits of these groups are a telephone number, in percent; zero for none.
pub(super) fn sure(run: &Run, groups: &[Group]) -> u8 {
    let Some(total) = groups.last().map(|g| g.total) else {
        return 0;
    };
    let digits = run.digits.get(..total).unwrap_or_default();
    let lens = Run::lens(groups);
    if run.plus {
        return international(digits);
    }
    if lens.iter().any(|len| *len > 16) || !separators_agree(groups) {
        return 0;
    }
    let begins = |with: &[u8]| digits.starts_with(with);
    let parted = groups.len() > 1;
    let area = |at: usize| digits.get(at).copied().unwrap_or(0);
    match total {
        // Abroad, dialled in full: 00 33 6 ..., 810 380 ...
        11..=16 if begins(&[0, 0]) => 82,
        13..=15 if begins(&[8, 1, 0]) => 72,
        // Russia, Kazakhstan, Belarus at home.
        11 if begins(&[8]) && matches!(area(1), 3 | 4 | 7..=9) => grade(parted, 92, 88),
        11 if begins(&[8, 0]) && matches!(area(2), 1..=4) => grade(parted, 84, 66),
        11 if begins(&[7]) && matches!(area(1), 3 | 4 | 7 | 9) => grade(parted, 88, 80),
        12 if begins(&[3, 8, 0]) || begins(&[3, 7, 5]) => grade(parted, 90, 84),
        12 if begins(&[9, 9]) || begins(&[3, 7, 3]) => grade(parted, 70, 55),
        11 if begins(&[3, 3]) && matches!(area(2), 1..=9) => grade(parted, 75, 58),
        11 if begins(&[4, 8]) => grade(parted, 72, 52),
        12 if begins(&[4, 4]) || begins(&[4, 9]) => grade(parted, 72, 54),
        11 if begins(&[1]) && lens == [1, 3, 3, 4] => 84,
        // A trunk zero: Ukraine, France (10), Britain (11), Germany and others (10 to 12).
        10 if begins(&[0]) && area(1) != 0 => grade(parted, 90, 84),
        11 if begins(&[0]) && matches!(area(1), 1..=3 | 7) => grade(parted, 88, 82),
        11 | 12 if begins(&[0]) && area(1) != 0 => grade(parted, 76, 56),
        9 if begins(&[0]) && area(1) != 0 && parted => 56,
        10 => ten(digits, &lens, run.bracket),
        _ => 0,
    }
}

/// Ten digits without a prefix: Russian as they are written on a poster, or American.
fn ten(digits: &[u8], lens: &[usize], bracket: bool) -> u8 {
    let first = digits.first().copied().unwrap_or(0);
    let fourth = digits.get(3).copied().unwrap_or(0);
    match (first, lens) {
        (9, [10]) => 62,
        (9, [3, 3, 2, 2] | [3, 3, 4] | [3, 7] | [3, 2, 2, 3]) => 86,
        (3 | 4 | 8, [3, 3, 2, 2]) => 84,
        (3 | 4 | 8, [4, 2, 2, 2]) if bracket => 84,
        (2..=8, [3, 3, 4]) if bracket && fourth > 1 => 84,
        (2..=8, [3, 3, 4]) if fourth > 1 => 70,
        (2..=8, [3, 7]) if bracket => 80,
        _ => 0,
    }
}

/// With a plus sign: the country says how long it is.
fn international(digits: &[u8]) -> u8 {
    let total = digits.len();
    let lengths: [(&[u8], std::ops::RangeInclusive<usize>); 9] = [
        (&[3, 8, 0], 12..=12),
        (&[3, 7, 5], 12..=12),
        (&[3, 8, 0, 0], 13..=13),
        (&[3, 8], 12..=12),
        (&[7], 11..=11),
        (&[1], 11..=11),
        // A zero in brackets behind the country is written by many.
        (&[3, 3], 11..=12),
        (&[4, 4], 11..=13),
        (&[9, 9, 5], 12..=12),
    ];
    let known = lengths.iter().find(|(code, _)| digits.starts_with(code));
    match known {
        Some((_, range)) if range.contains(&total) => 97,
        _ if (9..=15).contains(&total) => 85,
        _ if (7..=8).contains(&total) => 55,
        _ => 0,
    }
}

const fn grade(parted: bool, with: u8, without: u8) -> u8 {
    if parted { with } else { without }
}

/// Dots do not stand beside other separators in one number, and a slash is no separator of digits here.
fn separators_agree(groups: &[Group]) -> bool {
    let inner = groups.get(1..).unwrap_or_default();
    let dots = inner.iter().filter(|g| g.separator == b'.').count();
    inner.iter().all(|g| g.separator != b'/') && (dots == 0 || dots.saturating_add(2) > inner.len())
}
