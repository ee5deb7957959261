//! Programs and files that a test needs beside befund. A visitor need not have them: the test says so and is skipped. In CI they
//! must be there.

use std::io::{self, Write};
use std::path::PathBuf;

/// The program of that name, as a shell finds it.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    needed(found, name)
}

/// What a test needs, or a word on what was not tested.
///
/// # Panics
/// In CI when it is not there.
pub(crate) fn needed<T>(found: Option<T>, name: &str) -> Option<T> {
    if found.is_none() {
        let in_ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
        assert!(!in_ci, "{name} is missing");
        let test = std::thread::current();
        let test = test.name().unwrap_or("a test");
        // Past the test harness, which keeps what a passing test prints to itself.
        let _ = writeln!(io::stderr().lock(), "skipped: {test}, {name} is missing");
    }
    found
}
