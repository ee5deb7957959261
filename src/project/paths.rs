//! Paths as they stand in `befund.toml`: one spelling on all systems, and none that leaves the project folder.
//!
//! It looks at the text only. Symbolic links are seen where files are opened.

use super::notes::Notes;
use super::section::{Found, Section};
use super::{ParseOptions, rules};

/// A path with `/` between folders and without a leading `./`, so that a project written on Windows runs elsewhere.
fn normalise(path: &str) -> String {
    let slashed = path.trim().replace('\\', "/");
    let mut rest = slashed.as_str();
    while let Some(shorter) = rest.strip_prefix("./") {
        rest = shorter.trim_start_matches('/');
    }
    rest.to_owned()
}

/// Whether a normalised path leaves the folder it is relative to: absolute, with a drive letter, from `~` or through `..`.
fn leaves_folder(path: &str) -> bool {
    let mut letters = path.chars();
    let drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(':');
    drive
        || path.starts_with('/')
        || path.starts_with('~')
        || path.split('/').any(|part| part == "..")
}

/// A path under `key`, kept inside the project folder.
pub(super) fn path(
    section: &mut Section<'_>,
    key: &'static str,
    options: &ParseOptions,
    notes: &mut Notes,
) -> Option<Found<String>> {
    let found = section.text(key, notes)?;
    Some(Found {
        value: inside(key, &found, options, notes),
        span: found.span,
    })
}

/// A path as it is used; one that leaves the project folder is noted.
pub(super) fn inside(
    key: &'static str,
    found: &Found<String>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> String {
    let path = normalise(&found.value);
    if leaves_folder(&path) && !options.allow_outside {
        let issue = notes
            .breach(rules::OUTSIDE, &found.span)
            .with("key", key)
            .with("path", found.value.as_str());
        notes.add(issue);
    }
    path
}
