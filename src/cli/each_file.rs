//! Commands that say something about each file and go on past what is refused: the work may be done for several files
//! at a time, what is told comes in their order.

use super::Outcome;
use super::failure::Failure;
use super::ui::Ui;
use plico::platform::signals;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError, mpsc};

/// What one file came to: its report for a script, and the outcome it stands for.
pub(crate) struct Told {
    pub(crate) report: Value,
    pub(crate) outcome: Outcome,
}

/// Files that may be done before an earlier one is: each holds an open file and what was found in it.
const AHEAD: usize = 64;

/// Runs `work` over the files, `threads` at a time, and `tell` over what came of each, in order. `tell` speaks to a
/// person itself unless `json` is set; a refusal is told here, at once. One file's refusal is the command's; among
/// several it makes the answer no.
pub(crate) fn run<T: Send>(
    ui: &mut Ui,
    files: &[PathBuf],
    json: bool,
    threads: usize,
    work: impl Fn(&Path) -> Result<T, Failure> + Sync,
    mut tell: impl FnMut(&mut Ui, &Path, T) -> Result<Told, Failure>,
) -> Result<Outcome, Failure> {
    let mut summary = Summary::default();
    ui.start_progress();
    in_order(files, threads, work, |n, path, result| {
        match result.and_then(|t| tell(ui, path, t)) {
            Ok(told) => summary.take(told),
            // What a stop has cut off is no fault of the file.
            Err(_) if signals::stop_requested() => {}
            Err(failure) => {
                let failure = failure.about(path);
                ui.complain(&failure);
                summary.refused(path, failure);
            }
        }
        ui.advance_files(n.saturating_add(1), files.len());
    });
    ui.end_progress();
    if json {
        ui.json(&Value::Array(summary.reports));
    }
    match summary.last_failure {
        Some(failure) if files.len() == 1 => Err(failure.already_told()),
        Some(_) => Ok(Outcome::No),
        None if summary.no => Ok(Outcome::No),
        None => Ok(Outcome::Done),
    }
}

#[derive(Default)]
struct Summary {
    reports: Vec<Value>,
    no: bool,
    last_failure: Option<Failure>,
}

impl Summary {
    fn take(&mut self, told: Told) {
        self.no |= told.outcome == Outcome::No;
        self.reports.push(told.report);
    }

    fn refused(&mut self, path: &Path, failure: Failure) {
        let file = path.display().to_string();
        self.reports
            .push(json!({"file": file, "refused": failure.code()}));
        self.last_failure = Some(failure);
    }
}

/// Works on the files in threads and hands the results over in order. Ends early when a stop was asked for, or when one
/// of the threads breaks down: then nobody waits for what it will never hand over.
fn in_order<T: Send>(
    files: &[PathBuf],
    threads: usize,
    work: impl Fn(&Path) -> Result<T, Failure> + Sync,
    mut take: impl FnMut(usize, &Path, Result<T, Failure>),
) {
    let (next, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (taken, moved_on) = (Mutex::new(0usize), Condvar::new());
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, files.len().max(1)) {
            let send = send.clone();
            let (next, over, taken, moved_on, work) = (&next, &over, &taken, &moved_on, &work);
            scope.spawn(move || {
                let _end = Over(over, taken, moved_on);
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = files.get(n) else { return };
                    let behind = |done: &mut usize| {
                        n >= done.saturating_add(AHEAD) && !over.load(Ordering::Relaxed)
                    };
                    let done = taken.lock().unwrap_or_else(PoisonError::into_inner);
                    drop(moved_on.wait_while(done, behind));
                    if signals::stop_requested() || send.send((n, work(path))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut early = BTreeMap::new();
        let mut turn = 0usize;
        for (n, result) in receive {
            early.insert(n, result);
            while let Some(result) = early.remove(&turn) {
                if let Some(path) = files.get(turn) {
                    take(turn, path, result);
                }
                turn = turn.saturating_add(1);
                *taken.lock().unwrap_or_else(PoisonError::into_inner) = turn;
                moved_on.notify_all();
            }
        }
    });
}

/// A thread's end: there is no more work, or it has broken down. Either way no other thread need hold back any longer.
struct Over<'a>(&'a AtomicBool, &'a Mutex<usize>, &'a Condvar);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        // Under the lock, so that nobody has looked and not yet gone to sleep.
        let _taken = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.store(true, Ordering::Relaxed);
        self.2.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_breaks_down_ends_the_work_instead_of_holding_it_up() {
        let files: Vec<PathBuf> = (0..400).map(|n| PathBuf::from(n.to_string())).collect();
        let work = |path: &Path| {
            assert!(path != Path::new("3"), "our own mistake");
            Ok(())
        };
        let ended = std::panic::catch_unwind(|| in_order(&files, 3, work, |_, _, _| {}));
        assert!(ended.is_err());
    }

    #[test]
    fn results_come_in_order_whatever_takes_longest() {
        let files: Vec<PathBuf> = (0..300).map(|n| PathBuf::from(n.to_string())).collect();
        let work = |path: &Path| {
            if path == Path::new("0") {
                std::thread::sleep(std::time::Duration::from_millis(30));
            }
            Ok(path.to_path_buf())
        };
        let mut seen = Vec::new();
        in_order(&files, 4, work, |_, _, result| seen.extend(result.ok()));
        assert!(seen == files);
    }
}
