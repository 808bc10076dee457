//! Writes the new file: a catalogue, pages, and one picture a page. No dates, no identifier, no maker.

use super::drawn::{Letters, Pictures, Sheet, Target, resources};
use super::picture_page::{PicturePage, sides};
use crate::media::MediaError;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};
use zeroize::Zeroizing;

/// The four bytes that most programs write to show that the file is binary.
const MARKER: &[u8; 4] = b"\xe2\xe3\xcf\xd3";
const CATALOGUE: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
/// The name of the picture on each page.
const PICTURE: Name = Name(b"P");

/// A file being written.
pub(super) struct Book {
    pdf: Pdf,
    pages: Vec<Ref>,
    letters: Letters,
    pictures: Pictures,
    next: i32,
}

impl Book {
    /// An empty one.
    pub(super) fn new() -> Self {
        let mut pdf = Pdf::new();
        pdf.set_binary_marker(MARKER);
        pdf.catalog(CATALOGUE).pages(PAGES);
        Self {
            pdf,
            pages: Vec::new(),
            letters: Letters::default(),
            pictures: Pictures::default(),
            next: 3,
        }
    }

    /// One page more, as a picture.
    pub(super) fn add_picture(&mut self, page: &PicturePage) -> Result<(), MediaError> {
        let [leaf, drawing, picture] = [self.id()?, self.id()?, self.id()?];
        let (width, height) = page.points;
        let mut written = self.pdf.page(leaf);
        written
            .parent(PAGES)
            .media_box(Rect::new(0.0, 0.0, width, height))
            .contents(drawing);
        written.resources().x_objects().pair(PICTURE, picture);
        written.finish();
        let mut content = Content::new();
        content.transform([width, 0.0, 0.0, height, 0.0, 0.0]);
        content.x_object(PICTURE);
        self.pdf.stream(drawing, &content.finish());
        let (across, down) = whole(page.pixels)?;
        let mut image = self.pdf.image_xobject(picture, &page.jpeg);
        image.filter(Filter::DctDecode);
        image.width(across).height(down).bits_per_component(8);
        if page.is_grey {
            image.color_space().device_gray();
        } else {
            image.color_space().device_rgb();
        }
        image.finish();
        self.pages.push(leaf);
        Ok(())
    }

    /// One page more, drawn anew.
    pub(super) fn add_sheet(&mut self, sheet: &Sheet) -> Result<(), MediaError> {
        let [leaf, drawing] = [self.id()?, self.id()?];
        let next = &mut self.next;
        let mut target = Target {
            pdf: &mut self.pdf,
            letters: &mut self.letters,
            pictures: &mut self.pictures,
            id: || take(next),
        };
        let (packed, named) = target.content(sheet)?;
        let mut stream = self.pdf.stream(drawing, &packed);
        stream.filter(Filter::FlateDecode);
        stream.finish();
        let (width, height) = sides(sheet.points);
        let mut written = self.pdf.page(leaf);
        written
            .parent(PAGES)
            .media_box(Rect::new(0.0, 0.0, width, height))
            .contents(drawing);
        resources(written.resources(), &named);
        written.finish();
        self.pages.push(leaf);
        Ok(())
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Result<Zeroizing<Vec<u8>>, MediaError> {
        let next = &mut self.next;
        self.letters.write(&mut self.pdf, || take(next))?;
        let count = i32::try_from(self.pages.len()).unwrap_or(i32::MAX);
        self.pdf
            .pages(PAGES)
            .kids(self.pages.iter().copied())
            .count(count);
        Ok(Zeroizing::new(self.pdf.finish()))
    }

    fn id(&mut self) -> Result<Ref, MediaError> {
        take(&mut self.next)
    }
}

/// The next free reference.
fn take(next: &mut i32) -> Result<Ref, MediaError> {
    let id = *next;
    *next = id.checked_add(1).ok_or(MediaError::Encode)?;
    Ok(Ref::new(id))
}

fn whole((width, height): (u32, u32)) -> Result<(i32, i32), MediaError> {
    let side = |n: u32| i32::try_from(n).map_err(|_| MediaError::Encode);
    Ok((side(width)?, side(height)?))
}
