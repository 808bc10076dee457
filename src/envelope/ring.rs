//! The keys an office shares with each of its verifiers, sealed to the person.

use super::keys::{Exchange, Identity, Intake, Personal, Recipient};
use super::{open_small, seal_small};
use crate::model::Limits;
use crate::model::record::SignedRecord;
use crate::secret::Plaintext;
use crate::wire::canonical;
use serde::{Deserialize, Serialize};
use std::io;
use zeroize::Zeroize;

/// What every verifier of an office holds: what opens bundles, what opens packets, and who else verifies.
pub struct Ring {
    pub(super) intake: Identity<Intake>,
    /// The latest last. The earlier ones open packets from before somebody was removed.
    pub(super) exchange: Vec<Identity<Exchange>>,
    /// The root key's records.
    pub(super) roster: Vec<SignedRecord>,
}

/// A ring in JSON. The keys are wiped when it is dropped.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    intake: String,
    exchange: Vec<String>,
    roster: Vec<SignedRecord>,
}

impl Drop for Text {
    fn drop(&mut self) {
        self.intake.zeroize();
        self.exchange.zeroize();
    }
}

impl Ring {
    /// Seals it to a person.
    ///
    /// # Errors
    /// None but a system that cannot start a thread.
    pub(super) fn seal_to(&self, person: &Recipient<Personal>) -> io::Result<Vec<u8>> {
        let text = Text {
            intake: text_of(&self.intake)?,
            exchange: self
                .exchange
                .iter()
                .map(text_of)
                .collect::<Result<_, _>>()?,
            roster: self.roster.clone(),
        };
        let mut json = zeroize::Zeroizing::new(Vec::with_capacity(64 << 10));
        json.extend(canonical::to_bytes(&text)?);
        seal_small(person, &json)
    }

    /// Opens what [`Ring::seal_to`] sealed.
    pub(super) fn open(
        person: &Identity<Personal>,
        sealed: &[u8],
        limits: &Limits,
    ) -> Option<Self> {
        let json: Plaintext = open_small(person, sealed, limits.ring)?;
        let text: Text = serde_json::from_slice(json.expose()).ok()?;
        let exchange: Option<Vec<_>> = text.exchange.iter().map(|k| Identity::parse(k)).collect();
        Some(Self {
            intake: Identity::parse(&text.intake)?,
            exchange: exchange.filter(|e| !e.is_empty())?,
            roster: text.roster.clone(),
        })
    }
}

impl Ring {
    /// Whether it holds every key of an earlier one, in the same order.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        let public = |keys: &[Identity<Exchange>]| -> Vec<String> {
            let public = keys.iter().map(|k| k.to_recipient().to_string());
            public.collect()
        };
        let (now, then) = (public(&self.exchange), public(&earlier.exchange));
        let intake = |ring: &Self| ring.intake.to_recipient().to_string();
        now.starts_with(&then) && intake(self) == intake(earlier)
    }
}

fn text_of<R>(identity: &Identity<R>) -> io::Result<String> {
    let file = identity.to_file();
    let text = file.expose_str().map_err(io::Error::other)?;
    Ok(text.to_owned())
}
