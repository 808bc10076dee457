//! Runs of digits: telephones, accounts, devices, numbers of the state and papers, and what nothing explains.

use super::super::finding::Kind;
use super::super::hit::{Hit, why};
use super::super::page::Page;
use super::around::{self, Heard};
use super::check::{self, Check};
use super::phone;
use super::run::{Bracket, Group, Run};
use crate::model::finding::Severity;

/// A number known by how many digits it has.
struct Count {
    digits: usize,
    kind: Kind,
    cue: Heard,
    check: Check,
    /// What it begins with; empty for anything.
    begins: &'static [&'static [u8]],
    /// Groups that are usual for it. With others it needs its cue.
    groups: &'static [&'static [usize]],
    /// Percent with cue and right check digit, with cue and a wrong one, and in usual groups without cue: in one piece, and
    /// parted, each with a right check digit; and parted with a wrong one.
    sure: [u8; 5],
}

const fn count(digits: usize, kind: Kind, cue: Heard, check: Check, sure: [u8; 5]) -> Count {
    Count {
        digits,
        kind,
        cue,
        check,
        begins: &[],
        groups: &[],
        sure,
    }
}

impl Count {
    const fn groups(mut self, groups: &'static [&'static [usize]]) -> Self {
        self.groups = groups;
        self
    }

    const fn begins(mut self, begins: &'static [&'static [u8]]) -> Self {
        self.begins = begins;
        self
    }
}

const CARDS: &[&[u8]] = &[&[2, 2], &[4], &[5], &[6], &[3, 5], &[9]];
const ACCOUNTS: &[&[u8]] = &[&[4, 0], &[4, 2], &[3, 0], &[4, 7], &[0, 3], &[4, 5]];

const COUNTS: &[Count] = &[
    count(
        16,
        Kind::Bank,
        Heard::BANK,
        check::luhn,
        [98, 76, 93, 95, 62],
    )
    .begins(CARDS)
    .groups(&[&[4, 4, 4, 4]]),
    count(
        15,
        Kind::Bank,
        Heard::BANK,
        check::luhn,
        [97, 74, 74, 90, 0],
    )
    .begins(&[&[3, 4], &[3, 7]])
    .groups(&[&[4, 6, 5]]),
    count(
        19,
        Kind::Bank,
        Heard::BANK,
        check::luhn,
        [96, 74, 78, 88, 0],
    )
    .begins(CARDS)
    .groups(&[&[4, 4, 4, 4, 3], &[6, 13]]),
    count(20, Kind::Bank, Heard::BANK, |_| true, [97, 97, 85, 80, 80])
        .begins(ACCOUNTS)
        .groups(&[&[5, 3, 1, 11], &[5, 3, 1, 4, 7], &[4, 4, 4, 4, 4]]),
    // The sort code of a British bank.
    count(6, Kind::Bank, Heard::BANK, |_| true, [84, 84, 0, 0, 0]).groups(&[&[2, 2, 2]]),
    count(
        15,
        Kind::DeviceId,
        Heard::DEVICE,
        check::luhn,
        [98, 80, 68, 88, 0],
    )
    .groups(&[&[2, 6, 6, 1], &[6, 2, 6, 1], &[8, 6, 1]]),
    count(
        20,
        Kind::DeviceId,
        Heard::DEVICE,
        check::luhn,
        [95, 80, 70, 70, 0],
    )
    .begins(&[&[8, 9]]),
    count(
        19,
        Kind::DeviceId,
        Heard::DEVICE,
        check::luhn,
        [95, 80, 70, 70, 0],
    )
    .begins(&[&[8, 9]]),
    count(12, Kind::GovId, Heard::GOV, check::inn, [98, 74, 84, 60, 0]).groups(&[&[4, 4, 4]]),
    count(12, Kind::GovId, Heard::GOV, check::iin, [97, 74, 80, 60, 0]).groups(&[&[6, 6]]),
    count(10, Kind::GovId, Heard::GOV, check::inn, [98, 74, 58, 0, 0]),
    count(
        10,
        Kind::GovId,
        Heard::GOV,
        check::rnokpp,
        [98, 74, 63, 0, 0],
    ),
    count(
        10,
        Kind::GovId,
        Heard::INSURANCE,
        check::nhs,
        [98, 76, 56, 80, 0],
    )
    .groups(&[&[3, 3, 4]]),
    count(
        11,
        Kind::GovId,
        Heard::GOV,
        check::snils,
        [98, 76, 66, 93, 72],
    )
    .groups(&[&[3, 3, 3, 2], &[9, 2]]),
    count(13, Kind::GovId, Heard::GOV, check::ogrn, [98, 76, 78, 0, 0]).begins(&[&[1], &[2], &[5]]),
    count(15, Kind::GovId, Heard::GOV, check::ogrn, [98, 76, 74, 0, 0]).begins(&[&[3], &[4]]),
    count(
        15,
        Kind::GovId,
        Heard::GOV,
        check::nir,
        [98, 78, 90, 95, 76],
    )
    .groups(&[&[1, 2, 2, 2, 3, 3, 2], &[13, 2], &[1, 2, 2, 5, 3, 2]]),
    count(
        14,
        Kind::GovId,
        Heard::GOV,
        check::luhn,
        [97, 76, 60, 88, 60],
    )
    .groups(&[&[3, 3, 3, 5], &[9, 5]]),
    // The policy of Russian health insurance.
    count(
        16,
        Kind::GovId,
        Heard::INSURANCE,
        check::luhn,
        [99, 80, 0, 0, 0],
    ),
    count(9, Kind::GovId, Heard::GOV, check::luhn, [96, 78, 0, 0, 0]),
    count(8, Kind::GovId, Heard::GOV, check::edrpou, [95, 76, 0, 0, 0]),
];

/// A number that a cue alone explains: from so many digits to so many.
const CUED: &[(Heard, Kind, usize, usize, u8)] = &[
    (Heard::PHONE, Kind::Phone, 5, 15, 86),
    (Heard::PASSPORT, Kind::IdDocument, 6, 14, 88),
    (Heard::ID, Kind::IdDocument, 6, 15, 84),
    (Heard::GOV, Kind::GovId, 8, 16, 66),
    (Heard::BANK, Kind::Bank, 8, 34, 78),
    (Heard::DEVICE, Kind::DeviceId, 8, 22, 76),
];

/// What a run of digits is thought to be.
struct Guess {
    kind: Kind,
    confidence: u8,
    groups: usize,
    why: &'static [&'static str],
}

/// Groups of a run that nothing explains, from which it is a table.
const TABLE: usize = 6;

/// How much less sure a reading is that leaves the last groups out.
const PART: u8 = 8;

/// Digits of a number that nothing explains, in one piece and parted.
const LONG: usize = 6;
const LONG_PARTED: usize = 8;

/// Looks at the run that begins at a token; the token behind what was found.
pub(super) fn find(page: &Page<'_>, at: usize, hits: &mut Vec<Hit>) -> Option<usize> {
    let run = Run::read(page, at)?;
    let whole = run.groups.len();
    if !run.date && (run.total() < 5 || !around::begins(page, run.start)) {
        return None;
    }
    let heard = around::heard(page, at, run.last());
    // The number of a small exchange looks like a date: 5-02-51.
    let short = run.total() <= 6 && run.groups.iter().skip(1).all(|g| g.separator == b'-');
    if run.date && !(short && heard.any(Heard::PHONE)) {
        return Some(run.last().saturating_add(1));
    }
    // The whole run first, then without its last groups: what follows a number may be a number of something else.
    let mut best: Option<Guess> = None;
    for groups in (1..=whole).rev() {
        let Some(part) = run.groups.get(..groups) else {
            break;
        };
        let Some(mut guess) = judge(page, &run, part, heard) else {
            continue;
        };
        if groups < whole {
            guess.confidence = guess.confidence.saturating_sub(PART);
        }
        if best
            .as_ref()
            .is_none_or(|b| guess.confidence > b.confidence)
        {
            best = Some(guess);
        }
    }
    let Some(guess) = best else {
        // In a table of numbers not every column is the beginning of one.
        let table = run.groups.get(TABLE).map(|g| g.token);
        return unexplained(page, &run, hits).or(table);
    };
    let last = run.groups.get(guess.groups.saturating_sub(1))?;
    hits.push(Hit::new(
        guess.kind,
        run.start,
        last.end,
        Severity::One,
        guess.confidence,
        guess.why,
    ));
    Some(last.token.saturating_add(1))
}

fn judge(page: &Page<'_>, run: &Run, part: &[Group], heard: Heard) -> Option<Guess> {
    let last = part.last()?;
    if !around::ends(page, last.end) {
        return None;
    }
    let digits = run.digits.get(..last.total)?;
    let counted = COUNTS
        .iter()
        .filter_map(|c| by_count(page, run, part, digits, c, heard));
    // A telephone can mean the device: so long a number with a right check digit is the device's.
    let device = digits.len() == 15 && !run.plus && part.len() == 1 && check::luhn(digits);
    let told = |guess: &Guess| !(device && guess.kind == Kind::Phone);
    let mut best = by_phone(run, part, heard).filter(told);
    let cued = by_cue(run, part, last.total, heard).filter(told);
    for guess in counted.chain(cued) {
        if best
            .as_ref()
            .is_none_or(|b| guess.confidence > b.confidence)
        {
            best = Some(guess);
        }
    }
    let best = best?;
    let cued = best.why.contains(&why::CUE);
    let nothing = !cued && best.confidence < 80 && around::is_nothing(page, run.first, last.token);
    (!nothing).then_some(best)
}

fn by_phone(run: &Run, part: &[Group], heard: Heard) -> Option<Guess> {
    let sure = phone::sure(run, part);
    let cued = heard.any(Heard::PHONE) && sure > 0;
    // A cue of another family speaks against a telephone that only looks like one.
    let sure = if cued {
        sure.saturating_add(8).min(99)
    } else if heard.is_nothing() || run.plus || heard.any(Heard::POINT) || heard.any(Heard::PLATE) {
        sure
    } else {
        sure.saturating_sub(if sure < 80 { 20 } else { 8 })
    };
    (sure > 0).then_some(Guess {
        kind: Kind::Phone,
        confidence: sure,
        groups: part.len(),
        why: around::evidence(cued, false),
    })
}

fn by_count(
    page: &Page<'_>,
    run: &Run,
    part: &[Group],
    digits: &[u8],
    count: &Count,
    heard: Heard,
) -> Option<Guess> {
    let fits = digits.len() == count.digits
        && (count.begins.is_empty() || count.begins.iter().any(|b| digits.starts_with(b)));
    if !fits || run.plus || run.bracket != Bracket::None {
        return None;
    }
    let right = (count.check)(digits);
    let [cue_right, cue_wrong, whole, parted, parted_wrong] = count.sure;
    let usual = count.groups.contains(&Run::lens(part).as_slice());
    let cued = heard.any(count.cue) && (usual || count.digits > 6);
    let confidence = match (cued, right, part.len(), usual) {
        (true, true, ..) => cue_right,
        (true, false, ..) => cue_wrong,
        (false, true, 1, _) => whole,
        (false, true, _, true) => parted,
        (false, false, _, true) => parted_wrong,
        _ => 0,
    };
    let checked = right && count.digits != 20 || account(page, part, digits);
    (confidence > 0).then_some(Guess {
        kind: count.kind,
        confidence,
        groups: part.len(),
        why: around::evidence(cued, checked),
    })
}

/// Tokens behind or before an account in which its bank's number is looked for.
const BANK_REACH: usize = 24;

/// Whether a Russian account agrees with a bank's number near it.
fn account(page: &Page<'_>, part: &[Group], digits: &[u8]) -> bool {
    let (Some(first), Some(last)) = (part.first(), part.last()) else {
        return false;
    };
    let from = first.token.saturating_sub(BANK_REACH);
    let near = (from..last.token.saturating_add(BANK_REACH)).filter_map(|n| page.token(n));
    digits.len() == 20
        && near.filter(|t| t.is_number() && t.len() == 9).any(|t| {
            let bank: Vec<u8> = page
                .spelled(t)
                .iter()
                .map(|b| b.wrapping_sub(b'0'))
                .collect();
            check::account(digits, &bank)
        })
}

fn by_cue(run: &Run, part: &[Group], total: usize, heard: Heard) -> Option<Guess> {
    let (_, kind, _, _, confidence) = CUED
        .iter()
        .find(|(cue, _, from, to, _)| heard.any(*cue) && (*from..=*to).contains(&total))?;
    // A plus is a telephone's.
    (!run.plus || *kind == Kind::Phone).then_some(Guess {
        kind: *kind,
        confidence: *confidence,
        groups: part.len(),
        why: around::evidence(true, false),
    })
}

/// A long number that nothing explains goes to the quiet tier.
fn unexplained(page: &Page<'_>, run: &Run, hits: &mut Vec<Hit>) -> Option<usize> {
    let first = run.groups.first()?;
    let dashed = run
        .groups
        .iter()
        .skip(1)
        .take_while(|g| g.separator != b' ')
        .last();
    let last = dashed.unwrap_or(first);
    let long = if dashed.is_some() { LONG_PARTED } else { LONG };
    if last.total >= long
        && around::ends(page, last.end)
        && !around::is_nothing(page, run.first, last.token)
    {
        let confidence = 35;
        hits.push(Hit::new(
            Kind::Number,
            run.start,
            last.end,
            Severity::Few,
            confidence,
            &[why::SHAPE],
        ));
        return Some(last.token.saturating_add(1));
    }
    None
}
