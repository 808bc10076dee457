//! Pictures in a drawing. One that lies in the document is decoded by this program's own bounded decoders; one that
//! lies elsewhere is not looked for.

use super::{clean_picture, pixels, png_write};
use crate::media::sniff::{self, Format, Remains};
use crate::media::{MediaError, Settings};
use crate::model::MediaType;
use image::codecs::jpeg::JpegDecoder;
use resvg::usvg::{ImageHrefResolver, ImageKind};
use std::io::Cursor;
use std::sync::{Arc, Mutex};
use zeroize::Zeroizing;

/// Decodes the pictures of one drawing.
pub(super) struct Images<'a> {
    settings: &'a Settings,
    /// The first failure. A drawing must not lose a picture unseen.
    failed: Mutex<Option<MediaError>>,
}

impl<'a> Images<'a> {
    pub(super) fn new(settings: &'a Settings) -> Self {
        Self {
            settings,
            failed: Mutex::new(None),
        }
    }

    /// What is asked for each picture.
    pub(super) fn resolver(&self) -> ImageHrefResolver<'_> {
        ImageHrefResolver {
            resolve_data: Box::new(|_, data, _| match as_png(&data, self.settings) {
                Ok(png) => Some(ImageKind::PNG(Arc::new(png))),
                Err(error) => {
                    if let Ok(mut failed) = self.failed.lock() {
                        failed.get_or_insert(error);
                    }
                    None
                }
            }),
            resolve_string: Box::new(|_, _| None),
        }
    }

    /// Fails if a picture could not be decoded.
    pub(super) fn all_shown(self) -> Result<(), MediaError> {
        match self.failed.into_inner() {
            Ok(None) => Ok(()),
            Ok(Some(error)) => Err(error),
            Err(_) => Err(MediaError::Encode),
        }
    }
}

/// The same picture as PNG, its pixels laid on white.
fn as_png(data: &[u8], settings: &Settings) -> Result<Vec<u8>, MediaError> {
    let format = sniff::by_head(data)?;
    // A drawing in a drawing could hold another, and so on.
    if format.remains() != Remains::Picture {
        return Err(MediaError::Embedded {
            name: format.name().to_owned(),
        });
    }
    let bytes = Zeroizing::new(data.to_vec());
    if format == Format::Jpeg {
        return from_jpeg(&bytes, settings);
    }
    let (media, out) = clean_picture(bytes, settings)?;
    match media {
        MediaType::Png => Ok(out.to_vec()),
        MediaType::Jpeg => from_jpeg(&out, settings),
        _ => Err(MediaError::Embedded {
            name: format.name().to_owned(),
        }),
    }
}

fn from_jpeg(bytes: &[u8], settings: &Settings) -> Result<Vec<u8>, MediaError> {
    let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(MediaError::damaged)?;
    let pixels = pixels::decode(decoder, settings)?;
    Ok(png_write::still(&pixels)?.to_vec())
}
