//! `plico claim CASE`: the claims of a case; or words of it made into one.

use super::{coded, seen, told};
use crate::cli::Outcome;
use crate::cli::args::ClaimArgs;
use crate::cli::desk::{CaseAt, Desk};
use crate::cli::failure::Failure;
use crate::cli::ui::Ui;
use plico::casework::Bundle;
use plico::casework::judgement::{Candidate, JudgeError, STATEMENT, Words, anchor, candidates};
use plico::model::UntrustedText;
use plico::model::record::{Action, Anchor, AnchorError, Basis, Claim, ClaimKind, Span};
use serde_json::{Value, json};

pub(crate) fn run(ui: &mut Ui, args: &ClaimArgs) -> Result<Outcome, Failure> {
    let (mut desk, case) = Desk::at_case(ui, &args.office, &args.case, &[])?;
    let bundles = desk.casebook.bundles(&case.id)?;
    if args.propose {
        let state = desk.seen(&case)?.state;
        let made = |c: &Candidate| {
            let mut claims = state.claims.iter();
            claims.any(|made| made.made.value.anchor == c.claim.anchor)
        };
        propose(ui, args, &proposed(&bundles), &made);
        return Ok(Outcome::Done);
    }
    let actions: Vec<Action> = if args.accept.is_empty() {
        let Some(words) = words(args)? else {
            return list(ui, args, &desk, &case);
        };
        vec![Action::Claim(made(args, place(args, &bundles, words)?)?)]
    } else {
        let all = proposed(&bundles);
        let accepted = args.accept.iter().map(|n| {
            let at = usize::from(*n).checked_sub(1);
            let candidate = at.and_then(|at| all.get(at));
            let claim = candidate.map(|c| Action::Claim(c.claim.clone()));
            claim.ok_or_else(|| {
                Failure::usage("usage-value")
                    .with("argument", "--accept")
                    .with("value", n.to_string())
            })
        });
        accepted.collect::<Result<_, _>>()?
    };
    let said = desk.casebook.judge_all(&desk.by, &case.key, &actions)?;
    told(ui, args.json, &case, &said);
    Ok(Outcome::Done)
}

/// The words that were named, if any were.
fn words(args: &ClaimArgs) -> Result<Option<Words<'_>>, Failure> {
    if let Some(exact) = &args.quote {
        return Ok(Some(Words::Quote {
            exact,
            prefix: args.prefix.as_deref().unwrap_or_default(),
            suffix: args.suffix.as_deref().unwrap_or_default(),
        }));
    }
    let Some(at) = &args.at else {
        return Ok(None);
    };
    let range = at.split_once('-');
    let range = range.and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    let (start, end) = coded("--at", at, |_| range)?;
    Ok(Some(Words::Range { start, end }))
}

/// The words in the only message that has them.
fn place(args: &ClaimArgs, bundles: &[Bundle], words: Words<'_>) -> Result<Anchor, Failure> {
    let text = args.text.as_deref().unwrap_or(STATEMENT);
    let number = |n: &usize| args.message.is_none_or(|wanted| wanted == *n);
    let messages = (1usize..).zip(bundles).filter(|(n, _)| number(n));
    let mut found = None;
    let mut failed = None;
    let mut times = 0usize;
    for (_, bundle) in messages {
        match anchor(bundle, text, words) {
            Ok(anchor) => {
                times = times.saturating_add(1);
                found = Some(anchor);
            }
            Err(AnchorError::Absent { .. } | AnchorError::NoText { .. }) if found.is_some() => {}
            Err(error) => failed = Some(error),
        }
    }
    match (found, failed) {
        (Some(anchor), None | Some(AnchorError::Absent { .. } | AnchorError::NoText { .. }))
            if times == 1 =>
        {
            Ok(anchor)
        }
        (Some(_), _) if times > 1 => Err(JudgeError::from(AnchorError::Ambiguous {
            text: text.to_owned(),
            times,
        })
        .into()),
        (_, Some(error)) => Err(JudgeError::from(error).into()),
        (_, None) => Err(JudgeError::from(AnchorError::NoBundle).into()),
    }
}

/// A claim from what was typed.
fn made(args: &ClaimArgs, anchor: Anchor) -> Result<Claim, Failure> {
    let basis = args.basis.as_deref();
    let basis = basis
        .map(|b| coded("--basis", b, Basis::from_code))
        .transpose()?;
    let when = match (&args.from, &args.to) {
        (None, None) => None,
        (Some(day), None) | (None, Some(day)) => Some((day, day)),
        (Some(from), Some(to)) => Some((from, to)),
    };
    Ok(Claim {
        anchor,
        kind: coded("--kind", &args.kind, ClaimKind::from_code)?,
        basis,
        says: args.says.clone(),
        when: when.map(|(from, to)| Span {
            from: from.clone(),
            to: to.clone(),
        }),
        place: args.place.clone(),
    })
}

fn proposed(bundles: &[Bundle]) -> Vec<Candidate> {
    bundles.iter().flat_map(candidates).collect()
}

fn propose(ui: &mut Ui, args: &ClaimArgs, all: &[Candidate], made: &dyn Fn(&Candidate) -> bool) {
    if args.json {
        let list = (1usize..).zip(all).map(|(n, c)| {
            json!({"number": n, "claim": c.claim, "precision": c.precision, "made": made(c)})
        });
        ui.json(&Value::Array(list.collect()));
        return;
    }
    if all.is_empty() {
        ui.note("claim-no-candidates", &[]);
    }
    for (n, candidate) in (1usize..).zip(all) {
        let mut heading = seen::heading(ui, &n.to_string(), &candidate.claim);
        if !candidate.precision.is_empty() {
            heading = format!("{heading} ({})", candidate.precision);
        }
        if made(candidate) {
            heading = format!("{heading}. {}", ui.locale().text("claim-made"));
        }
        ui.foreign(&UntrustedText::new(heading), "");
        ui.foreign(&UntrustedText::new(&candidate.claim.anchor.exact), "    ");
    }
}

fn list(ui: &mut Ui, args: &ClaimArgs, desk: &Desk, case: &CaseAt) -> Result<Outcome, Failure> {
    let seen = desk.seen(case)?;
    if args.json {
        ui.json(&seen::as_json(desk, &seen));
    } else {
        seen::tell(ui, desk, &seen);
        if seen.state.claims.is_empty() {
            ui.note("claim-none", &[]);
        }
    }
    Ok(Outcome::Done)
}
