//! The path asked line by line: for a screen reader, a pipe, a terminal that cannot be drawn on. Everything is said once,
//! in order, and nothing moves.

use super::failure::Failure;
use super::front::{Check, Entry, Front, May, Page, Paragraph, Turn, given};
use super::ui::Ui;
use plico::model::UntrustedText;
use plico::secret::Plaintext;
use zeroize::Zeroizing;

/// A terminal in its usual mode hands over at most this many bytes a line, and drops the rest unsaid (termios, Linux).
const LONGEST_LINE: usize = 4095;

/// Asks line by line.
pub(crate) struct Plain<'a> {
    ui: &'a mut Ui,
    /// Whether the ways out have been explained.
    explained: bool,
}

impl<'a> Plain<'a> {
    pub(crate) fn new(ui: &'a mut Ui) -> Self {
        Self {
            ui,
            explained: false,
        }
    }

    fn page(&mut self, page: &Page) {
        if page.may.keep && !self.explained {
            self.explained = true;
            self.ui.note("plain-ways", &[]);
        }
        self.ui.aloud("", "");
        if let Some((number, of)) = page.at {
            let number = ("number", number.into());
            match of {
                Some(of) => self
                    .ui
                    .note("plain-question-of", &[number, ("of", of.into())]),
                None => self.ui.note("question-number", &[number]),
            }
        }
        self.ui.aloud(&page.title, "");
        for paragraph in &page.text {
            match paragraph {
                Paragraph::Own(text) => self.ui.aloud(text, ""),
                Paragraph::Foreign(text) => self.ui.aloud(&text.visible(true), ""),
                Paragraph::Warning(text) => self.ui.aloud(&text.visible(true), "! "),
                Paragraph::Aside(text) => self.ui.aloud(text, "  "),
            }
        }
    }

    /// Entries with the numbers by which they are chosen; `is` marks those that were chosen before.
    fn list(&mut self, entries: &[Entry], is: impl Fn(usize) -> bool) {
        for (n, entry) in entries.iter().enumerate() {
            let mark = if is(n) { "*" } else { " " };
            let number = n.saturating_add(1);
            let label = entry.label.visible(true);
            self.ui
                .aloud(&format!("{number}  {label}"), &format!(" {mark} "));
            if let Some(help) = &entry.help {
                self.ui.aloud(&help.visible(true), "      ");
            }
        }
    }

    /// Asks with a prompt that says which ways out there are, and takes a line. An empty line skips where nothing is there
    /// to be kept.
    fn take(
        &mut self,
        prompt: &str,
        may: May,
        kept: bool,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        let ways = [
            (kept, "plain-enter-keeps"),
            (may.skip && !kept, "plain-enter-skips"),
            (may.skip && kept, "plain-dash-skips"),
            (may.not_know, "plain-not-know"),
            (may.back, "plain-back"),
        ];
        let ways = ways
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, id)| self.ui.locale().text(id));
        let ways = ways.collect::<Vec<_>>().join(", ");
        let prompt = self.ui.locale().text(prompt);
        let prompt = if ways.is_empty() {
            format!("{prompt}:")
        } else {
            format!("{prompt} ({ways}):")
        };
        loop {
            self.ui.prompt(&prompt);
            let Some(line) = self.line()? else {
                return Ok(Turn::Leave);
            };
            let word = line.trim().to_lowercase();
            let is = |id: &str, ui: &Ui| word == ui.locale().text(id);
            return Ok(match word.as_str() {
                "" if may.skip && !kept => Turn::Skipped,
                "-" if may.skip => Turn::Skipped,
                "?" if may.not_know => Turn::Unknown,
                _ if may.back && (word == "<" || is("plain-word-back", self.ui)) => Turn::Back,
                _ if may.keep && is("plain-word-keep", self.ui) => Turn::Keep,
                _ if is("plain-word-leave", self.ui) => {
                    if !self.surely(may)? {
                        continue;
                    }
                    Turn::Leave
                }
                _ => Turn::Given(line),
            });
        }
    }

    /// Whether she wants to leave what is not kept anywhere.
    fn surely(&mut self, may: May) -> Result<bool, Failure> {
        if !may.keep {
            return Ok(true);
        }
        self.ui.note("plain-surely", &[]);
        let Some(line) = self.line()? else {
            return Ok(true);
        };
        Ok(line.trim().to_lowercase() == self.ui.locale().text("plain-word-leave"))
    }

    /// One line of readable text; nothing at the end of the input.
    fn line(&mut self) -> Result<Option<Zeroizing<String>>, Failure> {
        loop {
            let Some(line) = self.ui.read_line()? else {
                return Ok(None);
            };
            if line.len() >= LONGEST_LINE && self.ui.can_ask() {
                self.ui.note("plain-line-too-long", &[]);
                continue;
            }
            match std::str::from_utf8(&line) {
                Ok(text) => return Ok(Some(Zeroizing::new(text.to_owned()))),
                Err(_) => self.ui.note("plain-line-not-text", &[]),
            }
        }
    }

    /// Lines until one that is only a full stop, behind what is there.
    fn lines(&mut self, may: May, text: &mut Plaintext) -> Result<Turn<()>, Failure> {
        self.ui.note("plain-long-text", &[]);
        let mut told = Zeroizing::new(text.expose_str().unwrap_or_default().to_owned());
        let before = told.len();
        let turn = loop {
            let Some(line) = self.line()? else {
                break Turn::Leave;
            };
            let is = |id: &str, ui: &Ui| line.trim().to_lowercase() == ui.locale().text(id);
            let first = told.len() == before;
            match line.trim() {
                "." => break Turn::Given(()),
                "" | "-" if first && may.skip => break Turn::Skipped,
                "?" if first && may.not_know => break Turn::Unknown,
                "<" if may.back => break Turn::Back,
                _ if may.back && is("plain-word-back", self.ui) => break Turn::Back,
                _ if may.keep && is("plain-word-keep", self.ui) => break Turn::Keep,
                _ if is("plain-word-leave", self.ui) => {
                    if self.surely(may)? {
                        break Turn::Leave;
                    }
                }
                _ => {
                    told.push_str(line.trim_end());
                    told.push('\n');
                }
            }
        };
        *text = Plaintext::copy_of(told.as_bytes());
        Ok(turn)
    }
}

impl Front for Plain<'_> {
    fn ui(&mut self) -> &mut Ui {
        self.ui
    }

    fn show(&mut self, page: &Page) -> Result<Turn<()>, Failure> {
        self.page(page);
        given!(self.take("plain-enter", page.may, false)?);
        Ok(Turn::Given(()))
    }

    fn choose(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: Option<usize>,
    ) -> Result<Turn<usize>, Failure> {
        self.page(page);
        self.list(entries, |n| current == Some(n));
        loop {
            let typed = given!(self.take("plain-number", page.may, current.is_some())?);
            match (typed.trim(), current) {
                ("", Some(current)) => return Ok(Turn::Given(current)),
                ("", None) => self.ui.note("plain-choose-first", &[]),
                (typed, _) => match nth(typed, entries.len()) {
                    Some(chosen) => return Ok(Turn::Given(chosen)),
                    None => self.ui.note("plain-no-such-number", &[]),
                },
            }
        }
    }

    fn choose_many(
        &mut self,
        page: &Page,
        entries: &[Entry],
        current: &[bool],
    ) -> Result<Turn<Vec<bool>>, Failure> {
        self.page(page);
        self.list(entries, |n| current.get(n) == Some(&true));
        self.ui.note("plain-several", &[]);
        let kept = !page.may.skip || current.contains(&true);
        loop {
            let typed = given!(self.take("plain-numbers", page.may, kept)?);
            let words = typed.split([' ', ',', ';']).filter(|w| !w.is_empty());
            let words: Vec<&str> = words.collect();
            let chosen: Option<Vec<usize>> = match words.as_slice() {
                [] => return Ok(Turn::Given(current.to_vec())),
                ["0"] => Some(Vec::new()),
                words => words.iter().map(|w| nth(w, entries.len())).collect(),
            };
            match chosen {
                Some(chosen) => {
                    let all = 0..entries.len();
                    return Ok(Turn::Given(all.map(|n| chosen.contains(&n)).collect()));
                }
                None => self.ui.note("plain-no-such-number", &[]),
            }
        }
    }

    fn line(
        &mut self,
        page: &Page,
        current: &str,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        self.page(page);
        let kept = !current.is_empty();
        if kept {
            let so_far = UntrustedText::new(current).visible(false);
            self.ui.note("plain-so-far", &[("words", so_far.into())]);
        }
        loop {
            let typed = match self.take("plain-answer", page.may, kept)? {
                Turn::Given(typed) if kept && typed.trim().is_empty() => {
                    Zeroizing::new(current.to_owned())
                }
                Turn::Given(typed) => typed,
                turn => return Ok(turn),
            };
            match check(&typed) {
                Ok(()) => return Ok(Turn::Given(typed)),
                Err(why) => self.ui.aloud(&why, ""),
            }
        }
    }

    fn secret(
        &mut self,
        page: &Page,
        check: Check<'_>,
    ) -> Result<Turn<Zeroizing<String>>, Failure> {
        self.page(page);
        loop {
            let typed = if self.ui.can_ask() {
                self.ui.secret("plain-secret")?
            } else {
                match self.line()? {
                    Some(line) => line,
                    None => return Ok(Turn::Leave),
                }
            };
            if page.may.back && typed.trim() == "<" {
                return Ok(Turn::Back);
            }
            match check(&typed) {
                Ok(()) => return Ok(Turn::Given(typed)),
                Err(why) => self.ui.aloud(&why, ""),
            }
        }
    }

    fn long_text(&mut self, page: &Page, text: &mut Plaintext) -> Result<Turn<()>, Failure> {
        self.page(page);
        if text.expose().trim_ascii().is_empty() {
            return self.lines(page.may, text);
        }
        // An empty line in what is added must not stand for an answer that takes the place of all that was told.
        let told = May {
            skip: false,
            not_know: false,
            ..page.may
        };
        let so_far = UntrustedText::from_bytes(text.expose());
        self.ui.note("plain-text-so-far", &[]);
        self.ui.aloud(&so_far.visible(true), "  ");
        self.ui.note("plain-keep-add-anew", &[]);
        loop {
            let typed = given!(self.take("plain-number", page.may, true)?);
            match typed.trim() {
                "" | "1" => return Ok(Turn::Given(())),
                "2" => return self.lines(told, text),
                "3" => {
                    // What was told stays until the new telling has begun to replace it.
                    let mut anew = Plaintext::copy_of(b"");
                    let turn = self.lines(told, &mut anew)?;
                    if !anew.expose().is_empty() {
                        *text = anew;
                    }
                    return Ok(turn);
                }
                _ => self.ui.note("plain-no-such-number", &[]),
            }
        }
    }

    fn busy(&mut self, what: &str) {
        self.ui.aloud(what, "");
        self.ui.start_progress();
    }

    fn aside(
        &mut self,
        command: &mut dyn FnMut(&mut Ui) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        command(self.ui)
    }
}

/// The index of a typed number that counts from 1.
fn nth(typed: &str, count: usize) -> Option<usize> {
    let n = typed.trim().trim_end_matches('.').parse::<usize>().ok()?;
    n.checked_sub(1).filter(|n| *n < count)
}
