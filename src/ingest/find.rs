//! Which files a source means: a name or a pattern, inside the project folder, in an order that is always the same.

use std::collections::BTreeSet;
use std::fs;
use std::io;
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

/// Every file below a folder, sorted by path; what systems keep there for themselves is none.
pub(super) fn all_in(
    root: &Path,
    folder: &str,
    allow_outside: bool,
) -> Result<Vec<PathBuf>, IngestError> {
    const SYSTEM: [&str; 3] = ["thumbs.db", "desktop.ini", "ehthumbs.db"];
    let any = Pattern::new("*").map_err(|source| IngestError::Pattern {
        pattern: folder.to_owned(),
        source,
    })?;
    let parts = [Part::Folders, Part::Named("*".to_owned(), any)];
    let mut walk = Walk::default();
    walk.enter(&root.join(folder), &parts);
    let is_system = |path: &PathBuf| {
        path.file_name()
            .is_some_and(|name| SYSTEM.contains(&&*name.to_string_lossy().to_lowercase()))
    };
    let files: Vec<PathBuf> = { walk.files.into_iter() }
        .filter(|path| !is_lock_file(path) && !is_system(path))
        .collect();
    if files.is_empty() {
        return Err(IngestError::NotFound {
            pattern: folder.to_owned(),
            nearest: None,
        });
    }
    if !allow_outside {
        for file in &files {
            check_inside(root, file, folder)?;
        }
    }
    Ok(files)
}

/// One folder or name of a pattern.
enum Part {
    /// `**`: any folders, or none.
    Folders,
    /// A name, or a pattern of one.
    Named(String, Pattern),
}

fn matching(root: &Path, pattern: &str) -> Result<Vec<PathBuf>, IngestError> {
    let begin = if pattern.starts_with('/') {
        Path::new("/")
    } else {
        root
    };
    let names = pattern.split('/').filter(|name| !matches!(*name, "" | "."));
    let mut parts: Vec<Part> = Vec::new();
    for name in names {
        let is_again = matches!(parts.last(), Some(Part::Folders));
        match (name, is_again) {
            ("**", true) => {}
            ("**", false) => parts.push(Part::Folders),
            (name, _) => {
                let named = Pattern::new(name).map_err(|source| IngestError::Pattern {
                    pattern: pattern.to_owned(),
                    source,
                })?;
                parts.push(Part::Named(name.to_owned(), named));
            }
        }
    }
    let mut walk = Walk::default();
    walk.enter(begin, &parts);
    Ok(walk.files.into_iter().collect())
}

/// A walk along a pattern. Each folder is looked at once for each rest of the pattern, and `**` follows no link: a link may
/// lead back, or out of the project.
#[derive(Default)]
struct Walk {
    seen: BTreeSet<(PathBuf, usize)>,
    files: BTreeSet<PathBuf>,
}

impl Walk {
    fn enter(&mut self, folder: &Path, parts: &[Part]) {
        if !self.seen.insert((folder.to_path_buf(), parts.len())) {
            return;
        }
        let Some((part, rest)) = parts.split_first() else {
            return;
        };
        match part {
            Part::Folders => {
                self.enter(folder, rest);
                for (name, path) in entries(folder) {
                    let is_folder = path.symlink_metadata().is_ok_and(|found| found.is_dir());
                    if is_folder && !name.starts_with('.') {
                        self.enter(&path, parts);
                    }
                }
            }
            // `..` and names without signs stand for themselves; the folder need not be listed.
            Part::Named(name, _) if !name.contains(['*', '?', '[']) => {
                self.take(folder.join(name), rest);
            }
            Part::Named(_, pattern) => {
                for (name, path) in entries(folder) {
                    if pattern.matches_with(&name, MATCHING) {
                        self.take(path, rest);
                    }
                }
            }
        }
    }

    fn take(&mut self, path: PathBuf, rest: &[Part]) {
        if !rest.is_empty() {
            self.enter(&path, rest);
        } else if path.is_file() {
            self.files.insert(path);
        }
    }
}

/// What a folder holds. One that may not be listed holds no file that could be read.
fn entries(folder: &Path) -> Vec<(String, PathBuf)> {
    { fs::read_dir(folder).into_iter().flatten().flatten() }
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                entry.path(),
            )
        })
        .collect()
}

/// Excel and LibreOffice leave such files beside a workbook that is open.
fn is_lock_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        name.starts_with("~$") || name.starts_with(".~lock.")
    })
}

/// Whether a file lies in the project folder, also when it is reached through links. `name` is the file or pattern as written.
///
/// One that is not there is for whoever opens it to say.
pub(super) fn check_inside(root: &Path, file: &Path, name: &str) -> Result<(), IngestError> {
    let unreadable = |source| IngestError::NotReadable {
        file: name.to_owned(),
        source,
    };
    let root = root.canonicalize().map_err(unreadable)?;
    // Only the real path shows where a symbolic link leads.
    match file.canonicalize() {
        Ok(real) if !real.starts_with(&root) => Err(IngestError::Outside {
            file: name.to_owned(),
        }),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unreadable(error)),
        _ => Ok(()),
    }
}

/// The file in the same folder whose name is most like the one asked for.
fn nearest(root: &Path, pattern: &str) -> Option<String> {
    let (folder, wanted) = pattern.rsplit_once('/').unwrap_or(("", pattern));
    let mut names: Vec<String> = entries(&root.join(folder))
        .into_iter()
        .filter(|(_, path)| path.is_file() && !is_lock_file(path))
        .map(|(name, _)| name)
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
