//! What pictures that were sent are known again by, and which of two cases are the same. Decoded only after the bundle was
//! admitted, in the process for foreign bytes; whatever happens to a picture there, its case is in.

use super::store::{Bundle, Casebook, StoreError, digest};
use crate::envelope::keys::{Identity, Intake};
use crate::media::{Fingerprint, Settings, Source};
use crate::model::{Digest, Entry, EntryName, Limits, MediaType};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;
use std::io::Read;
use zeroize::Zeroizing;

const TABLES: &str = "
    DROP TABLE IF EXISTS pictures;
    DROP TABLE IF EXISTS same_pictures;
    CREATE TABLE pictures (
        number INTEGER PRIMARY KEY,
        case_key TEXT NOT NULL,
        source TEXT NOT NULL,
        entry TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        done INTEGER NOT NULL DEFAULT 0,
        bits BLOB,
        width INTEGER,
        height INTEGER,
        UNIQUE (source, entry)
    ) STRICT;
    CREATE INDEX pictures_to_do ON pictures (tries) WHERE done = 0;
    CREATE TABLE same_pictures (
        one INTEGER NOT NULL,
        other INTEGER NOT NULL,
        distance INTEGER NOT NULL,
        PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX same_pictures_other ON same_pictures (other);
    CREATE INDEX pictures_of_case ON pictures (case_key);
";

/// How often a picture is tried: once more after the machine stopped in the middle.
const TRIES: i64 = 2;

/// A picture of this case that is most likely one of another case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamePicture {
    /// The manifest of the bundle that this case's picture came in.
    pub manifest: Digest,
    /// Its entry.
    pub entry: String,
    /// The other case.
    pub case: String,
    /// The manifest there.
    pub other_manifest: Digest,
    /// The entry there.
    pub other_entry: String,
    /// In how many of 256 bits they differ.
    pub distance: u32,
}

pub(super) fn make(db: &Connection) -> Result<(), StoreError> {
    Ok(db.execute_batch(TABLES)?)
}

/// Notes which pictures of a bundle are to be looked at.
pub(super) fn expect(db: &Connection, case: &Digest, bundle: &Bundle) -> Result<(), StoreError> {
    let query = "INSERT OR IGNORE INTO pictures (case_key, source, entry) VALUES (?1, ?2, ?3)";
    let mut query = db.prepare_cached(query)?;
    // What was destroyed has no evidence any more.
    let there = !bundle.answers.is_empty();
    for entry in bundle
        .manifest
        .entries
        .iter()
        .filter(|e| there && is_picture(e))
    {
        let source = bundle.manifest_sha256.to_string();
        query.execute(params![case.to_string(), source, entry.name])?;
    }
    Ok(())
}

/// Removes what is kept of the pictures of a bundle.
pub(super) fn forget(db: &Connection, source: &Digest) -> Result<(), StoreError> {
    for table in [
        "same_pictures WHERE one IN (SELECT number FROM pictures WHERE source = ?1)
         OR other IN (SELECT number FROM pictures WHERE source = ?1)",
        "pictures WHERE source = ?1",
    ] {
        db.prepare_cached(&format!("DELETE FROM {table}"))?
            .execute([source.to_string()])?;
    }
    Ok(())
}

fn is_picture(entry: &Entry) -> bool {
    let kind = matches!(
        entry.media,
        MediaType::Jpeg | MediaType::Png | MediaType::Gif | MediaType::Tiff
    );
    let name = EntryName::parse(&entry.name);
    kind && matches!(name, Some(EntryName::Attachment(..)))
}

impl Casebook {
    /// Looks at the pictures that were not looked at yet, and at none twice. A picture that cannot be decoded, or is too large,
    /// has no fingerprint; that is no error.
    ///
    /// # Errors
    /// [`StoreError`] if the database fails.
    pub fn look_at_pictures(
        &mut self,
        identity: &Identity<Intake>,
        limits: &Limits,
    ) -> Result<(), StoreError> {
        let query = "SELECT number, source, entry FROM pictures WHERE done = 0 AND tries < ?1";
        let due: Vec<(i64, Digest, String)> = self
            .db()
            .prepare_cached(query)?
            .query_map([TRIES], |r| Ok((r.get(0)?, digest(r, 1)?, r.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let mut by_bundle: BTreeMap<Digest, Vec<(i64, String)>> = BTreeMap::new();
        for (number, source, entry) in due {
            by_bundle.entry(source).or_default().push((number, entry));
        }
        for (source, pictures) in by_bundle {
            for (number, _) in &pictures {
                let tried = "UPDATE pictures SET tries = tries + 1 WHERE number = ?1";
                self.db().prepare_cached(tried)?.execute([number])?;
            }
            let found = self.fingerprints(&source, &pictures, identity, limits)?;
            let transaction = self.begin()?;
            for (number, _) in pictures {
                keep(&transaction, number, found.get(&number))?;
            }
            transaction.commit()?;
        }
        Ok(())
    }

    fn fingerprints(
        &self,
        source: &Digest,
        pictures: &[(i64, String)],
        identity: &Identity<Intake>,
        limits: &Limits,
    ) -> Result<BTreeMap<i64, Fingerprint>, StoreError> {
        let mut found = BTreeMap::new();
        let Some(case) = self.case_of_manifest(source)? else {
            return Ok(found);
        };
        let bundles = self.bundles(&case)?;
        let Some(bundle) = bundles.iter().find(|b| b.manifest_sha256 == *source) else {
            return Ok(found);
        };
        // Evidence that is gone or changed is `log verify`'s to tell.
        let _ = self.reopen(bundle, identity, limits, &mut |name, size, data| {
            let name = name.to_string();
            let wanted = pictures.iter().find(|(_, entry)| *entry == name);
            if let Some((number, _)) = wanted
                && size <= limits.compared_file
                && let Some(print) = fingerprint(data, size, limits)
            {
                found.insert(*number, print);
            }
            Ok(())
        });
        Ok(found)
    }

    /// The pictures of a case that are most likely pictures of other cases, too.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn same_pictures(&self, case: &str) -> Result<Vec<SamePicture>, StoreError> {
        let key = self.key_of(case)?.to_string();
        let half = |own: &str, other: &str| {
            format!(
                "SELECT mine.source, mine.entry, cases.id, theirs.source, theirs.entry, distance
                 FROM pictures AS mine JOIN same_pictures ON {own} = mine.number
                 JOIN pictures AS theirs ON {other} = theirs.number
                 JOIN cases ON cases.key = theirs.case_key WHERE mine.case_key = ?1"
            )
        };
        let query = format!(
            "{} UNION {} ORDER BY 6, 3",
            half("one", "other"),
            half("other", "one")
        );
        let mut query = self.db().prepare_cached(&query)?;
        let rows = query.query_map([key], |r| {
            Ok(SamePicture {
                manifest: digest(r, 0)?,
                entry: r.get(1)?,
                case: r.get(2)?,
                other_manifest: digest(r, 3)?,
                other_entry: r.get(4)?,
                distance: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Reads a picture whole and has it decoded. None for whatever cannot be.
fn fingerprint(data: &mut dyn Read, size: u64, limits: &Limits) -> Option<Fingerprint> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).ok()?));
    data.take(size).read_to_end(&mut bytes).ok()?;
    let limits = Limits {
        picture_pixels: limits.compared_pixels,
        ..*limits
    };
    let mut source = Source::from_bytes(bytes).ok()?;
    source.fingerprint(&Settings::from(limits)).ok().flatten()
}

/// Keeps what a picture came to, and which pictures of other cases it is the same as.
fn keep(db: &Connection, number: i64, print: Option<&Fingerprint>) -> Result<(), StoreError> {
    let Some(print) = print else {
        let done = "UPDATE pictures SET done = 1 WHERE number = ?1";
        db.prepare_cached(done)?.execute([number])?;
        return Ok(());
    };
    let (width, height) = print.size();
    db.prepare_cached(
        "UPDATE pictures SET done = 1, bits = ?2, width = ?3, height = ?4 WHERE number = ?1",
    )?
    .execute(params![number, print.bits(), width, height])?;
    let mut others = db.prepare_cached(
        "SELECT number, bits, width, height FROM pictures WHERE bits IS NOT NULL
         AND case_key <> (SELECT case_key FROM pictures WHERE number = ?1)",
    )?;
    let others = others.query_map([number], |r| Ok((r.get::<_, i64>(0)?, kept(r)?)))?;
    let mut put = db.prepare_cached("INSERT OR IGNORE INTO same_pictures VALUES (?1, ?2, ?3)")?;
    for other in others {
        let (other, theirs) = other?;
        if print.same(&theirs) {
            let distance = print
                .distance(&theirs)
                .min(print.distance(&theirs.mirrored()));
            put.execute(params![number, other, distance])?;
        }
    }
    Ok(())
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Fingerprint> {
    Ok(Fingerprint::new(row.get(1)?, (row.get(2)?, row.get(3)?)))
}
