//! Writes small PDFs object by object, also strange ones.

use std::io::{Read, Write};

/// A file being written.
pub struct Sample {
    pub bytes: Vec<u8>,
    places: Vec<(u32, usize)>,
    previous: Option<usize>,
}

impl Sample {
    pub fn new() -> Self {
        Self {
            bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(),
            places: Vec::new(),
            previous: None,
        }
    }

    /// Another version behind a file.
    pub fn after(file: &[u8]) -> Self {
        let text = String::from_utf8_lossy(file);
        let previous = text.rsplit_once("startxref\n").unwrap().1;
        Self {
            bytes: file.to_vec(),
            places: Vec::new(),
            previous: Some(previous.lines().next().unwrap().parse().unwrap()),
        }
    }

    pub fn add(&mut self, number: u32, object: &str) {
        self.places.push((number, self.bytes.len()));
        self.bytes
            .extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }

    pub fn stream(&mut self, number: u32, entries: &str, data: &[u8]) {
        self.places.push((number, self.bytes.len()));
        let length = data.len();
        let head = format!("{number} 0 obj\n<< /Length {length} {entries} >>\nstream\n");
        self.bytes.extend(head.bytes());
        self.bytes.extend(data);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    pub fn finish(mut self, trailer: &str) -> Vec<u8> {
        let at = self.bytes.len();
        self.places.sort_unstable();
        let size = self.places.last().unwrap().0 + 1;
        let mut table = String::from("xref\n");
        if self.previous.is_none() {
            table += "0 1\n0000000000 65535 f \n";
        }
        for (number, place) in &self.places {
            table += &format!("{number} 1\n{place:010} 00000 n \n");
        }
        let previous = self.previous.map(|p| format!("/Prev {p}"));
        table += &format!(
            "trailer\n<< /Size {size} {} {trailer} >>\nstartxref\n{at}\n%%EOF\n",
            previous.unwrap_or_default()
        );
        self.bytes.extend(table.bytes());
        self.bytes
    }
}

/// One page with these operators, a Helvetica called F1 and more entries in the page and its resources.
pub fn page(content: &str, page: &str, resources: &str, more: &[(u32, &str)]) -> Vec<u8> {
    let mut s = Sample::new();
    s.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    s.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    s.add(3, &format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << {font} {resources} >> {page} >>"));
    s.stream(4, "", content.as_bytes());
    for (number, object) in more {
        s.add(*number, object);
    }
    s.finish("/Root 1 0 R")
}

pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Everything that can be unpacked in a file.
pub fn inflated_streams(file: &[u8]) -> Vec<Vec<u8>> {
    let starts = file.windows(7).enumerate();
    let starts = starts
        .filter(|(_, w)| *w == b"stream\n")
        .map(|(at, _)| at + 7);
    let unpack = |at: usize| {
        let mut out = Vec::new();
        let mut decoder = flate2::read::ZlibDecoder::new(&file[at..]);
        let _ = decoder.read_to_end(&mut out);
        out
    };
    starts.map(unpack).filter(|o| !o.is_empty()).collect()
}
