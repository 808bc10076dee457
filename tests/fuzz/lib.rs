//! What every fuzz target of the strippers does: inspects and strips bytes that are taken for one format, and holds a clean
//! result to the promise that a second look finds nothing.

use plico::media::{Format, Settings, Source};
use plico::model::Limits;
use std::io::Read;

/// Small limits, so that the time goes into code and not into pixels.
fn settings() -> Settings {
    Settings {
        keep_text: true,
        ..Settings::from(Limits {
            picture_pixels: 1 << 20,
            frames: 20,
            frames_pixels: 4 << 20,
            pages: 4,
            unpacked: 8 << 20,
            ..Limits::STANDARD
        })
    }
}

/// Runs one input.
pub fn one(format: Format, bytes: &[u8]) {
    let path = format!("/dev/shm/plico-fuzz-{}", std::process::id());
    std::fs::write(&path, bytes).expect("the input can be written");
    let Ok(mut source) = Source::open(path.as_ref()) else {
        return;
    };
    if source.format() != format {
        return;
    }
    let _ = source.inspect(&settings());
    let Ok(clean) = source.strip(&settings()) else {
        return;
    };
    let size = clean.size();
    let mut out = Vec::new();
    if clean.into_reader().read_to_end(&mut out).is_ok() {
        assert_eq!(size, out.len() as u64, "the size was promised");
        std::fs::write(&path, &out).expect("the output can be written");
        let mut again = Source::open(path.as_ref()).expect("what was made is known");
        let found = again
            .inspect(&settings())
            .expect("what was made can be read");
        assert!(found.is_empty(), "{found:?}");
    }
}

/// Defines a target.
#[macro_export]
macro_rules! target {
    ($format:ident) => {
        libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
            $crate::one(plico::media::Format::$format, bytes);
        });
    };
}
