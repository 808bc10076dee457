//! An office's card: one text that anyone may carry, signed by the office's root key (`docs/format.md`, "Card").

use super::digits::{CheckDigits, CheckError};
use super::keys::{Evidence, Intake, Recipient};
use super::signing::{CardDomain, SigningKey, VerifyingKey};
use crate::model::{
    Limits, Questionnaire, QuestionnaireError, QuestionnaireRef, Scope, UntrustedText, date,
};
use crate::wire::canonical;
use std::fmt::Write as _;
use time::Date;

crate::reasons! {
    /// Why a card is refused.
    pub enum CardError {
        NotACard = "card-not-a-card", "this is not a card";
        TooLong { limit: u64 } = "card-too-long", "longer than {limit} bytes";
        Version { found: String } = "card-version", "card version {found} is newer than this program";
        Form { line: usize } = "card-form", "line {line} is not what a card has there";
        KeyType { field: String } = "card-key-type", "the {field} key is of an unknown kind";
        Signature = "card-signature", "it was changed after it was signed, or signed by another key";
        Dates = "card-dates", "its dates make no sense";
        Expired { until: String } = "card-expired", "it was valid until {until}";
        NotYet { from: String } = "card-not-yet", "it is valid from {from}";
        Name = "card-name", "an office's name is one line of 1 to 100 visible characters";
    }
    wrapping { Digits(CheckError), Questions(QuestionnaireError) }
}

/// What a card says.
#[derive(Clone)]
pub struct CardText {
    /// The office's name.
    pub name: UntrustedText,
    /// Counts the office's cards from 1.
    pub serial: u64,
    /// The first day.
    pub valid_from: Date,
    /// The last day.
    pub valid_until: Date,
    /// Where bundles are sealed to.
    pub intake: Recipient<Intake>,
    /// Where originals are sealed to.
    pub evidence: Recipient<Evidence>,
    /// What the office asks.
    pub questionnaire: Option<Questionnaire>,
}

/// A card whose signature holds. Whose it is, only the check digits tell.
pub struct Card {
    text: CardText,
    root: VerifyingKey<CardDomain>,
}

/// A card whose digits were typed from paper and whose dates were looked at: the only kind that can be sealed to.
pub struct ConfirmedCard {
    text: CardText,
    root: VerifyingKey<CardDomain>,
}

const FIRST_LINE: &str = "plico card 1";
const FOLD: usize = 72;

impl CardText {
    /// Signs the card.
    ///
    /// # Errors
    /// [`CardError::Name`] and [`CardError::Dates`] for a text that no reader would accept.
    pub fn sign(
        &self,
        root: &SigningKey<CardDomain>,
        limits: &Limits,
    ) -> Result<String, CardError> {
        check_name(self.name.raw(), limits)?;
        check_order(self.valid_from, self.valid_until, limits)?;
        let mut out = format!(
            "{FIRST_LINE}\nname: {}\nserial: {}\nvalid-from: {}\nvalid-until: {}\nroot: {}\n",
            self.name.raw(),
            self.serial,
            date::show(self.valid_from),
            date::show(self.valid_until),
            root.verifying().encode(),
        );
        fold(&mut out, "intake", &self.intake.to_string());
        fold(&mut out, "evidence", &self.evidence.to_string());
        if let Some(questionnaire) = &self.questionnaire {
            let json =
                serde_json::to_string_pretty(questionnaire).map_err(|_| CardError::NotACard)?;
            out.push_str("questionnaire:\n");
            for line in json.lines() {
                let _ = writeln!(out, " {line}");
            }
        }
        let signature = root.sign(out.as_bytes());
        let _ = writeln!(out, "signature: {signature}");
        if out.len() as u64 > limits.card {
            return Err(CardError::TooLong { limit: limits.card });
        }
        Ok(out)
    }

    /// Which uses the source may allow.
    #[must_use]
    pub fn offered(&self) -> Vec<Scope> {
        let own = self.questionnaire.as_ref().map(Questionnaire::offered);
        own.filter(|o| !o.is_empty()).unwrap_or_else(|| {
            Scope::USUAL
                .iter()
                .filter_map(|n| Scope::parse(n))
                .collect()
        })
    }

    /// Which questionnaire it carries, for the manifest.
    #[must_use]
    pub fn questionnaire_ref(&self) -> Option<QuestionnaireRef> {
        let questionnaire = self.questionnaire.as_ref()?;
        Some(QuestionnaireRef {
            id: questionnaire.id.clone(),
            sha256: crate::wire::digest_of(&canonical::to_bytes(questionnaire).ok()?),
        })
    }
}

impl Card {
    /// Reads a card and checks its signature. Line ends that mail has changed do not matter; everything else does.
    ///
    /// # Errors
    /// [`CardError`], but not `Expired`, `NotYet` or `Digits`.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, CardError> {
        if bytes.len() as u64 > limits.card {
            return Err(CardError::TooLong { limit: limits.card });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| CardError::NotACard)?;
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        // Copying loses or doubles the last line end.
        let text = format!("{}\n", text.trim_end_matches('\n'));
        let version = text
            .strip_prefix("plico card ")
            .and_then(|r| r.lines().next())
            .ok_or(CardError::NotACard)?;
        if version != "1" {
            return Err(CardError::Version {
                found: UntrustedText::new(version)
                    .visible(false)
                    .chars()
                    .take(20)
                    .collect(),
            });
        }
        // The signature is checked over the bytes before anything in them is believed.
        let at = text.rfind("\nsignature: ").ok_or(CardError::Signature)?;
        let (signed, last) = text.split_at(at.saturating_add(1));
        let signature = last
            .strip_prefix("signature: ")
            .and_then(|l| l.strip_suffix('\n'))
            .filter(|l| !l.contains('\n'))
            .ok_or(CardError::Signature)?;
        let mut lines = Lines::new(signed);
        lines.expect(FIRST_LINE)?;
        let name = lines.value("name")?.to_owned();
        let serial = lines.value("serial")?;
        let serial_number: Option<u64> = serial
            .parse()
            .ok()
            .filter(|n: &u64| *n > 0 && n.to_string() == serial);
        let serial = serial_number.ok_or_else(|| lines.wrong())?;
        let valid_from = date::parse(lines.value("valid-from")?).ok_or_else(|| lines.wrong())?;
        let valid_until = date::parse(lines.value("valid-until")?).ok_or_else(|| lines.wrong())?;
        let root = VerifyingKey::parse(lines.value("root")?).ok_or_else(|| key_type("root"))?;
        if !root.verify(signed.as_bytes(), signature) {
            return Err(CardError::Signature);
        }
        let intake =
            Recipient::parse(&lines.folded("intake")?).ok_or_else(|| key_type("intake"))?;
        let evidence =
            Recipient::parse(&lines.folded("evidence")?).ok_or_else(|| key_type("evidence"))?;
        let questionnaire = lines
            .block("questionnaire")
            .map(|json| Questionnaire::from_json(json.as_bytes(), limits))
            .transpose()?;
        lines.end()?;
        check_name(&name, limits)?;
        check_order(valid_from, valid_until, limits)?;
        let text = CardText {
            name: UntrustedText::new(name),
            serial,
            valid_from,
            valid_until,
            intake,
            evidence,
            questionnaire,
        };
        Ok(Self { text, root })
    }

    /// What it says. Not to be believed before the digits are confirmed.
    #[must_use]
    pub fn text(&self) -> &CardText {
        &self.text
    }

    /// The digits to print on paper. For the office; a source types them and never sees them here.
    #[must_use]
    pub fn check_digits(&self) -> CheckDigits {
        CheckDigits::of(&self.root)
    }

    /// Whether a card is within its dates.
    ///
    /// # Errors
    /// [`CardError::Expired`] or [`CardError::NotYet`]: the one refusal that a person may override.
    pub fn check_dates(&self, today: Date) -> Result<(), CardError> {
        if today > self.text.valid_until {
            return Err(CardError::Expired {
                until: date::show(self.text.valid_until),
            });
        }
        if today < self.text.valid_from {
            return Err(CardError::NotYet {
                from: date::show(self.text.valid_from),
            });
        }
        Ok(())
    }

    /// Confirms the card by the digits typed from paper.
    ///
    /// # Errors
    /// [`CheckError`].
    pub fn confirm(self, typed: &str) -> Result<ConfirmedCard, CheckError> {
        self.check_digits().confirm(typed)?;
        Ok(ConfirmedCard {
            text: self.text,
            root: self.root,
        })
    }
}

impl std::ops::Deref for ConfirmedCard {
    type Target = CardText;

    fn deref(&self) -> &CardText {
        &self.text
    }
}

impl ConfirmedCard {
    /// The root key that signed it: the same on every card of an office.
    #[must_use]
    pub fn root(&self) -> &VerifyingKey<CardDomain> {
        &self.root
    }
}

fn key_type(field: &str) -> CardError {
    CardError::KeyType {
        field: field.to_owned(),
    }
}

fn check_name(name: &str, limits: &Limits) -> Result<(), CardError> {
    let visible = UntrustedText::new(name).visible(false) == name;
    let fits = (1..=limits.name_chars).contains(&name.chars().count());
    if visible && fits && name.trim() == name {
        Ok(())
    } else {
        Err(CardError::Name)
    }
}

fn check_order(from: Date, until: Date, limits: &Limits) -> Result<(), CardError> {
    let latest = date::add_months(from, limits.card_months);
    if from <= until && latest.is_some_and(|l| until <= l) {
        Ok(())
    } else {
        Err(CardError::Dates)
    }
}

fn fold(out: &mut String, field: &str, value: &str) {
    let _ = writeln!(out, "{field}:");
    for line in value.as_bytes().chunks(FOLD) {
        let _ = writeln!(out, " {}", String::from_utf8_lossy(line));
    }
}

/// Reads the lines of a card, each where it belongs.
struct Lines<'a> {
    lines: std::iter::Peekable<std::str::Lines<'a>>,
    number: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            lines: text.lines().peekable(),
            number: 0,
        }
    }

    fn wrong(&self) -> CardError {
        CardError::Form { line: self.number }
    }

    fn next(&mut self) -> Result<&'a str, CardError> {
        self.number = self.number.saturating_add(1);
        self.lines.next().ok_or_else(|| self.wrong())
    }

    fn expect(&mut self, line: &str) -> Result<(), CardError> {
        if self.next()? == line {
            Ok(())
        } else {
            Err(self.wrong())
        }
    }

    fn value(&mut self, field: &str) -> Result<&'a str, CardError> {
        let line = self.next()?;
        line.strip_prefix(field)
            .and_then(|r| r.strip_prefix(": "))
            .ok_or_else(|| self.wrong())
    }

    fn folded(&mut self, field: &str) -> Result<String, CardError> {
        self.expect(&format!("{field}:"))?;
        Ok(self.indented().concat())
    }

    fn block(&mut self, field: &str) -> Option<String> {
        let head = format!("{field}:");
        self.lines.next_if(|l| **l == head)?;
        self.number = self.number.saturating_add(1);
        Some(self.indented().join("\n"))
    }

    fn indented(&mut self) -> Vec<&'a str> {
        let mut found = Vec::new();
        while let Some(line) = self.lines.next_if(|l| l.starts_with(' ')) {
            self.number = self.number.saturating_add(1);
            found.push(line.strip_prefix(' ').unwrap_or(line));
        }
        found
    }

    fn end(&mut self) -> Result<(), CardError> {
        self.number = self.number.saturating_add(1);
        match self.lines.peek() {
            None => Ok(()),
            Some(_) => Err(self.wrong()),
        }
    }
}
