//! Writes a ZIP whose headers say nothing: one time, one system, no extra fields, no comments, sizes before the data.

use crate::media::MediaError;
use std::io::{Cursor, Write};
use zeroize::Zeroizing;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// A member that is to be written.
pub(in crate::media::document) struct Member {
    pub(in crate::media::document) name: String,
    pub(in crate::media::document) bytes: Zeroizing<Vec<u8>>,
    /// Not deflated: OpenDocument's `mimetype`, and pictures that are packed already.
    pub(in crate::media::document) stored: bool,
}

impl Member {
    pub(in crate::media::document) fn deflated(
        name: impl Into<String>,
        bytes: Zeroizing<Vec<u8>>,
    ) -> Self {
        Self {
            name: name.into(),
            bytes,
            stored: false,
        }
    }

    pub(in crate::media::document) fn stored(
        name: impl Into<String>,
        bytes: Zeroizing<Vec<u8>>,
    ) -> Self {
        Self {
            name: name.into(),
            bytes,
            stored: true,
        }
    }
}

/// The file of these members, in this order.
///
/// # Errors
/// [`MediaError::Encode`].
pub(in crate::media::document) fn write(
    members: &[Member],
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for member in members {
        let method = if member.stored {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .system(System::Dos);
        out.start_file(member.name.as_str(), options)
            .map_err(|_| MediaError::Encode)?;
        out.write_all(&member.bytes)
            .map_err(|_| MediaError::Encode)?;
    }
    let cursor = out.finish().map_err(|_| MediaError::Encode)?;
    Ok(Zeroizing::new(cursor.into_inner()))
}
