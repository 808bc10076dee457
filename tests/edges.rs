//! Each limit of cleaning has two sides: the smallest value that lets a file pass, and one less, which refuses it for
//! that reason.

use crate::support::skipped;
use plico::media::{MediaError, Settings, Source};
use plico::model::{Limits, Reason};
use std::path::{Path, PathBuf};

/// The code a file is refused with under these limits, if it is.
fn refusal(path: &Path, limits: Limits) -> Option<&'static str> {
    let cleaned = || -> Result<(), MediaError> {
        let mut source = Source::open(path)?;
        source.inspect(&Settings::from(limits))?;
        source.strip(&Settings::from(limits)).map(drop)
    };
    cleaned().err().map(|e| e.code())
}

/// Finds the edge of a limit by halving, and holds both sides of it.
fn has_an_edge(path: &Path, codes: &[&str], with: impl Fn(u64) -> Limits) {
    let told = |n| refusal(path, with(n)).is_some_and(|c| codes.contains(&c));
    let passes = |n| refusal(path, with(n)).is_none();
    let (mut refused, mut passed) = (0, 1 << 40);
    assert!(passes(passed), "{}", path.display());
    assert!(told(0), "{}", path.display());
    while passed - refused > 1 {
        let middle = refused + (passed - refused) / 2;
        if passes(middle) {
            passed = middle;
        } else {
            refused = middle;
        }
    }
    assert!(told(refused), "{refused}");
    assert_eq!(refusal(path, with(passed)), None, "{passed}");
}

fn count(n: u64) -> usize {
    usize::try_from(n).unwrap()
}

fn vector(name: &str) -> PathBuf {
    Path::new("tests/vectors/media").join(name)
}

#[test]
fn documents_are_limited_in_size_members_depth_and_what_they_unpack_to() {
    for name in ["office.docx", "office.ods"] {
        let path = vector(name);
        let size = std::fs::metadata(&path).unwrap().len();
        let with = |n| Limits {
            document_file: n,
            ..Limits::STANDARD
        };
        assert_eq!(refusal(&path, with(size - 1)), Some("media-too-large"));
        assert_eq!(refusal(&path, with(size)), None);
        has_an_edge(&path, &["media-too-many"], |n| Limits {
            members: count(n),
            ..Limits::STANDARD
        });
        has_an_edge(&path, &["media-unpacks"], |n| Limits {
            unpacked: n,
            ..Limits::STANDARD
        });
        has_an_edge(&path, &["media-too-deep"], |n| Limits {
            depth: count(n),
            ..Limits::STANDARD
        });
    }
}

#[test]
fn one_member_may_not_unpack_to_very_much_more_than_its_size() {
    use std::io::Write;
    use zip::write::SimpleFileOptions;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.docx");
    let file = std::fs::File::open(vector("office.docx")).unwrap();
    let mut from = zip::ZipArchive::new(file).unwrap();
    let mut to = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for n in 0..from.len() {
        let mut member = from.by_index(n).unwrap();
        let mut bytes = Vec::new();
        std::io::copy(&mut member, &mut bytes).unwrap();
        let name = member.name().unwrap().into_owned();
        if name == "word/document.xml" {
            let at = bytes.windows(9).rposition(|w| w == b"</w:body>").unwrap();
            let long = "a".repeat(24 << 20);
            bytes.splice(
                at..at,
                format!("<w:p><w:r><w:t>{long}</w:t></w:r></w:p>").into_bytes(),
            );
        }
        let options = SimpleFileOptions::default();
        to.start_file(name, options).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap();
    has_an_edge(&path, &["media-unpacks"], |n| Limits {
        unpack_ratio: n,
        ..Limits::STANDARD
    });
}

/// A PDF of empty pages.
fn pages(count: i32) -> Vec<u8> {
    use pdf_writer::{Pdf, Rect, Ref};
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    pdf.catalog(catalog).pages(tree);
    let kids: Vec<Ref> = (0..count).map(|n| Ref::new(3 + n)).collect();
    pdf.pages(tree).kids(kids.iter().copied()).count(count);
    for kid in kids {
        let mut page = pdf.page(kid);
        page.parent(tree).media_box(Rect::new(0.0, 0.0, 72.0, 72.0));
    }
    pdf.finish()
}

#[test]
fn a_pdf_is_limited_in_size_pages_and_objects() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.pdf");
    let bytes = pages(7);
    std::fs::write(&path, &bytes).unwrap();
    let with = |n| Limits {
        document_file: n,
        ..Limits::STANDARD
    };
    let size = bytes.len() as u64;
    assert_eq!(refusal(&path, with(size - 1)), Some("media-too-large"));
    assert_eq!(refusal(&path, with(size)), None);
    has_an_edge(&path, &["media-too-many"], |n| Limits {
        pages: count(n),
        ..Limits::STANDARD
    });
    has_an_edge(&path, &["media-too-many"], |n| Limits {
        pdf_objects: count(n),
        ..Limits::STANDARD
    });
}

#[test]
fn a_moving_picture_is_limited_in_frames_and_in_all_their_pixels() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.gif");
    let file = std::fs::File::create(&path).unwrap();
    let mut encoder = image::codecs::gif::GifEncoder::new(file);
    for shade in 0..9 {
        let picture = image::RgbaImage::from_pixel(10, 10, image::Rgba([shade, 0, 0, 255]));
        encoder.encode_frame(image::Frame::new(picture)).unwrap();
    }
    drop(encoder);
    has_an_edge(&path, &["media-too-many"], |n| Limits {
        frames: count(n),
        ..Limits::STANDARD
    });
    has_an_edge(&path, &["media-too-many-pixels"], |n| Limits {
        frames_pixels: n,
        ..Limits::STANDARD
    });
}

#[test]
fn a_film_is_limited_in_tracks_and_in_its_index() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["a.mp4", "a.mkv"] {
        let path = dir.path().join(name);
        let made = std::process::Command::new("ffmpeg")
            .args([
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=64x64:rate=10",
            ])
            .args(["-f", "lavfi", "-i", "sine", "-t", "1", "-c:v", "libx264"])
            .arg(&path)
            .status();
        if !made.is_ok_and(|s| s.success()) {
            skipped("ffmpeg is not installed: no film is held to its limits");
            return;
        }
        has_an_edge(&path, &["media-too-many"], |n| Limits {
            tracks: count(n),
            ..Limits::STANDARD
        });
        // What fills the index first has its own reason.
        has_an_edge(&path, &["media-too-large", "media-too-many"], |n| Limits {
            film_index: n,
            ..Limits::STANDARD
        });
    }
}
