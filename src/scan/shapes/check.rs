//! Check digits. Each function takes digits as values from 0 to 9; a wrong count is a wrong number.

/// A check over digits.
pub(super) type Check = fn(&[u8]) -> bool;

/// The sum of digits by weights; the shorter of both ends it.
fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    let pairs = digits.iter().zip(weights);
    pairs
        .map(|(d, w)| u32::from(*d).saturating_mul(*w))
        .fold(0, u32::saturating_add)
}

/// The remainder of a number of any length.
fn remainder(digits: impl Iterator<Item = u32>, by: u32) -> u32 {
    digits.fold(0, |rest, d| {
        rest.saturating_mul(10)
            .saturating_add(d)
            .checked_rem(by)
            .unwrap_or(0)
    })
}

fn values(digits: &[u8]) -> impl Iterator<Item = u32> + '_ {
    digits.iter().map(|d| u32::from(*d))
}

fn digit(digits: &[u8], at: usize) -> u32 {
    digits.get(at).map_or(u32::MAX, |d| u32::from(*d))
}

/// ISO/IEC 7812-1, annex B: cards, device numbers, French company numbers.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum = digits.iter().rev().enumerate().fold(0u32, |sum, (n, d)| {
        let d = u32::from(*d);
        let part = if n.is_multiple_of(2) {
            d
        } else if d > 4 {
            d.saturating_mul(2).saturating_sub(9)
        } else {
            d.saturating_mul(2)
        };
        sum.saturating_add(part)
    });
    sum.is_multiple_of(10) && digits.iter().any(|d| *d != 0)
}

/// Russian taxpayers: ten digits of a company, twelve of a person.
pub(super) fn inn(digits: &[u8]) -> bool {
    let control = |weights: &[u32]| weighted(digits, weights) % 11 % 10;
    match digits.len() {
        10 => control(&[2, 4, 10, 3, 5, 9, 4, 6, 8]) == digit(digits, 9),
        12 => {
            control(&[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digit(digits, 10)
                && control(&[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digit(digits, 11)
        }
        _ => false,
    }
}

/// Russian insurance: nine digits and two of control.
pub(super) fn snils(digits: &[u8]) -> bool {
    let sum = weighted(digits, &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100;
    let control = digit(digits, 9)
        .saturating_mul(10)
        .saturating_add(digit(digits, 10));
    digits.len() == 11 && sum == control
}

/// Russian registers: thirteen digits of a company, fifteen of a trader.
pub(super) fn ogrn(digits: &[u8]) -> bool {
    let by = match digits.len() {
        13 => 11,
        15 => 13,
        _ => return false,
    };
    let Some((last, body)) = digits.split_last() else {
        return false;
    };
    remainder(values(body), by) % 10 == u32::from(*last)
}

/// Ukrainian taxpayers. The first weight is -1, which is 10 modulo 11.
pub(super) fn rnokpp(digits: &[u8]) -> bool {
    let sum = weighted(digits, &[10, 5, 7, 9, 4, 6, 10, 5, 7]);
    digits.len() == 10 && sum % 11 % 10 == digit(digits, 9)
}

/// Ukrainian companies.
pub(super) fn edrpou(digits: &[u8]) -> bool {
    if digits.len() != 8 {
        return false;
    }
    let (first, second): (&[u32], &[u32]) = if (3..6).contains(&digit(digits, 0)) {
        (&[7, 1, 2, 3, 4, 5, 6], &[9, 3, 4, 5, 6, 7, 8])
    } else {
        (&[1, 2, 3, 4, 5, 6, 7], &[3, 4, 5, 6, 7, 8, 9])
    };
    let control = match weighted(digits, first) % 11 {
        10 => weighted(digits, second) % 11 % 10,
        rest => rest,
    };
    control == digit(digits, 7)
}

/// French insurance: the number modulo 97, and the key that fills it up.
pub(super) fn nir(digits: &[u8]) -> bool {
    let (Some(body), Some(key)) = (digits.get(..13), digits.get(13..15)) else {
        return false;
    };
    let key = remainder(values(key), 100);
    digits.len() == 15
        && (1..=4).contains(&digit(digits, 0))
        && 97u32.checked_sub(remainder(values(body), 97)) == Some(key)
}

/// Patients of the National Health Service.
pub(super) fn nhs(digits: &[u8]) -> bool {
    let rest = weighted(digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let control = if rest == 0 {
        0
    } else {
        11u32.saturating_sub(rest)
    };
    digits.len() == 10 && control == digit(digits, 9)
}

/// Persons of Kazakhstan: a birthday first.
pub(super) fn iin(digits: &[u8]) -> bool {
    let control = match weighted(digits, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11 {
        10 => weighted(digits, &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11,
        rest => rest,
    };
    digits.len() == 12
        && (1..=12).contains(&number(digits, 2, 4))
        && (1..=31).contains(&number(digits, 4, 6))
        && control == digit(digits, 11)
}

/// Ukrainian register of persons: a birthday and five digits.
pub(super) fn birthday_first(digits: &[u8]) -> bool {
    (1900..=2030).contains(&number(digits, 0, 4))
        && (1..=12).contains(&number(digits, 4, 6))
        && (1..=31).contains(&number(digits, 6, 8))
}

/// Numbers of American insurance that were given out.
pub(super) fn ssn(digits: &[u8]) -> bool {
    let area = number(digits, 0, 3);
    digits.len() == 9
        && area != 0
        && area != 666
        && area < 900
        && number(digits, 3, 5) != 0
        && number(digits, 5, 9) != 0
}

/// A Russian account against the last three digits of its bank's number.
pub(super) fn account(digits: &[u8], bank: &[u8]) -> bool {
    let tail = bank.get(bank.len().saturating_sub(3)..).unwrap_or_default();
    let all = tail.iter().chain(digits);
    let sum = all
        .zip([7, 1, 3].into_iter().cycle())
        .fold(0u32, |sum, (d, w)| {
            sum.saturating_add(u32::from(*d).saturating_mul(w) % 10)
        });
    digits.len() == 20 && bank.len() == 9 && sum.is_multiple_of(10)
}

/// ISO 13616: letters count from 10, the first four characters go last.
pub(super) fn iban(characters: &[u8]) -> bool {
    let Some((head, body)) = characters.split_at_checked(4) else {
        return false;
    };
    let digits = body.iter().chain(head).flat_map(|c| {
        let value = if c.is_ascii_digit() {
            u32::from(c.wrapping_sub(b'0'))
        } else {
            u32::from(c.wrapping_sub(b'a')).saturating_add(10)
        };
        // Two digits of a letter, one of a digit.
        let tens = (value > 9).then_some(value / 10);
        tens.into_iter().chain([value % 10])
    });
    remainder(digits, 97) == 1
}

/// The number that some of the digits make.
pub(super) fn number(digits: &[u8], from: usize, to: usize) -> u32 {
    digits.get(from..to).map_or(u32::MAX, |part| {
        values(part).fold(0, |n: u32, d| n.saturating_mul(10).saturating_add(d))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<u8> {
        text.bytes()
            .filter(u8::is_ascii_digit)
            .map(|b| b & 15)
            .collect()
    }

    /// Each check takes its good number, and none with one digit changed.
    #[test]
    fn one_wrong_digit_is_seen() {
        let all: [(Check, &str); 10] = [
            (luhn, "353973846120187"),
            (inn, "4428804074"),
            (inn, "587815806946"),
            (snils, "112-343-122 90"),
            (ogrn, "1971002011836"),
            (ogrn, "364418553457867"),
            (rnokpp, "2863650890"),
            (edrpou, "32855961"),
            (nir, "1 85 12 75 394 556 06"),
            (nhs, "976 787 8882"),
        ];
        for (check, number) in &all {
            let good = digits(number);
            let variants: usize = (0..good.len())
                .flat_map(|at| (1..10).map(move |by| (at, by)))
                .filter(|(at, by)| {
                    let mut bad = good.clone();
                    bad[*at] = (bad[*at] + by) % 10;
                    check(&bad)
                })
                .count();
            // Some schemes let a few pass, none lets many.
            assert!(variants * 12 < good.len() * 9, "{number}: {variants}");
        }
    }

    #[test]
    fn good_numbers_are_good() {
        assert!(luhn(&digits("4220794551422565")));
        assert!(inn(&digits("4428804074")) && inn(&digits("587815806946")));
        assert!(snils(&digits("112-343-122 90")) && snils(&digits("10031716782")));
        assert!(ogrn(&digits("1971002011836")) && ogrn(&digits("364418553457867")));
        assert!(rnokpp(&digits("2863650890")) && rnokpp(&digits("3519199086")));
        assert!(nir(&digits("185127539455606")) && nir(&digits("192096934532523")));
        assert!(nhs(&digits("9767878882")));
        assert!(iin(&digits("900115300013")) && !iin(&digits("901315300013")));
        assert!(iban(b"gb96midl54177120410057") && !iban(b"gb96midl54177120410058"));
        assert!(iban(b"ua498914410000076365104654404"));
    }
}
