//! Parts of a bundle: split, sealed, carried, joined; and wraps around it.

use crate::support::{Place, code, done, err, files_below, out, run, skipped};
use plico::courier::{self, JoinError, Source};
use plico::envelope::{Identity, Inside, Intake, PartOpener, PartSealer, look_inside};
use plico::model::Limits;
use plico::wire::{Floor, Kind, Part, Plan, Set, digest_of};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;

fn plan(parts: usize, need: usize) -> Plan {
    Plan::new(parts as u64, need as u64, &Limits::STANDARD).unwrap()
}

/// The sealed parts of some bytes.
fn parts_of(place: &Place, bundle: &[u8], plan: Plan, id: [u8; 16]) -> Vec<Vec<u8>> {
    let set = Set {
        id,
        plan,
        size: bundle.len() as u64,
        sha256: digest_of(bundle),
    };
    let card = place.card();
    let sealers = (0..plan.parts()).map(|index| {
        let part = Part {
            set,
            index: index as u8,
        };
        PartSealer::new(&card, &part, Vec::new()).unwrap()
    });
    let sealers = sealers.collect();
    let sealers = courier::split(bundle, &set, Floor::Small, sealers, &mut |_| {}).unwrap();
    let sealed = sealers.into_iter().map(|s| s.finish().unwrap());
    sealed.collect()
}

type Opener = PartOpener<Cursor<Vec<u8>>>;

fn inside(identity: &Identity<Intake>, file: &[u8]) -> Option<Opener> {
    let len = file.len() as u64;
    match look_inside(Cursor::new(file.to_vec()), len, identity, &Limits::STANDARD) {
        Ok(Inside::Part(opener)) => Some(*opener),
        _ => None,
    }
}

/// Joins what belongs to a set among some files, in the order in which they come.
fn joined(identity: &Identity<Intake>, files: &[Vec<u8>], set: &Set) -> Result<Vec<u8>, JoinError> {
    let mut openers = BTreeMap::new();
    for file in files {
        if let Some(opener) = inside(identity, file).filter(|o| o.part.set == *set) {
            openers.entry(opener.part.index).or_insert(opener);
        }
    }
    let sources = openers.into_iter().take(set.plan.need());
    let sources = sources.map(|(index, reader)| Source { index, reader });
    courier::join(set, sources.collect(), Vec::new(), &mut |_| {})
}

fn bytes(len: usize, seed: u8) -> Vec<u8> {
    let mut state = u64::from(seed) + 1;
    let next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    std::iter::repeat_with(next).take(len).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_of_the_parts_that_are_enough_restore_the_bundle_in_any_order_with_duplicates_and_strangers(
        len in prop_oneof![1usize..5_000, 60_000usize..400_000],
        parts in 1usize..12,
        need in 1usize..12,
        shuffle in any::<u64>(),
        seed in any::<u8>(),
    ) {
        let need = need.min(parts);
        let place = Place::new(Kind::Classic);
        let identity = place.identity();
        let bundle = bytes(len, seed);
        let sealed = parts_of(&place, &bundle, plan(parts, need), [1; 16]);
        let set = inside(&identity, &sealed[0]).unwrap().part.set;
        // Some of them, turned round and one of them twice, among another splitting of the same bundle and a bundle.
        let start = shuffle as usize % parts;
        let mut files: Vec<Vec<u8>> = sealed.iter().cycle().skip(start).take(need).cloned().collect();
        if shuffle % 2 == 0 {
            files.reverse();
        }
        files.push(files[0].clone());
        files.extend(parts_of(&place, &bundle, plan(parts, need), [2; 16]));
        files.push(place.seal_text("Words.", Floor::Small));
        files.rotate_left(shuffle as usize / 7 % (parts + 1));
        let restored = joined(&identity, &files, &set);
        prop_assert!(restored.is_ok_and(|r| r == bundle));
    }

    #[test]
    fn a_flipped_byte_in_a_part_is_that_part_refused_and_not_a_wrong_bundle(
        at in any::<prop::sample::Index>(), which in 0usize..3, bit in 0u8..8,
    ) {
        let place = Place::new(Kind::Hybrid);
        let identity = place.identity();
        let bundle = bytes(150_000, 3);
        let mut sealed = parts_of(&place, &bundle, plan(5, 3), [1; 16]);
        let set = inside(&identity, &sealed[0]).unwrap().part.set;
        let place_of = at.index(sealed[which].len());
        sealed[which][place_of] ^= 1 << bit;
        // Refused as soon as it is looked into, or while it is joined.
        if inside(&identity, &sealed[which]).is_some() {
            let first: Vec<_> = sealed[..3].to_vec();
            let refused = joined(&identity, &first, &set);
            let named = matches!(refused, Err(JoinError::Part { index, .. }) if usize::from(index) == which);
            prop_assert!(named);
        }
        sealed.remove(which);
        prop_assert!(joined(&identity, &sealed, &set).is_ok_and(|r| r == bundle));
    }
}

#[test]
fn no_two_parts_of_a_set_share_a_run_of_eight_bytes_beyond_the_fixed_words_of_the_header() {
    for kind in [Kind::Classic, Kind::Hybrid] {
        let place = Place::new(kind);
        // A bundle of zeros would show a run if the shares were anywhere in the clear.
        for bundle in [vec![0; 300_000], bytes(300_000, 9)] {
            let mut seen: BTreeMap<[u8; 8], usize> = BTreeMap::new();
            for (n, part) in parts_of(&place, &bundle, plan(4, 2), [1; 16])
                .iter()
                .enumerate()
            {
                let fixed = format!("age-encryption.org/v1\n-> {} ", kind.tag());
                let rest = part.strip_prefix(fixed.as_bytes()).unwrap();
                for run in rest.windows(8) {
                    let other = seen.insert(run.try_into().unwrap(), n);
                    assert!(other.is_none_or(|o| o == n), "{other:?} and {n}");
                }
            }
        }
    }
}

#[test]
fn parts_that_are_authentic_and_lie_about_the_bundle_are_refused_by_its_digest() {
    let place = Place::new(Kind::Classic);
    let identity = place.identity();
    let bundle = bytes(10_000, 1);
    let set = Set {
        id: [1; 16],
        plan: plan(3, 2),
        size: 10_000,
        sha256: digest_of(b"another"),
    };
    let card = place.card();
    let sealers = (0..3).map(|index| PartSealer::new(&card, &Part { set, index }, Vec::new()));
    let sealers: Vec<_> = sealers.map(Result::unwrap).collect();
    // The honest splitter notices that the bundle is not the one it was told of.
    let refused = courier::split(&bundle[..], &set, Floor::Small, sealers, &mut |_| {});
    assert!(refused.is_err_and(|e| e.kind() == std::io::ErrorKind::InvalidData));
    let honest = Set {
        sha256: digest_of(&bundle),
        ..set
    };
    let lying = (0..3).map(|index| {
        let mut whole = Vec::new();
        let out = courier::split(
            &bundle[..],
            &honest,
            Floor::Small,
            vec![Vec::new(); 3],
            &mut |_| {},
        );
        whole.extend(&out.unwrap()[usize::from(index)]);
        let mut sealer = PartSealer::new(&card, &Part { set, index }, Vec::new()).unwrap();
        std::io::copy(&mut &whole[..], &mut sealer).unwrap();
        sealer.finish().unwrap()
    });
    let lying: Vec<_> = lying.collect();
    assert!(matches!(
        joined(&identity, &lying, &set),
        Err(JoinError::Digest)
    ));
}

/// The arguments of a command that seals once more.
fn again<'a>(
    place: &'a Place,
    command: &'a str,
    bundle: &'a str,
    more: &[&'a str],
) -> Vec<&'a str> {
    let mut args = vec![command, bundle, "--card", "office/card.txt", "--check"];
    args.push(&place.digits);
    args.extend(more);
    args
}

/// `plico split` or `wrap` in this folder: the files it made.
fn made(place: &Place, command: &str, bundle: &str, more: &[&str]) -> Vec<String> {
    let said = done(place.path(), &again(place, command, bundle, more));
    said.lines().map(str::to_owned).collect()
}

fn to_folder(place: &Place, files: &[String], to: &str) -> std::process::Output {
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    place.open(&[&files[..], &["--to", to]].concat())
}

fn statements(place: &Place, to: &str) -> Vec<String> {
    let mut found: Vec<String> = files_below(&place.join(to))
        .iter()
        .filter(|p| p.ends_with("statement.md"))
        .map(|p| std::fs::read_to_string(p).unwrap())
        .collect();
    found.sort();
    found
}

#[test]
fn one_part_too_few_says_how_many_are_missing_and_writes_nothing() {
    let place = Place::new(Kind::Hybrid);
    place.write("a.age", place.seal_text("Words.", Floor::Small));
    let parts = made(&place, "split", "a.age", &["--parts", "6", "--need", "4"]);
    for first in 0..6 {
        for few in [1, 3] {
            let mut some: Vec<String> = parts
                .iter()
                .cycle()
                .skip(first)
                .take(few)
                .cloned()
                .collect();
            some.push(some[0].clone());
            let output = to_folder(&place, &some, "out");
            assert_eq!(code(&output), 1, "{}", err(&output));
            let missing = if few == 3 {
                "one more part is needed"
            } else {
                "3 more parts are needed"
            };
            let said = err(&output).replace('\n', " ");
            assert!(said.contains(missing), "{said}");
            assert!(files_below(&place.join("out")).is_empty());
        }
    }
    let whole = to_folder(&place, &parts[1..5], "out");
    assert_eq!(code(&whole), 0, "{}", err(&whole));
    assert_eq!(statements(&place, "out"), ["Words."]);
}

#[test]
fn a_folder_is_opened_as_the_files_in_it() {
    let place = Place::new(Kind::Hybrid);
    place.write("a.age", place.seal_text("Words.", Floor::Small));
    std::fs::create_dir(place.join("stick")).unwrap();
    made(
        &place,
        "split",
        "a.age",
        &["--parts", "3", "--need", "2", "-o", "stick"],
    );
    place.write("stick/note.txt", "not ours");
    let output = to_folder(&place, &["stick".to_owned()], "out");
    assert_eq!(code(&output), 1, "the note is told");
    assert!(err(&output).contains("note.txt"), "{}", err(&output));
    assert_eq!(statements(&place, "out"), ["Words."]);
}

#[test]
fn parts_bundles_wraps_armor_and_duplicates_are_sorted_out_and_each_bundle_is_opened_once() {
    let place = Place::new(Kind::Hybrid);
    for (name, text) in [("a.age", "One."), ("b.age", "Two."), ("c.age", "Three.")] {
        place.write(name, place.seal_text(text, Floor::Small));
    }
    let a = made(
        &place,
        "split",
        "a.age",
        &["--parts", "5", "--need", "3", "--small", "--armor"],
    );
    let b = made(&place, "split", "b.age", &["--parts", "2", "--need", "1"]);
    // The third goes wrapped, split, and its parts wrapped again.
    let wrapped = made(&place, "wrap", "c.age", &["--small"]);
    let c = made(
        &place,
        "split",
        &wrapped[0],
        &["--parts", "3", "--need", "2", "--small"],
    );
    let c: Vec<String> = c
        .iter()
        .flat_map(|p| made(&place, "wrap", p, &["--armor"]))
        .collect();
    let mut files = [&a[2..], &b, &c, &wrapped, &["a.age".to_owned()]].concat();
    files.push(c[0].clone());
    files.reverse();
    let output = to_folder(&place, &files, "out");
    assert_eq!(code(&output), 0, "{}{}", out(&output), err(&output));
    assert_eq!(statements(&place, "out"), ["One.", "Three.", "Two."]);
}

#[test]
fn a_damaged_part_is_refused_by_name_and_the_others_do_without_it() {
    let place = Place::new(Kind::Hybrid);
    place.write("a.age", place.seal_text("Words.", Floor::Usual));
    let parts = made(&place, "split", "a.age", &["--parts", "4", "--need", "2"]);
    for (n, from_end) in [(0, 10), (1, 200_000), (3, 100)] {
        let path = place.join(&parts[n]);
        let whole = std::fs::read(&path).unwrap();
        let mut damaged = whole.clone();
        let at = damaged.len() - from_end;
        damaged[at] ^= 1;
        std::fs::write(&path, damaged).unwrap();
        let to = format!("out{n}");
        let args = [&parts[..], &["--json".to_owned()]].concat();
        let output = to_folder(&place, &args, &to);
        assert_eq!(code(&output), 1, "{}", err(&output));
        let report: Vec<serde_json::Value> = serde_json::from_str(&out(&output)).unwrap();
        for part in &report {
            let word = if part["file"] == parts[n] {
                "refused"
            } else {
                "plain"
            };
            assert_eq!(part["result"], word, "{part}");
        }
        assert_eq!(report.len(), 4);
        assert_eq!(statements(&place, &to), ["Words."]);
        // A whole copy of the same part mends it.
        place.write("again.age", whole);
        let two = [parts[n].clone(), "again.age".to_owned(), parts[2].clone()];
        let output = to_folder(&place, &two, &format!("{to}b"));
        assert_eq!(
            statements(&place, &format!("{to}b")),
            ["Words."],
            "{}",
            err(&output)
        );
        std::fs::rename(place.join("again.age"), path).unwrap();
    }
}

#[test]
#[cfg(feature = "casebook")]
fn the_casebook_keeps_the_joined_bundle_and_knows_it_again_in_any_wrap() {
    let place = Place::new(Kind::Hybrid);
    let bundle = place.seal_text("Words.", Floor::Small);
    place.write("a.age", &bundle);
    let parts = made(&place, "split", "a.age", &["--parts", "3", "--need", "2"]);
    let wraps = made(&place, "wrap", "a.age", &[]);
    let few = place.open(&[&parts[1]]);
    assert_eq!(code(&few), 1, "{}", err(&few));
    assert!(files_below(&place.join("office/casebook/evidence")).is_empty());
    let output = place.open(&[&parts[0], &parts[2]]);
    assert!(
        out(&output).contains("new case"),
        "{}{}",
        out(&output),
        err(&output)
    );
    let kept = files_below(&place.join("office/casebook/evidence"));
    assert_eq!(kept.len(), 1);
    assert_eq!(std::fs::read(&kept[0]).unwrap(), bundle);
    for known in [&parts[1..], &wraps[..]] {
        let files: Vec<&str> = known.iter().map(String::as_str).collect();
        let output = place.open(&files);
        assert!(
            out(&output).contains("known already"),
            "{}{}",
            out(&output),
            err(&output)
        );
    }
    assert!(out(&place.open(&["a.age"])).contains("known already"));
    assert_eq!(
        files_below(&place.join("office/casebook/evidence")).len(),
        1
    );
    assert_eq!(place.cases().len(), 1);
}

#[test]
fn wraps_are_opened_to_their_limit_and_no_further() {
    let place = Place::new(Kind::Classic);
    place.write("0.age", place.seal_text("Words.", Floor::Small));
    let deepest = Limits::STANDARD.wraps;
    for n in 0..=deepest {
        let (from, to) = (format!("{n}.age"), format!("{}.age", n + 1));
        made(&place, "wrap", &from, &["--small", "-o", &to]);
    }
    let good = to_folder(&place, &[format!("{deepest}.age")], "out");
    assert_eq!(code(&good), 0, "{}", err(&good));
    assert_eq!(statements(&place, "out"), ["Words."]);
    let deeper = to_folder(&place, &[format!("{}.age", deepest + 1)], "out2");
    assert_eq!(code(&deeper), 3, "{}", err(&deeper));
    assert!(
        err(&deeper).contains("more than 8 times"),
        "{}",
        err(&deeper)
    );
    assert!(files_below(&place.join("out2")).is_empty());
}

#[test]
fn two_hundred_and_fifty_five_parts_are_made_and_no_more() {
    let place = Place::new(Kind::Classic);
    place.write("a.age", place.seal_text("Words.", Floor::Small));
    for (parts, need) in [("256", "3"), ("3", "4"), ("3", "0"), ("0", "0")] {
        let args = again(
            &place,
            "split",
            "a.age",
            &["--parts", parts, "--need", need],
        );
        let refused = run(place.path(), &args);
        assert_eq!(code(&refused), 2, "{}", err(&refused));
        assert!(err(&refused).contains("1 to 255"), "{}", err(&refused));
    }
    let most = ["--parts", "255", "--need", "200", "--small"];
    let parts = made(&place, "split", "a.age", &most);
    assert_eq!(parts.len(), 255);
    let output = to_folder(&place, &parts[30..230], "out");
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(statements(&place, "out"), ["Words."]);
}

#[test]
fn what_is_damaged_or_no_bundle_is_not_split_and_a_card_that_is_not_confirmed_seals_nothing() {
    let place = Place::new(Kind::Classic);
    let bundle = place.seal_text("Words.", Floor::Small);
    let name = digest_of(&bundle).content_digits().file_name();
    let mut damaged = bundle.clone();
    damaged[3000] ^= 1;
    place.write(&name, damaged);
    place.write("cut.age", &bundle[..bundle.len() - 1]);
    place.write("letter.txt", "A letter.");
    place.write("good.age", &bundle);
    let counts = ["--parts", "3", "--need", "2"];
    for (file, expected) in [(name.as_str(), 4), ("cut.age", 3), ("letter.txt", 3)] {
        let refused = run(place.path(), &again(&place, "split", file, &counts));
        assert_eq!(code(&refused), expected, "{}", err(&refused));
    }
    let mut wrong = again(&place, "split", "good.age", &counts);
    wrong[5] = "00000 00000 00000 00000 00000 00000";
    let refused = run(place.path(), &wrong);
    assert_eq!(code(&refused), 4, "{}", err(&refused));
    let left = files_below(place.path());
    let left = left.iter().filter(|p| p.parent() == Some(place.path()));
    assert_eq!(left.count(), 5, "four files and the passphrase");
}

/// Stock `age` and the few lines of `docs/format.md` do it too.
#[test]
fn the_script_of_the_format_joins_what_stock_age_opened() {
    let there = |program: &str| {
        let found = std::process::Command::new(program)
            .arg("--version")
            .output();
        found.is_ok()
    };
    if !there("age") || !there("python3") {
        skipped("age or python3 is not installed");
        return;
    }
    let place = Place::new(Kind::Classic);
    let bundle = place.seal_text(&"Words and words. ".repeat(40_000), Floor::Usual);
    place.write("a.age", &bundle);
    place.write("key.txt", place.identity().to_file().expose());
    let text = std::fs::read_to_string("docs/format.md").unwrap();
    let script = text
        .split("```python\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    place.write("join.py", script);
    let parts = made(
        &place,
        "split",
        "a.age",
        &["--parts", "5", "--need", "3", "--armor"],
    );
    let mut command = std::process::Command::new("python3");
    command.current_dir(place.path()).arg("join.py");
    for (n, part) in parts.iter().take(3).enumerate() {
        let name = format!("{n}.part");
        let args = ["-d", "-i", "key.txt", "-o", &name, part];
        let age = std::process::Command::new("age")
            .current_dir(place.path())
            .args(args)
            .status();
        assert!(age.unwrap().success());
        command.arg(name);
    }
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.stdout == bundle);
}

#[test]
fn splitting_and_joining_take_little_memory_however_long_the_bundle_is() {
    // A bundle by its shape, mostly a hole.
    let place = Place::new(Kind::Classic);
    let mut head = place.seal_text("Words.", Floor::Small);
    head.truncate(Kind::Classic.header_len());
    let path = place.write("long.age", head);
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_len(Kind::Classic.file_len(256 << 20)).unwrap();
    for (parts, need, from) in [("5", "3", 1), ("255", "128", 60)] {
        let output = format!("parts{parts}");
        std::fs::create_dir(place.join(&output)).unwrap();
        let counts = ["--parts", parts, "--need", need, "-o", &output];
        let args = again(&place, "split", "long.age", &counts);
        let peak = peak_kib(place.path(), &args);
        assert!(peak < 128 << 10, "splitting into {parts}: {peak} KiB");
        let files = files_below(&place.join(&output));
        let files = files.iter().map(|f| f.to_str().unwrap());
        let mut args = vec![
            "open",
            "--office",
            "office",
            "--passphrase-file",
            "pw",
            "--to",
            "out",
        ];
        let some = need.parse::<usize>().unwrap();
        args.extend(files.skip(from).take(some));
        // It joins, and then is found to be no bundle at all.
        let peak = peak_kib(place.path(), &args);
        assert!(peak < 128 << 10, "joining {parts}: {peak} KiB");
        std::fs::remove_dir_all(place.join(&output)).unwrap();
    }
}

/// The most memory that a command ever had resident, in KiB.
#[cfg(target_os = "linux")]
fn peak_kib(dir: &Path, args: &[&str]) -> u64 {
    let mut command = crate::support::plico();
    let quiet = std::process::Stdio::null;
    let mut child = command
        .current_dir(dir)
        .args(args)
        .stdout(quiet())
        .stderr(quiet())
        .spawn()
        .unwrap();
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        let kib = line.and_then(|l| l.split_whitespace().next()?.parse().ok());
        peak = peak.max(kib.unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(peak > 0, "it was over before it was looked at");
    peak
}

#[cfg(not(target_os = "linux"))]
fn peak_kib(_: &Path, _: &[&str]) -> u64 {
    skipped("memory is only looked at on Linux");
    0
}

#[test]
fn a_part_that_claims_more_than_it_holds_or_carries_more_than_zeros_is_refused() {
    let place = Place::new(Kind::Classic);
    let identity = place.identity();
    let bundle = bytes(3_000, 1);
    let sealed = parts_of(&place, &bundle, Plan::WRAP, [1; 16]);
    let part = inside(&identity, &sealed[0]).unwrap().part;
    let seal = |part: &Part, rest: &[u8]| {
        let mut sealer = PartSealer::new(&place.card(), part, Vec::new()).unwrap();
        std::io::Write::write_all(&mut sealer, rest).unwrap();
        sealer.finish().unwrap()
    };
    let zeros = vec![0; 4096 - 512 - 3_000];
    let good = seal(&part, &[&bundle[..], &zeros].concat());
    assert!(joined(&identity, &[good], &part.set).is_ok());
    let mut dirty = zeros.clone();
    *dirty.last_mut().unwrap() = 1;
    let dirty = seal(&part, &[&bundle[..], &dirty].concat());
    let refused = joined(&identity, &[dirty], &part.set);
    assert!(matches!(refused, Err(JoinError::Part { index: 0, .. })));
    let mut claiming = part;
    claiming.set.size = Limits::STANDARD.bundle;
    let claiming = seal(&claiming, &[&bundle[..], &zeros].concat());
    assert!(inside(&identity, &claiming).is_none());
}

#[test]
fn a_part_read_one_byte_at_a_time_is_the_same() {
    let place = Place::new(Kind::Classic);
    let sealed = parts_of(&place, &bytes(70_000, 5), Plan::WRAP, [0; 16]);
    let mut opener = inside(&place.identity(), &sealed[0]).unwrap();
    let mut next = || {
        let mut one = [0];
        opener.read_exact(&mut one).unwrap();
        one[0]
    };
    assert!(bytes(70_000, 5).into_iter().all(|b| b == next()));
}
