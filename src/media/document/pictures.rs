//! Pictures inside a document: cleaned by their own strippers, or looked at by the same eyes.

use super::xml::Report;
use crate::media::picture::clean_picture;
use crate::media::sniff::{HEAD, by_head};
use crate::media::{Format, Input, MediaError, Remains, Settings};
use crate::model::{MediaType, Severity};
use zeroize::Zeroizing;

/// Whether a document is rebuilt or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Eye {
    /// Pictures are cleaned.
    Cleans,
    /// Pictures stay as they are, and are told about.
    Looks,
}

/// A picture as it stands in the new document, and its extension.
///
/// # Errors
/// [`MediaError::Embedded`] with its name if it cannot be cleaned.
pub(super) fn picture(
    name: &str,
    bytes: Zeroizing<Vec<u8>>,
    eye: Eye,
    settings: &Settings,
    report: &mut Report,
) -> Result<(MediaType, Zeroizing<Vec<u8>>), MediaError> {
    if eye == Eye::Cleans {
        return clean_picture(bytes, settings).map_err(|error| refused(name, error));
    }
    let head = bytes.get(..bytes.len().min(usize::try_from(HEAD).unwrap_or(usize::MAX)));
    let format = by_head(head.unwrap_or_default()).ok();
    let Some(format) =
        format.filter(|f| matches!(f.remains(), Remains::Picture | Remains::Drawing))
    else {
        report.say("embedded-file", Severity::Few, name);
        return Ok((MediaType::Png, bytes));
    };
    let mut input = Input::from_bytes(bytes);
    report.extend(format.stripper().inspect(&mut input, settings)?);
    let bytes = input.read_all(settings.limits.picture_file)?;
    Ok((media_of(format), bytes))
}

/// Whether some bytes are a picture that can be cleaned.
pub(super) fn is_picture(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(usize::try_from(HEAD).unwrap_or(usize::MAX)));
    let format = by_head(head.unwrap_or_default());
    format.is_ok_and(|f| matches!(f.remains(), Remains::Picture | Remains::Drawing))
}

/// What cleaning would make of it, for the name it has in the document.
fn media_of(format: Format) -> MediaType {
    match format {
        Format::Jpeg => MediaType::Jpeg,
        Format::Gif => MediaType::Gif,
        Format::Tiff => MediaType::Tiff,
        _ => MediaType::Png,
    }
}

fn refused(name: &str, error: MediaError) -> MediaError {
    match error {
        MediaError::Unsupported { .. }
        | MediaError::Embedded { .. }
        | MediaError::Unknown
        | MediaError::Empty => MediaError::Embedded {
            name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
        },
        other => other,
    }
}
