//! PDF (ISO 32000-2): each page is rendered to a picture and the pictures are bound into a new file; or, with
//! `keep_text`, each page is drawn anew, stroke by stroke and letter by letter.

mod bounds;
mod checked;
mod drawn;
mod layers;
mod marks;
mod ours;
mod picture_page;
mod render;
mod watch;
mod write;

use crate::media::{Clean, Input, MediaError, Settings, Stripper, nothing_found};
use crate::model::{Finding, MediaType};
use checked::Checked;
use picture_page::PicturePage;
use zeroize::Zeroizing;

pub(in crate::media) struct Pdf;

impl Stripper for Pdf {
    fn inspect(&self, input: &mut Input, settings: &Settings) -> Result<Vec<Finding>, MediaError> {
        let bytes = input.read_all(settings.limits.document_file)?;
        marks::find(bytes, settings)
    }

    fn strip(&self, mut input: Input, settings: &Settings) -> Result<Clean, MediaError> {
        let bytes = input.read_all(settings.limits.document_file)?;
        // What this program made is finished: a picture encoded again would only lose.
        let made = ours::made_by_us(&bytes);
        let out = if made.is_some_and(|made| made.is_finished(settings)) {
            bytes
        } else {
            rebuilt(bytes, settings)?
        };
        // A file made by us says nothing; only for one that is not is it worth another copy to name what it says.
        if !marks::is_silent(&out, settings) {
            nothing_found(&marks::find(out.clone(), settings)?)?;
        }
        Ok(Clean::from_bytes(MediaType::Pdf, out))
    }
}

/// The new file, page by page.
fn rebuilt(
    bytes: Zeroizing<Vec<u8>>,
    settings: &Settings,
) -> Result<Zeroizing<Vec<u8>>, MediaError> {
    let file = Checked::open(bytes, settings)?;
    let mut book = write::Book::new();
    let mut renderer = render::Renderer::new(&file, settings);
    for number in 0..file.pages() {
        let drawing = renderer.page(number)?;
        let sheet = if settings.keep_text {
            drawn::sheet(&file, &renderer, number, settings, &drawing)?
        } else {
            None
        };
        match sheet {
            Some(sheet) => book.add_sheet(&sheet)?,
            None => book.add_picture(&PicturePage::new(drawing)?)?,
        }
    }
    book.finish()
}
