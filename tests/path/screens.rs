//! What the screen looked like at each step, held against the pictures in `tests/screens/path`, which somebody has looked
//! at. `SCREENS=overwrite` writes them anew.

use crate::seen::flat;
use crate::support::{Place, skipped};
use plico::envelope::codename::Codename;
use std::fmt::Write;
use std::path::Path;

pub struct Screens {
    kept: String,
    /// What is another each time, and what stands for it, equally long.
    masks: Vec<(String, String)>,
}

impl Screens {
    pub fn new(place: &Place) -> Self {
        let name = place.path().file_name().unwrap().to_str().unwrap();
        let mut this = Self {
            kept: String::new(),
            masks: Vec::new(),
        };
        this.mask(name);
        for group in place.digits.split(' ') {
            this.mask(group);
        }
        this
    }

    /// Lets something stand as zeros.
    pub fn mask(&mut self, what: &str) {
        let zeros = what
            .chars()
            .map(|c| if c.is_alphanumeric() { '0' } else { c });
        self.masks.push((what.to_owned(), zeros.collect()));
    }

    pub fn keep(&mut self, step: &str, screen: &str) {
        let mut text = screen.to_owned();
        for (what, zeros) in &self.masks {
            text = text.replace(what, zeros);
        }
        let text = match step {
            "machine" => without_what_is_of_the_machine(&text),
            _ if step.starts_with("codename") => without_a_codename(&text),
            _ => without_sticks(&text),
        };
        let rule = "─".repeat(6);
        let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
        writeln!(self.kept, "{rule} {step}\n{}", lines.join("\n")).unwrap();
    }

    /// Holds what was kept against what somebody has looked at.
    #[expect(
        clippy::disallowed_methods,
        reason = "asks for the pictures to be made anew"
    )]
    pub fn compare(&self, name: &str) {
        if std::env::temp_dir() != Path::new("/tmp") {
            skipped("pictures: temporary folders are elsewhere, and paths break at other places");
            return;
        }
        let path = Path::new("tests/screens/path").join(format!("{name}.txt"));
        if std::env::var("SCREENS").is_ok_and(|v| v == "overwrite") {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &self.kept).unwrap();
            return;
        }
        let looked_at = std::fs::read_to_string(&path).unwrap();
        let mut lines = looked_at.lines().zip(self.kept.lines()).enumerate();
        if let Some((n, (old, new))) = lines.find(|(_, (old, new))| old != new) {
            panic!("{}:{}:\n{old}\n{new}", path.display(), n + 1);
        }
        assert_eq!(looked_at.len(), self.kept.len(), "{}", path.display());
    }
}

/// The first paragraph is said on every machine.
fn without_what_is_of_the_machine(text: &str) -> String {
    let mut blank = 0;
    let head = text.lines().take_while(|l| {
        blank += usize::from(l.trim().is_empty());
        blank < 2
    });
    head.collect::<Vec<_>>().join("\n")
}

/// Lists of folders begin with the sticks that are plugged in here.
fn without_sticks(text: &str) -> String {
    let folder = |l: &str| {
        l.trim_start_matches(|c: char| " >".contains(c) || c.is_ascii_digit())
            .starts_with('/')
    };
    if !text.lines().any(folder) {
        return text.to_owned();
    }
    let stick = |l: &&str| folder(l) && ["/mnt/", "/media/"].iter().any(|m| l.contains(m));
    let lines = text.lines().filter(|l| !stick(l) && !l.is_empty());
    let unnumbered = |l: &str| match l.split_once("  ") {
        Some((head, rest)) if head.trim_start_matches(['>', ' ']).parse::<u8>().is_ok() => {
            format!("  #  {rest}")
        }
        _ => l.replace("> ", "  "),
    };
    let lines = lines.map(|l| {
        let head = l.trim_start_matches(['>', ' ']);
        let digits = head.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        if digits > 0 {
            format!("#{}", &head[digits..])
        } else {
            unnumbered(l)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A codename's words, wherever they stand, are of any length.
fn without_a_codename(text: &str) -> String {
    let found = find_codename(text);
    let (_, from, to) = found.clone().unwrap_or_default();
    let lines = text.lines().enumerate();
    let lines =
        lines.filter(|(n, l)| !l.trim().is_empty() && (found.is_none() || *n <= from || *n > to));
    let typed = |l: &str| l.trim_start().strip_prefix("> ").is_some_and(is_words);
    let lines = lines.map(|(n, l)| match found {
        Some(_) if n == from => "(ten words)",
        _ if typed(l) => "> (ten words)",
        _ => l,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A line that is typed, and not the number of an entry.
fn is_words(line: &str) -> bool {
    !line.starts_with(|c: char| c.is_ascii_digit()) && line.split_whitespace().count() > 8
}

/// The codename on a screen, and its first and last line.
pub fn find_codename(screen: &str) -> Option<(String, usize, usize)> {
    let lines: Vec<&str> = screen.lines().collect();
    for (n, first) in lines.iter().enumerate() {
        let one = flat(first.trim_start().trim_start_matches("> "));
        let two = flat(&format!("{one} {}", lines.get(n + 1).unwrap_or(&"")));
        if one.is_empty() {
            continue;
        }
        for (words, to) in [(one, n), (two, n + 1)] {
            let ten = words.split_whitespace().count() == 10;
            if ten && Codename::read(&words).is_ok_and(|r| r.repaired.is_empty()) {
                return Some((words, n, to));
            }
        }
    }
    None
}
