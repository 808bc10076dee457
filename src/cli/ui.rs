//! The one owner of the terminal. Its rules:
//!
//! - what a script may read goes to standard output, everything else to standard error;
//! - text from outside is shown only through [`Ui::foreign`] or a value of a message, both of which make every control
//!   and direction character visible;
//! - progress is drawn on a terminal only, only after a second, and is wiped before anything else is said;
//! - no colour, no title, no cursor games: what is shown can be read aloud and copied to paper; `screen`, which shows
//!   codes to a camera and nothing to a person, is the one exception.

use super::failure::Failure;
use super::locale::Locale;
use super::typed::Typed;
use fluent_bundle::FluentValue;
use plico::model::UntrustedText;
use plico::platform::clock::Stopwatch;
use plico::platform::signals;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroizing;

/// The widest line of running text.
const WIDEST: usize = 100;
/// The width where the terminal does not say.
const USUAL: usize = 80;

/// The terminal.
pub(crate) struct Ui {
    locale: Locale,
    out: io::Stdout,
    err: io::Stderr,
    typed: Typed,
    progress: Option<Progress>,
    output_failed: Option<Failure>,
}

struct Progress {
    since: Stopwatch,
    drawn: Option<Duration>,
    done: u64,
}

impl Ui {
    /// Takes the terminal.
    pub(crate) fn new(locale: Locale) -> Self {
        Self {
            locale,
            out: io::stdout(),
            err: io::stderr(),
            typed: Typed::default(),
            progress: None,
            output_failed: None,
        }
    }

    /// The first failure of standard output. Work that has effects goes on without it.
    pub(crate) fn output_failed(&mut self) -> Option<Failure> {
        self.output_failed.take()
    }

    /// The words in use.
    pub(crate) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Changes the language.
    pub(crate) fn speak(&mut self, locale: Locale) {
        self.locale = locale;
    }

    /// Whether a person can be asked.
    #[expect(clippy::unused_self, reason = "the terminal belongs to the Ui")]
    pub(crate) fn can_ask(&self) -> bool {
        io::stdin().is_terminal()
    }

    /// A message on standard output.
    pub(crate) fn say(&mut self, id: &str, values: &[(&str, FluentValue<'_>)]) {
        let text = self.locale.with(id, &shown(values));
        if self.out.is_terminal() {
            self.line(&wrap(&text, self.width()));
        } else {
            self.line(&text);
        }
    }

    /// A message on standard error: for the person, not for a script.
    pub(crate) fn note(&mut self, id: &str, values: &[(&str, FluentValue<'_>)]) {
        self.end_progress();
        let text = self.locale.with(id, &shown(values));
        let _ = writeln!(self.err, "{}", wrap(&text, self.width()));
    }

    /// Words that are already in the person's language, wrapped and indented: for her, not for a script.
    pub(crate) fn aloud(&mut self, text: &str, indent: &str) {
        self.end_progress();
        let width = self.width().saturating_sub(indent.width());
        for line in wrap(text, width).split('\n') {
            let _ = writeln!(self.err, "{}", format!("{indent}{line}").trim_end());
        }
    }

    /// Stands before an answer, on its line.
    pub(crate) fn prompt(&mut self, text: &str) {
        self.end_progress();
        let _ = write!(self.err, "{text} ");
        let _ = self.err.flush();
    }

    /// A line of our own on standard output, as it is.
    pub(crate) fn line(&mut self, text: &str) {
        self.write(text.as_bytes());
    }

    fn write(&mut self, bytes: &[u8]) {
        self.end_progress();
        if self.output_failed.is_none() {
            let written = self
                .out
                .write_all(bytes)
                .and_then(|()| self.out.write_all(b"\n"));
            self.output_failed = written.err().map(Failure::output);
        }
    }

    /// A path on standard output, for a script to read: raw if standard output is no terminal.
    pub(crate) fn path(&mut self, path: &std::path::Path) {
        if self.out.is_terminal() {
            self.foreign(&UntrustedText::new(path.display().to_string()), "");
        } else {
            self.write(path.as_os_str().as_encoded_bytes());
        }
    }

    /// Foreign text on standard output, wrapped, indented, with nothing in it that acts.
    pub(crate) fn foreign(&mut self, text: &UntrustedText, indent: &str) {
        let width = self.width().saturating_sub(indent.width());
        let wrapped = wrap(&text.visible(true), width);
        for line in wrapped.split('\n') {
            self.line(format!("{indent}{line}").trim_end());
        }
    }

    /// A JSON value on standard output.
    pub(crate) fn json(&mut self, value: &serde_json::Value) {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        self.line(&escape_json(&text));
    }

    /// A JSON value on one line of standard output.
    pub(crate) fn json_line(&mut self, value: &serde_json::Value) {
        self.line(&escape_json(&value.to_string()));
    }

    /// Whether nobody reads standard output any more.
    pub(crate) fn output_is_closed(&self) -> bool {
        self.output_failed.is_some()
    }

    /// Asks one question and takes one line.
    pub(crate) fn ask(&mut self, id: &str) -> Result<Zeroizing<String>, Failure> {
        let prompt = self.locale.text(id);
        self.prompt(&prompt);
        let line = self
            .read_line()?
            .ok_or_else(|| Failure::usage("no-answer"))?;
        Ok(Zeroizing::new(String::from_utf8_lossy(&line).into_owned()))
    }

    /// Whether standard input has anything to give.
    pub(crate) fn has_input(&mut self) -> bool {
        self.typed.comes()
    }

    /// Takes one line from standard input, without its end, in whatever encoding; nothing at the end of the input.
    pub(crate) fn read_line(&mut self) -> Result<Option<Zeroizing<Vec<u8>>>, Failure> {
        self.typed.line().map_err(|e| Failure::io(e, ""))
    }

    /// Throws away what has been typed or pasted ahead, so that a shell does not read it as commands and keep it.
    pub(crate) fn forget_typed_ahead(&mut self) {
        self.typed.forget();
        #[cfg(unix)]
        {
            let queue = rustix::termios::QueueSelector::IFlush;
            // A paste arrives piece by piece.
            std::thread::sleep(Duration::from_millis(50));
            let _ = rustix::termios::tcflush(io::stdin(), queue);
        }
    }

    /// Asks for a secret, which is not shown.
    pub(crate) fn secret(&mut self, id: &str) -> Result<Zeroizing<String>, Failure> {
        self.end_progress();
        let prompt = format!("{} ", self.locale.text(id));
        rpassword::prompt_password(prompt)
            .map(Zeroizing::new)
            .map_err(|e| {
                if e.kind() == io::ErrorKind::Interrupted {
                    signals::interrupt();
                }
                Failure::usage("no-terminal")
            })
    }

    /// Tells a failure and gives its exit code.
    pub(crate) fn report(&mut self, failure: &Failure) -> ExitCode {
        self.end_progress();
        if !failure.is_told() {
            self.complain(failure);
        }
        ExitCode::from(failure.kind().code())
    }

    /// Tells a failure that does not end the command.
    pub(crate) fn complain(&mut self, failure: &Failure) {
        self.end_progress();
        let width = self.width();
        let (sentence, hint) = failure.tell(&self.locale);
        let _ = writeln!(self.err, "{}", wrap(&sentence, width));
        if let Some(hint) = hint {
            let _ = writeln!(self.err, "{}", wrap(&hint, width));
        }
    }

    /// Starts to count progress.
    pub(crate) fn start_progress(&mut self) {
        self.progress = Some(Progress {
            since: Stopwatch::start(),
            drawn: None,
            done: 0,
        });
    }

    /// Adds to the progress; draws it now and then.
    pub(crate) fn advance(&mut self, bytes: u64) {
        let Some(progress) = &mut self.progress else {
            return;
        };
        progress.done = progress.done.saturating_add(bytes);
        let done = progress.done;
        self.draw_progress(|locale| {
            locale.with("progress", &[("size", size(done, locale).into())])
        });
    }

    /// So many files are done.
    pub(crate) fn advance_files(&mut self, done: usize, total: usize) {
        let text = |locale: &Locale| {
            let values = [("done", done.into()), ("total", total.into())];
            locale.with("progress-files", &values)
        };
        self.draw_progress(text);
    }

    /// Draws the progress, if it is time to and there is a person to see it.
    fn draw_progress(&mut self, text: impl Fn(&Locale) -> String) {
        let Some(progress) = &mut self.progress else {
            return;
        };
        let now = progress.since.elapsed();
        let due = progress.drawn.map_or(Duration::from_secs(1), |d| {
            d.saturating_add(Duration::from_millis(250))
        });
        if now >= due && self.err.is_terminal() {
            progress.drawn = Some(now);
            let text = text(&self.locale);
            let _ = write!(self.err, "\r{text}   ");
            let _ = self.err.flush();
        }
    }

    /// Wipes the progress from the terminal.
    pub(crate) fn end_progress(&mut self) {
        if self.progress.as_ref().is_some_and(|p| p.drawn.is_some()) {
            let blank = " ".repeat(self.width().saturating_sub(1));
            let _ = write!(self.err, "\r{blank}\r");
        }
        if let Some(progress) = &mut self.progress {
            progress.drawn = None;
        }
    }

    fn width(&self) -> usize {
        terminal_width(&self.out).unwrap_or(USUAL).clamp(20, WIDEST)
    }
}

impl plico::envelope::Progress for Ui {
    fn passed(&mut self, bytes: u64) {
        self.advance(bytes);
    }
}

/// Values of messages may come from outside.
fn shown<'a>(values: &[(&'a str, FluentValue<'_>)]) -> Vec<(&'a str, FluentValue<'static>)> {
    values
        .iter()
        .map(|(name, value)| match value {
            FluentValue::String(s) => (*name, UntrustedText::new(&**s).visible(false).into()),
            FluentValue::Number(n) => (*name, FluentValue::Number(n.clone())),
            _ => (*name, FluentValue::None),
        })
        .collect()
}

/// Characters that act on a terminal never stand raw in our JSON either; JSON has an escape for each of them.
fn escape_json(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '\n' && plico::model::untrusted::is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// "256 KiB", "1.5 GiB", as the language writes them.
pub(crate) fn size(bytes: u64, locale: &Locale) -> String {
    let units = locale.text("size-units");
    let units: Vec<&str> = units.split_whitespace().collect();
    let mut whole = bytes;
    let mut rest = 0;
    let mut unit = 0usize;
    while whole >= 1024 && unit < units.len().saturating_sub(1) {
        rest = whole & 1023;
        whole >>= 10;
        unit = unit.saturating_add(1);
    }
    let tenth = rest.saturating_mul(10) >> 10;
    let name = units.get(unit).copied().unwrap_or_default();
    if tenth == 0 {
        format!("{whole} {name}")
    } else {
        let point = locale.text("size-point");
        format!("{whole}{point}{tenth} {name}")
    }
}

/// Breaks lines at white space, and inside a word only where it is longer than a line.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        wrap_line(line, width.max(1), &mut out);
    }
    out
}

fn wrap_line(line: &str, width: usize, out: &mut String) {
    // Continuation lines stand under the beginning of the text.
    let indent: String = line.chars().take_while(|c| *c == ' ').collect();
    let indent = if indent.len() < width / 2 {
        indent
    } else {
        String::new()
    };
    let mut used = 0usize;
    for word in line.split_word_bounds_at_spaces() {
        let wide = word.trim_end().width();
        if used > indent.len() && used.saturating_add(wide) > width {
            let end = out.trim_end_matches(' ').len();
            out.truncate(end);
            out.push('\n');
            out.push_str(&indent);
            used = indent.len();
        }
        if used.saturating_add(wide) <= width {
            out.push_str(word);
            used = used.saturating_add(word.width());
            continue;
        }
        for piece in word.graphemes(true) {
            if used > indent.len() && used.saturating_add(piece.width()) > width {
                out.push('\n');
                out.push_str(&indent);
                used = indent.len();
            }
            out.push_str(piece);
            used = used.saturating_add(piece.width());
        }
    }
}

/// Words with the spaces after them, and with the marks that belong to them.
trait Words {
    fn split_word_bounds_at_spaces(&self) -> impl Iterator<Item = &str>;
}

impl Words for str {
    fn split_word_bounds_at_spaces(&self) -> impl Iterator<Item = &str> {
        let mut rest = self;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let mut end = 0usize;
            loop {
                let tail = rest.get(end..).unwrap_or_default();
                let word = tail.find(' ').unwrap_or(tail.len());
                let (word, behind) = tail.split_at(word);
                let next = behind.trim_start_matches(' ');
                end = rest.len().saturating_sub(next.len());
                if next.is_empty() || !(word == "«" || begins_with_a_lone_mark(next)) {
                    break;
                }
            }
            let (head, behind) = rest.split_at(end);
            rest = behind;
            Some(head)
        })
    }
}

/// French sets marks apart from their word by a space, at which no line may end.
fn begins_with_a_lone_mark(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.starts_with([':', ';', '?', '!', '»']) && word.chars().all(|c| ":;?!».,…)".contains(c))
}

#[cfg(unix)]
fn terminal_width(out: &io::Stdout) -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(out).ok()?;
    (size.ws_col > 0).then(|| usize::from(size.ws_col))
}

#[cfg(not(unix))]
fn terminal_width(_: &io::Stdout) -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use plico::model::Language;

    #[test]
    fn text_is_wrapped_at_words_and_long_words_are_broken() {
        assert_eq!(wrap("один два три", 8), "один два\nтри");
        assert_eq!(wrap("aaaaaaaaaa b", 4), "aaaa\naaaa\naa b");
        assert_eq!(wrap("a\n\nb", 4), "a\n\nb");
        assert_eq!(wrap("  one two three", 9), "  one two\n  three");
        assert_eq!(wrap("le bureau ; oui", 9), "le\nbureau ;\noui");
        assert_eq!(wrap("il a dit « oui »", 11), "il a dit\n« oui »");
        assert_eq!(wrap("日本語日本語", 6), "日本語\n日本語");
    }

    #[test]
    fn sizes_are_short() {
        let in_en = |bytes| size(bytes, &Locale::new(Language::En));
        assert_eq!(in_en(0), "0 B");
        assert_eq!(in_en(262_144), "256 KiB");
        assert_eq!(in_en(16_777_216 + 524_288), "16.5 MiB");
        assert_eq!(in_en(u64::MAX), "16777215.9 TiB");
        let half = |language| size(1_536, &Locale::new(language));
        assert_eq!(half(Language::Ru), "1,5 КиБ");
        assert_eq!(half(Language::Uk), "1,5 КіБ");
        assert_eq!(half(Language::Fr), "1,5 Kio");
    }

    #[test]
    fn json_carries_no_raw_control_or_direction_character() {
        assert_eq!(escape_json("\"\u{202e}\u{9b}a\""), "\"\\u202e\\u009ba\"");
    }
}
