//! What happens when a signal ends the program while it writes: what is half done is removed, and that is said.

use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::sync::Arc;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is half done.
struct Work {
    staging: PathBuf,
    lock: Option<PathBuf>,
    last_words: String,
}

/// At most one folder is in the making. Who changes something in it holds this, and a signal waits until it is given back.
static WORK: Mutex<Option<Work>> = Mutex::new(None);

/// Ends the watch when dropped.
pub(super) struct Watched;

impl Drop for Watched {
    fn drop(&mut self) {
        hold().release();
    }
}

/// Keeps signals off until it is dropped.
pub(super) struct Held(MutexGuard<'static, Option<Work>>);

impl Held {
    /// Nothing is half done any more.
    pub(super) fn release(&mut self) {
        *self.0 = None;
    }
}

/// Keeps signals off.
pub(super) fn hold() -> Held {
    // What is kept here is whole at every moment.
    Held(WORK.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Watches over a folder in the making.
pub(super) fn watch(staging: &Path, lock: Option<&Path>, last_words: String) -> Watched {
    *hold().0 = Some(Work {
        staging: staging.to_path_buf(),
        lock: lock.map(Path::to_path_buf),
        last_words,
    });
    Watched
}

/// From now on the signals that ask a program to end let it clean up first. Where no thread can start they end it at once.
#[cfg(unix)]
pub fn stop_cleanly() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let wanted = [SIGHUP, SIGINT, SIGTERM];
    let wanted: Vec<i32> = { wanted.into_iter() }
        .filter(|signal| !is_ignored(*signal))
        .collect();
    let serve = move || {
        let Ok(mut signals) = signal_hook::iterator::Signals::new(wanted) else {
            return;
        };
        for signal in signals.forever() {
            end(signal);
        }
    };
    // Without this thread a signal does what it always does.
    let _ = std::thread::Builder::new().spawn(serve);
}

#[cfg(not(unix))]
pub fn stop_cleanly() {}

/// From now on writing more than the system allows a file to hold (`RLIMIT_FSIZE`) fails, and is said to, instead of ending the
/// program without a word.
#[cfg(unix)]
pub fn let_large_files_fail() {
    // A handler that does nothing: with one, writing returns an error. Without one, things are as they always are.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

#[cfg(not(unix))]
pub fn let_large_files_fail() {}

/// Cleans up and ends as the signal would have ended the program.
#[cfg(unix)]
fn end(signal: i32) {
    use std::io::Write;
    // Never given back: nothing may be written any more.
    let held = hold();
    if let Some(work) = &*held.0 {
        let _ = std::fs::remove_dir_all(&work.staging);
        if let Some(lock) = &work.lock {
            let _ = std::fs::remove_file(lock);
        }
        let _ = writeln!(std::io::stderr(), "{}", work.last_words);
    }
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// Whether whoever started the program wants a signal ignored (`nohup`, a job in the background).
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = { status.lines() }
        .find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    // Where that cannot be told, only the plain request to end is certain.
    mask.map_or(signal != signal_hook::consts::SIGTERM, |mask| {
        mask >> (signal - 1) & 1 == 1
    })
}
