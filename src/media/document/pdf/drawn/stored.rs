//! A picture as it stands in the file, and which ones stand there already.

use super::picture::{Kind, Picture};
use crate::media::MediaError;
use crate::media::picture::encode_page;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use zeroize::Zeroizing;

/// A picture as it stands in the file.
pub(in super::super) struct Stored {
    pub(in super::super) size: (u32, u32),
    pub(in super::super) form: Form,
}

pub(in super::super) enum Form {
    /// A JPEG, and whether it is grey.
    Jpeg(Zeroizing<Vec<u8>>),
    /// Packed bits, eight a byte, each row from a new byte: black and white, or a stencil.
    Bits { packed: Vec<u8>, is_stencil: bool },
    /// A JPEG, and packed bytes that say how much each pixel covers.
    Masked {
        jpeg: Zeroizing<Vec<u8>>,
        packed: Vec<u8>,
    },
}

/// The pictures already in the file: one that stands on every page stands in the file once.
#[derive(Default)]
pub(in super::super) struct Pictures(BTreeMap<[u8; 32], pdf_writer::Ref>);

impl Pictures {
    /// The reference under which this picture was written, or what `write` makes of it.
    pub(super) fn place(
        &mut self,
        picture: &Picture,
        write: impl FnOnce(Stored) -> Result<pdf_writer::Ref, MediaError>,
    ) -> Result<pdf_writer::Ref, MediaError> {
        let key = picture.digest();
        if let Some(known) = self.0.get(&key) {
            return Ok(*known);
        }
        let made = write(picture.stored()?)?;
        self.0.insert(key, made);
        Ok(made)
    }
}

impl Picture {
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.width.to_be_bytes());
        hash.update(self.height.to_be_bytes());
        match &self.kind {
            Kind::Colour(rgb, alpha) => {
                hash.update([u8::from(alpha.is_some())]);
                hash.update(rgb);
                hash.update(alpha.as_deref().unwrap_or_default());
            }
            Kind::Stencil(luma) => {
                hash.update([2]);
                hash.update(luma);
            }
        }
        hash.finalize().into()
    }

    fn stored(&self) -> Result<Stored, MediaError> {
        let form = match &self.kind {
            Kind::Stencil(luma) => Form::Bits {
                packed: deflated(&bits(luma, self.width))?,
                is_stencil: true,
            },
            Kind::Colour(rgb, None) if is_black_and_white(rgb) => {
                let grey: Vec<u8> = rgb.iter().step_by(3).copied().collect();
                Form::Bits {
                    packed: deflated(&bits(&grey, self.width))?,
                    is_stencil: false,
                }
            }
            Kind::Colour(rgb, alpha) => {
                let jpeg = encode_page(self.width, self.height, rgb.clone())?;
                match alpha {
                    None => Form::Jpeg(jpeg),
                    Some(alpha) => Form::Masked {
                        jpeg,
                        packed: deflated(alpha)?,
                    },
                }
            }
        };
        Ok(Stored {
            size: self.size(),
            form,
        })
    }
}

fn is_black_and_white(rgb: &[u8]) -> bool {
    rgb.chunks_exact(3)
        .all(|p| p == [0, 0, 0] || p == [255, 255, 255])
}

/// One bit a pixel, set where it is bright.
fn bits(luma: &[u8], width: u32) -> Vec<u8> {
    let width = usize::try_from(width.max(1)).unwrap_or(1);
    let pack = |eight: &[u8]| {
        let set = eight.iter().zip([128u8, 64, 32, 16, 8, 4, 2, 1]);
        set.filter(|(l, _)| **l > 127)
            .fold(0u8, |byte, (_, bit)| byte | bit)
    };
    let rows = luma.chunks_exact(width);
    rows.flat_map(|row| row.chunks(8).map(pack)).collect()
}

/// Packed as every stream of this program is packed.
pub(in super::super) fn deflated(bytes: &[u8]) -> Result<Vec<u8>, MediaError> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).map_err(|_| MediaError::Encode)?;
    encoder.finish().map_err(|_| MediaError::Encode)
}
