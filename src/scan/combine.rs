//! Findings that identify only together: a unit, a rank, a day and a place near each other are one person.

use super::finding::{Combination, Finding, Kind};
use crate::model::finding::Severity;

/// Code points from the first to the last of a combination: a few sentences.
const NEAR: usize = 500;
/// Findings that are looked at from the first on.
const REACH: usize = 16;
/// Combinations told in one text; more would not be read.
const MOST: usize = 5;

/// What identifies together. Each set is enough by itself.
const SETS: &[&[Kind]] = &[
    &[Kind::Unit, Kind::Rank],
    &[Kind::Unit, Kind::Event],
    &[Kind::Unit, Kind::Date, Kind::Place],
    &[Kind::Date, Kind::Time, Kind::Place],
    &[Kind::Rank, Kind::Date, Kind::Place],
    &[Kind::Organisation, Kind::Place, Kind::Event],
    &[Kind::Organisation, Kind::Place, Kind::Rank],
];

/// Groups of findings that together point to one person. Each finding is in one at most.
pub(super) fn combine(findings: &[Finding]) -> Vec<Combination> {
    let mut found = Vec::new();
    let mut first = 0usize;
    while first < findings.len() && found.len() < MOST {
        let group = group(findings, first);
        let holds = |kind: &Kind| {
            group
                .iter()
                .any(|n| findings.get(*n).is_some_and(|f| f.kind == *kind))
        };
        let whole = SETS.iter().any(|set| set.iter().all(holds));
        let narrow = group
            .iter()
            .filter_map(|n| findings.get(*n))
            .any(|f| f.severity >= Severity::Few);
        match group.last() {
            Some(last) if whole && narrow => {
                first = last.saturating_add(1);
                let kinds = group
                    .iter()
                    .filter_map(|n| findings.get(*n))
                    .map(|f| f.kind)
                    .collect();
                found.push(Combination {
                    findings: group,
                    kinds,
                });
            }
            _ => first = first.saturating_add(1),
        }
    }
    found
}

/// The first finding of each kind that counts, from one on, as far as they are near.
fn group(findings: &[Finding], first: usize) -> Vec<usize> {
    let mut group: Vec<usize> = Vec::new();
    let Some(start) = findings.get(first).filter(|f| counts(f)) else {
        return group;
    };
    let mut kinds: Vec<Kind> = Vec::new();
    for (n, finding) in findings.iter().enumerate().skip(first).take(REACH) {
        if finding.end.saturating_sub(start.start) > NEAR {
            break;
        }
        if counts(finding) && !kinds.contains(&finding.kind) {
            kinds.push(finding.kind);
            group.push(n);
        }
    }
    group
}

/// Whether a finding narrows, and does not already point to one person by itself.
fn counts(finding: &Finding) -> bool {
    let kind = SETS.iter().any(|set| set.contains(&finding.kind));
    kind && (finding.severity < Severity::One || finding.kind == Kind::Unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Subject;

    fn finding(kind: Kind, severity: Severity, start: usize) -> Finding {
        Finding {
            start,
            end: start.saturating_add(5),
            kind,
            severity,
            confidence: 80,
            text: String::new().into(),
            evidence: Vec::new(),
            subject: Subject::Unknown,
            suggestions: Vec::new(),
        }
    }

    fn kinds(findings: &[Finding]) -> Vec<Vec<Kind>> {
        combine(findings).into_iter().map(|c| c.kinds).collect()
    }

    #[test]
    fn a_unit_a_rank_a_day_and_a_place_are_one_warning() {
        use Severity::{Few, Narrows};
        let all = [
            finding(Kind::Rank, Narrows, 0),
            finding(Kind::Unit, Few, 10),
            finding(Kind::Date, Few, 30),
            finding(Kind::Place, Few, 50),
            finding(Kind::Rank, Narrows, 90),
        ];
        let combinations = combine(&all);
        assert_eq!(combinations.len(), 1);
        let first = combinations.first().map(|c| c.findings.clone());
        assert_eq!(first, Some(vec![0, 1, 2, 3]));
    }

    #[test]
    fn what_is_far_apart_or_says_little_is_no_combination() {
        use Severity::{Few, Narrows, One};
        assert!(
            kinds(&[
                finding(Kind::Rank, Narrows, 0),
                finding(Kind::Unit, Few, NEAR)
            ])
            .is_empty()
        );
        assert_eq!(
            kinds(&[
                finding(Kind::Rank, Narrows, 0),
                finding(Kind::Unit, Few, NEAR - 5)
            ])
            .len(),
            1
        );
        assert!(kinds(&[finding(Kind::Date, Few, 0), finding(Kind::Place, Few, 20)]).is_empty());
        assert!(kinds(&[finding(Kind::Person, One, 0), finding(Kind::Place, Few, 20)]).is_empty());
        assert!(kinds(&[]).is_empty());
    }

    #[test]
    fn each_finding_is_in_one_combination_and_there_are_not_too_many() {
        let mut all = Vec::new();
        for n in 0..20usize {
            let at = n.saturating_mul(2_000);
            all.push(finding(Kind::Rank, Severity::Narrows, at));
            all.push(finding(Kind::Unit, Severity::Few, at.saturating_add(20)));
        }
        let found = combine(&all);
        assert_eq!(found.len(), MOST);
        let mut seen: Vec<usize> = found.iter().flat_map(|c| c.findings.clone()).collect();
        let before = seen.len();
        seen.dedup();
        assert_eq!(seen.len(), before);
    }
}
