//! The development set of `scan` (tests/scan/README.md), scored: what a careful person would cross out is found, and
//! little else. `tests/scan/compare.py` prints the scores by kind and language, beside those of other tools.

use plico::model::Severity;
use plico::scan::{Kind, scan};
use serde_json::Value;

struct Span {
    start: usize,
    end: usize,
    kind: String,
    gravest: bool,
}

impl Span {
    fn touches(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

struct Passage {
    gold: Vec<Span>,
    found: Vec<Span>,
    empty: bool,
}

/// Prompts for events promise nothing, so they are not scored.
fn scored(span: &Span) -> bool {
    span.kind != "event"
}

fn passages() -> Vec<Passage> {
    let set = std::fs::read_to_string("tests/scan/set.jsonl").unwrap();
    set.lines()
        .map(|line| passage(&serde_json::from_str(line).unwrap()))
        .collect()
}

fn passage(record: &Value) -> Passage {
    let number = |v: &Value| usize::try_from(v.as_u64().unwrap()).unwrap();
    let gold = record["spans"].as_array().unwrap().iter().map(|s| Span {
        start: number(&s["start"]),
        end: number(&s["end"]),
        kind: s["kind"].as_str().unwrap().to_owned(),
        gravest: s["severity"] == 3,
    });
    let found = scan(record["text"].as_str().unwrap(), None).findings;
    let found = found.iter().map(|f| Span {
        start: f.start,
        end: f.end,
        kind: f.kind.code().to_owned(),
        gravest: f.severity == Severity::One,
    });
    let tags = record["tags"].as_array().unwrap();
    Passage {
        gold: gold.filter(scored).collect(),
        found: found.filter(scored).collect(),
        empty: tags.iter().any(|t| t == "empty"),
    }
}

#[test]
fn the_development_set_is_found_with_little_else() {
    let passages = passages();
    assert!(passages.len() >= 200);
    let (mut right, mut found, mut met, mut gold) = (0, 0, 0, 0);
    let (mut grave, mut grave_met, mut false_alarms, mut empty) = (0, 0, 0, 0);
    for passage in &passages {
        let same = |a: &&Span, list: &[Span]| list.iter().any(|b| a.touches(b) && a.kind == b.kind);
        right += passage
            .found
            .iter()
            .filter(|f| same(f, &passage.gold))
            .count();
        found += passage.found.len();
        met += passage
            .gold
            .iter()
            .filter(|g| same(g, &passage.found))
            .count();
        gold += passage.gold.len();
        let gravest = || passage.gold.iter().filter(|g| g.gravest);
        grave += gravest().count();
        grave_met += gravest()
            .filter(|g| passage.found.iter().any(|f| f.touches(g)))
            .count();
        if passage.empty {
            empty += 1;
            false_alarms += passage.found.len();
        }
    }
    let share = |a: usize, b: usize| a as f64 / b as f64;
    let (precision, recall) = (share(right, found), share(met, gold));
    let f1 = 2.0 * precision * recall / (precision + recall);
    let told = format!(
        "F1 {:.1} (precision {:.1}, recall {:.1}), severity 3 met {:.1} %, {:.1} false alarms per 20 empty passages",
        f1 * 100.0,
        precision * 100.0,
        recall * 100.0,
        share(grave_met, grave) * 100.0,
        share(false_alarms * 20, empty)
    );
    assert!(f1 >= 0.85, "{told}");
    assert!(share(grave_met, grave) >= 0.95, "{told}");
    assert!(share(false_alarms * 20, empty) <= 2.0, "{told}");
}

#[test]
fn every_kind_stands_in_the_set_and_every_kind_of_the_set_is_known() {
    let passages = passages();
    let known = |kind: &str| Kind::ALL.iter().any(|k| k.code() == kind);
    assert!(
        passages
            .iter()
            .flat_map(|p| &p.gold)
            .all(|s| known(&s.kind))
    );
    for kind in Kind::ALL {
        // These two are never findings of their own in the set: one is not scored, one is only ever quiet.
        let scored = !matches!(kind, Kind::Event | Kind::Number);
        let there = passages
            .iter()
            .flat_map(|p| &p.gold)
            .any(|s| s.kind == kind.code());
        assert_eq!(there, scored, "{}", kind.code());
    }
}

#[test]
fn the_set_is_what_its_sources_give() {
    let python = std::process::Command::new("python3")
        .args(["tests/scan/build.py", "--check"])
        .output();
    match python {
        Ok(output) => assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(_) => {
            crate::support::skipped("python3 is not here: the set is not compared with its sources")
        }
    }
}
