//! Two casebooks and a folder that anybody may carry: both come to the same state, and nobody else gets a word in.
#![cfg(feature = "casebook")]

use crate::staff::{OWN, enrol};
use crate::support::{PASSPHRASE, Place, code, done, err, files_below, holds, out, plico, run};
use plico::casework::{self, Casebook, Filter, Listed, Order, SyncError, Synced};
use plico::envelope::{
    After, Author, Holds, Office, PacketError, PacketHead, open_packet, seal_packet,
};
use plico::model::reason::Reason;
use plico::model::record::{Action, SignedRecord};
use plico::model::{Digest, Limits};
use plico::secret::Passphrase;
use plico::wire::{Floor, Kind, canonical, digest_of};
use proptest::prelude::*;
use serde_json::Value;
use std::path::{Path, PathBuf};

const TIME: &str = "2026-01-01T00:00:00Z";
const CANARY: &str = "Канарейка-9142-Вереск";

fn phrase(text: &str) -> Passphrase {
    Passphrase::existing(text.as_bytes()).unwrap()
}

/// One verifier with a casebook of their own.
pub struct Side {
    pub office: Office,
    pub by: Author,
    pub book: Casebook,
}

impl Side {
    pub fn sync(&mut self, folder: &Path) -> Synced {
        self.try_sync(folder).unwrap()
    }

    fn try_sync(&mut self, folder: &Path) -> Result<Synced, SyncError> {
        casework::sync(
            &mut self.book,
            &self.office,
            &mut self.by,
            folder,
            &mut |_, _| {},
        )
    }

    pub fn open(&mut self, file: &Path) {
        casework::admit(&mut self.book, file, &self.by, &Limits::STANDARD).unwrap();
    }

    pub fn cases(&self) -> Vec<Listed> {
        let (all, order) = (Filter::default(), Order::default());
        self.book.page(&all, order, 0, usize::MAX).unwrap().cases
    }

    fn case(&self) -> Digest {
        let id = &self.cases()[0].id;
        self.book.key_of(id).unwrap()
    }

    pub fn note(&mut self, case: Digest, text: &str) -> Digest {
        let text = text.to_owned();
        let note = Action::Note { text, claim: None };
        self.book.say(&self.by, Some(case), &note).unwrap()
    }

    pub fn state(&self) -> Digest {
        self.book.state_digest().unwrap()
    }

    fn evidence(&self) -> Vec<(String, Vec<u8>)> {
        files_in(&self.book.evidence_dir())
    }

    /// Nothing is wrong with what is here.
    pub fn holds_together(&self) {
        let verdict = self.book.verify(None).unwrap();
        assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
    }
}

fn files_in(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = files_below(dir)
        .iter()
        .map(|p| {
            let name = p.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(p).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn side(office: Office, name: &str, passphrase: &str, limits: &Limits) -> Side {
    let by = office.verifier(name, &phrase(passphrase)).unwrap();
    let book = Casebook::open(&office.dir().join("casebook"), &by, limits).unwrap();
    Side { office, by, book }
}

pub fn lead(place: &Place) -> Side {
    lead_with(place, &Limits::STANDARD)
}

fn lead_with(place: &Place, limits: &Limits) -> Side {
    let office = Office::find(&place.join("office"), *limits).unwrap();
    side(office, "lead", PASSPHRASE, limits)
}

/// A colleague who works elsewhere, with the kit of the day.
pub fn colleague(place: &Place, name: &str) -> Side {
    enrol(place, name);
    let head = place.office.head(&phrase(PASSPHRASE)).unwrap();
    let kit = place.join(&format!("kit-{name}"));
    place.office.kit(&head, name, &kit).unwrap();
    elsewhere(place, name, &Limits::STANDARD)
}

fn elsewhere(place: &Place, name: &str, limits: &Limits) -> Side {
    let kit = place.join(&format!("kit-{name}"));
    side(Office::find(&kit, *limits).unwrap(), name, OWN, limits)
}

pub fn sealed(place: &Place, name: &str, text: &str) -> PathBuf {
    place.write(name, place.seal_text(text, Floor::Small))
}

fn shared(place: &Place) -> PathBuf {
    let folder = place.join("shared");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Two casebooks with a case each, and an empty folder.
fn two(kind: Kind) -> (Place, Side, Side, PathBuf) {
    let place = Place::new(kind);
    let anna = colleague(&place, "anna");
    let mut lead = lead(&place);
    let mut anna = anna;
    lead.open(&sealed(&place, "a.age", &format!("{CANARY} one")));
    anna.open(&sealed(&place, "b.age", &format!("{CANARY} two")));
    let folder = shared(&place);
    (place, lead, anna, folder)
}

fn reasons(synced: &Synced) -> Vec<(&str, &str)> {
    let refused = synced.refused.iter();
    refused.map(|(f, e)| (f.as_str(), e.code())).collect()
}

/// Seals a packet as somebody could who knows the office's exchange key.
fn packet(folder: &Path, by: &Author, holds: Holds, body: &[u8]) -> String {
    let head = PacketHead::new(holds, body.len() as u64, digest_of(body));
    let to = by.exchange().last().unwrap().to_recipient();
    let bytes = seal_packet(&to, &head, body, Vec::new()).unwrap();
    let name = digest_of(&bytes).content_digits().file_name();
    std::fs::write(folder.join(&name), bytes).unwrap();
    name
}

fn lines(records: &[SignedRecord]) -> Vec<u8> {
    let line = |r: &SignedRecord| [canonical::to_bytes(r).unwrap(), b"\n".to_vec()].concat();
    records.iter().flat_map(line).collect()
}

fn said_by(by: &Author, last: Option<(u64, Digest)>, case: Digest, text: &str) -> SignedRecord {
    let text = text.to_owned();
    let note = Action::Note { text, claim: None };
    let after = After { last, tick: 1_000 };
    by.record(after, TIME, Some(case), &note).unwrap().record
}

#[test]
fn two_casebooks_that_worked_apart_come_to_one_state() {
    for kind in [Kind::Hybrid, Kind::Classic] {
        let (_place, mut lead, mut anna, folder) = two(kind);
        let (a, b) = (lead.case(), anna.case());
        lead.note(a, "mine");
        anna.note(b, "hers");
        assert_ne!(lead.state(), anna.state());
        lead.sync(&folder);
        let first = anna.sync(&folder);
        assert!(first.records > 0 && first.evidence == 1 && first.written > 0);
        let second = lead.sync(&folder);
        assert_eq!((second.evidence, second.refused.len()), (1, 0));
        assert_eq!(lead.state(), anna.state());
        assert_eq!(second.state, Some(lead.state()));
        assert_eq!(lead.evidence(), anna.evidence(), "byte for byte");
        // Both work on both, at the same time.
        for case in [a, b] {
            lead.note(case, "mine again");
            anna.note(case, "hers again");
        }
        anna.sync(&folder);
        lead.sync(&folder);
        anna.sync(&folder);
        assert_eq!(lead.state(), anna.state());
        assert_eq!(lead.book.state(&a).unwrap(), anna.book.state(&a).unwrap());
        let texts = |side: &Side, case| side.book.state(&case).unwrap().notes.len();
        assert_eq!(texts(&lead, a), 3);
        let cases = |side: &Side| {
            let mut cases = side.cases();
            cases.sort_by(|a, b| a.id.cmp(&b.id));
            cases
        };
        assert_eq!(cases(&lead), cases(&anna));
        // One record says that a bundle was received, however many casebooks have it.
        assert_eq!(anna.book.state(&a).unwrap().received.len(), 1);
        let files = files_in(&folder);
        for side in [&mut lead, &mut anna] {
            side.holds_together();
            let idle = side.sync(&folder);
            let idle = (idle.read, idle.written, idle.records, idle.known);
            assert_eq!(idle, (0, 0, 0, files.len() as u64));
        }
        assert_eq!(files_in(&folder), files, "and nothing more is written");
    }
}

#[test]
fn the_folder_says_nothing_and_its_files_look_alike() {
    let (place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    lead.note(lead.case(), CANARY);
    lead.sync(&folder);
    anna.sync(&folder);
    let mut sizes = std::collections::BTreeSet::new();
    for (name, bytes) in files_in(&folder) {
        assert_eq!(name, digest_of(&bytes).content_digits().file_name());
        assert!(!holds(&bytes, CANARY));
        let time = std::fs::metadata(folder.join(&name)).unwrap().modified();
        let since = time.unwrap().duration_since(std::time::UNIX_EPOCH).unwrap();
        assert_eq!(since, plico::platform::newfile::NEUTRAL_MTIME);
        sizes.insert(bytes.len());
        done(&folder, &["check", &name]);
    }
    assert_eq!(sizes.len(), 1, "records, keys and small bundles: {sizes:?}");
    // What a source sealed is not to be found again by who saw it.
    let source = std::fs::read(place.join("a.age")).unwrap();
    let inside = &source[2048..2112];
    for (_, bytes) in files_in(&folder) {
        assert!(!bytes.windows(64).any(|w| w == inside));
    }
}

#[test]
fn a_cut_in_the_middle_is_made_good_by_the_next_run() {
    let (place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    for n in 0..3 {
        lead.note(lead.case(), &format!("{n}"));
        lead.sync(&folder);
    }
    // Of one file half has come, and others not at all; then the rest comes.
    let files = files_in(&folder);
    let theirs = place.join("theirs");
    for missing in 0..files.len() {
        std::fs::create_dir_all(&theirs).unwrap();
        for (name, bytes) in files.iter().skip(missing + 1) {
            std::fs::write(theirs.join(name), bytes).unwrap();
        }
        let (name, bytes) = &files[missing];
        std::fs::write(theirs.join(name), &bytes[..bytes.len() / 2]).unwrap();
        let cut = anna.sync(&theirs);
        assert_eq!(reasons(&cut), [(name.as_str(), "packet-length")]);
        std::fs::remove_dir_all(&theirs).unwrap();
    }
    let whole = anna.sync(&folder);
    assert!(whole.refused.is_empty());
    lead.sync(&folder);
    assert_eq!(lead.state(), anna.state());
    assert_eq!(lead.evidence(), anna.evidence());
    anna.holds_together();
}

#[test]
fn duplicates_under_any_name_and_old_packets_are_quietly_known() {
    let (_place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    lead.sync(&folder);
    let old = files_in(&folder);
    lead.note(lead.case(), "later");
    lead.sync(&folder);
    anna.sync(&folder);
    lead.sync(&folder);
    let state = lead.state();
    for (name, bytes) in &old {
        let copy = name.replace(".age", ".sync-conflict-20260101-000000-ABCDEFG.age");
        std::fs::write(folder.join(copy), bytes).unwrap();
        std::fs::write(folder.join(name.replace(".age", " (1).age")), bytes).unwrap();
    }
    for side in [&mut lead, &mut anna] {
        let synced = side.sync(&folder);
        assert!(synced.refused.is_empty(), "{:?}", reasons(&synced));
        assert_eq!((synced.read, synced.written), (0, 0));
        assert_eq!(side.state(), state);
    }
}

#[test]
fn a_file_that_is_lost_or_damaged_is_written_again() {
    let (_place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    lead.sync(&folder);
    let files = files_in(&folder);
    std::fs::remove_file(folder.join(&files[0].0)).unwrap();
    std::fs::write(folder.join(&files[1].0), "damaged").unwrap();
    let synced = lead.sync(&folder);
    assert_eq!(reasons(&synced), [(files[1].0.as_str(), "packet-foreign")]);
    assert_eq!(synced.written, 2);
    // Even all of it.
    for (name, _) in files_in(&folder) {
        std::fs::remove_file(folder.join(name)).unwrap();
    }
    lead.sync(&folder);
    anna.sync(&folder);
    lead.sync(&folder);
    assert_eq!(lead.state(), anna.state());
    assert_eq!(lead.evidence(), anna.evidence());
}

#[test]
fn what_is_forged_is_refused_by_name_and_the_rest_is_taken() {
    let (place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    lead.note(lead.case(), "true");
    lead.sync(&folder);
    let case = lead.case();
    // Whoever knows the exchange key can seal a packet, and no more.
    let mut changed = said_by(&lead.by, None, case, "forged");
    changed.header = changed.header.replace("2026", "2027");
    let stranger = Place::new(Kind::Classic).author();
    let foreign = said_by(&stranger, None, case, "forged");
    let office = lead.by.roster_records()[0].record.clone();
    let mut stripped = office.clone();
    stripped.content = None;
    let record = |r: &SignedRecord| {
        packet(
            &folder,
            &lead.by,
            Holds::Records,
            &lines(std::slice::from_ref(r)),
        )
    };
    let junk = |body: &[u8]| packet(&folder, &lead.by, Holds::Records, body);
    let expected = [
        (record(&changed), "record-signature"),
        (record(&foreign), "sync-stranger"),
        (record(&stripped), "sync-stripped"),
        (junk(b""), "packet-form"),
        (junk(b"{}\n"), "packet-form"),
        (
            packet(&folder, &lead.by, Holds::Rings, b"x\n"),
            "packet-form",
        ),
    ];
    let unrecorded = packet(&folder, &lead.by, Holds::Evidence, b"never received");
    std::fs::write(folder.join("note.txt"), "a foreign file").unwrap();
    std::fs::copy(place.join("b.age"), folder.join("source.age")).unwrap();
    let mut expected: Vec<(&str, &str)> = expected.iter().map(|(n, r)| (n.as_str(), *r)).collect();
    expected.push(("note.txt", "packet-foreign"));
    expected.push(("source.age", "packet-no-key"));
    expected.sort_unstable();
    for _ in 0..2 {
        let synced = anna.sync(&folder);
        let mut found = reasons(&synced);
        found.sort_unstable();
        assert_eq!(found, expected, "each time");
        assert_eq!(synced.waiting, std::slice::from_ref(&unrecorded));
    }
    let notes = anna.book.state(&case).unwrap().notes;
    assert_eq!(notes.len(), 1, "what is true is taken");
    assert_eq!(notes[0].value.text, "true");
    assert_eq!(anna.evidence().len(), 2);
    lead.sync(&folder);
    assert_eq!(lead.state(), anna.state());
    anna.holds_together();
}

#[test]
fn a_packet_with_padding_that_says_something_is_refused() {
    use std::io::Write;
    let (_place, lead, mut anna, folder) = two(Kind::Hybrid);
    let body = lines(&[said_by(&lead.by, None, lead.case(), "x")]);
    let head = PacketHead::new(Holds::Records, body.len() as u64, digest_of(&body));
    let mut text = canonical::to_bytes(&head).unwrap();
    text.push(b'\n');
    text.extend(body);
    text.resize(512 << 10, 0);
    *text.last_mut().unwrap() = 1;
    let to = lead.by.exchange().last().unwrap().to_recipient();
    let sealed = plico::envelope::seal_small(&to, &text).unwrap();
    std::fs::File::create(folder.join("x.age"))
        .unwrap()
        .write_all(&sealed)
        .unwrap();
    let synced = anna.sync(&folder);
    assert_eq!(reasons(&synced), [("x.age", "packet-form")]);
}

#[test]
fn whoever_was_removed_is_heard_no_more_and_reads_nothing_new() {
    let (place, lead, mut anna, folder) = two(Kind::Hybrid);
    let mut boris = colleague(&place, "boris");
    // The lead learns of him in the office's own folder.
    drop(lead);
    let mut lead = crate::sync::lead(&place);
    for _ in 0..2 {
        lead.sync(&folder);
        anna.sync(&folder);
        boris.sync(&folder);
    }
    assert_eq!(lead.state(), boris.state());
    let (case, before) = (lead.case(), anna.state());
    let last = lead.book.last_record_of(&anna.by.key()).unwrap();
    drop(lead);
    let mut head = place.office.head(&phrase(PASSPHRASE)).unwrap();
    place
        .office
        .remove(&mut head, "anna", last, "an invented reason", TIME)
        .unwrap();
    let mut lead = crate::sync::lead(&place);
    // She has not heard of it, and goes on.
    anna.note(case, "after the end");
    anna.sync(&folder);
    let synced = lead.sync(&folder);
    let [(name, "sync-removed")] = reasons(&synced)[..] else {
        panic!("{:?}", reasons(&synced));
    };
    let name = name.to_owned();
    lead.note(case, CANARY);
    lead.sync(&folder);
    // Boris has neither the new key nor the news, and gets both from the folder, at once.
    let synced = boris.sync(&folder);
    assert!(synced.ring);
    assert_eq!(reasons(&synced), [(name.as_str(), "sync-removed")]);
    assert_eq!(boris.by.exchange().len(), 2);
    assert_eq!(lead.state(), boris.state());
    let again = boris.office.verifier("boris", &phrase(OWN)).unwrap();
    assert_eq!(again.exchange().len(), 2, "and keeps the key");
    // She cannot read what was written since, says so, and learns nothing.
    let synced = anna.sync(&folder);
    assert!(
        synced
            .refused
            .iter()
            .any(|(_, e)| e.code() == "packet-no-key")
    );
    assert_eq!(anna.by.exchange().len(), 1);
    let notes = anna.book.state(&case).unwrap().notes;
    assert!(notes.iter().all(|n| n.value.text != CANARY));
    assert_ne!(
        anna.state(),
        before,
        "her own last word is in her own book only"
    );
    assert_ne!(anna.state(), lead.state());
}

#[test]
fn destroyed_stays_destroyed_and_leaves_the_folder() {
    let (place, mut lead, mut anna, folder) = two(Kind::Hybrid);
    lead.note(lead.case(), CANARY);
    lead.sync(&folder);
    anna.sync(&folder);
    lead.sync(&folder);
    let old = files_in(&folder);
    let case = {
        let file = digest_of(&std::fs::read(place.join("a.age")).unwrap());
        let id = lead.book.case_of_file(&file).unwrap().unwrap();
        lead.book.key_of(&id).unwrap()
    };
    lead.book.ask_to_destroy(&lead.by, &case, "asked").unwrap();
    lead.sync(&folder);
    anna.sync(&folder);
    anna.book
        .agree_to_destroy(&anna.by, &case, "agreed")
        .unwrap();
    let synced = anna.sync(&folder);
    assert!(synced.removed > 0 && synced.written > 0);
    lead.sync(&folder);
    anna.sync(&folder);
    assert!(lead.book.is_destroyed(&case).unwrap());
    assert_eq!(lead.state(), anna.state());
    // No packet of the folder holds the content any more.
    let content = |folder: &Path, by: &Author| {
        let mut text = Vec::new();
        for (name, bytes) in files_in(folder) {
            let len = bytes.len() as u64;
            let keys = by.exchange();
            let packet = open_packet(std::io::Cursor::new(bytes), len, keys, &Limits::STANDARD);
            let packet = packet.unwrap_or_else(|e| panic!("{name}: {e}"));
            packet.read_body(&mut text).unwrap();
        }
        text
    };
    assert!(!holds(&content(&folder, &lead.by), CANARY));
    let source = std::fs::read(place.join("a.age")).unwrap();
    let inside = &source[2048..2112];
    let body = content(&folder, &lead.by);
    assert!(!body.windows(64).any(|w| w == inside));
    // Somebody who comes later never sees it, even if old packets come again; and they go again.
    let mut boris = colleague(&place, "boris");
    for (name, bytes) in &old {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    boris.sync(&folder);
    drop(lead);
    let mut lead = crate::sync::lead(&place);
    for side in [&mut lead, &mut anna, &mut boris] {
        for (name, bytes) in &old {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        let synced = side.sync(&folder);
        assert!(synced.removed > 0, "{:?}", reasons(&synced));
        side.sync(&folder);
        assert!(!holds(&content(&folder, &side.by), CANARY));
        assert_eq!(side.evidence().len(), 1);
        assert_eq!(side.book.state(&case).unwrap().notes.len(), 0);
        side.holds_together();
    }
    for side in [&mut lead, &mut anna, &mut boris] {
        side.sync(&folder);
    }
    assert_eq!(lead.state(), anna.state());
    assert_eq!(lead.state(), boris.state());
    // Nor does he take the file itself.
    let admitted = casework::admit(
        &mut boris.book,
        &place.join("a.age"),
        &boris.by,
        &Limits::STANDARD,
    );
    assert!(matches!(admitted, Ok(casework::Admitted::Known(_))));
    assert_eq!(boris.evidence().len(), 1);
}

#[test]
fn packets_hold_so_many_records_and_bytes_and_no_more() {
    let (place, lead, _, folder) = two(Kind::Classic);
    drop(lead);
    let count = |limits: &Limits| {
        let folder = place.join(&format!("f{}-{}", limits.packet_records, limits.packet));
        std::fs::create_dir_all(&folder).unwrap();
        let mut lead = lead_with(&place, limits);
        let records = lead.book.record_ids().unwrap().len();
        (lead.sync(&folder).written, records as u64)
    };
    let standard = Limits::STANDARD;
    let (written, records) = count(&standard);
    // Keys, records, a received file.
    assert_eq!(written, 3);
    let two = Limits {
        packet_records: 2,
        ..standard
    };
    assert_eq!(count(&two).0, 2 + records.div_ceil(2));
    let small = Limits {
        packet: 6 << 10,
        ..standard
    };
    assert!(count(&small).0 > 3);
    // And whoever reads holds them to it.
    let mut anna = elsewhere(&place, "anna", &two);
    let mut lead = lead_with(&place, &standard);
    lead.sync(&folder);
    let synced = anna.sync(&folder);
    assert!(reasons(&synced).iter().any(|(_, r)| *r == "packet-form"));
    drop(anna);
    let mut anna = elsewhere(&place, "anna", &small);
    let synced = anna.sync(&folder);
    assert!(
        reasons(&synced)
            .iter()
            .any(|(_, r)| *r == "packet-too-large")
    );
    drop(anna);
    let mut anna = elsewhere(&place, "anna", &standard);
    assert!(anna.sync(&folder).refused.is_empty());
}

/// A folder that two have synced with, made once.
struct Full {
    place: Place,
    files: Vec<(String, Vec<u8>)>,
    state: Digest,
}

fn full() -> &'static Full {
    static FULL: std::sync::OnceLock<Full> = std::sync::OnceLock::new();
    FULL.get_or_init(|| {
        let (place, mut lead, mut anna, folder) = two(Kind::Hybrid);
        for n in 0..4 {
            lead.note(lead.case(), &format!("{n}"));
            lead.sync(&folder);
            anna.note(anna.case(), &format!("{n}"));
            anna.sync(&folder);
        }
        lead.sync(&folder);
        let state = lead.state();
        let files = files_in(&folder);
        Full {
            place,
            files,
            state,
        }
    })
}

/// A new casebook of anna's.
fn fresh(dir: &Path) -> Side {
    let kit = full().place.join("kit-anna");
    let office = Office::find(&kit, Limits::STANDARD).unwrap();
    let by = office.verifier("anna", &phrase(OWN)).unwrap();
    let book = Casebook::open(&dir.join("book"), &by, &Limits::STANDARD).unwrap();
    Side { office, by, book }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_single_flipped_byte_is_reported_with_the_files_name(
        which in any::<prop::sample::Index>(), region in 0..6usize, at in any::<prop::sample::Index>(), bit in 0..8u32,
    ) {
        let full = full();
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("shared");
        std::fs::create_dir(&folder).unwrap();
        for (name, bytes) in &full.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        let (name, bytes) = &full.files[which.index(full.files.len())];
        // The version, the stanza, its body and the MAC, the nonce and first chunk, the padding, the last tag.
        let regions = [0..22, 22..1530, 1530..1627, 1627..70_000, 70_000..bytes.len() - 16, bytes.len() - 16..bytes.len()];
        let region = regions[region].clone();
        let at = region.start + at.index(region.len());
        let mut bytes = bytes.clone();
        bytes[at] ^= 1 << bit;
        std::fs::write(folder.join(name), bytes).unwrap();
        let mut anna = fresh(dir.path());
        for _ in 0..2 {
            let synced = anna.sync(&folder);
            prop_assert_eq!(synced.refused.len(), 1, "{:?}", reasons(&synced));
            prop_assert_eq!(&synced.refused[0].0, name);
        }
    }

    #[test]
    fn packets_in_any_order_any_parts_and_any_number_of_times_give_one_state(
        parts in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..6), 0..5),
    ) {
        let full = full();
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("shared");
        let mut anna = fresh(dir.path());
        for part in parts {
            let _ = std::fs::remove_dir_all(&folder);
            std::fs::create_dir(&folder).unwrap();
            for which in part {
                let (name, bytes) = &full.files[which.index(full.files.len())];
                std::fs::write(folder.join(name), bytes).unwrap();
            }
            let synced = anna.sync(&folder);
            prop_assert!(synced.refused.is_empty(), "{:?}", reasons(&synced));
        }
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in &full.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        let synced = anna.sync(&folder);
        prop_assert!(synced.refused.is_empty() && synced.waiting.is_empty());
        prop_assert_eq!(anna.state(), full.state);
        prop_assert_eq!(anna.evidence().len(), 2);
        anna.holds_together();
    }
}

fn args<'a>(name: &'a str, folder: &'a str) -> Vec<&'a str> {
    let (office, file) = match name {
        "lead" => ("office", "pw"),
        _ => ("kit-anna", "own"),
    };
    let mut args = vec!["sync", folder, "--office", office, "--as", name];
    args.extend(["--passphrase-file", file]);
    args
}

#[test]
fn the_command_says_what_it_did_and_what_it_refused() {
    let (place, lead, anna, folder) = two(Kind::Classic);
    drop((lead, anna));
    place.write("own", OWN);
    let json = |name: &str| -> (i32, Value) {
        let mut args = args(name, "shared");
        args.push("--json");
        let output = run(place.path(), &args);
        (code(&output), serde_json::from_str(&out(&output)).unwrap())
    };
    assert_eq!(json("lead").0, 0);
    let (exit, anna) = json("anna");
    assert_eq!((exit, &anna["evidence"]), (0, &1.into()));
    let lead = json("lead").1;
    assert_eq!(lead["state"], json("anna").1["state"]);
    let said = done(place.path(), &args("lead", "shared"));
    let digits = Digest::from_hex(lead["state"].as_str().unwrap()).unwrap();
    assert!(
        said.contains(&digits.content_digits().in_groups()),
        "{said}"
    );
    std::fs::write(folder.join("note.txt"), "foreign").unwrap();
    let (exit, refused) = json("lead");
    assert_eq!(exit, 1);
    assert_eq!(refused["refused"][0]["file"], "note.txt");
    let output = run(place.path(), &args("lead", "shared"));
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("note.txt"), "{}", err(&output));
    let absent = run(place.path(), &args("lead", "no-stick"));
    assert_eq!(code(&absent), 5);
    assert!(!place.join("no-stick").exists(), "a stick is not invented");
}

#[test]
fn a_run_that_is_killed_is_made_good_by_the_next_one() {
    let (place, mut lead, anna, folder) = two(Kind::Classic);
    let case = lead.case();
    for n in 0..60 {
        lead.note(case, &format!("{n}"));
    }
    for n in 0..6 {
        let name = format!("more-{n}.age");
        lead.open(&sealed(&place, &name, &name));
    }
    drop((lead, anna));
    place.write("own", OWN);
    let kill = |name: &str, after: u64| {
        let mut child = plico()
            .current_dir(place.path())
            .args(args(name, "shared"))
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(after));
        let _ = child.kill();
        child.wait().unwrap();
    };
    for after in [40, 60, 80, 100, 120, 150, 180, 220, 260, 300] {
        kill("lead", after);
        for (name, _) in files_in(&folder) {
            done(&folder, &["check", &name]);
        }
        kill("anna", after);
    }
    for name in ["lead", "anna", "lead"] {
        done(place.path(), &args(name, "shared"));
    }
    let (lead, anna) = (
        crate::sync::lead(&place),
        elsewhere(&place, "anna", &Limits::STANDARD),
    );
    assert_eq!(lead.state(), anna.state());
    assert_eq!(lead.evidence(), anna.evidence());
    for side in [&lead, &anna] {
        side.holds_together();
    }
    let notes = anna.book.state(&case).unwrap().notes;
    assert_eq!(notes.len(), 60);
}

#[test]
fn a_removed_verifier_who_knows_it_writes_nothing() {
    let (place, lead, anna, folder) = two(Kind::Classic);
    drop((lead, anna));
    let mut head = place.office.head(&phrase(PASSPHRASE)).unwrap();
    place
        .office
        .remove(&mut head, "anna", 1, "x", TIME)
        .unwrap();
    let mut anna = elsewhere(&place, "anna", &Limits::STANDARD);
    let news: Vec<_> = head.roster_records();
    let body = lines(&news.iter().map(|r| r.record.clone()).collect::<Vec<_>>());
    packet(&folder, &anna.by, Holds::Records, &body);
    assert!(matches!(anna.try_sync(&folder), Err(SyncError::Left)));
    assert_eq!(files_in(&folder).len(), 1);
}

#[test]
fn a_packet_of_a_newer_format_is_named_as_such() {
    let (_place, lead, mut anna, folder) = two(Kind::Classic);
    let to = lead.by.exchange().last().unwrap().to_recipient();
    let mut text = b"{\"format\":\"plico/packet/2\"}\n".to_vec();
    text.resize(512 << 10, 0);
    let sealed = plico::envelope::seal_small(&to, &text).unwrap();
    std::fs::write(folder.join("x.age"), sealed).unwrap();
    let synced = anna.sync(&folder);
    let newer = |e: &SyncError| matches!(e, SyncError::Packet(PacketError::Newer { .. }));
    assert!(synced.refused.iter().all(|(_, e)| newer(e)));
    assert_eq!(synced.refused.len(), 1);
}
