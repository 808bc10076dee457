//! A person at the office: a key that signs records, a key that opens what the office shares, both under the person's own
//! passphrase. The office's root key, which only names people, is used in the same way.

use super::keys::{Exchange, Identity, Intake, Personal, Recipient};
use super::open_small;
use super::record::{self, After, CheckedRecord, RecordError, check_record};
use super::ring::Ring;
use super::roster::Roster;
use super::signing::{CardDomain, RecordDomain, SigningKey};
use crate::model::record::Action;
use crate::model::{Digest, Limits};
use crate::secret::Plaintext;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Whoever writes records, unlocked. Wiped on drop.
pub struct Author {
    name: String,
    root: String,
    sign: SigningKey<RecordDomain>,
    personal: Identity<Personal>,
    ring: Ring,
    roster: Roster,
    limits: Limits,
}

/// A verifier's two keys, and the root key that the person trusts to name colleagues.
pub(super) struct PersonalKeys {
    pub(super) root: String,
    pub(super) sign: SigningKey<RecordDomain>,
    pub(super) personal: Identity<Personal>,
}

const HKDF_LABEL: &[u8] = b"plico/office/personal/1";

impl PersonalKeys {
    /// New ones.
    pub(super) fn generate(root: &str, kind: crate::wire::Kind) -> Self {
        Self {
            root: root.to_owned(),
            sign: SigningKey::generate(),
            personal: Identity::generate(kind),
        }
    }

    /// Those that belong to a root key, so that its holder can open whatever the office shares.
    ///
    /// ```text
    /// personal = X-Wing key of the seed HKDF-SHA256(ikm = root secret, salt = "", info = "plico/office/personal/1"; 32 bytes)
    /// ```
    pub(super) fn of_root(root: &SigningKey<CardDomain>) -> Option<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        let kdf = Hkdf::<Sha256>::new(None, root.secret());
        kdf.expand(HKDF_LABEL, &mut *seed).ok()?;
        Some(Self {
            root: root.verifying().encode(),
            sign: root.for_domain(),
            personal: Identity::from_seed(&seed),
        })
    }

    /// A key file: comments for age, words for us.
    pub(super) fn to_file(&self) -> Option<Plaintext> {
        let sign = self.sign.encode();
        let personal = self.personal.to_file();
        let mut text = Zeroizing::new(String::with_capacity(8192));
        text.push_str("# plico verifier\n# root: ");
        text.push_str(&self.root);
        text.push_str("\n# sign: ");
        text.push_str(sign.expose_str().ok()?);
        text.push('\n');
        text.push_str(personal.expose_str().ok()?);
        Some(Plaintext::copy_of(text.as_bytes()))
    }

    pub(super) fn parse(file: &Plaintext) -> Option<Self> {
        let text = file.expose_str().ok()?;
        let line = |name: &str| text.lines().find_map(|l| l.strip_prefix(name));
        Some(Self {
            root: line("# root: ")?.to_owned(),
            sign: SigningKey::parse(line("# sign: ")?)?,
            personal: Identity::parse(text)?,
        })
    }
}

impl Author {
    /// Puts keys and ring together. `None` if a record of the ring is not the root key's.
    pub(super) fn new(name: &str, keys: PersonalKeys, ring: Ring, limits: &Limits) -> Option<Self> {
        let checked = root_records(&keys.root, &ring, limits)?;
        Some(Self {
            name: name.to_owned(),
            roster: Roster::of(&keys.root, &checked),
            root: keys.root,
            sign: keys.sign,
            personal: keys.personal,
            ring,
            limits: *limits,
        })
    }

    /// The person's name; nothing for the root key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The Ed25519 key that stands in the person's records, base64.
    #[must_use]
    pub fn key(&self) -> String {
        self.sign.verifying().encode()
    }

    /// The office's root key, base64, as this author trusts it.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Whether this is the root key.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.key() == self.root
    }

    /// Who may verify, as far as this author has heard.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The root key's records behind the roster. They were checked when the author was unlocked.
    #[must_use]
    pub fn roster_records(&self) -> Vec<CheckedRecord> {
        root_records(&self.root, &self.ring, &self.limits).unwrap_or_default()
    }

    /// What opens bundles.
    #[must_use]
    pub fn intake(&self) -> &Identity<Intake> {
        &self.ring.intake
    }

    /// What opens packets, the latest key last.
    #[must_use]
    pub fn exchange(&self) -> &[Identity<Exchange>] {
        &self.ring.exchange
    }

    /// Where small secrets are sealed to for this person.
    #[must_use]
    pub fn recipient(&self) -> Recipient<Personal> {
        self.personal.to_recipient()
    }

    /// What opens all that is sealed to this person alone.
    pub(super) fn personal(&self) -> &Identity<Personal> {
        &self.personal
    }

    /// Opens a small secret sealed to this person.
    #[must_use]
    pub fn open(&self, sealed: &[u8], limit: u64) -> Option<Plaintext> {
        open_small(&self.personal, sealed, limit)
    }

    /// The ring, to be sealed to others.
    pub(super) fn ring(&self) -> &Ring {
        &self.ring
    }

    pub(super) fn ring_mut(&mut self) -> &mut Ring {
        &mut self.ring
    }

    /// Adds a record of the root key to what this author knows. `None` if it is another's.
    pub(super) fn learn(&mut self, record: CheckedRecord) -> Option<()> {
        self.ring.roster.push(record.record);
        let records = root_records(&self.root, &self.ring, &self.limits)?;
        self.roster = Roster::of(&self.root, &records);
        Some(())
    }

    /// Takes over another ring. `None`, and nothing is changed, if it is not of this root key or if it takes anything away: a
    /// ring only ever grows, so that whoever was removed cannot hand somebody a poorer one or another key for bundles.
    pub(super) fn take_ring(&mut self, ring: Ring) -> Option<()> {
        let records = root_records(&self.root, &ring, &self.limits)?;
        let ids: std::collections::BTreeSet<Digest> = records.iter().map(|r| r.id).collect();
        let roster = Roster::of(&self.root, &records);
        let held = ring.exchange.last().map(|e| e.to_recipient().to_string());
        let grows = ids.len() == records.len()
            && self.roster_records().iter().all(|r| ids.contains(&r.id))
            && ring.continues(&self.ring)
            && roster.exchange().map(ToString::to_string) == held;
        if !grows {
            return None;
        }
        (self.ring, self.roster) = (ring, roster);
        Some(())
    }

    /// Opens a ring that was sealed to this person.
    pub(super) fn open_ring(&self, sealed: &[u8]) -> Option<Ring> {
        Ring::open(&self.personal, sealed, &self.limits)
    }

    /// Writes and signs a record. The root key signs what only it may say, a verifier everything else.
    ///
    /// # Errors
    /// [`RecordError::TooLong`]; [`RecordError::Form`] for what this author may not say, or with a case where there can be none.
    pub fn record(
        &self,
        after: After,
        time: &str,
        case: Option<Digest>,
        action: &Action,
    ) -> Result<CheckedRecord, RecordError> {
        let fits = action.is_of_the_root() == self.is_root()
            && action.is_without_a_case() == case.is_none();
        if !fits {
            return Err(RecordError::Form);
        }
        record::sign(&self.sign, after, time, case, action, &self.limits)
    }
}

/// The records of a ring, each checked and the root key's.
fn root_records(root: &str, ring: &Ring, limits: &Limits) -> Option<Vec<CheckedRecord>> {
    let check = |r: &crate::model::record::SignedRecord| {
        let checked = check_record(r.clone(), limits).ok()?;
        (checked.header.author == *root).then_some(checked)
    };
    ring.roster.iter().map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::super::keys::Exchange;
    use super::*;
    use crate::wire::Kind;

    fn copy<R>(key: &Identity<R>) -> Identity<R> {
        Identity::parse(key.to_file().expose_str().unwrap()).unwrap()
    }

    #[test]
    fn a_ring_only_ever_grows() {
        let root = SigningKey::<CardDomain>::generate();
        let intake = || Identity::<Intake>::generate(Kind::Classic);
        let exchange = || Identity::<Exchange>::generate(Kind::Classic);
        let (own, first, second) = (intake(), exchange(), exchange());
        let ring = |intake: &Identity<Intake>,
                    exchange: &[&Identity<Exchange>],
                    roster: &[&CheckedRecord]| Ring {
            intake: copy(intake),
            exchange: exchange.iter().map(|k| copy(k)).collect(),
            roster: roster.iter().map(|r| r.record.clone()).collect(),
        };
        let author = |ring: Ring| {
            let keys = PersonalKeys::of_root(&root).unwrap();
            Author::new("", keys, ring, &Limits::STANDARD).unwrap()
        };
        let announce = |after: After, key: &Identity<Exchange>| {
            let recipient = key.to_recipient().to_string();
            let action = Action::ExchangeKey {
                office: recipient.clone(),
                recipient,
            };
            let head = author(ring(&own, &[key], &[]));
            head.record(after, "2026-01-01T00:00:00Z", None, &action)
                .unwrap()
        };
        let one = announce(After::default(), &first);
        let last = Some((1, one.id));
        let two = announce(After { last, tick: 1 }, &second);
        let mut person = author(ring(&own, &[&first], &[&one]));
        let poorer = [
            ring(&intake(), &[&first, &second], &[&one, &two]),
            ring(&own, &[&second], &[&one, &two]),
            ring(&own, &[&second, &first], &[&one, &two]),
            ring(&own, &[&first], &[&one, &two]),
            ring(&own, &[&first, &second], &[&two]),
            ring(&own, &[&first], &[&one, &one]),
        ];
        for ring in poorer {
            assert!(person.take_ring(ring).is_none());
            assert_eq!(person.exchange().len(), 1);
        }
        assert!(
            person
                .take_ring(ring(&own, &[&first, &second], &[&one, &two]))
                .is_some()
        );
        assert_eq!(person.exchange().len(), 2);
    }
}
