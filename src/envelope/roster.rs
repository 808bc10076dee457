//! Who may verify: what the root key has said of it.

use super::keys::{Exchange, Personal, Recipient};
use super::record::CheckedRecord;
use crate::model::record::Action;

/// A person who may verify, or might once.
#[derive(Clone)]
pub struct Member {
    /// The name colleagues know.
    pub name: String,
    /// The Ed25519 key that signs the person's records, base64.
    pub key: String,
    /// Where keys are sealed to for this person.
    pub recipient: Recipient<Personal>,
    /// The number of the last record that counts, of a person who was removed.
    pub last: Option<u64>,
}

/// Everybody the root key has named, in the order of its records.
#[derive(Clone, Default)]
pub struct Roster {
    members: Vec<Member>,
    exchange: Vec<Recipient<Exchange>>,
    office: Option<Recipient<Personal>>,
}

impl Roster {
    /// Reads the root key's records, whatever their order. Those of other authors do not count.
    #[must_use]
    pub fn of(root: &str, records: &[CheckedRecord]) -> Self {
        let mut records: Vec<&CheckedRecord> =
            records.iter().filter(|r| r.header.author == root).collect();
        records.sort_by_key(|r| (r.header.sequence, r.order()));
        let mut roster = Self::default();
        for action in records.into_iter().filter_map(CheckedRecord::action) {
            roster.apply(action);
        }
        roster
    }

    fn apply(&mut self, action: &Action) {
        match action {
            Action::VerifierAdded {
                name,
                key,
                recipient,
            } => {
                let known = self.members.iter().any(|m| m.key == *key);
                if let (Some(recipient), false) = (Recipient::parse(recipient), known) {
                    self.members.push(Member {
                        name: name.clone(),
                        key: key.clone(),
                        recipient,
                        last: None,
                    });
                }
            }
            Action::VerifierRemoved { key, last, .. } => {
                let member = self.members.iter_mut().find(|m| m.key == *key);
                if let Some(member) = member {
                    // Should there be two removals, the stricter one counts.
                    member.last = Some(member.last.map_or(*last, |l| l.min(*last)));
                }
            }
            Action::ExchangeKey { recipient, office } => {
                self.exchange.extend(Recipient::parse(recipient));
                self.office = Recipient::parse(office).or(self.office.take());
            }
            _ => {}
        }
    }

    /// Everybody, those removed too.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Those who may verify today.
    pub fn active(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|m| m.last.is_none())
    }

    /// The person with this key, removed or not.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Option<&Member> {
        self.members.iter().find(|m| m.key == key)
    }

    /// The person of this name who may verify today.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Option<&Member> {
        self.active().find(|m| m.name == name)
    }

    /// The name to show for an author: `None` for one nobody enrolled.
    #[must_use]
    pub fn name_of(&self, key: &str) -> Option<&str> {
        self.by_key(key).map(|m| m.name.as_str())
    }

    /// Where packets are sealed to.
    #[must_use]
    pub fn exchange(&self) -> Option<&Recipient<Exchange>> {
        self.exchange.last()
    }

    /// The root key's own recipient.
    #[must_use]
    pub fn office(&self) -> Option<&Recipient<Personal>> {
        self.office.as_ref()
    }

    /// Whether a record of this author with this number counts.
    #[must_use]
    pub fn admits(&self, author: &str, sequence: u64) -> bool {
        self.by_key(author)
            .is_some_and(|m| m.last.is_none_or(|last| sequence <= last))
    }
}
