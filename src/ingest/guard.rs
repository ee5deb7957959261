//! Keeps a reader that panics on damaged bytes from taking the program down.
//!
//! calamine indexes into records of XLS files without asking for their length; a cut or altered file can make it panic.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// The result of `read`, or `None` when it panicked. The panic is not printed: the caller says what is wrong with the file.
pub(super) fn guarded<T>(read: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
    GUARDED.set(true);
    // Nothing outlives the call but its result, so a panic leaves no half-changed value behind.
    let result = panic::catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(false);
    result.ok()
}
