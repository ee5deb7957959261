//! Which files a source means: a name or a pattern, inside the project folder, in an order that is always the same.

use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};

use super::error::IngestError;

/// Hidden files are never meant, and `*` does not reach into folders below.
const MATCHING: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// The files below `root` that `pattern` means, sorted by path.
pub(super) fn find(
    root: &Path,
    pattern: &str,
    allow_outside: bool,
) -> Result<Vec<PathBuf>, IngestError> {
    let as_it_is = root.join(pattern);
    // A name may hold brackets ("Liste [alt].csv"): what exists is taken by its name.
    let found = if as_it_is.exists() {
        vec![as_it_is]
    } else {
        matching(root, pattern)?
    };
    let mut files: Vec<PathBuf> = found
        .into_iter()
        .filter(|path| !is_lock_file(path))
        .collect();
    if files.is_empty() {
        return Err(IngestError::NotFound {
            pattern: pattern.to_owned(),
            nearest: nearest(root, pattern),
        });
    }
    files.sort();
    if !allow_outside {
        for file in &files {
            check_inside(root, file, pattern)?;
        }
    }
    Ok(files)
}

fn matching(root: &Path, pattern: &str) -> Result<Vec<PathBuf>, IngestError> {
    let folder = Pattern::escape(&root.to_string_lossy());
    let full = Path::new(&folder).join(pattern);
    let paths = glob::glob_with(&full.to_string_lossy(), MATCHING).map_err(|source| {
        IngestError::Pattern {
            pattern: pattern.to_owned(),
            source,
        }
    })?;
    // A folder that may not be listed holds no file that could be read.
    Ok(paths
        .filter_map(Result::ok)
        .filter(|path| path.is_file())
        .collect())
}

/// Excel and LibreOffice leave such files beside a workbook that is open.
fn is_lock_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with("~$") || name.starts_with(".~lock.")
    })
}

fn check_inside(root: &Path, file: &Path, pattern: &str) -> Result<(), IngestError> {
    let unreadable = |source| IngestError::NotReadable {
        file: pattern.to_owned(),
        source,
    };
    let root = root.canonicalize().map_err(unreadable)?;
    // Only the real path shows where a symbolic link leads.
    let real = file.canonicalize().map_err(unreadable)?;
    if real.starts_with(&root) {
        Ok(())
    } else {
        Err(IngestError::Outside {
            file: pattern.to_owned(),
        })
    }
}

/// The file in the same folder whose name is most like the one asked for.
fn nearest(root: &Path, pattern: &str) -> Option<String> {
    let (folder, wanted) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let mut names: Vec<String> = std::fs::read_dir(root.join(folder))
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file() && !is_lock_file(&entry.path()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let lower = wanted.to_lowercase();
    let (likeness, name) = names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&lower, &name.to_lowercase()), name))
        // The first of equals, so that the answer does not depend on the folder's order.
        .fold(None::<(f64, String)>, |best, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })?;
    (likeness > 0.8).then(|| match folder {
        "" => name,
        folder => format!("{folder}/{name}"),
    })
}
