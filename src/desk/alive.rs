//! Whether a page is still open: each holds one request, and when none does for a while the desk stops.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::time::sleep;

/// How long a page may be gone: it may be loading the next one, or its machine may be busy with something else.
const GONE: Duration = Duration::from_secs(30);
/// How long a page without scripts may be silent.
const SILENT: Duration = Duration::from_secs(45 * 60);
/// How long one request is held.
pub(super) const HELD: Duration = Duration::from_secs(20);

/// Pages that are open.
#[derive(Debug)]
pub(super) struct Alive {
    seen: Mutex<Seen>,
}

#[derive(Debug)]
struct Seen {
    /// Pages that hold a request.
    open: usize,
    /// Whether any ever did.
    ever: bool,
    /// When the last was heard of.
    last: Instant,
}

/// A page that holds a request, until dropped.
pub(super) struct Held<'a>(&'a Alive);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.note(|seen| seen.open = seen.open.saturating_sub(1));
    }
}

impl Alive {
    pub(super) fn new() -> Self {
        Self {
            seen: Mutex::new(Seen {
                open: 0,
                ever: false,
                last: Instant::now(),
            }),
        }
    }

    /// A page asks for something.
    pub(super) fn heard(&self) {
        self.note(|_| {});
    }

    /// A page holds a request from now on.
    pub(super) fn hold(&self) -> Held<'_> {
        self.note(|seen| {
            seen.open += 1;
            seen.ever = true;
        });
        Held(self)
    }

    fn note(&self, change: impl FnOnce(&mut Seen)) {
        // Whoever panicked meanwhile left plain numbers behind.
        let mut seen = self
            .seen
            .lock()
            .unwrap_or_else(|broken| broken.into_inner());
        change(&mut seen);
        seen.last = Instant::now();
    }

    fn is_closed(&self) -> bool {
        let seen = self
            .seen
            .lock()
            .unwrap_or_else(|broken| broken.into_inner());
        let most = if seen.ever { GONE } else { SILENT };
        seen.open == 0 && seen.last.elapsed() > most
    }

    /// Returns when no page is open any more.
    pub(super) async fn closed(&self) {
        while !self.is_closed() {
            sleep(Duration::from_millis(500)).await;
        }
    }
}
