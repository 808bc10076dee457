//! OOXML: Word documents, Excel workbooks and PowerPoint presentations (ECMA-376). A document is walked from its main
//! part along the relationships that are known, each part is read through the allow-list and written anew.

mod fields;
mod hidden;
mod kinds;
mod names;
mod output;
mod rebuild;
mod relations;
mod sheet;
mod slides;
mod strings;
mod word;

use super::package::{Package, write};
use super::pictures::Eye;
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType, Severity};
use kinds::Family;
use zeroize::Zeroizing;

pub(in crate::media) struct Docx;
pub(in crate::media) struct Xlsx;
pub(in crate::media) struct Pptx;

macro_rules! stripper {
    ($name:ident, $family:expr, $media:expr) => {
        impl Stripper for $name {
            fn inspect(
                &self,
                input: &mut Input,
                settings: &Settings,
            ) -> Result<Vec<Finding>, MediaError> {
                let bytes = input.read_all(settings.limits.document_file)?;
                inspect(&bytes, &$family, settings)
            }

            fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
                let bytes = input.read_all(settings.limits.document_file)?;
                let out = strip(&bytes, &$family, settings)?;
                Ok(Clean::from_bytes($media, out))
            }
        }
    };
}

stripper!(Docx, kinds::WORD, MediaType::Docx);
stripper!(Xlsx, kinds::SHEET, MediaType::Xlsx);
stripper!(Pptx, kinds::SLIDES, MediaType::Pptx);

/// Rebuilds the document without touching its pictures: whatever differs from the file is something to tell.
fn inspect(
    bytes: &[u8],
    family: &'static Family,
    settings: &Settings,
) -> Result<Vec<Finding>, MediaError> {
    let package = Package::open(bytes, &settings.limits)?;
    let (members, mut report) = rebuild::rebuild(package, family, settings, Eye::Looks)?;
    if *write(&members)? != *bytes {
        report.say("packing", Severity::Narrows, "");
    }
    Ok(report.into_list())
}

fn strip(
    bytes: &[u8],
    family: &'static Family,
    settings: &Settings,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let package = Package::open(bytes, &settings.limits)?;
    let (members, _) = rebuild::rebuild(package, family, settings, Eye::Cleans)?;
    let out = write(&members)?;
    nothing_found(&inspect(&out, family, settings)?)?;
    Ok(out)
}
