//! Fonts made from the shapes of the letters that are seen (Type 3, ISO 32000-2, 9.6.4): a font's file names its maker,
//! its buyer and its version; a shape does not.

use super::numbers::short;
use super::sheet::Letter;
use super::stored::deflated;
use crate::media::MediaError;
use hayro::kurbo::{BezPath, PathEl, Rect as Bounds, Shape};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The byte of a font's first letter. The lower half is not used, so that a string never reads as words.
const FIRST: u8 = 128;
/// Letters of one font: as many as one byte counts from there.
const LETTERS_A_FONT: usize = 128;

/// All letters of one file.
#[derive(Default)]
pub(in super::super) struct Letters {
    known: BTreeMap<(Vec<u8>, String), (usize, u8)>,
    fonts: Vec<Font>,
}

struct Font {
    id: Ref,
    letters: Vec<Made>,
}

struct Made {
    drawing: Vec<u8>,
    bounds: Bounds,
    advance: f32,
    words: String,
}

impl Letters {
    /// Which font has this letter, under which byte. `id` gives a new font its reference.
    pub(super) fn place(
        &mut self,
        letter: &Letter,
        id: impl FnOnce() -> Result<Ref, MediaError>,
    ) -> Result<(usize, Ref, u8), MediaError> {
        let (drawing, bounds, advance) = drawing(&letter.shape, letter.advance);
        let key = (drawing.clone(), letter.words.clone());
        let (font, byte) = if let Some(known) = self.known.get(&key) {
            *known
        } else {
            let last = self.fonts.last();
            if last.is_none_or(|font| font.letters.len() >= LETTERS_A_FONT) {
                let letters = Vec::new();
                self.fonts.push(Font { id: id()?, letters });
            }
            let number = self.fonts.len().saturating_sub(1);
            let font = self.fonts.last_mut().ok_or(MediaError::Encode)?;
            let byte = byte_of(font.letters.len());
            font.letters.push(Made {
                drawing,
                bounds,
                advance,
                words: letter.words.clone(),
            });
            self.known.insert(key, (number, byte));
            (number, byte)
        };
        let id = self.fonts.get(font).ok_or(MediaError::Encode)?.id;
        Ok((font, id, byte))
    }

    /// Writes all fonts.
    pub(in super::super) fn write(
        &self,
        pdf: &mut Pdf,
        mut id: impl FnMut() -> Result<Ref, MediaError>,
    ) -> Result<(), MediaError> {
        for font in &self.fonts {
            font.write(pdf, &mut id)?;
        }
        Ok(())
    }
}

impl Font {
    fn write(
        &self,
        pdf: &mut Pdf,
        id: &mut impl FnMut() -> Result<Ref, MediaError>,
    ) -> Result<(), MediaError> {
        let mut drawings = Vec::new();
        for letter in &self.letters {
            let drawing = id()?;
            let packed = deflated(&letter.drawing)?;
            let mut stream = pdf.stream(drawing, &packed);
            stream.filter(Filter::FlateDecode);
            drawings.push(drawing);
        }
        let words = id()?;
        let packed = deflated(self.words().as_bytes())?;
        pdf.stream(words, &packed).filter(Filter::FlateDecode);
        let names: Vec<String> = (0..self.letters.len()).map(|n| format!("g{n}")).collect();
        let all = self.letters.iter().map(|l| l.bounds);
        let all = all.reduce(|a, b| a.union(b)).unwrap_or(Bounds::ZERO);
        let last = byte_of(self.letters.len().saturating_sub(1));
        let mut font = pdf.type3_font(self.id);
        font.bbox(Rect::new(
            short(all.x0),
            short(all.y0),
            short(all.x1),
            short(all.y1),
        ));
        font.matrix([0.001, 0.0, 0.0, 0.001, 0.0, 0.0]);
        let procs = names.iter().zip(&drawings);
        font.char_procs()
            .pairs(procs.map(|(name, id)| (Name(name.as_bytes()), *id)));
        let names = names.iter().map(|name| Name(name.as_bytes()));
        font.encoding_custom()
            .differences()
            .consecutive(FIRST, names);
        font.first_char(FIRST).last_char(last);
        font.widths(self.letters.iter().map(|l| l.advance));
        font.to_unicode(words);
        font.finish();
        Ok(())
    }

    /// Which words the bytes stand for (9.10.3).
    fn words(&self) -> String {
        let mut out = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n\
             1 begincodespacerange\n<80> <ff>\nendcodespacerange\n",
        );
        let said = self.letters.iter().enumerate();
        let said: Vec<_> = said.filter(|(_, l)| !l.words.is_empty()).collect();
        for hundred in said.chunks(100) {
            let _ = writeln!(out, "{} beginbfchar", hundred.len());
            for (byte, letter) in hundred {
                let _ = write!(out, "<{:02x}> <", byte_of(*byte));
                for unit in letter.words.encode_utf16().take(32) {
                    let _ = write!(out, "{unit:04x}");
                }
                out.push_str(">\n");
            }
            out.push_str("endbfchar\n");
        }
        out.push_str("endcmap\nend\nend");
        out
    }
}

/// The byte of a font's letter of this number.
fn byte_of(number: usize) -> u8 {
    u8::try_from(number).map_or(u8::MAX, |n| n.saturating_add(FIRST))
}

/// The drawing of a letter in thousandths, whole tenths: its advance, its bounds, its shape.
fn drawing(shape: &BezPath, advance: f64) -> (Vec<u8>, Bounds, f32) {
    let bounds = if shape.elements().is_empty() {
        Bounds::ZERO
    } else {
        shape.bounding_box().expand()
    };
    let mut content = Content::new();
    let advance = short(advance);
    content.start_shape_glyph(
        advance,
        short(bounds.x0),
        short(bounds.y0),
        short(bounds.x1),
        short(bounds.y1),
    );
    outline(&mut content, shape, short);
    if !shape.elements().is_empty() {
        content.fill_nonzero();
    }
    (content.finish().into_vec(), bounds, advance)
}

/// Writes a path.
pub(super) fn outline(content: &mut Content, path: &BezPath, measure: impl Fn(f64) -> f32) {
    let mut from = hayro::kurbo::Point::ZERO;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => {
                content.move_to(measure(p.x), measure(p.y));
                from = p;
            }
            PathEl::LineTo(p) => {
                content.line_to(measure(p.x), measure(p.y));
                from = p;
            }
            PathEl::QuadTo(q, p) => {
                let (a, b) = (from.lerp(q, 2.0 / 3.0), p.lerp(q, 2.0 / 3.0));
                content.cubic_to(
                    measure(a.x),
                    measure(a.y),
                    measure(b.x),
                    measure(b.y),
                    measure(p.x),
                    measure(p.y),
                );
                from = p;
            }
            PathEl::CurveTo(a, b, p) => {
                content.cubic_to(
                    measure(a.x),
                    measure(a.y),
                    measure(b.x),
                    measure(b.y),
                    measure(p.x),
                    measure(p.y),
                );
                from = p;
            }
            PathEl::ClosePath => {
                content.close_path();
            }
        }
    }
}
