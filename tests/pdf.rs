//! PDF: pages become pictures, or are drawn anew; nothing of the old file comes along.

use plico::media::{MediaError, Settings, Source};
use std::io::Read;
use std::path::Path;

fn by_hand_settings() -> Settings {
    Settings {
        keep_text: std::env::var("KEEP").is_ok(),
        keep_hidden: std::env::var("HIDDEN").is_ok(),
        ..Settings::STANDARD
    }
}

#[test]
fn by_hand() {
    let Ok(list) = std::env::var("PDFS") else {
        return;
    };
    for file in list.split(' ') {
        let path = Path::new(file);
        let begin = std::time::Instant::now();
        let clean = Source::open(path).unwrap().strip(&by_hand_settings());
        match clean {
            Ok(clean) => {
                let mut bytes = Vec::new();
                clean.into_reader().read_to_end(&mut bytes).unwrap();
                let out = path
                    .with_file_name(format!("k-{}", path.file_name().unwrap().to_str().unwrap()));
                std::fs::write(&out, &bytes).unwrap();
                eprintln!("{file}: {} bytes in {:?}", bytes.len(), begin.elapsed());
            }
            Err(e) => eprintln!("{file}: {e:?}"),
        }
    }
}
