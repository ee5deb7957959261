//! One file by its name below the project folder, and what is noted of it.

use std::path::Path;
use std::sync::Arc;

use crate::ingest::{self, IngestError, Opened, ReadOptions};
use crate::model::issue::Issue;
use crate::model::letters;
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;

/// Reads a file by its name below the project folder.
pub(in crate::pipeline) fn open(
    root: &Path,
    inner: &str,
    allow_outside: bool,
) -> Result<Opened, IngestError> {
    let path = root.join(inner);
    if !allow_outside {
        ingest::check_inside(root, &path, inner)?;
    }
    ingest::open(&path, inner)
}

/// A file that was used: name and hash.
pub(in crate::pipeline) fn input(opened: &Opened) -> (String, String) {
    (opened.name().to_owned(), opened.sha256())
}

/// The first sheet of a list kept beside the answers.
pub(in crate::pipeline) fn list(
    path: &Path,
    name: &str,
    issues: &mut Vec<Issue>,
) -> Option<RawTable> {
    first_table(ingest::open(path, name), issues)
}

pub(in crate::pipeline) fn first_table(
    opened: Result<Opened, IngestError>,
    issues: &mut Vec<Issue>,
) -> Option<RawTable> {
    match opened.and_then(|opened| opened.tables(&ReadOptions::default())) {
        Ok(mut read) => {
            issues.append(&mut read.issues);
            read.value.into_iter().next()
        }
        Err(error) => {
            issues.push(error.issue());
            None
        }
    }
}

/// A path below the project folder with `/` between folders; outside of it, the path as it is.
pub(in crate::pipeline) fn relative(root: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(root).unwrap_or(file);
    let name = inner.to_string_lossy().replace('\\', "/");
    // A name is shown in reports and on terminals, and it may hold anything.
    letters::visible(&name).into_owned()
}

/// The line of `befund.toml` where a mistake stands.
pub(super) fn line_of_project(line: u32) -> Place {
    let origin = Origin {
        file: "befund.toml".to_owned(),
        sheet: None,
    };
    Place::row(&Arc::new(origin), line)
}
