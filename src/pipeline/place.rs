//! Where a report stands: in the folder of reports, by project and edition.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::WriteError;
use crate::project::{self, PLACEHOLDERS, Project};

/// The folder of reports where nobody names another.
const REPORTS: &str = "reports";

/// Where the report of a project stands, as soon as it is known what the command line says.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The folder of reports that the project names.
    own: Option<PathBuf>,
    day: NaiveDate,
    name: String,
    edition: &'static str,
}

impl Place {
    /// Of a project.
    pub(super) fn of(project: &Project) -> Self {
        let own = project.output.folder.as_ref();
        Self {
            own: own.map(|folder| {
                project
                    .root
                    .join(project::filled(folder, project.reference_date))
            }),
            day: project.reference_date,
            name: project.name.clone(),
            edition: project.disclosure.edition.name(),
        }
    }

    /// The folder of reports: the one that is given, or that the project names.
    pub(super) fn out(&self, given: Option<&Path>) -> PathBuf {
        match given {
            Some(given) => filled(given, self.day),
            None => { self.own.clone() }.unwrap_or_else(|| PathBuf::from(REPORTS)),
        }
    }

    /// The folder of the project's editions.
    pub(super) fn parent(&self, given: Option<&Path>) -> PathBuf {
        self.out(given).join(&self.name)
    }

    /// The folder of the report.
    pub(super) fn folder(&self, given: Option<&Path>) -> PathBuf {
        self.parent(given).join(self.edition)
    }
}

/// A path with the year and the day of the Stichtag. A name that is no text has no placeholder.
fn filled(path: &Path, day: NaiveDate) -> PathBuf {
    match path.to_str() {
        Some(text) => PathBuf::from(project::filled(text, day)),
        None => path.to_path_buf(),
    }
}

/// Looks whether all that stands in braces stands for something.
///
/// # Errors
/// [`WriteError::Placeholder`].
pub(super) fn check(given: Option<&Path>) -> Result<(), WriteError> {
    let text = given.and_then(Path::to_str).unwrap_or_default();
    match project::unknown_placeholder(text) {
        Some(word) => Err(WriteError::Placeholder {
            word: word.to_owned(),
            possible: PLACEHOLDERS.join(", "),
        }),
        None => Ok(()),
    }
}

/// Which of the folders around a report are there before it is begun: a run that fails leaves none behind that it made.
pub(super) struct Standing(Vec<PathBuf>);

impl Standing {
    /// Looks at the two folders above a report's.
    pub(super) fn of(folder: &Path) -> Self {
        let above = folder.ancestors().skip(1).take(2);
        let named = above.filter(|path| !path.as_os_str().is_empty() && !path.exists());
        Self(named.map(Path::to_path_buf).collect())
    }

    /// Removes those that were not there and are empty.
    pub(super) fn restore(&self) {
        for folder in &self.0 {
            let _ = std::fs::remove_dir(folder);
        }
    }
}
