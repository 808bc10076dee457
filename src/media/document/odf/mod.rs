//! OpenDocument: texts, spreadsheets and presentations (ISO/IEC 26300). Content and styles are read through the
//! allow-list and written anew; nothing else of the old file stays but its pictures, cleaned, and its charts and formulas.

mod hidden;
mod names;
mod rebuild;
mod tables;

use super::package::{Package, write};
use super::pictures::Eye;
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType, Severity};
use zeroize::Zeroizing;

pub(in crate::media) struct Odt;
pub(in crate::media) struct Ods;
pub(in crate::media) struct Odp;

macro_rules! stripper {
    ($name:ident, $media:expr) => {
        impl Stripper for $name {
            fn inspect(
                &self,
                input: &mut Input,
                settings: &Settings,
            ) -> Result<Vec<Finding>, MediaError> {
                let bytes = input.read_all(settings.limits.document_file)?;
                inspect(&bytes, $media, settings)
            }

            fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
                let bytes = input.read_all(settings.limits.document_file)?;
                Ok(Clean::from_bytes($media, strip(&bytes, $media, settings)?))
            }
        }
    };
}

stripper!(Odt, MediaType::Odt);
stripper!(Ods, MediaType::Ods);
stripper!(Odp, MediaType::Odp);

/// Rebuilds the document without touching its pictures: whatever differs from the file is something to tell.
fn inspect(
    bytes: &[u8],
    media: MediaType,
    settings: &Settings,
) -> Result<Vec<Finding>, MediaError> {
    let package = Package::open(bytes, &settings.limits)?;
    let (members, mut report) = rebuild::rebuild(package, media, settings, Eye::Looks)?;
    if *write(&members)? != *bytes {
        report.say("packing", Severity::Narrows, "");
    }
    Ok(report.into_list())
}

fn strip(
    bytes: &[u8],
    media: MediaType,
    settings: &Settings,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let package = Package::open(bytes, &settings.limits)?;
    let (members, _) = rebuild::rebuild(package, media, settings, Eye::Cleans)?;
    let out = write(&members)?;
    nothing_found(&inspect(&out, media, settings)?)?;
    Ok(out)
}
