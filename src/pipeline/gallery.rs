//! Where charts hang as soon as they are drawn, and where others wait for one.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The pictures drawn so far, as SVG by id of their finding.
#[derive(Default)]
pub(super) struct Gallery {
    hall: Mutex<Hall>,
    changed: Condvar,
}

#[derive(Default)]
struct Hall {
    svgs: BTreeMap<String, String>,
    is_closed: bool,
}

impl Gallery {
    /// Hangs a picture.
    pub(super) fn hang(&self, id: &str, svg: &str) {
        self.hall().svgs.insert(id.to_owned(), svg.to_owned());
        self.changed.notify_all();
    }

    /// Waits for a picture; none when the gallery closed without it.
    pub(super) fn wait_for(&self, id: &str) -> Option<String> {
        let missing = |hall: &mut Hall| !hall.is_closed && !hall.svgs.contains_key(id);
        let hall = self.changed.wait_while(self.hall(), missing);
        let hall = hall.unwrap_or_else(PoisonError::into_inner);
        hall.svgs.get(id).cloned()
    }

    fn hall(&self) -> MutexGuard<'_, Hall> {
        // A picture is whole before it hangs: what a panic left behind can be used.
        self.hall.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Closes the gallery when dropped, so that nobody waits for a picture that will not come.
pub(super) struct Closing<'g>(pub(super) &'g Gallery);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.hall().is_closed = true;
        self.0.changed.notify_all();
    }
}
