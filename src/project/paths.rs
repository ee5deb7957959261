//! Paths as they stand in `befund.toml`: one spelling on all systems, and none that leaves the project folder.
//!
//! It looks at the text only. Symbolic links are seen where files are opened.

/// A path with `/` between folders and without a leading `./`, so that a project written on Windows runs elsewhere.
pub(super) fn normalise(path: &str) -> String {
    let slashed = path.trim().replace('\\', "/");
    let mut rest = slashed.as_str();
    while let Some(shorter) = rest.strip_prefix("./") {
        rest = shorter.trim_start_matches('/');
    }
    rest.to_owned()
}

/// Whether a normalised path leaves the folder it is relative to: absolute, with a drive letter, from `~` or through `..`.
pub(super) fn leaves_folder(path: &str) -> bool {
    let mut letters = path.chars();
    let drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(':');
    drive
        || path.starts_with('/')
        || path.starts_with('~')
        || path.split('/').any(|part| part == "..")
}
