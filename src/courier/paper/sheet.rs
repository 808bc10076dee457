//! Pages of codes as a PDF: no clock, no maker, no identifier, and no word in any language.

use super::gather::digits_of;
use super::{Codes, PaperError, Symbol};
use crate::model::ContentDigits;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};
use std::io::Write;

/// A sheet's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points.
    fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.0, 842.0),
            Self::Letter => (612.0, 792.0),
        }
    }
}

const CATALOGUE: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const FONT: Ref = Ref::new(3);
const FONT_NAME: Name = Name(b"F");
/// The edge that a printer may leave white, in points: 12 mm.
const MARGIN: f32 = 34.0;
/// Room for the line of digits at the foot.
const FOOT: f32 = 18.0;
const LETTERS: f32 = 11.0;
/// Codes beside each other and below each other.
const GRID: (u8, u8) = (3, 4);
/// Light modules around a code, on each side (ISO/IEC 18004).
const QUIET: f32 = 4.0;

/// The pages.
///
/// # Errors
/// [`PaperError::Internal`], never for codes that were made here for pages.
pub fn pdf(codes: &Codes, paper: Paper) -> Result<Vec<u8>, PaperError> {
    let (width, height) = paper.points();
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOGUE).pages(PAGES);
    pdf.type1_font(FONT).base_font(Name(b"Helvetica"));
    let mut leaves = Vec::new();
    let mut ids = (4..).map(Ref::new);
    let mut id = || ids.next().ok_or(PaperError::Internal);
    let total = codes.set.pages();
    for (number, page) in (1usize..).zip(codes.pages()) {
        let (leaf, drawing) = (id()?, id()?);
        let line = [
            format!("{number}/{total}"),
            grouped(digits_of(page)),
            grouped(codes.set.digits()),
        ];
        let packed = pack(&draw(codes, page, paper, &line)?)?;
        pdf.stream(drawing, &packed).filter(Filter::FlateDecode);
        let mut written = pdf.page(leaf);
        written
            .parent(PAGES)
            .media_box(Rect::new(0.0, 0.0, width, height))
            .contents(drawing);
        written.resources().fonts().pair(FONT_NAME, FONT);
        written.finish();
        leaves.push(leaf);
    }
    let count = i32::try_from(leaves.len()).map_err(|_| PaperError::Internal)?;
    pdf.pages(PAGES).kids(leaves).count(count);
    Ok(pdf.finish())
}

fn draw(
    codes: &Codes,
    page: &[Vec<u8>],
    paper: Paper,
    line: &[String; 3],
) -> Result<Vec<u8>, PaperError> {
    let (width, height) = paper.points();
    let (across, down) = (f32::from(GRID.0), f32::from(GRID.1));
    let cell = (
        (width - 2.0 * MARGIN) / across,
        (height - 2.0 * MARGIN - FOOT) / down,
    );
    let mut content = Content::new();
    let places = (0..GRID.1).flat_map(|row| (0..GRID.0).map(move |column| (column, row)));
    for (code, (column, row)) in page.iter().zip(places) {
        let symbol = codes.symbol(code)?;
        let module = cell.0.min(cell.1) / (real(symbol.side()) + 2.0 * QUIET);
        let drawn = module * real(symbol.side());
        let left = MARGIN + cell.0 * f32::from(column) + (cell.0 - drawn) / 2.0;
        let top = height - MARGIN - cell.1 * f32::from(row) - (cell.1 - drawn) / 2.0;
        content.save_state();
        // One module is one unit, and the first row is the topmost.
        content.transform([module, 0.0, 0.0, -module, left, top]);
        modules(&mut content, &symbol);
        content.restore_state();
    }
    let [place, of_page, of_file] = line;
    // Digits, spaces and strokes of this font are narrower than 0.56 of its height.
    let wide = |text: &str| real(text.len()) * LETTERS * 0.53;
    let right = width - MARGIN - wide(of_file);
    for (text, x) in [
        (place, MARGIN + 4.0),
        (of_page, (width - wide(of_page)) / 2.0),
        (of_file, right),
    ] {
        content
            .begin_text()
            .set_font(FONT_NAME, LETTERS)
            .next_line(x, MARGIN)
            .show(Str(text.as_bytes()))
            .end_text();
    }
    Ok(content.finish().into_vec())
}

/// All dark modules as one shape, so that no renderer leaves a hair between two of them.
fn modules(content: &mut Content, symbol: &Symbol) {
    for (y, row) in (0u16..).zip(symbol.rows()) {
        let mut x = 0usize;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&true) {
                content.rect(real(x), f32::from(y), real(run.len()), 1.0);
            }
            x = x.saturating_add(run.len());
        }
    }
    content.fill_nonzero();
}

/// Digits in fours, to be read aloud.
fn grouped(digits: ContentDigits) -> String {
    let digits = digits.to_string();
    let fours: Vec<&str> = digits
        .as_bytes()
        .chunks(4)
        .filter_map(|c| str::from_utf8(c).ok())
        .collect();
    fours.join(" ")
}

fn pack(content: &[u8]) -> Result<Vec<u8>, PaperError> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let written = packer.write_all(content);
    written
        .and_then(|()| packer.finish())
        .map_err(|_| PaperError::Internal)
}

fn real(n: usize) -> f32 {
    u16::try_from(n).map_or(f32::from(u16::MAX), f32::from)
}
