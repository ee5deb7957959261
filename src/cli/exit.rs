//! Exit codes: what the shell, a scheduled job or a script learns from a run.

/// Written, or nothing wrong.
pub(super) const OK: u8 = 0;
/// An internal error or a broken environment (disk full, no rights).
pub(super) const INTERNAL: u8 = 1;
/// The command line is wrong. clap uses the same number.
pub(super) const USAGE: u8 = 2;
/// The data or `befund.toml` has errors.
pub(super) const DATA: u8 = 3;
/// The disclosure gate refused to publish.
pub(super) const DISCLOSURE: u8 = 4;
/// Another run holds the output folder.
pub(super) const LOCKED: u8 = 5;
/// The report is written, but was not kept in the project's history.
pub(super) const NOT_KEPT: u8 = 6;
/// The report is written, and an alert of the project is the case (`--fail-on-alert`).
pub(super) const ALERT: u8 = 10;
