//! TIFF (6.0, and BigTIFF): one page becomes a PNG; several become a TIFF of nothing but their pixels.

use super::pixels::Pixels;
use super::tiff_write::Writer;
use super::{png, tiff_marks, tiff_read};
use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use zeroize::Zeroizing;

pub(in crate::media) struct Tiff;

impl Stripper for Tiff {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        Ok(tiff_marks::find(&bytes, &settings.limits))
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.picture_file)?;
        let mut out = Zeroizing::new(Vec::new());
        let mut buffer = Some(&mut *out);
        let mut writer: Option<Writer> = None;
        // A page is written when the next one is there: before that, it may be the only one.
        let mut waiting: Option<Pixels> = None;
        tiff_read::read(bytes, settings, |pixels| {
            if let Some(page) = waiting.replace(pixels) {
                if let Some(buffer) = buffer.take() {
                    writer = Some(Writer::new(buffer)?);
                }
                write(&mut writer, &page)?;
            }
            Ok(())
        })?;
        let last = waiting.ok_or_else(|| MediaError::damaged("it has no pages"))?;
        if writer.is_none() {
            return png::still(&last, settings);
        }
        write(&mut writer, &last)?;
        nothing_found(&tiff_marks::find(&out, &settings.limits))?;
        Ok(Clean::from_bytes(MediaType::Tiff, out))
    }
}

fn write(writer: &mut Option<Writer>, page: &Pixels) -> Result<(), MediaError> {
    writer.as_mut().map_or(Ok(()), |w| w.page(page))
}
